/* One question ready to show, and what is marked turned into a value. */
#include "session_pack.h"

static struct prompt *ask(struct fixture *fx, struct session *s, const char *id)
{
	return prompt_make(s, q_of(s, id), fx->mem);
}

/* Choices as a screen lists them: "1 Knee, 2 Hip*": a star where it is chosen. */
static const char *listed(struct fixture *fx, const struct prompt *p)
{
	struct buf out = buf_new(fx->mem);
	for (unsigned i = 0; i < p->nchoices; i++)
		buf_fmt(&out, "%s%u %s%s", i ? ", " : "", i + 1, p->choices[i].label,
		    p->choices[i].chosen ? "*" : "");
	return buf_end(&out);
}

static const char *marked(struct fixture *fx, struct session *s, const struct prompt *p)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	if (!prompt_value(s, p, fx->mem, &v, &why))
		return text_fmt(fx->mem, "! %s", buf_end(&why));
	return worded(fx, s, p->question, &v);
}

static const char *typed(struct fixture *fx, struct session *s, const char *id, const char *text)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	if (!prompt_parse(s, ask(fx, s, id), str_of(text), fx->mem, &v, &why))
		return text_fmt(fx->mem, "! %s", buf_end(&why));
	return worded(fx, s, q_of(s, id), &v);
}

static void every_widget_says_what_to_do(void **state)
{
	static const struct {
		const char *id;
		enum widget widget;
		const char *how, *choices;
	} table[] = {
	    {"sites", WIDGET_MANY, "Select all that apply", "1 Knee, 2 Hip, 3 Back"},
	    {"main", WIDGET_ONE, "Select one", "1 Knee, 2 Back"},
	    {"nerves", WIDGET_ROWS, "Answer each one",
	    "1 Yes, 2 No, 3 I do not know, 4 I prefer not to say"},
	    {"tried", WIDGET_MANY, "Select up to 2",
	    "1 Exercise, 2 Therapy, 3 Nothing yet, 4 I do not know"},
	    {"fever", WIDGET_ONE, "Select one", "1 Yes, 2 No, 3 I do not know"},
	    {"pain", WIDGET_NUMBER, "A whole number from 0 to 10", "1 I do not know"},
	    {"sugar", WIDGET_NUMBER, "A number from 3 to 20", "1 I do not know, 2 I prefer not to say"},
	    {"shot", WIDGET_DATE, "Such as 23 March 2024, or March 2024, or about 2 years ago",
	    "1 I do not know"},
	    {"words", WIDGET_TEXT, "In your own words. You can leave it blank.",
	    "1 I prefer not to say"},
	};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "[knee, back]");
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct prompt *p = ask(fx, s, table[i].id);
		assert_int_equal(p->widget, table[i].widget);
		assert_string_equal(p->how, table[i].how);
		if (strcmp(table[i].id, "sites") != 0) {
			assert_string_equal(listed(fx, p), table[i].choices);
			assert_false(p->given || p->confirmed);
			assert_string_equal(p->typed, "");
		}
	}
	session_free(s);
}

static void nothing_is_marked_on_a_fresh_page(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++) {
		struct prompt *p = prompt_make(s, q, fx->mem);
		for (unsigned i = 0; i < p->nchoices; i++)
			assert_false(p->choices[i].chosen);
		for (unsigned i = 0; i < p->nrows; i++)
			assert_int_equal(p->rows[i].mark, MARK_OPEN);
		assert_string_equal(p->typed, "");
		assert_int_equal(p->may_blank, p->widget == WIDGET_TEXT);
	}
	session_free(s);
}

static void a_page_has_its_part_and_its_ends(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	struct prompt *p = ask(fx, s, "pain");
	assert_int_equal(p->part, 3);
	assert_int_equal(p->parts, 4);
	assert_string_equal(p->section, "Problem");
	assert_string_equal(p->ask, "How bad?");
	assert_string_equal(p->label, "Pain");
	assert_string_equal(p->hint, "");
	assert_string_equal(p->why, "");
	assert_string_equal(p->low_words, "None");
	assert_string_equal(p->high_words, "The worst");
	assert_int_equal(p->places, 0);
	assert_int_equal(p->high.micro, num_of(10).micro);
	assert_string_equal(ask(fx, s, "wait")->unit, "months");
	assert_int_equal(ask(fx, s, "sugar")->places, 1);
	session_free(s);
}

/* ---- what is marked ---- */

static void marking_one_clears_the_others(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	struct prompt *p = ask(fx, s, "injury");
	assert_string_equal(marked(fx, s, p), "! Type a number from 1 to 4");
	prompt_choose(p, 0);
	prompt_choose(p, 1);
	prompt_choose(p, 1); /* choosing again changes nothing */
	assert_string_equal(listed(fx, p), "1 A big one, 2 A small one*, 3 No, 4 I do not know");
	assert_string_equal(marked(fx, s, p), "A small one");
	p->choices[0].chosen = true;
	assert_string_equal(marked(fx, s, p), "! Select one only");
	session_free(s);
}

