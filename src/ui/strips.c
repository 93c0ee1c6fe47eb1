#include "ui/strips.h"

#include <string.h>

#include "base/utf8.h"
#include "report/layout.h"

enum {
	WIDEST = 96,       /* longer rows are hard to read */
	WIDE = 60,         /* from here on there is room for margins */
	BESIDE_LEAST = 24, /* columns of words beside the choices of a row */
	BESIDE_MOST = 56,
	LINK_WIDE = 70,    /* words, answer and "Change" side by side */
	LINK_PRESS = 10,   /* columns of "1 Change", and more where that is longer */
	TOGETHER = 4,      /* rows of a text that are not parted */
};

const char *clipped(const struct page *p, const char *words, int cols)
{
	struct str text = str_of(words);
	const char *dots = page_words(p, "…");
	int room = cols - (int)utf8_width(str_of(dots));
	if ((int)utf8_width(text) <= cols)
		return words;
	if (room < 1)
		return "";
	text.n = utf8_fit(text, (size_t)room);
	struct buf out = buf_new(p->mem);
	buf_put(&out, str_trim(text));
	buf_text(&out, dots);
	return buf_end(&out);
}

static struct strip *strip_add(struct strips *s)
{
	struct strip strip = {.first = s->p->npieces, .target = -1};
	ARENA_PUSH(s->p->mem, s->list, s->n, strip);
	return &s->list[s->n - 1];
}

static void piece_add(struct strips *s, int col, struct str text, enum role role, int target)
{
	struct piece piece = {.col = col, .text = text, .role = role, .target = target, .group = -1};
	if (text.n == 0)
		return;
	ARENA_PUSH(s->p->mem, s->p->pieces, s->p->npieces, piece);
	s->list[s->n - 1].n++;
}

/* Never two in a row. */
static void gap_add(struct strips *s)
{
	if (s->n > 0 && !s->list[s->n - 1].gap)
		strip_add(s)->gap = true;
}

static int columns(const char *words)
{
	return (int)utf8_width(str_of(words));
}

static struct str line_of(struct str *rest, int cols)
{
	return layout_line(&measure_columns, rest, (size_t)(cols > 0 ? cols : 1));
}

/* A line of a text whose first `lead` bytes are a heading. */
static void put_line(struct strips *s, int col, const char *words, struct str line, size_t lead,
    enum role role, int target)
{
	size_t at = (size_t)(line.s - words);
	struct str head = str_part(line, 0, lead > at ? lead - at : 0);
	piece_add(s, col, head, ROLE_HEADING, target);
	piece_add(s, col + (int)utf8_width(head), str_from(line, head.n), role, target);
}

/* Words from col on, over as many strips as they need, that stay together; the first one is there
 * already. */
static void wrap_lead(struct strips *s, int col, const char *words, size_t lead, enum role role,
    int target)
{
	struct str rest = str_of(words);
	bool first = true;
	while (rest.n > 0) {
		struct str line = line_of(&rest, s->width - col);
		if (!first) {
			s->list[s->n - 1].with_next = true;
			strip_add(s);
		}
		first = false;
		put_line(s, col, words, line, lead, role, target);
	}
}

static void wrap(struct strips *s, int col, const char *words, enum role role, int target)
{
	wrap_lead(s, col, words, 0, role, target);
}

static void place_target(struct strips *s, unsigned target, int col, int cols)
{
	struct target *t = &s->p->targets[target];
	t->col = col;
	t->cols = cols;
	t->mark = col - 2;
}

/* ---- one function a kind of part ---- */

static void lay_text(struct strips *s, const struct part *part)
{
	int col = s->text + part->indent;
	if (part->close && s->n > 0 && s->list[s->n - 1].gap)
		s->n--;
	size_t first = s->n;
	strip_add(s);
	piece_add(s, col - 2, str_of(part->mark), part->role, -1);
	wrap_lead(s, col, part->words, part->lead, part->role, -1);
	if (s->n - first > TOGETHER)
		for (size_t i = first; i < s->n; i++)
			s->list[i].with_next = false;
	s->list[s->n - 1].with_next = part->with_next;
}

static void lay_gap(struct strips *s, const struct part *part)
{
	if (s->air == AIR_NONE)
		return;
	gap_add(s);
	s->list[s->n - 1].weak |= part->weak;
}

static const char *mark_of(const struct target *t)
{
	static const char *const marks[][2] = {
	    [FORM_ROUND] = {"( ) ", "(*) "}, [FORM_BOX] = {"[ ] ", "[X] "}};
	return marks[t->form][t->marked];
}

/* "( ) 1  ": the digit is known when the leaf is. */
static char *prefix_of(struct strips *s, const struct target *t, bool digit)
{
	struct buf out = buf_new(s->p->mem);
	buf_text(&out, mark_of(t));
	if (digit)
		buf_text(&out, s->width < WIDE ? "  " : "   ");
	buf_end(&out);
	return out.s;
}

