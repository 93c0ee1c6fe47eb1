/* The pages about printing: every state at every size, by keys, number pad and mouse, and what is
 * asked of the printer. */
#include "ui_check.h"

#define TWO "tests/golden/ask/two.yaml"
#define TO_SUMMARY "1 Enter Enter 1 Enter 1 Enter 2 0 2 0 Enter Enter"

static const char *const three[] = {"Front desk", "Room 4", "Upstairs"};

static struct drive *at_summary_of(unsigned place)
{
	struct drive *d = drive_at(TWO, place, 24, 80, false);
	drive_keys(d, place & DRIVE_KIOSK ? "1 Enter 1 Enter 1 Enter 2 0 2 0 Enter Enter" : TO_SUMMARY);
	assert_string_equal(drive_where(d), "summary");
	return d;
}

static struct drive *at_summary(void)
{
	return at_summary_of(DRIVE_KIOSK | DRIVE_PRINTER);
}

static void goes(struct drive *d, enum print_state state, enum print_trouble trouble)
{
	fake_goes(d->printer, state, trouble);
	drive_turn(d, NULL);
}

static void found(struct drive *d, bool usual, unsigned n)
{
	fake_found(d->printer, usual, three, n);
	drive_turn(d, NULL);
}

static const char *asked(struct drive *d)
{
	return buf_end(&d->printer->calls);
}

/* Ordered, both pages, on the usual printer. */
static struct drive *at_job(void)
{
	struct drive *d = at_summary();
	drive_click(d, "Print my pages");
	found(d, true, 3);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "job");
	assert_string_equal(asked(d), "look; print 0 3; ");
	return d;
}

/* ---- what is there ---- */

static void nothing_prints_here(void **state)
{
	(void)state;
	struct drive *d = at_summary_of(DRIVE_KIOSK);
	assert_int_equal(ui_page(d->ui)->leaves, 3);
	for (int i = 0; i < 4; i++) {
		assert_false(shows(d, "rint"));
		drive_keys(d, "PageDown");
	}
	drive_free(d);
	d = at_summary_of(DRIVE_HOME);
	assert_null(page_find(ui_page(d->ui), (struct spot){ACT_PRINT, 0}));
	drive_free(d);
}

/* Nothing is looked for, and no program started, before somebody asks. */
static void nobody_asked(void **state)
{
	(void)state;
	struct drive *d = at_summary();
	drive_on(d);
	assert_string_equal(drive_where(d), "finish");
	assert_string_equal(asked(d), "");
	drive_free(d);
}

/* ---- ordering ---- */

static void the_usual_printer_is_not_asked_for(void **state)
{
	(void)state;
	struct drive *d = at_job();
	assert_true(shows(d, "Your pages are being made ready."));
	assert_true(shows(d, "Printer: Front desk"));
	drive_free(d);
}

/* Ordered before the search ended. */
static void an_order_waits_for_the_search(void **state)
{
	(void)state;
	struct drive *d = at_summary();
	drive_click(d, "Print my pages");
	drive_keys(d, "2 Enter");
	assert_true(shows(d, "Looking for printers."));
	found(d, false, 1);
	assert_string_equal(asked(d), "look; print 0 1; ");
	drive_free(d);
	d = at_summary();
	drive_click(d, "Print my pages");
	drive_keys(d, "3 Enter");
	found(d, false, 3);
	assert_string_equal(asked(d), "look; ");
	drive_keys(d, "Enter");
	assert_true(shows(d, "Error:"));
	drive_keys(d, "3 Enter");
	assert_string_equal(asked(d), "look; print 2 2; ");
	drive_free(d);
}

/* Back before the search ended: the person is not surprised by paper. They see it when they ask
 * again. */
static void back_while_it_looks(void **state)
{
	(void)state;
	struct drive *d = at_summary();
	check_sizes(d);
	drive_click(d, "Print my pages");
	check_sizes(d);
	drive_keys(d, "F2");
	found(d, true, 1);
	assert_string_equal(asked(d), "look; ");
	drive_click(d, "Print my pages");
	drive_keys(d, "Enter");
	assert_string_equal(asked(d), "look; print 0 3; ");
	drive_free(d);
}

