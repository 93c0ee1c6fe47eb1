/* Time, on a kiosk: nobody does anything, we ask, and then all is erased. And while pages print
 * the clock stands still. Time comes in as an event, so that all of this can be tried without
 * waiting. */
#include <string.h>

#include "ui/ui.h"

enum {
	SECOND = 1000,          /* ms */
	MORE_TIME = 10,         /* times the usual, for whoever asks for it */
	MOST_IDLE = 1800,       /* seconds: but never longer than this */
	PRINTING_MOST = 300,    /* seconds for which a job stops the clock */
	STEPS_FROM = 10,        /* seconds: above, the countdown moves in steps of as many */
	STUCK = 300,            /* the same key so often: something lies on the keyboard */
	PRINTER_LOOKS = 1000,   /* ms between two looks at a job under way */
};

void ui_tell(struct ui *ui, enum screen_news news)
{
	const struct screen_kiosk *kiosk = ui->set->kiosk;
	if (kiosk && kiosk->tell)
		kiosk->tell(kiosk->ctx, news);
}

static unsigned more_seconds(const struct ui *ui)
{
	unsigned more = ui->set->idle_seconds * (ui->set->more_time ? ui->set->more_time : MORE_TIME);
	return more < MOST_IDLE ? more : MOST_IDLE;
}

unsigned ui_idle_seconds(const struct ui *ui)
{
	return ui->idle.more_time ? more_seconds(ui) : ui->set->idle_seconds;
}

static bool has_limit(const struct ui *ui)
{
	return ui->set->idle_seconds > 0 && ui->view != &view_begin && !ui->over;
}

const char *idle_rule(const struct ui *ui, struct arena *mem, bool narrow)
{
	unsigned ask = ui_idle_seconds(ui);
	if (!has_limit(ui))
		return "";
	return words_text(ui->w, narrow ? WORD_SCREEN_IDLE_RULE_SHORT : WORD_SCREEN_IDLE_RULE,
	    narrow ? text_fmt(mem, "%u", ask) : words_seconds(ui->w, ask, mem),
	    text_fmt(mem, "%u", ui->set->erase_seconds), mem);
}

void fill_more_time(struct ui *ui, struct page *p)
{
	if (ui->set->idle_seconds == 0)
		return;
	page_gap(p);
	struct target *t = page_choice(p, FORM_BOX, words_text(ui->w, WORD_KIOSK_MORE_TIME_BOX,
	    words_seconds(ui->w, more_seconds(ui), p->mem), NULL, p->mem),
	    (struct spot){ACT_MORE_TIME, 0});
	t->marked = ui->idle.more_time;
	t->numbered = true;
}

/* ---- the clock ---- */

static long long ask_at(const struct ui *ui)
{
	return ui->idle.touched + (long long)ui_idle_seconds(ui) * SECOND;
}

static long long erase_at(const struct ui *ui)
{
	return ask_at(ui) + (long long)ui->set->erase_seconds * SECOND;
}

/* What the countdown shows: so that a screen reader is not flooded, it moves in steps until the
 * last seconds. */
static unsigned left(const struct ui *ui)
{
	long long ms = erase_at(ui) - ui->idle.now;
	unsigned seconds = ms > 0 ? (unsigned)((ms + SECOND - 1) / SECOND) : 0;
	if (seconds > STEPS_FROM)
		seconds = (seconds + STEPS_FROM - 1) / STEPS_FROM * STEPS_FROM;
	return seconds < ui->set->erase_seconds ? seconds : ui->set->erase_seconds;
}

static bool is_printing(const struct ui *ui)
{
	return ui_can_print(ui) && print_state_busy(ui_printer(ui)->state) &&
	       ui->idle.now - ui->idle.ordered < (long long)PRINTING_MOST * SECOND;
}

static void ask(struct ui *ui)
{
	ui_push(ui, &view_idle);
	ui->idle.left = left(ui);
	ui->wants_bell = true;
}

/* Past both times nobody can have been here, though this process slept and never asked. */
static void tick_idle(struct ui *ui)
{
	if (!has_limit(ui))
		return;
	if (is_printing(ui) && ui->view != &view_idle)
		ui->idle.touched = ui->idle.now;
	if (ui->idle.now >= erase_at(ui)) {
		ui_over(ui, SCREEN_IDLE);
	} else if (ui->view != &view_idle && ui->idle.now >= ask_at(ui)) {
		ask(ui);
	} else if (ui->view == &view_idle && left(ui) != ui->idle.left) {
		ui->idle.left = left(ui);
		ui->page = NULL;
	}
}

static void tick_begin(struct ui *ui)
{
	const struct screen_kiosk *kiosk = ui->set->kiosk;
	if (ui->view == &view_begin && kiosk->outdated && kiosk->outdated(kiosk->ctx))
		ui_over(ui, SCREEN_RELOAD);
}

static void tick_alive(struct ui *ui)
{
	if (!ui->set->kiosk || ui->idle.now - ui->idle.told < SCREEN_ALIVE_SECONDS * SECOND)
		return;
	ui->idle.told = ui->idle.now;
	ui_tell(ui, NEWS_ALIVE);
	tick_begin(ui);
}

void ui_tick(struct ui *ui, long long now)
{
	struct idle *i = &ui->idle;
	if (!i->ticks)
		i->touched = i->told = now;
	i->ticks = true;
	i->now = now > i->now ? now : i->now;
	tick_alive(ui);
	tick_idle(ui);
}

/* The countdown moves on when so many ms are left. */
static long long next_step(const struct ui *ui)
{
	unsigned shown = ui->idle.left;
	unsigned below = shown > STEPS_FROM ? (shown - 1) / STEPS_FROM * STEPS_FROM
	                 : shown > 0        ? shown - 1 : 0;
	return erase_at(ui) - (long long)below * SECOND;
}

static void sooner(long long *at, long long other)
{
	if (*at < 0 || other < *at)
		*at = other;
}

int ui_patience(const struct ui *ui)
{
	const struct idle *i = &ui->idle;
	long long at = -1;
	if (ui->set->kiosk)
		sooner(&at, i->told + SCREEN_ALIVE_SECONDS * SECOND);
	if (has_limit(ui))
		sooner(&at, ui->view == &view_idle ? next_step(ui) : ask_at(ui));
	enum print_state state = ui_can_print(ui) ? ui_printer(ui)->state : PRINT_IDLE;
	if (state == PRINT_LOOKING || print_state_busy(state))
		sooner(&at, i->now + PRINTER_LOOKS);
	if (at < 0)
		return -1;
	return at > i->now ? (int)(at - i->now) : 1;
}

/* ---- keys ---- */

bool idle_is_stuck(const struct ui *ui)
{
	return ui->idle.again >= STUCK;
}

/* A key that lies under something comes again and again; it does not hold up the clock for ever. */
void idle_touch(struct ui *ui, const struct key *k)
{
	struct idle *i = &ui->idle;
	bool same = k->press == i->last.press && strcmp(k->text, i->last.text) == 0;
	i->again = same ? i->again + (i->again < STUCK) : 0;
	i->last = *k;
	if (!idle_is_stuck(ui) && ui->view != &view_idle)
		i->touched = i->now;
}

void idle_ask_again(struct ui *ui)
{
	ui->idle.touched = ui->idle.now - (long long)ui_idle_seconds(ui) * SECOND;
}
