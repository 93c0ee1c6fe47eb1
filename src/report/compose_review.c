/* Check your answers: who is answering, and a row for each question that is asked. */
#include "report/sheet.h"

/* All that was said of it; for a list also what was not known or not said. */
static const char *review_answer(const struct sheet *p, unsigned question)
{
	const struct question *q = &p->r->questions[question];
	const struct value *v = session_in_force(p->s, question);
	struct buf out = buf_new(p->mem);
	if (!v || !(session_confirmed(p->s, question) || session_taken(p->s, question)))
		return p->w->text[WORD_NOT_ANSWERED];
	if (q->domain.shape != SHAPE_ROWS) {
		value_format(&q->domain, v, p->language, p->w, &out);
		return buf_end(&out);
	}
	buf_text(&out, sheet_answer(p, question));
	for (enum mark mark = MARK_UNSURE; mark <= MARK_DECLINED; mark++) {
		struct lines rows = sheet_rows(p, question, mark);
		const char *word = mark_word(&q->domain, mark, p->language, p->w);
		if (rows.n > 0)
			buf_fmt(&out, "%s%s: %s.", out.n > 0 ? " " : "", word, sheet_joined(p, rows));
	}
	return buf_end(&out);
}

static void add_who(const struct sheet *p, const struct about *about, struct review_rows *rows)
{
	const char *said = about_answer(about, p->w, p->mem);
	struct review_row row = {
	    .question = REVIEW_WHO,
	    .section = p->w->text[WORD_WHO_SECTION],
	    .label = p->w->text[WORD_WHO_LABEL],
	    .answer = said[0] ? said : p->w->text[WORD_NOT_ANSWERED],
	};
	ARENA_PUSH(p->mem, rows->list, rows->n, row);
}

struct review_rows compose_review(const struct session *s, const struct about *about,
    unsigned language, struct arena *mem)
{
	struct sheet p = sheet_new(s, NULL, language, "", mem);
	struct review_rows rows = {NULL, 0};
	int section = -1;
	if (about)
		add_who(&p, about, &rows);
	for (unsigned q = 0; q < p.r->nquestions; q++) {
		if (session_asked(s, q) != TRUTH_YES && !session_taken(s, q))
			continue;
		bool first = (int)p.r->questions[q].section != section;
		section = (int)p.r->questions[q].section;
		struct review_row row = {
		    .question = q,
		    .section = first ? sheet_text(&p, p.r->sections[section].title) : "",
		    .label = sheet_label(&p, q),
		    .answer = review_answer(&p, q),
		    .taken = session_taken(s, q),
		};
		ARENA_PUSH(mem, rows.list, rows.n, row);
	}
	return rows;
}
