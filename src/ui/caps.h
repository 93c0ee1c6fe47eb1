/* What the description of a terminal says, made ready for use. Knows no library: `has` gives the
 * string of a capability, or NULL. Only ui/ uses this. */
#ifndef UI_CAPS_H
#define UI_CAPS_H

#include "ui/decode.h"

typedef const char *(caps_has)(const char *capability);

/* Without the pauses that terminals of old needed: "$<5>". NULL stays NULL. */
const char *caps_unpadded(const char *s, struct arena *mem);

/* One step in a way whose bytes for one are named like all others: "ESC[1B" is "ESC[B". */
const char *caps_short(const char *step, struct arena *mem);

/* Sets no style at all, for what was there before we came may have been anywhere. */
const char *caps_reset(caps_has *has, struct arena *mem);
/* The same among ourselves. Many descriptions put the return from letters for drawing into it; we never
 * go there, so it is left out. */
const char *caps_plain(caps_has *has, struct arena *mem);

/* What this terminal sends for its keys. */
void caps_learn_keys(caps_has *has, struct decoder *d);

#endif
