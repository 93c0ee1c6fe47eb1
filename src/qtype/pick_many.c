#include "qtype/options.h"

static const struct field fields[] = {
    {"options", FIELD_MAP, true},
    {"none", FIELD_WORDS, false},
    {"most", FIELD_WORD, false},
};

static void read_most(const struct node *map, struct reading *r, struct domain *d)
{
	const struct node *most = field_get(map, "most", FIELD_WORD);
	struct num n;
	if (!most)
		return;
	if (num_read(most->text, &n) && num_is_whole(n) && n.micro >= NUM_ONE &&
	    n.micro < num_of(domain_picks(d)).micro)
		d->most = (unsigned)(n.micro / NUM_ONE);
	else
		diag_add(r->diags, DIAG_E211, most->at,
		    text_fmt(r->mem, "there are %u options, so 1 to %u", domain_picks(d),
		        domain_picks(d) > 1 ? domain_picks(d) - 1 : 1),
		    "'most' is a whole number below the count of options, not '%s'", most->text.s);
}

static void pick_many_read(const struct node *map, struct reading *r, struct domain *d)
{
	const struct node *none = field_get(map, "none", FIELD_WORDS);
	options_read(field_get(map, "options", FIELD_MAP), r, d, 1);
	if (none) {
		options_add(d, "none", r->text(r, "none", none), none->at);
		d->none = (int)d->noptions - 1;
	}
	read_most(map, r, d);
}

const struct qtype qtype_pick_many = {
    .name = "pick many",
    .shape = SHAPE_SET,
    .widget = WIDGET_MANY,
    .fields = fields,
    .nfields = sizeof fields / sizeof *fields,
    .read = pick_many_read,
};
