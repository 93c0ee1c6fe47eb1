#include "expr/expr.h"

static enum truth flip(enum truth t)
{
	return t == TRUTH_NO ? TRUTH_YES : t == TRUTH_YES ? TRUTH_NO : t;
}

static enum truth truth_of(bool yes)
{
	return yes ? TRUTH_YES : TRUTH_NO;
}

/* A comparison on a question that has no answer in force. */
static enum truth without_answer(const struct standing *s)
{
	return s->asked == TRUTH_WITHHELD ? TRUTH_WITHHELD : TRUTH_NOT_ASKED;
}

/* An option or row that carries no mark: it was not offered, or not reached. */
static enum truth without_mark(const struct standing *s, unsigned option)
{
	return s->offered && s->offered[option] == TRUTH_WITHHELD ? TRUTH_WITHHELD : TRUTH_NOT_ASKED;
}

static enum truth mark_truth(const struct standing *s, unsigned option)
{
	switch (s->value->marks[option]) {
	case MARK_YES: return TRUTH_YES;
	case MARK_NO: return TRUTH_NO;
	case MARK_OPEN: return without_mark(s, option);
	default: return TRUTH_WITHHELD;
	}
}

static bool compare_with(int64_t a, enum compare compare, int64_t b)
{
	switch (compare) {
	case AT_LEAST: return a >= b;
	case AT_MOST: return a <= b;
	case MORE: return a > b;
	case LESS: return a < b;
	default: return a == b;
	}
}

/* Something between least and most against n: certain only when both ends agree on it. */
static enum truth range_truth(int64_t least, int64_t most, enum compare compare, int64_t n)
{
	bool first = compare_with(least, compare, n), last = compare_with(most, compare, n);
	bool inside = compare == EQUAL && least < n && n < most;
	return first == last && !inside ? truth_of(first) : TRUTH_WITHHELD;
}

/* How an option counts. In a set, one that was surely not offered was surely not picked. */
static enum truth counted(const struct standing *s, const struct domain *d, unsigned option)
{
	bool open = s->value->marks[option] == MARK_OPEN;
	bool absent = s->offered && s->offered[option] < TRUTH_WITHHELD;
	return d->shape == SHAPE_SET && open && absent ? TRUTH_NO : mark_truth(s, option);
}

/* How true it is that at least n options are picked, n rows are yes (negated: are not): the n-th
 * greatest. */
static enum truth marks_nth(const struct standing *s, const struct domain *d, int64_t n,
    bool negated)
{
	int64_t seen[TRUTH_YES + 1] = {0};
	for (unsigned i = 0; i < domain_picks(d); i++) {
		enum truth t = counted(s, d, i);
		seen[negated ? flip(t) : t]++;
	}
	for (enum truth t = TRUTH_YES; t > TRUTH_NO; t--) {
		if (seen[t] >= n)
			return t;
		n -= seen[t];
	}
	return n <= 0 ? TRUTH_YES : TRUTH_NO;
}

/* Fewer than n are yes: so many others are not. */
static enum truth marks_below(const struct standing *s, const struct domain *d, int64_t n)
{
	return marks_nth(s, d, (int64_t)domain_picks(d) - n + 1, true);
}

/* A `not` goes down to the rows: not (at least 2 of 3 are yes) is: at least 2 are not. */
static enum truth count_truth(const struct expr *e, const struct standing *s,
    const struct domain *d, bool negated)
{
	int64_t n = e->number.micro / NUM_ONE; /* a count is whole: 1.5 and more is 2 and more */
	int64_t up = n + (e->number.micro % NUM_ONE != 0);
	enum truth least, below;
	switch (e->compare) {
	case AT_LEAST: return negated ? marks_below(s, d, up) : marks_nth(s, d, up, false);
	case MORE: return negated ? marks_below(s, d, n + 1) : marks_nth(s, d, n + 1, false);
	case AT_MOST: return negated ? marks_nth(s, d, n + 1, false) : marks_below(s, d, n + 1);
	case LESS: return negated ? marks_nth(s, d, up, false) : marks_below(s, d, up);
	default:
		least = negated ? marks_below(s, d, n) : marks_nth(s, d, n, false);
		below = negated ? marks_nth(s, d, n + 1, false) : marks_below(s, d, n + 1);
		return (least < below) != negated ? least : below;
	}
}

static enum truth since_truth(const struct expr *e, const struct value *v, struct date today)
{
	struct elapsed t = moment_elapsed(v->moment, today, e->unit);
	return range_truth(t.least * NUM_ONE, t.most * NUM_ONE, e->compare, e->number.micro);
}

static bool any_mark(const struct value *v, const struct domain *d, enum mark mark)
{
	for (unsigned i = 0; i < d->noptions; i++)
		if (v->marks[i] == mark)
			return true;
	return false;
}

/* An offered row without a mark. */
static bool any_open(const struct standing *s, const struct domain *d)
{
	for (unsigned i = 0; i < d->noptions; i++)
		if (s->value->marks[i] == MARK_OPEN && (!s->offered || s->offered[i] == TRUTH_YES))
			return true;
	return false;
}

