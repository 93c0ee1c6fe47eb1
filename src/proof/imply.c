#include "proof/imply.h"

#include "rules/ruleset.h"

enum { MOST_LOOKS = 50, MOST_DEPTH = 60 };
enum { OPEN, FALSE_FOR_NOW, TRUE_FOR_NOW };

struct imply {
	const struct circuit *c;
	struct arena *mem;
	unsigned char *is;     /* [gate] what it has to be, or comes to */
	unsigned char *looked; /* [gate] and is known not to come to anything */
	struct numbers touched;
	struct numbers falses; /* gates that have to be false: one of their parts has to be */
	unsigned looks;
};

struct imply *imply_new(const struct circuit *c, struct arena *mem)
{
	struct imply *m = ARENA_NEW(mem, struct imply);
	*m = (struct imply){.c = c, .mem = mem};
	m->is = ARENA_ARRAY(mem, c->ngates, unsigned char);
	m->looked = ARENA_ARRAY(mem, c->ngates, unsigned char);
	m->is[0] = FALSE_FOR_NOW;
	return m;
}

static unsigned char under(unsigned char is, unsigned lit)
{
	return is == OPEN || !(lit & 1) ? is : (unsigned char)(FALSE_FOR_NOW + TRUE_FOR_NOW - is);
}

static void touch(struct imply *m, unsigned gate)
{
	ARENA_PUSH(m->mem, m->touched.list, m->touched.n, gate);
}

/* A literal that has to hold, and what has to hold then. False: it cannot. */
static bool hold(struct imply *m, unsigned lit)
{
	unsigned gate = lit >> 1;
	unsigned char is = under(TRUE_FOR_NOW, lit);
	if (m->is[gate] != OPEN)
		return m->is[gate] == is;
	m->is[gate] = is;
	touch(m, gate);
	if (circuit_is_input(m->c, gate))
		return true;
	if (is == TRUE_FOR_NOW)
		return hold(m, m->c->gates[gate].a) && hold(m, m->c->gates[gate].b);
	ARENA_PUSH(m->mem, m->falses.list, m->falses.n, gate);
	return true;
}

/* What a literal comes to, as far as what has to hold decides it. */
static unsigned char comes_to(struct imply *m, unsigned lit, unsigned depth)
{
	unsigned gate = lit >> 1;
	if (m->is[gate] != OPEN || m->looked[gate] || circuit_is_input(m->c, gate) ||
	    depth > MOST_DEPTH || ++m->looks > MOST_LOOKS)
		return under(m->is[gate], lit);
	m->looked[gate] = 1;
	touch(m, gate);
	unsigned char a = comes_to(m, m->c->gates[gate].a, depth + 1);
	unsigned char b = a == FALSE_FOR_NOW ? a : comes_to(m, m->c->gates[gate].b, depth + 1);
	m->is[gate] = a == FALSE_FOR_NOW || b == FALSE_FOR_NOW ? FALSE_FOR_NOW : a < b ? a : b;
	return under(m->is[gate], lit);
}

/* One of the parts of a gate that is false has to be. */
static bool part_fails(struct imply *m, unsigned gate)
{
	struct gate g = m->c->gates[gate];
	unsigned char a = comes_to(m, g.a, 0), b = comes_to(m, g.b, 0);
	if (a == TRUE_FOR_NOW && b == TRUE_FOR_NOW)
		return false;
	if (a == TRUE_FOR_NOW)
		return hold(m, lit_not(g.b));
	return b != TRUE_FOR_NOW || hold(m, lit_not(g.a));
}

static void forget(struct imply *m)
{
	for (unsigned i = 0; i < m->touched.n; i++)
		m->is[m->touched.list[i]] = m->looked[m->touched.list[i]] = 0;
	m->is[0] = FALSE_FOR_NOW;
	m->touched.n = m->falses.n = m->looks = 0;
}

bool imply_cannot(struct imply *m, unsigned lit)
{
	bool possible = hold(m, lit);
	for (unsigned i = 0; possible && i < m->falses.n; i++)
		possible = part_fails(m, m->falses.list[i]);
	forget(m);
	return !possible;
}
