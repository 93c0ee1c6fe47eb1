#include "app/prove/witnesses.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

#include "store/file.h"

enum { FOLDER_MODE = 0777 }; /* less what the user takes away */

enum status witnesses_write(const char *directory, struct witness_files files, struct arena *mem)
{
	const char *why = NULL;
	if (mkdir(directory, FOLDER_MODE) != 0 && errno != EEXIST)
		why = strerror(errno);
	for (unsigned i = 0; i < files.n && !why; i++) {
		const char *path = text_fmt(mem, "%s/%s", directory, files.list[i].name);
		file_write(path, str_of(files.list[i].text), FILE_AS_USUAL, mem, &why);
	}
	if (why)
		fprintf(stderr, "candor: cannot write into %s: %s\n", directory, why);
	return why ? STATUS_MACHINE : STATUS_WELL;
}
