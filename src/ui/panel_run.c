/* The loop of a panel: shows, waits for a key, the clock or somebody else, passes on what came. */
#include <string.h>

#include "ui/loop.h"
#include "ui/panel.h"

struct round {
	struct panel *panel;
	const struct panel_host *host;
	struct terminal *t;
	const struct theme *theme;
	int rows, cols;
	long long touched, ticked; /* ms */
	struct key last;
	int again; /* times the last key came again */
};

enum { STUCK = 100 }; /* the same key so often: something lies on the keyboard */

static void show(struct round *r, const struct arena_host *memory)
{
	struct arena *mem = arena_new(memory);
	struct frame *f = frame_new(mem, r->rows, r->cols);
	panel_draw(r->panel, f);
	term_show(r->t, f, r->theme);
	arena_free(mem);
}

static long long idle_at(const struct round *r)
{
	return r->touched + (long long)r->host->idle_seconds * 1000;
}

static int patience(const struct round *r)
{
	long long now = loop_now(), until = r->ticked + r->host->tick_ms;
	if (r->host->idle_seconds && idle_at(r) < until)
		until = idle_at(r);
	return until > now ? (int)(until - now) : 1;
}

static void on_key(struct round *r, const struct key *k)
{
	bool same = k->press == r->last.press && strcmp(k->text, r->last.text) == 0;
	if (k->press == PRESS_NONE || k->press == PRESS_RELOAD)
		return;
	r->again = same ? r->again + (r->again < STUCK) : 0;
	r->last = *k;
	if (k->press == PRESS_RESIZE) {
		r->rows = k->row;
		r->cols = k->col;
	} else if (r->again < STUCK) {
		r->touched = loop_now();
	}
	if (k->press == PRESS_REDRAW)
		term_forget(r->t);
	panel_key(r->panel, k);
}

/* One turn. Gives what ends it; PANEL_CLOSED: nothing, unless the panel is over. */
static enum panel_end turn(struct round *r)
{
	struct key k;
	struct term_wait w = {.ms = patience(r), .others = {r->host->other[0], r->host->other[1]}};
	bool key = term_read(r->t, &w, &k);
	for (int i = 0; i < PANEL_OTHERS; i++)
		if (w.ready[i] && !panel_over(r->panel))
			panel_follow(r->panel, r->host->came(r->host->ctx, i));
	if (r->host->idle_seconds && loop_now() >= idle_at(r))
		return PANEL_IDLE;
	if (key && k.press == PRESS_HANGUP)
		return PANEL_HANGUP;
	if (key && !panel_over(r->panel))
		on_key(r, &k);
	if (!panel_over(r->panel) && loop_now() >= r->ticked + r->host->tick_ms) {
		r->ticked = loop_now();
		panel_follow(r->panel, r->host->tick(r->host->ctx));
	}
	return PANEL_CLOSED;
}

enum panel_end panel_run(const struct panel_host *host, const struct arena_host *memory,
    const char **why)
{
	struct arena *mem = arena_new(memory);
	struct round r = {.host = host, .t = term_open(mem, true, why)};
	enum panel_end end = PANEL_NO_TERMINAL;
	int unseen = 0;
	if (r.t) {
		term_size(r.t, &r.rows, &r.cols);
		r.panel = panel_new(host, memory, r.rows, r.cols, term_ascii(r.t));
		r.theme = loop_theme(host->theme, loop_colours(r.t, false));
		r.touched = r.ticked = loop_now();
		do {
			if (loop_shows(r.t, &unseen))
				show(&r, memory);
			end = turn(&r);
		} while (end == PANEL_CLOSED && !panel_over(r.panel));
		panel_free(r.panel);
		term_close(r.t);
	}
	arena_free(mem);
	return end;
}
