/* Conditions: expr/eval.c once more, with literals for truth. Only a comparison tells no from not
 * asked; it gives its own two functions under a `not`, and `and`, `or`, `at least` need no more. */
#include "proof/encode.h"

/* The three indicators of a comparison as it stands. */
struct leaf {
	unsigned yes, open, no;
};

static struct pair read_leaf(struct circuit *c, struct leaf leaf, bool negated)
{
	unsigned withheld = lit_and(c, leaf.open, lit_not(leaf.yes));
	return negated ? (struct pair){leaf.no, lit_or(c, leaf.no, withheld)}
	               : (struct pair){leaf.yes, lit_or(c, leaf.yes, withheld)};
}

/* Withheld although nothing in the answer says so: "I do not know", or passed over for one. */
static unsigned silent(struct circuit *c, const struct answer_bits *a)
{
	unsigned unknown = lit_and(c, a->force, lit_not(a->given));
	return lit_or(c, unknown, lit_and(c, lit_not(a->force), a->asked_open));
}

static struct leaf mark_leaf(struct circuit *c, const struct answer_bits *a, unsigned option)
{
	unsigned unknown = lit_or(c, a->marks[MARK_UNSURE][option], a->marks[MARK_DECLINED][option]);
	unsigned perhaps = lit_all(c,
	    (unsigned[]){a->given, lit_not(a->offered[option]), a->offered_open[option]}, 3);
	return (struct leaf){
	    .yes = a->marks[MARK_YES][option],
	    .open = lit_or(c, a->marks[MARK_YES][option], lit_or(c, unknown, perhaps)),
	    .no = a->marks[MARK_NO][option],
	};
}

/* ---- counting ---- */

/* The marks as thresholds; negated: of "is not". In a set, what was surely not offered was surely
 * not picked. */
static struct pair *counted(struct encoding *e, unsigned question, bool negated)
{
	struct circuit *c = e->c;
	const struct domain *d = e->rules->domains[question];
	const struct answer_bits *a = &e->answers[question];
	struct pair *list = ARENA_ARRAY(c->mem, d->noptions + 1, struct pair);
	for (unsigned i = 0; i < domain_picks(d); i++) {
		struct leaf leaf = mark_leaf(c, a, i);
		unsigned absent = lit_and(c, a->given, lit_not(a->offered_open[i]));
		if (d->shape == SHAPE_SET)
			leaf.no = lit_or(c, leaf.no, absent);
		list[i] = read_leaf(c, leaf, negated);
	}
	return list;
}

static struct pair nth(struct encoding *e, unsigned question, long n, bool negated)
{
	unsigned picks = domain_picks(e->rules->domains[question]);
	struct pair *list = counted(e, question, negated);
	unsigned *lits = ARENA_ARRAY(e->c->mem, picks + 1, unsigned);
	struct pair p;
	for (unsigned i = 0; i < picks; i++)
		lits[i] = list[i].yes;
	p.yes = lit_least(e->c, lits, picks, n);
	for (unsigned i = 0; i < picks; i++)
		lits[i] = list[i].open;
	p.open = lit_least(e->c, lits, picks, n);
	return p;
}

/* Fewer than n are yes: so many others are not. */
static struct pair below(struct encoding *e, unsigned question, long n)
{
	return nth(e, question, (long)domain_picks(e->rules->domains[question]) - n + 1, true);
}

static struct pair both(struct circuit *c, struct pair a, struct pair b, bool either)
{
	if (either)
		return (struct pair){lit_or(c, a.yes, b.yes), lit_or(c, a.open, b.open)};
	return (struct pair){lit_and(c, a.yes, b.yes), lit_and(c, a.open, b.open)};
}

