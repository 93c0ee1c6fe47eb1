#include "store/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/buf.h"

enum { CHUNK = 64 * 1024, TRIES = 100 };

static const char *words_of(int error, struct arena *mem)
{
	char *words = arena_text(mem, str_of(strerror(error)));
	if (words[0] >= 'A' && words[0] <= 'Z' && !(words[1] >= 'A' && words[1] <= 'Z'))
		words[0] = (char)(words[0] - 'A' + 'a');
	return words;
}

/* ---- reading ---- */

static enum file_state read_all(int fd, size_t most, struct arena *mem, struct str *out,
    const char **why)
{
	struct buf text = buf_new(mem);
	char *chunk = arena_take(mem, CHUNK);
	for (;;) {
		ssize_t n = read(fd, chunk, CHUNK);
		if (n < 0 && errno == EINTR)
			continue;
		if (n < 0) {
			*why = words_of(errno, mem);
			return FILE_UNREADABLE;
		}
		if (n == 0)
			break;
		buf_put(&text, (struct str){chunk, (size_t)n});
		if (text.n > most) {
			*why = text_fmt(mem, "larger than %zu bytes", most);
			return FILE_TOO_LARGE;
		}
	}
	*out = (struct str){buf_end(&text), text.n};
	return FILE_FINE;
}

enum file_state file_read(const char *path, size_t most, struct arena *mem, struct str *out,
    const char **why)
{
	*out = STR("");
	*why = NULL;
	int fd = open(path, O_RDONLY | O_CLOEXEC);
	if (fd < 0) {
		*why = words_of(errno, mem);
		return FILE_UNREADABLE;
	}
	struct stat st;
	enum file_state state = FILE_UNREADABLE;
	if (fstat(fd, &st) != 0)
		*why = words_of(errno, mem);
	else if (S_ISDIR(st.st_mode))
		*why = "it is a folder, not a file";
	else
		state = read_all(fd, most, mem, out, why);
	close(fd);
	return state;
}

bool file_is_plain(const char *path, const char **why)
{
	struct stat st;
	*why = "it is neither a file nor a folder";
	return stat(path, &st) != 0 || S_ISREG(st.st_mode) || S_ISDIR(st.st_mode);
}

/* ---- writing ---- */

static bool failed(struct arena *mem, const char **why)
{
	*why = words_of(errno, mem);
	return false;
}

static bool write_all(int fd, struct str text)
{
	while (text.n > 0) {
		ssize_t n = write(fd, text.s, text.n);
		if (n < 0 && errno != EINTR)
			return false;
		if (n > 0)
			text = str_from(text, (size_t)n);
	}
	return true;
}

static const char *folder_of(const char *path, struct arena *mem)
{
	const char *slash = strrchr(path, '/');
	if (!slash)
		return ".";
	size_t n = slash == path ? 1 : (size_t)(slash - path);
	return arena_text(mem, (struct str){path, n});
}

/* A new file beside `path`, with a name of its own; -1 and errno when there is none to be had. */
static int open_new(const char *path, enum file_eyes eyes, struct arena *mem, const char **name)
{
	mode_t mode = eyes == FILE_OWNER_ONLY ? 0600 : 0666;
	for (int i = 0; i < TRIES; i++) {
		*name = text_fmt(mem, "%s.new-%ld-%d", path, (long)getpid(), i);
		int fd = open(*name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode);
		if (fd >= 0 || errno != EEXIST)
			return fd;
	}
	return -1;
}

/* The rename itself must reach the disk too; a folder that cannot be opened does not hinder. */
static void settle_folder(const char *path, struct arena *mem)
{
	int fd = open(folder_of(path, mem), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
	if (fd < 0)
		return;
	fsync(fd);
	close(fd);
}

static bool write_new(const char *path, struct str text, enum file_eyes eyes, struct arena *mem,
    const char **why)
{
	const char *name;
	int fd = open_new(path, eyes, mem, &name);
	if (fd < 0)
		return failed(mem, why);
	bool fine = write_all(fd, text) && fsync(fd) == 0;
	if (!fine)
		*why = words_of(errno, mem);
	if (close(fd) != 0 && fine) {
		fine = false;
		*why = words_of(errno, mem);
	}
	if (fine && rename(name, path) != 0)
		fine = failed(mem, why);
	if (!fine)
		unlink(name);
	else
		settle_folder(path, mem);
	return fine;
}

static bool write_into(const char *path, struct str text, struct arena *mem, const char **why)
{
	int fd = open(path, O_WRONLY | O_CLOEXEC);
	if (fd < 0)
		return failed(mem, why);
	bool fine = write_all(fd, text);
	if (!fine)
		*why = words_of(errno, mem);
	close(fd);
	return fine;
}

/* Where the file really is: a rename must not replace a link by what it points to. */
static const char *real_path(const char *path, struct arena *mem)
{
	char *real = realpath(path, NULL);
	if (!real)
		return path;
	path = arena_text(mem, str_of(real));
	free(real);
	return path;
}

bool file_write(const char *path, struct str text, enum file_eyes eyes, struct arena *mem,
    const char **why)
{
	struct stat st;
	if (stat(path, &st) == 0) {
		if (S_ISDIR(st.st_mode)) {
			*why = "it is a folder, not a file";
			return false;
		}
		if (!S_ISREG(st.st_mode))
			return write_into(path, text, mem, why);
		path = real_path(path, mem);
	}
	return write_new(path, text, eyes, mem, why);
}

bool file_may_write(const char *path, struct arena *mem, const char **why)
{
	struct stat st;
	if (stat(path, &st) == 0) {
		if (S_ISDIR(st.st_mode)) {
			*why = "it is a folder, not a file";
			return false;
		}
		if (!S_ISREG(st.st_mode))
			return access(path, W_OK) == 0 || failed(mem, why);
		path = real_path(path, mem);
	}
	return access(folder_of(path, mem), W_OK | X_OK) == 0 || failed(mem, why);
}
