#include "ui/line_inside.h"

/* A yes/no list is asked row by row: an unticked box is never a "no". */

static enum mark mark_of(const struct prompt *p, unsigned choice)
{
	const struct choice *c = &p->choices[choice];
	switch (c->role) {
	case CHOICE_UNSURE: return MARK_UNSURE;
	case CHOICE_DECLINED: return MARK_DECLINED;
	default: return (enum mark)c->option;
	}
}

/* The choices of one row: those of the list, and "no" to all that are left. */
static const char *const *row_items(const struct line *l, const struct prompt *p)
{
	const char **items = ARENA_ARRAY(l->mem, p->nchoices + 1, const char *);
	for (unsigned i = 0; i < p->nchoices; i++)
		items[i] = p->choices[i].label;
	items[p->nchoices] = line_words(l)->text[WORD_LINE_REST_NO];
	return items;
}

static void show_before(const struct line *l, const void *ctx)
{
	line_show_question(l, ctx);
	line_gap(l);
}

/* The number of the choice that a row stands at, from 1; 0: it is open. */
static unsigned choice_of(const struct prompt *p, enum mark mark)
{
	for (unsigned i = 0; i < p->nchoices && mark != MARK_OPEN; i++)
		if (mark_of(p, i) == mark)
			return i + 1;
	return 0;
}

static enum said ask_row(const struct line *l, const struct prompt *p, unsigned row, bool heading,
    unsigned *picked)
{
	struct str typed;
	const char *place = line_text(l, WORD_LINE_ROW, text_fmt(l->mem, "%u", row + 1),
	    text_fmt(l->mem, "%u", p->nrows));
	unsigned now = choice_of(p, p->rows[row].mark);
	struct menu m = {
	    .title = text_fmt(l->mem, "%s %s", place, p->rows[row].label),
	    .items = row_items(l, p),
	    .n = p->nchoices + 1,
	    .inline_items = true,
	    .now = now ? p->choices[now - 1].label : NULL,
	    .keeps = now,
	    .why = p->why,
	    .of = p,
	    .before = show_before,
	    .ctx = p,
	    .before_said = !heading,
	};
	enum said said = line_menu(l, &m, picked, &typed);
	unsigned sign = line_sign(p, said);
	if (sign == p->nchoices)
		return said;
	*picked = sign + 1;
	return SAID_ANSWER;
}

/* "No" to this row and to every later one that nothing was said about; a row with an earlier yes
 * is still asked, so that no sign goes without a word. The next row to ask. */
static unsigned rest_no(struct prompt *p, unsigned row, bool *said)
{
	p->rows[row].mark = MARK_NO;
	prompt_rest_no(p);
	for (unsigned i = row; i < p->nrows; i++)
		said[i] |= p->rows[i].mark == MARK_NO;
	do
		row++;
	while (row < p->nrows && said[row]);
	return row;
}

/* The rows that count: those said on this way through the list, and those that counted before.
 * What is only filled in does not count until somebody says it again. */
static struct value rows_value(const struct line *l, const struct prompt *p, const bool *said)
{
	const struct value *before = session_in_force(l->s, p->question);
	struct value v = line_value(l, p);
	v.reply = REPLY_GIVEN;
	for (unsigned i = 0; i < p->nrows; i++) {
		unsigned row = p->rows[i].option;
		v.marks[row] = said[i] ? (unsigned char)p->rows[i].mark
		    : before           ? before->marks[row]
		                       : (unsigned char)MARK_OPEN;
	}
	return v;
}

/* Each row counts as soon as it is answered, so that a warning follows the very answer that makes
 * it certain. What would silence one waits for the whole list, which asks about it. */
static enum said take_rows(const struct line *l, const struct prompt *p, const bool *said,
    bool *interrupted)
{
	struct value v = rows_value(l, p, said);
	session_answer_part(l->s, p->question, &v);
	line_save(l);
	*interrupted = session_alerts(l->s, l->mem).n > 0;
	return line_alerts(l);
}

enum said line_rows(const struct line *l, struct prompt *p, struct value *out)
{
	bool *said_rows = ARENA_ARRAY(l->mem, p->nrows + 1, bool);
	bool heading = true; /* at first, and again after an interruption page */
	for (unsigned row = 0, picked; row < p->nrows;) {
		enum said said = ask_row(l, p, row, heading, &picked);
		heading = false;
		if (said == SAID_BACK && row > 0) {
			row--;
			continue;
		}
		if (said != SAID_ANSWER)
			return said;
		unsigned next = row + 1;
		said_rows[row] = true;
		if (picked > p->nchoices)
			next = rest_no(p, row, said_rows);
		else
			p->rows[row].mark = mark_of(p, picked - 1);
		said = take_rows(l, p, said_rows, &heading);
		if (said == SAID_ANSWER)
			row = next;
		else if (said != SAID_BACK)
			return said;
	}
	struct buf why = buf_new(l->mem);
	return prompt_value(l->s, p, l->mem, out, &why) ? SAID_ANSWER : SAID_BACK;
}
