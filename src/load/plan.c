/* The plan: what is computed in which order, and what depends on what, so that after an answer
 * only what it touches is computed again. */
#include "load/builder.h"

struct planner {
	struct builder *b;
	unsigned *stamp; /* [question] when it was last added to a list of mentions */
	unsigned round;
	struct numbers *mentions;
};

static bool visit_mention(void *ctx, const struct expr *leaf, bool negated)
{
	struct planner *p = ctx;
	(void)negated;
	if (leaf->op >= OP_SHOWS || p->stamp[leaf->question] == p->round)
		return true;
	p->stamp[leaf->question] = p->round;
	ARENA_PUSH(p->b->mem, p->mentions->list, p->mentions->n, leaf->question);
	return true;
}

static void mention(struct planner *p, const struct expr *e)
{
	if (e)
		expr_leaves(e, p->b->rules->defined, false, visit_mention, p);
}

/* ---- edges ---- */

static void depend(struct planner *p, unsigned on, unsigned step)
{
	struct numbers *list = &p->b->rules->steps[on].dependents;
	if (list->n > 0 && list->list[list->n - 1] == step)
		return; /* steps are made in order, so a repeat stands last */
	ARENA_PUSH(p->b->mem, list->list, list->n, step);
}

/* Edges from the questions and definitions that a condition names itself. */
static void depend_on(struct planner *p, const struct expr *e, unsigned step)
{
	const struct ruleset *r = p->b->rules;
	if (!e)
		return;
	if (e->op == OP_DEFINITION)
		depend(p, r->definition_step[e->definition], step);
	else if (expr_is_leaf(e) && e->op < OP_SHOWS)
		depend(p, r->question_step[e->question], step);
	for (unsigned i = 0; i < e->nparts; i++)
		depend_on(p, e->parts[i], step);
}

static unsigned add_step(struct planner *p, enum step_kind kind, unsigned index)
{
	struct ruleset *r = p->b->rules;
	struct step step = {.kind = kind, .index = index};
	r->steps[r->nsteps++] = step;
	p->round++;
	p->mentions = &r->steps[r->nsteps - 1].mentions;
	return r->nsteps - 1;
}

static void plan_section(struct planner *p, unsigned index)
{
	struct ruleset *r = p->b->rules;
	unsigned step = r->section_step[index] = add_step(p, STEP_SECTION, index);
	mention(p, r->sections[index].when);
	depend_on(p, r->sections[index].when, step);
	for (unsigned i = 0; i < r->enders.n; i++) {
		const struct finding *f = &r->findings[r->enders.list[i]];
		if ((unsigned)f->ends_after >= index)
			continue;
		mention(p, f->when);
		depend(p, r->finding_step[r->enders.list[i]], step);
	}
}

static void plan_question(struct planner *p, unsigned index)
{
	struct ruleset *r = p->b->rules;
	const struct question *q = &r->questions[index];
	unsigned step = r->question_step[index] = add_step(p, STEP_QUESTION, index);
	const struct step *section = &r->steps[r->section_step[q->section]];
	for (unsigned i = 0; i < section->mentions.n; i++) {
		p->stamp[section->mentions.list[i]] = p->round;
		ARENA_PUSH(p->b->mem, p->mentions->list, p->mentions->n, section->mentions.list[i]);
	}
	depend(p, r->section_step[q->section], step);
	const struct expr *conditions[] = {q->when, q->unless};
	for (unsigned i = 0; i < 2; i++) {
		mention(p, conditions[i]);
		depend_on(p, conditions[i], step);
	}
	for (unsigned i = 0; i < q->domain.noptions; i++) {
		mention(p, q->domain.options[i].when);
		depend_on(p, q->domain.options[i].when, step);
	}
	if (q->domain.from >= 0 && p->stamp[q->domain.from] != p->round)
		ARENA_PUSH(p->b->mem, p->mentions->list, p->mentions->n, (unsigned)q->domain.from);
	for (unsigned i = 0; i < p->mentions->n; i++)
		depend(p, r->question_step[p->mentions->list[i]], step);
}

static void plan_definition(struct planner *p, unsigned index)
{
	struct ruleset *r = p->b->rules;
	unsigned step = r->definition_step[index] = add_step(p, STEP_DEFINITION, index);
	depend_on(p, r->definitions[index].is, step);
}

