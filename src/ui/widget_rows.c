/* A list in which every row has its own yes, no and "I do not know". */
#include "ui/ui.h"

enum { REST_DIGIT = 9 };

static enum mark mark_of(const struct choice *c)
{
	static const enum mark marks[] = {[CHOICE_UNSURE] = MARK_UNSURE,
	    [CHOICE_DECLINED] = MARK_DECLINED};
	return c->role == CHOICE_OPTION ? (enum mark)c->option : marks[c->role];
}

static struct spot spot_of(unsigned row, unsigned choice)
{
	return (struct spot){ACT_ANSWER, (int)(row * PAGE_ROW + choice)};
}

/* The first row from here on that has no answer; nrows: none. */
static unsigned open_from(const struct prompt *pr, unsigned row)
{
	while (row < pr->nrows && pr->rows[row].mark != MARK_OPEN)
		row++;
	return row;
}

static void row_fill(struct ui *ui, struct page *p, unsigned row)
{
	const struct prompt *pr = ui->prompt;
	page_row(p, pr->rows[row].label);
	for (unsigned i = 0; i < pr->nchoices; i++) {
		struct target *t = page_row_choice(p, pr->choices[i].label, spot_of(row, i), (int)i + 1);
		t->marked = pr->rows[row].mark == mark_of(&pr->choices[i]);
	}
}

/* The words for what is wrong stand before the row that they are about. */
static void rows_fill(struct ui *ui, struct page *p)
{
	const struct prompt *pr = ui->prompt;
	unsigned wrong = ui->error ? open_from(pr, 0) : pr->nrows;
	if (!ui->error || !p->brief)
		page_group(p, pr->how);
	if (p->tall)
		page_gap(p);
	for (unsigned i = 0; i < pr->nrows; i++) {
		if (i == wrong)
			fill_error(ui, p);
		row_fill(ui, p, i);
	}
	page_gap(p);
	if (open_from(pr, 0) < pr->nrows)
		page_button(p, ui->w->text[WORD_SCREEN_REST_NO], (struct spot){ACT_REST_NO, 0})->digit =
		    REST_DIGIT;
	else
		page_room(p); /* so that nothing moves when it goes */
	p->start = spot_of(open_from(pr, 0) % pr->nrows, 0); /* after a warning: where it went on */
	p->direct = pr->given && open_from(pr, 0) == pr->nrows;
	p->hint_word = WORD_SCREEN_HINT_ROWS;
}

/* With keys the cursor goes on to the next row; a pointer is where it is. */
static void answer(struct ui *ui, unsigned row, unsigned choice)
{
	struct prompt *pr = ui->prompt;
	pr->rows[row].mark = mark_of(&pr->choices[choice]);
	ui->focus = spot_of(row, choice);
	if (ui->by_pointer)
		return;
	unsigned next = open_from(pr, row + 1);
	ui->focus = next < pr->nrows ? spot_of(next, 0) : (struct spot){ACT_CONTINUE, 0};
}

static bool rows_press(struct ui *ui, struct spot spot)
{
	struct prompt *pr = ui->prompt;
	if (spot.act == ACT_UNSURE && ui->focus.act == ACT_ANSWER)
		for (unsigned i = 0; i < pr->nchoices; i++)
			if (pr->choices[i].role == CHOICE_UNSURE)
				spot = spot_of((unsigned)ui->focus.arg / PAGE_ROW, i);
	if (spot.act == ACT_REST_NO) {
		prompt_rest_no(pr);
		ui->focus = (struct spot){ACT_CONTINUE, 0};
		return true;
	}
	if (spot.act != ACT_ANSWER)
		return false;
	answer(ui, (unsigned)spot.arg / PAGE_ROW, (unsigned)spot.arg % PAGE_ROW);
	return true;
}

static struct spot rows_wrong(const struct ui *ui)
{
	unsigned row = open_from(ui->prompt, 0);
	return row < ui->prompt->nrows ? spot_of(row, 0) : (struct spot){ACT_CONTINUE, 0};
}

/* A row counts as soon as it is answered, so that a warning follows the very answer. */
static void rows_part(const struct ui *ui, struct spot spot, struct value *v)
{
	const struct prompt *pr = ui->prompt;
	const struct value *now = session_in_force(ui->s, pr->question);
	bool one = spot.act == ACT_ANSWER;
	v->reply = REPLY_GIVEN;
	for (unsigned i = 0; i < pr->nrows; i++) {
		const struct row *row = &pr->rows[i];
		if (!one || (int)i == spot.arg / PAGE_ROW)
			v->marks[row->option] = (unsigned char)row->mark;
		else if (now)
			v->marks[row->option] = now->marks[row->option];
	}
}

const struct widget_view widget_rows = {
    .fill = rows_fill,
    .press = rows_press,
    .part = rows_part,
    .wrong = rows_wrong,
    .missing = WORDS,
    .again = WORD_SCREEN_AGAIN_ROWS,
};
