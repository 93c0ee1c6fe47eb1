/* What a process gives up before a stranger types into it, and never gets back. In two steps:
 * first, while files are still to be read, nothing may dump or trace it; then, once rules and
 * terminal are open, it can only compute, use what is open, and end.
 *
 * Sources: seccomp(2), landlock(7), prctl(2), getrlimit(2) of the Linux man-pages. */
#ifndef GUARD_SANDBOX_H
#define GUARD_SANDBOX_H

#include <stdbool.h>

/* Step one: no core file, not dumpable (so no other process of the same user can read its
 * memory), no new privileges. False: *why says in a few plain words what could not be given up. */
bool sandbox_begin(const char **why);

/* Step two. `talk`: a socket over which bytes may still be sent and received; -1: none.
 * Gives up: opening, making and looking at files, also one that somebody hands over; starting
 * programs, new processes, sockets, looking into others, signals to others, typing into the terminal
 * for others (TIOCSTI), memory that can be run.
 * What is refused fails with EPERM. */
bool sandbox_enter(int talk, const char **why);

/* The part of step two that Landlock does: even a call that the filter lets through by mistake
 * finds no file. False: this kernel has none. */
bool sandbox_landlock(void);

#endif
