/* Idle times at a kiosk, by a clock that goes only when it is told to. */
#include "ui_check.h"

#define EVERY "tests/golden/screen/every.yaml"
#define TO_MAIN "Space Enter 1 Enter 1 2 Enter"
#define TO_WAIT TO_MAIN " 1 Enter 2 2 2 2 2 Enter 2 Enter 1 Enter 1 Enter Enter 3 Enter 2 0 2 4 Enter"

enum { SECONDS = 1000, ASK = 90 * SECONDS, ERASE = 60 * SECONDS };

static struct drive *at(const char *page, const char *keys)
{
	struct drive *d = drive_at(EVERY, DRIVE_KIOSK | DRIVE_PRINTER, 24, 80, false);
	drive_keys(d, keys);
	assert_string_equal(drive_where(d), page);
	return d;
}

static bool asks(const struct drive *d)
{
	return d->ui->view == &view_idle;
}

static void asks_and_erases(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	drive_wait(d, ASK - 1);
	assert_false(asks(d));
	assert_false(d->ui->wants_bell);
	drive_wait(d, 1);
	assert_true(asks(d));
	assert_true(d->ui->wants_bell);
	drive_wait(d, ERASE - 1);
	assert_false(d->ui->over);
	drive_wait(d, 1);
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_IDLE);
	drive_free(d);
}

static void no_limit_before_somebody_begins(void **state)
{
	(void)state;
	struct drive *d = at("begin", "");
	drive_wait(d, 100L * (ASK + ERASE));
	assert_string_equal(drive_where(d), "begin");
	drive_keys(d, "Space");
	assert_string_equal(drive_where(d), "welcome");
	drive_wait(d, ASK - 1);
	assert_false(asks(d));
	drive_wait(d, 1);
	assert_true(asks(d));
	drive_free(d);
}

static void no_limit_at_home(void **state)
{
	(void)state;
	struct drive *d = drive_new(EVERY, 24, 80, false);
	assert_int_equal(ui_patience(d->ui), -1);
	drive_wait(d, 24L * 3600 * SECONDS);
	assert_string_equal(drive_where(d), "welcome");
	assert_false(shows(d, "we ask"));
	assert_false(shows(d, "Staff"));
	drive_keys(d, "F8");
	assert_string_equal(drive_where(d), "welcome");
	drive_free(d);
}

/* What a person sees, and what would be told of them. */
static const char *all_of(struct drive *d)
{
	const char *shown = text_of(d); /* lays the page out */
	return text_fmt(d->mem, "%s|%s|%d|%d|%d|%d|%d|%s|%s|%s", shown, drive_where(d), d->ui->leaf,
	    (int)d->ui->focus.act, d->ui->focus.arg, d->ui->picked, d->ui->failures,
	    d->ui->error ? d->ui->error : "", d->ui->edit.text, drive_json(d));
}

/* Any key brings back the page as it was and does nothing else; and again and again. */
static void any_key_brings_the_page_back(void **state)
{
	(void)state;
	static const char *const keys[] = {"Enter", "Space", "2", "F9", "F8", "F2", "Stop", "Suspend",
	    "Escape", "x", "Down", "click@5,5", "up@20,3", "wheel-down@3,3", "PageDown", "F12", "-"};
	static const char *const pages[][2] = {{"question:main", TO_MAIN}, {"question:main", TO_MAIN " Enter"},
	    {"question:main", TO_MAIN " 1"}, {"help", TO_MAIN " F1 PageDown"}, {"why", TO_MAIN " F2 F3"},
	    {"question:wait", TO_WAIT " 1 2"}, {"staff", TO_MAIN " F8 1"}, {"welcome", "Space"}};
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		struct drive *d = at(pages[i][0], pages[i][1]);
		const char *before = all_of(d);
		for (size_t k = 0; k < sizeof keys / sizeof *keys; k++) {
			drive_wait(d, ASK + 10L * SECONDS);
			assert_true(asks(d));
			check_sizes(d);
			drive_keys(d, keys[k]);
			assert_string_equal(all_of(d), before);
		}
		drive_free(d);
	}
}

/* A finger acts when it is let go: down shows that somebody is there, up brings the page back. */
static void a_finger(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	const char *before = all_of(d);
	drive_wait(d, ASK + ERASE - SECONDS);
	drive_keys(d, "down@20,5");
	assert_true(asks(d));
	drive_wait(d, 2 * SECONDS);
	assert_false(d->ui->over);
	drive_keys(d, "up@20,5");
	assert_string_equal(all_of(d), before);
	drive_free(d);
}

/* A key that has no name is one all the same. */
static void a_key_without_a_name(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	struct key nameless = key_of(PRESS_NONE);
	const char *before = all_of(d);
	drive_wait(d, ASK);
	drive_turn(d, &nameless);
	assert_string_equal(all_of(d), before);
	drive_free(d);
}

