/* What stands in lists and cards. */
#include <string.h>

#include "print/set.h"

static double item_indent(const struct setter *s, const struct block *b)
{
	return b->level == 2 ? s->look->indent : 0;
}

static void set_listed(struct setter *s, const char *list, enum mark_kind mark, double gap)
{
	const struct block *b = set_here(s);
	double x = item_indent(s, b);
	struct rich r = set_marked(s, ROLE_BODY, b);
	struct piece *p = set_piece(s, gap);
	set_mark(s, p, mark, 0, x, 0, ROLE_BODY);
	set_text(s, p, &r, 0, x + s->look->indent, 0, set_list_path(s, list, "LBody"));
}

void set_item(struct setter *s)
{
	bool inner = set_here(s)->level == 2;
	if (inner && strcmp(s->list, "inner item") != 0)
		set_keep_last(s);
	set_listed(s, inner ? "inner item" : "item", inner ? MARK_DASH : MARK_BULLET, s->look->close);
}

void set_tick(struct setter *s)
{
	struct rich r = set_marked(s, ROLE_BODY, set_here(s));
	struct piece *p = set_piece(s, s->look->tick);
	set_mark(s, p, MARK_BOX, 0, 0, 0, ROLE_BODY);
	set_text(s, p, &r, 0, s->look->box, 0, set_list_path(s, "tick", "LBody"));
}

void set_field(struct setter *s)
{
	const struct block *b = set_here(s);
	double width = set_measure(s) * s->look->label;
	struct rich label = set_plain(s, ROLE_STRONG, b->label), text = set_marked(s, ROLE_BODY, b);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &label, 0, 0, width - s->look->indent / 2, set_list_path(s, "field", "Lbl"));
	set_text(s, p, &text, 0, width, 0, set_part_path("LBody", NULL));
}

void set_finding(struct setter *s)
{
	const struct block *b = set_here(s);
	double x = b->level == 2 ? s->look->indent : 0;
	struct piece *p = set_piece(s, s->look->gap);
	unsigned row = 0;
	if (*b->label) {
		struct rich label = set_plain(s, ROLE_STRONG, b->label);
		if (!*b->text)
			rich_marks(&label, b->marks);
		row = set_text(s, p, &label, row, x, 0, set_heading_path(s, b->level == 2 ? 3 : 2));
	}
	if (*b->text) {
		struct rich text = set_marked(s, ROLE_BODY, b);
		set_text(s, p, &text, row, x, 0, PATH("P"));
		set_tie(p, row);
	}
	const struct block *next = set_next(s);
	p->keeps = next && next->kind == BLOCK_TICK;
}

void set_why(struct setter *s)
{
	const struct block *b = set_here(s);
	struct rich r = rich_new(s->look, ROLE_WHY, s->mem);
	bool item = strcmp(s->list, "item") == 0;
	double x = (b->level == 2 ? s->look->indent : 0) + (item ? s->look->indent : 0);
	rich_put(&r, *b->label ? text_fmt(s->mem, "%s: %s", b->label, b->text) : b->text, false);
	set_keep_last(s);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &r, 0, x, 0, item ? set_part_path("LBody", NULL) : PATH("P"));
}
