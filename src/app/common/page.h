/* From a session to the page that was asked for, and out: what `ask` and `report` share. */
#ifndef APP_COMMON_PAGE_H
#define APP_COMMON_PAGE_H

#include "app/common/args.h"
#include "app/common/status.h"
#include "report/compose.h"

/* What the options of `ask` and `report` name, opened. */
struct page {
	const struct ruleset *rules;
	const struct site *site;
	const struct answers *answers; /* NULL: none were named */
	struct date today;
	unsigned language;
	bool language_said; /* by an option, the answers, or because there is one only */
	bool clock_read;    /* false: --today said it all */
};

/* Opens them. live: somebody is answering now, so the day of an answers file is past. Not
 * STATUS_WELL: it has been said why. */
enum status page_open(struct page *p, const struct args *a, bool live);

/* Gives the answers of the file to the session; those that count for nothing are noted. */
void page_give(const struct page *p, struct session *s, struct arena *mem);

/* Composes and writes: to -o, else to standard output. */
enum status page_write(const struct args *a, const struct session *s, const struct about *about,
    size_t width);

#endif