static void more_time(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	drive_wait(d, ASK);
	drive_keys(d, "1");
	assert_string_equal(drive_where(d), "question:main");
	assert_false(d->ui->prompt->choices[0].chosen);
	drive_wait(d, 10L * ASK - 1);
	assert_false(asks(d));
	drive_wait(d, 1);
	assert_true(asks(d));
	assert_false(shows(d, "more time"));
	drive_keys(d, "1"); /* now a key like any other */
	assert_string_equal(drive_where(d), "question:main");
	assert_true(shows(d, "No key for 15 minutes"));
	drive_free(d);
}

static void more_time_by_finger(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	drive_wait(d, ASK);
	drive_click(d, "I need more time");
	assert_string_equal(drive_where(d), "question:main");
	assert_true(d->ui->idle.more_time);
	drive_free(d);
}

static void more_time_before_the_first_question(void **state)
{
	(void)state;
	struct drive *d = at("welcome", "Space 1");
	assert_true(shows(d, "[X] 1  I need more time"));
	assert_true(shows(d, "After 15 minutes without"));
	drive_wait(d, 10L * ASK - 1);
	assert_false(asks(d));
	drive_keys(d, "1");
	assert_true(shows(d, "[ ] 1  I need more time"));
	drive_wait(d, ASK);
	assert_true(asks(d));
	drive_free(d);
}

/* How much longer is the site's to say. */
static void more_time_is_a_setting(void **state)
{
	(void)state;
	struct drive *d = at("welcome", "Space");
	d->set.more_time = 15;
	drive_keys(d, "1");
	assert_int_equal(ui_idle_seconds(d->ui), 1350);
	drive_free(d);
}

/* However long the site waits: never longer than half an hour. */
static void more_time_has_an_end(void **state)
{
	(void)state;
	struct drive *d = at("welcome", "Space");
	d->set.idle_seconds = 600;
	drive_keys(d, "1");
	assert_int_equal(ui_idle_seconds(d->ui), 1800);
	drive_free(d);
}

/* A screen reader reads what changes: seldom, until the last seconds. */
static void the_countdown_moves_seldom(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	struct buf seen = buf_new(d->mem);
	unsigned last = 0;
	drive_wait(d, ASK);
	for (int i = 0; i < 60; i++) {
		unsigned left = d->ui->idle.left;
		if (left != last)
			buf_fmt(&seen, "%d:%u ", i, left);
		last = left;
		assert_true(shows(d, text_fmt(d->mem, left == 1 ? "in %u second." : "in %u seconds.", left)));
		drive_wait(d, SECONDS);
	}
	assert_string_equal(buf_end(&seen), "0:60 10:50 20:40 30:30 40:20 50:10 51:9 52:8 53:7 54:6 "
	                                    "55:5 56:4 57:3 58:2 59:1 ");
	assert_true(d->ui->over);
	drive_free(d);
}

/* Steps begin below the whole when it is no multiple of them. */
static void an_odd_countdown(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	d->set.erase_seconds = 25;
	drive_wait(d, ASK);
	assert_int_equal(d->ui->idle.left, 25);
	drive_wait(d, 5 * SECONDS - 1);
	assert_int_equal(d->ui->idle.left, 25);
	drive_wait(d, 1);
	assert_int_equal(d->ui->idle.left, 20);
	drive_free(d);
}

/* The loop need not turn more often than this: but it says so itself. */
static void it_wakes_when_it_has_to(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	long turns = 0;
	while (!d->ui->over) {
		int patience = ui_patience(d->ui);
		assert_in_range(patience, 1, SCREEN_ALIVE_SECONDS * SECONDS);
		d->now += patience;
		drive_turn(d, NULL);
		turns++;
	}
	assert_in_range(turns, 30, 80);
	drive_free(d);
}

/* The machine slept: nothing comes back when it wakes, whatever is pressed. */
static void it_slept(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	struct key k = key_of(PRESS_ENTER);
	d->now += ASK + ERASE;
	drive_turn(d, &k);
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_IDLE);
	drive_free(d);
	d = at("question:main", TO_MAIN);
	d->now += ASK + ERASE - SECONDS;
	drive_turn(d, NULL);
	assert_true(asks(d));
	assert_int_equal(d->ui->idle.left, 1);
	drive_free(d);
}

static void a_hidden_screen_stays_hidden(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN " F9");
	const char *hidden = text_of(d);
	assert_true(shows(d, "hidden"));
	drive_wait(d, ASK);
	assert_true(shows(d, "in 60 seconds"));
	assert_false(shows(d, "Which one"));
	assert_false(shows(d, "knee"));
	assert_false(shows(d, "more time"));
	drive_keys(d, "1"); /* nothing that stands there */
	assert_false(d->ui->idle.more_time);
	assert_string_equal(text_of(d), hidden);
	drive_wait(d, ASK);
	drive_keys(d, "F9"); /* also only brings back what was there */
	assert_string_equal(text_of(d), hidden);
	drive_keys(d, "F9");
	assert_true(shows(d, "Which one"));
	drive_keys(d, "F9");
	drive_wait(d, ASK + ERASE);
	assert_int_equal(d->ui->end, SCREEN_IDLE);
	drive_free(d);
}

static void a_small_window(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN " resize@8,30");
	drive_wait(d, ASK);
	assert_true(shows(d, "60 seconds"));
	drive_keys(d, "x resize@24,80");
	assert_string_equal(drive_where(d), "question:main");
	drive_free(d);
}

