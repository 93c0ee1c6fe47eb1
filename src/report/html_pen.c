#include "report/html_pen.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"

/* ---- text ---- */

static const char *escape_of(int32_t code)
{
	switch (code) {
	case '&': return "&amp;";
	case '<': return "&lt;";
	case '>': return "&gt;";
	case '"': return "&quot;";
	case '\'': return "&#39;";
	default: return NULL;
	}
}

void html_text(struct html *h, const char *text)
{
	struct str rest = str_of(text);
	for (size_t at = 0, n; at < rest.n; at += n) {
		int32_t code = utf8_decode(str_from(rest, at), &n);
		const char *escape = escape_of(code);
		if (escape)
			buf_text(h->out, escape);
		else if (code == '\n' || code == '\t')
			buf_char(h->out, ' ');
		else if (code >= 0 && letter_kind(code) == LETTER_PLAIN)
			buf_put(h->out, str_part(rest, at, n));
	}
}

void html_put(struct html *h, const char *markup, const char *text)
{
	const char *place = strstr(markup, "{1}");
	if (!place) {
		buf_text(h->out, markup);
		return;
	}
	buf_put(h->out, str_part(str_of(markup), 0, (size_t)(place - markup)));
	html_text(h, text);
	buf_text(h->out, place + strlen("{1}"));
}

/* ---- marks ---- */

unsigned html_number(const char *text)
{
	unsigned n = 0;
	for (; is_digit(*text); text++)
		n = 10 * n + (unsigned)(*text - '0');
	return n;
}

static void put_mark(struct html *h, struct str mark)
{
	const char *text = arena_text(h->out->mem, mark);
	unsigned source = html_number(text);
	unsigned cite = source < h->sources ? ++h->cites[source] : 0;
	buf_fmt(h->out, "<a href=\"#source-%u\" id=\"cite-%u-%u\" aria-label=\"", source, source, cite);
	html_text(h, words_text(h->words, WORD_HTML_SOURCE, text, NULL, h->out->mem));
	html_put(h, "\">{1}</a>", text);
}

void html_marks(struct html *h, const char *marks)
{
	struct str rest = str_of(marks);
	bool begun = false;
	if (rest.n == 0)
		return;
	buf_text(h->out, " <sup class=\"marks\">[");
	while (rest.n > 0) {
		size_t n = 0;
		while (n < rest.n && rest.s[n] != ',')
			n++;
		buf_text(h->out, begun ? ", " : "");
		put_mark(h, str_trim(str_part(rest, 0, n)));
		begun = true;
		rest = str_from(rest, n + (n < rest.n));
	}
	buf_text(h->out, "]</sup>");
}

/* ---- lists ---- */

static const struct {
	const char *open, *close, *item, *end;
} lists[LIST_KINDS] = {
    [LIST_ITEMS] = {"<ul>\n", "</ul>\n", "<li>", "</li>\n"},
    [LIST_TICKS] = {"<ul class=\"ticks\">\n", "</ul>\n", "<li>", "</li>\n"},
    [LIST_RUNS] = {"<ul class=\"runs\">\n", "</ul>\n", "<li>", "</li>\n"},
    [LIST_FIELDS] = {"<dl>\n", "</dl>\n", "<div>", "</div>\n"},
    [LIST_SOURCES] = {"<ol class=\"sources\">\n", "</ol>\n", "", "</li>\n"},
    [LIST_FEW] = {"<ol class=\"sources few\">\n", "</ol>\n", "", "</li>\n"},
};

static void close_one(struct html *h)
{
	h->depth--;
	buf_text(h->out, lists[h->lists[h->depth]].end);
	buf_text(h->out, lists[h->lists[h->depth]].close);
}

void html_close(struct html *h, unsigned depth)
{
	while (h->depth > depth)
		close_one(h);
}

void html_item(struct html *h, enum list_kind kind, unsigned depth)
{
	html_close(h, depth);
	if (h->depth == depth && h->lists[depth - 1] != kind)
		close_one(h);
	if (h->depth == depth) {
		buf_text(h->out, lists[kind].end);
	} else {
		h->lists[h->depth++] = kind; /* at most one deeper than what is open */
		buf_text(h->out, lists[kind].open);
	}
	buf_text(h->out, lists[kind].item);
}
