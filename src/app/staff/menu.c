/* What staff see behind the PIN: how the kiosk is, and what can be done about it. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/staff/staff.h"
#include "load/load.h"
#include "store/file.h"

enum pick { PICK_LOOK, PICK_BACK, PICK_TEST, PICK_STOP };
enum { HASH_SHOWN = 12, TIME_ROOM = 8 };

static bool is(const char *word, const char *what)
{
	return strcmp(word, what) == 0;
}

/* ---- how it is ---- */

static const char *since(const struct staff *s, struct arena *mem)
{
	time_t then = (time_t)strtoll(s->told.since, NULL, 10);
	struct tm tm;
	char clock[TIME_ROOM] = "";
	struct buf out = buf_new(mem);
	localtime_r(&then, &tm);
	words_date(s->w, (struct date){tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday}, &out);
	strftime(clock, sizeof clock, "%H:%M", &tm);
	buf_fmt(&out, ", %s", clock);
	return buf_end(&out);
}

static enum word printer_word(const char *state)
{
	if (is(state, "none"))
		return WORD_STAFF_PRINTER_NONE;
	if (is(state, "failed"))
		return WORD_STAFF_PRINTER_FAILED;
	return is(state, "well") ? WORD_STAFF_PRINTER_WELL : WORD_STAFF_PRINTER_UNUSED;
}

static void put(struct page *p, enum word word, const char *a, const char *b)
{
	page_text(p, ROLE_TEXT, words_text(p->w, word, a, b, p->mem));
}

static void put_trouble(const struct staff *s, struct page *p)
{
	const struct told *t = &s->told;
	if (is(t->closed, "yes"))
		page_text(p, ROLE_ERROR, s->w->text[WORD_STAFF_WAS_CLOSED]);
	if (t->expired[0] && !is(t->expired, "0"))
		page_text(p, ROLE_ERROR, words_text(s->w, WORD_STAFF_EXPIRED, t->expired, NULL, p->mem));
	if (t->lost[0] && !is(t->lost, "0"))
		page_text(p, ROLE_ERROR, words_text(s->w, WORD_STAFF_LOST, t->lost, NULL, p->mem));
}

static void put_state(const struct staff *s, struct page *p)
{
	const struct told *t = &s->told;
	put(p, WORD_STAFF_ENGINE, t->candor, since(s, p->mem));
	put(p, WORD_STAFF_RULES, t->rules, t->version);
	put(p, is(t->reviewed, "yes") ? WORD_STAFF_REVIEWED : WORD_STAFF_DRAFT, NULL, NULL);
	put(p, WORD_STAFF_HASH, text_fmt(p->mem, "%.*s", HASH_SHOWN, t->sha256), NULL);
	put(p, WORD_STAFF_PRINTER, s->w->text[printer_word(t->printer)], NULL);
	page_gap(p);
}

static void put_counts(const struct staff *s, struct page *p)
{
	static const struct {
		enum word word;
		enum told_count a, b;
	} lines[] = {{WORD_STAFF_TODAY_BEGUN, TOLD_BEGUN, TOLD_FINISHED},
	    {WORD_STAFF_TODAY_ERASED, TOLD_IDLE, TOLD_LEFT},
	    {WORD_STAFF_TODAY_STAFF, TOLD_STAFF, TOLD_CRASHED},
	    {WORD_STAFF_TODAY_PRINTED, TOLD_PRINTED, TOLD_UNPRINTED}};
	page_text(p, ROLE_HEADING, s->w->text[WORD_STAFF_TODAY])->with_next = true;
	for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
		page_item(p, words_text(s->w, lines[i].word, s->told.count[lines[i].a],
		    s->told.count[lines[i].b], p->mem));
}

/* ---- new rules ---- */

/* The first line of what candor check said, without the folder of the file. */
static const char *first_wrong(const struct staff *s, struct arena *mem)
{
	struct str text;
	const char *why;
	const char *path = text_fmt(mem, "%s/check.txt", s->folder);
	if (file_read(path, YAML_LARGEST, mem, &text, &why) != FILE_FINE)
		return "";
	const char *end = memchr(text.s, '\n', text.n);
	struct str line = str_part(text, 0, end ? (size_t)(end - text.s) : text.n);
	struct buf clean = buf_new(mem);
	size_t from = 0;
	for (size_t i = 0; i < line.n && line.s[i] != ':'; i++)
		if (line.s[i] == '/')
			from = i + 1;
	utf8_clean(str_from(line, from), &clean);
	return buf_end(&clean);
}

