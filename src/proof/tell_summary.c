/* Ten lines on what holds. */
#include "proof/tell.h"

struct tally {
	unsigned n[SUBJECTS][VERDICT_UNKNOWN + 1];
	unsigned promises, promises_kept, means[MEANS], open;
};

/* A promise over several rows counts once. */
static void tally_promises(const struct proof *p, struct tally *t)
{
	unsigned char *broken = ARENA_ARRAY(p->mem, p->rules->npromises + 1, unsigned char);
	for (unsigned i = 0; i < p->n; i++)
		if (p->list[i].subject == SUBJECT_PROMISE &&
		    prove_verdict(p, &p->list[i]) != VERDICT_NEVER)
			broken[p->list[i].index] = 1;
	t->promises = p->rules->npromises;
	for (unsigned i = 0; i < p->rules->npromises; i++)
		t->promises_kept += !broken[i];
}

static struct tally tally_all(const struct proof *p)
{
	struct tally t = {.open = 0};
	for (unsigned i = 0; i < p->n; i++)
		t.n[p->list[i].subject][prove_verdict(p, &p->list[i])]++;
	for (unsigned i = 0; i < p->nclaims; i++) {
		t.open += p->claims[i].decided == DECIDED_NOT;
		t.means[p->claims[i].means]++;
	}
	tally_promises(p, &t);
	return t;
}

static unsigned sum(const unsigned *n)
{
	return n[VERDICT_NEVER] + n[VERDICT_SOMETIMES] + n[VERDICT_ALWAYS] + n[VERDICT_UNKNOWN];
}

/* ---- the lines ---- */

static void put_interviews(const struct overview *o, struct buf *out)
{
	const struct number_of_interviews *n = &o->number;
	buf_text(out, n->exact ? "  interviews    " : "  interviews    at most ");
	if (n->exact)
		big_put_short(&n->n, out);
	else
		big_put_most(&n->n, n->tens, out);
	buf_fmt(out, " that differ for the rules%s\n", n->exact ? ", counted exactly" : " (a bound)");
	buf_fmt(out, "  length        %s%u to %s%u questions are asked%s\n",
	    o->fewest.exact ? "" : "at most ", o->fewest.questions, o->most.exact ? "" : "at least ",
	    o->most.questions, o->fewest.exact && o->most.exact ? "" : " (bounds)");
	buf_fmt(out, "  longest page  at least %u lines (a bound)\n", o->page.at_least);
}

static void put_verdicts(const struct tally *t, struct buf *out)
{
	const unsigned *q = t->n[SUBJECT_QUESTION], *f = t->n[SUBJECT_FINDING];
	const unsigned *o = t->n[SUBJECT_OPTION], *c = t->n[SUBJECT_PART];
	buf_fmt(out, "  questions     %u: %u always asked, %u sometimes, %u never\n", sum(q),
	    q[VERDICT_ALWAYS], q[VERDICT_SOMETIMES], q[VERDICT_NEVER]);
	buf_fmt(out, "  options       %u, with rows: %u can be picked, %u never\n", sum(o),
	    o[VERDICT_SOMETIMES], o[VERDICT_NEVER]);
	buf_fmt(out, "  findings      %u: %u always shown, %u sometimes, %u never\n", sum(f),
	    f[VERDICT_ALWAYS], f[VERDICT_SOMETIMES], f[VERDICT_NEVER]);
	buf_fmt(out, "  conditions    %u parts: %u decide something, %u nothing\n", sum(c),
	    c[VERDICT_SOMETIMES], c[VERDICT_NEVER]);
}

void tell_summary(const struct proof *p, const struct overview *o, const char *name,
    struct buf *out)
{
	struct tally t = tally_all(p);
	const unsigned *e = t.n[SUBJECT_ENGINE];
	buf_fmt(out, "%s: proved over all complete interviews, as of ", name);
	date_write(p->e->today, out);
	buf_char(out, '\n');
	put_interviews(o, out);
	put_verdicts(&t, out);
	buf_fmt(out,
	    "  safety        %u of %u: no warning is hidden or dropped, nothing unsaid is shown\n",
	    e[VERDICT_NEVER], sum(e));
	buf_fmt(out, "  promises      %u of %u hold\n", t.promises_kept, t.promises);
	if (t.open)
		buf_fmt(out, "  not settled   %u statements, each named above\n", t.open);
}
