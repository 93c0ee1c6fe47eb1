#include "qtype/options.h"

#include "expr/ids.h"

struct option *options_add(struct domain *d, const char *id, const struct text *label,
    struct span at)
{
	struct option option = {.id = id, .label = label, .at = at};
	return domain_add(d, option);
}

/* An option's texts stand under "QUESTION.ID" in translations, beside those of the question. */
static bool is_text_key(struct str id)
{
	return str_is(id, "ask") || str_is(id, "label") || str_is(id, "hint") || str_is(id, "why");
}

static bool id_is_good(const struct node *key, struct reading *r)
{
	if (!id_check(key, true, r->diags))
		return false;
	if (is_text_key(key->text))
		diag_add(r->diags, DIAG_E202, key->at, "it is the name of a text of the question",
		    "'%s' cannot be the id of an option", key->text.s);
	return !is_text_key(key->text);
}

static const struct field option_fields[] = {
    {"label", FIELD_WORDS, true},
    {"when", FIELD_WORD, false},
    {"negative", FIELD_WORD, false},
};

static bool is_mapped(const struct node *option)
{
	return option->kind == NODE_MAP && (node_get(option, "label") || node_get(option, "when") ||
	                                       node_get(option, "negative"));
}

/* Only a row is answered "no"; an option is picked or not. */
static enum no_means read_negative(const struct node *option, struct reading *r,
    const struct domain *d)
{
	const struct node *key = node_key(option, "negative");
	if (!key)
		return NO_UNSAID;
	if (d->shape != SHAPE_ROWS)
		diag_add(r->diags, DIAG_E212, key->at, "write it for rows, or for the whole question",
		    "an option is not answered \"no\", so it has no 'negative'");
	return field_flag(option, "negative", true, r->diags) ? NO_NEGATIVE : NO_NEWS;
}

static void read_option(const struct entry *e, struct reading *r, struct domain *d)
{
	static const struct node unreadable = {.kind = NODE_TEXT, .text = {"", 0}};
	const struct node *label = &e->value, *when = NULL;
	enum no_means no = NO_UNSAID;
	struct field_table table = FIELD_TABLE(option_fields);
	if (node_is_lost(label) || !id_is_good(&e->key, r))
		return;
	if (is_mapped(label)) {
		if (!fields_check(label, "an option", &table, 1, r->diags))
			return;
		when = node_get(label, "when");
		no = read_negative(label, r, d);
		label = node_get(label, "label");
	} else if (!field_words(label, r->diags)) {
		label = &unreadable; /* conditions that name the option are right all the same */
	}
	struct option *o =
	    options_add(d, e->key.text.s, r->text(r, e->key.text.s, label), e->key.at);
	o->when_node = when;
	o->no = no;
}

void options_read(const struct node *map, struct reading *r, struct domain *d, unsigned least)
{
	domain_expect(d, (map ? map->n : 0) + 1, r->mem); /* perhaps the exclusive one follows */
	if (!map)
		return; /* missing or of the wrong kind: reported with the fields */
	for (size_t i = 0; i < map->n; i++)
		read_option(&map->entries[i], r, d);
	if (map->n < least)
		diag_add(r->diags, DIAG_E208, map->at, NULL,
		    least > 1 ? "a choice needs at least two options" : "there must be at least one");
}
