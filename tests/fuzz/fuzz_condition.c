/* A condition, as the `when` of a finding in a small pack. What loads has a truth in every
 * interview, and `not` in front of it swaps yes and no and nothing else. */
#include "fuzz.h"
#include "pack.h"

enum { LONGEST = 1024, INTERVIEWS = 3, STEPS = 24 };

static void check_truth(const struct ruleset *rules, const struct expr *when, struct dice *dice,
    struct arena *mem)
{
	struct session *s = session_new(rules, &site_default, fuzz_today, NULL);
	for (unsigned step = 0; step < STEPS; step++) {
		const struct scene *scene = session_scene(s);
		enum truth yes = expr_truth(when, scene), no = expr_truth_not(when, scene);
		MUST(yes <= TRUTH_YES && no <= TRUTH_YES);
		MUST((yes == TRUTH_YES) == (no == TRUTH_NO));
		MUST((yes == TRUTH_NO) == (no == TRUTH_YES));
		struct atoms why = {.mem = mem};
		expr_reasons(when, scene, &why);
		for (size_t i = 0; i < why.n; i++)
			MUST(why.list[i].question < rules->nquestions);
		fuzz_walk(s, 1, dice, mem);
	}
	if (dice_roll(dice, 4) == 0)
		fuzz_check_pages(s, mem);
	session_free(s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	if (size == 0 || size > LONGEST || memchr(data, '\n', size))
		return -1;
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	struct buf text = buf_new(mem);
	buf_text(&text, PACK_BEFORE "  - id: fuzzed\n    kind: first\n    title: T\n    say: S.\n"
	                            "    cite: [src]\n    when: ");
	buf_put(&text, (struct str){(const char *)data, size});
	buf_text(&text, "\n" PACK_AFTER);
	struct bundle bundle = {.rules = source_new(mem, "fuzz.yaml", buf_str(&text))};
	const struct ruleset *rules = load_ruleset(&bundle, mem, &diags);
	MUST((rules != NULL) == (diags_errors(&diags) == 0));
	fuzz_check_diags(&diags);
	int finding = rules ? ruleset_finding(rules, STR("fuzzed")) : -1;
	if (finding >= 0 && rules->findings[finding].when) {
		struct dice dice = dice_of(data, size);
		for (int i = 0; i < INTERVIEWS; i++)
			check_truth(rules, rules->findings[finding].when, &dice, mem);
	}
	arena_free(mem);
	return 0;
}
