#include "print/flow.h"

/* What is higher than this part of a sheet may be parted rather than moved to the next one. */
static const double MOST_CARD = 0.5, MOST_PARAGRAPH = 0.2;

static const struct piece *at(const struct flower *f, unsigned i)
{
	return i < f->pieces->n ? &f->pieces->list[i] : NULL;
}

static bool has_lid(const struct piece *p)
{
	return p && p->frame > FRAME_CAUTION;
}

static bool same_frame(const struct piece *a, const struct piece *b)
{
	return a && b && a->frame_id == b->frame_id;
}

double flow_space(const struct flower *f, const struct piece *last, const struct piece *p)
{
	double pad = f->look->pad * f->out.air, gap = last ? p->gap * f->out.air : 0;
	if (same_frame(last, p))
		return last->black ? gap + pad : gap;
	if (has_lid(last) && has_lid(p) && gap < pad)
		gap = pad;
	return gap + (has_lid(last) ? pad : 0) + (has_lid(p) ? pad : 0);
}

/* What a sheet needs below p. */
static double space_below(const struct flower *f, const struct piece *p)
{
	return has_lid(p) ? f->look->pad * f->out.air : 0;
}

double flow_room(const struct flower *f)
{
	return f->area->bottom - f->y;
}

static double whole_room(const struct flower *f)
{
	return f->area->bottom - f->area->top_again;
}

void flow_turn(struct flower *f)
{
	f->y = f->area->top_again;
	f->out.sheets++;
	f->last = NULL;
}

void flow_put(struct flower *f, const struct placed *place)
{
	ARENA_PUSH(f->mem, f->out.list, f->out.n, *place);
	f->last = place->piece;
}

static void put_rows(struct flower *f, const struct piece *p, unsigned from, unsigned to)
{
	f->y += flow_space(f, f->last, p);
	struct placed place = {p, from, to, f->out.sheets, 0, f->y, f->area->width};
	flow_put(f, &place);
	f->y += piece_height(p, from, to);
}

/* ---- chains: pieces of which each keeps the next ---- */

static unsigned chain_end(const struct flower *f, unsigned i)
{
	while (at(f, i)->keeps && at(f, i + 1) && at(f, i + 1)->band == 0)
		i++;
	return i + 1;
}

/* Of pieces [i, end) behind `last`, and the beginning of a band that the last of them keeps. */
static double chain_height(const struct flower *f, const struct piece *last, unsigned i,
    unsigned end)
{
	double height = 0;
	for (; i < end; i++) {
		height += flow_space(f, last, at(f, i)) + piece_height(at(f, i), 0, at(f, i)->nrows);
		last = at(f, i);
	}
	if (last && last->keeps && at(f, end))
		height += flow_space(f, last, at(f, end)) + flow_band_least(f, end);
	return height + space_below(f, last);
}

/* The most rows from `from` on that fit here without parting what is tied; 0: none. */
static unsigned rows_that_fit(const struct flower *f, const struct piece *p, unsigned from,
    bool whatever)
{
	double room = flow_room(f) - flow_space(f, f->last, p) - space_below(f, p);
	unsigned best = from;
	for (unsigned to = from + 1; to <= p->nrows && piece_height(p, from, to) <= room; to++)
		if (whatever || to == p->nrows || !p->rows[to].tied)
			best = to;
	return best;
}

/* Over as many sheets as it takes. */
static void put_parted(struct flower *f, const struct piece *p)
{
	for (unsigned from = 0; from < p->nrows;) {
		unsigned to = rows_that_fit(f, p, from, false);
		if (to == from && f->last) {
			flow_turn(f);
			continue;
		}
		if (to == from)
			to = rows_that_fit(f, p, from, true);
		if (to == from)
			to = from + 1; /* one line higher than a sheet */
		put_rows(f, p, from, to);
		from = to;
		if (from < p->nrows)
			flow_turn(f);
	}
}

/* Does a heading that would now be put last on its sheet belong to the next one? */
static bool begins_too_low(const struct flower *f, unsigned i)
{
	const struct piece *p = at(f, i), *last = f->last;
	double height = 0;
	for (; p->keeps && at(f, i + 1); p = at(f, ++i)) {
		height += flow_space(f, last, p) + piece_height(p, 0, p->nrows);
		last = p;
	}
	struct flower behind = *f;
	behind.y += height;
	behind.last = last;
	return rows_that_fit(&behind, p, 0, false) == 0;
}

static void put_chain(struct flower *f, unsigned i, unsigned end)
{
	double height = chain_height(f, f->last, i, end);
	double most = whole_room(f) * (at(f, i)->frame != FRAME_NONE ? MOST_CARD : MOST_PARAGRAPH);
	bool fits = height <= flow_room(f);
	if (!fits && f->last && (chain_height(f, NULL, i, end) <= most || begins_too_low(f, i))) {
		flow_turn(f);
		fits = chain_height(f, NULL, i, end) <= flow_room(f);
	}
	for (; i < end; i++) {
		if (fits)
			put_rows(f, at(f, i), 0, at(f, i)->nrows);
		else
			put_parted(f, at(f, i));
	}
}

struct flow flow_pieces(const struct pieces *pieces, const struct area *area,
    const struct look *look, double air, struct arena *mem)
{
	struct flower f = {
	    .pieces = pieces, .area = area, .look = look, .out.air = air, .mem = mem, .y = area->top};
	for (unsigned i = 0; i < pieces->n;) {
		if (at(&f, i)->band) {
			i = flow_band(&f, i);
			continue;
		}
		unsigned end = chain_end(&f, i);
		put_chain(&f, i, end);
		i = end;
	}
	f.out.sheets++;
	return f.out;
}
