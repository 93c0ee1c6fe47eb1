#include "ui/around.h"

#include <string.h>

#include "base/utf8.h"
#include "ui/strips.h"

enum { NARROW = 60 }; /* below that: no margins, and short words */

struct around {
	struct page *p;
	bool narrow;
	int press; /* column of the targets at the left */
};

static int columns(const char *words)
{
	return (int)utf8_width(str_of(words));
}

static const char *word(const struct around *a, enum word w)
{
	return page_words(a->p, a->p->w->text[w]);
}

static int put(const struct around *a, int leaf, int row, int col, const char *words,
    enum role role, int target)
{
	struct piece piece = {leaf, row, col, str_of(words), role, target};
	ARENA_PUSH(a->p->mem, a->p->pieces, a->p->npieces, piece);
	return col + columns(words);
}

/* A target and its words. Gives its number. */
static int press(const struct around *a, int leaf, int row, int col, const char *words,
    struct spot spot)
{
	struct page *p = a->p;
	struct target t = {.spot = spot, .form = FORM_LINK, .words = words, .group = -1, .leaf = leaf,
	    .row = row, .col = col, .rows = 1, .cols = columns(words), .mark = col - 2};
	ARENA_PUSH(p->mem, p->targets, p->ntargets, t);
	put(a, leaf, row, col, words, ROLE_KEY, (int)p->ntargets - 1);
	return (int)p->ntargets - 1;
}

static void put_header(const struct around *a)
{
	struct page *p = a->p;
	const char *help = text_fmt(p->mem, "F1 %s", word(a, WORD_SCREEN_HELP));
	const char *hide = text_fmt(p->mem, "F9 %s",
	    word(a, a->narrow ? WORD_SCREEN_HIDE_SHORT : WORD_SCREEN_HIDE));
	int at_hide = p->cols - columns(hide) - !a->narrow;
	int at_help = at_hide - columns(help) - (a->narrow ? 1 : 3);
	put(a, -1, 0, !a->narrow, clipped(p, p->title, at_help - 2), ROLE_QUIET, -1);
	press(a, -1, 0, at_help, help, (struct spot){ACT_HELP, -1});
	press(a, -1, 0, at_hide, hide, (struct spot){ACT_HIDE, -1});
}

static void put_rule(const struct around *a, int row)
{
	struct buf out = buf_new(a->p->mem);
	for (int i = 0; i < a->p->cols; i++)
		buf_text(&out, page_words(a->p, "─"));
	put(a, -1, row, 0, buf_end(&out), ROLE_RULE, -1);
}

static void put_back(const struct around *a, int row)
{
	const char *back = text_fmt(a->p->mem, "< %s", word(a, WORD_SCREEN_BACK));
	press(a, -1, row, a->press, back, (struct spot){ACT_BACK, 0});
	put(a, -1, row, a->press + columns(back) + (a->narrow ? 1 : 3),
	    word(a, a->narrow ? WORD_SCREEN_BACK_KEY : WORD_SCREEN_BACK_KEYS), ROLE_QUIET, -1);
}

/* "Page 1 of 2"; "" when there is one only. */
static const char *which_leaf(const struct around *a, int leaf)
{
	struct page *p = a->p;
	if (p->leaves < 2)
		return "";
	return page_words(p, words_text(p->w, WORD_SCREEN_PAGE, text_fmt(p->mem, "%d", leaf + 1),
	    text_fmt(p->mem, "%d", p->leaves), p->mem));
}

/* Where rules have no room: "Part 2 of 5  Page 1 of 2" at the right end of the second row. */
static void put_places(const struct around *a, int row)
{
	struct page *p = a->p;
	int taken = p->back ? a->press + columns(word(a, WORD_SCREEN_BACK)) + 4 +
	                          columns(word(a, WORD_SCREEN_BACK_KEY)) : 0;
	for (int leaf = 0; leaf < p->leaves; leaf++) {
		const char *which = which_leaf(a, leaf);
		int room = p->cols - taken - columns(which) - (which[0] ? 2 : 0);
		const char *caption = columns(p->caption) <= room ? p->caption
		                                                  : clipped(p, p->short_caption, room);
		const char *words = text_fmt(p->mem, "%s%s%s", caption,
		    which[0] && caption[0] ? "  " : "", which);
		put(a, leaf, row, p->cols - columns(words), words, ROLE_QUIET, -1);
	}
}

/* Which leaf this is, and a button for another one: where the button below turns the leaves, the
 * one before; else the next, and from the last the first. */
