#include "kiosk/lockout.h"

#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATH_ROOM = 512, RECORD = 48 };

long lockout_left(const struct lockout *l, long long now)
{
	return l->wrong < LOCKOUT_FREE || l->until <= now ? 0 : (long)(l->until - now);
}

void lockout_count(struct lockout *l, long long now)
{
	long pause = LOCKOUT_FIRST_S;
	if (l->wrong < 1000)
		l->wrong++;
	for (unsigned i = LOCKOUT_FREE; i < l->wrong && pause < LOCKOUT_LONGEST_S; i++)
		pause *= 2;
	if (pause > LOCKOUT_LONGEST_S)
		pause = LOCKOUT_LONGEST_S;
	l->until = l->wrong < LOCKOUT_FREE ? 0 : now + pause;
}

static bool path_of(const char *folder, char *path)
{
	int n = snprintf(path, PATH_ROOM, "%s/pin", folder);
	return n > 0 && n < PATH_ROOM;
}

static void read_file(struct lockout *l, const char *folder)
{
	char path[PATH_ROOM], text[RECORD + 1] = "";
	*l = (struct lockout){0};
	if (!path_of(folder, path))
		return;
	int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
	if (fd < 0 && access(path, F_OK) != 0)
		return;
	ssize_t n = fd < 0 ? -1 : read(fd, text, RECORD);
	if (fd >= 0)
		close(fd);
	if (n == 0)
		return; /* made, and never written */
	if (n != RECORD || sscanf(text, "wrong %4u until %18lld", &l->wrong, &l->until) != 2)
		l->wrong = LOCKOUT_FREE;
}

bool lockout_write(const struct lockout *l, const char *folder)
{
	char path[PATH_ROOM], text[RECORD + 1];
	if (!path_of(folder, path))
		return false;
	int n = snprintf(text, sizeof text, "wrong %u until %lld", l->wrong, l->until);
	if (n < 0 || n >= RECORD)
		return false;
	memset(text + n, ' ', (size_t)(RECORD - n));
	text[RECORD - 1] = '\n';
	int fd = open(path, O_WRONLY | O_CREAT | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC, 0600);
	if (fd < 0)
		return false;
	bool kept = pwrite(fd, text, RECORD, 0) == RECORD && fsync(fd) == 0;
	return close(fd) == 0 && kept;
}

void lockout_open(struct lockout *l, const char *folder, long long now)
{
	read_file(l, folder);
	if (l->until <= now + LOCKOUT_LONGEST_S)
		return;
	l->until = now + LOCKOUT_LONGEST_S;
	lockout_write(l, folder);
}
