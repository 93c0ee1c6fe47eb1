/* Witnesses as answers files. Each is told to the real engine first: one that this contradicts is
 * a fault of candor, and says so in its first line. */
#include "proof/tell.h"
#include "proof/witness.h"

struct writing {
	struct shortest *s;
	const struct proof *p;
	bool *inputs, *values;
	struct witness_files files;
};

static void add_file(struct writing *w, const struct encoding *e, const char *name, const char *why)
{
	struct buf out = buf_new(w->p->mem);
	const char *differs = witness_differs(e, w->values, w->p->mem);
	if (differs)
		buf_fmt(&out, "# a fault in candor: its proof and its engine differ at '%s'\n", differs);
	witness_put(e, witness_answers(e, w->values, w->p->mem), why, &out);
	struct witness_file file = {text_fmt(w->p->mem, "%s.yaml", name), buf_end(&out)};
	ARENA_PUSH(w->p->mem, w->files.list, w->files.n, file);
}

static void write_claim(struct writing *w, const struct statement *t, int claim, const char *tail,
    const char *why)
{
	const struct proof *p = w->p;
	claim_inputs(p->c, &p->claims[claim], w->inputs);
	shortest_find(w->s, p->claims[claim].lit, w->inputs);
	circuit_values(p->c, w->inputs, w->values);
	add_file(w, p->e, text_fmt(p->mem, "%s%s", t->name, tail),
	    text_fmt(p->mem, "%s %s\n", t->name, why));
	if (t->changed)
		add_file(w, t->changed, text_fmt(p->mem, "%s.then", t->name),
		    text_fmt(p->mem, "%s after the change\n", t->name));
}

static const char *why_of(const struct statement *t)
{
	static const char *const whys[SUBJECTS] = {"is asked", "can be answered so", "is shown",
	    "decides something", "holds alone", "is passed over for a doubt", "is broken", "is broken"};
	return whys[t->subject];
}

struct witness_files tell_witnesses(struct shortest *s, const struct proof *p, bool all)
{
	struct writing w = {s, p, ARENA_ARRAY(p->mem, p->c->ninputs + 1, bool),
	    ARENA_ARRAY(p->mem, p->c->ngates, bool), {NULL, 0}};
	for (unsigned i = 0; i < p->n; i++) {
		const struct statement *t = &p->list[i];
		bool failure = t->subject >= SUBJECT_DOUBT;
		if ((all || failure) && prove_found(p, t->can))
			write_claim(&w, t, t->can, "", why_of(t));
		if (all && prove_found(p, t->can_not))
			write_claim(&w, t, t->can_not, ".not",
			    t->subject == SUBJECT_QUESTION ? "is not asked" : "is not shown");
	}
	return w.files;
}
