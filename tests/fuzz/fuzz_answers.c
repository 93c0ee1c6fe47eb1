/* An answers file, to a pack with one question of each type. What is taken fits its question, can
 * be printed, and reads back the same; the order in which answers are given does not matter. */
#include "fuzz.h"
#include "pack.h"

static const struct ruleset *pack(void)
{
	static struct arena *mem; /* once for all runs, as a program would */
	static const struct ruleset *rules;
	if (rules)
		return rules;
	mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	struct bundle bundle = {.rules = source_new(mem, "fuzz.yaml", STR(PACK_BEFORE PACK_AFTER))};
	rules = load_ruleset(&bundle, mem, &diags);
	for (size_t i = 0; i < diags.n; i++) {
		struct buf out = buf_new(mem);
		diag_draw(&diags.list[i], &out);
		fputs(buf_end(&out), stderr);
	}
	MUST(rules);
	return rules;
}

/* The answer as a node, and read again. */
static void check_again(const struct domain *d, const struct value *v, struct arena *mem)
{
	if (v->reply != REPLY_GIVEN)
		return;
	struct value again = value_new(d, mem);
	struct buf why = buf_new(mem);
	struct span at;
	MUST(value_take(d, value_give(d, v, mem), mem, &again, &why, &at));
	MUST(value_same(d, v, &again));
}

static struct session *given(const struct ruleset *rules, const struct answers *a, bool backwards)
{
	struct session *s = session_new(rules, &site_default, fuzz_today, NULL);
	for (size_t i = 0; i < a->n; i++) {
		const struct answer *one = &a->list[backwards ? a->n - 1 - i : i];
		session_give(s, one->question, &one->value);
	}
	return s;
}

static void check_answers(const struct ruleset *rules, const struct answers *a, struct arena *mem)
{
	for (size_t i = 0; i < a->n; i++) {
		MUST(a->list[i].question < rules->nquestions);
		check_again(&rules->questions[a->list[i].question].domain, &a->list[i].value, mem);
	}
	struct session *s = given(rules, a, false), *other = given(rules, a, true);
	struct outcome *o = outcome_make(s, mem), *p = outcome_make(other, mem);
	MUST(memcmp(o->shown, p->shown, rules->nfindings * sizeof *o->shown) == 0);
	for (unsigned q = 0; q < rules->nquestions; q++)
		MUST(session_asked(s, q) == session_asked(other, q));
	fuzz_check_pages(s, mem);
	session_free(s);
	session_free(other);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	const struct ruleset *rules = pack();
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	const struct source *src = source_new(mem, "fuzz.answers",
	    (struct str){(const char *)data, size});
	const struct answers *a = answers_load(src, rules, fuzz_today, mem, &diags);
	MUST((a != NULL) == (diags_errors(&diags) == 0));
	fuzz_check_diags(&diags);
	if (a)
		check_answers(rules, a, mem);
	arena_free(mem);
	return 0;
}
