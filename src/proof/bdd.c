#include "proof/bdd.h"

#include <bdd.h>

enum {
	LEAST_NODES = 20000, /* that BuDDy begins with; growing it is dear */
	MOST_NODES = 4000000,
	NODES_A_GATE = 10,
	ALL_NODES = 6000000, /* some 150 MB: then BuDDy gives up, and so do we */
	CACHE_RATIO = 10,
	UNKNOWN = -1,
	TOO_LARGE = -2,
	MOST_COUNTED = 3000000,
};

struct diagrams {
	const struct circuit *c;
	struct arena *mem;
	int *of; /* [gate] its diagram, UNKNOWN or TOO_LARGE */
	unsigned ngates;
	int most;
	unsigned *stack;
	unsigned nstack;
};

static bool exhausted; /* BuDDy's handler has no context to put it in */

static void on_error(int code)
{
	(void)code;
	exhausted = true;
}

static void on_collect(int before, bddGbcStat *stat)
{
	(void)before;
	(void)stat;
}

struct diagrams *diagrams_new(const struct circuit *c, unsigned most, struct arena *mem)
{
	struct diagrams *d = ARENA_NEW(mem, struct diagrams);
	*d = (struct diagrams){.c = c, .mem = mem, .most = (int)most, .ngates = c->ngates};
	exhausted = false;
	int nodes = (int)c->ngates * NODES_A_GATE;
	nodes = nodes < LEAST_NODES ? LEAST_NODES : nodes > MOST_NODES ? MOST_NODES : nodes;
	bdd_init(nodes, nodes / CACHE_RATIO);
	bdd_error_hook(on_error);
	bdd_gbc_hook(on_collect);
	bdd_setmaxincrease(1000000);
	bdd_setmaxnodenum(ALL_NODES);
	bdd_setcacheratio(CACHE_RATIO);
	bdd_setvarnum((int)c->ninputs + 1);
	d->of = ARENA_ARRAY(mem, c->ngates, int);
	for (unsigned g = 0; g < c->ngates; g++)
		d->of[g] = UNKNOWN;
	d->of[0] = bddfalse;
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

static void make_gate(struct diagrams *d, unsigned g)
{
	struct gate gate = d->c->gates[g];
	if (circuit_is_input(d->c, g)) {
		d->of[g] = bdd_ithvar((int)gate.b);
		return;
	}
	d->of[g] = TOO_LARGE;
	if (d->of[gate.a >> 1] < 0 || d->of[gate.b >> 1] < 0 || exhausted)
		return;
	int a = bdd_addref(of_lit(d, gate.a)), b = bdd_addref(of_lit(d, gate.b));
	int both = bdd_addref(bdd_and(a, b));
	bdd_delref(a);
	bdd_delref(b);
	if (exhausted || bdd_nodecount(both) > d->most)
		bdd_delref(both);
	else
		d->of[g] = both;
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

enum decided diagrams_can(struct diagrams *d, unsigned lit, bool *inputs)
{
	int node = make(d, lit);
	if (node < 0 || exhausted)
		return DECIDED_NOT;
	if (node == bddfalse)
		return DECIDED_CANNOT;
	for (unsigned i = 0; i < d->c->ninputs; i++)
		inputs[i] = false;
	while (node != bddtrue) {
		bool high = bdd_low(node) == bddfalse;
		inputs[bdd_var(node)] = high;
		node = high ? bdd_high(node) : bdd_low(node);
	}
	return DECIDED_CAN;
}

/* ---- counting ---- */

struct counter {
	unsigned ninputs;
	int *nodes; /* a table with open places */
	struct big *counts;
	unsigned room;
};

static struct big *counted(struct counter *k, int node)
{
	unsigned at = (unsigned)node * 0x9e3779b1u % k->room;
	while (k->nodes[at] && k->nodes[at] != node)
		at = (at + 1) % k->room;
	k->nodes[at] = node;
	return &k->counts[at];
}

static unsigned level(const struct counter *k, int node)
{
	return node == bddtrue || node == bddfalse ? k->ninputs : (unsigned)bdd_var(node);
}

static bool is_counted(const struct big *n)
{
	for (unsigned i = 0; i < BIG_LIMBS; i++)
		if (n->limb[i])
			return true;
	return n->over;
}

/* Patterns of the bits from the node's own on. As deep as there are raw bits. */
static struct big count(struct counter *k, int node)
{
	if (node == bddfalse)
		return big_of(0);
	if (node == bddtrue)
		return big_of(1);
	struct big sum = *counted(k, node);
	if (is_counted(&sum))
		return sum;
	int parts[2] = {bdd_low(node), bdd_high(node)};
	for (unsigned i = 0; i < 2; i++) {
		struct big part = count(k, parts[i]);
		big_twice(&part, level(k, parts[i]) - level(k, node) - 1);
		big_add(&sum, &part);
	}
	return *counted(k, node) = sum;
}

bool diagrams_count(struct diagrams *d, const unsigned *lits, unsigned n, unsigned ninputs,
    struct big *out)
{
	int all = bddtrue;
	for (unsigned i = n; i-- > 0;) { /* from the last: what stands above decides what is below */
		int one = make(d, lits[i]);
		if (one < 0 || exhausted)
			return false;
		int more = bdd_addref(bdd_and(all, one));
		bdd_delref(all);
		all = more;
		if (exhausted || bdd_nodecount(all) > MOST_COUNTED)
			return false;
	}
	struct counter k = {.ninputs = ninputs, .room = 2 * (unsigned)bdd_nodecount(all) + 16};
	struct arena *mem = arena_new(NULL);
	k.nodes = ARENA_ARRAY(mem, k.room, int);
	k.counts = ARENA_ARRAY(mem, k.room, struct big);
	*out = count(&k, all);
	big_twice(out, level(&k, all));
	arena_free(mem);
	return true;
}
