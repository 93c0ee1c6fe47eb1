/* What is wrong, each with an interview that shows it. */
#include "proof/tell.h"

#include "proof/witness.h"

/* ---- one interview in a line: what the statement speaks of ---- */

struct speaking {
	const struct ruleset *rules;
	bool *questions;
	unsigned n;
};

static bool visit_spoken(void *ctx, const struct expr *leaf, bool negated)
{
	struct speaking *s = ctx;
	(void)negated;
	if (leaf->op < OP_SHOWS) {
		s->questions[leaf->question] = true;
		s->n++;
	}
	if (leaf->op == OP_SHOWS && s->rules->findings[leaf->definition].when)
		expr_leaves(s->rules->findings[leaf->definition].when, s->rules->defined, false,
		    visit_spoken, s);
	return true;
}

static void speaks_of(const struct proof *p, const struct statement *t, struct speaking *s)
{
	const struct ruleset *r = p->rules;
	const struct expr *conditions[2] = {NULL, NULL};
	if (t->subject == SUBJECT_PROMISE) {
		conditions[0] = r->promises[t->index].holds;
		conditions[1] = r->promises[t->index].then;
		for (unsigned i = 0; i < r->promises[t->index].questions.n; i++)
			s->questions[r->promises[t->index].questions.list[i]] = true;
		s->n += r->promises[t->index].questions.n;
	} else if (t->subject == SUBJECT_DOUBT) {
		conditions[0] = r->questions[t->index].when;
		conditions[1] = r->sections[r->questions[t->index].section].when;
	} else {
		conditions[0] = r->findings[t->index].when;
	}
	for (unsigned i = 0; i < 2; i++)
		if (conditions[i])
			expr_leaves(conditions[i], r->defined, false, visit_spoken, s);
}

static void put_said(const struct proof *p, const struct value *answers,
    const struct speaking *spoken, struct buf *out)
{
	struct value *some = ARENA_ARRAY(p->mem, p->rules->nquestions + 1, struct value);
	for (unsigned q = 0; q < p->rules->nquestions; q++)
		if (spoken->n == 0 || spoken->questions[q])
			some[q] = answers[q];
	witness_line(p->e, some, out);
}

/* The raw bits of the shortest interview in which a claim holds. True: none is shorter. */
static bool find_inputs(struct shortest *s, const struct proof *p, int claim, bool *inputs)
{
	claim_inputs(p->c, &p->claims[claim], inputs);
	return shortest_find(s, p->claims[claim].lit, inputs);
}

static const char *example(struct shortest *s, const struct proof *p, const struct statement *t,
    const char *directory, struct arena *mem)
{
	struct speaking spoken = {p->rules, ARENA_ARRAY(p->mem, p->rules->nquestions + 1, bool), 0};
	bool *inputs = ARENA_ARRAY(p->mem, p->c->ninputs + 1, bool);
	bool *values = ARENA_ARRAY(p->mem, p->c->ngates, bool);
	struct buf out = buf_new(mem);
	bool shortest = find_inputs(s, p, t->can, inputs);
	circuit_values(p->c, inputs, values);
	speaks_of(p, t, &spoken);
	buf_text(&out, "such as ");
	put_said(p, witness_answers(p->e, values, p->mem), &spoken, &out);
	buf_fmt(&out, "; %s such interview has %u question%s",
	    shortest ? "the shortest" : "a short", shortest_asked(s, inputs),
	    shortest_asked(s, inputs) == 1 ? "" : "s");
	if (directory)
		buf_fmt(&out, ": %s/%s.yaml", directory, t->name);
	else
		buf_text(&out, ", --witness DIR writes it");
	return buf_end(&out);
}

/* ---- what is wrong with each kind of statement ---- */

static void tell_question(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	const struct question *q = &p->rules->questions[t->index];
	if (v == VERDICT_NEVER)
		diag_add(d, DIAG_E702, t->at,
		    q->when || q->unless ? "what stands above never leads here: look at its condition"
		                         : "what stands above never leads here",
		    "the question '%s' is asked in no interview", q->id);
}

static bool never_asked(const struct proof *p, unsigned question)
{
	for (unsigned i = 0; i < p->n; i++)
		if (p->list[i].subject == SUBJECT_QUESTION && p->list[i].index == question)
			return prove_verdict(p, &p->list[i]) == VERDICT_NEVER;
	return false;
}

