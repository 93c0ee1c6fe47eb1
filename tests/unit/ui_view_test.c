/* What holds on every page, whatever is pressed and however large the screen is. */
#include "ui_check.h"

#define EVERY "tests/golden/screen/every.yaml"

static struct drive *at_page(const char *page, const char *keys)
{
	struct drive *d = drive_new(EVERY, 24, 80, false);
	drive_keys(d, keys);
	assert_string_equal(drive_where(d), page);
	return d;
}

static unsigned marked(struct drive *d)
{
	const struct page *p = ui_page(d->ui);
	unsigned n = 0;
	for (size_t i = 0; i < p->ntargets; i++)
		n += p->targets[i].marked;
	return n;
}

#define TO_WHO "Enter"
#define TO_SITES TO_WHO " 1 Enter"
#define TO_MAIN TO_SITES " 1 2 Enter"
#define TO_SIGNS TO_MAIN " 1 Enter"
#define TO_FALL TO_SIGNS " 2 2 2 2 2 Enter"
#define TO_DURATION TO_FALL " 2 Enter"
#define TO_TRIED TO_DURATION " 1 Enter"
#define TO_PAIN TO_TRIED " 1 Enter Enter"
#define TO_VISIT TO_PAIN " 3 Enter"
#define TO_WAIT TO_VISIT " 2 0 2 4 Enter"
#define TO_A1C TO_WAIT " 5 Enter"
#define TO_WORDS TO_A1C " 7 Enter"
#define TO_REVIEW TO_WORDS " Enter"

/* ---- every page ---- */

static void nothing_is_marked_at_first(void **state)
{
	(void)state;
	static const char *const ways[] = {TO_WHO, TO_SITES, TO_MAIN, TO_SIGNS, TO_FALL, TO_DURATION, TO_TRIED,
	    TO_PAIN, TO_VISIT, TO_WAIT, TO_A1C, TO_WORDS};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = drive_new(EVERY, 24, 80, false);
		drive_keys(d, ways[i]);
		assert_ptr_equal(d->ui->view, i == 0 ? &view_who : &view_question);
		assert_int_equal(marked(d), 0);
		assert_int_equal(d->ui->edit.n, 0);
		drive_free(d);
	}
}

static void every_page_at_every_size(void **state)
{
	(void)state;
	static const char *const ways[] = {"", TO_WHO, TO_SITES, TO_MAIN, TO_SIGNS, TO_FALL, TO_DURATION,
	    TO_TRIED, TO_PAIN, TO_VISIT, TO_WAIT, TO_A1C, TO_WORDS, TO_REVIEW, TO_REVIEW " Enter Enter",
	    "F1", TO_SITES " F3", "Stop", TO_SITES " Enter", TO_VISIT " 9 Enter Enter"};
	for (size_t i = 0; i < 2 * sizeof ways / sizeof *ways; i++) {
		bool home = i % 2 == 0; /* else a kiosk, where more stands around each page */
		struct drive *d = drive_at(EVERY, home ? DRIVE_HOME : DRIVE_KIOSK | DRIVE_PRINTER, 24, 80, false);
		drive_keys(d, home ? "" : "Space");
		drive_keys(d, ways[i / 2]);
		check_sizes(d);
		drive_free(d);
	}
}

/* Every choice can be reached at 40x12, and every one has a digit of its own on its leaf. */
static void every_choice_has_its_digit(void **state)
{
	(void)state;
	struct drive *d = at_page("question:tried", TO_TRIED " resize@12,40");
	const struct page *p = ui_page(d->ui);
	unsigned seen[8][PAGE_DIGITS + 1] = {{0}}, choices = 0;
	for (size_t i = 0; i < p->ntargets; i++)
		if (p->targets[i].spot.act == ACT_CHOOSE) {
			assert_in_range(p->targets[i].digit, 1, PAGE_DIGITS);
			assert_int_equal(seen[p->targets[i].leaf][p->targets[i].digit]++, 0);
			choices++;
		}
	assert_int_equal(choices, d->ui->prompt->nchoices);
	drive_free(d);
}

