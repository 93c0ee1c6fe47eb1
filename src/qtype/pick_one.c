#include "qtype/options.h"

static const struct field fields[] = {
    {"options", FIELD_ANY, true},
    {"ordered", FIELD_WORD, false},
};

static void pick_one_read(const struct node *map, struct reading *r, struct domain *d)
{
	const struct node *options = node_get(map, "options");
	d->ordered = field_flag(map, "ordered", false, r->diags);
	if (options && options->kind == NODE_TEXT)
		r->from(r, options, d);
	else if (options && options->kind == NODE_MAP)
		options_read(options, r, d, 2);
	else if (options)
		diag_add(r->diags, DIAG_E126, options->at, "write 'id: label' for each, or 'from Q'",
		    "'options' takes a mapping, not a list");
}

const struct qtype qtype_pick_one = {
    .name = "pick one",
    .shape = SHAPE_CHOICE,
    .widget = WIDGET_ONE,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = pick_one_read,
};
