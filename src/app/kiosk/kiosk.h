/* The supervisor of a kiosk, between its files. It holds no answers: of a person it knows that one
 * is there, and how it ended. Only app/kiosk uses this. */
#ifndef APP_KIOSK_KIOSK_H
#define APP_KIOSK_KIOSK_H

#include "app/common/args.h"
#include "app/common/kiosk.h"
#include "app/common/status.h"
#include "app/kiosk/shelf.h"
#include "kiosk/backoff.h"
#include "kiosk/counts.h"
#include "kiosk/keeper.h"
#include "kiosk/oplog.h"
#include "rules/site.h"

/* What is on the screen. */
enum stage {
	STAGE_PAUSE,  /* nothing, for a moment */
	STAGE_PERSON, /* candor-ask */
	STAGE_STAFF,  /* candor-staff */
	STAGE_CLOSED  /* our own words: out of order */
};

enum closing { CLOSED_CRASHES, CLOSED_CLOCK };
enum { CLOSED_CALLS = 2 }; /* what can be typed on a closed screen */

/* What came of the last look for new rules. looked_words: as the staff page is told. */
enum looked {
	LOOKED_NOT,
	LOOKED_CHECKING,
	LOOKED_WAITING, /* they are good, and come when this person is gone */
	LOOKED_TAKEN,
	LOOKED_SAME,
	LOOKED_ASIDE,
	LOOKED_REFUSED, /* candor check said no: STATE/check.txt */
	LOOKED_UNREADABLE,
	LOOKED_NO_ROOM,
	LOOKED_BROUGHT_BACK,
	LOOKEDS
};

extern const char *const looked_words[LOOKEDS];

/* A program that has the screen, and the candor-print that goes with it. */
struct served {
	pid_t pid, printer;   /* 0: none */
	int hear;             /* what it tells us; -1: none */
	int complaint;        /* why it could not begin; -1: it has begun */
	long long started, heard; /* when */
	bool ready, begun;
};

struct kiosk {
	const struct args *args;
	struct keeper *keeper;
	pid_t warden; /* the process above us */
	struct oplog log;
	char rules[SHELF_PATH], site_file[SHELF_PATH]; /* as named, from the root on */
	char site_used[SHELF_PATH];                    /* our copy of the site file, if there is one */
	struct arena *mem_site;
	const struct site *site; /* in mem_site */

	struct shelf shelf;
	struct known known; /* of shelf.now */
	struct copy next;   /* copied; checked when `checker` is over */
	pid_t checker;      /* candor-prove, 0: none */
	long long checker_due;
	bool next_good;
	enum looked looked;
	bool look_again; /* asked while one was under way */
	long long warned_day; /* on which expired sources were last looked for */

	enum stage stage;
	long long due; /* of STAGE_PAUSE and STAGE_CLOSED */
	bool is_closed; /* since it was last well */
	enum closing closing;
	unsigned char called[CLOSED_CALLS]; /* bytes of each that were typed already */
	struct served served;
	enum kiosk_after after;
	struct backoff backoff;
	struct counts counts;
	bool print_failed; /* the last job did */
	bool print_unlocked; /* it is in the log that candor-print cannot lock its memory */
	long long since;   /* seconds since 1970, of the start */

	bool ending;
	int status; /* then */
};

/* ---- open.c: what stands before the first person ---- */

/* Everything but the terminal. Not STATUS_WELL: it has been said why. */
enum status kiosk_open(struct kiosk *k, const struct args *a);
/* Reads the site file. False: it stays as it was; diags say why. *changed: it is not what it was
 * when the state folder saw it last. */
bool kiosk_read_site(struct kiosk *k, bool *changed, struct diags *diags);

/* ---- loop.c ---- */

int kiosk_run(struct kiosk *k, bool again); /* the exit status */
void kiosk_pause(struct kiosk *k, long ms); /* then the next person */
void kiosk_stop(struct kiosk *k, int status);
struct date kiosk_today(const struct kiosk *k);

/* ---- served.c: a program on the screen ---- */

void served_none(struct served *s);
bool served_hear(struct kiosk *k); /* reads what it tells; false: nothing more will come */
/* The first line of why it could not begin; "": it said nothing. Asked for once, before served_end. */
void served_complaint(struct served *s, char *line, size_t room);
void served_has_begun(struct served *s); /* whatever it complains of from now on is not heard */
long long served_deadline(const struct served *s);
/* Its program is gone: what was on the screen goes too, and whatever is left of it. */
void served_end(struct kiosk *k);
void served_printer_over(struct kiosk *k, int status); /* candor-print ended like this */
void served_stop(struct kiosk *k); /* asks its program to end, and makes sure */
/* Starts argv[0], a program beside this one, with a candor-print of its own. hear, give: the two ends
 * of its line to us; give is closed here, hear by served_end. False: it could not be started. */
bool served_start(struct kiosk *k, char *const *argv, int hear, int give);

/* ---- person.c ---- */

void person_start(struct kiosk *k);
void person_over(struct kiosk *k, const struct served *was, const char *complaint, int status);
void person_letter(struct kiosk *k, char letter);

/* ---- desk.c: the staff page ---- */

void desk_start(struct kiosk *k);
void desk_over(struct kiosk *k, int status);
void desk_letter(struct kiosk *k, char letter);
void desk_tell(struct kiosk *k); /* how things are, to the page, if it is open */

/* ---- closed.c ---- */

void closed_show(struct kiosk *k, enum closing why);
void closed_key(struct kiosk *k); /* something was typed */

/* ---- look.c: new rules ---- */

void look_begin(struct kiosk *k, bool anyway);
void look_over(struct kiosk *k, int status);
bool look_is_late(const struct kiosk *k, long long now);
void look_make_room(struct kiosk *k); /* on the start page nobody is disturbed */
void look_take(struct kiosk *k); /* nobody is answering now */
void look_bring_back(struct kiosk *k);
void look_warn(struct kiosk *k); /* of sources whose day has passed, once a day */
/* Runs candor-prove over rules; its words go to `out`, -1: nowhere. Its process id, or -1. */
pid_t look_check(const struct kiosk *k, const char *rules, int out);

#endif