static bool has_piece(const struct page *p, const char *text)
{
	for (size_t i = 0; i < p->npieces; i++)
		if (str_is(p->pieces[i].text, text) ||
		    (str_begins(p->pieces[i].text, text) && p->pieces[i].text.s[strlen(text)] == ' '))
			return true;
	return false;
}

/* Spanish is longer: where "Parte 2 de 3" has no room beside the number of the leaf. */
static void a_caption_is_not_cut(void **state)
{
	(void)state;
	struct arena *mem = arena_new(NULL);
	struct page *p = page_new(mem, words_find("es"), false);
	p->caption = "Parte 2 de 3: Seguridad";
	p->short_caption = "Parte 2 de 3";
	p->brief_caption = "Parte 2/3";
	p->back = true;
	p->go = "Continuar";
	for (int i = 0; i < 15; i++)
		page_text(p, ROLE_TEXT, "Una línea");
	page_place(p, PAGE_LEAST_ROWS, PAGE_LEAST_COLS);
	assert_true(p->leaves > 1);
	assert_true(has_piece(p, "Parte 2/3"));
	arena_free(mem);
}

/* ---- nothing is lost ---- */

static unsigned next_random(unsigned *x)
{
	*x = *x * 1664525u + 1013904223u;
	return *x >> 8;
}

static void five_hundred_resizes(void **state)
{
	(void)state;
	struct drive *d = at_page("question:signs", TO_SIGNS " 2 3");
	const char *before = drive_json(d);
	unsigned x = 7, marks = marked(d);
	for (int i = 0; i < 500; i++) {
		struct key k = key_point(PRESS_RESIZE, (int)(next_random(&x) % 60), (int)(next_random(&x) % 160));
		ui_key(d->ui, &k);
		check_page(d);
	}
	drive_keys(d, "resize@24,80");
	assert_string_equal(drive_json(d), before);
	assert_int_equal(marked(d), marks);
	drive_keys(d, "2 2 2 Enter");
	assert_string_equal(drive_where(d), "question:fall");
	drive_free(d);
}

static struct key random_key(unsigned *x)
{
	static const char letters[] = "1234567890 +?aeé-*/.,";
	unsigned kind = next_random(x) % 12;
	if (kind < 4)
		return key_text((char[]){letters[next_random(x) % (sizeof letters - 1)] & 0x7f, 0});
	if (kind < 7)
		return key_of(PRESS_ENTER);
	if (kind < 9)
		return key_point((enum press)(PRESS_POINT_DOWN + next_random(x) % 5),
		    (int)(next_random(x) % 50), (int)(next_random(x) % 140));
	if (kind == 9 && next_random(x) % 8 == 0)
		return key_point(PRESS_RESIZE, (int)(next_random(x) % 50), (int)(next_random(x) % 140));
	return key_of((enum press)(PRESS_ENTER + next_random(x) % (PRESS_REDRAW - PRESS_ENTER + 1)));
}

/* 20,000 random keys, and at each of them the page is whole. When one interview ends, the next
 * begins. */
static void twenty_thousand_keys(void **state)
{
	(void)state;
	unsigned x = 20261120, ended = 0, questions = 0;
	struct drive *d = drive_new(EVERY, 24, 80, false);
	for (int i = 0; i < 20000; i++) {
		struct key k = random_key(&x);
		d->ui->can_contrast = true;
		ui_key(d->ui, &k);
		d->ui->wants_suspend = d->ui->wants_redraw = false;
		questions += d->ui->view == &view_question;
		if (d->ui->over) {
			drive_free(d);
			d = drive_new(EVERY, 24, 80, i % 2 == 0);
			ended++;
		} else if (i % 4 == 0) {
			check_page(d);
		}
	}
	assert_true(ended > 5);
	assert_true(questions > 2000);
	drive_free(d);
}

