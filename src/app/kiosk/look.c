/* New rules: copied, checked by candor-prove, and taken between two people. */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/output.h"
#include "app/common/sibling.h"
#include "app/kiosk/kiosk.h"
#include "kiosk/process.h"

enum { CHECK_SECONDS = 600, CHECK_LATE_MS = 900000, REPORT_BYTES = 64 * 1024, DAY_ROOM = 16 };

/* ---- candor check ---- */

pid_t look_check(const struct kiosk *k, const char *rules, int out)
{
	char path[SHELF_PATH], day[DAY_ROOM];
	struct arena *mem = arena_new(NULL);
	struct buf today = buf_new(mem);
	char *argv[] = {"candor-prove", "--quiet", "--today", day, path, NULL};
	char *envp[] = {"LC_ALL=C.UTF-8", NULL};
	date_write(kiosk_today(k), &today);
	snprintf(day, sizeof day, "%s", buf_end(&today));
	snprintf(path, sizeof path, "%s", rules);
	struct launch l = {.path = sibling_path("candor-prove", mem), .argv = argv, .envp = envp,
	    .fd = {-1, out, out, -1, -1}, .terminal = -1, .death_signal = SIGKILL,
	    .cpu_seconds = CHECK_SECONDS};
	pid_t checker = l.path ? process_start(&l) : -1;
	arena_free(mem);
	return checker;
}

bool look_is_late(const struct kiosk *k, long long now)
{
	return k->checker > 0 && now >= k->checker_due;
}

/* STATE/check.txt: what was said when we looked last. */
static int open_report(const struct kiosk *k, int how)
{
	char path[SHELF_PATH];
	snprintf(path, sizeof path, "%.*s/check.txt", SHELF_PATH - 16, k->shelf.folder);
	return open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | how, 0600);
}

static void report_diags(const struct kiosk *k, struct diags *diags)
{
	struct buf text = buf_new(diags->mem);
	int fd = open_report(k, O_TRUNC);
	diags_draw(diags, &text);
	if (fd >= 0 && write(fd, buf_end(&text), text.n < REPORT_BYTES ? text.n : REPORT_BYTES) < 0)
		errno = 0; /* a full disk: the log says that they were refused */
	if (fd >= 0)
		close(fd);
}

/* ---- looking ---- */

static void looked(struct kiosk *k, enum looked what)
{
	k->looked = what;
	desk_tell(k);
}

static void start_check(struct kiosk *k)
{
	char path[SHELF_PATH];
	int report = open_report(k, O_APPEND);
	shelf_path(&k->shelf, &k->next, path);
	k->checker = look_check(k, path, report);
	if (report >= 0)
		close(report);
	if (k->checker > 0) {
		k->checker_due = clock_ms() + CHECK_LATE_MS;
		looked(k, LOOKED_CHECKING);
		return;
	}
	k->checker = 0;
	shelf_drop(&k->shelf, &k->next);
	oplog_add(&k->log, "not-started", "program=candor-prove");
	looked(k, LOOKED_REFUSED);
}

static void drop_next(struct kiosk *k)
{
	if (k->next_good)
		shelf_drop(&k->shelf, &k->next);
	k->next_good = false;
	k->next = (struct copy){0};
}

/* The site file too, for it can name other printers and times. What is wrong leaves the old one.
 * True: there is another one now. */
static bool look_at_site(struct kiosk *k, struct diags *diags)
{
	bool changed = false;
	if (kiosk_read_site(k, &changed, diags))
		return changed;
	report_diags(k, diags);
	oplog_add(&k->log, "site-refused", "errors=%zu", diags_errors(diags));
	return false;
}

