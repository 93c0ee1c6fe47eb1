#include "export/json_check.h"

#include "export/build.h"

static json_t *diag_json(const struct diag *d)
{
	const struct diag_kind *kind = &diag_kinds[d->code];
	json_t *j = json_object();
	json_set(j, "file", d->at.src ? json_text(d->at.src->name) : json_null());
	json_place(j, "line", "column", d->at, d->at.at);
	json_place(j, "end_line", "end_column", d->at, d->at.at + d->at.len);
	json_set(j, "severity", json_text(kind->level == DIAG_ERROR ? "error" : "warning"));
	json_set(j, "code", json_text(kind->code));
	json_set(j, "name", json_text(kind->name));
	json_set(j, "message", json_text(d->text));
	json_set(j, "help", d->help ? json_text(d->help) : json_null());
	return j;
}

/* ---- what was proved ---- */

static json_t *answers_json(const struct check_witness *w)
{
	json_t *j = json_object();
	for (unsigned i = 0; i < w->n; i++)
		json_set(j, w->questions[i], json_node(w->answers[i]));
	return j;
}

static void set_answers(json_t *j, const struct check_witness *w)
{
	if (w->file)
		json_set(j, "file", json_text(w->file));
	else
		json_set(j, "answers", w->left_out ? json_null() : answers_json(w));
	if (w->fault)
		json_set(j, "fault", json_text(w->fault));
}

static json_t *witness_json(const struct check_witness *w)
{
	if (!w)
		return json_null();
	json_t *j = json_object();
	json_set(j, "asks", w->left_out ? json_null() : json_integer(w->asks));
	json_set(j, "shortest", json_boolean(w->shortest));
	set_answers(j, w);
	return j;
}

static json_t *span_json(struct span at)
{
	json_t *j = json_object();
	json_place(j, "line", "column", at, at.at);
	json_place(j, "end_line", "end_column", at, at.at + at.len);
	return j;
}

static void set_known(json_t *j, const char *key, const char *text)
{
	if (text && *text)
		json_set(j, key, json_text(text));
}

static json_t *verdict_json(const struct check_verdict *v)
{
	json_t *j = json_object();
	json_set(j, "about", json_text(v->about));
	json_set(j, "id", json_text(v->id));
	set_known(j, "of", v->of);
	json_set(j, "verdict", json_text(v->verdict));
	set_known(j, "broken_when", v->broken_when);
	set_known(j, "established", v->established);
	json_set(j, "place", span_json(v->at));
	json_set(j, "yes", witness_json(v->yes));
	if (v->both_ways)
		json_set(j, "no", witness_json(v->no));
	if (v->then)
		json_set(j, "then", witness_json(v->then));
	return j;
}

static json_t *extent_json(const struct check_extent *e)
{
	json_t *j = json_object();
	json_set(j, "questions", json_integer(e->questions));
	json_set(j, "exact", json_boolean(e->exact));
	set_answers(j, &e->witness);
	return j;
}

static json_t *page_json(const struct check_proof *p)
{
	json_t *j = json_object();
	json_set(j, "at_least", json_integer(p->page_least));
	json_set(j, "at_most", p->page_most ? json_integer(p->page_most) : json_null());
	json_set(j, "exact", json_boolean(p->page_least == p->page_most));
	set_answers(j, &p->page);
	return j;
}

static json_t *number_json(const struct check_proof *p)
{
	json_t *j = json_object();
	json_set(j, "exact", json_boolean(p->number_exact));
	json_set(j, p->number_exact ? "number" : "at_most", json_text(p->number));
	return j;
}

static json_t *means_json(const struct check_proof *p)
{
	json_t *j = json_object();
	for (unsigned i = 0; i < p->nmeans; i++)
		json_set(j, p->means[i].name, json_integer(p->means[i].n));
	return j;
}

static json_t *proof_json(const struct check_proof *p)
{
	json_t *j = json_object(), *verdicts = json_array();
	json_set(j, "settled", json_boolean(p->nopen == 0));
	json_set(j, "interviews", number_json(p));
	json_set(j, "fewest", extent_json(&p->fewest));
	json_set(j, "most", extent_json(&p->most));
	json_set(j, "longest_page", page_json(p));
	json_set(j, "claims_settled_by", means_json(p));
	json_set(j, "claims_open", json_integer(p->nopen));
	for (unsigned i = 0; i < p->n; i++)
		json_add(verdicts, verdict_json(&p->list[i]));
	json_set(j, "verdicts", verdicts);
	return j;
}

static json_t *file_json(const struct check_file *f)
{
	json_t *j = json_object(), *rules = json_object();
	json_set(j, "file", json_text(f->path));
	if (f->rules) {
		json_set(rules, "id", json_text(f->rules->id));
		json_set(rules, "version", json_text(f->rules->version));
		json_set(rules, "sha256", json_text(f->rules->sha256));
	}
	json_set(j, "rules", f->rules ? rules : json_null());
	if (!f->rules)
		json_decref(rules);
	json_set(j, "proof", f->proof ? proof_json(f->proof) : json_null());
	return j;
}

void json_check(struct date today, const struct diags *d, const struct check_file *files, unsigned n,
    struct buf *out)
{
	json_t *j = json_object(), *diagnostics = json_array(), *checked = json_array();
	json_set(j, "candor", json_integer(1));
	json_set(j, "today", json_date(today, out->mem));
	for (size_t i = 0; i < d->n; i++)
		json_add(diagnostics, diag_json(&d->list[i]));
	json_set(j, "diagnostics", diagnostics);
	json_set(j, "errors", json_integer((json_int_t)diags_errors(d)));
	json_set(j, "warnings", json_integer((json_int_t)diags_warnings(d)));
	for (unsigned i = 0; i < n; i++)
		json_add(checked, file_json(&files[i]));
	json_set(j, "files", checked);
	json_write(j, out);
}
