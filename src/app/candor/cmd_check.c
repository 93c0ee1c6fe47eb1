#include "app/candor/run.h"
#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "check/cases.h"
#include "check/check.h"
#include "export/json.h"

/* Everything that can be said about one rules file, added to diags. */
static void check_file(const char *path, struct date today, struct arena *mem,
    struct diags *diags)
{
	struct pack pack;
	if (!pack_open(&pack, path, mem, diags))
		return;
	check_ruleset(pack.rules, today, diags);
	if (!pack.cases)
		return;
	const struct case_file *cases = cases_load(pack.cases, pack.rules, today, mem, diags);
	if (cases)
		cases_run(cases, pack.rules, mem, diags);
}

/* For `check` the diagnostics are the result. */
static enum status write_diags(const struct args *a, struct diags *diags)
{
	struct buf out = buf_new(a->mem);
	diags_sort(diags);
	if (args_is(a, OPT_FORMAT, "json"))
		json_diags(diags, &out);
	for (size_t i = 0; i < diags->n && !args_is(a, OPT_FORMAT, "json"); i++)
		diag_draw(&diags->list[i], &out);
	return output_write(NULL, buf_str(&out), FILE_AS_USUAL, a->mem);
}

enum status cmd_check(const struct args *a)
{
	struct diags diags = diags_new(a->mem);
	struct date today = args_today(a);
	if (!today.year)
		today = clock_today("");
	for (unsigned i = 0; i < a->n; i++)
		check_file(a->operands[i], today, a->mem, &diags);
	enum status status = write_diags(a, &diags);
	return status == STATUS_WELL ? output_status(&diags) : status;
}
