/* Every kind of block, drawn wide and narrow. */
#include "report_pack.h"

static struct doc *everything(struct fixture *fx)
{
	struct doc *d = doc_new(fx->mem, "A page", "en");
	doc_add(d, BLOCK_PARAGRAPH, "", "Small facts.")->level = 2;
	doc_add(d, BLOCK_PARAGRAPH, "", "What this page is about, in one sentence.");
	doc_add(d, BLOCK_NOTICE, "Go now", "Do this first.")->tone = TONE_EMERGENCY;
	doc_add(d, BLOCK_HEADING, "", "Talk about");
	struct block *b = doc_add(d, BLOCK_FINDING, "Exercise", "A plan made for you helps more.");
	b->marks = "1, 4";
	doc_add(d, BLOCK_WHY, "Why this is here", "Tried: Shots");
	b = doc_add(d, BLOCK_FINDING, "", "One trial found no gain in a year of treatment.");
	b->marks = "2";
	b = doc_add(d, BLOCK_FINDING, "A long time", "Bring the dates.");
	b->level = 2;
	doc_add(d, BLOCK_WHY, "Why this is here", "How long: 2 years");
	doc_add(d, BLOCK_HEADING, "", "Lists");
	doc_add(d, BLOCK_ITEM, "", "An item that is longer than a narrow line");
	doc_add(d, BLOCK_ITEM, "", "One below it")->level = 2;
	doc_add(d, BLOCK_TICK, "", "First?")->marks = "3";
	doc_add(d, BLOCK_TICK, "", "And then?")->level = 2;
	doc_add(d, BLOCK_TICK, "", "Another thing?");
	doc_add(d, BLOCK_HEADING, "", "Answers");
	doc_add(d, BLOCK_HEADING, "", "Start")->level = 2;
	doc_add(d, BLOCK_FIELD, "Painful places", "Knee, Hip");
	doc_add(d, BLOCK_FIELD, "Pain in the past week, day and night", "7");
	doc_add(d, BLOCK_FIELD, "", "Behind no label");
	doc_add(d, BLOCK_HEADING, "", "Notes");
	doc_add(d, BLOCK_ROOM, "Next", "")->level = 2;
	doc_add(d, BLOCK_ROOM, "When", "")->level = 2;
	doc_add(d, BLOCK_ROOM, "Mine", "");
	doc_add(d, BLOCK_ROOM, "", "");
	b = doc_add(d, BLOCK_SOURCE, "1", "NICE, guideline. Sore knees, 2022.");
	b->link = "https://example.org/a/very/long/address/of/a/page/about/knees";
	doc_add(d, BLOCK_SOURCE, "12", "A Journal, trial.");
	doc_add(d, BLOCK_SMALL, "", "This is not a diagnosis.");
	doc_add(d, BLOCK_SMALL, "", "Patient-reported, not checked.");
	return d;
}

static const char wide[] =
    "A page\n"
    "======\n"
    "Small facts.\n"
    "\n"
    "What this page is about, in one sentence.\n"
    "\n"
    "============================================================\n"
    "Go now\n"
    "Do this first.\n"
    "============================================================\n"
    "\n"
    "Talk about\n"
    "----------\n"
    "  * Exercise\n"
    "    A plan made for you helps more. [1, 4]\n"
    "    Why this is here: Tried: Shots\n"
    "\n"
    "  * One trial found no gain in a year of treatment. [2]\n"
    "\n"
    "    - A long time\n"
    "      Bring the dates.\n"
    "      Why this is here: How long: 2 years\n"
    "\n"
    "Lists\n"
    "-----\n"
    "  * An item that is longer than a narrow line\n"
    "    - One below it\n"
    "\n"
    "  [ ] First? [3]\n"
    "  [ ] And then?\n"
    "\n"
    "  [ ] Another thing?\n"
    "\n"
    "Answers\n"
    "-------\n"
    "Start\n"
    "  Painful places          Knee, Hip\n"
    "  Pain in the past week,  7\n"
    "  day and night\n"
    "                          Behind no label\n"
    "\n"
    "Notes\n"
    "-----\n"
    "\n"
    "Next: ______________________  When: ________________________\n"
    "\n"
    "Mine: ______________________________________________________\n"
    "\n"
    "____________________________________________________________\n"
    "\n"
    "   [1] NICE, guideline. Sore knees, 2022.\n"
    "       https://example.org/a/very/long/address/of/a/page/\n"
    "       about/knees\n"
    "  [12] A Journal, trial.\n"
    "\n"
    "------------------------------------------------------------\n"
    "This is not a diagnosis.\n"
    "Patient-reported, not checked.\n";