/* Going back twenty pages and on again changes no answer. */
static void back_and_forth(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	const char *before = drive_json(d);
	for (int i = 0; i < 20; i++)
		drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "welcome");
	for (int i = 0; i < 200 && d->ui->view != &view_review; i++)
		drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "review");
	assert_string_equal(drive_json(d), before);
	drive_free(d);
}

/* ---- pasting ---- */

static void paste(struct drive *d, const char *text, size_t times)
{
	struct key k = key_text(text);
	k.pasted = true;
	drive_keys(d, "PasteBegin");
	for (size_t i = 0; i < times; i++)
		ui_key(d->ui, &k);
	drive_keys(d, "PasteEnd");
}

static void a_megabyte_of_words(void **state)
{
	(void)state;
	struct drive *d = at_page("question:own_words", TO_WORDS);
	paste(d, "9", 1024 * 1024);
	assert_int_equal(d->ui->edit.letters, LONGEST_TEXT);
	check_page(d);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "review");
	drive_free(d);
}

static void a_megabyte_where_nothing_is_typed(void **state)
{
	(void)state;
	struct drive *d = at_page("question:signs", TO_SIGNS);
	paste(d, "1", 1024 * 1024);
	assert_int_equal(marked(d), 0);
	assert_string_equal(drive_where(d), "question:signs");
	for (int i = 0; i < 1024 * 1024; i++) { /* from a terminal that does not say what is pasted */
		struct key k = key_text("x");
		ui_key(d->ui, &k);
	}
	assert_int_equal(marked(d), 0);
	drive_free(d);
}

/* ---- choices ---- */

static void arrows_mark_one(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN);
	drive_keys(d, "Enter");
	assert_true(shows(d, "There is a problem"));
	assert_true(d->ui->focus.act == ACT_GROUP);
	drive_keys(d, "Down");
	assert_true(d->ui->prompt->choices[0].chosen);
	assert_false(shows(d, "There is a problem"));
	drive_keys(d, "Down");
	assert_true(d->ui->prompt->choices[1].chosen);
	assert_false(d->ui->prompt->choices[0].chosen);
	drive_free(d);
}

/* Leaning on Enter, one never says yes to a sign. */
static void enter_marks_nothing(void **state)
{
	(void)state;
	static const char *const ways[] = {TO_SITES, TO_MAIN, TO_SIGNS, TO_FALL, TO_TRIED};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = drive_new(EVERY, 24, 80, false);
		drive_keys(d, ways[i]);
		const char *where = drive_where(d);
		for (int n = 0; n < 50; n++)
			drive_keys(d, "Enter");
		assert_string_equal(drive_where(d), where);
		assert_int_equal(marked(d), 0);
		drive_free(d);
	}
}

static void none_stands_alone(void **state)
{
	(void)state;
	struct drive *d = at_page("question:tried", TO_TRIED " 1 2");
	drive_click(d, "Nothing yet");
	assert_int_equal(marked(d), 1);
	drive_click(d, "Exercise on my own");
	assert_int_equal(marked(d), 1);
	assert_true(d->ui->prompt->choices[1].chosen);
	drive_free(d);
}

static void digits_on_the_review_only_move(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	drive_keys(d, "4");
	assert_string_equal(drive_where(d), "review");
	assert_int_equal(d->ui->focus.act, ACT_CHANGE);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "question:signs");
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "review");
	drive_free(d);
}

/* Up and down stay on the leaf that is shown, though Back and the button below stand on every one. */
static void arrows_stay_on_the_leaf(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW " PageDown");
	int leaf = d->ui->leaf;
	assert_true(leaf > 0);
	for (int i = 0; i < 50 && d->ui->focus.act != ACT_BACK; i++)
		drive_keys(d, "Backtab");
	assert_int_equal(d->ui->focus.act, ACT_BACK);
	drive_keys(d, "PageDown PageDown PageUp PageDown");
	leaf = d->ui->leaf;
	for (int i = 0; i < 50 && d->ui->focus.act != ACT_BACK; i++)
		drive_keys(d, "Tab");
	d->ui->leaf = leaf; /* Tab came past other leaves */
	drive_keys(d, "Down");
	assert_int_equal(d->ui->focus.act, ACT_CHANGE);
	assert_int_equal(d->ui->leaf, leaf);
	drive_keys(d, "End Down Down Up");
	assert_int_equal(d->ui->leaf, leaf);
	drive_free(d);
}

