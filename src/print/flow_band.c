/* Pieces in columns of the same height, read down one after the other. */
#include "print/flow.h"
#include "print/set.h"

enum { HALVINGS = 30 };

/* Pieces [from, to) that stay together, in their order. */
struct item {
	unsigned from, to;
	double gap, height; /* gap: above it, unless it begins a column */
};

struct items {
	struct item *list;
	unsigned n;
};

static unsigned band_end(const struct flower *f, unsigned i)
{
	unsigned band = f->pieces->list[i].band;
	while (i < f->pieces->n && f->pieces->list[i].band == band)
		i++;
	return i;
}

static struct item item_at(const struct flower *f, unsigned i, unsigned end)
{
	const struct piece *p = &f->pieces->list[i];
	struct item item = {i, i + 1, p->gap * f->out.air, piece_height(p, 0, p->nrows)};
	while (p->keeps && item.to < end) {
		p = &f->pieces->list[item.to++];
		item.height += p->gap * f->out.air + piece_height(p, 0, p->nrows);
	}
	return item;
}

static struct items band_items(const struct flower *f, unsigned i, unsigned end)
{
	struct items items = {NULL, 0};
	while (i < end) {
		struct item item = item_at(f, i, end);
		ARENA_PUSH(f->mem, items.list, items.n, item);
		i = item.to;
	}
	return items;
}

double flow_band_least(const struct flower *f, unsigned i)
{
	return item_at(f, i, band_end(f, i)).height;
}

/* How many of the items from `first` on fill so many columns of that height; *used: how high the
 * highest column is then. */
static unsigned fill(const struct items *items, unsigned first, unsigned columns, double height,
    double *used)
{
	unsigned i = first;
	*used = 0;
	for (unsigned column = 0; column < columns; column++) {
		double y = 0;
		for (; i < items->n; i++) {
			double next = y + (y > 0 ? items->list[i].gap : 0) + items->list[i].height;
			if (next > height)
				break;
			y = next;
		}
		*used = y > *used ? y : *used;
	}
	return i - first;
}

/* The least height in which all items from `first` on fit, up to `most`. */
static double balance(const struct items *items, unsigned first, unsigned columns, double most)
{
	double low = 0, high = most, used;
	for (unsigned i = 0; i < HALVINGS; i++) {
		double middle = (low + high) / 2;
		if (fill(items, first, columns, middle, &used) == items->n - first)
			high = middle;
		else
			low = middle;
	}
	return high;
}

static void put_item(struct flower *f, const struct item *item, double x, double y, double width)
{
	for (unsigned i = item->from; i < item->to; i++) {
		const struct piece *p = &f->pieces->list[i];
		y += i > item->from ? p->gap * f->out.air : 0;
		struct placed place = {p, 0, p->nrows, f->out.sheets, x, y, width};
		flow_put(f, &place);
		y += piece_height(p, 0, p->nrows);
	}
}

/* Puts the items from `first` on that fit into columns of this height; how many. */
static unsigned put_columns(struct flower *f, const struct items *items, unsigned first,
    unsigned columns, double height)
{
	double width = set_column_width(f->area->width, columns, f->look), used;
	unsigned i = first;
	fill(items, first, columns, height, &used);
	for (unsigned column = 0; column < columns; column++) {
		double x = column * (width + f->look->gutter), y = 0;
		for (; i < items->n; i++) {
			double gap = y > 0 ? items->list[i].gap : 0;
			if (y + gap + items->list[i].height > height)
				break;
			put_item(f, &items->list[i], x, f->y + y + gap, width);
			y += gap + items->list[i].height;
		}
	}
	f->y += used;
	return i - first;
}

/* An item higher than a sheet: its rows, one column, as many sheets as it takes. */
static void put_high(struct flower *f, const struct item *item, unsigned columns)
{
	double width = set_column_width(f->area->width, columns, f->look);
	for (unsigned i = item->from; i < item->to; i++) {
		const struct piece *p = &f->pieces->list[i];
		for (unsigned r = 0; r < p->nrows; r++) {
			double height = piece_height(p, r, r + 1);
			if (height > flow_room(f) && f->last)
				flow_turn(f);
			struct placed place = {p, r, r + 1, f->out.sheets, 0, f->y, width};
			flow_put(f, &place);
			f->y += height;
		}
	}
}

unsigned flow_band(struct flower *f, unsigned i)
{
	unsigned end = band_end(f, i), columns = f->pieces->list[i].columns;
	struct items items = band_items(f, i, end);
	double whole = f->area->bottom - f->area->top_again, used;
	for (unsigned first = 0; first < items.n;) {
		double gap = flow_space(f, f->last, &f->pieces->list[items.list[first].from]);
		double room = flow_room(f) - gap;
		if (items.list[first].height > whole) {
			put_high(f, &items.list[first++], columns);
			continue;
		}
		if (fill(&items, first, columns, room, &used) == 0) {
			flow_turn(f);
			continue;
		}
		f->y += gap;
		first += put_columns(f, &items, first, columns, balance(&items, first, columns, room));
		if (first < items.n && items.list[first].height <= whole)
			flow_turn(f);
	}
	return end;
}
