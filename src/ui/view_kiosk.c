/* What only a kiosk has: the page it waits on, the page for calling staff. */
#include <string.h>

#include "ui/keys.h"
#include "ui/steer.h"
#include "ui/ui.h"

/* ---- the start page ---- */

/* The languages that are offered; the one that was said when there is nothing to choose. */
static unsigned offered(const struct ui *ui)
{
	return ui->set->languages.n > 0 ? ui->set->languages.n : 1;
}

static unsigned language_at(const struct ui *ui, unsigned i)
{
	return ui->set->languages.n > 0 ? ui->set->languages.list[i] : session_language(ui->s);
}

static const struct words *words_at(const struct ui *ui, unsigned i)
{
	return session_rules(ui->s)->languages[language_at(ui, i)].words;
}

void fill_in_all(struct ui *ui, struct page *p, enum role role, enum word word, unsigned seconds)
{
	for (unsigned i = 0; i < offered(ui); i++) {
		const struct words *w = words_at(ui, i);
		bool again = false;
		for (unsigned j = 0; j < i; j++)
			again |= w == words_at(ui, j);
		if (!again)
			page_text(p, role, words_text(w, word, words_seconds(w, seconds, p->mem), NULL, p->mem))
			    ->with_next = true;
	}
	page_gap(p);
}

static void put_purpose(struct ui *ui, struct page *p, unsigned i)
{
	const struct text *title = session_rules(ui->s)->title;
	page_text(p, ROLE_HEADING, text_filled(ui->s, title, language_at(ui, i), p->mem));
	page_text(p, ROLE_TEXT, words_at(ui, i)->text[WORD_KIOSK_PURPOSE]);
	page_gap(p);
}

static void begin_fill(struct ui *ui, struct page *p)
{
	const struct ruleset *r = session_rules(ui->s);
	p->bare = true;
	p->title = page_words(p, session_site(ui->s)->clinic);
	if (ui->set->kiosk->crashed)
		fill_in_all(ui, p, ROLE_ERROR, WORD_KIOSK_CRASHED, 0);
	fill_in_all(ui, p, ROLE_HEADING, WORD_KIOSK_BEGIN, 0);
	for (unsigned i = 0; i < offered(ui) && !p->brief; i++)
		put_purpose(ui, p, i);
	for (unsigned i = 0; i < ui->set->languages.n && ui->set->languages.n > 1; i++)
		page_button(p, language_name(&r->languages[language_at(ui, i)]),
		    (struct spot){ACT_PICK, (int)i})->numbered = true;
	if (ui->set->languages.n < 2)
		p->go = page_words(p, ui->w->text[WORD_KIOSK_BEGIN_GO]);
	p->direct = true;
	p->hint_word = WORD_KIOSK_HINT_STAFF;
}

/* i: the language that was pressed; -1: something else was. */
static void begin(struct ui *ui, int i)
{
	const struct screen_kiosk *kiosk = ui->set->kiosk;
	if (kiosk->outdated && kiosk->outdated(kiosk->ctx)) {
		ui_over(ui, SCREEN_RELOAD);
		return;
	}
	ui_tell(ui, NEWS_BEGUN);
	if (i >= 0)
		ui_speak(ui, language_at(ui, (unsigned)i));
	ui_go_to(ui, i < 0 && ui->set->languages.n > 1 ? &view_language : &view_welcome);
}

static void press_spot(struct ui *ui, const struct target *t)
{
	if (t && t->spot.act == ACT_STAFF)
		ui_over(ui, SCREEN_STAFF);
	else
		begin(ui, t && t->spot.act == ACT_PICK ? t->spot.arg : -1);
}

/* Keys that no terminal may take for something else, and what is no key at all. */
static bool means_nothing(const struct key *k)
{
	static const enum press nothing[] = {PRESS_NONE, PRESS_ESCAPE, PRESS_STOP, PRESS_SUSPEND,
	    PRESS_REDRAW, PRESS_WHEEL_UP, PRESS_WHEEL_DOWN, PRESS_PASTE_BEGIN, PRESS_PASTE_END};
	for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++)
		if (k->press == nothing[i])
			return true;
	return k->pasted;
}

void begin_key(struct ui *ui, const struct key *k)
{
	const struct page *p = ui_page(ui);
	const struct target *t = NULL;
	if (k->press == PRESS_REDRAW)
		ui->wants_redraw = true;
	if (means_nothing(k))
		return;
	bool pointer = k->press >= PRESS_POINT_DOWN && k->press <= PRESS_POINT_CLICK;
	bool first = k->press == PRESS_POINT_DOWN && !ui->is_armed;
	ui->is_armed = first;
	if (first)
		return; /* a finger acts when it is let go */
	if (pointer)
		t = steer_at(p, ui->leaf, k->row, k->col);
	else if (keys_act(k) == ACT_DIGIT)
		t = steer_digit(p, ui->leaf, ui->focus, k->text[0] - '0');
	if (keys_act(k) == ACT_STAFF)
		ui_over(ui, SCREEN_STAFF);
	else
		press_spot(ui, t);
}

/* Its keys go to begin_key. */
static const struct view *begin_press(struct ui *ui, struct spot spot)
{
	(void)spot;
	return ui->view;
}

const struct view view_begin = {
    .name = "begin",
    .fill = begin_fill,
    .press = begin_press,
};

/* ---- call staff ---- */

enum { STAFF_GO_ON, STAFF_END };

const char *ui_desk(const struct ui *ui)
{
	const char *desk = session_site(ui->s)->desk;
	return desk[0] ? desk : ui->w->text[WORD_SITE_DESK];
}

static void staff_fill(struct ui *ui, struct page *p)
{
	static const enum word picks[] = {WORD_SCREEN_GO_ON, WORD_KIOSK_END_STAFF, WORDS};
	p->back = true;
	fill_heading(ui, p,
	    words_text(ui->w, WORD_KIOSK_TELL, ui_desk(ui), NULL, p->mem), ROLE_HEADING);
	page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_STAFF_HIDE]);
	page_gap(p);
	fill_picks(ui, p, picks);
}

static const struct view *staff_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK || (spot.act == ACT_CONTINUE && ui->picked == STAFF_GO_ON))
		return ui_pop(ui);
	return spot.act == ACT_CONTINUE ? ui_over(ui, SCREEN_STAFF) : ui->view;
}

const struct view view_staff = {
    .name = "staff",
    .fill = staff_fill,
    .press = staff_press,
};
