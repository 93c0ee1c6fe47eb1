/* Names of keys, and what the bytes of terminals mean. */
#include "fixture.h"

#include <string.h>

#include "ui/decode.h"
#include "ui/keys.h"

/* ---- names ---- */

static void names_go_around(void **state)
{
	struct fixture *fx = *state;
	static const char *const names[] = {"Enter", "Tab", "Backtab", "Escape", "Backspace", "Delete",
	    "Clear", "Up", "Down", "Left", "Right", "Home", "End", "PageUp", "PageDown", "F1", "F9",
	    "F12", "Stop", "Suspend", "Redraw", "PasteBegin", "PasteEnd", "Hangup", "Space", "a", "-",
	    "é", "痛", "click@3,10", "down@0,0", "up@131,42", "wheel-up@1,2", "wheel-down@1,2",
	    "resize@12,40"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct buf out = buf_new(fx->mem);
		struct key k;
		if (!key_read(str_of(names[i]), &k))
			fail_msg("%s", names[i]);
		key_write(&k, &out);
		assert_string_equal(buf_end(&out), names[i]);
	}
}

static void names_that_are_none(void **state)
{
	(void)state;
	static const char *const names[] = {"", "enter", "F13", "ab", "click", "click@3", "click@3,",
	    "click@x,1", "click@1,2,3", "Text", "None"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		struct key k;
		if (key_read(str_of(names[i]), &k))
			fail_msg("%s", names[i]);
	}
}

/* Every key that does something is told on the help page, in the line itself or the one before. */
static void every_key_once(void **state)
{
	(void)state;
	for (size_t i = 0; i < key_rules_count; i++)
		for (size_t j = i + 1; j < key_rules_count; j++) {
			for (const char *c = key_rules[i].letters; *c; c++)
				assert_null(strchr(key_rules[j].letters, *c));
			assert_int_not_equal(key_rules[i].act, key_rules[j].act);
		}
	struct key pasted = key_text("*");
	pasted.pasted = true;
	assert_int_equal(keys_act(&pasted), ACT_NONE);
}

/* ---- bytes ---- */

/* All keys in these bytes, by name with blanks between; fed `step` bytes at a time. */
static const char *keys_in(struct fixture *fx, const char *bytes, size_t n, size_t step)
{
	struct decoder d = {.n = 0};
	struct buf out = buf_new(fx->mem);
	struct key k;
	decode_learn(&d, "\033A", PRESS_UP); /* a terminal of another kind */
	for (size_t at = 0; at < n;) {
		size_t now = step < n - at ? step : n - at;
		now = now < decode_room(&d) ? now : decode_room(&d);
		decode_feed(&d, (const unsigned char *)bytes + at, now);
		at += now;
		while (decode_key(&d, at == n, &k)) {
			if (out.n > 0)
				buf_char(&out, ' ');
			key_write(&k, &out);
		}
	}
	return buf_end(&out);
}

