#include "ui/line_inside.h"

/* A number without typing it: ranges that narrow down, nine at most at a time, until one value is
 * left. Numbers are counted in steps from the low end. */

enum { ITEMS_MOST = 9, FINE_ENOUGH = 10 };

struct span_of_numbers {
	struct num low;
	int64_t step; /* in millionths */
	int64_t n;    /* how many values, from low on */
};

/* Whole steps, or for a narrow range of decimals the tenths, hundredths … that may be typed. */
static struct span_of_numbers whole_span(const struct prompt *p)
{
	int64_t width = p->high.micro - p->low.micro, step = NUM_ONE;
	for (unsigned places = 0; places < p->places && width / step < FINE_ENOUGH && step > 1; places++)
		step /= 10;
	return (struct span_of_numbers){p->low, step, width / step + 1};
}

/* How many values one item stands for: 1, 2, 5, 10, 20, 50 …, so that ranges begin at round
 * numbers. */
static int64_t chunk_of(int64_t n)
{
	static const int64_t factors[] = {1, 2, 5};
	for (int64_t ten = 1;; ten *= 10)
		for (size_t i = 0; i < sizeof factors / sizeof *factors; i++)
			if ((n + ten * factors[i] - 1) / (ten * factors[i]) <= ITEMS_MOST)
				return ten * factors[i];
}

static const char *number_text(const struct line *l, struct num n)
{
	struct buf out = buf_new(l->mem);
	num_write(n, &out);
	return buf_end(&out);
}

static struct span_of_numbers part_of(const struct span_of_numbers *all, int64_t chunk, int64_t i)
{
	int64_t left = all->n - i * chunk;
	struct num low = {all->low.micro + i * chunk * all->step};
	return (struct span_of_numbers){low, all->step, left < chunk ? left : chunk};
}

static const char *part_text(const struct line *l, const struct span_of_numbers *part)
{
	struct num high = {part->low.micro + (part->n - 1) * part->step};
	if (part->n == 1)
		return number_text(l, part->low);
	return line_text(l, WORD_LINE_FROM_TO, number_text(l, part->low), number_text(l, high));
}

/* One list; *span becomes the part that was picked. */
static enum said narrow(const struct line *l, const struct prompt *p, struct span_of_numbers *span)
{
	const char *items[ITEMS_MOST];
	int64_t chunk = chunk_of(span->n);
	struct menu m = {.title = p->ask, .items = items, .why = p->why, .of = p,
	    .tell = line_words(l)->text[WORD_LINE_TELL_FRONT]};
	struct str typed;
	unsigned picked;
	for (; (int64_t)m.n * chunk < span->n; m.n++) {
		struct span_of_numbers part = part_of(span, chunk, (int64_t)m.n);
		items[m.n] = part_text(l, &part);
	}
	enum said said = line_menu(l, &m, &picked, &typed);
	if (said == SAID_ANSWER)
		*span = part_of(span, chunk, (int64_t)picked - 1);
	return said;
}

enum said line_number_list(const struct line *l, const struct prompt *p, struct value *out)
{
	struct span_of_numbers span = whole_span(p);
	while (span.n > 1) {
		enum said said = narrow(l, p, &span);
		if (said != SAID_ANSWER)
			return said;
	}
	*out = line_value(l, p);
	out->reply = REPLY_GIVEN;
	out->number = span.low;
	return SAID_ANSWER;
}
