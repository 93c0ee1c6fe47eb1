/* Who is answering: asked before the first question, where no answers file has said it, and again
 * from the review. */
#include "ui/ui.h"

static void who_enter(struct ui *ui)
{
	ui->picked = about_who(ui->set->about);
}

static void who_fill(struct ui *ui, struct page *p)
{
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_WHO_TITLE], ROLE_HEADING);
	page_text(p, ROLE_TEXT, ui->w->text[WORD_WHO_NOTE]);
	if (!p->brief)
		page_text(p, ROLE_QUIET,
		    words_text(ui->w, WORD_SCREEN_WHY, ui->w->text[WORD_WHO_WHY], NULL, p->mem));
	page_gap(p);
	fill_picks(ui, p, who_words);
}

static const struct view *who_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK)
		return ui_who_back(ui);
	return spot.act == ACT_CONTINUE ? ui_say_who(ui, (enum who)ui->picked) : ui->view;
}

const struct view view_who = {
    .name = "who",
    .enter = who_enter,
    .fill = who_fill,
    .press = who_press,
};
