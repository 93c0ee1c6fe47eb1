/* After the last question: check your answers, the summary, the end. */
#include "ui/ui.h"

enum { ROOMY = 76 }; /* columns for a button in whole words */

/* ---- check your answers ---- */

static void review_row(struct ui *ui, struct page *p, const struct review_row *row)
{
	if (row->section[0]) {
		page_gap(p);
		page_text(p, ROLE_HEADING, row->section)->with_next = true;
	}
	const char *answer = row->taken ? words_text(ui->w, WORD_TAKEN, row->answer, NULL, p->mem)
	                                : row->answer;
	page_link(p, row->label, answer, ui->w->text[WORD_SCREEN_CHANGE],
	    (struct spot){ACT_CHANGE, (int)row->question});
	if (row->taken) { /* it follows from another answer */
		p->ntargets--;
		p->parts[p->nparts - 1].n = 0;
	}
}

static void review_fill(struct ui *ui, struct page *p)
{
	struct review_rows rows = compose_review(ui->s, ui->set->about, session_language(ui->s), p->mem);
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_REVIEW], ROLE_HEADING);
	if (!p->brief)
		page_text(p, ROLE_TEXT, ui->w->text[WORD_SCREEN_REVIEW_NOTE]);
	for (unsigned i = 0; i < rows.n; i++)
		review_row(ui, p, &rows.list[i]);
	p->go = page_words(p, ui->w->text[p->cols < ROOMY ? WORD_SCREEN_SHOW_SHORT : WORD_SCREEN_SHOW_PAGE]);
	p->hint_word = WORD_SCREEN_HINT_REVIEW;
}

static const struct view *review_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_CONTINUE)
		return &view_summary;
	if (spot.act == ACT_CHANGE && spot.arg == REVIEW_WHO) {
		ui->changing = true;
		return &view_who;
	}
	if (spot.act == ACT_CHANGE && session_change(ui->s, (unsigned)spot.arg)) {
		ui->changing = true;
		return ui_again(ui, &view_question);
	}
	if (spot.act == ACT_BACK && session_back(ui->s)) {
		ui->back_here = true;
		return ui_again(ui, &view_question);
	}
	return ui->view;
}

const struct view view_review = {
    .name = "review",
    .fill = review_fill,
    .press = review_press,
};

/* ---- the summary ---- */

static struct doc *summary_doc(struct ui *ui, struct arena *mem)
{
	static const struct about nobody = {"", "", "screen", -1, true};
	const struct outcome *o = outcome_make(ui->s, mem);
	const struct about *about = ui->set->about ? ui->set->about : &nobody;
	return compose_patient(ui->s, o, about, session_language(ui->s), mem);
}

static void summary_fill(struct ui *ui, struct page *p)
{
	const struct doc *d = summary_doc(ui, p->mem);
	p->back = true;
	fill_heading(ui, p, d->title, ROLE_HEADING);
	fill_print_state(ui, p);
	fill_doc(p, d, true);
	p->airy = p->tall;
	fill_print_button(ui, p);
	p->go = page_words(p, ui->w->text[WORD_SCREEN_CONTINUE]);
	p->start = (struct spot){ACT_CONTINUE, 0};
	p->hint_word = WORD_SCREEN_HINT_FINDINGS;
	p->hint_listed = true;
}

static const struct view *summary_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_PRINT)
		ui_print_begin(ui);
	if (spot.act == ACT_FINDING) {
		ui->detail = (size_t)spot.arg;
		ui_push(ui, &view_detail);
		return ui->view;
	}
	if (spot.act == ACT_BACK)
		return ui_unstop(ui);
	return spot.act == ACT_CONTINUE ? &view_finish : ui->view;
}

const struct view view_summary = {
    .name = "summary",
    .fill = summary_fill,
    .press = summary_press,
};

/* ---- why one finding is there ---- */

static void detail_fill(struct ui *ui, struct page *p)
{
	const struct doc *d = summary_doc(ui, p->mem);
	const char *title = ui->detail < d->n ? d->blocks[ui->detail].label : "";
	p->back = true;
	fill_heading(ui, p, title[0] ? title : ui->w->text[WORD_WHY_HERE], ROLE_HEADING);
	fill_finding(p, d, ui->detail);
	p->go = page_words(p, ui->w->text[WORD_SCREEN_CLOSE]);
	p->start = (struct spot){ACT_CONTINUE, 0};
}

