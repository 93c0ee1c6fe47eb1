/* candor-ask: one interview with one person. The only program that a person types answers into,
 * so it draws, prints and sends nothing. */
#include "app/ask/ask.h"

#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/page.h"
#include "app/common/sibling.h"
#include "export/json.h"
#include "load/answers.h"
#include "report/text.h"
#include "ui/line.h"
#include "ui/screen.h"

/* ---- saving ---- */

bool ask_save(struct interview *i)
{
	struct arena *mem = arena_new(NULL);
	struct buf text = buf_new(mem);
	const char *path = i->args->value[OPT_SAVE], *why;
	json_answers(i->session, &i->about, &text);
	bool saved = file_write(path, buf_str(&text), FILE_OWNER_ONLY, mem, &why);
	if (!saved && !i->not_saved)
		i->not_saved = arena_text(i->args->mem, str_of(why));
	arena_free(mem);
	return saved;
}

void ask_tell_not_saved(struct interview *i)
{
	if (i->not_saved && !i->told_not_saved)
		fprintf(stderr, "candor: cannot save the answers to %s: %s\n", i->args->value[OPT_SAVE],
		    i->not_saved);
	i->told_not_saved = i->not_saved != NULL;
}

static void save(void *ctx)
{
	ask_save(ctx);
	ask_tell_not_saved(ctx);
}

/* Better to know before the first question than after the last. */
static bool may_save(const struct args *a)
{
	const char *path = a->value[OPT_SAVE], *why;
	if (!path || file_may_write(path, a->mem, &why))
		return true;
	fprintf(stderr, "candor: cannot save the answers to %s: %s\n", path, why);
	return false;
}

/* ---- lines ---- */

/* Why the questions come in lines although nobody asked for that; NULL: no such reason. */
static const char *why_lines(void)
{
	const char *term = getenv("TERM");
	if (!isatty(STDIN_FILENO))
		return "standard input is no terminal";
	if (!isatty(STDOUT_FILENO))
		return "standard output is no terminal";
	if (!term || !*term)
		return "TERM is not set";
	return strcmp(term, "dumb") == 0 ? "TERM is dumb" : NULL;
}

size_t ask_columns(FILE *stream)
{
	struct winsize size = {0};
	if (!isatty(fileno(stream)) || ioctl(fileno(stream), TIOCGWINSZ, &size) != 0)
		return TEXT_WIDTH;
	if (size.ws_col < TEXT_NARROWEST)
		return size.ws_col ? TEXT_NARROWEST : TEXT_WIDTH;
	return size.ws_col < TEXT_WIDEST ? size.ws_col : TEXT_WIDEST;
}

static enum status ask_in_lines(struct interview *i)
{
	const struct args *a = i->args;
	bool json = args_is(a, OPT_FORMAT, "json"), pdf = args_is(a, OPT_FORMAT, "pdf");
	bool alone = (json || pdf) && !args_given(a, OPT_OUT); /* on standard output */
	FILE *out = alone ? stderr : stdout;
	struct line_setup setup = {
	    .in = stdin,
	    .out = out,
	    .width = args_width(a, ask_columns(out)),
	    .about = &i->about,
	    .echo = !isatty(STDIN_FILENO),
	    .languages = ask_languages(&i->page, false, a->mem),
	    .kept = args_given(a, OPT_SAVE),
	    .save = args_given(a, OPT_SAVE) ? save : NULL,
	    .ctx = i,
	};
	if (setup.languages.n == 1)
		session_speak(i->session, setup.languages.list[0]);
	enum line_end end = line_interview(i->session, &setup);
	if (end == LINE_BROKEN) {
		fprintf(stderr, "candor: cannot write the questions\n");
		return STATUS_MACHINE;
	}
	bool unread = ferror(stdin) != 0; /* a folder, a terminal that is gone */
	if (unread)
		fprintf(stderr, "candor: cannot read standard input\n");
	if (i->page.clock_read)
		i->about.minutes = clock_minutes() - i->began;
	if (!alone && !args_given(a, OPT_OUT))
		putc('\n', out);
	enum status status = page_write(a, i->session, &i->about, setup.width);
	if (status == STATUS_WELL && (i->not_saved || unread))
		status = STATUS_MACHINE;
	return status == STATUS_WELL && end == LINE_INPUT_ENDED ? STATUS_INPUT : status;
}

/* ---- the whole ---- */

static struct about about_of(const struct answers *answers)
{
	struct about about = {.informant = "", .helper = "", .mode = "line", .minutes = -1, .live = true};
	if (answers) {
		about.informant = answers->informant;
		about.helper = answers->helper;
	}
	return about;
}

static enum status ask(const struct args *a)
{
	struct interview i = {.args = a, .began = clock_minutes()};
	bool kiosk = args_given(a, OPT_KIOSK);
	if (kiosk && !kiosk_allows(a))
		return STATUS_USAGE;
	if (kiosk && !kiosk_begin(&i))
		return STATUS_MACHINE;
	enum status status = may_save(a) ? page_open(&i.page, a, true) : STATUS_MACHINE;
	if (status != STATUS_WELL)
		return status;
	const char *lines = why_lines();
	bool screen = !args_given(a, OPT_PLAIN) && !lines && screen_possible(&lines);
	if (!screen && kiosk) {
		fprintf(stderr, "candor: %s, and a kiosk has no lines\n", lines);
		return STATUS_MACHINE;
	}
	if (!screen && !args_given(a, OPT_PLAIN))
		fprintf(stderr, "candor: %s, so the questions come in lines\n", lines);
	i.about = about_of(i.page.answers);
	i.session = session_new(i.page.rules, i.page.site, i.page.today, i.host);
	session_speak(i.session, i.page.language);
	page_give(&i.page, i.session, a->mem);
	if (kiosk)
		status = (enum status)ask_on_kiosk(&i); /* a number of its own */
	else
		status = screen ? ask_on_screen(&i) : ask_in_lines(&i);
	session_free(i.session);
	kiosk_end(&i);
	return status;
}

int main(int argc, char **argv)
{
	return sibling_main("ask", ask, argc, argv);
}
