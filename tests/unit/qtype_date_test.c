/* Dates: everything a person types for one, the precision kept. */
#include "qtype_pack.h"

/* Refusals, by the word that says why: the wording itself is free to change. */
#define WHEN "WHEN"
#define LATER "LATER"
#define WHICH "WHICH"

static const char *expected(struct fixture *fx, const char *read, const struct words *w)
{
	enum word word = strcmp(read, "! " WHEN) == 0 ? WORD_WHY_DATE
	    : strcmp(read, "! " LATER) == 0           ? WORD_WHY_DATE_LATER
	                                              : WORD_WHY_DATE_WHICH;
	bool named = strcmp(read, "! " WHEN) == 0 || strcmp(read, "! " LATER) == 0 ||
	             strcmp(read, "! " WHICH) == 0;
	return named ? text_fmt(fx->mem, "! %s", w->text[word]) : read;
}

struct try {
	const char *typed, *read;
};

static void check(struct fixture *fx, const struct try *list, size_t n, const char *language)
{
	const struct question *q = question_with(fx, "type: date");
	for (size_t i = 0; i < n; i++) {
		const char *got = typed_in(fx, q, str_of(list[i].typed), language);
		const char *wanted = expected(fx, list[i].read, words_find(language));
		if (strcmp(got, wanted) != 0)
			fail_msg("'%s' is read as \"%s\", not \"%s\"", list[i].typed, got, wanted);
	}
}

/* The table of 30: days, months, years, how long ago, in any case, order and punctuation. */
static void thirty_ways_to_type_a_date(void **state)
{
	static const struct try list[] = {
	    {"23 March 2024", "23 March 2024"},
	    {"23 march 2024", "23 March 2024"},
	    {"  23   MARCH,  2024 ", "23 March 2024"},
	    {"March 23, 2024", "23 March 2024"},
	    {"Mar 23 2024", "23 March 2024"},
	    {"23. Mar. 2024", "23 March 2024"},
	    {"23rd of March 2024", "23 March 2024"},
	    {"March 23rd, 2024", "23 March 2024"},
	    {"23-mar-2024", "23 March 2024"},
	    {"2024-03-23", "23 March 2024"},
	    {"2024/03/23", "23 March 2024"},
	    {"23/03/2024", "23 March 2024"},
	    {"03/23/2024", "23 March 2024"},
	    {"3.23.2024", "23 March 2024"},
	    {"5/5/2024", "5 May 2024"},
	    {"29 February 2024", "29 February 2024"},
	    {"today", "20 November 2026"},
	    {"Yesterday", "19 November 2026"},
	    {"March 2024", "March 2024"},
	    {"mar. 2024", "March 2024"},
	    {"Sept 2024", "September 2024"},
	    {"03/2024", "March 2024"},
	    {"2024-3", "March 2024"},
	    {"2024", "2024"},
	    {"about 2 years ago", "about 2 years ago"},
	    {"2 years ago", "about 2 years ago"},
	    {"About 1 Week Ago", "about 1 week ago"},
	    {"6 months", "about 6 months ago"},
	    {"0 days ago", "about 0 days ago"},
	    {"November 2026", "November 2026"},
	    {"20 November 2026", "20 November 2026"},
	    {"2026", "2026"},
	};
	check(*state, list, sizeof list / sizeof *list, "en");
}

