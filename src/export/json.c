/* The only file of the project that knows jansson. Keys stand in the order in which they are set;
 * the texts come from the same functions as the printed page. */
#include "export/json.h"

#include <jansson.h>

enum { DIGITS = 15 /* as many as a decimal of ours can hold */, SMALLEST = 100 /* micro */ };

static json_t *text(const char *s)
{
	json_t *j = json_string(s);
	return j ? j : json_string(""); /* not UTF-8: a typed answer never is, its reader sees to it */
}

static json_t *text_of(struct str s)
{
	json_t *j = json_stringn(s.s, s.n);
	return j ? j : json_string("");
}

static void set(json_t *object, const char *key, json_t *value)
{
	json_object_set_new(object, key, value);
}

static void add(json_t *array, json_t *value)
{
	json_array_append_new(array, value);
}

static int put(const char *bytes, size_t n, void *out)
{
	buf_put(out, (struct str){bytes, n});
	return 0;
}

/* Writes and frees. */
static void write_out(json_t *j, struct buf *out)
{
	json_dump_callback(j, put, out, JSON_INDENT(2) | JSON_REAL_PRECISION(DIGITS));
	buf_char(out, '\n');
	json_decref(j);
}

static json_t *date_json(struct date d, struct arena *mem)
{
	struct buf b = buf_new(mem);
	date_write(d, &b);
	return text(buf_end(&b));
}

static json_t *number_json(struct str digits)
{
	struct num n;
	if (!num_read(digits, &n))
		return text_of(digits);
	if (num_is_whole(n))
		return json_integer(n.micro / NUM_ONE);
	if (n.micro > -SMALLEST && n.micro < SMALLEST)
		return text_of(digits); /* else it would be written as 1e-5, which is no decimal of ours */
	return json_real((double)n.micro / NUM_ONE);
}

static json_t *node_json(const struct node *node)
{
	json_t *j;
	switch (node->kind) {
	case NODE_TEXT: return node->number ? number_json(node->text) : text_of(node->text);
	case NODE_LIST:
		j = json_array();
		for (size_t i = 0; i < node->n; i++)
			add(j, node_json(node->items[i]));
		return j;
	default:
		j = json_object();
		for (size_t i = 0; i < node->n; i++)
			set(j, node->entries[i].key->text.s, node_json(node->entries[i].value));
		return j;
	}
}

static void set_said(json_t *object, const char *key, const char *said)
{
	if (*said)
		set(object, key, text(said));
}

/* ---- the report ---- */

/* Who answered: not how or how long, for the same answers give the same report. */
static json_t *said_by_json(const struct about *about)
{
	json_t *j = json_object();
	set_said(j, "informant", about->informant);
	set_said(j, "helper", about->helper);
	return j;
}


static json_t *rules_json(const struct ruleset *r)
{
	json_t *j = json_object();
	set(j, "id", text(r->id));
	set(j, "version", text(r->version));
	set(j, "sha256", text(r->sha256));
	return j;
}

static json_t *counts_json(struct counts n)
{
	json_t *j = json_object();
	set(j, "asked", json_integer(n.asked));
	set(j, "answered", json_integer(n.answered));
	set(j, "unsure", json_integer(n.unsure));
	set(j, "declined", json_integer(n.declined));
	set(j, "blank", json_integer(n.blank));
	return j;
}

/* What is in force, in the order of the questions; typed: without what was taken unasked. */
static json_t *answers_json(const struct session *s, bool typed, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	json_t *j = json_object();
	for (unsigned q = 0; q < r->nquestions; q++) {
		const struct value *v = session_in_force(s, q);
		if (v && !(typed && session_taken(s, q)))
			set(j, r->questions[q].id, node_json(value_give(&r->questions[q].domain, v, mem)));
	}
	return j;
}

static json_t *filled(const struct session *s, const struct text *t, struct arena *mem)
{
	return text(text_filled(s, t, session_language(s), mem));
}

static json_t *say_json(const struct session *s, const struct finding *f, struct arena *mem)
{
	if (!f->say_list)
		return f->nsay > 0 ? filled(s, f->say[0], mem) : text("");
	json_t *j = json_array();
	for (unsigned i = 0; i < f->nsay; i++)
		add(j, filled(s, f->say[i], mem));
	return j;
}

