/* A list of rows, each with its own yes, no and "I do not know". */
#include "qtype_pack.h"

static const char keys[] = "type: yes/no list, rows: {hot: Hot, swollen: Swollen, numb: Numb}";

static void rows_stand_as_written(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx,
	    "type: yes/no list, rows: {hot: Hot, cold: {label: Cold, when: many has x}}");
	assert_int_equal(q->domain.shape, SHAPE_ROWS);
	assert_int_equal(q->type->widget, WIDGET_ROWS);
	assert_int_equal(q->domain.noptions, 2);
	assert_non_null(q->domain.options[1].when);
	keys_are_refused(fx, "type: yes/no list, rows: {}", DIAG_E208, "{}");
	keys_are_refused(fx, "type: yes/no list, rows: {rest: Rest}", DIAG_E202, "rest");
	keys_are_refused(fx, "type: yes/no list, rows: [hot]", DIAG_E126, "[hot]");
	keys_are_refused(fx, "type: yes/no list, rows: {a: A}, none: N", DIAG_E124, "none");
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	goes_round(fx, q, "{hot: yes, swollen: no, numb: unsure}",
	    "{hot: yes, swollen: no, numb: unsure}", "Hot – Yes; Numb – I do not know");
	goes_round(fx, q, "{rest: no}", "{hot: no, swollen: no, numb: no}", "No");
	goes_round(fx, q, "{rest: no, numb: yes}", "{hot: no, swollen: no, numb: yes}", "Numb – Yes");
	goes_round(fx, q, "{numb: yes}", "{numb: yes}", "Numb – Yes"); /* the others stay open */
	goes_round(fx, q, "unsure", "{hot: unsure, swollen: unsure, numb: unsure}",
	    "Hot – I do not know; Swollen – I do not know; Numb – I do not know");
	q = question_with(fx, "type: yes/no list, decline: yes, unsure: no, rows: {a: A, b: B}");
	goes_round(fx, q, "declined", "{a: declined, b: declined}",
	    "A – I prefer not to say; B – I prefer not to say");
	goes_round(fx, q, "{a: declined, rest: yes}", "{a: declined, b: yes}",
	    "A – I prefer not to say; B – Yes");
	is_refused(fx, q, "{a: unsure}", "this question does not take 'unsure'", "unsure");
	is_refused(fx, q, "unsure", "this question does not take 'unsure'", "unsure");
}

static void a_wrong_row_has_its_place(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	is_refused(fx, q, "{hit: yes}", "unknown option 'hit'; did you mean 'hot'?", "hit");
	is_refused(fx, q, "{hot: maybe}", "a row is answered yes, no, unsure or declined", "maybe");
	is_refused(fx, q, "{hot: [yes]}", "a row is answered yes, no, unsure or declined", "[yes]");
	is_refused(fx, q, "{hot: declined}", "this question cannot be declined", "declined");
	is_refused(fx, q, "{rest: perhaps}", "a row is answered yes, no, unsure or declined",
	    "perhaps");
	is_refused(fx, q, "[hot]", "a mapping 'row: yes or no' is due here", "[hot]");
	is_refused(fx, q, "no", "a mapping 'row: yes or no' is due here", "no");
}

/* A row that nobody answered is no "no". */
static void what_is_open_is_not_worded_as_no(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	struct value v = value_new(&q->domain, fx->mem);
	v.reply = REPLY_GIVEN;
	assert_string_equal(value_words(fx, q, &v, "en"), "(not answered)");
	v.marks[1] = MARK_NO;
	assert_string_equal(value_words(fx, q, &v, "en"), "No");
	assert_string_equal(mark_word(&q->domain, MARK_OPEN, 0, words_find("en")), "(not answered)");
	assert_string_equal(mark_word(&q->domain, MARK_UNSURE, 0, words_find("es")), "No sé");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(rows_stand_as_written),
	    TEST(an_answer_goes_round),
	    TEST(a_wrong_row_has_its_place),
	    TEST(what_is_open_is_not_worded_as_no),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
