/* {answers} and {site.words} in texts: known, above, and sure to be answered where they stand. */
#include <string.h>

#include "load/builder.h"

static const char *const site_words[] = {"emergency_number", "desk", "clinic"};

/* Where a text is shown. */
struct place_shown {
	unsigned questions;             /* only answers above can stand there */
	const struct expr *conditions[3]; /* it is shown only when all of these are yes; NULL: none */
};

static bool is_site_word(struct str piece)
{
	for (size_t i = 0; i < sizeof site_words / sizeof *site_words; i++)
		if (str_is(str_from(piece, 5), site_words[i]))
			return true;
	return false;
}

/* Asked in every interview that gets that far, and answered when asked. */
static bool always_answered(const struct builder *b, unsigned q)
{
	const struct ruleset *r = b->rules;
	const struct question *question = &r->questions[q];
	if (question->when || question->unless || r->sections[question->section].when ||
	    question->domain.may_unsure || question->domain.may_decline)
		return false;
	for (unsigned f = 0; f < r->nfindings; f++)
		if (r->findings[f].ends_after >= 0 &&
		    (unsigned)r->findings[f].ends_after < question->section)
			return false;
	return question->domain.from < 0 || always_answered(b, (unsigned)question->domain.from);
}

static bool is_answered(const struct builder *b, unsigned q, const struct place_shown *where)
{
	for (unsigned i = 0; i < 3; i++)
		if (where->conditions[i] && expr_needs_answer(where->conditions[i], b->rules->defined, q))
			return true;
	return always_answered(b, q);
}

static void unknown_piece(struct builder *b, struct span at, struct str piece)
{
	struct nearest near = {.wanted = piece};
	for (unsigned i = 0; i < b->rules->nquestions; i++)
		nearest_offer(&near, b->rules->questions[i].id);
	const char *help = diag_nearest(b->diags, &near);
	diag_add(b->diags, DIAG_E501, at,
	    help ? help : "the id of a question, site.emergency_number, site.desk or site.clinic",
	    "'{%.*s}' names nothing", (int)piece.n, piece.s);
}

static void check_piece(struct builder *b, struct span at, struct str piece,
    const struct place_shown *where)
{
	if (str_begins(piece, "site.")) {
		if (!is_site_word(piece))
			unknown_piece(b, at, piece);
		return;
	}
	int q = ruleset_question(b->rules, piece);
	if (q < 0)
		unknown_piece(b, at, piece);
	else if ((unsigned)q >= where->questions)
		diag_add(b->diags, DIAG_E309, at,
		    text_fmt(b->mem, "it stands at line %zu; a text takes answers from above",
		        source_place(b->rules->questions[q].at.src, b->rules->questions[q].at.at).line),
		    "'%.*s' is not asked above this text", (int)piece.n, piece.s);
	else if (!is_answered(b, (unsigned)q, where))
		diag_add(b->diags, DIAG_E502, at,
		    text_fmt(b->mem, "add '%.*s is answered and …' to the condition here", (int)piece.n,
		        piece.s),
		    "'%.*s' may have no answer where this text is shown", (int)piece.n, piece.s);
}

/* The same piece in the text as it was written, to put the caret under it; `written` is what is
 * left of that text. The whole text where escapes make the two differ. */
static struct span place_in(const struct text *text, struct str *written, struct str piece)
{
	const struct source *src = text->at.src;
	struct str same;
	bool lone;
	if (!piece_next(written, &same, &lone) && !lone)
		return text->at;
	return str_eq(same, piece) ? span_of(src, (size_t)(same.s - src->text.s), same.n) : text->at;
}

static void check_text(struct builder *b, const struct text *text, const struct place_shown *where)
{
	struct str rest, written, piece;
	bool lone;
	if (!text || !text->in[0] || !strpbrk(text->in[0], "{}"))
		return;
	rest = str_of(text->in[0]);
	written = span_text(text->at);
	while (piece_next(&rest, &piece, &lone))
		check_piece(b, place_in(text, &written, piece), piece, where);
	if (lone)
		diag_add(b->diags, DIAG_E503, place_in(text, &written, piece),
		    "write {{ or }} for a brace that is meant", "a brace that belongs to no {answer}");
}

/* Options, units and ends are put into other texts as they are. */
static void check_plain(struct builder *b, const struct text *text)
{
	if (text && text->in[0] && strpbrk(text->in[0], "{}"))
		diag_add(b->diags, DIAG_E503, text->at, "only longer texts can hold an {answer}",
		    "a brace in an option, a row, a unit or an end of a scale");
}

static void check_question(struct builder *b, unsigned index)
{
	const struct question *q = &b->rules->questions[index];
	const struct domain *d = &q->domain;
	struct place_shown where = {index, {b->rules->sections[q->section].when, q->when, NULL}};
	const struct text *texts[] = {q->ask, q->label, q->hint, q->why};
	const struct text *plain[] = {d->unit, d->low_words, d->high_words, d->unsure_words};
	for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
		check_text(b, texts[i], &where);
	for (size_t i = 0; i < sizeof plain / sizeof *plain; i++)
		check_plain(b, plain[i]);
	for (unsigned i = 0; d->from < 0 && i < d->noptions; i++)
		check_plain(b, d->options[i].label);
}

void builder_pieces(struct builder *b)
{
	const struct place_shown nowhere = {0, {NULL, NULL, NULL}};
	check_text(b, b->rules->title, &nowhere);
	for (unsigned i = 0; i < b->rules->nsections; i++)
		check_text(b, b->rules->sections[i].title, &nowhere);
	for (unsigned i = 0; i < b->rules->nquestions; i++)
		check_question(b, i);
	for (unsigned i = 0; i < b->rules->nfindings; i++) {
		const struct finding *f = &b->rules->findings[i];
		struct place_shown where = {b->rules->nquestions, {f->when, NULL, NULL}};
		check_text(b, f->title, &where);
		check_text(b, f->short_say, &where);
		for (unsigned k = 0; k < f->nsay; k++)
			check_text(b, f->say[k], &where);
	}
}
