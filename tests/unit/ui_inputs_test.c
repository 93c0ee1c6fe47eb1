/* The same interview by keyboard alone, by number pad alone, by mouse alone and in line mode gives
 * the same answers, byte for byte. What is answered comes from a seed, so that many interviews are
 * walked; warnings on the way are gone past. */
#include "ui_drive.h"

#include <stdio.h>

#include "ui/line.h"

enum { MOST_STEPS = 2000, DATE_YEAR = 2024 };

/* ---- what is answered: a function of seed and question alone ---- */

static unsigned draw(unsigned seed, unsigned question, unsigned i, unsigned n)
{
	unsigned x = seed * 2654435761u + question * 40503u + i * 69069u + 12345u;
	x ^= x >> 15;
	x *= 2246822519u;
	x ^= x >> 13;
	return n > 0 ? x % n : 0;
}

/* Mostly "no": so that long interviews come up too. */
static unsigned row_choice(unsigned seed, const struct prompt *p, unsigned row)
{
	unsigned r = draw(seed, p->question, row, 16);
	return r == 0 ? 0 : r == 1 ? 2 : 1;
}

static bool picks(unsigned seed, const struct prompt *p, unsigned choice)
{
	if (p->widget == WIDGET_ONE)
		return choice == draw(seed, p->question, 0, p->nchoices);
	unsigned options = 0;
	while (options < p->nchoices && p->choices[options].role == CHOICE_OPTION)
		options++;
	unsigned first = draw(seed, p->question, 0, p->nchoices);
	if (first >= options) /* none, "I do not know", "I prefer not to say": alone */
		return choice == first;
	return choice == first || choice == draw(seed, p->question, 1, options);
}

/* "?" : I do not know. Never 1, which opens a list in line mode. */
static const char *typed(unsigned seed, const struct prompt *p, struct arena *mem)
{
	if (p->widget == WIDGET_TEXT)
		return "";
	if (p->nchoices > 0 && p->choices[0].role == CHOICE_UNSURE && draw(seed, p->question, 2, 4) == 0)
		return "?";
	if (p->widget == WIDGET_DATE)
		return text_fmt(mem, "%d", DATE_YEAR);
	int low = (int)(p->low.micro / NUM_ONE), high = (int)(p->high.micro / NUM_ONE);
	low = low < 2 ? 2 : low;
	return text_fmt(mem, "%d", low + (int)draw(seed, p->question, 3, (unsigned)(high - low + 1)));
}

/* ---- ways of answering ---- */

struct way {
	const char *name;
	void (*mark)(struct drive *d, struct spot spot);
	void (*type)(struct drive *d, const char *digits);
	void (*on)(struct drive *d);
};

static bool stands_at(const struct drive *d, struct spot spot)
{
	return spot_is(d->ui->focus, spot);
}

static void until(struct drive *d, const char *key, struct spot spot)
{
	for (int i = 0; i < MOST_STEPS && !stands_at(d, spot); i++)
		drive_keys(d, key);
	if (!stands_at(d, spot))
		fail_msg("%s: %s never comes to %d, %d; it is at %d, %d", drive_where(d), key, spot.act, spot.arg,
		    d->ui->focus.act, d->ui->focus.arg);
}

static bool is_marked(struct drive *d, struct spot spot)
{
	const struct target *t = page_find(ui_page(d->ui), spot);
	assert_non_null(t);
	return t->marked;
}

/* One key after another until something else is shown. */
static void until_new(struct drive *d, const char *key)
{
	const struct view *view = d->ui->view;
	const struct prompt *prompt = d->ui->prompt;
	for (int i = 0; i < 60 && d->ui->view == view && d->ui->prompt == prompt && !d->ui->over; i++) {
		drive_keys(d, key);
		if (d->ui->error)
			fail_msg("%s: %s", drive_where(d), d->ui->error);
	}
}

