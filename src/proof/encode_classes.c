/* Numbers and dates cut into the classes that the pack tells apart: answers for which every
 * comparison on the question comes out the same. Candidates stand at both sides of every limit;
 * of those that come out the same, the first stays. */
#include "proof/encode.h"

enum { LEAST_MONTHS = 36 }; /* how far back, at least, months and years are tried one by one */

/* ---- comparisons by question ---- */

static void gather(struct encoding *e, const struct expr *x)
{
	if (!x)
		return;
	if (expr_is_leaf(x) && x->op < OP_STATE) {
		struct leaves *l = &e->leaves[x->question];
		ARENA_PUSH(e->c->mem, l->list, l->n, x);
	}
	for (unsigned i = 0; i < x->nparts; i++)
		gather(e, x->parts[i]);
}

void encode_leaves(struct encoding *e)
{
	const struct ruleset *r = e->rules;
	e->leaves = ARENA_ARRAY(e->c->mem, r->nquestions + 1, struct leaves);
	for (unsigned i = 0; i < r->nsections; i++)
		gather(e, r->sections[i].when);
	for (unsigned i = 0; i < r->nquestions; i++) {
		const struct question *q = &r->questions[i];
		gather(e, q->when);
		gather(e, q->unless);
		for (unsigned k = 0; k < q->domain.noptions; k++)
			gather(e, q->domain.options[k].when);
	}
	for (unsigned i = 0; i < r->ndefinitions; i++)
		gather(e, r->definitions[i].is);
	for (unsigned i = 0; i < r->nfindings; i++)
		gather(e, r->findings[i].when);
	for (unsigned i = 0; i < r->npromises; i++) {
		gather(e, r->promises[i].holds);
		gather(e, r->promises[i].then);
	}
}

enum truth class_truth(const struct encoding *e, const struct expr *leaf, const struct value *v)
{
	struct standing at = {TRUTH_YES, true, v, NULL};
	struct expr alone = *leaf;
	const struct domain *d = e->rules->domains[leaf->question];
	struct scene scene = {.questions = &at, .domains = &d, .today = e->today};
	alone.question = 0;
	return expr_truth(&alone, &scene);
}

/* ---- classes ---- */

struct cut {
	struct encoding *e;
	const struct domain *d;
	const struct leaves *leaves;
	struct answer_bits *a;
	unsigned char **known; /* [class] how its comparisons come out */
	unsigned char *now;
};

static bool same_outcome(const struct cut *cut, const unsigned char *known)
{
	for (unsigned i = 0; i < cut->leaves->n; i++)
		if (known[i] != cut->now[i])
			return false;
	return true;
}

static void offer_value(struct cut *cut, struct value v)
{
	struct arena *mem = cut->e->c->mem;
	for (unsigned i = 0; i < cut->leaves->n; i++)
		cut->now[i] = (unsigned char)class_truth(cut->e, cut->leaves->list[i], &v);
	for (unsigned k = 0; k < cut->a->nclasses; k++)
		if (same_outcome(cut, cut->known[k]))
			return;
	unsigned n = cut->a->nclasses;
	ARENA_PUSH(mem, cut->known, n, cut->now);
	ARENA_PUSH(mem, cut->a->classes, cut->a->nclasses, ((struct class){v, LIT_FALSE}));
	cut->now = ARENA_ARRAY(mem, cut->leaves->n + 1, unsigned char);
}

static void offer_number(struct cut *cut, int64_t micro)
{
	struct value v = {.reply = REPLY_GIVEN, .number = {micro}, .text = ""};
	if (micro >= cut->d->low.micro && micro <= cut->d->high.micro &&
	    (!cut->d->whole || num_is_whole(v.number)))
		offer_value(cut, v);
}

/* A limit of a whole number may be 2.5: then 2 and 3 stand beside it. */
static void cut_number(struct cut *cut)
{
	int64_t step = cut->d->whole ? NUM_ONE : 1;
	offer_number(cut, cut->d->low.micro);
	for (unsigned i = 0; i < cut->leaves->n; i++) {
		int64_t at = cut->leaves->list[i]->number.micro;
		int64_t below = cut->d->whole ? at - ((at % NUM_ONE) + NUM_ONE) % NUM_ONE : at;
		for (int k = -1; k <= 1; k++)
			offer_number(cut, below + k * step);
	}
	offer_number(cut, cut->d->high.micro);
}

static void offer_moment(struct cut *cut, struct moment m)
{
	struct value v = {.reply = REPLY_GIVEN, .moment = m, .text = ""};
	if (date_ok(m.at) && moment_is_past(m, cut->e->today))
		offer_value(cut, v);
}

static void offer_day(struct cut *cut, int64_t days)
{
	struct date at = date_from_days(days);
	if (at.year >= 1)
		offer_moment(cut, (struct moment){.precision = PRECISE_DAY, .at = at});
}

