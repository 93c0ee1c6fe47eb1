/* The staff page, as who stands before it uses it. */
#ifndef TESTS_KIOSK_TRY_DESK_H
#define TESTS_KIOSK_TRY_DESK_H

#include "try.h"

#define PIN "480215"
#define PIN_LINE "staff_pin: $y$jBT$sCajFCbcYv2MwFtm8AXDf/$Yq01lqH/IFwFvjHZY/SAR8GaIH44CO.QOapRB7SW0q0\n"
#define F8 "\033[19~"
#define F2 "\033OQ"
#define ASKS "Type the PIN for staff"
#define INSIDE "Look for new questions"

void desk_begin(struct kiosk *k);  /* a kiosk with that PIN, its start page */
void desk_call(struct kiosk *k);   /* the page that asks for it */
void desk_enter(struct kiosk *k, const char *pin);
void desk_get_in(struct kiosk *k); /* all the way */
void desk_tap(struct kiosk *k, const char *text); /* a finger on its first letter */

#endif
