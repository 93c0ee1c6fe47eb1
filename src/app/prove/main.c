/* candor-prove: `candor check`. Loads, looks for what is wrong, tries the cases, and proves what
 * holds in every interview there could be. */
#include "app/common/args.h"
#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "app/common/sibling.h"
#include "app/prove/witnesses.h"
#include "check/cases.h"
#include "check/check.h"
#include "export/json.h"
#include "proof/tell.h"

struct checking {
	const struct args *args;
	struct date today;
	struct diags diags;
	struct buf summary; /* of all files */
	enum status status; /* of writing witnesses */
};

static void try_cases(struct checking *k, const struct pack *pack)
{
	struct arena *mem = k->args->mem;
	const struct case_file *cases = cases_load(pack->cases, pack->rules, k->today, mem, &k->diags);
	if (cases)
		cases_run(cases, pack->rules, mem, &k->diags);
}

static void prove(struct checking *k, const char *path, const struct ruleset *rules)
{
	struct arena *mem = arena_new(NULL);
	const char *directory = k->args->value[OPT_WITNESS];
	struct proof *p = prove_pack(rules, k->today, &budget_usual, mem);
	struct shortest *s = shortest_new(p);
	tell_diags(s, p, directory, &k->diags);
	if (directory && k->status == STATUS_WELL)
		k->status = witnesses_write(directory,
		    tell_witnesses(s, p, !args_given(k->args, OPT_QUIET)), mem);
	if (!args_given(k->args, OPT_QUIET) && !args_is(k->args, OPT_CHECK_FORMAT, "json"))
		tell_summary(s, p, path, &k->summary);
	shortest_free(s);
	arena_free(mem);
}

/* Everything that can be said about one rules file. */
static void check_file(struct checking *k, const char *path)
{
	struct pack pack;
	if (!pack_open(&pack, path, k->args->mem, &k->diags))
		return;
	check_ruleset(pack.rules, k->today, &k->diags);
	if (pack.cases)
		try_cases(k, &pack);
	prove(k, path, pack.rules);
}

/* The diagnostics are the result; what was proved comes behind them. */
static enum status write_result(struct checking *k)
{
	struct buf out = buf_new(k->args->mem);
	bool json = args_is(k->args, OPT_CHECK_FORMAT, "json");
	diags_sort(&k->diags);
	if (json)
		json_diags(&k->diags, &out);
	else
		diags_draw(&k->diags, &out);
	buf_put(&out, buf_str(&k->summary));
	return output_write(NULL, buf_str(&out), FILE_AS_USUAL, k->args->mem);
}

static enum status check(const struct args *a)
{
	struct checking k = {a, args_today(a), diags_new(a->mem), buf_new(a->mem), STATUS_WELL};
	if (!k.today.year)
		k.today = clock_today("");
	for (unsigned i = 0; i < a->n; i++)
		check_file(&k, a->operands[i]);
	enum status status = write_result(&k);
	if (status == STATUS_WELL)
		status = k.status;
	return status == STATUS_WELL ? output_status(&k.diags) : status;
}

int main(int argc, char **argv)
{
	return sibling_main("check", check, argc, argv);
}
