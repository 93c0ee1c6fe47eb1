#include "kiosk/backoff.h"

long backoff_crashed(struct backoff *b, long long lived_ms, bool ready)
{
	long pause = 0;
	b->quick = lived_ms < BACKOFF_QUICK_MS ? b->quick + 1 : 1;
	b->unready = ready ? 0 : b->unready + 1;
	if (backoff_closed(b))
		return BACKOFF_RETRY_MS;
	for (unsigned i = 1; i < b->quick && pause < BACKOFF_LONGEST_MS; i++)
		pause = pause ? 2 * pause : BACKOFF_FIRST_MS;
	return pause;
}

void backoff_well(struct backoff *b)
{
	*b = (struct backoff){0};
}

bool backoff_closed(const struct backoff *b)
{
	return b->unready >= BACKOFF_UNREADY || b->quick >= BACKOFF_QUICK;
}
