#include "ui/theme.h"

#include "base/str.h"

#define NO_COLOURS COLOUR_NONE, COLOUR_NONE
#define PLAIN {false, false, false, NO_COLOURS}
#define BOLD {true, false, false, NO_COLOURS}
#define REVERSE {false, true, false, NO_COLOURS}

/* The terminal's own colours, whatever they are. */
static const struct theme plain = {
    .name = "plain",
    .styles =
        {
            [ROLE_TEXT] = PLAIN,
            [ROLE_QUIET] = PLAIN,
            [ROLE_HEADING] = BOLD,
            [ROLE_RULE] = PLAIN,
            [ROLE_KEY] = PLAIN,
            [ROLE_FOCUS] = REVERSE,
            [ROLE_LINE] = PLAIN, /* it is drawn with letters: [12____] */
            [ROLE_ERROR] = BOLD,
            [ROLE_ALERT] = BOLD,
        },
};

/* White on black. On the palette of a PC screen over black, yellow and cyan in bold reach 15:1
 * and white 21:1; nothing is drawn in a colour that stays under 7:1. */
static const struct theme contrast = {
    .name = "contrast",
    .colours = true,
    .styles =
        {
            [ROLE_TEXT] = {true, false, false, COLOUR_WHITE, COLOUR_BLACK},
            [ROLE_QUIET] = {true, false, false, COLOUR_WHITE, COLOUR_BLACK},
            [ROLE_HEADING] = {true, false, false, COLOUR_YELLOW, COLOUR_BLACK},
            [ROLE_RULE] = {false, false, false, COLOUR_WHITE, COLOUR_BLACK},
            [ROLE_KEY] = {true, false, false, COLOUR_CYAN, COLOUR_BLACK},
            [ROLE_FOCUS] = {false, false, false, COLOUR_BLACK, COLOUR_YELLOW},
            [ROLE_LINE] = {false, false, false, COLOUR_BLACK, COLOUR_WHITE},
            [ROLE_ERROR] = {true, false, false, COLOUR_YELLOW, COLOUR_BLACK},
            [ROLE_ALERT] = {true, false, false, COLOUR_YELLOW, COLOUR_BLACK},
        },
};

/* No style at all: for terminals whose bold or reverse cannot be read. */
static const struct theme mono = {
    .name = "mono",
    .styles =
        {
            [ROLE_TEXT] = PLAIN,
            [ROLE_QUIET] = PLAIN,
            [ROLE_HEADING] = PLAIN,
            [ROLE_RULE] = PLAIN,
            [ROLE_KEY] = PLAIN,
            [ROLE_FOCUS] = PLAIN,
            [ROLE_LINE] = PLAIN,
            [ROLE_ERROR] = PLAIN,
            [ROLE_ALERT] = PLAIN,
        },
};

const struct theme *const themes[] = {&plain, &contrast, &mono, NULL};

const struct theme *theme_find(const char *name)
{
	for (const struct theme *const *t = themes; *t; t++)
		if (str_is(str_of((*t)->name), name))
			return *t;
	return NULL;
}