/* Arrows, Space, letters, Enter. */
static void keyboard_mark(struct drive *d, struct spot spot)
{
	bool line = ui_page(d->ui)->line;
	const struct target *t = page_find(ui_page(d->ui), spot);
	assert_non_null(t);
	int leaf = t->leaf;
	for (int i = 0; i < MOST_STEPS && d->ui->view == &view_alert && d->ui->leaf < leaf; i++)
		drive_keys(d, "PageDown");
	if (d->ui->view == &view_alert)
		drive_keys(d, "Home");
	until(d, line ? "Tab" : spot.act == ACT_ANSWER ? "Right" : "Down", spot);
	if (!is_marked(d, spot))
		drive_keys(d, "Space");
}

static void keyboard_on(struct drive *d)
{
	until_new(d, "Enter");
}

/* 0 to 9, +, Enter. */
static void pad_mark(struct drive *d, struct spot spot)
{
	const struct target *t = page_find(ui_page(d->ui), spot);
	assert_non_null(t);
	if (ui_page(d->ui)->line) {
		until(d, "+", spot);
		drive_keys(d, "Enter");
		return;
	}
	for (int i = 0; i < MOST_STEPS && d->ui->leaf != t->leaf; i++)
		drive_keys(d, "0");
	drive_keys(d, text_fmt(d->mem, "%d", t->digit));
}

static void touch(struct drive *d, const struct target *t)
{
	int row = t->row + t->rows - 1, col = t->col + t->cols / 2;
	struct key down = key_point(PRESS_POINT_DOWN, row, col), up = key_point(PRESS_POINT_UP, row, col);
	ui_key(d->ui, &down);
	ui_key(d->ui, &up);
}

/* Turns the leaves with the buttons that are there. */
static void mouse_mark(struct drive *d, struct spot spot)
{
	for (int i = 0; i < MOST_STEPS; i++) {
		const struct page *p = ui_page(d->ui);
		const struct target *t = page_find(p, spot), *turn = NULL;
		assert_non_null(t);
		if (t->leaf < 0 || t->leaf == d->ui->leaf) {
			touch(d, t);
			return;
		}
		for (size_t k = 0; k < p->ntargets; k++)
			if (steer_turns(&p->targets[k]) && p->targets[k].leaf == d->ui->leaf)
				turn = &p->targets[k];
		touch(d, t->leaf > d->ui->leaf && !p->direct ? page_find(p, (struct spot){ACT_CONTINUE, 0}) : turn);
	}
	fail_msg("cannot be reached with a mouse");
}

static void mouse_type(struct drive *d, const char *digits)
{
	int value = 0;
	for (size_t i = 0; digits[i]; i++)
		value = value * 10 + (digits[i] - '0');
	if (page_find(ui_page(d->ui), (struct spot){ACT_VALUE, value}))
		mouse_mark(d, (struct spot){ACT_VALUE, value});
	else
		for (size_t i = 0; digits[i]; i++)
			mouse_mark(d, (struct spot){ACT_TYPE, digits[i]});
}

static void mouse_on(struct drive *d)
{
	const struct view *view = d->ui->view;
	const struct prompt *prompt = d->ui->prompt;
	for (int i = 0; i < 60 && d->ui->view == view && d->ui->prompt == prompt && !d->ui->over; i++) {
		mouse_mark(d, (struct spot){ACT_CONTINUE, 0});
		if (d->ui->error)
			fail_msg("%s: %s", drive_where(d), d->ui->error);
	}
}

static const struct way keyboard = {"keyboard", keyboard_mark, drive_type, keyboard_on};
static const struct way pad = {"number pad", pad_mark, drive_type, keyboard_on};
static const struct way mouse = {"mouse", mouse_mark, mouse_type, mouse_on};

/* ---- one interview on a screen ---- */

static void answer_choices(struct drive *d, const struct way *way, unsigned seed)
{
	const struct prompt *p = d->ui->prompt;
	for (unsigned i = 0; i < p->nchoices; i++)
		if (picks(seed, p, i))
			way->mark(d, (struct spot){ACT_CHOOSE, (int)i});
}

