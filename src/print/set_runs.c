/* Several blocks in one paragraph, and sources. */
#include "print/set.h"

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

void set_run(struct setter *s)
{
	struct rich r = rich_new(s->look, ROLE_BODY, s->mem);
	bool lead = leads(set_here(s), set_next(s));
	put_run(s, &r, set_here(s));
	struct piece_part heading = {.from = 0, .to = (int)r.text.n, .link = ""};
	if (lead) {
		heading.path = set_heading_path(s, 1);
		rich_size(&r, 0, ROLE_LEAD);
	}
	while (set_next(s) && set_next(s)->kind == BLOCK_RUN && set_next(s)->level == 2) {
		s->at++;
		put_run(s, &r, set_here(s));
	}
	struct piece *p = set_piece(s, lead ? s->look->lead : s->look->gap);
	set_text(s, p, &r, 0, 0, 0, PATH("P"));
	if (lead)
		ARENA_PUSH(s->mem, p->texts[0].parts, p->texts[0].nparts, heading);
}

static struct piece_part source_part(const struct rich *r, size_t from, const char *link)
{
	bool address = tags_is_address(link);
	return (struct piece_part){
	    .from = (int)from,
	    .to = (int)r->text.n,
	    .path = {.name = {"P", address ? CAIRO_TAG_LINK : "Span"}, .fresh = 1},
	    .link = address ? link : "",
	};
}

/* In a few words each, one after the other. */
static void set_brief_sources(struct setter *s)
{
	struct rich r = rich_new(s->look, ROLE_SOURCE, s->mem);
	struct piece_part *parts = NULL;
	unsigned n = 0;
	for (bool more = true; more;) {
		const struct block *b = set_here(s), *next = set_next(s);
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

void set_source(struct setter *s)
{
	const struct block *b = set_here(s);
	if (b->level == 2) {
		set_brief_sources(s);
		return;
	}
	double x = s->look->role[ROLE_SOURCE].size * s->look->mark_room;
	struct rich mark = set_plain(s, ROLE_SOURCE, b->label), text = set_marked(s, ROLE_SOURCE, b);
	struct piece *p = set_piece(s, s->look->close);
	set_text(s, p, &mark, 0, 0, x, set_list_path(s, "source", "Lbl"));
	unsigned row = set_text(s, p, &text, 0, x, 0, set_part_path("LBody", "Span"));
	if (!*b->link)
		return;
	struct rich address = set_plain(s, ROLE_SOURCE, b->link);
	struct tag_path path = set_part_path("LBody", tags_is_address(b->link) ? CAIRO_TAG_LINK : "Span");
	path.fresh = 3;
	set_text(s, p, &address, row, x, 0, path);
	p->texts[p->ntexts - 1].link = b->link;
	set_tie(p, row);
}
