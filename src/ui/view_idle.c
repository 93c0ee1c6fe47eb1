/* Are you still there? It lies over whatever was shown, and shows nothing of it. */
#include "ui/steer.h"
#include "ui/ui.h"

static const struct spot more_time = {ACT_PICK, 0};

static void go_back(struct ui *ui, bool more)
{
	ui->idle.more_time |= more;
	ui->idle.touched = ui->idle.now;
	ui_pop(ui);
}

static const struct target *pointed_at(struct ui *ui, const struct key *k)
{
	if (ui->hidden || ui_too_small(ui) || k->press < PRESS_POINT_DOWN || k->press > PRESS_POINT_CLICK)
		return NULL;
	return steer_at(ui_page(ui), ui->leaf, k->row, k->col);
}

/* Whatever it is brings back the page as it was, and does nothing else; but a finger does when it
 * is let go. */
void idle_key(struct ui *ui, const struct key *k)
{
	if (idle_is_stuck(ui))
		return;
	if (k->press == PRESS_POINT_DOWN && !ui->is_armed) {
		ui->is_armed = true;
		idle_ask_again(ui);
		return;
	}
	const struct target *t = pointed_at(ui, k);
	bool shown = !ui->hidden && !ui_too_small(ui) && page_find(ui_page(ui), more_time);
	go_back(ui, (t && spot_is(t->spot, more_time)) || (shown && key_is(k, "1")));
}

/* ---- what is shown ---- */

static const char *erased_in(struct ui *ui, struct arena *mem)
{
	return words_text(ui->w, WORD_KIOSK_IDLE_LEFT, words_seconds(ui->w, ui->idle.left, mem),
	    NULL, mem);
}

/* Nothing of the page below, not even its title. */
static void idle_fill(struct ui *ui, struct page *p)
{
	p->bare = true;
	p->staff = false; /* for here every key means the same */
	p->limit = "";
	if (ui->nunder > 0 && ui->under[ui->nunder - 1].view == &view_language) {
		fill_in_all(ui, p, ROLE_HEADING, WORD_KIOSK_IDLE, 0);
		fill_in_all(ui, p, ROLE_TEXT, WORD_KIOSK_IDLE_LEFT, ui->idle.left);
	} else {
		page_text(p, ROLE_HEADING, ui->w->text[WORD_KIOSK_IDLE]);
		page_gap(p);
		page_text(p, ROLE_TEXT, erased_in(ui, p->mem));
		page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_IDLE_KEY]);
	}
	if (!ui->idle.more_time) {
		page_gap(p);
		page_button(p, ui->w->text[WORD_KIOSK_MORE_TIME], more_time)->numbered = true;
	}
	p->go = page_words(p, ui->w->text[WORD_KIOSK_IDLE_GO]);
	p->start = (struct spot){ACT_CONTINUE, 0};
}

/* Its keys go to idle_key. */
static const struct view *idle_press(struct ui *ui, struct spot spot)
{
	(void)spot;
	return ui->view;
}

const struct view view_idle = {
    .name = "idle",
    .fill = idle_fill,
    .press = idle_press,
};

void idle_draw_words(struct ui *ui, struct frame *f)
{
	struct arena *mem = arena_new(ui->host);
	draw_words(ui, f, ui->w->text[WORD_KIOSK_IDLE],
	    text_fmt(mem, "%s %s", erased_in(ui, mem), ui->w->text[WORD_KIOSK_IDLE_KEY]));
	arena_free(mem);
}
