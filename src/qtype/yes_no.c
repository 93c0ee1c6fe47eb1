#include "qtype/options.h"

static void yes_no_read(const struct node *map, struct reading *r, struct domain *d)
{
	(void)map;
	domain_expect(d, 2, r->mem);
	options_add(d, "yes", r->word(r, WORD_YES), (struct span){0});
	options_add(d, "no", r->word(r, WORD_NO), (struct span){0});
}

const struct qtype qtype_yes_no = {
    .name = "yes/no",
    .shape = SHAPE_CHOICE,
    .widget = WIDGET_ONE,
    .read = yes_no_read,
};
