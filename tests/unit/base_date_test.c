#include "fixture.h"

#include "base/date.h"

static struct date day(const char *text)
{
	struct date d;
	if (!date_read(str_of(text), &d))
		fail_msg("%s is no date", text);
	return d;
}

static struct moment moment(const char *text)
{
	struct moment m;
	if (!moment_read(str_of(text), &m))
		fail_msg("%s is no moment", text);
	return m;
}

static void reads_only_days_that_exist(void **state)
{
	(void)state;
	static const char *const good[] = {"2024-02-29", "2000-02-29", "2026-12-31", "0001-01-01",
	    "9999-12-31"};
	static const char *const bad[] = {"2026-02-29", "1900-02-29", "2026-04-31", "2026-00-10",
	    "2026-13-01", "2026-01-00", "0000-01-01", "2026-1-01", "26-01-01", "2026/01/01",
	    "2026-01-1x",
	    "2026-01-011", "",
	    " 2026-01-01", "-026-01-01"};
	struct date d;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++)
		assert_true(date_read(str_of(good[i]), &d));
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		assert_false(date_read(str_of(bad[i]), &d));
	assert_false(date_ok((struct date){0, 0, 0}));
}

/* Walks through every day of 801 years beside a counter that knows only month lengths. */
static void day_numbers_follow_the_calendar(void **state)
{
	(void)state;
	int64_t n = date_days((struct date){1600, 1, 1});
	for (int year = 1600; year <= 2400; year++) {
		bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
		assert_int_equal(date_month_length(year, 2), leap ? 29 : 28);
		for (int month = 1; month <= 12; month++)
			for (int d = 1; d <= date_month_length(year, month); d++, n++) {
				struct date at = {year, month, d}, back = date_from_days(n);
				assert_int_equal(date_days(at), n);
				assert_true(back.year == year && back.month == month && back.day == d);
			}
	}
	assert_int_equal(date_days(day("1970-01-01")), 0);
	assert_int_equal(date_days(day("2000-03-01")), 11017);
	struct date first = date_from_days(date_days(day("0001-01-01")));
	assert_true(first.year == 1 && first.month == 1 && first.day == 1);
	struct date last = date_from_days(date_days(day("9999-12-31")));
	assert_true(last.year == 9999 && last.month == 12 && last.day == 31);
}

static void compares(void **state)
{
	(void)state;
	assert_int_equal(date_compare(day("2026-01-01"), day("2026-01-01")), 0);
	assert_true(date_compare(day("2026-11-20"), day("2026-11-21")) < 0);
	assert_true(date_compare(day("2026-12-01"), day("2026-11-30")) > 0);
	assert_true(date_compare(day("2027-01-01"), day("2026-12-31")) > 0);
}

struct row {
	const char *at, *today;
	enum date_unit unit;
	int64_t least, most;
};

static void check_rows(const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct elapsed e = moment_elapsed(moment(rows[i].at), day(rows[i].today), rows[i].unit);
		if (e.least != rows[i].least || e.most != rows[i].most)
			fail_msg("%s to %s in %s: %d to %d", rows[i].at, rows[i].today,
			    date_unit_names[rows[i].unit], (int)e.least, (int)e.most);
	}
}

#define CHECK(rows) check_rows((rows), sizeof(rows) / sizeof *(rows))

static void exact_days(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"2026-11-20", "2026-11-20", UNIT_DAYS, 0, 0},
	    {"2026-11-19", "2026-11-20", UNIT_DAYS, 1, 1},
	    {"2024-02-28", "2024-03-01", UNIT_DAYS, 2, 2},
	    {"2026-11-13", "2026-11-20", UNIT_WEEKS, 1, 1},
	    {"2026-11-14", "2026-11-20", UNIT_WEEKS, 0, 0},
	    {"2026-05-20", "2026-11-20", UNIT_MONTHS, 6, 6},
	    {"2026-05-21", "2026-11-20", UNIT_MONTHS, 5, 5},
	    {"2026-01-31", "2026-02-27", UNIT_MONTHS, 0, 0},
	    {"2026-01-31", "2026-02-28", UNIT_MONTHS, 1, 1}, /* the last day stands for the 31st */
	    {"2024-01-31", "2024-02-28", UNIT_MONTHS, 0, 0},
	    {"2024-01-31", "2024-02-29", UNIT_MONTHS, 1, 1},
	    {"2026-01-31", "2026-03-01", UNIT_MONTHS, 1, 1},
	    {"2026-03-31", "2026-04-30", UNIT_MONTHS, 1, 1},
	    {"2025-11-21", "2026-11-20", UNIT_YEARS, 0, 0},
	    {"2025-11-20", "2026-11-20", UNIT_YEARS, 1, 1},
	    {"2024-02-29", "2025-02-28", UNIT_YEARS, 1, 1},
	    {"2024-02-29", "2028-02-28", UNIT_YEARS, 3, 3},
	    {"2026-11-21", "2026-11-20", UNIT_DAYS, -1, -1},
	    {"2026-11-21", "2026-11-20", UNIT_WEEKS, -1, -1},
	    {"2026-12-20", "2026-11-20", UNIT_MONTHS, -1, -1},
	};
	CHECK(rows);
}

