/* From raw bits back to a person: the answers they stand for, as an answers file that
 * `candor report --answers` runs as it stands, and the same told to the real engine. */
#ifndef PROOF_WITNESS_H
#define PROOF_WITNESS_H

#include "proof/encode.h"
#include "session/session.h"

/* What is answered, by question; REPLY_NONE: not asked, or taken without asking. values: of all
 * gates, as circuit_values gives them. */
struct value *witness_answers(const struct encoding *e, const bool *values, struct arena *mem);

/* The answers file. why: sentences for its first lines, each ending with a line feed. */
void witness_put(const struct encoding *e, const struct value *answers, const char *why,
    struct buf *out);

/* The answers in one line: "sites: [knee], main: knee". */
void witness_line(const struct encoding *e, const struct value *answers, struct buf *out);

/* A session with these answers, told from the first question to the last. */
struct session *witness_session(const struct encoding *e, const struct value *answers);

/* Does the real engine come to what the circuit says: what is asked, taken, offered, what each
 * condition is worth, what is shown? NULL, or where they differ. */
const char *witness_differs(const struct encoding *e, const bool *values, struct arena *mem);

#endif
