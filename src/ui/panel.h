/* Pages that are no interview: a heading, words, things to press. Whoever has such pages fills them
 * and hears what was pressed; here they are laid out, drawn and steered with the same keys, digits
 * and fingers as an interview. The second user of page.h, beside ui.h, and much smaller. */
#ifndef UI_PANEL_H
#define UI_PANEL_H

#include "ui/key.h"
#include "ui/page.h"

/* What follows from something that happened. */
enum panel_then {
	PANEL_PASS,    /* it means nothing to the page: a key has its usual meaning */
	PANEL_SAME,    /* nothing that shows has changed */
	PANEL_CHANGED, /* the page is filled anew, the cursor stays where it can */
	PANEL_ANOTHER, /* it is another page: the cursor goes to its start */
	PANEL_CLOSE,
};

enum { PANEL_OTHERS = 2 };

struct panel_host {
	const struct words *w;
	const char *theme;         /* "plain", "contrast" */
	unsigned idle_seconds;     /* so long without a key, and it ends; 0: never */
	unsigned tick_ms;          /* tick is called at least so often */
	int other[PANEL_OTHERS];   /* descriptors that `came` is about; -1: none */
	void (*fill)(void *ctx, struct page *p);
	enum panel_then (*press)(void *ctx, struct spot spot);
	enum panel_then (*type)(void *ctx, const struct key *k); /* before its usual meaning */
	enum panel_then (*tick)(void *ctx);
	enum panel_then (*came)(void *ctx, int which);           /* other[which] can be read */
	void *ctx;
};

enum panel_end { PANEL_CLOSED, PANEL_IDLE, PANEL_HANGUP, PANEL_NO_TERMINAL };

/* Shows the pages on the terminal of standard input and output until one of them closes. */
enum panel_end panel_run(const struct panel_host *host, const struct arena_host *memory,
    const char **why);

/* ---- without a terminal: keys in, frames out ---- */

struct panel;

struct panel *panel_new(const struct panel_host *host, const struct arena_host *memory, int rows,
    int cols, bool ascii);
void panel_free(struct panel *p);
void panel_key(struct panel *p, const struct key *k);
void panel_follow(struct panel *p, enum panel_then then); /* something else happened */
void panel_draw(struct panel *p, struct frame *f);
const struct page *panel_page(struct panel *p);
bool panel_over(const struct panel *p);

#endif
