/* The history as the patient gave it. An unticked box is never printed as No: negatives are rows
 * and questions that were really asked and answered No. */
#include "report/clinician.h"

static enum shape shape_of(const struct sheet *p, unsigned question)
{
	return p->r->questions[question].domain.shape;
}

/* Narrowed down from what another question gave: the main one of several. */
static bool is_narrowed(const struct sheet *p, unsigned question)
{
	return p->r->questions[question].domain.from >= 0;
}

bool clinician_plain_no(const struct sheet *p, unsigned question)
{
	const struct domain *d = &p->r->questions[question].domain;
	const struct value *v = session_in_force(p->s, question);
	return v && d->shape == SHAPE_CHOICE && v->reply == REPLY_GIVEN && d->from < 0 &&
	       str_is(str_of(d->options[v->pick].id), "no") && d->options[v->pick].no != NO_NEWS;
}

/* Own words, also when they were left blank: who reads the page need not wonder. */
static bool is_reason(const struct sheet *p, unsigned question)
{
	const struct value *v = session_in_force(p->s, question);
	return v && v->reply == REPLY_GIVEN &&
	       (shape_of(p, question) == SHAPE_TEXT || is_narrowed(p, question));
}

void clinician_reason(struct sheet *p)
{
	bool begun = false;
	for (int own = 1; own >= 0; own--)
		for (unsigned q = 0; q < p->r->nquestions; q++) {
			if (!is_reason(p, q) || own != (shape_of(p, q) == SHAPE_TEXT))
				continue;
			if (!begun)
				sheet_heading(p, WORD_REASON_WORDS);
			begun = true;
			sheet_add(p, BLOCK_FIELD, sheet_label(p, q), sheet_answer(p, q));
		}
}

/* What of the answer is history: of a list the rows answered yes, and those answered no where
 * that is news. "" : nothing. */
static const char *history_text(const struct sheet *p, unsigned question)
{
	if (shape_of(p, question) != SHAPE_ROWS)
		return sheet_answer(p, question);
	struct lines rows = sheet_rows(p, question, MARK_YES), news = sheet_news(p, question);
	for (unsigned i = 0; i < news.n; i++)
		lines_add(p->mem, &rows,
		    sheet_word(p, WORD_ROW_ANSWER, news.list[i], p->w->text[WORD_NO]));
	return sheet_joined(p, rows);
}

void clinician_history(struct sheet *p)
{
	int section = -1;
	sheet_heading(p, WORD_HISTORY);
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_told(p, q) || is_reason(p, q) || clinician_plain_no(p, q))
			continue;
		const char *text = history_text(p, q);
		if (!*text)
			continue;
		sheet_section(p, q, &section);
		sheet_add(p, BLOCK_FIELD, sheet_label(p, q), text);
	}
	sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_UNTICKED])->tone = TONE_QUIET;
}

static void put_alone(struct sheet *p, struct lines labels)
{
	if (labels.n > 0)
		sheet_add(p, BLOCK_FIELD, p->w->text[WORD_NEGATIVES_ALONE], sheet_joined(p, labels));
}

void clinician_negatives(struct sheet *p)
{
	struct lines alone = {NULL, 0};
	sheet_heading(p, WORD_NEGATIVES);
	size_t begin = p->doc->n;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (clinician_plain_no(p, q))
			lines_add(p->mem, &alone, sheet_label(p, q));
		struct lines rows = sheet_negatives(p, q);
		if (rows.n > 0)
			sheet_add(p, BLOCK_FIELD, sheet_label(p, q), sheet_joined(p, rows));
	}
	put_alone(p, alone);
	sheet_none(p, begin);
}

/* Laid out like the negatives: a list by its rows, the single questions together. */
static void put_withheld(struct sheet *p, enum word heading, enum reply reply)
{
	struct lines alone = {NULL, 0}, rows;
	sheet_heading(p, heading);
	size_t begin = p->doc->n;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_withheld(p, q, reply, &rows))
			continue;
		if (rows.n > 0)
			sheet_add(p, BLOCK_FIELD, sheet_label(p, q), sheet_joined(p, rows));
		else
			lines_add(p->mem, &alone, sheet_label(p, q));
	}
	put_alone(p, alone);
	sheet_none(p, begin);
}

void clinician_withheld(struct sheet *p)
{
	put_withheld(p, WORD_UNKNOWN, REPLY_UNSURE);
	put_withheld(p, WORD_DECLINED_LIST, REPLY_DECLINED);
}