void look_begin(struct kiosk *k, bool anyway)
{
	static const enum looked came[] = {
	    [OFFER_SAME] = LOOKED_SAME,
	    [OFFER_ASIDE] = LOOKED_ASIDE,
	    [OFFER_UNREADABLE] = LOOKED_UNREADABLE,
	    [OFFER_NO_ROOM] = LOOKED_NO_ROOM,
	};
	if (k->checker > 0) {
		k->look_again = true;
		return;
	}
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	int report = open_report(k, O_TRUNC);
	if (report >= 0)
		close(report);
	drop_next(k);
	if (look_at_site(k, &diags))
		look_make_room(k);
	enum offer offer = shelf_copy(&k->shelf, k->rules, anyway, &k->next, &diags);
	if (offer == OFFER_UNREADABLE)
		report_diags(k, &diags);
	arena_free(mem);
	if (offer == OFFER_NEW) {
		start_check(k);
		return;
	}
	if (offer == OFFER_SAME && k->looked == LOOKED_TAKEN)
		return; /* asked twice in a row: what came of it is still true */
	if (offer == OFFER_SAME && k->looked == LOOKED_NOT && !anyway)
		return; /* nobody asked: no answer */
	if (offer != OFFER_SAME)
		oplog_add(&k->log, "rules-not-taken", "why=%s", looked_words[came[offer]]);
	looked(k, came[offer]);
}

void look_make_room(struct kiosk *k)
{
	if (k->stage == STAGE_PERSON && k->served.ready && !k->served.begun)
		process_kill(k->served.pid, SIGHUP);
}

void look_over(struct kiosk *k, int status)
{
	struct known known;
	bool good = WIFEXITED(status) && WEXITSTATUS(status) == STATUS_WELL &&
	            shelf_know(&k->shelf, &k->next, kiosk_today(k), &known);
	k->checker = 0;
	if (good) {
		k->next_good = true;
		oplog_add(&k->log, "rules-passed", "rules=%s version=%s", known.id, known.version);
		looked(k, LOOKED_WAITING);
		if (k->stage != STAGE_PERSON)
			look_take(k);
		look_make_room(k);
	} else {
		shelf_drop(&k->shelf, &k->next);
		k->next = (struct copy){0};
		oplog_add(&k->log, "rules-refused", "status=%d",
		    WIFEXITED(status) ? WEXITSTATUS(status) : -1);
		looked(k, LOOKED_REFUSED);
	}
	bool again = k->look_again;
	k->look_again = false;
	if (again)
		look_begin(k, false);
}

/* ---- taking ---- */

static void in_force(struct kiosk *k, const char *event, enum looked what)
{
	if (!shelf_write(&k->shelf))
		oplog_note(&k->log, "shelf-not-written");
	shelf_know(&k->shelf, &k->shelf.now, kiosk_today(k), &k->known);
	shelf_look_through(&k->shelf, true);
	oplog_add(&k->log, event, "rules=%s version=%s sha256=%s", k->known.id, k->known.version,
	    k->known.sha256);
	looked(k, what);
}

void look_take(struct kiosk *k)
{
	if (!k->next_good)
		return;
	shelf_take(&k->shelf, &k->next);
	k->next_good = false;
	k->next = (struct copy){0};
	in_force(k, "rules-taken", LOOKED_TAKEN);
}

void look_bring_back(struct kiosk *k)
{
	struct known known;
	if (!shelf_know(&k->shelf, &k->shelf.before, kiosk_today(k), &known) ||
	    !shelf_bring_back(&k->shelf))
		return;
	in_force(k, "rules-brought-back", LOOKED_BROUGHT_BACK);
}

void look_warn(struct kiosk *k)
{
	long long day = date_days(kiosk_today(k));
	if (day == k->warned_day)
		return;
	k->warned_day = day;
	if (shelf_know(&k->shelf, &k->shelf.now, kiosk_today(k), &k->known) && k->known.expired > 0)
		oplog_add(&k->log, "sources-expired", "n=%u", k->known.expired);
}

const char *const looked_words[LOOKEDS] = {
    [LOOKED_NOT] = "not",
    [LOOKED_CHECKING] = "checking",
    [LOOKED_WAITING] = "waiting",
    [LOOKED_TAKEN] = "taken",
    [LOOKED_SAME] = "same",
    [LOOKED_ASIDE] = "aside",
    [LOOKED_REFUSED] = "refused",
    [LOOKED_UNREADABLE] = "unreadable",
    [LOOKED_NO_ROOM] = "no-room",
    [LOOKED_BROUGHT_BACK] = "brought-back",
};
