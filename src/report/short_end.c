/* The end of a page of one sheet: what it leaves out, its sources in a few words, the frame. */
#include "base/version.h"
#include "report/short.h"

static void count(const struct sheet *p, struct lines *lines, const char *what, unsigned n)
{
	if (n > 0)
		lines_add(p->mem, lines, sheet_word(p, WORD_SHORT_COUNT, what, sheet_number(p, n)));
}

/* Whom to ask, and never a command: the sheet is for whoever holds it. */
static const char *where_text(const struct sheet *p, const struct about *about)
{
	const struct site *site = session_site(p->s);
	const char *desk = *site->desk ? site->desk : p->w->text[WORD_SITE_DESK];
	if (about->live)
		return p->w->text[WORD_SHORT_LIVE];
	return *site->clinic ? sheet_word(p, WORD_SHORT_DESK, desk, NULL) : p->w->text[WORD_SHORT_HOME];
}

static void put_left(struct sheet *p, const struct left *left, const struct about *about, bool spacious)
{
	struct lines lines = {NULL, 0};
	for (enum kind kind = 0; kind < KINDS; kind++)
		count(p, &lines, p->w->text[kinds[kind].heading], left->kinds[kind]);
	count(p, &lines, p->w->text[WORD_TOLD], left->answers);
	if (lines.n == 0)
		return;
	const char *what = sheet_word(p, WORD_SHORT_MORE, sheet_joined(p, lines), NULL);
	struct block *b = sheet_add(p, spacious ? BLOCK_PARAGRAPH : BLOCK_SMALL, "",
	    sheet_both(p, what, where_text(p, about)));
	b->tone = TONE_QUIET;
	b->level = 2;
}

/* ---- sources ---- */

static void put(struct buf *out, const char *text)
{
	if (*text)
		buf_fmt(out, "%s%s", out->n > 0 ? ", " : "", text);
}

/* "NICE, Osteoarthritis, 2022", "NICE, 2022", "Clinic marketing article on knees" */
static const char *source_text(const struct sheet *p, const struct source_entry *source,
    bool titles)
{
	const char *kind = sheet_source_kind(p, source);
	struct buf out = buf_new(p->mem);
	bool clinic = source_is_clinic(source);
	bool says_so = str_same(str_part(str_of(source->title), 0, str_of(kind).n), str_of(kind));
	put(&out, source->publisher);
	if (titles || clinic || out.n == 0)
		put(&out, source->title);
	if (clinic && !says_so)
		put(&out, kind);
	put(&out, source->year);
	if (sheet_source_late(p, source)) {
		const char *by = sheet_date(p, source->review_by);
		buf_fmt(&out, ". %s", sheet_word(p, WORD_SOURCE_LATE, by, NULL));
	}
	return buf_end(&out);
}

/* Does another one on this sheet read the same without its title? */
static bool has_twin(const struct sheet *p, unsigned cited)
{
	const char *text = source_text(p, &p->r->sources[p->cited.list[cited]], false);
	for (unsigned i = 0; i < p->cited.n; i++)
		if (i != cited && str_is(str_of(text),
		                      source_text(p, &p->r->sources[p->cited.list[i]], false)))
			return true;
	return false;
}

static void put_sources(struct sheet *p, bool titles)
{
	bool clinic = false;
	for (unsigned i = 0; i < p->cited.n; i++) {
		const struct source_entry *source = &p->r->sources[p->cited.list[i]];
		clinic = clinic || source_is_clinic(source);
		if (i == 0)
			sheet_add(p, BLOCK_HEADING, "", p->w->text[WORD_SOURCES])->level = 2;
		struct block *b = sheet_add(p, BLOCK_SOURCE, sheet_number(p, i + 1),
		    source_text(p, source, titles || has_twin(p, i)));
		b->level = 2;
		b->link = source->address;
	}
	if (clinic)
		sheet_add(p, BLOCK_SMALL, "", p->w->text[WORD_SHORT_CLINIC])->tone = TONE_QUIET;
}

static void put_frame(struct sheet *p)
{
	size_t begin = p->doc->n;
	sheet_frame(p, false);
	if (p->clinician)
		p->doc->blocks[begin].text = sheet_both(p, p->w->text[WORD_CLINICIAN_PURPOSE],
		    p->w->text[WORD_NOT_DIAGNOSIS]);
	if (p->clinician)
		sheet_add(p, BLOCK_SMALL, "", sheet_word(p, WORD_ENGINE, CANDOR_VERSION, NULL));
	while (begin > 0 && p->doc->blocks[begin - 1].kind == BLOCK_SMALL)
		begin--;
	short_small(p, begin);
}

struct doc *short_end(struct sheet *p, const struct left *left, const struct about *about,
    bool spacious, bool titles)
{
	put_left(p, left, about, spacious);
	put_sources(p, titles);
	put_frame(p);
	return p->doc;
}
