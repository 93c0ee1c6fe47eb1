#include "ui/line_inside.h"

/* A date without knowing how to write one: first in which way, then step by step. */

enum { YEARS_SHOWN = 8, OLDEST_YEARS = 130, COUNT_MOST = 999, DIGITS_MOST = 4 };

/* ---- small questions ---- */

static enum said choose(const struct line *l, const struct prompt *p, enum word title,
    const char *const *items, unsigned n, unsigned *picked)
{
	struct menu m = {.title = line_words(l)->text[title], .items = items, .n = n, .why = p->why,
	    .of = p};
	struct str typed;
	return line_menu(l, &m, picked, &typed);
}

struct wanted {
	const char *title;
	int low, high;
};

static void show_wanted(const struct line *l, const void *ctx)
{
	const struct wanted *w = ctx;
	line_put(l, w->title);
	line_say(l, WORD_LINE_RANGE, text_fmt(l->mem, "%d", w->low), text_fmt(l->mem, "%d", w->high));
}

/* The whole number typed; -1: it is none. */
static int read_whole(struct str typed)
{
	int n = 0;
	if (typed.n == 0 || typed.n > DIGITS_MOST)
		return -1;
	for (size_t i = 0; i < typed.n; i++) {
		if (!is_digit(typed.s[i]))
			return -1;
		n = n * 10 + (typed.s[i] - '0');
	}
	return n;
}

static enum said ask_whole(const struct line *l, const struct prompt *p, struct wanted w, int *out)
{
	struct asks asks = {.show = show_wanted, .ctx = &w, .why = p->why, .of = p};
	struct str typed;
	line_gap(l);
	show_wanted(l, &w);
	for (unsigned failures = 1;; failures++) {
		enum said said = line_ask(l, &asks, &typed);
		if (said != SAID_ANSWER)
			return said;
		*out = read_whole(typed);
		if (*out >= w.low && *out <= w.high)
			return SAID_ANSWER;
		line_error(l, line_text(l, WORD_WHY_WHOLE, text_fmt(l->mem, "%d", w.low),
		    text_fmt(l->mem, "%d", w.high)), failures, NULL);
	}
}

static int oldest_year(const struct line *l)
{
	int year = session_today(l->s).year;
	return year > OLDEST_YEARS ? year - OLDEST_YEARS : 1;
}

/* ---- the steps; each fills its part of *m ---- */

static enum said ask_ago(const struct line *l, const struct prompt *p, struct moment *m)
{
	const struct words *w = line_words(l);
	const char *const units[] = {w->units[UNIT_DAYS][1], w->units[UNIT_WEEKS][1],
	    w->units[UNIT_MONTHS][1], w->units[UNIT_YEARS][1]};
	unsigned unit;
	enum said said = choose(l, p, WORD_LINE_DATE_UNIT, units, UNITS, &unit);
	if (said != SAID_ANSWER)
		return said;
	*m = (struct moment){.precision = PRECISE_ABOUT, .unit = (enum date_unit)(unit - 1),
	    .at = {0, 1, 1}};
	const char *title = line_text(l, WORD_LINE_DATE_COUNT, units[unit - 1], NULL);
	return ask_whole(l, p, (struct wanted){title, 1, COUNT_MOST}, &m->count);
}

/* A list that begins with the year `newest`, with "an earlier year" last. A year may be typed. */
static enum said ask_year_from(const struct line *l, const struct prompt *p, int newest, int *year)
{
	const char *items[YEARS_SHOWN + 1];
	struct menu m = {.title = line_words(l)->text[WORD_LINE_DATE_YEAR], .items = items,
	    .may_type = true, .why = p->why, .of = p};
	struct str typed;
	unsigned picked;
	int oldest = oldest_year(l);
	for (; m.n < YEARS_SHOWN && newest - (int)m.n >= oldest; m.n++)
		items[m.n] = text_fmt(l->mem, "%d", newest - (int)m.n);
	if (newest - (int)m.n >= oldest)
		items[m.n++] = line_words(l)->text[WORD_LINE_DATE_EARLIER];
	enum said said = line_menu(l, &m, &picked, &typed);
	if (said == SAID_ANSWER)
		*year = newest - (int)picked + 1;
	else if (said == SAID_OTHER)
		*year = read_whole(typed);
	return said;
}

