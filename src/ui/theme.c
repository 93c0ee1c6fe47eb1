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

#define ON_BLACK(bold, fore) {bold, false, false, fore, COLOUR_BLACK}

/* White on black. On the palette of a PC screen over black, bright yellow reaches 15:1 and bright
 * white 21:1; nothing is drawn in a colour that stays under 7:1. The focus is the same reversed, and
 * what can be pressed is white too, so that moving about costs few bytes. */
static const struct theme contrast = {
    .name = "contrast",
    .colours = true,
    .styles =
        {
            [ROLE_TEXT] = ON_BLACK(true, COLOUR_WHITE),
            [ROLE_QUIET] = ON_BLACK(true, COLOUR_WHITE),
            [ROLE_HEADING] = ON_BLACK(true, COLOUR_YELLOW),
            [ROLE_RULE] = ON_BLACK(true, COLOUR_WHITE),
            [ROLE_KEY] = ON_BLACK(true, COLOUR_WHITE),
            [ROLE_FOCUS] = {true, true, false, COLOUR_WHITE, COLOUR_BLACK},
            [ROLE_LINE] = ON_BLACK(true, COLOUR_WHITE),
            [ROLE_ERROR] = ON_BLACK(true, COLOUR_YELLOW),
            [ROLE_ALERT] = ON_BLACK(true, COLOUR_YELLOW),
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
