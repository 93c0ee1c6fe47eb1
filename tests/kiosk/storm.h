/* A storm: keys, escape sequences, pointers, pastes, control characters and sizes, made from a
 * seed. The same seed makes the same storm. */
#ifndef TESTS_KIOSK_STORM_H
#define TESTS_KIOSK_STORM_H

#include <stdbool.h>
#include <stddef.h>

/* The next thing that is thrown at the program: bytes, at most room. Gives how many. */
size_t storm_gust(unsigned *seed, char *out, size_t room);
/* Does the window change now, and to what? */
bool storm_turns(unsigned *seed, int *rows, int *cols);

#endif
