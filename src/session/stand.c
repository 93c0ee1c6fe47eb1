/* How one question stands: asked, offered, taken, in force, parked. */
#include <string.h>

#include "session/state.h"

static enum truth least(enum truth a, enum truth b)
{
	return a < b ? a : b;
}

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
static bool marks_in_force(const struct answer_state *a, const struct domain *d,
    unsigned char *marks, bool *complete)
{
	bool any = false;
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
		bool any = marks_in_force(a, d, marks, complete);
		*complete &= any;
		return any;
	}
	return true;
}

static void log_park(struct session *s, struct park park)
{
	if (s->nparks == s->room_parks) {
		s->parks = arena_more(s->mem, s->parks, s->nparks, sizeof *s->parks);
		s->room_parks = s->nparks ? s->nparks * 2 : 1;
	}
	s->parks[s->nparks++] = park;
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
			log_park(s, (struct park){index, (int)i, a->given.marks[i], false});
			a->held[i] = false;
			if (a->given.marks[i] == MARK_NO && asked == TRUTH_YES)
				a->given.marks[i] = MARK_OPEN; /* when offered again it is seen as new */
		}
	if (asked != TRUTH_YES || lost_pick) {
		a->confirmed = false;
		log_park(s, (struct park){index, -1, MARK_OPEN, false});
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

/* An option that was taken and is not any more: nobody unsaid it, so a warning that rests on it
 * is asked about like a parked answer. */
static void log_untaken(struct session *s, unsigned index, bool was_taken)
{
	const struct answer_state *a = &s->answers[index];
	if (was_taken && !(a->taken && s->scratch.pick == a->force.pick))
		log_park(s, (struct park){index, -1, MARK_OPEN, true});
}

bool state_question(struct session *s, unsigned index, const struct step *step)
{
	const struct question *q = &s->rules->questions[index];
	const struct domain *d = &q->domain;
	struct answer_state *a = &s->answers[index];
	struct standing *st = &s->standing[index], old = *st;
	struct offer offer = {.n = 1};
	bool changed = false, in_force, was_taken = a->taken;
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
	log_untaken(s, index, was_taken);
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
