/* Who gets to the staff page, and who is locked out. */
#include "try_desk.h"

#include <signal.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define WRONG "This PIN is not the right one."
#define LOCKED "Too many wrong PINs."

enum { PATH_ROOM = 1024 };

static const char *in_folder(const struct kiosk *k, const char *name)
{
	static char path[PATH_ROOM];
	snprintf(path, sizeof path, "%s/%s", k->folder, name);
	return path;
}

/* The right PIN opens; what is typed is never on the screen, in the log or in a file. */
static void the_right_pin_opens(struct kiosk *k)
{
	desk_begin(k);
	hold(k, kiosk_person(k) > 0);
	desk_call(k);
	hold(k, kiosk_person(k) == 0);
	kiosk_key(k, "480");
	kiosk_wait(k, "[***__");
	kiosk_key(k, "9\177215");
	kiosk_wait(k, "[******_");
	hold(k, !pty_shows(&k->pty, "480"));
	kiosk_key(k, "\r");
	kiosk_wait(k, INSIDE);
	kiosk_wait(k, "Questions: tiny, version 1.0");
	kiosk_wait(k, "A draft: no clinician has reviewed them.");
	hold(k, !pty_shows(&k->pty, "new questions.")); /* nobody has asked yet */
	hold(k, !pty_shows(&k->pty, "test page")); /* printer: none */
	kiosk_wait_log(k, "staff-page-opened");
	hold(k, !strstr(kiosk_log(k), PIN) && !strstr(kiosk_file(k, "state/pin"), PIN));
	kiosk_key(k, "\r");
	kiosk_wait(k, "--after staff");
	hold(k, proc_find(k->pty.pid, "candor-staff") == 0);
}

static void by_finger_alone(struct kiosk *k)
{
	desk_begin(k);
	desk_call(k);
	static const char *const digits[] = {"   4   ", "   8   ", "   0   ", "   2   ", "   1   ", "   5   "};
	for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
		desk_tap(k, digits[i]);
	kiosk_wait(k, "[******_");
	desk_tap(k, "[ Open ]");
	kiosk_wait(k, INSIDE);
	desk_tap(k, "Stop this kiosk");
	kiosk_wait(k, "Stop this kiosk?");
	desk_tap(k, "< Back");
	kiosk_wait(k, INSIDE);
	desk_tap(k, "[ Back to the start page ]");
	kiosk_wait(k, "--after staff");
}

/* Three wrong ones, and it is locked: for this process, the next one, and the next kiosk. */
static void wrong_pins_lock_it(struct kiosk *k)
{
	desk_begin(k);
	desk_call(k);
	for (int i = 0; i < 2; i++) {
		desk_enter(k, "111222");
		kiosk_wait(k, WRONG);
		kiosk_key(k, "1");
		hold(k, pty_wait_gone(&k->pty, WRONG) >= 0);
		kiosk_key(k, "\177");
	}
	kiosk_wait_log(k, "pin-wrong");
	hold(k, !kiosk_logged(k, "pin-locked"));
	desk_enter(k, "111222");
	kiosk_wait(k, LOCKED);
	kiosk_wait_log(k, "pin-locked");
	desk_enter(k, PIN); /* the right one does not help now */
	kiosk_wait(k, LOCKED);
	kiosk_kill(k, proc_find(k->pty.pid, "candor-staff"), SIGKILL);
	kiosk_wait(k, "--after staff");
	kiosk_wait_log(k, "staff-page-crashed");
	kiosk_wait(k, "ready");
	kiosk_key(k, F8);
	kiosk_wait(k, LOCKED);
	kiosk_kill(k, kiosk_warden(k), SIGTERM);
	pty_wait_end(&k->pty);
	pty_close(&k->pty);
	kiosk_start(k);
	kiosk_wait(k, "ready");
	desk_call(k);
	kiosk_wait(k, LOCKED);
	desk_enter(k, PIN);
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
	hold(k, strstr(kiosk_log(k), "staff-page-opened") == NULL);
}

/* The plug is pulled while a PIN is being looked at: the try is used up. */
static void a_killed_try_is_used_up(struct kiosk *k)
{
	desk_begin(k);
	for (int i = 0; i < 3; i++) {
		desk_call(k);
		pid_t staff = proc_find(k->pty.pid, "candor-staff");
		char wanted[32];
		snprintf(wanted, sizeof wanted, "wrong %d ", i + 1);
		desk_enter(k, "111222");
		for (long long end = now_ms() + PTY_PATIENCE_MS; now_ms() < end;)
			if (strncmp(kiosk_file(k, "state/pin"), wanted, strlen(wanted)) == 0)
				break;
		kiosk_kill(k, staff, SIGKILL);
		hold(k, strncmp(kiosk_file(k, "state/pin"), wanted, strlen(wanted)) == 0);
		kiosk_wait(k, "--after staff");
		kiosk_wait(k, "ready");
	}
	kiosk_key(k, F8);
	kiosk_wait(k, LOCKED);
}

static void without_a_pin_it_stays_closed(struct kiosk *k)
{
	kiosk_site(k, "");
	kiosk_start(k);
	kiosk_wait(k, "ready");
	desk_call(k);
	kiosk_wait(k, "This kiosk has no PIN");
	desk_enter(k, PIN);
	desk_enter(k, "");
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
	hold(k, !kiosk_logged(k, "staff-page-opened"));
}

static void what_cannot_be_counted_is_not_tried(struct kiosk *k)
{
	desk_begin(k);
	unlink(in_folder(k, "state/pin"));
	mkdir(in_folder(k, "state/pin"), 0700);
	desk_call(k);
	desk_enter(k, PIN);
	kiosk_wait(k, "The tries cannot be counted");
	hold(k, !pty_shows(&k->pty, INSIDE));
}

/* A salt that is none: nobody is locked out for what they did not do. */
static void what_cannot_be_checked_does_not_count(struct kiosk *k)
{
	char site[256] = "staff_pin: $y$jDT$";
	memset(site + strlen(site), 'z', 86);
	strcat(site, "$");
	memset(site + strlen(site), 'z', 43);
	strcat(site, "\n");
	kiosk_site(k, site);
	kiosk_start(k);
	kiosk_wait(k, "ready");
	desk_call(k);
	for (int i = 0; i < 4; i++) {
		desk_enter(k, PIN);
		kiosk_wait(k, "cannot check a PIN");
		kiosk_key(k, "4");
		hold(k, pty_wait_gone(&k->pty, "cannot check a PIN") >= 0);
		kiosk_key(k, "\177");
	}
	hold(k, strstr(kiosk_file(k, "state/pin"), "wrong 0 ") != NULL);
	kiosk_wait_log(k, "pin-not-checked");
}

const struct try tries_pin[] = {
    {"the right PIN opens the staff page", the_right_pin_opens, true},
    {"the staff page by finger alone", by_finger_alone, true},
    {"wrong PINs lock the staff page", wrong_pins_lock_it, true},
    {"a PIN whose trial was killed is used up", a_killed_try_is_used_up, true},
    {"without a PIN the staff page stays closed", without_a_pin_it_stays_closed, true},
    {"a PIN that cannot be counted is not tried", what_cannot_be_counted_is_not_tried, true},
    {"a PIN that cannot be checked does not count", what_cannot_be_checked_does_not_count, true},
    {NULL, NULL, false},
};