static void put_looked(const struct staff *s, struct page *p)
{
	static const struct {
		const char *looked;
		enum word word;
		enum role role;
		bool excerpt;
	} said[] = {{"checking", WORD_STAFF_LOOK_CHECKING, ROLE_HEADING, false},
	    {"waiting", WORD_STAFF_LOOK_CHECKING, ROLE_HEADING, false},
	    {"taken", WORD_STAFF_LOOK_TAKEN, ROLE_HEADING, false},
	    {"same", WORD_STAFF_LOOK_SAME, ROLE_HEADING, false},
	    {"aside", WORD_STAFF_LOOK_ASIDE, ROLE_HEADING, false},
	    {"brought-back", WORD_STAFF_LOOK_BACK, ROLE_HEADING, false},
	    {"refused", WORD_STAFF_LOOK_REFUSED, ROLE_ERROR, true},
	    {"unreadable", WORD_STAFF_LOOK_UNREADABLE, ROLE_ERROR, true},
	    {"no-room", WORD_STAFF_LOOK_NO_ROOM, ROLE_ERROR, false}};
	for (size_t i = 0; i < sizeof said / sizeof *said; i++) {
		if (!is(s->told.looked, said[i].looked))
			continue;
		page_text(p, said[i].role, s->w->text[said[i].word]);
		if (said[i].excerpt)
			page_text(p, ROLE_TEXT, first_wrong(s, p->mem));
		page_gap(p);
	}
}

/* ---- the menu ---- */

static void offer(struct page *p, const char *words, enum pick pick)
{
	page_button(p, words, (struct spot){ACT_PICK, (int)pick})->numbered = true;
}

void menu_fill(struct staff *s, struct page *p)
{
	const char *test = print_words(s, p->mem);
	staff_heading(s, p, s->w->text[WORD_STAFF_TITLE]);
	put_trouble(s, p);
	put_looked(s, p);
	if (test[0])
		page_text(p, ROLE_HEADING, test);
	offer(p, s->w->text[WORD_STAFF_DO_LOOK], PICK_LOOK);
	offer(p, s->w->text[WORD_STAFF_DO_STOP], PICK_STOP);
	if (s->printing)
		offer(p, s->w->text[WORD_STAFF_DO_TEST], PICK_TEST);
	if (s->told.before[0] && !is(s->told.before, "-")) /* last: no other digit moves when it comes */
		offer(p, words_text(s->w, WORD_STAFF_DO_BACK, s->told.before, NULL, p->mem), PICK_BACK);
	page_gap(p);
	put_state(s, p);
	put_counts(s, p);
	p->start = (struct spot){ACT_CONTINUE, 0};
	p->direct = true;
	p->back = true;
	p->hint_word = WORD_SCREEN_HINT_CHOOSE;
	p->go = page_words(p, s->w->text[WORD_STAFF_DO_CLOSE]);
}

/* The cursor goes back to the button below: an Enter too many must not do it again. */
static enum panel_then do_pick(struct staff *s, enum pick pick)
{
	switch (pick) {
	case PICK_LOOK: staff_say(s, STAFF_LOOK); return PANEL_ANOTHER;
	case PICK_BACK: staff_say(s, STAFF_BRING_BACK); return PANEL_ANOTHER;
	case PICK_TEST: print_test(s); return PANEL_ANOTHER;
	default: return staff_to(s, DESK_STOP);
	}
}

enum panel_then menu_press(struct staff *s, struct spot spot)
{
	if (spot.act == ACT_PICK)
		return do_pick(s, (enum pick)spot.arg);
	return spot.act == ACT_BACK || spot.act == ACT_CONTINUE ? PANEL_CLOSE : PANEL_SAME;
}

/* ---- stop? ---- */

void stop_fill(struct staff *s, struct page *p)
{
	staff_heading(s, p, s->w->text[WORD_STAFF_STOP]);
	page_text(p, ROLE_TEXT, s->w->text[WORD_STAFF_STOP_WHY]);
	page_gap(p);
	page_button(p, s->w->text[WORD_STAFF_STOP_YES], (struct spot){ACT_PICK, 0})->numbered = true;
	p->back = true;
	p->start = (struct spot){ACT_CONTINUE, 0};
	p->go = page_words(p, s->w->text[WORD_SCREEN_BACK]);
}

enum panel_then stop_press(struct staff *s, struct spot spot)
{
	if (spot.act == ACT_BACK || spot.act == ACT_CONTINUE)
		return staff_to(s, DESK_MENU);
	s->stop = spot.act == ACT_PICK;
	return s->stop ? PANEL_CLOSE : PANEL_SAME;
}
