#include "ui/steer.h"

#include <limits.h>
#include <stdlib.h>

/* Help, Staff and Hide have keys of their own; the cursor passes them over. */
static bool can_stand(const struct target *t)
{
	bool has_key = t->spot.act == ACT_HELP || t->spot.act == ACT_HIDE || t->spot.act == ACT_STAFF;
	return !(t->leaf < 0 && has_key) && t->rows > 0;
}

static bool on_leaf(const struct target *t, int leaf)
{
	return t->leaf < 0 || t->leaf == leaf;
}

/* Beside the button below, and another one on every leaf. */
bool steer_turns(const struct target *t)
{
	return t->spot.act == ACT_LEAF_BEFORE || t->spot.act == ACT_LEAF_TURN;
}

/* Rows of all leaves below each other: Back over them, the button below under them. */
static int depth(const struct page *p, const struct target *t)
{
	if (t->spot.act == ACT_BACK)
		return -1;
	if (t->spot.act == ACT_CONTINUE || steer_turns(t))
		return p->leaves * p->rows;
	return t->leaf * p->rows + t->row;
}

static int order(const struct page *p, const struct target *t)
{
	int place = depth(p, t) + 1;
	return (t->spot.act == ACT_BACK ? p->leaves * p->rows + 2 : place) * p->cols + t->col;
}

static const struct target *standing_on(const struct page *p, int leaf, struct spot spot)
{
	for (size_t i = 0; i < p->ntargets; i++)
		if (spot_is(p->targets[i].spot, spot) && on_leaf(&p->targets[i], leaf))
			return &p->targets[i];
	return page_find(p, spot);
}

static bool reachable(const struct target *t, int leaf)
{
	return can_stand(t) && (!steer_turns(t) || t->leaf == leaf);
}

/* Where `from` stands for going up or down: what stands on every leaf is at the edge of this one. */
static int depth_from(const struct page *p, int leaf, const struct target *from, int way)
{
	int here = depth(p, from);
	if (from->spot.act == ACT_BACK && way > 0)
		return leaf * p->rows;
	if (here == p->leaves * p->rows && way < 0)
		return (leaf + 1) * p->rows;
	return here;
}

static const struct target *vertical(const struct page *p, int leaf, const struct target *from,
    int way)
{
	const struct target *best = NULL;
	int nearest = INT_MAX, aside = INT_MAX, here = depth_from(p, leaf, from, way);
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		int far = (depth(p, t) - here) * way, off = abs(t->col - from->col);
		if (!reachable(t, leaf) || far <= 0 || far > nearest || (far == nearest && off >= aside))
			continue;
		best = t;
		nearest = far;
		aside = off;
	}
	return best;
}

static const struct target *horizontal(const struct page *p, int leaf, const struct target *from,
    int way)
{
	const struct target *best = NULL;
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		int far = (t->col - from->col) * way;
		if (!reachable(t, leaf) || depth(p, t) != depth(p, from) || far <= 0)
			continue;
		if (!best || far < (best->col - from->col) * way)
			best = t;
	}
	return best;
}

/* Choices of one row that stand in several rows of the screen: after the last comes the next row's
 * first. */
static const struct target *in_group(const struct page *p, const struct target *from, int way)
{
	size_t at = (size_t)(from - p->targets), next = at + (size_t)way; /* from 0 back: too large */
	bool inside = next < p->ntargets && from->group >= 0;
	return inside && p->targets[next].group == from->group ? &p->targets[next] : NULL;
}

static const struct target *sideways(const struct page *p, int leaf, const struct target *from,
    int way)
{
	const struct target *t = horizontal(p, leaf, from, way);
	return t ? t : in_group(p, from, way);
}

/* The one whose order is next to `from` in this way; around the end. */
static const struct target *in_order(const struct page *p, int leaf, const struct target *from,
    int way)
{
	const struct target *best = NULL, *end = NULL;
	int here = order(p, from);
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		if (!reachable(t, leaf) || t == from)
			continue;
		int far = (order(p, t) - here) * way;
		if (far > 0 && (!best || far < (order(p, best) - here) * way))
			best = t;
		if (!end || order(p, t) * way < order(p, end) * way)
			end = t;
	}
	return best ? best : end;
}

/* Where the cursor can stand last on this leaf, the buttons for other leaves aside. */
static const struct target *last_on(const struct page *p, int leaf)
{
	const struct target *best = NULL;
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		if (can_stand(t) && t->leaf == leaf && !steer_turns(t) &&
		    (!best || order(p, t) > order(p, best)))
			best = t;
	}
	return best ? best : steer_first(p, leaf);
}

bool steer_moves(enum act act)
{
	return act >= ACT_UP && act <= ACT_BEFORE;
}

const struct target *steer_move(const struct page *p, int leaf, struct spot spot, enum act act)
{
	if (act == ACT_FIRST || act == ACT_LAST)
		return act == ACT_FIRST ? steer_first(p, leaf) : last_on(p, leaf);
	const struct target *from = standing_on(p, leaf, spot);
	if (!from)
		return steer_first(p, leaf);
	switch (act) {
	case ACT_UP: return vertical(p, leaf, from, -1);
	case ACT_DOWN: return vertical(p, leaf, from, 1);
	case ACT_LEFT: return sideways(p, leaf, from, -1);
	case ACT_RIGHT: return sideways(p, leaf, from, 1);
	case ACT_NEXT: return in_order(p, leaf, from, 1);
	case ACT_BEFORE: return in_order(p, leaf, from, -1);
	default: return NULL;
	}
}

const struct target *steer_at(const struct page *p, int leaf, int row, int col)
{
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		if (on_leaf(t, leaf) && t->form != FORM_GROUP && row >= t->row && row < t->row + t->rows &&
		    col >= t->col && col < t->col + t->cols)
			return t;
	}
	return NULL;
}

const struct target *steer_digit(const struct page *p, int leaf, struct spot from, int digit)
{
	const struct target *here = standing_on(p, leaf, from);
	int group = here ? here->group : -1;
	for (; group >= -1; group = group >= 0 ? -1 : -2)
		for (size_t i = 0; i < p->ntargets; i++) {
			const struct target *t = &p->targets[i];
			if (t->leaf == leaf && t->rows > 0 && t->digit == digit && t->group == group)
				return t;
		}
	return NULL;
}

const struct target *steer_first(const struct page *p, int leaf)
{
	const struct target *best = NULL;
	for (size_t i = 0; i < p->ntargets; i++) {
		const struct target *t = &p->targets[i];
		if (can_stand(t) && on_leaf(t, leaf) && (!best || order(p, t) < order(p, best)))
			best = t;
	}
	return best;
}
