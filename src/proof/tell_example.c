/* One interview in a line: what was said on what a statement speaks of. */
#include "proof/interview.h"
#include "proof/tell.h"
#include "proof/witness.h"

struct speaking {
	const struct ruleset *rules;
	bool *questions;
	unsigned n;
};

static bool visit_spoken(void *ctx, const struct expr *leaf, bool negated)
{
	struct speaking *s = ctx;
	(void)negated;
	if (leaf->op < OP_SHOWS) {
		s->questions[leaf->question] = true;
		s->n++;
	}
	if (leaf->op == OP_SHOWS && s->rules->findings[leaf->definition].when)
		expr_leaves(s->rules->findings[leaf->definition].when, s->rules->defined, false,
		    visit_spoken, s);
	return true;
}

static void speaks_of(const struct proof *p, const struct statement *t, struct speaking *s)
{
	const struct ruleset *r = p->rules;
	const struct expr *conditions[2] = {NULL, NULL};
	if (t->subject == SUBJECT_PROMISE) {
		conditions[0] = r->promises[t->index].holds;
		conditions[1] = r->promises[t->index].then;
		for (unsigned i = 0; i < r->promises[t->index].questions.n; i++)
			s->questions[r->promises[t->index].questions.list[i]] = true;
		s->n += r->promises[t->index].questions.n;
	} else if (t->subject == SUBJECT_DOUBT) {
		conditions[0] = r->questions[t->index].when;
		conditions[1] = r->sections[r->questions[t->index].section].when;
	} else {
		conditions[0] = r->findings[t->index].when;
	}
	for (unsigned i = 0; i < 2; i++)
		if (conditions[i])
			expr_leaves(conditions[i], r->defined, false, visit_spoken, s);
}

static void put_said(const struct proof *p, const struct value *answers,
    const struct speaking *spoken, struct arena *mem, struct buf *out)
{
	struct value *some = ARENA_ARRAY(mem, p->rules->nquestions + 1, struct value);
	for (unsigned q = 0; q < p->rules->nquestions; q++)
		if (spoken->n == 0 || spoken->questions[q])
			some[q] = answers[q];
	witness_line(p->e, some, out);
}

const char *tell_example(struct shortest *s, const struct proof *p, const struct statement *t,
    const char *directory, struct arena *mem)
{
	struct arena *scratch = arena_new(NULL);
	struct speaking spoken = {p->rules, ARENA_ARRAY(scratch, p->rules->nquestions + 1, bool), 0};
	struct buf out = buf_new(mem);
	struct interview i = interview_of(s, p, t, t->can, NULL, scratch);
	speaks_of(p, t, &spoken);
	buf_text(&out, "such as ");
	put_said(p, i.answers, &spoken, scratch, &out);
	buf_fmt(&out, "; %s such interview has %u question%s", i.shortest ? "the shortest" : "a short",
	    i.asks, i.asks == 1 ? "" : "s");
	if (directory)
		buf_fmt(&out, ": %s/%s.yaml", directory, t->name);
	else
		buf_text(&out, ", --witness DIR writes it");
	arena_free(scratch);
	return buf_end(&out);
}
