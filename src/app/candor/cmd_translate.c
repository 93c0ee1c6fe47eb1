/* Writes a translation file anew: every text in the order of the rules, with what was translated
 * before. What is missing is left empty; what was made from another original is marked. */
#include "app/candor/run.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "base/fields.h"

struct translation {
	const struct args *args;
	const struct ruleset *rules;
	const char *from, *to;     /* language codes */
	const struct node *old;    /* the file as it is, whole; NULL: there is none */
	unsigned missing, outdated, dropped;
	struct buf out;
};

/* ---- YAML out ---- */

/* May it stand without quotes between braces, and be read back as the same text? Letters, digits
 * and blanks do, and signs that mean nothing to YAML wherever they stand. */
static bool is_plain(struct str text)
{
	if (text.n == 0 || text.s[0] == ' ' || text.s[text.n - 1] == ' ')
		return false;
	for (size_t i = 0; i < text.n; i++) {
		unsigned char c = (unsigned char)text.s[i];
		bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
		bool sign = c == '.' || c == ';' || c == '(' || c == ')' || c == '/' || c == '+';
		bool inside = i > 0 && (c == ' ' || c == '\'' || c == '-' || c == '?' || c == '!');
		if (!letter && !is_digit((char)c) && !inside && !(sign && i > 0))
			return false;
	}
	return true;
}

static void put_quoted(struct buf *out, struct str text)
{
	static const char escapes[][2] = {{'"', '"'}, {'\\', '\\'}, {'\n', 'n'}, {'\t', 't'}};
	buf_char(out, '"');
	for (size_t i = 0; i < text.n; i++) {
		char letter = text.s[i];
		for (size_t e = 0; e < sizeof escapes / sizeof *escapes; e++) {
			if (text.s[i] != escapes[e][0])
				continue;
			buf_char(out, '\\');
			letter = escapes[e][1];
		}
		buf_char(out, letter);
	}
	buf_char(out, '"');
}

static void put_text(struct buf *out, struct str text)
{
	if (is_plain(text))
		buf_put(out, text);
	else
		put_quoted(out, text);
}

static struct str text_of(const struct node *map, const char *key)
{
	const struct node *value = map ? node_get(map, key) : NULL;
	return value && value->kind == NODE_TEXT ? value->text : STR("");
}

/* ---- entries ---- */

static const struct node *old_texts(const struct translation *t)
{
	return t->old ? field_get(t->old, "texts", FIELD_MAP) : NULL;
}

/* An outdated entry keeps the text it was made from: `candor check` goes on warning until somebody
 * has looked at both. */
static void put_entry(struct translation *t, const struct text *text)
{
	const struct node *texts = old_texts(t), *old = texts ? node_get(texts, text->path) : NULL;
	struct str today = str_of(text->in[0]), was = text_of(old, t->from), to = text_of(old, t->to);
	if (to.n == 0) {
		t->missing++;
	} else if (!str_eq(was, today)) {
		t->outdated++;
		buf_text(&t->out, "  # outdated: today it reads ");
		put_quoted(&t->out, today);
		buf_char(&t->out, '\n');
		today = was;
	}
	buf_fmt(&t->out, "  %s: {%s: ", text->path, t->from);
	put_text(&t->out, today);
	buf_fmt(&t->out, ", %s: ", t->to);
	put_text(&t->out, to);
	buf_text(&t->out, "}\n");
}

/* Entries for texts that are no more: left out, and named. */
static void note_dropped(struct translation *t)
{
	const struct node *texts = old_texts(t);
	for (size_t i = 0; texts && i < texts->n; i++) {
		bool found = false;
		for (unsigned k = 0; k < t->rules->ntexts && !found; k++)
			found = str_is(texts->entries[i].key.text, t->rules->texts[k]->path);
		if (found)
			continue;
		fprintf(stderr, "candor translate: left out, no text has this path now: %s\n",
		    texts->entries[i].key.text.s);
		t->dropped++;
	}
}

/* A review holds as long as nothing had to be added or marked. */
static void put_review(struct translation *t, struct buf *out)
{
	const struct node *review = t->old ? node_get(t->old, "review") : NULL;
	if (!review || t->missing || t->outdated || review->kind != NODE_MAP) {
		buf_text(out, "review: {status: draft}\n");
		return;
	}
	buf_text(out, "review: {");
	for (size_t i = 0; i < review->n; i++) {
		const struct entry *e = &review->entries[i];
		buf_fmt(out, "%s%s: ", i ? ", " : "", e->key.text.s);
		put_text(out, text_of(review, e->key.text.s));
	}
	buf_text(out, "}\n");
}

static enum status write_file(struct translation *t)
{
	struct buf all = buf_new(t->args->mem);
	for (unsigned i = 0; i < t->rules->ntexts; i++)
		put_entry(t, t->rules->texts[i]);
	note_dropped(t);
	buf_fmt(&all, "candor: 1\ntranslates: %s\nlanguage: %s\n", t->rules->id, t->to);
	put_review(t, &all);
	buf_text(&all, "texts:\n");
	buf_put(&all, buf_str(&t->out));
	if (t->missing || t->outdated)
		fprintf(stderr, "candor translate: %u texts, %u missing, %u outdated\n",
		    t->rules->ntexts, t->missing, t->outdated);
	return output_write(t->args->value[OPT_OUT], buf_str(&all), FILE_AS_USUAL, t->args->mem);
}

/* ---- the whole ---- */

/* The rules alone: a translation that lacks something must not hinder mending it. */
static bool open_files(struct translation *t, const char *path, struct diags *diags)
{
	struct arena *mem = t->args->mem;
	struct pack pack;
	if (!pack_read(&pack, path, mem, diags))
		return false;
	const char *own = file_beside_path(path, t->to, mem);
	for (size_t i = 0; i < pack.bundle.ntranslations; i++) {
		const struct source *src = pack.bundle.translations[i];
		if (!str_is(str_of(src->name), own) || str_trim(src->text).n == 0)
			continue; /* an empty one: the shell has just made it for our output */
		if (!(t->old = yaml_read(src, mem, mem, diags)))
			return false;
	}
	pack.bundle.ntranslations = 0;
	t->rules = load_ruleset(&pack.bundle, mem, diags);
	return t->rules && diags_errors(diags) == 0;
}

enum status cmd_translate(const struct args *a)
{
	struct diags diags = diags_new(a->mem);
	struct translation t = {.args = a, .to = a->operands[0], .out = buf_new(a->mem)};
	if (!fits_language(str_of(t.to))) {
		args_complain(a->command, "'%s' is no language code, such as es or es-MX", t.to);
		return STATUS_USAGE;
	}
	if (!open_files(&t, a->operands[1], &diags)) {
		output_diags(&diags, stderr);
		return output_status(&diags);
	}
	t.from = t.rules->languages[0].code;
	if (str_is(str_of(t.to), t.from)) {
		args_complain(a->command, "'%s' is the language that the rules are written in", t.to);
		return STATUS_USAGE;
	}
	return write_file(&t);
}
