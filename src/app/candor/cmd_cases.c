#include "app/candor/run.h"
#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "check/cases.h"

/* "findings shown: 5 of 6, never: waited" */
static void put_cover(struct buf *out, const char *what, const bool *touched, unsigned n,
    const char *(*name)(const struct ruleset *r, unsigned i), const struct ruleset *r)
{
	unsigned count = 0;
	for (unsigned i = 0; i < n; i++)
		count += touched[i];
	buf_fmt(out, "%s: %u of %u", what, count, n);
	for (unsigned i = 0, first = 1; i < n; i++) {
		if (touched[i])
			continue;
		buf_fmt(out, "%s%s", first ? ", never: " : ", ", name(r, i));
		first = 0;
	}
	buf_char(out, '\n');
}

static const char *finding_name(const struct ruleset *r, unsigned i)
{
	return r->findings[i].id;
}

static const char *question_name(const struct ruleset *r, unsigned i)
{
	return r->questions[i].id;
}

static void put_results(struct buf *out, const struct case_results *results,
    const struct ruleset *r)
{
	for (size_t i = 0; i < results->n; i++)
		if (!results->list[i].passed)
			buf_fmt(out, "failed: %s\n", results->list[i].id);
	put_cover(out, "findings shown", results->shown, r->nfindings, finding_name, r);
	put_cover(out, "questions asked", results->asked, r->nquestions, question_name, r);
	buf_fmt(out, "%zu cases, %zu passed, %zu failed\n", results->n, results->passed,
	    results->failed);
}

static enum status complain(struct diags *diags)
{
	output_diags(diags, stderr);
	return output_status(diags);
}

enum status cmd_cases(const struct args *a)
{
	struct diags diags = diags_new(a->mem);
	struct date today = args_today(a);
	struct pack pack;
	struct buf out = buf_new(a->mem);
	if (!today.year)
		today = clock_today("");
	if (!pack_open(&pack, a->operands[0], a->mem, &diags))
		return complain(&diags);
	diags.n = 0; /* warnings about the rules are for `check` */
	if (!pack.cases)
		pack.cases = pack_source(file_beside_path(a->operands[0], "cases", a->mem), a->mem, &diags);
	const struct case_file *cases =
	    pack.cases ? cases_load(pack.cases, pack.rules, today, a->mem, &diags) : NULL;
	if (!cases)
		return complain(&diags);
	const struct case_results *results = cases_run(cases, pack.rules, a->mem, &diags);
	diags_draw(&diags, &out);
	put_results(&out, results, pack.rules);
	enum status status = output_write(NULL, buf_str(&out), FILE_AS_USUAL, a->mem);
	return status == STATUS_WELL ? output_status(&diags) : status; /* a failed case has an error */
}
