/* Random packs with everything that the language has, small enough that all their interviews can
 * be gone through: every type of question, definitions, every comparison, every kind of finding,
 * findings that replace, stand beside, say the same, end the interview; promises of every form.
 * What the loader refuses is made anew. The same seed gives the same pack on every machine. */
#ifndef UNIT_WIDE_PACK_H
#define UNIT_WIDE_PACK_H

#include "random_pack.h"

#include "load/load.h"

enum wide_type { W_YES_NO, W_PICK, W_ORDERED, W_MANY, W_LIST, W_WHOLE, W_DECIMAL, W_SCALE, W_DATE,
	W_TEXT, W_FROM, W_TYPES };
enum { WIDE_QUESTIONS = 9, WIDE_FINDINGS = 10, WIDE_DEFINITIONS = 6 };

/* What a condition may rest on. */
enum wide_rests { W_SURE, /* no "no" in disguise: emergency, urgent */ W_TICKED, W_ANY };

struct wide_question {
	enum wide_type type;
	bool unsure, decline, none;
	unsigned options;
	const char *unit; /* of a date: all conditions on it use one */
};

struct wide_pack {
	struct chance chance;
	struct arena *mem;
	unsigned most; /* questions */
	struct buf out;
	struct wide_question questions[WIDE_QUESTIONS];
	unsigned n;     /* questions so far; a condition rests on these */
	unsigned first; /* of them in the first section */
	struct buf definitions;
	enum wide_rests rests[WIDE_DEFINITIONS];
	unsigned ndefinitions;
	const char *whens[WIDE_FINDINGS]; /* conditions of findings so far; NULL: none */
	unsigned kinds[WIDE_FINDINGS];
};

static inline unsigned wide_below(struct wide_pack *p, unsigned n)
{
	return chance_below(&p->chance, n);
}

static inline bool wide_one_in(struct wide_pack *p, unsigned n)
{
	return chance_one_in(&p->chance, n);
}

static inline const char *wide_of(struct wide_pack *p, const char *const *list, unsigned n)
{
	return list[wide_below(p, n)];
}

/* ---- comparisons ---- */

static inline void wide_choice(struct wide_pack *p, const struct wide_question *q, unsigned at,
    bool sure, struct buf *out)
{
	const char *yes = q->type == W_YES_NO ? "yes" : "o1", *no = q->type == W_YES_NO ? "no" : "o0";
	switch (wide_below(p, sure ? 3 : 5)) {
	case 0: buf_fmt(out, "q%u is %s", at, yes); break;
	case 1: buf_fmt(out, "q%u is %s", at, q->type == W_FROM || q->type == W_YES_NO ? yes : "o2"); break;
	case 2:
		if (q->type == W_ORDERED)
			buf_fmt(out, "q%u %s o1", at, wide_of(p, (const char *const[]){">=", "<="}, 2));
		else
			buf_fmt(out, "q%u is one of [%s, %s]", at, yes, q->unsure && wide_one_in(p, 2) ? "unsure" : no);
		break;
	case 3: buf_fmt(out, "q%u is not %s", at, yes); break;
	default:
		if (q->type == W_ORDERED)
			buf_fmt(out, "q%u %s", at, wide_of(p, (const char *const[]){"< o2", "> o0", "< o1"}, 3));
		else
			buf_fmt(out, "q%u is %s", at, no);
	}
}