static void what_is_no_date_is_refused(void **state)
{
	static const struct try list[] = {
	    {"", "! " WHEN}, {" ", "! " WHEN}, {"soon", "! " WHEN}, {"March", "! " WHEN},
	    {"23", "! " WHEN}, {"23 March", "! " WHEN}, {"3/24", "! " WHEN}, {"23 March 24", "! " WHEN},
	    {"0999", "! " WHEN}, {"20245", "! " WHEN}, {"2024-13-01", "! " WHEN},
	    {"2024-00", "! " WHEN},
	    {"in 2 years", "! " WHEN}, {"2 years from now", "! " WHEN}, {"2.5 years ago", "! " WHEN},
	    {"about years ago", "! " WHEN}, {"ma 2024", "! " WHEN}, {"23 March April 2024", "! " WHEN},
	    {"1 2 3 4 5 6 7", "! " WHEN}, {"1800", "! " WHEN}, {"23 March 1890", "! " WHEN},
	    {"99999999999999999999", "! " WHEN}, {"\xff\xfe", "! " WHEN},
	    {"03/04/2024", "! " WHICH}, {"4.3.2024", "! " WHICH},
	    {"30 February 2024", "! February does not have 30 days"},
	    {"29 February 2023", "! February does not have 29 days"},
	    {"31/04/2024", "! April does not have 31 days"},
	    {"2024-06-31", "! June does not have 31 days"},
	    {"2024-06-00", "! June does not have 0 days"},
	    {"21 November 2026", "! " LATER}, {"tomorrow", "! " WHEN}, {"December 2026", "! " LATER},
	    {"2027", "! " LATER}, {"2099-01-01", "! " LATER},
	};
	check(*state, list, sizeof list / sizeof *list, "en");
}

/* Nobody remembers what happened before they were born; so it is a slip. */
static void how_long_ago_has_an_end_too(void **state)
{
	static const struct try list[] = {
	    {"130 years ago", "about 130 years ago"}, {"131 years ago", "! " WHEN},
	    {"about 2024 years ago", "! " WHEN}, {"1560 months", "about 1560 months ago"},
	    {"1600 months ago", "! " WHEN}, {"9999 weeks ago", "! " WHEN},
	    {"9999 days ago", "about 9999 days ago"}, {"1896", "1896"}, {"1895", "! " WHEN},
	};
	check(*state, list, sizeof list / sizeof *list, "en");
}

static void dates_in_spanish(void **state)
{
	static const struct try list[] = {
	    {"23 de marzo de 2024", "23 de marzo de 2024"}, {"marzo de 2024", "marzo de 2024"},
	    {"Marzo 2024", "marzo de 2024"}, {"hace 2 años", "hace como 2 años"},
	    {"hace como 2 anos", "hace como 2 años"}, {"HACE 3 DIAS", "hace como 3 días"},
	    {"1 mes", "hace como 1 mes"}, {"ayer", "19 de noviembre de 2026"},
	    {"17/05/2024", "17 de mayo de 2024"},
	};
	check(*state, list, sizeof list / sizeof *list, "es");
}

static void the_precision_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: date, decline: yes");
	goes_round(fx, q, "2026-05-17", "2026-05-17", "17 May 2026");
	goes_round(fx, q, "2026-05", "2026-05", "May 2026");
	goes_round(fx, q, "2026", "2026", "2026");
	goes_round(fx, q, "about 2 years ago", "about 2 years ago", "about 2 years ago");
	goes_round(fx, q, "about 1 day ago", "about 1 day ago", "about 1 day ago");
	goes_round(fx, q, "unsure", "unsure", "I do not know");
	goes_round(fx, q, "declined", "declined", "I prefer not to say");
}

static void a_wrong_date_in_a_file_has_its_place(void **state)
{
	static const char *const due =
	    "a date is due here: 2026-05-17, 2026-05, 2026 or 'about 2 years ago'";
	static const char *const bad[] = {"17 May 2026", "2026-13", "2026-02-30", "about 2 moons ago",
	    "26", "next week", NULL};
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, "type: date");
	for (const char *const *b = bad; *b; b++)
		is_refused(fx, q, *b, due, *b);
	is_refused(fx, q, "[2026]", due, "[2026]");
	is_refused(fx, q, "declined", "this question cannot be declined", "declined");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(thirty_ways_to_type_a_date),
	    TEST(what_is_no_date_is_refused),
	    TEST(how_long_ago_has_an_end_too),
	    TEST(dates_in_spanish),
	    TEST(the_precision_goes_round),
	    TEST(a_wrong_date_in_a_file_has_its_place),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
