/* Larger letters. No program can set them on every terminal, so the page says how it is done here,
 * and fits itself to the screen while it is being done. */
#include "ui/ui.h"

enum { NEARLY = 4 }; /* columns and rows more than the least: hardly anything is left to gain */

static const char *how(const struct ui *ui, struct arena *mem)
{
	static const enum word words[] = {[LETTERS_WINDOW] = WORD_LETTERS_WINDOW,
	    [LETTERS_XTERM] = WORD_LETTERS_XTERM, [LETTERS_CONSOLE] = WORD_LETTERS_CONSOLE};
	if (!ui->set->kiosk)
		return ui->w->text[words[ui->letters]];
	return words_text(ui->w, WORD_LETTERS_DESK, ui_desk(ui), NULL, mem);
}

static bool is_largest(const struct ui *ui)
{
	return ui->rows < PAGE_LEAST_ROWS + NEARLY || ui->cols < PAGE_LEAST_COLS + NEARLY;
}

static void letters_fill(struct ui *ui, struct page *p)
{
	const char *cols = text_fmt(p->mem, "%d", ui->cols), *rows = text_fmt(p->mem, "%d", ui->rows);
	const char *least_cols = text_fmt(p->mem, "%d", PAGE_LEAST_COLS);
	const char *least_rows = text_fmt(p->mem, "%d", PAGE_LEAST_ROWS);
	fill_heading(ui, p, ui->w->text[WORD_LETTERS_TITLE], ROLE_HEADING);
	page_text(p, ROLE_TEXT, how(ui, p->mem));
	page_gap(p);
	page_text(p, ROLE_TEXT, words_text(ui->w, WORD_LETTERS_NOW, cols, rows, p->mem));
	page_text(p, ROLE_TEXT, is_largest(ui) ? ui->w->text[WORD_LETTERS_MOST]
	    : words_text(ui->w, WORD_LETTERS_ROOM, least_cols, least_rows, p->mem));
	fill_close(ui, p);
}

static const struct view *letters_press(struct ui *ui, struct spot spot)
{
	return spot.act == ACT_BACK || spot.act == ACT_CONTINUE ? ui_pop(ui) : ui->view;
}

const struct view view_letters = {
    .name = "letters",
    .fill = letters_fill,
    .press = letters_press,
};

void fill_reading(struct ui *ui, struct page *p)
{
	enum word contrast = ui->contrast ? WORD_CONTRAST_USUAL : WORD_CONTRAST_MORE;
	if (p->nparts > 0 && p->parts[p->nparts - 1].kind == PART_GAP)
		p->nparts--; /* it belongs behind them */
	page_pad(p, 0);
	page_pad_key(p, ui->w->text[WORD_LETTERS_TITLE], (struct spot){ACT_LETTERS, 0});
	if (ui->can_contrast)
		page_pad_key(p, ui->w->text[contrast], (struct spot){ACT_CONTRAST, 0});
	page_gap(p);
}
