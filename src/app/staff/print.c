/* A test page: a few words on paper, through the same program that prints for people. */
#include <fcntl.h>

#include "app/common/clock.h"
#include "app/common/paper.h"
#include "app/staff/staff.h"
#include "report/doc.h"
#include "report/wire.h"

static void put_page(void *ctx, enum printing_pages which, struct buf *out)
{
	const struct staff *s = ctx;
	const char *title = s->w->text[WORD_STAFF_TEST_PAGE];
	struct date today = clock_today(s->site->time_zone);
	struct doc *d = doc_new(out->mem, title, s->w->language);
	struct buf day = buf_new(out->mem);
	(void)which;
	words_date(s->w, today, &day);
	doc_add(d, BLOCK_PARAGRAPH, "", s->w->text[WORD_STAFF_TEST_SAYS]);
	doc_add(d, BLOCK_PARAGRAPH, "", buf_end(&day));
	wire_begin(today, paper_choose(NULL, s->site), 1, out);
	wire_page(LOOK_PATIENT, title, 1, out);
	wire_doc(d, out);
	wire_end(out);
}

void print_begin(struct staff *s)
{
	if (fcntl(STAFF_FD_PRINTER, F_GETFD) < 0)
		return;
	struct printer_setup *setup = ARENA_NEW(s->mem, struct printer_setup);
	*setup = (struct printer_setup){.wanted = s->site->printer, .socket = STAFF_FD_PRINTER,
	    .patience = PRINTER_PATIENCE, .put_pages = put_page, .ctx = s};
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