static void bytes_mean(void **state)
{
	struct fixture *fx = *state;
	static const struct {
		const char *bytes, *keys;
	} cases[] = {
	    {"aé痛", "a é 痛"},
	    {"\r\n\t\x7f\x08", "Enter Enter Tab Backspace Backspace"},
	    {"\x03\x1a\x0c\x15", "Stop Suspend Redraw Clear"},
	    {"\033", "Escape"},
	    {"\033\033", "Escape Escape"},
	    {"\033x", "Escape x"},
	    {"\033[A\033[B\033[C\033[D\033[H\033[F\033[Z", "Up Down Right Left Home End Backtab"},
	    {"\033OA\033OB\033OC\033OD\033OH\033OF", "Up Down Right Left Home End"},
	    {"\033A", "Up"},
	    {"\033[1~\033[3~\033[4~\033[5~\033[6~\033[7~\033[8~",
	        "Home Delete End PageUp PageDown Home End"},
	    {"\033OP\033OQ\033OR\033OS", "F1 F2 F3 F4"},
	    {"\033[P\033[Q\033[S", "F1 F2 F4"},
	    {"\033[11~\033[12~\033[15~\033[17~\033[20~\033[24~", "F1 F2 F5 F6 F9 F12"},
	    {"\033[[A\033[[B\033[[E\033[[F", "F1 F2 F5"},
	    {"\033[1;2A\033[1;5C\033[5;3~\033[1;2P\033[1;2R", "Up Right PageUp F1 F3"},
	    {"\033[24;80R", ""}, /* a report of the cursor, not F3 */
	    {"\033Op\033Oq\033Oy\033On\033OM\033Ok\033Om\033Oj\033Oo\033Ol\033OX\033O ",
	        "0 1 9 . Enter + - * / , = Space"},
	    {"\033[<0;11;4M\033[<0;11;4m", "down@3,10 up@3,10"},
	    {"\033[<0;200;100M", "down@99,199"},
	    {"\033[<2;1;1M\033[<2;1;1m\033[<1;1;1M", ""}, /* other buttons */
	    {"\033[<32;5;5M\033[<35;5;5M", ""},            /* moving */
	    {"\033[<64;2;3M\033[<65;2;3M", "wheel-up@2,1 wheel-down@2,1"},
	    {"\033[<4;2;3M\033[<16;2;3M", "down@2,1 down@2,1"}, /* with shift, with control */
	    {"\033[M +$\033[M#+$", "down@3,10 up@3,10"},
	    {"\033[32;11;4M\033[35;11;4M", "down@3,10 up@3,10"},
	    {"\033[200~a\rb\033[201~c", "PasteBegin a Space b PasteEnd c"},
	    {"\033[200~\033[A\033OP\x03\033x\033[201~\r", "PasteBegin x PasteEnd Enter"},
	    {"\xff\xc3(\x80", "("},
	    {"\xe2\x80\xae\xc2\x85", ""}, /* turns the direction; a control letter */
	    {"\033[999;999;999;999;999;999zx", "x"},
	    {"\033[?62;c\033[>1;2cx", "x"},
	    {"\033[I\033[Ox", "x"},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		for (size_t step = 1; step < 8; step++) {
			const char *got = keys_in(fx, cases[i].bytes, strlen(cases[i].bytes), step);
			if (strcmp(got, cases[i].keys) != 0)
				print_error("case %zu, %zu bytes at a time\n", i, step);
			assert_string_equal(got, cases[i].keys);
		}
}

/* A sequence that comes in two halves is one key; after a pause the first half was Escape. */
static void halves(void **state)
{
	(void)state;
	struct decoder d = {.n = 0};
	struct key k;
	decode_feed(&d, (const unsigned char *)"\033", 1);
	assert_false(decode_key(&d, false, &k));
	decode_feed(&d, (const unsigned char *)"[B", 2);
	assert_true(decode_key(&d, false, &k));
	assert_int_equal(k.press, PRESS_DOWN);
	decode_feed(&d, (const unsigned char *)"\033", 1);
	assert_false(decode_key(&d, false, &k));
	assert_true(decode_key(&d, true, &k));
	assert_int_equal(k.press, PRESS_ESCAPE);
	decode_feed(&d, (const unsigned char *)"\xc3", 1);
	assert_false(decode_key(&d, false, &k));
	assert_false(decode_key(&d, true, &k));
	assert_int_equal(d.n, 0);
}

/* Whatever comes in, it ends, nothing stays behind, and letters are whole. */
static void any_bytes(void **state)
{
	struct fixture *fx = *state;
	unsigned x = 1;
	for (int round = 0; round < 2000; round++) {
		static const char bytes[] = "\033\033\033[[O<;0123456789mMA~R\x80\xc3\xa9\xff z\r";
		char text[64];
		for (size_t i = 0; i < sizeof text; i++) {
			x = x * 1103515245u + 12345u;
			text[i] = bytes[(x >> 16) % (sizeof bytes - 1)];
		}
		const char *got = keys_in(fx, text, sizeof text, 1 + x % 7);
		assert_int_equal(utf8_bad(str_of(got)), strlen(got));
	}
}

/* Text that is pasted as one long line is all text. */
static void long_paste(void **state)
{
	(void)state;
	struct decoder d = {.n = 0};
	struct key k;
	size_t letters = 0;
	decode_feed(&d, (const unsigned char *)"\033[200~", 6);
	for (int i = 0; i < 100000; i++) {
		decode_feed(&d, (const unsigned char *)(i % 3 ? "x" : "\033"), 1);
		while (decode_key(&d, false, &k))
			letters += k.press == PRESS_TEXT && k.pasted;
	}
	assert_true(letters > 60000);
	decode_feed(&d, (const unsigned char *)"\033[201~\r", 7);
	while (decode_key(&d, false, &k))
		;
	assert_int_equal(k.press, PRESS_ENTER);
	assert_false(k.pasted);
}

int main(void)
{
	const struct CMUnitTest tests[] = {TEST(names_go_around), TEST(names_that_are_none),
	    TEST(every_key_once), TEST(bytes_mean), TEST(halves), TEST(any_bytes), TEST(long_paste)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
