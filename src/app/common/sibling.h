/* What every program that is one command shares: arguments, help, exit status. */
#ifndef APP_COMMON_SIBLING_H
#define APP_COMMON_SIBLING_H

#include "app/common/args.h"
#include "app/common/output.h"

/* The path of a program that stands beside this one ("candor-print"): never looked for in PATH.
 * NULL: it cannot be said where this one stands. */
const char *sibling_path(const char *name, struct arena *mem);

/* The help of a command, or of candor itself for NULL, on standard output. */
enum status help_print(const struct command *c, struct arena *mem);

/* The whole life of a program: reads the arguments of the command, runs it or shows its help. The
 * exit status. */
int sibling_main(const char *command, enum status (*run)(const struct args *), int argc,
    char **argv);

#endif