/* ---- how it goes ---- */

static bool may_be(enum print_state state, enum print_trouble trouble)
{
	if (state == PRINT_FAILED)
		return trouble != TROUBLE_NONE;
	return trouble == TROUBLE_NONE || (print_state_busy(state) && trouble < TROUBLE_NO_SERVICE);
}

/* Each of them is said in its words, the summary is still there, and the desk is to be told where
 * something is in the way. */
static void every_state_at_every_size(void **state)
{
	(void)state;
	struct drive *d = at_job();
	for (int s = PRINT_MAKING; s < PRINT_STATES; s++)
		for (int t = 0; t < TROUBLES; t++) {
			enum word said = print_state_word((enum print_state)s);
			enum word why = print_trouble_word((enum print_trouble)t);
			if (!may_be((enum print_state)s, (enum print_trouble)t))
				continue;
			goes(d, (enum print_state)s, (enum print_trouble)t);
			assert_true(shows(d, d->ui->w->text[said]));
			assert_true(t == TROUBLE_NONE || shows(d, d->ui->w->text[why]));
			assert_int_equal(shows(d, "Please tell the front desk."), t != TROUBLE_NONE);
			assert_int_equal(shows(d, "Your page is still on this screen."),
			    s == PRINT_FAILED || s == PRINT_CANCELED);
			assert_int_equal(shows(d, "Stop printing"), s < PRINT_CANCELING);
			assert_int_equal(shows(d, "Take your pages"), s == PRINT_DONE);
			if (t % 6 == 0)
				check_sizes(d);
			drive_keys(d, "resize@12,40");
			assert_int_equal(ui_page(d->ui)->leaves, 1);
			drive_keys(d, "resize@24,80");
		}
	drive_free(d);
}

static void at_home_there_is_no_desk(void **state)
{
	(void)state;
	struct drive *d = at_summary_of(DRIVE_PRINTER);
	drive_click(d, "Print my pages");
	drive_keys(d, "Enter");
	goes(d, PRINT_FAILED, TROUBLE_NO_SERVICE);
	assert_true(shows(d, "The print service of this computer does not answer."));
	assert_false(shows(d, "Please tell"));
	drive_free(d);
}

/* While the printer works every key does what it does else. */
static void printing_blocks_nothing(void **state)
{
	(void)state;
	struct drive *d = at_job();
	goes(d, PRINT_PRINTING, TROUBLE_PAPER_JAM);
	drive_keys(d, "F9");
	assert_true(d->ui->hidden);
	goes(d, PRINT_WAITING, TROUBLE_NONE);
	assert_true(shows(d, "hidden"));
	assert_false(shows(d, "pages"));
	drive_keys(d, "F9 F1");
	assert_string_equal(drive_where(d), "help");
	goes(d, PRINT_FAILED, TROUBLE_GAVE_UP);
	assert_string_equal(drive_where(d), "help");
	drive_keys(d, "Enter");
	assert_true(shows(d, "The printer gave up."));
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "summary");
	drive_keys(d, "PageUp PageUp PageUp");
	assert_true(shows(d, "Your pages were not printed."));
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "review");
	drive_free(d);
}

static void stopping_it(void **state)
{
	(void)state;
	struct drive *d = at_job();
	drive_click(d, "Stop printing");
	assert_true(shows(d, "Printing is being stopped."));
	assert_false(shows(d, "Stop printing"));
	goes(d, PRINT_CANCELED, TROUBLE_NONE);
	drive_click(d, "Try again");
	assert_string_equal(asked(d), "look; print 0 3; cancel; print 0 3; ");
	drive_free(d);
}

static void trying_again(void **state)
{
	(void)state;
	struct drive *d = at_job();
	goes(d, PRINT_FAILED, TROUBLE_REFUSED);
	drive_click(d, "Try again");
	goes(d, PRINT_FAILED, TROUBLE_REFUSED);
	drive_click(d, "Use another printer");
	drive_keys(d, "F2"); /* or rather not */
	assert_string_equal(drive_where(d), "summary");
	drive_click(d, "See how printing goes");
	drive_click(d, "Use another printer");
	drive_keys(d, "2 Enter");
	goes(d, PRINT_FAILED, TROUBLE_GONE); /* so the printers are looked for anew */
	drive_click(d, "Try again");
	assert_string_equal(asked(d), "look; print 0 3; print 0 3; print 1 3; look; ");
	drive_free(d);
}

