#include "proof/simulate.h"

struct dice {
	uint64_t state;
};

static uint64_t roll(struct dice *d) /* splitmix64 */
{
	uint64_t z = d->state += 0x9e3779b97f4a7c15u;
	z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
	z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
	return z ^ (z >> 31);
}

/* Each bit true once in `odds` times, to an eighth of a bit's worth. */
static uint64_t biased(struct dice *d, unsigned odds)
{
	unsigned part = 256 / (odds ? odds : 1);
	uint64_t word = 0;
	if (odds == 2)
		return roll(d);
	for (unsigned bit = 1; bit < 256; bit <<= 1)
		word = part & bit ? word | roll(d) : word & roll(d);
	return word;
}

/* Rounds differ in temper: as the odds say; few bits set; very few; many. */
static uint64_t input_word(struct dice *d, unsigned odds, unsigned round)
{
	uint64_t word = biased(d, odds);
	switch (round % 4) {
	case 1: return word & roll(d);
	case 2: return word & roll(d) & roll(d) & roll(d);
	case 3: return word | (roll(d) & roll(d));
	default: return word;
	}
}

static struct dice dice_of(unsigned round)
{
	return (struct dice){(round + 1) * 0xd1342543de82ef95u};
}

static void simulate_gate(const struct circuit *c, unsigned g, uint64_t *words)
{
	if (!circuit_is_input(c, g))
		words[g] = simulate_lit(words, c->gates[g].a) & simulate_lit(words, c->gates[g].b);
}

void simulate_gates(const struct circuit *c, const struct numbers *gates, uint64_t *words)
{
	for (unsigned i = 0; i < gates->n; i++)
		simulate_gate(c, gates->list[i], words);
}

void simulate_round(const struct circuit *c, unsigned round, const struct numbers *gates,
    uint64_t *words)
{
	struct dice dice = dice_of(round);
	words[0] = 0;
	for (unsigned i = 0; i < c->ninputs; i++)
		words[c->inputs[i].gate] = input_word(&dice, c->inputs[i].odds, round);
	for (unsigned g = 1; !gates && g < c->ngates; g++)
		simulate_gate(c, g, words);
	if (gates)
		simulate_gates(c, gates, words);
}

void simulate_inputs(const struct circuit *c, unsigned round, unsigned bit, bool *inputs)
{
	struct dice dice = dice_of(round);
	for (unsigned i = 0; i < c->ninputs; i++)
		inputs[i] = input_word(&dice, c->inputs[i].odds, round) >> bit & 1;
}
