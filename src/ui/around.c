#include "ui/around.h"

#include <string.h>

#include "base/utf8.h"
#include "ui/strips.h"

struct around {
	struct page *p;
	bool narrow; /* no margins, and short words */
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
	struct piece piece = {leaf, row, col, str_of(words), role, target, -1};
	if (words[0])
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

/* What has a key of its own, on every page in the same place: from the right end on. */
static void put_header(const struct around *a)
{
	struct page *p = a->p;
	const struct {
		bool shown;
		const char *key;
		enum word word, brief;
		enum act act;
	} keys[] = {{!p->bare, "F9", WORD_SCREEN_HIDE, WORD_SCREEN_HIDE_SHORT, ACT_HIDE},
	    {p->staff, "F8", WORD_SCREEN_STAFF, WORD_SCREEN_STAFF_SHORT, ACT_STAFF},
	    {!p->bare, "F1", WORD_SCREEN_HELP, WORD_SCREEN_HELP, ACT_HELP}};
	int at = p->cols - !a->narrow + (a->narrow ? 1 : 3);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		if (!keys[i].shown)
			continue;
		const char *words = text_fmt(p->mem, "%s %s", keys[i].key,
		    word(a, a->narrow ? keys[i].brief : keys[i].word));
		at -= columns(words) + (a->narrow ? 1 : 3);
		press(a, -1, 0, at, words, (struct spot){keys[i].act, -1});
	}
	put(a, -1, 0, !a->narrow, clipped(p, p->title, at - 2), ROLE_QUIET, -1);
}

static void put_rule(const struct around *a, int row)
{
	struct buf out = buf_new(a->p->mem);
	for (int i = 0; i < a->p->cols; i++)
		buf_text(&out, page_words(a->p, "─"));
	put(a, -1, row, 0, buf_end(&out), ROLE_RULE, -1);
}

