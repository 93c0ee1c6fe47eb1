#include "qtype/numbers.h"

static const struct field fields[] = {
    {"range", FIELD_WORD, true},
    {"unit", FIELD_WORDS, false},
};

static void whole_number_read(const struct node *map, struct reading *r, struct domain *d)
{
	d->whole = true;
	numbers_read(map, r, d);
}

const struct qtype qtype_whole_number = {
    .name = "whole number",
    .shape = SHAPE_NUMBER,
    .widget = WIDGET_NUMBER,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = whole_number_read,
    .parse = numbers_parse,
};
