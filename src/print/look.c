#include "print/look.h"

#include <stddef.h>

#include "base/str.h"

const struct look looks[LOOKS] = {
    [LOOK_PATIENT] = {
        .role = {
            [ROLE_TITLE] = {22, true},
            [ROLE_FACT] = {12, false},
            [ROLE_HEADING] = {16, true},
            [ROLE_SUBHEADING] = {14, true},
            [ROLE_BODY] = {14, false},
            [ROLE_STRONG] = {14, true},
            [ROLE_ALARM] = {17, true},
            [ROLE_WHY] = {12, false},
            [ROLE_SOURCE] = {9, false},
            [ROLE_SMALL] = {9.5, false},
            [ROLE_FOOT] = {9.5, false},
        },
        .leading = 1.28,
        .mark = 0.72,
        .side = 56,
        .top = 44,
        .bottom = 40,
        .gap = 8,
        .close = 2,
        .section = 16,
        .pad = 9,
        .indent = 18,
        .label = 0.36,
        .write = 26,
        .gutter = 20,
        .tick = 3,
        .box = 22,
        .mark_room = 2,
        .cards = true,
        .field_columns = 1,
        .item_columns = 1,
        .source_columns = 2,
        .mark_columns = 4,
    },
    [LOOK_CLINICIAN] = {
        .role = {
            [ROLE_TITLE] = {15, true},
            [ROLE_FACT] = {9.5, false},
            [ROLE_HEADING] = {11, true},
            [ROLE_SUBHEADING] = {9.5, true},
            [ROLE_BODY] = {9.5, false},
            [ROLE_STRONG] = {9.5, true},
            [ROLE_ALARM] = {11, true},
            [ROLE_WHY] = {8.5, false},
            [ROLE_SOURCE] = {8, false},
            [ROLE_SMALL] = {8, false},
            [ROLE_FOOT] = {8, false},
        },
        .leading = 1.24,
        .mark = 0.84,
        .side = 44,
        .top = 36,
        .bottom = 36,
        .gap = 4,
        .close = 1,
        .section = 9,
        .pad = 6,
        .indent = 11,
        .label = 0.38,
        .write = 20,
        .gutter = 16,
        .tick = 2,
        .box = 15,
        .mark_room = 2,
        .cards = false,
        .field_columns = 2,
        .item_columns = 2,
        .source_columns = 2,
        .mark_columns = 4,
    },
};

const struct paper *paper_find(const char *name)
{
	static const struct paper papers[] = {{"a4", 595.276, 841.89}, {"letter", 612, 792}};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (str_is(str_of(name), papers[i].name))
			return &papers[i];
	return NULL;
}
