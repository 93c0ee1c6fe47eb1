#include "proc.h"

#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static bool look_at(const char *pid, struct proc *out)
{
	char path[64], text[512];
	snprintf(path, sizeof path, "/proc/%.20s/stat", pid);
	FILE *file = fopen(path, "r");
	size_t n = file ? fread(text, 1, sizeof text - 1, file) : 0;
	if (file)
		fclose(file);
	text[n] = '\0';
	char *open = strchr(text, '('), *close = strrchr(text, ')');
	if (!open || !close)
		return false;
	*close = '\0';
	out->pid = (pid_t)atoi(pid);
	snprintf(out->name, sizeof out->name, "%.31s", open + 1);
	return sscanf(close + 1, " %c %d %*d %d", &out->state, &out->parent, &out->session) == 3;
}

static int all(struct proc *out, int most)
{
	int n = 0;
	DIR *dir = opendir("/proc");
	for (struct dirent *e; dir && (e = readdir(dir)) != NULL && n < most;)
		if (atoi(e->d_name) > 0 && look_at(e->d_name, &out[n]))
			n++;
	if (dir)
		closedir(dir);
	return n;
}

enum { ALL_MOST = 4096 };

int proc_family(pid_t root, struct proc *out, int most)
{
	static struct proc every[ALL_MOST];
	int total = all(every, ALL_MOST), n = 0;
	for (int i = 0; i < total && n < most; i++) {
		bool ours = every[i].pid == root;
		pid_t up = every[i].parent;
		for (int steps = 0; !ours && up > 1 && steps < 64; steps++) {
			ours = up == root;
			pid_t next = 0;
			for (int k = 0; k < total; k++)
				if (every[k].pid == up)
					next = every[k].parent;
			up = next;
		}
		if (ours)
			out[n++] = every[i];
	}
	return n;
}

/* Of a zombie, and where we may not look, nobody is told. */
static bool runs_below(pid_t pid, const char *folder)
{
	char path[64], program[1024];
	size_t n = strlen(folder);
	snprintf(path, sizeof path, "/proc/%d/exe", (int)pid);
	ssize_t got = readlink(path, program, sizeof program - 1);
	program[got > 0 ? got : 0] = '\0';
	return strncmp(program, folder, n) == 0 && program[n] == '/';
}

int proc_kiosk(pid_t session, const char *folder, struct proc *out, int most)
{
	static struct proc every[ALL_MOST];
	int total = all(every, ALL_MOST), n = 0;
	for (int i = 0; i < total && n < most; i++)
		if (every[i].session == session || (folder && runs_below(every[i].pid, folder)))
			out[n++] = every[i];
	return n;
}

int proc_session(pid_t session, struct proc *out, int most)
{
	return proc_kiosk(session, NULL, out, most);
}

pid_t proc_find(pid_t root, const char *name)
{
	struct proc family[PROC_MOST];
	int n = proc_family(root, family, PROC_MOST);
	for (int i = 0; i < n; i++)
		if (strcmp(family[i].name, name) == 0 && family[i].state != 'Z')
			return family[i].pid;
	return 0;
}

bool proc_alive(pid_t pid)
{
	char text[32];
	struct proc p;
	snprintf(text, sizeof text, "%d", (int)pid);
	return pid > 0 && look_at(text, &p) && p.state != 'Z';
}

/* A line "NAME: N kB" of a file of /proc/PID; -1: there is none. */
static long kilobytes_of(pid_t pid, const char *file, const char *name)
{
	char path[64], line[256];
	long kilobytes = -1;
	size_t n = strlen(name);
	snprintf(path, sizeof path, "/proc/%d/%s", (int)pid, file);
	FILE *lines = fopen(path, "r");
	while (lines && kilobytes < 0 && fgets(line, sizeof line, lines))
		if (strncmp(line, name, n) == 0 && line[n] == ':')
			kilobytes = strtol(line + n + 1, NULL, 10);
	if (lines)
		fclose(lines);
	return kilobytes;
}

long proc_kilobytes(pid_t pid)
{
	return kilobytes_of(pid, "smaps_rollup", "Anonymous");
}

long proc_locked(pid_t pid)
{
	return kilobytes_of(pid, "status", "VmLck");
}

int proc_descriptors(pid_t pid)
{
	char path[64];
	int n = 0;
	snprintf(path, sizeof path, "/proc/%d/fd", (int)pid);
	DIR *dir = opendir(path);
	if (!dir)
		return -1;
	for (struct dirent *e; (e = readdir(dir)) != NULL;)
		n += e->d_name[0] != '.';
	closedir(dir);
	return n;
}
