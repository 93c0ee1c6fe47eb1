/* One interview, in lines or on a screen. Only app/ask uses this. */
#ifndef APP_ASK_ASK_H
#define APP_ASK_ASK_H

#include <stdio.h>

#include "app/common/page.h"
#include "app/common/printer.h"
#include "ui/screen.h"

/* All that one interview needs. */
struct interview {
	const struct args *args;
	struct page page;
	struct session *session;
	struct guard_memory *vault;    /* locked; only on a kiosk */
	const struct arena_host *host; /* for what is said and shown; NULL: the heap */
	struct about about;
	int began;             /* in minutes of the clock */
	const char *not_saved; /* why the answers could not be saved; NULL: they could */
	bool told_not_saved;
	struct printer *printer; /* NULL: nothing prints here */
	struct printer_setup printing;
	const char *paper;
};

enum status ask_on_screen(struct interview *i);
struct screen_settings ask_settings(struct interview *i); /* what home and kiosk have in common */

/* ---- print.c ---- */

/* The hooks with which the screens print; NULL: nothing prints here. Before rights are given up. */
const struct printing *ask_printing(struct interview *i);
/* Pages under way: at home they stay in the queue, at a kiosk they are taken back. */
void ask_leave_printer(struct interview *i);

/* ---- kiosk.c ---- */

/* False: an option does not go with a kiosk, and it has been said which. */
bool kiosk_allows(const struct args *a);
/* Before anything of a person is there: memory that is locked, a process that nobody looks into.
 * False: this machine cannot, and it has been said why. */
bool kiosk_begin(struct interview *i);
void kiosk_end(struct interview *i); /* after the session is freed */
int ask_on_kiosk(struct interview *i); /* gives an enum kiosk_end */

/* Saves the answers to the file of --save. Says nothing. */
bool ask_save(struct interview *i);
/* Says once that they could not be saved. */
void ask_tell_not_saved(struct interview *i);

/* The languages to choose from: those of the site that the rules speak, else all of the rules;
 * on a screen, of these those whose letters the terminal can draw. */
struct numbers ask_languages(const struct page *page, bool screen, struct arena *mem);
size_t ask_columns(FILE *stream);

#endif
