/* Conditions that are refused: the code, and a caret under the exact letters. */
#include "expr_fake.h"

struct wrong {
	const char *text;
	const char *caret; /* '^' under each byte of the span; under the first one when it is empty */
	enum diag_code code;
	const char *says; /* a part of the message or of its help; NULL: any */
};

static size_t byte_under(const char *caret)
{
	return strspn(caret, " ");
}

static void refuse(struct fake *f, const struct wrong *w)
{
	f->diags.n = 0;
	const struct expr *e = fake_read(f, w->text);
	const struct diag *d = f->diags.list;
	size_t at = byte_under(w->caret), len = strlen(w->caret) - at;
	bool good = !e == (diag_kinds[w->code].level == DIAG_ERROR) && f->diags.n == 1 &&
		d->code == w->code && d->at.at == at && (d->at.len == len || (d->at.len == 0 && len == 1));
	bool told = f->diags.n == 1 && (!w->says || strstr(d->text, w->says) ||
	                                   (d->help && strstr(d->help, w->says)));
	if (good && told)
		return;
	print_error("%s\n%s %s\n", w->text, w->caret, diag_kinds[w->code].code);
	for (size_t i = 0; i < f->diags.n; i++) {
		struct buf out = buf_new(f->mem);
		diag_draw(&f->diags.list[i], &out);
		print_error("%s", buf_end(&out));
	}
	fail();
}

static void refuse_all(void **state, const struct wrong *list, size_t n)
{
	for (size_t i = 0; i < n; i++)
		refuse(*state, &list[i]);
}

#define REFUSE(state, list) refuse_all((state), (list), sizeof(list) / sizeof *(list))

static void syntax(void **state)
{
	static const struct wrong list[] = {
	    {"main is", "       ^", DIAG_E301, "the condition ends"},
	    {"", "^", DIAG_E301, "the condition ends"},
	    {"main is knee and", "                ^", DIAG_E301, "the condition ends"},
	    {"main is knee tried has shots", "             ^^^^^", DIAG_E301, "found 'tried'"},
	    {"main knee", "^^^^", DIAG_E301, "such as 'main is knee'"},
	    {"signs", "^^^^^", DIAG_E301, "such as 'signs has hot'"},
	    {"last_shot", "^^^^^^^^^", DIAG_E301, "such as 'months since last_shot < 6'"},
	    {"pain", "^^^^", DIAG_E301, "such as 'pain >= 10'"},
	    {"own_words", "^^^^^^^^^", DIAG_E301, "own_words is answered"},
	    {"(main is knee", "             ^", DIAG_E301, "')'"},
	    {"main is knee)", "            ^", DIAG_E301, "found ')'"},
	    {"main is one of knee", "               ^^^^", DIAG_E301, "stands in brackets"},
	    {"main is one of [knee; hip]", "                    ^", DIAG_E301, "',' or ']'"},
	    {"main is one of []", "                ^", DIAG_E301, "an option"},
	    {"main is one [knee]", "            ^", DIAG_E301, "'of'"},
	    {"tried has all", "             ^", DIAG_E301, "'of'"},
	    {"pain >= many", "        ^^^^", DIAG_E301, "a number"},
	    {"pain >=", "       ^", DIAG_E301, "a number"},
	    {"pain => 7", "      ^", DIAG_E301, "the signs are >="},
	    {"pain ≥ 7", "     ^^^", DIAG_E301, ">="},
	    {"pain == 7", "      ^", DIAG_E301, "a number"},
	    {"pain != 7", "     ^", DIAG_E301, NULL},
	    {"and main is knee", "^^^", DIAG_E301, "found 'and'"},
	    {"not", "   ^", DIAG_E301, "the condition ends"},
	    {"count tried >= 2", "      ^^^^^", DIAG_E301, "'('"},
	    {"count(tried >= 2", "            ^^", DIAG_E301, "')'"},
	    {"count(tried)", "            ^", DIAG_E301, "a comparison with a number"},
	    {"months since last_shot", "                      ^", DIAG_E301, "such as >= 3"},
	    {"at least two of (warm_joint, long_pain)", "         ^^^", DIAG_E301, "a whole number"},
	    {"at least 1.5 of (warm_joint, long_pain)", "         ^^^", DIAG_E301, "a whole number"},
	    {"at least -1 of (warm_joint, long_pain)", "         ^^", DIAG_E301, "a whole number"},
	    {"at least 2 warm_joint", "           ^^^^^^^^^^", DIAG_E301, "'of'"},
	    {"at most 2 of (warm_joint)", "   ^^^^", DIAG_E301, "'least'"},
	    {"wait between 3 to 6", "               ^^", DIAG_E301, "'and'"},
	    {"always", "^^^^^^", DIAG_E301, "only in a finding"},
	    {"main is knee or always", "                ^^^^^^", DIAG_E301, "stands alone"},
	    {"not always", "    ^^^^^^", DIAG_E301, "stands alone"},
	};
	REFUSE(state, list);
}

