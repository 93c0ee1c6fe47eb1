/* What only a kiosk has: its start page, the key for staff, its ends; and nobody gets out. */
#include "ui_check.h"

#define EVERY "tests/golden/screen/every.yaml"
#define TWO "tests/golden/ask/two.yaml"
#define TO_MAIN "Space Enter 1 Enter 1 2 Enter"

static struct drive *kiosk(const char *rules, const char *keys)
{
	struct drive *d = drive_at(rules, DRIVE_KIOSK, 24, 80, false);
	drive_keys(d, keys);
	return d;
}

static void check_end(struct drive *d, enum screen_end end, const char *news)
{
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, end);
	assert_string_equal(buf_end(&d->news), news);
	drive_free(d);
}

/* ---- the start page ---- */

static void any_key_begins(void **state)
{
	(void)state;
	static const char *const keys[] = {"Enter", "Space", "x", "7", "F1", "F9", "Down", "Tab", "PageDown",
	    "Backspace", "up@23,79", "click@0,0", "*", "-", "Home", "Delete"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct drive *d = kiosk(EVERY, keys[i]);
		assert_string_equal(drive_where(d), "welcome");
		assert_string_equal(buf_end(&d->news), "rb");
		drive_free(d);
	}
}

static void these_begin_nothing(void **state)
{
	(void)state;
	static const char *const keys[] = {"Stop", "Suspend", "Redraw", "Escape", "wheel-up@3,3",
	    "wheel-down@3,3", "down@3,3", "resize@30,100", "PasteBegin PasteEnd"};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		struct drive *d = kiosk(EVERY, keys[i]);
		assert_string_equal(drive_where(d), "begin");
		assert_string_equal(buf_end(&d->news), "r");
		assert_false(d->ui->over || d->ui->wants_suspend);
		drive_free(d);
	}
	struct drive *d = kiosk(EVERY, "");
	struct key nameless = key_of(PRESS_NONE), pasted = key_text("x");
	pasted.pasted = true;
	drive_turn(d, &nameless);
	drive_turn(d, &pasted);
	assert_string_equal(drive_where(d), "begin");
	drive_free(d);
}

static void a_language_begins_in_it(void **state)
{
	(void)state;
	struct drive *d = kiosk(TWO, "2");
	assert_string_equal(drive_where(d), "welcome");
	assert_true(shows(d, "Antes de empezar"));
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "language");
	drive_free(d);
	d = kiosk(TWO, "");
	drive_click(d, "español");
	assert_true(shows(d, "Antes de empezar"));
	drive_free(d);
	d = kiosk(TWO, "3");
	assert_string_equal(drive_where(d), "language");
	drive_free(d);
}

static void a_crash_is_told_once(void **state)
{
	(void)state;
	struct drive *d = drive_at(TWO, DRIVE_CRASHED, 24, 80, false);
	assert_true(shows(d, "Sorry, there is a problem. Your answers were erased."));
	assert_true(shows(d, "Lo sentimos"));
	drive_keys(d, "1");
	assert_false(shows(d, "Sorry"));
	drive_free(d);
}

/* However many leaves it would have: one key, and it begins. */
static void start_page_at_every_size(void **state)
{
	(void)state;
	static const unsigned places[] = {DRIVE_KIOSK, DRIVE_CRASHED};
	static const char *const rules[] = {EVERY, TWO, "rules/stem-cell.yaml"};
	for (size_t i = 0; i < 6; i++) {
		struct drive *d = drive_at(rules[i % 3], places[i / 3], 24, 80, false);
		check_sizes(d);
		drive_keys(d, "resize@12,40");
		assert_int_equal(ui_page(d->ui)->leaves, 1);
		drive_free(d);
	}
}

/* ---- staff ---- */

static void staff_from_the_start_page(void **state)
{
	(void)state;
	check_end(kiosk(EVERY, "F8"), SCREEN_STAFF, "r");
	struct drive *d = kiosk(EVERY, "");
	drive_click(d, "F8 Call staff");
	check_end(d, SCREEN_STAFF, "r");
}

