#include "app/common/output.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

void output_begin(void)
{
	for (int fd = 0; fd <= 2; fd++) /* open gives the lowest free number: the closed one */
		if (fcntl(fd, F_GETFD) < 0 && errno == EBADF && open("/dev/null", O_RDONLY) != fd)
			_exit(STATUS_MACHINE);
	signal(SIGPIPE, SIG_IGN);
}

static enum status failed(const char *path, const char *why)
{
	fprintf(stderr, "candor: cannot write %s: %s\n", path, why);
	return STATUS_MACHINE;
}

enum status output_write(const char *path, struct str text, enum file_eyes eyes,
    struct arena *mem)
{
	const char *why;
	if (path)
		return file_write(path, text, eyes, mem, &why) ? STATUS_WELL : failed(path, why);
	fwrite(text.s, 1, text.n, stdout);
	if (fflush(stdout) != 0 || ferror(stdout))
		return failed("standard output", strerror(errno));
	return STATUS_WELL;
}

void output_diags(struct diags *d, FILE *to)
{
	struct buf text = buf_new(d->mem);
	diags_draw(d, &text);
	struct str all = buf_str(&text);
	fwrite(all.s, 1, all.n, to);
}

enum status output_status(const struct diags *d)
{
	enum status status = STATUS_WELL;
	for (size_t i = 0; i < d->n; i++) {
		if (d->list[i].code == DIAG_E101)
			return STATUS_MACHINE;
		if (diag_kinds[d->list[i].code].level == DIAG_ERROR)
			status = STATUS_INPUT;
	}
	return status;
}