static void mixed(void **state)
{
	static const struct wrong list[] = {
	    {"main is knee and pain >= 7 or long_pain", "                           ^^", DIAG_E302,
	        "(a and b) or c"},
	    {"main is knee or pain >= 7 and long_pain", "                          ^^^", DIAG_E302,
	        NULL},
	    {"(warm_joint and long_pain or pain > 1)", "                          ^^", DIAG_E302, NULL},
	};
	REFUSE(state, list);
}

static void names(void **state)
{
	static const struct wrong list[] = {
	    {"pian >= 7", "^^^^", DIAG_E203, "did you mean 'pain', defined at line 6?"},
	    {"zzz is yes", "^^^", DIAG_E203, "unknown name 'zzz'"},
	    {"Main is knee", "^^^^", DIAG_E203, "'main'"},
	    {"count(trid) >= 1", "      ^^^^", DIAG_E203, "'tried'"},
	    {"months since last_shoot < 6", "             ^^^^^^^^^^", DIAG_E203, "'last_shot'"},
	    {"start is yes", "^^^^^", DIAG_E203, "a section, at line 1"},
	    {"hot_joint is yes", "^^^^^^^^^", DIAG_E203, "not a question"},
	    {"main is nee", "        ^^^", DIAG_E206, "'knee'"},
	    {"main is elbow", "        ^^^^^", DIAG_E206, "there are: knee, hip, back"},
	    {"main is not nee", "            ^^^", DIAG_E206, "'knee'"},
	    {"main is one of [knee, hap]", "                      ^^^", DIAG_E206, "'hip'"},
	    {"main is one of [knee, answered]", "                      ^^^^^^^^", DIAG_E206, NULL},
	    {"tried has shot", "          ^^^^", DIAG_E206, "'shots'"},
	    {"signs has any of [hott]", "                  ^^^^", DIAG_E206, "'hot'"},
	    {"duration >= from_3_month", "            ^^^^^^^^^^^^", DIAG_E206, "'from_3_months'"},
	    {"main is one of [knee, hip, knee]", "                           ^^^^", DIAG_E204, "once"},
	    {"tried has any of [shots, shots]", "                         ^^^^^", DIAG_E204, NULL},
	};
	REFUSE(state, list);
}

static void kinds(void **state)
{
	static const struct wrong list[] = {
	    {"tried is shots", "^^^^^^^^^^^^^^", DIAG_E303, "write 'has'"},
	    {"signs is hot", "^^^^^^^^^^^^", DIAG_E303, "rows with yes or no"},
	    {"pain is 7", "^^^^^^^^^", DIAG_E303, ">="},
	    {"own_words is hello", "^^^^^^^^^^^^^^^^^^", DIAG_E303, "free words"},
	    {"tried is one of [shots, therapy]", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E303, NULL},
	    {"tried is one of [shots, nothing]", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E303, NULL},
	    {"main has knee", "^^^^^^^^^^^^^", DIAG_E303, "write 'is'"},
	    {"main has any of [knee]", "^^^^^^^^^^^^^^^^^^^^^^", DIAG_E303, "write 'is'"},
	    {"pain has any", "^^^^^^^^^^^^", DIAG_E303, NULL},
	    {"main >= hip", "^^^^^^^^^^^", DIAG_E303, "ordered: yes"},
	    {"tried >= 2", "^^^^^^^^^^", DIAG_E303, "count("},
	    {"tried between 1 and 2", "^^^^^^^^^^^^^^^^^^^^^", DIAG_E303, "count("},
	    {"last_shot < 6", "^^^^^^^^^^^^^", DIAG_E303, "months since"},
	    {"own_words = 1", "^^^^^^^^^^^^^", DIAG_E303, "is answered"},
	    {"own_words is declined", "^^^^^^^^^^^^^^^^^^^^^", DIAG_E303, NULL},
	    {"duration = from_6_weeks", "         ^", DIAG_E303, "write 'is'"},
	    {"count(main) >= 1", "      ^^^^", DIAG_E303, "counted"},
	    {"months since pain < 6", "             ^^^^", DIAG_E303, "not a date"},
	};
	REFUSE(state, list);
}

