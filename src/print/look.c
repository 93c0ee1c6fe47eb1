#include "print/look.h"

#include <stddef.h>

#include "base/str.h"

const struct look looks[LOOKS] = {
    [LOOK_PATIENT] = {
        .role = {
            [ROLE_TITLE] = {20, true},
            [ROLE_FACT] = {12, false},
            [ROLE_HEADING] = {16, true},
            [ROLE_SUBHEADING] = {14, true},
            [ROLE_BODY] = {14, false},
            [ROLE_LEAD] = {15, true},
            [ROLE_STRONG] = {14, true},
            [ROLE_ALARM] = {17, true},
            [ROLE_WHY] = {12, false},
            [ROLE_SOURCE] = {9, false},
            [ROLE_SMALL] = {9, false},
            [ROLE_FOOT] = {9, false},
        },
        .least = 12,
        .leading = 1.25,
        .mark = 0.72,
        .side = 52,
        .top = 40,
        .bottom = 32,
        .gap = 8,
        .close = 2,
        .lead = 9,
        .section = 13,
        .pad = 9,
        .indent = 18,
        .label = 0.36,
        .write = 9,
        .gutter = 20,
        .tick = 3,
        .box = 22,
        .mark_room = 2,
        .cards = true,
        .field_columns = 1,
        .item_columns = 1,
        .source_columns = 2,
        .page_columns = 1,
    },
    [LOOK_CLINICIAN] = {
        .role = {
            [ROLE_TITLE] = {15, true},
            [ROLE_FACT] = {9.5, false},
            [ROLE_HEADING] = {11, true},
            [ROLE_SUBHEADING] = {10.5, true},
            [ROLE_BODY] = {10, false},
            [ROLE_LEAD] = {10.5, true},
            [ROLE_STRONG] = {10, true},
            [ROLE_ALARM] = {11, true},
            [ROLE_WHY] = {8.5, false},
            [ROLE_SOURCE] = {8, false},
            [ROLE_SMALL] = {8, false},
            [ROLE_FOOT] = {8, false},
        },
        .least = 9.5,
        .leading = 1.18,
        .mark = 0.84,
        .side = 36,
        .top = 28,
        .bottom = 26,
        .gap = 4,
        .close = 1,
        .lead = 7,
        .section = 9,
        .pad = 6,
        .indent = 11,
        .label = 0.38,
        .write = 7,
        .gutter = 18,
        .tick = 2,
        .box = 15,
        .mark_room = 2,
        .cards = false,
        .field_columns = 2,
        .item_columns = 2,
        .source_columns = 2,
        .page_columns = 2,
    },
};

struct look look_scaled(const struct look *look, double scale)
{
	const double least = 8;
	struct look scaled = *look;
	for (int i = 0; i < ROLES; i++) {
		double was = look->role[i].size, size = was * scale;
		scaled.role[i].size = size >= least ? size : was < least ? was : least;
	}
	return scaled;
}

const struct paper *paper_find(const char *name)
{
	static const struct paper papers[] = {{"a4", 595.276, 841.89}, {"letter", 612, 792}};
	for (size_t i = 0; i < sizeof papers / sizeof *papers; i++)
		if (str_is(str_of(name), papers[i].name))
			return &papers[i];
	return NULL;
}
