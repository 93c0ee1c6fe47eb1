/* Many interviews one after the other, with the real program: the kiosk ends with as much memory,
 * as many files and descriptors as it had near the beginning. */
#include "try.h"

#include <dirent.h>
#include <stdlib.h>
#include <string.h>

/* INTERVIEWS in the environment says how many; `make soak` asks for 10,000. */
enum { USUAL = 300, WARM_UP = 20, PATH_ROOM = 1024 };
enum { SLACK_KB = 64 }; /* a page of the heap, a line of the log */

#define START "press any key to begin"

/* Start, welcome, who answers, the question, the review, the summary (two leaves), the end, "erase". */
static const char *const steps[] = {"\r", "\r", "1\r", "1\r", "\r", "\r", "\r", "\r", "2\r"};

static void one_interview(struct kiosk *k)
{
	pid_t before = kiosk_person(k);
	for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
		kiosk_key(k, steps[i]);
	kiosk_wait_new_person(k, before);
	kiosk_wait(k, START);
}

struct held {
	long kilobytes;
	int processes, descriptors, files;
};

static int files_below(const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	int n = 0;
	while (dir && (entry = readdir(dir))) {
		char path[PATH_ROOM];
		if (entry->d_name[0] == '.')
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		n += entry->d_type == DT_DIR ? files_below(path) : 1;
	}
	if (dir)
		closedir(dir);
	return n;
}

static struct held look(const struct kiosk *k)
{
	struct proc all[PROC_MOST];
	const pid_t lasting[] = {kiosk_warden(k), kiosk_supervisor(k)};
	struct held h = {0};
	for (size_t i = 0; i < sizeof lasting / sizeof *lasting; i++) {
		h.kilobytes += proc_kilobytes(lasting[i]);
		h.descriptors += proc_descriptors(lasting[i]);
	}
	h.processes = proc_session(k->pty.pid, all, PROC_MOST);
	h.files = files_below(k->folder);
	return h;
}

static bool no_more_than(const struct held *now, const struct held *begin)
{
	return now->kilobytes <= begin->kilobytes + SLACK_KB && now->descriptors <= begin->descriptors &&
	       now->files <= begin->files && now->processes <= begin->processes;
}

/* The start page can be there before the supervisor is done with starting it. */
static struct held look_when_calm(struct kiosk *k, const struct held *begin)
{
	struct held now = look(k);
	for (long long end = now_ms() + PTY_PATIENCE_MS; !no_more_than(&now, begin) && now_ms() < end; now = look(k))
		pty_pump(&k->pty, 1);
	return now;
}

static void many_interviews(struct kiosk *k)
{
	const char *said = getenv("INTERVIEWS");
	int n = said ? atoi(said) : USUAL;
	kiosk_start(k);
	kiosk_wait(k, START);
	for (int i = 0; i < WARM_UP && !k->failures; i++)
		one_interview(k);
	struct held begin = look(k);
	long long from = now_ms();
	for (int i = 0; i < n && !k->failures; i++)
		one_interview(k);
	struct held end = look_when_calm(k, &begin);
	printf("    %d interviews, %lld ms each: %ld -> %ld KB, %d -> %d descriptors, %d -> %d files, %d -> %d processes\n",
	    n, (now_ms() - from) / (n > 0 ? n : 1), begin.kilobytes, end.kilobytes, begin.descriptors,
	    end.descriptors, begin.files, end.files, begin.processes, end.processes);
	hold(k, no_more_than(&end, &begin));
	hold(k, !kiosk_logged(k, "crashed") && !kiosk_logged(k, "silent"));
}

const struct try tries_many[] = {
    {"many interviews leave nothing behind", many_interviews, false},
    {NULL, NULL, false},
};
