/* The loop: draws, shows, reads a key, passes it on. */
#include <stdlib.h>

#include "ui/term.h"
#include "ui/ui.h"

/* While keys come in faster than they can be shown, this many at most go unseen. */
enum { UNSEEN = 256 };

static bool colours_allowed(const struct screen_settings *set)
{
	const char *no = getenv("NO_COLOR");
	return set->colours_anyway || !no || !*no;
}

static const struct theme *theme_of(const struct ui *ui, bool colours)
{
	const struct theme *theme = ui->set->theme ? theme_find(ui->set->theme) : NULL;
	if (ui->contrast)
		theme = theme_find("contrast");
	return theme && (colours || !theme->colours) ? theme : themes[0];
}

static void show(struct ui *ui, struct terminal *t, bool colours)
{
	struct arena *mem = arena_new(ui->host);
	struct frame *f = frame_new(mem, ui->rows, ui->cols);
	ui_draw(ui, f);
	if (ui->wants_redraw)
		term_forget(t);
	ui->wants_redraw = false;
	term_show(t, f, theme_of(ui, colours));
	arena_free(mem);
}

static void loop(struct ui *ui, struct terminal *t)
{
	bool colours = term_colours(t) && colours_allowed(ui->set);
	const char *theme = ui->set->theme;
	ui->can_contrast = colours && !(theme && str_is(str_of(theme), "contrast"));
	for (int unseen = 0; !ui->over;) {
		struct key k;
		if (!term_waiting(t) || ++unseen > UNSEEN) {
			show(ui, t, colours);
			unseen = 0;
		}
		term_read(t, &k);
		ui_key(ui, &k);
		if (ui->wants_suspend) {
			ui->wants_suspend = false;
			term_suspend(t);
			term_size(t, &k.row, &k.col);
			k.press = PRESS_RESIZE;
			ui_key(ui, &k);
		}
	}
}

bool screen_possible(const char **why)
{
	return term_possible(why);
}

int screen_run(struct session *s, const struct screen_settings *set, struct screen_result *out)
{
	struct arena *mem = arena_new(set->host);
	int rows, cols;
	*out = (struct screen_result){SCREEN_NO_TERMINAL, ""};
	struct terminal *t = term_open(mem, &out->why);
	if (t) {
		term_size(t, &rows, &cols);
		struct ui *ui = ui_new(s, set, rows, cols, term_ascii(t));
		loop(ui, t);
		out->end = ui->end;
		term_close(t);
		ui_free(ui);
	}
	arena_free(mem);
	return (int)out->end;
}
