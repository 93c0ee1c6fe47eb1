#include "qtype/numbers.h"

static const struct field fields[] = {
    {"range", FIELD_WORD, true},
    {"low", FIELD_WORDS, false},
    {"high", FIELD_WORDS, false},
};

static void scale_read(const struct node *map, struct reading *r, struct domain *d)
{
	d->whole = true;
	numbers_read(map, r, d);
}

const struct qtype qtype_scale = {
    .name = "scale",
    .shape = SHAPE_NUMBER,
    .widget = WIDGET_NUMBER,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = scale_read,
    .parse = numbers_parse,
};
