/* Answers that are typed: a number, a date, one's own words. Numbers and dates can be put
 * together with buttons on the screen too, and own words can be left out, so that nobody needs a
 * keyboard. */
#include "ui/typed.h"

enum {
	NUMBER_COLS = LONGEST_NUMBER + 1,
	DATE_COLS = LONGEST_DATE + 1,
	TEXT_ROWS = 3,
	MONTHS_IN_ROW = 6,
	MOST_VALUES = 11, /* of a scale that has a button for each */
	VALUES_IN_ROW = 6,
	VALUES_IN_ROW_NARROW = 4,
	VALUES_WIDE = 70, /* columns from which there is room for them */
};

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
	const char *signs[] = {"", ".", "-", ".-"};
	typed_digits(ui, p, signs[(pr->places > 0) + 2 * (pr->low.micro < 0)]);
}

/* Few values: a button for each. */
static void value_keys(struct ui *ui, struct page *p)
{
	page_pad(p, p->cols >= VALUES_WIDE ? VALUES_IN_ROW : VALUES_IN_ROW_NARROW)->whole = true;
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
	typed_fill(ui, p, 1, NUMBER_COLS);
	p->parts[p->nparts - 1].words = page_words(p, pr->unit);
	page_gap(p);
	if (is_short_scale(pr))
		value_keys(ui, p);
	else
		number_keys(ui, p);
	typed_choices(ui, p);
	p->hint_word = WORD_SCREEN_HINT_NUMBER;
}

static bool number_type(struct ui *ui, const struct key *k)
{
	bool below_zero = ui->prompt->low.micro < 0;
	const struct typing t = {below_zero && ui->edit.n == 0 ? "*+/?" : "-*+/?", ""};
	return typed_key(ui, k, &t);
}

const struct widget_view widget_number = {
    .fill = number_fill,
    .press = typed_press,
    .type = number_type,
    .wrong = typed_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_NUMBER,
};

/* ---- a date ---- */

static void date_fill(struct ui *ui, struct page *p)
{
	typed_fill(ui, p, 1, DATE_COLS);
	page_gap(p);
	typed_digits(ui, p, "");
	page_pad(p, 0);
	for (int unit = UNITS - 1; unit >= 0; unit--) /* pain that brings people here is years old */
		page_pad_key(p, words_text(ui->w, WORD_SCREEN_AGO, ui->w->units[unit][1], NULL, p->mem),
		    (struct spot){ACT_AGO, unit});
	page_pad(p, MONTHS_IN_ROW);
	for (int month = 0; month < 12; month++)
		page_pad_key(p, ui->w->months[month], (struct spot){ACT_MONTH, month});
	typed_choices(ui, p);
	p->hint_word = WORD_SCREEN_HINT_DATE;
}

/* "-" and "/" stand inside dates, and never at their beginning. */
static bool date_type(struct ui *ui, const struct key *k)
{
	return typed_key(ui, k, &(const struct typing){"*+?", "-/"});
}

const struct widget_view widget_date = {
    .fill = date_fill,
    .press = typed_press,
    .type = date_type,
    .wrong = typed_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_DATE,
};

/* ---- own words ---- */

static void text_fill(struct ui *ui, struct page *p)
{
	typed_fill(ui, p, TEXT_ROWS, 0);
	typed_choices(ui, p);
	p->hint_word = WORD_SCREEN_HINT_TEXT;
}

static bool text_type(struct ui *ui, const struct key *k)
{
	return typed_key(ui, k, &(const struct typing){"", ""});
}

const struct widget_view widget_text = {
    .fill = text_fill,
    .press = typed_press,
    .type = text_type,
    .wrong = typed_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_LINE,
    .longest = LONGEST_TEXT,
};