/* What is certain stays so while rows are open: an unsure row is unsure, whatever follows. */
static enum truth rows_state(enum state state, const struct standing *s, const struct domain *d)
{
	bool unsure = any_mark(s->value, d, MARK_UNSURE);
	bool declined = any_mark(s->value, d, MARK_DECLINED);
	enum truth open = any_open(s, d) ? TRUTH_NOT_ASKED : TRUTH_NO;
	switch (state) {
	case STATE_UNSURE: return unsure ? TRUTH_YES : open;
	case STATE_DECLINED: return declined ? TRUTH_YES : open;
	case STATE_ANSWERED: return unsure || declined ? TRUTH_NO : flip(open);
	default: return TRUTH_YES;
	}
}

static enum truth state_truth(const struct expr *e, const struct standing *s,
    const struct domain *d)
{
	const struct value *v = s->value;
	if (!v)
		return s->passed ? TRUTH_NO : TRUTH_NOT_ASKED;
	if (e->state == STATE_ASKED)
		return truth_of(s->asked == TRUTH_YES);
	if (d->shape == SHAPE_ROWS)
		return rows_state(e->state, s, d);
	switch (e->state) {
	case STATE_UNSURE: return truth_of(v->reply == REPLY_UNSURE);
	case STATE_DECLINED: return truth_of(v->reply == REPLY_DECLINED);
	default:
		return truth_of(v->reply == REPLY_GIVEN && (d->shape != SHAPE_TEXT || *v->text));
	}
}

static enum truth answer_truth(
	const struct expr *e, const struct scene *scene, const struct value *v)
{
	const struct standing *s = &scene->questions[e->question];
	switch (e->op) {
	case OP_IS: return truth_of(v->pick == e->option);
	case OP_RANK:
		return truth_of(compare_with(num_of(v->pick).micro, e->compare, e->number.micro));
	case OP_HAS: return mark_truth(s, e->option);
	case OP_HAS_ANY: return marks_nth(s, scene->domains[e->question], 1, false);
	case OP_NUMBER: return truth_of(compare_with(v->number.micro, e->compare, e->number.micro));
	case OP_SINCE: return since_truth(e, v, scene->today);
	default: return TRUTH_NO;
	}
}

static enum truth leaf_truth(const struct expr *e, const struct scene *scene, bool negated)
{
	enum truth t;
	const struct standing *s = &scene->questions[e->question];
	const struct domain *d = scene->domains[e->question];
	const struct value *v = s->value;
	if (e->op == OP_STATE)
		t = state_truth(e, s, d);
	else if (!v)
		t = without_answer(s);
	else if (v->reply != REPLY_GIVEN)
		t = TRUTH_WITHHELD;
	else if (e->op == OP_COUNT)
		return count_truth(e, s, d, negated);
	else
		t = answer_truth(e, scene, v);
	return negated ? flip(t) : t;
}

static enum truth truth(const struct expr *e, const struct scene *s, bool negated);

static enum truth least_of(const struct expr *e, const struct scene *s, bool negated)
{
	enum truth least = TRUTH_YES;
	for (unsigned i = 0; i < e->nparts && least > TRUTH_NO; i++) {
		enum truth t = truth(e->parts[i], s, negated);
		least = t < least ? t : least;
	}
	return least;
}

static enum truth greatest_of(const struct expr *e, const struct scene *s, bool negated)
{
	enum truth greatest = TRUTH_NO;
	for (unsigned i = 0; i < e->nparts && greatest < TRUTH_YES; i++) {
		enum truth t = truth(e->parts[i], s, negated);
		greatest = t > greatest ? t : greatest;
	}
	return greatest;
}

/* The n-th greatest. Not (at least n of k) is: at least k - n + 1 are not. */
static enum truth nth_of(const struct expr *e, const struct scene *s, bool negated)
{
	unsigned wanted = negated ? e->nparts - e->least + 1 : e->least;
	unsigned seen[TRUTH_YES + 1] = {0};
	for (unsigned i = 0; i < e->nparts; i++)
		seen[truth(e->parts[i], s, negated)]++;
	for (enum truth t = TRUTH_YES; t > TRUTH_NO; t--) {
		if (seen[t] >= wanted)
			return t;
		wanted -= seen[t];
	}
	return TRUTH_NO;
}

static enum truth truth(const struct expr *e, const struct scene *s, bool negated)
{
	enum truth t;
	switch (e->op) {
	case OP_ALWAYS: return truth_of(!negated);
	case OP_AND: return negated ? greatest_of(e, s, true) : least_of(e, s, false);
	case OP_OR: return negated ? least_of(e, s, true) : greatest_of(e, s, false);
	case OP_LEAST: return nth_of(e, s, negated);
	case OP_NOT: return truth(e->parts[0], s, !negated);
	case OP_DEFINITION: return (enum truth)s->defined[e->definition][negated];
	case OP_SHOWS: t = truth_of(s->shown[e->definition]); break;
	case OP_SHOWS_KIND: t = truth_of(s->shown_kind[e->definition]); break;
	case OP_ASKS:
		t = truth_of(compare_with(num_of(s->nasked).micro, e->compare, e->number.micro));
		break;
	case OP_SHOWS_COUNT:
		t = truth_of(compare_with(num_of(s->nshown[e->definition]).micro, e->compare,
		    e->number.micro));
		break;
	default: return leaf_truth(e, s, negated);
	}
	return negated ? flip(t) : t;
}

enum truth expr_truth(const struct expr *e, const struct scene *s)
{
	return truth(e, s, false);
}

enum truth expr_truth_not(const struct expr *e, const struct scene *s)
{
	return truth(e, s, true);
}
