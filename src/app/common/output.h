/* Standard streams, and results written with care: a full disk or a closed pipe is noticed. */
#ifndef APP_COMMON_OUTPUT_H
#define APP_COMMON_OUTPUT_H

#include <stdio.h>

#include "app/common/status.h"
#include "base/diag.h"
#include "store/file.h"

/* First thing in main: no file that is opened later can take the place of a closed standard
 * stream, and a closed pipe is an error to see, not a death. */
void output_begin(void);

/* Writes text to the file at path, or to standard output when path is NULL. */
enum status output_write(const char *path, struct str text, enum file_eyes eyes,
    struct arena *mem);

/* Draws all diagnostics, sorted, to a stream. */
void output_diags(struct diags *d, FILE *to);

/* What a list of diagnostics means for the exit status. */
enum status output_status(const struct diags *d);

#endif
