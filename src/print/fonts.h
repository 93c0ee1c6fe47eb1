/* The fonts that pages are set in: only those that our own fontconfig file names, whatever else
 * the machine has and whatever it prefers. */
#ifndef PRINT_FONTS_H
#define PRINT_FONTS_H

#include "base/arena.h"

struct fonts;

/* path: our fontconfig file, from the root. NULL: it cannot be read, or its first font is not
 * installed; *why says so in plain words. Close it with fonts_close. Once in a process, and before
 * anything else there uses fontconfig. */
struct fonts *fonts_open(const char *path, struct arena *mem, const char **why);
void fonts_close(struct fonts *f); /* NULL is fine */

#endif
