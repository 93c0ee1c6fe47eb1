/* Whole files, in and out, and what stands beside a file. Paths are as the user wrote them; what
 * goes wrong comes back as a few plain words ("no such file or directory") for the caller to
 * show with the path. Everything returned lives in the arena given. */
#ifndef STORE_FILE_H
#define STORE_FILE_H

#include "base/arena.h"

enum file_state {
	FILE_FINE,
	FILE_UNREADABLE, /* not there, a folder, no permission, a broken disk */
	FILE_TOO_LARGE,  /* over `most` bytes */
};

/* Reads the whole file; a pipe or a device is read up to its end. Not FILE_FINE: *why says
 * what happened, and *out is empty. */
enum file_state file_read(const char *path, size_t most, struct arena *mem, struct str *out,
    const char **why);

/* Nothing under this path makes whoever opens it wait: it is a file, a folder, or nothing at all, and
 * no pipe or device. Else *why says so. */
bool file_is_plain(const char *path, const char **why);

/* Who may read what is written: a person's answers are for their own eyes. */
enum file_eyes { FILE_OWNER_ONLY, FILE_AS_USUAL };

/* Writes the whole file or leaves the old one as it was: into a new file in the same folder,
 * through to the disk, then renamed. What is no plain file (a device, a pipe) is written into. */
bool file_write(const char *path, struct str text, enum file_eyes eyes, struct arena *mem,
    const char **why);

/* Would file_write find a folder it may write in? Asks without changing anything. */
bool file_may_write(const char *path, struct arena *mem, const char **why);

/* What stands beside RULES, whose path is NAME.yaml (or NAME.yml). */
struct beside {
	const char *sources, *cases; /* NAME.sources.yaml, NAME.cases.yaml; NULL: not there */
	const char **translations;   /* NAME.LL.yaml and NAME.LL-LL.yaml, sorted */
	size_t ntranslations;
};

struct beside file_beside(const char *rules, struct arena *mem);

/* The path NAME.ENDING.yaml for RULES, there or not. */
const char *file_beside_path(const char *rules, const char *ending, struct arena *mem);

#endif
