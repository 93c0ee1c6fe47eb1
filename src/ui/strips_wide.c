/* Parts with several things side by side: rows of choices, the line, small buttons, links. */
#include "ui/strips.h"

enum {
	BESIDE_LEAST = 24, /* columns of words beside the choices of a row */
	BESIDE_MOST = 56,
	LINK_WIDE = 70,  /* words, answer and "Change" side by side */
	LINK_PRESS = 10, /* columns of "1 Change", and more where that is longer */
	KEY_SHORT = 2,   /* columns of a digit or a sign */
	KEY_WIDE = 5,    /* columns inside "[   7   ]": for a finger, and for few bytes a move */
	KEY_LARGE = 3,   /* the same where the letters are large, and columns few */
	KEY_WORD = 4,    /* and of "[ May  ]" at least */
};

/* A choice of a row: "( ) 1 Yes". */
static const char *row_choice(struct strips *s, const struct target *t)
{
	return text_fmt(s->p->mem, "%s%d %s", strips_mark(t), t->digit, t->words);
}

/* The choices from column `from` on, in as many strips as they need. */
static void row_choices(struct strips *s, const struct part *part, int from)
{
	int col = from;
	for (unsigned i = part->first; i < part->first + part->n; i++) {
		const char *words = row_choice(s, &s->p->targets[i]);
		if (col > from && col + strips_columns(words) > s->full) {
			s->list[s->n - 1].with_next = true;
			strips_add(s);
			col = from;
		}
		strips_target(s, i, col, strips_columns(words) + 1);
		s->p->targets[i].mark = col - 1;
		strips_piece(s, col, str_of(clipped(s->p, words, s->full - col)), ROLE_TEXT, (int)i);
		col += strips_columns(words) + 2;
	}
}

static int row_choices_width(struct strips *s, const struct part *part)
{
	int width = 0;
	for (unsigned i = part->first; i < part->first + part->n; i++)
		width += strips_columns(row_choice(s, &s->p->targets[i])) + 2;
	return width;
}

/* Choices beside the words: they stand in the first strip. */
static void lay_row_beside(struct strips *s, const struct part *part, int label)
{
	struct str rest = str_of(part->words);
	strips_add(s);
	strips_piece(s, s->text, strips_line(&rest, label), ROLE_TEXT, -1);
	row_choices(s, part, s->text + label + 3);
	while (rest.n > 0) {
		s->list[s->n - 1].with_next = true;
		strips_add(s);
		strips_piece(s, s->text, strips_line(&rest, label), ROLE_TEXT, -1);
	}
}

void strips_lay_row(struct strips *s, const struct part *part)
{
	int label = s->full - row_choices_width(s, part) - s->text - 1;
	size_t first = s->p->npieces;
	if (label >= BESIDE_LEAST) {
		lay_row_beside(s, part, label < BESIDE_MOST ? label : BESIDE_MOST);
	} else {
		strips_add(s);
		strips_wrap(s, s->text, part->words, ROLE_TEXT, -1);
		s->list[s->n - 1].with_next = true;
		strips_add(s);
		row_choices(s, part, s->press + 1);
	}
	for (size_t i = first; i < s->p->npieces; i++)
		if (s->p->pieces[i].target < 0)
			s->p->pieces[i].group = s->p->targets[part->first].group;
	if (s->air == AIR_TALL || (s->air == AIR_GAPS && label < BESIDE_LEAST))
		strips_gap(s);
}

void strips_lay_line(struct strips *s, const struct part *part)
{
	int room = s->width - s->press - 2;
	int cols = part->line_cols > 0 && part->line_cols < room ? part->line_cols : room;
	s->p->line_cols = cols;
	s->p->line_rows = part->line_rows;
	for (int i = 0; i < part->line_rows; i++) {
		struct strip *strip = strips_add(s);
		strip->with_next = i + 1 < part->line_rows || part->with_next;
		if (i == 0)
			strips_target(s, part->first, s->press, cols + 2);
		strips_piece(s, s->press, STR("["), ROLE_TEXT, (int)part->first);
		strips_piece(s, s->press + 1 + cols, STR("]"), ROLE_TEXT, (int)part->first);
		strips_piece(s, s->press + 3 + cols, str_of(part->words), ROLE_TEXT, -1);
	}
}

