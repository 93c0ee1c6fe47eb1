/* Each kind of block as pieces. */
#include <string.h>

#include "print/set.h"

#define PATH(...) (struct tag_path){.name = {__VA_ARGS__}, .fresh = 0}

static const struct block *here(const struct setter *s)
{
	return &s->doc->blocks[s->at];
}

/* NULL: there is none. */
static const struct block *next_of(const struct setter *s)
{
	return s->at + 1 < s->doc->n ? &s->doc->blocks[s->at + 1] : NULL;
}

static struct rich plain(const struct setter *s, enum role role, const char *text)
{
	struct rich r = rich_new(s->look, role, s->mem);
	rich_put(&r, text, false);
	return r;
}

static struct rich marked(const struct setter *s, enum role role, const struct block *b)
{
	struct rich r = plain(s, role, b->text);
	rich_marks(&r, b->marks);
	return r;
}

/* The path of a part of a list; a new list when the last piece was in none of this kind. */
static struct tag_path in_list(struct setter *s, const char *list, const char *part)
{
	struct tag_path path = {.name = {"L", "LI", part}, .fresh = strcmp(s->list, list) == 0};
	s->list = list;
	return path;
}

/* A second part of the same item of the list. */
static struct tag_path same_item(const char *part, const char *inner)
{
	return (struct tag_path){.name = {"L", "LI", part, inner}, .fresh = 2};
}

/* Headings go down in steps of one, whatever the document says. level 0: the title. */
static struct tag_path heading_path(struct setter *s, unsigned level)
{
	static const char *const names[] = {"H1", "H2", "H3", "H4"};
	s->level = level <= s->level ? level : s->level + 1;
	return (struct tag_path){.name = {names[s->level]}, .fresh = 0};
}

/* The piece before stays with this one. */
static void keep_last(struct setter *s)
{
	if (s->out.n > 0)
		s->out.list[s->out.n - 1].keeps = true;
}

static void set_title(struct setter *s)
{
	struct rich r = plain(s, ROLE_TITLE, here(s)->text);
	struct piece *p = set_piece(s, 0);
	set_text(s, p, &r, 0, 0, 0, heading_path(s, 0));
	p->keeps = true;
}

static void set_heading(struct setter *s)
{
	const struct block *b = here(s);
	bool framed = s->frame != FRAME_NONE, top = b->level == 1;
	enum role role = framed ? ROLE_ALARM : top ? ROLE_HEADING : ROLE_SUBHEADING;
	struct rich r = plain(s, role, b->text);
	struct piece *p = set_piece(s, top ? s->look->section : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, heading_path(s, top ? 1 : 2));
	p->keeps = true;
	p->black = s->frame == FRAME_ALARM;
	p->rule = top && !framed;
}

