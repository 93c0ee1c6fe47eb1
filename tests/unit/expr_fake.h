/* A small pack that stands in no file, for the tests of expr/: questions of every shape, two
 * definitions, a finding. The fixture owns one arena; everything a test makes lives in it. */
#ifndef TESTS_EXPR_FAKE_H
#define TESTS_EXPR_FAKE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "expr/expr.h"

enum { SITES, MAIN, SIGNS, DURATION, PAIN, TRIED, SHOT, WAIT, WORDS_OWN, TEMP, EXAM, TWO, LEG, QS };
enum { WARM, LONG, DEFS };

struct fake {
	struct arena *mem;
	struct diags diags;
	struct scope scope;
	const struct source *file; /* a line for each name, in the order of `names` */
	struct domain domains[QS];
	const struct domain *domain_list[QS];
	const struct expr *definitions[DEFS];
	struct standing standings[QS];
	struct value values[QS];
	unsigned char offered[QS][8];
	unsigned char defined[DEFS][2];
	unsigned last_question[DEFS];
	bool shown[1], shown_kind[2];
	struct scene scene;
};

static const struct {
	const char *id;
	enum name_kind kind;
	unsigned index;
} fake_names[] = {
    {"start", NAME_SECTION, 0},
    {"sites", NAME_QUESTION, SITES},
    {"main", NAME_QUESTION, MAIN},
    {"signs", NAME_QUESTION, SIGNS},
    {"duration", NAME_QUESTION, DURATION},
    {"pain", NAME_QUESTION, PAIN},
    {"tried", NAME_QUESTION, TRIED},
    {"last_shot", NAME_QUESTION, SHOT},
    {"wait", NAME_QUESTION, WAIT},
    {"own_words", NAME_QUESTION, WORDS_OWN},
    {"temperature", NAME_QUESTION, TEMP},
    {"exam", NAME_QUESTION, EXAM},
    {"two", NAME_QUESTION, TWO},
    {"leg", NAME_QUESTION, LEG},
    {"warm_joint", NAME_DEFINITION, WARM},
    {"long_pain", NAME_DEFINITION, LONG},
    {"hot_joint", NAME_FINDING, 0},
};

enum { FAKE_NAMES = sizeof fake_names / sizeof *fake_names };

static inline struct name fake_find(const void *ctx, struct str name)
{
	(void)ctx;
	for (size_t i = 0; i < FAKE_NAMES; i++)
		if (str_is(name, fake_names[i].id))
			return (struct name){fake_names[i].kind, fake_names[i].index};
	return (struct name){NAME_UNKNOWN, 0};
}

static inline const struct domain *fake_domain(const void *ctx, unsigned question)
{
	return &((const struct fake *)ctx)->domains[question];
}

static inline int fake_kind(const void *ctx, struct str name)
{
	(void)ctx;
	return str_is(name, "emergency") ? 0 : str_is(name, "urgent") ? 1 : -1;
}

static inline void fake_offer(const void *ctx, struct nearest *near)
{
	(void)ctx;
	for (size_t i = 0; i < FAKE_NAMES; i++)
		nearest_offer(near, fake_names[i].id);
}

static inline struct span fake_place(const void *ctx, struct name name)
{
	const struct fake *f = ctx;
	for (size_t i = 0; i < FAKE_NAMES; i++)
		if (fake_names[i].kind == name.kind && fake_names[i].index == name.index)
			return span_of(f->file, f->file->lines[i], strlen(fake_names[i].id));
	return (struct span){0};
}

static inline void fake_options(struct fake *f, unsigned q, enum shape shape, const char *ids)
{
	struct str rest = str_of(ids);
	struct domain *d = &f->domains[q];
	d->shape = shape;
	domain_expect(d, rest.n, f->mem);
	for (struct str id = str_word(&rest); id.n; id = str_word(&rest)) {
		struct option option = {.id = arena_text(f->mem, id)};
		domain_add(d, option);
	}
}

static inline void fake_number(
	struct fake *f, unsigned q, bool whole, int low, int high, const char *unit)
{
	struct text *text = arena_take(f->mem, sizeof *text + sizeof *text->in);
	text->in[0] = unit;
	f->domains[q].shape = SHAPE_NUMBER;
	f->domains[q].whole = whole;
	f->domains[q].low = num_of(low);
	f->domains[q].high = num_of(high);
	f->domains[q].unit = unit ? text : NULL;
}

static inline void fake_domains(struct fake *f)
{
	for (unsigned q = 0; q < QS; q++) {
		f->domains[q] = (struct domain){.none = -1, .from = -1, .may_unsure = true};
		f->domain_list[q] = &f->domains[q];
	}
	fake_options(f, SITES, SHAPE_SET, "knee hip back");
	fake_options(f, MAIN, SHAPE_CHOICE, "knee hip back");
	fake_options(f, SIGNS, SHAPE_ROWS, "hot swollen fever");
	fake_options(f, DURATION, SHAPE_CHOICE, "weeks_few from_6_weeks from_3_months");
	fake_number(f, PAIN, true, 0, 10, NULL);
	fake_options(f, TRIED, SHAPE_SET, "exercise therapy shots none");
	f->domains[SHOT].shape = SHAPE_DATE;
	fake_number(f, WAIT, true, 0, 60, "months");
	f->domains[WORDS_OWN].shape = SHAPE_TEXT;
	fake_number(f, TEMP, false, 35, 43, "°C");
	fake_options(f, EXAM, SHAPE_CHOICE, "yes no");
	fake_options(f, TWO, SHAPE_SET, "a b c");
	fake_options(f, LEG, SHAPE_ROWS, "numb weak cold");
	f->domains[SITES].may_unsure = f->domains[WORDS_OWN].may_unsure = false;
	f->domains[DURATION].ordered = true;
	f->domains[TRIED].none = 3;
	f->domains[EXAM].may_decline = f->domains[LEG].may_decline = true;
	f->domains[TWO].most = 2;
}

