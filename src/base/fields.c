#include "base/fields.h"

static const char *const kind_names[] = {
    [FIELD_WORD] = "a text",
    [FIELD_WORDS] = "a text",
    [FIELD_SAY] = "a text or a list of texts",
    [FIELD_LIST] = "a list",
    [FIELD_MAP] = "a mapping",
    [FIELD_LIST_WORD] = "a list of words in brackets",
    [FIELD_ANY] = "a value",
};

static const char *const node_names[] = {
    [NODE_TEXT] = "a text",
    [NODE_LIST] = "a list",
    [NODE_MAP] = "a mapping",
};

bool field_right(const struct node *value, enum field_kind kind)
{
	switch (kind) {
	case FIELD_WORD:
	case FIELD_WORDS: return value->kind == NODE_TEXT;
	case FIELD_SAY: return value->kind != NODE_MAP;
	case FIELD_LIST: return value->kind == NODE_LIST;
	case FIELD_MAP: return value->kind == NODE_MAP;
	case FIELD_LIST_WORD:
		if (value->kind != NODE_LIST)
			return false;
		for (size_t i = 0; i < value->n; i++)
			if (value->items[i].kind != NODE_TEXT)
				return false;
		return true;
	default: return true;
	}
}

const struct node *field_get(const struct node *map, const char *key, enum field_kind kind)
{
	const struct node *value = node_get(map, key);
	return value && field_right(value, kind) ? value : NULL;
}

void text_quoted(struct str text, struct buf *out)
{
	buf_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		if (text.s[i] == '"' || text.s[i] == '\\')
			buf_char(out, '\\');
		buf_char(out, text.s[i]);
	}
	buf_char(out, '"');
}

/* "put the text in quotes: "…"", the text being all that stands on its line from there on. */
static const char *quote_help(struct str text, struct diags *diags)
{
	struct buf help = buf_new(diags->mem);
	buf_text(&help, "put the whole text in quotes: ");
	text_quoted(str_trim(text), &help);
	return buf_end(&help);
}

static struct str rest_of_line(const struct node *value)
{
	const struct source *src = value->at.src;
	size_t end = value->at.at;
	while (end < src->text.n && src->text.s[end] != '\n')
		end++;
	return str_part(src->text, value->at.at, end - value->at.at);
}

static bool is_null(const struct node *value)
{
	return value->style == STYLE_PLAIN && node_is(value, "~");
}

bool field_words(const struct node *value, struct diags *diags)
{
	if (node_is_lost(value))
		return false;
	if (value->kind == NODE_MAP && value->flow) {
		diag_add(diags, DIAG_E123, value->at,
		    "braces make a mapping; if they belong to the text, put all of it in quotes",
		    "a mapping stands where a text is due");
		return false;
	}
	if (value->kind != NODE_TEXT) {
		diag_add(diags, value->kind == NODE_MAP ? DIAG_E123 : DIAG_E126, value->at,
		    value->kind == NODE_MAP ? "a text that holds ': ' must stand in quotes" : NULL,
		    "%s stands where a text is due", node_names[value->kind]);
		return false;
	}
	if (value->remarked) {
		diag_add(diags, DIAG_E122, value->at, quote_help(rest_of_line(value), diags),
		    "what stands behind the # is lost");
		return false;
	}
	if (str_trim(value->text).n == 0 || is_null(value)) {
		diag_add(diags, DIAG_E127, value->at,
		    is_null(value) ? "~ is YAML's sign for nothing; put it in quotes if it is meant" : NULL,
		    "the text is empty");
		return false;
	}
	return true;
}

static const struct field *find_field(const struct field_table *tables, size_t ntables,
    struct str key)
{
	for (size_t t = 0; t < ntables; t++)
		for (size_t i = 0; i < tables[t].n; i++)
			if (str_is(key, tables[t].fields[i].key))
				return &tables[t].fields[i];
	return NULL;
}

