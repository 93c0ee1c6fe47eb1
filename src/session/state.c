/* From what was given to what is in force: one pass down the plan. */
#include "session/state.h"

/* ---- the other steps ---- */

static bool ended_before(const struct session *s, unsigned section)
{
	const struct ruleset *r = s->rules;
	for (unsigned i = 0; i < r->enders.n; i++) {
		unsigned f = r->enders.list[i];
		if ((unsigned)r->findings[f].ends_after < section && s->findings[f] == TRUTH_YES)
			return true;
	}
	return false;
}

static bool run_section(struct session *s, unsigned index)
{
	const struct section *section = &s->rules->sections[index];
	enum truth t = section->when ? expr_truth(section->when, &s->scene) : TRUTH_YES;
	if (ended_before(s, index))
		t = TRUTH_NO;
	bool changed = s->sections[index] != t;
	s->sections[index] = (unsigned char)t;
	return changed;
}

static bool run_definition(struct session *s, unsigned index)
{
	const struct expr *is = s->rules->definitions[index].is;
	unsigned char yes = (unsigned char)expr_truth(is, &s->scene);
	unsigned char no = (unsigned char)expr_truth_not(is, &s->scene);
	bool changed = s->defined[index][0] != yes || s->defined[index][1] != no;
	s->defined[index][0] = yes;
	s->defined[index][1] = no;
	return changed;
}

static bool run_finding(struct session *s, unsigned index)
{
	const struct finding *f = &s->rules->findings[index];
	enum truth t = f->when ? expr_truth(f->when, &s->scene) : TRUTH_YES;
	bool changed = s->findings[index] != t;
	if (changed && kinds[f->kind].safety && t == TRUTH_YES)
		s->nwarnings++;
	else if (changed && kinds[f->kind].safety && s->findings[index] == TRUTH_YES)
		s->nwarnings--;
	s->findings[index] = (unsigned char)t;
	if (t != TRUTH_YES)
		s->heard[index] = false;
	return changed;
}

static bool run_step(struct session *s, const struct step *step)
{
	switch (step->kind) {
	case STEP_SECTION: return run_section(s, step->index);
	case STEP_QUESTION: return state_question(s, step->index, step);
	case STEP_DEFINITION: return run_definition(s, step->index);
	default: return run_finding(s, step->index);
	}
}

/* ---- running ---- */

enum { BITS = 64 };

static void mark(struct session *s, unsigned step)
{
	s->dirty[step / BITS] |= (uint64_t)1 << (step % BITS);
}

static unsigned lowest_bit(uint64_t word)
{
	unsigned n = 0;
	while (!(word & 0xff)) {
		word >>= 8;
		n += 8;
	}
	while (!(word & 1)) {
		word >>= 1;
		n++;
	}
	return n;
}

void state_touch(struct session *s, unsigned question)
{
	mark(s, s->rules->question_step[question]);
}

void state_run(struct session *s)
{
	const struct ruleset *r = s->rules;
	s->nparks = 0;
	for (unsigned word = 0; word * BITS < r->nsteps; word++)
		while (s->dirty[word]) {
			unsigned step = word * BITS + lowest_bit(s->dirty[word]);
			s->dirty[word] &= s->dirty[word] - 1;
			if (!run_step(s, &r->steps[step]))
				continue;
			for (unsigned i = 0; i < r->steps[step].dependents.n; i++)
				mark(s, r->steps[step].dependents.list[i]);
		}
}

void state_run_all(struct session *s)
{
	for (unsigned i = 0; i < s->rules->nsteps; i++)
		mark(s, i);
	state_run(s);
}

/* ---- building ---- */

static bool has_conditions(const struct domain *d)
{
	for (unsigned i = 0; i < d->noptions; i++)
		if (d->options[i].when)
			return true;
	return d->from >= 0;
}

static void build_answer(struct session *s, unsigned index)
{
	const struct domain *d = s->rules->domains[index];
	struct answer_state *a = &s->answers[index];
	a->given = value_new(d, s->mem);
	a->force = value_new(d, s->mem);
	if (a->given.marks)
		a->held = ARENA_ARRAY(s->mem, d->noptions, unsigned char);
	if (has_conditions(d))
		a->offered = ARENA_ARRAY(s->mem, d->noptions, unsigned char);
	s->standing[index].offered = a->offered;
}

void state_build(struct session *s)
{
	const struct ruleset *r = s->rules;
	unsigned widest = 1;
	s->answers = ARENA_ARRAY(s->mem, r->nquestions, struct answer_state);
	s->standing = ARENA_ARRAY(s->mem, r->nquestions, struct standing);
	s->defined = arena_array(s->mem, r->ndefinitions + 1, sizeof *s->defined);
	s->sections = ARENA_ARRAY(s->mem, r->nsections, unsigned char);
	s->findings = ARENA_ARRAY(s->mem, r->nfindings, unsigned char);
	s->heard = ARENA_ARRAY(s->mem, r->nfindings, bool);
	s->dirty = ARENA_ARRAY(s->mem, r->nsteps / BITS + 1, uint64_t);
	for (unsigned i = 0; i < r->nquestions; i++) {
		build_answer(s, i);
		widest = r->domains[i]->noptions > widest ? r->domains[i]->noptions : widest;
	}
	s->scratch = (struct value){.marks = ARENA_ARRAY(s->mem, widest, unsigned char), .text = ""};
	s->scratch_offered = ARENA_ARRAY(s->mem, widest, unsigned char);
	s->scene.questions = s->standing;
	s->scene.domains = r->domains;
	s->scene.definitions = r->defined;
	s->scene.defined = (const unsigned char(*)[2])s->defined;
	state_run_all(s);
}
