#include "load/letters.h"

#include "base/utf8.h"

enum { MOST_REPORTS = 20 }; /* a binary file is not told of letter by letter */

static void report(const struct source *src, size_t at, size_t n, int32_t code,
    struct diags *diags)
{
	struct span span = span_of(src, at, n);
	switch (letter_kind(code)) {
	case LETTER_TAB:
		diag_add(diags, DIAG_E107, span, "use blanks", "a tab");
		break;
	case LETTER_BIDI:
		diag_add(diags, DIAG_E106, span, "remove it",
		    "the character U+%04X turns the writing direction without being seen", (unsigned)code);
		break;
	default:
		diag_add(diags, DIAG_E105, span,
		    code == 0xfeff ? "save the file without a byte order mark" : "remove it",
		    "the control character U+%04X", (unsigned)code);
	}
}

/* How many plain letters of ASCII stand first: of most files, nearly all. */
static size_t printable(struct str text)
{
	size_t n = 0;
	while (n < text.n && text.s[n] >= ' ' && text.s[n] <= '~')
		n++;
	return n;
}

bool letters_check(const struct source *src, struct diags *diags)
{
	size_t reports = 0, n;
	for (size_t at = 0; at < src->text.n && reports < MOST_REPORTS; at += n) {
		at += printable(str_from(src->text, at));
		if (at == src->text.n)
			break;
		unsigned char byte = (unsigned char)src->text.s[at];
		n = 1;
		if (byte == '\n' || (byte == '\r' && str_begins(str_from(src->text, at), "\r\n")))
			continue;
		int32_t code = utf8_decode(str_from(src->text, at), &n);
		if (code < 0) {
			diag_add(diags, DIAG_E104, span_of(src, at, 1), "save the file as UTF-8",
			    "the byte 0x%02X is not UTF-8", byte);
			return false;
		}
		if (letter_kind(code) != LETTER_PLAIN) {
			report(src, at, n, code, diags);
			reports++;
		}
	}
	return reports == 0;
}