static void set_paragraph(struct setter *s)
{
	const struct block *b = here(s);
	bool small = b->level == 2 || b->tone == TONE_QUIET;
	struct rich r = marked(s, small ? ROLE_FACT : ROLE_BODY, b);
	struct piece *p = set_piece(s, b->level == 2 ? s->look->close : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
}

static void set_notice(struct setter *s)
{
	const struct block *b = here(s), *next = next_of(s);
	bool more = next && next->tone == b->tone && next->kind == BLOCK_FINDING;
	struct rich label = plain(s, ROLE_ALARM, b->label);
	struct piece *p = set_piece(s, s->look->section);
	set_text(s, p, &label, 0, 0, 0, heading_path(s, 1));
	p->keeps = *b->text || more;
	p->black = s->frame == FRAME_ALARM;
	if (!*b->text)
		return;
	struct rich text = marked(s, ROLE_BODY, b);
	p = set_piece(s, s->look->close);
	set_text(s, p, &text, 0, 0, 0, PATH("P"));
	p->keeps = more;
}

static double item_indent(const struct setter *s, const struct block *b)
{
	return b->level == 2 ? s->look->indent : 0;
}

static void set_listed(struct setter *s, const char *list, enum mark_kind mark, double gap)
{
	const struct block *b = here(s);
	double x = item_indent(s, b);
	struct rich r = marked(s, ROLE_BODY, b);
	struct piece *p = set_piece(s, gap);
	set_mark(s, p, mark, 0, x, 0, ROLE_BODY);
	set_text(s, p, &r, 0, x + s->look->indent, 0, in_list(s, list, "LBody"));
}

static void set_item(struct setter *s)
{
	bool inner = here(s)->level == 2;
	if (inner && strcmp(s->list, "inner item") != 0)
		keep_last(s);
	set_listed(s, inner ? "inner item" : "item", inner ? MARK_DASH : MARK_BULLET, s->look->close);
}

static void set_tick(struct setter *s)
{
	struct block b = *here(s);
	struct rich r = marked(s, ROLE_BODY, &b);
	struct piece *p = set_piece(s, s->look->tick);
	set_mark(s, p, MARK_BOX, 0, 0, 0, ROLE_BODY);
	set_text(s, p, &r, 0, s->look->box, 0, in_list(s, "tick", "LBody"));
}

static void set_field(struct setter *s)
{
	const struct block *b = here(s);
	double width = set_measure(s) * s->look->label;
	struct rich label = plain(s, ROLE_STRONG, b->label), text = marked(s, ROLE_BODY, b);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &label, 0, 0, width - s->look->indent / 2, in_list(s, "field", "Lbl"));
	set_text(s, p, &text, 0, width, 0, same_item("LBody", NULL));
}

static void set_finding(struct setter *s)
{
	const struct block *b = here(s);
	double x = b->level == 2 ? s->look->indent : 0;
	struct piece *p = set_piece(s, s->look->gap);
	unsigned row = 0;
	if (*b->label) {
		struct rich label = plain(s, ROLE_STRONG, b->label);
		if (!*b->text)
			rich_marks(&label, b->marks);
		row = set_text(s, p, &label, row, x, 0, heading_path(s, b->level == 2 ? 3 : 2));
	}
	if (*b->text) {
		struct rich text = marked(s, ROLE_BODY, b);
		set_text(s, p, &text, row, x, 0, PATH("P"));
		set_tie(p, row);
	}
	const struct block *next = next_of(s);
	p->keeps = next && next->kind == BLOCK_TICK;
}

static void set_why(struct setter *s)
{
	const struct block *b = here(s);
	struct rich r = rich_new(s->look, ROLE_WHY, s->mem);
	bool item = strcmp(s->list, "item") == 0;
	double x = (b->level == 2 ? s->look->indent : 0) + (item ? s->look->indent : 0);
	rich_put(&r, *b->label ? text_fmt(s->mem, "%s: %s", b->label, b->text) : b->text, false);
	keep_last(s);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &r, 0, x, 0, item ? same_item("LBody", NULL) : PATH("P"));
}

/* ---- several blocks in one paragraph ---- */

static const char *between(struct str before)
{
	char last = before.n > 0 ? before.s[before.n - 1] : ':';
	return last == ':' || last == '?' || last == '!' || last == '.' ? " " : "; ";
}

static void put_run(struct setter *s, struct rich *r, const struct block *b)
{
	if (r->text.n > 0)
		rich_put(r, between(buf_str(&r->text)), false);
	if (*b->label)
		rich_put(r, text_fmt(s->mem, "%s:%s", b->label, *b->text ? " " : ""), true);
	rich_put(r, b->text, false);
	rich_marks(r, b->marks);
}

/* A label without text leads what follows: a heading that takes no line of its own. */
static bool leads(const struct block *b, const struct block *next)
{
	return *b->label && !*b->text && next && next->kind == BLOCK_RUN && next->level == 2;
}

