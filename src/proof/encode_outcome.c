/* What is shown: session/outcome.c for all interviews. A finding is left out for another when
 * every answer it rests on is among those the other one rests on, as expr/reason.c finds them. */
#include "proof/encode.h"

/* One answer, or one option of it, that a finding may rest on, and when it does. */
struct reason {
	unsigned question;
	int option; /* -1: the answer as a whole */
	unsigned when;
};

struct reasons {
	struct encoding *e;
	const struct expr *without; /* this part is not there; NULL: all are */
	struct reason *list;
	unsigned n;
};

static void add_reason(struct reasons *r, unsigned question, int option, unsigned when)
{
	for (unsigned i = 0; i < r->n; i++)
		if (r->list[i].question == question && r->list[i].option == option) {
			r->list[i].when = lit_or(r->e->c, r->list[i].when, when);
			return;
		}
	ARENA_PUSH(r->e->c->mem, r->list, r->n, ((struct reason){question, option, when}));
}

/* Each option or row with this mark, or the answer as a whole when there is none. */
static void add_marks(struct reasons *r, const struct expr *x, enum mark wanted, unsigned when)
{
	const struct answer_bits *a = &r->e->answers[x->question];
	unsigned none = when;
	for (unsigned i = 0; i < r->e->rules->domains[x->question]->noptions; i++) {
		unsigned mark = a->marks[wanted][i];
		add_reason(r, x->question, (int)i, lit_and(r->e->c, when, mark));
		none = lit_and(r->e->c, none, lit_not(mark));
	}
	add_reason(r, x->question, -1, none);
}

static bool names_rows(const struct encoding *e, const struct expr *x)
{
	return x->op == OP_STATE && (x->state == STATE_UNSURE || x->state == STATE_DECLINED) &&
	       e->rules->domains[x->question]->shape == SHAPE_ROWS;
}

static void find_reasons(struct reasons *r, const struct expr *x, bool negated, unsigned when)
{
	bool up = x->op == OP_COUNT && (x->compare == AT_LEAST || x->compare == MORE);
	if (x == r->without)
		return;
	when = lit_and(r->e->c, when, encode_without(r->e, x, negated, r->without).yes);
	if (x->op == OP_DEFINITION)
		find_reasons(r, r->e->rules->definitions[x->definition].is, negated, when);
	else if (x->op == OP_HAS)
		add_reason(r, x->question, (int)x->option, when);
	else if (expr_is_leaf(x) && !negated && (x->op == OP_HAS_ANY || up))
		add_marks(r, x, MARK_YES, when);
	else if (!negated && names_rows(r->e, x))
		add_marks(r, x, x->state == STATE_UNSURE ? MARK_UNSURE : MARK_DECLINED, when);
	else if (expr_is_leaf(x))
		add_reason(r, x->question, -1, when);
	for (unsigned i = 0; i < x->nparts; i++)
		find_reasons(r, x->parts[i], negated != (x->op == OP_NOT), when);
}

static struct reasons reasons_of(struct encoding *e, unsigned finding, const struct expr *without)
{
	struct reasons r = {e, without, NULL, 0};
	const struct expr *when = e->rules->findings[finding].when;
	if (when)
		find_reasons(&r, when, false, LIT_TRUE);
	return r;
}

unsigned encode_subset(struct encoding *e, unsigned less, unsigned more,
    const struct expr *without)
{
	struct reasons a = reasons_of(e, less, without), b = reasons_of(e, more, without);
	unsigned all = LIT_TRUE;
	for (unsigned i = 0; i < a.n; i++) {
		unsigned also = LIT_FALSE;
		for (unsigned k = 0; k < b.n; k++)
			if (a.list[i].question == b.list[k].question && a.list[i].option == b.list[k].option)
				also = b.list[k].when;
		all = lit_and(e->c, all, lit_or(e->c, lit_not(a.list[i].when), also));
	}
	return all;
}

static bool as_in_base(const struct encoding *e, unsigned finding)
{
	return e->base && !e->touched[e->rules->finding_step[finding]];
}

