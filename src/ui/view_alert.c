/* Pages that step between two questions: a warning, and whether a sign still holds. */
#include "ui/ui.h"

/* ---- a warning that became certain ---- */

enum { ALERT_GO_ON, ALERT_STOP };

static void alert_fill(struct ui *ui, struct page *p)
{
	static const enum word picks[] = {WORD_SCREEN_GO_ON, WORD_SCREEN_STOP_HERE, WORDS};
	const struct doc *d = compose_alert(ui->s, session_alerts(ui->s, p->mem),
	    session_language(ui->s), p->mem);
	p->back = true;
	fill_heading(ui, p, d->title, ROLE_ALERT);
	fill_doc(p, d, false);
	page_gap(p);
	fill_picks(ui, p, picks);
}

static const struct view *alert_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK) {
		bool whole = !ui->prompt || session_next(ui->s) != (int)ui->prompt->question;
		ui->back_here = whole;
		if (whole) /* a list that the warning broke off is still the one to show */
			session_back(ui->s);
		return ui_again(ui, &view_question);
	}
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	session_heard(ui->s);
	return ui->picked == ALERT_GO_ON ? ui_walk(ui) : ui_stop(ui);
}

const struct view view_alert = {
    .name = "alert",
    .fill = alert_fill,
    .press = alert_press,
};

/* ---- does this sign still hold? ---- */

enum { SILENCE_STILL, SILENCE_GONE };

static void silence_fill(struct ui *ui, struct page *p)
{
	static const enum word picks[] = {WORD_SILENCE_STILL, WORD_SILENCE_GONE, WORDS};
	const struct doc *d = compose_silence(ui->s, session_language(ui->s), p->mem);
	p->back = true;
	fill_heading(ui, p, d->title, ROLE_ALERT);
	fill_doc(p, d, false);
	page_gap(p);
	fill_picks(ui, p, picks);
}

static const struct view *silence_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK)
		return ui_again(ui, &view_question);
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	return ui_settle(ui, ui->picked == SILENCE_STILL);
}

const struct view view_silence = {
    .name = "silence",
    .fill = silence_fill,
    .press = silence_press,
};
