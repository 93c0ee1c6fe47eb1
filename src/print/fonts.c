/* Our fontconfig file lists font files, by patterns, as if they were folders. We add them one by
 * one instead of letting fontconfig read folders: so there is no cache to read, or to write. */
#include "print/fonts.h"

#include <fontconfig/fontconfig.h>
#include <glob.h>
#include <pango/pangofc-fontmap.h>
#include <string.h>

#include "base/buf.h"
#include "print/type.h"

enum { POINTS_PER_INCH = 72 };

struct fonts {
	FcConfig *config;
	PangoFontMap *map;
};

/* How many font files the pattern added; glob sorts them by their bytes, as the locale is "C". */
static unsigned add_files(FcConfig *config, const char *pattern)
{
	glob_t found;
	unsigned n = 0;
	if (glob(pattern, GLOB_BRACE, NULL, &found) == 0)
		for (size_t i = 0; i < found.gl_pathc; i++)
			n += FcConfigAppFontAddFile(config, (const FcChar8 *)found.gl_pathv[i]) ? 1 : 0;
	globfree(&found);
	return n;
}

static const char *add_all(FcConfig *config, const char *path, struct arena *mem)
{
	FcStrList *patterns = FcConfigGetFontDirs(config);
	const FcChar8 *pattern = FcStrListNext(patterns);
	const char *why = NULL;
	if (!pattern)
		why = text_fmt(mem, "%s names no fonts", path);
	else if (add_files(config, (const char *)pattern) == 0)
		why = text_fmt(mem, "the font of the page is not installed: %s", (const char *)pattern);
	while (!why && (pattern = FcStrListNext(patterns)))
		add_files(config, (const char *)pattern);
	FcStrListDone(patterns);
	return why;
}

static FcConfig *read_config(const char *path, struct arena *mem, const char **why)
{
	FcConfig *config = FcConfigCreate();
	*why = "fontconfig has no memory";
	if (!config)
		return NULL;
	if (FcConfigParseAndLoad(config, (const FcChar8 *)path, FcTrue))
		*why = add_all(config, path, mem);
	else
		*why = text_fmt(mem, "%s cannot be read", path);
	if (*why) {
		FcConfigDestroy(config);
		return NULL;
	}
	return config;
}

struct fonts *fonts_open(const char *path, struct arena *mem, const char **why)
{
	FcConfig *config = read_config(path, mem, why);
	if (!config)
		return NULL;
	struct fonts *f = ARENA_NEW(mem, struct fonts);
	f->config = config;
	FcConfigSetCurrent(config); /* before pango begins to read the machine's own in a thread */
	f->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
	pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(f->map), POINTS_PER_INCH);
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(f->map), config);
	return f;
}

void fonts_close(struct fonts *f)
{
	if (!f)
		return;
	pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(f->map), NULL); /* it would keep its hold on it */
	g_object_unref(f->map);
	FcConfigDestroy(f->config);
	FcFini();
}

/* Letters are placed as the font says, on every device: no hints, no rounding to pixels. */
static void set_options(PangoContext *context)
{
	cairo_font_options_t *options = cairo_font_options_create();
	cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
	cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
	cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
	pango_cairo_context_set_font_options(context, options);
	pango_context_set_round_glyph_positions(context, FALSE);
	cairo_font_options_destroy(options);
}

bool type_is_rtl(const char *language)
{
	static const char *const codes[] = {"ar", "he", "fa", "ur", "ps", "sd", "yi", "dv", "ug", "ckb"};
	for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
		size_t n = strlen(codes[i]);
		if (strncmp(language, codes[i], n) == 0 && (!language[n] || language[n] == '-'))
			return true;
	}
	return false;
}

PangoContext *type_context(const struct fonts *f, const char *language)
{
	PangoContext *context = pango_font_map_create_context(f->map);
	bool rtl = type_is_rtl(language);
	set_options(context);
	pango_context_set_language(context, pango_language_from_string(language));
	pango_context_set_base_dir(context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
	return context;
}
