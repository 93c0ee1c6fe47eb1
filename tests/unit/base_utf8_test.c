#include "fixture.h"

#include "base/utf8.h"

#define E_ACUTE "\xc3\xa9"       /* é, one letter */
#define ACUTE "\xcc\x81"         /* an accent that combines */
#define WIDE "\xe6\xbc\xa2"      /* 漢, two columns */
#define FAMILY "\xf0\x9f\x91\xa9\xe2\x80\x8d\xf0\x9f\x91\xa7" /* two people joined to one letter */

static void decodes_one_letter(void **state)
{
	(void)state;
	static const struct {
		const char *bytes;
		int32_t code;
		size_t n;
	} rows[] = {
	    {"", -1, 0},
	    {"a", 'a', 1},
	    {E_ACUTE, 0xe9, 2},
	    {WIDE, 0x6f22, 3},
	    {"\xf0\x9f\x91\xa9", 0x1f469, 4},
	    {"\xf4\x8f\xbf\xbf", 0x10ffff, 4},
	    {"\xc3", -1, 1},                 /* cut short */
	    {"\xc3(", -1, 1},
	    {"\xa9", -1, 1},                 /* a rest without a head */
	    {"\xc0\x80", -1, 1},             /* overlong NUL */
	    {"\xe0\x80\xaf", -1, 1},         /* overlong slash */
	    {"\xed\xa0\x80", -1, 1},         /* half a surrogate pair */
	    {"\xf4\x90\x80\x80", -1, 1},     /* past the last code point */
	    {"\xff", -1, 1},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		size_t n = 99;
		assert_int_equal(utf8_decode(str_of(rows[i].bytes), &n), rows[i].code);
		assert_int_equal(n, rows[i].n);
	}
	size_t n;
	assert_int_equal(utf8_decode((struct str){WIDE, 2}, &n), -1); /* not past its end */
}

static void encodes_what_it_decodes(void **state)
{
	struct fixture *fx = *state;
	for (int32_t code = 1; code < 0x110000; code += code < 0x3000 ? 1 : 97) {
		if (code >= 0xd800 && code < 0xe000)
			continue;
		struct buf out = buf_new(fx->mem);
		size_t n;
		utf8_encode(code, &out);
		assert_int_equal(utf8_decode(buf_str(&out), &n), code);
		assert_int_equal(n, out.n);
	}
}

static void broken_bytes_are_found_and_counted(void **state)
{
	(void)state;
	assert_int_equal(utf8_bad(STR("")), 0);
	assert_int_equal(utf8_bad(STR("ab" E_ACUTE WIDE)), 7);
	assert_int_equal(utf8_bad(STR("ab" E_ACUTE "\xff" "c")), 4);
	assert_int_equal(utf8_bad(STR("ab\xc3")), 2);
	assert_int_equal(utf8_count(STR("ab" E_ACUTE WIDE)), 4);
	assert_int_equal(utf8_count(STR("a\xff\xfe" "b")), 4);
	assert_int_equal(utf8_count(STR("e" ACUTE)), 2); /* code points, as editors count columns */
}

static void widths(void **state)
{
	(void)state;
	assert_int_equal(utf8_width(STR("")), 0);
	assert_int_equal(utf8_width(STR("knee")), 4);
	assert_int_equal(utf8_width(STR(E_ACUTE)), 1);
	assert_int_equal(utf8_width(STR("e" ACUTE)), 1);
	assert_int_equal(utf8_width(STR(WIDE WIDE)), 4);
	assert_int_equal(utf8_width(STR(FAMILY)), 2);
	assert_int_equal(utf8_width(STR("a\xff" "b")), 3); /* a broken byte is drawn as one letter */
	assert_int_equal(utf8_width(STR("\xef\xbc\xa1")), 2); /* full width A */
}

static void clusters_stay_together(void **state)
{
	(void)state;
	assert_int_equal(utf8_cluster(STR("")), 0);
	assert_int_equal(utf8_cluster(STR("ab")), 1);
	assert_int_equal(utf8_cluster(STR("e" ACUTE "x")), 3);
	assert_int_equal(utf8_cluster(STR(FAMILY "x")), sizeof FAMILY - 1);
	assert_int_equal(utf8_cluster(STR("\xff" ACUTE)), 1);
	assert_int_equal(utf8_fit(STR("abc"), 2), 2);
	assert_int_equal(utf8_fit(STR("abc"), 9), 3);
	assert_int_equal(utf8_fit(STR("e" ACUTE "x"), 1), 3);
	assert_int_equal(utf8_fit(STR("a" WIDE), 2), 1); /* half a wide letter does not fit */
	assert_int_equal(utf8_fit(STR("a" WIDE), 3), 4);
	assert_int_equal(utf8_fit(STR(WIDE), 1), 0);
}

