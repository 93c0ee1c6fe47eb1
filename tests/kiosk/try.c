#include "try.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "machine.h"

enum { PATH_ROOM = 1024, TEXT_ROOM = 1 << 20 };

static const char pack[] =
    "candor: 1\nid: tiny\nversion: %s\ntitle: Tiny\nlanguage: en\nreview: {status: draft}\n%s"
    "sections:\n  - id: start\n    title: Start\n    questions:\n"
    "      - {id: hurts, ask: Does it hurt?, label: Hurts, type: yes/no}\n"
    "findings:\n  - id: pause\n    kind: ask\n    when: hurts is yes\n    say: Ask about rest.\n"
    "    cite: [book]\n"
    "sources:\n  book: {kind: guideline, publisher: P, title: T, year: 2020, address: https://example.org/t, read: 2026-11-20, "
    "review_by: 2027-11-20}\n";

/* ---- files ---- */

static void put_file(const char *path, const char *text)
{
	FILE *file = fopen(path, "w");
	if (!file || fputs(text, file) < 0 || fclose(file) != 0) {
		perror(path);
		exit(2);
	}
}

const char *kiosk_file(const struct kiosk *k, const char *name)
{
	static char text[TEXT_ROOM];
	char path[PATH_ROOM];
	snprintf(path, sizeof path, "%s/%s", k->folder, name);
	FILE *file = fopen(path, "r");
	size_t n = file ? fread(text, 1, sizeof text - 1, file) : 0;
	if (file)
		fclose(file);
	text[n] = '\0';
	return text;
}

void kiosk_site(const struct kiosk *k, const char *lines)
{
	char path[PATH_ROOM], text[4096];
	snprintf(path, sizeof path, "%s/site.yaml", k->folder);
	snprintf(text, sizeof text, "candor: 1\nstate: %s/state\n%s%s", k->folder,
	    strstr(lines, "printer:") ? "" : "printer: none\n", lines);
	put_file(path, text);
}

void kiosk_rules(const struct kiosk *k, const char *version, const char *more)
{
	char path[PATH_ROOM], text[8192];
	snprintf(path, sizeof path, "%s/rules/r.yaml", k->folder);
	snprintf(text, sizeof text, pack, version, more);
	put_file(path, text);
}

const char *kiosk_log(const struct kiosk *k)
{
	return kiosk_file(k, "state/log");
}

bool kiosk_logged(const struct kiosk *k, const char *event)
{
	size_t n = strlen(event);
	for (const char *line = kiosk_log(k); line && *line; line = strchr(line, '\n')) {
		line += strspn(line, "\n");
		const char *said = line + strcspn(line, " \n");
		if (*said == ' ' && strncmp(said + 1, event, n) == 0)
			return true;
	}
	return false;
}

/* ---- the program ---- */

void kiosk_start(struct kiosk *k)
{
	char program[PATH_ROOM], site[PATH_ROOM], rules[PATH_ROOM];
	char *argv[] = {program, "--site", site, rules, k->today ? "--today" : NULL, (char *)k->today, NULL};
	char *envp[] = {"TERM=xterm-256color", "LC_ALL=C.UTF-8", "TZ=UTC0", "SECRET=1", NULL};
	snprintf(program, sizeof program, "%s/bin/candor-kiosk", k->folder);
	snprintf(site, sizeof site, "%s/site.yaml", k->folder);
	snprintf(rules, sizeof rules, "%s/rules/r.yaml", k->folder);
	pty_open(&k->pty, argv, envp, 24, 132);
}

void hold_that(struct kiosk *k, bool holds, const char *what, const char *file, int line)
{
	if (holds)
		return;
	k->failures++;
	printf("    %s:%d: does not hold: %s\n", file, line, what);
	if (k->pty.vt && k->failures == 1)
		printf("    --- the screen\n%s    --- the log\n%s    ---\n", pty_text(&k->pty), kiosk_log(k));
}

long kiosk_wait(struct kiosk *k, const char *text)
{
	long ms = pty_wait(&k->pty, text);
	if (ms < 0) {
		printf("    never on the screen: %s\n", text);
		hold(k, ms >= 0);
	}
	return ms;
}

void kiosk_key(struct kiosk *k, const char *keys)
{
	pty_type(&k->pty, keys);
}

void kiosk_answering(struct kiosk *k)
{
	kiosk_start(k);
	kiosk_wait(k, "ready");
	kiosk_key(k, "b");
	kiosk_wait(k, "BEGUN");
}

long kiosk_wait_log(struct kiosk *k, const char *event)
{
	long long begin = now_ms();
	while (!kiosk_logged(k, event)) {
		if (now_ms() - begin > PTY_PATIENCE_MS) {
			printf("    never in the log: %s\n", event);
			hold(k, kiosk_logged(k, event));
			return -1;
		}
		pty_pump(&k->pty, 10);
	}
	return (long)(now_ms() - begin);
}

void kiosk_kill(struct kiosk *k, pid_t pid, int signal)
{
	hold(k, pid > 1 && kill(pid, signal) == 0); /* 0 would be all of us, and who runs us */
}

pid_t kiosk_warden(const struct kiosk *k)
{
	return k->pty.pid;
}