/* A row of a list counts at once; but Back from a change leaves the answer as it was. */
static void back_takes_a_change_back(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	const char *before = drive_json(d);
	drive_keys(d, "4 Enter");
	assert_string_equal(drive_where(d), "question:signs");
	drive_keys(d, "Home Down Down 3");
	assert_string_not_equal(drive_json(d), before);
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "review");
	assert_string_equal(drive_json(d), before);
	drive_free(d);
}

/* ---- lines ---- */

static void signs_are_text_in_a_line(void **state)
{
	(void)state;
	struct drive *d = at_page("question:own_words", TO_WORDS);
	drive_type(d, "-*+/ 12?");
	assert_string_equal(d->ui->edit.text, "-*+/ 12?");
	drive_keys(d, "Enter F2");
	assert_string_equal(drive_where(d), "question:own_words");
	assert_int_equal(d->ui->focus.act, ACT_CONTINUE);
	drive_keys(d, "-"); /* not in the line now: a number pad alone gets back through the page */
	assert_string_equal(drive_where(d), "question:a1c");
	drive_free(d);
}

static void signs_are_keys_beside_a_number(void **state)
{
	(void)state;
	struct drive *d = at_page("question:last_visit", TO_WAIT " 1 2 -");
	drive_keys(d, "Enter 1 2 /");
	assert_string_equal(drive_where(d), "help");
	drive_keys(d, "Enter *");
	assert_true(d->ui->hidden);
	drive_keys(d, "*");
	assert_string_equal(d->ui->edit.text, "12");
	drive_free(d);
}

static void signs_in_a_date(void **state)
{
	(void)state;
	struct drive *d = at_page("question:last_visit", TO_VISIT);
	drive_type(d, "2024-03-23");
	assert_string_equal(d->ui->edit.text, "2024-03-23");
	drive_keys(d, "Clear -");
	assert_string_equal(drive_where(d), "question:pain");
	drive_free(d);
}

static void not_known_and_a_number_exclude_each_other(void **state)
{
	(void)state;
	struct drive *d = at_page("question:wait", TO_WAIT " 1 2 ?");
	assert_int_equal(marked(d), 1);
	drive_keys(d, "3");
	assert_int_equal(marked(d), 0);
	assert_string_equal(d->ui->edit.text, "123");
	drive_keys(d, "Backspace ? Enter");
	assert_string_equal(drive_where(d), "question:a1c");
	assert_true(strstr(drive_json(d), "\"wait\":\"unsure\"") || strstr(drive_json(d), "\"wait\": \"unsure\""));
	drive_free(d);
}

static void buttons_beside_every_number_and_date(void **state)
{
	(void)state;
	static const char *const ways[] = {TO_PAIN, TO_VISIT, TO_WAIT, TO_A1C};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = drive_new(EVERY, 24, 80, false);
		drive_keys(d, ways[i]);
		drive_keys(d, "resize@12,40");
		assert_ptr_equal(d->ui->view, &view_question);
		drive_click(d, "[ 5 ]");
		assert_string_equal(d->ui->edit.text, "5");
		drive_free(d);
	}
}

/* ---- the pointer ---- */

static const struct target *spot_on(struct drive *d, enum act act, int arg)
{
	const struct target *t = page_find(ui_page(d->ui), (struct spot){act, arg});
	assert_non_null(t);
	return t;
}

static void point(struct drive *d, enum press press, const struct target *t)
{
	struct key k = key_point(press, t->row, t->col + 1);
	ui_key(d->ui, &k);
}

