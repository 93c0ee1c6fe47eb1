/* Answers that are typed: a number, a date, one's own words. Numbers and dates can be put
 * together with buttons on the screen too, and own words can be left out, so that nobody needs a
 * keyboard. */
#include "ui/ui.h"

#include <string.h>

enum { NUMBER_COLS = LONGEST_NUMBER + 1, DATE_COLS = LONGEST_DATE + 1, TEXT_ROWS = 3, MONTHS_IN_ROW = 6,
	KEYS_BESIDE = 60, MOST_VALUES = 11 };

/* Letters that keep their meaning as keys: everywhere, and while nothing is typed yet. */
struct typing {
	const char *always, *empty;
};

static const struct spot on_line = {ACT_LINE, 0};

/* ---- marks and the line exclude each other ---- */

static void unmark(struct ui *ui)
{
	for (unsigned i = 0; i < ui->prompt->nchoices; i++)
		ui->prompt->choices[i].chosen = false;
	ui->error = NULL;
}

static void insert(struct ui *ui, const char *text)
{
	unmark(ui);
	edit_insert(&ui->edit, str_of(text));
}

static void replace(struct ui *ui, const char *text)
{
	unmark(ui);
	edit_set(&ui->edit, str_of(text), ui->edit.limit);
}

/* ---- typing ---- */

static bool means_something_else(const struct ui *ui, const struct typing *t, const struct key *k)
{
	bool away = !spot_is(ui->focus, on_line);
	if (strcmp(k->text, " ") == 0)
		return away;
	return strstr(t->always, k->text) || ((ui->edit.n == 0) && strstr(t->empty, k->text)) ||
	       (away && strstr("-*+/", k->text));
}

static bool line_type(struct ui *ui, const struct key *k, const struct typing *t)
{
	bool moves = k->press == PRESS_LEFT || k->press == PRESS_RIGHT || k->press == PRESS_HOME ||
	             k->press == PRESS_END;
	if (k->press == PRESS_TEXT && !k->pasted && means_something_else(ui, t, k))
		return false;
	if (moves && !spot_is(ui->focus, on_line))
		return false;
	if (!edit_key(&ui->edit, k))
		return false;
	if (!moves)
		unmark(ui);
	ui->focus = on_line;
	return true;
}

/* ---- filling ---- */

static void choices_fill(struct ui *ui, struct page *p)
{
	for (unsigned i = 0; i < ui->prompt->nchoices; i++) {
		if (i == 0) {
			page_gap(p);
			page_or(p, false);
		}
		page_choice(p, FORM_ROUND, ui->prompt->choices[i].label,
		    (struct spot){ACT_CHOOSE, (int)i})->marked = ui->prompt->choices[i].chosen;
	}
}

static void line_fill(struct ui *ui, struct page *p, int rows, int cols)
{
	page_text(p, ROLE_TEXT, ui->prompt->how)->with_next = true;
	fill_error(ui, p);
	page_line(p, &ui->edit, rows, cols);
	p->start = on_line;
	p->direct = p->enter_marks = true;
}

/* In two rows of five, as wide as there is room for; Erase and Clear beside them, or where there is no room below. */
static void digit_keys(struct ui *ui, struct page *p)
{
	static const char digits[] = "1234567890";
	const struct spot erase = {ACT_ERASE, 0}, clear = {ACT_CLEAR, 0};
	bool beside = p->cols >= KEYS_BESIDE;
	page_pad(p, beside ? 6 : 5);
	for (int i = 0; i < 10; i++) {
		page_pad_key(p, text_fmt(p->mem, beside ? "  %c  " : "%c", digits[i]),
		    (struct spot){ACT_TYPE, digits[i]});
		if (beside && i % 5 == 4)
			page_pad_key(p, ui->w->text[i == 4 ? WORD_SCREEN_ERASE : WORD_SCREEN_CLEAR],
			    i == 4 ? erase : clear);
	}
	if (!beside) {
		page_pad_key(p, ui->w->text[WORD_SCREEN_ERASE], erase);
		page_pad_key(p, ui->w->text[WORD_SCREEN_CLEAR], clear);
	}
}

/* ---- what the buttons do ---- */

static void type_letter(struct ui *ui, int letter)
{
	insert(ui, (char[]){(char)letter, 0});
}

static void type_value(struct ui *ui, int value)
{
	replace(ui, text_fmt(ui->mem_prompt, "%d", value));
}

/* With blanks where they are due: "23" and March give "23 March ". */
static void type_month(struct ui *ui, int month)
{
	bool blank = ui->edit.n > 0 && ui->edit.text[ui->edit.n - 1] != ' ';
	edit_end(&ui->edit);
	insert(ui, text_fmt(ui->mem_prompt, "%s%s ", blank ? " " : "", ui->w->months[month]));
}

/* "2" and years give "about 2 years ago". Without a number there is nothing to say yet. */
static void type_ago(struct ui *ui, int unit)
{
	struct buf span = buf_new(ui->mem_prompt);
	long n = 0;
	size_t at = 0;
	while (at < ui->edit.n && !is_digit(ui->edit.text[at]))
		at++;
	for (; at < ui->edit.n && is_digit(ui->edit.text[at]) && n < 1000; at++)
		n = n * 10 + (ui->edit.text[at] - '0');
	if (n == 0)
		return;
	words_number(ui->w, n, (enum date_unit)unit, &span);
	replace(ui, words_text(ui->w, WORD_ABOUT_AGO, buf_end(&span), NULL, ui->mem_prompt));
}

static void type_erase(struct ui *ui, int unused)
{
	(void)unused;
	unmark(ui);
	edit_backspace(&ui->edit);
}

static void type_clear(struct ui *ui, int unused)
{
	(void)unused;
	unmark(ui);
	edit_wipe(&ui->edit);
}

