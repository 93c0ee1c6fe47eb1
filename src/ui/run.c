/* The loop: draws, shows, waits for a key, the printer or the clock, passes on what came. */
#include "ui/loop.h"
#include "ui/ui.h"

static const struct theme *theme_of(const struct ui *ui, bool colours)
{
	return loop_theme(ui->contrast ? "contrast" : ui->set->theme, colours);
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
	if (ui->wants_bell)
		term_ring(t);
	ui->wants_bell = false;
	ui_shown(ui);
}

static void suspend(struct ui *ui, struct terminal *t)
{
	int rows, cols;
	ui->wants_suspend = false;
	term_suspend(t);
	term_size(t, &rows, &cols);
	struct key k = key_point(PRESS_RESIZE, rows, cols);
	ui_key(ui, &k);
}

enum { OTHER_PRINTER, OTHER_WATCHED };

static struct term_wait wait_of(const struct ui *ui)
{
	const struct printing *printing = ui->set->printing;
	struct term_wait w = {.ms = ui_patience(ui)};
	w.others[OTHER_PRINTER] = printing ? printing->descriptor(printing->ctx) : -1;
	w.others[OTHER_WATCHED] = ui->set->kiosk ? ui->set->kiosk->watched : -1;
	return w;
}

/* The time first: a key that comes too late must not bring anything back. */
static void pass_on(struct ui *ui, const struct term_wait *w, const struct key *k)
{
	static const struct key gone = {.press = PRESS_HANGUP};
	ui_tick(ui, loop_now());
	if (!ui->over && w->ready[OTHER_WATCHED])
		ui_key(ui, &gone);
	if (!ui->over)
		ui_printer_came(ui);
	if (!ui->over && k)
		ui_key(ui, k);
}

static void loop(struct ui *ui, struct terminal *t)
{
	bool colours = loop_colours(t, ui->set->colours_anyway);
	const char *theme = ui->set->theme;
	ui->can_contrast = colours && !(theme && str_is(str_of(theme), "contrast"));
	ui->letters = term_letters();
	ui_tick(ui, loop_now());
	for (int unseen = 0; !ui->over;) {
		struct key k;
		if (loop_shows(t, &unseen))
			show(ui, t, colours);
		struct term_wait w = wait_of(ui);
		bool key = term_read(t, &w, &k);
		pass_on(ui, &w, key ? &k : NULL);
		if (ui->wants_suspend)
			suspend(ui, t);
	}
}

static bool may_begin(const struct screen_kiosk *kiosk)
{
	return !kiosk || !kiosk->opened || kiosk->opened(kiosk->ctx);
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
	struct terminal *t = term_open(mem, set->kiosk != NULL, &out->why);
	if (t) {
		term_size(t, &rows, &cols);
		struct ui *ui = ui_new(s, set, rows, cols, term_ascii(t));
		if (may_begin(set->kiosk)) {
			loop(ui, t);
			out->end = ui->end;
		}
		term_close(t);
		ui_free(ui);
	}
	arena_free(mem);
	return (int)out->end;
}
