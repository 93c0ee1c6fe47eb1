/* Any of several; the exclusive last option; how many at most. */
#include "qtype_pack.h"

static const char keys[] = "type: pick many, most: 2, none: Nothing, decline: yes, "
                           "options: {a: Box A, b: Box B, c: Box C}";

static void the_exclusive_option_stands_last(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	assert_int_equal(q->domain.noptions, 4);
	assert_int_equal(q->domain.none, 3);
	assert_string_equal(q->domain.options[3].id, "none");
	assert_string_equal(q->domain.options[3].label->path, "q.none");
	assert_int_equal(domain_picks(&q->domain), 3);
	assert_int_equal(q->domain.most, 2);
	q = question_with(fx, "type: pick many, options: {only: Only}");
	assert_int_equal(q->domain.none, -1);
	assert_int_equal(q->domain.most, 0);
}

static void wrong_keys_are_refused(void **state)
{
	static const char *const bad[] = {"0", "3", "4", "-1", "1.5", "two", NULL};
	struct fixture *fx = *state;
	for (const char *const *b = bad; *b; b++)
		keys_are_refused(fx, text_fmt(fx->mem,
		    "type: pick many, options: {a: A, b: B, c: C}, none: N, most: %s", *b), DIAG_E211, *b);
	keys_are_refused(fx, "type: pick many, options: {a: A, none: B}", DIAG_E202, "none");
	keys_are_refused(fx, "type: pick many, options: {}", DIAG_E208, "{}");
	keys_are_refused(fx, "type: pick many, options: {a: A}, ordered: yes", DIAG_E124, "ordered");
	keys_are_refused(fx, "type: pick many, options: from many", DIAG_E126, "from many");
}

static void an_answer_goes_round(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	goes_round(fx, q, "[c, a]", "[a, c]", "Box A, Box C");
	goes_round(fx, q, "b", "[b]", "Box B");
	goes_round(fx, q, "none", "none", "Nothing");
	goes_round(fx, q, "[none]", "none", "Nothing");
	goes_round(fx, q, "unsure", "unsure", "I do not know");
	goes_round(fx, q, "declined", "declined", "I prefer not to say");
}

static void a_wrong_answer_has_its_place(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	is_refused(fx, q, "[a, b, c]", "at most 2 may be picked", "[a, b, c]");
	is_refused(fx, q, "[a, none]", "'none' stands alone", "[a, none]");
	is_refused(fx, q, "[]", "nothing is picked; write 'none'", "[]");
	is_refused(fx, q, "[b, b]", "this option stands here twice: 'b'", "b");
	is_refused(fx, q, "[a, knee]", "unknown option 'knee'; there are: a, b, c, none", "knee");
	is_refused(fx, q, "[a, [b]]", "an option is due here", "[b]");
	is_refused(fx, q, "{a: yes}", "a list of options is due here", "{a: yes}");
	is_refused(fx, q, "[unsure]", "unknown option 'unsure'; there are: a, b, c, none", "unsure");
	q = question_with(fx, "type: pick many, options: {a: A}");
	is_refused(fx, q, "[]", "nothing is picked", "[]");
	is_refused(fx, q, "none", "unknown option 'none'; there are: a", "none");
}

/* An unticked box is never exported as a "no". */
static void only_ticked_boxes_are_given(void **state)
{
	struct fixture *fx = *state;
	const struct question *q = question_with(fx, keys);
	struct value v = value_new(&q->domain, fx->mem);
	struct buf line = buf_new(fx->mem);
	v.reply = REPLY_GIVEN;
	v.marks[0] = MARK_NO;
	v.marks[1] = MARK_YES; /* and the third stays open */
	node_line(value_give(&q->domain, &v, fx->mem), &line);
	assert_string_equal(buf_end(&line), "[b]");
	assert_string_equal(value_words(fx, q, &v, "en"), "Box B");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_exclusive_option_stands_last),
	    TEST(wrong_keys_are_refused),
	    TEST(an_answer_goes_round),
	    TEST(a_wrong_answer_has_its_place),
	    TEST(only_ticked_boxes_are_given),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