static void encode_subsets(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	unsigned n = 0;
	for (unsigned f = 0; f < r->nfindings; f++)
		n += r->findings[f].replaces.n;
	e->subsets = ARENA_ARRAY(e->c->mem, n + 1, unsigned);
	n = 0;
	for (unsigned i = 0; i < r->nfindings; i++) {
		unsigned by = r->replace_order[i];
		for (unsigned k = 0; k < r->findings[by].replaces.n; k++, n++) {
			unsigned other = r->findings[by].replaces.list[k];
			e->subsets[n] = as_in_base(e, by) && as_in_base(e, other)
			                    ? e->base->subsets[n] : encode_subset(e, other, by, NULL);
		}
	}
}

static void replace(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	unsigned n = 0;
	for (unsigned i = 0; i < r->nfindings; i++) {
		unsigned by = r->replace_order[i];
		for (unsigned k = 0; k < r->findings[by].replaces.n; k++, n++) {
			struct finding_bits *f = &e->findings[r->findings[by].replaces.list[k]];
			unsigned hides = lit_all(e->c,
			    (unsigned[]){e->findings[by].shown, f->shown, e->subsets[n]}, 3);
			f->replaced = lit_or(e->c, f->replaced, hides);
			f->shown = lit_and(e->c, f->shown, lit_not(hides));
		}
	}
}

static unsigned any_withheld(struct encoding *e)
{
	unsigned any = LIT_FALSE;
	for (unsigned f = 0; f < e->rules->nfindings; f++)
		if (kinds[e->rules->findings[f].kind].safety) {
			struct pair p = e->findings[f].holds;
			any = lit_or(e->c, any, lit_and(e->c, p.open, lit_not(p.yes)));
		}
	return any;
}

/* What is held back is struck from `yes`: it replaces nothing. */
static void hold_back(struct encoding *e, unsigned *yes)
{
	const struct ruleset *r = e->rules;
	unsigned safety = LIT_FALSE;
	for (unsigned f = 0; f < r->nfindings; f++)
		if (kinds[r->findings[f].kind].safety)
			safety = lit_or(e->c, safety, e->findings[f].shown);
	for (unsigned f = 0; f < r->nfindings; f++) {
		unsigned beside = LIT_FALSE, *shown = &e->findings[f].shown;
		if (r->findings[f].kind != KIND_DISCUSS)
			continue;
		for (unsigned i = 0; i < r->findings[f].beside.n; i++)
			beside = lit_or(e->c, beside, e->findings[r->findings[f].beside.list[i]].shown);
		unsigned may = lit_and(e->c, lit_not(safety), beside);
		yes[f] = lit_and(e->c, yes[f], lit_or(e->c, lit_not(*shown), may));
		*shown = lit_and(e->c, *shown, may);
	}
}

/* Replaced and held back, once more for each reason to talk that replaces something: when it is
 * held back, what it replaced is there again, and perhaps what that replaces is not. */
void encode_outcome(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	unsigned rounds = 1, *yes = ARENA_ARRAY(e->c->mem, r->nfindings + 1, unsigned);
	encode_subsets(e);
	for (unsigned f = 0; f < r->nfindings; f++) {
		bool open = r->findings[f].kind == KIND_OPEN;
		yes[f] = open ? any_withheld(e) : e->findings[f].holds.yes;
		rounds += r->findings[f].kind == KIND_DISCUSS && r->findings[f].replaces.n > 0;
	}
	for (unsigned round = 0; round < rounds; round++) {
		for (unsigned f = 0; f < r->nfindings; f++) {
			e->findings[f].shown = yes[f];
			e->findings[f].replaced = LIT_FALSE;
		}
		replace(e);
		hold_back(e, yes);
	}
	for (unsigned f = 0; f < r->nfindings; f++) {
		unsigned *kind = &e->shown_kind[r->findings[f].kind];
		*kind = lit_or(e->c, *kind, e->findings[f].shown);
	}
}
