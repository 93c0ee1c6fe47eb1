/* An interview on a screen, and what is written when the screen is gone. */
#include "app/ask/ask.h"
#include "app/common/clock.h"

static bool save(void *ctx)
{
	return ask_save(ctx);
}

/* The page for the person, when they finished or stopped. */
static enum status write_page(struct interview *i)
{
	const struct args *a = i->args;
	if (i->page.clock_read)
		i->about.minutes = clock_minutes() - i->began;
	return page_write(a, i->session, &i->about, args_width(a, ask_columns(stdout)));
}

struct screen_settings ask_settings(struct interview *i)
{
	const struct args *a = i->args;
	struct screen_settings set = {
	    .about = &i->about,
	    .languages = ask_languages(&i->page, true, a->mem),
	    .theme = args_given(a, OPT_THEME) ? a->value[OPT_THEME] : i->page.site->theme,
	    .colours_anyway = args_given(a, OPT_THEME),
	    .printing = ask_printing(i),
	    .host = i->host,
	};
	i->about.mode = "screen";
	if (set.languages.n > 0)
		session_speak(i->session, set.languages.list[0]);
	return set;
}

enum status ask_on_screen(struct interview *i)
{
	const struct args *a = i->args;
	struct screen_result result;
	struct screen_settings set = ask_settings(i);
	set.kept = args_given(a, OPT_SAVE);
	set.save = args_given(a, OPT_SAVE) ? save : NULL;
	set.ctx = i;
	int end = screen_run(i->session, &set, &result);
	ask_leave_printer(i);
	enum status status = STATUS_WELL;
	if (end == SCREEN_FINISHED || end == SCREEN_STOPPED)
		status = write_page(i);
	else if (end == SCREEN_HANGUP)
		fprintf(stderr, "candor: the terminal is gone\n");
	else if (end == SCREEN_NO_TERMINAL)
		fprintf(stderr, "candor: %s\n", result.why);
	ask_tell_not_saved(i);
	bool failed = i->not_saved || end == SCREEN_HANGUP || end == SCREEN_NO_TERMINAL;
	return status == STATUS_WELL && failed ? STATUS_MACHINE : status;
}
