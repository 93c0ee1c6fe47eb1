/* Which letters a terminal can show as they are meant to look. A screen without UTF-8 spells Latin
 * letters in ASCII and has none of the others. The Linux console has at most 512 letters: it does
 * not join, stack or turn them, and has none that are two columns wide.
 *
 * Source: console_codes(4), setfont(8). */
#include "base/utf8.h"
#include "ui/ascii.h"
#include "ui/screen.h"

struct range {
	int32_t from, to;
};

/* Latin with its marks apart, Greek, Cyrillic; signs, arrows, lines. */
static const struct range console[] = {
    {0x0000, 0x02ff}, {0x0370, 0x052f}, {0x1e00, 0x1eff}, {0x2000, 0x25ff}};

static bool console_draws(struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		bool drawn = false;
		for (size_t i = 0; i < sizeof console / sizeof *console; i++)
			drawn |= code >= console[i].from && code <= console[i].to;
		if (!drawn)
			return false;
	}
	return true;
}

static unsigned questions_in(struct str text)
{
	unsigned n = 0;
	for (size_t i = 0; i < text.n; i++)
		n += text.s[i] == '?';
	return n;
}

/* What cannot be spelled becomes a question mark. */
static bool ascii_draws(struct str text)
{
	struct arena *mem = arena_new(NULL);
	const char *spelled = ascii_words(arena_text(mem, text), mem);
	bool drawn = questions_in(str_of(spelled)) == questions_in(text);
	arena_free(mem);
	return drawn;
}

bool screen_draws(struct str text, bool utf8, const char *term)
{
	if (!utf8)
		return ascii_draws(text);
	bool is_console = term && str_begins(str_of(term), "linux");
	return !is_console || console_draws(text);
}
