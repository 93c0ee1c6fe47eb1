#include "ui/signals.h"

#include <stddef.h>

static volatile sig_atomic_t happened[HAPPENINGS];

static const struct {
	int number;
	enum happening what;
	bool key; /* a terminal makes it of a key */
} taken[SIGNALS_TAKEN] = {{SIGWINCH, HAPPENED_SIZE, false}, {SIGHUP, HAPPENED_HANGUP, false},
    {SIGTERM, HAPPENED_GONE, false}, {SIGINT, HAPPENED_GONE, true}, {SIGQUIT, HAPPENED_GONE, true},
    {SIGTSTP, HAPPENED_STOP, true}, {SIGCONT, HAPPENED_WOKEN, false}};

static void on_signal(int number)
{
	for (size_t i = 0; i < SIGNALS_TAKEN; i++)
		if (taken[i].number == number)
			happened[taken[i].what] = 1;
}

static void handle(bool keys)
{
	for (size_t i = 0; i < SIGNALS_TAKEN; i++) {
		struct sigaction action = {.sa_handler = keys || !taken[i].key ? on_signal : SIG_IGN};
		sigemptyset(&action.sa_mask);
		sigaction(taken[i].number, &action, NULL);
	}
}

void signals_take(struct signals *s, bool keys)
{
	sigset_t ours;
	sigemptyset(&ours);
	s->keys = keys;
	for (size_t i = 0; i < SIGNALS_TAKEN; i++) {
		happened[taken[i].what] = 0;
		sigaddset(&ours, taken[i].number);
		sigaction(taken[i].number, NULL, &s->before[i]);
	}
	handle(keys);
	sigprocmask(SIG_BLOCK, &ours, &s->waiting);
}

void signals_again(const struct signals *s)
{
	handle(s->keys);
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
