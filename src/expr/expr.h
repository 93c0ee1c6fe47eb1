/* The condition language: a tree, how it is read, what it is worth, what decided it.
 *
 *   condition  := part ('and' part)* | part ('or' part)*
 *   part       := 'not' part | '(' condition ')' | 'at least' N 'of' '(' condition, … ')'
 *               | comparison | definition | 'always'
 *   comparison := Q 'is' ['not'] OPTION | Q 'is' ['not'] 'one of' [OPTION, …]
 *               | Q 'is' ['not'] ('answered' | 'unsure' | 'declined' | 'asked')
 *               | Q 'has' (OPTION | 'any' | 'none' | ('any'|'all'|'none') 'of' [OPTION, …])
 *               | subject ('>=' | '<=' | '>' | '<' | '=') N | subject 'between' N 'and' N
 *               | 'shows' FINDING | 'shows' KIND                       (only in promises)
 *   subject    := Q | 'count' '(' Q ')' | ('days'|'weeks'|'months'|'years') 'since' Q
 *
 * Lists are taken apart when read: `has any of [a, b]` is (has a or has b). So a tree has few
 * kinds of leaves, each about one question. Trees live in the ruleset's arena. */
#ifndef EXPR_EXPR_H
#define EXPR_EXPR_H

#include "base/diag.h"
#include "expr/domain.h"

/* On one line: `and` takes the least, `or` the greatest. ORDER matters everywhere. */
enum truth { TRUTH_NO, TRUTH_NOT_ASKED, TRUTH_WITHHELD, TRUTH_YES };

enum op {
	OP_ALWAYS,
	OP_AND,
	OP_OR,
	OP_LEAST, /* at least `least` of the parts */
	OP_NOT,
	OP_DEFINITION,
	OP_IS,      /* a choice is this option */
	OP_RANK,    /* an ordered choice against this option */
	OP_HAS,     /* an option is picked, a row is yes */
	OP_HAS_ANY, /* anything but the exclusive option is picked */
	OP_COUNT,   /* how many are picked or yes */
	OP_NUMBER,
	OP_SINCE, /* whole units since a date */
	OP_STATE, /* answered, unsure, declined, asked */
	OP_SHOWS,      /* a finding, in a promise */
	OP_SHOWS_KIND, /* any finding of a kind, in a promise */
	OP_ASKS,        /* how many questions are asked, in a promise */
	OP_SHOWS_COUNT, /* how many findings of a kind are shown, in a promise */
};

enum compare { AT_LEAST, AT_MOST, MORE, LESS, EQUAL };
enum state { STATE_ANSWERED, STATE_UNSURE, STATE_DECLINED, STATE_ASKED };

struct expr {
	enum op op;
	unsigned nparts;
	const struct expr **parts; /* OP_AND to OP_NOT */
	struct span at;
	struct num number;
	unsigned least;
	unsigned question; /* of a leaf */
	union {
		unsigned option;     /* OP_IS, OP_RANK, OP_HAS */
		unsigned definition; /* OP_DEFINITION; OP_SHOWS: finding; OP_SHOWS_KIND, _COUNT: kind */
	};
	enum compare compare;
	enum state state;
	enum date_unit unit;
};

static inline bool expr_is_leaf(const struct expr *e)
{
	return e->op >= OP_IS;
}

/* ---- reading ---- */

enum name_kind { NAME_UNKNOWN, NAME_SECTION, NAME_QUESTION, NAME_DEFINITION, NAME_FINDING };

struct name {
	enum name_kind kind;
	unsigned index;
};

/* What a condition may mention. The loader fills it in; ctx is the loader's. */
struct scope {
	const void *ctx;
	struct name (*find)(const void *ctx, struct str name);
	const struct domain *(*domain)(const void *ctx, unsigned question);
	int (*kind)(const void *ctx, struct str name);           /* finding kinds, or -1 */
	void (*offer)(const void *ctx, struct nearest *near);    /* all names, for "did you mean" */
	struct span (*place)(const void *ctx, struct name name); /* where it is defined */
	unsigned questions;   /* only questions with a lower number may be mentioned */
	unsigned definitions; /* only definitions with a lower number */
	const unsigned *last_question; /* [definition] one more than the last question it rests on */
	bool promise;                  /* `shows` is allowed */
	bool always;                   /* `always` is allowed */
};

/* Reads the condition in a text node; NULL when it is wrong (diags says what and where, inside
 * the text). */
const struct expr *expr_read(const struct node *node, const struct scope *scope,
    struct arena *mem, struct diags *diags);

/* `A implies B`: *then is B. Without `implies` *then is NULL. */
const struct expr *expr_read_promise(const struct node *node, const struct scope *scope,
    struct arena *mem, struct diags *diags, const struct expr **then);

/* Words that are part of the language and cannot be ids. */
bool expr_reserved(struct str word);

/* ---- value ---- */

/* How one question stands in an interview. */
struct standing {
	enum truth asked; /* yes · no: passed over by the rules · withheld: passed over because of
	                   * something withheld · not asked: not decided */
	bool passed;      /* answered, or passed over for certain */
	const struct value *value;    /* in force; NULL: none */
	const unsigned char *offered; /* enum truth of each option; NULL: all are offered */
};

struct scene {
	const struct standing *questions;
	const struct domain *const *domains;
	const struct expr *const *definitions;
	const unsigned char (*defined)[2]; /* [definition][negated] enum truth */
	struct date today;
	const bool *shown;      /* [finding]; for promises and cases */
	const bool *shown_kind; /* [kind] */
	unsigned nasked;         /* questions */
	const unsigned *nshown;  /* [kind] findings */
};

enum truth expr_truth(const struct expr *e, const struct scene *s);
/* The same with `not` in front: it goes down to the comparisons. */
enum truth expr_truth_not(const struct expr *e, const struct scene *s);

/* ---- what decided it ---- */

/* One answer, or one option or row of it, and whether the comparison stood under a `not`. */
struct atom {
	unsigned question;
	int option; /* -1: the answer as a whole */
	bool negated;
	bool state; /* it was about being answered, unsure, declined or asked */
};

struct atoms {
	struct arena *mem;
	struct atom *list;
	size_t n;
};

/* Adds the comparisons that give e its truth, without repeats: for yes those it rests on, for
 * withheld those that would have to be known. */
void expr_reasons(const struct expr *e, const struct scene *s, struct atoms *out);

/* ---- looking through a tree ---- */

/* Calls visit for every leaf, definitions opened; negated says whether it stands under an odd
 * number of `not`. stop: visit returned false. */
bool expr_leaves(const struct expr *e, const struct expr *const *definitions, bool negated,
    bool (*visit)(void *ctx, const struct expr *leaf, bool negated), void *ctx);

/* Is the question surely answered (not unsure, not declined) wherever e is yes? */
bool expr_needs_answer(const struct expr *e, const struct expr *const *definitions,
    unsigned question);

#endif
