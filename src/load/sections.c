/* Sections and questions: what they are, before any condition is read. */
#include "load/builder.h"

static const struct field section_fields[] = {
    {"id", FIELD_WORD, true},
    {"title", FIELD_WORDS, true},
    {"when", FIELD_WORD, false},
    {"questions", FIELD_LIST, true},
};

static const struct field question_fields[] = {
    {"id", FIELD_WORD, true},
    {"ask", FIELD_WORDS, true},
    {"label", FIELD_WORDS, true},
    {"hint", FIELD_WORDS, false},
    {"why", FIELD_WORDS, false},
    {"cite", FIELD_ANY, false},
    {"type", FIELD_WORD, true},
    {"unsure", FIELD_WORD, false},
    {"decline", FIELD_WORD, false},
    {"for", FIELD_WORD, false},
    {"short", FIELD_WORD, false},
    {"negative", FIELD_WORD, false},
    {"when", FIELD_WORD, false},
    {"unless", FIELD_WORD, false},
};

/* ---- what question types may use ---- */

static const struct text *reading_text(struct reading *r, const char *key, const struct node *node)
{
	return builder_text(r->ctx, key, node);
}

static const struct text *reading_word(struct reading *r, enum word word)
{
	return builder_word(r->ctx, word);
}

/* `options: from Q` */
static void reading_from(struct reading *r, const struct node *node, struct domain *d)
{
	struct builder *b = r->ctx;
	struct str rest = node->text;
	bool from = str_is(str_word(&rest), "from");
	struct str id = str_trim(rest);
	int q = from ? ruleset_question(b->rules, id) : -1;
	if (q < 0 || (unsigned)q >= b->rules->nquestions || /* itself: it has its name already */
	    b->rules->questions[q].domain.shape != SHAPE_SET) {
		diag_add(b->diags, DIAG_E209, node->at,
		    "write 'id: label' for each option, or 'from Q' with a pick many that stands above",
		    "'%s' does not name a pick many above this question", node->text.s);
		return;
	}
	const struct domain *other = &b->rules->questions[q].domain;
	domain_expect(d, domain_picks(other), b->mem);
	for (unsigned i = 0; i < domain_picks(other); i++) {
		struct option option = other->options[i];
		option.when = NULL;
		option.when_node = NULL;
		domain_add(d, option);
	}
	d->from = q;
}

/* ---- one question ---- */

static const struct qtype *read_type(struct builder *b, const struct node *type)
{
	const struct qtype *found = type ? qtype_find(type->text) : NULL;
	if (found || !type)
		return found;
	struct nearest near = {.wanted = type->text};
	struct buf all = buf_new(b->mem);
	for (const struct qtype *const *t = qtypes; *t; t++) {
		nearest_offer(&near, (*t)->name);
		buf_fmt(&all, "%s%s", all.n ? ", " : "the types are: ", (*t)->name);
	}
	const char *help = diag_nearest(b->diags, &near);
	diag_add(b->diags, DIAG_E205, type->at, help ? help : buf_end(&all), "unknown type '%s'",
	    type->text.s);
	return NULL;
}

/* `unsure: no`, `unsure: yes`, or other words for it. */
static void read_unsure(struct builder *b, const struct node *map, struct domain *d)
{
	const struct node *unsure = field_get(map, "unsure", FIELD_WORD);
	d->may_unsure = !node_is(unsure, "no");
	if (unsure && d->may_unsure && !node_is(unsure, "yes") && field_words(unsure, b->diags))
		d->unsure_words = builder_text(b, "unsure", unsure);
}

static const struct text *optional_text(struct builder *b, const struct node *map, const char *key)
{
	const struct node *node = field_get(map, key, FIELD_WORDS);
	return node ? builder_text(b, key, node) : NULL;
}

static const struct text *needed_text(struct builder *b, const struct node *map, const char *key)
{
	static const struct node missing = {.kind = NODE_TEXT, .text = {"", 0}};
	const struct node *node = field_get(map, key, FIELD_WORDS);
	return builder_text(b, key, node ? node : &missing);
}

/* `negative: no` for each row, or for the option `no`. What a row says of itself stays. */
static void read_negative(struct builder *b, const struct node *map, struct domain *d)
{
	const struct node *key = node_key(map, "negative");
	int no = d->shape == SHAPE_CHOICE && d->from < 0 ? domain_option(d, str_of("no")) : -1;
	if (!key)
		return;
	enum no_means means =
	    field_flag(map, "negative", true, b->diags) ? NO_NEGATIVE : NO_NEWS;
	for (unsigned i = 0; i < d->noptions; i++)
		if (d->shape == SHAPE_ROWS ? d->options[i].no == NO_UNSAID : (int)i == no)
			d->options[i].no = means;
	if (d->shape < SHAPES && d->shape != SHAPE_ROWS && no < 0)
		diag_add(b->diags, DIAG_E212, key->at,
		    "it goes with yes/no, with a yes/no list, and with a pick one that has the option no",
		    "nobody can answer \"no\" here, so there is no 'negative'");
}

