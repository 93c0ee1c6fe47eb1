#include "ui/typed.h"

#include <string.h>

enum { KEYS_FOUR = 48, KEYS_BESIDE = 60 }; /* columns that there are */

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

bool typed_key(struct ui *ui, const struct key *k, const struct typing *t)
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

void typed_choices(struct ui *ui, struct page *p)
{
	for (unsigned i = 0; i < ui->prompt->nchoices; i++) {
		if (ui->prompt->choices[i].role == CHOICE_UNSURE)
			p->unsure = (struct spot){ACT_CHOOSE, (int)i};
		if (i == 0) {
			page_gap(p);
			page_or(p, false);
		}
		page_choice(p, FORM_ROUND, ui->prompt->choices[i].label,
		    (struct spot){ACT_CHOOSE, (int)i})->marked = ui->prompt->choices[i].chosen;
	}
}

void typed_fill(struct ui *ui, struct page *p, int rows, int cols)
{
	if (!ui->error || !p->brief) /* what is wrong says it too */
		page_text(p, ROLE_TEXT, ui->prompt->how)->with_next = true;
	fill_error(ui, p);
	page_line(p, &ui->edit, rows, cols);
	p->start = on_line;
	p->direct = p->enter_marks = true;
}

static void letter_key(struct page *p, char letter)
{
	page_pad_key(p, text_fmt(p->mem, "%c", letter), (struct spot){ACT_TYPE, letter});
}

/* In two rows of five with Erase and Clear beside them; where that has no room, as on a telephone.
 * With large letters the first letter stands in place of Clear: Erase does the same. */
void typed_digits(struct ui *ui, struct page *p, const char *letters)
{
	static const char *const keys[] = {"123456789<0x", "123<456x7890", "12345<67890x"};
	static const unsigned in_row[] = {3, 4, 6};
	size_t n = p->cols >= KEYS_BESIDE ? 2 : p->cols >= KEYS_FOUR || page_is_large(p);
	bool spare = page_is_large(p) && *letters;
	page_pad(p, in_row[n])->whole = true;
	for (const char *key = keys[n]; *key; key++) {
		if (*key == '<')
			page_pad_key(p, ui->w->text[WORD_SCREEN_ERASE], (struct spot){ACT_ERASE, 0});
		else if (*key == 'x' && !spare)
			page_pad_key(p, ui->w->text[WORD_SCREEN_CLEAR], (struct spot){ACT_CLEAR, 0});
		else
			letter_key(p, *key == 'x' ? *letters++ : *key);
	}
	for (; *letters; letters++)
		letter_key(p, *letters);
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

bool typed_press(struct ui *ui, struct spot spot)
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

struct spot typed_wrong(const struct ui *ui)
{
	(void)ui;
	return on_line;
}
