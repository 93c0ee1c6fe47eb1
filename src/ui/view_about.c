/* Which questions these are, who has checked them, and every source they rest on. */
#include "ui/ui.h"

static void about_fill(struct ui *ui, struct page *p)
{
	const struct ruleset *r = session_rules(ui->s);
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_ABOUT], ROLE_HEADING);
	fill_doc(p, compose_rules(ui->s, session_language(ui->s), p->mem), false);
	page_gap(p);
	page_text(p, ROLE_HEADING, ui->w->text[WORD_SOURCES])->with_next = true;
	for (unsigned i = 0; i < r->nsources; i++)
		if (r->sources[i].used)
			fill_source(p, &r->sources[i]);
	fill_close(ui, p);
}

static const struct view *about_press(struct ui *ui, struct spot spot)
{
	return spot.act == ACT_BACK || spot.act == ACT_CONTINUE ? ui_pop(ui) : ui->view;
}

const struct view view_about = {
    .name = "about",
    .fill = about_fill,
    .press = about_press,
};