static void press_and_let_go(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN);
	point(d, PRESS_POINT_DOWN, spot_on(d, ACT_CHOOSE, 0));
	assert_int_equal(marked(d), 0);
	point(d, PRESS_POINT_UP, spot_on(d, ACT_CHOOSE, 0));
	assert_true(d->ui->prompt->choices[0].chosen);
	point(d, PRESS_POINT_DOWN, spot_on(d, ACT_CHOOSE, 1)); /* let go elsewhere: nothing */
	point(d, PRESS_POINT_UP, spot_on(d, ACT_CONTINUE, 0));
	assert_string_equal(drive_where(d), "question:main");
	assert_true(d->ui->prompt->choices[0].chosen);
	drive_free(d);
}

static void terminals_that_tell_half(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN);
	point(d, PRESS_POINT_UP, spot_on(d, ACT_CHOOSE, 1)); /* only that the finger left */
	assert_true(d->ui->prompt->choices[1].chosen);
	point(d, PRESS_POINT_CLICK, spot_on(d, ACT_CHOOSE, 0)); /* a whole click */
	assert_true(d->ui->prompt->choices[0].chosen);
	point(d, PRESS_POINT_DOWN, spot_on(d, ACT_CHOOSE, 1)); /* only presses: the second one counts */
	point(d, PRESS_POINT_DOWN, spot_on(d, ACT_CHOOSE, 1));
	assert_true(d->ui->prompt->choices[1].chosen);
	drive_free(d);
}

static void targets_are_two_rows_high(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN);
	const struct target *t = spot_on(d, ACT_CHOOSE, 1);
	assert_int_equal(t->rows, 2);
	struct key k = key_point(PRESS_POINT_CLICK, t->row + 1, t->col + 20);
	ui_key(d->ui, &k);
	assert_true(d->ui->prompt->choices[1].chosen);
	drive_free(d);
}

static void outside_is_nothing(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN);
	static const int places[][2] = {{0, 0}, {23, 79}, {500, 500}, {-1, -1}, {6, 0}};
	for (size_t i = 0; i < sizeof places / sizeof *places; i++) {
		struct key k = key_point(PRESS_POINT_CLICK, places[i][0], places[i][1]);
		ui_key(d->ui, &k);
	}
	assert_string_equal(drive_where(d), "question:main");
	assert_int_equal(marked(d), 0);
	drive_free(d);
}

/* ---- hiding, leaving, saving ---- */

static void hidden_shows_nothing(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN " 1 F9");
	assert_false(shows(d, "Knee"));
	assert_false(shows(d, "Which one"));
	drive_keys(d, "2 Enter Down x click@10,10 resize@30,90");
	assert_false(d->ui->hidden); /* a tap shows it again, too */
	drive_keys(d, "F9 2 Enter F2 F1 Stop F9");
	assert_string_equal(drive_where(d), "question:main");
	assert_true(d->ui->prompt->choices[0].chosen);
	drive_free(d);
}

static void too_small_is_said(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN " 1 resize@11,80");
	assert_true(shows(d, "too small"));
	drive_keys(d, "Enter 2 Stop F9");
	assert_true(shows(d, "too small"));
	drive_keys(d, "resize@24,39");
	assert_true(shows(d, "too small"));
	drive_keys(d, "resize@12,40");
	assert_true(d->ui->prompt->choices[0].chosen);
	assert_string_equal(drive_where(d), "question:main");
	drive_free(d);
}

/* F3 on the help page, where there is no question to tell the reason of. */
/* Bytes that the longest page takes on a screen of this size. */
static size_t bytes_of_sources(int rows, int cols)
{
	struct drive *d = drive_new("rules/stem-cell.yaml", rows, cols, false);
	ui_go_to(d->ui, &view_about);
	ui_page(d->ui);
	size_t bytes = arena_bytes(d->ui->mem_page);
	drive_free(d);
	return bytes;
}

/* Nobody sees the page then; laid out in a column or two it would take a hundred times as much, and
 * a kiosk's memory is bounded. */
