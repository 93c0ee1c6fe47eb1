#include "print/tags.h"

#include <string.h>

enum { MOST_ADDRESS = 1500 };

static void open_tag(struct tags *t, const char *name, const char *attributes)
{
	cairo_tag_begin(t->cairo, name, attributes);
	t->open[t->n++] = name;
}

static void close_to(struct tags *t, unsigned depth)
{
	while (t->n > depth)
		cairo_tag_end(t->cairo, t->open[--t->n]);
}

void tags_enter(struct tags *t, const char *name)
{
	open_tag(t, name, "");
	t->base = t->n;
}

void tags_leave(struct tags *t)
{
	close_to(t, --t->base);
}

bool tags_is_address(const char *link)
{
	size_t n = strlen(link);
	if (n > MOST_ADDRESS ||
	    (strncmp(link, "https://", 8) != 0 && strncmp(link, "http://", 7) != 0))
		return false;
	for (size_t i = 0; i < n; i++)
		if (link[i] <= ' ' || link[i] > '~' || link[i] == '\'' || link[i] == '\\')
			return false;
	return true;
}

void tags_go(struct tags *t, const struct tag_path *path, const char *link)
{
	unsigned same = 0;
	while (t->base + same < t->n && same < path->fresh && path->name[same] &&
	       strcmp(t->open[t->base + same], path->name[same]) == 0)
		same++;
	close_to(t, t->base + same);
	for (; same < TAGS_DEEP && path->name[same]; same++) {
		bool is_link = strcmp(path->name[same], CAIRO_TAG_LINK) == 0;
		open_tag(t, path->name[same], is_link ? text_fmt(t->mem, "uri='%s'", link) : "");
	}
}

void tags_rest(struct tags *t)
{
	close_to(t, t->base);
}

void tags_begin_artifact(struct tags *t)
{
	tags_rest(t);
	cairo_tag_begin(t->cairo, TAG_ARTIFACT, "");
}

void tags_end_artifact(struct tags *t)
{
	cairo_tag_end(t->cairo, TAG_ARTIFACT);
}
