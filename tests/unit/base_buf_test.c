#include "fixture.h"

#include <string.h>

static void nothing_put_is_the_empty_text(void **state)
{
	struct fixture *fx = *state;
	struct buf b = buf_new(fx->mem);
	assert_int_equal(buf_str(&b).n, 0);
	assert_non_null(buf_str(&b).s);
	assert_string_equal(buf_end(&b), "");
}

static void pieces_stand_behind_each_other(void **state)
{
	struct fixture *fx = *state;
	struct buf b = buf_new(fx->mem);
	buf_text(&b, "pain");
	buf_char(&b, ':');
	buf_pad(&b, 3, ' ');
	buf_put(&b, (struct str){"7 of", 1});
	buf_fmt(&b, " of %d%s", 10, "!");
	buf_text(&b, NULL);
	assert_string_equal(b.s, "pain:   7 of 10!");
	assert_int_equal(b.n, strlen(b.s));
}

static void every_length_fits(void **state)
{
	struct fixture *fx = *state;
	struct buf b = buf_new(fx->mem);
	for (size_t n = 0; n < 700; n++) { /* over several doublings, NUL always behind */
		assert_int_equal(b.n, n);
		buf_char(&b, (char)('a' + n % 26));
		assert_int_equal(b.s[b.n], '\0');
	}
	for (size_t n = 0; n < 700; n++)
		assert_int_equal(b.s[n], 'a' + n % 26);
}

static void a_long_format_is_whole(void **state)
{
	struct fixture *fx = *state;
	char text[5000];
	memset(text, 'x', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	struct buf b = buf_new(fx->mem);
	buf_fmt(&b, "<%s|%s>", text, text);
	assert_int_equal(b.n, 2 * (sizeof text - 1) + 3);
	assert_int_equal(b.s[b.n - 1], '>');
}

static void a_buffer_can_be_put_into_itself(void **state)
{
	struct fixture *fx = *state;
	struct buf b = buf_new(fx->mem);
	buf_pad(&b, 100, 'x');
	buf_put(&b, buf_str(&b)); /* has to grow while it reads from itself */
	assert_int_equal(b.n, 200);
	for (size_t i = 0; i < b.n; i++)
		assert_int_equal(b.s[i], 'x');
}

static void cut_keeps_the_beginning(void **state)
{
	struct fixture *fx = *state;
	struct buf b = buf_new(fx->mem);
	buf_text(&b, "abcdef");
	buf_cut(&b, 9);
	assert_string_equal(buf_end(&b), "abcdef");
	buf_cut(&b, 2);
	assert_string_equal(buf_end(&b), "ab");
	buf_cut(&b, 0);
	assert_string_equal(buf_end(&b), "");
	buf_text(&b, "z");
	assert_string_equal(buf_end(&b), "z");
}

static void text_of_a_format(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(text_fmt(fx->mem, "%s %zu", "rows:", (size_t)3), "rows: 3");
	assert_string_equal(text_fmt(fx->mem, "%s", ""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(nothing_put_is_the_empty_text),
	    TEST(pieces_stand_behind_each_other),
	    TEST(every_length_fits),
	    TEST(a_long_format_is_whole),
	    TEST(a_buffer_can_be_put_into_itself),
	    TEST(cut_keeps_the_beginning),
	    TEST(text_of_a_format),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
