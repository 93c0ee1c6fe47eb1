/* What candor-ask and candor-print say arrives whole, in pieces of any size, or is refused. */
#include "fixture.h"

#include <string.h>

#include "report/talk.h"

static struct talk_ear ear_of(enum talk_side from)
{
	return (struct talk_ear){.from = from};
}

/* Pours bytes in, `piece` at a time. True: a frame came whole, or the ear is broken. */
static bool pour(struct talk_ear *ear, struct str bytes, size_t piece, size_t *used)
{
	*used = 0;
	while (*used < bytes.n) {
		size_t room, n;
		char *at = talk_space(ear, &room);
		n = bytes.n - *used < piece ? bytes.n - *used : piece;
		n = n < room ? n : room;
		assert_true(n > 0);
		memcpy(at, bytes.s + *used, n);
		*used += n;
		if (talk_got(ear, n))
			return true;
	}
	return false;
}

static struct str an_order(struct fixture *fx, const char *printer, struct str pages)
{
	struct buf out = buf_new(fx->mem);
	struct talk_order order = {.stays = true, .patience = 300, .printer = printer};
	size_t begun = talk_begin_order(&order, &out);
	buf_put(&out, pages);
	talk_end_order(begun, &out);
	return buf_str(&out);
}

static void an_order_arrives_in_any_pieces(void **state)
{
	struct fixture *fx = *state;
	struct str bytes = an_order(fx, "desk", STR("pages\0with zeros"));
	for (size_t piece = 1; piece <= bytes.n; piece++) {
		struct talk_ear ear = ear_of(TALK_FROM_ASK);
		struct talk_order order;
		size_t used;
		assert_true(pour(&ear, bytes, piece, &used) && !ear.broken);
		assert_int_equal(used, bytes.n);
		assert_int_equal(talk_kind(&ear), TALK_ORDER);
		assert_true(talk_read_order(&ear, &order));
		assert_string_equal(order.printer, "desk");
		assert_true(order.stays && !order.nearby);
		assert_int_equal(order.patience, 300);
		assert_true(str_eq(order.pages, STR("pages\0with zeros")));
		talk_next(&ear);
	}
}

static void everything_said_is_understood(void **state)
{
	struct fixture *fx = *state;
	struct buf ask = buf_new(fx->mem), print = buf_new(fx->mem);
	struct talk_look look = {.nearby = true, .wanted = "desk"}, heard;
	struct talk_printer two[] = {{"desk", "Front desk", true}, {"lab", "Labor, 2º piso", false}};
	size_t used;

	talk_put_look(&look, &ask);
	talk_put_cancel(&ask);
	struct talk_ear ear = ear_of(TALK_FROM_ASK);
	assert_true(pour(&ear, buf_str(&ask), 5, &used));
	assert_true(talk_kind(&ear) == TALK_LOOK && talk_read_look(&ear, &heard));
	assert_true(heard.nearby);
	assert_string_equal(heard.wanted, "desk");
	talk_next(&ear);
	assert_true(pour(&ear, str_from(buf_str(&ask), used), 5, &used));
	assert_true(talk_kind(&ear) == TALK_CANCEL && talk_read_cancel(&ear));
	talk_next(&ear);

	struct talk_printer *list;
	size_t n;
	struct print_status said;
	talk_put_found(two, 2, &print);
	talk_put_state((struct print_status){PRINT_FAILED, TROUBLE_GAVE_UP}, &print);
	ear = ear_of(TALK_FROM_PRINT);
	assert_true(pour(&ear, buf_str(&print), 3, &used));
	assert_true(talk_kind(&ear) == TALK_FOUND && talk_read_found(&ear, &list, &n) && n == 2);
	assert_string_equal(list[1].title, "Labor, 2º piso");
	assert_true(list[0].usual && !list[1].usual);
	talk_next(&ear);
	assert_true(pour(&ear, str_from(buf_str(&print), used), 3, &used));
	assert_true(talk_kind(&ear) == TALK_STATE && talk_read_state(&ear, &said));
	assert_true(said.state == PRINT_FAILED && said.trouble == TROUBLE_GAVE_UP);
	talk_next(&ear);
}

static void texts_are_cleaned_and_cut_between_letters(void **state)
{
	struct fixture *fx = *state;
	struct buf long_title = buf_new(fx->mem), out = buf_new(fx->mem);
	for (int i = 0; i < 150; i++)
		buf_text(&long_title, "é");
	buf_char(&long_title, '\0');
	struct talk_printer odd[] = {{"a", "\x1b[2Jred\u202e", false}, {"b", long_title.s, false}};
	talk_put_found(odd, 2, &out);
	struct talk_ear ear = ear_of(TALK_FROM_PRINT);
	struct talk_printer *list;
	size_t used, n;
	assert_true(pour(&ear, buf_str(&out), 4096, &used) && !ear.broken);
	assert_true(talk_read_found(&ear, &list, &n));
	assert_string_equal(list[0].title, "[2Jred");
	assert_int_equal(strlen(list[1].title), TALK_TITLE);
	talk_next(&ear);
}

