/* prove RULES [SOURCES]: how long the proof of a pack takes, and what settled how much. */
#include <stdio.h>
#include <time.h>

#include "load/load.h"
#include "proof/prove.h"

enum { LARGEST = 1 << 25 };

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const struct source *read_source(struct arena *mem, const char *path)
{
	FILE *f = path ? fopen(path, "r") : NULL;
	if (!f)
		return NULL;
	char *text = arena_take(mem, LARGEST);
	size_t n = fread(text, 1, LARGEST - 1, f);
	fclose(f);
	return source_new(mem, path, (struct str){text, n});
}

int main(int argc, char **argv)
{
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	struct bundle bundle = {.rules = read_source(mem, argc > 1 ? argv[1] : NULL),
	    .sources = read_source(mem, argc > 2 ? argv[2] : NULL)};
	const struct ruleset *rules = bundle.rules ? load_ruleset(&bundle, mem, &diags) : NULL;
	if (!rules) {
		fprintf(stderr, "bench: %s\n", diags.n ? diags.list[0].text : "no such file");
		return 1;
	}
	double from = now();
	struct proof *p = prove_pack(rules, (struct date){2026, 11, 21}, &budget_usual, mem);
	double ms = now() - from;
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