static void put_leaf(const struct around *a, int leaf, int row, int col)
{
	struct page *p = a->p;
	int other = !p->direct ? leaf - 1 : leaf + 1 < p->leaves ? leaf + 1 : 0;
	if (p->tall)
		col = put(a, leaf, row, col, which_leaf(a, leaf), ROLE_QUIET, -1) + 5;
	if (other < 0)
		return;
	const char *words = page_words(p, words_text(p->w, WORD_SCREEN_SEE_PAGE,
	    text_fmt(p->mem, "%d", other + 1), NULL, p->mem));
	words = text_fmt(p->mem, "[ %s ]", words);
	if (col + columns(words) > p->cols)
		col = p->cols - columns(words);
	press(a, leaf, row, col, words,
	    (struct spot){p->direct ? ACT_LEAF_TURN : ACT_LEAF_BEFORE, leaf});
}

static void put_go(const struct around *a, int row)
{
	struct page *p = a->p;
	struct target go = {.spot = {ACT_CONTINUE, 0}, .form = FORM_BUTTON, .words = p->go, .group = -1,
	    .leaf = -1, .row = row, .col = a->press, .rows = 1, .mark = a->press - 2};
	int t = (int)p->ntargets;
	ARENA_PUSH(p->mem, p->targets, p->ntargets, go);
	for (int leaf = 0; leaf < p->leaves; leaf++) {
		bool more = leaf + 1 < p->leaves && !p->direct;
		const char *words = text_fmt(p->mem, "[ %s ]", more ? word(a, WORD_SCREEN_NEXT_PAGE) : p->go);
		int cols = columns(words), col = put(a, leaf, row, a->press, words, ROLE_KEY, t) + 2;
		if (cols > p->targets[t].cols)
			p->targets[t].cols = cols;
		if (!a->narrow)
			col = put(a, leaf, row, col, word(a, WORD_SCREEN_ENTER), ROLE_QUIET, -1) + 4;
		if (p->leaves > 1)
			put_leaf(a, leaf, row, col + a->narrow);
	}
}

/* "1-4": the digits that mean something on this leaf; NULL: none does. */
static const char *digits_of(const struct page *p, int leaf)
{
	int last = 0;
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		bool listed = t->numbered || t->group >= 0;
		last = t->leaf == leaf && listed && t->digit > last ? t->digit : last;
	}
	return last == 0 ? NULL : last == 1 ? "1" : text_fmt(p->mem, "1-%d", last);
}

/* What the page itself says of its keys. */
static const char *own_hint(const struct around *a, int leaf)
{
	struct page *p = a->p;
	const char *digits = digits_of(p, leaf);
	if (p->hint_word == WORDS || (!digits && strstr(p->w->text[p->hint_word], "{1}")))
		return "";
	return words_text(p->w, p->hint_word, digits, NULL, p->mem);
}

/* As much as there is room for, the most needed first. */
static void put_hint(const struct around *a, int leaf)
{
	struct page *p = a->p;
	struct buf out = buf_new(p->mem);
	const char *hints[] = {own_hint(a, leaf), p->w->text[WORD_SCREEN_HINT_GO], p->hint_why ? p->w->text[WORD_SCREEN_HINT_WHY] : "",
	    p->leaves < 2 ? "" : p->w->text[p->line ? WORD_SCREEN_HINT_TURN_LINE : WORD_SCREEN_HINT_TURN]};
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		const char *hint = page_words(p, hints[i]);
		int cols = columns(buf_end(&out)) + (out.n > 0) + columns(hint);
		if (hint[0] && cols < p->cols - !a->narrow)
			buf_fmt(&out, "%s%s", out.n > 0 ? " " : "", hint);
	}
	put(a, leaf, p->rows - 1, !a->narrow, buf_end(&out), ROLE_QUIET, -1);
}

void around_put(struct page *p, const struct body *b)
{
	struct around a = {p, p->cols < NARROW, p->cols < NARROW ? 2 : 3};
	put_header(&a);
	if (p->tall)
		put_rule(&a, 1);
	if (p->back)
		put_back(&a, p->tall ? 2 : 1);
	if (!p->tall && (p->back || p->short_caption[0] || p->leaves > 1))
		put_places(&a, 1);
	if (p->go)
		put_go(&a, b->go);
	for (int leaf = 1; leaf < p->leaves && p->heading[0]; leaf++)
		put(&a, leaf, b->top, !a.narrow, clipped(p, p->heading, p->cols - 2), p->heading_role, -1);
	if (p->tall)
		put_rule(&a, p->rows - 2);
	for (int leaf = 0; leaf < p->leaves; leaf++)
		put_hint(&a, leaf);
}