/* Enter closes it, and the next Enter goes on: not back into it. */
static const struct view *detail_press(struct ui *ui, struct spot spot)
{
	if (spot.act != ACT_BACK && spot.act != ACT_CONTINUE)
		return ui->view;
	const struct view *under = ui_pop(ui);
	ui->focus = (struct spot){ACT_CONTINUE, 0};
	return under;
}

const struct view view_detail = {
    .name = "detail",
    .fill = detail_fill,
    .press = detail_press,
};

/* ---- the end ---- */

static void finish_at_home(struct ui *ui, struct page *p)
{
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_FINISH_TITLE], ROLE_HEADING);
	fill_print_state(ui, p);
	page_text(p, ROLE_TEXT, ui->w->text[WORD_SCREEN_FINISH_WRITTEN]);
	page_gap(p);
	page_text(p, ROLE_TEXT,
	    ui->w->text[ui->set->kept ? WORD_SCREEN_FINISH_SAVED : WORD_SCREEN_FINISH_GONE]);
	p->go = page_words(p, ui->w->text[WORD_SCREEN_FINISH]);
}

/* Nothing is written anywhere: what is not on paper is gone. */
static void finish_at_kiosk(struct ui *ui, struct page *p)
{
	fill_heading(ui, p, ui->w->text[WORD_KIOSK_FINISH_TITLE], ROLE_HEADING);
	fill_print_state(ui, p);
	if (!ui_can_print(ui))
		page_text(p, ROLE_TEXT,
		    words_text(ui->w, WORD_KIOSK_FINISH_NO_PRINTER, ui_desk(ui), NULL, p->mem));
	else if (!ui->printed && ui_printer(ui)->state <= PRINT_READY)
		page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_FINISH_UNPRINTED]);
	page_gap(p);
	page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_FINISH_GONE]);
	p->go = page_words(p,
	    ui->w->text[p->cols < PAGE_WIDE ? WORD_KIOSK_FINISH_SHORT : WORD_KIOSK_FINISH]);
}

static void finish_fill(struct ui *ui, struct page *p)
{
	p->back = true;
	if (ui->set->kiosk)
		finish_at_kiosk(ui, p);
	else
		finish_at_home(ui, p);
	fill_print_button(ui, p);
	p->start = (struct spot){ACT_CONTINUE, 0};
}

static bool is_printing(const struct ui *ui)
{
	return ui_can_print(ui) && print_state_busy(ui_printer(ui)->state);
}

static const struct view *finish(struct ui *ui)
{
	return ui_over(ui, session_complete(ui->s) ? SCREEN_FINISHED : SCREEN_STOPPED);
}

static const struct view *finish_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_BACK)
		return &view_summary;
	if (spot.act == ACT_PRINT)
		ui_print_begin(ui);
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	return ui->set->kiosk && (!ui->printed || is_printing(ui)) ? &view_erase : finish(ui);
}

const struct view view_finish = {
    .name = "finish",
    .fill = finish_fill,
    .press = finish_press,
};

/* ---- a kiosk, and nothing was printed ---- */

enum { ERASE_BACK, ERASE_ALL, ERASE_PRINT };

static void erase_fill(struct ui *ui, struct page *p)
{
	enum word picks[] = {WORD_KIOSK_ERASE_BACK, WORD_KIOSK_ERASE_ALL, WORD_SCREEN_PRINT, WORDS};
	if (!ui_can_print(ui) || is_printing(ui))
		picks[ERASE_PRINT] = WORDS;
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_KIOSK_ERASE_TITLE], ROLE_HEADING);
	if (is_printing(ui))
		page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_ERASE_PRINTING]);
	else if (ui_can_print(ui))
		page_text(p, ROLE_TEXT, ui->w->text[WORD_KIOSK_FINISH_UNPRINTED]);
	page_gap(p);
	fill_picks(ui, p, picks);
}

static const struct view *erase_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK || (spot.act == ACT_CONTINUE && ui->picked == ERASE_BACK))
		return &view_finish;
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	if (ui->picked == ERASE_ALL)
		return finish(ui);
	ui_go_to(ui, &view_finish); /* which the pages about printing come back to */
	ui_print_begin(ui);
	return ui->view;
}

const struct view view_erase = {
    .name = "erase",
    .fill = erase_fill,
    .press = erase_press,
};
