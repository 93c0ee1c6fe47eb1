#include "qtype/numbers.h"

static const struct field fields[] = {
    {"range", FIELD_WORD, true},
    {"unit", FIELD_WORDS, false},
};

static void decimal_read(const struct node *map, struct reading *r, struct domain *d)
{
	d->whole = false;
	numbers_read(map, r, d);
}

const struct qtype qtype_decimal = {
    .name = "decimal",
    .shape = SHAPE_NUMBER,
    .widget = WIDGET_NUMBER,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = decimal_read,
    .parse = numbers_parse,
};
