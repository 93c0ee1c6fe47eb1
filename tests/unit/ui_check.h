/* What holds on every page at every size, whatever led there. */
#ifndef TESTS_UI_CHECK_H
#define TESTS_UI_CHECK_H

#include "ui_drive.h"

static inline const char *text_of(struct drive *d)
{
	struct buf out = buf_new(d->mem);
	frame_print(drive_frame(d, d->mem), &out);
	return buf_end(&out);
}

static inline bool shows(struct drive *d, const char *text)
{
	return strstr(text_of(d), text) != NULL;
}

/* Laid out inside the screen, the cursor on what has the focus, and ">" before it. */
static inline void check_page(struct drive *d)
{
	struct arena *mem = arena_new(NULL);
	const struct frame *f = drive_frame(d, mem);
	const struct ui *ui = d->ui;
	bool small = ui->rows < PAGE_LEAST_ROWS || ui->cols < PAGE_LEAST_COLS;
	if (!small && !ui->hidden) {
		const struct page *p = ui_page(d->ui);
		const struct target *focus = NULL;
		assert_in_range(ui->leaf, 0, p->leaves - 1);
		for (size_t i = 0; i < p->npieces; i++) {
			const struct piece *piece = &p->pieces[i];
			assert_in_range(piece->row, 0, ui->rows - 1);
			assert_in_range(piece->col, 0, ui->cols - 1);
			assert_true(piece->col + (int)utf8_width(piece->text) <= ui->cols);
			assert_true(piece->leaf < p->leaves);
		}
		for (size_t i = 0; i < p->ntargets; i++) {
			const struct target *t = &p->targets[i];
			if (spot_is(t->spot, ui->focus) && (t->leaf < 0 || t->leaf == ui->leaf))
				focus = t;
			assert_true(t->digit <= PAGE_DIGITS);
		}
		assert_non_null(focus);
		assert_in_range(f->row, focus->row, focus->row + focus->rows - 1);
		if (focus->form != FORM_LINE)
			assert_int_equal(f->col, focus->col);
		assert_string_equal(frame_at(f, focus->row, focus->mark)->text, ">");
	}
	arena_free(mem);
}

/* No row of the screen holds two things at one place: every letter of every piece is seen. */
static inline void check_nothing_covered(struct drive *d)
{
	const struct page *p = ui_page(d->ui);
	for (size_t i = 0; i < p->npieces; i++)
		for (size_t j = i + 1; j < p->npieces; j++) {
			const struct piece *a = &p->pieces[i], *b = &p->pieces[j];
			bool together = a->row == b->row && (a->leaf < 0 || b->leaf < 0 || a->leaf == b->leaf);
			bool apart = a->col + (int)utf8_width(a->text) <= b->col ||
			             b->col + (int)utf8_width(b->text) <= a->col;
			if (together && !apart)
				fail_msg("%s at %dx%d: '%.*s' and '%.*s' meet", drive_where(d), d->ui->cols,
				    d->ui->rows, (int)a->text.n, a->text.s, (int)b->text.n, b->text.s);
		}
}

/* The page that is shown, at sizes from the least on. */
static inline void check_sizes(struct drive *d)
{
	int was_rows = d->ui->rows, was_cols = d->ui->cols;
	for (int rows = PAGE_LEAST_ROWS; rows < 46; rows += rows < 22 ? 2 : 11)
		for (int cols = PAGE_LEAST_COLS; cols < 140; cols += cols < 84 ? 5 : 27) {
			struct key k = key_point(PRESS_RESIZE, rows, cols);
			ui_key(d->ui, &k);
			check_page(d);
			check_nothing_covered(d);
		}
	struct key back = key_point(PRESS_RESIZE, was_rows, was_cols);
	ui_key(d->ui, &back);
}

#endif
