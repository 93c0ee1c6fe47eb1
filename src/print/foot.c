#include "print/foot.h"

#include "print/rich.h"
#include "words/words.h"

static const double TEXT_PART = 0.74; /* of the width, for the text; the number has the rest */
static const double THIN = 0.5;

static PangoLayout *layout(const struct chosen *c, const char *text, bool bold, double width)
{
	struct rich r = rich_new(&c->look, ROLE_FOOT, c->mem);
	rich_put(&r, text, bold);
	return rich_layout(&r, c->context, width);
}

double foot_line(const struct chosen *c)
{
	return c->look.role[ROLE_FOOT].size * 1.5;
}

double foot_height(const struct chosen *c)
{
	PangoLayout *text = layout(c, c->choice->foot, false, chosen_width(c) * TEXT_PART);
	int height;
	pango_layout_get_size(text, NULL, &height);
	g_object_unref(text);
	return (double)height / PANGO_SCALE;
}

static void put_begin(const struct ink *ink, const struct chosen *c, const char *text, bool bold,
    double y)
{
	double width = chosen_width(c) * TEXT_PART;
	PangoLayout *l = layout(c, text, bold, width);
	ink_layout(ink, l, 0, y, width);
	g_object_unref(l);
}

static void put_end(const struct ink *ink, const struct chosen *c, const char *text, double y)
{
	PangoLayout *l = layout(c, text, true, chosen_width(c));
	int width;
	pango_layout_get_size(l, &width, NULL);
	double wide = (double)width / PANGO_SCALE;
	ink_layout(ink, l, chosen_width(c) - wide, y, wide);
	g_object_unref(l);
}

static const char *word(const struct chosen *c, enum word word, unsigned a, unsigned b)
{
	const struct words *w = words_or_english(c->doc->language);
	return words_text(w, word, text_fmt(c->mem, "%u", a), text_fmt(c->mem, "%u", b), c->mem);
}

void foot_draw(struct ink *ink, const struct chosen *c, unsigned sheet)
{
	double y = c->foot + c->look.role[ROLE_FOOT].size * 0.4;
	tags_begin_artifact(&ink->tags);
	cairo_set_source_rgb(ink->cairo, 0, 0, 0);
	ink_rule(ink, 0, c->foot, chosen_width(c), THIN);
	put_begin(ink, c, c->choice->foot, false, y);
	put_end(ink, c, word(c, WORD_PAPER_OF, sheet + 1, c->flow.sheets), y);
	if (sheet + 1 < c->flow.sheets)
		put_end(ink, c, word(c, WORD_PAPER_GOES_ON, sheet + 2, 0), c->foot - foot_line(c));
	if (sheet > 0)
		put_begin(ink, c, c->doc->title, true, c->look.top);
	tags_end_artifact(&ink->tags);
}
