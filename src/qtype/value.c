/* Values of every shape: new, copied, compared, read as a person reads them. */
#include <string.h>

#include "qtype/qtype.h"

struct value value_new(const struct domain *d, struct arena *mem)
{
	struct value v = {.reply = REPLY_NONE, .text = ""};
	if (d->shape == SHAPE_SET || d->shape == SHAPE_ROWS)
		v.marks = ARENA_ARRAY(mem, d->noptions, unsigned char);
	return v;
}

void value_copy(const struct domain *d, const struct value *from, struct value *to,
    struct arena *mem)
{
	unsigned char *marks = to->marks;
	const char *text = to->text;
	*to = *from;
	to->marks = marks;
	if (from->marks && marks)
		memcpy(marks, from->marks, d->noptions);
	if (!from->text)
		to->text = "";
	else if (!text || strcmp(text, from->text) != 0)
		to->text = *from->text ? arena_text(mem, str_of(from->text)) : "";
	else
		to->text = text;
}

static bool same_moment(struct moment a, struct moment b)
{
	if (a.precision != b.precision)
		return false;
	if (a.precision == PRECISE_ABOUT)
		return a.count == b.count && a.unit == b.unit;
	return date_compare(a.at, b.at) == 0;
}

bool value_same(const struct domain *d, const struct value *a, const struct value *b)
{
	if (!a || !b || a->reply != b->reply)
		return a == b;
	if (a->reply != REPLY_GIVEN)
		return true;
	switch (d->shape) {
	case SHAPE_CHOICE: return a->pick == b->pick;
	case SHAPE_SET:
	case SHAPE_ROWS: return memcmp(a->marks, b->marks, d->noptions) == 0;
	case SHAPE_NUMBER: return a->number.micro == b->number.micro;
	case SHAPE_DATE: return same_moment(a->moment, b->moment);
	default: return strcmp(a->text, b->text) == 0;
	}
}

const char *unsure_word(const struct domain *d, unsigned language, const struct words *w)
{
	return d->unsure_words ? text_in(d->unsure_words, language) : w->text[WORD_UNSURE];
}

const char *mark_word(const struct domain *d, enum mark mark, unsigned language,
    const struct words *w)
{
	switch (mark) {
	case MARK_YES: return w->text[WORD_YES];
	case MARK_NO: return w->text[WORD_NO];
	case MARK_UNSURE: return unsure_word(d, language, w);
	case MARK_DECLINED: return w->text[WORD_DECLINED];
	default: return w->text[WORD_NOT_ANSWERED];
	}
}

static void put_separated(struct buf *out, size_t begin, const char *between, const char *text)
{
	if (out->n > begin)
		buf_text(out, between);
	buf_text(out, text);
}

static void format_set(const struct domain *d, const struct value *v, unsigned language,
    struct buf *out)
{
	size_t begin = out->n;
	for (unsigned i = 0; i < d->noptions; i++)
		if (v->marks[i] == MARK_YES)
			put_separated(out, begin, ", ", text_in(d->options[i].label, language));
}

/* Rows that are not "no"; when every one is, "No". A row that is open says nothing. */
static void format_rows(const struct domain *d, const struct value *v, unsigned language,
    const struct words *w, struct buf *out)
{
	size_t begin = out->n;
	bool any = false;
	for (unsigned i = 0; i < d->noptions; i++) {
		enum mark mark = (enum mark)v->marks[i];
		any |= mark != MARK_OPEN;
		if (mark == MARK_NO || mark == MARK_OPEN)
			continue;
		put_separated(out, begin, "; ",
		    words_text(w, WORD_ROW_ANSWER, text_in(d->options[i].label, language),
		        mark_word(d, mark, language, w), out->mem));
	}
	if (out->n == begin)
		buf_text(out, w->text[any ? WORD_NO : WORD_NOT_ANSWERED]);
}

/* "months" is "month" behind a single one; units that the engine does not know stay as they are. */
static const char *unit_of(const char *unit, struct num n, const struct words *w)
{
	for (size_t i = 0; n.micro == NUM_ONE && i < UNITS; i++)
		if (strcmp(unit, w->units[i][1]) == 0)
			return w->units[i][0];
	return unit;
}

static void format_number(const struct domain *d, const struct value *v, unsigned language,
    const struct words *w, struct buf *out)
{
	const char *unit = unit_of(text_in(d->unit, language), v->number, w);
	num_write(v->number, out);
	if (*unit && *unit != '%')
		buf_char(out, ' ');
	buf_text(out, unit);
}

void value_format(const struct domain *d, const struct value *v, unsigned language,
    const struct words *w, struct buf *out)
{
	if (v->reply == REPLY_UNSURE || v->reply == REPLY_DECLINED) {
		bool unsure = v->reply == REPLY_UNSURE;
		buf_text(out, unsure ? unsure_word(d, language, w) : w->text[WORD_DECLINED]);
		return;
	}
	switch (d->shape) {
	case SHAPE_CHOICE: buf_text(out, text_in(d->options[v->pick].label, language)); break;
	case SHAPE_SET: format_set(d, v, language, out); break;
	case SHAPE_ROWS: format_rows(d, v, language, w, out); break;
	case SHAPE_NUMBER: format_number(d, v, language, w, out); break;
	case SHAPE_DATE: words_moment(w, v->moment, out); break;
	default:
		if (*v->text)
			buf_text(out, words_quoted(w, v->text, out->mem));
		else
			buf_text(out, w->text[WORD_LEFT_BLANK]);
	}
}
