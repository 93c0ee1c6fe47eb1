#include "qtype/options.h"

static const struct field fields[] = {{"rows", FIELD_MAP, true}};

static void yes_no_list_read(const struct node *map, struct reading *r, struct domain *d)
{
	options_read(field_get(map, "rows", FIELD_MAP), r, d, 1);
}

const struct qtype qtype_yes_no_list = {
    .name = "yes/no list",
    .shape = SHAPE_ROWS,
    .widget = WIDGET_ROWS,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = yes_no_list_read,
};
