/* What was said, as a person reads it. A "no" is printed only where a "no" was given: of boxes
 * that were left unticked nothing is said. */
#include "report/sheet.h"

void lines_add(struct arena *mem, struct lines *lines, const char *line)
{
	ARENA_PUSH(mem, lines->list, lines->n, line);
}

const char *sheet_label(const struct sheet *p, unsigned question)
{
	return sheet_text(p, p->r->questions[question].label);
}

static bool is_news(const struct option *o)
{
	return o->no == NO_NEWS;
}

static bool is_negative(const struct option *o)
{
	return o->no != NO_NEWS;
}

static bool is_any(const struct option *o)
{
	(void)o;
	return true;
}

static struct lines rows_of(const struct sheet *p, unsigned question, enum mark mark,
    bool (*is_one)(const struct option *))
{
	const struct domain *d = &p->r->questions[question].domain;
	const struct value *v = session_in_force(p->s, question);
	struct lines rows = {NULL, 0};
	for (unsigned i = 0; v && d->shape == SHAPE_ROWS && i < d->noptions; i++)
		if (v->marks[i] == mark && is_one(&d->options[i]))
			lines_add(p->mem, &rows, text_in(d->options[i].label, p->language));
	return rows;
}

struct lines sheet_rows(const struct sheet *p, unsigned question, enum mark mark)
{
	return rows_of(p, question, mark, is_any);
}

struct lines sheet_negatives(const struct sheet *p, unsigned question)
{
	return rows_of(p, question, MARK_NO, is_negative);
}

struct lines sheet_news(const struct sheet *p, unsigned question)
{
	return rows_of(p, question, MARK_NO, is_news);
}

static unsigned rows_offered(const struct sheet *p, unsigned question)
{
	unsigned n = 0;
	for (unsigned i = 0; i < p->r->questions[question].domain.noptions; i++)
		n += session_offered(p->s, question, i);
	return n;
}

const char *sheet_no_count(const struct sheet *p, unsigned question, unsigned no)
{
	unsigned all = rows_offered(p, question);
	if (no < all)
		return sheet_word(p, WORD_ROWS_NO_SOME, sheet_number(p, no), sheet_number(p, all));
	return sheet_word(p, WORD_ROWS_NO_ALL, sheet_number(p, all), NULL);
}

/* "Yes: Fever. No to 5 of 7." Where a no is news, its rows are named: "No: Blood sugar in range." */
static const char *rows_answer(const struct sheet *p, unsigned question)
{
	struct lines yes = sheet_rows(p, question, MARK_YES), no = sheet_negatives(p, question);
	struct lines news = sheet_news(p, question);
	unsigned all = rows_offered(p, question);
	const char *first = "", *then = "";
	if (yes.n > 0)
		first = sheet_word(p, WORD_ROWS_YES, sheet_joined(p, yes), NULL);
	if (news.n > 0)
		first = sheet_both(p, first, sheet_word(p, WORD_ROWS_NO, sheet_joined(p, news), NULL));
	if (no.n == all && all == 1)
		then = sheet_word(p, WORD_ROW_ANSWER, no.list[0], p->w->text[WORD_NO]);
	else if (no.n > 0)
		then = sheet_no_count(p, question, no.n);
	return sheet_both(p, first, then);
}

/* "6 (0: No pain, 10: The worst)": a number says little without the ends of its scale. */
static void put_scale(const struct sheet *p, const struct domain *d, struct buf *out)
{
	if (!d->low_words && !d->high_words)
		return;
	buf_text(out, " (");
	num_write(d->low, out);
	buf_fmt(out, ": %s, ", text_in(d->low_words, p->language));
	num_write(d->high, out);
	buf_fmt(out, ": %s)", text_in(d->high_words, p->language));
}

const char *sheet_answer(const struct sheet *p, unsigned question)
{
	const struct question *q = &p->r->questions[question];
	const struct value *v = session_in_force(p->s, question);
	struct buf out = buf_new(p->mem);
	if (!v)
		return "";
	if (q->domain.shape == SHAPE_ROWS)
		return rows_answer(p, question);
	value_format(&q->domain, v, p->language, p->w, &out);
	if (v->reply == REPLY_GIVEN)
		put_scale(p, &q->domain, &out);
	if (session_taken(p->s, question) && !p->clinician)
		return sheet_word(p, WORD_TAKEN, buf_end(&out), NULL);
	return buf_end(&out);
}

bool sheet_is_measure(const struct sheet *p, unsigned question)
{
	const struct domain *d = &p->r->questions[question].domain;
	return d->ordered || d->shape == SHAPE_NUMBER || d->shape == SHAPE_DATE;
}

void sheet_section(struct sheet *p, unsigned question, int *section)
{
	int now = (int)p->r->questions[question].section;
	if (now == *section)
		return;
	*section = now;
	sheet_add(p, BLOCK_HEADING, "", sheet_text(p, p->r->sections[now].title))->level = 2;
}

bool sheet_told(const struct sheet *p, unsigned question)
{
	const struct value *v = session_in_force(p->s, question);
	enum shape shape = p->r->questions[question].domain.shape;
	if (!v || v->reply != REPLY_GIVEN)
		return false;
	if (shape == SHAPE_ROWS)
		return sheet_rows(p, question, MARK_YES).n + sheet_rows(p, question, MARK_NO).n > 0;
	return shape != SHAPE_TEXT || *v->text;
}

bool sheet_withheld(const struct sheet *p, unsigned question, enum reply reply, struct lines *rows)
{
	const struct value *v = session_in_force(p->s, question);
	bool is_list = p->r->questions[question].domain.shape == SHAPE_ROWS;
	*rows = (struct lines){NULL, 0};
	if (is_list)
		*rows = sheet_rows(p, question, reply == REPLY_UNSURE ? MARK_UNSURE : MARK_DECLINED);
	return is_list ? rows->n > 0 : v && v->reply == reply;
}

const char *sheet_withheld_text(const struct sheet *p, unsigned question, struct lines rows)
{
	const char *label = sheet_label(p, question);
	unsigned all = rows_offered(p, question);
	if (rows.n == 0)
		return label;
	if (rows.n == all && all > 2)
		return sheet_word(p, WORD_ROWS_ALL, label, sheet_number(p, all));
	return sheet_word(p, WORD_ROW_ANSWER, label, sheet_joined(p, rows));
}
