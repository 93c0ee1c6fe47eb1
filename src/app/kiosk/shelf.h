/* The rules that a kiosk has taken: private copies in the state folder, so that a file that is being
 * copied, or is broken, or is gone, never reaches a person. The shelf holds those in force and
 * those before them. Only app/kiosk uses this.
 *
 *   STATE/packs/12/stem-cell.yaml   with its sources, cases and translations
 *   STATE/shelf                     which are in force, which were before, which staff set aside */
#ifndef APP_KIOSK_SHELF_H
#define APP_KIOSK_SHELF_H

#include "base/date.h"
#include "base/diag.h"

enum { SHELF_PATH = 1024, SHELF_NAME = 256 };

/* One copy. number 0: there is none. */
struct copy {
	unsigned number;
	char name[SHELF_NAME]; /* "stem-cell.yaml" */
};

struct shelf {
	char folder[SHELF_PATH]; /* the state folder */
	struct copy now, before;
	unsigned aside; /* staff went back from this one: not taken again unless they say so */
};

/* What a pack says of itself. */
struct known {
	char id[64], version[64], sha256[65];
	bool reviewed;
	struct date newest; /* the latest day in it: no clock can be before that */
	unsigned expired;   /* sources whose day has passed */
};

/* Makes the folders if need be. False: *why says in a few plain words what is wrong with them. */
bool shelf_open(struct shelf *s, const char *folder, struct arena *mem, const char **why);
bool shelf_write(const struct shelf *s); /* false: the disk did not take it, and is as it was */

/* What there was to take. */
enum offer { OFFER_NEW, OFFER_SAME, OFFER_ASIDE, OFFER_UNREADABLE, OFFER_NO_ROOM };

/* Copies RULES and what stands beside it. OFFER_NEW: *out is the copy, which nobody has looked at
 * yet. anyway: also what staff set aside. */
enum offer shelf_copy(struct shelf *s, const char *rules, bool anyway, struct copy *out,
    struct diags *diags);

void shelf_path(const struct shelf *s, const struct copy *c, char *path); /* SHELF_PATH bytes */
void shelf_drop(const struct shelf *s, const struct copy *c);             /* the files go */

/* Loads a copy and says what it is. False: it does not load any more. */
bool shelf_know(const struct shelf *s, const struct copy *c, struct date today, struct known *out);

/* Could it be the name of a file in a folder of ours, and nothing else? */
bool shelf_plain_name(const char *name);
/* The greatest number that a copy has; tidy: those that are on no shelf go. */
unsigned shelf_look_through(const struct shelf *s, bool tidy);

/* From now on this one; the one before can be brought back. */
void shelf_take(struct shelf *s, const struct copy *c);
/* False: there is none. */
bool shelf_bring_back(struct shelf *s);

#endif
