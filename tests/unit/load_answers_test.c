/* Answers files: what they say, and what is wrong with them, each with its place. */
#include "session_pack.h"

#include "load/answers.h"

static const struct date today = {2026, 11, 20};

static struct answers *load(struct fixture *fx, const char *text)
{
	struct ruleset *rules = fixture_rules(fx, TALK);
	fx->diags = diags_new(fx->mem);
	return answers_load(fixture_source(fx, "a.yaml", text), rules, today, fx->mem, &fx->diags);
}

/* One diagnostic: this code, at these letters, with this in its text. */
static void refused(struct fixture *fx, const char *text, enum diag_code code, const char *letters,
    const char *part)
{
	assert_null(load(fx, text));
	const struct diag *d = fx->diags.list;
	if (fx->diags.n != 1 || d->code != code || !str_is(span_text(d->at), letters) ||
	    !strstr(d->text, part))
		fail_msg("wanted %s at '%s': %s\n%s", diag_kinds[code].code, letters, part,
		    fixture_drawn(fx));
}

static void all_of_a_file_is_read(void **state)
{
	struct fixture *fx = *state;
	struct answers *a = load(fx, "rules: talk\nlanguage: en\ntoday: 2026-10-01\n"
	    "about: {informant: parent, helper: nurse, mode: line, minutes: 7}\n"
	    "answers: {pain: 6, sites: [knee], fever: unsure}\n");
	assert_non_null(a);
	assert_string_equal(a->language, "en");
	assert_int_equal(a->today.month, 10);
	assert_string_equal(a->informant, "parent");
	assert_string_equal(a->helper, "nurse");
	assert_string_equal(a->mode, "line");
	assert_int_equal(a->minutes, 7);
	assert_int_equal(a->n, 3); /* in the order of the questions, not of the file */
	assert_true(a->list[0].question < a->list[1].question);
	assert_true(a->list[1].question < a->list[2].question);
	check_str(fx, span_text(a->list[0].at), "sites");
	assert_int_equal(a->list[1].value.reply, REPLY_UNSURE);
	assert_int_equal(a->list[2].value.number.micro, 6 * NUM_ONE);
}

static void all_but_the_answers_may_be_left_out(void **state)
{
	struct fixture *fx = *state;
	struct answers *a = load(fx, "answers: {}\n");
	assert_non_null(a);
	assert_int_equal(a->n, 0);
	assert_int_equal(a->today.year, 0);
	assert_int_equal(a->minutes, -1);
	assert_string_equal(a->language, "");
	assert_string_equal(a->informant, "");
	a = load(fx, "{\"answers\": {\"pain\": 3, \"sites\": [\"hip\"]}}\n"); /* JSON is YAML */
	assert_non_null(a);
	assert_int_equal(a->n, 2);
}

static void what_is_wrong_has_its_place(void **state)
{
	static const struct {
		const char *text;
		enum diag_code code;
		const char *letters, *part;
	} table[] = {
	    {"rules: other\nanswers: {}\n", DIAG_E603, "other", "belong to 'other'"},
	    {"language: fr\nanswers: {}\n", DIAG_E128, "fr", "no language 'fr'"},
	    {"today: 2026-13-01\nanswers: {}\n", DIAG_E128, "2026-13-01", "is not a day"},
	    {"today: 1999-12-31\nanswers: {}\n", DIAG_E604, "1999-12-31", "nobody was asked"},
	    {"today: 2200-01-01\nanswers: {}\n", DIAG_E604, "2200-01-01", "nobody was asked"},
	    {"answers: {shot: about 200 years ago}\n", DIAG_E601, "about 200 years ago", "was born"},
	    {"answers: {shot: 1895}\n", DIAG_E601, "1895", "was born"},
	    {"about: {minutes: some}\nanswers: {}\n", DIAG_E128, "some", "whole number"},
	    {"about: {minutes: -1}\nanswers: {}\n", DIAG_E128, "-1", "whole number"},
	    {"about: {name: Ann}\nanswers: {}\n", DIAG_E124, "name", "unknown key"},
	    {"rules: talk\n", DIAG_E125, "rules", "answers"},
	    {"answers: [1]\n", DIAG_E126, "[1]", "answers"},
	    {"answers: {payn: 3}\n", DIAG_E203, "payn", "unknown question 'payn'"},
	    {"answers: {start: yes}\n", DIAG_E203, "start", "unknown question"},
	    {"answers: {pain: 3, pain: 4}\n", DIAG_E120, "pain", "pain"},
	    {"answers: {pain: 11}\n", DIAG_E601, "11", "'pain': the number must lie from 0 to 10"},
	    {"answers: {pain: [3]}\n", DIAG_E601, "[3]", "'pain': a whole number is due here"},
	    {"answers: {sites: [knee, nee]}\n", DIAG_E601, "nee", "did you mean 'knee'?"},
	    {"answers: {sites: unsure}\n", DIAG_E601, "unsure", "does not take 'unsure'"},
	    {"answers: {fever: declined}\n", DIAG_E601, "declined", "cannot be declined"},
	    {"answers: {nerves: {numb: perhaps}}\n", DIAG_E601, "perhaps", "'nerves': a row"},
	    {"answers: {nerves: {nmub: no}}\n", DIAG_E601, "nmub", "did you mean 'numb'?"},
	    {"answers: {shot: 2027}\n", DIAG_E601, "2027", "has not come yet"},
	    {"today: 2020-01-01\nanswers: {shot: 2020-02}\n", DIAG_E601, "2020-02", "not come yet"},
	    {"answers: {tried: [none, exercise]}\n", DIAG_E601, "[none, exercise]", "stands alone"},
	    {"- a\n", DIAG_E126, "a", "written as a mapping"},
	    {"answers: {words: [a]}\n", DIAG_E601, "[a]", "a text is due"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++)
		refused(fx, table[i].text, table[i].code, table[i].letters, table[i].part);
}

static void all_that_is_wrong_is_told_in_one_run(void **state)
{
	struct fixture *fx = *state;
	assert_null(load(fx, "rules: other\nanswers: {payn: 3, pain: 11, sites: [nee], fever: yes}\n"));
	assert_int_equal(fx->diags.n, 4);
	assert_int_equal(fixture_count(fx, DIAG_E601), 2);
	assert_int_equal(fixture_count(fx, DIAG_E203), 1);
	assert_int_equal(fixture_count(fx, DIAG_E603), 1);
}

/* `rest` fills what is not named, wherever it stands. */
static void rest_answers_what_is_not_named(void **state)
{
	struct fixture *fx = *state;
	struct answers *a = load(fx, "answers: {nerves: {rest: unsure, weak: yes}}\n");
	assert_non_null(a);
	assert_int_equal(a->list[0].value.marks[0], MARK_UNSURE);
	assert_int_equal(a->list[0].value.marks[1], MARK_YES);
	assert_int_equal(a->list[0].value.marks[2], MARK_UNSURE);
	a = load(fx, "answers: {nerves: {weak: yes}}\n");
	assert_int_equal(a->list[0].value.marks[0], MARK_OPEN); /* and is never a "no" by itself */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(all_of_a_file_is_read),
	    TEST(all_but_the_answers_may_be_left_out),
	    TEST(what_is_wrong_has_its_place),
	    TEST(all_that_is_wrong_is_told_in_one_run),
	    TEST(rest_answers_what_is_not_named),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
