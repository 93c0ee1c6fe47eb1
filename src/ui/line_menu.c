#include "base/utf8.h"
#include "ui/line_inside.h"

enum { NUMBER_LONGEST = 4 }; /* digits of a choice number */

static void show_inline(const struct line *l, const struct menu *m)
{
	struct buf all = buf_new(l->mem);
	for (unsigned i = 0; i < m->n; i++)
		buf_fmt(&all, "%s%u %s", i ? ", " : "", i + 1, m->items[i]);
	line_item(l, "", buf_end(&all));
}

static void show_items(const struct line *l, const struct menu *m)
{
	if (*m->title)
		line_put(l, m->title);
	if (m->inline_items)
		show_inline(l, m);
	for (unsigned i = 0; i < m->n && !m->inline_items; i++)
		line_numbered(l, i + 1, m->items[i]);
	if (m->tell)
		line_put(l, m->tell);
	if (m->now)
		line_say(l, WORD_LINE_NOW, m->now, NULL);
}

static void show_menu(const struct line *l, const void *ctx)
{
	const struct menu *m = ctx;
	if (m->before)
		m->before(l, m->ctx);
	show_items(l, m);
}

/* A number written in digits alone; 0: it is none, or far too large. */
static unsigned read_number(struct str typed)
{
	unsigned n = 0;
	if (typed.n > NUMBER_LONGEST)
		return 0;
	for (size_t i = 0; i < typed.n; i++) {
		if (!is_digit(typed.s[i]))
			return 0;
		n = n * 10 + (unsigned)(typed.s[i] - '0');
	}
	return n;
}

unsigned line_pick(const struct line *l, const char *const *items, unsigned nitems,
    struct str typed)
{
	unsigned n = read_number(typed);
	struct buf word = buf_new(l->mem);
	utf8_fold(typed, &word);
	for (unsigned i = 0; n == 0 && i < nitems && word.n > 0; i++) {
		struct buf label = buf_new(l->mem);
		utf8_fold(str_of(items[i]), &label);
		if (str_eq(buf_str(&word), buf_str(&label)))
			return i + 1;
	}
	return n <= nitems ? n : 0;
}

enum said line_menu(const struct line *l, const struct menu *m, unsigned *picked,
    struct str *typed)
{
	struct asks asks = {.show = show_menu, .ctx = m, .why = m->why, .of = m->of, .labels = m->items,
	    .nlabels = m->n};
	const char *last = text_fmt(l->mem, "%u", m->n);
	line_gap(l);
	if (m->before_said)
		show_items(l, m);
	else
		show_menu(l, m);
	for (unsigned failures = 1;; failures++) {
		enum said said = line_ask(l, &asks, typed);
		if (said != SAID_ANSWER)
			return said;
		*picked = typed->n == 0 && m->now ? m->keeps : line_pick(l, m->items, m->n, *typed);
		if (*picked)
			return SAID_ANSWER;
		if (m->may_type && typed->n > 0)
			return SAID_OTHER;
		line_error(l, line_text(l, WORD_WHY_CHOICE, last, NULL), failures,
		    line_words(l)->text[WORD_LINE_HELP_ONE]);
	}
}