static inline void wide_marks(struct wide_pack *p, const struct wide_question *q, unsigned at,
    enum wide_rests rests, struct buf *out)
{
	static const char *const up[] = {"has o0", "has o1", "has any of [o0, o1]", "has all of [o0, o1]", "has any"};
	static const char *const down[] = {"has none of [o0, o1]", "has none of [o0]"};
	static const char *const most[] = {"<= 1", "= 1", "< 2", "= 0", "<= 0", "= 2"};
	bool free = rests == W_ANY || (rests == W_TICKED && q->type == W_LIST);
	unsigned way = wide_below(p, free ? 6 : 4);
	if (way < 3)
		buf_fmt(out, "q%u %s", at, wide_of(p, up, 5));
	else if (way == 3)
		buf_fmt(out, "count(q%u) %s", at, wide_of(p, (const char *const[]){">= 1", ">= 2", "> 0", "> 1", ">= 1.5"}, 5));
	else if (way == 4)
		buf_fmt(out, "count(q%u) %s", at, wide_of(p, most, 6));
	else if ((q->none || q->type == W_LIST) && wide_one_in(p, 2))
		buf_fmt(out, "q%u has none", at);
	else
		buf_fmt(out, "q%u %s", at, wide_of(p, down, 2));
}

static inline void wide_measure(struct wide_pack *p, const struct wide_question *q, unsigned at,
    struct buf *out)
{
	static const char *const compare[] = {">=", "<=", ">", "<", "="};
	const char *half = q->type == W_DECIMAL && wide_one_in(p, 2) ? ".5" : "";
	if (q->type == W_DATE) {
		const char *unit = q->unit;
		unsigned most = str_is(str_of(unit), "years") ? 2 : str_is(str_of(unit), "months") ? 15 : 40;
		buf_fmt(out, "%s since q%u %s %u", unit, at, wide_of(p, compare, 4), 1 + wide_below(p, most));
		return;
	}
	if (wide_one_in(p, 4)) {
		unsigned low = wide_below(p, 3);
		buf_fmt(out, "q%u between %u%s and %u", at, low, half, low + 1 + wide_below(p, 2));
		return;
	}
	buf_fmt(out, "q%u %s %u%s", at, wide_of(p, compare, 5), 1 + wide_below(p, 3), half);
}

static inline void wide_state(struct wide_pack *p, const struct wide_question *q, unsigned at,
    bool sure, struct buf *out)
{
	const char *states[4] = {"asked"};
	unsigned n = 1;
	if (q->type == W_TEXT) {
		buf_fmt(out, "q%u is %s", at, sure ? "asked" : "answered");
		return;
	}
	if (q->unsure)
		states[n++] = "unsure";
	if (q->decline)
		states[n++] = "declined";
	if (!sure)
		states[n++] = "answered";
	buf_fmt(out, "q%u is %s%s", at, sure || !wide_one_in(p, 5) ? "" : "not ", wide_of(p, states, n));
}

static inline void wide_leaf(struct wide_pack *p, enum wide_rests rests, struct buf *out)
{
	unsigned at = wide_below(p, p->n), d = p->ndefinitions ? wide_below(p, p->ndefinitions) : 0;
	const struct wide_question *q = &p->questions[at];
	if (p->ndefinitions && wide_one_in(p, 5) && p->rests[d] <= rests)
		buf_fmt(out, "d%u", d);
	else if (q->type == W_TEXT || wide_one_in(p, q->type == W_LIST ? 4 : 8))
		wide_state(p, q, at, rests == W_SURE, out);
	else if (q->type == W_MANY || q->type == W_LIST)
		wide_marks(p, q, at, rests, out);
	else if (q->type < W_MANY || q->type == W_FROM)
		wide_choice(p, q, at, rests == W_SURE, out);
	else
		wide_measure(p, q, at, out);
}

static inline void wide_condition(struct wide_pack *p, enum wide_rests rests, unsigned depth,
    struct buf *out)
{
	bool may_not = rests != W_SURE;
	if (depth == 0 || wide_one_in(p, 3)) {
		buf_text(out, may_not && wide_one_in(p, 5) ? "not " : "");
		wide_leaf(p, rests, out);
		return;
	}
	unsigned parts = 2 + wide_one_in(p, 4), least = wide_one_in(p, 6) ? 1 + wide_below(p, parts) : 0;
	const char *word = least ? "," : wide_one_in(p, 2) ? " and" : " or";
	buf_text(out, may_not && wide_one_in(p, 7) ? "not " : "");
	if (least)
		buf_fmt(out, "at least %u of ", least);
	for (unsigned i = 0; i < parts; i++) {
		buf_fmt(out, i ? "%s " : "(", word);
		wide_condition(p, rests, depth - 1, out);
	}
	buf_text(out, ")");
}