/* The head alone decides: nothing is taken in for a frame that will be refused. */
static void a_wrong_head_breaks_the_ear(void **state)
{
	(void)state;
	static const struct {
		enum talk_side from;
		struct str head;
	} wrong[] = {
	    {TALK_FROM_ASK, {"xp\1C\0\0\0\0", 8}},
	    {TALK_FROM_ASK, {"cp\2C\0\0\0\0", 8}},
	    {TALK_FROM_ASK, {"cp\1Z\0\0\0\0", 8}},
	    {TALK_FROM_ASK, {"cp\1S\0\0\0\2", 8}},   /* the other side says that */
	    {TALK_FROM_PRINT, {"cp\1C\0\0\0\0", 8}},
	    {TALK_FROM_ASK, {"cp\1C\0\0\0\1", 8}},   /* too long */
	    {TALK_FROM_ASK, {"cp\1O\377\377\377\377", 8}},
	    {TALK_FROM_ASK, {"cp\1O\2\0\1\0", 8}},
	    {TALK_FROM_ASK, {"cp\1L\0\0\0\2", 8}},   /* too short */
	    {TALK_FROM_PRINT, {"cp\1S\0\0\0\1", 8}},
	};
	for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
		struct talk_ear ear = ear_of(wrong[i].from);
		size_t used;
		assert_true(pour(&ear, wrong[i].head, 8, &used));
		assert_true(ear.broken);
		assert_null(ear.mem);
		talk_next(&ear);
		assert_true(ear.broken);
	}
}

/* A whole frame around a body. True: it is taken. */
static bool taken(struct fixture *fx, enum talk_side from, char kind, struct str body)
{
	struct buf out = buf_new(fx->mem);
	struct talk_ear ear = ear_of(from);
	struct talk_look look;
	struct talk_order order;
	struct print_status said;
	struct talk_printer *list;
	size_t n, used;
	buf_fmt(&out, "cp\1%c", kind);
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_char(&out, (char)(body.n >> shift));
	buf_put(&out, body);
	bool good = pour(&ear, buf_str(&out), out.n, &used) && !ear.broken;
	switch (kind) {
	case TALK_LOOK: good = good && talk_read_look(&ear, &look); break;
	case TALK_ORDER: good = good && talk_read_order(&ear, &order); break;
	case TALK_FOUND: good = good && talk_read_found(&ear, &list, &n); break;
	case TALK_STATE: good = good && talk_read_state(&ear, &said); break;
	}
	talk_next(&ear);
	return good;
}

static void malformed_bodies_are_refused(void **state)
{
	struct fixture *fx = *state;
	enum talk_side ask = TALK_FROM_ASK, print = TALK_FROM_PRINT;
	assert_true(taken(fx, ask, 'L', STR("\0\0\2ab")));
	assert_false(taken(fx, ask, 'L', STR("\4\0\2ab")));      /* a flag nobody knows */
	assert_false(taken(fx, ask, 'L', STR("\0\0\3ab")));      /* the text is shorter */
	assert_false(taken(fx, ask, 'L', STR("\0\0\1ab")));      /* something is left */
	assert_false(taken(fx, ask, 'L', STR("\0\0\2\xff" "b"))); /* no UTF-8 */
	assert_false(taken(fx, ask, 'L', STR("\0\0\2a\n")));
	assert_false(taken(fx, ask, 'L', STR("\0\0\2a\0")));
	assert_true(taken(fx, ask, 'O', STR("\3\0\1\0\1ap")));
	assert_false(taken(fx, ask, 'O', STR("\3\0\1\0\0pp")));   /* no printer */
	assert_false(taken(fx, ask, 'O', STR("\3\0\1\0\2ab")));   /* no pages */
	assert_false(taken(fx, ask, 'O', STR("\3\0\0\0\1ap")));   /* no patience */
	assert_false(taken(fx, ask, 'O', STR("\3\377\0\0\1ap"))); /* too much */
	assert_true(taken(fx, print, 'F', STR("\1\1\0\1a\0\1b")));
	assert_false(taken(fx, print, 'F', STR("\2\0\0\1a\0\1b")));
	assert_false(taken(fx, print, 'F', STR("\0\0\0\1a\0\1b")));
	assert_false(taken(fx, print, 'F', STR("\2\0\0\1a\0\1b\1\0\1c\0\1d"))); /* the usual one second */
	assert_true(taken(fx, print, 'S', STR("\7\0")));
	assert_false(taken(fx, print, 'S', STR("\12\0")));       /* no such state */
	assert_false(taken(fx, print, 'S', STR("\7\77")));       /* no such trouble */
	assert_false(taken(fx, print, 'S', STR("\11\0")));       /* failed, and nobody says why */
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(an_order_arrives_in_any_pieces),
	    TEST(everything_said_is_understood),
	    TEST(texts_are_cleaned_and_cut_between_letters),
	    TEST(a_wrong_head_breaks_the_ear),
	    TEST(malformed_bodies_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
