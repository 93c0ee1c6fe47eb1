#include "expr/domain.h"

enum { MOST_LISTED = 30 };

int domain_option(const struct domain *d, struct str id)
{
	size_t number;
	return names_find(&d->ids, id, &number) ? (int)number : -1;
}

struct option *domain_add(struct domain *d, struct option option, struct arena *mem)
{
	if (!d->ids.mem)
		d->ids = names_new(mem);
	names_put(&d->ids, str_of(option.id), d->noptions);
	ARENA_PUSH(mem, d->options, d->noptions, option);
	return &d->options[d->noptions - 1];
}

void domain_list(const struct domain *d, struct buf *out)
{
	for (unsigned i = 0; i < d->noptions && i < MOST_LISTED; i++)
		buf_fmt(out, "%s%s", i ? ", " : "", d->options[i].id);
	if (d->noptions > MOST_LISTED)
		buf_fmt(out, " and %u more", d->noptions - MOST_LISTED);
}

unsigned domain_picks(const struct domain *d)
{
	return d->noptions - (d->none >= 0);
}