static void answer_rows(struct drive *d, const struct way *way, unsigned seed)
{
	unsigned question = d->ui->prompt->question;
	for (unsigned row = 0; d->ui->prompt->question == question && row < d->ui->prompt->nrows; row++) {
		unsigned choice = row_choice(seed, d->ui->prompt, row);
		way->mark(d, (struct spot){ACT_ANSWER, (int)(row * PAGE_ROW + choice)});
		if (d->ui->view == &view_alert) {
			way->mark(d, (struct spot){ACT_PICK, 0});
			way->on(d);
		}
	}
}

static void answer_line(struct drive *d, const struct way *way, unsigned seed)
{
	const char *text = typed(seed, d->ui->prompt, d->mem);
	if (text[0] == '?')
		way->mark(d, (struct spot){ACT_CHOOSE, 0});
	else
		way->type(d, text);
}

static void answer(struct drive *d, const struct way *way, unsigned seed)
{
	static void (*const answers[])(struct drive *, const struct way *, unsigned) = {
	    [WIDGET_ONE] = answer_choices, [WIDGET_MANY] = answer_choices, [WIDGET_ROWS] = answer_rows,
	    [WIDGET_NUMBER] = answer_line, [WIDGET_DATE] = answer_line, [WIDGET_TEXT] = answer_line};
	answers[d->ui->prompt->widget](d, way, seed);
}

/* Answers the question that is shown. True: a warning with its last row has led on already. */
static bool went_on(struct drive *d, const struct way *way, unsigned seed)
{
	unsigned question = d->ui->prompt->question;
	answer(d, way, seed);
	return d->ui->view != &view_question || d->ui->prompt->question != question;
}

static const char *on_screen(const char *rules, const struct way *way, unsigned seed, int rows,
    int cols, struct arena *mem)
{
	struct drive *d = drive_new(rules, rows, cols, false);
	for (int i = 0; i < MOST_STEPS && !d->ui->over; i++) {
		if (d->ui->view == &view_language || d->ui->view == &view_alert)
			way->mark(d, (struct spot){ACT_PICK, 0});
		else if (d->ui->view == &view_who)
			way->mark(d, (struct spot){ACT_PICK, (int)(seed % WHOS)});
		else if (d->ui->view == &view_question && went_on(d, way, seed))
			continue;
		way->on(d);
	}
	assert_true(d->ui->over);
	assert_int_equal(d->ui->end, SCREEN_FINISHED);
	const char *json = arena_text(mem, str_of(drive_json(d)));
	drive_free(d);
	return json;
}

/* ---- the same in lines ---- */

/* Past the warning, if there is one. */
static void past_alert(struct drive *d, struct buf *lines)
{
	if (session_alerts(d->session, d->mem).n == 0)
		return;
	buf_text(lines, "1\n");
	session_heard(d->session);
}

/* Each row counts at once in lines, so a warning can come between two of them. */
static void lines_of_rows(struct drive *d, const struct prompt *p, unsigned seed, struct buf *lines)
{
	struct value v = value_new(d->pack.rules->domains[p->question], d->mem);
	v.reply = REPLY_GIVEN;
	for (unsigned row = 0; row < p->nrows; row++) {
		static const enum mark marks[] = {MARK_YES, MARK_NO, MARK_UNSURE};
		unsigned choice = row_choice(seed, p, row);
		buf_fmt(lines, "%u\n", choice + 1);
		v.marks[p->rows[row].option] = (unsigned char)marks[choice];
		session_answer_part(d->session, p->question, &v);
		past_alert(d, lines);
	}
	session_answer(d->session, p->question, &v);
}

