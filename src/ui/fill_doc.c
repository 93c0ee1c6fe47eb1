/* A neutral document as parts of a page. */
#include "ui/ui.h"

static enum role role_of(enum tone tone, enum role otherwise)
{
	return tone == TONE_EMERGENCY || tone == TONE_URGENT ? ROLE_ALERT : otherwise;
}

static const char *with_marks(struct page *p, const struct block *b)
{
	if (!b->marks[0])
		return b->text;
	return text_fmt(p->mem, "%s %s", b->text,
	    words_text(p->w, WORD_SCREEN_MARKS, b->marks, NULL, p->mem));
}

/* "Label: text", the label as a heading. */
static void put_pair(struct page *p, enum role role, const char *label, const char *text)
{
	struct part *part = page_text(p, role,
	    words_text(p->w, WORD_SCREEN_PART_NAMED, label, text, p->mem));
	part->lead = str_of(page_words(p, label)).n + 1;
}

static void put_heading(struct page *p, const struct block *b)
{
	page_gap(p);
	page_text(p, ROLE_HEADING, b->text[0] ? b->text : b->label)->with_next = true;
}

static void put_paragraph(struct page *p, const struct block *b)
{
	if (b->level < 2)
		page_weak_gap(p);
	page_text(p, role_of(b->tone, ROLE_TEXT), b->text);
}

static void put_notice(struct page *p, const struct block *b)
{
	page_gap(p);
	page_text(p, role_of(b->tone, ROLE_HEADING), b->label)->with_next = true;
	page_text(p, ROLE_TEXT, b->text);
}

static void put_item(struct page *p, const struct block *b)
{
	page_item(p, with_marks(p, b))->indent = 2 * b->level;
}

static void put_field(struct page *p, const struct block *b)
{
	put_pair(p, ROLE_TEXT, b->label, b->text);
}

static void put_finding(struct page *p, const struct block *b)
{
	page_gap(p);
	if (b->label[0])
		page_text(p, role_of(b->tone, ROLE_HEADING), b->label)->with_next = b->text[0] != 0;
	if (b->text[0])
		page_text(p, ROLE_TEXT, with_marks(p, b));
}

static void put_why(struct page *p, const struct block *b)
{
	put_pair(p, ROLE_QUIET, b->label, b->text);
}

/* One of a run: on a screen each stands in a line of its own. */
static void put_run(struct page *p, const struct block *b)
{
	if (b->level < 2)
		page_weak_gap(p);
	if (!b->text[0])
		page_text(p, role_of(b->tone, ROLE_HEADING), b->label)->with_next = true;
	else if (b->label[0])
		put_pair(p, role_of(b->tone, ROLE_TEXT), b->label, with_marks(p, b));
	else
		page_text(p, role_of(b->tone, ROLE_TEXT), with_marks(p, b));
}

static void put_source(struct page *p, const struct block *b)
{
	struct part *part = page_text(p, ROLE_QUIET, b->link[0]
	        ? text_fmt(p->mem, "%s %s", b->text, b->link) : b->text);
	part->mark = b->label;
	part->indent = 3;
}

static void put_small(struct page *p, const struct block *b)
{
	if (p->nparts == 0 || p->parts[p->nparts - 1].role != ROLE_QUIET)
		page_weak_gap(p); /* above the first of them only */
	page_text(p, ROLE_QUIET, b->text);
}

static void (*const put[])(struct page *, const struct block *) = {[BLOCK_TITLE] = NULL,
    [BLOCK_HEADING] = put_heading, [BLOCK_PARAGRAPH] = put_paragraph, [BLOCK_NOTICE] = put_notice,
    [BLOCK_ITEM] = put_item, [BLOCK_TICK] = put_item, [BLOCK_FIELD] = put_field,
    [BLOCK_FINDING] = put_finding, [BLOCK_WHY] = put_why, [BLOCK_RUN] = put_run,
    [BLOCK_SOURCE] = put_source,
    [BLOCK_ROOM] = NULL, [BLOCK_SMALL] = put_small};

/* ---- findings that can be pressed ---- */

/* Does a finding begin here? A tick under a title of its own belongs to that. */
static bool begins(const struct doc *d, size_t i)
{
	const struct block *b = &d->blocks[i], *before = i > 0 ? b - 1 : b;
	if (b->kind == BLOCK_FINDING)
		return true;
	bool titled = before->kind == BLOCK_FINDING && before->text[0] == 0;
	return b->kind == BLOCK_TICK && b->level < 2 && !titled;
}

static size_t end_of(const struct doc *d, size_t at)
{
	size_t i = at + 1;
	while (i < d->n && !begins(d, i) &&
	       (d->blocks[i].kind == BLOCK_TICK || d->blocks[i].kind == BLOCK_WHY))
		i++;
	return i;
}