/* The keys of the last table, "a, b and c", for a help line. */
static const char *key_list(const struct field_table *tables, size_t ntables, struct diags *diags)
{
	struct buf list = buf_new(diags->mem);
	buf_text(&list, "known here: ");
	for (size_t t = 0, shown = 0; t < ntables; t++)
		for (size_t i = 0; i < tables[t].n; i++)
			buf_fmt(&list, "%s%s", shown++ ? ", " : "", tables[t].fields[i].key);
	return buf_end(&list);
}

static void unknown_key(const struct entry *e, const char *what, const struct field_table *tables,
    size_t ntables, struct diags *diags)
{
	struct nearest near = {.wanted = e->key.text};
	for (size_t t = 0; t < ntables; t++)
		for (size_t i = 0; i < tables[t].n; i++)
			nearest_offer(&near, tables[t].fields[i].key);
	const char *help = diag_nearest(diags, &near);
	diag_add(diags, DIAG_E124, e->key.at, help ? help : key_list(tables, ntables, diags),
	    "unknown key '%s' in %s", e->key.text.s, what);
}

static const char *kind_help(enum field_kind wanted, const struct node *value)
{
	bool list = wanted == FIELD_LIST || wanted == FIELD_LIST_WORD;
	if (value->kind != NODE_TEXT && value->flow && !list && wanted != FIELD_MAP)
		return "put it in quotes if the brackets belong to the text";
	if (list && value->kind == NODE_TEXT)
		return "write it in brackets: [a, b]";
	return list                   ? "begin each item with '- '"
	    : wanted == FIELD_MAP && value->kind == NODE_LIST ? "write 'NAME: …' for each, without '- '"
	                              : NULL;
}

static bool check_entry(const struct entry *e, const char *what, const struct field_table *tables,
    size_t ntables, struct diags *diags)
{
	const struct field *field = find_field(tables, ntables, e->key.text);
	if (!field) {
		unknown_key(e, what, tables, ntables, diags);
		return false;
	}
	if (node_is_lost(&e->value))
		return false;
	if (field->kind == FIELD_WORDS)
		return field_words(&e->value, diags);
	if (field->kind == FIELD_SAY && e->value.kind != NODE_LIST)
		return field_words(&e->value, diags);
	if (!field_right(&e->value, field->kind)) {
		diag_add(diags, DIAG_E126, e->value.at, kind_help(field->kind, &e->value),
		    "'%s' takes %s, not %s", field->key, kind_names[field->kind],
		    node_names[e->value.kind]);
		return false;
	}
	if (field->kind == FIELD_WORD && (e->value.text.n == 0 || is_null(&e->value))) {
		diag_add(diags, DIAG_E127, e->value.at, NULL, "the text is empty");
		return false;
	}
	return true;
}

bool fields_check(const struct node *map, const char *what, const struct field_table *tables,
    size_t ntables, struct diags *diags)
{
	bool good = true;
	if (map->kind != NODE_MAP) {
		diag_add(diags, DIAG_E126, map->at, NULL, "%s is written as a mapping, not as %s", what,
		    node_names[map->kind]);
		return false;
	}
	for (size_t i = 0; i < map->n; i++)
		good &= check_entry(&map->entries[i], what, tables, ntables, diags);
	for (size_t t = 0; t < ntables; t++)
		for (size_t i = 0; i < tables[t].n; i++)
			if (tables[t].fields[i].needed && !node_get(map, tables[t].fields[i].key)) {
				diag_add(diags, DIAG_E125, map->at, NULL, "%s has no '%s'", what,
				    tables[t].fields[i].key);
				good = false;
			}
	return good;
}

bool field_flag(const struct node *map, const char *key, bool otherwise, struct diags *diags)
{
	const struct node *value = field_get(map, key, FIELD_WORD);
	if (!value)
		return otherwise;
	if (node_is(value, "yes") || node_is(value, "no"))
		return node_is(value, "yes");
	diag_add(diags, DIAG_E128, value->at, NULL, "'%s' takes yes or no, not '%s'", key,
	    value->text.s);
	return otherwise;
}
