/* The proof against the real engine: every witness replays, and no interview that the engine ever
 * comes to contradicts a verdict. */
#include "fixture.h"

#include <stdio.h>
#include <string.h>

#include "proof/simulate.h"
#include "proof/tell.h"
#include "proof/witness.h"
#include "session/outcome.h"
#include "wide_pack.h"

#ifdef __SANITIZE_ADDRESS__
enum { PACKS = 15 };
#else
enum { PACKS = 80 };
#endif
enum { INTERVIEWS = 64 };

static const struct date today = {2026, 11, 21};

static const struct source *read_file(struct fixture *fx, const char *path)
{
	FILE *f = fopen(path, "r");
	assert_non_null(f);
	char *text = arena_take(fx->mem, 1 << 20);
	size_t n = fread(text, 1, (1 << 20) - 1, f);
	fclose(f);
	return source_new(fx->mem, path, (struct str){text, n});
}

static struct ruleset *shipped(struct fixture *fx)
{
	struct bundle bundle = {.rules = read_file(fx, "rules/stem-cell.yaml"),
	    .sources = read_file(fx, "rules/stem-cell.sources.yaml")};
	struct ruleset *rules = load_ruleset(&bundle, fx->mem, &fx->diags);
	if (!rules)
		fail_msg("%s", fixture_drawn(fx));
	return rules;
}

/* Packs with everything the language has, and larger ones with less. */
static struct ruleset *random_rules(struct fixture *fx, struct chance *chance)
{
	const char *text;
	if (chance_one_in(chance, 2))
		return wide_pack(fx, chance, 4, &text);
	for (;;) {
		struct random_pack p = {.chance = *chance, .out = buf_new(fx->mem), .wide = true};
		text = random_pack(&p);
		*chance = p.chance;
		struct bundle bundle = {.rules = fixture_source(fx, "random.yaml", text)};
		struct diags diags = diags_new(fx->mem);
		struct ruleset *rules = load_ruleset(&bundle, fx->mem, &diags);
		if (rules)
			return rules;
	}
}

/* Does what this session comes to fit every verdict? */
static void contradicts_nothing(const struct proof *p, const struct session *s, struct arena *mem)
{
	const struct outcome *o = outcome_make(s, mem);
	for (unsigned i = 0; i < p->n; i++) {
		const struct statement *t = &p->list[i];
		enum verdict v = prove_verdict(p, t);
		if (t->subject != SUBJECT_QUESTION && t->subject != SUBJECT_FINDING)
			continue;
		bool is = t->subject == SUBJECT_QUESTION ? session_asked(s, t->index) == TRUTH_YES
		                                         : o->shown[t->index];
		if ((is && v == VERDICT_NEVER) || (!is && v == VERDICT_ALWAYS) || v == VERDICT_UNKNOWN)
			fail_msg("%s: the proof says %d, the engine shows %d", t->name, (int)v, is);
	}
}

/* Random raw bits, told to the engine. */
static void replay_some(const struct proof *p, unsigned interviews)
{
	struct arena *mem = arena_new(NULL);
	bool *inputs = ARENA_ARRAY(mem, p->c->ninputs + 1, bool);
	bool *values = ARENA_ARRAY(mem, p->c->ngates, bool);
	for (unsigned i = 0; i < interviews; i++) {
		simulate_inputs(p->c, 1000 + i / 8, i % SIMULATE_AT_ONCE, inputs);
		circuit_values(p->c, inputs, values);
		const char *where = witness_differs(p->e, values, mem);
		if (where)
			fail_msg("the engine differs at '%s'", where);
		struct session *s = witness_session(p->e, witness_answers(p->e, values, mem));
		contradicts_nothing(p, s, mem);
		session_free(s);
	}
	arena_free(mem);
}

static void every_witness_replays(struct proof *p)
{
	struct shortest *s = shortest_new(p);
	struct witness_files files = tell_witnesses(s, p, true);
	for (unsigned i = 0; i < files.n; i++)
		if (strstr(files.list[i].text, "a fault in candor"))
			fail_msg("%s does not replay:\n%s", files.list[i].name, files.list[i].text);
	assert_true(files.n > 0);
	shortest_free(s);
}

static void the_engine_agrees_on_random_packs(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 5150};
	const char *more = getenv("PROVE_PACKS");
	unsigned packs = more ? (unsigned)strtoul(more, NULL, 10) : PACKS;
	for (unsigned i = 0; i < packs; i++) {
		struct proof *p = prove_pack(random_rules(fx, &chance), today, &budget_usual, fx->mem);
		replay_some(p, INTERVIEWS);
		if (i % 4 == 0)
			every_witness_replays(p);
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
}

static void the_engine_agrees_on_the_shipped_pack(void **state)
{
	struct fixture *fx = *state;
	struct proof *p = prove_pack(shipped(fx), today, &budget_usual, fx->mem);
	replay_some(p, 4 * INTERVIEWS);
	for (unsigned i = 0; i < p->n; i++)
		assert_true(prove_verdict(p, &p->list[i]) != VERDICT_UNKNOWN);
}

static void holds_where_it_says(const struct proof *p, const struct claim *claim, struct arena *mem)
{
	bool *inputs = ARENA_ARRAY(mem, p->c->ninputs + 1, bool);
	bool *values = ARENA_ARRAY(mem, p->c->ngates, bool);
	if (claim->decided != DECIDED_CAN)
		return;
	claim_inputs(p->c, claim, inputs);
	circuit_values(p->c, inputs, values);
	assert_true(lit_value(values, claim->lit));
}

/* The same statements through diagrams alone, diagrams that are cut wherever they may be, the
 * solver alone. */
static void all_ways_of_proving_agree(void **state)
{
	static const struct budget ways[] = {{.nodes = 20000},
	    {.nodes = 20000, .cut = 2, .conflicts = 20000}, {.conflicts = 20000},
	    {.rounds = 64, .conflicts = 20000}};
	struct fixture *fx = *state;
	struct chance chance = {.state = 99};
	for (unsigned i = 0; i < 25; i++) {
		struct ruleset *rules = random_rules(fx, &chance);
		struct proof *usual = prove_pack(rules, today, &budget_usual, fx->mem);
		for (unsigned w = 0; w < 4; w++) {
			struct proof *p = prove_pack(rules, today, &ways[w], fx->mem);
			for (unsigned k = 0; k < p->nclaims; k++) {
				assert_int_equal(p->claims[k].decided, usual->claims[k].decided);
				holds_where_it_says(p, &p->claims[k], fx->mem);
			}
		}
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(the_engine_agrees_on_random_packs),
	    TEST(the_engine_agrees_on_the_shipped_pack),
	    TEST(all_ways_of_proving_agree),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