static struct pair count_marks(struct encoding *e, const struct expr *x, bool negated)
{
	unsigned q = x->question;
	long n = (long)(x->number.micro / NUM_ONE), up = n + (x->number.micro % NUM_ONE != 0);
	switch (x->compare) {
	case AT_LEAST: return negated ? below(e, q, up) : nth(e, q, up, false);
	case MORE: return negated ? below(e, q, n + 1) : nth(e, q, n + 1, false);
	case AT_MOST: return negated ? nth(e, q, n + 1, false) : below(e, q, n + 1);
	case LESS: return negated ? nth(e, q, up, false) : below(e, q, up);
	default:
		return negated ? both(e->c, below(e, q, n), nth(e, q, n + 1, false), true)
		               : both(e->c, nth(e, q, n, false), below(e, q, n + 1), false);
	}
}

/* What the marks say counts only in a given answer. */
static struct pair encode_count(struct encoding *e, const struct expr *x, bool negated)
{
	const struct answer_bits *a = &e->answers[x->question];
	struct pair p = count_marks(e, x, negated);
	p.yes = lit_and(e->c, p.yes, a->given);
	p.open = lit_or(e->c, lit_and(e->c, p.open, a->given), silent(e->c, a));
	return p;
}

/* ---- the other comparisons ---- */

static struct leaf state_leaf(struct encoding *e, const struct expr *x)
{
	struct circuit *c = e->c;
	const struct answer_bits *a = &e->answers[x->question];
	const struct domain *d = e->rules->domains[x->question];
	unsigned yes = x->state == STATE_ASKED  ? a->asked
	    : x->state == STATE_UNSURE          ? a->unsure
	    : x->state == STATE_DECLINED        ? a->declined
	                                        : a->given;
	if (x->state == STATE_ANSWERED && d->shape == SHAPE_ROWS)
		yes = lit_all(c, (unsigned[]){a->given, lit_not(a->unsure), lit_not(a->declined)}, 3);
	if (x->state == STATE_ANSWERED && d->shape == SHAPE_TEXT)
		yes = a->classes[0].chosen;
	return (struct leaf){yes, yes, lit_not(yes)}; /* in a complete interview all is passed */
}

static struct leaf class_leaf(struct encoding *e, const struct expr *x)
{
	const struct answer_bits *a = &e->answers[x->question];
	struct leaf leaf = {LIT_FALSE, LIT_FALSE, LIT_FALSE};
	for (unsigned i = 0; i < a->nclasses; i++) {
		enum truth t = class_truth(e, x, &a->classes[i].value);
		unsigned *to = t == TRUTH_YES ? &leaf.yes : t == TRUTH_NO ? &leaf.no : &leaf.open;
		*to = lit_or(e->c, *to, a->classes[i].chosen);
	}
	leaf.open = lit_or(e->c, leaf.open, leaf.yes);
	return leaf;
}

static struct leaf any_leaf(struct encoding *e, const struct expr *x)
{
	const struct answer_bits *a = &e->answers[x->question];
	unsigned picks = domain_picks(e->rules->domains[x->question]);
	struct pair p = nth(e, x->question, 1, false);
	struct pair *not = counted(e, x->question, true);
	struct leaf leaf = {lit_and(e->c, a->given, p.yes), lit_and(e->c, a->given, p.open), a->given};
	for (unsigned i = 0; i < picks; i++)
		leaf.no = lit_and(e->c, leaf.no, not[i].yes);
	return leaf;
}

static struct pair encode_leaf(struct encoding *e, const struct expr *x, bool negated)
{
	const struct answer_bits *a = &e->answers[x->question];
	struct leaf leaf;
	switch (x->op) {
	case OP_COUNT: return encode_count(e, x, negated);
	case OP_STATE: return read_leaf(e->c, state_leaf(e, x), negated);
	case OP_HAS: leaf = mark_leaf(e->c, a, x->option); break;
	case OP_HAS_ANY: leaf = any_leaf(e, x); break;
	default: leaf = class_leaf(e, x);
	}
	leaf.open = lit_or(e->c, leaf.open, silent(e->c, a));
	return read_leaf(e->c, leaf, negated);
}

