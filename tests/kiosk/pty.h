/* A terminal of our own: a pseudo terminal whose other side is a program's controlling terminal, and
 * a small screen (libvterm) that shows what it drew. Nothing here sleeps: everything waits for a
 * text or an end, ten seconds at most. */
#ifndef TESTS_KIOSK_PTY_H
#define TESTS_KIOSK_PTY_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { PTY_PATIENCE_MS = 10000 };

struct pty {
	int master;
	pid_t pid;     /* what runs in it; 0: reaped */
	int status;    /* then */
	struct VTerm *vt;
	struct VTermScreen *screen;
	int rows, cols;
	bool mouse, alternate, cursor; /* modes that the program set */
	char *gone;    /* what scrolled off and was not cleared */
	size_t ngone;
	size_t drawn;  /* bytes in all */
	char tail[8];  /* the last bytes, to see sequences across reads */
};

long long now_ms(void);

/* Starts argv[0] (a path) in a terminal of this size. Exits with a message when it cannot. */
void pty_open(struct pty *p, char *const *argv, char *const *envp, int rows, int cols);
void pty_close(struct pty *p); /* hangs up, kills and reaps */

void pty_resize(struct pty *p, int rows, int cols);
void pty_type(struct pty *p, const char *bytes);
bool pty_send(struct pty *p, const char *bytes, size_t n); /* as many as fit, never waits; false: gone */
bool pty_pump(struct pty *p, int ms); /* draws what comes within ms; false: nobody writes any more */
bool pty_ended(struct pty *p);        /* has the program ended? reaps it */

const char *pty_text(struct pty *p);  /* the screen, a line a row; good until the next call */
bool pty_shows(struct pty *p, const char *text);
/* Waits until it shows. Gives the milliseconds that took, or -1. */
long pty_wait(struct pty *p, const char *text);
long pty_wait_gone(struct pty *p, const char *text); /* until it does not */
/* Waits until the program has ended. -1: it did not; else how, as waitpid tells. */
int pty_wait_end(struct pty *p);

#endif
