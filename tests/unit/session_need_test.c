/* What would have to be so for a condition to hold, on random packs: any set of signs makes the
 * condition hold just when the need says so. So no sign of an `and` reads as enough alone, and none
 * that is enough is left out. */
#include "random_walk.h"
#include "session/need.h"

enum { PACKS = 400, TRIES = 12, MOST_SIGNS = 64 };

/* One thing nobody told us of: a comparison, or a row of one that counts rows. */
struct sign {
	const struct expr *leaf;
	int option;
	bool so; /* in the set that is tried */
};

struct signs {
	const struct scene *scene;
	struct sign list[MOST_SIGNS];
	unsigned n;
};

static enum truth truth_of(const struct signs *s, const struct expr *e, bool negated)
{
	return negated ? expr_truth_not(e, s->scene) : expr_truth(e, s->scene);
}

static bool counts_rows(const struct expr *e, bool negated)
{
	return !negated && (e->op == OP_HAS_ANY ||
	                       (e->op == OP_COUNT && (e->compare == AT_LEAST || e->compare == MORE)));
}

static bool row_is(const struct signs *s, const struct expr *e, unsigned option, enum truth truth)
{
	const struct expr row = {.op = OP_HAS, .question = e->question, .option = option};
	return expr_truth(&row, s->scene) == truth;
}

static void gather(struct signs *s, const struct expr *e, bool negated)
{
	if (e->op == OP_DEFINITION || e->op == OP_NOT || !expr_is_leaf(e)) {
		if (e->op == OP_DEFINITION)
			gather(s, s->scene->definitions[e->definition], negated);
		for (unsigned i = 0; i < e->nparts; i++)
			gather(s, e->parts[i], negated != (e->op == OP_NOT));
		return;
	}
	unsigned picks = domain_picks(s->scene->domains[e->question]);
	if (truth_of(s, e, negated) != TRUTH_WITHHELD)
		return;
	for (unsigned i = 0; counts_rows(e, negated) && i < picks; i++)
		if (row_is(s, e, i, TRUTH_WITHHELD) && s->n < MOST_SIGNS)
			s->list[s->n++] = (struct sign){e, (int)i, false};
	if (!counts_rows(e, negated) && s->n < MOST_SIGNS)
		s->list[s->n++] = (struct sign){e, e->op == OP_HAS ? (int)e->option : -1, false};
}

static bool is_so(const struct signs *s, const struct expr *leaf, int option)
{
	for (unsigned i = 0; i < s->n; i++)
		if (s->list[i].leaf == leaf && s->list[i].option == option)
			return s->list[i].so;
	return false;
}

static bool leaf_holds(const struct signs *s, const struct expr *e, bool negated)
{
	unsigned rows = 0, picks = domain_picks(s->scene->domains[e->question]);
	if (truth_of(s, e, negated) == TRUTH_YES)
		return true;
	if (!counts_rows(e, negated))
		return is_so(s, e, e->op == OP_HAS ? (int)e->option : -1);
	for (unsigned i = 0; i < picks; i++)
		rows += row_is(s, e, i, TRUTH_YES) || is_so(s, e, (int)i);
	return rows >= (e->op == OP_HAS_ANY ? 1 : (unsigned)(e->number.micro / NUM_ONE)) +
	                   (e->op == OP_COUNT && e->compare == MORE);
}

/* Does the condition hold, were this set of signs so? */
static bool holds(const struct signs *s, const struct expr *e, bool negated)
{
	unsigned n = 0, least = e->op == OP_AND ? e->nparts : e->op == OP_OR ? 1 : e->least;
	if (e->op == OP_DEFINITION)
		return holds(s, s->scene->definitions[e->definition], negated);
	if (e->op == OP_NOT)
		return holds(s, e->parts[0], !negated);
	if (expr_is_leaf(e))
		return leaf_holds(s, e, negated);
	for (unsigned i = 0; i < e->nparts; i++)
		n += holds(s, e->parts[i], negated);
	return n >= (negated ? e->nparts - least + 1 : least);
}

/* Does the need say so? */
static bool is_met(const struct signs *s, const struct need *n)
{
	unsigned met = 0;
	if (n->kind == NEED_SIGN)
		return is_so(s, n->leaf, n->option);
	for (unsigned i = 0; i < n->nparts; i++)
		met += is_met(s, n->parts[i]);
	return met >= (n->kind == NEED_ANY ? 1 : n->kind == NEED_ALL ? n->nparts : n->least);
}

/* Two parts at least, none of the kind of the whole. */
static void check_shape(const struct need *n)
{
	assert_true(n->kind == NEED_SIGN || n->nparts >= 2);
	assert_true(n->kind != NEED_LEAST || (n->least > 1 && n->least < n->nparts));
	for (unsigned i = 0; n->kind != NEED_SIGN && i < n->nparts; i++) {
		assert_true(n->kind == NEED_LEAST || n->parts[i]->kind != n->kind);
		check_shape(n->parts[i]);
	}
}

/* Answers to what is asked: half of it is not known. */
static void answer(struct session *s, struct chance *c, struct arena *mem)
{
	for (unsigned q = 0; q < session_rules(s)->nquestions; q++) {
		const struct domain *d = session_rules(s)->domains[q];
		if (session_asked(s, q) != TRUTH_YES)
			continue;
		struct value v = random_value(s, q, c, mem);
		if (d->may_unsure && d->shape != SHAPE_ROWS && chance_one_in(c, 2))
			v.reply = REPLY_UNSURE;
		for (unsigned i = 0; d->may_unsure && d->shape == SHAPE_ROWS && i < d->noptions; i++)
			if (v.marks[i] != MARK_OPEN && chance_one_in(c, 2))
				v.marks[i] = MARK_UNSURE;
		session_give(s, q, &v);
	}
}

static unsigned try_finding(const struct session *s, const struct finding *f, struct chance *c,
    struct arena *mem)
{
	struct signs signs = {.scene = session_scene(s)};
	const struct need *need = f->when ? need_of(f->when, signs.scene, mem) : NULL;
	if (!f->when || expr_truth(f->when, signs.scene) != TRUTH_WITHHELD) {
		assert_null(need);
		return 0;
	}
	assert_non_null(need);
	check_shape(need);
	gather(&signs, f->when, false);
	for (unsigned i = 0; i < TRIES; i++) {
		for (unsigned k = 0; k < signs.n; k++)
			signs.list[k].so = i > 0 && chance_one_in(c, 1 + i % 4);
		assert_int_equal(holds(&signs, f->when, false), is_met(&signs, need));
	}
	for (unsigned k = 0; k < signs.n; k++) { /* one sign alone */
		for (unsigned i = 0; i < signs.n; i++)
			signs.list[i].so = signs.list[i].leaf->question == signs.list[k].leaf->question &&
			                   signs.list[i].option == signs.list[k].option;
		if (need_alone(need, signs.list[k].leaf->question, signs.list[k].option))
			assert_true(holds(&signs, f->when, false));
	}
	return 1;
}

static void a_need_says_just_what_the_condition_says(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 4242};
	unsigned tried = 0;
	for (int i = 0; i < PACKS; i++) {
		struct ruleset *rules = pack(fx, &chance, true);
		struct session *s = session_new(rules, NULL, random_today, NULL);
		answer(s, &chance, fx->mem);
		for (unsigned f = 0; f < rules->nfindings; f++)
			tried += try_finding(s, &rules->findings[f], &chance, fx->mem);
		session_free(s);
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
	assert_true(tried > PACKS);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_need_says_just_what_the_condition_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
