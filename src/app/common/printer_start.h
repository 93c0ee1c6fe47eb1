/* candor-print as a process of ours, or as a socket that somebody gave us. Only app/common
 * uses this. */
#ifndef APP_COMMON_PRINTER_START_H
#define APP_COMMON_PRINTER_START_H

#include <sys/types.h>

struct helper {
	int socket; /* -1: none */
	pid_t pid;  /* 0: not ours */
};

/* Starts it from the folder of this program, away from the terminal and its keys. The socket
 * stays -1 when that cannot be. */
void helper_start(struct helper *h);

void helper_leave(struct helper *h); /* it ends by itself when it has done its work */
void helper_end(struct helper *h);   /* at once */

#endif
