#include "base/diag.h"

#include <string.h>

#include "base/utf8.h"

enum { EXCERPT = 100, BEFORE_CARET = 60 }; /* columns of a long line that are shown */
enum { NEARBY = 2048 };                    /* bytes either side of the caret that are looked at */

const struct diag_kind diag_kinds[DIAG_CODES_COUNT] = {
#define DIAG_ROW(code, level, name) {#code, level, name},
    DIAG_CODES(DIAG_ROW)
#undef DIAG_ROW
};

struct diags diags_new(struct arena *mem)
{
	return (struct diags){.mem = mem};
}

void diag_add(struct diags *d, enum diag_code code, struct span at, const char *help,
    const char *format, ...)
{
	if (d->n >= DIAGS_MOST) {
		d->more[diag_kinds[code].level]++;
		return;
	}
	struct buf text = buf_new(d->mem);
	va_list args;
	va_start(args, format);
	buf_vfmt(&text, format, args);
	va_end(args);
	struct diag one = {code, at, buf_end(&text), help};
	ARENA_PUSH(d->mem, d->list, d->n, one);
}

const char *diag_nearest(struct diags *d, const struct nearest *near)
{
	return near->best ? text_fmt(d->mem, "did you mean '%s'?", near->best) : NULL;
}

static size_t count_level(const struct diags *d, enum diag_level level)
{
	size_t n = d->more[level];
	for (size_t i = 0; i < d->n; i++)
		n += diag_kinds[d->list[i].code].level == level;
	return n;
}

size_t diags_errors(const struct diags *d)
{
	return count_level(d, DIAG_ERROR);
}

size_t diags_warnings(const struct diags *d)
{
	return count_level(d, DIAG_WARNING);
}

static int in_file_order(const struct diag *a, const struct diag *b)
{
	if (a->at.at != b->at.at)
		return a->at.at < b->at.at ? -1 : 1;
	return (int)a->code - (int)b->code;
}

static bool repeats(const struct diag *a, const struct diag *b)
{
	return a->code == b->code && a->at.src == b->at.src && a->at.at == b->at.at &&
	       strcmp(a->text, b->text) == 0;
}

/* Merges two sorted runs; stable. `order` holds each diagnostic's file, numbered as first met. */
static void merge_sort(struct diag *list, struct diag *spare, size_t *file, size_t *spare_file,
    size_t n)
{
	if (n < 2)
		return;
	size_t half = n / 2, a = 0, b = half;
	merge_sort(list, spare, file, spare_file, half);
	merge_sort(list + half, spare, file + half, spare_file, n - half);
	for (size_t i = 0; i < n; i++) {
		bool left = a < half && (b >= n || file[a] < file[b] ||
		    (file[a] == file[b] && in_file_order(&list[a], &list[b]) <= 0));
		size_t from = left ? a++ : b++;
		spare[i] = list[from];
		spare_file[i] = file[from];
	}
	memcpy(list, spare, n * sizeof *list);
	memcpy(file, spare_file, n * sizeof *file);
}

void diags_sort(struct diags *d)
{
	if (d->n == 0)
		return;
	size_t *file = ARENA_ARRAY(d->mem, d->n * 2, size_t);
	struct diag *spare = ARENA_ARRAY(d->mem, d->n, struct diag);
	for (size_t i = 0; i < d->n; i++) { /* few files, so the first match is near */
		size_t first = 0;
		while (d->list[first].at.src != d->list[i].at.src)
			first++;
		file[i] = first;
	}
	merge_sort(d->list, spare, file, file + d->n, d->n);
	size_t kept = 0;
	for (size_t i = 0; i < d->n; i++)
		if (kept == 0 || !repeats(&d->list[kept - 1], &d->list[i]))
			d->list[kept++] = d->list[i];
	d->n = kept;
}

/* The line as it may go to a terminal: what would move the cursor becomes '?'. */
static void draw_line(struct str text, struct buf *out)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		int32_t code = utf8_decode(str_from(text, at), &n);
		enum letter_kind kind = code < 0 ? LETTER_CONTROL : letter_kind(code);
		if (kind == LETTER_PLAIN || kind == LETTER_TAB)
			buf_put(out, str_part(text, at, n));
		else
			buf_char(out, '?');
	}
}