static const char narrow[] =
    "A page\n"
    "======\n"
    "Small facts.\n"
    "\n"
    "What this page is about, in\n"
    "one sentence.\n"
    "\n"
    "==============================\n"
    "Go now\n"
    "Do this first.\n"
    "==============================\n"
    "\n"
    "Talk about\n"
    "----------\n"
    "  * Exercise\n"
    "    A plan made for you helps\n"
    "    more. [1, 4]\n"
    "    Why this is here: Tried:\n"
    "    Shots\n"
    "\n"
    "  * One trial found no gain in\n"
    "    a year of treatment. [2]\n"
    "\n"
    "    - A long time\n"
    "      Bring the dates.\n"
    "      Why this is here: How\n"
    "      long: 2 years\n"
    "\n"
    "Lists\n"
    "-----\n"
    "  * An item that is longer\n"
    "    than a narrow line\n"
    "    - One below it\n"
    "\n"
    "  [ ] First? [3]\n"
    "  [ ] And then?\n"
    "\n"
    "  [ ] Another thing?\n"
    "\n"
    "Answers\n"
    "-------\n"
    "Start\n"
    "  Painful places:\n"
    "    Knee, Hip\n"
    "  Pain in the past week, day\n"
    "  and night:\n"
    "    7\n"
    "    Behind no label\n"
    "\n"
    "Notes\n"
    "-----\n"
    "\n"
    "Next: ________________________\n"
    "\n"
    "When: ________________________\n"
    "\n"
    "Mine: ________________________\n"
    "\n"
    "______________________________\n"
    "\n"
    "   [1] NICE, guideline. Sore\n"
    "       knees, 2022.\n"
    "       https://example.org/a/\n"
    "       very/long/address/of/a/\n"
    "       page/about/knees\n"
    "  [12] A Journal, trial.\n"
    "\n"
    "------------------------------\n"
    "This is not a diagnosis.\n"
    "Patient-reported, not checked.\n";

static void all_kinds_wide(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(drawn(fx, everything(fx), 60), wide);
}

static void all_kinds_narrow(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(drawn(fx, everything(fx), 30), narrow);
	assert_string_equal(drawn(fx, everything(fx), 1), narrow);
}

/* The widest line, in columns; fails on a blank at the end of a line. */
static size_t widest_line(const char *page)
{
	size_t widest = 0;
	for (struct str rest = str_of(page); rest.n > 0;) {
		size_t n = 0;
		while (n < rest.n && rest.s[n] != '\n')
			n++;
		size_t width = utf8_width(str_part(rest, 0, n));
		widest = width > widest ? width : widest;
		if (n > 0 && is_blank(rest.s[n - 1]))
			fail_msg("a line ends with a blank: '%.*s'", (int)n, rest.s);
		rest = str_from(rest, n + 1);
	}
	return widest;
}

static void every_width(void **state)
{
	struct fixture *fx = *state;
	for (size_t width = TEXT_NARROWEST; width <= TEXT_WIDEST; width++)
		assert_int_equal(widest_line(drawn(fx, everything(fx), width)), width);
	assert_int_equal(widest_line(drawn(fx, everything(fx), 9999)), TEXT_WIDEST);
}

/* Wide and combining letters keep the columns in line. */
static void wide_letters(void **state)
{
	struct fixture *fx = *state;
	struct doc *d = doc_new(fx->mem, "日本語", "ja");
	doc_add(d, BLOCK_FIELD, "年", "一");
	doc_add(d, BLOCK_FIELD, "Cafe\u0301", "a");
	assert_string_equal(drawn(fx, d, 60), "日本語\n======\n\n  年    一\n  Cafe\u0301  a\n");
}

/* What could steer a terminal does not reach it, and a no-break space is drawn as a blank. */
static void no_control_letters(void **state)
{
	struct fixture *fx = *state;
	struct doc *d = doc_new(fx->mem, "T", "en");
	doc_add(d, BLOCK_PARAGRAPH, "", "A\033[2Jb\u202ec\u00a0d\xc2\x9b" "1m");
	assert_string_equal(drawn(fx, d, 60), "T\n=\n\nA[2Jbc d1m\n");
}

/* Marks are not torn apart while a line can hold them. */
static void marks_stay_together(void **state)
{
	struct fixture *fx = *state;
	struct doc *d = doc_new(fx->mem, "T", "en");
	doc_add(d, BLOCK_ITEM, "", "Words that fill the row.")->marks = "1, 2, 3";
	assert_string_equal(drawn(fx, d, 30), "T\n=\n\n  * Words that fill the row.\n    [1, 2, 3]\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(all_kinds_wide),
	    TEST(all_kinds_narrow),
	    TEST(every_width),
	    TEST(wide_letters),
	    TEST(no_control_letters),
	    TEST(marks_stay_together),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
