#include "print/set.h"

static bool is_safety(enum tone tone)
{
	return tone == TONE_EMERGENCY || tone == TONE_URGENT;
}

double set_column_width(double width, unsigned columns, const struct look *look)
{
	return (width - (columns - 1) * look->gutter) / columns;
}

/* ---- frames: which blocks stand in one ---- */

static const struct block *block_at(const struct setter *s, size_t at)
{
	return at < s->doc->n ? &s->doc->blocks[at] : NULL;
}

static enum frame_kind frame_of_tone(enum tone tone)
{
	return tone == TONE_EMERGENCY ? FRAME_ALARM : FRAME_URGENT;
}

/* The frame that begins at this block; FRAME_NONE: none does. A heading is in the frame of the
 * warnings under it. */
static enum frame_kind frame_begins(const struct setter *s, const struct block *b)
{
	const struct block *next = block_at(s, s->at + 1);
	if (is_safety(b->tone))
		return frame_of_tone(b->tone);
	if (b->kind == BLOCK_HEADING && next && is_safety(next->tone) && next->kind != BLOCK_NOTICE)
		return frame_of_tone(next->tone);
	if (b->kind == BLOCK_NOTICE)
		return b->tone == TONE_CAUTION ? FRAME_STRONG : FRAME_THIN;
	if (b->kind == BLOCK_FINDING && s->look->cards)
		return b->tone == TONE_CAUTION ? FRAME_CAUTION : FRAME_BAR;
	return FRAME_NONE;
}

/* Does the block belong into the frame that the one before it stands in? */
static bool frame_goes_on(const struct setter *s, const struct block *b)
{
	bool part = b->kind == BLOCK_WHY || b->kind == BLOCK_TICK ||
	            (b->kind == BLOCK_ITEM && b->level == 2);
	switch (s->frame) {
	case FRAME_ALARM:
	case FRAME_URGENT:
		return part || (is_safety(b->tone) && b->kind == BLOCK_ITEM) ||
		       (is_safety(b->tone) && frame_of_tone(b->tone) == s->frame && b->kind != BLOCK_NOTICE);
	case FRAME_CAUTION:
		if (b->kind == BLOCK_ITEM && b->tone == TONE_CAUTION)
			return true;
		/* fall through */
	case FRAME_BAR: return part || (b->kind == BLOCK_FINDING && b->level == 2);
	default: return false;
	}
}

static void choose_frame(struct setter *s)
{
	const struct block *b = &s->doc->blocks[s->at];
	if (frame_goes_on(s, b))
		return;
	s->frame = frame_begins(s, b);
	s->frame_id = s->frame == FRAME_NONE ? 0 : ++s->last_id;
}

/* ---- columns: which blocks stand beside each other ---- */

/* The same kind, but for reasons, which stand under what they are for. */
static size_t alike_until(const struct setter *s)
{
	const struct block *b = &s->doc->blocks[s->at];
	size_t end = s->at + 1;
	while (end < s->doc->n &&
	       (s->doc->blocks[end].kind == b->kind || s->doc->blocks[end].kind == BLOCK_WHY))
		end++;
	return end;
}

static unsigned most_columns(const struct setter *s, size_t blocks)
{
	const struct block *b = &s->doc->blocks[s->at];
	enum { FEW = 4 };
	if (blocks < FEW || s->frame != FRAME_NONE || s->page_band)
		return 1;
	switch (b->kind) {
	case BLOCK_FIELD: return s->look->field_columns;
	case BLOCK_ITEM: return s->look->item_columns;
	case BLOCK_SOURCE: return b->level == 2 ? 1 : s->look->source_columns;
	default: return 1;
	}
}

static void set_columns(struct setter *s, unsigned columns)
{
	s->columns = columns;
	s->measure = set_column_width(s->width, columns, s->look);
	s->band = columns > 1 ? ++s->last_id : 0;
}

/* What the page itself is: its title, facts under it, room for a label. */
static bool is_head(const struct block *b)
{
	return b->kind == BLOCK_TITLE || b->kind == BLOCK_ROOM ||
	       (b->kind == BLOCK_PARAGRAPH && b->level == 2);
}

/* Where the whole page stands in columns. */
static void choose_page_columns(struct setter *s)
{
	bool framed = s->frame > FRAME_CAUTION, page = s->page_band > 0;
	bool head = is_head(&s->doc->blocks[s->at]);
	if (s->look->page_columns == 1)
		return;
	if (framed && page) {
		s->page_band = 0;
		set_columns(s, 1);
	} else if (!framed && !page && !head) {
		set_columns(s, s->look->page_columns);
		s->page_band = s->band;
	}
}

/* Sets the blocks up to `end` in so many columns, as if nothing else were on the page. */
static double height_in(const struct setter *s, size_t end, unsigned columns)
{
	struct setter try = *s;
	double sum = 0, highest = 0;
	try.out = (struct pieces){NULL, 0};
	set_columns(&try, columns);
	while (try.at < end)
		set_block(&try);
	for (unsigned i = 0; i < try.out.n; i++) {
		const struct piece *p = &try.out.list[i];
		double height = p->gap + piece_height(p, 0, p->nrows);
		sum += height;
		highest = height > highest ? height : highest;
	}
	pieces_free(&try.out);
	return columns == 1 ? sum : sum / columns + highest / 2;
}

static void set_alike(struct setter *s)
{
	size_t end = alike_until(s);
	if (s->page_band) {
		set_block(s);
		return;
	}
	unsigned most = most_columns(s, end - s->at), best = 1;
	double least = most > 1 ? height_in(s, end, 1) : 0;
	for (unsigned columns = 2; columns <= most; columns++) {
		double height = height_in(s, end, columns);
		best = height < least ? columns : best;
		least = height < least ? height : least;
	}
	set_columns(s, best);
	size_t until = best > 1 ? end : s->at + 1;
	while (s->at < until)
		set_block(s);
	set_columns(s, 1);
}

struct pieces set_doc(const struct doc *d, const struct look *look, double width,
    PangoContext *context, struct arena *mem)
{
	struct setter s = {
	    .look = look,
	    .width = width,
	    .context = context,
	    .mem = mem,
	    .doc = d,
	    .list = "",
	};
	set_columns(&s, 1);
	while (s.at < d->n) {
		choose_frame(&s);
		choose_page_columns(&s);
		set_alike(&s);
	}
	return s.out;
}