static json_t *lines_json(struct lines lines)
{
	json_t *j = json_array();
	for (unsigned i = 0; i < lines.n; i++)
		add(j, text(lines.list[i]));
	return j;
}

static json_t *finding_json(const struct session *s, const struct outcome *o,
    const struct shown *shown, struct arena *mem)
{
	const struct finding *f = &session_rules(s)->findings[shown->finding];
	json_t *j = json_object(), *cite = json_array();
	set(j, "id", text(f->id));
	set(j, "kind", text(kinds[f->kind].name));
	set(j, "title", f->title ? filled(s, f->title, mem) : json_null());
	set(j, "say", say_json(s, f, mem));
	set(j, "why", lines_json(f->kind == KIND_OPEN
	                             ? open_lines(s, o, session_language(s), mem)
	                             : reason_lines(s, &shown->why, session_language(s), mem)));
	for (unsigned i = 0; i < f->cite.n; i++)
		add(cite, text(f->cite.list[i].text));
	set(j, "cite", cite);
	return j;
}

static json_t *not_reached_json(const struct session *s)
{
	const struct ruleset *r = session_rules(s);
	json_t *j = json_array();
	for (unsigned q = 0; q < r->nquestions; q++)
		if (session_unreached(s, q))
			add(j, text(r->questions[q].id));
	return j;
}

void json_report(const struct session *s, const struct outcome *o, const struct about *about,
    struct buf *out)
{
	json_t *j = json_object(), *findings = json_array();
	struct arena *mem = out->mem;
	set(j, "candor", json_integer(1));
	set(j, "rules", rules_json(session_rules(s)));
	set(j, "language", text(session_rules(s)->languages[session_language(s)].code));
	set(j, "today", date_json(session_today(s), mem));
	if (*about->informant || *about->helper)
		set(j, "about", said_by_json(about));
	set(j, "counts", counts_json(session_counts(s)));
	set(j, "answers", answers_json(s, false, mem));
	for (unsigned i = 0; i < o->n; i++)
		add(findings, finding_json(s, o, &o->list[i], mem));
	set(j, "findings", findings);
	if (!session_complete(s)) {
		set(j, "complete", json_false());
		set(j, "not_reached", not_reached_json(s));
	}
	write_out(j, out);
}

/* ---- saved answers ---- */

static json_t *about_json(const struct about *about)
{
	json_t *j = said_by_json(about);
	set_said(j, "mode", about->mode);
	if (about->minutes >= 0)
		set(j, "minutes", json_integer(about->minutes));
	return j;
}

void json_answers(const struct session *s, const struct about *about, struct buf *out)
{
	json_t *j = json_object();
	set(j, "rules", text(session_rules(s)->id));
	set(j, "language", text(session_rules(s)->languages[session_language(s)].code));
	set(j, "today", date_json(session_today(s), out->mem));
	set(j, "about", about_json(about));
	set(j, "answers", answers_json(s, true, out->mem));
	write_out(j, out);
}

/* ---- diagnostics ---- */

static void set_place(json_t *j, const char *line, const char *column, struct span at, size_t byte)
{
	struct place place = at.src ? source_place(at.src, byte) : (struct place){0, 0};
	set(j, line, at.src ? json_integer((json_int_t)place.line) : json_null());
	set(j, column, at.src ? json_integer((json_int_t)place.column) : json_null());
}

static json_t *diag_json(const struct diag *d)
{
	const struct diag_kind *kind = &diag_kinds[d->code];
	json_t *j = json_object();
	set(j, "file", d->at.src ? text(d->at.src->name) : json_null());
	set_place(j, "line", "column", d->at, d->at.at);
	set_place(j, "end_line", "end_column", d->at, d->at.at + d->at.len);
	set(j, "severity", text(kind->level == DIAG_ERROR ? "error" : "warning"));
	set(j, "code", text(kind->code));
	set(j, "name", text(kind->name));
	set(j, "message", text(d->text));
	set(j, "help", d->help ? text(d->help) : json_null());
	return j;
}

void json_diags(const struct diags *d, struct buf *out)
{
	json_t *j = json_array();
	for (size_t i = 0; i < d->n; i++)
		add(j, diag_json(&d->list[i]));
	write_out(j, out);
}
