/* Interviews that show something, as files. */
#ifndef APP_PROVE_WITNESSES_H
#define APP_PROVE_WITNESSES_H

#include "app/common/status.h"
#include "proof/tell.h"

/* Makes the folder when it is not there. What goes wrong is said on standard error. */
enum status witnesses_write(const char *directory, struct witness_files files, struct arena *mem);

#endif