/* Its title, or where it has none what it says, with "Why is this here?" at the right. */
static void put_link(struct page *p, const struct doc *d, size_t at)
{
	const struct block *b = &d->blocks[at];
	bool wide = p->cols >= 70, titled = b->label[0];
	const char *press = p->w->text[wide ? WORD_SCREEN_WHY_HERE : WORD_SCREEN_WHY_SHORT];
	if (b->kind == BLOCK_FINDING)
		page_gap(p);
	page_link(p, titled ? b->label : with_marks(p, b), "", press,
	    (struct spot){ACT_FINDING, (int)at});
	struct part *part = &p->parts[p->nparts - 1];
	part->role = titled ? role_of(b->tone, ROLE_HEADING) : ROLE_TEXT;
	if (titled && b->text[0]) {
		part->with_next = true;
		page_text(p, ROLE_TEXT, with_marks(p, b))->indent = 2;
	}
}

static bool is_shown(const struct page *p, const struct block *b, bool links)
{
	if (!put[b->kind] || (b->kind == BLOCK_SOURCE && (links || p->brief)))
		return false;
	if (b->kind == BLOCK_PARAGRAPH && str_is(str_of(page_words(p, b->text)), p->title))
		return false; /* it stands in the first row already */
	return !(links && b->kind == BLOCK_WHY);
}

/* A heading over nothing is left out. */
static bool heads_something(const struct page *p, const struct doc *d, size_t i, bool links)
{
	return i + 1 < d->n && is_shown(p, &d->blocks[i + 1], links);
}

/* What to do, with the signs for which under it: alone at the foot of a leaf it says nothing. */
static bool leads_list(const struct doc *d, size_t i)
{
	const struct block *b = &d->blocks[i];
	return b->kind == BLOCK_ITEM && i + 1 < d->n && b[1].kind == BLOCK_ITEM && b[1].level > b->level;
}

/* Behind a list of sources, where one begins here; else i. */
static size_t behind_sources(const struct doc *d, size_t i)
{
	size_t end = i + 1;
	bool sources = false;
	for (; d->blocks[i].kind == BLOCK_HEADING && end < d->n; end++) {
		if (d->blocks[end].kind != BLOCK_SOURCE && d->blocks[end].kind != BLOCK_PARAGRAPH)
			break;
		sources |= d->blocks[end].kind == BLOCK_SOURCE;
	}
	return sources ? end : i;
}

void fill_doc(struct page *p, const struct doc *d, bool links)
{
	for (size_t i = 0; i < d->n; i++) {
		if (links) /* each finding has its own */
			i = behind_sources(d, i);
		if (i >= d->n)
			break;
		const struct block *b = &d->blocks[i];
		if (!is_shown(p, b, links))
			continue;
		if (b->kind == BLOCK_HEADING && !heads_something(p, d, i, links))
			continue;
		if (links && begins(d, i))
			put_link(p, d, i);
		else
			put[b->kind](p, b);
		if (leads_list(d, i))
			p->parts[p->nparts - 1].with_next = true;
	}
}

/* ---- one finding ---- */

/* Is "3" among "1, 3.2, 12"? */
static bool cites(const char *marks, const char *mark)
{
	struct str rest = str_of(marks);
	while (rest.n > 0) {
		size_t n = 0;
		while (n < rest.n && rest.s[n] != ',' && rest.s[n] != '.')
			n++;
		if (str_is(str_trim(str_part(rest, 0, n)), mark))
			return true;
		while (n < rest.n && rest.s[n] != ',')
			n++;
		rest = str_from(rest, n + 1);
	}
	return false;
}

static bool cited_here(const struct doc *d, size_t at, size_t end, const char *mark)
{
	for (size_t i = at; i < end; i++)
		if (cites(d->blocks[i].marks, mark))
			return true;
	return false;
}

void fill_finding(struct page *p, const struct doc *d, size_t at)
{
	size_t end = end_of(d, at);
	const struct block *last = &d->blocks[end - 1];
	for (size_t i = at; i < end; i++)
		if (d->blocks[i].kind != BLOCK_WHY && (i > at || d->blocks[i].text[0]))
			page_text(p, ROLE_TEXT, with_marks(p, &d->blocks[i]));
	page_gap(p);
	page_text(p, ROLE_HEADING, p->w->text[WORD_SCREEN_BECAUSE])->with_next = true;
	page_text(p, ROLE_TEXT, last->kind == BLOCK_WHY ? last->text
	                                                : p->w->text[WORD_SCREEN_ALWAYS]);
	page_gap(p);
	page_text(p, ROLE_HEADING, p->w->text[WORD_SOURCES])->with_next = true;
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_SOURCE && cited_here(d, at, end, d->blocks[i].label))
			put_source(p, &d->blocks[i]);
}
