#include "proof/interview.h"

#include "proof/witness.h"

static struct interview read_from(const struct proof *p, const struct encoding *e,
    const bool *values, struct arena *mem)
{
	struct interview i = {.e = e, .answers = witness_answers(e, values, mem),
	    .fault = witness_differs(e, values, mem)};
	for (unsigned q = 0; q < p->rules->nquestions; q++)
		i.asks += i.answers[q].reply != REPLY_NONE;
	return i;
}

struct interview interview_from(struct shortest *s, const struct proof *p, const bool *inputs,
    struct arena *mem)
{
	return read_from(p, p->e, shortest_values(s, inputs), mem);
}

struct interview interview_of(struct shortest *s, const struct proof *p, const struct statement *t,
    int claim, struct interview *then, struct arena *mem)
{
	bool *inputs = shortest_inputs(s);
	claim_inputs(p->c, &p->claims[claim], inputs);
	bool shortest = shortest_find(s, p->claims[claim].lit, inputs);
	struct interview i = interview_from(s, p, inputs, mem);
	i.shortest = shortest;
	if (then && t->changed)
		*then = read_from(p, t->changed, shortest_values(s, inputs), mem);
	return i;
}
