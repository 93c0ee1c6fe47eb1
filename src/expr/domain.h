/* What the answers to one question can be: made by a question type from the rules file, read by
 * conditions, prompts and exporters. Lives in the ruleset's arena. */
#ifndef EXPR_DOMAIN_H
#define EXPR_DOMAIN_H

#include "base/names.h"
#include "base/node.h"
#include "base/text.h"
#include "expr/value.h"

struct expr;

/* What a "no" is: to a row, or as the option `no` of a choice. */
enum no_means {
	NO_UNSAID,   /* the rules do not say: a negative */
	NO_NEGATIVE, /* something is not there */
	NO_NEWS,     /* it tells something itself: the blood pressure is not in range */
};

struct option {
	const char *id;
	const struct text *label;
	const struct node *when_node; /* while loading: what `when` is read from */
	const struct expr *when;      /* NULL: always offered */
	enum no_means no;
	struct span at;
};

struct domain {
	enum shape shape;
	struct option *options; /* options or rows; in a set the exclusive one stands last */
	unsigned noptions;
	struct names ids; /* of the options, when they are many */
	int none;      /* number of the exclusive option; -1: there is none */
	int from;      /* number of the question whose picks are offered here; -1: own options */
	bool ordered;  /* options stand from low to high */
	unsigned most; /* greatest number of picks */
	bool whole;    /* numbers: no digits behind the point */
	struct num low, high;
	const struct text *unit;                  /* NULL: none */
	const struct text *low_words, *high_words; /* the ends of a scale */
	bool may_unsure, may_decline;
	const struct text *unsure_words; /* NULL: the engine's "I do not know" */
};

/* Room for n options: before the first is added, and no more are. */
void domain_expect(struct domain *d, size_t n, struct arena *mem);
/* One more option, with its id. */
struct option *domain_add(struct domain *d, struct option option);

/* "knee, hip, back": the ids, for a help line; many are cut short. */
void domain_list(const struct domain *d, struct buf *out);

/* The number of the option with this id, or -1. */
int domain_option(const struct domain *d, struct str id);

/* Options that can be picked along with others: all but the exclusive one. */
unsigned domain_picks(const struct domain *d);

#endif
