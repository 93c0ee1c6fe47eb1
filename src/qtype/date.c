#include "base/utf8.h"
#include "qtype/qtype.h"

enum { MOST_PIECES = 6, OLDEST_YEARS = 130 };

/* What was typed, cut into numbers and words; blanks and punctuation go. */
struct piece {
	struct str text;
	bool number;
	int n;
};

struct pieces {
	struct piece list[MOST_PIECES];
	size_t n;
};

static bool is_letter(char c)
{
	return !is_digit(c) && !is_blank(c) && c != ',' && c != '/' && c != '.' && c != '-';
}

static bool cut_pieces(struct str text, struct pieces *out)
{
	for (size_t at = 0; at < text.n;) {
		size_t n = 0;
		bool number = is_digit(text.s[at]);
		if (!number && !is_letter(text.s[at])) {
			at++;
			continue;
		}
		while (at + n < text.n && (number ? is_digit(text.s[at + n]) : is_letter(text.s[at + n])))
			n++;
		if (out->n == MOST_PIECES || (number && n > 4))
			return false;
		struct piece piece = {str_part(text, at, n), number, 0};
		for (size_t i = 0; number && i < n; i++)
			piece.n = piece.n * 10 + (piece.text.s[i] - '0');
		out->list[out->n++] = piece;
		at += n;
	}
	return out->n > 0;
}

static bool same_word(struct str typed, const char *word, struct arena *mem)
{
	struct buf folded = buf_new(mem);
	utf8_fold(str_of(word), &folded);
	return str_eq(typed, buf_str(&folded));
}

/* The month that a word of three letters or more begins; 0: none. */
static int month_of(struct str typed, const struct words *w, struct arena *mem)
{
	for (int m = 0; m < 12 && typed.n >= 3; m++) {
		struct buf folded = buf_new(mem);
		utf8_fold(str_of(w->months[m]), &folded);
		if (str_begins(buf_str(&folded), arena_text(mem, typed)))
			return m + 1;
	}
	return 0;
}

static int unit_of(struct str typed, const struct words *w, struct arena *mem)
{
	for (int u = 0; u < UNITS; u++)
		if (same_word(typed, w->units[u][0], mem) || same_word(typed, w->units[u][1], mem))
			return u;
	return -1;
}

/* "about 2 years ago", "2 years", "6 weeks ago" */
static bool read_about(const struct pieces *p, const struct words *w, struct arena *mem,
    struct moment *out)
{
	int unit = -1, count = -1;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *piece = &p->list[i];
		int u = piece->number ? -1 : unit_of(piece->text, w, mem);
		if (piece->number && count < 0)
			count = piece->n;
		else if (u >= 0 && unit < 0)
			unit = u;
		else if (piece->number || (!same_word(piece->text, w->text[WORD_ABOUT], mem) &&
		                              !same_word(piece->text, w->text[WORD_AGO], mem)))
			return false;
	}
	if (unit < 0 || count < 0)
		return false;
	*out = (struct moment){.precision = PRECISE_ABOUT, .count = count, .unit = (enum date_unit)unit};
	return true;
}

/* "23 March 2024", "March 23, 2024", "March 2024" */
static bool read_named(const struct pieces *p, const struct words *w, struct arena *mem,
    struct moment *out)
{
	int month = 0, numbers[2] = {0, 0}, n = 0;
	for (size_t i = 0; i < p->n; i++) {
		const struct piece *piece = &p->list[i];
		int m = piece->number ? 0 : month_of(piece->text, w, mem);
		if (piece->number && n < 2)
			numbers[n++] = piece->n;
		else if (m > 0 && month == 0)
			month = m;
		else if (piece->number || piece->text.n > 2) /* "of", "de", "th" are passed over */
			return false;
	}
	if (month == 0 || n == 0 || numbers[n - 1] < 1000)
		return false;
	out->precision = n == 2 ? PRECISE_DAY : PRECISE_MONTH;
	out->at = (struct date){numbers[n - 1], month, n == 2 ? numbers[0] : 1};
	return true;
}