/* The last day on which n units have passed; elapsed time only grows towards the past. */
static int64_t day_of(const struct cut *cut, int64_t n, enum date_unit unit)
{
	int64_t today = date_days(cut->e->today), least = today - (n + 2) * 366, most = today;
	while (least < most) {
		int64_t middle = least + (most - least + 1) / 2;
		struct moment m = {.precision = PRECISE_DAY, .at = date_from_days(middle)};
		if (moment_elapsed(m, cut->e->today, unit).most >= n)
			least = middle;
		else
			most = middle - 1;
	}
	return least;
}

static void offer_about(struct cut *cut, int64_t months)
{
	const int64_t most[UNITS] = {months * 31, months * 5, months, months / 12 + 1};
	for (int unit = 0; unit < UNITS; unit++)
		for (int64_t n = 0; n <= most[unit] && n <= 9999; n++) {
			struct moment m = {.precision = PRECISE_ABOUT, .count = (int)n,
			    .unit = (enum date_unit)unit, .at = {1, 1, 1}};
			offer_moment(cut, m);
		}
}

static void offer_months(struct cut *cut, int64_t months)
{
	struct date today = cut->e->today;
	for (int64_t back = 0; back <= months; back++) {
		int64_t month = (int64_t)today.year * 12 + today.month - 1 - back;
		struct date at = {(int)(month / 12), (int)(month % 12) + 1, 1};
		offer_moment(cut, (struct moment){.precision = PRECISE_MONTH, .at = at});
		at.month = 1;
		offer_moment(cut, (struct moment){.precision = PRECISE_YEAR, .at = at});
	}
}

static int64_t in_months(int64_t n, enum date_unit unit)
{
	static const int a_month[UNITS] = {28, 4, 1, 1};
	return unit == UNIT_YEARS ? n * 12 : n / a_month[unit] + 1;
}

/* Days at both sides of each limit; every month, year and "about" back to behind the last one. */
static void cut_date(struct cut *cut)
{
	int64_t months = LEAST_MONTHS;
	offer_day(cut, date_days(cut->e->today));
	for (unsigned i = 0; i < cut->leaves->n; i++) {
		const struct expr *leaf = cut->leaves->list[i];
		int64_t n = leaf->number.micro / NUM_ONE;
		months = in_months(n, leaf->unit) + 24 > months ? in_months(n, leaf->unit) + 24 : months;
		for (int64_t near = n - 1; near <= n + 2; near++)
			for (int64_t side = -1; side <= 1; side++)
				offer_day(cut, day_of(cut, near < 0 ? 0 : near, leaf->unit) + side);
	}
	if (cut->leaves->n == 0)
		return;
	offer_about(cut, months);
	offer_months(cut, months);
}

static void cut_choice(struct cut *cut)
{
	for (unsigned i = 0; i < cut->d->noptions; i++) {
		struct class class = {{.reply = REPLY_GIVEN, .pick = i, .text = ""}, LIT_FALSE};
		ARENA_PUSH(cut->e->c->mem, cut->a->classes, cut->a->nclasses, class);
	}
}

/* Conditions see of a text only whether there is one. */
static void cut_text(struct cut *cut)
{
	static const char *const texts[] = {"words", ""};
	for (unsigned i = 0; i < 2; i++) {
		struct class class = {{.reply = REPLY_GIVEN, .text = texts[i]}, LIT_FALSE};
		ARENA_PUSH(cut->e->c->mem, cut->a->classes, cut->a->nclasses, class);
	}
}

/* Who says nothing out of the ordinary gives the last one: the least number, today. */
static void turn_round(struct answer_bits *a)
{
	for (unsigned i = 0, k = a->nclasses; i + 1 < k--; i++) {
		struct class other = a->classes[i];
		a->classes[i] = a->classes[k];
		a->classes[k] = other;
	}
}

static void copy_classes(const struct answer_bits *from, struct answer_bits *to, struct arena *mem)
{
	to->nclasses = from->nclasses;
	to->classes = ARENA_ARRAY(mem, from->nclasses + 1, struct class);
	for (unsigned i = 0; i < from->nclasses; i++)
		to->classes[i].value = from->classes[i].value;
}

void encode_classes(struct encoding *e, unsigned question)
{
	static void (*const cutters[SHAPES])(struct cut *) = {
	    [SHAPE_CHOICE] = cut_choice,
	    [SHAPE_NUMBER] = cut_number,
	    [SHAPE_DATE] = cut_date,
	    [SHAPE_TEXT] = cut_text,
	};
	if (e->base) {
		copy_classes(&e->base->answers[question], &e->answers[question], e->c->mem);
		return;
	}
	struct cut cut = {e, e->rules->domains[question], &e->leaves[question],
	    &e->answers[question], NULL, NULL};
	cut.now = ARENA_ARRAY(e->c->mem, cut.leaves->n + 1, unsigned char);
	if (cutters[cut.d->shape])
		cutters[cut.d->shape](&cut);
	if (cut.d->shape == SHAPE_NUMBER || cut.d->shape == SHAPE_DATE)
		turn_round(cut.a);
}
