#include "print/pdf.h"

#include <cairo-pdf.h>

#include "print/ink.h"
#include "print/missing.h"
#include "print/seal.h"
#include "print/set.h"
#include "words/words.h"

/* Spaces before a document gives way to one with less detail: as the look says, then tighter. */
static const double airs[] = {1, 0.75, 0.55};
enum { AIRS = sizeof airs / sizeof *airs };

/* One PDF while it is made. */
struct job {
	const struct fonts *fonts;
	const struct paper *paper;
	struct arena *mem;
	struct buf bytes; /* as cairo writes them */
	cairo_surface_t *surface;
	cairo_t *cairo;
	struct tags tags;
	unsigned sheets;
	struct missing missing;
};

/* One page, once it is known how it is drawn. */
struct chosen {
	const struct page_choice *choice;
	const struct doc *doc;
	const struct look *look;
	PangoContext *context;
	struct pieces pieces;
	struct flow flow;
	double foot; /* where the foot begins */
};

/* ---- foot and head of a sheet ---- */

static PangoLayout *foot_layout(const struct job *job, const struct chosen *c, const char *text,
    bool bold, double width)
{
	struct rich r = rich_new(c->look, ROLE_FOOT, job->mem);
	rich_put(&r, text, bold);
	return rich_layout(&r, c->context, width);
}

static double layout_height(PangoLayout *layout)
{
	PangoRectangle logical;
	pango_layout_get_extents(layout, NULL, &logical);
	return (double)logical.height / PANGO_SCALE;
}

/* Its own words to the left, the number of the page to the right. */
static double foot_text_width(const struct job *job, const struct chosen *c)
{
	return (job->paper->width - 2 * c->look->side) * 0.72;
}

static double foot_height(const struct job *job, const struct chosen *c)
{
	PangoLayout *layout = foot_layout(job, c, c->choice->foot, false, foot_text_width(job, c));
	double height = layout_height(layout);
	g_object_unref(layout);
	return height;
}

/* Letters outside the flow; x from the side on which the language begins. */
static void put_aside(const struct job *job, const struct ink *ink, const struct chosen *c,
    const char *text, bool bold, bool at_end, double y)
{
	double whole = job->paper->width - 2 * c->look->side;
	double room = at_end ? whole : foot_text_width(job, c);
	PangoLayout *layout = foot_layout(job, c, text, bold, room);
	int width;
	pango_layout_get_size(layout, &width, NULL);
	double wide = (double)width / PANGO_SCALE;
	ink_layout(ink, layout, at_end ? whole - wide : 0, y, at_end ? wide : room);
	g_object_unref(layout);
}

static const char *word(const struct job *job, const struct chosen *c, enum word word, unsigned a,
    unsigned b)
{
	return words_text(words_or_english(c->doc->language), word, text_fmt(job->mem, "%u", a),
	    text_fmt(job->mem, "%u", b), job->mem);
}

static void draw_foot(const struct job *job, struct ink *ink, const struct chosen *c,
    unsigned sheet)
{
	double whole = job->paper->width - 2 * c->look->side, size = c->look->role[ROLE_FOOT].size;
	const double thin = 0.5, above = size * 0.4, line = size * 1.5;
	tags_begin_artifact(&ink->tags);
	cairo_set_source_rgb(ink->cairo, 0, 0, 0);
	ink_rule(ink, 0, c->foot, whole, thin);
	put_aside(job, ink, c, c->choice->foot, false, false, c->foot + above);
	put_aside(job, ink, c, word(job, c, WORD_PAPER_OF, sheet + 1, c->flow.sheets), true, true,
	    c->foot + above);
	if (sheet + 1 < c->flow.sheets)
		put_aside(job, ink, c, word(job, c, WORD_PAPER_GOES_ON, sheet + 2, 0), true, true,
		    c->foot - line);
	if (sheet > 0)
		put_aside(job, ink, c, c->doc->title, true, false, c->look->top);
	tags_end_artifact(&ink->tags);
}

/* ---- choosing ---- */

static struct area area_of(const struct job *job, struct chosen *c, bool goes_on)
{
	double line = c->look->role[ROLE_FOOT].size * 1.5;
	c->foot = job->paper->height - c->look->bottom - foot_height(job, c);
	return (struct area){
	    .width = job->paper->width - 2 * c->look->side,
	    .top = c->look->top,
	    .top_again = c->look->top + line + c->look->gap,
	    .bottom = c->foot - (goes_on ? line : 0) - c->look->gap,
	};
}

static void flow(const struct job *job, struct chosen *c, double air)
{
	struct area area = area_of(job, c, false);
	c->flow = flow_pieces(&c->pieces, &area, c->look, air, job->mem);
	if (c->flow.sheets == 1)
		return;
	area = area_of(job, c, true);
	c->flow = flow_pieces(&c->pieces, &area, c->look, air, job->mem);
}

