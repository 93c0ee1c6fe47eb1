/* JSON: the report, saved answers. The only room that knows jansson. */
#ifndef EXPORT_JSON_H
#define EXPORT_JSON_H

#include "report/compose.h"
#include "session/outcome.h"

/* {"candor":1,"rules":…,"answers":…,"findings":[…]} with a line feed behind it. An interview that
 * is not complete also has "complete": false and "not_reached": [safety questions]. */
void json_report(const struct session *s, const struct outcome *o, const struct about *about,
    struct buf *out);

/* The answers file of what was given and confirmed, and `about`. */
void json_answers(const struct session *s, const struct about *about, struct buf *out);

#endif
