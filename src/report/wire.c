/* The form of the bytes: a line that names it, then numbers ("12 ") and texts ("5:Knee? ", the
 * number of bytes before the colon), in the order of the structs; "end" and a line feed. */
#include "report/wire.h"

#include "base/utf8.h"

#define WIRE_HEAD "candor pages 1\n"
#define WIRE_END "end\n"

enum { MOST_PAGES = 16, MOST_DOCS = 64, MOST_BLOCKS = 100000, MOST_LEVEL = 2 };

/* ---- out ---- */

static void put_number(struct buf *out, size_t n)
{
	buf_fmt(out, "%zu ", n);
}

static bool may_travel(int32_t code)
{
	return code == '\n' || (code >= 0 && letter_kind(code) == LETTER_PLAIN);
}

/* The next letters that may travel, up to one that may not. */
static struct str travelling(struct str text)
{
	size_t at = 0, n;
	while (at < text.n && may_travel(utf8_decode(str_from(text, at), &n)))
		at += n;
	return str_part(text, 0, at);
}

/* Counted first, so that no copy of it is made. */
static void put_text(struct buf *out, const char *text)
{
	size_t bytes = 0, n;
	for (int pass = 0; pass < 2; pass++) {
		for (struct str rest = str_of(text); rest.n > 0;) {
			struct str run = travelling(rest);
			if (pass == 0)
				bytes += run.n;
			else
				buf_put(out, run);
			rest = str_from(rest, run.n);
			utf8_decode(rest, &n);
			rest = str_from(rest, n);
		}
		if (pass == 0)
			buf_fmt(out, "%zu:", bytes);
	}
	buf_char(out, ' ');
}

void wire_doc(const struct doc *d, struct buf *out)
{
	put_text(out, d->title);
	put_text(out, d->language);
	put_number(out, d->n);
	for (const struct block *b = d->blocks; b < d->blocks + d->n; b++) {
		put_number(out, b->kind);
		put_number(out, b->tone);
		put_number(out, (size_t)b->level);
		put_text(out, b->label);
		put_text(out, b->text);
		put_text(out, b->marks);
		put_text(out, b->link);
	}
}

void wire_begin(struct date made, const char *paper, size_t npages, struct buf *out)
{
	struct buf day = buf_new(out->mem);
	date_write(made, &day);
	buf_text(out, WIRE_HEAD);
	put_text(out, buf_end(&day));
	put_text(out, paper);
	put_number(out, npages);
}

void wire_page(enum page_look look, const char *foot, size_t ndocs, struct buf *out)
{
	put_number(out, look);
	put_text(out, foot);
	put_number(out, ndocs);
}

void wire_end(struct buf *out)
{
	buf_text(out, WIRE_END);
}

void wire_write(const struct pages *pages, struct buf *out)
{
	wire_begin(pages->made, pages->paper, pages->n, out);
	for (const struct page_choice *p = pages->list; p < pages->list + pages->n; p++) {
		wire_page(p->look, p->foot, p->n, out);
		for (size_t i = 0; i < p->n; i++)
			wire_doc(p->docs[i], out);
	}
	wire_end(out);
}

/* ---- in ---- */

struct wire {
	struct str all;
	size_t at;
	struct arena *mem;
	const char *wrong; /* NULL: nothing so far; then nothing more is read */
};

static void refuse(struct wire *w, const char *what)
{
	if (!w->wrong)
		w->wrong = text_fmt(w->mem, "%s at byte %zu of %zu", what, w->at, w->all.n);
}

/* Digits without leading zeros, at most `most`, and then `behind`. */
static size_t take_digits(struct wire *w, size_t most, char behind)
{
	size_t at = w->at, n = 0;
	while (!w->wrong && at < w->all.n && is_digit(w->all.s[at]) && n <= most)
		n = n * 10 + (size_t)(w->all.s[at++] - '0');
	if (w->wrong || at == w->at || at >= w->all.n || w->all.s[at] != behind ||
	    (w->all.s[w->at] == '0' && at > w->at + 1)) {
		refuse(w, "a number is expected");
		return 0;
	}
	if (n > most) {
		refuse(w, "a number is too large");
		return 0;
	}
	w->at = at + 1;
	return n;
}

