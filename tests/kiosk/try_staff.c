/* The staff page: who gets in, who is locked out, and what can be done there. */
#include "try.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#define PIN "480215"
#define PIN_LINE "staff_pin: $y$jBT$sCajFCbcYv2MwFtm8AXDf/$Yq01lqH/IFwFvjHZY/SAR8GaIH44CO.QOapRB7SW0q0\n"
#define F8 "\033[19~"
#define F2 "\033OQ"
#define ASKS "Type the PIN for staff"
#define WRONG "This PIN is not the right one."
#define LOCKED "Too many wrong PINs."
#define INSIDE "Look for new questions"

enum { PATH_ROOM = 1024 };

static const char *in_folder(const struct kiosk *k, const char *name)
{
	static char path[PATH_ROOM];
	snprintf(path, sizeof path, "%s/%s", k->folder, name);
	return path;
}

static void begin(struct kiosk *k)
{
	kiosk_site(k, PIN_LINE);
	kiosk_start(k);
	kiosk_wait(k, "ready");
}

static void call_staff(struct kiosk *k)
{
	kiosk_key(k, F8);
	kiosk_wait(k, ASKS);
}

static void enter(struct kiosk *k, const char *pin)
{
	kiosk_key(k, pin);
	kiosk_key(k, "\r");
}

static void get_in(struct kiosk *k)
{
	call_staff(k);
	enter(k, PIN);
	kiosk_wait(k, INSIDE);
}

/* A finger on the first letter of a text. */
static void tap(struct kiosk *k, const char *text)
{
	const char *screen = pty_text(&k->pty), *at = strstr(screen, text);
	int row = 1, col = 1;
	char bytes[64];
	hold(k, at != NULL);
	for (const char *c = screen; at && c < at; c++) {
		col = *c == '\n' ? 1 : col + ((*c & 0xc0) != 0x80);
		row += *c == '\n';
	}
	snprintf(bytes, sizeof bytes, "\033[<0;%d;%dM\033[<0;%d;%dm", col, row, col, row);
	kiosk_key(k, bytes);
}

/* The right PIN opens; what is typed is never on the screen, in the log or in a file. */
static void the_right_pin_opens(struct kiosk *k)
{
	begin(k);
	hold(k, kiosk_person(k) > 0);
	call_staff(k);
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
	begin(k);
	call_staff(k);
	static const char *const digits[] = {"   4   ", "   8   ", "   0   ", "   2   ", "   1   ", "   5   "};
	for (size_t i = 0; i < sizeof digits / sizeof *digits; i++)
		tap(k, digits[i]);
	kiosk_wait(k, "[******_");
	tap(k, "[ Open ]");
	kiosk_wait(k, INSIDE);
	tap(k, "Stop this kiosk");
	kiosk_wait(k, "Stop this kiosk?");
	tap(k, "< Back");
	kiosk_wait(k, INSIDE);
	tap(k, "[ Back to the start page ]");
	kiosk_wait(k, "--after staff");
}

/* Three wrong ones, and it is locked: for this process, the next one, and the next kiosk. */
static void wrong_pins_lock_it(struct kiosk *k)
{
	begin(k);
	call_staff(k);
	for (int i = 0; i < 2; i++) {
		enter(k, "111222");
		kiosk_wait(k, WRONG);
		kiosk_key(k, "1");
		hold(k, pty_wait_gone(&k->pty, WRONG) >= 0);
		kiosk_key(k, "\177");
	}
	kiosk_wait_log(k, "pin-wrong");
	hold(k, !kiosk_logged(k, "pin-locked"));
	enter(k, "111222");
	kiosk_wait(k, LOCKED);
	kiosk_wait_log(k, "pin-locked");
	enter(k, PIN); /* the right one does not help now */
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
	call_staff(k);
	kiosk_wait(k, LOCKED);
	enter(k, PIN);
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
	hold(k, strstr(kiosk_log(k), "staff-page-opened") == NULL);
}

