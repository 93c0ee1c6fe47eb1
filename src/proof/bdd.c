#include "proof/bdd.h"

#include <bdd.h>
#include <setjmp.h>
#include <string.h>

enum {
	LEAST_NODES = 20000, /* that BuDDy begins with; growing it is dear */
	MOST_NODES = 400000, /* a larger table is slower than making some diagrams twice */
	NODES_A_GATE = 10,
	MOST_HELD = 200000, /* nodes of diagrams that are kept for the next claim */
	ALL_NODES = 1500000, /* some 40 MB: then we give up */
	LEAST_FREED = 10, /* one in so many nodes, or there is no use in going on */
	CACHE_RATIO = 10,
	UNKNOWN = -1,
	TOO_LARGE = -2,
};

struct diagrams {
	const struct circuit *c;
	struct arena *mem;
	int *of;   /* [gate] its diagram, UNKNOWN or TOO_LARGE */
	int *var;  /* [gate] of inputs and of gates that may be cut; else UNKNOWN */
	int *real; /* [variable] of a cut gate: its diagram over what is above; else UNKNOWN */
	unsigned ngates;
	int most, cut;
	struct numbers held; /* gates whose diagram may be let go and made again */
	int nheld;           /* nodes they have */
	unsigned *stack;
	unsigned nstack;
	unsigned char *value; /* [variable] while a pattern is looked for */
	struct numbers chosen; /* variables that have one */
};

/* BuDDy's handlers have no context to put it in. It cannot go on after an error in the midst of
 * an operation: we leave it there, and it is of no use any more. */
static jmp_buf give_up;
static bool exhausted;

static void on_error(int code)
{
	(void)code;
	longjmp(give_up, 1);
}

/* Called before and behind each collection of what nobody refers to. */
static void on_collect(int before, bddGbcStat *stat)
{
	if (!before && stat->nodes >= ALL_NODES / 2 && stat->freenodes < stat->nodes / LEAST_FREED)
		longjmp(give_up, 1);
}

static int *unknowns(struct arena *mem, unsigned n)
{
	int *list = ARENA_ARRAY(mem, n + 1, int);
	for (unsigned i = 0; i < n; i++)
		list[i] = UNKNOWN;
	return list;
}

static void start(const struct circuit *c)
{
	int nodes = (int)c->ngates * NODES_A_GATE;
	nodes = nodes < LEAST_NODES ? LEAST_NODES : nodes > MOST_NODES ? MOST_NODES : nodes;
	exhausted = true;
	if (setjmp(give_up))
		return;
	exhausted = false;
	bdd_init(nodes, nodes / CACHE_RATIO);
	bdd_error_hook(on_error);
	bdd_gbc_hook(on_collect);
	bdd_setmaxincrease(1000000);
	bdd_setmaxnodenum(ALL_NODES);
	bdd_setcacheratio(CACHE_RATIO);
	bdd_setvarnum((int)c->nvars + 1);
}

struct diagrams *diagrams_new(const struct circuit *c, unsigned most, unsigned cut,
    struct arena *mem)
{
	struct diagrams *d = ARENA_NEW(mem, struct diagrams);
	*d = (struct diagrams){.c = c, .mem = mem, .most = (int)most, .cut = (int)cut,
	    .ngates = c->ngates};
	start(c);
	d->of = unknowns(mem, c->ngates);
	d->var = unknowns(mem, c->ngates);
	d->real = unknowns(mem, c->nvars);
	d->value = ARENA_ARRAY(mem, c->nvars + 1, unsigned char);
	d->of[0] = bddfalse;
	for (unsigned v = c->nvars; v-- > 0;)
		d->var[c->order[v]] = (int)v;
	return d;
}

void diagrams_free(struct diagrams *d)
{
	(void)d;
	bdd_done();
}

/* ---- from gates to diagrams ---- */

static int of_lit(const struct diagrams *d, unsigned lit)
{
	int node = d->of[lit >> 1];
	return node < 0 ? node : lit & 1 ? bdd_not(node) : node;
}

/* A `not` is taken into the operation: BuDDy would make a diagram for it. */
static int both_of(const struct diagrams *d, struct gate gate)
{
	static const int operators[2][2] = {{bddop_and, bddop_diff}, {bddop_less, bddop_nor}};
	int a = d->of[gate.a >> 1], b = d->of[gate.b >> 1];
	if (a < 0 || b < 0)
		return TOO_LARGE;
	return bdd_addref(bdd_apply(a, b, operators[gate.a & 1][gate.b & 1]));
}

