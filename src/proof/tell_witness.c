/* Witnesses as answers files. Each is told to the real engine first: one that this contradicts is
 * a fault of candor, and says so in its first line. */
#include "proof/interview.h"
#include "proof/tell.h"
#include "proof/witness.h"

struct writing {
	struct shortest *s;
	const struct proof *p;
	struct witness_files files;
};

static void add_file(struct writing *w, const struct interview *i, const char *name, const char *why)
{
	struct buf out = buf_new(w->p->mem);
	if (i->fault)
		buf_fmt(&out, "# a fault in candor: its proof and its engine differ at '%s'\n", i->fault);
	witness_put(i->e, i->answers, why, &out);
	struct witness_file file = {text_fmt(w->p->mem, "%s.yaml", name), buf_end(&out)};
	ARENA_PUSH(w->p->mem, w->files.list, w->files.n, file);
}

static void write_claim(struct writing *w, const struct statement *t, int claim, const char *tail,
    const char *why)
{
	struct arena *mem = arena_new(NULL);
	struct interview then, first = interview_of(w->s, w->p, t, claim, &then, mem);
	add_file(w, &first, text_fmt(mem, "%s%s", t->name, tail), text_fmt(mem, "%s %s\n", t->name, why));
	if (t->changed)
		add_file(w, &then, text_fmt(mem, "%s.then", t->name),
		    text_fmt(mem, "%s after the change\n", t->name));
	arena_free(mem);
}

static const char *why_of(const struct statement *t)
{
	static const char *const whys[SUBJECTS] = {"is asked", "can be answered so", "is shown",
	    "decides something", "holds alone", "is passed over for a doubt", "is broken", "is broken"};
	return whys[t->subject];
}

struct witness_files tell_witnesses(struct shortest *s, const struct proof *p, bool all)
{
	struct writing w = {s, p, {NULL, 0}};
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
