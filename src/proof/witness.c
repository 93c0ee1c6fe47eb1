#include "proof/witness.h"

#include "session/outcome.h"

static void read_marks(const struct answer_bits *a, const struct domain *d, const bool *values,
    struct value *v)
{
	for (unsigned i = 0; i < d->noptions; i++)
		for (unsigned m = MARK_YES; m < MARKS; m++)
			if (lit_value(values, a->marks[m][i]))
				v->marks[i] = (unsigned char)m;
}

static struct value read_answer(const struct encoding *e, unsigned q, const bool *values,
    struct arena *mem)
{
	const struct answer_bits *a = &e->answers[q];
	const struct domain *d = e->rules->domains[q];
	struct value v = value_new(d, mem);
	unsigned char *marks = v.marks;
	bool rows = d->shape == SHAPE_ROWS;
	if (!lit_value(values, a->asked))
		return v;
	for (unsigned i = 0; i < a->nclasses; i++)
		if (lit_value(values, a->classes[i].chosen))
			v = a->classes[i].value;
	v.marks = marks;
	v.reply = !rows && lit_value(values, a->unsure) ? REPLY_UNSURE
	    : !rows && lit_value(values, a->declined)   ? REPLY_DECLINED
	                                                : REPLY_GIVEN;
	if (v.marks && v.reply == REPLY_GIVEN)
		read_marks(a, d, values, &v);
	return v;
}

struct value *witness_answers(const struct encoding *e, const bool *values, struct arena *mem)
{
	struct value *answers = ARENA_ARRAY(mem, e->rules->nquestions + 1, struct value);
	for (unsigned q = 0; q < e->rules->nquestions; q++)
		answers[q] = read_answer(e, q, values, mem);
	return answers;
}

/* ---- as a file ---- */

static void put_node(const struct node *node, struct buf *out)
{
	if (node->kind == NODE_TEXT) {
		buf_text(out, node->text.n == 0 ? "\"\"" : "");
		buf_put(out, node->text);
		return;
	}
	buf_char(out, node->kind == NODE_LIST ? '[' : '{');
	for (size_t i = 0; i < node->n; i++) {
		buf_text(out, i ? ", " : "");
		if (node->kind == NODE_MAP) {
			put_node(&node->entries[i].key, out);
			buf_text(out, ": ");
		}
		put_node(node->kind == NODE_MAP ? &node->entries[i].value : &node->items[i], out);
	}
	buf_char(out, node->kind == NODE_LIST ? ']' : '}');
}

void witness_put(const struct encoding *e, const struct value *answers, const char *why,
    struct buf *out)
{
	const struct ruleset *r = e->rules;
	struct str rest = str_of(why);
	for (size_t at = 0; at < rest.n; at++) {
		if (at == 0 || rest.s[at - 1] == '\n')
			buf_text(out, "# ");
		buf_char(out, rest.s[at]);
	}
	buf_fmt(out, "rules: %s\ntoday: ", r->id);
	date_write(e->today, out);
	buf_text(out, "\nanswers:\n");
	for (unsigned q = 0; q < r->nquestions; q++) {
		if (answers[q].reply == REPLY_NONE)
			continue;
		buf_fmt(out, "  %s: ", r->questions[q].id);
		put_node(value_give(r->domains[q], &answers[q], out->mem), out);
		buf_char(out, '\n');
	}
}

void witness_line(const struct encoding *e, const struct value *answers, struct buf *out)
{
	const char *before = "";
	for (unsigned q = 0; q < e->rules->nquestions; q++) {
		if (answers[q].reply == REPLY_NONE)
			continue;
		buf_fmt(out, "%s%s: ", before, e->rules->questions[q].id);
		put_node(value_give(e->rules->domains[q], &answers[q], out->mem), out);
		before = ", ";
	}
}

/* ---- told to the real engine ---- */

struct session *witness_session(const struct encoding *e, const struct value *answers)
{
	struct session *s = session_new(e->rules, NULL, e->today, NULL);
	for (unsigned q = 0; q < e->rules->nquestions; q++)
		if (answers[q].reply != REPLY_NONE)
			session_give(s, q, &answers[q]);
	return s;
}

static enum truth truth_of(const bool *values, struct pair p)
{
	return lit_value(values, p.yes)  ? TRUTH_YES
	    : lit_value(values, p.open) ? TRUTH_WITHHELD
	                                : TRUTH_NO;
}

/* No and not asked are one to the circuit. */
static bool same_truth(enum truth real, enum truth said)
{
	return real == said || (real < TRUTH_WITHHELD && said < TRUTH_WITHHELD);
}

static bool question_agrees(const struct encoding *e, const struct session *s, unsigned q,
    const bool *values)
{
	const struct answer_bits *a = &e->answers[q];
	struct pair asked = {a->asked, a->asked_open};
	bool force = session_in_force(s, q) != NULL;
	if (!same_truth(session_asked(s, q), truth_of(values, asked)) ||
	    session_taken(s, q) != lit_value(values, a->taken) || force != lit_value(values, a->force))
		return false;
	for (unsigned i = 0; i < e->rules->domains[q]->noptions; i++)
		if (session_offered(s, q, i) != lit_value(values, a->offered[i]))
			return false;
	return true;
}

static const char *compare(const struct encoding *e, const struct session *s, const bool *values,
    struct arena *mem)
{
	const struct ruleset *r = e->rules;
	const struct outcome *o = outcome_make(s, mem);
	for (unsigned q = 0; q < r->nquestions; q++)
		if (!question_agrees(e, s, q, values))
			return r->questions[q].id;
	for (unsigned f = 0; f < r->nfindings; f++)
		if (!same_truth(session_finding(s, f), truth_of(values, e->findings[f].holds)) ||
		    o->shown[f] != lit_value(values, e->findings[f].shown))
			return r->findings[f].id;
	return session_complete(s) ? NULL : "an interview that is not complete";
}

const char *witness_differs(const struct encoding *e, const bool *values, struct arena *mem)
{
	struct session *s = witness_session(e, witness_answers(e, values, mem));
	const char *where = compare(e, s, values, mem);
	session_free(s);
	return where;
}
