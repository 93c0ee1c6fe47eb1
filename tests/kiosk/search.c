#include "search.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { CHUNK = 1 << 20, PATH_ROOM = 1024, WIDE = 4 };

struct plant plant_make(unsigned seed)
{
	struct plant p;
	for (size_t i = 0; i < PLANT_LENGTH; i++) {
		seed = seed * 1103515245u + 12345u;
		p.masked[i] = (unsigned char)(('a' + (seed >> 16) % 26) ^ PLANT_MASK);
	}
	return p;
}

char plant_letter(const struct plant *p, size_t i)
{
	return (char)(p->masked[i] ^ PLANT_MASK);
}

/* Does it begin here, a letter every `step` bytes with zeros between? */
static bool begins(const struct plant *p, const unsigned char *at, size_t step)
{
	for (size_t i = 0; i < PLANT_LENGTH; i++) {
		if ((at[i * step] ^ PLANT_MASK) != p->masked[i])
			return false;
		for (size_t gap = 1; gap < step; gap++)
			if (at[i * step + gap] != 0)
				return false;
	}
	return true;
}

static long count(const struct plant *p, const unsigned char *bytes, size_t n)
{
	long found = 0;
	for (size_t i = 0; i + PLANT_LENGTH <= n; i++) {
		if ((bytes[i] ^ PLANT_MASK) != p->masked[0])
			continue;
		found += begins(p, bytes + i, 1);
		if (i + (size_t)PLANT_LENGTH * WIDE <= n)
			found += begins(p, bytes + i, WIDE);
	}
	return found;
}

/* From an open file, from one offset to another; chunks overlap by one text. */
static long count_between(const struct plant *p, int fd, off_t from, off_t to)
{
	enum { OVERLAP = PLANT_LENGTH * WIDE };
	unsigned char *bytes = calloc(1, CHUNK + OVERLAP);
	long found = 0;
	while (bytes && from < to) {
		off_t left = to - from;
		size_t want = left < CHUNK + OVERLAP ? (size_t)left : CHUNK + OVERLAP;
		ssize_t n = pread(fd, bytes, want, from);
		if (n <= 0)
			break;
		found += count(p, bytes, (size_t)n);
		from += n > OVERLAP && n < left ? n - OVERLAP : n;
	}
	free(bytes);
	return found;
}

long search_process(const struct plant *p, pid_t pid)
{
	char path[64], line[512];
	long found = 0;
	snprintf(path, sizeof path, "/proc/%d/mem", (int)pid);
	int memory = open(path, O_RDONLY);
	snprintf(path, sizeof path, "/proc/%d/maps", (int)pid);
	FILE *maps = fopen(path, "r");
	if (memory < 0 || !maps)
		found = -1;
	while (found >= 0 && fgets(line, sizeof line, maps)) {
		unsigned long from, to;
		char may_read;
		bool own = !strstr(line, "[v"); /* [vvar] and [vsyscall] belong to the kernel */
		if (own && sscanf(line, "%lx-%lx %c", &from, &to, &may_read) == 3 && may_read == 'r')
			found += count_between(p, memory, (off_t)from, (off_t)to);
	}
	if (maps)
		fclose(maps);
	if (memory >= 0)
		close(memory);
	return found;
}

static long search_file(const struct plant *p, const char *path)
{
	struct stat st;
	int fd = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY);
	if (fd < 0)
		return 0;
	bool device = fstat(fd, &st) == 0 && S_ISCHR(st.st_mode); /* a console tells no size */
	long found = count_between(p, fd, 0, device ? CHUNK : st.st_size);
	close(fd);
	if (found)
		printf("    found in %s\n", path);
	return found;
}

long search_folder(const struct plant *p, const char *folder)
{
	DIR *dir = opendir(folder);
	struct dirent *entry;
	long found = 0;
	while (dir && (entry = readdir(dir))) {
		char path[PATH_ROOM];
		struct stat st;
		if (strcmp(entry->d_name, ".") == 0 || strcmp(entry->d_name, "..") == 0)
			continue;
		snprintf(path, sizeof path, "%s/%s", folder, entry->d_name);
		found += count(p, (const unsigned char *)entry->d_name, strlen(entry->d_name));
		if (lstat(path, &st) != 0)
			continue;
		if (S_ISDIR(st.st_mode))
			found += search_folder(p, path);
		else if (S_ISREG(st.st_mode))
			found += search_file(p, path);
	}
	if (dir)
		closedir(dir);
	return found;
}

long search_machine(const struct plant *p)
{
	static const char *const folders[] = {"/var/log/journal", "/run/log/journal", "/var/spool/cups"};
	long found = 0;
	for (size_t i = 0; i < sizeof folders / sizeof *folders; i++)
		found += search_folder(p, folders[i]);
	for (int i = 0; i < 64; i++) {
		char path[32];
		snprintf(path, sizeof path, "/dev/vcs%d", i);
		found += search_file(p, path);
	}
	return found;
}
