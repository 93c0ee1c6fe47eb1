/* Conditions inside YAML: the place of an error must be its place in the file, however the text
 * is written. Each case is a whole small file; the mistake stands at the line and column given. */
#include "expr_fake.h"
#include "expr/lex.h"
#include "load/yaml.h"

static struct diag *first_wrong(struct fake *f, const char *file)
{
	const struct source *src = source_new(f->mem, "t.yaml", str_of(file));
	const struct node *root = yaml_read(src, f->mem, f->mem, &f->diags);
	assert_non_null(root);
	f->diags.n = 0;
	expr_read(node_get(root, "when"), &f->scope, f->mem, &f->diags);
	assert_int_equal(f->diags.n, 1);
	return &f->diags.list[0];
}

static void places(void **state)
{
	static const struct {
		const char *file;
		enum diag_code code;
		size_t line, column; /* in characters */
		const char *letters;
	} cases[] = {
	    {"when: main is nee\n", DIAG_E206, 1, 15, "nee"},
	    {"when:   main is nee   # a remark\n", DIAG_E206, 1, 17, "nee"},
	    {"when: \"main is nee\"\n", DIAG_E206, 1, 16, "nee"},
	    {"when: 'main is nee'\n", DIAG_E206, 1, 16, "nee"},
	    {"when: main is knee\n  and pain >= 77\n", DIAG_E304, 2, 7, "pain >= 77"},
	    {"when: \"main is knee\n  and pain >= 77\"\n", DIAG_E304, 2, 7, "pain >= 77"},
	    {"when: >\n  main is knee\n  and pian >= 7\n", DIAG_E203, 3, 7, "pian"},
	    {"when: |\n  main is knee\n  and pian >= 7\n", DIAG_E203, 3, 7, "pian"},
	    {"when: >-\n\n  main is knee\n\n  and pian >= 7\n\n\n", DIAG_E203, 5, 7, "pian"},
	    {"when: >  # folded\n  main is knee and\n", DIAG_E301, 2, 19, ""},
	    {"{when: main is nee}\n", DIAG_E206, 1, 16, "nee"},
	    {"title: x\nwhen: temperature > 38 °C and pian > 1\n", DIAG_E203, 2, 31, "pian"},
	    {"when: \"temperature > 38 °C and pian > 1\"\n", DIAG_E203, 1, 32, "pian"},
	    {"{title: 膝の痛み é, when: main is nee}\n", DIAG_E206, 1, 31, "nee"},
	    {"when: main is knée\n", DIAG_E206, 1, 15, "knée"},
	    {"when: état is yes\n", DIAG_E203, 1, 7, "état"},
	    {"when: main is 膝\n", DIAG_E206, 1, 15, "膝"},
	    {"when: \"main \\u0069s knee\"\n", DIAG_E311, 1, 13, "\\"},
	    {"when: 'main is ''knee'''\n", DIAG_E311, 1, 16, "'"},
	    {"when: \"main is \\\n  knee\"\n", DIAG_E311, 1, 16, "\\"},
	};
	struct fake *f = *state;
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
		const struct diag *d = first_wrong(f, cases[i].file);
		struct place at = source_place(d->at.src, d->at.at);
		if (d->code != cases[i].code || at.line != cases[i].line ||
		    at.column != cases[i].column || !str_is(span_text(d->at), cases[i].letters)) {
			struct buf out = buf_new(f->mem);
			diag_draw(d, &out);
			print_error("%s%s", cases[i].file, buf_end(&out));
			fail();
		}
	}
}

static void tokens(void **state)
{
	static const enum token wanted[] = {TOKEN_WORD, TOKEN_OPEN, TOKEN_WORD, TOKEN_CLOSE,
	    TOKEN_AT_LEAST, TOKEN_NUMBER, TOKEN_LIST, TOKEN_WORD, TOKEN_COMMA, TOKEN_LIST_END,
	    TOKEN_AT_MOST, TOKEN_MORE, TOKEN_LESS, TOKEN_EQUAL, TOKEN_NUMBER, TOKEN_OTHER, TOKEN_OTHER,
	    TOKEN_END, TOKEN_END};
	struct fake *f = *state;
	struct lexer lex;
	assert_true(lex_begin(&lex, fake_node(f, "count(q_1)>=2[b,]<=> < =-3.5 - °F"), &f->diags));
	for (size_t i = 0; i < sizeof wanted / sizeof *wanted; i++, lex_next(&lex))
		assert_int_equal(lex.token, wanted[i]);
}

static void units(void **state)
{
	struct fake *f = *state;
	struct lexer lex;
	assert_true(lex_begin(&lex, fake_node(f, "mg per day and x"), &f->diags));
	assert_false(lex_unit(&lex, "m"));
	assert_false(lex_unit(&lex, ""));
	assert_true(lex_unit(&lex, "mg per day"));
	assert_true(lex_word(&lex, "and"));
	assert_true(lex_begin(&lex, fake_node(f, "%)"), &f->diags));
	assert_true(lex_unit(&lex, "%"));
	assert_int_equal(lex.token, TOKEN_CLOSE);
}

#define WITH(test) cmocka_unit_test_setup_teardown(test, fake_begin, fake_end)

int main(void)
{
	const struct CMUnitTest tests[] = {WITH(places), WITH(tokens), WITH(units)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
