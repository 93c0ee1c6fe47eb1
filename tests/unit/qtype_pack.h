/* For the tests of question types: one question `q` in a pack, and its answers written, typed and
 * read. */
#ifndef UNIT_QTYPE_PACK_H
#define UNIT_QTYPE_PACK_H

#include <string.h>

#include "fixture.h"

#define QTYPE_PACK                                                                           \
	"candor: 1\nid: one\nversion: 1\ntitle: One\nlanguage: en\nreview: {status: draft}\n"    \
	"sections:\n  - id: only\n    title: Only\n    questions:\n"                             \
	"      - {id: many, ask: Many?, label: Many, type: pick many, for: summary,\n"           \
	"         options: {x: Box X, y: Box Y}, none: None}\n"                                  \
	"      - {id: q, ask: Q?, label: Q, for: summary, %s}\n"                                 \
	"findings:\n  - {id: f, kind: ask, say: S., cite: [s]}\n"                                \
	"sources:\n  s: {kind: clinic, file: a.txt}\n"

static const struct date qtype_today = {2026, 11, 20};

/* The question with these keys; the test fails when it does not load. */
static inline const struct question *question_with(struct fixture *fx, const char *keys)
{
	const struct ruleset *r = fixture_rules(fx, text_fmt(fx->mem, QTYPE_PACK, keys));
	return &r->questions[1];
}

/* What is wrong with these keys: fails unless it is just this, at these letters. */
static inline void keys_are_refused(struct fixture *fx, const char *keys, enum diag_code code,
    const char *letters)
{
	struct bundle b = {.rules = fixture_source(fx, "q.yaml", text_fmt(fx->mem, QTYPE_PACK, keys))};
	fx->diags = diags_new(fx->mem);
	assert_null(load_ruleset(&b, fx->mem, &fx->diags));
	if (fx->diags.n != 1 || fx->diags.list[0].code != code ||
	    !str_is(span_text(fx->diags.list[0].at), letters))
		fail_msg("%s: wanted %s at '%s'\n%s", keys, diag_kinds[code].code, letters,
		    fixture_drawn(fx));
	fx->diags = diags_new(fx->mem);
}

static inline const char *value_words(struct fixture *fx, const struct question *q,
    const struct value *v, const char *language)
{
	struct buf out = buf_new(fx->mem);
	value_format(&q->domain, v, 0, words_find(language), &out);
	return buf_end(&out);
}

/* What a person typed, as it is read; "! …" when it is refused. */
static inline const char *typed_in(struct fixture *fx, const struct question *q, struct str typed,
    const char *language)
{
	struct value v = value_new(&q->domain, fx->mem);
	struct buf why = buf_new(fx->mem);
	if (q->type->parse(&q->domain, typed, words_find(language), qtype_today, fx->mem, &v, &why)) {
		assert_int_equal(v.reply, REPLY_GIVEN);
		assert_int_equal(why.n, 0);
		return value_words(fx, q, &v, language);
	}
	return text_fmt(fx->mem, "! %s", buf_end(&why));
}

static inline const char *typed_as(struct fixture *fx, const struct question *q, const char *typed)
{
	return typed_in(fx, q, str_of(typed), "en");
}

/* An answer of an answers file. False: why says what is wrong, *at where. */
static inline bool taken(struct fixture *fx, const struct question *q, const char *yaml,
    struct value *v, struct buf *why, struct span *at)
{
	struct node *map = fixture_node(fx, text_fmt(fx->mem, "x: %s\n", yaml));
	*why = buf_new(fx->mem);
	*at = (struct span){0};
	return value_take(&q->domain, node_get(map, "x"), fx->mem, v, why, at);
}

/* A node in one line, as YAML. */
static inline void node_line(const struct node *node, struct buf *out)
{
	if (node->kind == NODE_TEXT)
		buf_put(out, node->text);
	if (node->kind == NODE_LIST)
		for (size_t i = 0; i < node->n; i++) {
			buf_text(out, i ? ", " : "[");
			node_line(&node->items[i], out);
		}
	if (node->kind == NODE_MAP)
		for (size_t i = 0; i < node->n; i++) {
			buf_fmt(out, "%s%s: ", i ? ", " : "{", node->entries[i].key.text.s);
			node_line(&node->entries[i].value, out);
		}
	if (node->kind != NODE_TEXT)
		buf_text(out, node->kind == NODE_LIST ? "]" : "}");
}

/* Taken and given back is the same line, and the same value again; and these are its words. */
static inline void goes_round(struct fixture *fx, const struct question *q, const char *yaml,
    const char *back, const char *words)
{
	struct value v, again;
	struct buf why, line = buf_new(fx->mem);
	struct span at;
	if (!taken(fx, q, yaml, &v, &why, &at))
		fail_msg("%s: %s", yaml, buf_end(&why));
	struct node *node = value_give(&q->domain, &v, fx->mem);
	node_line(node, &line);
	assert_string_equal(buf_end(&line), back);
	assert_string_equal(value_words(fx, q, &v, "en"), words);
	why = buf_new(fx->mem);
	assert_true(value_take(&q->domain, node, fx->mem, &again, &why, &at));
	assert_true(value_same(&q->domain, &v, &again));
	struct value copy = value_new(&q->domain, fx->mem);
	value_copy(&q->domain, &v, &copy, fx->mem);
	assert_true(value_same(&q->domain, &v, &copy));
}

/* Refused with this sentence, at these letters. */
static inline void is_refused(struct fixture *fx, const struct question *q, const char *yaml,
    const char *sentence, const char *letters)
{
	struct value v;
	struct buf why;
	struct span at;
	if (taken(fx, q, yaml, &v, &why, &at))
		fail_msg("%s is taken", yaml);
	assert_string_equal(buf_end(&why), sentence);
	check_str(fx, span_text(at), letters);
}

#endif
