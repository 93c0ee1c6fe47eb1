/* The commands that run in this process, one file each. Each gives its exit status and has said
 * on standard error what went wrong. a->mem is the arena of the run. */
#ifndef APP_CANDOR_RUN_H
#define APP_CANDOR_RUN_H

#include "app/common/args.h"
#include "app/common/status.h"

enum status cmd_report(const struct args *a);
enum status cmd_cases(const struct args *a);
enum status cmd_translate(const struct args *a);
enum status cmd_pin(const struct args *a);

#endif
