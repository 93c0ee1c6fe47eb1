/* The head of a file: format, id, version, title, language, review; and days. */
#include "expr/ids.h"
#include "load/builder.h"

enum { LONGEST_VERSION = 40 };

bool day_read(const struct node *node, struct date *out, struct diags *diags)
{
	if (!node || date_read(node->text, out))
		return node != NULL;
	diag_add(diags, DIAG_E128, node->at, "write it as 2026-11-20", "'%s' is not a day",
	    node->text.s);
	return false;
}

static const struct field review_fields[] = {
    {"status", FIELD_WORD, true},
    {"by", FIELD_WORDS, false},
    {"on", FIELD_WORD, false},
    {"next", FIELD_WORD, false},
};

bool review_read(const struct node *node, struct review *out, struct diags *diags)
{
	struct field_table table = FIELD_TABLE(review_fields);
	*out = (struct review){.by = ""};
	if (!fields_check(node, "'review'", &table, 1, diags))
		return false;
	const struct node *status = node_get(node, "status"), *by = node_get(node, "by");
	const struct node *on = node_get(node, "on");
	out->reviewed = node_is(status, "reviewed");
	if (!out->reviewed && !node_is(status, "draft")) {
		diag_add(diags, DIAG_E128, status->at, NULL, "a review is 'draft' or 'reviewed', not '%s'",
		    status->text.s);
		return false;
	}
	if (out->reviewed && (!by || !on)) {
		diag_add(diags, DIAG_E125, node->at, "{status: reviewed, by: NAME, on: 2026-11-20}",
		    "a review that is done says 'by' whom and 'on' which day");
		return false;
	}
	out->by = by ? by->text.s : "";
	day_read(on, &out->on, diags);
	day_read(node_get(node, "next"), &out->next, diags);
	return true;
}

static void read_format(struct builder *b)
{
	const struct node *format = field_get(b->root, "candor", FIELD_WORD);
	if (format && !node_is(format, "1"))
		diag_add(b->diags, DIAG_E129, format->at, "this candor reads format 1",
		    "'%s' is not a format of candor", format->text.s);
}

/* en, pt-BR, zh-Hant */
static bool is_language(struct str code)
{
	size_t letters = 0;
	for (size_t i = 0; i < code.n; i++) {
		bool letter = is_word(code.s[i]) || (code.s[i] >= 'A' && code.s[i] <= 'Z');
		if (!letter && (code.s[i] != '-' || letters < 2))
			return false;
		letters += letter;
	}
	return letters >= 2 && code.n <= 20 && code.s[code.n - 1] != '-';
}

static void read_language(struct builder *b)
{
	const struct node *code = field_get(b->root, "language", FIELD_WORD);
	struct language *l = &b->rules->languages[0];
	*l = (struct language){"en", words_or_english("en"), {.by = ""}};
	if (!code)
		return;
	if (!is_language(code->text))
		diag_add(b->diags, DIAG_E128, code->at, "such as en, es, pt-BR", "'%s' is not a language code",
		    code->text.s);
	l->code = code->text.s;
	l->words = words_or_english(code->text.s);
	if (!words_find(code->text.s))
		diag_add(b->diags, DIAG_W514, code->at, NULL,
		    "the engine has no words of its own in '%s'; the frame will be English", code->text.s);
}

void builder_head(struct builder *b)
{
	const struct node *id = field_get(b->root, "id", FIELD_WORD);
	const struct node *version = field_get(b->root, "version", FIELD_WORD);
	const struct node *title = field_get(b->root, "title", FIELD_WORDS);
	const struct node *review = field_get(b->root, "review", FIELD_MAP);
	read_format(b);
	read_language(b);
	b->rules->id = id && slug_check(id, b->diags) ? id->text.s : "";
	b->rules->version = version ? version->text.s : "";
	if (version && version->text.n > LONGEST_VERSION)
		diag_add(b->diags, DIAG_E128, version->at, "such as 2026.11.1", "the version is too long");
	if (title)
		b->rules->title = builder_text(b, "title", title);
	if (review)
		review_read(review, &b->rules->languages[0].review, b->diags);
}
