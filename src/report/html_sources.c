/* The list of sources: what each is, where it stands, and the way back to what cites it. */
#include "report/html_pen.h"

static bool is_address(const char *link)
{
	return str_begins(str_of(link), "https://") || str_begins(str_of(link), "http://");
}

/* How often marks on the whole page lead to this source. */
static unsigned cited(const struct html *h, unsigned source)
{
	unsigned n = 0;
	for (size_t i = 0; i < h->doc->n; i++) {
		const char *at = h->doc->blocks[i].marks;
		while (*at) {
			n += html_number(at) == source;
			while (*at && *at != ' ') /* "1, 4": to the next number */
				at++;
			at += *at == ' ';
		}
	}
	return n;
}

/* "Back: 1 2 3", to each place that cites it. */
static void put_back(struct html *h, unsigned source)
{
	unsigned n = cited(h, source);
	if (n == 0)
		return;
	html_put(h, " <span class=\"back\">{1}", h->words->text[WORD_HTML_BACK]);
	for (unsigned i = 1; i <= n; i++)
		buf_fmt(h->out, " <a href=\"#cite-%u-%u\">%u</a>", source, i, i);
	buf_text(h->out, "</span>");
}

void html_source(struct html *h, const struct block *b)
{
	unsigned source = html_number(b->label);
	html_item(h, b->level > 1 ? LIST_FEW : LIST_SOURCES, 1);
	buf_fmt(h->out, "<li id=\"source-%u\" value=\"%u\">", source, source);
	if (is_address(b->link)) {
		html_put(h, "<a href=\"{1}\" dir=\"auto\">", b->link);
		html_put(h, "{1}</a>", b->text);
	} else {
		html_put(h, "<bdi>{1}</bdi>", b->text);
		html_put(h, *b->link ? " <bdi>{1}</bdi>" : "", b->link);
	}
	put_back(h, source);
}
