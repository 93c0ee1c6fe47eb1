/* Strips to leaves. */
#include <limits.h>

#include "ui/around.h"
#include "ui/strips.h"

enum { TALL = 20, WIDE = 60, NARROWEST = 48 };

/* Where the next strip goes. */
struct packing {
	int leaf, row, digits;
	bool empty; /* nothing stands on this leaf yet */
	int gaps;   /* blank rows that may still be put */
	int weak;   /* and of these, for the weak ones */
	const char *head; /* the last one inside the page */
};

/* On later leaves the heading stands again, in one row. */
static int first_row(const struct page *p, const struct body *b, enum air air)
{
	return b->top + (p->heading[0] ? 1 + (air != AIR_NONE) : 0);
}

static void turn(const struct page *p, const struct body *b, enum air air, struct packing *at)
{
	at->leaf++;
	at->row = first_row(p, b, air);
	at->digits = 0;
	at->empty = true;
}

/* What stands first on a leaf may belong to a heading that stands on the one before. */
static void note_heading(struct page *p, const struct strip *strip, struct packing *at)
{
	const char *goes_on = strip->head ? NULL : at->head;
	if (at->empty)
		ARENA_PUSH(p->mem, p->under, p->nunder, goes_on);
	if (strip->head)
		at->head = strip->head[0] ? strip->head : NULL;
}

static void place_strip(struct page *p, const struct strip *strip, struct packing *at)
{
	note_heading(p, strip, at);
	for (size_t i = strip->first; i < strip->first + strip->n; i++) {
		struct piece *piece = &p->pieces[i];
		piece->leaf = at->leaf;
		piece->row = at->row;
		struct target *t = piece->target < 0 ? NULL : &p->targets[piece->target];
		if (t && t->rows == 0) {
			t->leaf = at->leaf;
			t->row = at->row;
		}
		if (t && t->leaf == at->leaf)
			t->rows = at->row - t->row + 1;
	}
	if (strip->target >= 0) {
		p->targets[strip->target].digit = ++at->digits;
		*strip->digit = (char)('0' + at->digits);
	}
	at->row++;
	at->empty = false;
}

/* Strips that stay together: how many, and what they need. A gap behind the words that introduce
 * something does not part them from it. */
struct group {
	size_t n;
	int rows, gaps, digits;
};

static struct group group_of(const struct strips *s, size_t i)
{
	struct group g = {0};
	bool more = true;
	for (; more && i + g.n < s->n; g.n++) {
		const struct strip *strip = &s->list[i + g.n];
		g.rows += !strip->gap;
		g.gaps += strip->gap;
		g.digits += strip->target >= 0;
		more = strip->with_next || (strip->gap && g.n > 0);
	}
	return g;
}

/* Of a group that no leaf can hold: as much of it, up to where it may be parted, as goes into so
 * many rows. All of it where there is no such place. */
static struct group part_of(const struct strips *s, size_t i, struct group all, int rows)
{
	struct group best = {0}, g = {0};
	for (; g.n < all.n; g.n++) {
		const struct strip *strip = &s->list[i + g.n];
		if (g.n > 0 && s->list[i + g.n - 1].soft && g.rows <= rows)
			best = g;
		g.rows += !strip->gap;
		g.digits += strip->target >= 0;
	}
	return best.n > 0 ? best : all;
}

static void place_gap(const struct strip *strip, struct packing *at)
{
	bool put = !at->empty && at->gaps > 0 && (!strip->weak || at->weak > 0);
	at->row += put;
	at->gaps -= put;
	at->weak -= put && strip->weak;
}

/* What is left for weak gaps when the others have theirs. */
static int weak_gaps(const struct strips *s, int gaps)
{
	for (size_t i = 0; i < s->n && gaps < INT_MAX; i++)
		gaps -= s->list[i].gap && !s->list[i].weak;
	return gaps;
}

/* As much of a group that is longer than a leaf as goes here, or if nothing does, on the next leaf. */
static struct group parted(const struct page *p, const struct strips *s, const struct body *b,
    size_t i, struct group all, struct packing *at)
{
	struct group part = part_of(s, i, all, b->end - at->row);
	if (part.n < all.n || at->empty)
		return part;
	turn(p, b, s->air, at);
	return part_of(s, i, all, b->end - at->row);
}

