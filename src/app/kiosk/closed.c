/* The screen is closed: a few words of our own, for people and for staff. No person's process is
 * alive, so keys may be read here: F8 or a tap opens the staff page. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "app/common/clock.h"
#include "app/kiosk/kiosk.h"
#include "base/utf8.h"
#include "words/words.h"

enum { KEYS_ROOM = 256, MARGIN = 2 };

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

/* A paragraph, in from the left, broken for the screen as it is. */
static void put_lines(const struct kiosk *k, const char *words, struct buf *out)
{
	struct str rest = str_of(words);
	size_t columns = (size_t)keeper_columns(k->keeper);
	size_t width = columns > 2 * MARGIN + 1 ? columns - 2 * MARGIN : columns;
	while (rest.n > 0) {
		struct str line = utf8_break(&rest, width);
		buf_pad(out, MARGIN, ' ');
		buf_put(out, line);
		buf_char(out, '\n');
	}
}

static void put_people(const struct kiosk *k, const struct words *w, struct buf *out)
{
	const char *desk = k->site->desk[0] ? k->site->desk : w->text[WORD_SITE_DESK];
	put_lines(k, w->text[WORD_CLOSED_TITLE], out);
	put_lines(k, words_text(w, WORD_KIOSK_TELL, desk, NULL, out->mem), out);
	buf_char(out, '\n');
}

static void put_staff(const struct kiosk *k, const struct words *w, struct buf *out)
{
	put_lines(k, w->text[WORD_CLOSED_STAFF], out);
	if (k->closing == CLOSED_CLOCK) {
		struct buf today = buf_new(out->mem), newest = buf_new(out->mem);
		words_date(w, kiosk_today(k), &today);
		words_date(w, k->known.newest, &newest);
		put_lines(k, words_text(w, WORD_CLOSED_CLOCK, buf_end(&today), buf_end(&newest), out->mem),
		    out);
	} else {
		put_lines(k, w->text[WORD_CLOSED_CRASHES], out);
	}
	put_lines(k, w->text[WORD_CLOSED_KEY], out);
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

/* F8, and how a tap begins. */
static const char *const calls[CLOSED_CALLS] = {"\033[19~", "\033[<"};

/* One byte more: is a call complete? They may come byte by byte, and among anything. Escape stands
 * only at the beginning, so that what does not fit can begin one and nothing else. */
static bool is_call(struct kiosk *k, char byte)
{
	bool complete = false;
	for (size_t i = 0; i < CLOSED_CALLS; i++) {
		unsigned char *n = &k->called[i];
		*n = (unsigned char)(calls[i][*n] == byte ? *n + 1 : calls[i][0] == byte);
		complete |= calls[i][*n] == '\0';
	}
	return complete;
}

void closed_key(struct kiosk *k)
{
	char keys[KEYS_ROOM];
	ssize_t n = read(k->keeper->fd, keys, sizeof keys);
	for (ssize_t i = 0; i < n; i++)
		if (is_call(k, keys[i])) {
			memset(k->called, 0, sizeof k->called);
			desk_start(k);
			return;
		}
}
