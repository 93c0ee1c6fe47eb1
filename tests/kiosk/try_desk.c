#include "try_desk.h"

#include <string.h>

void desk_begin(struct kiosk *k)
{
	kiosk_site(k, PIN_LINE);
	kiosk_start(k);
	kiosk_wait(k, "ready");
}

void desk_call(struct kiosk *k)
{
	kiosk_key(k, F8);
	kiosk_wait(k, ASKS);
}

void desk_enter(struct kiosk *k, const char *pin)
{
	kiosk_key(k, pin);
	kiosk_key(k, "\r");
}

void desk_get_in(struct kiosk *k)
{
	desk_call(k);
	desk_enter(k, PIN);
	kiosk_wait(k, INSIDE);
}

void desk_tap(struct kiosk *k, const char *text)
{
	const char *screen = pty_text(&k->pty), *at = strstr(screen, text);
	int row = 1, col = 1;
	char bytes[64];
	hold(k, at != NULL);
	for (const char *c = screen; at && c < at; c++) {
		col = *c == '\n' ? 1 : col + ((*c & 0xc0) != 0x80);
		row += *c == '\n';
	}
	snprintf(bytes, sizeof bytes, "\033[<0;%d;%dM\033[<0;%d;%dm", col, row, col, row);
	kiosk_key(k, bytes);
}