static void marking_many_toggles_and_none_stands_alone(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "duration", "years");
	struct prompt *p = ask(fx, s, "tried");
	assert_string_equal(marked(fx, s, p), "! Select at least one");
	prompt_choose(p, 0);
	prompt_choose(p, 2);
	assert_string_equal(marked(fx, s, p), "Exercise, Shots");
	prompt_choose(p, 0);
	assert_string_equal(marked(fx, s, p), "Shots");
	prompt_choose(p, 3);
	assert_string_equal(listed(fx, p),
	    "1 Exercise, 2 Therapy, 3 Shots, 4 Nothing yet*, 5 I do not know");
	prompt_choose(p, 1);
	assert_string_equal(marked(fx, s, p), "Therapy");
	prompt_choose(p, 4);
	assert_string_equal(marked(fx, s, p), "I do not know");
	prompt_choose(p, 4);
	assert_string_equal(marked(fx, s, p), "! Select at least one");
	prompt_choose(p, 0);
	prompt_choose(p, 1);
	prompt_choose(p, 2);
	assert_string_equal(marked(fx, s, p), "! Select 2 at most");
	session_free(s);
}

static void an_open_row_is_no_answer(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	struct prompt *p = ask(fx, s, "nerves");
	assert_string_equal(marked(fx, s, p), "! Answer this one too: Numb seat");
	p->rows[0].mark = MARK_YES;
	p->rows[1].mark = MARK_UNSURE;
	assert_string_equal(marked(fx, s, p), "! Answer this one too: No urine");
	prompt_rest_no(p);
	assert_int_equal(p->rows[0].mark, MARK_YES);
	assert_int_equal(p->rows[1].mark, MARK_UNSURE);
	assert_int_equal(p->rows[2].mark, MARK_NO);
	assert_string_equal(marked(fx, s, p), "Numb seat – Yes; Weak leg – I do not know");
	session_free(s);
}

static void a_line_that_is_marked_needs_no_text(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	struct prompt *p = ask(fx, s, "sugar");
	p->typed = "7,5";
	assert_string_equal(marked(fx, s, p), "7.5%");
	prompt_choose(p, 1);
	assert_string_equal(marked(fx, s, p), "I prefer not to say");
	session_free(s);
}

/* What was given comes back so that giving it again unchanged is the same answer. */
static void what_is_filled_in_reads_back_the_same(void **state)
{
	static const char *const all[][2] = {{"sites", "[knee, back]"}, {"main", "back"},
	    {"injury", "small"}, {"after", "{steps: yes, shape: unsure, cold: no}"},
	    {"nerves", "{numb: declined, weak: no, urine: yes}"}, {"fever", "unsure"},
	    {"duration", "years"}, {"pain", "10"}, {"tried", "[exercise, shots]"}, {"helped", "yes"},
	    {"shot", "2026-05-17"}, {"shot", "2026-05"}, {"shot", "2025"}, {"shot", "about 1 week ago"},
	    {"shot", "about 40 days ago"}, {"shot", "unsure"}, {"wait", "59"}, {"sugar", "7.125"},
	    {"sugar", "declined"}, {"tried", "none"}, {"tried", "unsure"}, {"words", "\"a “b” {c} ?\""},
	    {"words", "\"\""}};
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		give(fx, s, all[i][0], all[i][1]);
		unsigned q = q_of(s, all[i][0]);
		struct prompt *p = prompt_make(s, q, fx->mem);
		struct value v;
		struct buf why = buf_new(fx->mem);
		assert_true(p->given);
		if (!prompt_value(s, p, fx->mem, &v, &why))
			fail_msg("%s: %s", all[i][0], buf_end(&why));
		assert_true(value_same(session_rules(s)->domains[q], &v, session_given(s, q)));
	}
	session_free(s);
}

/* Every way to mark a page is also a way to type it, and the other way round. */
static void marks_and_typing_agree(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "duration", "years");
	for (unsigned bits = 0; bits < 1u << 5; bits++) {
		struct prompt *p = ask(fx, s, "tried");
		struct buf text = buf_new(fx->mem);
		for (unsigned i = 0; i < p->nchoices; i++) {
			p->choices[i].chosen = bits >> i & 1;
			if (p->choices[i].chosen)
				buf_fmt(&text, "%u ", i + 1);
		}
		assert_string_equal(marked(fx, s, p), typed(fx, s, "tried", buf_end(&text)));
	}
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_widget_says_what_to_do),
	    TEST(nothing_is_marked_on_a_fresh_page),
	    TEST(a_page_has_its_part_and_its_ends),
	    TEST(marking_one_clears_the_others),
	    TEST(marking_many_toggles_and_none_stands_alone),
	    TEST(an_open_row_is_no_answer),
	    TEST(a_line_that_is_marked_needs_no_text),
	    TEST(what_is_filled_in_reads_back_the_same),
	    TEST(marks_and_typing_agree),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
