/* For every unit test: a fresh arena and a fresh list of diagnostics, and ways to fill and to read
 * them. Tests run from the top of the tree: "rules/stem-cell.yaml" is a path they may use. */
#ifndef UNIT_FIXTURE_H
#define UNIT_FIXTURE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include "base/diag.h"
#include "load/load.h"

struct fixture {
	struct arena *mem;
	struct diags diags;
};

static inline int fixture_open(void **state)
{
	struct fixture *fx = calloc(1, sizeof *fx);
	fx->mem = arena_new(NULL);
	fx->diags = diags_new(fx->mem);
	*state = fx;
	return 0;
}

static inline int fixture_close(void **state)
{
	struct fixture *fx = *state;
	arena_free(fx->mem);
	free(fx);
	return 0;
}

/* A test with a fixture of its own in *state. */
#define TEST(function) cmocka_unit_test_setup_teardown(function, fixture_open, fixture_close)

static inline struct source *fixture_source(struct fixture *fx, const char *name, const char *text)
{
	return source_new(fx->mem, name, str_of(text));
}

/* All diagnostics as a person reads them, sorted. */
static inline const char *fixture_drawn(struct fixture *fx)
{
	struct buf out = buf_new(fx->mem);
	diags_sort(&fx->diags);
	for (size_t i = 0; i < fx->diags.n; i++)
		diag_draw(&fx->diags.list[i], &out);
	return buf_end(&out);
}

static inline size_t fixture_count(const struct fixture *fx, enum diag_code code)
{
	size_t n = 0;
	for (size_t i = 0; i < fx->diags.n; i++)
		n += fx->diags.list[i].code == code;
	return n;
}

/* The tree of a text; the test fails, and shows why, when there is none. */
static inline struct node *fixture_node(struct fixture *fx, const char *yaml)
{
	struct node *node = yaml_read(fixture_source(fx, "test.yaml", yaml), fx->mem, fx->mem, &fx->diags);
	if (!node)
		fail_msg("cannot be read:\n%s", fixture_drawn(fx));
	return node;
}

/* A ruleset from a text; the test fails, and shows why, when it does not load. Warnings stay in
 * fx->diags. */
static inline struct ruleset *fixture_rules(struct fixture *fx, const char *yaml)
{
	struct bundle bundle = {.rules = fixture_source(fx, "test.yaml", yaml)};
	struct ruleset *rules = load_ruleset(&bundle, fx->mem, &fx->diags);
	if (!rules)
		fail_msg("does not load:\n%s", fixture_drawn(fx));
	return rules;
}

/* Compares a slice with a text, and shows both when they differ. */
static inline void check_str(struct fixture *fx, struct str got, const char *wanted)
{
	assert_string_equal(arena_text(fx->mem, got), wanted);
}

#endif
