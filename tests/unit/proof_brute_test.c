/* The proof against all interviews, one by one: on random small packs, every verdict and every
 * count is the same. */
#include "brute_engine.h"

#include "proof/measure.h"
#include "proof/shortest.h"
#include "wide_pack.h"

#ifdef __SANITIZE_ADDRESS__
enum { PACKS = 60 };
#else
enum { PACKS = 400 };
#endif
enum { MOST_LISTED = 1500, TRIED_WITHOUT = 40 /* interviews without a part that decides nothing */ };

static const struct date today = {2026, 11, 21};

/* What was seen in some interview. */
struct seen {
	struct brute *b;
	const struct proof *p;
	bool *can, *can_not; /* [statement] */
	struct brute_part *parts; /* [statement] */
	const char *text;
	unsigned least, most;
	struct value **paths; /* every interview, for those that compare two */
	unsigned npaths;
};

static bool picked(const struct session *s, unsigned q, unsigned option)
{
	const struct value *v = session_in_force(s, q);
	if (!v || v->reply != REPLY_GIVEN)
		return false;
	return v->marks ? v->marks[option] == MARK_YES : v->pick == option;
}

static bool breaks(const struct promise *p, const struct session *s, const struct outcome *o)
{
	struct scene scene = *session_scene(s);
	unsigned shown[KINDS] = {0};
	for (unsigned i = 0; i < o->n; i++)
		shown[session_rules(s)->findings[o->list[i].finding].kind]++;
	scene.shown = o->shown;
	scene.shown_kind = o->shown_kind;
	scene.nasked = session_counts(s).asked;
	scene.nshown = shown;
	bool holds = expr_truth(p->holds, &scene) == TRUTH_YES;
	bool then = p->then && expr_truth(p->then, &scene) == TRUTH_YES;
	return p->form == PROMISE_NEVER ? holds : p->then ? holds && !then : !holds;
}

static void see(void *ctx, const struct session *s, const struct value *path)
{
	struct seen *seen = ctx;
	const struct ruleset *r = seen->p->rules;
	const struct outcome *o = outcome_make(s, seen->b->mem);
	unsigned asked = session_counts(s).asked;
	seen->least = asked < seen->least ? asked : seen->least;
	seen->most = asked > seen->most ? asked : seen->most;
	for (unsigned i = 0; i < seen->p->n; i++) {
		const struct statement *t = &seen->p->list[i];
		bool is = false;
		switch (t->subject) {
		case SUBJECT_QUESTION: is = session_asked(s, t->index) == TRUTH_YES; break;
		case SUBJECT_OPTION: is = picked(s, t->index, t->option); break;
		case SUBJECT_FINDING: is = o->shown[t->index]; break;
		case SUBJECT_DOUBT: is = session_asked(s, t->index) == TRUTH_WITHHELD; break;
		case SUBJECT_IMPLIED:
			is = session_finding(s, t->index) == TRUTH_YES &&
			     session_finding(s, t->option) != TRUTH_YES;
			break;
		case SUBJECT_PROMISE:
			is = !t->changed && breaks(&r->promises[t->index], s, o);
			break;
		case SUBJECT_PART:
			is = seen->can[i] || brute_part_decides(s, &seen->parts[i], seen->b->mem);
			break;
		case SUBJECT_ENGINE: is = brute_owed_is_broken(t->name, s, o, t->index, seen->b->mem); break;
		default: break;
		}
		seen->can[i] |= is;
		seen->can_not[i] |= !is;
	}
	brute_page_is_right(s, o, seen->text, seen->b->mem);
	struct value *copy = ARENA_ARRAY(seen->b->mem, r->nquestions, struct value);
	for (unsigned q = 0; q < r->nquestions; q++)
		copy[q] = path[q];
	if (seen->npaths < MOST_LISTED)
		seen->paths[seen->npaths++] = copy;
}

/* ---- two interviews ---- */

struct two {
	struct brute *b;
	const bool *kept; /* [kind] */
	bool *before;     /* [finding] shown */
	bool open_before, unknown, broken;
};

