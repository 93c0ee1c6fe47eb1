/* Pages of a session, on paper, without anybody at a screen. */
#ifndef APP_COMMON_PAGE_PRINT_H
#define APP_COMMON_PAGE_PRINT_H

#include "app/common/page.h"

/* Prints what --for names, both pages when it names none, on the printer of --printer, of the
 * site, or the usual one; stays until they are out, and says on standard error how it goes, in
 * the language of the session. An interrupt takes the pages back. STATUS_MACHINE: not printed. */
enum status page_print(const struct page *p, const struct args *a, const struct session *s,
    const struct about *about);

#endif
