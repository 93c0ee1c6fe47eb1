#include "ui/frame.h"

#include <string.h>

#include "base/utf8.h"

static const char role_letters[ROLES + 1] = ".qH-kF_EA";

static struct cell blank_cell(enum role role)
{
	return (struct cell){.text = " ", .width = 1, .role = (unsigned char)role};
}

struct frame *frame_new(struct arena *mem, int rows, int cols)
{
	struct frame *f = ARENA_NEW(mem, struct frame);
	f->rows = rows > 0 ? rows : 1;
	f->cols = cols > 0 ? cols : 1;
	f->cells = ARENA_ARRAY(mem, (size_t)f->rows * (size_t)f->cols, struct cell);
	frame_clear(f, ROLE_TEXT);
	return f;
}

void frame_clear(struct frame *f, enum role role)
{
	for (int i = 0; i < f->rows * f->cols; i++)
		f->cells[i] = blank_cell(role);
	f->row = f->col = 0;
	f->typing = false;
}

static struct cell *cell_of(const struct frame *f, int row, int col)
{
	return &f->cells[row * f->cols + col];
}

const struct cell *frame_at(const struct frame *f, int row, int col)
{
	return cell_of(f, row, col);
}

bool cell_same(const struct cell *a, const struct cell *b)
{
	return a->width == b->width && a->role == b->role && strcmp(a->text, b->text) == 0;
}

static bool inside(const struct frame *f, int row, int col)
{
	return row >= 0 && row < f->rows && col >= 0 && col < f->cols;
}

/* Half a wide letter cannot stand: the other half becomes a blank. */
static void part_wide(struct frame *f, int row, int col)
{
	struct cell *c = cell_of(f, row, col);
	if (c->width == 2 && col + 1 < f->cols)
		*cell_of(f, row, col + 1) = blank_cell(c->role);
	if (c->width == 0 && col > 0)
		*cell_of(f, row, col - 1) = blank_cell(c->role);
}

static void cell_set(struct frame *f, int row, int col, struct str letter, int width,
    enum role role)
{
	for (int i = 0; i < width; i++)
		part_wide(f, row, col + i);
	struct cell *c = cell_of(f, row, col);
	*c = (struct cell){.width = (unsigned char)width, .role = (unsigned char)role};
	size_t n = 0, step;
	while (n < letter.n) {
		utf8_decode(str_from(letter, n), &step);
		if (n + step >= CELL_BYTES)
			break;
		n += step;
	}
	memcpy(c->text, letter.s, n);
	if (width == 2)
		*cell_of(f, row, col + 1) = (struct cell){.role = (unsigned char)role};
}

int frame_put(struct frame *f, int row, int col, struct str text, enum role role)
{
	int from = col;
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_cluster(str_from(text, at));
		struct str letter = str_part(text, at, n);
		size_t bytes;
		if (utf8_decode(letter, &bytes) < 0)
			letter = STR("?");
		int width = (int)utf8_width(letter);
		width = width > 2 ? 2 : width;
		if (width > 0 && inside(f, row, col) && inside(f, row, col + width - 1))
			cell_set(f, row, col, letter, width, role);
		col += width;
	}
	return col - from;
}

void frame_fill(struct frame *f, int row, int col, int cols, const char *letter, enum role role)
{
	for (int i = 0; i < cols; i++)
		frame_put(f, row, col + i, str_of(letter), role);
}

void frame_paint(struct frame *f, int row, int col, int cols, enum role role)
{
	for (int i = 0; i < cols; i++)
		if (inside(f, row, col + i))
			cell_of(f, row, col + i)->role = (unsigned char)role;
}

void frame_cursor(struct frame *f, int row, int col)
{
	f->row = row < 0 ? 0 : row >= f->rows ? f->rows - 1 : row;
	f->col = col < 0 ? 0 : col >= f->cols ? f->cols - 1 : col;
}

void frame_print(const struct frame *f, struct buf *out)
{
	for (int row = 0; row < f->rows; row++) {
		size_t end = out->n;
		for (int col = 0; col < f->cols; col++) {
			const char *text = frame_at(f, row, col)->text;
			buf_text(out, text);
			if (strcmp(text, " ") != 0)
				end = out->n;
		}
		buf_cut(out, end);
		buf_char(out, '\n');
	}
}

void frame_print_roles(const struct frame *f, struct buf *out)
{
	for (int row = 0; row < f->rows; row++) {
		for (int col = 0; col < f->cols; col++)
			buf_char(out, role_letters[frame_at(f, row, col)->role]);
		buf_char(out, '\n');
	}
}
