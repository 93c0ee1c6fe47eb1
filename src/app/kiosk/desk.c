/* The staff page: candor-staff, started when nobody's process is there, and what it asks for. */
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/staff.h"
#include "app/kiosk/kiosk.h"
#include "base/version.h"

void desk_start(struct kiosk *k)
{
	int pair[2];
	char *argv[] = {"candor-staff", k->site_used, k->shelf.folder, NULL};
	keeper_wipe(k->keeper);
	k->stage = STAGE_STAFF;
	if (socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, pair) != 0) {
		desk_over(k, 0);
		return;
	}
	fcntl(pair[0], F_SETFL, O_NONBLOCK);
	if (served_start(k, argv, pair[0], pair[1])) {
		desk_tell(k);
		return;
	}
	oplog_add(&k->log, "not-started", "program=candor-staff");
	desk_over(k, 0);
}

void desk_over(struct kiosk *k, int status)
{
	if (k->ending)
		return;
	if (WIFEXITED(status) && WEXITSTATUS(status) == STAFF_STOP) {
		oplog_note(&k->log, "stopped-by-staff");
		kiosk_stop(k, 0);
		return;
	}
	if (keeper_is_gone(k->keeper)) {
		kiosk_stop(k, KIOSK_HANGUP);
		return;
	}
	if (!WIFEXITED(status) || WEXITSTATUS(status) != STAFF_CLOSED)
		oplog_add(&k->log, "staff-page-crashed", "status=%d", status);
	k->after = KIOSK_AFTER_STAFF;
	backoff_well(&k->backoff);
	kiosk_pause(k, 0);
}

/* Of the rules that can be brought back; "-": there are none. */
static void put_before(const struct kiosk *k, char *out, size_t room)
{
	struct known known;
	bool there = shelf_know(&k->shelf, &k->shelf.before, kiosk_today(k), &known);
	snprintf(out, room, "%s", there ? known.version : "-");
}

static const char *printer_word(const struct kiosk *k)
{
	if (strcmp(k->site->printer, "none") == 0)
		return "none";
	return k->print_failed ? "failed" : k->counts.day[COUNT_PRINTED] > 0 ? "well" : "unused";
}

void desk_tell(struct kiosk *k)
{
	char text[STAFF_STATUS_BYTES], before[64];
	if (k->stage != STAGE_STAFF || k->served.hear < 0)
		return;
	put_before(k, before, sizeof before);
	int n = snprintf(text, sizeof text,
	    "candor %s\nrules %s\nversion %s\nsha256 %s\nreviewed %s\nexpired %u\nbefore %s\n"
	    "looked %s\nsince %lld\nprinter %s\nlost %lu\nclosed %s\n",
	    CANDOR_VERSION, k->known.id, k->known.version, k->known.sha256,
	    k->known.reviewed ? "yes" : "no", k->known.expired, before, looked_words[k->looked],
	    k->since, printer_word(k), k->log.lost, k->is_closed ? "yes" : "no");
	for (int i = 0; i < COUNTED && n > 0 && (size_t)n < sizeof text; i++)
		n += snprintf(text + n, sizeof text - (size_t)n, "%s %u\n", count_names[i],
		    k->counts.day[i]);
	if (n > 0 && (size_t)n < sizeof text)
		send(k->served.hear, text, (size_t)n, MSG_DONTWAIT | MSG_NOSIGNAL);
}

void desk_letter(struct kiosk *k, char letter)
{
	static const struct {
		enum staff_letter letter;
		const char *event;
	} noted[] = {{STAFF_WRONG, "pin-wrong"}, {STAFF_LOCKED, "pin-locked"},
	    {STAFF_UNCHECKED, "pin-not-checked"},
	    {STAFF_OPENED, "staff-page-opened"}, {STAFF_TESTED, "test-page-printed"},
	    {STAFF_UNTESTED, "test-page-failed"}, {STAFF_LOOK, "asked-for-rules"}};
	for (size_t i = 0; i < sizeof noted / sizeof *noted; i++)
		if (letter == (char)noted[i].letter)
			oplog_note(&k->log, noted[i].event);
	if (letter == STAFF_LOOK)
		look_begin(k, true);
	else if (letter == STAFF_BRING_BACK)
		look_bring_back(k);
}
