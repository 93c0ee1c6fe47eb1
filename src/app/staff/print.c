/* A test page: a few words on paper, through the same program that prints for people. */
#include <fcntl.h>

#include "app/common/clock.h"
#include "app/common/paper.h"
#include "app/staff/staff.h"
#include "report/doc.h"

static const struct pages *compose(void *ctx, enum printing_pages which, struct arena *mem)
{
	const struct staff *s = ctx;
	const char *title = s->w->text[WORD_STAFF_TEST_PAGE];
	struct pages *pages = ARENA_NEW(mem, struct pages);
	struct page_choice page = {.look = LOOK_PATIENT, .foot = title};
	struct doc *d = doc_new(mem, title, s->w->language);
	struct buf day = buf_new(mem);
	(void)which;
	*pages = (struct pages){.mem = mem, .made = clock_today(s->site->time_zone),
	    .paper = paper_choose(NULL, s->site)};
	words_date(s->w, pages->made, &day);
	doc_add(d, BLOCK_PARAGRAPH, "", s->w->text[WORD_STAFF_TEST_SAYS]);
	doc_add(d, BLOCK_PARAGRAPH, "", buf_end(&day));
	ARENA_PUSH(mem, page.docs, page.n, (const struct doc *)d);
	ARENA_PUSH(mem, pages->list, pages->n, page);
	return pages;
}

void print_begin(struct staff *s)
{
	if (fcntl(STAFF_FD_PRINTER, F_GETFD) < 0)
		return;
	struct printer_setup *setup = ARENA_NEW(s->mem, struct printer_setup);
	*setup = (struct printer_setup){.wanted = s->site->printer, .socket = STAFF_FD_PRINTER,
	    .compose = compose, .ctx = s};
	s->printing = printer_hooks(printer_open(setup, s->mem));
}

static const struct printing_now *now(const struct staff *s)
{
	return s->printing->now(s->printing->ctx);
}

/* As far as it can go now: printers are looked for first. */
static void go_on(struct staff *s)
{
	const struct printing_now *n = now(s);
	if (n->state == PRINT_READY)
		s->printing->print(s->printing->ctx, 0, PRINTING_PATIENT);
	if (!print_state_ended(now(s)->state))
		return;
	s->testing = false;
	staff_say(s, now(s)->state == PRINT_DONE ? STAFF_TESTED : STAFF_UNTESTED);
}

void print_test(struct staff *s)
{
	if (!s->printing || s->testing)
		return;
	s->testing = true;
	s->printing->look(s->printing->ctx);
	go_on(s);
}

void print_turn(struct staff *s)
{
	if (!s->printing)
		return;
	s->printing->turn(s->printing->ctx);
	if (s->testing)
		go_on(s);
	s->host.other[1] = s->printing->descriptor(s->printing->ctx);
}

const char *print_words(const struct staff *s, struct arena *mem)
{
	if (!s->printing || now(s)->state == PRINT_IDLE)
		return "";
	enum word state = print_state_word(now(s)->state), trouble = print_trouble_word(now(s)->trouble);
	return text_fmt(mem, "%s: %s %s", s->w->text[WORD_STAFF_TEST_PAGE],
	    state == WORDS ? "" : s->w->text[state], trouble == WORDS ? "" : s->w->text[trouble]);
}
