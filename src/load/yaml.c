#include "load/yaml.h"

#include <string.h>
#include <yaml.h>

#include "base/names.h"
#include "base/utf8.h"
#include "load/letters.h"
#include "load/yaml_line.h"

enum { FEW_KEYS = 16, FIRST_ROOM = 64 };

struct reader {
	yaml_parser_t parser;
	yaml_event_t event;
	const struct source *src;
	struct arena *mem, *texts;
	struct diags *diags;
	char *copy; /* of the file, for texts to stand in */
	struct node *open; /* keys, values and items of the mappings and lists that are open */
	size_t nopen, room;
	size_t character, byte; /* the place asked for last */
	unsigned depth;
};

/* The byte at which a character begins: libyaml counts characters, spans are bytes. The text is
 * UTF-8, as letters_check has seen. One place is near the one asked for before it, so go from there. */
static size_t byte_of(struct reader *r, size_t character)
{
	const unsigned char *s = (const unsigned char *)r->src->text.s;
	size_t byte = r->byte, end = r->src->text.n, at = r->character;
	for (; at < character && byte < end; at++)
		for (byte++; byte < end && (s[byte] & 0xc0) == 0x80;)
			byte++;
	for (; at > character && byte > 0; at--)
		for (byte--; byte > 0 && (s[byte] & 0xc0) == 0x80;)
			byte--;
	r->byte = byte;
	r->character = at;
	return byte;
}

static struct span span_between(struct reader *r, yaml_mark_t start, yaml_mark_t end)
{
	size_t at = byte_of(r, start.index), to = byte_of(r, end.index);
	while (to > at && is_blank(r->src->text.s[to - 1]))
		to--; /* block texts and mappings end where the next thing begins */
	return span_of(r->src, at, to - at);
}

/* A mistake that is seen only where a line begins lies above: something is not closed, or not
 * indented like its neighbours. */
static const char *syntax_help(const struct reader *r, size_t at)
{
	bool inside = !yaml_begins_line(r->src, at) && at + 1 < r->src->text.n;
	if (inside || r->parser.problem_mark.line == r->parser.context_mark.line)
		return yaml_repaired(r->src, at, r->diags->mem);
	return text_fmt(r->diags->mem,
	    "look at line %zu too: a quote or bracket is not closed, or lines that belong together do "
	    "not begin below each other",
	    r->parser.context ? r->parser.context_mark.line + 1 : r->parser.problem_mark.line);
}

static bool next_event(struct reader *r)
{
	yaml_event_delete(&r->event);
	if (yaml_parser_parse(&r->parser, &r->event))
		return true;
	size_t at = byte_of(r, r->parser.problem_mark.index);
	if (at >= r->src->text.n && r->src->text.n > 0)
		at = r->src->text.n - 1;
	diag_add(r->diags, DIAG_E108, span_of(r->src, at, 1), syntax_help(r, at),
	    "this is not YAML: %s", r->parser.problem ? r->parser.problem : "it cannot be read");
	return false;
}

static struct span event_span(struct reader *r)
{
	return span_between(r, r->event.start_mark, r->event.end_mark);
}

static bool refuse(struct reader *r, enum diag_code code, const char *help, const char *text)
{
	diag_add(r->diags, code, event_span(r), help, "%s", text);
	return false;
}

static const char anchor_help[] = "write it out; put the text in quotes if the & belongs to it";
static const char alias_help[] = "write it out; put the text in quotes if the * belongs to it";
static const char tag_help[] = "leave it out; put the text in quotes if the ! belongs to it";
static const char key_help[] = "a key is a word; brackets that belong to a text stand in quotes";

static const unsigned char styles[] = {
    [YAML_ANY_SCALAR_STYLE] = STYLE_PLAIN,
    [YAML_PLAIN_SCALAR_STYLE] = STYLE_PLAIN,
    [YAML_SINGLE_QUOTED_SCALAR_STYLE] = STYLE_SINGLE,
    [YAML_DOUBLE_QUOTED_SCALAR_STYLE] = STYLE_DOUBLE,
    [YAML_LITERAL_SCALAR_STYLE] = STYLE_BLOCK,
    [YAML_FOLDED_SCALAR_STYLE] = STYLE_BLOCK,
};

/* An escape such as "\u202E" can make what letters_check refuses in the file itself. */
static bool escapes_are_clean(struct reader *r, struct str text)
{
	for (size_t at = 0, n; at < text.n; at += n)
		if (letter_kind(utf8_decode(str_from(text, at), &n)) != LETTER_PLAIN)
			return refuse(r, DIAG_E105, "write the text without it",
			    "an escape in this text stands for a tab, control or direction character");
	return true;
}

/* Most texts stand in the file letter for letter. They are not copied one by one: behind them, where
 * a quote, a blank or a bracket was, our copy of the file gets a NUL. */
