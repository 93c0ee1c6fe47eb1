/* What the programs that measure have in common. */
#ifndef TESTS_BENCH_H
#define TESTS_BENCH_H

#include <stdio.h>
#include <time.h>

#include "base/source.h"

enum { BENCH_LARGEST = 1 << 25 }; /* bytes of a made pack */

/* Milliseconds of processor time of this process. */
static inline double bench_now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

/* NULL: no path, or no such file. */
static inline const struct source *bench_source(struct arena *mem, const char *path)
{
	FILE *f = path ? fopen(path, "r") : NULL;
	if (!f)
		return NULL;
	char *text = arena_take(mem, BENCH_LARGEST);
	size_t n = fread(text, 1, BENCH_LARGEST - 1, f);
	fclose(f);
	return source_new(mem, path, (struct str){text, n});
}

#endif