static void lay_choice(struct strips *s, const struct part *part)
{
	const struct target *t = &s->p->targets[part->first];
	char *prefix = prefix_of(s, t, t->numbered);
	struct strip *strip = strip_add(s);
	if (t->numbered) {
		strip->target = (int)part->first;
		strip->digit = prefix + strlen(mark_of(t));
	}
	place_target(s, part->first, s->press, s->width - s->press);
	piece_add(s, s->press, str_of(prefix), ROLE_TEXT, (int)part->first);
	wrap(s, s->press + columns(prefix), part->words, ROLE_TEXT, (int)part->first);
	if (s->air == AIR_TALL)
		gap_add(s);
}

/* A choice of a row: "( ) 1 Yes". */
static const char *row_choice(struct strips *s, const struct target *t)
{
	return text_fmt(s->p->mem, "%s%d %s", mark_of(t), t->digit, t->words);
}

/* The choices from column `from` on, in as many strips as they need. */
static void row_choices(struct strips *s, const struct part *part, int from)
{
	int col = from;
	for (unsigned i = part->first; i < part->first + part->n; i++) {
		const char *words = row_choice(s, &s->p->targets[i]);
		if (col > from && col + columns(words) > s->full) {
			s->list[s->n - 1].with_next = true;
			strip_add(s);
			col = from;
		}
		place_target(s, i, col, columns(words) + 1);
		s->p->targets[i].mark = col - 1;
		piece_add(s, col, str_of(clipped(s->p, words, s->full - col)), ROLE_TEXT, (int)i);
		col += columns(words) + 2;
	}
}

static int row_choices_width(struct strips *s, const struct part *part)
{
	int width = 0;
	for (unsigned i = part->first; i < part->first + part->n; i++)
		width += columns(row_choice(s, &s->p->targets[i])) + 2;
	return width;
}

/* Choices beside the words: they stand in the first strip. */
static void lay_row_beside(struct strips *s, const struct part *part, int label)
{
	struct str rest = str_of(part->words);
	strip_add(s);
	piece_add(s, s->text, line_of(&rest, label), ROLE_TEXT, -1);
	row_choices(s, part, s->text + label + 3);
	while (rest.n > 0) {
		s->list[s->n - 1].with_next = true;
		strip_add(s);
		piece_add(s, s->text, line_of(&rest, label), ROLE_TEXT, -1);
	}
}

static void lay_row(struct strips *s, const struct part *part)
{
	int label = s->full - row_choices_width(s, part) - s->text - 1;
	size_t first = s->p->npieces;
	if (label >= BESIDE_LEAST) {
		lay_row_beside(s, part, label < BESIDE_MOST ? label : BESIDE_MOST);
	} else {
		strip_add(s);
		wrap(s, s->text, part->words, ROLE_TEXT, -1);
		s->list[s->n - 1].with_next = true;
		strip_add(s);
		row_choices(s, part, s->press + 1);
	}
	for (size_t i = first; i < s->p->npieces; i++)
		if (s->p->pieces[i].target < 0)
			s->p->pieces[i].group = s->p->targets[part->first].group;
	if (s->air == AIR_TALL || (s->air == AIR_GAPS && label < BESIDE_LEAST))
		gap_add(s);
}

static void lay_line(struct strips *s, const struct part *part)
{
	int room = s->width - s->press - 2;
	int cols = part->line_cols > 0 && part->line_cols < room ? part->line_cols : room;
	s->p->line_cols = cols;
	s->p->line_rows = part->line_rows;
	for (int i = 0; i < part->line_rows; i++) {
		struct strip *strip = strip_add(s);
		strip->with_next = i + 1 < part->line_rows;
		if (i == 0)
			place_target(s, part->first, s->press, cols + 2);
		piece_add(s, s->press, STR("["), ROLE_TEXT, (int)part->first);
		piece_add(s, s->press + 1 + cols, STR("]"), ROLE_TEXT, (int)part->first);
		piece_add(s, s->press + 3 + cols, str_of(part->words), ROLE_TEXT, -1);
	}
}

static void lay_pad(struct strips *s, const struct part *part)
{
	int col = s->press;
	unsigned in_row = 0;
	strip_add(s);
	for (unsigned i = part->first; i < part->first + part->n; i++) {
		const char *words = text_fmt(s->p->mem, "[ %s ]", s->p->targets[i].words);
		int cols = columns(words);
		if (in_row > 0 && (col + cols > s->width || (part->per_row && in_row == part->per_row))) {
			if (s->air == AIR_TALL)
				gap_add(s);
			strip_add(s);
			col = s->press;
			in_row = 0;
		}
		place_target(s, i, col, cols);
		s->p->targets[i].mark = col - 1;
		piece_add(s, col, str_of(words), ROLE_KEY, (int)i);
		col += cols + 2;
		in_row++;
	}
	if (s->air == AIR_TALL)
		gap_add(s);
}

