/* Definitions, and every `when`, read in an order that never looks down. */
#include "expr/ids.h"
#include "load/builder.h"

/* Of a condition when its definitions are opened: comparisons; definitions one inside another. */
enum { MOST_OPENED = 5000, MOST_DEEP = 100 };

/* ---- what the condition language may ask of us ---- */

static struct name scope_find(const void *ctx, struct str name)
{
	return ruleset_find(((const struct builder *)ctx)->rules, name);
}

static const struct domain *scope_domain(const void *ctx, unsigned question)
{
	return ((const struct builder *)ctx)->rules->domains[question];
}

static int scope_kind(const void *ctx, struct str name)
{
	(void)ctx;
	return kind_find(name);
}

static void scope_offer(const void *ctx, struct nearest *near)
{
	const struct ruleset *r = ((const struct builder *)ctx)->rules;
	for (unsigned i = 0; i < r->nquestions; i++)
		nearest_offer(near, r->questions[i].id);
	for (unsigned i = 0; i < r->ndefinitions; i++)
		nearest_offer(near, r->definitions[i].id);
}

static struct span scope_place(const void *ctx, struct name name)
{
	const struct ruleset *r = ((const struct builder *)ctx)->rules;
	return name.kind == NAME_QUESTION     ? r->questions[name.index].at
	    : name.kind == NAME_DEFINITION    ? r->definitions[name.index].at
	    : name.kind == NAME_SECTION       ? r->sections[name.index].at
	    : name.kind == NAME_FINDING       ? r->findings[name.index].at
	                                      : (struct span){0};
}

struct scope builder_scope(const struct builder *b, unsigned questions)
{
	return (struct scope){
	    .ctx = b,
	    .find = scope_find,
	    .domain = scope_domain,
	    .kind = scope_kind,
	    .offer = scope_offer,
	    .place = scope_place,
	    .questions = questions,
	    .definitions = b->rules->ndefinitions,
	    .last_question = b->last_question,
	};
}

/* ---- how large a condition is, and what it rests on ---- */

struct measure {
	const struct builder *b;
	size_t size;
	unsigned depth;
	unsigned last; /* one more than the last question */
};

static void measure(struct measure *m, const struct expr *e)
{
	if (e->op == OP_DEFINITION) {
		unsigned last = m->b->last_question[e->definition];
		unsigned depth = m->b->open_depth[e->definition] + 1;
		m->size += m->b->open_size[e->definition];
		m->depth = depth > m->depth ? depth : m->depth;
		m->last = last > m->last ? last : m->last;
	} else if (e->op >= OP_IS && e->op < OP_SHOWS) {
		m->size++;
		m->last = e->question + 1 > m->last ? e->question + 1 : m->last;
	}
	for (unsigned i = 0; i < e->nparts; i++)
		measure(m, e->parts[i]);
}

/* Definitions inside definitions can grow without bound: refused by name. */
static const struct expr *bounded(struct builder *b, const struct expr *e, struct measure *m)
{
	*m = (struct measure){.b = b};
	if (!e)
		return NULL;
	measure(m, e);
	if (m->size <= MOST_OPENED && m->depth <= MOST_DEEP)
		return e;
	if (m->size > MOST_OPENED)
		diag_add(b->diags, DIAG_E312, e->at, "make the definitions it uses smaller",
		    "with its definitions opened this has more than %d comparisons", MOST_OPENED);
	else
		diag_add(b->diags, DIAG_E312, e->at, "let it use comparisons instead",
		    "definitions use each other more than %d deep", MOST_DEEP);
	m->size = m->depth = 0; /* said once, not of all that use it too */
	return NULL;
}

static const struct expr *read_when(struct builder *b, const struct node *node,
    const struct scope *scope)
{
	struct measure m;
	return node ? bounded(b, expr_read(node, scope, b->mem, b->diags), &m) : NULL;
}

/* ---- definitions ---- */

