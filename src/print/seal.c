#include "print/seal.h"

#include <qpdf/qpdf-c.h>
#include <stdlib.h>
#include <string.h>

#include "print/tags.h"

struct seal {
	qpdf_data qpdf;
	struct arena *mem;
};

static qpdf_oh name(const struct seal *s, const char *text)
{
	return qpdf_oh_new_name(s->qpdf, text);
}

static qpdf_oh get(const struct seal *s, qpdf_oh dictionary, const char *key)
{
	return qpdf_oh_get_key(s->qpdf, dictionary, key);
}

static void put(const struct seal *s, qpdf_oh dictionary, const char *key, qpdf_oh value)
{
	qpdf_oh_replace_key(s->qpdf, dictionary, key, value);
}

static void put_text(const struct seal *s, qpdf_oh dictionary, const char *key, const char *text)
{
	put(s, dictionary, key, qpdf_oh_new_unicode_string(s->qpdf, text));
}

/* ---- the catalog ---- */

static void seal_catalog(const struct seal *s, const char *language)
{
	qpdf_oh root = qpdf_get_root(s->qpdf), viewer = qpdf_oh_new_dictionary(s->qpdf);
	put(s, viewer, "/DisplayDocTitle", qpdf_oh_new_bool(s->qpdf, QPDF_TRUE));
	put(s, root, "/ViewerPreferences", viewer);
	put_text(s, root, "/Lang", language);
}

/* ---- links ---- */

/* Printed as they are, and with their address for whoever does not see them. */
static void seal_links(const struct seal *s, qpdf_oh page)
{
	qpdf_oh links = get(s, page, "/Annots");
	put(s, page, "/Tabs", name(s, "/S"));
	if (!qpdf_oh_is_array(s->qpdf, links))
		return;
	for (int i = 0; i < qpdf_oh_get_array_n_items(s->qpdf, links); i++) {
		qpdf_oh link = qpdf_oh_get_array_item(s->qpdf, links, i);
		qpdf_oh address = get(s, get(s, link, "/A"), "/URI");
		const int printed = 4;
		put(s, link, "/F", qpdf_oh_new_integer(s->qpdf, printed));
		if (qpdf_oh_is_string(s->qpdf, address))
			put_text(s, link, "/Contents", qpdf_oh_get_utf8_value(s->qpdf, address));
	}
}

/* ---- artifacts ---- */

static bool is_artifact(const struct seal *s, qpdf_oh element)
{
	qpdf_oh kind = qpdf_oh_is_dictionary(s->qpdf, element) ? get(s, element, "/S") : 0;
	return kind && qpdf_oh_is_name(s->qpdf, kind) &&
	       strcmp(qpdf_oh_get_name(s->qpdf, kind), "/" TAG_ARTIFACT) == 0;
}

/* Takes them out of the tree of what is read. */
static void prune(const struct seal *s, qpdf_oh element)
{
	qpdf_oh kids = get(s, element, "/K");
	if (qpdf_oh_is_dictionary(s->qpdf, kids) && !is_artifact(s, kids))
		prune(s, kids);
	if (qpdf_oh_is_dictionary(s->qpdf, kids) && is_artifact(s, kids))
		qpdf_oh_remove_key(s->qpdf, element, "/K");
	if (!qpdf_oh_is_array(s->qpdf, kids))
		return;
	for (int i = qpdf_oh_get_array_n_items(s->qpdf, kids) - 1; i >= 0; i--) {
		qpdf_oh kid = qpdf_oh_get_array_item(s->qpdf, kids, i);
		if (is_artifact(s, kid))
			qpdf_oh_erase_item(s->qpdf, kids, i);
		else if (qpdf_oh_is_dictionary(s->qpdf, kid))
			prune(s, kid);
	}
}

