/* The staff page, between its files. Only app/staff uses this. */
#ifndef APP_STAFF_STAFF_H
#define APP_STAFF_STAFF_H

#include "app/common/printer.h"
#include "app/common/staff.h"
#include "app/staff/told.h"
#include "kiosk/lockout.h"
#include "kiosk/pin.h"
#include "rules/site.h"
#include "ui/panel.h"

enum desk_page { DESK_PIN, DESK_MENU, DESK_STOP };

struct staff {
	struct arena *mem; /* locked where the machine lets us */
	const struct site *site;
	const struct words *w;
	const char *folder; /* the state folder */
	struct panel_host host;
	enum desk_page page;

	char pin[PIN_MOST + 1]; /* as typed so far */
	struct edit mask;       /* a star for each */
	struct lockout lockout;
	enum word problem;      /* on the PIN page; WORDS: none */

	struct told told;
	const struct printing *printing; /* NULL: nothing prints here */
	bool testing;           /* a test page was asked for and has not ended */
	bool stop;              /* the kiosk is to stop */
};

void staff_say(const struct staff *s, enum staff_letter letter); /* to candor-kiosk */

/* ---- entry.c: the PIN ---- */

void entry_begin(struct staff *s);
void entry_fill(struct staff *s, struct page *p);
enum panel_then entry_press(struct staff *s, struct spot spot);
enum panel_then entry_type(struct staff *s, const struct key *k);
bool entry_locked(const struct staff *s);

/* ---- menu.c ---- */

void menu_fill(struct staff *s, struct page *p);
enum panel_then menu_press(struct staff *s, struct spot spot);
void stop_fill(struct staff *s, struct page *p);
enum panel_then stop_press(struct staff *s, struct spot spot);

/* ---- print.c: the test page ---- */

void print_begin(struct staff *s);
void print_test(struct staff *s);
void print_turn(struct staff *s); /* takes in what came; orders the page when it can be */
/* How it goes; "": nothing was asked. */
const char *print_words(const struct staff *s, struct arena *mem);

/* ---- for pages ---- */

enum panel_then staff_to(struct staff *s, enum desk_page page);
void staff_heading(const struct staff *s, struct page *p, const char *heading);

#endif
