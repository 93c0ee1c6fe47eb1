/* Pages that are sent one document after the other are the same as those composed at once, in far
 * less memory. */
#include "report/pages.h"
#include "report/wire.h"
#include "report_pack.h"

static const char answers[] =
    "sites: [knee]\nsigns: {hot: yes, numb: no, fever: unsure}\npain: 9\ntried: [shots]\n"
    "own_words: \"I read \\\"it\\\" works.\"\n";

static struct str at_once(struct fixture *fx, const struct session *s, bool whole)
{
	struct arena *mem = arena_new(NULL);
	struct buf out = buf_new(fx->mem);
	const struct outcome *o = outcome_make(s, mem);
	struct pages pages = pages_new(s, "letter", mem);
	pages_add(&pages, LOOK_CLINICIAN, whole, s, o, &nobody);
	pages_add(&pages, LOOK_PATIENT, whole, s, o, &nobody);
	wire_write(&pages, &out);
	arena_free(mem);
	return buf_str(&out);
}

static void the_same_bytes(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, answers);
	struct pages_order order = {{LOOK_CLINICIAN, LOOK_PATIENT}, 2, false, "letter"};
	for (int whole = 0; whole < 2; whole++) {
		struct buf sent = buf_new(fx->mem);
		order.whole = whole != 0;
		pages_send(&order, s, &nobody, &sent);
		assert_true(sent.n > 1000);
		assert_true(str_eq(buf_str(&sent), at_once(fx, s, order.whole)));
	}
	session_free(s);
}

/* ---- a host that counts ---- */

struct count {
	size_t held, most;
};

static void *take(void *ctx, size_t bytes)
{
	struct count *count = ctx;
	count->held += bytes;
	count->most = count->held > count->most ? count->held : count->most;
	return malloc(bytes);
}

static void give(void *ctx, void *pages, size_t bytes)
{
	((struct count *)ctx)->held -= bytes;
	free(pages);
}

static void exhausted(void *ctx)
{
	(void)ctx;
	abort();
}

static void little_memory(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, answers);
	struct count count = {0};
	struct arena_host host = {take, give, exhausted, &count};
	struct pages_order order = {{LOOK_PATIENT, LOOK_CLINICIAN}, 2, false, "a4"};
	struct arena *mem = arena_new(&host);
	struct buf sent = buf_new(mem);
	pages_send(&order, s, &nobody, &sent);
	if (count.most > 10 * sent.n)
		fail_msg("%zu bytes are sent, for which %zu are held", sent.n, count.most);
	arena_free(mem);
	assert_int_equal(count.held, 0);
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_same_bytes),
	    TEST(little_memory),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
