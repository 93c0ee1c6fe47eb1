/* A small pack for the tests of check/, and what is said of it. `text` parts are put in where the
 * pack has room for them: more questions, definitions, findings, sources. */
#ifndef TESTS_CHECK_PACK_H
#define TESTS_CHECK_PACK_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "check/check.h"
#include "load/load.h"

struct pack {
	struct arena *mem;
	struct diags diags;
	const struct ruleset *rules;
};

struct more {
	const char *questions, *definitions, *findings, *sources;
};

static inline const char *or_nothing(const char *text)
{
	return text ? text : "";
}

static inline const char *pack_text(struct pack *p, struct more more)
{
	struct buf out = buf_new(p->mem);
	buf_fmt(&out,
		"candor: 1\nid: tiny\nversion: 1\ntitle: Tiny\nlanguage: en\nreview: {status: draft}\n"
		"sections:\n  - id: start\n    title: Start\n    questions:\n"
		"      - {id: sites, ask: Where?, label: Where, type: pick many, options: {knee: Knee, "
		"hip: Hip, back: Back}, unsure: no}\n"
		"      - {id: main, ask: Which most?, label: Main, type: pick one, options: from sites, "
		"unsure: no}\n"
		"      - {id: signs, ask: Signs?, label: Signs, type: yes/no list, rows: {hot: Hot, "
		"fever: Fever}}\n"
		"      - {id: pain, ask: How bad?, label: Pain, type: scale, range: 0 to 10, unless: "
		"signs has fever}\n%s"
		"definitions:\n  bad: pain >= 7\n%s"
		"findings:\n"
		"  - {id: hot_today, kind: urgent, when: signs has hot, title: Hot, say: Go., cite: "
		"[src]}\n"
		"  - {id: hot_ill, kind: emergency, when: signs has hot and signs has fever, title: Ill, "
		"say: Call., cite: [src], replaces: [hot_today]}\n"
		"  - {id: not_sure, kind: open, title: Not sure, say: Call., cite: [src]}\n"
		"  - {id: strong, kind: caution, when: bad and main is knee, title: Strong, say: Tell., "
		"cite: [src]}\n%s"
		"sources:\n  src: {kind: guideline, publisher: P, title: T, year: 2020, address: "
		"\"https://example.org\", read: 2026-01-01, review_by: 2027-01-01}\n%s",
		or_nothing(more.questions), or_nothing(more.definitions), or_nothing(more.findings),
		or_nothing(more.sources));
	return buf_end(&out);
}

static inline void pack_print(const struct pack *p)
{
	for (size_t i = 0; i < p->diags.n; i++) {
		struct buf out = buf_new(p->mem);
		diag_draw(&p->diags.list[i], &out);
		print_error("%s", buf_end(&out));
	}
}

/* Loads the pack with more in it; it must load. spanish: a translation, or NULL. */
static inline void pack_load(struct pack *p, struct more more, const char *spanish)
{
	const struct source *translation = source_new(p->mem, "tiny.es.yaml", str_of(spanish));
	struct bundle bundle = {source_new(p->mem, "tiny.yaml", str_of(pack_text(p, more))), NULL,
	    &translation, spanish != NULL};
	p->diags = diags_new(p->mem);
	p->rules = load_ruleset(&bundle, p->mem, &p->diags);
	if (!p->rules)
		pack_print(p);
	assert_non_null(p->rules);
	p->diags.n = 0;
}

static inline int pack_begin(void **state)
{
	struct arena *mem = arena_new(NULL);
	struct pack *p = ARENA_NEW(mem, struct pack);
	p->mem = mem;
	*state = p;
	return 0;
}

static inline int pack_end(void **state)
{
	arena_free(((struct pack *)*state)->mem);
	return 0;
}

/* The only diagnostic is this one, and it marks these letters. */
static inline void pack_says(const struct pack *p, enum diag_code code, const char *letters,
    const char *part)
{
	const struct diag *d = p->diags.list;
	bool good = p->diags.n == 1 && d->code == code && str_is(span_text(d->at), letters) &&
	            (strstr(d->text, part) || (d->help && strstr(d->help, part)));
	if (good)
		return;
	print_error("wanted %s at '%s': %s\n", diag_kinds[code].code, letters, part);
	pack_print(p);
	fail();
}

#endif
