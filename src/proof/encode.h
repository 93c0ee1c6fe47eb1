/* A ruleset as a circuit: what every interview comes to, as a function of the raw bits.
 *
 * A raw bit is a thing a person can do when they are asked: "take this option, if none before it
 * was taken". The last that is offered needs no bit. So every pattern of bits is one complete
 * interview, and every complete interview has a pattern. A condition has two functions for each
 * of its two readings (as it stands, and under a `not`): at least yes, at least withheld. `and`
 * and `or` keep them apart, and nothing in a complete interview asks for more: below withheld, no
 * and not asked differ only to a `not` at a comparison, which is why that has its own two.
 *
 * docs/proof.md has the long form. Everything lives in the circuit's arena. */
#ifndef PROOF_ENCODE_H
#define PROOF_ENCODE_H

#include "proof/circuit.h"
#include "rules/ruleset.h"

/* Thresholds of a truth value, as literals. open: at least withheld, so yes implies open. */
struct pair {
	unsigned yes, open;
};

/* Answers that no condition of the pack tells apart, and one of them. */
struct class {
	struct value value;
	unsigned chosen; /* in force */
};

enum { MARKS = MARK_DECLINED + 1 };

struct answer_bits {
	unsigned asked;          /* yes */
	unsigned asked_open;     /* yes or withheld */
	unsigned taken, force;   /* the single option left; anything in force */
	unsigned given;          /* in force, neither "I do not know" nor "I prefer not to say" */
	unsigned unsure, declined; /* the answer, or a row of it */
	unsigned *offered;       /* [option] */
	unsigned *offered_open;  /* [option] offered or withheld */
	struct class *classes;   /* choice, number, date, text */
	unsigned nclasses;
	unsigned *marks[MARKS];  /* set, rows: [option]; NULL for MARK_OPEN */
	bool own_inputs;
	unsigned *inputs;        /* literals, in the order they were asked for */
	unsigned *relevant;      /* [input] something hangs on it; else any value is the same */
	unsigned ninputs;
};

/* What one answer is changed to, for promises that compare two interviews. */
struct change {
	int question; /* -1: nothing is changed */
	int option;   /* of rows; -1: the answer of a choice */
	enum mark to; /* yes, no, unsure; of a choice: its option `yes` or `no`, or unsure */
};

struct finding_bits {
	struct pair holds;   /* its condition */
	unsigned replaced;   /* left out, because a finding that is shown says it */
	unsigned shown;
};

/* The comparisons on one question, wherever they stand. */
struct leaves {
	const struct expr **list;
	unsigned n;
};

struct encoding {
	struct circuit *c;
	const struct ruleset *rules;
	struct date today;
	const struct encoding *base; /* whose raw bits are used; NULL: own ones */
	struct change change;
	struct pair *sections;
	struct answer_bits *answers;      /* [question] */
	struct pair (*definitions)[2];    /* [definition][negated] */
	struct finding_bits *findings;
	unsigned shown_kind[KINDS];
	unsigned same; /* base: whoever answers here answers as there, where they still can */
	struct leaves *leaves; /* [question] */
	bool *touched;         /* [step] comes out otherwise than in the base, perhaps */
	unsigned *subsets;     /* of each pair that replaces: in the order they are gone through */
};

struct encoding *encode_pack(struct circuit *c, const struct ruleset *rules, struct date today);

/* The same pack on the same raw bits, with one answer changed. */
struct encoding *encode_changed(const struct encoding *base, struct change change);

/* ---- parts, for the files of this room ---- */

struct pair encode_expr(struct encoding *e, const struct expr *expr, bool negated);
/* The same without one part of an `and` or `or` inside it. */
struct pair encode_without(struct encoding *e, const struct expr *expr, bool negated,
    const struct expr *part);
void encode_answer(struct encoding *e, unsigned question);   /* asked and offered are known */
void encode_classes(struct encoding *e, unsigned question);  /* without `chosen` */
void encode_leaves(struct encoding *e);
void encode_outcome(struct encoding *e);
/* How a value stands in a comparison on its question. */
enum truth class_truth(const struct encoding *e, const struct expr *leaf, const struct value *v);

/* Where all that `less` rests on, `more` rests on too. without: a part of a condition that is left
 * out; NULL: none. */
unsigned encode_subset(struct encoding *e, unsigned less, unsigned more,
    const struct expr *without);

/* Of each question, whether it is asked. */
unsigned *encode_asked(const struct encoding *e, struct arena *mem);

#endif