static void staff_asks_before_it_erases(void **state)
{
	(void)state;
	struct drive *d = kiosk(EVERY, TO_MAIN " 1 F8");
	assert_string_equal(drive_where(d), "staff");
	assert_true(shows(d, "Please tell the front desk."));
	check_sizes(d);
	drive_keys(d, "Enter Enter Enter");
	assert_false(d->ui->over);
	drive_keys(d, "1 Enter");
	assert_string_equal(drive_where(d), "question:main");
	assert_true(d->ui->prompt->choices[0].chosen);
	drive_keys(d, "F8 F8 F2");
	assert_string_equal(drive_where(d), "question:main");
	drive_keys(d, "F8 2 Enter");
	check_end(d, SCREEN_STAFF, "rb");
}

/* From everywhere, by the same key and in the same place. */
static void staff_is_on_every_page(void **state)
{
	(void)state;
	static const char *const ways[] = {"Space", "Space Enter", "Space Enter 1 Enter", TO_MAIN, TO_MAIN " F1", TO_MAIN " F2 F3",
	    TO_MAIN " 1 Enter 2 2 2 2 2 Enter 2 Enter 1 Enter 1 Enter Enter 3 Enter 2 0 2 0 Enter 5 Enter 7 Enter x"};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = kiosk(EVERY, ways[i]);
		struct buf row = buf_new(d->mem);
		const struct frame *f = drive_frame(d, d->mem);
		for (int col = 38; col < 79; col++)
			buf_text(&row, frame_at(f, 0, col)->text);
		assert_string_equal(buf_end(&row), " F1 Help   F8 Call staff   F9 Hide screen");
		drive_keys(d, "F8");
		assert_string_equal(drive_where(d), "staff");
		drive_free(d);
	}
}

/* A number pad has no F8: the help page leads there. */
static void staff_by_number_pad(void **state)
{
	(void)state;
	struct drive *d = kiosk(EVERY, TO_MAIN " /");
	for (int i = 0; i < 20 && d->ui->focus.act != ACT_STAFF; i++)
		drive_keys(d, "+");
	drive_keys(d, "Enter 2 Enter");
	check_end(d, SCREEN_STAFF, "rb");
}

/* ---- ends ---- */

static struct drive *at_finish(void)
{
	struct drive *d = kiosk(EVERY, TO_MAIN " F1");
	drive_click(d, "Stop here");
	drive_keys(d, "2 Enter");
	assert_string_equal(drive_where(d), "summary");
	drive_on(d);
	assert_string_equal(drive_where(d), "finish");
	return d;
}

static void finishing_asks_when_nothing_is_printed(void **state)
{
	(void)state;
	struct drive *d = at_finish();
	assert_false(shows(d, "terminal"));
	drive_keys(d, "Enter Enter Enter Enter");
	assert_string_equal(drive_where(d), "erase");
	check_sizes(d);
	drive_keys(d, "1 Enter");
	assert_string_equal(drive_where(d), "finish");
	drive_keys(d, "Enter 2 Enter");
	check_end(d, SCREEN_STOPPED, "rbs");
}

static void leaving_erases(void **state)
{
	(void)state;
	struct drive *d = kiosk(EVERY, TO_MAIN " F1");
	drive_click(d, "Stop here");
	assert_true(shows(d, "Erase my answers and end"));
	drive_keys(d, "3 Enter");
	check_end(d, SCREEN_LEFT, "rb");
}

static void new_rules_only_between_two_people(void **state)
{
	(void)state;
	check_end(kiosk(EVERY, "Reload"), SCREEN_RELOAD, "r");
	struct drive *d = kiosk(EVERY, TO_MAIN " Reload");
	assert_string_equal(drive_where(d), "question:main");
	drive_keys(d, "Hangup");
	check_end(d, SCREEN_HANGUP, "rb");
}

/* The page says which day it is made on: yesterday's process must not make one. */
static void a_new_day(void **state)
{
	(void)state;
	struct drive *d = kiosk(EVERY, "");
	d->outdated = true;
	drive_wait(d, SCREEN_ALIVE_SECONDS * 1000);
	check_end(d, SCREEN_RELOAD, "ra");
	d = kiosk(EVERY, "");
	d->outdated = true;
	drive_keys(d, "Enter");
	check_end(d, SCREEN_RELOAD, "r");
	d = kiosk(EVERY, TO_MAIN);
	d->outdated = true;
	drive_wait(d, SCREEN_ALIVE_SECONDS * 1000);
	assert_false(d->ui->over);
	drive_free(d);
}