static bool stands_in_file(struct reader *r, struct node *node, struct str value)
{
	bool quoted = node->style == STYLE_SINGLE || node->style == STYLE_DOUBLE;
	char *at = r->copy + node->at.at + quoted;
	if (value.n == 0 || node->at.len != value.n + 2 * quoted || memcmp(at, value.s, value.n) != 0)
		return false;
	at[value.n] = '\0';
	node->text = (struct str){at, value.n};
	return true;
}

static bool scalar(struct reader *r, struct node *out)
{
	if (r->event.data.scalar.anchor)
		return refuse(r, DIAG_E110, anchor_help, "an anchor");
	if (r->event.data.scalar.tag)
		return refuse(r, DIAG_E111, tag_help, "a tag");
	struct str value = {(const char *)r->event.data.scalar.value, r->event.data.scalar.length};
	out->kind = NODE_TEXT;
	out->style = styles[r->event.data.scalar.style];
	out->at = event_span(r);
	out->remarked = out->style == STYLE_PLAIN && value.n > 0 && yaml_remarked(out->at);
	if (stands_in_file(r, out, value))
		return true;
	if (out->style == STYLE_BLOCK)
		value = str_trim(value); /* it ends with line feeds that nobody meant */
	out->text = (struct str){arena_text(r->texts, value), value.n};
	return out->style != STYLE_DOUBLE || escapes_are_clean(r, out->text);
}

static bool value_of(struct reader *r, struct node *out);

static bool opens(struct reader *r, struct node *out, enum node_kind kind, bool anchor, bool tag,
    bool flow)
{
	if (anchor)
		return refuse(r, DIAG_E110, anchor_help, "an anchor");
	if (tag)
		return refuse(r, DIAG_E111, tag_help, "a tag");
	if (++r->depth > YAML_DEEPEST)
		return refuse(r, DIAG_E112, "no rules need more than 24 levels", "nested too deep");
	out->kind = (unsigned char)kind;
	out->flow = flow;
	out->at = event_span(r);
	return true;
}

static void closes(struct reader *r, struct node *node)
{
	struct span end = event_span(r);
	struct span whole = {r->src, node->at.at, end.at + end.len - node->at.at};
	while (whole.len > 0 && is_blank(r->src->text.s[whole.at + whole.len - 1]))
		whole.len--;
	if (node->flow)
		node->at = whole;
	else if (node->n > 0) /* a block is marked by its first key or item */
		node->at = node->kind == NODE_MAP ? node->entries[0].key.at : node->items[0].at;
	r->depth--;
}

/* What stands in the mappings and lists that are open waits in one row, those inside behind those
 * around them. So each gets an array of its own only when it is known how long. */
static void wait(struct reader *r, struct node node)
{
	if (r->nopen == r->room) {
		struct node *wider = ARENA_ARRAY(r->mem, 2 * r->room, struct node);
		memcpy(wider, r->open, r->nopen * sizeof *wider);
		r->open = wider;
		r->room *= 2;
	}
	r->open[r->nopen++] = node;
}

static bool list(struct reader *r, struct node *out)
{
	size_t from = r->nopen;
	if (!opens(r, out, NODE_LIST, r->event.data.sequence_start.anchor,
	        r->event.data.sequence_start.tag,
	        r->event.data.sequence_start.style == YAML_FLOW_SEQUENCE_STYLE))
		return false;
	for (;;) {
		struct node item = {0};
		if (!next_event(r))
			return false;
		if (r->event.type == YAML_SEQUENCE_END_EVENT)
			break;
		if (!value_of(r, &item))
			return false;
		if (node_is_lost(&item))
			diag_add(r->diags, DIAG_E121, item.at, "write it, or take the '-' away",
			    "an item without a value");
		wait(r, item);
	}
	out->n = (unsigned)(r->nopen - from);
	out->items = ARENA_ARRAY(r->mem, out->n, struct node);
	for (unsigned i = 0; i < out->n; i++)
		out->items[i] = r->open[from + i];
	r->nopen = from;
	closes(r, out);
	return true;
}

/* Of an entry of a list in braces, the one before it, which may have taken a comma for its end. */
static bool before_of(const struct reader *r, const struct node *map, size_t from, struct entry *out)
{
	if (!map->flow || r->nopen == from)
		return false;
	*out = (struct entry){r->open[r->nopen - 2], r->open[r->nopen - 1]};
	return true;
}

/* The number of the key among those of n entries that wait, or n. Many are put into a table. */
static size_t key_at(struct names *keys, const struct node *waiting, size_t n, struct str key)
{
	size_t first = 0;
	if (n >= FEW_KEYS) {
		for (size_t i = n == FEW_KEYS ? 0 : n - 1; i < n; i++)
			names_put(keys, waiting[2 * i].text, i);
		return names_find(keys, key, &first) ? first : n;
	}
	while (first < n && !str_eq(waiting[2 * first].text, key))
		first++;
	return first;
}

