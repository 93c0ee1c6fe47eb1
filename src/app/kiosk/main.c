/* candor-kiosk: one interview after the other, with people nobody stands beside. It starts,
 * watches and ends the programs that know them, and knows nothing of them itself. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/sibling.h"
#include "app/kiosk/kiosk.h"
#include "kiosk/warden.h"

static int supervise(void *ctx, bool again)
{
	return kiosk_run(ctx, again);
}

static enum status kiosk(const struct args *a)
{
	struct keeper keeper;
	const char *why;
	struct kiosk *k = ARENA_NEW(a->mem, struct kiosk);
	if (!keeper_open(&keeper, &why)) {
		fprintf(stderr, "candor kiosk: %s\n", why);
		return STATUS_MACHINE;
	}
	enum status status = kiosk_open(k, a);
	if (status != STATUS_WELL)
		return status;
	k->keeper = &keeper;
	k->warden = getpid();
	struct warden w = {.keeper = &keeper, .log = &k->log, .now = clock_ms, .supervise = supervise,
	    .ctx = k};
	return (enum status)warden_run(&w);
}

int main(int argc, char **argv)
{
	return sibling_main("kiosk", kiosk, argc, argv);
}