static void too_small_costs_no_more(void **state)
{
	(void)state;
	size_t least = bytes_of_sources(12, 40);
	assert_true(least < 3u << 20);
	assert_true(bytes_of_sources(3, 2) <= least);
	assert_true(bytes_of_sources(1, 1) <= least);
	assert_true(bytes_of_sources(50, 8) <= least * 2);
}

static void help_without_a_question(void **state)
{
	(void)state;
	static const char *const ways[] = {"F1 F3", TO_REVIEW " F1 F3", TO_MAIN " F1 F3"};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = at_page("help", ways[i]);
		check_page(d);
		drive_free(d);
	}
}

static void stopping_twice_leaves(void **state)
{
	(void)state;
	struct drive *d = at_page("leave", TO_MAIN " Stop");
	drive_keys(d, "Stop");
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_LEFT);
	drive_free(d);
}

static struct drive *at_kiosk(const char *page, const char *keys)
{
	struct drive *d = drive_at(EVERY, DRIVE_KIOSK, 24, 80, false);
	drive_keys(d, "Space");
	drive_keys(d, keys);
	assert_string_equal(drive_where(d), page);
	return d;
}

static void a_kiosk_cannot_be_left(void **state)
{
	(void)state;
	struct drive *d = at_kiosk("question:main", TO_MAIN);
	drive_keys(d, "Stop Stop Suspend");
	assert_string_equal(drive_where(d), "question:main");
	assert_false(d->ui->over || d->ui->wants_suspend);
	drive_keys(d, "F1");
	drive_click(d, "Stop here");
	assert_string_equal(drive_where(d), "leave");
	assert_false(shows(d, "Leave now"));
	drive_free(d);
}

static void nobody_there(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN " Hangup");
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_HANGUP);
	drive_free(d);
}

static bool cannot_save(void *ctx)
{
	(void)ctx;
	return false;
}

static void saved_after_every_answer(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	assert_int_equal(d->saves, 12); /* who is answering, and 11 answers */
	drive_free(d);
	d = at_page("question:sites", TO_SITES);
	d->set.save = cannot_save;
	drive_keys(d, "1 2 Enter");
	assert_true(shows(d, "could not be saved"));
	drive_free(d);
}

static void contrast_only_where_colours_are(void **state)
{
	(void)state;
	struct drive *d = at_page("question:main", TO_MAIN " F4");
	assert_false(d->ui->contrast);
	drive_keys(d, "F1");
	assert_false(shows(d, "contrast"));
	drive_keys(d, "F2");
	d->ui->can_contrast = true;
	drive_keys(d, "F4");
	assert_true(d->ui->contrast);
	drive_keys(d, "F4");
	assert_false(d->ui->contrast);
	drive_free(d);
}

/* Before the first question, by number pad alone: contrast, and how letters get larger. */
static void reading_is_made_easier_by_number_pad(void **state)
{
	(void)state;
	struct drive *d = drive_new(EVERY, 12, 40, false);
	d->ui->can_contrast = true;
	drive_keys(d, "+ + Enter");
	assert_true(d->ui->contrast);
	assert_string_equal(drive_where(d), "welcome");
	drive_keys(d, "- + Enter"); /* there is nothing to go back to */
	drive_keys(d, "Enter");
	for (int i = 0; i < 9 && !spot_is(d->ui->focus, (struct spot){ACT_LETTERS, 0}); i++)
		drive_keys(d, "+");
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "letters");
	drive_keys(d, "-");
	assert_string_equal(drive_where(d), "welcome");
	drive_free(d);
}

