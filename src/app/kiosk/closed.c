/* The screen is closed: a few words of our own, for people and for staff. No person's process is
 * alive, so keys may be read here: F8 or a tap opens the staff page. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/kiosk/kiosk.h"
#include "words/words.h"

enum { KEYS_ROOM = 256 };

/* Does the terminal know more letters than ASCII? Where nothing is said, all of today do. */
static bool knows_letters(void)
{
	const char *names[] = {getenv("LC_ALL"), getenv("LC_CTYPE"), getenv("LANG")};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++)
		if (names[i] && names[i][0])
			return strstr(names[i], "UTF-8") || strstr(names[i], "utf8");
	return true;
}

static const char *const reasons[] = {[CLOSED_CRASHES] = "crashes", [CLOSED_CLOCK] = "clock"};

static void put_people(const struct kiosk *k, const struct words *w, struct buf *out)
{
	const char *desk = k->site->desk[0] ? k->site->desk : w->text[WORD_SITE_DESK];
	buf_fmt(out, "  %s\n  ", w->text[WORD_CLOSED_TITLE]);
	words_put(w, WORD_CLOSED_DESK, desk, NULL, out);
	buf_text(out, "\n\n");
}

static void put_staff(const struct kiosk *k, const struct words *w, struct buf *out)
{
	buf_fmt(out, "\n  %s\n  ", w->text[WORD_CLOSED_STAFF]);
	if (k->closing == CLOSED_CLOCK) {
		struct buf today = buf_new(out->mem), newest = buf_new(out->mem);
		words_date(w, kiosk_today(k), &today);
		words_date(w, k->known.newest, &newest);
		words_put(w, WORD_CLOSED_CLOCK, buf_end(&today), buf_end(&newest), out);
	} else {
		buf_text(out, w->text[WORD_CLOSED_CRASHES]);
	}
	buf_fmt(out, "\n  %s\n", w->text[WORD_CLOSED_KEY]);
}

static void say(const struct kiosk *k)
{
	struct arena *mem = arena_new(NULL);
	struct buf out = buf_new(mem);
	const char **codes = k->site->languages;
	bool letters = knows_letters(), any = false;
	buf_text(&out, "\n");
	for (; letters && codes && *codes; codes++) {
		const struct words *w = words_find(*codes);
		any |= w != NULL;
		if (w)
			put_people(k, w, &out);
	}
	for (size_t i = 0; !any && words_all[i]; i++)
		if (letters || str_is(str_of(words_all[i]->language), "en"))
			put_people(k, words_all[i], &out);
	put_staff(k, letters && k->site->languages ? words_or_english(k->site->languages[0])
	                                           : words_or_english("en"), &out);
	keeper_say(k->keeper, buf_end(&out));
	keeper_hear_taps(k->keeper);
	arena_free(mem);
}

void closed_show(struct kiosk *k, enum closing why)
{
	bool new = !k->is_closed || k->closing != why;
	if (new)
		oplog_add(&k->log, "closed", "why=%s", reasons[why]);
	k->is_closed = true;
	k->closing = why;
	k->due = clock_ms() + BACKOFF_RETRY_MS;
	if (k->stage != STAGE_CLOSED || new) {
		keeper_wipe(k->keeper);
		say(k);
	}
	k->stage = STAGE_CLOSED;
}

void closed_key(struct kiosk *k)
{
	char keys[KEYS_ROOM + 1];
	ssize_t n = read(k->keeper->fd, keys, KEYS_ROOM);
	keys[n > 0 ? n : 0] = '\0';
	if (strstr(keys, "\033[19~") || strstr(keys, "\033[<"))
		desk_start(k);
}