/* A condition as a plain text in a file of its own. */
static inline const struct node *fake_node(struct fake *f, const char *text)
{
	struct node *node = node_text(f->mem, text);
	node->at = span_of(source_new(f->mem, "t.yaml", str_of(text)), 0, strlen(text));
	return node;
}

static inline const struct expr *fake_read(struct fake *f, const char *text)
{
	return expr_read(fake_node(f, text), &f->scope, f->mem, &f->diags);
}

/* The same, and it must be right. */
static inline const struct expr *fake_right(struct fake *f, const char *text)
{
	const struct expr *e = fake_read(f, text);
	if (!e || f->diags.n > 0) {
		print_error("%s: %s\n", text, f->diags.n ? f->diags.list[0].text : "no tree");
		fail();
	}
	return e;
}

static inline int fake_begin(void **state)
{
	struct arena *mem = arena_new(NULL);
	struct fake *f = ARENA_NEW(mem, struct fake);
	struct buf lines = buf_new(mem);
	for (size_t i = 0; i < FAKE_NAMES; i++)
		buf_fmt(&lines, "%s\n", fake_names[i].id);
	f->mem = mem;
	f->diags = diags_new(mem);
	f->file = source_new(mem, "names", buf_str(&lines));
	fake_domains(f);
	f->last_question[WARM] = SIGNS + 1;
	f->last_question[LONG] = DURATION + 1;
	f->scope = (struct scope){f, fake_find, fake_domain, fake_kind, fake_offer, fake_place, QS,
	    DEFS, f->last_question, false, false};
	f->scene = (struct scene){.questions = f->standings, .domains = f->domain_list,
	    .definitions = f->definitions, .defined = (const unsigned char(*)[2])f->defined,
	    .today = {2026, 11, 21}, .shown = f->shown, .shown_kind = f->shown_kind};
	f->definitions[WARM] = fake_right(f, "signs has any of [hot, swollen]");
	f->definitions[LONG] = fake_right(f, "duration >= from_3_months");
	*state = f;
	return 0;
}

static inline int fake_end(void **state)
{
	arena_free(((struct fake *)*state)->mem);
	return 0;
}

/* Empties a question: asked, and not reached yet. */
static inline struct value *fake_clear(struct fake *f, unsigned q)
{
	struct value *v = &f->values[q];
	*v = (struct value){.reply = REPLY_GIVEN, .text = ""};
	v->marks = arena_take(f->mem, 8);
	f->standings[q] = (struct standing){.asked = TRUTH_YES};
	return v;
}

/* Puts the value in force. */
static inline void fake_confirm(struct fake *f, unsigned q)
{
	f->standings[q] = (struct standing){TRUTH_YES, true, &f->values[q], NULL};
}

static inline void fake_pick(struct fake *f, unsigned q, unsigned option)
{
	fake_clear(f, q)->pick = option;
	fake_confirm(f, q);
}

static inline void fake_mark(struct fake *f, unsigned q, enum mark a, enum mark b, enum mark c)
{
	struct value *v = fake_clear(f, q);
	v->marks[0] = (unsigned char)a;
	v->marks[1] = (unsigned char)b;
	v->marks[2] = (unsigned char)c;
	v->marks[3] = MARK_NO;
	fake_confirm(f, q);
}

static inline void fake_count(struct fake *f, unsigned q, const char *digits)
{
	assert_true(num_read(str_of(digits), &fake_clear(f, q)->number));
	fake_confirm(f, q);
}

static inline void fake_date(struct fake *f, unsigned q, const char *text)
{
	assert_true(moment_read(str_of(text), &fake_clear(f, q)->moment));
	fake_confirm(f, q);
}

static inline void fake_reply(struct fake *f, unsigned q, enum reply reply)
{
	fake_clear(f, q)->reply = reply;
	fake_confirm(f, q);
}

/* No answer in force: asked says why; passed, whether that is certain. */
static inline void fake_without(struct fake *f, unsigned q, enum truth asked, bool passed)
{
	f->standings[q] = (struct standing){asked, passed, NULL, NULL};
}

/* Definitions anew from the answers, as the session does. */
static inline void fake_settle(struct fake *f)
{
	for (unsigned i = 0; i < DEFS; i++) {
		f->defined[i][0] = (unsigned char)expr_truth(f->definitions[i], &f->scene);
		f->defined[i][1] = (unsigned char)expr_truth_not(f->definitions[i], &f->scene);
	}
}

/* What a condition is worth now: n(o), - (not asked), w(ithheld), y(es). */
static inline char fake_truth(struct fake *f, const char *text)
{
	const struct expr *e = fake_right(f, text);
	fake_settle(f);
	return "n-wy"[expr_truth(e, &f->scene)];
}

#endif