/* ---- nobody gets out ---- */

static unsigned next_random(unsigned *x)
{
	*x = *x * 1664525u + 1013904223u;
	return *x >> 8;
}

static struct key random_key(unsigned *x)
{
	static const char letters[] = "1234567890 +?ae-*/.,";
	unsigned kind = next_random(x) % 12;
	if (kind < 4)
		return key_text((char[]){letters[next_random(x) % (sizeof letters - 1)], 0});
	if (kind < 7)
		return key_of(PRESS_ENTER);
	if (kind < 9)
		return key_point((enum press)(PRESS_POINT_DOWN + next_random(x) % 5),
		    (int)(next_random(x) % 50), (int)(next_random(x) % 140));
	if (kind == 9 && next_random(x) % 8 == 0)
		return key_point(PRESS_RESIZE, (int)(next_random(x) % 50), (int)(next_random(x) % 140));
	return key_of((enum press)(next_random(x) % (PRESS_REDRAW + 1)));
}

static void printer_does_something(struct drive *d, unsigned *x)
{
	static const char *const names[] = {"Front desk", "Room 4", "Upstairs"};
	unsigned what = next_random(x) % 12;
	if (what < 3)
		fake_found(d->printer, what == 0, names, next_random(x) % 4);
	else if (d->printer->now.state >= PRINT_MAKING)
		fake_goes(d->printer, (enum print_state)(PRINT_MAKING + next_random(x) % 7),
		    (enum print_trouble)(next_random(x) % TROUBLES));
}

/* 30,000 keys, a printer with moods, and time that jumps: each page is whole, each end is one of a
 * kiosk, and nothing wants the shell. */
static void a_storm(void **state)
{
	(void)state;
	unsigned x = 20261121, ended = 0, seen = 0;
	unsigned long ends = 0;
	const struct view *views[] = {&view_begin, &view_staff, &view_erase, &view_idle, &view_print,
	    &view_job, &view_summary, &view_finish};
	struct drive *d = drive_at(EVERY, DRIVE_KIOSK | DRIVE_PRINTER, 24, 80, false);
	for (int i = 0; i < 30000; i++) {
		struct key k = random_key(&x);
		d->now += next_random(&x) % 64 == 0 ? 95000 : 100;
		if (next_random(&x) % 8 == 0)
			printer_does_something(d, &x);
		drive_turn(d, &k);
		assert_false(d->ui->wants_suspend);
		for (unsigned v = 0; v < sizeof views / sizeof *views; v++)
			seen |= d->ui->view == views[v] ? 1u << v : 0;
		if (d->ui->over) {
			ends |= 1ul << d->ui->end;
			drive_free(d);
			d = drive_at(i % 2 ? EVERY : TWO, DRIVE_KIOSK | DRIVE_PRINTER, 24, 80, i % 3 == 0);
			ended++;
		} else if (i % 4 == 0) {
			check_page(d);
		}
	}
	assert_int_equal(seen, (1u << (sizeof views / sizeof *views)) - 1);
	assert_true(ended > 20);
	assert_int_equal(ends & ~(1ul << SCREEN_FINISHED | 1ul << SCREEN_STOPPED | 1ul << SCREEN_LEFT |
	                            1ul << SCREEN_IDLE | 1ul << SCREEN_STAFF), 0);
	drive_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(any_key_begins),
	    cmocka_unit_test(these_begin_nothing),
	    cmocka_unit_test(a_language_begins_in_it),
	    cmocka_unit_test(a_crash_is_told_once),
	    cmocka_unit_test(start_page_at_every_size),
	    cmocka_unit_test(staff_from_the_start_page),
	    cmocka_unit_test(staff_asks_before_it_erases),
	    cmocka_unit_test(staff_is_on_every_page),
	    cmocka_unit_test(staff_by_number_pad),
	    cmocka_unit_test(finishing_asks_when_nothing_is_printed),
	    cmocka_unit_test(leaving_erases),
	    cmocka_unit_test(new_rules_only_between_two_people),
	    cmocka_unit_test(a_new_day),
	    cmocka_unit_test(a_storm),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
