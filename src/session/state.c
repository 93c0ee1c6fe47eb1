/* From what was given to what is in force: one pass down the plan. */
#include "session/state.h"

#include <string.h>

static enum truth least(enum truth a, enum truth b)
{
	return a < b ? a : b;
}

/* ---- one question ---- */

static enum truth own_condition(const struct session *s, const struct question *q)
{
	if (q->when)
		return expr_truth(q->when, &s->scene);
	if (q->unless)
		return expr_truth(q->unless, &s->scene) == TRUTH_YES ? TRUTH_NO : TRUTH_YES;
	return TRUTH_YES;
}

/* Is this option among the picks of the question that options are taken from? One that was surely
 * not offered there was surely not picked. */
static enum truth picked_above(const struct session *s, unsigned from, unsigned option)
{
	const struct expr leaf = {.op = OP_HAS, .question = from, .option = option};
	const struct standing *st = &s->standing[from];
	bool absent = st->offered && st->offered[option] < TRUTH_WITHHELD;
	return st->value && st->value->reply == REPLY_GIVEN && absent ? TRUTH_NO
	                                                               : expr_truth(&leaf, &s->scene);
}

static enum truth offered_now(const struct session *s, const struct domain *d, unsigned option)
{
	if (d->from >= 0)
		return picked_above(s, (unsigned)d->from, option);
	return d->options[option].when ? expr_truth(d->options[option].when, &s->scene) : TRUTH_YES;
}

/* How many options can be picked, and how true the best of them is. The exclusive option does
 * not count: alone it is no question. */
struct offer {
	unsigned n;
	unsigned only; /* the last one offered */
	enum truth best;
	bool open; /* whether some are offered is not decided */
};

static struct offer make_offer(const struct session *s, const struct domain *d, unsigned char *out)
{
	struct offer offer = {.best = TRUTH_NO};
	for (unsigned i = 0; i < d->noptions; i++) {
		enum truth t = offered_now(s, d, i);
		out[i] = (unsigned char)t;
		if ((int)i == d->none)
			continue;
		offer.n += t == TRUTH_YES;
		offer.only = t == TRUTH_YES ? i : offer.only;
		offer.best = t > offer.best ? t : offer.best;
		offer.open |= t == TRUTH_WITHHELD || t == TRUTH_NOT_ASKED;
	}
	return offer;
}

static bool is_offered(const struct answer_state *a, unsigned option)
{
	return !a->offered || a->offered[option] == TRUTH_YES;
}

/* The marks that count: offered and confirmed. True: something counts. */
static bool marks_in_force(const struct session *s, const struct answer_state *a,
    const struct domain *d, unsigned char *marks, bool *complete)
{
	bool any = false;
	(void)s;
	*complete = true;
	for (unsigned i = 0; i < d->noptions; i++) {
		bool counts = is_offered(a, i) && a->held[i] && a->given.marks[i] != MARK_OPEN;
		marks[i] = counts ? a->given.marks[i] : (unsigned char)MARK_OPEN;
		any |= counts && (d->shape == SHAPE_ROWS || marks[i] == MARK_YES);
		*complete &= counts || !is_offered(a, i);
	}
	return any;
}

/* Fills s->scratch with what is in force. False: nothing is. */
static bool force_of(struct session *s, unsigned index, enum truth asked, bool *complete)
{
	const struct domain *d = s->rules->domains[index];
	const struct answer_state *a = &s->answers[index];
	struct value *v = &s->scratch;
	unsigned char *marks = v->marks;
	*complete = false;
	if (asked != TRUTH_YES || a->given.reply == REPLY_NONE || !a->confirmed)
		return false;
	*v = a->given;
	v->marks = marks;
	*complete = true;
	for (unsigned i = 0; a->held && i < d->noptions; i++)
		marks[i] = MARK_OPEN;
	if (v->reply != REPLY_GIVEN)
		return true;
	if (d->shape == SHAPE_CHOICE)
		return *complete = is_offered(a, a->given.pick);
	if (d->shape == SHAPE_SET || d->shape == SHAPE_ROWS) {
		bool any = marks_in_force(s, a, d, marks, complete);
		*complete &= any;
		return any;
	}
	return true;
}