/* What a person is told to do has to work where they are. */
static void letters_grow_otherwise_elsewhere(void **state)
{
	(void)state;
	static const char *const told[] = {[LETTERS_WINDOW] = "Hold Ctrl and press +",
	    [LETTERS_XTERM] = "Hold Shift and press +", [LETTERS_CONSOLE] = "setfont -d"};
	for (int i = LETTERS_WINDOW; i <= LETTERS_CONSOLE; i++) {
		struct drive *d = drive_new(EVERY, 24, 80, false);
		d->ui->letters = (enum letters)i;
		drive_click(d, "Larger letters");
		assert_true(shows(d, told[i]));
		assert_true(shows(d, "Now 80 letters fit in a row"));
		drive_keys(d, "resize@14,44");
		assert_true(shows(d, "Now 44 letters fit in a row"));
		drive_free(d);
	}
	struct drive *d = drive_at(EVERY, DRIVE_KIOSK, 24, 80, false);
	drive_keys(d, "Space");
	drive_click(d, "Larger letters");
	assert_true(shows(d, "Ask the front desk. They can make the letters larger"));
	drive_free(d);
}

/* What has to be said before the first question, at every size. */
static void the_welcome_says_it_all(void **state)
{
	(void)state;
	static const char *const wanted[] = {"get ready", "In an emergency", "Call 911 now", "not a diagnosis",
	    "Who sees it", "What is kept", "Larger letters", "walk away", "more time", "Start ]"};
	static const char *const sizes[] = {"resize@12,40", "resize@24,80", "resize@43,132"};
	for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
		struct drive *d = drive_at(EVERY, DRIVE_KIOSK, 24, 80, false);
		struct buf all = buf_new(d->mem);
		drive_keys(d, "Space");
		drive_keys(d, sizes[i]);
		for (int leaf = 0; leaf < ui_page(d->ui)->leaves; leaf++) {
			buf_text(&all, text_of(d));
			drive_keys(d, "PageDown");
		}
		const char *shown = drive_collapsed(d, buf_str(&all));
		for (size_t k = 0; k < sizeof wanted / sizeof *wanted; k++)
			if (!strstr(shown, wanted[k]))
				fail_msg("%s: '%s' is nowhere", sizes[i], wanted[k]);
		drive_free(d);
	}
}

/* What to do stands on a leaf with the first sign for which, wherever the leaves part. */
static void open_lists_keep_their_lead(void **state)
{
	(void)state;
	unsigned seen = 0;
	struct drive *d = drive_new(EVERY, 24, 80, false);
	drive_keys(d, TO_SIGNS " 3 3 3 3 3 Enter 3 3 Enter Stop 2 Enter");
	assert_string_equal(drive_where(d), "summary");
	for (int rows = 12; rows <= 43; rows++) {
		drive_keys(d, arena_text(d->mem, str_of(text_fmt(d->mem, "resize@%d,60", rows))));
		for (int leaf = 0; leaf < ui_page(d->ui)->leaves; leaf++) {
			const char *text = text_of(d), *lead;
			for (lead = strstr(text, " so: "); lead; lead = strstr(lead + 1, " so: "), seen++)
				if (!strstr(lead, " • "))
					fail_msg("at %d rows, nothing stands under its lead:\n%s", rows, text);
			drive_keys(d, "PageDown");
		}
	}
	assert_true(seen > 0);
	drive_free(d);
}

/* ---- the end ---- */

static void stopping_is_taken_back(void **state)
{
	(void)state;
	struct drive *d = at_page("leave", TO_SIGNS " Stop");
	drive_keys(d, "2 Enter");
	assert_string_equal(drive_where(d), "summary");
	assert_true(session_stopped(d->session));
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "question:signs");
	assert_false(session_stopped(d->session));
	drive_free(d);
}

static void ends_are_told_apart(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	for (int i = 0; i < 40 && !d->ui->over; i++)
		drive_keys(d, "Enter");
	assert_int_equal(d->ui->end, SCREEN_FINISHED);
	drive_free(d);
	d = at_page("leave", TO_SIGNS " Stop");
	drive_keys(d, "2");
	for (int i = 0; i < 40 && !d->ui->over; i++)
		drive_keys(d, "Enter");
	assert_int_equal(d->ui->end, SCREEN_STOPPED);
	drive_free(d);
}