static bool entry_key(struct reader *r, struct names *keys, size_t from, struct node *key)
{
	if (r->event.type != YAML_SCALAR_EVENT && r->event.type != YAML_ALIAS_EVENT)
		return refuse(r, DIAG_E114, key_help, "a key must be a plain word");
	if (!value_of(r, key))
		return false;
	if (key->text.n == 0)
		return refuse(r, DIAG_E114, key_help, "a key must not be empty");
	size_t n = (r->nopen - from) / 2, first = key_at(keys, r->open + from, n, key->text);
	if (first < n)
		diag_add(r->diags, DIAG_E120, key->at,
		    text_fmt(r->diags->mem, "it stands at line %zu already",
		        source_place(r->src, r->open[from + 2 * first].at.at).line),
		    "the key '%s' stands here twice", key->text.s);
	return true;
}

static bool mapping(struct reader *r, struct node *out)
{
	size_t from = r->nopen;
	if (!opens(r, out, NODE_MAP, r->event.data.mapping_start.anchor,
	        r->event.data.mapping_start.tag,
	        r->event.data.mapping_start.style == YAML_FLOW_MAPPING_STYLE))
		return false;
	struct names keys = names_new(r->mem);
	for (;;) {
		struct entry e = {0}, before;
		if (!next_event(r))
			return false;
		if (r->event.type == YAML_MAPPING_END_EVENT)
			break;
		if (!entry_key(r, &keys, from, &e.key) || !next_event(r) || !value_of(r, &e.value))
			return false;
		if (node_is_lost(&e.value))
			diag_add(r->diags, DIAG_E121, e.key.at,
			    yaml_lost(r->src, before_of(r, out, from, &before) ? &before : NULL, &e,
			        r->diags->mem),
			    "'%s' has no value", e.key.text.s);
		wait(r, e.key);
		wait(r, e.value);
	}
	out->n = (unsigned)(r->nopen - from) / 2;
	out->entries = ARENA_ARRAY(r->mem, out->n, struct entry);
	for (unsigned i = 0; i < out->n; i++)
		out->entries[i] = (struct entry){r->open[from + 2 * i], r->open[from + 2 * i + 1]};
	r->nopen = from;
	closes(r, out);
	return true;
}

static bool value_of(struct reader *r, struct node *out)
{
	switch (r->event.type) {
	case YAML_SCALAR_EVENT: return scalar(r, out);
	case YAML_SEQUENCE_START_EVENT: return list(r, out);
	case YAML_MAPPING_START_EVENT: return mapping(r, out);
	case YAML_ALIAS_EVENT: return refuse(r, DIAG_E110, alias_help, "an alias");
	default: return refuse(r, DIAG_E108, NULL, "something else is due here");
	}
}

static bool document(struct reader *r, struct node *out)
{
	struct span whole = {r->src, 0, 0};
	if (!next_event(r) || !next_event(r)) /* the stream begins, a document begins */
		return false;
	if (r->event.type == YAML_STREAM_END_EVENT) {
		diag_add(r->diags, DIAG_E102, whole, NULL, "the file is empty");
		return false;
	}
	if (!next_event(r) || !value_of(r, out) || !next_event(r) || !next_event(r))
		return false;
	if (r->event.type != YAML_STREAM_END_EVENT)
		return refuse(r, DIAG_E109, "keep one document in a file", "a second document begins");
	if (node_is_lost(out)) {
		diag_add(r->diags, DIAG_E102, whole, NULL, "the file is empty");
		return false;
	}
	return true;
}

struct node *yaml_read(const struct source *src, struct arena *mem, struct arena *texts,
    struct diags *diags)
{
	struct reader r = {.src = src, .mem = mem, .texts = texts, .diags = diags};
	struct node *root = ARENA_NEW(mem, struct node);
	if (src->text.n > YAML_LARGEST) {
		diag_add(diags, DIAG_E103, span_of(src, 0, 0), "a file may have 16 MiB",
		    "the file has %zu bytes", src->text.n);
		return NULL;
	}
	if (!letters_check(src, diags))
		return NULL;
	if (!yaml_parser_initialize(&r.parser))
		return NULL;
	r.copy = arena_text(texts, src->text);
	r.room = FIRST_ROOM;
	r.open = ARENA_ARRAY(mem, r.room, struct node);
	yaml_parser_set_input_string(&r.parser, (const unsigned char *)src->text.s, src->text.n);
	yaml_parser_set_encoding(&r.parser, YAML_UTF8_ENCODING);
	bool whole = document(&r, root);
	yaml_event_delete(&r.event);
	yaml_parser_delete(&r.parser);
	return whole ? root : NULL;
}