/* Gives the number of leaves. */
static int pack(struct page *p, const struct strips *s, const struct body *b, int gaps)
{
	struct packing at = {.row = b->top, .empty = true, .gaps = gaps,
	    .weak = weak_gaps(s, gaps)};
	for (size_t i = 0; i < s->n;) {
		struct group g = group_of(s, i);
		if (g.rows > b->end - first_row(p, b, s->air))
			g = parted(p, s, b, i, g, &at);
		int blanks = g.gaps < at.gaps ? g.gaps : at.gaps;
		bool fits = at.row + g.rows + blanks <= b->end && at.digits + g.digits <= PAGE_DIGITS;
		if (!fits && !at.empty && g.rows > 0)
			turn(p, b, s->air, &at);
		for (; g.n > 0; g.n--, i++) {
			if (s->list[i].gap) {
				place_gap(&s->list[i], &at);
				continue;
			}
			if (at.row >= b->end && !at.empty)
				turn(p, b, s->air, &at);
			place_strip(p, &s->list[i], &at);
		}
	}
	return at.leaf + 1;
}

/* What a trial of laying out goes by. */
struct trial {
	enum air air;
	int gaps;    /* blank rows that may be put */
	bool second; /* the second row of a low screen is taken by Back, or by which leaf this is */
};

static struct body body_of(const struct page *p, struct trial t)
{
	bool air = t.air != AIR_NONE, plenty = air && t.gaps == INT_MAX;
	struct body b = {.top = t.second ? 2 : 1, .end = p->rows - 1, .air = air};
	if (p->tall)
		b = (struct body){.top = p->back ? 4 : 3, .end = p->rows - 2, .air = air};
	b.go = b.end - 1 - (p->tall && plenty);
	if (p->go)
		b.end = b.go - air;
	return b;
}

static struct body try(struct page *p, struct trial t)
{
	struct body b = body_of(p, t);
	p->npieces = p->nunder = 0;
	for (size_t i = 0; i < p->ntargets; i++)
		p->targets[i].rows = 0;
	struct strips s = strips_make(p, t.air, p->cols);
	p->leaves = pack(p, &s, &b, t.gaps);
	return b;
}

static struct body place_with(struct page *p, enum air air, int gaps)
{
	struct trial t = {air, gaps, p->back || p->short_caption[0]};
	struct body b = try(p, t);
	if (p->leaves < 2 || p->tall || t.second)
		return b;
	t.second = true;
	return try(p, t);
}

/* The last row with letters of a page of one leaf. */
static int last_row(const struct page *p)
{
	int last = 0;
	for (size_t i = 0; i < p->npieces; i++)
		last = p->pieces[i].row > last ? p->pieces[i].row : last;
	return last;
}

static bool row_is_free(const struct page *p, const struct target *t, int row)
{
	for (size_t i = 0; i < p->npieces; i++) {
		const struct piece *piece = &p->pieces[i];
		if (piece->row == row && (piece->leaf == t->leaf || piece->leaf < 0 || t->leaf < 0))
			return false;
	}
	return row < p->rows;
}

/* A blank row below a target belongs to it: a finger needs two rows. */
static void widen_targets(struct page *p)
{
	for (size_t i = 0; i < p->ntargets; i++) {
		struct target *t = &p->targets[i];
		if (t->rows == 1 && row_is_free(p, t, t->row + 1))
			t->rows = 2;
	}
}

bool page_is_tall(int rows, int cols)
{
	return rows >= TALL && cols >= WIDE;
}

bool page_is_large(const struct page *p)
{
	return p->rows < TALL && p->cols < NARROWEST;
}

/* The most air that costs no leaf. On a single leaf the blank rows that there is room for are
 * given from the top on. */
static struct body place_best(struct page *p)
{
	struct body b = place_with(p, AIR_NONE, 0);
	int least = p->leaves, room = b.end - 1 - last_row(p);
	bool cramped = least > 1 && p->line; /* the more stands beside the line the better */
	for (int air = AIR_TALL; air > AIR_NONE && !cramped; air--) {
		b = place_with(p, (enum air)air, INT_MAX);
		if (p->leaves == least || (p->airy && air == AIR_GAPS))
			return b;
	}
	if (least == 1 && room > 1) {
		b = place_with(p, AIR_GAPS, room - 1);
		if (p->leaves == least)
			return b;
	}
	return place_with(p, AIR_NONE, 0);
}

void page_place(struct page *p, int rows, int cols)
{
	p->rows = rows;
	p->cols = cols;
	p->tall = page_is_tall(rows, cols);
	struct body b = place_best(p);
	p->air = b.air;
	if (p->leaves == 1 && p->go)
		b.go = last_row(p) + 1 + b.air;
	around_put(p, &b);
	widen_targets(p);
}
