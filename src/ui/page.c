#include "ui/page.h"

#include "ui/ascii.h"

struct page *page_new(struct arena *mem, const struct words *w, bool ascii)
{
	struct page *p = ARENA_NEW(mem, struct page);
	p->mem = mem;
	p->w = w;
	p->ascii = ascii;
	p->title = p->heading = p->limit = "";
	p->caption = p->short_caption = p->brief_caption = "";
	p->hint_word = WORDS;
	p->heading_role = ROLE_HEADING;
	return p;
}

const char *page_words(const struct page *p, const char *words)
{
	return p->ascii ? ascii_words(words, p->mem) : words;
}

static struct part *part_add(struct page *p, enum part_kind kind, enum role role,
    const char *words)
{
	struct part part = {.kind = kind, .role = role, .words = page_words(p, words), .mark = "",
	    .answer = "", .first = (unsigned)p->ntargets};
	ARENA_PUSH(p->mem, p->parts, p->nparts, part);
	return &p->parts[p->nparts - 1];
}

/* The last part's next target. */
static struct target *target_add(struct page *p, enum form form, const char *words,
    struct spot spot)
{
	struct target target = {.spot = spot, .form = form, .words = page_words(p, words), .group = -1};
	ARENA_PUSH(p->mem, p->targets, p->ntargets, target);
	p->parts[p->nparts - 1].n++;
	return &p->targets[p->ntargets - 1];
}

struct part *page_text(struct page *p, enum role role, const char *words)
{
	return part_add(p, PART_TEXT, role, words);
}

struct part *page_item(struct page *p, const char *words)
{
	struct part *part = part_add(p, PART_TEXT, ROLE_TEXT, words);
	part->mark = page_words(p, "•");
	part->indent = 2;
	return part;
}

void page_gap(struct page *p)
{
	if (p->nparts == 0)
		return;
	if (p->parts[p->nparts - 1].kind == PART_GAP)
		p->parts[p->nparts - 1].weak = false;
	else
		part_add(p, PART_GAP, ROLE_TEXT, "");
}

void page_or(struct page *p, bool close)
{
	struct part *part = page_text(p, ROLE_TEXT, p->w->text[WORD_SCREEN_OR]);
	part->indent = 6;
	part->with_next = true;
	part->close = close;
}

void page_weak_gap(struct page *p)
{
	if (p->nparts > 0 && p->parts[p->nparts - 1].kind != PART_GAP)
		part_add(p, PART_GAP, ROLE_TEXT, "")->weak = true;
}

struct target *page_choice(struct page *p, enum form form, const char *words, struct spot spot)
{
	part_add(p, PART_CHOICE, ROLE_TEXT, words);
	return target_add(p, form, words, spot);
}

void page_row(struct page *p, const char *words)
{
	part_add(p, PART_ROW, ROLE_TEXT, words);
}

struct target *page_row_choice(struct page *p, const char *words, struct spot spot, int digit)
{
	struct target *t = target_add(p, FORM_ROUND, words, spot);
	t->digit = digit;
	t->group = (int)p->nparts - 1;
	return t;
}

void page_line(struct page *p, const struct edit *line, int rows, int cols)
{
	struct part *part = part_add(p, PART_LINE, ROLE_LINE, "");
	part->line_rows = rows;
	part->line_cols = cols;
	target_add(p, FORM_LINE, "", (struct spot){ACT_LINE, 0});
	p->line = line;
}

struct part *page_pad(struct page *p, unsigned per_row)
{
	struct part *part = part_add(p, PART_PAD, ROLE_KEY, "");
	part->per_row = per_row;
	return part;
}

void page_room(struct page *p)
{
	part_add(p, PART_ROOM, ROLE_TEXT, "");
}

struct target *page_pad_key(struct page *p, const char *words, struct spot spot)
{
	return target_add(p, FORM_KEY, words, spot);
}

struct target *page_button(struct page *p, const char *words, struct spot spot)
{
	part_add(p, PART_BUTTON, ROLE_KEY, words);
	return target_add(p, FORM_BUTTON, words, spot);
}

struct target *page_group(struct page *p, const char *words)
{
	part_add(p, PART_BUTTON, ROLE_TEXT, words)->with_next = true;
	return target_add(p, FORM_GROUP, words, (struct spot){ACT_GROUP, 0});
}

struct target *page_link(struct page *p, const char *words, const char *answer,
    const char *press, struct spot spot)
{
	struct part *part = part_add(p, PART_LINK, ROLE_TEXT, words);
	part->answer = page_words(p, answer);
	struct target *t = target_add(p, FORM_LINK, press, spot);
	t->numbered = t->leaves = true;
	return t;
}

bool spot_is(struct spot a, struct spot b)
{
	return a.act == b.act && a.arg == b.arg;
}

const struct target *page_find(const struct page *p, struct spot spot)
{
	for (size_t i = 0; i < p->ntargets; i++)
		if (spot_is(p->targets[i].spot, spot))
			return &p->targets[i];
	return NULL;
}
