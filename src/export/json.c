/* Reports and saved answers. The texts come from the same functions as the printed page. */
#include "export/json.h"

#include "export/build.h"

static void set_said(json_t *object, const char *key, const char *said)
{
	if (*said)
		json_set(object, key, json_text(said));
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
	json_set(j, "id", json_text(r->id));
	json_set(j, "version", json_text(r->version));
	json_set(j, "sha256", json_text(r->sha256));
	return j;
}

static json_t *counts_json(struct counts n)
{
	json_t *j = json_object();
	json_set(j, "asked", json_integer(n.asked));
	json_set(j, "answered", json_integer(n.answered));
	json_set(j, "unsure", json_integer(n.unsure));
	json_set(j, "declined", json_integer(n.declined));
	json_set(j, "blank", json_integer(n.blank));
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
			json_set(j, r->questions[q].id, json_node(value_give(&r->questions[q].domain, v, mem)));
	}
	return j;
}

static json_t *filled(const struct session *s, const struct text *t, struct arena *mem)
{
	return json_text(text_filled(s, t, session_language(s), mem));
}

static json_t *say_json(const struct session *s, const struct finding *f, struct arena *mem)
{
	if (!f->say_list)
		return f->nsay > 0 ? filled(s, f->say[0], mem) : json_text("");
	json_t *j = json_array();
	for (unsigned i = 0; i < f->nsay; i++)
		json_add(j, filled(s, f->say[i], mem));
	return j;
}

static json_t *lines_json(struct lines lines)
{
	json_t *j = json_array();
	for (unsigned i = 0; i < lines.n; i++)
		json_add(j, json_text(lines.list[i]));
	return j;
}

static json_t *finding_json(const struct session *s, const struct outcome *o,
    const struct shown *shown, struct arena *mem)
{
	const struct finding *f = &session_rules(s)->findings[shown->finding];
	json_t *j = json_object(), *cite = json_array();
	json_set(j, "id", json_text(f->id));
	json_set(j, "kind", json_text(kinds[f->kind].name));
	json_set(j, "title", f->title ? filled(s, f->title, mem) : json_null());
	json_set(j, "say", say_json(s, f, mem));
	json_set(j, "why", lines_json(f->kind == KIND_OPEN
	                             ? open_lines(s, o, session_language(s), mem)
	                             : reason_lines(s, &shown->why, session_language(s), mem)));
	for (unsigned i = 0; i < f->cite.n; i++)
		json_add(cite, json_text(f->cite.list[i].text));
	json_set(j, "cite", cite);
	return j;
}

static json_t *not_reached_json(const struct session *s)
{
	const struct ruleset *r = session_rules(s);
	json_t *j = json_array();
	for (unsigned q = 0; q < r->nquestions; q++)
		if (session_unreached(s, q))
			json_add(j, json_text(r->questions[q].id));
	return j;
}

void json_report(const struct session *s, const struct outcome *o, const struct about *about,
    struct buf *out)
{
	json_t *j = json_object(), *findings = json_array();
	struct arena *mem = out->mem;
	json_set(j, "candor", json_integer(1));
	json_set(j, "rules", rules_json(session_rules(s)));
	json_set(j, "language", json_text(session_rules(s)->languages[session_language(s)].code));
	json_set(j, "today", json_date(session_today(s), mem));
	if (*about->informant || *about->helper)
		json_set(j, "about", said_by_json(about));
	json_set(j, "counts", counts_json(session_counts(s)));
	json_set(j, "answers", answers_json(s, false, mem));
	for (unsigned i = 0; i < o->n; i++)
		json_add(findings, finding_json(s, o, &o->list[i], mem));
	json_set(j, "findings", findings);
	if (!session_complete(s)) {
		json_set(j, "complete", json_false());
		json_set(j, "not_reached", not_reached_json(s));
	}
	json_write(j, out);
}

/* ---- saved answers ---- */

static json_t *about_json(const struct about *about)
{
	json_t *j = said_by_json(about);
	set_said(j, "mode", about->mode);
	if (about->minutes >= 0)
		json_set(j, "minutes", json_integer(about->minutes));
	return j;
}

void json_answers(const struct session *s, const struct about *about, struct buf *out)
{
	json_t *j = json_object();
	json_set(j, "rules", json_text(session_rules(s)->id));
	json_set(j, "language", json_text(session_rules(s)->languages[session_language(s)].code));
	json_set(j, "today", json_date(session_today(s), out->mem));
	json_set(j, "about", about_json(about));
	json_set(j, "answers", answers_json(s, true, out->mem));
	json_write(j, out);
}
