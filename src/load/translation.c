/* A translation: flat paths, each with the text it was made from. */
#include <string.h>

#include "load/builder.h"

static const struct field fields[] = {
    {"candor", FIELD_WORD, true},
    {"translates", FIELD_WORD, true},
    {"language", FIELD_WORD, true},
    {"review", FIELD_MAP, true},
    {"texts", FIELD_MAP, true},
};

struct translating {
	struct builder *b;
	unsigned language;
	const char *from, *to; /* language codes */
	struct names paths;    /* path -> number of the text */
	bool *seen;            /* [text] */
};

static size_t times(struct str piece, const char *text)
{
	struct str rest = str_of(text), other;
	bool lone;
	size_t n = 0;
	while (piece_next(&rest, &other, &lone))
		n += str_eq(piece, other);
	return n;
}

/* Do all pieces of a stand in b too, as often or at all? No: also where a brace stands alone. */
static bool stand_in(const char *a, const char *b, bool as_often)
{
	struct str rest = str_of(a), piece;
	bool lone;
	while (piece_next(&rest, &piece, &lone))
		if (times(piece, b) < (as_often ? times(piece, a) : 1))
			return false;
	return !lone;
}

/* The same pieces, as often, in any order. */
static bool same_pieces(const char *a, const char *b)
{
	return stand_in(a, b, true) && stand_in(b, a, true);
}

static void missing(struct translating *t, const struct text *text, struct span at)
{
	diag_add(t->b->diags, DIAG_E510, at,
	    text_fmt(t->b->mem, "'candor translate %s' writes the entry", t->to),
	    "the text '%s' is not translated", text->path);
}

static bool read_pair(struct translating *t, const struct entry *e, const struct node **from,
    const struct node **to)
{
	const struct field pair[] = {{t->from, FIELD_ANY, true}, {t->to, FIELD_ANY, true}};
	struct field_table table = FIELD_TABLE(pair);
	if (!fields_check(&e->value, "a translation", &table, 1, t->b->diags))
		return false;
	*from = node_get(&e->value, t->from);
	*to = node_get(&e->value, t->to);
	return field_words(*from, t->b->diags);
}

static void read_entry(struct translating *t, const struct entry *e)
{
	size_t index;
	const struct node *from, *to;
	if (!names_find(&t->paths, e->key.text, &index)) {
		struct nearest near = {.wanted = e->key.text};
		for (unsigned i = 0; i < t->b->rules->ntexts; i++)
			nearest_offer(&near, t->b->rules->texts[i]->path);
		const char *help = diag_nearest(t->b->diags, &near);
		diag_add(t->b->diags, DIAG_E512, e->key.at, help ? help : "take the entry away",
		    "no text has the path '%s'", e->key.text.s);
		return;
	}
	struct text *text = t->b->rules->texts[index];
	t->seen[index] = true;
	if (!read_pair(t, e, &from, &to))
		return;
	if (to->kind == NODE_TEXT && str_trim(to->text).n == 0) {
		missing(t, text, e->key.at);
		return;
	}
	if (!field_words(to, t->b->diags))
		return;
	bool outdated = !str_is(from->text, text->in[0]);
	if (outdated)
		diag_add(t->b->diags, DIAG_W511, from->at,
		    text_fmt(t->b->mem, "today it reads: %s", text->in[0]),
		    "the text '%s' was changed since it was translated", text->path);
	if (outdated ? !stand_in(to->text.s, text->in[0], false) /* it is shown all the same */
	             : !same_pieces(text->in[0], to->text.s))
		diag_add(t->b->diags, DIAG_E513, to->at, "use the same {answers} as the original",
		    "the translation of '%s' has other {answers}", text->path);
	text->in[t->language] = to->text.s;
}

static bool read_head(struct translating *t, const struct node *root)
{
	const struct node *of = node_get(root, "translates"), *code = node_get(root, "language");
	struct ruleset *r = t->b->rules;
	struct language *l = &r->languages[t->language];
	*l = (struct language){code->text.s, words_or_english(code->text.s), {.by = ""}};
	review_read(node_get(root, "review"), &l->review, t->b->diags);
	if (!str_is(of->text, r->id))
		diag_add(t->b->diags, DIAG_E603, of->at, NULL, "this translates '%s', not '%s'",
		    of->text.s, r->id);
	for (unsigned i = 0; i < t->language; i++)
		if (str_is(code->text, r->languages[i].code)) {
			diag_add(t->b->diags, DIAG_E204, code->at, NULL, "the language '%s' is there already",
			    code->text.s);
			return false;
		}
	if (!words_find(code->text.s))
		diag_add(t->b->diags, DIAG_W514, code->at, NULL,
		    "the engine has no words of its own in '%s'; the frame will be English", code->text.s);
	t->from = r->languages[0].code;
	t->to = l->code;
	return true;
}

static void fill_own_words(struct translating *t)
{
	const struct words *words = t->b->rules->languages[t->language].words;
	for (int w = 0; w < WORDS; w++)
		if (t->b->own[w])
			t->b->own[w]->in[t->language] = words->text[w];
}

void builder_translation(struct builder *b, const struct source *src, unsigned language)
{
	struct translating t = {.b = b, .language = language, .paths = names_for(b->scratch, b->rules->ntexts)};
	struct field_table table = FIELD_TABLE(fields);
	struct node *root = yaml_read(src, b->scratch, b->mem, b->diags);
	b->rules->languages[language] =
	    (struct language){"", b->rules->languages[0].words, {.by = ""}};
	if (!root || !fields_check(root, "the translation", &table, 1, b->diags) ||
	    !read_head(&t, root))
		return;
	const struct node *texts = node_get(root, "texts");
	t.seen = ARENA_ARRAY(b->scratch, b->rules->ntexts + 1, bool);
	for (unsigned i = 0; i < b->rules->ntexts; i++)
		names_put(&t.paths, str_of(b->rules->texts[i]->path), i);
	for (size_t i = 0; i < texts->n; i++)
		read_entry(&t, &texts->entries[i]);
	for (unsigned i = 0; i < b->rules->ntexts; i++)
		if (!t.seen[i])
			missing(&t, b->rules->texts[i], node_key(root, "texts")->at);
	fill_own_words(&t);
}
