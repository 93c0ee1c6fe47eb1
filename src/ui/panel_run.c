/* The loop of a panel: shows, waits for a key, the clock or somebody else, passes on what came. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "ui/panel.h"
#include "ui/term.h"

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

static long long now_ms(void)
{
	struct timespec t;
	if (clock_gettime(CLOCK_BOOTTIME, &t) != 0)
		clock_gettime(CLOCK_MONOTONIC, &t);
	return (long long)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

static const struct theme *theme_of(const struct panel_host *host, const struct terminal *t)
{
	const char *no = getenv("NO_COLOR");
	const struct theme *theme = host->theme ? theme_find(host->theme) : NULL;
	bool colours = term_colours(t) && (!no || !*no);
	return theme && (colours || !theme->colours) ? theme : themes[0];
}

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
	long long now = now_ms(), until = r->ticked + r->host->tick_ms;
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
		r->touched = now_ms();
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
	if (r->host->idle_seconds && now_ms() >= idle_at(r))
		return PANEL_IDLE;
	if (key && k.press == PRESS_HANGUP)
		return PANEL_HANGUP;
	if (key && !panel_over(r->panel))
		on_key(r, &k);
	if (!panel_over(r->panel) && now_ms() >= r->ticked + r->host->tick_ms) {
		r->ticked = now_ms();
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
	if (r.t) {
		term_size(r.t, &r.rows, &r.cols);
		r.panel = panel_new(host, memory, r.rows, r.cols, term_ascii(r.t));
		r.theme = theme_of(host, r.t);
		r.touched = r.ticked = now_ms();
		do {
			if (!term_waiting(r.t))
				show(&r, memory);
			end = turn(&r);
		} while (end == PANEL_CLOSED && !panel_over(r.panel));
		panel_free(r.panel);
		term_close(r.t);
	}
	arena_free(mem);
	return end;
}
