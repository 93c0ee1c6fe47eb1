/* From page to page through a session. */
#include "ui/ui.h"

const struct view *ui_walk(struct ui *ui)
{
	struct arena *mem = arena_new(ui->host);
	bool alert = session_alerts(ui->s, mem).n > 0;
	arena_free(mem);
	ui->nunder = 0;
	if (alert)
		return ui_again(ui, &view_alert);
	return ui_again(ui, session_next(ui->s) == SESSION_DONE ? &view_review : &view_question);
}

/* ---- what a change has closed ---- */

static bool *parked_now(const struct ui *ui, struct arena *mem)
{
	unsigned n = session_rules(ui->s)->nquestions;
	bool *parked = ARENA_ARRAY(mem, n, bool);
	for (unsigned q = 0; q < n; q++)
		parked[q] = session_parked(ui->s, q);
	return parked;
}

/* Says which answers have just stopped to count. */
static void tell_closed(struct ui *ui, const bool *before, struct arena *mem)
{
	const struct ruleset *r = session_rules(ui->s);
	struct buf names = buf_new(mem);
	for (unsigned q = 0; q < r->nquestions; q++) {
		if (before[q] || !session_parked(ui->s, q) || session_asked(ui->s, q) == TRUTH_YES)
			continue;
		buf_fmt(&names, "%s%s", names.n > 0 ? ", " : "",
		    text_filled(ui->s, r->questions[q].label, session_language(ui->s), mem));
	}
	if (names.n > 0)
		ui->next_notice = ui_keep(ui, words_text(ui->w, WORD_SCREEN_CLOSED, buf_end(&names), NULL, mem));
}

static void save(struct ui *ui)
{
	if (ui->set->save && !ui->set->save(ui->set->ctx))
		ui->next_notice = ui->w->text[WORD_SCREEN_NOT_SAVED];
}

const struct view *ui_answer(struct ui *ui, const struct value *v)
{
	struct arena *mem = arena_new(ui->host);
	const bool *before = parked_now(ui, mem);
	bool asks = session_answer(ui->s, ui->prompt->question, v) == ANSWER_ASKS_AGAIN;
	if (!asks) {
		ui->changing = false;
		tell_closed(ui, before, mem);
		save(ui);
	}
	arena_free(mem);
	return asks ? &view_silence : ui_walk(ui);
}

const struct view *ui_settle(struct ui *ui, bool still_holds)
{
	struct arena *mem = arena_new(ui->host);
	const bool *before = parked_now(ui, mem);
	session_settle(ui->s, still_holds);
	if (still_holds) {
		ui->next_notice = ui->w->text[WORD_SCREEN_KEPT];
	} else {
		ui->changing = false;
		tell_closed(ui, before, mem);
		save(ui);
	}
	arena_free(mem);
	return ui_walk(ui);
}

/* ---- who is answering ---- */

const struct view *ui_begin(struct ui *ui)
{
	return ui->asks_who ? &view_who : ui_walk(ui);
}

const struct view *ui_say_who(struct ui *ui, enum who who)
{
	about_say(ui->set->about, who);
	ui->changing = false;
	save(ui);
	return ui_walk(ui);
}

const struct view *ui_who_back(struct ui *ui)
{
	bool from_review = ui->changing;
	ui->changing = false;
	return from_review ? ui_walk(ui) : &view_welcome;
}

/* ---- stopping and going back ---- */

/* When everything is answered there is nothing to stop. */
const struct view *ui_stop(struct ui *ui)
{
	ui->nunder = 0;
	ui->stopped_at = session_next(ui->s);
	if (!session_complete(ui->s))
		session_stop(ui->s);
	return ui_again(ui, &view_summary);
}

const struct view *ui_unstop(struct ui *ui)
{
	if (ui->stopped_at >= 0)
		session_change(ui->s, (unsigned)ui->stopped_at);
	ui->stopped_at = -1;
	return ui_walk(ui);
}

const struct view *ui_question_back(struct ui *ui)
{
	if (ui->changing && ui->before.reply != REPLY_NONE)
		return ui_answer(ui, &ui->before); /* from the review: all is as it was */
	ui->changing = false;
	if (!session_back(ui->s))
		return ui->asks_who ? &view_who : &view_welcome;
	ui->back_here = true;
	return ui_again(ui, &view_question);
}
