/* The end of the socket that prints, on a machine where no print service runs. A real one is in
 * tests/printer.sh. */
#include "fixture.h"

#include <signal.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "print/serve.h"
#include "report/talk.h"

struct served {
	int fd; /* our end */
	pid_t pid;
};

/* "paper" is drawn, "crash" is a fault in a library, everything else no pages. */
static bool draw(void *ctx, struct str pages, struct arena *mem, struct serve_drawn *out)
{
	(void)ctx;
	(void)mem;
	if (str_is(pages, "crash"))
		raise(SIGKILL);
	buf_text(&out->pdf, "%PDF");
	out->media = "iso_a4_210x297mm";
	return str_is(pages, "paper");
}

static struct served serve(void)
{
	int pair[2];
	struct served s;
	assert_int_equal(socketpair(AF_UNIX, SOCK_STREAM, 0, pair), 0);
	setenv("CUPS_SERVER", "/nowhere/cups.sock", 1);
	s.fd = pair[0];
	s.pid = fork();
	if (s.pid == 0) {
		struct serve how = {.draw = draw};
		close(pair[0]);
		_exit(serve_run(&how, pair[1]) ? 0 : 3);
	}
	close(pair[1]);
	return s;
}

static void say(const struct served *s, const struct buf *frames)
{
	assert_int_equal(send(s->fd, frames->s, frames->n, MSG_NOSIGNAL), (ssize_t)frames->n);
}

/* Its exit status, once our end is closed. */
static int leave(const struct served *s)
{
	int status = -1;
	close(s->fd);
	assert_int_equal(waitpid(s->pid, &status, 0), s->pid);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The next state it tells; state PRINT_IDLE: it has closed. */
static struct print_status hear(const struct served *s)
{
	struct talk_ear ear = {.from = TALK_FROM_PRINT};
	struct print_status told = {PRINT_IDLE, TROUBLE_NONE};
	for (;;) {
		size_t room;
		char *at = talk_space(&ear, &room);
		ssize_t n = recv(s->fd, at, room, 0);
		if (n <= 0)
			break;
		if (!talk_got(&ear, (size_t)n))
			continue;
		assert_true(!ear.broken && talk_kind(&ear) == TALK_STATE && talk_read_state(&ear, &told));
		break;
	}
	talk_next(&ear);
	return told;
}

static void heard(const struct served *s, enum print_state state, enum print_trouble trouble)
{
	struct print_status told = hear(s);
	if (told.state != state || told.trouble != trouble)
		fail_msg("heard %d %d, not %d %d", told.state, told.trouble, state, trouble);
}

static struct buf an_order(struct fixture *fx, const char *pages)
{
	struct buf out = buf_new(fx->mem);
	struct talk_order order = {.patience = 5, .printer = "desk"};
	size_t begun = talk_begin_order(&order, &out);
	buf_text(&out, pages);
	talk_end_order(begun, &out);
	return out;
}

static void no_service_is_told_as_that(void **state)
{
	struct fixture *fx = *state;
	struct served s = serve();
	struct buf look = buf_new(fx->mem), order = an_order(fx, "paper");
	struct talk_look anything = {.wanted = ""};
	talk_put_look(&anything, &look);
	say(&s, &look);
	heard(&s, PRINT_LOOKING, TROUBLE_NONE);
	heard(&s, PRINT_FAILED, TROUBLE_NO_SERVICE);
	say(&s, &order);
	heard(&s, PRINT_MAKING, TROUBLE_NONE);
	heard(&s, PRINT_FAILED, TROUBLE_NO_SERVICE);
	assert_int_equal(leave(&s), 0);
}

static void what_cannot_be_drawn_does_not_end_it(void **state)
{
	struct fixture *fx = *state;
	struct served s = serve();
	const char *const pages[] = {"nonsense", "crash", "nonsense"};
	for (int i = 0; i < 3; i++) {
		struct buf order = an_order(fx, pages[i]);
		say(&s, &order);
		heard(&s, PRINT_MAKING, TROUBLE_NONE);
		heard(&s, PRINT_FAILED, TROUBLE_NOT_MADE);
	}
	assert_int_equal(leave(&s), 0);
}

static void a_cancel_without_a_job_is_nothing(void **state)
{
	struct fixture *fx = *state;
	struct served s = serve();
	struct buf frames = buf_new(fx->mem), order = an_order(fx, "nonsense");
	talk_put_cancel(&frames);
	say(&s, &frames);
	say(&s, &order);
	heard(&s, PRINT_MAKING, TROUBLE_NONE);
	heard(&s, PRINT_FAILED, TROUBLE_NOT_MADE);
	assert_int_equal(leave(&s), 0);
}

static void what_makes_no_sense_ends_it(void **state)
{
	struct fixture *fx = *state;
	const struct str wrong[] = {STR("GET / HTTP/1.1\r\n\r\n"), STR("cp\1O\377\377\377\377"),
	    STR("cp\1S\0\0\0\2\7\0"), STR("cp\1L\0\0\0\4\0\0\7a")};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct served s = serve();
		struct buf bytes = buf_new(fx->mem);
		buf_put(&bytes, wrong[i]);
		say(&s, &bytes);
		heard(&s, PRINT_IDLE, TROUBLE_NONE);
		assert_int_equal(leave(&s), 3);
	}
}

static void half_a_word_is_no_word(void **state)
{
	struct fixture *fx = *state;
	struct served s = serve();
	struct buf order = an_order(fx, "paper");
	buf_cut(&order, order.n - 1);
	say(&s, &order);
	assert_int_equal(leave(&s), 0);
}

/* It has said something, so it hears signals by now. */
static void told_to_end_it_ends_well(void **state)
{
	struct fixture *fx = *state;
	struct served s = serve();
	struct buf order = an_order(fx, "nonsense");
	say(&s, &order);
	heard(&s, PRINT_MAKING, TROUBLE_NONE);
	heard(&s, PRINT_FAILED, TROUBLE_NOT_MADE);
	assert_int_equal(kill(s.pid, SIGTERM), 0);
	heard(&s, PRINT_IDLE, TROUBLE_NONE);
	assert_int_equal(leave(&s), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(no_service_is_told_as_that),
	    TEST(what_cannot_be_drawn_does_not_end_it),
	    TEST(a_cancel_without_a_job_is_nothing),
	    TEST(what_makes_no_sense_ends_it),
	    TEST(half_a_word_is_no_word),
	    TEST(told_to_end_it_ends_well),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