/* "17/05/2024", "05/2024", "2024". False with *which: the month cannot be told from the day. */
static bool read_numbers(const struct pieces *p, struct moment *out, bool *which)
{
	int a = p->list[0].n, b = p->n > 1 ? p->list[1].n : 0, c = p->n > 2 ? p->list[2].n : 0;
	for (size_t i = 0; i < p->n; i++)
		if (!p->list[i].number)
			return false;
	if (p->n == 1 && a >= 1000) {
		*out = (struct moment){.precision = PRECISE_YEAR, .at = {a, 1, 1}};
	} else if (p->n == 2 && (a >= 1000) != (b >= 1000)) {
		out->precision = PRECISE_MONTH;
		out->at = a >= 1000 ? (struct date){a, b, 1} : (struct date){b, a, 1};
	} else if (p->n == 3 && a >= 1000) {
		*out = (struct moment){.precision = PRECISE_DAY, .at = {a, b, c}};
	} else if (p->n == 3 && c >= 1000) {
		*which = a <= 12 && b <= 12 && a != b;
		out->precision = PRECISE_DAY;
		out->at = a > 12 ? (struct date){c, b, a} : (struct date){c, a, b};
		return !*which;
	} else {
		return false;
	}
	return true;
}

bool moment_is_too_old(struct moment m, struct date today)
{
	if (m.precision == PRECISE_ABOUT)
		return moment_elapsed(m, today, UNIT_YEARS).least > OLDEST_YEARS;
	return m.at.year < today.year - OLDEST_YEARS;
}

static bool date_problem(const struct moment *m, const struct words *w, struct date today,
    struct arena *mem, struct buf *why)
{
	struct date d = m->at;
	bool about = m->precision == PRECISE_ABOUT, old = moment_is_too_old(*m, today);
	if (about && !old)
		return false;
	if (about || d.month < 1 || d.month > 12 || d.year > 9999) {
		words_put(w, WORD_WHY_DATE, NULL, NULL, why);
	} else if (!date_ok(d)) {
		words_put(w, WORD_WHY_DATE_NONE, w->months[d.month - 1], text_fmt(mem, "%d", d.day), why);
	} else if (!moment_is_past(*m, today)) {
		words_put(w, WORD_WHY_DATE_LATER, NULL, NULL, why);
	} else if (old) {
		words_put(w, WORD_WHY_DATE, NULL, NULL, why);
	} else {
		return false;
	}
	return true;
}

static bool date_parse(const struct domain *d, struct str typed, const struct words *w,
    struct date today, struct arena *mem, struct value *out, struct buf *why)
{
	(void)d;
	struct pieces pieces = {.n = 0};
	struct moment m = {.precision = PRECISE_DAY, .at = today};
	struct buf folded = buf_new(mem);
	bool which = false;
	utf8_fold(str_trim(typed), &folded);
	struct str text = buf_str(&folded);
	bool good = true;
	if (same_word(text, w->text[WORD_YESTERDAY], mem))
		m.at = date_from_days(date_days(today) - 1);
	else if (!same_word(text, w->text[WORD_TODAY], mem))
		good = cut_pieces(text, &pieces) &&
		       (read_about(&pieces, w, mem, &m) || read_named(&pieces, w, mem, &m) ||
		           read_numbers(&pieces, &m, &which));
	if (!good) {
		words_put(w, which ? WORD_WHY_DATE_WHICH : WORD_WHY_DATE, NULL, NULL, why);
		return false;
	}
	if (date_problem(&m, w, today, mem, why))
		return false;
	out->reply = REPLY_GIVEN;
	out->moment = m;
	return true;
}

static void date_read_type(const struct node *map, struct reading *r, struct domain *d)
{
	(void)map;
	(void)r;
	(void)d;
}

const struct qtype qtype_date = {
    .name = "date",
    .shape = SHAPE_DATE,
    .widget = WIDGET_DATE,
    .read = date_read_type,
    .parse = date_parse,
};
