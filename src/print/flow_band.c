/* Pieces in columns of the same height, read down one after the other. */
#include "print/flow.h"
#include "print/set.h"

enum { HALVINGS = 24 };

/* Rows that stay together: from row `row` of piece `from` to before row `end_row` of piece `to`. */
struct atom {
	unsigned from, row, to, end_row;
	double gap, height; /* gap: above it, unless it begins a column */
};

struct atoms {
	struct atom *list;
	unsigned n;
};

static const struct piece *at(const struct flower *f, unsigned i)
{
	return &f->pieces->list[i];
}

static double gap_of(const struct flower *f, unsigned i)
{
	return at(f, i)->gap * f->out.air;
}

static unsigned band_end(const struct flower *f, unsigned i)
{
	unsigned band = at(f, i)->band;
	while (i < f->pieces->n && at(f, i)->band == band)
		i++;
	return i;
}

/* The atom that begins at this row; pieces from `end` on are another band. */
static struct atom atom_at(const struct flower *f, unsigned i, unsigned row, unsigned end)
{
	struct atom a = {i, row, i, row, row == 0 ? gap_of(f, i) : 0, 0};
	do {
		if (a.end_row == at(f, a.to)->nrows) {
			a.height += gap_of(f, ++a.to);
			a.end_row = 0;
		}
		a.height += piece_height(at(f, a.to), a.end_row, a.end_row + 1);
		a.end_row++;
	} while (a.end_row < at(f, a.to)->nrows ? at(f, a.to)->rows[a.end_row].tied
	                                        : at(f, a.to)->keeps && a.to + 1 < end);
	return a;
}

static struct atoms band_atoms(const struct flower *f, unsigned i, unsigned end)
{
	struct atoms atoms = {NULL, 0};
	for (unsigned row = 0; i < end;) {
		struct atom a = atom_at(f, i, row, end);
		ARENA_PUSH(f->mem, atoms.list, atoms.n, a);
		bool whole = a.end_row == at(f, a.to)->nrows;
		i = whole ? a.to + 1 : a.to;
		row = whole ? 0 : a.end_row;
	}
	return atoms;
}

double flow_band_least(const struct flower *f, unsigned i)
{
	return atom_at(f, i, 0, band_end(f, i)).height;
}

/* How many of the atoms from `first` on fill one column of that height; *used: how high it is. */
static unsigned fill_column(const struct atoms *atoms, unsigned first, double height, double *used)
{
	unsigned i = first;
	for (*used = 0; i < atoms->n; i++) {
		double next = *used + (*used > 0 ? atoms->list[i].gap : 0) + atoms->list[i].height;
		if (next > height)
			break;
		*used = next;
	}
	return i - first;
}

static unsigned fill(const struct atoms *atoms, unsigned first, unsigned columns, double height)
{
	unsigned i = first;
	double used;
	for (unsigned column = 0; column < columns; column++)
		i += fill_column(atoms, i, height, &used);
	return i - first;
}

/* The least height in which all atoms from `first` on fit, up to `most`. */
static double balance(const struct atoms *atoms, unsigned first, unsigned columns, double most)
{
	double low = 0, high = most;
	for (unsigned i = 0; i < HALVINGS; i++) {
		double middle = (low + high) / 2;
		if (fill(atoms, first, columns, middle) == atoms->n - first)
			high = middle;
		else
			low = middle;
	}
	return high;
}

/* Rows of one piece; goes on with the ones placed last when they are its rows just above. */
static void put_rows(struct flower *f, const struct piece *p, unsigned from, unsigned to, double x,
    double y, double width)
{
	struct placed *last = f->out.n > 0 ? &f->out.list[f->out.n - 1] : NULL;
	if (last && last->piece == p && last->to == from && from > 0 && last->x == x &&
	    last->sheet == f->out.sheets) {
		last->to = to;
		return;
	}
	struct placed place = {p, from, to, f->out.sheets, x, y, width};
	flow_put(f, &place);
}

static void put_atom(struct flower *f, const struct atom *a, double x, double y, double width)
{
	for (unsigned i = a->from; i <= a->to; i++) {
		unsigned from = i == a->from ? a->row : 0;
		unsigned to = i == a->to ? a->end_row : at(f, i)->nrows;
		y += i > a->from ? gap_of(f, i) : 0;
		put_rows(f, at(f, i), from, to, x, y, width);
		y += piece_height(at(f, i), from, to);
	}
}

/* Puts the atoms from `first` on that fit into columns of this height; how many. */
static unsigned put_columns(struct flower *f, const struct atoms *atoms, unsigned first,
    unsigned columns, double height)
{
	double width = set_column_width(f->area->width, columns, f->look), highest = 0;
	unsigned i = first;
	for (unsigned column = 0; column < columns; column++) {
		double x = column * (width + f->look->gutter), used, y = 0;
		unsigned end = i + fill_column(atoms, i, height, &used);
		for (; i < end; i++) {
			y += y > 0 ? atoms->list[i].gap : 0;
			put_atom(f, &atoms->list[i], x, f->y + y, width);
			y += atoms->list[i].height;
		}
		highest = used > highest ? used : highest;
	}
	f->y += highest;
	return i - first;
}

/* Higher than a sheet: row for row, in one column, over as many sheets as it takes. */
static void put_high(struct flower *f, const struct atom *a, unsigned columns)
{
	double width = set_column_width(f->area->width, columns, f->look);
	for (unsigned i = a->from; i <= a->to; i++) {
		unsigned from = i == a->from ? a->row : 0;
		unsigned to = i == a->to ? a->end_row : at(f, i)->nrows;
		for (unsigned r = from; r < to; r++) {
			double height = piece_height(at(f, i), r, r + 1);
			if (height > flow_room(f) && f->last)
				flow_turn(f);
			put_rows(f, at(f, i), r, r + 1, 0, f->y, width);
			f->y += height;
		}
	}
}

unsigned flow_band(struct flower *f, unsigned i)
{
	unsigned end = band_end(f, i), columns = at(f, i)->columns;
	struct atoms atoms = band_atoms(f, i, end);
	double whole = f->area->bottom - f->area->top_again;
	for (unsigned first = 0; first < atoms.n;) {
		const struct atom *a = &atoms.list[first];
		double gap = flow_space(f, f->last, at(f, a->from)), room = flow_room(f) - gap;
		if (a->height > whole) {
			put_high(f, a, columns);
			first++;
		} else if (fill(&atoms, first, columns, room) == 0) {
			flow_turn(f);
		} else {
			f->y += gap;
			first += put_columns(f, &atoms, first, columns, balance(&atoms, first, columns, room));
			if (first < atoms.n)
				flow_turn(f);
		}
	}
	return end;
}
