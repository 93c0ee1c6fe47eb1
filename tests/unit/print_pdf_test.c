/* What pdf_write promises: the fullest document that fits on one sheet, else the last over several;
 * letters without a font are told; the same bytes again; a paper that is none is refused. */
#include "print_pack.h"

#include "print/pdf.h"


static const struct doc *doc_of(struct fixture *fx, unsigned findings, const char *says)
{
	struct doc *d = doc_new(fx->mem, "A page", "en");
	doc_add(d, BLOCK_HEADING, "", "Findings");
	for (unsigned i = 0; i < findings; i++)
		doc_add(d, BLOCK_FINDING, "Finding", says);
	return d;
}

static struct pages pages_of(struct fixture *fx, const struct doc **docs, size_t n)
{
	struct page_choice *list = ARENA_ARRAY(fx->mem, 2, struct page_choice);
	list[0] = (struct page_choice){LOOK_PATIENT, "Not a diagnosis.", docs, n};
	list[1] = (struct page_choice){LOOK_CLINICIAN, "Not a diagnosis.", docs + n - 1, 1};
	return (struct pages){
	    .mem = fx->mem, .made = {2026, 11, 21}, .paper = "a4", .list = list, .n = 1};
}

static struct pdf written(struct fixture *fx, const struct fonts *fonts, const struct pages *pages)
{
	struct pdf pdf;
	if (!pdf_write(pages, fonts, fx->mem, &pdf))
		fail_msg("%s", pdf.why);
	assert_null(pdf.why);
	assert_true(str_begins(buf_str(&pdf.bytes), "%PDF-1."));
	return pdf;
}

static void the_fullest_that_fits(struct fixture *fx, const struct fonts *fonts)
{
	const char *says = "What it says in a sentence or two.";
	const struct doc *docs[] = {doc_of(fx, 60, says), doc_of(fx, 8, says), doc_of(fx, 1, says)};
	struct pages all = pages_of(fx, docs, 3), second = pages_of(fx, docs + 1, 1);
	struct pdf chosen = written(fx, fonts, &all), alone = written(fx, fonts, &second);
	assert_int_equal(chosen.sheets, 1);
	assert_true(str_eq(buf_str(&chosen.bytes), buf_str(&alone.bytes)));
}

static void else_as_few_sheets_as_can_be(struct fixture *fx, const struct fonts *fonts)
{
	const char *says = "What it says in a sentence or two.";
	const struct doc *docs[] = {doc_of(fx, 200, says), doc_of(fx, 62, says), doc_of(fx, 60, says)};
	struct pages all = pages_of(fx, docs, 3), second = pages_of(fx, docs + 1, 1);
	struct pages last = pages_of(fx, docs + 2, 1);
	struct pdf chosen = written(fx, fonts, &all), alone = written(fx, fonts, &second);
	assert_true(chosen.sheets > 1);
	assert_int_equal(chosen.sheets, written(fx, fonts, &last).sheets);
	assert_true(str_eq(buf_str(&chosen.bytes), buf_str(&alone.bytes)));
}

static void both_readers_in_one(struct fixture *fx, const struct fonts *fonts)
{
	const struct doc *docs[] = {doc_of(fx, 2, "Says.")};
	struct pages pages = pages_of(fx, docs, 1);
	pages.n = 2;
	assert_int_equal(written(fx, fonts, &pages).sheets, 2);
}

static void letters_without_a_font(struct fixture *fx, const struct fonts *fonts)
{
	static const struct {
		const char *says, *missing;
	} lines[] = {
	    {"Plain. Ελληνικά, русский, עברית, ไทย, ქართული, ☐ → ½ ≥ °", ""},
	    {"\xf0\x92\x80\x80 and \xf0\x93\x80\x80", "Cuneiform, Egyptian hieroglyphs"},
	    {"\xf0\x92\x80\x80 \xf0\x92\x80\x81", "Cuneiform"},
	    {"\xf0\x9f\xab\xa0", "U+1FAE0"},
	    {"\xee\x80\x80", "U+E000"},
	};
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
		const struct doc *docs[] = {doc_of(fx, 1, lines[i].says)};
		struct pages pages = pages_of(fx, docs, 1);
		assert_string_equal(written(fx, fonts, &pages).missing, lines[i].missing);
	}
}

static void the_same_again(struct fixture *fx, const struct fonts *fonts)
{
	static const char *const words[] = {"ألم", "knee", "疼", "दर्द", "FDA", NULL};
	for (unsigned seed = 1; seed < 8; seed++) {
		struct print_dice dice = {{seed}, fx->mem, words};
		const struct doc *docs[] = {print_doc(&dice, seed % 2 ? "ar" : "hi", 30)};
		struct pages pages = pages_of(fx, docs, 1);
		struct pdf first = written(fx, fonts, &pages), second = written(fx, fonts, &pages);
		assert_true(str_eq(buf_str(&first.bytes), buf_str(&second.bytes)));
	}
}

static void no_such_paper(struct fixture *fx, const struct fonts *fonts)
{
	const struct doc *docs[] = {doc_of(fx, 1, "Says.")};
	struct pages pages = pages_of(fx, docs, 1);
	struct pdf pdf;
	pages.paper = "a5";
	assert_false(pdf_write(&pages, fonts, fx->mem, &pdf));
	assert_string_equal(pdf.why, "there is no paper 'a5', only: a4, letter");
}

static void what_pdf_write_promises(void **state)
{
	struct fixture *fx = *state;
	struct fonts *fonts = print_fonts(fx->mem);
	the_fullest_that_fits(fx, fonts);
	else_as_few_sheets_as_can_be(fx, fonts);
	both_readers_in_one(fx, fonts);
	letters_without_a_font(fx, fonts);
	the_same_again(fx, fonts);
	no_such_paper(fx, fonts);
	fonts_close(fonts);
}

static void fonts_that_are_not_there(void **state)
{
	struct fixture *fx = *state;
	const char *why;
	assert_null(fonts_open("/nowhere/fonts.conf", fx->mem, &why));
	assert_string_equal(why, "/nowhere/fonts.conf cannot be read");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(fonts_that_are_not_there),
	    TEST(what_pdf_write_promises),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
