/* One person after the other: candor-ask started, heard, and what its end means. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/kiosk/kiosk.h"

static const char *const after_words[] = {
    [KIOSK_AFTER_NOTHING] = "nothing",
    [KIOSK_AFTER_CRASH] = "crash",
    [KIOSK_AFTER_STAFF] = "staff",
};

/* The end of a pipe that never makes us wait. */
static bool open_line(int line[2])
{
	if (pipe(line) != 0)
		return false;
	for (int i = 0; i < 2; i++)
		fcntl(line[i], F_SETFD, FD_CLOEXEC);
	return fcntl(line[0], F_SETFL, O_NONBLOCK) == 0;
}

static bool clock_is_wrong(const struct kiosk *k)
{
	return k->known.newest.year && date_compare(kiosk_today(k), k->known.newest) < 0;
}

static void crashed(struct kiosk *k, long long lived, bool ready)
{
	k->after = KIOSK_AFTER_CRASH;
	long pause = backoff_crashed(&k->backoff, lived, ready);
	if (backoff_closed(&k->backoff))
		closed_show(k, CLOSED_CRASHES);
	else
		kiosk_pause(k, pause);
}

void person_start(struct kiosk *k)
{
	char path[SHELF_PATH], after[16], today[16];
	int line[2];
	look_take(k);
	look_warn(k);
	if (clock_is_wrong(k)) {
		closed_show(k, CLOSED_CLOCK);
		return;
	}
	shelf_path(&k->shelf, &k->shelf.now, path);
	snprintf(after, sizeof after, "%s", after_words[k->after]);
	char *argv[] = {"candor-ask", "--kiosk", "--after", after, "--site", k->site_used, path, NULL,
	    NULL, NULL};
	if (args_given(k->args, OPT_TODAY)) {
		snprintf(today, sizeof today, "%s", k->args->value[OPT_TODAY]);
		argv[6] = "--today";
		argv[7] = today;
		argv[8] = path;
	}
	if (k->stage == STAGE_CLOSED)
		keeper_wipe(k->keeper);
	k->stage = STAGE_PERSON;
	if (!open_line(line) || !served_start(k, argv, line[0], line[1])) {
		oplog_add(&k->log, "not-started", "program=candor-ask");
		crashed(k, 0, false);
	}
}

void person_letter(struct kiosk *k, char letter)
{
	switch (letter) {
	case KIOSK_READY:
		k->served.ready = true;
		served_has_begun(&k->served); /* nothing of a person is ever heard */
		k->is_closed = false;
		k->after = KIOSK_AFTER_NOTHING;
		if (k->next_good)
			look_make_room(k);
		break;
	case KIOSK_BEGUN:
		k->served.begun = true;
		counts_add(&k->counts, COUNT_BEGUN);
		break;
	case KIOSK_PRINTED:
	case KIOSK_UNPRINTED:
		counts_add(&k->counts, letter == KIOSK_PRINTED ? COUNT_PRINTED : COUNT_UNPRINTED);
		if (k->print_failed != (letter == KIOSK_UNPRINTED))
			oplog_add(&k->log, "printer", "state=%s", letter == KIOSK_PRINTED ? "well" : "failed");
		k->print_failed = letter == KIOSK_UNPRINTED;
		break;
	default: break;
	}
}

/* It ended as it should: the next one at once. */
static void next(struct kiosk *k)
{
	backoff_well(&k->backoff);
	kiosk_pause(k, 0);
}

/* How it died, and how far it had come. While the screen is closed each retry is like the last. */
static void log_crash(struct kiosk *k, const struct served *was, const char *complaint, int status)
{
	if (k->is_closed && !was->ready)
		return;
	const char *where = was->begun ? "interview" : was->ready ? "start-page" : "start";
	if (WIFSIGNALED(status))
		oplog_add(&k->log, "crashed", "where=%s signal=%d", where, WTERMSIG(status));
	else
		oplog_add(&k->log, "crashed", "where=%s status=%d%s%s", where, WEXITSTATUS(status),
		    complaint[0] ? " why=" : "", complaint);
}

void person_over(struct kiosk *k, const struct served *was, const char *complaint, int status)
{
	int end = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
	if (k->ending)
		return;
	switch (end) {
	case KIOSK_FINISHED:
		counts_add(&k->counts, COUNT_FINISHED);
		next(k);
		break;
	case KIOSK_IDLE:
		counts_add(&k->counts, COUNT_IDLE);
		next(k);
		break;
	case KIOSK_LEFT:
		counts_add(&k->counts, COUNT_LEFT);
		next(k);
		break;
	case KIOSK_STAFF:
		if (was->begun)
			counts_add(&k->counts, COUNT_STAFF);
		backoff_well(&k->backoff);
		desk_start(k);
		break;
	case KIOSK_RELOAD: next(k); break;
	default:
		if (keeper_is_gone(k->keeper)) {
			kiosk_stop(k, KIOSK_HANGUP);
			return;
		}
		log_crash(k, was, complaint, status);
		if (was->begun)
			counts_add(&k->counts, COUNT_CRASHED);
		crashed(k, clock_ms() - was->started, was->ready);
	}
}
