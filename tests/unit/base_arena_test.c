#include "fixture.h"

#include <stdalign.h>
#include <string.h>

/* A host that counts, keeps the last page given back, and has a limit. */
struct counter {
	size_t taken, given, pages, limit;
	bool clean; /* every page so far came back overwritten */
	jmp_buf exhausted;
};

static void *count_take(void *ctx, size_t bytes)
{
	struct counter *c = ctx;
	if (c->taken + bytes > c->limit)
		return NULL;
	c->taken += bytes;
	c->pages++;
	void *page = malloc(bytes);
	memset(page, 0xa5, bytes); /* a host need not hand out zeros */
	return page;
}

static void count_give(void *ctx, void *pages, size_t bytes)
{
	struct counter *c = ctx;
	for (size_t i = 0; i < bytes; i++)
		c->clean &= ((unsigned char *)pages)[i] == 0;
	c->given += bytes;
	free(pages);
}

static void count_exhausted(void *ctx)
{
	struct counter *c = ctx;
	longjmp(c->exhausted, 1);
}

static struct arena_host host_of(struct counter *c, size_t limit)
{
	memset(c, 0, sizeof *c);
	c->limit = limit;
	c->clean = true;
	return (struct arena_host){count_take, count_give, count_exhausted, c};
}

static void memory_is_zeroed_and_aligned(void **state)
{
	(void)state;
	struct counter c;
	struct arena_host host = host_of(&c, 1 << 20);
	struct arena *a = arena_new(&host);
	for (size_t n = 0; n < 2000; n += 7) {
		unsigned char *p = arena_take(a, n);
		assert_int_equal((uintptr_t)p % alignof(max_align_t), 0);
		for (size_t i = 0; i < n; i++)
			assert_int_equal(p[i], 0);
		if (n)
			memset(p, 0xff, n);
	}
	assert_int_equal(arena_bytes(a), c.taken);
	arena_free(a);
}

static void every_page_goes_back_overwritten(void **state)
{
	(void)state;
	struct counter c;
	struct arena_host host = host_of(&c, 1 << 22);
	struct arena *a = arena_new(&host);
	for (int i = 0; i < 50; i++) {
		memset(arena_take(a, 3000), 0xee, 3000);
		memset(arena_take(a, 40000), 0xee, 40000); /* more than a page */
	}
	assert_true(c.pages > 50);
	arena_free(a);
	assert_int_equal(c.given, c.taken);
	assert_true(c.clean);
}

static void a_large_piece_does_not_waste_the_page(void **state)
{
	(void)state;
	struct counter c;
	struct arena_host host = host_of(&c, 1 << 22);
	struct arena *a = arena_new(&host);
	arena_take(a, 100000);
	size_t pages = c.pages;
	for (int i = 0; i < 100; i++)
		arena_take(a, 64);
	assert_int_equal(c.pages, pages);
	arena_free(a);
}

static void exhausted_is_told_to_the_host(void **state)
{
	(void)state;
	static struct counter c;
	struct arena_host host = host_of(&c, 64 * 1024);
	struct arena *a = arena_new(&host);
	volatile int told = 0;
	if (setjmp(c.exhausted) == 0)
		arena_take(a, 1 << 20);
	else
		told++;
	if (setjmp(c.exhausted) == 0)
		arena_array(a, (size_t)-1 / 16 + 2, 16); /* the product wraps round to 16 */
	else
		told++;
	if (setjmp(c.exhausted) == 0)
		arena_take(a, (size_t)-1);
	else
		told++;
	assert_int_equal(told, 3);
	arena_free(a);
	assert_int_equal(c.given, c.taken);
}

static void text_ends_with_nul(void **state)
{
	struct fixture *fx = *state;
	char *text = arena_text(fx->mem, (struct str){"abcdef", 3});
	assert_string_equal(text, "abc");
	assert_string_equal(arena_text(fx->mem, STR("")), "");
	assert_string_equal(arena_text(fx->mem, (struct str){NULL, 0}), "");
}

static void a_list_grows(void **state)
{
	struct fixture *fx = *state;
	unsigned *list = NULL;
	size_t n = 0;
	for (unsigned i = 0; i < 10000; i++)
		ARENA_PUSH(fx->mem, list, n, i * 3);
	assert_int_equal(n, 10000);
	for (unsigned i = 0; i < n; i++)
		assert_int_equal(list[i], i * 3);
}

static void free_of_nothing_is_fine(void **state)
{
	(void)state;
	arena_free(NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(memory_is_zeroed_and_aligned),
	    TEST(every_page_goes_back_overwritten),
	    TEST(a_large_piece_does_not_waste_the_page),
	    TEST(exhausted_is_told_to_the_host),
	    TEST(text_ends_with_nul),
	    TEST(a_list_grows),
	    TEST(free_of_nothing_is_fine),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