static void make_gate(struct diagrams *d, unsigned g)
{
	int var = d->var[g];
	if (circuit_is_input(d->c, g)) {
		d->of[g] = bdd_ithvar(var);
		return;
	}
	int both = both_of(d, d->c->gates[g]), size = both < 0 ? d->most + 1 : bdd_nodecount(both);
	if (d->cut && var >= 0 && size > d->cut) {
		d->real[var] = both;
		d->of[g] = bdd_ithvar(var);
	} else {
		if (both >= 0 && size > d->most)
			bdd_delref(both);
		d->of[g] = size > d->most ? TOO_LARGE : both;
	}
	if (d->cut && var < 0 && d->of[g] >= 0) {
		d->nheld += size;
		ARENA_PUSH(d->mem, d->held.list, d->held.n, g);
	}
}

/* Claims come in the order of the file: what those before rested on is seldom needed again, but
 * for where the circuit may be cut. */
static void let_go(struct diagrams *d)
{
	if (d->nheld < MOST_HELD)
		return;
	while (d->held.n > 0) {
		unsigned g = d->held.list[--d->held.n];
		bdd_delref(d->of[g]);
		d->of[g] = UNKNOWN;
	}
	d->nheld = 0;
}

static void push(struct diagrams *d, unsigned g)
{
	if (d->of[g] == UNKNOWN)
		ARENA_PUSH(d->mem, d->stack, d->nstack, g);
}

/* What a gate is made of first; without recursion, since chains are deep. */
static int make(struct diagrams *d, unsigned lit)
{
	d->nstack = 0;
	push(d, lit >> 1);
	while (d->nstack > 0) {
		unsigned g = d->stack[d->nstack - 1], n = d->nstack;
		if (d->of[g] == UNKNOWN && !circuit_is_input(d->c, g)) {
			push(d, d->c->gates[g].a >> 1);
			push(d, d->c->gates[g].b >> 1);
		}
		if (d->nstack > n)
			continue;
		if (d->of[g] == UNKNOWN)
			make_gate(d, g);
		d->nstack--;
	}
	return of_lit(d, lit);
}

/* ---- a pattern ---- */

enum { FREE, CHOSEN_FALSE, CHOSEN_TRUE, MOST_STEPS = 2000 };

static void choose(struct diagrams *d, unsigned var, bool is)
{
	d->value[var] = is ? CHOSEN_TRUE : CHOSEN_FALSE;
	ARENA_PUSH(d->mem, d->chosen.list, d->chosen.n, var);
}

/* A way down to `end` that fits what is chosen already; what it chooses is kept. As deep as the
 * diagram has variables. */
static bool go_down(struct diagrams *d, int node, int end, unsigned *steps)
{
	if (node == bddtrue || node == bddfalse)
		return node == end;
	if (++*steps > MOST_STEPS)
		return false;
	unsigned var = (unsigned)bdd_var(node);
	if (d->value[var] != FREE)
		return go_down(d, d->value[var] == CHOSEN_TRUE ? bdd_high(node) : bdd_low(node), end, steps);
	for (int is = 0; is < 2; is++) {
		unsigned n = d->chosen.n;
		choose(d, var, is);
		if (go_down(d, is ? bdd_high(node) : bdd_low(node), end, steps))
			return true;
		while (d->chosen.n > n)
			d->value[d->chosen.list[--d->chosen.n]] = FREE;
	}
	return false;
}

/* The variable of the last cut gate before this one that was given a value. */
static int last_cut(const struct diagrams *d, unsigned before)
{
	unsigned last = 0;
	for (unsigned i = 0; i < d->chosen.n; i++) {
		unsigned gate = d->c->order[d->chosen.list[i]];
		if (gate < before && gate > last && !circuit_is_input(d->c, gate))
			last = gate;
	}
	return last ? d->var[last] : UNKNOWN;
}

/* A gate that was cut rests on gates before it only, so the last comes first. */
static bool find_pattern(struct diagrams *d, int node)
{
	unsigned steps = 0, gate = d->ngates;
	bool found = go_down(d, node, bddtrue, &steps);
	for (int cut; found && (cut = last_cut(d, gate)) >= 0;) {
		bool is = d->value[cut] == CHOSEN_TRUE;
		gate = d->c->order[cut];
		steps = 0;
		found = d->real[cut] >= 0 && go_down(d, d->real[cut], is ? bddtrue : bddfalse, &steps);
	}
	return found;
}

static void forget_pattern(struct diagrams *d)
{
	while (d->chosen.n > 0)
		d->value[d->chosen.list[--d->chosen.n]] = FREE;
}

