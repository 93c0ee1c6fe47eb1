#include "app/common/paper.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "base/str.h"

enum { LETTER_HEIGHT = 279 }; /* mm */

/* Where letter paper is used: for locales that are wanted and not installed. */
static const char *const letter_lands[] = {"_US", "_CA", "_MX", "_PH", "_CO", "_CL", "_VE", "_GT",
    "_SV", "_NI", "_CR", "_PA", "_DO", "_PR"};

static const char *locale_name(void)
{
	static const char *const names[] = {"LC_ALL", "LC_PAPER", "LANG"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const char *value = getenv(names[i]);
		if (value && *value)
			return value;
	}
	return "C";
}

static bool names_letter_land(const char *name)
{
	for (size_t i = 0; i < sizeof letter_lands / sizeof *letter_lands; i++)
		if (strstr(name, letter_lands[i]))
			return true;
	return false;
}

/* The height of paper in mm, which the C library keeps as a number where others are texts. */
static bool locale_says_letter(const char *name)
{
	locale_t locale = newlocale(LC_ALL_MASK, name, (locale_t)0);
	if (!locale)
		return names_letter_land(name);
	union {
		const char *text;
		unsigned number;
	} height = {.text = nl_langinfo_l(_NL_PAPER_HEIGHT, locale)};
	freelocale(locale);
	return height.number == LETTER_HEIGHT;
}

const char *paper_choose(const struct args *a, const struct site *site)
{
	if (a && a->value[OPT_PAPER])
		return a->value[OPT_PAPER];
	if (*site->paper)
		return site->paper;
	return locale_says_letter(locale_name()) ? "letter" : "a4";
}
