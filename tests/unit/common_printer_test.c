/* The end of the socket that asks, with the test at the other end. */
#include "fixture.h"

#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "app/common/printer.h"
#include "report/talk.h"
#include "report/wire.h"

struct desk {
	struct printer *printer;
	const struct printing *hooks;
	int peer; /* candor-print's end */
	unsigned composed;
	struct printer_setup setup;
	struct arena *mem;
};

static void put_pages(void *ctx, enum printing_pages which, struct buf *out)
{
	struct desk *d = ctx;
	wire_begin((struct date){2026, 11, 21}, "a4", 1, out);
	wire_page(LOOK_PATIENT, "", 1, out);
	wire_doc(doc_new(out->mem, "A title", "en"), out);
	wire_end(out);
	d->composed = which;
}

static struct desk *desk_new(struct fixture *fx)
{
	struct desk *d = ARENA_NEW(fx->mem, struct desk);
	int pair[2];
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	d->setup = (struct printer_setup){.wanted = "desk", .socket = pair[0], .patience = 5,
	    .put_pages = put_pages, .ctx = d};
	d->peer = pair[1];
	d->mem = fx->mem;
	d->printer = printer_open(&d->setup, fx->mem);
	d->hooks = printer_hooks(d->printer);
	return d;
}

static void desk_free(struct desk *d)
{
	printer_close(d->printer);
	close(d->peer);
}

static const struct printing_now *now(struct desk *d)
{
	return d->hooks->now(d->hooks->ctx);
}

static bool turn(struct desk *d)
{
	return d->hooks->turn(d->hooks->ctx);
}

static void stands(struct desk *d, enum print_state state, enum print_trouble trouble)
{
	if (now(d)->state != state || now(d)->trouble != trouble)
		fail_msg("it stands at %d %d, not %d %d", now(d)->state, now(d)->trouble, state, trouble);
}

static void tell_bytes(struct desk *d, struct str bytes)
{
	assert_int_equal(send(d->peer, bytes.s, bytes.n, MSG_NOSIGNAL), (ssize_t)bytes.n);
}

static void tell(struct desk *d, enum print_state state, enum print_trouble trouble)
{
	struct buf out = buf_new(d->mem);
	talk_put_state((struct print_status){state, trouble}, &out);
	tell_bytes(d, buf_str(&out));
}

static void tell_found(struct desk *d)
{
	struct buf out = buf_new(d->mem);
	struct talk_printer two[] = {{"desk", "Front desk", true}, {"lab", "Laboratory", false}};
	talk_put_found(two, 2, &out);
	tell_bytes(d, buf_str(&out));
}

/* The frame that was said to candor-print. */
static struct talk_ear listen_to(struct desk *d)
{
	struct talk_ear ear = {.from = TALK_FROM_ASK};
	size_t room;
	char *at;
	ssize_t n;
	do {
		at = talk_space(&ear, &room);
		n = recv(d->peer, at, room, MSG_DONTWAIT);
		assert_true(n > 0);
	} while (!talk_got(&ear, (size_t)n));
	assert_false(ear.broken);
	return ear;
}

static void found(struct desk *d)
{
	d->hooks->look(d->hooks->ctx);
	struct talk_ear ear = listen_to(d);
	assert_int_equal(talk_kind(&ear), TALK_LOOK);
	talk_next(&ear);
	stands(d, PRINT_LOOKING, TROUBLE_NONE);
	tell_found(d);
	assert_true(turn(d));
	stands(d, PRINT_READY, TROUBLE_NONE);
}

static void ordered(struct desk *d)
{
	found(d);
	d->hooks->print(d->hooks->ctx, 1, PRINTING_BOTH);
	stands(d, PRINT_MAKING, TROUBLE_NONE);
}

static void a_job_from_the_search_to_the_paper(void **state)
{
	struct desk *d = desk_new(*state);
	struct talk_order order;
	struct pages pages;
	const char *why;
	ordered(d);
	assert_int_equal(now(d)->nprinters, 2);
	assert_string_equal(now(d)->printers[0].name, "Front desk");
	assert_true(now(d)->printers[0].usual);
	assert_int_equal(now(d)->chosen, 1);
	assert_int_equal(d->composed, PRINTING_BOTH);
	struct talk_ear ear = listen_to(d);
	assert_true(talk_kind(&ear) == TALK_ORDER && talk_read_order(&ear, &order));
	assert_string_equal(order.printer, "lab");
	assert_true(wire_read(order.pages, &pages, d->mem, &why));
	assert_string_equal(pages.list[0].docs[0]->title, "A title");
	talk_next(&ear);
	tell(d, PRINT_WAITING, TROUBLE_PAPER_OUT);
	assert_true(turn(d));
	stands(d, PRINT_WAITING, TROUBLE_PAPER_OUT);
	tell(d, PRINT_WAITING, TROUBLE_PAPER_OUT);
	assert_false(turn(d)); /* a sign of life changes nothing */
	tell(d, PRINT_PRINTING, TROUBLE_NONE);
	tell(d, PRINT_DONE, TROUBLE_NONE);
	assert_true(turn(d));
	stands(d, PRINT_DONE, TROUBLE_NONE);
	desk_free(d);
}

