/* New rules: who gets them, who does not, and what a kiosk starts with. */
#include "try.h"

#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PATH_ROOM = 1024 };

static void look_again(struct kiosk *k)
{
	kiosk_kill(k, kiosk_warden(k), SIGHUP);
}

static const char *in_folder(const struct kiosk *k, const char *name)
{
	static char path[PATH_ROOM];
	snprintf(path, sizeof path, "%s/%s", k->folder, name);
	return path;
}

static bool exists(const struct kiosk *k, const char *name)
{
	return access(in_folder(k, name), F_OK) == 0;
}

/* Somebody is answering: they keep their rules to the end, the next person has the new ones. */
static void nobody_is_disturbed(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
	pid_t person = kiosk_person(k);
	kiosk_rules(k, "2.0", "");
	look_again(k);
	kiosk_wait_log(k, "rules-passed rules=tiny version=2.0");
	hold(k, kiosk_person(k) == person && pty_shows(&k->pty, "BEGUN"));
	hold(k, !kiosk_logged(k, "rules-taken"));
	kiosk_key(k, "f");
	kiosk_wait(k, "packs/2/r.yaml");
	kiosk_wait_log(k, "rules-taken rules=tiny version=2.0");
	hold(k, strcmp(kiosk_file(k, "state/shelf"), "now 2 r.yaml\nbefore 1 r.yaml\n") == 0);
}

static void the_start_page_makes_room(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_wait(k, "ready");
	pid_t person = kiosk_person(k);
	kiosk_rules(k, "2.0", "");
	look_again(k);
	kiosk_wait(k, "packs/2/r.yaml");
	hold(k, !proc_alive(person));
	kiosk_wait(k, "--after nothing");
	kiosk_rules(k, "3.0", "");
	look_again(k);
	kiosk_wait(k, "packs/3/r.yaml");
	hold(k, !exists(k, "state/packs/1") && exists(k, "state/packs/2")); /* two are kept */
	look_again(k); /* nothing new: nothing happens */
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
	hold(k, !kiosk_logged(k, "crashed"));
}

static void what_does_not_pass_changes_nothing(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_rules(k, "2.0", "nonsense: yes\n");
	look_again(k);
	kiosk_wait_log(k, "rules-refused status=1");
	hold(k, strstr(kiosk_file(k, "state/check.txt"), "error[E124]") != NULL);
	hold(k, !exists(k, "state/packs/2"));
	unlink(in_folder(k, "rules/r.yaml"));
	look_again(k);
	kiosk_wait_log(k, "rules-not-taken why=unreadable");
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_rules(k, "2.0", "");
	look_again(k);
	kiosk_wait_log(k, "rules-passed");
	kiosk_key(k, "f");
	kiosk_wait(k, "packs/2/r.yaml");
}

/* A file is copied while the kiosk looks, byte after byte: what reaches people is one or the other. */
static void half_a_file_reaches_nobody(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_rules(k, "2.0", "");
	char whole[8192];
	snprintf(whole, sizeof whole, "%s", kiosk_file(k, "rules/r.yaml"));
	for (size_t part = 0; part < strlen(whole); part += strlen(whole) / 7) {
		FILE *file = fopen(in_folder(k, "rules/r.yaml"), "w");
		fwrite(whole, 1, part, file);
		fclose(file);
		look_again(k);
		pty_pump(&k->pty, 20);
		hold(k, strstr(kiosk_file(k, "state/shelf"), "now 1") != NULL);
	}
	kiosk_rules(k, "2.0", "");
	look_again(k);
	kiosk_wait(k, "packs/");
	kiosk_wait_log(k, "rules-taken rules=tiny version=2.0");
}

/* What was taken last time is in force, whatever the file has become since. */
static void it_starts_with_what_was_taken(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_kill(k, kiosk_warden(k), SIGTERM);
	pty_wait_end(&k->pty);
	pty_close(&k->pty);
	kiosk_rules(k, "2.0", "nonsense: yes\n");
	kiosk_start(k);
	kiosk_wait(k, "packs/1/r.yaml");
	kiosk_wait_log(k, "rules-refused");
	kiosk_kill(k, kiosk_warden(k), SIGTERM);
	pty_wait_end(&k->pty);
	pty_close(&k->pty);
	FILE *file = fopen(in_folder(k, "state/packs/1/r.yaml"), "w"); /* a disk that forgets */
	fclose(file);
	kiosk_rules(k, "2.0", "");
	kiosk_start(k);
	kiosk_wait(k, "packs/2/r.yaml");
	kiosk_wait_log(k, "rules-damaged copy=1");
}

