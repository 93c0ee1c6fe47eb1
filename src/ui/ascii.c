#include "ui/ascii.h"

#include "base/buf.h"
#include "base/utf8.h"

static const struct {
	int32_t from, to;
	const char *as;
} signs[] = {
    {0x00a0, 0x00a0, " "},    /* no-break space */
    {0x00a1, 0x00a1, ""},     /* ¡ */
    {0x00ab, 0x00ab, "\""},   /* « */
    {0x00b0, 0x00b0, " deg"}, /* ° */
    {0x00b1, 0x00b1, "+/-"},
    {0x00b5, 0x00b5, "u"},
    {0x00b7, 0x00b7, "*"},
    {0x00bb, 0x00bb, "\""},
    {0x00bd, 0x00bd, " 1/2"},
    {0x00bf, 0x00bf, ""}, /* ¿ */
    {0x00c6, 0x00c6, "AE"},
    {0x00d7, 0x00d7, "x"},
    {0x00d8, 0x00d8, "O"},
    {0x00df, 0x00df, "ss"},
    {0x00e6, 0x00e6, "ae"},
    {0x00f8, 0x00f8, "o"},
    {0x0141, 0x0141, "L"},
    {0x0142, 0x0142, "l"},
    {0x0152, 0x0152, "OE"},
    {0x0153, 0x0153, "oe"},
    {0x2000, 0x200a, " "},
    {0x200b, 0x200d, ""},
    {0x2010, 0x2015, "-"},
    {0x2018, 0x201b, "'"},
    {0x201c, 0x201f, "\""},
    {0x2022, 0x2022, "*"}, /* bullet */
    {0x2026, 0x2026, "..."},
    {0x202f, 0x202f, " "},
    {0x2039, 0x203a, "'"},
    {0x20ac, 0x20ac, "EUR"},
    {0x2190, 0x2190, "<-"},
    {0x2192, 0x2192, "->"},
    {0x2212, 0x2212, "-"},
    {0x2248, 0x2248, "about "},
    {0x2264, 0x2264, "<="},
    {0x2265, 0x2265, ">="},
    {0x2500, 0x2501, "-"},
};

static const char *sign_of(int32_t code)
{
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (code >= signs[i].from && code <= signs[i].to)
			return signs[i].as;
	return NULL;
}

/* Latin capitals with accents: the fold below makes small letters of them. */
static bool is_capital(int32_t code)
{
	if (code >= 0xc0 && code <= 0xde)
		return true;
	bool odd = (code >= 0x139 && code <= 0x148) || (code >= 0x179 && code <= 0x17e);
	return code >= 0x100 && code <= 0x17e && (code % 2 == 1) == odd;
}

static char upper(char c)
{
	return c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
}

static void put_letter(struct str letter, int32_t code, struct buf *out)
{
	size_t before = out->n;
	utf8_fold(letter, out);
	size_t after = out->n;
	bool good = true;
	for (size_t i = before; i < after; i++)
		good &= (unsigned char)out->s[i] < 0x80;
	if (!good) {
		buf_cut(out, before);
		buf_char(out, '?');
	} else if (after > before && is_capital(code)) {
		out->s[before] = upper(out->s[before]);
	}
}

const char *ascii_words(const char *words, struct arena *mem)
{
	struct str text = str_of(words);
	struct buf out = buf_new(mem);
	bool plain = true;
	for (size_t i = 0; i < text.n && plain; i++)
		plain = (unsigned char)text.s[i] < 0x80;
	if (plain)
		return words;
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		const char *sign = sign_of(code);
		if (code < 0)
			buf_char(&out, '?');
		else if (code < 0x80)
			buf_char(&out, (char)code);
		else if (sign)
			buf_text(&out, sign);
		else
			put_letter(str_part(text, at, n), code, &out);
	}
	return buf_end(&out);
}
