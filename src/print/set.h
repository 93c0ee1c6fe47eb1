/* Sets a document: blocks to pieces, each with its letters broken into lines. Only print/ uses
 * this. */
#ifndef PRINT_SET_H
#define PRINT_SET_H

#include "print/piece.h"
#include "print/rich.h"
#include "print/type.h"

struct setter {
	const struct look *look;
	double width;  /* between the margins */
	PangoContext *context;
	struct arena *mem;
	const struct doc *doc;
	struct pieces out;

	/* where it stands */
	size_t at;            /* in doc->blocks */
	double measure;       /* width of a line here: less in columns */
	unsigned columns, band;
	unsigned page_band;   /* the whole page stands in columns here: their band; 0: it does not */
	unsigned last_id;     /* the last frame or band that got a number */
	enum frame_kind frame;
	unsigned frame_id;
	unsigned level;       /* of the last heading; 0: the title */
	const char *list;     /* the last piece was part of such a list: "item", "tick" … */
};

/* The pieces of the document, in mem; pieces_free them. */
struct pieces set_doc(const struct doc *d, const struct look *look, double width,
    PangoContext *context, struct arena *mem);

double set_column_width(double width, unsigned columns, const struct look *look);

/* ---- set_piece.c: parts of a piece ---- */

struct piece *set_piece(struct setter *s, double gap);
double set_inset(const struct setter *s);   /* from the margin to the letters, on both sides */
double set_measure(const struct setter *s); /* of a whole line, between the insets */

/* Adds a text that begins in row `row`, `x` behind the inset; more rows come when it needs them.
 * Returns the row behind it. `width` 0: what is left. Takes r. */
unsigned set_text(struct setter *s, struct piece *p, struct rich *r, unsigned row, double x,
    double width, struct tag_path path);
void set_mark(struct setter *s, struct piece *p, enum mark_kind kind, unsigned row, double x,
    double width, enum role role);
void set_tie(struct piece *p, unsigned row); /* row stays with the one above */

/* ---- set_parts.c: what the kinds of blocks have in common ---- */

const struct block *set_here(const struct setter *s);
const struct block *set_next(const struct setter *s); /* NULL: there is none */
struct rich set_plain(const struct setter *s, enum role role, const char *text);
struct rich set_marked(const struct setter *s, enum role role, const struct block *b);
void set_keep_last(struct setter *s); /* the piece before stays with the next one */

/* A path of these tags, none of which goes on from the text before. */
#define PATH(...) (struct tag_path){.name = {__VA_ARGS__}, .fresh = 0}
/* Of a heading: they go down in steps of one, whatever the document says. level 0: the title. */
struct tag_path set_heading_path(struct setter *s, unsigned level);
/* Of an item of a list: of a new list when the last piece was in none of this kind. */
struct tag_path set_list_path(struct setter *s, const char *list, const char *part);
/* Of a second part of the same item. inner: NULL for none. */
struct tag_path set_part_path(const char *part, const char *inner);

/* ---- set_blocks.c ---- */

/* Sets the block at s->at, and moves s->at behind all it took. */
void set_block(struct setter *s);

/* ---- set_lists.c, set_runs.c: the same for their kinds, leaving s->at at the last one taken ---- */

void set_item(struct setter *s);
void set_tick(struct setter *s);
void set_field(struct setter *s);
void set_finding(struct setter *s);
void set_why(struct setter *s);
void set_run(struct setter *s);
void set_source(struct setter *s);

#endif