static void lay_button(struct strips *s, const struct part *part)
{
	const struct target *t = &s->p->targets[part->first];
	struct strip *strip = strip_add(s);
	const char *words = t->form == FORM_BUTTON ? text_fmt(s->p->mem, "[ %s ]", t->words) : t->words;
	if (t->digit > 0 && t->form == FORM_BUTTON)
		words = text_fmt(s->p->mem, "[ %d  %s ]", t->digit, t->words);
	if (t->numbered) {
		words = text_fmt(s->p->mem, "[    %s ]", t->words);
		strip->target = (int)part->first;
		strip->digit = arena_text(s->p->mem, str_of(words)) + 2;
		words = strip->digit - 2;
	}
	place_target(s, part->first, s->press, columns(words));
	wrap(s, s->press, words, part->role, (int)part->first);
	s->list[s->n - 1].with_next = part->with_next;
	if (s->air == AIR_TALL && t->form == FORM_BUTTON)
		gap_add(s);
}

/* The digit and what pressing does, in the last column: "1 Change". */
static void link_press(struct strips *s, struct strip *strip, const struct part *part, int col)
{
	if (part->n == 0)
		return;
	const struct target *t = &s->p->targets[part->first];
	char *words = arena_text(s->p->mem, str_of(text_fmt(s->p->mem, "  %s", t->words)));
	strip->target = (int)part->first;
	strip->digit = words;
	piece_add(s, col, str_of(words), ROLE_KEY, (int)part->first);
}

static int link_press_width(const struct strips *s, const struct part *part)
{
	return part->n == 0 ? 0 : columns(s->p->targets[part->first].words) + 2;
}

static void lay_link_wide(struct strips *s, const struct part *part, int target)
{
	int press = link_press_width(s, part);
	int label = (s->width - s->press - LINK_PRESS) * 9 / 20;
	int at = s->press + label + 2, answer = s->width - LINK_PRESS - 2 - at;
	struct str words = str_of(part->words), rest = str_of(part->answer);
	for (bool first = true; first || words.n > 0 || rest.n > 0; first = false) {
		if (!first)
			s->list[s->n - 1].with_next = true;
		struct strip *strip = strip_add(s);
		piece_add(s, s->press, line_of(&words, label), part->role, target);
		piece_add(s, at, line_of(&rest, answer), ROLE_TEXT, target);
		if (first)
			link_press(s, strip, part, s->width - press);
	}
}

static void lay_link_narrow(struct strips *s, const struct part *part, int target)
{
	int press = link_press_width(s, part);
	struct str words = str_of(part->words);
	struct strip *strip = strip_add(s);
	piece_add(s, s->press, line_of(&words, s->width - s->press - press - 1), part->role, target);
	link_press(s, strip, part, s->width - press);
	if (words.n > 0) {
		s->list[s->n - 1].with_next = true;
		strip_add(s);
		wrap(s, s->press, words.s, part->role, target);
	}
	if (part->answer[0]) {
		s->list[s->n - 1].with_next = true;
		strip_add(s);
		wrap(s, s->press + 2, part->answer, ROLE_TEXT, target);
	}
	s->list[s->n - 1].with_next = part->with_next;
}

static void lay_link(struct strips *s, const struct part *part)
{
	int target = part->n > 0 ? (int)part->first : -1;
	if (target >= 0)
		place_target(s, part->first, s->press, s->width - s->press);
	if (s->width >= LINK_WIDE && part->answer[0])
		lay_link_wide(s, part, target);
	else
		lay_link_narrow(s, part, target);
	if (s->air == AIR_TALL && !part->with_next)
		gap_add(s);
}

static void (*const lay[])(struct strips *, const struct part *) = {[PART_TEXT] = lay_text,
    [PART_GAP] = lay_gap, [PART_CHOICE] = lay_choice, [PART_ROW] = lay_row,
    [PART_LINE] = lay_line, [PART_PAD] = lay_pad, [PART_BUTTON] = lay_button,
    [PART_LINK] = lay_link};

struct strips strips_make(struct page *p, enum air air, int cols)
{
	bool wide = cols >= WIDE;
	struct strips s = {.p = p, .air = air, .text = wide, .press = wide ? 3 : 2,
	    .width = (cols > WIDEST ? WIDEST : cols) - wide, .full = cols - wide};
	for (size_t i = 0; i < p->nparts; i++)
		lay[p->parts[i].kind](&s, &p->parts[i]);
	return s;
}