static void wrong_at_the_start_is_said(struct kiosk *k)
{
	kiosk_rules(k, "1.0", "nonsense: yes\n");
	kiosk_start(k);
	int status = pty_wait_end(&k->pty);
	hold(k, WIFEXITED(status) && WEXITSTATUS(status) == 1);
	kiosk_wait(k, "error[E124]");
	kiosk_wait(k, "rules/r.yaml:7:1");
	pty_close(&k->pty);
	kiosk_rules(k, "1.0", "");
	unlink(in_folder(k, "rules/r.yaml"));
	kiosk_start(k);
	status = pty_wait_end(&k->pty);
	hold(k, WIFEXITED(status) && WEXITSTATUS(status) == 3);
	kiosk_wait(k, "E101");
}

static void a_clock_before_the_rules_closes_the_screen(struct kiosk *k)
{
	k->today = "2026-11-19"; /* the source was read on the 20th */
	kiosk_start(k);
	kiosk_wait(k, "This screen is out of order.");
	kiosk_wait(k, "19 November 2026");
	kiosk_wait(k, "but the questions are of 20");
	hold(k, kiosk_person(k) == 0);
	kiosk_wait_log(k, "closed why=clock");
}

static void a_source_past_its_day_stops_nobody(struct kiosk *k)
{
	k->today = "2028-01-01";
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_wait_log(k, "sources-expired n=1");
}

static void a_broken_site_file_changes_nothing(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_site(k, "idle: {ask_after: 1}\n");
	look_again(k);
	kiosk_wait_log(k, "site-refused errors=1");
	hold(k, strstr(kiosk_file(k, "state/check.txt"), "error[E620]") != NULL);
	hold(k, !strstr(kiosk_file(k, "state/site.yaml"), "ask_after"));
	kiosk_site(k, "idle: {ask_after: 30}\n");
	look_again(k);
	for (long long end = now_ms() + PTY_PATIENCE_MS; now_ms() < end;)
		if (!pty_pump(&k->pty, 10) || strstr(kiosk_file(k, "state/site.yaml"), "ask_after: 30"))
			break;
	hold(k, strstr(kiosk_file(k, "state/site.yaml"), "ask_after: 30") != NULL);
}

/* Nobody writes into it, so that whoever opened it would wait for ever: the next person too. */
static void what_would_make_it_wait_is_not_read(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	unlink(in_folder(k, "site.yaml"));
	hold(k, mkfifo(in_folder(k, "site.yaml"), 0600) == 0);
	look_again(k);
	kiosk_wait_log(k, "site-refused errors=1");
	hold(k, strstr(kiosk_file(k, "state/check.txt"), "neither a file nor a folder") != NULL);
	hold(k, mkfifo(in_folder(k, "rules/r.es.yaml"), 0600) == 0);
	look_again(k);
	kiosk_wait_log(k, "rules-not-taken why=unreadable");
	unlink(in_folder(k, "state/check.txt"));
	hold(k, mkfifo(in_folder(k, "state/check.txt"), 0600) == 0);
	look_again(k);
	pid_t before = kiosk_person(k);
	kiosk_key(k, "bf");
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, "ready");
}

/* In place of candor-prove something that stops and never goes on. */
static void stop_the_checker(const struct kiosk *k)
{
	unlink(in_folder(k, "bin/candor-prove"));
	int fd = open(in_folder(k, "bin/candor-prove"), O_WRONLY | O_CREAT, 0755);
	dprintf(fd, "#!/bin/sh\nkill -STOP $$\n");
	close(fd);
}