static inline const char *wide_some(struct wide_pack *p, enum wide_rests rests, unsigned depth)
{
	struct buf out = buf_new(p->mem);
	wide_condition(p, rests, depth, &out);
	return buf_end(&out);
}

/* ---- questions ---- */

static inline int wide_many_above(const struct wide_pack *p)
{
	for (unsigned i = p->n; i-- > 0;)
		if (p->questions[i].type == W_MANY)
			return (int)i;
	return -1;
}

static inline void wide_options(struct wide_pack *p, struct wide_question *q, const char *key)
{
	buf_fmt(&p->out, "        %s:\n", key);
	for (unsigned i = 0; i < q->options; i++) {
		bool when = p->n > 0 && q->type != W_ORDERED && wide_one_in(p, 4);
		if (when)
			buf_fmt(&p->out, "          o%u: {label: Option, when: \"%s\"}\n", i, wide_some(p, W_ANY, 1));
		else
			buf_fmt(&p->out, "          o%u: Option\n", i);
	}
}

static inline void wide_keys(struct wide_pack *p, struct wide_question *q)
{
	static const char *const units[] = {"days", "weeks", "months", "years"};
	struct buf *out = &p->out;
	q->options = q->type == W_PICK || q->type == W_ORDERED ? 3 : 2 + wide_one_in(p, 3);
	switch (q->type) {
	case W_ORDERED: buf_text(out, "        ordered: yes\n"); /* fall through */
	case W_PICK: wide_options(p, q, "options"); break;
	case W_MANY:
		wide_options(p, q, "options");
		q->none = wide_one_in(p, 2);
		buf_text(out, q->none ? "        none: None\n" : "");
		buf_text(out, wide_one_in(p, 3) ? "        most: 1\n" : q->options > 2 && wide_one_in(p, 2) ? "        most: 2\n" : "");
		break;
	case W_LIST: wide_options(p, q, "rows"); break;
	case W_SCALE: buf_text(out, "        low: Low\n        high: High\n"); /* fall through */
	case W_WHOLE:
	case W_DECIMAL: buf_text(out, "        range: 0 to 4\n"); break;
	case W_DATE: q->unit = wide_of(p, units, 4); break;
	case W_FROM: buf_fmt(out, "        options: from q%d\n", wide_many_above(p)); break;
	default: break;
	}
}

static inline void wide_question(struct wide_pack *p)
{
	static const char *const names[] = {"yes/no", "pick one", "pick one", "pick many",
	    "yes/no list", "whole number", "decimal", "scale", "date", "text", "pick one"};
	struct wide_question q = {.type = (enum wide_type)wide_below(p, W_TYPES)};
	struct buf *out = &p->out;
	if (wide_many_above(p) >= 0 && wide_one_in(p, 4))
		q.type = W_FROM;
	if (q.type == W_FROM && wide_many_above(p) < 0)
		q.type = W_MANY;
	q.unsure = q.type != W_TEXT && !wide_one_in(p, 3);
	q.decline = wide_one_in(p, 4);
	buf_fmt(out, "      - id: q%u\n        ask: Question %u?\n        label: Label %u\n"
	    "        type: %s\n        for: summary\n", p->n, p->n, p->n, names[q.type]);
	buf_text(out, q.unsure || q.type == W_TEXT ? "" : "        unsure: no\n");
	buf_text(out, q.decline ? "        decline: yes\n" : "");
	wide_keys(p, &q);
	if (p->n > 0 && wide_one_in(p, 2))
		buf_fmt(out, "        %s: \"%s\"\n", wide_one_in(p, 3) ? "unless" : "when", wide_some(p, W_ANY, 2));
	p->questions[p->n++] = q;
	if (p->ndefinitions < WIDE_DEFINITIONS && wide_one_in(p, 3)) {
		enum wide_rests rests = (enum wide_rests)wide_below(p, W_ANY + 1);
		const char *is = wide_some(p, rests, 2);
		buf_fmt(&p->definitions, "  d%u: \"%s\"\n", p->ndefinitions, is);
		p->rests[p->ndefinitions++] = rests;
	}
}

