/* The PIN of the staff page: its slow hash (yescrypt, by libcrypt), and which PINs are too easy.
 * Only pin.c knows the library. */
#ifndef KIOSK_PIN_H
#define KIOSK_PIN_H

#include <stdbool.h>
#include <stddef.h>

enum { PIN_LEAST = 6, PIN_MOST = 12, PIN_HASH_ROOM = 400 };

/* Why this cannot be a PIN, as the end of "a PIN …"; NULL: it can. */
const char *pin_refused(const char *digits);

/* Makes the hash with a fresh salt. False: the machine could not. */
bool pin_hash(const char *digits, char *hash, size_t room);

/* PIN_UNKNOWN: the machine could not hash it, for want of memory or because this is no hash. */
enum pin_answer { PIN_RIGHT, PIN_WRONG, PIN_UNKNOWN };

/* Takes about a quarter of a second, right or wrong. */
enum pin_answer pin_try(const char *digits, const char *hash);

/* Overwrites what was typed, so that no compiler leaves it out. */
void pin_wipe(char *digits, size_t n);

#endif
