/* What was said, on the clinician's sheet: parts of the long page in paragraphs, and counts where
 * there is no room for rows. */
#include "report/clinician.h"
#include "report/short.h"

/* Headings from block `begin` on stand close to what they head. */
static void close_headings(struct sheet *p, size_t begin)
{
	for (size_t i = begin; i < p->doc->n; i++)
		if (p->doc->blocks[i].kind == BLOCK_HEADING)
			p->doc->blocks[i].level = 2;
}

void short_part(struct sheet *p, void (*part)(struct sheet *p), bool spacious)
{
	size_t begin = p->doc->n;
	part(p);
	short_fields(p, begin);
	if (!spacious)
		close_headings(p, begin);
}

void short_led(struct sheet *p, void (*part)(struct sheet *p))
{
	size_t begin = p->doc->n;
	part(p);
	short_fields(p, begin);
	for (size_t i = begin; i < p->doc->n; i++) {
		struct block *b = &p->doc->blocks[i];
		bool heads = b->kind == BLOCK_HEADING;
		b->label = heads ? b->text : b->label;
		b->text = heads ? "" : b->text;
		b->level = heads ? 1 : 2;
		b->kind = BLOCK_RUN;
	}
}

/* Rows answered no, in words or counted. */
static const char *no_text(const struct sheet *p, unsigned question, enum negatives how)
{
	const struct question *q = &p->r->questions[question];
	struct lines rows = sheet_negatives(p, question);
	if (rows.n < 2 || (how == NO_SIGNS && q->safety))
		return sheet_joined(p, rows);
	return sheet_no_count(p, question, rows.n);
}

static void put_counted(struct sheet *p, enum negatives how)
{
	struct lines alone = {NULL, 0};
	bool begun = false;
	sheet_heading(p, WORD_NEGATIVES);
	size_t begin = p->doc->n;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		const char *text = no_text(p, q, how);
		if (*text)
			short_run(p, sheet_label(p, q), text, &begun);
		if (clinician_plain_no(p, q))
			lines_add(p->mem, &alone, sheet_label(p, q));
	}
	if (alone.n > 0)
		short_run(p, p->w->text[WORD_NEGATIVES_ALONE], sheet_joined(p, alone), &begun);
	sheet_none(p, begin);
}

void short_negatives(struct sheet *p, enum negatives how, bool spacious)
{
	size_t begin = p->doc->n;
	if (how == NO_ROWS) {
		short_part(p, clinician_negatives, spacious);
		return;
	}
	put_counted(p, how);
	if (!spacious)
		close_headings(p, begin);
}

/* "Declined: Health – all 8; Age" */
static void put_brief(struct sheet *p, enum word heading, enum reply reply)
{
	struct lines rows, all = {NULL, 0};
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++)
		if (sheet_withheld(p, q, reply, &rows))
			lines_add(p->mem, &all, sheet_withheld_text(p, q, rows));
	short_run(p, p->w->text[heading],
	    all.n > 0 ? sheet_joined(p, all) : p->w->text[WORD_ABOUT_NONE], &begun);
}

void short_withheld(struct sheet *p, bool spacious)
{
	if (spacious) {
		short_led(p, clinician_withheld);
		return;
	}
	put_brief(p, WORD_UNKNOWN, REPLY_UNSURE);
	put_brief(p, WORD_DECLINED_LIST, REPLY_DECLINED);
}