/* ---- findings ---- */

static const struct {
	const char *name;
	enum wide_rests rests;
} wide_kinds[] = {{"emergency", W_SURE}, {"urgent", W_SURE}, {"first", W_ANY}, {"missing", W_ANY},
    {"caution", W_TICKED}, {"discuss", W_TICKED}, {"evidence", W_ANY}, {"ask", W_TICKED},
    {"bring", W_TICKED}};
enum { WK_DISCUSS = 5, WK_EVIDENCE = 6, WIDE_KINDS = 9 };

/* More than an earlier one, so that what it rests on is among what this one rests on. */
static inline const char *wide_more(struct wide_pack *p, unsigned i, enum wide_rests rests)
{
	unsigned other = i ? wide_below(p, i) : 0;
	const char *own = wide_some(p, rests, 2);
	if (i == 0 || !p->whens[other] || wide_kinds[p->kinds[other]].rests > rests || wide_one_in(p, 2))
		return own;
	return text_fmt(p->mem, wide_one_in(p, 3) ? "(%s or %s)" : "(%s and %s)", p->whens[other], own);
}

static inline void wide_replaces(struct wide_pack *p, unsigned i)
{
	const char *before = "    replaces: [";
	for (unsigned other = 0; other < i; other++)
		if (p->kinds[i] <= p->kinds[other] && wide_one_in(p, 3)) {
			buf_fmt(&p->out, "%sf%u", before, other);
			before = ", ";
		}
	buf_text(&p->out, *before == ',' ? "]\n" : "");
}

static inline const char *wide_when(struct wide_pack *p, unsigned i, bool ends)
{
	enum wide_rests rests = wide_kinds[p->kinds[i]].rests;
	unsigned n = p->n, ndefinitions = p->ndefinitions;
	if (!ends)
		return wide_more(p, i, rests);
	p->n = p->first;
	p->ndefinitions = 0; /* they may rest on later ones */
	const char *when = wide_some(p, rests, 2);
	p->n = n;
	p->ndefinitions = ndefinitions;
	return when;
}

static inline void wide_finding(struct wide_pack *p, unsigned i)
{
	static const unsigned first[] = {WK_EVIDENCE, WK_DISCUSS, 1, 0};
	unsigned kind = i < 4 ? first[i] : wide_below(p, WIDE_KINDS);
	bool always = wide_one_in(p, 8), ends = wide_one_in(p, 10);
	bool twin = i > 4 && p->kinds[i - 1] != WK_DISCUSS && wide_one_in(p, 4);
	struct buf *out = &p->out;
	p->kinds[i] = kind = twin ? p->kinds[i - 1] : kind;
	buf_fmt(out, "  - id: f%u\n    kind: %s\n    title: Finding %u\n    say: Say %u.\n    cite: [s]\n",
	    i, wide_kinds[kind].name, twin ? i - 1 : i, twin ? i - 1 : i);
	if (kind == WK_DISCUSS)
		buf_text(out, "    beside: [f0]\n");
	always = always && wide_kinds[kind].rests != W_SURE && kind != WK_DISCUSS;
	ends = ends && !always && kind != WK_DISCUSS;
	p->whens[i] = always ? NULL : wide_when(p, i, ends);
	if (p->whens[i])
		buf_fmt(out, "    when: \"%s\"\n", p->whens[i]);
	wide_replaces(p, i);
	buf_text(out, ends ? "    ends after: section0\n" : "");
}

