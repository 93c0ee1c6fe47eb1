/* What stands in one paragraph: runs, and sources in a few words. */
#include "report_pack.h"

static struct doc *page(struct fixture *fx)
{
	struct doc *d = doc_new(fx->mem, "Page", "en");
	doc_add(d, BLOCK_HEADING, "", "Told");
	doc_add(d, BLOCK_RUN, "Main place", "Knee");
	doc_add(d, BLOCK_RUN, "Own words", "“What is true?”")->level = 2;
	doc_add(d, BLOCK_RUN, "", "Why?")->level = 2;
	doc_add(d, BLOCK_RUN, "", "Last")->level = 2;
	doc_add(d, BLOCK_RUN, "Care", "A gel")->marks = "1, 2";
	struct block *b = doc_add(d, BLOCK_RUN, "", "Tai chi");
	b->level = 2;
	b->marks = "2";
	doc_add(d, BLOCK_HEADING, "", "Sources");
	doc_add(d, BLOCK_SOURCE, "1", "NHS, 2023")->level = 2;
	doc_add(d, BLOCK_SOURCE, "2", "NICE, 2022")->level = 2;
	doc_add(d, BLOCK_SMALL, "", "Small.");
	return d;
}

static void one_paragraph(void **state)
{
	struct fixture *fx = *state;
	assert_string_equal(drawn(fx, page(fx), 60),
	    "Page\n"
	    "====\n"
	    "\n"
	    "Told\n"
	    "----\n"
	    "Main place: Knee; Own words: “What is true?”; Why? Last\n"
	    "Care: A gel [1, 2]; Tai chi [2]\n"
	    "\n"
	    "Sources\n"
	    "-------\n"
	    "[1] NHS, 2023; [2] NICE, 2022\n"
	    "\n"
	    "------------------------------------------------------------\n"
	    "Small.\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(one_paragraph),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