/* No printer, no service: the search itself is what is tried again. */
static void looking_again(void **state)
{
	(void)state;
	struct drive *d = at_summary();
	drive_click(d, "Print my pages");
	drive_keys(d, "Enter");
	found(d, false, 0);
	assert_true(shows(d, "No printer was found."));
	assert_false(shows(d, "another printer"));
	drive_click(d, "Try again");
	assert_true(shows(d, "Looking for printers."));
	found(d, true, 2);
	assert_string_equal(asked(d), "look; look; print 0 3; ");
	drive_free(d);
}

/* What was pressed for one state does nothing in another. */
static void a_press_that_comes_too_late(void **state)
{
	(void)state;
	struct drive *d = at_job();
	drive_keys(d, "Up");
	assert_int_equal(d->ui->focus.act, ACT_JOB);
	goes(d, PRINT_DONE, TROUBLE_NONE);
	drive_keys(d, "Space");
	assert_string_equal(asked(d), "look; print 0 3; ");
	drive_free(d);
}

/* ---- what the supervisor hears ---- */

static void news_of_jobs(void **state)
{
	(void)state;
	struct drive *d = at_job();
	assert_string_equal(buf_end(&d->news), "rbs");
	goes(d, PRINT_WAITING, TROUBLE_NONE);
	goes(d, PRINT_PRINTING, TROUBLE_NONE);
	goes(d, PRINT_PRINTING, TROUBLE_PAPER_OUT);
	assert_string_equal(buf_end(&d->news), "rbsp");
	goes(d, PRINT_FAILED, TROUBLE_TOO_LONG);
	goes(d, PRINT_FAILED, TROUBLE_TOO_LONG);
	assert_string_equal(buf_end(&d->news), "rbspu");
	drive_click(d, "Try again");
	goes(d, PRINT_DONE, TROUBLE_NONE);
	assert_string_equal(buf_end(&d->news), "rbspup");
	drive_free(d);
}

/* ---- the end ---- */

static void printed_pages_end_without_a_question(void **state)
{
	(void)state;
	struct drive *d = at_job();
	goes(d, PRINT_DONE, TROUBLE_NONE);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "finish");
	assert_true(shows(d, "Take your pages."));
	drive_keys(d, "Enter");
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_FINISHED);
	drive_free(d);
}

static void unfinished_jobs_are_asked_about(void **state)
{
	(void)state;
	static const enum print_state unfinished[] = {PRINT_MAKING, PRINT_WAITING, PRINT_PRINTING,
	    PRINT_CANCELING, PRINT_CANCELED, PRINT_FAILED};
	for (size_t i = 0; i < sizeof unfinished / sizeof *unfinished; i++) {
		struct drive *d = at_job();
		goes(d, unfinished[i], unfinished[i] == PRINT_FAILED ? TROUBLE_INK : TROUBLE_NONE);
		drive_keys(d, "F2");
		drive_on(d);
		assert_string_equal(drive_where(d), "finish");
		drive_on(d);
		assert_string_equal(drive_where(d), "erase");
		assert_int_equal(shows(d, "may not come out"), print_state_busy(unfinished[i]));
		check_sizes(d);
		drive_free(d);
	}
}

/* The first time they came out; of the second nobody knows yet. */
static void printing_again_is_asked_about(void **state)
{
	(void)state;
	struct drive *d = at_job();
	goes(d, PRINT_DONE, TROUBLE_NONE);
	drive_keys(d, "Enter");
	drive_click(d, "Print again");
	drive_keys(d, "Enter F2 Enter");
	assert_string_equal(drive_where(d), "erase");
	drive_free(d);
}

