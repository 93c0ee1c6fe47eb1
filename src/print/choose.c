#include "print/choose.h"

#include "print/foot.h"
#include "print/set.h"

/* Spaces before a document gives way to one with less detail: as the look says, then tighter. */
static const double airs[] = {1, 0.75, 0.55};
enum { AIRS = sizeof airs / sizeof *airs };

/* Letters hardly smaller, before a document gives way to one with less detail; and where one is
 * higher than this many sheets, they do not help. */
static const double HARDLY = 0.95, HELPS = 1.15;

/* Letters before the document with the least detail takes a second sheet. */
static const double SMALLER = 0.93;

double chosen_width(const struct chosen *c)
{
	return c->paper->width - 2 * c->look.side;
}

static struct area area_of(struct chosen *c, bool goes_on)
{
	c->foot = c->paper->height - c->look.bottom - foot_height(c);
	return (struct area){
	    .width = chosen_width(c),
	    .top = c->look.top,
	    .top_again = c->look.top + foot_line(c) + c->look.gap,
	    .bottom = c->foot - (goes_on ? foot_line(c) : 0) - c->look.gap,
	};
}

static void flow(struct chosen *c, double air)
{
	struct area area = area_of(c, false);
	c->flow = flow_pieces(&c->pieces, &area, &c->look, air, c->mem);
	if (c->flow.sheets == 1)
		return;
	area = area_of(c, true);
	c->flow = flow_pieces(&c->pieces, &area, &c->look, air, c->mem);
}

/* How many sheets it takes, as a fraction. */
static double sheets(struct chosen *c)
{
	struct area area = area_of(c, true);
	const struct placed *last = &c->flow.list[c->flow.n - 1];
	double end = last->y + piece_height(last->piece, last->from, last->to);
	return c->flow.sheets - 1 + (end - area.top) / (area.bottom - area.top);
}

static void set(struct chosen *c, const struct doc *d, double scale)
{
	c->look = look_scaled(&looks[c->choice->look], scale);
	pieces_free(&c->pieces);
	c->doc = d;
	c->pieces = set_doc(d, &c->look, chosen_width(c), c->context, c->mem);
}

/* As loosely as that many sheets allow; false: they do not suffice. */
static bool flow_over(struct chosen *c, unsigned most)
{
	for (unsigned k = 0; k < AIRS; k++) {
		flow(c, airs[k]);
		if (c->flow.sheets <= most)
			return true;
	}
	return false;
}

/* Over as few sheets as the document with the least detail takes: the fullest that takes no more. */
static void choose_over_few(struct chosen *c, const struct doc **docs, size_t n)
{
	set(c, docs[n - 1], 1);
	flow(c, airs[AIRS - 1]);
	unsigned fewest = c->flow.sheets;
	for (size_t i = 0; i < n; i++) {
		set(c, docs[i], 1);
		if (flow_over(c, fewest))
			return;
	}
}

static bool fits(struct chosen *c, const struct doc *d, double scale)
{
	set(c, d, scale);
	return flow_over(c, 1);
}

static void choose(struct chosen *c, const struct doc **docs, size_t n)
{
	const struct look *look = &looks[c->choice->look];
	for (size_t i = 0; i < n; i++)
		if (fits(c, docs[i], 1) || (n > 1 && sheets(c) < HELPS && fits(c, docs[i], HARDLY)))
			return;
	double least = look->least / look->role[ROLE_BODY].size;
	for (double scale = HARDLY * SMALLER; n > 1 && scale >= least; scale *= SMALLER)
		if (fits(c, docs[n - 1], scale))
			return;
	if (n > 1 && fits(c, docs[n - 1], least))
		return;
	choose_over_few(c, docs, n);
}

struct chosen choose_page(const struct page_choice *choice, const struct paper *paper,
    const struct fonts *fonts, struct arena *mem)
{
	struct chosen c = {.choice = choice, .paper = paper, .mem = mem};
	c.context = type_context(fonts, choice->docs[0]->language);
	choose(&c, choice->docs, choice->n);
	return c;
}

void chosen_free(struct chosen *c)
{
	pieces_free(&c->pieces);
	g_object_unref(c->context);
}

static const struct doc *with_note(const struct doc *d, const char *note, struct arena *mem)
{
	struct doc *copy = doc_new(mem, d->title, d->language);
	for (size_t i = 1; i < d->n; i++) {
		ARENA_PUSH(mem, copy->blocks, copy->n, d->blocks[i]);
	}
	doc_add(copy, BLOCK_SMALL, "", note);
	return copy;
}

void choose_again(struct chosen *c, const char *note)
{
	const struct doc **docs = ARENA_ARRAY(c->mem, c->choice->n, const struct doc *);
	for (size_t i = 0; i < c->choice->n; i++)
		docs[i] = with_note(c->choice->docs[i], note, c->mem);
	choose(c, docs, c->choice->n);
}
