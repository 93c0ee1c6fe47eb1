/* Taking answers in: what they confirm, what they would silence, what is withdrawn. */
#include <string.h>

#include "session/state.h"

/* Confirms v: what is not offered keeps what was given for it, parked. */
static void confirm(struct session *s, unsigned question, const struct value *v)
{
	struct answer_state *a = &s->answers[question];
	const struct domain *d = s->rules->domains[question];
	struct value next = *v;
	next.marks = a->given.marks;
	for (unsigned i = 0; a->held && i < d->noptions; i++) {
		bool offered = session_offered(s, question, i);
		if (offered || v->marks[i] == MARK_YES)
			a->given.marks[i] = v->marks[i];
		a->held[i] = offered && v->marks[i] != MARK_OPEN;
	}
	unsigned char *marks = a->given.marks;
	next.marks = marks;
	value_copy(d, &next, &a->given, s->mem);
	a->confirmed = true;
	state_touch(s, question);
}

/* Answers of a question as they were, to go back to. */
struct memory {
	struct value given;
	unsigned char *held;
	bool confirmed;
};

static struct memory remember(const struct session *s, unsigned question, struct arena *mem)
{
	const struct domain *d = s->rules->domains[question];
	const struct answer_state *a = &s->answers[question];
	struct memory m = {value_new(d, mem), NULL, a->confirmed};
	value_copy(d, &a->given, &m.given, mem);
	if (a->held) {
		m.held = ARENA_ARRAY(mem, d->noptions, unsigned char);
		memcpy(m.held, a->held, d->noptions);
	}
	return m;
}

static void restore(struct session *s, unsigned question, const struct memory *m)
{
	const struct domain *d = s->rules->domains[question];
	struct answer_state *a = &s->answers[question];
	value_copy(d, &m->given, &a->given, s->mem);
	if (a->held)
		memcpy(a->held, m->held, d->noptions);
	a->confirmed = m->confirmed;
	state_touch(s, question);
}

/* What the emergency and urgent findings that hold now rest on. */
static struct atoms safety_atoms(const struct session *s, struct arena *mem)
{
	struct atoms out = {.mem = mem};
	for (unsigned i = 0; i < s->rules->safety.n; i++) {
		unsigned f = s->rules->safety.list[i];
		if (s->findings[f] == TRUTH_YES && s->rules->findings[f].when)
			expr_reasons(s->rules->findings[f].when, &s->scene, &out);
	}
	return out;
}

/* Which of these atoms the last run has parked in other questions than `changed`. */
static struct atoms parked_among(const struct session *s, const struct atoms *atoms,
    unsigned changed, struct arena *mem)
{
	struct atoms out = {.mem = mem};
	for (size_t i = 0; i < atoms->n; i++) {
		const struct atom *atom = &atoms->list[i];
		bool parked = false;
		for (unsigned k = 0; k < s->nparks && atom->question != changed; k++)
			parked |= s->parks[k].question == atom->question &&
			          (s->parks[k].option == atom->option || s->parks[k].option < 0);
		if (parked)
			ARENA_PUSH(out.mem, out.list, out.n, *atom);
	}
	return out;
}

static void advance(struct session *s, unsigned question)
{
	s->at = -1;
	if (s->frontier < 0)
		return;
	for (unsigned q = question + 1; q < (unsigned)s->frontier; q++)
		if (s->standing[q].asked == TRUTH_YES) {
			s->at = (int)q;
			return;
		}
	s->frontier = -1;
}

static void keep_aside(struct session *s, unsigned question, const struct value *v,
    const struct atoms *silenced)
{
	const struct domain *d = s->rules->domains[question];
	s->pending = (int)question;
	s->pending_value = value_new(d, s->mem);
	value_copy(d, v, &s->pending_value, s->mem);
	s->silenced = (struct atoms){.mem = s->mem};
	for (size_t i = 0; i < silenced->n; i++)
		ARENA_PUSH(s->mem, s->silenced.list, s->silenced.n, silenced->list[i]);
}

/* What the last run has parked counts again. */
static void unpark(struct session *s)
{
	for (unsigned i = 0; i < s->nparks; i++) {
		const struct park *park = &s->parks[i];
		struct answer_state *a = &s->answers[park->question];
		if (park->untaken)
			continue;
		if (park->option < 0) {
			a->confirmed = true;
		} else {
			a->held[park->option] = true;
			a->given.marks[park->option] = park->mark;
		}
		state_touch(s, park->question);
	}
}

/* Tries the change where a warning is shown; goes back when it would silence one. */
static bool would_silence(struct session *s, unsigned question, const struct value *v,
    struct arena *mem)
{
	const struct numbers *all = &s->rules->safety;
	struct atoms safety = safety_atoms(s, mem);
	struct memory before = remember(s, question, mem);
	bool *heard = ARENA_ARRAY(mem, all->n, bool);
	for (unsigned i = 0; i < all->n; i++)
		heard[i] = s->heard[all->list[i]];
	confirm(s, question, v);
	state_run(s);
	struct atoms silenced = parked_among(s, &safety, question, mem);
	if (silenced.n == 0)
		return false;
	unpark(s);
	restore(s, question, &before);
	state_run(s);
	for (unsigned i = 0; i < all->n; i++)
		s->heard[all->list[i]] = heard[i];
	keep_aside(s, question, v, &silenced);
	return true;
}

static enum answered take(struct session *s, unsigned question, const struct value *v)
{
	s->stopped = false;
	s->pending = -1;
	if (s->nwarnings > 0) {
		struct arena *mem = arena_new(arena_host_of(s->mem));
		bool silences = would_silence(s, question, v, mem);
		arena_free(mem);
		if (silences)
			return ANSWER_ASKS_AGAIN;
	} else {
		confirm(s, question, v);
		state_run(s);
	}
	return ANSWER_TAKEN;
}

enum answered session_answer(struct session *s, unsigned question, const struct value *v)
{
	enum answered answered = take(s, question, v);
	if (answered == ANSWER_TAKEN)
		advance(s, question);
	return answered;
}

const struct atoms *session_silenced(const struct session *s)
{
	return &s->silenced;
}

static void withdraw(struct session *s, const struct atom *atom)
{
	struct answer_state *a = &s->answers[atom->question];
	if (atom->option >= 0 && a->held) {
		a->given.marks[atom->option] = MARK_OPEN;
		a->held[atom->option] = false;
	} else {
		a->given.reply = REPLY_NONE;
		a->confirmed = false;
	}
	state_touch(s, atom->question);
}

void session_settle(struct session *s, bool still_holds)
{
	if (s->pending < 0)
		return;
	unsigned question = (unsigned)s->pending;
	s->pending = -1;
	if (!still_holds) {
		confirm(s, question, &s->pending_value);
		state_run(s);
		for (size_t i = 0; i < s->silenced.n; i++)
			withdraw(s, &s->silenced.list[i]);
		state_run(s);
		advance(s, question);
	}
	s->silenced.n = 0;
}

void session_answer_part(struct session *s, unsigned question, const struct value *v)
{
	if (take(s, question, v) == ANSWER_ASKS_AGAIN)
		session_settle(s, true);
}

void session_give(struct session *s, unsigned question, const struct value *v)
{
	const struct domain *d = s->rules->domains[question];
	struct answer_state *a = &s->answers[question];
	confirm(s, question, v);
	for (unsigned i = 0; a->held && i < d->noptions; i++)
		if (!a->held[i] && a->given.marks[i] == MARK_NO)
			a->given.marks[i] = MARK_OPEN;
	state_run(s);
}