static void printing_first(void **state)
{
	(void)state;
	struct drive *d = at_summary();
	drive_on(d);
	drive_on(d);
	assert_string_equal(drive_where(d), "erase");
	drive_keys(d, "3 Enter");
	assert_string_equal(drive_where(d), "print");
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "finish");
	drive_free(d);
}

/* ---- by each of the ways in ---- */

/* Number pad alone: digits, +, -, Enter. */
static void by_number_pad(void **state)
{
	(void)state;
	static const int sizes[][2] = {{24, 80}, {12, 40}, {43, 132}};
	for (size_t i = 0; i < 3; i++) {
		struct drive *d = at_summary();
		struct key size = key_point(PRESS_RESIZE, sizes[i][0], sizes[i][1]);
		drive_turn(d, &size);
		for (int n = 0; n < 60 && d->ui->focus.act != ACT_PRINT; n++)
			drive_keys(d, "+");
		drive_keys(d, "Enter 2 Enter");
		found(d, false, 3);
		drive_keys(d, "2 Enter");
		for (int n = 0; n < 60 && d->ui->focus.act != ACT_JOB; n++)
			drive_keys(d, "+");
		drive_keys(d, "Enter");
		goes(d, PRINT_CANCELED, TROUBLE_NONE);
		for (int n = 0; n < 60 && !(d->ui->focus.act == ACT_JOB); n++)
			drive_keys(d, "+");
		drive_keys(d, "Enter");
		goes(d, PRINT_DONE, TROUBLE_NONE);
		drive_keys(d, "Enter Enter");
		assert_true(d->ui->over);
		assert_string_equal(asked(d), "look; print 1 1; cancel; print 1 1; ");
		drive_free(d);
	}
}

/* Mouse alone; drive_click turns the leaves with keys where it must, so the pages have one. */
static void by_mouse(void **state)
{
	(void)state;
	static const int sizes[][2] = {{24, 80}, {12, 40}, {43, 132}};
	for (size_t i = 0; i < 3; i++) {
		struct drive *d = at_summary();
		struct key size = key_point(PRESS_RESIZE, sizes[i][0], sizes[i][1]);
		drive_turn(d, &size);
		while (!drive_click_here(d, "Print my pages"))
			assert_true(drive_click_here(d, "Next page"));
		assert_true(drive_click_here(d, "Only the page for you"));
		assert_true(drive_click_here(d, "[ Print ]"));
		found(d, false, 3);
		assert_true(drive_click_here(d, "Upstairs"));
		assert_true(drive_click_here(d, "[ Print ]"));
		goes(d, PRINT_FAILED, TROUBLE_DOOR);
		assert_true(drive_click_here(d, "Use another printer"));
		assert_true(drive_click_here(d, "Room 4"));
		assert_true(drive_click_here(d, "[ Print ]"));
		goes(d, PRINT_DONE, TROUBLE_NONE);
		assert_true(drive_click_here(d, "Continue"));
		assert_true(drive_click_here(d, "Finish and erase"));
		assert_true(d->ui->over);
		assert_string_equal(asked(d), "look; print 2 1; print 1 1; ");
		drive_free(d);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_prints_here),
	    cmocka_unit_test(nobody_asked),
	    cmocka_unit_test(the_usual_printer_is_not_asked_for),
	    cmocka_unit_test(an_order_waits_for_the_search),
	    cmocka_unit_test(back_while_it_looks),
	    cmocka_unit_test(every_state_at_every_size),
	    cmocka_unit_test(at_home_there_is_no_desk),
	    cmocka_unit_test(printing_blocks_nothing),
	    cmocka_unit_test(stopping_it),
	    cmocka_unit_test(trying_again),
	    cmocka_unit_test(looking_again),
	    cmocka_unit_test(a_press_that_comes_too_late),
	    cmocka_unit_test(news_of_jobs),
	    cmocka_unit_test(printed_pages_end_without_a_question),
	    cmocka_unit_test(unfinished_jobs_are_asked_about),
	    cmocka_unit_test(printing_again_is_asked_about),
	    cmocka_unit_test(printing_first),
	    cmocka_unit_test(by_number_pad),
	    cmocka_unit_test(by_mouse),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
