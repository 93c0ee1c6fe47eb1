/* What the readers of conditions share. parse.c: the grammar. tree.c: nodes and steps. mention.c:
 * names. leaf.c: options and states. compare.c: numbers, ranks, counts, dates. promise.c: what is
 * shown. Only expr/ uses this. */
#ifndef EXPR_PARSE_H
#define EXPR_PARSE_H

#include "expr/expr.h"
#include "expr/lex.h"

struct parser {
	struct lexer lex;
	const struct scope *scope;
	struct arena *mem;
	struct diags *diags;
	size_t begin; /* byte at which the condition begins */
	unsigned depth;
	bool lost; /* the grammar was left: say no more about this condition */
};

/* From `from` to the last token read. */
struct span span_read(const struct parser *p, struct span from);
/* Nodes, with that place. */
struct expr *make(struct parser *p, enum op op, struct span from);
struct expr *make_group(struct parser *p, enum op op, struct span from, const struct expr **parts,
    unsigned n);
const struct expr *make_not(struct parser *p, const struct expr *e);

/* "expected X, found Y": the grammar was left. */
void expected(struct parser *p, const char *what, const char *help);
bool take(struct parser *p, enum token token, const char *what);
bool take_word(struct parser *p, const char *word);

/* How a sign of another language is written in ours; NULL: no such sign. */
const char *sign_help(struct str sign);

/* Behind `between` of a comparison that is wrong already: to what follows it. */
void skip_between(struct parser *p);

/* A condition with so many parts is no condition (reported; lost then). */
bool too_many(struct parser *p, unsigned parts);

/* The token is a word of the language. `name` is what it names, as no such word does. */
bool is_reserved(const struct parser *p, struct name name);
/* The token is no name that is known; the nearest one is told. */
void unknown_name(struct parser *p);
/* A name of a question that may be mentioned here; reports what it is else. False: reported. */
bool name_question(struct parser *p, unsigned *question);
/* The token names a definition. */
const struct expr *read_definition(struct parser *p, struct name name);
/* After a name that could not be used: goes on behind its comparison, to find what else is wrong.
 * Always NULL. */
const struct expr *skip_comparison(struct parser *p);

/* "this does not fit": the type of the question and the comparison. Always NULL. */
const struct expr *wrong(struct parser *p, struct span from, unsigned question, const char *help);
bool read_option(struct parser *p, unsigned question, unsigned *option);
const struct domain *domain_of(const struct parser *p, unsigned question);

/* The rest of a comparison on a question, or on `count(Q)` or `UNIT since Q`. */
const struct expr *read_is(struct parser *p, unsigned question, struct span from);
const struct expr *read_has(struct parser *p, unsigned question, struct span from);
const struct expr *read_compare(struct parser *p, struct expr subject);
bool starts_compare(const struct parser *p);
/* 'count' '(' Q ')' and UNIT 'since' Q, with their comparison. A unit word alone may be an id. */
const struct expr *read_count(struct parser *p, struct span from);
bool is_since(const struct parser *p, enum date_unit *unit);
const struct expr *read_since(struct parser *p, enum date_unit unit, struct span from);

/* Of promises only (else reported): 'shows' FINDING or KIND; behind 'at least N' or 'at most N', which
 * `compare` says, 'questions are asked' or KIND 'is shown'. */
const struct expr *read_shows(struct parser *p, struct span from);
const struct expr *read_how_many(struct parser *p, struct span from, struct num n,
    enum compare compare);

#endif
