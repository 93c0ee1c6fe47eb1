/* Roles and how they look. Everything on a screen has a role; one table turns roles into styles.
 * No meaning rests on a style: what is chosen, focused or wrong stands there in letters too. */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stdbool.h>

enum role {
	ROLE_TEXT,
	ROLE_QUIET,   /* captions, hints, key names */
	ROLE_HEADING,
	ROLE_RULE,    /* the lines over and under the page */
	ROLE_KEY,     /* Back, Help, buttons */
	ROLE_FOCUS,   /* what the cursor is on */
	ROLE_LINE,    /* the line a person types into */
	ROLE_ERROR,
	ROLE_ALERT,   /* emergency and urgent */
	ROLES
};

enum colour {
	COLOUR_NONE = -1, /* the terminal's own */
	COLOUR_BLACK,
	COLOUR_RED,
	COLOUR_GREEN,
	COLOUR_YELLOW,
	COLOUR_BLUE,
	COLOUR_MAGENTA,
	COLOUR_CYAN,
	COLOUR_WHITE,
};

struct style {
	bool bold, reverse, underline;
	enum colour fore, back;
};

struct theme {
	const char *name;
	bool colours; /* sets some */
	struct style styles[ROLES];
};

extern const struct theme *const themes[]; /* the first is the default; ends with NULL */

const struct theme *theme_find(const char *name); /* NULL: no such theme */

#endif
