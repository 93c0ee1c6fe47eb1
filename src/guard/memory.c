/* All of it is taken and locked at once, so that nothing can fail in the middle of an interview,
 * and no call into the kernel is needed per page. Inside stand runs of cells; a free run is found
 * by first fit. Arenas take few, large pages, so there is never much to look through. */
#include "guard/memory.h"

#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>

enum { CELL = 4096 };

struct guard_memory {
	struct arena_host host;
	unsigned char *cells;
	size_t ncells;
	size_t held;          /* cells */
	unsigned char taken[]; /* a byte a cell */
};

static size_t cells_of(size_t bytes)
{
	return bytes / CELL + (bytes % CELL != 0);
}

/* The first of n free cells in a row; ncells: there are none. */
static size_t find_run(const struct guard_memory *m, size_t n)
{
	size_t run = 0;
	for (size_t i = 0; i < m->ncells; i++) {
		run = m->taken[i] ? 0 : run + 1;
		if (run == n)
			return i + 1 - n;
	}
	return m->ncells;
}

static void *take(void *ctx, size_t bytes)
{
	struct guard_memory *m = ctx;
	size_t n = cells_of(bytes), at = find_run(m, n);
	if (n == 0 || at == m->ncells)
		return NULL;
	memset(m->taken + at, 1, n);
	m->held += n;
	return m->cells + at * CELL;
}

static void give(void *ctx, void *pages, size_t bytes)
{
	struct guard_memory *m = ctx;
	size_t n = cells_of(bytes), at = (size_t)((unsigned char *)pages - m->cells) / CELL;
	memset(m->taken + at, 0, n);
	m->held -= n;
}

static void exhausted(void *ctx)
{
	(void)ctx;
	abort();
}

static const char *why_not(int error)
{
	return error == ENOMEM || error == EPERM || error == EAGAIN
	    ? "not enough memory may be locked (see 'ulimit -l', LimitMEMLOCK)"
	    : "the system cannot lock memory";
}

struct guard_memory *guard_memory_open(size_t most, const char **why)
{
	size_t ncells = cells_of(most);
	struct guard_memory *m = calloc(1, sizeof *m + ncells);
	void *cells = mmap(NULL, ncells * CELL, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS,
	    -1, 0);
	*why = NULL;
	if (!m || cells == MAP_FAILED)
		*why = "there is not enough memory";
	else if (mlock(cells, ncells * CELL) != 0 ||
	    madvise(cells, ncells * CELL, MADV_DONTDUMP) != 0 ||
	    madvise(cells, ncells * CELL, MADV_WIPEONFORK) != 0)
		*why = why_not(errno);
	if (*why) {
		if (cells != MAP_FAILED)
			munmap(cells, ncells * CELL);
		free(m);
		return NULL;
	}
	m->host = (struct arena_host){take, give, exhausted, m};
	m->cells = cells;
	m->ncells = ncells;
	return m;
}

void guard_memory_close(struct guard_memory *m)
{
	if (!m)
		return;
	explicit_bzero(m->cells, m->ncells * CELL); /* whatever an arena still held */
	munmap(m->cells, m->ncells * CELL);
	free(m);
}

const struct arena_host *guard_memory_host(struct guard_memory *m)
{
	return &m->host;
}

size_t guard_memory_held(const struct guard_memory *m)
{
	return m->held * CELL;
}
