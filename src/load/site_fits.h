/* What a setting of the site file may be. A site file comes from a person in a hurry, or from
 * somebody who means harm: nothing in it may become a path, a pattern of the terminal or a load
 * that nobody thought of. Only load/ uses this. */
#ifndef LOAD_SITE_FITS_H
#define LOAD_SITE_FITS_H

#include <stdbool.h>

#include "base/str.h"

bool fits_words(struct str s);     /* one line that leaves room beside it */
bool fits_emergency(struct str s); /* the same, shorter, with a number in it */
bool fits_zone(struct str s);      /* Region/City; whether there is such a zone, the program finds out */
bool fits_printer(struct str s);   /* a queue of CUPS */
bool fits_folder(struct str s);    /* from the root on, without steps upwards */
bool fits_pin_hash(struct str s);  /* yescrypt, neither quick to try nor a load on the machine */
bool fits_site_language(struct str s);

/* A PIN in clear, or the hash of some other method? For the help beside the error. */
bool looks_like_pin(struct str s);

#endif
