#include "load/site_fits.h"

#include <string.h>

#include "base/utf8.h"

enum {
	WORDS_COLUMNS = 60,
	EMERGENCY_COLUMNS = 24,
	ZONE_BYTES = 64,
	PRINTER_BYTES = 127, /* the most that CUPS takes */
	FOLDER_BYTES = 400,
	PIN_DIGITS = 32,
	SALT_LEAST = 16, /* letters of 6 bits: 96 bits */
	SALT_MOST = 86,
	HASH_LETTERS = 43, /* 256 bits */
};

static bool is_capital(char c)
{
	return c >= 'A' && c <= 'Z';
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || is_capital(c);
}

static bool only_of(struct str s, const char *signs)
{
	for (size_t i = 0; i < s.n; i++)
		if (!s.s[i] || (!is_letter(s.s[i]) && !is_digit(s.s[i]) && !strchr(signs, s.s[i])))
			return false;
	return s.n > 0;
}

static bool is_line_of(struct str s, size_t columns)
{
	for (size_t i = 0; i < s.n; i++)
		if (s.s[i] == '\n')
			return false;
	return utf8_width(s) > 0 && utf8_width(s) <= columns;
}

bool fits_words(struct str s)
{
	return is_line_of(s, WORDS_COLUMNS);
}

bool fits_emergency(struct str s)
{
	bool number = false;
	for (size_t i = 0; i < s.n; i++)
		number |= is_digit(s.s[i]);
	return number && is_line_of(s, EMERGENCY_COLUMNS);
}

bool fits_zone(struct str s)
{
	return s.n <= ZONE_BYTES && only_of(s, "_/-+") && is_letter(s.s[0]);
}

bool fits_printer(struct str s)
{
	return s.n <= PRINTER_BYTES && only_of(s, "_-.@+") && s.s[0] != '-' && s.s[0] != '.';
}

bool fits_folder(struct str s)
{
	if (s.n < 2 || s.n > FOLDER_BYTES || s.s[0] != '/')
		return false;
	for (size_t i = 0; i < s.n; i++) {
		struct str rest = str_from(s, i);
		bool up = str_begins(rest, "/..") && (rest.n == 3 || rest.s[3] == '/');
		if (up || str_begins(rest, "//") || s.s[i] == '\n')
			return false;
	}
	return true;
}

bool fits_site_language(struct str s)
{
	bool plain = s.n >= 2 && s.s[0] >= 'a' && s.s[0] <= 'z' && s.s[1] >= 'a' && s.s[1] <= 'z';
	return plain && (s.n == 2 || (s.n == 5 && s.s[2] == '-' && is_capital(s.s[3]) && is_capital(s.s[4])));
}

/* $y$j9T$SALT$HASH: the letter behind the j says how many steps, 9 the 4096 that systems use, D 16
 * times as many and 256 megabytes. */
bool fits_pin_hash(struct str s)
{
	struct str rest = str_from(s, 7);
	if (!str_begins(s, "$y$j") || s.n < 8 || !strchr("9ABCD", s.s[4]) || s.s[5] != 'T' || s.s[6] != '$')
		return false;
	const char *dollar = memchr(rest.s, '$', rest.n);
	if (!dollar)
		return false;
	struct str salt = str_part(rest, 0, (size_t)(dollar - rest.s));
	struct str hash = str_from(rest, salt.n + 1);
	return salt.n >= SALT_LEAST && salt.n <= SALT_MOST && hash.n == HASH_LETTERS &&
	       only_of(salt, "./") && only_of(hash, "./");
}

bool looks_like_pin(struct str s)
{
	for (size_t i = 0; i < s.n; i++)
		if (!is_digit(s.s[i]) && s.s[i] != ' ' && s.s[i] != '-')
			return false;
	return s.n > 0 && s.n <= PIN_DIGITS;
}