void builder_definitions(struct builder *b)
{
	const struct node *map = field_get(b->root, "definitions", FIELD_MAP);
	size_t n = map ? map->n : 0;
	struct ruleset *r = b->rules;
	r->definitions = ARENA_ARRAY(b->mem, n + 1, struct definition);
	r->defined = ARENA_ARRAY(b->mem, n + 1, const struct expr *);
	b->last_question = ARENA_ARRAY(b->scratch, n + 1, unsigned);
	b->open_size = ARENA_ARRAY(b->scratch, n + 1, size_t);
	b->open_depth = ARENA_ARRAY(b->scratch, n + 1, unsigned);
	for (size_t i = 0; i < n; i++) {
		const struct entry *e = &map->entries[i];
		r->definitions[i] = (struct definition){.id = e->key.text.s, .at = e->key.at};
		builder_name(b, &e->key, NAME_DEFINITION, (unsigned)i);
	}
	r->ndefinitions = (unsigned)n;
	for (unsigned i = 0; i < n; i++) {
		const struct node *value = &map->entries[i].value;
		struct scope scope = builder_scope(b, r->nquestions);
		struct measure m = {.b = b};
		scope.definitions = i;
		if (value->kind != NODE_TEXT)
			diag_add(b->diags, DIAG_E126, value->at, "brackets belong into quotes only inside { }",
			    "a definition is a condition");
		else
			r->definitions[i].is = bounded(b, expr_read(value, &scope, b->mem, b->diags), &m);
		r->defined[i] = r->definitions[i].is;
		b->last_question[i] = m.last;
		b->open_size[i] = m.size;
		b->open_depth[i] = m.depth;
	}
}

/* ---- questions, options, sections, findings ---- */

static void read_question(struct builder *b, unsigned index)
{
	struct question *q = &b->rules->questions[index];
	const struct node *node = b->question_nodes[index];
	struct scope scope = builder_scope(b, index);
	q->when = read_when(b, field_get(node, "when", FIELD_WORD), &scope);
	q->unless = read_when(b, field_get(node, "unless", FIELD_WORD), &scope);
	for (unsigned i = 0; i < q->domain.noptions; i++) {
		struct option *o = &q->domain.options[i];
		if (o->when_node && o->when_node->kind == NODE_TEXT)
			o->when = read_when(b, o->when_node, &scope);
		o->when_node = NULL; /* it goes with the scratch */
	}
}

/* `ends after: S` may rest only on S and what stands above. */
static void check_end(struct builder *b, struct finding *f, unsigned last)
{
	if (f->ends_after < 0)
		return;
	const struct section *s = &b->rules->sections[f->ends_after];
	if (last > s->first + s->n)
		diag_add(b->diags, DIAG_E417, f->when ? f->when->at : f->at,
		    "it decides whether later sections are asked, so it cannot rest on them",
		    "this rests on a question that stands after the section '%s'", s->id);
}

static void read_finding(struct builder *b, unsigned index)
{
	struct finding *f = &b->rules->findings[index];
	const struct node *when = field_get(b->finding_nodes[index], "when", FIELD_WORD);
	struct scope scope = builder_scope(b, b->rules->nquestions);
	struct measure m = {.b = b};
	scope.always = true;
	if (when)
		f->when = bounded(b, expr_read(when, &scope, b->mem, b->diags), &m);
	check_end(b, f, m.last);
	if (f->when && f->when->op == OP_ALWAYS)
		f->when = NULL;
}

void builder_conditions(struct builder *b)
{
	for (unsigned i = 0; i < b->rules->nsections; i++) {
		struct section *s = &b->rules->sections[i];
		struct scope scope = builder_scope(b, s->first);
		s->when = read_when(b, field_get(b->section_nodes[i], "when", FIELD_WORD), &scope);
	}
	for (unsigned i = 0; i < b->rules->nquestions; i++)
		read_question(b, i);
	for (unsigned i = 0; i < b->rules->nfindings; i++)
		read_finding(b, i);
}

