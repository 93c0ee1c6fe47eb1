#include "print/rich.h"

#include "base/utf8.h"
#include "print/type.h"

#define NO_BREAK_SPACE "\302\240"

struct rich rich_new(const struct look *look, enum role role, struct arena *mem)
{
	return (struct rich){buf_new(mem), pango_attr_list_new(), look, role};
}

/* For bytes [from, to). */
static void part(struct rich *r, size_t from, size_t to, PangoAttribute *attr)
{
	attr->start_index = (guint)from;
	attr->end_index = (guint)to;
	pango_attr_list_insert(r->attrs, attr);
}

/* For what was put since. */
static void style(struct rich *r, size_t from, PangoAttribute *attr)
{
	part(r, from, r->text.n, attr);
}

void rich_put(struct rich *r, const char *text, bool bold)
{
	size_t from = r->text.n;
	buf_text(&r->text, text);
	if (bold && r->text.n > from)
		style(r, from, pango_attr_weight_new(PANGO_WEIGHT_BOLD));
}

void rich_marks(struct rich *r, const char *marks)
{
	if (!*marks)
		return;
	if (r->text.n > 0)
		buf_text(&r->text, NO_BREAK_SPACE);
	size_t from = r->text.n;
	buf_char(&r->text, '[');
	for (; *marks; marks++)
		if (*marks == ' ')
			buf_text(&r->text, NO_BREAK_SPACE);
		else
			buf_char(&r->text, *marks);
	buf_char(&r->text, ']');
	double size = r->look->role[r->role].size * r->look->mark;
	style(r, from, pango_attr_size_new((int)(size * PANGO_SCALE)));
}

/* Pango begins a new run where anything changes, if only to the colour that was there. */
void rich_part(struct rich *r, size_t from)
{
	style(r, from, pango_attr_background_alpha_new(1));
}

void rich_size(struct rich *r, size_t from, enum role role)
{
	style(r, from, pango_attr_size_new((int)(r->look->role[role].size * PANGO_SCALE)));
}

static bool is_latin(int32_t code)
{
	const int32_t last = 0x24f;
	return code >= 0 && code <= last;
}

/* Latin letters without ligatures: each glyph is one letter for whoever searches, copies or hears
 * the text. Other scripts cannot do without. */
static void no_latin_ligatures(struct rich *r)
{
	struct str all = buf_str(&r->text);
	size_t begin = 0, n;
	for (size_t at = 0; at < all.n; at += n) {
		if (is_latin(utf8_decode(str_from(all, at), &n)))
			continue;
		part(r, begin, at, pango_attr_font_features_new("liga=0"));
		begin = at + n;
	}
	part(r, begin, all.n, pango_attr_font_features_new("liga=0"));
}

PangoLayout *rich_layout(struct rich *r, PangoContext *context, double width)
{
	const struct letters *letters = &r->look->role[r->role];
	PangoLayout *layout = pango_layout_new(context);
	PangoFontDescription *font = pango_font_description_new();
	pango_font_description_set_family_static(font, TYPE_FAMILY);
	pango_font_description_set_size(font, (int)(letters->size * PANGO_SCALE));
	pango_font_description_set_weight(font,
	    letters->bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
	pango_layout_set_font_description(layout, font);
	pango_font_description_free(font);
	pango_layout_set_width(layout, (int)(width * PANGO_SCALE));
	pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
	pango_layout_set_text(layout, buf_end(&r->text), (int)r->text.n);
	style(r, 0, pango_attr_insert_hyphens_new(FALSE));
	no_latin_ligatures(r);
	pango_layout_set_attributes(layout, r->attrs);
	pango_attr_list_unref(r->attrs);
	return layout;
}