static struct str drawn(struct str text, struct arena *mem)
{
	struct buf line = buf_new(mem);
	draw_line(text, &line);
	return buf_str(&line);
}

/* A place near `at`, not inside a letter. */
static size_t between_letters(struct str line, size_t at)
{
	while (at > 0 && at < line.n && ((unsigned char)line.s[at] & 0xc0) == 0x80)
		at--;
	return at < line.n ? at : line.n;
}

/* The bytes round the caret: more than a window holds, and no more work for a line of megabytes. */
static struct str nearby(struct str line, size_t *caret)
{
	size_t from = *caret > NEARBY ? between_letters(line, *caret - NEARBY) : 0;
	size_t end = between_letters(line, *caret + NEARBY);
	*caret -= from;
	return str_part(line, from, end - from);
}

/* The part of a line that is drawn: all of it, or a window round the caret. */
static struct str window(struct str line, size_t *caret, bool *cut)
{
	*cut = line.n > 2 * NEARBY || utf8_width(line) > EXCERPT;
	if (!*cut)
		return line;
	line = nearby(line, caret);
	size_t from = 0, before = utf8_width(str_part(line, 0, *caret));
	while (before > BEFORE_CARET) {
		size_t n = utf8_cluster(str_from(line, from));
		before -= utf8_width(str_part(line, from, n));
		from += n;
	}
	*caret -= from;
	struct str rest = str_from(line, from);
	return str_part(rest, 0, utf8_fit(rest, EXCERPT));
}

/* A text as wide as `text` on a screen: blanks, and tabs where it has tabs. */
static void draw_gap(struct str text, struct buf *out)
{
	for (size_t at = 0, n; at < text.n; at += n) {
		n = utf8_cluster(str_from(text, at));
		struct str letter = str_part(text, at, n);
		if (letter.s[0] == '\t')
			buf_char(out, '\t');
		else
			buf_pad(out, utf8_width(letter), ' ');
	}
}

static void draw_excerpt(const struct diag *d, struct place place, struct buf *out)
{
	struct str line = source_line(d->at.src, place.line);
	size_t caret = d->at.at - d->at.src->lines[place.line - 1];
	bool cut;
	if (caret > line.n)
		caret = line.n;
	struct str shown = window(line, &caret, &cut);
	size_t width = utf8_width(drawn(str_part(shown, caret, d->at.len), out->mem));
	buf_fmt(out, "%5zu | ", place.line);
	draw_line(shown, out);
	buf_text(out, cut ? " ...\n      | " : "\n      | ");
	draw_gap(drawn(str_part(shown, 0, caret), out->mem), out);
	buf_pad(out, width ? width : 1, '^');
	buf_char(out, '\n');
}

void diag_draw(const struct diag *d, struct buf *out)
{
	const struct diag_kind *kind = &diag_kinds[d->code];
	const char *level = kind->level == DIAG_ERROR ? "error" : "warning";
	struct place place = {0, 0};
	if (d->at.src) {
		place = source_place(d->at.src, d->at.at);
		buf_fmt(out, "%s:%zu:%zu: ", d->at.src->name, place.line, place.column);
	}
	buf_fmt(out, "%s[%s]: ", level, kind->code);
	draw_line(str_of(d->text), out);
	buf_char(out, '\n');
	if (d->at.src && d->at.src->text.n > 0)
		draw_excerpt(d, place, out);
	if (d->help) {
		buf_text(out, "      = help: ");
		draw_line(str_of(d->help), out);
		buf_char(out, '\n');
	}
}

void diags_draw(struct diags *d, struct buf *out)
{
	diags_sort(d);
	for (size_t i = 0; i < d->n; i++)
		diag_draw(&d->list[i], out);
	if (d->more[DIAG_ERROR] + d->more[DIAG_WARNING] > 0)
		buf_fmt(out, "and %zu more\n", d->more[DIAG_ERROR] + d->more[DIAG_WARNING]);
}
