#include "report/html.h"

#include "report/html_pen.h"

/* ---- headings and sections ---- */

/* No level is left out: h2 under h1, h3 under h2. */
static void put_heading(struct html *h, unsigned level, const char *text, const char *id)
{
	level = level > h->heading + 1 ? h->heading + 1 : level;
	h->heading = level;
	buf_fmt(h->out, "<h%u%s%s%s>", level, *id ? " id=\"" : "", id, *id ? "\"" : "");
	html_text(h, text);
	buf_fmt(h->out, "</h%u>\n", level);
}

static void close_section(struct html *h)
{
	html_close(h, 0);
	buf_text(h->out, h->section ? "</section>\n" : "");
	h->section = false;
}

static const char *part_id(const struct html *h, const struct block *b)
{
	return text_fmt(h->out->mem, "part-%zu", (size_t)(b - h->doc->blocks));
}

static const char *card_class(enum tone tone)
{
	return tone == TONE_EMERGENCY ? "card emergency" : tone == TONE_URGENT ? "card urgent" : "card";
}

static bool begins_section(const struct block *b)
{
	return b->kind == BLOCK_NOTICE || (b->kind == BLOCK_HEADING && b->level == 1);
}

/* Of a notice, or of the warnings that a heading stands over. */
static enum tone tone_of(const struct html *h, const struct block *b)
{
	bool last = b + 1 == h->doc->blocks + h->doc->n;
	bool warns = !last && (b[1].tone == TONE_EMERGENCY || b[1].tone == TONE_URGENT);
	return b->kind == BLOCK_HEADING && warns ? b[1].tone : b->tone;
}

static void put_section(struct html *h, const struct block *b)
{
	enum tone tone = tone_of(h, b);
	bool card = b->kind == BLOCK_NOTICE || tone != TONE_PLAIN;
	close_section(h);
	h->heading = 1;
	h->section = true;
	html_put(h, card ? "<section class=\"{1}\">\n" : "<section>\n", card_class(tone));
	put_heading(h, 2, b->kind == BLOCK_NOTICE ? b->label : b->text, part_id(h, b));
	if (b->kind == BLOCK_NOTICE) {
		html_put(h, "<p>{1}", b->text);
		html_marks(h, b->marks);
		buf_text(h->out, "</p>\n");
	}
}

static void draw_heading(struct html *h, const struct block *b)
{
	html_close(h, 0);
	put_heading(h, 3, b->text, "");
}

/* ---- what stands in a section ---- */

static void draw_paragraph(struct html *h, const struct block *b)
{
	html_close(h, 0);
	html_put(h, b->tone == TONE_QUIET ? "<p class=\"quiet\">{1}" : "<p>{1}", b->text);
	html_marks(h, b->marks);
	buf_text(h->out, "</p>\n");
}

static unsigned depth_of(const struct html *h, const struct block *b)
{
	return b->level > 1 && h->depth > 0 ? 2 : 1;
}

static void draw_item(struct html *h, const struct block *b)
{
	html_item(h, LIST_ITEMS, depth_of(h, b));
	html_text(h, b->text);
	html_marks(h, b->marks);
}

static void draw_finding(struct html *h, const struct block *b)
{
	unsigned depth = depth_of(h, b);
	html_item(h, LIST_ITEMS, depth);
	if (*b->label)
		put_heading(h, 2 + depth, b->label, "");
	if (!*b->text)
		return;
	html_put(h, "<p>{1}", b->text);
	html_marks(h, b->marks);
	buf_text(h->out, "</p>\n");
}

/* Boxes under a finding whose title stands above them are a list in its item. */
static void draw_tick(struct html *h, const struct block *b)
{
	const struct block *last = b - 1;
	bool goes_on = h->depth > 0 && h->lists[h->depth - 1] == LIST_TICKS && b->level > 1;
	bool under = last->kind == BLOCK_FINDING && !*last->text;
	if (!goes_on && !under)
		html_close(h, 0);
	html_item(h, LIST_TICKS, goes_on ? h->depth : under ? h->depth + 1 : 1);
	buf_text(h->out, "<span class=\"box\"></span>");
	html_text(h, b->text);
	html_marks(h, b->marks);
}

static void draw_why(struct html *h, const struct block *b)
{
	if (h->depth > 0 && h->lists[h->depth - 1] == LIST_TICKS)
		html_close(h, h->depth - 1);
	html_put(h, "<p class=\"why\"><b>{1}:</b> ", b->label);
	html_put(h, "{1}</p>\n", b->text);
}

static void draw_field(struct html *h, const struct block *b)
{
	html_item(h, LIST_FIELDS, 1);
	html_put(h, "<dt>{1}</dt>", b->label);
	html_put(h, "<dd><bdi>{1}</bdi>", b->text);
	html_marks(h, b->marks);
	buf_text(h->out, "</dd>");
}

static void draw_run(struct html *h, const struct block *b)
{
	if (b->level == 1)
		html_close(h, 0);
	html_item(h, LIST_RUNS, 1);
	if (*b->label)
		html_put(h, *b->text ? "<b>{1}:</b> " : "<b>{1}</b>", b->label);
	html_text(h, b->text);
	html_marks(h, b->marks);
}

static void draw_room(struct html *h, const struct block *b)
{
	html_close(h, 0);
	buf_text(h->out, "<p class=\"room\">");
	if (*b->label)
		html_put(h, "<span>{1}:</span>", b->label);
	buf_text(h->out, "<span class=\"line\"></span></p>\n");
}

