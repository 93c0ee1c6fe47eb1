/* Tokens of a condition, read from the rules file in place, so that a caret can stand under the
 * exact letters whether the text is plain, quoted or folded. Only expr/ uses this. */
#ifndef EXPR_LEX_H
#define EXPR_LEX_H

#include "base/diag.h"
#include "base/node.h"

enum token {
	TOKEN_END,
	TOKEN_WORD,
	TOKEN_NUMBER,
	TOKEN_OPEN,
	TOKEN_CLOSE,
	TOKEN_LIST,
	TOKEN_LIST_END,
	TOKEN_COMMA,
	TOKEN_AT_LEAST,
	TOKEN_AT_MOST,
	TOKEN_MORE,
	TOKEN_LESS,
	TOKEN_EQUAL,
	TOKEN_OTHER, /* no letter of the language: % or °, say */
};

struct lexer {
	const struct source *src;
	size_t at, end;  /* what is left */
	enum token token;
	struct str text; /* of the token */
	struct span span;
};

/* False: the text holds escapes or doubled quotes, and cannot be read in place (reported). */
bool lex_begin(struct lexer *lex, const struct node *node, struct diags *diags);
void lex_next(struct lexer *lex);
bool lex_word(const struct lexer *lex, const char *word);

/* Takes the unit behind a number when it stands there, letter for letter. */
bool lex_unit(struct lexer *lex, const char *unit);

#endif
