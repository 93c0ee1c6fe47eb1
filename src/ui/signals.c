#include "ui/signals.h"

#include <stddef.h>

static volatile sig_atomic_t happened[HAPPENINGS];

static const struct {
	int number;
	enum happening what;
} taken[SIGNALS_TAKEN] = {{SIGWINCH, HAPPENED_SIZE}, {SIGHUP, HAPPENED_HANGUP},
    {SIGTERM, HAPPENED_GONE}, {SIGINT, HAPPENED_GONE}, {SIGQUIT, HAPPENED_GONE},
    {SIGTSTP, HAPPENED_STOP}, {SIGCONT, HAPPENED_WOKEN}};

static void on_signal(int number)
{
	for (size_t i = 0; i < SIGNALS_TAKEN; i++)
		if (taken[i].number == number)
			happened[taken[i].what] = 1;
}

void signals_take(struct signals *s)
{
	struct sigaction action = {.sa_handler = on_signal};
	sigset_t ours;
	sigemptyset(&action.sa_mask);
	sigemptyset(&ours);
	for (size_t i = 0; i < SIGNALS_TAKEN; i++) {
		happened[taken[i].what] = 0;
		sigaddset(&ours, taken[i].number);
		sigaction(taken[i].number, &action, &s->before[i]);
	}
	sigprocmask(SIG_BLOCK, &ours, &s->waiting);
}

void signals_again(void)
{
	struct sigaction action = {.sa_handler = on_signal};
	sigemptyset(&action.sa_mask);
	for (size_t i = 0; i < SIGNALS_TAKEN; i++)
		sigaction(taken[i].number, &action, NULL);
}

/* A second hangup may be waiting behind the first: it must not end us while we tidy up. */
static void forget_waiting(void)
{
	struct sigaction ignore = {.sa_handler = SIG_IGN};
	sigemptyset(&ignore.sa_mask);
	for (size_t i = 0; i < SIGNALS_TAKEN; i++)
		if (taken[i].what == HAPPENED_GONE || taken[i].what == HAPPENED_HANGUP)
			sigaction(taken[i].number, &ignore, NULL);
}

void signals_give(struct signals *s)
{
	forget_waiting();
	sigprocmask(SIG_SETMASK, &s->waiting, NULL);
	for (size_t i = 0; i < SIGNALS_TAKEN; i++)
		sigaction(taken[i].number, &s->before[i], NULL);
}

void signals_let(const struct signals *s)
{
	sigset_t ours;
	sigprocmask(SIG_SETMASK, &s->waiting, &ours);
	sigprocmask(SIG_SETMASK, &ours, NULL);
}

bool signals_happened(enum happening what)
{
	bool yes = happened[what];
	happened[what] = 0;
	return yes;
}
