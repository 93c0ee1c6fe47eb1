/* Which paper a page is made for. */
#ifndef APP_COMMON_PAPER_H
#define APP_COMMON_PAPER_H

#include "app/common/args.h"
#include "rules/site.h"

/* "a4" or "letter": --paper (args may be NULL), else the site file, else what the locale
 * (LC_PAPER) is used to; A4 where it says nothing. */
const char *paper_choose(const struct args *a, const struct site *site);

#endif
