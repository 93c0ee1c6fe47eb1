/* What is stated of every pack: each question, option, row and finding; then the parts of
 * conditions, the promises, and what the engine itself owes. */
#include "proof/prove.h"

#include <stdlib.h>
#include <string.h>

int prove_claim(struct proof *p, unsigned lit)
{
	ARENA_PUSH(p->mem, p->claims, p->nclaims, ((struct claim){.lit = lit}));
	return (int)p->nclaims - 1;
}

/* The pointer holds until the next one is made. */
struct statement *prove_state(struct proof *p, enum subject subject, unsigned index,
    struct span at, const char *name)
{
	struct statement s = {.subject = subject, .index = index, .at = at, .name = name,
	    .can = NO_CLAIM, .can_not = NO_CLAIM};
	ARENA_PUSH(p->mem, p->list, p->n, s);
	return &p->list[p->n - 1];
}

static void both_ways(struct proof *p, struct statement *s, unsigned lit)
{
	s->can = prove_claim(p, lit);
	s->can_not = prove_claim(p, lit_not(lit));
}

/* ---- questions, options and rows ---- */

static unsigned picked(const struct encoding *e, unsigned q, unsigned option)
{
	const struct answer_bits *a = &e->answers[q];
	return e->rules->domains[q]->shape == SHAPE_CHOICE ? a->classes[option].chosen
	                                                   : a->marks[MARK_YES][option];
}

static void state_question(struct proof *p, unsigned q)
{
	const struct question *question = &p->rules->questions[q];
	const struct domain *d = &question->domain;
	const struct answer_bits *a = &p->e->answers[q];
	both_ways(p, prove_state(p, SUBJECT_QUESTION, q, question->at, question->id), a->asked);
	for (unsigned i = 0; d->shape <= SHAPE_ROWS && i < d->noptions; i++) {
		struct statement *s = prove_state(p, SUBJECT_OPTION, q,
		    d->from >= 0 ? question->at : d->options[i].at,
		    text_fmt(p->mem, "%s.%s", question->id, d->options[i].id));
		s->option = i;
		s->can = prove_claim(p, picked(p->e, q, i));
	}
	unsigned withheld = lit_and(p->c, a->asked_open, lit_not(a->asked));
	if (question->safety && withheld != LIT_FALSE) {
		struct statement *s = prove_state(p, SUBJECT_DOUBT, q, question->at,
		    text_fmt(p->mem, "%s.doubt", question->id));
		s->can = prove_claim(p, withheld);
	}
}

/* ---- findings, and those that another of the same words makes needless ---- */

struct twin {
	const struct ruleset *rules;
	unsigned finding;
};

static int compare_texts(const struct finding *a, const struct finding *b)
{
	int order = (int)a->kind - (int)b->kind;
	order = order ? order : (int)a->nsay - (int)b->nsay;
	for (unsigned i = 0; !order && i < a->nsay; i++)
		order = strcmp(text_in(a->say[i], 0), text_in(b->say[i], 0));
	return order ? order : strcmp(text_in(a->title, 0), text_in(b->title, 0));
}

static int by_text(const void *a, const void *b)
{
	const struct twin *x = a, *y = b;
	int order = compare_texts(&x->rules->findings[x->finding], &y->rules->findings[y->finding]);
	return order ? order : (int)x->finding - (int)y->finding;
}

static void state_twins(struct proof *p, unsigned f, unsigned other)
{
	struct statement *s = prove_state(p, SUBJECT_IMPLIED, f, p->rules->findings[f].at,
	    text_fmt(p->mem, "%s.alone", p->rules->findings[f].id));
	s->option = other;
	s->can = prove_claim(p, lit_and(p->c, p->e->findings[f].holds.yes,
	    lit_not(p->e->findings[other].holds.yes)));
}

static void state_implied(struct proof *p)
{
	unsigned n = p->rules->nfindings;
	struct twin *list = ARENA_ARRAY(p->mem, n + 1, struct twin);
	for (unsigned f = 0; f < n; f++)
		list[f] = (struct twin){p->rules, f};
	qsort(list, n, sizeof *list, by_text);
	for (unsigned i = 0; i < n; i++)
		for (unsigned k = i + 1; k < n && compare_texts(&p->rules->findings[list[i].finding],
		                                      &p->rules->findings[list[k].finding]) == 0; k++) {
			state_twins(p, list[i].finding, list[k].finding);
			state_twins(p, list[k].finding, list[i].finding);
		}
}

/* ---- all ---- */

static struct numbers *find_replacers(const struct ruleset *r, struct arena *mem)
{
	struct numbers *all = ARENA_ARRAY(mem, r->nfindings + 1, struct numbers);
	for (unsigned by = 0; by < r->nfindings; by++)
		for (unsigned i = 0; i < r->findings[by].replaces.n; i++) {
			struct numbers *to = &all[r->findings[by].replaces.list[i]];
			ARENA_PUSH(mem, to->list, to->n, by);
		}
	return all;
}

static void state_all(struct proof *p)
{
	for (unsigned q = 0; q < p->rules->nquestions; q++)
		state_question(p, q);
	for (unsigned f = 0; f < p->rules->nfindings; f++) {
		const struct finding *finding = &p->rules->findings[f];
		struct statement *s = prove_state(p, SUBJECT_FINDING, f, finding->at, finding->id);
		both_ways(p, s, p->e->findings[f].shown);
	}
	state_implied(p);
	prove_parts(p);
	prove_engine(p);
	prove_promises(p);
}

struct proof *prove_pack(const struct ruleset *rules, struct date today,
    const struct budget *budget, struct arena *mem)
{
	struct proof *p = ARENA_NEW(mem, struct proof);
	*p = (struct proof){.mem = mem, .rules = rules, .c = circuit_new(mem), .budget = budget};
	p->replacers = find_replacers(rules, mem);
	p->e = encode_pack(p->c, rules, today);
	state_all(p);
	decide_all(p->c, p->claims, p->nclaims, budget, mem);
	return p;
}

bool prove_found(const struct proof *p, int claim)
{
	return claim >= 0 && p->claims[claim].decided == DECIDED_CAN;
}

bool prove_settled(const struct proof *p, int claim)
{
	return claim < 0 || p->claims[claim].decided != DECIDED_NOT;
}

enum verdict prove_verdict(const struct proof *p, const struct statement *s)
{
	bool can = prove_found(p, s->can), can_not = prove_found(p, s->can_not);
	if (s->can >= 0 && p->claims[s->can].decided == DECIDED_CANNOT)
		return VERDICT_NEVER;
	if (s->can_not >= 0 && p->claims[s->can_not].decided == DECIDED_CANNOT)
		return VERDICT_ALWAYS;
	return can && (can_not || s->can_not < 0) ? VERDICT_SOMETIMES : VERDICT_UNKNOWN;
}
