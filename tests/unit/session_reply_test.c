/* What is typed turned into a value: numbers, labels, signs; and what is said when it cannot be. */
#include "session_pack.h"

static struct prompt *ask(struct fixture *fx, struct session *s, const char *id)
{
	return prompt_make(s, q_of(s, id), fx->mem);
}

static const char *typed(struct fixture *fx, struct session *s, const char *id, const char *text)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	if (!prompt_parse(s, ask(fx, s, id), str_of(text), fx->mem, &v, &why))
		return text_fmt(fx->mem, "! %s", buf_end(&why));
	return worded(fx, s, q_of(s, id), &v);
}

struct try {
	const char *id, *typed, *value;
};

static void check_tries(struct fixture *fx, struct session *s, const struct try *list, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const char *got = typed(fx, s, list[i].id, list[i].typed);
		if (strcmp(got, list[i].value) != 0)
			fail_msg("%s: '%s' gives \"%s\", not \"%s\"", list[i].id, list[i].typed, got,
			    list[i].value);
	}
}

static void one_of_several_by_number_or_by_name(void **state)
{
	static const struct try list[] = {
	    {"injury", "1", "A big one"}, {"injury", " 3 ", "No"},
	    {"injury", "a SMALL one", "A small one"},
	    {"injury", "4", "I do not know"}, {"injury", "i do not know", "I do not know"},
	    {"injury", "0", "! Type a number from 1 to 4"},
	    {"injury", "5", "! Type a number from 1 to 4"},
	    {"injury", "-1", "! Type a number from 1 to 4"},
	    {"injury", "1.5", "! Type a number from 1 to 4"},
	    {"injury", "", "! Type a number from 1 to 4"},
	    {"injury", "1 2", "! Type a number from 1 to 4"},
	    {"injury", "big", "! Type a number from 1 to 4"},
	    {"injury", "99999999999999999999", "! Type a number from 1 to 4"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	check_tries(fx, s, list, sizeof list / sizeof *list);
	session_free(s);
}

static void any_of_several_by_numbers_or_names(void **state)
{
	static const struct try list[] = {
	    {"tried", "1", "Exercise"}, {"tried", "1 2", "Exercise, Therapy"},
	    {"tried", "2,1", "Exercise, Therapy"}, {"tried", " 1 ,, 2 , ", "Exercise, Therapy"},
	    {"tried", "therapy, exercise", "Exercise, Therapy"},
	    {"tried", "1; Therapy", "Exercise, Therapy"},
	    {"tried", "1 1", "Exercise"}, {"tried", "4", "Nothing yet"},
	    {"tried", "5", "I do not know"},
	    {"tried", "1 2 3", "! Select 2 at most"},
	    {"tried", "1 4", "! “Nothing yet” stands alone: select it, or the others"},
	    {"tried", "5, 1", "! “I do not know” stands alone: select it, or the others"},
	    {"tried", "", "! Select at least one"}, {"tried", " , ", "! Select at least one"},
	    {"tried", "6", "! Type a number from 1 to 5"},
	    {"tried", "1 x", "! Type a number from 1 to 5"},
	    {"tried", "12", "! Type a number from 1 to 5"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "duration", "years");
	check_tries(fx, s, list, sizeof list / sizeof *list);
	session_free(s);
}

/* Labels hold commas and begin with digits. */
static void a_label_is_read_whole(void **state)
{
	static const struct try list[] = {
	    {"q", "Hip, groin or buttock", "Hip, groin or buttock"},
	    {"q", "3 to 6 months", "3 to 6 months"},
	    {"q", "Knee, hip, groin or buttock", "Hip, groin or buttock, Knee"},
	    {"q", "2", "3 to 6 months"}, {"q", "2 3", "3 to 6 months, Knee"},
	    {"q", "No one said, or I forgot", "No one said, or I forgot"},
	    {"q", "Hip", "! Type a number from 1 to 4"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD
	    "sections:\n  - id: only\n    title: Only\n    questions:\n"
	    "      - {id: q, ask: Q?, label: Q, type: pick many,\n"
	    "         unsure: \"No one said, or I forgot\",\n"
	    "         options: {a: \"Hip, groin or buttock\", b: 3 to 6 months, c: Knee}, "
	    "for: summary}\n"
	    "findings:\n  - {id: f, kind: ask, say: S., cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	check_tries(fx, s, list, sizeof list / sizeof *list);
	session_free(s);
}

static void rows_one_by_one_or_all_at_once(void **state)
{
	static const struct try list[] = {
	    {"nerves", "1 2 3", "Numb seat – Yes; No urine – I do not know"},
	    {"nerves", "2", "No"}, {"nerves", "no", "No"}, {"nerves", "yes, no, no", "Numb seat – Yes"},
	    {"nerves", "I do not know",
	    "Numb seat – I do not know; Weak leg – I do not know; No urine – I do not know"},
	    {"nerves", "2 2 4", "No urine – I prefer not to say"},
	    {"nerves", "1 2", "! Type one number for each of the 3 lines"},
	    {"nerves", "1 2 2 2", "! Type one number for each of the 3 lines"},
	    {"nerves", "", "! Type one number for each of the 3 lines"},
	    {"nerves", "1 2 5", "! Type a number from 1 to 4"},
	    {"nerves", "1 0 1", "! Type a number from 1 to 4"},
	    {"nerves", ",,,", "! Type a number from 1 to 4"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	check_tries(fx, s, list, sizeof list / sizeof *list);
	session_free(s);
}

static void a_line_knows_its_two_signs(void **state)
{
	static const struct try list[] = {
	    {"pain", "?", "I do not know"}, {"pain", " ? ", "I do not know"},
	    {"pain", "I DO NOT KNOW", "I do not know"},
	    {"pain", "-", "! Type a whole number from 0 to 10"}, /* nobody may decline it */
	    {"sugar", "-", "I prefer not to say"},
	    {"sugar", "I prefer not to say", "I prefer not to say"},
	    {"shot", "?", "I do not know"}, {"words", "?", "“?”"}, {"words", "-", "“-”"},
	    {"words", "I prefer not to say", "“I prefer not to say”"}, {"words", "", "Left blank"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	check_tries(fx, s, list, sizeof list / sizeof *list);
	session_free(s);
}

/* Errors say what to do, and never blame. */
static void errors_are_sentences_without_blame(void **state)
{
	static const char *const banned[] = {"please", "sorry", "valid", "forgot", "oops", "wrong",
	    "error", NULL};
	static const char *const bad[] = {"", "x", "999", "1 2 3 4 5 6 7", "32 May 2024", "2099", NULL};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "[knee, back]");
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++)
		for (const char *const *b = bad; *b; b++) {
			struct value v;
			struct buf why = buf_new(fx->mem), small = buf_new(fx->mem);
			if (prompt_parse(s, prompt_make(s, q, fx->mem), str_of(*b), fx->mem, &v, &why)) {
				assert_int_equal(why.n, 0);
				continue;
			}
			assert_true(why.n > 10 && why.s[0] >= 'A' && why.s[0] <= 'Z');
			assert_null(strstr(why.s, "{"));
			for (size_t i = 0; i < why.n; i++)
				buf_char(&small, (char)(why.s[i] | 0x20));
			for (const char *const *w = banned; *w; w++)
				assert_null(strstr(buf_end(&small), *w));
		}
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(one_of_several_by_number_or_by_name),
	    TEST(any_of_several_by_numbers_or_names),
	    TEST(a_label_is_read_whole),
	    TEST(rows_one_by_one_or_all_at_once),
	    TEST(a_line_knows_its_two_signs),
	    TEST(errors_are_sentences_without_blame),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