/* "[   7   ]" */
static const char *key_words(const struct strips *s, const struct target *t)
{
	struct buf out = buf_new(s->p->mem);
	int words = strips_columns(t->words);
	int inside = page_is_large(s->p) ? KEY_LARGE : words > KEY_SHORT ? KEY_WORD : KEY_WIDE;
	size_t blanks = words > inside ? 0 : (size_t)(inside - words);
	buf_text(&out, "[ ");
	buf_pad(&out, blanks - blanks / 2, ' ');
	buf_text(&out, t->words);
	buf_pad(&out, blanks / 2, ' ');
	buf_text(&out, " ]");
	return buf_end(&out);
}

/* What may be touched begins with the ">", and the cursor stands on that. */
static void lay_key(struct strips *s, unsigned target, int col, const char *words)
{
	strips_target(s, target, col - 1, strips_columns(words) + 1);
	s->p->targets[target].mark = col - 1;
	strips_piece(s, col, str_of(words), ROLE_KEY, (int)target);
}

void strips_lay_pad(struct strips *s, const struct part *part)
{
	int col = s->press;
	unsigned in_row = 0;
	size_t first = s->n;
	strips_add(s);
	for (unsigned i = part->first; i < part->first + part->n; i++) {
		const char *words = key_words(s, &s->p->targets[i]);
		int cols = strips_columns(words);
		if (in_row > 0 && (col + cols > s->width || (part->per_row && in_row == part->per_row))) {
			if (s->air == AIR_TALL)
				strips_gap(s);
			strips_add(s);
			col = s->press;
			in_row = 0;
		}
		lay_key(s, i, col, words);
		col += cols + 2;
		in_row++;
	}
	for (size_t i = first; part->whole && i + 1 < s->n; i++)
		s->list[i].with_next = true;
	if (s->air == AIR_TALL)
		strips_gap(s);
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
	strips_piece(s, col, str_of(words), ROLE_KEY, (int)part->first);
}

static int link_press_width(const struct strips *s, const struct part *part)
{
	return part->n == 0 ? 0 : strips_columns(s->p->targets[part->first].words) + 2;
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
		struct strip *strip = strips_add(s);
		strips_piece(s, s->press, strips_line(&words, label), part->role, target);
		strips_piece(s, at, strips_line(&rest, answer), ROLE_TEXT, target);
		if (first)
			link_press(s, strip, part, s->width - press);
	}
}

/* "Fall: No  4 Change" where all of it has room in one row. */
static bool lay_link_short(struct strips *s, const struct part *part, int target)
{
	int press = link_press_width(s, part);
	const char *words = text_fmt(s->p->mem, "%s: %s", part->words, part->answer);
	if (!part->answer[0] || strips_columns(words) > s->width - s->press - press - 2)
		return false;
	struct strip *strip = strips_add(s);
	strips_piece(s, s->press, str_of(words), part->role, target);
	link_press(s, strip, part, s->width - press);
	s->list[s->n - 1].with_next = part->with_next;
	return true;
}

static void lay_link_narrow(struct strips *s, const struct part *part, int target)
{
	int press = link_press_width(s, part);
	struct str words = str_of(part->words);
	struct strip *strip = strips_add(s);
	strips_piece(s, s->press, strips_line(&words, s->width - s->press - press - 1), part->role, target);
	link_press(s, strip, part, s->width - press);
	if (words.n > 0) {
		s->list[s->n - 1].with_next = true;
		strips_add(s);
		strips_wrap(s, s->press, words.s, part->role, target);
	}
	if (part->answer[0]) {
		s->list[s->n - 1].with_next = true;
		strips_add(s);
		strips_wrap(s, s->press + 2, part->answer, ROLE_TEXT, target);
	}
	s->list[s->n - 1].with_next = part->with_next;
}

void strips_lay_link(struct strips *s, const struct part *part)
{
	int target = part->n > 0 ? (int)part->first : -1;
	if (target >= 0)
		strips_target(s, part->first, s->press, s->width - s->press);
	if (s->width >= LINK_WIDE && part->answer[0])
		lay_link_wide(s, part, target);
	else if (!lay_link_short(s, part, target))
		lay_link_narrow(s, part, target);
	if (s->air == AIR_TALL && !part->with_next)
		strips_gap(s);
}