/* Replaced, or shown: a finding whose condition holds has not gone. */
static void compare(void *ctx, const struct session *s, const struct value *path)
{
	struct two *two = ctx;
	const struct ruleset *r = session_rules(s);
	const struct outcome *o = outcome_make(s, two->b->mem);
	bool lost = two->unknown && two->open_before && !o->shown_kind[KIND_EMERGENCY] &&
	            !o->shown_kind[KIND_URGENT];
	(void)path;
	for (unsigned f = 0; f < r->nfindings; f++)
		lost |= two->kept[r->findings[f].kind] && two->before[f] && r->findings[f].kind != KIND_OPEN &&
		        session_finding(s, f) != TRUTH_YES;
	two->broken |= lost && !(two->unknown && o->shown_kind[KIND_OPEN]);
}

static bool change_value(struct brute *b, unsigned q, int row, enum mark to, struct value *v)
{
	const struct domain *d = b->rules->domains[q];
	struct value w = value_new(d, b->mem);
	value_copy(d, v, &w, b->mem);
	if (row >= 0) {
		w.marks[row] = (unsigned char)to;
	} else if (to == MARK_UNSURE) {
		w = (struct value){.reply = REPLY_UNSURE, .text = ""};
	} else {
		int pick = domain_option(d, str_of("yes"));
		w = (struct value){.reply = REPLY_GIVEN, .pick = (unsigned)pick, .text = ""};
	}
	*v = w;
	return true;
}

static enum mark mark_of(const struct domain *d, const struct value *v, int row)
{
	if (v->reply == REPLY_NONE || v->reply == REPLY_DECLINED)
		return MARK_OPEN;
	if (row >= 0)
		return (enum mark)v->marks[row];
	if (v->reply == REPLY_UNSURE)
		return MARK_UNSURE;
	return str_is(str_of(d->options[v->pick].id), "yes") ? MARK_YES : MARK_NO;
}

static bool breaks_beside(struct seen *seen, const struct value *base, unsigned q, int row,
    enum mark to, const bool *kept, bool unknown)
{
	struct brute b = *seen->b;
	struct two two = {&b, kept, NULL, false, unknown, false};
	const struct domain *d = b.rules->domains[q];
	b.path = ARENA_ARRAY(b.mem, b.rules->nquestions, struct value);
	for (unsigned i = 0; i < b.rules->nquestions; i++)
		b.path[i] = base[i];
	struct session *s = brute_told(&b);
	const struct outcome *o = outcome_make(s, b.mem);
	two.before = o->shown;
	two.open_before = o->shown_kind[KIND_OPEN];
	session_free(s);
	(void)d;
	for (unsigned i = q + 1; i < b.rules->nquestions; i++)
		b.path[i] = (struct value){.reply = REPLY_NONE, .text = ""};
	change_value(&b, q, row, to, &b.path[q]);
	b.wanted = base;
	b.visit = compare;
	b.ctx = &two;
	b.most = 100000;
	assert_true(brute_walk(&b));
	return two.broken;
}

/* Does this statement on two interviews break for anybody? */
static bool breaks_somewhere(struct seen *seen, const struct statement *t)
{
	static const bool safety[KINDS] = {[KIND_EMERGENCY] = true, [KIND_URGENT] = true};
	const struct promise *p = &seen->p->rules->promises[t->index];
	struct change change = t->changed->change;
	unsigned q = (unsigned)change.question;
	const struct domain *d = seen->p->rules->domains[q];
	bool unknown = p->form == PROMISE_UNKNOWN, of_yes = str_is(str_from(str_of(t->name),
	    str_of(t->name).n - 3), "yes");
	for (unsigned i = 0; i < seen->npaths; i++) {
		enum mark is = mark_of(d, &seen->paths[i][q], change.option);
		bool from = unknown ? is == (of_yes ? MARK_YES : MARK_NO)
		                    : is == MARK_NO || is == MARK_UNSURE;
		if (from && breaks_beside(seen, seen->paths[i], q, change.option, change.to,
		                unknown ? safety : p->kept, unknown))
			return true;
	}
	return false;
}

/* ---- the test ---- */

/* The proof says that a part decides nothing: then interviews end the same without it. */
static void nothing_is_lost_without(struct seen *seen, unsigned statement, const char *text)
{
	struct arena *mem = arena_new(NULL);
	const struct brute_part *part = &seen->parts[statement];
	unsigned step = 1 + seen->npaths / TRIED_WITHOUT;
	struct brute b = *seen->b;
	for (unsigned i = 0; i < seen->npaths; i += step) {
		b.path = seen->paths[i];
		struct session *s = brute_told(&b);
		if (!brute_ends_same(s, outcome_make(s, mem), part->less, b.path, mem))
			BRUTE_WRONG(text, "%s decides something", seen->p->list[statement].name);
		session_free(s);
	}
	arena_free(mem);
}

