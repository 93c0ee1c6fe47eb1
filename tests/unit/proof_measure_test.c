/* Numbers of interviews that are known beforehand, of packs whose diagrams are large. */
#include "fixture.h"

#include "proof/measure.h"
#include "proof/prove.h"

static const struct date today = {2026, 11, 21};

static const char *const head = "candor: 1\nid: made\nversion: 1\ntitle: Made\nlanguage: en\n"
	"review: {status: draft}\nsections:\n  - id: first_part\n    title: One\n    questions:\n";
static const char *const tail = "findings:\n  - {id: f, kind: first, title: T, say: Words., cite: [s]}\n"
	"sources:\n  s: {kind: clinic, title: A, file: a.txt}\n";

static void put_question(struct buf *out, const char *id, unsigned i, const char *when)
{
	buf_fmt(out, "      - {id: %s%u, ask: Q?, label: Q %s%u, type: yes/no, unsure: no, for: summary",
	    id, i, id, i);
	if (when)
		buf_fmt(out, ", when: %s%u is yes", when, i);
	buf_text(out, "}\n");
}

/* First all the questions a, then behind each of them one that is asked on its yes: nothing of
 * the first half may be forgotten before the second, so a diagram doubles with each pair. */
static const char *pairs(unsigned n, struct arena *mem)
{
	struct buf out = buf_new(mem);
	buf_text(&out, head);
	for (unsigned i = 0; i < n; i++)
		put_question(&out, "a", i, NULL);
	for (unsigned i = 0; i < n; i++)
		put_question(&out, "b", i, "a");
	buf_text(&out, tail);
	return buf_end(&out);
}

static struct number_of_interviews count(struct fixture *fx, const char *text)
{
	struct proof *p = prove_pack(fixture_rules(fx, text), today, &budget_usual, fx->mem);
	return measure_interviews(p);
}

/* A pair has three ways: no, yes and no, yes and yes. */
static void a_large_diagram_counts_right(void **state)
{
	struct fixture *fx = *state;
	unsigned long ways = 1;
	for (unsigned n = 1; n <= 17; n++) {
		ways *= 3;
		if (n < 13)
			continue;
		struct number_of_interviews is = count(fx, pairs(n, fx->mem));
		struct buf digits = buf_new(fx->mem);
		big_put(&is.n, &digits);
		assert_true(is.exact);
		assert_string_equal(buf_end(&digits), text_fmt(fx->mem, "%lu", ways));
	}
}

/* Too large a diagram is given up, and what is said instead is no less than there are. */
static void what_is_too_large_is_bounded(void **state)
{
	struct fixture *fx = *state;
	struct number_of_interviews is = count(fx, pairs(60, fx->mem));
	struct buf digits = buf_new(fx->mem);
	big_put(&is.n, &digits);
	assert_false(is.exact);
	assert_true(digits.n > 28); /* 3 to the power of 60 */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_large_diagram_counts_right),
	    TEST(what_is_too_large_is_bounded),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
