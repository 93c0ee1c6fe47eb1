#include <string.h>

#include "print/set.h"

const struct block *set_here(const struct setter *s)
{
	return &s->doc->blocks[s->at];
}

const struct block *set_next(const struct setter *s)
{
	return s->at + 1 < s->doc->n ? &s->doc->blocks[s->at + 1] : NULL;
}

struct rich set_plain(const struct setter *s, enum role role, const char *text)
{
	struct rich r = rich_new(s->look, role, s->mem);
	rich_put(&r, text, false);
	return r;
}

struct rich set_marked(const struct setter *s, enum role role, const struct block *b)
{
	struct rich r = set_plain(s, role, b->text);
	rich_marks(&r, b->marks);
	return r;
}

struct tag_path set_list_path(struct setter *s, const char *list, const char *part)
{
	struct tag_path path = {.name = {"L", "LI", part}, .fresh = strcmp(s->list, list) == 0};
	s->list = list;
	return path;
}

struct tag_path set_part_path(const char *part, const char *inner)
{
	return (struct tag_path){.name = {"L", "LI", part, inner}, .fresh = 2};
}

struct tag_path set_heading_path(struct setter *s, unsigned level)
{
	static const char *const names[] = {"H1", "H2", "H3", "H4"};
	s->level = level <= s->level ? level : s->level + 1;
	return (struct tag_path){.name = {names[s->level]}, .fresh = 0};
}

void set_keep_last(struct setter *s)
{
	if (s->out.n > 0)
		s->out.list[s->out.n - 1].keeps = true;
}