static void agree(struct seen *seen, const char *text)
{
	for (unsigned i = 0; i < seen->p->n; i++) {
		const struct statement *t = &seen->p->list[i];
		enum verdict v = prove_verdict(seen->p, t);
		if (t->changed)
			seen->can[i] = seen->npaths < MOST_LISTED ? breaks_somewhere(seen, t)
			                                          : v == VERDICT_SOMETIMES;
		enum verdict real = !seen->can[i] ? VERDICT_NEVER
		    : t->can_not >= 0 && !seen->can_not[i] ? VERDICT_ALWAYS : VERDICT_SOMETIMES;
		if (v != real)
			BRUTE_WRONG(text, "%s (%d): the proof says %d, all interviews %d", t->name, (int)t->subject,
			    (int)v, (int)real);
		if (t->subject == SUBJECT_PART && v == VERDICT_NEVER)
			nothing_is_lost_without(seen, i, text);
	}
}

static bool same_place(const struct statement *a, const struct statement *b)
{
	return a->subject == b->subject && a->at.at == b->at.at && a->at.len == b->at.len;
}

static struct brute_part *find_parts(const struct proof *p, struct arena *mem)
{
	struct brute_part *parts = ARENA_ARRAY(mem, p->n + 1, struct brute_part);
	for (unsigned i = 0; i < p->n; i++) {
		unsigned before = 0;
		if (p->list[i].subject != SUBJECT_PART)
			continue;
		for (unsigned k = 0; k < i; k++)
			before += same_place(&p->list[k], &p->list[i]);
		parts[i] = brute_part_at(p->rules, p->list[i].at, before, mem);
	}
	return parts;
}

static bool check_pack(struct fixture *fx, struct chance *chance)
{
	const char *text;
	struct ruleset *rules = wide_pack(fx, chance, 2, &text);
	struct brute b = brute_new(rules, today, fx->mem);
	static const struct budget cut = {.rounds = 1, .nodes = 500, .cut = 2, .conflicts = 20000};
	struct proof *p = prove_pack(rules, today, chance_one_in(chance, 2) ? &cut : &budget_usual,
	    fx->mem);
	struct seen seen = {.b = &b, .p = p, .least = 1000, .text = text};
	seen.parts = find_parts(p, fx->mem);
	seen.can = ARENA_ARRAY(fx->mem, p->n + 1, bool);
	seen.can_not = ARENA_ARRAY(fx->mem, p->n + 1, bool);
	seen.paths = ARENA_ARRAY(fx->mem, MOST_LISTED, struct value *);
	b.visit = see;
	b.ctx = &seen;
	if (!brute_walk(&b))
		return false;
	agree(&seen, text);
	struct number_of_interviews n = measure_interviews(p);
	struct buf digits = buf_new(fx->mem);
	big_put(&n.n, &digits);
	assert_true(n.exact);
	if (!str_is(buf_str(&digits), text_fmt(fx->mem, "%lu", b.n)))
		BRUTE_WRONG(text, "the proof counts %s interviews, there are %lu", buf_end(&digits), b.n);
	struct shortest *s = shortest_new(p);
	struct extent least = shortest_interview(s), most = longest_interview(s);
	assert_true(least.exact && most.exact);
	assert_int_equal(least.questions, seen.least);
	assert_int_equal(most.questions, seen.most);
	shortest_free(s);
	return true;
}

static void every_verdict_and_every_count_is_that_of_all_interviews(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {.state = 20261122};
	unsigned compared = 0;
	const char *more = getenv("PROVE_PACKS");
	unsigned packs = more ? (unsigned)strtoul(more, NULL, 10) : PACKS;
	for (unsigned i = 0; i < packs; i++) {
		compared += check_pack(fx, &chance);
		arena_free(fx->mem);
		fx->mem = arena_new(NULL);
		fx->diags = diags_new(fx->mem);
	}
	print_message("%u packs gone through\n", compared);
	assert_true(compared > packs / 3);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_verdict_and_every_count_is_that_of_all_interviews),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
