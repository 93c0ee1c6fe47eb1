/* Frames to the terminal and keys from it. What is sent is worked out by paint.c, what is read by
 * decode.c, so that both can be tried without one. */
#include <string.h>

#include "ui/term_inside.h"
#include "ui/tty.h"

/* ---- showing ---- */

static void remember(struct terminal *t, const struct frame *f)
{
	arena_free(t->mem_shown);
	t->mem_shown = arena_new(arena_host_of(t->mem));
	struct frame *copy = frame_new(t->mem_shown, f->rows, f->cols);
	memcpy(copy->cells, f->cells, (size_t)f->rows * (size_t)f->cols * sizeof *f->cells);
	t->shown = copy;
}

void term_show(struct terminal *t, const struct frame *f, const struct theme *theme)
{
	struct arena *mem = arena_new(arena_host_of(t->mem));
	struct buf out = buf_new(mem);
	bool known = t->shown && t->theme == theme && t->shown->rows == f->rows &&
	             t->shown->cols == f->cols;
	paint(&t->pen, theme, &t->brush, known ? t->shown : NULL, f, &out);
	tty_send(buf_end(&out), out.n);
	t->theme = theme;
	remember(t, f);
	arena_free(mem);
}

void term_forget(struct terminal *t)
{
	t->shown = NULL;
}

/* ---- reading ---- */

/* What is no byte: true, and *out says what. */
static bool read_signals(struct terminal *t, struct key *out)
{
	bool gone = signals_happened(HAPPENED_GONE), lost = signals_happened(HAPPENED_HANGUP);
	if (gone || lost) {
		*out = key_of(!gone && t->blank && !tty_gone() ? PRESS_RELOAD : PRESS_HANGUP);
		return true;
	}
	if (signals_happened(HAPPENED_STOP)) {
		*out = key_of(PRESS_SUSPEND);
		return true;
	}
	bool woken = signals_happened(HAPPENED_WOKEN), size = signals_happened(HAPPENED_SIZE);
	if (woken)
		term_wake(t);
	if (!woken && !size)
		return false;
	term_take_size(t);
	*out = key_of(PRESS_RESIZE);
	term_size(t, &out->row, &out->col);
	return true;
}

static bool take_key(struct terminal *t, bool pause, struct key *out)
{
	if (read_signals(t, out) || decode_key(&t->decoder, pause, out))
		return true;
	bool strange = t->decoder.strange;
	t->decoder.strange = false;
	*out = key_of(PRESS_NONE);
	return strange;
}

bool term_read(struct terminal *t, struct term_wait *w, struct key *out)
{
	bool pause = false;
	for (size_t i = 0; i < TERM_OTHERS; i++)
		w->ready[i] = false;
	if (take_key(t, false, out))
		return true;
	bool there = tty_read(&t->decoder, t->escape_ms, &t->signals, w, &pause);
	signals_let(&t->signals);
	if (there)
		return take_key(t, pause, out);
	*out = key_of(PRESS_HANGUP);
	return true;
}

bool term_waiting(const struct terminal *t)
{
	return t->decoder.n > 0 || tty_waiting();
}