static void set_run(struct setter *s)
{
	struct rich r = rich_new(s->look, ROLE_BODY, s->mem);
	bool lead = leads(here(s), next_of(s));
	put_run(s, &r, here(s));
	struct piece_part heading = {.from = 0, .to = (int)r.text.n, .link = ""};
	if (lead) {
		heading.path = heading_path(s, 1);
		rich_size(&r, 0, ROLE_LEAD);
	}
	while (next_of(s) && next_of(s)->kind == BLOCK_RUN && next_of(s)->level == 2) {
		s->at++;
		put_run(s, &r, here(s));
	}
	struct piece *p = set_piece(s, lead ? s->look->lead : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
	if (lead)
		ARENA_PUSH(s->mem, p->texts[0].parts, p->texts[0].nparts, heading);
}

/* ---- sources ---- */

static struct piece_part source_part(const struct rich *r, size_t from, const char *link)
{
	bool leads = tags_is_address(link);
	return (struct piece_part){
	    .from = (int)from,
	    .to = (int)r->text.n,
	    .path = {.name = {"P", leads ? CAIRO_TAG_LINK : "Span"}, .fresh = 1},
	    .link = leads ? link : "",
	};
}

/* In a few words each, one after the other. */
static void set_brief_sources(struct setter *s)
{
	struct rich r = rich_new(s->look, ROLE_SOURCE, s->mem);
	struct piece_part *parts = NULL;
	unsigned n = 0;
	for (bool more = true; more;) {
		const struct block *b = here(s), *next = next_of(s);
		size_t from = r.text.n;
		more = next && next->kind == BLOCK_SOURCE && next->level == 2;
		rich_put(&r, text_fmt(s->mem, "%s\302\240", b->label), true);
		rich_put(&r, b->text, false);
		rich_part(&r, from);
		ARENA_PUSH(s->mem, parts, n, source_part(&r, from, b->link));
		from = r.text.n;
		rich_put(&r, more ? "; " : "", false);
		ARENA_PUSH(s->mem, parts, n, source_part(&r, from, ""));
		s->at += more ? 1 : 0;
	}
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
	p->texts[0].parts = parts;
	p->texts[0].nparts = n;
}

static void set_source(struct setter *s)
{
	const struct block *b = here(s);
	if (b->level == 2) {
		set_brief_sources(s);
		return;
	}
	double x = s->look->role[ROLE_SOURCE].size * s->look->mark_room;
	struct rich mark = plain(s, ROLE_SOURCE, b->label), text = marked(s, ROLE_SOURCE, b);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &mark, 0, 0, x, in_list(s, "source", "Lbl"));
	unsigned row = set_text(s, p, &text, 0, x, 0, same_item("LBody", "Span"));
	if (!*b->link)
		return;
	struct rich address = plain(s, ROLE_SOURCE, b->link);
	struct tag_path path = same_item("LBody", tags_is_address(b->link) ? CAIRO_TAG_LINK : "Span");
	path.fresh = 3;
	set_text(s, p, &address, row, x, 0, path);
	p->texts[p->ntexts - 1].link = b->link;
	set_tie(p, row);
}

/* ---- room to write ---- */

static void put_room(struct setter *s, struct piece *p, double x, double width, const char *label)
{
	double used = 0;
	if (*label) {
		struct rich r = plain(s, ROLE_BODY, text_fmt(s->mem, "%s:", label));
		PangoRectangle logical;
		set_text(s, p, &r, 0, x, width * 3 / 4, PATH("P"));
		pango_layout_get_extents(p->texts[p->ntexts - 1].layout, NULL, &logical);
		used = (double)(logical.x + logical.width) / PANGO_SCALE + s->look->indent / 3;
		if (type_is_rtl(s->doc->language))
			used = (double)logical.width / PANGO_SCALE + s->look->indent / 3;
	}
	set_mark(s, p, MARK_LINE, p->nrows > 0 ? p->nrows - 1 : 0, x + used, width - used, ROLE_BODY);
}

static void set_room(struct setter *s)
{
	const struct block *b = here(s), *next = next_of(s);
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
	struct rich r = plain(s, ROLE_SMALL, here(s)->text);
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
	enum block_kind kind = here(s)->kind;
	if (!is_listed(kind))
		s->list = "";
	setters[kind](s);
	if (kind == BLOCK_WHY && strcmp(s->list, "item") != 0)
		s->list = "";
	s->at++;
}
