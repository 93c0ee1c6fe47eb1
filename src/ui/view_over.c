/* Pages that lie over another one for a while: help, why we ask, do you want to stop. */
#include "ui/keys.h"
#include "ui/ui.h"

/* The view at the bottom of the pile. */
static const struct view *base_of(const struct ui *ui)
{
	return ui->nunder > 0 ? ui->under[0].view : ui->view;
}

/* Is there a question below, and a reason for it? */
static bool has_why(const struct ui *ui)
{
	return base_of(ui) == &view_question && ui->prompt->why[0];
}

void fill_close(struct ui *ui, struct page *p)
{
	p->back = true;
	p->go = page_words(p, ui->w->text[WORD_SCREEN_CLOSE]);
	p->start = (struct spot){ACT_CONTINUE, 0};
}

/* ---- help ---- */

static bool is_told(const struct ui *ui, const struct key_rule *rule)
{
	if (rule->keys == WORDS || (rule->act == ACT_CONTRAST && !ui->can_contrast))
		return false;
	if (rule->act == ACT_STAFF)
		return ui->set->kiosk != NULL;
	return !(rule->act == ACT_LEAVE && ui->set->kiosk);
}

/* What else can be done from here. */
static void help_buttons(struct ui *ui, struct page *p)
{
	bool stops = base_of(ui) != &view_summary && base_of(ui) != &view_finish;
	page_pad(p, 0);
	if (has_why(ui))
		page_pad_key(p, ui->w->text[WORD_SCREEN_WHY_TITLE], (struct spot){ACT_WHY, 0});
	page_pad_key(p, ui->w->text[WORD_LETTERS_TITLE], (struct spot){ACT_LETTERS, 0});
	if (stops)
		page_pad_key(p, ui->w->text[WORD_SCREEN_STOP_HERE], (struct spot){ACT_LEAVE, 0});
	if (ui->set->kiosk)
		page_pad_key(p, ui->w->text[WORD_SCREEN_STAFF], (struct spot){ACT_STAFF, 0});
	page_pad_key(p, ui->w->text[WORD_SCREEN_ABOUT], (struct spot){ACT_ABOUT, 0});
	page_gap(p);
}

static void help_fill(struct ui *ui, struct page *p)
{
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_HELP], ROLE_HEADING);
	help_buttons(ui, p);
	page_text(p, ROLE_HEADING, ui->w->text[WORD_SCREEN_HELP_KEYS])->with_next = true;
	for (size_t i = 0; i < key_rules_count; i++)
		if (is_told(ui, &key_rules[i]))
			page_item(p, words_text(ui->w, WORD_SCREEN_HELP_KEY,
			    ui->w->text[key_rules[i].keys], ui->w->text[key_rules[i].does], p->mem));
	page_item(p, ui->w->text[WORD_SCREEN_HELP_POINT]);
	page_item(p, ui->w->text[WORD_SCREEN_HELP_LETTERS]);
	fill_close(ui, p);
}

static const struct view *help_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_WHY && has_why(ui)) {
		ui_pop(ui);
		ui_push(ui, &view_why);
		return ui->view;
	}
	return spot.act == ACT_BACK || spot.act == ACT_CONTINUE ? ui_pop(ui) : ui->view;
}

const struct view view_help = {
    .name = "help",
    .fill = help_fill,
    .press = help_press,
};

/* ---- why we ask ---- */

static void why_fill(struct ui *ui, struct page *p)
{
	const struct ruleset *r = session_rules(ui->s);
	const struct question *q = &r->questions[ui->prompt->question];
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_WHY_TITLE], ROLE_HEADING);
	page_text(p, ROLE_TEXT, ui->prompt->ask);
	page_gap(p);
	page_text(p, ROLE_TEXT, ui->prompt->why);
	if (q->cite.n > 0) {
		page_gap(p);
		page_text(p, ROLE_HEADING, ui->w->text[WORD_SOURCES])->with_next = true;
	}
	for (unsigned i = 0; i < q->cite.n; i++)
		if (i == 0 || q->cite.list[i].source != q->cite.list[i - 1].source)
			fill_source(p, &r->sources[q->cite.list[i].source]);
	fill_close(ui, p);
}

static const struct view *why_press(struct ui *ui, struct spot spot)
{
	return spot.act == ACT_BACK || spot.act == ACT_CONTINUE ? ui_pop(ui) : ui->view;
}

const struct view view_why = {
    .name = "why",
    .fill = why_fill,
    .press = why_press,
};

/* ---- do you want to stop? ---- */

enum { LEAVE_GO_ON, LEAVE_STOP, LEAVE_NOW };

static void leave_fill(struct ui *ui, struct page *p)
{
	enum word picks[] = {WORD_SCREEN_GO_ON, WORD_SCREEN_STOP_HERE, WORD_SCREEN_LEAVE_NOW, WORDS};
	if (ui->set->kiosk)
		picks[LEAVE_NOW] = WORD_KIOSK_LEAVE;
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_LEAVE], ROLE_HEADING);
	fill_picks(ui, p, picks);
}

static const struct view *leave_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK || (spot.act == ACT_CONTINUE && ui->picked == LEAVE_GO_ON))
		return ui_pop(ui);
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	return ui->picked == LEAVE_STOP ? ui_stop(ui) : ui_over(ui, SCREEN_LEFT);
}

const struct view view_leave = {
    .name = "leave",
    .fill = leave_fill,
    .press = leave_press,
};
