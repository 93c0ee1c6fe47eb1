/* Promises: what an author swears holds in every interview. The room proof/ looks whether it does. */
#include "expr/ids.h"
#include "load/builder.h"

static const struct field promise_fields[] = {
    {"id", FIELD_WORD, true},
    {"that", FIELD_WORD, false},
    {"never", FIELD_WORD, false},
    {"worsening", FIELD_LIST_WORD, false},
    {"never loses", FIELD_LIST_WORD, false},
    {"unknown is safe", FIELD_LIST_WORD, false},
};

/* What a promise is made with; `never loses` belongs to `worsening`. */
static const struct {
	const char *key;
	enum promise_form form;
} promise_forms[] = {
    {"that", PROMISE_THAT},
    {"never", PROMISE_NEVER},
    {"worsening", PROMISE_WORSENING},
    {"unknown is safe", PROMISE_UNKNOWN},
};

/* A yes/no list, or a choice with the option `no`: there "yes", "no" and "I do not know" differ. */
static bool has_no(const struct domain *d)
{
	return d->shape == SHAPE_ROWS || (d->shape == SHAPE_CHOICE && domain_option(d, STR("no")) >= 0);
}

static void promise_question(struct builder *b, const struct node *node, struct promise *p)
{
	int q = ruleset_question(b->rules, node->text);
	struct nearest near = {.wanted = node->text};
	if (q < 0) {
		for (unsigned i = 0; i < b->rules->nquestions; i++)
			nearest_offer(&near, b->rules->questions[i].id);
		diag_add(b->diags, DIAG_E203, node->at, diag_nearest(b->diags, &near),
		    "unknown question '%s'", node->text.s);
	} else if (!has_no(b->rules->domains[q])) {
		diag_add(b->diags, DIAG_E303, node->at, "name a yes/no list, or a choice that has 'no'",
		    "'%s' has no \"no\" to compare with", node->text.s);
	} else {
		ARENA_PUSH(b->mem, p->questions.list, p->questions.n, (unsigned)q);
	}
}

/* What stands in brackets. */
static void each_word(struct builder *b, const struct node *node, struct promise *p,
    void (*take)(struct builder *, const struct node *, struct promise *))
{
	for (size_t i = 0; i < node->n; i++)
		take(b, &node->items[i], p);
}

static void promise_kind(struct builder *b, const struct node *node, struct promise *p)
{
	int kind = kind_find(node->text);
	if (kind < 0)
		diag_add(b->diags, DIAG_E128, node->at, "such as emergency or urgent",
		    "'%s' is not a kind of finding", node->text.s);
	else
		p->kept[kind] = true;
}

static void read_form(struct builder *b, const struct node *node, struct promise *p)
{
	struct scope scope = builder_scope(b, b->rules->nquestions);
	bool condition = p->form <= PROMISE_NEVER;
	const struct node *value = field_get(node, promise_forms[p->form].key,
	    condition ? FIELD_WORD : FIELD_LIST_WORD);
	const struct node *loses = field_get(node, "never loses", FIELD_LIST_WORD);
	scope.promise = true;
	if ((p->form == PROMISE_WORSENING) != (loses != NULL))
		diag_add(b->diags, DIAG_E125, p->at, NULL,
		    "'worsening' and 'never loses' belong together");
	if (condition && value)
		p->holds = expr_read_promise(value, &scope, b->mem, b->diags, &p->then);
	else if (value)
		each_word(b, value, p, promise_question);
	if (loses)
		each_word(b, loses, p, promise_kind);
}

static void read_promise(struct builder *b, const struct node *node, struct names *names)
{
	struct field_table table = FIELD_TABLE(promise_fields);
	unsigned forms = 0;
	if (!fields_check(node, "a promise", &table, 1, b->diags))
		return;
	const struct node *id = node_get(node, "id");
	struct promise p = {.id = id->text.s, .at = id->at};
	if (id_check(id, false, b->diags) && !names_put(names, id->text, 1))
		diag_add(b->diags, DIAG_E204, id->at, NULL, "the promise '%s' is made twice", p.id);
	for (unsigned i = 0; i < sizeof promise_forms / sizeof *promise_forms; i++)
		if (node_get(node, promise_forms[i].key)) {
			p.form = promise_forms[i].form;
			forms++;
		}
	if (forms != 1) {
		diag_add(b->diags, DIAG_E125, id->at, NULL,
		    "a promise has one of 'that', 'never', 'worsening' and 'unknown is safe'");
		return;
	}
	read_form(b, node, &p);
	b->rules->promises[b->rules->npromises++] = p;
}

void builder_promises(struct builder *b)
{
	const struct node *promises = field_get(b->root, "promises", FIELD_LIST);
	struct names names = names_for(b->scratch, promises ? promises->n : 0);
	for (size_t i = 0; promises && i < promises->n; i++)
		read_promise(b, &promises->items[i], &names);
}