/* F3 means something only where a question is shown, or below the help. */
static void why_only_where_a_question_is(void **state)
{
	(void)state;
	static const char *const ways[] = {"", TO_WHO, TO_REVIEW, TO_REVIEW " Enter Enter"};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		struct drive *d = drive_new(EVERY, 24, 80, false);
		drive_keys(d, ways[i]);
		drive_keys(d, "F3 F1 F3");
		assert_string_equal(drive_where(d), "help");
		drive_free(d);
	}
}

/* Whom no file names is asked, once; who has been named is not asked, and can be changed. */
static void who_is_asked_once(void **state)
{
	(void)state;
	struct drive *d = at_page("review", TO_REVIEW);
	assert_string_equal(d->about.informant, "patient");
	assert_string_equal(d->about.helper, "none");
	drive_keys(d, "1 Enter");
	assert_string_equal(drive_where(d), "who");
	drive_keys(d, "3 F2"); /* taken back */
	assert_string_equal(d->about.informant, "patient");
	drive_keys(d, "1 Enter 3 Enter");
	assert_string_equal(drive_where(d), "review");
	assert_string_equal(d->about.informant, "other");
	assert_true(strstr(drive_json(d), "\"informant\": \"other\"") != NULL);
	drive_free(d);
	d = drive_new(EVERY, 24, 80, false);
	ui_free(d->ui);
	d->about.informant = "parent";
	d->ui = ui_new(d->session, &d->set, 24, 80, false);
	drive_keys(d, "Enter");
	assert_string_equal(drive_where(d), "question:sites");
	drive_keys(d, "F2");
	assert_string_equal(drive_where(d), "welcome");
	drive_free(d);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(nothing_is_marked_at_first),
	    cmocka_unit_test(every_page_at_every_size),
	    cmocka_unit_test(every_choice_has_its_digit),
	    cmocka_unit_test(a_caption_is_not_cut),
	    cmocka_unit_test(five_hundred_resizes),
	    cmocka_unit_test(twenty_thousand_keys),
	    cmocka_unit_test(back_and_forth),
	    cmocka_unit_test(why_only_where_a_question_is),
	    cmocka_unit_test(who_is_asked_once),
	    cmocka_unit_test(a_megabyte_of_words),
	    cmocka_unit_test(a_megabyte_where_nothing_is_typed),
	    cmocka_unit_test(arrows_mark_one),
	    cmocka_unit_test(enter_marks_nothing),
	    cmocka_unit_test(none_stands_alone),
	    cmocka_unit_test(digits_on_the_review_only_move),
	    cmocka_unit_test(open_lists_keep_their_lead),
	    cmocka_unit_test(arrows_stay_on_the_leaf),
	    cmocka_unit_test(back_takes_a_change_back),
	    cmocka_unit_test(signs_are_text_in_a_line),
	    cmocka_unit_test(signs_are_keys_beside_a_number),
	    cmocka_unit_test(signs_in_a_date),
	    cmocka_unit_test(not_known_and_a_number_exclude_each_other),
	    cmocka_unit_test(buttons_beside_every_number_and_date),
	    cmocka_unit_test(press_and_let_go),
	    cmocka_unit_test(terminals_that_tell_half),
	    cmocka_unit_test(targets_are_two_rows_high),
	    cmocka_unit_test(outside_is_nothing),
	    cmocka_unit_test(hidden_shows_nothing),
	    cmocka_unit_test(too_small_is_said),
	    cmocka_unit_test(too_small_costs_no_more),
	    cmocka_unit_test(help_without_a_question),
	    cmocka_unit_test(stopping_twice_leaves),
	    cmocka_unit_test(a_kiosk_cannot_be_left),
	    cmocka_unit_test(nobody_there),
	    cmocka_unit_test(saved_after_every_answer),
	    cmocka_unit_test(contrast_only_where_colours_are),
	    cmocka_unit_test(reading_is_made_easier_by_number_pad),
	    cmocka_unit_test(letters_grow_otherwise_elsewhere),
	    cmocka_unit_test(the_welcome_says_it_all),
	    cmocka_unit_test(stopping_is_taken_back),
	    cmocka_unit_test(ends_are_told_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
