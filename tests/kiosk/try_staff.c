/* What can be done on the staff page, and how it closes. */
#include "try_desk.h"

#include <signal.h>
#include <sys/wait.h>

/* New rules by one key, those of before by another; a refused file says where. */
static void rules_come_and_go(struct kiosk *k)
{
	desk_begin(k);
	desk_get_in(k);
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
	desk_begin(k);
	kiosk_rules(k, "2.0", "# standin: dies\n");
	kiosk_kill(k, kiosk_warden(k), SIGHUP);
	kiosk_wait(k, "This screen is out of order.");
	kiosk_wait(k, "opens the staff page");
	desk_call(k);
	desk_enter(k, PIN);
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
	desk_begin(k);
	desk_get_in(k);
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
	desk_begin(k);
	desk_get_in(k);
	kiosk_kill(k, proc_find(k->pty.pid, "candor-staff"), SIGSTOP);
	kiosk_wait(k, "--after staff");
	kiosk_wait_log(k, "stopped stage=staff");
}

static void nobody_there_closes_it(struct kiosk *k)
{
	kiosk_site(k, PIN_LINE "idle: {staff_after: 20}\n");
	kiosk_start(k);
	kiosk_wait(k, "ready");
	desk_get_in(k);
	long long end = now_ms() + 30000;
	while (now_ms() < end && !pty_shows(&k->pty, "--after staff"))
		pty_pump(&k->pty, 100);
	kiosk_wait(k, "--after staff");
	kiosk_wait(k, "ready");
	desk_call(k); /* and the PIN is asked for again */
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
	desk_begin(k);
	desk_call(k);
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		pty_resize(&k->pty, sizes[i][0], sizes[i][1]);
		kiosk_wait(k, sizes[i][0] < 12 ? "too s" : ASKS);
	}
	desk_enter(k, PIN);
	kiosk_wait(k, INSIDE);
	kiosk_wait(k, "Page 1 of");
	kiosk_wait(k, "[ Back to the start page ]  [ Page 2 ]"); /* all of it has room */
	kiosk_key(k, "0");
	kiosk_wait(k, "Page 2 of");
	kiosk_key(k, F2);
	kiosk_wait(k, "--after staff");
}

const struct try tries_staff[] = {
    {"nobody there closes the staff page", nobody_there_closes_it, true},
    {"rules come and go on the staff page", rules_come_and_go, true},
    {"a closed screen is opened again by staff", a_closed_screen_is_opened_again, true},
    {"a closed screen hears staff byte by byte", a_closed_screen_hears_every_byte, true},
    {"staff stop the kiosk", staff_stop_it, true},
    {"a stuck staff page ends", a_stuck_staff_page_ends, true},
    {"the staff page from an interview", from_an_interview_after_erasing, false},
    {"the staff page at every size", at_every_size, true},
    {NULL, NULL, false},
};
