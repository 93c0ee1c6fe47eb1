/* The first page for staff: the PIN, by number pad, keyboard, mouse or finger. */
#include <string.h>
#include <time.h>

#include "app/staff/staff.h"

enum { PAD_ROW = 3, PAD_ROW_BRIEF = 6, MINUTE = 60 };

static void forget(struct staff *s)
{
	pin_wipe(s->pin, sizeof s->pin);
	edit_set(&s->mask, STR(""), PIN_MOST);
}

void entry_begin(struct staff *s)
{
	forget(s);
	s->problem = WORDS;
	lockout_open(&s->lockout, s->folder, time(NULL));
}

bool entry_locked(const struct staff *s)
{
	return lockout_left(&s->lockout, time(NULL)) > 0;
}

/* ---- the page ---- */

/* How long it is locked, in whole minutes from one on: nobody has to watch seconds. */
static const char *locked_words(const struct staff *s, struct arena *mem)
{
	long left = lockout_left(&s->lockout, time(NULL));
	if (left > MINUTE)
		left = (left + MINUTE - 1) / MINUTE * MINUTE;
	return words_text(s->w, WORD_STAFF_PIN_LOCKED, words_seconds(s->w, (unsigned)left, mem), NULL,
	    mem);
}

static void put_pad(struct page *p)
{
	static const char digits[] = "1234567890";
	page_pad(p, p->brief ? PAD_ROW_BRIEF : PAD_ROW);
	for (const char *d = digits; *d; d++)
		page_pad_key(p, text_fmt(p->mem, "%c", *d), (struct spot){ACT_TYPE, *d});
	page_pad_key(p, p->w->text[WORD_SCREEN_ERASE], (struct spot){ACT_ERASE, 0});
}

void entry_fill(struct staff *s, struct page *p)
{
	staff_heading(s, p, s->w->text[WORD_STAFF_PIN]);
	p->back = true;
	if (!s->site->staff_pin[0]) {
		page_text(p, ROLE_TEXT, s->w->text[WORD_STAFF_PIN_NONE]);
		return;
	}
	if (entry_locked(s))
		page_text(p, ROLE_ERROR, locked_words(s, p->mem));
	else if (s->problem != WORDS)
		page_text(p, ROLE_ERROR, s->w->text[s->problem]);
	page_line(p, &s->mask, 1, PIN_MOST + 1);
	page_gap(p);
	put_pad(p);
	p->start = (struct spot){ACT_LINE, 0};
	p->direct = true;
	p->go = page_words(p, s->w->text[WORD_STAFF_PIN_GO]);
}

/* ---- the PIN ---- */

static enum panel_then add(struct staff *s, char digit)
{
	size_t n = strlen(s->pin);
	if (n >= PIN_MOST || entry_locked(s))
		return PANEL_SAME;
	s->pin[n] = digit;
	edit_insert(&s->mask, STR("*"));
	s->problem = WORDS;
	return PANEL_CHANGED;
}

static enum panel_then erase(struct staff *s)
{
	size_t n = strlen(s->pin);
	if (n == 0)
		return PANEL_SAME;
	s->pin[n - 1] = '\0';
	edit_backspace(&s->mask);
	return PANEL_CHANGED;
}

static enum panel_then refuse(struct staff *s, enum word why)
{
	forget(s);
	s->problem = why;
	return PANEL_ANOTHER;
}

/* The try is counted and kept before it is looked at: who pulls the plug has used it up. */
static enum panel_then try(struct staff *s)
{
	time_t now = time(NULL);
	lockout_open(&s->lockout, s->folder, now);
	if (entry_locked(s))
		return refuse(s, WORDS);
	if (strlen(s->pin) < PIN_LEAST)
		return refuse(s, WORD_STAFF_PIN_WRONG);
	struct lockout before = s->lockout;
	lockout_count(&s->lockout, now);
	if (!lockout_write(&s->lockout, s->folder)) {
		lockout_open(&s->lockout, s->folder, now);
		return refuse(s, WORD_STAFF_PIN_UNKEPT);
	}
	enum pin_answer answer = pin_try(s->pin, s->site->staff_pin);
	if (answer == PIN_UNKNOWN) { /* not their fault */
		s->lockout = before;
		lockout_write(&s->lockout, s->folder);
		staff_say(s, STAFF_UNCHECKED);
		return refuse(s, WORD_STAFF_PIN_UNCHECKED);
	}
	if (answer == PIN_WRONG) {
		staff_say(s, entry_locked(s) ? STAFF_LOCKED : STAFF_WRONG);
		return refuse(s, WORD_STAFF_PIN_WRONG);
	}
	s->lockout = (struct lockout){0};
	lockout_write(&s->lockout, s->folder);
	forget(s);
	staff_say(s, STAFF_OPENED);
	return staff_to(s, DESK_MENU);
}

enum panel_then entry_press(struct staff *s, struct spot spot)
{
	switch (spot.act) {
	case ACT_BACK: return PANEL_CLOSE;
	case ACT_CONTINUE: return try(s);
	case ACT_TYPE: return add(s, (char)spot.arg);
	case ACT_ERASE: return erase(s);
	default: return PANEL_SAME;
	}
}

enum panel_then entry_type(struct staff *s, const struct key *k)
{
	if (!s->site->staff_pin[0])
		return PANEL_PASS;
	if (k->press == PRESS_BACKSPACE || k->press == PRESS_DELETE)
		return erase(s);
	if (k->press == PRESS_TEXT && !k->pasted && is_digit(k->text[0]))
		return add(s, k->text[0]);
	return k->pasted ? PANEL_SAME : PANEL_PASS;
}