/* The plug is pulled while a PIN is being looked at: the try is used up. */
static void a_killed_try_is_used_up(struct kiosk *k)
{
	begin(k);
	for (int i = 0; i < 3; i++) {
		call_staff(k);
		pid_t staff = proc_find(k->pty.pid, "candor-staff");
		char wanted[32];
		snprintf(wanted, sizeof wanted, "wrong %d ", i + 1);
		enter(k, "111222");
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
	call_staff(k);
	kiosk_wait(k, "This kiosk has no PIN");
	enter(k, PIN);
	enter(k, "");
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
	hold(k, !kiosk_logged(k, "staff-page-opened"));
}

static void what_cannot_be_counted_is_not_tried(struct kiosk *k)
{
	begin(k);
	unlink(in_folder(k, "state/pin"));
	mkdir(in_folder(k, "state/pin"), 0700);
	call_staff(k);
	enter(k, PIN);
	kiosk_wait(k, "The tries cannot be counted");
	hold(k, !pty_shows(&k->pty, INSIDE));
}

/* New rules by one key, those of before by another; a refused file says where. */
static void rules_come_and_go(struct kiosk *k)
{
	begin(k);
	get_in(k);
	kiosk_key(k, "1");
	kiosk_wait(k, "There are no new questions.");
	hold(k, !pty_shows(&k->pty, "Bring back"));
	kiosk_rules(k, "2.0", "");
	kiosk_key(k, "1");
	kiosk_wait(k, "New questions are in force.");
	kiosk_wait(k, "Questions: tiny, version 2.0");
	kiosk_wait(k, "3  Bring back the questions of before, version 1.0");
	kiosk_key(k, "3");
	kiosk_wait(k, "The questions of before are in force again.");
	kiosk_wait(k, "Questions: tiny, version 1.0");
	kiosk_wait_log(k, "rules-brought-back rules=tiny version=1.0");
	kiosk_rules(k, "3.0", "nonsense: yes\n");
	kiosk_key(k, "1");
	kiosk_wait(k, "did not pass the check");
	kiosk_wait(k, "r.yaml:7:1: error[E124]: unknown key 'nonsense'");
	hold(k, !pty_shows(&k->pty, "/state/"));
	kiosk_key(k, "\r");
	kiosk_wait(k, "--after staff");
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_rules(k, "2.0", ""); /* set aside by staff: nobody else brings it */
	kiosk_kill(k, kiosk_warden(k), SIGHUP);
	kiosk_wait_log(k, "rules-not-taken why=aside");
	kiosk_wait(k, "packs/1/r.yaml");
}

/* Rules that pass the check, and that candor-ask dies of: the screen is closed, and staff can open
 * it again with what was before. */
static void a_closed_screen_is_opened_again(struct kiosk *k)
{
	begin(k);
	kiosk_rules(k, "2.0", "# standin: dies\n");
	kiosk_kill(k, kiosk_warden(k), SIGHUP);
	kiosk_wait(k, "This screen is out of order.");
	kiosk_wait(k, "opens the staff page");
	call_staff(k);
	enter(k, PIN);
	kiosk_wait(k, "The screen is closed");
	kiosk_wait(k, "3  Bring back the questions of before, version 1.0");
	kiosk_key(k, "3");
	kiosk_wait(k, "in force again");
	kiosk_key(k, "\r");
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_wait(k, "ready");
}

/* A slow line gives F8 byte by byte, and something may have been typed before. */
static void a_closed_screen_hears_every_byte(struct kiosk *k)
{
	k->today = "2026-11-19"; /* before the rules */
	kiosk_site(k, PIN_LINE);
	kiosk_start(k);
	kiosk_wait(k, "This screen is out of order.");
	pty_send(&k->pty, "\0\033[1" F8, 4 + sizeof F8);
	kiosk_wait(k, ASKS);
	kiosk_key(k, F2);
	kiosk_wait(k, "This screen is out of order.");
	for (const char *c = F8; *c; c++) {
		pty_send(&k->pty, c, 1);
		pty_pump(&k->pty, 10);
	}
	kiosk_wait(k, ASKS);
}

static void staff_stop_it(struct kiosk *k)
{
	begin(k);
	get_in(k);
	kiosk_key(k, "2");
	kiosk_wait(k, "Stop this kiosk?");
	kiosk_key(k, "\r"); /* the button there is Back */
	kiosk_wait(k, INSIDE);
	kiosk_key(k, "2");
	kiosk_wait(k, "Stop this kiosk?");
	kiosk_key(k, "1");
	pid_t session = k->pty.pid;
	int status = pty_wait_end(&k->pty);
	hold(k, WIFEXITED(status) && WEXITSTATUS(status) == 0);
	hold(k, kiosk_nobody_left(k, session));
	kiosk_wait_log(k, "stopped-by-staff");
}

static void a_stuck_staff_page_ends(struct kiosk *k)
{
	begin(k);
	get_in(k);
	kiosk_kill(k, proc_find(k->pty.pid, "candor-staff"), SIGSTOP);
	kiosk_wait(k, "--after staff");
	kiosk_wait_log(k, "stopped stage=staff");
}

static void nobody_there_closes_it(struct kiosk *k)
{
	kiosk_site(k, PIN_LINE "idle: {staff_after: 20}\n");
	kiosk_start(k);
	kiosk_wait(k, "ready");
	get_in(k);
	long long end = now_ms() + 30000;
	while (now_ms() < end && !pty_shows(&k->pty, "--after staff"))
		pty_pump(&k->pty, 100);
	kiosk_wait(k, "--after staff");
	kiosk_wait(k, "ready");
	call_staff(k); /* and the PIN is asked for again */
}

/* From an interview: the person is asked, their process is gone before the page is there. */
static void from_an_interview_after_erasing(struct kiosk *k)
{
	kiosk_site(k, PIN_LINE);
	kiosk_start(k);
	kiosk_wait(k, "press any key to begin");
	kiosk_key(k, "\r");
	kiosk_wait(k, "Before you start");
	pid_t person = kiosk_person(k);
	kiosk_key(k, F8);
	kiosk_wait(k, "Please tell the front desk.");
	kiosk_key(k, "2\r");
	kiosk_wait(k, ASKS);
	hold(k, !proc_alive(person) && kiosk_person(k) == 0);
	kiosk_key(k, F2);
	kiosk_wait(k, "press any key to begin");
	hold(k, !pty_shows(&k->pty, "Sorry"));
}

/* Small and large screens, sizes that change under it. */
static void at_every_size(struct kiosk *k)
{
	static const int sizes[][2] = {{12, 40}, {24, 80}, {43, 132}, {5, 20}, {12, 40}};
	begin(k);
	call_staff(k);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(&k->pty, sizes[i][0], sizes[i][1]);
		kiosk_wait(k, sizes[i][0] < 12 ? "too s" : ASKS);
	}
	enter(k, PIN);
	kiosk_wait(k, INSIDE);
	kiosk_wait(k, "Page 1 of");
	kiosk_key(k, "0");
	kiosk_wait(k, "Page 2 of");
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
}

const struct try tries_staff[] = {
    {"nobody there closes the staff page", nobody_there_closes_it, true},
    {"the right PIN opens the staff page", the_right_pin_opens, true},
    {"the staff page by finger alone", by_finger_alone, true},
    {"wrong PINs lock the staff page", wrong_pins_lock_it, true},
    {"a PIN whose trial was killed is used up", a_killed_try_is_used_up, true},
    {"without a PIN the staff page stays closed", without_a_pin_it_stays_closed, true},
    {"a PIN that cannot be counted is not tried", what_cannot_be_counted_is_not_tried, true},
    {"rules come and go on the staff page", rules_come_and_go, true},
    {"a closed screen is opened again by staff", a_closed_screen_is_opened_again, true},
    {"a closed screen hears staff byte by byte", a_closed_screen_hears_every_byte, true},
    {"staff stop the kiosk", staff_stop_it, true},
    {"a stuck staff page ends", a_stuck_staff_page_ends, true},
    {"the staff page from an interview", from_an_interview_after_erasing, false},
    {"the staff page at every size", at_every_size, true},
    {NULL, NULL, false},
};
