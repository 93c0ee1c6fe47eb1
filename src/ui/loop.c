#include "ui/loop.h"

#include <stdlib.h>
#include <time.h>

/* While keys come in faster than they can be shown, this many at most go unseen. */
enum { UNSEEN = 256 };

long long loop_now(void)
{
	struct timespec t;
	if (clock_gettime(CLOCK_BOOTTIME, &t) != 0)
		clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

bool loop_shows(const struct terminal *t, int *unseen)
{
	if (term_waiting(t) && ++*unseen <= UNSEEN)
		return false;
	*unseen = 0;
	return true;
}

bool loop_colours(const struct terminal *t, bool anyway)
{
	const char *no = getenv("NO_COLOR");
	return term_colours(t) && (anyway || !no || !*no);
}

const struct theme *loop_theme(const char *name, bool colours)
{
	const struct theme *theme = name ? theme_find(name) : NULL;
	return theme && (colours || !theme->colours) ? theme : themes[0];
}
