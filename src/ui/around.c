#include "ui/around.h"

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

/* The way back to the leaf before, and which leaf this is. */
static void put_leaf(const struct around *a, int leaf, int row, int col)
{
	struct page *p = a->p;
	if (p->tall)
		col = put(a, leaf, row, col, which_leaf(a, leaf), ROLE_QUIET, -1) + 5;
	if (leaf == 0)
		return;
	const char *words = text_fmt(p->mem, "[ %s ]", word(a, WORD_SCREEN_PAGE_BEFORE));
	press(a, leaf, row, col, words, (struct spot){ACT_LEAF_BEFORE, leaf});
	if (!a->narrow)
		put(a, leaf, row, col + columns(words) + 2, word(a, WORD_SCREEN_PAGE_UP), ROLE_QUIET, -1);
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

static void put_hint(const struct around *a)
{
	struct page *p = a->p;
	const char *turn = word(a, p->line ? WORD_SCREEN_HINT_TURN_LINE : WORD_SCREEN_HINT_TURN);
	const char *hint = p->leaves < 2 ? p->hint : text_fmt(p->mem, "%s %s", p->hint, turn);
	put(a, -1, p->rows - 1, !a->narrow, clipped(p, hint, p->cols - 1 - !a->narrow), ROLE_QUIET, -1);
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
	put_hint(&a);
}