static void draw_small(struct html *h, const struct block *b)
{
	html_close(h, 0);
	html_put(h, "<p class=\"small\">{1}</p>\n", b->text);
}

/* ---- the file ---- */

static void (*const draw[])(struct html *h, const struct block *b) = {
    [BLOCK_TITLE] = NULL, /* stands in the header */
    [BLOCK_HEADING] = draw_heading,
    [BLOCK_PARAGRAPH] = draw_paragraph,
    [BLOCK_NOTICE] = NULL, /* begins a section */
    [BLOCK_ITEM] = draw_item,
    [BLOCK_TICK] = draw_tick,
    [BLOCK_FIELD] = draw_field,
    [BLOCK_FINDING] = draw_finding,
    [BLOCK_WHY] = draw_why,
    [BLOCK_RUN] = draw_run,
    [BLOCK_SOURCE] = html_source,
    [BLOCK_ROOM] = draw_room,
    [BLOCK_SMALL] = draw_small,
};

/* Languages written from right to left. */
static bool runs_left(const char *language)
{
	static const char *const codes[] = {"ar", "he", "fa", "ur", "ps", "sd", "ug", "yi", "dv"};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++)
		if (str_is(str_part(str_of(language), 0, 2), codes[i]))
			return true;
	return false;
}

static void put_head(struct html *h, bool small)
{
	html_put(h, "<!DOCTYPE html>\n<html lang=\"{1}\"", h->doc->language);
	buf_fmt(h->out, " dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n",
	    runs_left(h->doc->language) ? "rtl" : "ltr");
	buf_fmt(h->out,
	    "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '%s'; "
	    "base-uri 'none'; form-action 'none'\"/>\n",
	    html_style_hash);
	buf_text(h->out, "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n"
	                 "<meta name=\"referrer\" content=\"no-referrer\"/>\n");
	html_put(h, "<title>{1}</title>\n", h->doc->title);
	buf_fmt(h->out, "<style>%s</style>\n</head>\n<body%s>\n", html_style,
	    small ? " class=\"clinician\"" : "");
	html_put(h, "<a class=\"skip\" href=\"#main\">{1}</a>\n", h->words->text[WORD_HTML_SKIP]);
}

/* The title and the facts close to it; the number of the block behind them. */
static size_t put_header(struct html *h)
{
	size_t i = 1;
	html_put(h, "<header>\n<h1>{1}</h1>\n", h->doc->title);
	h->heading = 1;
	for (; i < h->doc->n && h->doc->blocks[i].kind == BLOCK_PARAGRAPH; i++)
		draw_paragraph(h, &h->doc->blocks[i]);
	buf_text(h->out, "</header>\n");
	return i;
}

/* The headings of the page, to go to; behind what has to be done first. */
static void put_contents(struct html *h)
{
	close_section(h);
	html_put(h, "<nav aria-labelledby=\"contents\">\n<p id=\"contents\"><b>{1}</b></p>\n<ul>\n",
	    h->words->text[WORD_HTML_CONTENTS]);
	for (size_t i = 0; i < h->doc->n; i++) {
		const struct block *b = &h->doc->blocks[i];
		if (!begins_section(b))
			continue;
		html_put(h, "<li><a href=\"#{1}\">", part_id(h, b));
		html_put(h, "{1}</a></li>\n", b->kind == BLOCK_NOTICE ? b->label : b->text);
	}
	buf_text(h->out, "</ul>\n</nav>\n");
}

/* The first of the small print that the page ends with. */
static size_t footer_of(const struct doc *d)
{
	size_t n = d->n;
	while (n > 1 && d->blocks[n - 1].kind == BLOCK_SMALL)
		n--;
	return n;
}

/* Does a part begin here that is no warning? */
static bool can_wait(const struct html *h, size_t i)
{
	const struct block *b = &h->doc->blocks[i];
	if (b->kind != BLOCK_HEADING || b->level != 1)
		return false;
	return i + 1 == h->doc->n || b[1].tone == TONE_PLAIN || b[1].tone == TONE_QUIET;
}

static void put_blocks(struct html *h, size_t from, size_t to)
{
	bool listed = false;
	for (size_t i = from; i < to; i++) {
		const struct block *b = &h->doc->blocks[i];
		if (!listed && can_wait(h, i)) {
			put_contents(h);
			listed = true;
		}
		if (begins_section(b))
			put_section(h, b);
		else
			draw[b->kind](h, b);
	}
	close_section(h);
}

void html_write(const struct doc *d, bool small, struct buf *out)
{
	struct html h = {.out = out, .doc = d, .words = words_or_english(d->language)};
	size_t footer = footer_of(d);
	for (size_t i = 0; i < d->n; i++)
		if (d->blocks[i].kind == BLOCK_SOURCE && html_number(d->blocks[i].label) >= h.sources)
			h.sources = html_number(d->blocks[i].label) + 1;
	h.cites = ARENA_ARRAY(out->mem, h.sources + 1, unsigned);
	put_head(&h, small);
	size_t main = put_header(&h);
	buf_text(out, "<main id=\"main\">\n");
	put_blocks(&h, main, footer);
	buf_text(out, "</main>\n<footer>\n");
	put_blocks(&h, footer, d->n);
	buf_text(out, "</footer>\n</body>\n</html>\n");
}
