/* A document on a screen: what stands in one paragraph on paper stands in lines of its own here. */
#include "fixture.h"
#include "ui/ui.h"

/* The words of the parts, a line each; a blank row is an empty one. */
static const char *words_of(struct fixture *fx, const struct page *p)
{
	struct buf out = buf_new(fx->mem);
	for (size_t i = 0; i < p->nparts; i++)
		buf_fmt(&out, "%s%s\n", p->parts[i].role == ROLE_HEADING ? "# " : "",
		    p->parts[i].words ? p->parts[i].words : "");
	return buf_end(&out);
}

static void runs(void **state)
{
	struct fixture *fx = *state;
	struct page *p = page_new(fx->mem, words_or_english("en"), false);
	struct doc *d = doc_new(fx->mem, "Title", "en");
	doc_add(d, BLOCK_RUN, "Told", "");
	doc_add(d, BLOCK_RUN, "Place", "Knee")->level = 2;
	doc_add(d, BLOCK_RUN, "Care", "A gel")->marks = "1, 2";
	struct block *b = doc_add(d, BLOCK_RUN, "", "Tai chi");
	b->level = 2;
	b->marks = "2";
	b = doc_add(d, BLOCK_SOURCE, "1", "NHS, 2023");
	b->level = 2;
	b->link = "https://example.org";
	fill_doc(p, d, false);
	assert_string_equal(words_of(fx, p),
	    "# Told\n"
	    "Place: Knee\n"
	    "\n"
	    "Care: A gel [1, 2]\n"
	    "Tai chi [2]\n"
	    "NHS, 2023 https://example.org\n");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(runs),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
