/* The command line of one command, read by its entry in commands.h. Wrong usage is said on
 * standard error, with what would be right. */
#ifndef APP_COMMON_ARGS_H
#define APP_COMMON_ARGS_H

#include <stdio.h>

#include "app/common/commands.h"
#include "base/arena.h"
#include "base/date.h"

enum args_state {
	ARGS_RUN,
	ARGS_HELP,  /* --help is among them: the caller prints help_command */
	ARGS_WRONG, /* it has been said why */
};

struct args {
	const struct command *command;
	const char *value[OPTIONS]; /* NULL: not given; a flag that was given has "" */
	const char **operands;
	unsigned n;
	struct arena *mem;
};

/* argv without the name of the command. Everything lives in mem and argv. */
enum args_state args_read(struct args *a, const struct command *command, char **argv,
    struct arena *mem);

bool args_given(const struct args *a, enum option_id id);
bool args_is(const struct args *a, enum option_id id, const char *word);
struct date args_today(const struct args *a);           /* year 0: not given */
size_t args_width(const struct args *a, size_t otherwise);
size_t args_lines(const struct args *a, size_t otherwise);
unsigned args_wait(const struct args *a, unsigned otherwise); /* seconds */

/* Help, as text for standard output. */
void help_all(struct buf *out);
void help_command(const struct command *c, struct buf *out);

/* Says "candor COMMAND: …" on standard error and where help is. */
void args_complain(const struct command *c, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

#endif