/* ---- promises ---- */

static inline void wide_promises(struct wide_pack *p)
{
	static const char *const shows[] = {"f2", "f3", "emergency", "open", "first", "discuss"};
	struct buf *out = &p->out;
	buf_text(out, "promises:\n");
	for (unsigned i = 0; i < 3; i++)
		buf_fmt(out, "  - {id: p%u, that: \"%s implies %sshows %s\"}\n", i, wide_some(p, W_ANY, 1),
		    wide_one_in(p, 4) ? "not " : "", wide_of(p, shows, 6));
	buf_fmt(out, "  - {id: p3, never: \"%s\"}\n  - {id: p4, that: \"%s\"}\n", wide_some(p, W_ANY, 2),
	    wide_some(p, W_ANY, 1));
	buf_fmt(out, "  - {id: p5, never: \"shows %s and shows %s\"}\n", wide_of(p, shows, 6), wide_of(p, shows, 6));
	buf_fmt(out, "  - {id: few, that: \"at most %u questions are asked\"}\n", wide_below(p, p->n + 1));
	buf_fmt(out, "  - {id: some, that: \"at least %u first is shown or at most %u caution is shown\"}\n",
	    1 + wide_below(p, 2), wide_below(p, 2));
	for (unsigned i = 0; i < p->n; i++)
		if (p->questions[i].type == W_LIST || p->questions[i].type == W_YES_NO)
			buf_fmt(out, "  - {id: w%u, worsening: [q%u], never loses: [emergency, urgent, first, caution]}\n"
			    "  - {id: u%u, unknown is safe: [q%u]}\n", i, i, i, i);
}

/* ---- all ---- */

static inline const char *wide_text(struct wide_pack *p)
{
	struct buf *out = &p->out;
	unsigned sections = 1 + wide_below(p, 2);
	*out = buf_new(p->mem);
	p->definitions = buf_new(p->mem);
	p->n = p->ndefinitions = 0;
	buf_text(out, "candor: 1\nid: wide\nversion: 1\ntitle: Wide\nlanguage: en\n"
	              "review: {status: draft}\nsections:\n");
	for (unsigned s = 0; s < sections; s++) {
		buf_fmt(out, "  - id: section%u\n    title: Section %u\n", s, s);
		if (s > 0 && wide_one_in(p, 3))
			buf_fmt(out, "    when: \"%s\"\n", wide_some(p, W_ANY, 1));
		buf_text(out, "    questions:\n");
		unsigned most = 1 + wide_below(p, p->most);
		for (unsigned i = 0; i < most && p->n < WIDE_QUESTIONS; i++)
			wide_question(p);
		p->first = s ? p->first : p->n;
	}
	if (p->ndefinitions)
		buf_fmt(out, "definitions:\n%s", buf_end(&p->definitions));
	buf_text(out, "findings:\n");
	for (unsigned i = 0; i < WIDE_FINDINGS; i++)
		wide_finding(p, i);
	buf_text(out, "  - id: opened\n    kind: open\n    title: Open\n    say: Ask.\n    cite: [s]\n");
	wide_promises(p);
	buf_text(out, "sources:\n  s: {kind: clinic, file: a.txt}\n");
	return buf_end(out);
}

/* The next pack that loads. most: questions a section. */
static inline struct ruleset *wide_pack(struct fixture *fx, struct chance *chance, unsigned most,
    const char **text)
{
	for (;;) {
		struct wide_pack p = {.chance = *chance, .mem = fx->mem, .most = most};
		*text = wide_text(&p);
		*chance = p.chance;
		struct bundle bundle = {.rules = fixture_source(fx, "wide.yaml", *text)};
		struct diags diags = diags_new(fx->mem);
		struct ruleset *rules = load_ruleset(&bundle, fx->mem, &diags);
		if (rules)
			return rules;
	}
}

#endif