/* The first document that fits on one sheet, the less tight the better; else the last. */
static void choose(const struct job *job, struct chosen *c, const struct doc **docs)
{
	double width = job->paper->width - 2 * c->look->side;
	for (size_t i = 0; i < c->choice->n; i++) {
		pieces_free(&c->pieces);
		c->doc = docs[i];
		c->pieces = set_doc(c->doc, c->look, width, c->context, job->mem);
		for (unsigned k = 0; k < AIRS; k++) {
			flow(job, c, airs[k]);
			if (c->flow.sheets == 1)
				return;
		}
	}
	flow(job, c, airs[0]);
}

/* What no font has is said on the page itself. */
static const struct doc *with_note(const struct job *job, const struct doc *d, const char *scripts)
{
	struct doc *copy = doc_new(job->mem, d->title, d->language);
	const struct words *w = words_or_english(d->language);
	for (size_t i = 1; i < d->n; i++) {
		ARENA_PUSH(job->mem, copy->blocks, copy->n, d->blocks[i]);
	}
	doc_add(copy, BLOCK_SMALL, "", words_text(w, WORD_PAPER_NO_FONT, scripts, NULL, job->mem));
	return copy;
}

static void choose_again(struct job *job, struct chosen *c, const char *scripts)
{
	const struct doc **docs = ARENA_ARRAY(job->mem, c->choice->n, const struct doc *);
	for (size_t i = 0; i < c->choice->n; i++)
		docs[i] = with_note(job, c->choice->docs[i], scripts);
	choose(job, c, docs);
}

/* ---- drawing ---- */

static void draw_page(struct job *job, const struct chosen *c)
{
	struct ink ink = {
	    .cairo = job->cairo,
	    .tags = job->tags,
	    .look = c->look,
	    .paper = job->paper,
	    .rtl = type_is_rtl(c->doc->language),
	};
	tags_enter(&ink.tags, "Sect");
	for (unsigned sheet = 0; sheet < c->flow.sheets; sheet++) {
		ink_sheet(&ink, &c->flow, sheet);
		draw_foot(job, &ink, c, sheet);
		cairo_show_page(job->cairo);
	}
	tags_leave(&ink.tags);
	job->tags = ink.tags;
	job->sheets += c->flow.sheets;
}

static void make_page(struct job *job, const struct page_choice *choice)
{
	struct missing here = {.n = 0};
	struct chosen c = {.choice = choice, .look = &looks[choice->look]};
	c.context = type_context(job->fonts, choice->docs[0]->language);
	choose(job, &c, choice->docs);
	missing_find(&here, &c.pieces);
	if (here.n > 0)
		choose_again(job, &c, missing_names(&here, job->mem));
	missing_find(&job->missing, &c.pieces);
	draw_page(job, &c);
	pieces_free(&c.pieces);
	g_object_unref(c.context);
}

/* ---- the file ---- */

static cairo_status_t take_bytes(void *job, const unsigned char *data, unsigned n)
{
	buf_put(&((struct job *)job)->bytes, (struct str){(const char *)data, n});
	return CAIRO_STATUS_SUCCESS;
}

static void begin(struct job *job, const struct pages *pages)
{
	struct buf made = buf_new(job->mem);
	date_write(pages->made, &made);
	buf_text(&made, "T00:00:00Z");
	job->surface = cairo_pdf_surface_create_for_stream(take_bytes, job, job->paper->width,
	    job->paper->height);
	cairo_pdf_surface_set_metadata(job->surface, CAIRO_PDF_METADATA_TITLE,
	    pages->list[0].docs[0]->title);
	cairo_pdf_surface_set_metadata(job->surface, CAIRO_PDF_METADATA_CREATE_DATE, buf_end(&made));
	cairo_pdf_surface_set_metadata(job->surface, CAIRO_PDF_METADATA_CREATOR, "candor");
	job->cairo = cairo_create(job->surface);
	job->tags.cairo = job->cairo;
	tags_enter(&job->tags, "Document");
}

/* NULL: cairo has written all of it. */
static const char *end(struct job *job)
{
	tags_leave(&job->tags);
	cairo_status_t status = cairo_status(job->cairo);
	cairo_destroy(job->cairo);
	cairo_surface_finish(job->surface);
	if (status == CAIRO_STATUS_SUCCESS)
		status = cairo_surface_status(job->surface);
	cairo_surface_destroy(job->surface);
	return status == CAIRO_STATUS_SUCCESS ? NULL : cairo_status_to_string(status);
}

bool pdf_write(const struct pages *pages, const struct fonts *fonts, struct arena *mem,
    struct pdf *out)
{
	struct job job = {.fonts = fonts, .mem = mem, .bytes = buf_new(mem)};
	*out = (struct pdf){.bytes = buf_new(mem), .missing = ""};
	job.paper = paper_find(pages->paper);
	if (!job.paper) {
		out->why = text_fmt(mem, "there is no paper '%s', only: a4, letter", pages->paper);
		return false;
	}
	begin(&job, pages);
	for (size_t i = 0; i < pages->n; i++)
		make_page(&job, &pages->list[i]);
	out->why = end(&job);
	if (!out->why)
		out->why = seal_pdf(buf_str(&job.bytes), pages->list[0].docs[0]->language, &out->bytes);
	out->sheets = job.sheets;
	out->missing = missing_names(&job.missing, mem);
	return !out->why;
}