static void tell_option(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	const struct question *q = &p->rules->questions[t->index];
	bool row = q->domain.shape == SHAPE_ROWS;
	if (v == VERDICT_NEVER && !never_asked(p, t->index))
		diag_add(d, DIAG_W703, t->at, "take it away, or look at the condition it is offered under",
		    "the %s '%s' of '%s' can be %s in no interview", row ? "row" : "option",
		    q->domain.options[t->option].id, q->id, row ? "answered" : "picked");
}

static void tell_finding(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	const struct finding *f = &p->rules->findings[t->index];
	if (v == VERDICT_NEVER)
		diag_add(d, DIAG_E704, f->when ? f->when->at : t->at,
		    "look at its condition, at what replaces it, and at when its questions are asked",
		    "the finding '%s' is shown in no interview", f->id);
	if (v == VERDICT_ALWAYS && f->when)
		diag_add(d, DIAG_W705, f->when->at, "write 'when: always' if that is meant",
		    "the finding '%s' is shown in every interview", f->id);
}

static void tell_part(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	(void)p;
	if (v == VERDICT_NEVER)
		diag_add(d, DIAG_W706, t->at, "take it away, or look at what was meant",
		    "this part decides nothing: without it every interview ends the same");
}

static void tell_implied(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	const struct finding *f = p->rules->findings;
	if (v == VERDICT_NEVER)
		diag_add(d, DIAG_W707, t->at,
		    text_fmt(d->mem, "take it away: '%s' says the same whenever this one does",
		        f[t->option].id),
		    "the finding '%s' says nothing that '%s' does not say", f[t->index].id, f[t->option].id);
}

static void tell_plain(const struct proof *p, const struct statement *t, enum verdict v,
    struct diags *d)
{
	static void (*const tellers[SUBJECTS])(const struct proof *, const struct statement *,
	    enum verdict, struct diags *) = {
	    [SUBJECT_QUESTION] = tell_question,
	    [SUBJECT_OPTION] = tell_option,
	    [SUBJECT_FINDING] = tell_finding,
	    [SUBJECT_PART] = tell_part,
	    [SUBJECT_IMPLIED] = tell_implied,
	};
	if (tellers[t->subject])
		tellers[t->subject](p, t, v, d);
}

static void tell_broken(struct shortest *s, const struct proof *p, const struct statement *t,
    const char *directory, struct diags *d)
{
	const char *help = example(s, p, t, directory, d->mem);
	if (t->subject == SUBJECT_DOUBT)
		diag_add(d, DIAG_W708, t->at, help,
		    "a warning rests on '%s', and an \"I do not know\" above can pass it over",
		    p->rules->questions[t->index].id);
	else if (t->subject == SUBJECT_PROMISE)
		diag_add(d, DIAG_E701, t->at, help, "the promise '%s' is broken: %s",
		    p->rules->promises[t->index].id, t->text);
	else
		diag_add(d, DIAG_E701, t->at, help, "what candor promises of every pack is broken: %s",
		    t->text);
}

static const char *subject_word(enum subject subject)
{
	static const char *const words[SUBJECTS] = {"whether the question is asked",
	    "whether the option can be picked", "when the finding is shown",
	    "whether this part decides anything", "whether the finding is needed",
	    "whether a doubt passes the question over", "whether the promise holds",
	    "whether candor's own promise holds"};
	return words[subject];
}

/* A promise over several rows is told once, by its first row that breaks it. */
static bool told_before(const struct proof *p, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (p->list[i].subject == SUBJECT_PROMISE && p->list[i].index == p->list[at].index &&
		    prove_found(p, p->list[i].can))
			return true;
	return false;
}

void tell_diags(struct shortest *s, const struct proof *p, const char *directory,
    struct diags *diags)
{
	for (unsigned i = 0; i < p->n; i++) {
		const struct statement *t = &p->list[i];
		bool settled = prove_settled(p, t->can) && prove_settled(p, t->can_not);
		tell_plain(p, t, prove_verdict(p, t), diags);
		if (!settled)
			diag_add(diags, DIAG_W709, t->at,
			    "say it in several smaller promises, or make the conditions it rests on smaller",
			    "%s ('%s') was not settled: it is too large", subject_word(t->subject), t->name);
		if (t->subject >= SUBJECT_DOUBT && prove_found(p, t->can) &&
		    (t->subject != SUBJECT_PROMISE || !told_before(p, i)))
			tell_broken(s, p, t, directory, diags);
	}
}