static void log_park(struct session *s, unsigned question, int option)
{
	if (s->nparks == s->room_parks) {
		s->parks = arena_more(s->mem, s->parks, s->nparks, sizeof *s->parks);
		s->room_parks = s->nparks ? s->nparks * 2 : 1;
	}
	s->parks[s->nparks++] = (struct park){question, option};
}

/* What no longer counts waits to be confirmed when it comes back. */
static void park(struct session *s, unsigned index, enum truth asked)
{
	struct answer_state *a = &s->answers[index];
	const struct domain *d = s->rules->domains[index];
	bool lost_pick = d->shape == SHAPE_CHOICE && a->given.reply == REPLY_GIVEN &&
	                 !is_offered(a, a->given.pick);
	if (!a->confirmed)
		return;
	for (unsigned i = 0; a->held && i < d->noptions; i++)
		if (a->held[i] && (asked != TRUTH_YES || !is_offered(a, i))) {
			a->held[i] = false;
			if (a->given.marks[i] == MARK_NO && asked == TRUTH_YES)
				a->given.marks[i] = MARK_OPEN; /* when offered again it is seen as new */
			log_park(s, index, (int)i);
		}
	if (asked != TRUTH_YES || lost_pick) {
		a->confirmed = false;
		log_park(s, index, -1);
	}
}

static bool all_passed(const struct session *s, const struct numbers *questions)
{
	for (unsigned i = 0; i < questions->n; i++)
		if (!s->standing[questions->list[i]].passed)
			return false;
	return true;
}

/* The single option left is taken without asking. */
static bool take_only(struct session *s, unsigned index, enum truth *asked, struct offer offer)
{
	const struct domain *d = s->rules->domains[index];
	if (d->from < 0 || *asked != TRUTH_YES || offer.n != 1 || offer.open)
		return false;
	*asked = TRUTH_NO;
	s->scratch.reply = REPLY_GIVEN;
	s->scratch.pick = offer.only;
	return true;
}

/* True: something that others look at has changed. */
static bool run_question(struct session *s, unsigned index, const struct step *step)
{
	const struct question *q = &s->rules->questions[index];
	const struct domain *d = &q->domain;
	struct answer_state *a = &s->answers[index];
	struct standing *st = &s->standing[index], old = *st;
	struct offer offer = {.n = 1};
	bool changed = false, in_force;
	enum truth asked = least((enum truth)s->sections[q->section], own_condition(s, q));
	if (a->offered) {
		offer = make_offer(s, d, s->scratch_offered);
		changed = memcmp(a->offered, s->scratch_offered, d->noptions) != 0;
		memcpy(a->offered, s->scratch_offered, d->noptions);
		if (offer.n == 0)
			asked = least(asked, offer.best);
	}
	a->taken = take_only(s, index, &asked, offer);
	in_force = a->taken;
	a->complete = false;
	park(s, index, asked);
	if (!a->taken)
		in_force = force_of(s, index, asked, &a->complete);
	if (in_force && (!old.value || !value_same(d, &a->force, &s->scratch))) {
		value_copy(d, &s->scratch, &a->force, s->mem);
		changed = true;
	}
	st->asked = asked;
	st->value = in_force ? &a->force : NULL;
	st->passed = in_force || asked == TRUTH_NO ||
	             (asked != TRUTH_YES && all_passed(s, &step->mentions));
	return changed || old.asked != st->asked || old.passed != st->passed || old.value != st->value;
}

/* ---- the other steps ---- */

static bool ended_before(const struct session *s, unsigned section)
{
	const struct ruleset *r = s->rules;
	for (unsigned f = 0; f < r->nfindings; f++)
		if (r->findings[f].ends_after >= 0 && (unsigned)r->findings[f].ends_after < section &&
		    s->findings[f] == TRUTH_YES)
			return true;
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
	case STEP_QUESTION: return run_question(s, step->index, step);
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
