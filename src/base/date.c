#include "base/date.h"

const char *const date_unit_names[UNITS] = {"days", "weeks", "months", "years"};

static bool leap(int year)
{
	return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

int date_month_length(int year, int month)
{
	static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
	return days[month - 1] + (month == 2 && leap(year));
}

bool date_ok(struct date d)
{
	return d.year >= 1 && d.year <= 9999 && d.month >= 1 && d.month <= 12 && d.day >= 1 &&
	       d.day <= date_month_length(d.year, d.month);
}

/* Exactly n digits at `at`. */
static bool number_at(struct str text, size_t at, size_t n, int *out)
{
	*out = 0;
	for (size_t i = at; i < at + n; i++) {
		if (i >= text.n || !is_digit(text.s[i]))
			return false;
		*out = *out * 10 + (text.s[i] - '0');
	}
	return true;
}

bool date_is_our_time(struct date d)
{
	return d.year >= 2000 && d.year < 2200;
}

bool date_read(struct str text, struct date *out)
{
	struct date d;
	if (text.n != 10 || text.s[4] != '-' || text.s[7] != '-' || !number_at(text, 0, 4, &d.year) ||
	    !number_at(text, 5, 2, &d.month) || !number_at(text, 8, 2, &d.day) || !date_ok(d))
		return false;
	*out = d;
	return true;
}

void date_write(struct date d, struct buf *out)
{
	buf_fmt(out, "%04d-%02d-%02d", d.year, d.month, d.day);
}

int date_compare(struct date a, struct date b)
{
	int64_t days = date_days(a) - date_days(b);
	return days < 0 ? -1 : days > 0;
}

int64_t date_days(struct date d)
{
	int64_t y = d.month <= 2 ? d.year - 1 : d.year; /* years begin in March */
	int64_t era = y / 400, of_era = y % 400;
	int64_t of_year = (153 * (d.month + (d.month > 2 ? -3 : 9)) + 2) / 5 + d.day - 1;
	return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

struct date date_from_days(int64_t days)
{
	days += 719468;
	int64_t era = days / 146097, of_era = days % 146097;
	int64_t years = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
	int64_t of_year = of_era - (365 * years + years / 4 - years / 100);
	int64_t month = (5 * of_year + 2) / 153;
	struct date d = {.day = (int)(of_year - (153 * month + 2) / 5 + 1),
	    .month = (int)(month < 10 ? month + 3 : month - 9)};
	d.year = (int)(years + era * 400 + (d.month <= 2));
	return d;
}

/* Whole months from a to b. */
static int64_t months_between(struct date a, struct date b)
{
	int64_t months = (int64_t)(b.year - a.year) * 12 + (b.month - a.month);
	bool short_month = b.day == date_month_length(b.year, b.month); /* 31 Jan to 28 Feb is one */
	return months - (b.day < a.day && !short_month);
}

/* Floor division: -1 day is -1 week. */
static int64_t floored(int64_t a, int64_t b)
{
	return a / b - (a % b < 0);
}

static int64_t elapsed_exact(struct date at, struct date today, enum date_unit unit)
{
	int64_t days = date_days(today) - date_days(at);
	switch (unit) {
	case UNIT_DAYS: return days;
	case UNIT_WEEKS: return floored(days, 7);
	case UNIT_MONTHS: return months_between(at, today);
	default: return floored(months_between(at, today), 12);
	}
}

/* "About 5 weeks" in another unit. Months and years convert exactly into each other; between
 * days and months the shortest and the longest month or year bound what it can be. */
static struct elapsed elapsed_about(int64_t count, enum date_unit from, enum date_unit to)
{
	static const struct { int least, most; } days_in[UNITS] = {{1, 1}, {7, 7}, {28, 31}, {365, 366}};
	if (from >= UNIT_MONTHS && to >= UNIT_MONTHS) {
		int64_t months = from == UNIT_YEARS ? count * 12 : count;
		int64_t n = to == UNIT_YEARS ? months / 12 : months;
		return (struct elapsed){n, n};
	}
	return (struct elapsed){
	    count * days_in[from].least / days_in[to].most,
	    count * days_in[from].most / days_in[to].least,
	};
}

static struct date last_day(struct moment m)
{
	struct date d = m.at;
	if (m.precision == PRECISE_YEAR)
		d.month = 12;
	if (m.precision != PRECISE_DAY)
		d.day = date_month_length(d.year, d.month);
	return d;
}

struct elapsed moment_elapsed(struct moment m, struct date today, enum date_unit unit)
{
	if (m.precision == PRECISE_ABOUT)
		return elapsed_about(m.count, m.unit, unit);
	struct date last = last_day(m);
	if (m.precision != PRECISE_DAY && date_compare(last, today) > 0)
		last = today; /* this month: from its first day until now */
	return (struct elapsed){elapsed_exact(last, today, unit), elapsed_exact(m.at, today, unit)};
}

bool moment_is_past(struct moment m, struct date today)
{
	return m.precision == PRECISE_ABOUT || date_compare(m.at, today) <= 0;
}

static bool about_read(struct str text, struct moment *out)
{
	struct str rest = text;
	if (!str_is(str_word(&rest), "about"))
		return false;
	struct str count = str_word(&rest), unit = str_word(&rest);
	if (!str_is(str_word(&rest), "ago") || rest.n || count.n == 0 || count.n > 4 ||
	    !number_at(count, 0, count.n, &out->count))
		return false;
	for (int u = 0; u < UNITS; u++) {
		struct str name = str_of(date_unit_names[u]), one = str_part(name, 0, name.n - 1);
		if (str_eq(unit, name) || (out->count == 1 && str_eq(unit, one))) {
			out->precision = PRECISE_ABOUT;
			out->unit = (enum date_unit)u;
			return true;
		}
	}
	return false;
}

bool moment_read(struct str text, struct moment *out)
{
	struct moment m = {.at = {.month = 1, .day = 1}};
	if (date_read(text, &m.at)) {
		m.precision = PRECISE_DAY;
	} else if (text.n == 7 && text.s[4] == '-' && number_at(text, 0, 4, &m.at.year) &&
	           number_at(text, 5, 2, &m.at.month)) {
		m.at.day = 1;
		m.precision = PRECISE_MONTH;
	} else if (text.n == 4 && number_at(text, 0, 4, &m.at.year)) {
		m.at.month = m.at.day = 1;
		m.precision = PRECISE_YEAR;
	} else if (about_read(text, &m)) {
		*out = m;
		return true;
	} else {
		return false;
	}
	if (!date_ok(m.at))
		return false;
	*out = m;
	return true;
}

void moment_write(struct moment m, struct buf *out)
{
	switch (m.precision) {
	case PRECISE_DAY: date_write(m.at, out); break;
	case PRECISE_MONTH: buf_fmt(out, "%04d-%02d", m.at.year, m.at.month); break;
	case PRECISE_YEAR: buf_fmt(out, "%04d", m.at.year); break;
	case PRECISE_ABOUT:
		buf_fmt(out, "about %d %s ago", m.count, date_unit_names[m.unit]);
		break;
	}
	if (m.precision == PRECISE_ABOUT && m.count == 1) {
		buf_cut(out, out->n - sizeof "s ago" + 1); /* about 1 year ago */
		buf_text(out, " ago");
	}
}
