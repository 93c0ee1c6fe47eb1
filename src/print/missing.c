#include "print/missing.h"

#include <string.h>

/* "Egyptian hieroglyphs", by a table of glib; signs of no script by their number, "U+1F642". */
static const char *script_name(gunichar letter, struct arena *mem)
{
	GUnicodeScript script = g_unichar_get_script(letter);
	GEnumClass *names = g_type_class_ref(G_TYPE_UNICODE_SCRIPT);
	GEnumValue *value = g_enum_get_value(names, (int)script);
	char *name = arena_text(mem, str_of(value ? value->value_nick : ""));
	g_type_class_unref(names);
	if (!*name || script == G_UNICODE_SCRIPT_COMMON || script == G_UNICODE_SCRIPT_INHERITED ||
	    script == G_UNICODE_SCRIPT_UNKNOWN)
		return text_fmt(mem, "U+%04X", (unsigned)letter);
	for (char *c = name; *c; c++)
		*c = *c == '-' ? ' ' : *c;
	*name = g_ascii_toupper(*name);
	return name;
}

static void add(struct missing *m, const char *script)
{
	for (unsigned i = 0; i < m->n; i++)
		if (strcmp(m->script[i], script) == 0)
			return;
	if (m->n < MISSING_MOST)
		m->script[m->n++] = script;
}

static void find_in_run(struct missing *m, const PangoLayoutRun *run, struct arena *mem)
{
	for (int i = 0; i < run->glyphs->num_glyphs; i++) {
		PangoGlyph glyph = run->glyphs->glyphs[i].glyph;
		if (glyph & PANGO_GLYPH_UNKNOWN_FLAG)
			add(m, script_name(glyph & ~PANGO_GLYPH_UNKNOWN_FLAG, mem));
	}
}

void missing_find(struct missing *m, const struct pieces *pieces, struct arena *mem)
{
	for (unsigned i = 0; i < pieces->n; i++)
		for (unsigned k = 0; k < pieces->list[i].ntexts; k++) {
			PangoLayout *layout = pieces->list[i].texts[k].layout;
			if (pango_layout_get_unknown_glyphs_count(layout) == 0)
				continue;
			for (GSList *l = pango_layout_get_lines_readonly(layout); l; l = l->next)
				for (GSList *r = ((PangoLayoutLine *)l->data)->runs; r; r = r->next)
					find_in_run(m, r->data, mem);
		}
}

const char *missing_names(const struct missing *m, struct arena *mem)
{
	struct buf out = buf_new(mem);
	for (unsigned i = 0; i < m->n; i++)
		buf_fmt(&out, "%s%s", i > 0 ? ", " : "", m->script[i]);
	return buf_end(&out);
}