static enum said ask_year(const struct line *l, const struct prompt *p, int *year)
{
	int this_year = session_today(l->s).year, newest = this_year, oldest = oldest_year(l);
	for (unsigned failures = 1;;) {
		enum said said = ask_year_from(l, p, newest, year);
		if (said == SAID_ANSWER && *year <= newest - YEARS_SHOWN) {
			newest -= YEARS_SHOWN;
			continue;
		}
		if (said != SAID_OTHER)
			return said;
		if (*year >= oldest && *year <= this_year)
			return SAID_ANSWER;
		line_error(l, line_text(l, WORD_WHY_WHOLE, text_fmt(l->mem, "%d", oldest),
		    text_fmt(l->mem, "%d", this_year)), failures++, NULL);
	}
}

/* Year and month; "I only know the year" is the last choice. No month that is still to come. */
static enum said ask_month(const struct line *l, const struct prompt *p, bool or_year,
    struct moment *m)
{
	const char *items[12 + 1];
	struct date today = session_today(l->s);
	unsigned months, picked;
	enum said said = ask_year(l, p, &m->at.year);
	if (said != SAID_ANSWER)
		return said;
	months = m->at.year == today.year ? (unsigned)today.month : 12;
	for (unsigned i = 0; i < months; i++)
		items[i] = line_words(l)->months[i];
	items[months] = line_words(l)->text[WORD_LINE_DATE_YEAR_ONLY];
	said = choose(l, p, WORD_LINE_DATE_WHICH_MONTH, items, months + or_year, &picked);
	if (said != SAID_ANSWER)
		return said;
	m->precision = picked > months ? PRECISE_YEAR : PRECISE_MONTH;
	m->at.month = picked > months ? 1 : (int)picked;
	m->at.day = 1;
	return SAID_ANSWER;
}

static enum said ask_month_or_year(const struct line *l, const struct prompt *p, struct moment *m)
{
	return ask_month(l, p, true, m);
}

static enum said ask_day(const struct line *l, const struct prompt *p, struct moment *m)
{
	struct date today = session_today(l->s);
	enum said said = ask_month(l, p, false, m);
	if (said != SAID_ANSWER)
		return said;
	bool this_month = m->at.year == today.year && m->at.month == today.month;
	int last = this_month ? today.day : date_month_length(m->at.year, m->at.month);
	m->precision = PRECISE_DAY;
	return ask_whole(l, p,
	    (struct wanted){line_words(l)->text[WORD_LINE_DATE_WHICH_DAY], 1, last}, &m->at.day);
}

static const struct way {
	enum word name;
	enum said (*ask)(const struct line *l, const struct prompt *p, struct moment *m);
} ways[] = {
    {WORD_LINE_DATE_AGO, ask_ago},
    {WORD_LINE_DATE_MONTH, ask_month_or_year},
    {WORD_LINE_DATE_DAY, ask_day},
};

enum { WAYS = sizeof ways / sizeof *ways };

enum said line_date_steps(const struct line *l, const struct prompt *p, struct value *out)
{
	const char *names[WAYS];
	struct moment m = {0};
	unsigned picked;
	for (size_t i = 0; i < WAYS; i++)
		names[i] = line_words(l)->text[ways[i].name];
	enum said said = choose(l, p, WORD_LINE_DATE_HOW, names, WAYS, &picked);
	if (said == SAID_ANSWER)
		said = ways[picked - 1].ask(l, p, &m);
	if (said != SAID_ANSWER)
		return said;
	*out = line_value(l, p);
	out->reply = REPLY_GIVEN;
	out->moment = m;
	return SAID_ANSWER;
}
