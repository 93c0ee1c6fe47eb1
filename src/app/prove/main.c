/* candor-prove: `candor check`. Loads, looks for what is wrong, tries the cases, and proves what
 * holds in every interview there could be. */
#include "app/common/args.h"
#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "app/common/sibling.h"
#include "app/prove/verdicts.h"
#include "app/prove/witnesses.h"
#include "check/cases.h"
#include "check/check.h"

struct checking {
	const struct args *args;
	struct date today;
	struct diags diags;
	bool json, quiet;
	struct buf summary; /* of all files */
	struct check_file *files;
	unsigned nfiles;
	struct arena **proofs; /* what files point into */
	unsigned nproofs;
	enum status status; /* of writing witnesses */
};

static void try_cases(struct checking *k, const struct pack *pack)
{
	struct arena *mem = k->args->mem;
	const struct case_file *cases = cases_load(pack->cases, pack->rules, k->today, mem, &k->diags);
	if (cases)
		cases_run(cases, pack->rules, mem, &k->diags);
}

/* What is not quiet is told at length: in words, or as data that outlives the proof. */
static void tell(struct checking *k, const char *path, struct shortest *s, const struct proof *p,
    struct check_file *file)
{
	struct overview o = overview_make(s, p);
	if (k->json)
		file->proof = verdicts_of(s, p, &o, k->args->value[OPT_WITNESS]);
	else
		tell_summary(p, &o, path, &k->summary);
}

static void prove(struct checking *k, const char *path, const struct ruleset *rules,
    struct check_file *file)
{
	struct arena *mem = arena_new(NULL);
	const char *directory = k->args->value[OPT_WITNESS];
	struct proof *p = prove_pack(rules, k->today, &budget_usual, mem);
	struct shortest *s = shortest_new(p);
	tell_diags(s, p, directory, &k->diags);
	if (directory && k->status == STATUS_WELL)
		k->status = witnesses_write(directory, tell_witnesses(s, p, !k->quiet), mem);
	if (!k->quiet)
		tell(k, path, s, p, file);
	shortest_free(s);
	ARENA_PUSH(k->args->mem, k->proofs, k->nproofs, mem);
}

/* Everything that can be said about one rules file. */
static void check_file(struct checking *k, const char *path)
{
	struct pack pack;
	struct check_file file = {.path = path};
	if (pack_open(&pack, path, k->args->mem, &k->diags)) {
		file.rules = pack.rules;
		check_ruleset(pack.rules, k->today, &k->diags);
		if (pack.cases)
			try_cases(k, &pack);
		prove(k, path, pack.rules, &file);
	}
	ARENA_PUSH(k->args->mem, k->files, k->nfiles, file);
}

/* The diagnostics are the result; what was proved comes behind them. */
static enum status write_result(struct checking *k)
{
	struct buf out = buf_new(k->args->mem);
	diags_sort(&k->diags);
	if (k->json)
		json_check(k->today, &k->diags, k->files, k->nfiles, &out);
	else
		diags_draw(&k->diags, &out);
	buf_put(&out, buf_str(&k->summary));
	return output_write(NULL, buf_str(&out), FILE_AS_USUAL, k->args->mem);
}

static enum status check(const struct args *a)
{
	struct checking k = {.args = a, .today = args_today(a), .diags = diags_new(a->mem),
	    .json = args_is(a, OPT_CHECK_FORMAT, "json"), .quiet = args_given(a, OPT_QUIET),
	    .summary = buf_new(a->mem), .status = STATUS_WELL};
	if (!k.today.year)
		k.today = clock_today("");
	for (unsigned i = 0; i < a->n; i++)
		check_file(&k, a->operands[i]);
	enum status status = write_result(&k);
	for (unsigned i = 0; i < k.nproofs; i++)
		arena_free(k.proofs[i]);
	if (status == STATUS_WELL)
		status = k.status;
	return status == STATUS_WELL ? output_status(&k.diags) : status;
}

int main(int argc, char **argv)
{
	return sibling_main("check", check, argc, argv);
}
