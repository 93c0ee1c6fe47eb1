/* Sources that should have been read again by now. */
#include "check/checks.h"

void sources_run(const struct ruleset *r, struct date today, struct diags *d)
{
	for (unsigned i = 0; i < r->nsources; i++) {
		const struct source_entry *s = &r->sources[i];
		if (s->review_by.year == 0 || date_compare(s->review_by, today) >= 0)
			continue;
		struct buf day = buf_new(d->mem);
		date_write(s->review_by, &day);
		diag_add(d, DIAG_W421, s->at, "read it again, then set 'read' and 'review_by'",
		    "the source '%s' was to be read again by %s", s->id, buf_end(&day));
	}
}