static void certain(void **state)
{
	static const struct wrong list[] = {
		{"pain > 10", "^^^^^^^^^", DIAG_E304, "between 0 and 10"},
		{"pain >= 11 and long_pain", "^^^^^^^^^^", DIAG_E304, NULL},
		{"pain < 0", "^^^^^^^^", DIAG_E304, NULL},
		{"pain = 7.5", "^^^^^^^^^^", DIAG_E304, NULL},
		{"pain = 11", "^^^^^^^^^", DIAG_E304, NULL},
		{"pain between 6 and 3", "^^^^^^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"pain between 11 and 12", "^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"pain between 7.2 and 7.8", "^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"temperature > 43", "^^^^^^^^^^^^^^^^", DIAG_E304, "between 35 and 43"},
		{"duration > from_3_months", "^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, "'weeks_few'"},
		{"count(signs) > 3", "^^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"count(tried) >= 4", "^^^^^^^^^^^^^^^^^", DIAG_E304, "between 0 and 3"},
		{"count(two) >= 3", "^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"two has all of [a, b, c]", "^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, "at most 2"},
		{"tried has all of [exercise, none]", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304,
			"alone"},
		{"sites has none", "^^^^^^^^^^^^^^", DIAG_E304, "none:"},
		{"sites is unsure", "         ^^^^^^", DIAG_E304, "unsure: no"},
		{"main is declined", "        ^^^^^^^^", DIAG_E304, "decline: yes"},
		{"main is one of [knee, declined]", "                      ^^^^^^^^", DIAG_E304, NULL},
		{"months since last_shot < 0", "^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, "below 0"},
		{"months since last_shot = 1.5", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304, "whole"},
		{"at least 3 of (warm_joint, long_pain)", "         ^", DIAG_E304, "of 2"},
		{"pain >= 0", "^^^^^^^^^", DIAG_W305, "always holds"},
		{"pain <= 10", "^^^^^^^^^^", DIAG_W305, NULL},
		{"pain < 10.5", "^^^^^^^^^^^", DIAG_W305, NULL},
		{"pain between 0 and 10", "^^^^^^^^^^^^^^^^^^^^^", DIAG_W305, NULL},
		{"duration >= weeks_few", "^^^^^^^^^^^^^^^^^^^^^", DIAG_W305, NULL},
		{"count(signs) >= 0", "^^^^^^^^^^^^^^^^^", DIAG_W305, NULL},
		{"months since last_shot >= 0", "^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_W305, NULL},
		{"at least 0 of (warm_joint, long_pain)", "         ^", DIAG_W305, NULL},
		{"sites has any", "^^^^^^^^^^^^^", DIAG_W305, "has to be picked"},
		{"count(sites) >= 1", "^^^^^^^^^^^^^^^^^", DIAG_W305, "between 1 and 3"},
		{"count(sites) = 0", "^^^^^^^^^^^^^^^^", DIAG_E304, NULL},
		{"exam is one of [yes, no]", "^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_W305, "is answered"},
		{"exam is not one of [yes, no]", "^^^^^^^^^^^^^^^^^^^^^^^^^^^^", DIAG_E304,
			"is not answered"},
	};
	REFUSE(state, list);
}

static void units_and_numbers(void **state)
{
	static const struct wrong list[] = {
	    {"wait >= 3 weeks", "          ^^^^^", DIAG_E306, "the unit is 'months'"},
	    {"wait >= 3 month", "          ^^^^^", DIAG_E306, "the unit is 'months'"},
	    {"temperature >= 38 °F", "                  ^^^", DIAG_E306, "the unit is '°C'"},
	    {"pain >= 7 points", "          ^^^^^^", DIAG_E306, "leave it out"},
	    {"count(tried) >= 2 things", "                  ^^^^^^", DIAG_E306, "leave it out"},
	    {"months since last_shot < 6 weeks", "                           ^^^^^", DIAG_E306,
	        "the unit is 'months'"},
	    {"pain >= 1234567890", "        ^^^^^^^^^^", DIAG_E307, "9 digits"},
	    {"pain >= 1.1234567", "        ^^^^^^^^^", DIAG_E307, "6 after"},
	    {"pain >= 1.2.3", "        ^^^^^", DIAG_E307, NULL},
	    {"pain >= 7.", "        ^^", DIAG_E307, NULL},
	    {"pain >= .5", "        ^^", DIAG_E307, NULL},
	    {"pain >= 7,5", "         ^", DIAG_E301, NULL},
	};
	REFUSE(state, list);
}

static void looking_down(void **state)
{
	struct fake *f = *state;
	f->scope.questions = DURATION;
	static const struct wrong questions[] = {
	    {"pain >= 7", "^^^^", DIAG_E309, "it stands at line 6"},
	    {"signs has hot and duration is unsure", "                  ^^^^^^^^", DIAG_E309, "line 5"},
	    {"count(tried) >= 2", "      ^^^^^", DIAG_E309, NULL},
	    {"long_pain", "^^^^^^^^^", DIAG_E309, "rests on"},
	};
	REFUSE(state, questions);
	f->diags.n = 0;
	fake_right(f, "warm_joint and signs has hot");
	f->scope.definitions = LONG;
	f->scope.questions = QS;
	refuse(f, &(struct wrong){"long_pain", "^^^^^^^^^", DIAG_E309, "line 16"});
	f->diags.n = 0;
	fake_right(f, "warm_joint and pain > 1");
}

static void promises(void **state)
{
	static const struct wrong list[] = {
	    {"shows hot_joint", "^^^^^", DIAG_E310, "only promises"},
	    {"pain > 1 and shows urgent", "             ^^^^^", DIAG_E310, NULL},
	    {"pain > 1 implies warm_joint", "         ^^^^^^^", DIAG_E310, "only a promise"},
	};
	REFUSE(state, list);
	((struct fake *)*state)->scope.promise = true;
	static const struct wrong inside[] = {
	    {"shows hot_jiont", "      ^^^^^^^^^", DIAG_E203, "'hot_joint'"},
	    {"shows main", "      ^^^^", DIAG_E203, NULL},
	    {"shows", "     ^", DIAG_E301, "a finding or a kind"},
	    {"always", "^^^^^^", DIAG_E301, NULL},
	};
	REFUSE(state, inside);
}

static void too_deep(void **state)
{
	struct fake *f = *state;
	struct buf text = buf_new(f->mem), caret = buf_new(f->mem);
	buf_pad(&text, 60, '(');
	buf_text(&text, "warm_joint");
	buf_pad(&text, 60, ')');
	buf_pad(&caret, 47, ' ');
	buf_char(&caret, '^');
	refuse(f, &(struct wrong){buf_end(&text), buf_end(&caret), DIAG_E312, "deeper than 48"});
	struct buf nots = buf_new(f->mem);
	caret = buf_new(f->mem);
	for (int i = 0; i < 60; i++)
		buf_text(&nots, "not ");
	buf_text(&nots, "warm_joint");
	buf_pad(&caret, 188, ' ');
	buf_text(&caret, "^^^");
	refuse(f, &(struct wrong){buf_end(&nots), buf_end(&caret), DIAG_E312, "deeper than 48"});
}

/* What is wrong behind the first mistake is seen in the same run. */
static void several(void **state)
{
	struct fake *f = *state;
	static const enum diag_code codes[] = {DIAG_E203, DIAG_E206, DIAG_E304, DIAG_E306};
	assert_null(fake_read(f, "pian >= 7 and (main is nee or pain > 10) and wait > 3 weeks"));
	assert_int_equal(f->diags.n, 4);
	for (size_t i = 0; i < f->diags.n; i++)
		assert_int_equal(f->diags.list[i].code, codes[i]);
	f->diags.n = 0;
	assert_null(fake_read(f, "pian between 3 months and 6 and count(trid) >= 2 and main is nee"));
	assert_int_equal(f->diags.n, 3);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(syntax), WITH(mixed), WITH(names), WITH(kinds),
	    WITH(certain), WITH(units_and_numbers), WITH(looking_down), WITH(promises), WITH(too_deep),
	    WITH(several)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
