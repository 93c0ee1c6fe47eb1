#include "base/utf8.h"

#include <utf8proc.h>

int32_t utf8_decode(struct str text, size_t *n)
{
	utf8proc_int32_t code = -1;
	if (text.n == 0) {
		*n = 0;
		return -1;
	}
	utf8proc_ssize_t bytes = utf8proc_iterate((const utf8proc_uint8_t *)text.s,
	    (utf8proc_ssize_t)text.n, &code);
	*n = bytes > 0 ? (size_t)bytes : 1;
	return bytes > 0 ? code : -1;
}

void utf8_encode(int32_t code, struct buf *out)
{
	utf8proc_uint8_t bytes[4];
	utf8proc_ssize_t n = utf8proc_encode_char(code, bytes);
	if (n > 0)
		buf_put(out, (struct str){(const char *)bytes, (size_t)n});
}

size_t utf8_bad(struct str text)
{
	size_t at = 0, n;
	while (at < text.n) {
		if ((unsigned char)text.s[at] < 0x80) {
			at++;
			continue;
		}
		if (utf8_decode(str_from(text, at), &n) < 0)
			return at;
		at += n;
	}
	return text.n;
}

size_t utf8_count(struct str text)
{
	size_t count = 0, n;
	for (size_t at = 0; at < text.n; at += n, count++) {
		n = 1;
		if ((unsigned char)text.s[at] >= 0x80)
			utf8_decode(str_from(text, at), &n);
	}
	return count;
}

enum letter_kind letter_kind(int32_t c)
{
	if (c == '\t')
		return LETTER_TAB;
	if ((c < 0x20 && c != '\n') || (c >= 0x7f && c < 0xa0) || c == 0x2028 || c == 0x2029 ||
	    c == 0xfeff || (c & 0xfffe) == 0xfffe || (c >= 0xfdd0 && c <= 0xfdef) ||
	    (c >= 0xe0000 && c <= 0xe007f))
		return LETTER_CONTROL;
	if (c == 0x61c || c == 0x200e || c == 0x200f || (c >= 0x202a && c <= 0x202e) ||
	    (c >= 0x2066 && c <= 0x2069))
		return LETTER_BIDI;
	return LETTER_PLAIN;
}

static size_t width_of(int32_t code)
{
	int width = code < 0 ? 1 : utf8proc_charwidth(code);
	return width > 0 ? (size_t)width : 0;
}

/* Most letters: nothing of ASCII that is printed combines with the letter before it. */
static bool is_ascii(struct str text, size_t at)
{
	return at == text.n || (text.s[at] >= ' ' && text.s[at] <= '~');
}

size_t utf8_cluster(struct str text)
{
	size_t n, at = 0;
	if (text.n > 0 && is_ascii(text, 0) && is_ascii(text, 1))
		return 1;
	utf8proc_int32_t state = 0;
	int32_t code = utf8_decode(text, &at);
	while (at < text.n) {
		int32_t next = utf8_decode(str_from(text, at), &n);
		if (code < 0 || next < 0 || utf8proc_grapheme_break_stateful(code, next, &state))
			break;
		at += n;
		code = next;
	}
	return at;
}

/* A cluster is as wide as its widest letter: an accent adds nothing, nor does what is joined. */
static size_t cluster_width(struct str cluster)
{
	size_t width = 0, n;
	if (cluster.n == 1 && is_ascii(cluster, 0))
		return 1;
	for (size_t at = 0; at < cluster.n; at += n) {
		size_t w = width_of(utf8_decode(str_from(cluster, at), &n));
		width = w > width ? w : width;
	}
	return width;
}

size_t utf8_width(struct str text)
{
	size_t width = 0;
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_cluster(str_from(text, at));
		width += cluster_width(str_part(text, at, n));
	}
	return width;
}

size_t utf8_fit(struct str text, size_t columns)
{
	size_t at = 0, width = 0;
	while (at < text.n) {
		size_t n = utf8_cluster(str_from(text, at));
		width += cluster_width(str_part(text, at, n));
		if (width > columns)
			break;
		at += n;
	}
	return at;
}

void utf8_clean(struct str text, struct buf *out)
{
	bool blank = false;
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		if (code == '\n' || code == '\t' || code == '\r' || code == 0x2028 || code == 0x2029) {
			blank = true;
		} else if (code >= 0 && letter_kind(code) == LETTER_PLAIN) {
			if (blank)
				buf_char(out, ' ');
			blank = false;
			buf_put(out, str_part(text, at, n));
		}
	}
}

void utf8_fold(struct str text, struct buf *out)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t parts[8];
		int code = utf8_decode(str_from(text, at), &n), edge = 0;
		if (code < 0)
			continue;
		utf8proc_ssize_t count = utf8proc_decompose_char(code, parts, 8,
		    UTF8PROC_DECOMPOSE | UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK, &edge);
		for (utf8proc_ssize_t i = 0; i < count && i < 8; i++)
			utf8_encode(parts[i], out);
	}
}

/* Bytes of a line of at most `columns`: up to the last blank that fits, else a cut word. */
static size_t line_bytes(struct str text, size_t columns)
{
	size_t fits = utf8_fit(text, columns);
	if (fits == text.n || text.s[fits] == ' ')
		return fits;
	size_t cut = fits;
	while (cut > 0 && text.s[cut - 1] != ' ')
		cut--;
	if (str_trim(str_part(text, 0, cut)).n > 0)
		return cut;
	return fits > 0 ? fits : utf8_cluster(text); /* a word, or a letter, longer than a line */
}

struct str utf8_break(struct str *rest, size_t columns)
{
	struct str text = *rest;
	size_t feed = 0;
	while (feed < text.n && text.s[feed] != '\n')
		feed++;
	size_t n = line_bytes(str_part(text, 0, feed), columns);
	struct str line = str_part(text, 0, n);
	while (n < feed && text.s[n] == ' ')
		n++;
	if (n == feed && feed < text.n)
		n++;
	*rest = str_from(text, n);
	while (line.n > 0 && line.s[line.n - 1] == ' ')
		line.n--;
	return line;
}
