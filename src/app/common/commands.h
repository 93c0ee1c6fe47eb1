/* Every command and every option, once: parsing, help and "did you mean" all read these tables,
 * so help cannot lag behind. */
#ifndef APP_COMMON_COMMANDS_H
#define APP_COMMON_COMMANDS_H

#include "base/str.h"

enum option_id {
	OPT_PLAIN,
	OPT_THEME,
	OPT_ANSWERS,
	OPT_SAVE,
	OPT_FOR,
	OPT_LANGUAGE,
	OPT_SITE,
	OPT_TODAY,
	OPT_FORMAT,
	OPT_CHECK_FORMAT,
	OPT_PAPER,
	OPT_LENGTH,
	OPT_LINES,
	OPT_WIDTH,
	OPT_WITNESS,
	OPT_QUIET,
	OPT_PRINT,
	OPT_PRINTER,
	OPT_WAIT,
	OPT_OUT,
	OPT_KIOSK,
	OPT_AFTER,
	OPTIONS
};

struct command_option {
	const char *name;  /* "--answers" */
	const char *value; /* "FILE"; "text|json": one of these words; NULL: takes none */
	const char *does;
	bool (*fits)(struct str value); /* NULL: any text */
	const char *right;              /* what would fit */
};

extern const struct command_option command_options[OPTIONS];

#define OPTION(id) (1u << (id))

struct command {
	const char *name;     /* "report" */
	const char *operands; /* "RULES" */
	unsigned least, most; /* how many operands */
	unsigned takes;       /* options, as OPTION bits */
	unsigned needs;       /* of these, the ones that must be there */
	const char *missing;  /* what to say when an operand is not there */
	const char *does;     /* one sentence for the list of commands */
	const char *more;     /* paragraphs for its own help, lines broken by hand */
};

extern const struct command commands[]; /* ends with a name of NULL */

const struct command *command_find(struct str name); /* NULL: none */
const char *command_nearest(struct str name);        /* NULL: nothing near */

/* 2026-11-20; a column width; lines of a sheet; es or es-MX */
bool fits_date(struct str value);
bool fits_width(struct str value);
bool fits_lines(struct str value);
bool fits_wait(struct str value);
bool fits_language(struct str value);

#endif
