/* What printers and the print service give as reasons, in the words of the IPP registries, as a
 * trouble that a person can do something about. Knows no library. Only print/ uses this. */
#ifndef PRINT_QUEUE_REASONS_H
#define PRINT_QUEUE_REASONS_H

#include "base/str.h"
#include "report/job.h"

/* One keyword of printer-state-reasons, with or without "-error", "-warning", "-report".
 * TROUBLE_NONE: nothing is in the way. A warning or a report does not stop a printer, so it
 * counts only when `stuck`: nothing has moved for a while. */
enum print_trouble queue_printer_trouble(struct str keyword, bool stuck);

/* printer-state-message while a job is on its way: that a printer is switched off, the parts of
 * cupsd that speak to it tell in no other way. They do so in English, for we ask in no language. */
enum print_trouble queue_message_trouble(struct str message);

/* One keyword of job-state-reasons. */
enum print_trouble queue_job_trouble(struct str keyword);

/* The one of two that a person should hear of first. */
enum print_trouble queue_worse(enum print_trouble a, enum print_trouble b);

#endif