/* Starts it once, and gives its exit status. */
static int status_of_start(struct kiosk *k)
{
	kiosk_start(k);
	int status = pty_wait_end(&k->pty);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

static void a_check_that_stops_is_ended(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	stop_the_checker(k);
	kiosk_rules(k, "2.0", "");
	look_again(k);
	kiosk_wait_log(k, "stopped stage=check");
	kiosk_wait_log(k, "rules-refused status=-1");
	kill(kiosk_warden(k), SIGTERM);
	pty_wait_end(&k->pty);
	pty_close(&k->pty);
	unlink(in_folder(k, "state/shelf")); /* as if it had never been */
	hold(k, status_of_start(k) == 3);
	kiosk_wait(k, "candor-prove did not end well");
}

static void hostile_sites_are_refused(struct kiosk *k)
{
	static const struct {
		const char *lines, *said;
	} sites[] = {
	    {"time_zone: ../../etc/passwd\n", "E620"}, {"time_zone: leapseconds\n", "E620"},
	    {"time_zone: Mars/Olympus\n", "E620"}, {"staff_pin: \"480215\"\n", "candor pin"},
	    {"clinic: \"\\e]0;x\\a\"\n", "E105"}, {"desk: \"\\x9b2J\"\n", "E105"},
	    {"printer: --help\n", "E620"}, {"idle: {erase_after: 1}\n", "E620"},
	    {"idle: {ask_after: 99999999999}\n", "E620"}, {"idle: [1, 2]\n", "E126"},
	    {"store: /srv/../etc\n", "E620"}, {"languages: {en: es}\n", "E126"},
	    {"nonsense: 1\n", "E124"}, {"desk: &a x\nclinic: *a\n", "E110"}, {"[", "E1"},
	};
	for (size_t i = 0; i < sizeof sites / sizeof *sites; i++) {
		kiosk_site(k, sites[i].lines);
		int status = status_of_start(k);
		if (status != 1)
			printf("    ends with %d\n", status);
		hold(k, status == 1);
		if (!pty_shows(&k->pty, sites[i].said))
			printf("    of the site with %s", sites[i].lines);
		hold(k, pty_shows(&k->pty, sites[i].said));
		hold(k, !exists(k, "state"));
		pty_close(&k->pty);
	}
	kiosk_site(k, "");
	kiosk_start(k);
	kiosk_wait(k, "ready");
}

/* Nor one that is used for something else: it would fill up with files of ours. */
static void a_folder_that_is_not_its_own_is_refused(struct kiosk *k)
{
	mkdir(in_folder(k, "state"), 0700);
	chmod(in_folder(k, "state"), 0777);
	hold(k, status_of_start(k) == 3);
	kiosk_wait(k, "others may write into it");
	pty_close(&k->pty);
	chmod(in_folder(k, "state"), 0700);
	mkdir(in_folder(k, "state/letters"), 0700);
	hold(k, status_of_start(k) == 3);
	kiosk_wait(k, "it holds other things, such as 'letters'");
	hold(k, !exists(k, "state/packs"));
	pty_close(&k->pty);
	rmdir(in_folder(k, "state/letters"));
	kiosk_start(k);
	kiosk_wait(k, "ready");
	struct stat st;
	static const char *const kept[] = {"state/log", "state/site.yaml", "state/shelf", "state/packs/1/r.yaml"};
	for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
		hold(k, stat(in_folder(k, kept[i]), &st) == 0 && (st.st_mode & 0777) == 0600);
}

const struct try tries_rules[] = {
    {"new rules disturb nobody who answers", nobody_is_disturbed, true},
    {"new rules on the start page", the_start_page_makes_room, true},
    {"rules that do not pass change nothing", what_does_not_pass_changes_nothing, true},
    {"half a file reaches nobody", half_a_file_reaches_nobody, true},
    {"it starts with what was taken", it_starts_with_what_was_taken, true},
    {"what is wrong at the start is said", wrong_at_the_start_is_said, true},
    {"a clock before the rules closes the screen", a_clock_before_the_rules_closes_the_screen, true},
    {"a source past its day stops nobody", a_source_past_its_day_stops_nobody, true},
    {"a broken site file changes nothing", a_broken_site_file_changes_nothing, true},
    {"what would make it wait is not read", what_would_make_it_wait_is_not_read, true},
    {"a check that stops is ended", a_check_that_stops_is_ended, true},
    {"hostile site files are refused", hostile_sites_are_refused, true},
    {"a folder that is not its own is refused", a_folder_that_is_not_its_own_is_refused, true},
    {NULL, NULL, false},
};