pid_t kiosk_supervisor(const struct kiosk *k)
{
	struct proc family[PROC_MOST];
	int n = proc_family(k->pty.pid, family, PROC_MOST);
	for (int i = 0; i < n; i++)
		if (family[i].parent == k->pty.pid && strcmp(family[i].name, "candor-kiosk") == 0)
			return family[i].pid;
	return 0;
}

pid_t kiosk_person(const struct kiosk *k)
{
	struct proc all[PROC_MOST];
	int n = proc_session(k->pty.pid, all, PROC_MOST); /* what left the session is no person's */
	for (int i = 0; i < n; i++)
		if (strcmp(all[i].name, "candor-ask") == 0 && all[i].state != 'Z')
			return all[i].pid;
	return 0;
}

pid_t kiosk_wait_new_person(struct kiosk *k, pid_t before)
{
	long long end = now_ms() + PTY_PATIENCE_MS;
	pid_t pid = 0;
	while (now_ms() < end && (pid == 0 || pid == before)) {
		pty_pump(&k->pty, 5);
		pid = kiosk_person(k);
	}
	hold(k, pid != 0 && pid != before);
	return pid;
}

/* ---- running tries ---- */

void kiosk_program(const struct kiosk *k, const char *from, const char *name)
{
	char source[PATH_ROOM], to[PATH_ROOM], command[3 * PATH_ROOM];
	const char *build = getenv("B");
	snprintf(source, sizeof source, "%s/%s", build ? build : "build", from);
	snprintf(to, sizeof to, "%s/bin/%s", k->folder, name);
	snprintf(command, sizeof command, "cp '%s' '%s'", source, to);
	unlink(to);
	if (access(source, X_OK) == 0 && link(source, to) != 0 && system(command) != 0)
		exit(2);
}

static void furnish(struct kiosk *k, bool standin)
{
	static const char *const folders[] = {"", "/bin", "/rules"};
	char path[PATH_ROOM];
	*k = (struct kiosk){.today = "2026-11-21"};
	snprintf(k->folder, sizeof k->folder, "%s/candor-kiosk-XXXXXX", getenv("TMPDIR") ? getenv("TMPDIR") : "/tmp");
	if (!mkdtemp(k->folder))
		exit(2);
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
		snprintf(path, sizeof path, "%s%s", k->folder, folders[i]);
		mkdir(path, 0755);
	}
	kiosk_program(k, "candor-kiosk", "candor-kiosk");
	kiosk_program(k, "candor-staff", "candor-staff");
	kiosk_program(k, "candor-prove", "candor-prove");
	kiosk_program(k, "candor-print", "candor-print");
	kiosk_program(k, standin ? "kiosk/standin" : "candor-ask", "candor-ask");
	kiosk_site(k, "");
	kiosk_rules(k, "1.0", "");
}

bool kiosk_nobody_left(struct kiosk *k, pid_t session)
{
	struct proc left[PROC_MOST];
	long long end = now_ms() + PTY_PATIENCE_MS;
	int n, all;
	do {
		pty_pump(&k->pty, 10);
		n = 0;
		all = proc_kiosk(session, k->folder, left, PROC_MOST);
		for (int i = 0; i < all; i++)
			n += left[i].state != 'Z';
	} while (n > 0 && now_ms() < end);
	for (int i = 0; n > 0 && i < all; i++)
		printf("    left: %d %c %s\n", (int)left[i].pid, left[i].state, left[i].name);
	return n == 0;
}

/* Ends what is left, and looks whether anything is. */
static void clear_away(struct kiosk *k)
{
	char command[PATH_ROOM];
	pid_t session = k->pty.pid;
	if (session > 0) {
		kill(session, SIGTERM);
		hold(k, pty_wait_end(&k->pty) != -1);
		hold(k, kiosk_nobody_left(k, session));
	}
	if (k->pty.vt)
		pty_close(&k->pty);
	snprintf(command, sizeof command, "rm -rf '%s'", k->folder);
	if (system(command) != 0)
		printf("    cannot remove %s\n", k->folder);
}

/* NULL: it can be tried on this machine. */
static const char *why_not(const struct try *t, bool looks)
{
	const char *why = t->standin ? NULL : machine_locks_memory();
	return !why && looks ? machine_shows_memory() : why;
}

static bool run(const struct try *t, const char *why_not)
{
	struct kiosk k;
	if (why_not) {
		printf("skipped %s: %s\n", t->name, why_not);
		return true;
	}
	furnish(&k, t->standin);
	t->run(&k);
	clear_away(&k);
	bool passed = k.failures == 0;
	if (passed && k.skipped) {
		printf("skipped %s: %s\n", t->name, k.skipped);
		return true;
	}
	printf("%s %s\n", passed ? "passed" : "FAILED", t->name);
	return passed;
}

/* try NAME: that one; without a name, their names. */
int main(int argc, char **argv)
{
	const struct try *all[] = {tries_storm, tries_private, tries_end, tries_supervisor, tries_rules,
	    tries_staff, tries_pin, tries_many, tries_print};
	setvbuf(stdout, NULL, _IOLBF, 0);
	signal(SIGPIPE, SIG_IGN);
	for (size_t i = 0; i < sizeof all / sizeof *all; i++)
		for (const struct try *t = all[i]; t->name; t++) {
			if (argc < 2)
				printf("%s\n", t->name);
			else if (strcmp(argv[1], t->name) == 0)
				return run(t, why_not(t, all[i] == tries_private)) ? 0 : 1;
		}
	return argc < 2 ? 0 : 2;
}