static void hooks_at_the_wrong_time_do_nothing(void **state)
{
	struct desk *d = desk_new(*state);
	d->hooks->print(d->hooks->ctx, 0, PRINTING_BOTH);
	d->hooks->cancel(d->hooks->ctx);
	stands(d, PRINT_IDLE, TROUBLE_NONE);
	found(d);
	d->hooks->print(d->hooks->ctx, 2, PRINTING_BOTH); /* there are two */
	stands(d, PRINT_READY, TROUBLE_NONE);
	d->hooks->print(d->hooks->ctx, 0, PRINTING_PATIENT);
	d->hooks->look(d->hooks->ctx);
	d->hooks->print(d->hooks->ctx, 1, PRINTING_CLINICIAN);
	stands(d, PRINT_MAKING, TROUBLE_NONE);
	assert_int_equal(now(d)->chosen, 0);
	assert_int_equal(d->composed, PRINTING_PATIENT);
	desk_free(d);
}

static void only_how_a_cancel_ends_is_told(void **state)
{
	struct desk *d = desk_new(*state);
	ordered(d);
	d->hooks->cancel(d->hooks->ctx);
	stands(d, PRINT_CANCELING, TROUBLE_NONE);
	tell(d, PRINT_PRINTING, TROUBLE_NONE); /* said before it had heard us */
	assert_false(turn(d));
	stands(d, PRINT_CANCELING, TROUBLE_NONE);
	tell(d, PRINT_DONE, TROUBLE_NONE); /* the pages were faster */
	assert_true(turn(d));
	stands(d, PRINT_DONE, TROUBLE_NONE);
	desk_free(d);
}

static void it_can_be_tried_again(void **state)
{
	struct desk *d = desk_new(*state);
	ordered(d);
	tell(d, PRINT_FAILED, TROUBLE_GAVE_UP);
	assert_true(turn(d));
	stands(d, PRINT_FAILED, TROUBLE_GAVE_UP);
	d->hooks->print(d->hooks->ctx, 0, PRINTING_BOTH);
	stands(d, PRINT_MAKING, TROUBLE_NONE);
	assert_int_equal(now(d)->chosen, 0);
	desk_free(d);
}

/* What a helper that goes away leaves behind depends on how far it was. */
static void a_helper_that_goes_away(void **state)
{
	static const struct {
		enum print_state at;
		enum print_trouble left;
	} all[] = {
	    {PRINT_LOOKING, TROUBLE_NO_HELPER},
	    {PRINT_MAKING, TROUBLE_NOT_MADE},
	    {PRINT_WAITING, TROUBLE_LOST},
	    {PRINT_PRINTING, TROUBLE_LOST},
	};
	for (size_t i = 0; i < sizeof all / sizeof *all; i++) {
		struct desk *d = desk_new(*state);
		if (all[i].at == PRINT_LOOKING)
			d->hooks->look(d->hooks->ctx);
		else
			ordered(d);
		if (all[i].at > PRINT_MAKING)
			tell(d, all[i].at, TROUBLE_NONE);
		shutdown(d->peer, SHUT_WR);
		assert_true(turn(d));
		stands(d, PRINT_FAILED, all[i].left);
		assert_int_equal(d->hooks->descriptor(d->hooks->ctx), -1);
		d->hooks->look(d->hooks->ctx); /* in a kiosk nobody starts another */
		stands(d, PRINT_FAILED, TROUBLE_NO_HELPER);
		desk_free(d);
	}
}

static void a_helper_that_makes_no_sense_is_not_heard(void **state)
{
	static const struct str wrong[] = {{"cp\1S\0\0\0\2\7\77", 10}, {"cp\1C\0\0\0\0", 8},
	    {"cp\1F\0\0\0\10\1\0\0\1a\0\1b", 16}, {"\0\0\0\0\0\0\0\0", 8},
	    {"cp\1S\0\0\0\2\2\0", 10}};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct desk *d = desk_new(*state);
		ordered(d);
		tell_bytes(d, wrong[i]);
		assert_true(turn(d));
		stands(d, PRINT_FAILED, TROUBLE_NOT_MADE);
		desk_free(d);
	}
}

static void a_helper_that_is_gone_before_we_speak(void **state)
{
	struct desk *d = desk_new(*state);
	found(d);
	close(d->peer);
	d->hooks->print(d->hooks->ctx, 0, PRINTING_BOTH);
	stands(d, PRINT_FAILED, TROUBLE_NOT_MADE);
	printer_close(d->printer);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(a_job_from_the_search_to_the_paper),
	    TEST(hooks_at_the_wrong_time_do_nothing),
	    TEST(only_how_a_cancel_ends_is_told),
	    TEST(it_can_be_tried_again),
	    TEST(a_helper_that_goes_away),
	    TEST(a_helper_that_makes_no_sense_is_not_heard),
	    TEST(a_helper_that_is_gone_before_we_speak),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
