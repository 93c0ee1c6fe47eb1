#include "print/pdf.h"

#include <cairo-pdf.h>

#include "print/choose.h"
#include "print/foot.h"
#include "print/missing.h"
#include "print/seal.h"
#include "words/words.h"

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

/* ---- pages ---- */

static void draw_page(struct job *job, const struct chosen *c)
{
	struct ink ink = {
	    .cairo = job->cairo,
	    .tags = job->tags,
	    .look = &c->look,
	    .paper = job->paper,
	    .rtl = type_is_rtl(c->doc->language),
	};
	tags_enter(&ink.tags, "Sect");
	for (unsigned sheet = 0; sheet < c->flow.sheets; sheet++) {
		ink_sheet(&ink, &c->flow, sheet);
		foot_draw(&ink, c, sheet);
		cairo_show_page(job->cairo);
	}
	tags_leave(&ink.tags);
	job->tags = ink.tags;
	job->sheets += c->flow.sheets;
}

/* What no font has is said on the page itself, too. */
static void make_page(struct job *job, const struct page_choice *choice)
{
	struct chosen c = choose_page(choice, job->paper, job->fonts, job->mem);
	const struct words *w = words_or_english(c.doc->language);
	struct missing here = {.n = 0};
	missing_find(&here, &c.pieces, job->mem);
	if (here.n > 0)
		choose_again(&c, words_text(w, WORD_PAPER_NO_FONT, missing_names(&here, job->mem), NULL,
		                     job->mem));
	missing_find(&job->missing, &c.pieces, job->mem);
	draw_page(job, &c);
	chosen_free(&c);
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
	job->tags = (struct tags){.cairo = job->cairo, .mem = job->mem};
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
