#include "expr/domain.h"

enum { MOST_LISTED = 30, FEW = 8 /* options: so many are looked through, more have a table */ };

int domain_option(const struct domain *d, struct str id)
{
	size_t number;
	if (d->noptions > FEW)
		return names_find(&d->ids, id, &number) ? (int)number : -1;
	for (unsigned i = 0; i < d->noptions; i++)
		if (str_is(id, d->options[i].id))
			return (int)i;
	return -1;
}

void domain_expect(struct domain *d, size_t n, struct arena *mem)
{
	d->options = ARENA_ARRAY(mem, n, struct option);
	d->ids = n > FEW ? names_for(mem, n) : (struct names){0};
}

struct option *domain_add(struct domain *d, struct option option)
{
	struct option *added = &d->options[d->noptions];
	*added = option;
	if (d->ids.mem)
		names_put(&d->ids, str_of(option.id), d->noptions);
	d->noptions++;
	return added;
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
