#include "kiosk/oplog.h"

#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { LINE_ROOM = 512, STAMP_ROOM = 40 };

void oplog_open(struct oplog *log, const char *folder)
{
	*log = (struct oplog){.most = OPLOG_BYTES};
	if (snprintf(log->path, sizeof log->path, "%s/log", folder) >= OPLOG_PATH - 8)
		log->path[0] = '\0';
}

/* 2026-11-21T09:30:00+01:00, in the time zone of the process. */
static void stamp(char *out)
{
	time_t now = time(NULL);
	struct tm tm;
	localtime_r(&now, &tm);
	size_t n = strftime(out, STAMP_ROOM, "%Y-%m-%dT%H:%M:%S%z", &tm);
	if (n < 5 || n + 2 > STAMP_ROOM)
		return;
	memmove(out + n - 1, out + n - 2, 3); /* +0100: a colon between hours and minutes */
	out[n - 2] = ':';
}

/* LOG.2 to LOG.3, LOG.1 to LOG.2, LOG to LOG.1; the oldest goes. */
static void rotate(const struct oplog *log)
{
	char from[OPLOG_PATH + 8], to[OPLOG_PATH + 8];
	for (int i = OPLOG_FILES - 1; i > 0; i--) {
		snprintf(to, sizeof to, "%s.%d", log->path, i);
		snprintf(from, sizeof from, i > 1 ? "%s.%d" : "%s", log->path, i - 1);
		rename(from, to);
	}
}

/* A plain file of ours, and nothing else that somebody may have put there; -1: it cannot be. */
static int open_file(const struct oplog *log)
{
	return open(log->path, O_WRONLY | O_APPEND | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
}

/* A plain file that has room for a line; an empty one always has. */
static bool has_room(const struct oplog *log, int fd, size_t n, off_t *size)
{
	struct stat st;
	if (fd < 0 || fstat(fd, &st) != 0 || !S_ISREG(st.st_mode))
		return false;
	*size = st.st_size;
	return st.st_size == 0 || st.st_size + (off_t)n <= log->most;
}

/* All of the line, or nothing of it. */
static bool write_whole(int fd, const char *line, size_t n, off_t size)
{
	ssize_t put = write(fd, line, n);
	if (put > 0 && (size_t)put < n && ftruncate(fd, size) != 0)
		return false; /* half of it stays, and is counted as lost */
	return put == (ssize_t)n;
}

static bool write_line(const struct oplog *log, const char *line, size_t n)
{
	off_t size = 0;
	int fd = open_file(log);
	bool room = has_room(log, fd, n, &size);
	if (!room && fd >= 0) {
		close(fd);
		rotate(log);
		fd = open_file(log);
		room = has_room(log, fd, n, &size);
	}
	bool whole = room && write_whole(fd, line, n, size);
	if (fd >= 0)
		close(fd);
	return whole;
}

static size_t finish_line(char *line, size_t n)
{
	if (n > LINE_ROOM - 2)
		n = LINE_ROOM - 2;
	for (size_t i = 0; i < n; i++)
		if ((unsigned char)line[i] < ' ' || line[i] == 0x7f)
			line[i] = '?';
	line[n] = '\n';
	return n + 1;
}

/* words: "" or what stands behind the event, with a blank before it. */
static void add(struct oplog *log, const char *event, const char *words)
{
	char when[STAMP_ROOM] = "", line[LINE_ROOM];
	if (!log->path[0])
		return;
	stamp(when);
	if (log->lost > 0) {
		int gap = snprintf(line, sizeof line, "%s lines-lost n=%lu", when, log->lost);
		if (!write_line(log, line, finish_line(line, (size_t)gap))) {
			log->lost++;
			return;
		}
		log->lost = 0;
	}
	int n = snprintf(line, sizeof line, "%s %s%s", when, event, words);
	if (!write_line(log, line, finish_line(line, (size_t)n)))
		log->lost++;
}

void oplog_add(struct oplog *log, const char *event, const char *format, ...)
{
	char words[LINE_ROOM] = " ";
	va_list args;
	va_start(args, format);
	vsnprintf(words + 1, sizeof words - 1, format, args);
	va_end(args);
	add(log, event, words);
}

void oplog_note(struct oplog *log, const char *event)
{
	add(log, event, "");
}