static void plan_finding(struct planner *p, unsigned index)
{
	struct ruleset *r = p->b->rules;
	unsigned step = r->finding_step[index] = add_step(p, STEP_FINDING, index);
	mention(p, r->findings[index].when);
	depend_on(p, r->findings[index].when, step);
}

/* ---- the order ---- */

static unsigned last_of(const struct expr *e, const unsigned *last_question)
{
	unsigned last = 0;
	if (!e)
		return 0;
	if (e->op == OP_DEFINITION)
		return last_question[e->definition];
	if (expr_is_leaf(e))
		return e->question + 1;
	for (unsigned i = 0; i < e->nparts; i++) {
		unsigned part = last_of(e->parts[i], last_question);
		last = part > last ? part : last;
	}
	return last;
}

/* What stands behind each number of questions, in the order of the file. */
static struct numbers *buckets(struct planner *p, unsigned n, const unsigned *last)
{
	struct numbers *lists = ARENA_ARRAY(p->b->scratch, p->b->rules->nquestions + 1, struct numbers);
	for (unsigned i = 0; i < n; i++)
		ARENA_PUSH(p->b->scratch, lists[last[i]].list, lists[last[i]].n, i);
	return lists;
}

static void plan_behind(struct planner *p, struct numbers definitions, struct numbers findings)
{
	for (unsigned i = 0; i < definitions.n; i++)
		plan_definition(p, definitions.list[i]);
	for (unsigned i = 0; i < findings.n; i++)
		plan_finding(p, findings.list[i]);
}

/* A question that a safety finding rests on, or that decides whether such a one is asked. */
static void mark_safety(struct ruleset *r)
{
	for (unsigned f = 0; f < r->safety.n; f++) {
		const struct step *step = &r->steps[r->finding_step[r->safety.list[f]]];
		for (unsigned i = 0; i < step->mentions.n; i++)
			r->questions[step->mentions.list[i]].safety = true;
	}
	for (unsigned q = r->nquestions; q-- > 0;)
		for (unsigned i = 0; r->questions[q].safety && i < r->steps[r->question_step[q]].mentions.n;
		     i++)
			r->questions[r->steps[r->question_step[q]].mentions.list[i]].safety = true;
}

/* Findings that are looked for again and again. */
static void list_findings(struct builder *b)
{
	struct ruleset *r = b->rules;
	for (unsigned f = 0; f < r->nfindings; f++) {
		if (kinds[r->findings[f].kind].safety)
			ARENA_PUSH(b->mem, r->safety.list, r->safety.n, f);
		if (r->findings[f].ends_after >= 0)
			ARENA_PUSH(b->mem, r->enders.list, r->enders.n, f);
	}
}

void builder_plan(struct builder *b)
{
	struct ruleset *r = b->rules;
	struct planner p = {.b = b, .stamp = ARENA_ARRAY(b->scratch, r->nquestions + 1, unsigned)};
	unsigned *finding_last = ARENA_ARRAY(b->scratch, r->nfindings + 1, unsigned);
	list_findings(b);
	r->section_step = ARENA_ARRAY(b->mem, r->nsections + 1, unsigned);
	r->question_step = ARENA_ARRAY(b->mem, r->nquestions + 1, unsigned);
	r->definition_step = ARENA_ARRAY(b->mem, r->ndefinitions + 1, unsigned);
	r->finding_step = ARENA_ARRAY(b->mem, r->nfindings + 1, unsigned);
	for (unsigned i = 0; i < r->nfindings; i++)
		finding_last[i] = last_of(r->findings[i].when, b->last_question);
	struct numbers *definitions = buckets(&p, r->ndefinitions, b->last_question);
	struct numbers *findings = buckets(&p, r->nfindings, finding_last);
	plan_behind(&p, definitions[0], findings[0]);
	for (unsigned s = 0; s < r->nsections; s++) {
		plan_section(&p, s);
		for (unsigned i = 0; i < r->sections[s].n; i++) {
			unsigned q = r->sections[s].first + i;
			plan_question(&p, q);
			plan_behind(&p, definitions[q + 1], findings[q + 1]);
		}
	}
	mark_safety(r);
}
