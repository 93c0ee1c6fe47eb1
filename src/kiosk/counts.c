#include "kiosk/counts.h"

#include <stdio.h>
#include <string.h>

const char *const count_names[COUNTED] = {
    [COUNT_BEGUN] = "begun",
    [COUNT_FINISHED] = "finished",
    [COUNT_IDLE] = "idle",
    [COUNT_LEFT] = "left",
    [COUNT_STAFF] = "staff",
    [COUNT_CRASHED] = "crashed",
    [COUNT_PRINTED] = "printed",
    [COUNT_UNPRINTED] = "unprinted",
};

void counts_begin(struct counts *c)
{
	*c = (struct counts){.which_hour = -1, .which_day = -1};
}

void counts_add(struct counts *c, enum counted what)
{
	c->hour[what]++;
	c->day[what]++;
}

bool counts_take_hour(struct counts *c, char *text, size_t room)
{
	size_t n = 0;
	bool any = false;
	text[0] = '\0';
	for (int i = 0; i < COUNTED; i++) {
		int put = snprintf(text + n, room - n, "%s%s=%u", i ? " " : "", count_names[i], c->hour[i]);
		any |= c->hour[i] > 0;
		n += put > 0 && (size_t)put < room - n ? (size_t)put : 0;
	}
	memset(c->hour, 0, sizeof c->hour);
	return any;
}

bool counts_turn(struct counts *c, int day, int hour)
{
	bool turned = c->which_hour >= 0 && (c->which_hour != hour || c->which_day != day);
	if (c->which_day != day)
		memset(c->day, 0, sizeof c->day);
	c->which_day = day;
	c->which_hour = hour;
	return turned;
}
