#include "proof/plain.h"

#include <stdint.h>
#include <stdlib.h>

#include "proof/simulate.h"

enum { LANES = SIMULATE_AT_ONCE, PLANES = 16 };
static const uint64_t MOST_WORK = 1500000000; /* gates evaluated, in all */
static const uint64_t ALL = UINT64_MAX;

struct plain {
	const struct circuit *c;
	const unsigned *asked;
	unsigned n;
	struct arena *mem;
	struct numbers base; /* gates that asking rests on, from the front */
	struct numbers cone; /* the others that a claim rests on, from the front */
	unsigned char *in_base, *in_cone; /* [gate] */
	uint64_t *words;
	unsigned room; /* of these: the circuit may grow */
	uint64_t work;
};

/* ---- what has to be evaluated ---- */

static void make_room(struct plain *p)
{
	unsigned n = p->c->ngates;
	unsigned char *in_base = ARENA_ARRAY(p->mem, n, unsigned char);
	for (unsigned i = 0; i < p->base.n; i++)
		in_base[p->base.list[i]] = 1;
	p->in_base = in_base;
	p->in_cone = ARENA_ARRAY(p->mem, n, unsigned char);
	p->words = ARENA_ARRAY(p->mem, n, uint64_t);
	p->room = n;
}

static void find_base(struct plain *p)
{
	make_room(p);
	for (unsigned i = 0; i < p->n; i++)
		p->in_base[p->asked[i] >> 1] = 1;
	for (unsigned g = p->c->ngates; g-- > 1;)
		if (p->in_base[g] && !circuit_is_input(p->c, g))
			p->in_base[p->c->gates[g].a >> 1] = p->in_base[p->c->gates[g].b >> 1] = 1;
	for (unsigned g = 1; g < p->c->ngates; g++)
		if (p->in_base[g])
			ARENA_PUSH(p->mem, p->base.list, p->base.n, g);
}

static void add_gate(struct plain *p, unsigned gate)
{
	if (gate == 0 || p->in_base[gate] || p->in_cone[gate])
		return;
	p->in_cone[gate] = 1;
	ARENA_PUSH(p->mem, p->cone.list, p->cone.n, gate);
}

static int by_number(const void *a, const void *b)
{
	unsigned x = *(const unsigned *)a, y = *(const unsigned *)b;
	return (x > y) - (x < y);
}

static void find_cone(struct plain *p, unsigned lit)
{
	p->cone.n = 0;
	add_gate(p, lit >> 1);
	for (unsigned i = 0; i < p->cone.n; i++) {
		unsigned gate = p->cone.list[i];
		if (circuit_is_input(p->c, gate))
			continue;
		add_gate(p, p->c->gates[gate].a >> 1);
		add_gate(p, p->c->gates[gate].b >> 1);
	}
	if (p->cone.n > 1)
		qsort(p->cone.list, p->cone.n, sizeof *p->cone.list, by_number);
	for (unsigned i = 0; i < p->cone.n; i++)
		p->in_cone[p->cone.list[i]] = 0;
}

/* ---- evaluating ---- */

struct plain *plain_new(const struct circuit *c, const unsigned *asked, unsigned n,
    struct arena *mem)
{
	struct plain *p = ARENA_NEW(mem, struct plain);
	*p = (struct plain){.c = c, .asked = asked, .n = n, .mem = mem};
	find_base(p);
	return p;
}

static void set_inputs(struct plain *p, const bool *inputs)
{
	if (p->room < p->c->ngates)
		make_room(p);
	for (unsigned i = 0; i < p->c->ninputs; i++)
		p->words[p->c->inputs[i].gate] = inputs[i] ? ALL : 0;
}

static void evaluate(struct plain *p)
{
	simulate_gates(p->c, &p->base, p->words);
	simulate_gates(p->c, &p->cone, p->words);
	p->work += p->base.n + p->cone.n;
}

/* planes[k]: the bit worth 2 to the power of k of how many are asked, for all lanes. */
static void count_asked(const struct plain *p, uint64_t *planes)
{
	for (unsigned k = 0; k < PLANES; k++)
		planes[k] = 0;
	for (unsigned i = 0; i < p->n; i++) {
		uint64_t carry = simulate_lit(p->words, p->asked[i]);
		for (unsigned k = 0; carry && k < PLANES; k++) {
			uint64_t sum = planes[k] ^ carry;
			carry &= planes[k];
			planes[k] = sum;
		}
	}
}

static unsigned asked_in(const uint64_t *planes, unsigned lane)
{
	unsigned n = 0;
	for (unsigned k = 0; k < PLANES; k++)
		n |= (unsigned)(planes[k] >> lane & 1) << k;
	return n;
}

unsigned plain_asked(struct plain *p, const bool *inputs)
{
	uint64_t planes[PLANES];
	p->cone.n = 0;
	set_inputs(p, inputs);
	evaluate(p);
	count_asked(p, planes);
	return asked_in(planes, 0);
}

/* ---- taking back ---- */

/* Lane k is without the first k + 1 of these bits: so one evaluation tries them one behind the
 * other up to the first that is needed. Gives how many are not. */
static unsigned try_bits(struct plain *p, unsigned lit, const unsigned *bits, unsigned n,
    unsigned *asked)
{
	uint64_t planes[PLANES];
	unsigned free = 0;
	for (unsigned k = 0; k < n; k++)
		p->words[p->c->inputs[bits[k]].gate] = k ? ALL >> (LANES - k) : 0;
	evaluate(p);
	count_asked(p, planes);
	for (uint64_t holds = simulate_lit(p->words, lit); free < n && (holds >> free & 1); free++) {
		if (asked_in(planes, free) > *asked)
			break;
		*asked = asked_in(planes, free);
	}
	for (unsigned k = 0; k < n; k++)
		p->words[p->c->inputs[bits[k]].gate] = k < free ? 0 : ALL;
	return free;
}

void plain_make(struct plain *p, unsigned lit, bool *inputs)
{
	struct numbers bits = {NULL, 0};
	unsigned asked = plain_asked(p, inputs), n;
	find_cone(p, lit);
	for (unsigned i = 0; i < p->c->ninputs; i++)
		if (inputs[i])
			ARENA_PUSH(p->mem, bits.list, bits.n, i);
	for (unsigned at = 0; at < bits.n && p->work < MOST_WORK; at += n + 1) {
		n = bits.n - at < LANES ? bits.n - at : LANES;
		n = try_bits(p, lit, bits.list + at, n, &asked);
		for (unsigned k = 0; k < n; k++)
			inputs[bits.list[at + k]] = false;
		n -= n == LANES; /* all were free: nothing is passed over */
	}
}