/* The numbers of their marked content stay, and lead nowhere. */
static void prune_numbers(const struct seal *s, qpdf_oh tree)
{
	qpdf_oh numbers = get(s, get(s, tree, "/ParentTree"), "/Nums");
	for (int i = 1; i < qpdf_oh_get_array_n_items(s->qpdf, numbers); i += 2) {
		qpdf_oh parents = qpdf_oh_get_array_item(s->qpdf, numbers, i);
		for (int k = 0; qpdf_oh_is_array(s->qpdf, parents) &&
		                k < qpdf_oh_get_array_n_items(s->qpdf, parents); k++)
			if (is_artifact(s, qpdf_oh_get_array_item(s->qpdf, parents, k)))
				qpdf_oh_set_array_item(s->qpdf, parents, k, qpdf_oh_new_null(s->qpdf));
	}
}

/* A line of the content "/NonStruct << /MCID 3 >> BDC" becomes "/Artifact BMC". Letters never
 * begin a line: they stand in brackets. */
static void rewrite_lines(struct str content, struct buf *out)
{
	while (content.n > 0) {
		const char *end = memchr(content.s, '\n', content.n);
		struct str line = str_part(content, 0, end ? (size_t)(end - content.s) + 1 : content.n);
		if (str_begins(line, "/" TAG_ARTIFACT " <<"))
			buf_text(out, "/Artifact BMC\n");
		else
			buf_put(out, line);
		content = str_from(content, line.n);
	}
}

static const char *seal_content(const struct seal *s, qpdf_oh page)
{
	unsigned char *data = NULL;
	size_t n = 0;
	if (qpdf_oh_get_page_content_data(s->qpdf, page, &data, &n) & QPDF_ERRORS)
		return "the content of a page cannot be read";
	struct buf out = buf_new(s->mem);
	rewrite_lines((struct str){(const char *)data, n}, &out);
	free(data);
	qpdf_oh stream = qpdf_oh_new_stream(s->qpdf);
	qpdf_oh_replace_stream_data(s->qpdf, stream, (const unsigned char *)buf_end(&out), out.n,
	    qpdf_oh_new_null(s->qpdf), qpdf_oh_new_null(s->qpdf));
	put(s, page, "/Contents", stream);
	return NULL;
}

/* ---- all of it ---- */

static const char *seal_all(const struct seal *s, const char *language)
{
	qpdf_oh tree = get(s, qpdf_get_root(s->qpdf), "/StructTreeRoot");
	const char *why = NULL;
	int n = qpdf_get_num_pages(s->qpdf);
	seal_catalog(s, language);
	prune(s, tree);
	prune_numbers(s, tree);
	for (int i = 0; i < n && !why; i++) {
		qpdf_oh page = qpdf_get_page_n(s->qpdf, (size_t)i);
		seal_links(s, page);
		why = seal_content(s, page);
	}
	return n > 0 ? why : "a PDF without pages";
}

static const char *write_all(const struct seal *s, struct buf *out)
{
	if (qpdf_init_write_memory(s->qpdf) & QPDF_ERRORS)
		return "qpdf cannot write";
	qpdf_set_deterministic_ID(s->qpdf, QPDF_TRUE);
	qpdf_set_object_stream_mode(s->qpdf, qpdf_o_generate);
	qpdf_set_compress_streams(s->qpdf, QPDF_TRUE);
	if (qpdf_write(s->qpdf) & QPDF_ERRORS)
		return "qpdf cannot write";
	buf_put(out, (struct str){(const char *)qpdf_get_buffer(s->qpdf),
	                 qpdf_get_buffer_length(s->qpdf)});
	return NULL;
}

const char *seal_pdf(struct str pdf, const char *language, struct buf *out)
{
	struct seal s = {qpdf_init(), out->mem};
	const char *why = "qpdf cannot read what cairo wrote";
	qpdf_silence_errors(s.qpdf);
	qpdf_set_suppress_warnings(s.qpdf, QPDF_TRUE);
	if (!(qpdf_read_memory(s.qpdf, "page", pdf.s, pdf.n, NULL) & QPDF_ERRORS))
		why = seal_all(&s, language);
	if (!why)
		why = write_all(&s, out);
	if (!why && qpdf_has_error(s.qpdf))
		why = "qpdf found a mistake";
	qpdf_cleanup(&s.qpdf);
	return why;
}