static enum decided decide(struct diagrams *d, unsigned lit, struct numbers *set)
{
	let_go(d);
	int node = make(d, lit);
	if (node < 0)
		return DECIDED_NOT;
	if (node == bddfalse)
		return DECIDED_CANNOT;
	bool found = find_pattern(d, node);
	*set = (struct numbers){NULL, 0};
	for (unsigned i = 0; found && i < d->chosen.n; i++) {
		unsigned var = d->chosen.list[i], gate = d->c->order[var];
		if (d->value[var] == CHOSEN_TRUE && circuit_is_input(d->c, gate))
			ARENA_PUSH(d->mem, set->list, set->n, d->c->gates[gate].b);
	}
	forget_pattern(d);
	return found ? DECIDED_CAN : DECIDED_NOT;
}

enum decided diagrams_can(struct diagrams *d, unsigned lit, struct numbers *set)
{
	if (exhausted)
		return DECIDED_NOT;
	if (setjmp(give_up)) {
		exhausted = true;
		return DECIDED_NOT;
	}
	return decide(d, lit, set);
}

/* ---- counting ---- */

/* The number of patterns below a node, kept as short as it is. */
struct kept {
	int node; /* 0: none yet */
	unsigned n;
	uint32_t *limb;
};

struct counter {
	const struct circuit *c;
	struct arena *mem;
	unsigned ninputs;
	unsigned *before;  /* [variable] inputs before it */
	struct kept *list; /* a table with open places */
	unsigned room;
	bool over;
};

static struct kept *kept_of(const struct counter *k, int node)
{
	unsigned at = (unsigned)node * 0x9e3779b1u % k->room;
	while (k->list[at].node && k->list[at].node != node)
		at = (at + 1) % k->room;
	return &k->list[at];
}

static void keep(struct counter *k, int node, const struct big *count)
{
	struct kept *kept = kept_of(k, node);
	*kept = (struct kept){node, count->n, ARENA_ARRAY(k->mem, count->n, uint32_t)};
	memcpy(kept->limb, count->limb, count->n * sizeof *kept->limb);
}

static unsigned level(const struct counter *k, int node)
{
	return node == bddtrue || node == bddfalse ? k->ninputs : k->before[bdd_var(node)];
}

/* Patterns of the bits from the node's own on. As deep as there are raw bits. */
static void count(struct counter *k, int node, struct big *out)
{
	const struct kept *kept = kept_of(k, node);
	*out->limb = node == bddtrue;
	out->n = node == bddtrue;
	if (node == bddtrue || node == bddfalse)
		return;
	if (kept->node) {
		out->n = kept->n;
		memcpy(out->limb, kept->limb, kept->n * sizeof *kept->limb);
		return;
	}
	struct big high;
	high.over = false;
	count(k, bdd_low(node), out);
	count(k, bdd_high(node), &high);
	big_twice(out, level(k, bdd_low(node)) - level(k, node) - 1);
	big_twice(&high, level(k, bdd_high(node)) - level(k, node) - 1);
	big_add(out, &high);
	k->over |= out->over;
	keep(k, node, out);
}

static void count_all(const struct circuit *c, int all, unsigned ninputs, struct big *out)
{
	struct arena *mem = arena_new(NULL);
	struct counter k = {.c = c, .mem = mem, .ninputs = ninputs,
	    .room = 2 * (unsigned)bdd_nodecount(all) + 16};
	k.list = ARENA_ARRAY(mem, k.room, struct kept);
	k.before = ARENA_ARRAY(mem, c->nvars + 1, unsigned);
	for (unsigned v = 0; v < c->nvars; v++)
		k.before[v + 1] = k.before[v] + circuit_is_input(c, c->order[v]);
	*out = big_of(0);
	count(&k, all, out);
	big_twice(out, level(&k, all));
	out->over |= k.over;
	arena_free(mem);
}

static bool conjoin(struct diagrams *d, const unsigned *lits, unsigned n, int *all)
{
	*all = bddtrue;
	for (unsigned i = n; i-- > 0;) { /* from the last: what stands above decides what is below */
		int one = make(d, lits[i]);
		if (one < 0)
			return false;
		bdd_addref(one); /* a collection in the midst of the operation would take it away */
		int more = bdd_addref(bdd_and(*all, one));
		bdd_delref(one);
		bdd_delref(*all);
		*all = more;
	}
	return true;
}

bool diagrams_count(struct diagrams *d, const unsigned *lits, unsigned n, unsigned ninputs,
    struct big *out)
{
	int all;
	if (exhausted)
		return false;
	if (setjmp(give_up)) {
		exhausted = true;
		return false;
	}
	if (!conjoin(d, lits, n, &all))
		return false;
	count_all(d->c, all, ninputs, out);
	return true;
}