/* How many questions are asked, how many findings of a kind are shown. */
static struct pair of_count(struct encoding *e, const struct expr *x, bool negated)
{
	unsigned n = 0, *lits = encode_asked(e, e->c->mem);
	long limit = (long)(x->number.micro / NUM_ONE);
	if (x->op == OP_ASKS)
		n = e->rules->nquestions;
	else
		lits = ARENA_ARRAY(e->c->mem, e->rules->nfindings + 1, unsigned);
	for (unsigned f = 0; x->op == OP_SHOWS_COUNT && f < e->rules->nfindings; f++)
		if ((unsigned)e->rules->findings[f].kind == x->definition)
			lits[n++] = e->findings[f].shown;
	unsigned lit = x->compare == AT_LEAST ? lit_least(e->c, lits, n, limit)
	                                      : lit_not(lit_least(e->c, lits, n, limit + 1));
	lit ^= negated;
	return (struct pair){lit, lit};
}

static struct pair of_shown(const struct encoding *e, const struct expr *x, bool negated)
{
	unsigned lit = x->op == OP_SHOWS ? e->findings[x->definition].shown
	                                 : e->shown_kind[x->definition];
	lit ^= negated;
	return (struct pair){lit, lit};
}

/* ---- trees ---- */

static struct pair encode_least(struct encoding *e, const struct expr *x, bool negated)
{
	long wanted = negated ? (long)x->nparts - (long)x->least + 1 : (long)x->least;
	unsigned *yes = ARENA_ARRAY(e->c->mem, x->nparts + 1, unsigned);
	unsigned *open = ARENA_ARRAY(e->c->mem, x->nparts + 1, unsigned);
	for (unsigned i = 0; i < x->nparts; i++) {
		struct pair p = encode_expr(e, x->parts[i], negated);
		yes[i] = p.yes;
		open[i] = p.open;
	}
	return (struct pair){lit_least(e->c, yes, x->nparts, wanted),
	    lit_least(e->c, open, x->nparts, wanted)};
}

static struct pair encode_row(struct encoding *e, const struct expr *x, bool negated)
{
	bool either = (x->op == OP_OR) != negated;
	struct pair all = either ? (struct pair){LIT_FALSE, LIT_FALSE}
	                         : (struct pair){LIT_TRUE, LIT_TRUE};
	for (unsigned i = 0; i < x->nparts; i++)
		all = both(e->c, all, encode_expr(e, x->parts[i], negated), either);
	return all;
}

struct pair encode_expr(struct encoding *e, const struct expr *x, bool negated)
{
	switch (x->op) {
	case OP_ALWAYS: return (struct pair){LIT_TRUE ^ negated, LIT_TRUE ^ negated};
	case OP_AND:
	case OP_OR: return encode_row(e, x, negated);
	case OP_LEAST: return encode_least(e, x, negated);
	case OP_NOT: return encode_expr(e, x->parts[0], !negated);
	case OP_DEFINITION: return e->definitions[x->definition][negated];
	case OP_SHOWS:
	case OP_SHOWS_KIND: return of_shown(e, x, negated);
	case OP_ASKS:
	case OP_SHOWS_COUNT: return of_count(e, x, negated);
	default: return encode_leaf(e, x, negated);
	}
}

struct pair encode_without(struct encoding *e, const struct expr *x, bool negated,
    const struct expr *part)
{
	bool either = (x->op == OP_OR) != negated;
	struct pair all = either ? (struct pair){LIT_FALSE, LIT_FALSE}
	                         : (struct pair){LIT_TRUE, LIT_TRUE};
	if (x->op == OP_NOT)
		return encode_without(e, x->parts[0], !negated, part);
	if (!part || (x->op != OP_AND && x->op != OP_OR))
		return encode_expr(e, x, negated);
	for (unsigned i = 0; i < x->nparts; i++)
		if (x->parts[i] != part)
			all = both(e->c, all, encode_without(e, x->parts[i], negated, part), either);
	return all;
}
