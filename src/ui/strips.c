#include "ui/strips.h"

#include <string.h>

#include "base/utf8.h"
#include "report/layout.h"

enum {
	WIDEST = 96,  /* longer rows are hard to read */
	TOGETHER = 4, /* rows of a text that are not parted */
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

struct strip *strips_add(struct strips *s)
{
	struct strip strip = {.first = s->p->npieces, .target = -1};
	ARENA_PUSH(s->p->mem, s->list, s->n, strip);
	return &s->list[s->n - 1];
}

void strips_piece(struct strips *s, int col, struct str text, enum role role, int target)
{
	struct piece piece = {.col = col, .text = text, .role = role, .target = target, .group = -1};
	if (text.n == 0)
		return;
	ARENA_PUSH(s->p->mem, s->p->pieces, s->p->npieces, piece);
	s->list[s->n - 1].n++;
}

/* Never two in a row. */
void strips_gap(struct strips *s)
{
	if (s->n > 0 && !s->list[s->n - 1].gap)
		strips_add(s)->gap = true;
}

int strips_columns(const char *words)
{
	return (int)utf8_width(str_of(words));
}

struct str strips_line(struct str *rest, int cols)
{
	return layout_line(&measure_columns, rest, (size_t)(cols > 0 ? cols : 1));
}

/* A line of a text whose first `lead` bytes are a heading. */
static void put_line(struct strips *s, int col, const char *words, struct str line, size_t lead,
    enum role role, int target)
{
	size_t at = (size_t)(line.s - words);
	struct str head = str_part(line, 0, lead > at ? lead - at : 0);
	strips_piece(s, col, head, ROLE_HEADING, target);
	strips_piece(s, col + (int)utf8_width(head), str_from(line, head.n), role, target);
}

/* Words from col on, over as many strips as they need, that stay together; the first one is there
 * already. */
static void wrap_lead(struct strips *s, int col, const char *words, size_t lead, enum role role,
    int target)
{
	struct str rest = str_of(words);
	bool first = true;
	while (rest.n > 0) {
		struct str line = strips_line(&rest, s->width - col);
		if (!first) {
			s->list[s->n - 1].with_next = true;
			strips_add(s);
		}
		first = false;
		put_line(s, col, words, line, lead, role, target);
	}
}

void strips_wrap(struct strips *s, int col, const char *words, enum role role, int target)
{
	wrap_lead(s, col, words, 0, role, target);
}

void strips_target(struct strips *s, unsigned target, int col, int cols)
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
	struct strip *strip = strips_add(s);
	if (part->role == ROLE_HEADING && !str_is(str_of(part->words), s->p->heading))
		strip->head = part->words;
	else if (part->role == ROLE_QUIET && part->indent == 0)
		strip->head = ""; /* small print */
	strips_piece(s, col - 2, str_of(part->mark), part->role, -1);
	wrap_lead(s, col, part->words, part->lead, part->role, -1);
	if (s->n - first > TOGETHER)
		for (size_t i = first; i < s->n; i++)
			s->list[i].with_next = false;
	s->list[s->n - 1].with_next = s->list[s->n - 1].soft = part->with_next;
}

static void lay_room(struct strips *s, const struct part *part)
{
	(void)part;
	strips_add(s);
	strips_piece(s, s->press, STR(" "), ROLE_TEXT, -1);
	if (s->air == AIR_TALL)
		strips_gap(s);
}

static void lay_gap(struct strips *s, const struct part *part)
{
	if (s->air == AIR_NONE)
		return;
	strips_gap(s);
	s->list[s->n - 1].weak |= part->weak;
}

const char *strips_mark(const struct target *t)
{
	static const char *const marks[][2] = {
	    [FORM_ROUND] = {"( ) ", "(*) "}, [FORM_BOX] = {"[ ] ", "[X] "}};
	return marks[t->form][t->marked];
}

/* "( ) 1  ": the digit is known when the leaf is. */
static char *prefix_of(struct strips *s, const struct target *t, bool digit)
{
	struct buf out = buf_new(s->p->mem);
	buf_text(&out, strips_mark(t));
	if (digit)
		buf_text(&out, s->width < STRIPS_WIDE ? "  " : "   ");
	buf_end(&out);
	return out.s;
}

static void lay_choice(struct strips *s, const struct part *part)
{
	const struct target *t = &s->p->targets[part->first];
	char *prefix = prefix_of(s, t, t->numbered);
	struct strip *strip = strips_add(s);
	if (t->numbered) {
		strip->target = (int)part->first;
		strip->digit = prefix + strlen(strips_mark(t));
	}
	strips_target(s, part->first, s->press, s->width - s->press);
	strips_piece(s, s->press, str_of(prefix), ROLE_TEXT, (int)part->first);
	strips_wrap(s, s->press + strips_columns(prefix), part->words, ROLE_TEXT, (int)part->first);
	if (s->air == AIR_TALL)
		strips_gap(s);
}

static void lay_button(struct strips *s, const struct part *part)
{
	const struct target *t = &s->p->targets[part->first];
	struct strip *strip = strips_add(s);
	const char *words = t->form == FORM_BUTTON ? text_fmt(s->p->mem, "[ %s ]", t->words) : t->words;
	if (t->digit > 0 && t->form == FORM_BUTTON)
		words = text_fmt(s->p->mem, "[ %d  %s ]", t->digit, t->words);
	if (t->numbered) {
		words = text_fmt(s->p->mem, "[    %s ]", t->words);
		strip->target = (int)part->first;
		strip->digit = arena_text(s->p->mem, str_of(words)) + 2;
		words = strip->digit - 2;
	}
	strips_target(s, part->first, s->press, strips_columns(words));
	strips_wrap(s, s->press, words, part->role, (int)part->first);
	s->list[s->n - 1].with_next = s->list[s->n - 1].soft = part->with_next;
	if (s->air == AIR_TALL && t->form == FORM_BUTTON)
		strips_gap(s);
}

static void (*const lay[])(struct strips *, const struct part *) = {[PART_TEXT] = lay_text,
    [PART_GAP] = lay_gap, [PART_CHOICE] = lay_choice, [PART_ROW] = strips_lay_row,
    [PART_LINE] = strips_lay_line, [PART_PAD] = strips_lay_pad, [PART_BUTTON] = lay_button,
    [PART_LINK] = strips_lay_link, [PART_ROOM] = lay_room};

struct strips strips_make(struct page *p, enum air air, int cols)
{
	bool wide = cols >= STRIPS_WIDE;
	struct strips s = {.p = p, .air = air, .text = wide, .press = wide ? 3 : 2,
	    .width = (cols > WIDEST ? WIDEST : cols) - wide, .full = cols - wide};
	for (size_t i = 0; i < p->nparts; i++)
		lay[p->parts[i].kind](&s, &p->parts[i]);
	return s;
}
