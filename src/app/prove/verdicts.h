/* What was proved, as the plain data that export writes. */
#ifndef APP_PROVE_VERDICTS_H
#define APP_PROVE_VERDICTS_H

#include "export/json_check.h"
#include "proof/tell.h"

/* directory: where witnesses were written; NULL: their answers are taken along. Lives in the
 * proof's arena. */
struct check_proof *verdicts_of(struct shortest *s, const struct proof *p, const struct overview *o,
    const char *directory);

#endif
