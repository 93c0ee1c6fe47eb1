#include "app/prove/verdicts.h"

#include "proof/interview.h"

enum { MOST_ANSWERS = 300000 }; /* in all witnesses of a file: some 30 MB of JSON */

struct gathering {
	struct shortest *s;
	const struct proof *p;
	const char *directory;
	struct check_proof *out;
	unsigned answers; /* so far */
	bool full;        /* no more interviews are worked out: each costs as much as the pack is large */
};

/* ---- witnesses ---- */

static void take_answers(struct gathering *g, const struct interview *i, struct check_witness *w)
{
	const struct ruleset *r = g->p->rules;
	struct arena *mem = g->p->mem;
	w->left_out = g->full = g->answers + i->asks > MOST_ANSWERS;
	if (w->left_out)
		return;
	g->answers += i->asks;
	w->questions = ARENA_ARRAY(mem, i->asks + 1, const char *);
	w->answers = ARENA_ARRAY(mem, i->asks + 1, const struct node *);
	for (unsigned q = 0; q < r->nquestions; q++)
		if (i->answers[q].reply != REPLY_NONE) {
			w->questions[w->n] = r->questions[q].id;
			w->answers[w->n++] = value_give(r->domains[q], &i->answers[q], mem);
		}
}

/* name: of the file it was written to; NULL: to none. */
static struct check_witness witness_of(struct gathering *g, const struct interview *i,
    const char *name)
{
	struct check_witness w = {.asks = i->asks, .shortest = i->shortest, .fault = i->fault};
	if (g->directory && name)
		w.file = text_fmt(g->p->mem, "%s/%s.yaml", g->directory, name);
	else
		take_answers(g, i, &w);
	return w;
}

static const struct check_witness *kept(struct gathering *g, const struct interview *i,
    const char *name)
{
	struct check_witness *w = ARENA_NEW(g->p->mem, struct check_witness);
	*w = g->full ? (struct check_witness){.left_out = true} : witness_of(g, i, name);
	return w;
}

/* An interview in which a claim holds; `then`: of a statement on two, the other one, too. */
static const struct check_witness *found(struct gathering *g, const struct statement *t, int claim,
    const char *name, const struct check_witness **then)
{
	struct arena *mem = arena_new(NULL);
	struct interview first = {0}, second = {0};
	if (!g->full)
		first = interview_of(g->s, g->p, t, claim, &second, mem);
	const struct check_witness *w = kept(g, &first, name);
	if (then && t->changed)
		*then = kept(g, &second, text_fmt(g->p->mem, "%s.then", t->name));
	arena_free(mem);
	return w;
}

/* ---- verdicts ---- */

static const char *about(const struct proof *p, const struct statement *t)
{
	static const char *const words[SUBJECTS] = {
	    [SUBJECT_QUESTION] = "question",
	    [SUBJECT_OPTION] = "option",
	    [SUBJECT_FINDING] = "finding",
	    [SUBJECT_PART] = "part",
	    [SUBJECT_IMPLIED] = "same words",
	    [SUBJECT_DOUBT] = "doubt",
	    [SUBJECT_PROMISE] = "promise",
	    [SUBJECT_ENGINE] = "promise of candor",
	};
	bool row = t->subject == SUBJECT_OPTION && p->rules->domains[t->index]->shape == SHAPE_ROWS;
	return row ? "row" : words[t->subject];
}

static const char *of(const struct proof *p, const struct statement *t)
{
	const struct ruleset *r = p->rules;
	switch (t->subject) {
	case SUBJECT_OPTION:
	case SUBJECT_DOUBT: return r->questions[t->index].id;
	case SUBJECT_IMPLIED:
	case SUBJECT_ENGINE: return r->findings[t->index].id;
	case SUBJECT_PROMISE: return r->promises[t->index].id;
	default: return NULL;
	}
}

static struct check_verdict verdict_of(struct gathering *g, const struct statement *t)
{
	const struct proof *p = g->p;
	struct check_verdict v = {.about = about(p, t), .id = t->name, .of = of(p, t), .at = t->at,
	    .verdict = tell_verdict(p, t), .broken_when = t->text,
	    .established = tell_established(p, t), .both_ways = t->can_not >= 0};
	if (prove_found(p, t->can))
		v.yes = found(g, t, t->can, t->name, &v.then);
	if (prove_found(p, t->can_not))
		v.no = found(g, t, t->can_not, text_fmt(p->mem, "%s.not", t->name), NULL);
	return v;
}

/* ---- the whole ---- */

static void add_means(struct gathering *g)
{
	static const char *const names[MEANS] = {[BY_FORM] = "form", [BY_CHANCE] = "chance",
	    [BY_DIAGRAM] = "diagram", [BY_SOLVER] = "solver"};
	struct check_means *means = ARENA_ARRAY(g->p->mem, MEANS, struct check_means);
	for (unsigned i = 0; i < MEANS; i++)
		means[i].name = names[i];
	for (unsigned i = 0; i < g->p->nclaims; i++) {
		bool open = g->p->claims[i].decided == DECIDED_NOT;
		g->out->nopen += open;
		means[g->p->claims[i].means].n += !open;
	}
	g->out->means = means;
	g->out->nmeans = MEANS;
}

static struct check_extent extent_of(struct gathering *g, const struct extent *e)
{
	struct interview i = interview_from(g->s, g->p, e->inputs, g->p->mem);
	return (struct check_extent){e->questions, e->exact, witness_of(g, &i, NULL)};
}

static void add_overview(struct gathering *g, const struct overview *o)
{
	struct buf number = buf_new(g->p->mem);
	struct interview page = interview_from(g->s, g->p, o->page.inputs, g->p->mem);
	if (o->number.exact)
		big_put(&o->number.n, &number);
	else
		big_put_decimal(&o->number.n, o->number.tens, &number);
	g->out->number = buf_end(&number);
	g->out->number_exact = o->number.exact;
	g->out->fewest = extent_of(g, &o->fewest);
	g->out->most = extent_of(g, &o->most);
	g->out->page_least = o->page.at_least;
	g->out->page = witness_of(g, &page, NULL);
}

struct check_proof *verdicts_of(struct shortest *s, const struct proof *p, const struct overview *o,
    const char *directory)
{
	struct check_proof *out = ARENA_NEW(p->mem, struct check_proof);
	struct gathering g = {s, p, directory, out, 0, false};
	add_means(&g);
	add_overview(&g, o);
	out->list = ARENA_ARRAY(p->mem, p->n + 1, struct check_verdict);
	for (out->n = 0; out->n < p->n; out->n++)
		out->list[out->n] = verdict_of(&g, &p->list[out->n]);
	return out;
}