static void months_and_years_are_as_wide_as_they_are(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"2026-05", "2026-11-20", UNIT_MONTHS, 5, 6},
	    {"2026-05", "2026-11-30", UNIT_MONTHS, 6, 6}, /* even the 31st: today ends its month */
	    {"2026-05", "2026-11-01", UNIT_MONTHS, 5, 6},
	    {"2026-05", "2026-11-20", UNIT_DAYS, 173, 203},
	    {"2026-11", "2026-11-20", UNIT_DAYS, 0, 19}, /* begun: from its first day until now */
	    {"2026-11", "2026-11-20", UNIT_MONTHS, 0, 0},
	    {"2025", "2026-11-20", UNIT_MONTHS, 10, 22},
	    {"2025", "2026-11-20", UNIT_YEARS, 0, 1},
	    {"2026", "2026-11-20", UNIT_YEARS, 0, 0},
	    {"2026", "2026-11-20", UNIT_MONTHS, 0, 10},
	    {"2024-02", "2024-03-01", UNIT_DAYS, 1, 29},
	};
	CHECK(rows);
}

static void about_counts_in_its_own_unit(void **state)
{
	(void)state;
	static const struct row rows[] = {
	    {"about 6 months ago", "2026-11-20", UNIT_MONTHS, 6, 6},
	    {"about 2 years ago", "2026-11-20", UNIT_MONTHS, 24, 24},
	    {"about 18 months ago", "2026-11-20", UNIT_YEARS, 1, 1},
	    {"about 3 weeks ago", "2026-11-20", UNIT_WEEKS, 3, 3},
	    {"about 3 weeks ago", "2026-11-20", UNIT_DAYS, 21, 21},
	    {"about 10 days ago", "2026-11-20", UNIT_WEEKS, 1, 1},
	    {"about 60 days ago", "2026-11-20", UNIT_MONTHS, 1, 2}, /* straddles */
	    {"about 5 weeks ago", "2026-11-20", UNIT_MONTHS, 1, 1},
	    {"about 1 month ago", "2026-11-20", UNIT_DAYS, 28, 31},
	    {"about 1 year ago", "2026-11-20", UNIT_DAYS, 365, 366},
	    {"about 366 days ago", "2026-11-20", UNIT_YEARS, 1, 1},
	    {"about 365 days ago", "2026-11-20", UNIT_YEARS, 0, 1},
	};
	CHECK(rows);
}

/* A later day is never longer ago, a coarser precision holds the finer one. */
static void elapsed_is_in_order(void **state)
{
	(void)state;
	struct date today = day("2026-03-30");
	for (int u = 0; u < UNITS; u++) {
		int64_t before = INT64_MAX;
		for (int64_t n = date_days(day("2023-12-01")); n <= date_days(today); n++) {
			struct moment m = {.precision = PRECISE_DAY, .at = date_from_days(n)};
			struct elapsed exact = moment_elapsed(m, today, (enum date_unit)u);
			assert_int_equal(exact.least, exact.most);
			assert_true(exact.least <= before && exact.least >= 0);
			before = exact.least;
			m.precision = PRECISE_MONTH;
			m.at.day = 1;
			struct elapsed month = moment_elapsed(m, today, (enum date_unit)u);
			assert_true(month.least <= exact.least && exact.least <= month.most);
			m.precision = PRECISE_YEAR;
			m.at.month = 1;
			struct elapsed year = moment_elapsed(m, today, (enum date_unit)u);
			assert_true(year.least <= month.least && month.most <= year.most);
		}
	}
}

static void moments_are_written_as_they_are_read(void **state)
{
	struct fixture *fx = *state;
	static const char *const good[] = {"2026-05-17", "2026-05", "2026", "about 2 years ago",
	    "about 1 year ago", "about 1 day ago", "about 0 weeks ago", "about 9999 months ago"};
	static const char *const bad[] = {"", "26", "2026-5", "2026-13", "2026-00", "0000", "202x",
	    "about 2 years",
	    "about years ago", "about two years ago", "about 2 decades ago", "about 10000 days ago",
	    "about -1 days ago", "about 2 year ago", "2 years ago", "about 2 years ago now",
	    "2026-05-32"};
	struct moment m;
	for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
		struct buf out = buf_new(fx->mem);
		moment_write(moment(good[i]), &out);
		assert_string_equal(buf_end(&out), good[i]);
	}
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
		if (moment_read(str_of(bad[i]), &m))
			fail_msg("'%s' is taken", bad[i]);
}

static void the_future_is_not_past(void **state)
{
	(void)state;
	struct date today = day("2026-11-20");
	assert_true(moment_is_past(moment("2026-11-20"), today));
	assert_false(moment_is_past(moment("2026-11-21"), today));
	assert_true(moment_is_past(moment("2026-11"), today)); /* begun, not ended */
	assert_false(moment_is_past(moment("2026-12"), today));
	assert_true(moment_is_past(moment("2026"), today));
	assert_false(moment_is_past(moment("2027"), today));
	assert_true(moment_is_past(moment("about 0 days ago"), today));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(reads_only_days_that_exist),
	    TEST(day_numbers_follow_the_calendar),
	    TEST(compares),
	    TEST(exact_days),
	    TEST(months_and_years_are_as_wide_as_they_are),
	    TEST(about_counts_in_its_own_unit),
	    TEST(elapsed_is_in_order),
	    TEST(moments_are_written_as_they_are_read),
	    TEST(the_future_is_not_past),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