static size_t take_number(struct wire *w, size_t least, size_t most)
{
	size_t begin = w->at, n = take_digits(w, most, ' ');
	if (n < least && !w->wrong) {
		w->at = begin;
		refuse(w, "a number is too small");
	}
	return w->wrong ? least : n;
}

static bool all_may_travel(struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n)
		if (!may_travel(utf8_decode(str_from(text, at), &n)))
			return false;
	return true;
}

static const char *take_text(struct wire *w)
{
	size_t n = take_digits(w, w->all.n, ':');
	struct str text = str_part(w->all, w->at, n);
	if (w->wrong)
		return "";
	if (text.n < n || w->at + n >= w->all.n || w->all.s[w->at + n] != ' ')
		refuse(w, "a text does not end where it says");
	else if (!all_may_travel(text))
		refuse(w, "a text holds what is no letter");
	else
		w->at += n + 1;
	return w->wrong ? "" : arena_text(w->mem, text);
}

static void take_block(struct wire *w, struct doc *d)
{
	size_t begin = w->at;
	struct block b = {
	    .kind = (enum block_kind)take_number(w, 0, BLOCK_KINDS - 1),
	    .tone = (enum tone)take_number(w, 0, TONES - 1),
	    .level = (int)take_number(w, 1, MOST_LEVEL),
	};
	b.label = take_text(w);
	b.text = take_text(w);
	b.marks = take_text(w);
	b.link = take_text(w);
	if (!w->wrong && (b.kind == BLOCK_TITLE) != (d->n == 0)) {
		w->at = begin;
		refuse(w, "the title, and nothing else, stands first");
	}
	if (!w->wrong)
		ARENA_PUSH(w->mem, d->blocks, d->n, b);
}

static const struct doc *take_doc(struct wire *w)
{
	struct doc *d = ARENA_NEW(w->mem, struct doc);
	d->mem = w->mem;
	d->title = take_text(w);
	d->language = take_text(w);
	size_t n = take_number(w, 1, MOST_BLOCKS);
	for (size_t i = 0; i < n && !w->wrong; i++)
		take_block(w, d);
	return d;
}

static void take_page(struct wire *w, struct page_choice *p)
{
	p->look = (enum page_look)take_number(w, 0, LOOKS - 1);
	p->foot = take_text(w);
	size_t n = take_number(w, 1, MOST_DOCS);
	for (size_t i = 0; i < n && !w->wrong; i++) {
		const struct doc *d = take_doc(w);
		ARENA_PUSH(w->mem, p->docs, p->n, d);
	}
}

static void take_head(struct wire *w, struct pages *out)
{
	if (!str_begins(w->all, WIRE_HEAD)) {
		refuse(w, "this is no page of candor:");
		return;
	}
	w->at = sizeof WIRE_HEAD - 1;
	if (!date_read(str_of(take_text(w)), &out->made))
		refuse(w, "a day is expected before");
	out->paper = take_text(w);
}

bool wire_read(struct str bytes, struct pages *out, struct arena *mem, const char **why)
{
	struct wire w = {.all = bytes, .mem = mem};
	*out = (struct pages){.mem = mem};
	take_head(&w, out);
	size_t n = take_number(&w, 1, MOST_PAGES);
	for (size_t i = 0; i < n && !w.wrong; i++) {
		struct page_choice page = {.n = 0};
		take_page(&w, &page);
		ARENA_PUSH(mem, out->list, out->n, page);
	}
	if (!str_eq(str_from(bytes, w.at), STR(WIRE_END)))
		refuse(&w, "the end is expected");
	*why = w.wrong;
	return !w.wrong;
}
