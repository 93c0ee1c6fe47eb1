/* What the files that speak libcups share. Only print/ uses this. */
#ifndef PRINT_QUEUE_LINK_H
#define PRINT_QUEUE_LINK_H

#include <cups/cups.h>

#include "report/job.h"

/* A connection to the print service, each answer of which has to come within seconds. NULL: it
 * cannot be reached. Nobody is ever asked for a password. httpClose it. */
http_t *queue_connect(void);

/* What the answer that came last means for a job; TROUBLE_NONE: it was good. */
enum print_trouble queue_refusal(void);

/* The printer of that name, if it takes pages without a name, a password or a fax machine; also
 * one found on the network when `nearby`. NULL: there is none. cupsFreeDests(1, it). */
cups_dest_t *queue_dest(const char *name, bool nearby);

#endif
