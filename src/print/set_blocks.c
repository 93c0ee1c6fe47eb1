/* Each kind of block as pieces. */
#include <string.h>

#include "print/set.h"

static void set_title(struct setter *s)
{
	struct rich r = set_plain(s, ROLE_TITLE, set_here(s)->text);
	struct piece *p = set_piece(s, 0);
	set_text(s, p, &r, 0, 0, 0, set_heading_path(s, 0));
	p->keeps = true;
}

static void set_heading(struct setter *s)
{
	const struct block *b = set_here(s);
	bool framed = s->frame != FRAME_NONE, top = b->level == 1;
	enum role role = framed ? ROLE_ALARM : top ? ROLE_HEADING : ROLE_SUBHEADING;
	struct rich r = set_plain(s, role, b->text);
	struct piece *p = set_piece(s, top ? s->look->section : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, set_heading_path(s, top ? 1 : 2));
	p->keeps = true;
	p->black = s->frame == FRAME_ALARM;
	p->rule = top && !framed;
}

static void set_paragraph(struct setter *s)
{
	const struct block *b = set_here(s);
	bool small = b->level == 2 || b->tone == TONE_QUIET;
	struct rich r = set_marked(s, small ? ROLE_FACT : ROLE_BODY, b);
	struct piece *p = set_piece(s, b->level == 2 ? s->look->close : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
}

static void set_notice(struct setter *s)
{
	const struct block *b = set_here(s), *next = set_next(s);
	bool more = next && next->tone == b->tone && next->kind == BLOCK_FINDING;
	struct rich label = set_plain(s, ROLE_ALARM, b->label);
	struct piece *p = set_piece(s, s->look->section);
	set_text(s, p, &label, 0, 0, 0, set_heading_path(s, 1));
	p->keeps = *b->text || more;
	p->black = s->frame == FRAME_ALARM;
	if (!*b->text)
		return;
	struct rich text = set_marked(s, ROLE_BODY, b);
	p = set_piece(s, s->look->close);
	set_text(s, p, &text, 0, 0, 0, PATH("P"));
	p->keeps = more;
}

/* ---- room to write ---- */

static void put_room(struct setter *s, struct piece *p, double x, double width, const char *label)
{
	double used = 0;
	if (*label) {
		struct rich r = set_plain(s, ROLE_BODY, text_fmt(s->mem, "%s:", label));
		PangoRectangle logical;
		set_text(s, p, &r, 0, x, width * 3 / 4, PATH("P"));
		pango_layout_get_extents(p->texts[p->ntexts - 1].layout, NULL, &logical);
		used = (double)logical.width / PANGO_SCALE + s->look->indent / 3;
	}
	set_mark(s, p, MARK_LINE, p->nrows > 0 ? p->nrows - 1 : 0, x + used, width - used, ROLE_BODY);
}

static void set_room(struct setter *s)
{
	const struct block *b = set_here(s), *next = set_next(s);
	struct piece *p = set_piece(s, s->look->write);
	double width = set_measure(s), half = (width - s->look->indent) / 2;
	if (b->level == 2 && next && next->kind == BLOCK_ROOM && next->level == 2) {
		put_room(s, p, 0, half, b->label);
		put_room(s, p, half + s->look->indent, half, next->label);
		s->at++;
	} else {
		put_room(s, p, 0, width, b->label);
	}
}

static void set_small(struct setter *s)
{
	struct rich r = set_plain(s, ROLE_SMALL, set_here(s)->text);
	bool first = s->at > 0 && s->doc->blocks[s->at - 1].kind != BLOCK_SMALL;
	struct piece *p = set_piece(s, first ? s->look->section : s->look->close);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
	p->rule = first;
}

static void (*const setters[BLOCK_KINDS])(struct setter *s) = {
    [BLOCK_TITLE] = set_title,
    [BLOCK_HEADING] = set_heading,
    [BLOCK_PARAGRAPH] = set_paragraph,
    [BLOCK_NOTICE] = set_notice,
    [BLOCK_ITEM] = set_item,
    [BLOCK_TICK] = set_tick,
    [BLOCK_FIELD] = set_field,
    [BLOCK_FINDING] = set_finding,
    [BLOCK_WHY] = set_why,
    [BLOCK_RUN] = set_run,
    [BLOCK_SOURCE] = set_source,
    [BLOCK_ROOM] = set_room,
    [BLOCK_SMALL] = set_small,
};

static bool is_listed(enum block_kind kind)
{
	return kind == BLOCK_ITEM || kind == BLOCK_TICK || kind == BLOCK_FIELD || kind == BLOCK_SOURCE ||
	       kind == BLOCK_WHY;
}

void set_block(struct setter *s)
{
	enum block_kind kind = set_here(s)->kind;
	if (!is_listed(kind))
		s->list = "";
	setters[kind](s);
	if (kind == BLOCK_WHY && strcmp(s->list, "item") != 0)
		s->list = "";
	s->at++;
}