/* Gives the column behind it. */
static int put_back(const struct around *a, int row)
{
	const char *back = text_fmt(a->p->mem, "< %s", word(a, WORD_SCREEN_BACK));
	bool brief = a->narrow || !a->p->tall;
	press(a, -1, row, a->press, back, (struct spot){ACT_BACK, 0});
	return put(a, -1, row, a->press + columns(back) + (brief ? 1 : 3),
	    word(a, brief ? WORD_SCREEN_BACK_KEY : WORD_SCREEN_BACK_KEYS), ROLE_QUIET, -1);
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

/* The longest caption that has room. */
static const char *caption_in(const struct page *p, int room)
{
	if (columns(p->caption) <= room)
		return p->caption;
	return columns(p->short_caption) <= room ? p->short_caption
	                                         : clipped(p, p->brief_caption, room);
}

/* Where rules have no room: "Part 2 of 5  Page 1 of 2" at the right end of the second row. */
static void put_places(const struct around *a, int row, int taken)
{
	struct page *p = a->p;
	for (int leaf = 0; leaf < p->leaves; leaf++) {
		const char *which = which_leaf(a, leaf);
		int room = p->cols - taken - 1 - columns(which) - (which[0] ? 2 : 0);
		const char *caption = caption_in(p, room);
		const char *words = text_fmt(p->mem, "%s%s%s", caption,
		    which[0] && caption[0] ? "  " : "", which);
		put(a, leaf, row, p->cols - columns(words), words, ROLE_QUIET, -1);
	}
}

/* A button for another leaf: where the button below turns the leaves, the one before; else the
 * next, and from the last the first. "" : none. {1} of the words is its number. */
static const char *leaf_button(const struct around *a, int leaf, enum word words)
{
	struct page *p = a->p;
	int other = !p->direct ? leaf - 1 : leaf + 1 < p->leaves ? leaf + 1 : 0;
	if (p->leaves < 2 || other < 0)
		return "";
	return text_fmt(p->mem, "[ %s ]", page_words(p, words_text(p->w, words,
	    text_fmt(p->mem, "%d", other + 1), NULL, p->mem)));
}

/* What stands in the row of the button below, and how far apart so that all of it has room. */
struct go_row {
	const char *go, *enter, *which, *other;
	int gap;
};

static struct go_row go_row_of(const struct around *a, int leaf)
{
	struct page *p = a->p;
	bool more = leaf + 1 < p->leaves && !p->direct;
	struct go_row r = {text_fmt(p->mem, "[ %s ]", more ? word(a, WORD_SCREEN_NEXT_PAGE) : p->go),
	    a->narrow ? "" : word(a, WORD_SCREEN_ENTER), p->tall ? which_leaf(a, leaf) : "",
	    leaf_button(a, leaf, WORD_SCREEN_SEE_PAGE), 4};
	int all = columns(r.go) + columns(r.enter) + columns(r.which) + columns(r.other);
	if (a->press + all + 2 + 2 * r.gap > p->cols) {
		r.enter = "";
		r.gap = 2;
	}
	int which = r.which[0] ? columns(r.which) + r.gap : 0;
	if (a->press + columns(r.go) + which + r.gap + columns(r.other) > p->cols)
		r.other = leaf_button(a, leaf, WORD_SCREEN_SEE_PAGE_BRIEF);
	return r;
}

static void put_go(const struct around *a, int row)
{
	struct page *p = a->p;
	struct target go = {.spot = {ACT_CONTINUE, 0}, .form = FORM_BUTTON, .words = p->go, .group = -1,
	    .leaf = -1, .row = row, .col = a->press, .rows = 1, .mark = a->press - 2};
	int t = (int)p->ntargets;
	ARENA_PUSH(p->mem, p->targets, p->ntargets, go);
	for (int leaf = 0; leaf < p->leaves; leaf++) {
		struct go_row r = go_row_of(a, leaf);
		int col = put(a, leaf, row, a->press, r.go, ROLE_KEY, t);
		if (col - a->press > p->targets[t].cols)
			p->targets[t].cols = col - a->press;
		if (r.enter[0])
			col = put(a, leaf, row, col + 2, r.enter, ROLE_QUIET, -1);
		if (r.which[0])
			col = put(a, leaf, row, col + r.gap, r.which, ROLE_QUIET, -1);
		if (r.other[0])
			press(a, leaf, row, col + r.gap, r.other,
			    (struct spot){p->direct ? ACT_LEAF_TURN : ACT_LEAF_BEFORE, leaf});
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
	if (p->hint_word == WORDS)
		return "";
	if (!digits && (p->hint_listed || strstr(p->w->text[p->hint_word], "{1}")))
		return "";
	return words_text(p->w, p->hint_word, digits, NULL, p->mem);
}

/* "?: I do not know", where that stands on another leaf. */
static const char *unsure_hint(const struct around *a, int leaf)
{
	struct page *p = a->p;
	const struct target *t = p->unsure.act == ACT_NONE ? NULL : page_find(p, p->unsure);
	bool away = t && t->leaf != leaf;
	return away ? words_text(p->w, WORD_SCREEN_HINT_UNSURE, t->words, NULL, p->mem) : "";
}

/* As much as there is room for, the most needed first. On a wide screen the idle rule is the most
 * needed, though it stands second. */
static void put_hint(const struct around *a, int leaf)
{
	struct page *p = a->p;
	struct buf out = buf_new(p->mem);
	const char *own = own_hint(a, leaf);
	if (!a->narrow && p->limit[0] && columns(own) + 1 + columns(p->limit) >= p->cols - 1)
		own = "";
	const char *hints[] = {own, p->limit, unsure_hint(a, leaf), p->w->text[WORD_SCREEN_HINT_GO],
	    p->hint_why ? p->w->text[WORD_SCREEN_HINT_WHY] : "",
	    p->leaves < 2 ? "" : p->w->text[p->line ? WORD_SCREEN_HINT_TURN_LINE : WORD_SCREEN_HINT_TURN]};
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++) {
		const char *hint = page_words(p, hints[i]);
		int cols = columns(buf_end(&out)) + (out.n > 0) + columns(hint);
		if (hint[0] && cols < p->cols - !a->narrow)
			buf_fmt(&out, "%s%s", out.n > 0 ? " " : "", hint);
	}
	put(a, leaf, p->rows - 1, !a->narrow, buf_end(&out), ROLE_QUIET, -1);
}

/* The heading of a later leaf, with that of the section which goes on there, or, where both have no
 * room, of the section alone. */
static const char *later_heading(const struct page *p, int leaf)
{
	const char *under = (size_t)leaf < p->nunder ? p->under[leaf] : NULL;
	if (!under)
		return p->heading;
	const char *both = page_words(p, text_fmt(p->mem, "%s – %s", p->heading, under));
	return columns(both) <= p->cols - 2 ? both : under;
}

void around_put(struct page *p, const struct body *b)
{
	struct around a = {p, p->cols < PAGE_WIDE, p->cols < PAGE_WIDE ? 2 : 3};
	put_header(&a);
	if (p->tall)
		put_rule(&a, 1);
	int taken = p->back ? put_back(&a, p->tall ? 2 : 1) : 0;
	if (!p->tall && (p->back || p->short_caption[0] || p->leaves > 1))
		put_places(&a, 1, taken);
	if (p->go)
		put_go(&a, b->go);
	for (int leaf = 1; leaf < p->leaves && p->heading[0]; leaf++)
		put(&a, leaf, b->top, !a.narrow, clipped(p, later_heading(p, leaf), p->cols - 2),
		    p->heading_role, -1);
	if (p->tall)
		put_rule(&a, p->rows - 2);
	for (int leaf = 0; leaf < p->leaves; leaf++)
		put_hint(&a, leaf);
}