/* Something lies on the keyboard: that is nobody. */
static void a_key_that_is_stuck(void **state)
{
	(void)state;
	static const char *const keys[] = {"Enter", "x", "Down", "F9"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct drive *d = at("question:main", TO_MAIN);
		for (int n = 0; n < 20000 && !d->ui->over; n++) {
			d->now += 40;
			drive_keys(d, keys[i]);
		}
		assert_true(d->ui->over);
		assert_int_equal(d->ui->end, SCREEN_IDLE);
		drive_free(d);
	}
}

static void another_key_than_the_stuck_one(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	for (int n = 0; n < 20000 && !asks(d); n++) {
		d->now += 40;
		drive_keys(d, "Down");
	}
	assert_true(asks(d));
	drive_keys(d, "Up");
	assert_string_equal(drive_where(d), "question:main");
	drive_free(d);
}

static void a_resize_is_nobody(void **state)
{
	(void)state;
	struct drive *d = at("question:main", TO_MAIN);
	drive_wait(d, ASK - SECONDS);
	drive_keys(d, "resize@30,90");
	drive_wait(d, SECONDS);
	assert_true(asks(d));
	drive_keys(d, "resize@24,80 Reload");
	assert_true(asks(d));
	drive_wait(d, ERASE);
	assert_int_equal(d->ui->end, SCREEN_IDLE);
	drive_free(d);
}

/* Over the deepest pile of pages there is still room for the question. */
static void over_a_pile(void **state)
{
	(void)state;
	struct drive *d = at("help", TO_MAIN " F2 F3 F1");
	drive_click(d, "Stop here");
	drive_keys(d, "F8");
	drive_wait(d, ASK);
	assert_true(asks(d));
	drive_keys(d, "x F2 F2 F2 F2");
	assert_string_equal(drive_where(d), "question:sites");
	drive_free(d);
}

static void while_it_prints_the_clock_stands(void **state)
{
	(void)state;
	static const char *const names[] = {"Front desk"};
	struct drive *d = at("question:main", TO_MAIN);
	drive_keys(d, "F1");
	drive_click(d, "Stop here");
	drive_keys(d, "2 Enter");
	assert_string_equal(drive_where(d), "summary");
	drive_click(d, "Print my pages");
	fake_found(d->printer, true, names, 1);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "job");
	fake_goes(d->printer, PRINT_PRINTING, TROUBLE_NONE);
	drive_wait(d, 200 * SECONDS);
	assert_false(asks(d));
	fake_goes(d->printer, PRINT_DONE, TROUBLE_NONE);
	drive_wait(d, SECONDS);
	drive_wait(d, ASK - 2 * SECONDS);
	assert_false(asks(d));
	drive_wait(d, 2 * SECONDS);
	assert_true(asks(d));
	drive_free(d);
}

/* A job that never ends does not keep the answers there for ever. */
static void a_job_without_an_end(void **state)
{
	(void)state;
	static const char *const names[] = {"Front desk"};
	struct drive *d = at("help", TO_MAIN " F1");
	drive_click(d, "Stop here");
	drive_keys(d, "2 Enter");
	drive_click(d, "Print my pages");
	fake_found(d->printer, true, names, 1);
	drive_keys(d, "Enter");
	fake_goes(d->printer, PRINT_PRINTING, TROUBLE_PAPER_OUT);
	drive_wait(d, 300 * SECONDS + ASK + ERASE);
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_IDLE);
	drive_free(d);
}

static void it_says_that_it_lives(void **state)
{
	(void)state;
	struct drive *d = at("begin", "");
	drive_wait(d, 60 * SECONDS);
	assert_string_equal(buf_end(&d->news), "raaaaaaaaaaaaaaa");
	drive_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(asks_and_erases),
	    cmocka_unit_test(no_limit_before_somebody_begins),
	    cmocka_unit_test(no_limit_at_home),
	    cmocka_unit_test(any_key_brings_the_page_back),
	    cmocka_unit_test(a_finger),
	    cmocka_unit_test(a_key_without_a_name),
	    cmocka_unit_test(more_time),
	    cmocka_unit_test(more_time_by_finger),
	    cmocka_unit_test(more_time_before_the_first_question),
	    cmocka_unit_test(more_time_is_a_setting),
	    cmocka_unit_test(more_time_has_an_end),
	    cmocka_unit_test(the_countdown_moves_seldom),
	    cmocka_unit_test(an_odd_countdown),
	    cmocka_unit_test(it_wakes_when_it_has_to),
	    cmocka_unit_test(it_slept),
	    cmocka_unit_test(a_hidden_screen_stays_hidden),
	    cmocka_unit_test(a_small_window),
	    cmocka_unit_test(a_key_that_is_stuck),
	    cmocka_unit_test(another_key_than_the_stuck_one),
	    cmocka_unit_test(a_resize_is_nobody),
	    cmocka_unit_test(over_a_pile),
	    cmocka_unit_test(while_it_prints_the_clock_stands),
	    cmocka_unit_test(a_job_without_an_end),
	    cmocka_unit_test(it_says_that_it_lives),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
