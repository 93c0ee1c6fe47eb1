#include "expr/lex.h"

#include <string.h>

#include "base/utf8.h"

/* What stands between the quotes, or behind the line of the > or |. */
static struct span inside(const struct node *node)
{
	struct span s = node->at;
	struct str text = span_text(s);
	if ((node->style == STYLE_SINGLE || node->style == STYLE_DOUBLE) && text.n >= 2)
		return span_of(s.src, s.at + 1, s.len - 2);
	size_t skip = 0;
	if (node->style == STYLE_BLOCK)
		while (skip < text.n && text.s[skip] != '\n')
			skip++;
	return span_of(s.src, s.at + skip, s.len - skip);
}

bool lex_begin(struct lexer *lex, const struct node *node, struct diags *diags)
{
	struct span s = inside(node);
	const char *text = s.src->text.s + s.at, *escape = NULL;
	if (node->style == STYLE_SINGLE || node->style == STYLE_DOUBLE)
		escape = memchr(text, node->style == STYLE_SINGLE ? '\'' : '\\', s.len);
	if (escape) {
		diag_add(diags, DIAG_E311, span_of(s.src, s.at + (size_t)(escape - text), 1),
		    "write the condition without it", "an escape inside a condition");
		return false;
	}
	*lex = (struct lexer){.src = s.src, .at = s.at, .end = s.at + s.len};
	lex_next(lex);
	return true;
}

static const struct {
	const char *text;
	enum token token;
} marks[] = {
    {">=", TOKEN_AT_LEAST},
    {"<=", TOKEN_AT_MOST},
    {">", TOKEN_MORE},
    {"<", TOKEN_LESS},
    {"=", TOKEN_EQUAL},
    {"(", TOKEN_OPEN},
    {")", TOKEN_CLOSE},
    {"[", TOKEN_LIST},
    {"]", TOKEN_LIST_END},
    {",", TOKEN_COMMA},
};

/* Letters of a word; capitals belong to it so that a wrong name is shown whole. */
static bool in_word(char c)
{
	return is_word(c) || (c >= 'A' && c <= 'Z');
}

/* The letters of a word. Those of other scripts belong to it too, so that a wrong name is shown
 * whole; signs such as ≥ and ° do not. */
static size_t word_length(struct str rest)
{
	size_t n = 0, letter = 0;
	for (; n < rest.n; n += letter) {
		letter = 1;
		if (in_word(rest.s[n]))
			continue;
		int32_t code = utf8_decode(str_from(rest, n), &letter);
		if (code < 0xc0 || (code >= 0x2000 && code < 0x3040))
			break;
	}
	return n;
}

static size_t number_length(struct str rest)
{
	size_t n = rest.n > 0 && rest.s[0] == '-';
	size_t digits = 0;
	for (; n < rest.n && (is_digit(rest.s[n]) || rest.s[n] == '.'); n++)
		digits += is_digit(rest.s[n]);
	return digits ? n : 0;
}

static size_t measure(struct lexer *lex, struct str rest)
{
	for (size_t i = 0; i < sizeof marks / sizeof *marks && !is_word(rest.s[0]); i++)
		if (str_begins(rest, marks[i].text)) {
			lex->token = marks[i].token;
			return strlen(marks[i].text);
		}
	size_t n = number_length(rest);
	lex->token = TOKEN_NUMBER;
	if (n > 0)
		return n;
	n = word_length(rest);
	lex->token = TOKEN_WORD;
	if (n > 0)
		return n;
	lex->token = TOKEN_OTHER;
	n = utf8_cluster(rest);
	while (n > 1 && n < rest.n && in_word(rest.s[n]) && !is_digit(rest.s[n]))
		n++; /* °F is one thing */
	return n;
}

void lex_next(struct lexer *lex)
{
	while (lex->at < lex->end && is_blank(lex->src->text.s[lex->at]))
		lex->at++;
	struct str rest = str_part(lex->src->text, lex->at, lex->end - lex->at);
	size_t n = 0;
	lex->token = TOKEN_END;
	if (rest.n > 0)
		n = measure(lex, rest);
	lex->text = str_part(rest, 0, n);
	lex->span = span_of(lex->src, lex->at, n);
	lex->at += n;
}

bool lex_word(const struct lexer *lex, const char *word)
{
	return lex->token == TOKEN_WORD && str_is(lex->text, word);
}

bool lex_unit(struct lexer *lex, const char *unit)
{
	struct str rest = str_part(lex->src->text, lex->span.at, lex->end - lex->span.at);
	size_t n = strlen(unit);
	if (n == 0 || !str_begins(rest, unit) ||
		(n < rest.n && in_word(rest.s[n]) && in_word(unit[n - 1])))
		return false;
	lex->at = lex->span.at + n;
	lex_next(lex);
	return true;
}