static void read_use(struct builder *b, const struct node *map, struct question *q)
{
	const struct node *use = field_get(map, "for", FIELD_WORD);
	q->for_summary = node_is(use, "summary");
	if (use && !q->for_summary)
		diag_add(b->diags, DIAG_E128, use->at, "write 'for: summary', or leave it out",
		    "a question is 'for: summary', not for '%s'", use->text.s);
	if (node_get(map, "when") && node_get(map, "unless"))
		diag_add(b->diags, DIAG_E210, node_key(map, "unless")->at,
		    "put both into one condition", "a question has 'when' or 'unless', not both");
}

static void check_fields(struct builder *b, const struct node *node, const struct qtype *type)
{
	struct field_table tables[2] = {FIELD_TABLE(question_fields)};
	if (type)
		tables[1] = (struct field_table){type->fields, type->nfields};
	if (type || node->kind != NODE_MAP)
		fields_check(node, "a question", tables, type ? 2 : 1, b->diags);
	else if (!node_get(node, "type"))
		diag_add(b->diags, DIAG_E125, node->at, NULL, "a question has no 'type'");
	else if (!field_get(node, "type", FIELD_WORD))
		diag_add(b->diags, DIAG_E126, node_get(node, "type")->at, "such as yes/no or pick one",
		    "'type' takes a text");
}

static void read_question(struct builder *b, const struct node *node, unsigned section)
{
	struct ruleset *rules = b->rules;
	struct question q = {.section = section, .at = node->at, .id = ""};
	const struct node *id = field_get(node, "id", FIELD_WORD);
	struct reading reading = {b->mem, b->diags, b, reading_text, reading_word, reading_from};
	q.type = read_type(b, field_get(node, "type", FIELD_WORD));
	check_fields(b, node, q.type);
	q.domain = (struct domain){.shape = q.type ? q.type->shape : SHAPES, .none = -1, .from = -1};
	if (builder_name(b, id, NAME_QUESTION, rules->nquestions))
		q.at = id->at;
	b->path = q.id = id ? id->text.s : "";
	q.ask = needed_text(b, node, "ask");
	q.label = needed_text(b, node, "label");
	q.hint = optional_text(b, node, "hint");
	q.why = optional_text(b, node, "why");
	q.cite = builder_cite(b, node_get(node, "cite"));
	read_unsure(b, node, &q.domain);
	q.domain.may_decline = field_flag(node, "decline", false, b->diags);
	read_use(b, node, &q);
	q.on_sheet = field_flag(node, "short", false, b->diags);
	if (q.type && node->kind == NODE_MAP)
		q.type->read(node, &reading, &q.domain);
	read_negative(b, node, &q.domain);
	b->path = "";
	b->question_nodes[rules->nquestions] = node;
	rules->questions[rules->nquestions++] = q;
}

static void read_section(struct builder *b, const struct node *node)
{
	struct ruleset *rules = b->rules;
	struct field_table table = FIELD_TABLE(section_fields);
	struct section s = {.first = rules->nquestions, .at = node->at, .id = ""};
	const struct node *id = field_get(node, "id", FIELD_WORD);
	const struct node *questions = field_get(node, "questions", FIELD_LIST);
	unsigned index = rules->nsections;
	fields_check(node, "a section", &table, 1, b->diags);
	if (builder_name(b, id, NAME_SECTION, index))
		s.at = id->at;
	b->path = s.id = id ? id->text.s : "";
	s.title = needed_text(b, node, "title");
	b->path = "";
	b->section_nodes[index] = node;
	rules->sections[rules->nsections++] = s;
	for (size_t i = 0; questions && i < questions->n; i++)
		read_question(b, &questions->items[i], index);
	rules->sections[index].n = rules->nquestions - s.first;
	if (questions && questions->n == 0)
		diag_add(b->diags, DIAG_E208, questions->at, NULL, "a section has at least one question");
}

void builder_sections(struct builder *b)
{
	const struct node *sections = field_get(b->root, "sections", FIELD_LIST);
	for (size_t i = 0; sections && i < sections->n; i++)
		read_section(b, &sections->items[i]);
	if (sections && sections->n == 0)
		diag_add(b->diags, DIAG_E208, sections->at, NULL, "there is at least one section");
	b->rules->domains = ARENA_ARRAY(b->mem, b->rules->nquestions + 1, const struct domain *);
	for (unsigned i = 0; i < b->rules->nquestions; i++)
		b->rules->domains[i] = &b->rules->questions[i].domain;
}