/* What was typed stays, in case the choice was a slip; the mark is what counts. */
static void choose(struct ui *ui, int choice)
{
	prompt_choose(ui->prompt, (unsigned)choice);
	ui->error = NULL;
	ui->focus = (struct spot){ACT_CONTINUE, 0};
}

static void choose_unsure(struct ui *ui, int unused)
{
	(void)unused;
	for (unsigned i = 0; i < ui->prompt->nchoices; i++)
		if (ui->prompt->choices[i].role == CHOICE_UNSURE)
			choose(ui, (int)i);
}

static void stay(struct ui *ui, int unused)
{
	(void)unused;
	ui->focus = on_line;
}

static bool line_press(struct ui *ui, struct spot spot)
{
	static void (*const does[ACTS])(struct ui *, int) = {[ACT_TYPE] = type_letter,
	    [ACT_VALUE] = type_value, [ACT_MONTH] = type_month, [ACT_AGO] = type_ago,
	    [ACT_ERASE] = type_erase, [ACT_CLEAR] = type_clear, [ACT_CHOOSE] = choose,
	    [ACT_UNSURE] = choose_unsure, [ACT_LINE] = stay};
	if (!does[spot.act])
		return false;
	does[spot.act](ui, spot.arg);
	if (ui->by_pointer && spot.act != ACT_CHOOSE)
		ui->focus = on_line; /* so that Enter goes on; keys stay where they press */
	return true;
}

static struct spot line_wrong(const struct ui *ui)
{
	(void)ui;
	return on_line;
}

/* ---- a number ---- */

static bool is_short_scale(const struct prompt *pr)
{
	return pr->low_words[0] && pr->places == 0 &&
	       (pr->high.micro - pr->low.micro) / NUM_ONE < MOST_VALUES;
}

static const char *scale_end(struct page *p, struct num n, const char *words)
{
	struct buf out = buf_new(p->mem);
	num_write(n, &out);
	return words_text(p->w, WORD_SCREEN_SCALE_END, buf_end(&out), words, p->mem);
}

static void number_keys(struct ui *ui, struct page *p)
{
	const struct prompt *pr = ui->prompt;
	digit_keys(ui, p);
	if (pr->places > 0)
		page_pad_key(p, ".", (struct spot){ACT_TYPE, '.'});
	if (pr->low.micro < 0)
		page_pad_key(p, "-", (struct spot){ACT_TYPE, '-'});
}

/* Few values: a button for each. */
static void value_keys(struct ui *ui, struct page *p)
{
	page_pad(p, 0);
	for (int64_t n = ui->prompt->low.micro; n <= ui->prompt->high.micro; n += NUM_ONE) {
		int value = (int)(n / NUM_ONE);
		page_pad_key(p, text_fmt(p->mem, "%d", value), (struct spot){ACT_VALUE, value});
	}
}

static void number_fill(struct ui *ui, struct page *p)
{
	const struct prompt *pr = ui->prompt;
	if (pr->low_words[0] || pr->high_words[0])
		page_text(p, ROLE_TEXT, text_fmt(p->mem, "%s   %s", scale_end(p, pr->low, pr->low_words),
		    scale_end(p, pr->high, pr->high_words)));
	line_fill(ui, p, 1, NUMBER_COLS);
	p->parts[p->nparts - 1].words = page_words(p, pr->unit);
	page_gap(p);
	if (is_short_scale(pr))
		value_keys(ui, p);
	else
		number_keys(ui, p);
	choices_fill(ui, p);
	p->hint_word = WORD_SCREEN_HINT_NUMBER;
}

static bool number_type(struct ui *ui, const struct key *k)
{
	bool below_zero = ui->prompt->low.micro < 0;
	const struct typing t = {below_zero && ui->edit.n == 0 ? "*+/?" : "-*+/?", ""};
	return line_type(ui, k, &t);
}

const struct widget_view widget_number = {
    .fill = number_fill,
    .press = line_press,
    .type = number_type,
    .wrong = line_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_NUMBER,
};

/* ---- a date ---- */

static void date_fill(struct ui *ui, struct page *p)
{
	line_fill(ui, p, 1, DATE_COLS);
	page_gap(p);
	digit_keys(ui, p);
	page_pad(p, 0);
	for (int unit = 0; unit < UNITS; unit++)
		page_pad_key(p, words_text(ui->w, WORD_SCREEN_AGO, ui->w->units[unit][1], NULL, p->mem),
		    (struct spot){ACT_AGO, unit});
	page_pad(p, MONTHS_IN_ROW);
	for (int month = 0; month < 12; month++)
		page_pad_key(p, ui->w->months[month], (struct spot){ACT_MONTH, month});
	choices_fill(ui, p);
	p->hint_word = WORD_SCREEN_HINT_DATE;
}

/* "-" and "/" stand inside dates, and never at their beginning. */
static bool date_type(struct ui *ui, const struct key *k)
{
	return line_type(ui, k, &(const struct typing){"*+?", "-/"});
}

const struct widget_view widget_date = {
    .fill = date_fill,
    .press = line_press,
    .type = date_type,
    .wrong = line_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_DATE,
};

/* ---- own words ---- */

static void text_fill(struct ui *ui, struct page *p)
{
	line_fill(ui, p, TEXT_ROWS, 0);
	choices_fill(ui, p);
	p->hint_word = WORD_SCREEN_HINT_TEXT;
}

static bool text_type(struct ui *ui, const struct key *k)
{
	return line_type(ui, k, &(const struct typing){"", ""});
}

const struct widget_view widget_text = {
    .fill = text_fill,
    .press = line_press,
    .type = text_type,
    .wrong = line_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_TEXT,
};
