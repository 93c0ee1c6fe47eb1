/* The operator's log: what a kiosk did, never what a person said. A line is a moment, an event, and
 * words KEY=VALUE: "2026-11-21T09:30:00+01:00 counts begun=3 finished=2 …". Files LOG, LOG.1 …
 * in the state folder, of bounded size, for the owner's eyes. A disk that is full loses lines,
 * counts them, and stops nothing. */
#ifndef KIOSK_OPLOG_H
#define KIOSK_OPLOG_H

#include <stdbool.h>

enum { OPLOG_BYTES = 256 * 1024, OPLOG_FILES = 4, OPLOG_PATH = 512 };

struct oplog {
	char path[OPLOG_PATH]; /* "": nothing is kept */
	unsigned long lost;    /* lines since the last one that could be written */
	long most;             /* bytes of one file */
};

void oplog_open(struct oplog *log, const char *folder);

/* Adds a line. What is formatted holds words and numbers of ours; letters that a log must not
 * hold become '?'. */
void oplog_add(struct oplog *log, const char *event, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

void oplog_note(struct oplog *log, const char *event); /* an event that needs no words */

#endif
