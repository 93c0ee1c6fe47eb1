/* Promises, each as what would break it. Those that compare two interviews take the pack twice,
 * on the same raw bits but for one answer. */
#include "proof/prove.h"

static void state_promise(struct proof *p, unsigned index, const char *name, const char *text,
    unsigned broken, const struct encoding *changed)
{
	struct statement *s =
	    prove_state(p, SUBJECT_PROMISE, index, p->rules->promises[index].at, name);
	s->text = text;
	s->changed = changed;
	s->can = prove_claim(p, broken);
}

static void holds_promise(struct proof *p, unsigned index)
{
	const struct promise *promise = &p->rules->promises[index];
	unsigned holds = encode_expr(p->e, promise->holds, false).yes;
	unsigned then = promise->then ? encode_expr(p->e, promise->then, false).yes : LIT_FALSE;
	unsigned broken = promise->form == PROMISE_NEVER ? holds
	    : promise->then                              ? lit_and(p->c, holds, lit_not(then))
	                                                 : lit_not(holds);
	const char *text = promise->form == PROMISE_NEVER ? "what must never be, can be"
	    : promise->then ? "what is left of 'implies' holds, and what is right of it does not"
	                    : "it does not hold";
	state_promise(p, index, promise->id, text, broken, NULL);
}

/* ---- two interviews ---- */

/* On the page, or another stands there that rests on all the same. */
static unsigned stands(struct proof *p, const struct encoding *e, unsigned f)
{
	return lit_or(p->c, e->findings[f].shown, e->findings[f].replaced);
}

/* How a row, or a choice (row -1), is answered. */
static unsigned answered(const struct encoding *e, unsigned q, int row, enum mark mark)
{
	const struct answer_bits *a = &e->answers[q];
	static const char *const ids[MARKS] = {[MARK_YES] = "yes", [MARK_NO] = "no"};
	if (row >= 0)
		return a->marks[mark][row];
	if (mark == MARK_UNSURE)
		return a->unsure;
	int option = ids[mark] ? domain_option(e->rules->domains[q], str_of(ids[mark])) : -1;
	return option >= 0 ? a->classes[option].chosen : LIT_FALSE;
}

struct pairing {
	struct proof *p;
	unsigned promise, question;
	int row;
	const char *name; /* question.row */
};

static const struct encoding *changed_to(const struct pairing *t, enum mark to)
{
	return encode_changed(t->p->e, (struct change){(int)t->question, t->row, to});
}

static void worsening(const struct pairing *t)
{
	struct proof *p = t->p;
	const struct promise *promise = &p->rules->promises[t->promise];
	const struct encoding *worse = changed_to(t, MARK_YES);
	unsigned lost = LIT_FALSE;
	for (unsigned f = 0; f < p->rules->nfindings; f++)
		if (promise->kept[p->rules->findings[f].kind])
			lost = lit_or(p->c, lost,
			    lit_and(p->c, p->e->findings[f].shown, lit_not(stands(p, worse, f))));
	unsigned before = lit_or(p->c, answered(p->e, t->question, t->row, MARK_NO),
	    answered(p->e, t->question, t->row, MARK_UNSURE));
	state_promise(p, t->promise, text_fmt(p->mem, "%s.%s", promise->id, t->name),
	    text_fmt(p->mem, "'%s' becomes \"yes\", and a finding goes that was there before", t->name),
	    lit_all(p->c, (unsigned[]){before, lost, worse->same}, 3), worse);
}

/* As loud as "no": what is shown then is shown, or the page says what was not known. */
static unsigned quieter(struct proof *p, const struct encoding *than, const struct encoding *unsure)
{
	unsigned loud = lit_or(p->c, unsure->shown_kind[KIND_EMERGENCY],
	    unsure->shown_kind[KIND_URGENT]);
	unsigned lost = lit_and(p->c, than->shown_kind[KIND_OPEN], lit_not(loud));
	for (unsigned f = 0; f < p->rules->nfindings; f++)
		if (kinds[p->rules->findings[f].kind].safety)
			lost = lit_or(p->c, lost,
			    lit_and(p->c, than->findings[f].shown, lit_not(stands(p, unsure, f))));
	return lit_all(p->c,
	    (unsigned[]){lost, lit_not(unsure->shown_kind[KIND_OPEN]), unsure->same}, 3);
}

static void unknown(const struct pairing *t)
{
	static const struct {
		enum mark from;
		const char *name;
	} others[] = {{MARK_NO, "no"}, {MARK_YES, "yes"}};
	struct proof *p = t->p;
	if (!p->rules->domains[t->question]->may_unsure)
		return;
	const struct encoding *unsure = changed_to(t, MARK_UNSURE);
	for (unsigned i = 0; i < 2; i++) {
		unsigned from = answered(p->e, t->question, t->row, others[i].from);
		state_promise(p, t->promise,
		    text_fmt(p->mem, "%s.%s.%s", p->rules->promises[t->promise].id, t->name, others[i].name),
		    text_fmt(p->mem, "'%s' is \"I do not know\" instead of \"%s\", and the page is quieter",
		        t->name, others[i].name),
		    lit_and(p->c, from, quieter(p, p->e, unsure)), unsure);
	}
}

static void each_row(struct proof *p, unsigned index, void (*state)(const struct pairing *))
{
	const struct promise *promise = &p->rules->promises[index];
	for (unsigned i = 0; i < promise->questions.n; i++) {
		unsigned q = promise->questions.list[i];
		const struct domain *d = p->rules->domains[q];
		const char *id = p->rules->questions[q].id;
		if (d->shape != SHAPE_ROWS)
			state(&(struct pairing){p, index, q, -1, id});
		for (unsigned row = 0; d->shape == SHAPE_ROWS && row < d->noptions; row++)
			state(&(struct pairing){p, index, q, (int)row,
			    text_fmt(p->mem, "%s.%s", id, d->options[row].id)});
	}
}

void prove_promises(struct proof *p)
{
	for (unsigned i = 0; i < p->rules->npromises; i++)
		switch (p->rules->promises[i].form) {
		case PROMISE_WORSENING: each_row(p, i, worsening); break;
		case PROMISE_UNKNOWN: each_row(p, i, unknown); break;
		default: holds_promise(p, i);
		}
}
