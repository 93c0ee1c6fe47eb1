/* The terminal between two people: taken silent, wiped, given back. The supervisor holds it by an
 * opening of its own that never waits: a terminal that takes no more bytes must not hold up the
 * erasing. Nothing that is typed is ever read here, only thrown away. */
#ifndef KIOSK_KEEPER_H
#define KIOSK_KEEPER_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

struct keeper {
	int fd;                /* our own opening of the terminal on standard input */
	struct termios before; /* as the kiosk found it */
	struct termios silent; /* nothing typed is shown, no key is a signal */
};

/* False: standard input and output are no terminal; *why says so in small letters. */
bool keeper_open(struct keeper *k, const char **why);

/* Takes away all that anybody left: modes, letters, what scrolled away, what was typed. The
 * terminal is silent afterwards and belongs to our group of processes. */
void keeper_wipe(const struct keeper *k);

/* The kernel keeps the last KEEPER_RING keys of a terminal although they were read, until others
 * take their place. keeper_wipe puts blanks there with this. Gives how many bytes took a place: less
 * than KEEPER_RING where the kernel lets nobody type for others, or it is not our own terminal. */
enum { KEEPER_RING = 4096 };
size_t keeper_forget_keys(const struct keeper *k);

void keeper_give_back(const struct keeper *k); /* wiped, and as it was found */

/* Who gets keyboard signals and size changes. A terminal that is not ours to give stays as it is. */
void keeper_foreground(int fd, pid_t group);

bool keeper_is_gone(const struct keeper *k); /* nobody is there any more */

int keeper_columns(const struct keeper *k); /* 80 when it does not say */

/* Puts lines on the wiped terminal. Each ends with a line feed. */
void keeper_say(const struct keeper *k, const char *lines);

/* Pointers are told to us from now on; keeper_wipe ends it. */
void keeper_hear_taps(const struct keeper *k);

#endif
