/* Pages written to bytes and read back. What is read is written as it was, byte for byte, so a
 * reader that takes anything else in than what was written shows here. */
#include "fixture.h"

#include "report/wire.h"

static const struct doc *doc_of(struct fixture *fx, const char *title)
{
	struct doc *d = doc_new(fx->mem, title, "ar");
	doc_add(d, BLOCK_HEADING, "", "ماذا قلت لنا")->level = 2;
	struct block *b = doc_add(d, BLOCK_FINDING, "Label", "Line\nfeed [1] 5:x ");
	b->tone = TONE_URGENT;
	b->marks = "1, 4";
	b->link = "https://example.org/?a=b";
	doc_add(d, BLOCK_SMALL, "", "");
	return d;
}

static struct str written(struct fixture *fx)
{
	const struct doc **docs = ARENA_ARRAY(fx->mem, 2, const struct doc *);
	docs[0] = doc_of(fx, "Full");
	docs[1] = doc_of(fx, "Short");
	struct page_choice list[] = {
	    {LOOK_PATIENT, "Not a diagnosis.", docs, 2},
	    {LOOK_CLINICIAN, "", docs + 1, 1},
	};
	struct pages pages = {
	    .mem = fx->mem, .made = {2026, 11, 21}, .paper = "a4", .list = list, .n = 2};
	struct buf out = buf_new(fx->mem);
	wire_write(&pages, &out);
	return buf_str(&out);
}

static void there_and_back(void **state)
{
	struct fixture *fx = *state;
	struct str bytes = written(fx);
	struct pages pages;
	const char *why;
	assert_true(wire_read(bytes, &pages, fx->mem, &why));
	assert_null(why);
	assert_int_equal(pages.made.day, 21);
	assert_string_equal(pages.paper, "a4");
	assert_int_equal(pages.n, 2);
	assert_int_equal(pages.list[0].n, 2);
	assert_int_equal(pages.list[1].look, LOOK_CLINICIAN);
	const struct doc *d = pages.list[0].docs[1];
	assert_string_equal(d->title, "Short");
	assert_int_equal(d->n, 4);
	assert_string_equal(d->blocks[2].text, "Line\nfeed [1] 5:x ");
	assert_int_equal(d->blocks[2].tone, TONE_URGENT);
	struct buf again = buf_new(fx->mem);
	wire_write(&pages, &again);
	assert_true(str_eq(bytes, buf_str(&again)));
}

/* Read, it says the same again; or it is refused, with a reason. */
static void hold(struct str bytes)
{
	struct arena *mem = arena_new(NULL);
	struct pages pages;
	const char *why;
	if (wire_read(bytes, &pages, mem, &why)) {
		struct buf again = buf_new(mem);
		wire_write(&pages, &again);
		if (!str_eq(bytes, buf_str(&again)))
			fail_msg("read otherwise than written:\n%.*s", (int)bytes.n, bytes.s);
	} else {
		assert_non_null(why);
	}
	arena_free(mem);
}

static void whatever_is_cut(void **state)
{
	struct fixture *fx = *state;
	struct str bytes = written(fx);
	struct pages pages;
	const char *why;
	for (size_t n = 0; n < bytes.n; n++) {
		assert_false(wire_read(str_part(bytes, 0, n), &pages, fx->mem, &why));
		assert_non_null(why);
	}
}

static void whatever_is_changed(void **state)
{
	static const char others[] = {'0', '1', '9', ':', ' ', '\n', '\0', '\033', '\x7f', '\xff', 'x'};
	struct fixture *fx = *state;
	struct str bytes = written(fx);
	char *changed = arena_text(fx->mem, bytes);
	for (size_t at = 0; at < bytes.n; at++) {
		char was = changed[at];
		for (size_t i = 0; i < sizeof others; i++) {
			changed[at] = others[i];
			hold((struct str){changed, bytes.n});
		}
		changed[at] = was;
	}
}

static void says_what_is_wrong(void **state)
{
	static const struct {
		const char *bytes, *why;
	} wrong[] = {
	    {"", "this is no page of candor: at byte 0 of 0"},
	    {"%PDF-1.5", "this is no page of candor: at byte 0 of 8"},
	    {"candor pages 1\n10:2026-13-40 ", "a day is expected before at byte 29 of 29"},
	    {"candor pages 1\n10:2026-11-21 2:a4 0 end\n", "a number is too small at byte 34 of 40"},
	    {"candor pages 1\n10:2026-11-21 2:a4 99 ", "a number is too large at byte 34 of 37"},
	    {"candor pages 1\n10:2026-11-21 2:a4 01 ", "a number is expected at byte 34 of 37"},
	    {"candor pages 1\n10:2026-11-21 2:a4 1 0 3:a\tb ",
	        "a text holds what is no letter at byte 40 of 44"},
	    {"candor pages 1\n10:2026-11-21 2:a4 1 0 4:a ",
	        "a text does not end where it says at byte 40 of 42"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct pages pages;
		const char *why;
		assert_false(wire_read(str_of(wrong[i].bytes), &pages, fx->mem, &why));
		assert_string_equal(why, wrong[i].why);
	}
}

/* What was typed may hold anything: on the page it can steer nothing. */
static void controls_stay_behind(void **state)
{
	struct fixture *fx = *state;
	struct doc *d = doc_new(fx->mem, "T", "en");
	doc_add(d, BLOCK_PARAGRAPH, "", "a\033[2Jb\xe2\x80\xae" "c\xff\td\r");
	const struct doc *docs[] = {d};
	struct page_choice page = {LOOK_PATIENT, "", docs, 1};
	struct pages pages = {
	    .mem = fx->mem, .made = {2026, 11, 21}, .paper = "letter", .list = &page, .n = 1};
	struct buf out = buf_new(fx->mem);
	const char *why;
	wire_write(&pages, &out);
	assert_true(wire_read(buf_str(&out), &pages, fx->mem, &why));
	assert_string_equal(pages.list[0].docs[0]->blocks[1].text, "a[2Jbcd");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(there_and_back),     TEST(whatever_is_cut),      TEST(whatever_is_changed),
	    TEST(says_what_is_wrong), TEST(controls_stay_behind),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
