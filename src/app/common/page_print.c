#include "app/common/page_print.h"

#include <poll.h>
#include <signal.h>
#include <string.h>

#include "app/common/paper.h"
#include "app/common/printer.h"

enum { TURN_MS = 500 };

/* What is printed, and how it went so far. */
struct printed {
	const struct args *args;
	const struct page *page;
	const struct session *session;
	const struct about *about;
	const struct words *words;
	struct printer_setup setup;
	const struct printing *hooks;
	struct print_status said;
};

static volatile sig_atomic_t interrupted;

static void interrupt(int signal)
{
	(void)signal;
	interrupted = 1;
}

static void put_pages(void *ctx, enum printing_pages which, struct buf *out)
{
	const struct printed *d = ctx;
	struct pages_order order = printer_pages(which, args_is(d->args, OPT_LENGTH, "whole"),
	    paper_choose(d->args, d->page->site));
	pages_send(&order, d->session, d->about, out);
}

static void say(struct printed *d)
{
	const struct printing_now *now = d->hooks->now(d->hooks->ctx);
	enum word state = print_state_word(now->state), trouble = print_trouble_word(now->trouble);
	if (now->state == d->said.state && now->trouble == d->said.trouble)
		return;
	d->said = (struct print_status){now->state, now->trouble};
	if (now->state == PRINT_READY)
		return;
	fprintf(stderr, "candor: %s%s%s\n", d->words->text[state], trouble == WORDS ? "" : " ",
	    trouble == WORDS ? "" : d->words->text[trouble]);
}

/* Until the state is no longer one of those in which something comes by itself. */
static enum print_state wait_for_more(struct printed *d)
{
	const struct printing *h = d->hooks;
	const struct printing_now *now = h->now(h->ctx);
	say(d);
	while (now->state == PRINT_LOOKING || print_state_busy(now->state)) {
		struct pollfd fd = {.fd = h->descriptor(h->ctx), .events = POLLIN};
		poll(&fd, 1, TURN_MS);
		if (interrupted && now->state == PRINT_LOOKING)
			break;
		if (interrupted)
			h->cancel(h->ctx);
		h->turn(h->ctx);
		now = h->now(h->ctx);
		say(d);
	}
	return now->state;
}

/* The one that is named, else the usual one. */
static bool choose(const struct printed *d, const struct args *a, unsigned *printer)
{
	const struct printing_now *now = d->hooks->now(d->hooks->ctx);
	const char *named = a->value[OPT_PRINTER];
	for (*printer = 0; *printer < now->nprinters; ++*printer) {
		const struct printing_printer *p = &now->printers[*printer];
		if (named ? strcmp(p->id, named) == 0 : p->usual)
			return true;
	}
	return false;
}

/* Neither is there: names all. */
static void say_choice(const struct printed *d, const struct args *a)
{
	const struct printing_now *now = d->hooks->now(d->hooks->ctx);
	const char *named = a->value[OPT_PRINTER];
	if (named)
		fprintf(stderr, "candor: there is no printer '%s' here, only:\n", named);
	else
		fprintf(stderr, "candor: name one of these with --printer:\n");
	for (unsigned i = 0; i < now->nprinters; i++)
		fprintf(stderr, "  %-20s %s\n", now->printers[i].id, now->printers[i].name);
}

static enum printing_pages pages_of(const struct args *a)
{
	if (!args_given(a, OPT_FOR))
		return PRINTING_BOTH;
	return args_is(a, OPT_FOR, "clinician") ? PRINTING_CLINICIAN : PRINTING_PATIENT;
}

static void print(struct printed *d, const struct args *a)
{
	const struct printing *h = d->hooks;
	unsigned printer;
	h->look(h->ctx);
	if (wait_for_more(d) != PRINT_READY || interrupted)
		return;
	if (!choose(d, a, &printer)) {
		say_choice(d, a);
		return;
	}
	h->print(h->ctx, printer, pages_of(a));
	wait_for_more(d);
}

enum status page_print(const struct page *p, const struct args *a, const struct session *s,
    const struct about *about)
{
	const char *named = a->value[OPT_PRINTER];
	struct printed d = {
	    .args = a,
	    .page = p,
	    .session = s,
	    .about = about,
	    .words = words_or_english(p->rules->languages[p->language].code),
	    .setup = {
	        .wanted = named ? named : p->site->printer,
	        .socket = -1,
	        .nearby = named != NULL,
	        .patience = args_wait(a, PRINTER_PATIENCE),
	        .put_pages = put_pages,
	        .ctx = &d,
	    },
	};
	struct sigaction act = {.sa_handler = interrupt};
	sigaction(SIGINT, &act, NULL);
	sigaction(SIGTERM, &act, NULL);
	struct printer *printer = printer_open(&d.setup, a->mem);
	d.hooks = printer_hooks(printer);
	print(&d, a);
	printer_close(printer);
	return d.said.state == PRINT_DONE ? STATUS_WELL : STATUS_MACHINE;
}