static void letters_that_may_not_stand_in_a_file(void **state)
{
	(void)state;
	static const int32_t control[] = {0, 7, '\r', 0x1b, 0x7f, 0x80, 0x9b, 0x2028, 0x2029,
	    0xfeff, 0xfffe, 0xffff, 0x1ffff, 0x10fffe, 0xfdd0, 0xfdef, 0xe0001, 0xe007f};
	static const int32_t bidi[] = {0x61c, 0x200e, 0x200f, 0x202a, 0x202e, 0x2066, 0x2069};
	static const int32_t plain[] = {'\n', ' ', 'a', 0xa0, 0xe9, 0x301, 0x5d0, 0x627, 0x200d, 0x2027,
	    0x202f, 0x2065, 0x206a, 0x6f22, 0xfdcf, 0xfdf0, 0xfffd, 0x1f469, 0xe0080};
	for (size_t i = 0; i < sizeof control / sizeof *control; i++)
		assert_int_equal(letter_kind(control[i]), LETTER_CONTROL);
	for (size_t i = 0; i < sizeof bidi / sizeof *bidi; i++)
		assert_int_equal(letter_kind(bidi[i]), LETTER_BIDI);
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		assert_int_equal(letter_kind(plain[i]), LETTER_PLAIN);
	assert_int_equal(letter_kind('\t'), LETTER_TAB);
}

static void cleaned_text_cannot_move_a_cursor(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	utf8_clean(STR("a\x1b[31mb\r\n\tc\xe2\x80\xae" "d\xff" "e" E_ACUTE "\n"), &out);
	assert_string_equal(buf_end(&out), "a[31mb cde" E_ACUTE);
}

static void folded_text_compares_as_people_do(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	utf8_fold(STR("S\xc3\x8d, Rodilla E" ACUTE "\xff"), &out);
	assert_string_equal(buf_end(&out), "si, rodilla e");
}

/* The lines of a text, with | between them. */
static const char *broken(struct fixture *fx, const char *text, size_t columns)
{
	struct str rest = str_of(text);
	struct buf out = buf_new(fx->mem);
	for (int i = 0; rest.n > 0 && i < 50; i++) {
		size_t before = rest.n;
		buf_put(&out, utf8_break(&rest, columns));
		buf_char(&out, '|');
		assert_true(rest.n < before); /* it always gets on */
	}
	return buf_end(&out);
}

static void lines_break_at_blanks(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(broken(fx, "the left knee", 8), "the left|knee|");
	assert_string_equal(broken(fx, "the left knee", 7), "the|left|knee|");
	assert_string_equal(broken(fx, "the left knee", 13), "the left knee|");
	assert_string_equal(broken(fx, "the  left", 4), "the|left|");
	assert_string_equal(broken(fx, "word  ", 4), "word|");
	assert_string_equal(broken(fx, "elbow", 2), "el|bo|w|");
	assert_string_equal(broken(fx, "an elbow", 4), "an|elbo|w|");
	assert_string_equal(broken(fx, "abc", 0), "a|b|c|"); /* a letter at least */
}

static void line_feeds_always_break(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(broken(fx, "a\nb", 80), "a|b|");
	assert_string_equal(broken(fx, "a\n\nb", 80), "a||b|");
	assert_string_equal(broken(fx, "word\nnext", 4), "word|next|");
	assert_string_equal(broken(fx, "word \nnext", 4), "word|next|"); /* one break, not two */
	assert_string_equal(broken(fx, "a \nb", 80), "a|b|");
}

static void lines_break_by_columns_not_bytes(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(broken(fx, E_ACUTE "a " E_ACUTE, 2), E_ACUTE "a|" E_ACUTE "|");
	assert_string_equal(broken(fx, WIDE WIDE, 3), WIDE "|" WIDE "|");
	assert_string_equal(broken(fx, "e" ACUTE "e" ACUTE, 1), "e" ACUTE "|e" ACUTE "|");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(decodes_one_letter),
	    TEST(encodes_what_it_decodes),
	    TEST(broken_bytes_are_found_and_counted),
	    TEST(widths),
	    TEST(clusters_stay_together),
	    TEST(letters_that_may_not_stand_in_a_file),
	    TEST(cleaned_text_cannot_move_a_cursor),
	    TEST(folded_text_compares_as_people_do),
	    TEST(lines_break_at_blanks),
	    TEST(line_feeds_always_break),
	    TEST(lines_break_by_columns_not_bytes),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
