/* prove RULES [SOURCES]: how long the proof of a pack takes, and what settled how much. */
#include <stdio.h>

#include "bench.h"
#include "load/load.h"
#include "proof/prove.h"

int main(int argc, char **argv)
{
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	struct bundle bundle = {.rules = bench_source(mem, argc > 1 ? argv[1] : NULL),
	    .sources = bench_source(mem, argc > 2 ? argv[2] : NULL)};
	const struct ruleset *rules = bundle.rules ? load_ruleset(&bundle, mem, &diags) : NULL;
	if (!rules) {
		fprintf(stderr, "bench: %s\n", diags.n ? diags.list[0].text : "no such file");
		return 1;
	}
	double from = bench_now();
	struct proof *p = prove_pack(rules, (struct date){2026, 11, 21}, &budget_usual, mem);
	double ms = bench_now() - from;
	unsigned by[MEANS] = {0}, open = 0;
	for (unsigned i = 0; i < p->nclaims; i++) {
		by[p->claims[i].means] += p->claims[i].decided != DECIDED_NOT;
		open += p->claims[i].decided == DECIDED_NOT;
	}
	printf("%8.1f ms  %u statements, %u gates: %u by form, %u by chance, %u by diagram, %u by solver, %u open\n",
	    ms, p->n, p->c->ngates, by[BY_FORM], by[BY_CHANCE], by[BY_DIAGRAM], by[BY_SOLVER], open);
	arena_free(mem);
	return 0;
}
