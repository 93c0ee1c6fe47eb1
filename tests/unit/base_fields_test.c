#include "fixture.h"

#include <string.h>

#include "base/fields.h"

static const struct field own[] = {
    {"id", FIELD_WORD, true},
    {"title", FIELD_WORDS, true},
    {"say", FIELD_SAY, false},
    {"cite", FIELD_LIST_WORD, false},
    {"parts", FIELD_LIST, false},
    {"rows", FIELD_MAP, false},
    {"decline", FIELD_WORD, false},
    {"free", FIELD_ANY, false},
};

/* Checks a mapping against the table; what is wrong stands in fx->diags. */
static bool checked(struct fixture *fx, const char *yaml, const struct node **map)
{
	struct field_table tables[] = {FIELD_TABLE(own)};
	fx->diags.n = 0;
	*map = fixture_node(fx, yaml);
	return fields_check(*map, "question", tables, 1, &fx->diags);
}

static void what_is_right_is_taken(void **state)
{
	struct fixture *fx = *state;
	const struct node *map;
	assert_true(checked(fx,
	    "id: a\ntitle: A title\nsay: [One, Two]\ncite: [x, y.1]\nparts: [{a: b}]\nrows: {k: v}\n"
	    "free: {}\n", &map));
	assert_int_equal(fx->diags.n, 0);
	assert_true(node_is(field_get(map, "id", FIELD_WORD), "a"));
	assert_int_equal(field_get(map, "say", FIELD_SAY)->n, 2);
	assert_null(field_get(map, "decline", FIELD_WORD));
	assert_null(field_get(map, "id", FIELD_MAP)); /* there, but of another kind */
}

struct row {
	const char *yaml;
	enum diag_code code;
	const char *said; /* a part of the message or of its help */
};

static void check_rows(struct fixture *fx, const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		const struct node *map;
		assert_false(checked(fx, rows[i].yaml, &map));
		if (fixture_count(fx, rows[i].code) != 1 || !strstr(fixture_drawn(fx), rows[i].said))
			fail_msg("%s\ngives\n%s", rows[i].yaml, fixture_drawn(fx));
	}
}

static void what_is_wrong_is_said(void **state)
{
	struct fixture *fx = *state;
	static const struct row rows[] = {
	    {"id: a\n", DIAG_E125, "question has no 'title'"},
	    {"id: a\ntitle: T\ntitel: U\n", DIAG_E124, "did you mean 'title'?"},
	    {"id: a\ntitle: T\nqqqqqqqq: U\n", DIAG_E124, "known here: id, title, say"},
	    {"id: [a]\ntitle: T\n", DIAG_E126, "'id' takes a text, not a list"},
	    {"id: a\ntitle: T\ncite: x\n", DIAG_E126, "'cite' takes a list of words in brackets, not"},
	    {"id: a\ntitle: T\ncite: [[x]]\n", DIAG_E126, "'cite' takes a list of words in brackets"},
	    {"id: a\ntitle: T\nrows: [x]\n", DIAG_E126, "'rows' takes a mapping, not a list"},
	    {"id: a\ntitle: {b: c}\n", DIAG_E123, "put all of it in quotes"},
	    {"id: a\ntitle: [b]\n", DIAG_E126, "a list stands where a text is due"},
	    {"id: a\ntitle: \"  \"\n", DIAG_E127, "the text is empty"},
	    {"id: \"\"\ntitle: T\n", DIAG_E127, "the text is empty"},
	    {"id: a\ntitle: Room #3 is lost\n", DIAG_E122, "in quotes: \"Room #3 is lost\""},
	};
	check_rows(fx, rows, sizeof rows / sizeof *rows);
}

static void everything_is_said_in_one_run(void **state)
{
	struct fixture *fx = *state;
	const struct node *map;
	assert_false(checked(fx, "titel: T\ncite: x\nrows: y\n", &map));
	assert_int_equal(fixture_count(fx, DIAG_E124), 1);
	assert_int_equal(fixture_count(fx, DIAG_E126), 2);
	assert_int_equal(fixture_count(fx, DIAG_E125), 2);
}

static void a_list_is_no_mapping(void **state)
{
	struct fixture *fx = *state;
	struct field_table tables[] = {FIELD_TABLE(own)};
	const struct node *rows = node_get(fixture_node(fx, "rows: [a]\n"), "rows");
	assert_false(fields_check(rows, "question", tables, 1, &fx->diags));
	assert_non_null(strstr(fixture_drawn(fx), "question is written as a mapping, not as a list"));
}

static void flags(void **state)
{
	struct fixture *fx = *state;
	const struct node *map;
	checked(fx, "id: a\ntitle: T\ndecline: yes\n", &map);
	assert_true(field_flag(map, "decline", false, &fx->diags));
	checked(fx, "id: a\ntitle: T\ndecline: no\n", &map);
	assert_false(field_flag(map, "decline", true, &fx->diags));
	checked(fx, "id: a\ntitle: T\n", &map);
	assert_true(field_flag(map, "decline", true, &fx->diags));
	assert_int_equal(fx->diags.n, 0);
	checked(fx, "id: a\ntitle: T\ndecline: true\n", &map); /* YAML's other words are not ours */
	assert_false(field_flag(map, "decline", false, &fx->diags));
	assert_int_equal(fixture_count(fx, DIAG_E128), 1);
}

static void quotes_are_escaped(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	text_quoted(STR("a \"b\" \\ c"), &out);
	assert_string_equal(buf_end(&out), "\"a \\\"b\\\" \\\\ c\"");
}

/* ---- trees made by hand ---- */

static void a_tree_by_hand(void **state)
{
	struct fixture *fx = *state;
	struct node *map = node_map(fx->mem), *list = node_list(fx->mem);
	node_add(fx->mem, list, node_text(fx->mem, "knee"));
	node_add(fx->mem, list, node_number(fx->mem, "7"));
	node_set(fx->mem, map, "sites", list);
	assert_int_equal(node_get(map, "sites")->n, 2);
	assert_true(node_is(node_key(map, "sites"), "sites"));
	assert_null(node_get(map, "site"));
	assert_null(node_get(list, "sites"));
	assert_null(node_get(NULL, "sites"));
	assert_true(node_is(&list->items[0], "knee"));
	assert_false(node_is(&list->items[0], "kne"));
	assert_false(node_is(list, "knee"));
	assert_false(node_is(NULL, "knee"));
	assert_true(list->items[1].number && !list->items[0].number);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_is_right_is_taken),
	    TEST(what_is_wrong_is_said),
	    TEST(everything_is_said_in_one_run),
	    TEST(a_list_is_no_mapping),
	    TEST(flags),
	    TEST(quotes_are_escaped),
	    TEST(a_tree_by_hand),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