static void lines_of_one(struct drive *d, const struct prompt *p, unsigned seed, struct buf *lines)
{
	struct buf line = buf_new(d->mem), why = buf_new(d->mem);
	struct value v;
	bool choices = p->widget == WIDGET_ONE || p->widget == WIDGET_MANY;
	for (unsigned i = 0; choices && i < p->nchoices; i++)
		if (picks(seed, p, i))
			buf_fmt(&line, "%s%u", line.n > 0 ? " " : "", i + 1);
	if (!choices)
		buf_text(&line, typed(seed, p, d->mem));
	assert_true(prompt_parse(d->session, p, buf_str(&line), d->mem, &v, &why));
	buf_fmt(lines, "%s\n", buf_end(&line));
	session_answer(d->session, p->question, &v);
}

static const char *lines_of(struct drive *d, unsigned seed)
{
	struct buf lines = buf_new(d->mem);
	int q;
	if (d->set.languages.n > 1)
		buf_text(&lines, "1\n");
	buf_text(&lines, "1\n"); /* the welcome */
	buf_fmt(&lines, "%u\n", seed % WHOS + 1);
	while ((q = session_next(d->session)) != SESSION_DONE) {
		const struct prompt *p = prompt_make(d->session, (unsigned)q, d->mem);
		if (p->widget == WIDGET_ROWS)
			lines_of_rows(d, p, seed, &lines);
		else
			lines_of_one(d, p, seed, &lines);
		past_alert(d, &lines);
	}
	buf_text(&lines, "1\n"); /* the review */
	return buf_end(&lines);
}

static const char *in_lines(const char *rules, unsigned seed, struct arena *mem)
{
	struct drive *shadow = drive_new(rules, 24, 80, false), *d = drive_new(rules, 24, 80, false);
	const char *lines = lines_of(shadow, seed);
	FILE *in = fmemopen((void *)(size_t)lines, strlen(lines), "r"), *out = fopen("/dev/null", "w");
	struct line_setup setup = {.in = in, .out = out, .width = 80, .languages = d->set.languages,
	    .about = &d->about};
	assert_int_equal(line_interview(d->session, &setup), LINE_FINISHED);
	fclose(in);
	fclose(out);
	const char *json = arena_text(mem, str_of(drive_json(d)));
	drive_free(shadow);
	drive_free(d);
	return json;
}

/* ---- all four ---- */

static void four_ways(const char *rules, unsigned seed, int rows, int cols)
{
	struct arena *mem = arena_new(NULL);
	const char *lines = in_lines(rules, seed, mem);
	const struct way *ways[] = {&keyboard, &pad, &mouse};
	for (size_t i = 0; i < 3; i++) {
		const char *screen = on_screen(rules, ways[i], seed, rows, cols, mem);
		if (strcmp(screen, lines) != 0)
			print_error("seed %u, by %s at %dx%d\n", seed, ways[i]->name, cols, rows);
		assert_string_equal(screen, lines);
	}
	arena_free(mem);
}

static void every_page_by_four_ways(void **state)
{
	(void)state;
	for (unsigned seed = 0; seed < 12; seed++) {
		four_ways("tests/golden/screen/every.yaml", seed, 24, 80);
		four_ways("tests/golden/screen/every.yaml", seed, 12, 40);
	}
}

static void shipped_pack_by_four_ways(void **state)
{
	(void)state;
	for (unsigned seed = 0; seed < 6; seed++) {
		four_ways("rules/stem-cell.yaml", seed, 24, 80);
		four_ways("rules/stem-cell.yaml", seed, 12, 40);
		four_ways("rules/stem-cell.yaml", seed, 43, 132);
	}
}

/* A test of the test: other seeds must give other answers. */
static void seeds_differ(void **state)
{
	(void)state;
	struct arena *mem = arena_new(NULL);
	assert_string_not_equal(in_lines("rules/stem-cell.yaml", 1, mem),
	    in_lines("rules/stem-cell.yaml", 2, mem));
	arena_free(mem);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(every_page_by_four_ways),
	    cmocka_unit_test(shipped_pack_by_four_ways),
	    cmocka_unit_test(seeds_differ),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
