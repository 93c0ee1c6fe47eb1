/* candor-staff: the page for staff of a kiosk. candor-kiosk starts it when no person's process is
 * there, with the paths of the site file and of the state folder. */
#include <stdio.h>
#include <sys/socket.h>

#include "app/common/clock.h"
#include "app/common/kiosk.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "app/staff/staff.h"
#include "guard/memory.h"
#include "guard/sandbox.h"

enum { TICK_MS = 2000, MEMORY = 32 << 20 };

void staff_say(const struct staff *s, enum staff_letter letter)
{
	char byte = (char)letter;
	(void)s;
	send(STAFF_FD_KIOSK, &byte, 1, MSG_NOSIGNAL | MSG_DONTWAIT);
}

/* ---- pages ---- */

void staff_heading(const struct staff *s, struct page *p, const char *heading)
{
	p->bare = true;
	p->title = page_words(p, s->site->clinic);
	p->heading = page_words(p, heading);
	p->limit = words_text(s->w, WORD_STAFF_LIMIT,
	    words_seconds(s->w, s->site->staff_seconds, p->mem), NULL, p->mem);
	page_text(p, ROLE_HEADING, heading)->with_next = true;
	page_gap(p);
}

enum panel_then staff_to(struct staff *s, enum desk_page page)
{
	s->page = page;
	return PANEL_ANOTHER;
}

static const struct {
	void (*fill)(struct staff *s, struct page *p);
	enum panel_then (*press)(struct staff *s, struct spot spot);
} desk_pages[] = {
    [DESK_PIN] = {entry_fill, entry_press},
    [DESK_MENU] = {menu_fill, menu_press},
    [DESK_STOP] = {stop_fill, stop_press},
};

static void fill(void *ctx, struct page *p)
{
	struct staff *s = ctx;
	desk_pages[s->page].fill(s, p);
}

static enum panel_then press(void *ctx, struct spot spot)
{
	struct staff *s = ctx;
	enum panel_then then = desk_pages[s->page].press(s, spot);
	print_turn(s);
	return then;
}

static enum panel_then type(void *ctx, const struct key *k)
{
	struct staff *s = ctx;
	return s->page == DESK_PIN ? entry_type(s, k) : PANEL_PASS;
}

static enum panel_then tick(void *ctx)
{
	struct staff *s = ctx;
	staff_say(s, STAFF_ALIVE);
	print_turn(s);
	bool moves = s->testing || (s->page == DESK_PIN && s->lockout.until > 0);
	return moves ? PANEL_CHANGED : PANEL_SAME;
}

/* The supervisor says how it is; when it is gone there is nothing to do here. */
static enum panel_then came(void *ctx, int which)
{
	struct staff *s = ctx;
	char text[STAFF_STATUS_BYTES];
	if (which == 1) {
		print_turn(s);
		return PANEL_CHANGED;
	}
	ssize_t n = recv(STAFF_FD_KIOSK, text, sizeof text, MSG_DONTWAIT);
	if (n <= 0)
		return PANEL_CLOSE;
	told_read(&s->told, (struct str){text, (size_t)n});
	return PANEL_CHANGED;
}

/* ---- the whole ---- */

static const struct words *words_of(const struct site *site)
{
	return words_or_english(site->languages ? site->languages[0] : "en");
}

static int run(struct staff *s, const struct arena_host *memory)
{
	const char *why = "";
	clock_today(s->site->time_zone);
	s->w = words_of(s->site);
	s->host = (struct panel_host){.w = s->w, .theme = s->site->theme,
	    .idle_seconds = s->site->staff_seconds, .tick_ms = TICK_MS, .other = {STAFF_FD_KIOSK, -1},
	    .fill = fill, .press = press, .type = type, .tick = tick, .came = came, .ctx = s};
	print_begin(s);
	entry_begin(s);
	enum panel_end end = panel_run(&s->host, memory, &why);
	pin_wipe(s->pin, sizeof s->pin);
	if (end == PANEL_NO_TERMINAL)
		fprintf(stderr, "candor-staff: %s\n", why);
	if (end == PANEL_NO_TERMINAL || end == PANEL_HANGUP)
		return KIOSK_HANGUP;
	return s->stop ? STAFF_STOP : STAFF_CLOSED;
}

int main(int argc, char **argv)
{
	const char *why;
	output_begin();
	if (argc != 3) {
		fprintf(stderr, "candor-staff: candor-kiosk starts this, with SITE and STATE\n");
		return STATUS_USAGE;
	}
	if (!sandbox_begin(&why)) {
		fprintf(stderr, "candor-staff: %s\n", why);
		return STATUS_MACHINE;
	}
	struct guard_memory *guard = guard_memory_open(MEMORY, &why);
	const struct arena_host *memory = guard ? guard_memory_host(guard) : NULL;
	struct arena *mem = arena_new(memory), *plain = arena_new(NULL);
	struct diags diags = diags_new(plain);
	struct staff *s = ARENA_NEW(mem, struct staff);
	*s = (struct staff){.mem = mem, .site = pack_site(argv[1], plain, &diags), .folder = argv[2]};
	int status = s->site ? run(s, memory) : STATUS_MACHINE;
	arena_free(mem);
	arena_free(plain);
	guard_memory_close(guard);
	return status;
}
