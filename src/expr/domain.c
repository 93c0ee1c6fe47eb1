#include "expr/domain.h"

int domain_option(const struct domain *d, struct str id)
{
	for (unsigned i = 0; i < d->noptions; i++)
		if (str_is(id, d->options[i].id))
			return (int)i;
	return -1;
}

unsigned domain_picks(const struct domain *d)
{
	return d->noptions - (d->none >= 0);
}
