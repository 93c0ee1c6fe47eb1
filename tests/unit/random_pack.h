/* Random packs for property tests: small, legal, and full of conditions. The same seed gives the
 * same pack on every machine. */
#ifndef UNIT_RANDOM_PACK_H
#define UNIT_RANDOM_PACK_H

#include "base/buf.h"

/* xorshift64*: enough for tests, and the same everywhere. */
struct chance {
	uint64_t state;
};

static inline unsigned chance_below(struct chance *c, unsigned n)
{
	c->state ^= c->state >> 12;
	c->state ^= c->state << 25;
	c->state ^= c->state >> 27;
	return (unsigned)((c->state * 2685821657736338717u) >> 33) % n;
}

static inline bool chance_one_in(struct chance *c, unsigned n)
{
	return chance_below(c, n) == 0;
}

enum { RANDOM_QUESTIONS = 14 };
enum random_type { R_YES_NO, R_PICK, R_MANY, R_LIST, R_NUMBER, R_DATE, R_FROM, R_TYPES };

struct random_pack {
	struct chance chance;
	struct buf out;
	enum random_type types[RANDOM_QUESTIONS];
	unsigned n;       /* questions so far */
	bool plain;       /* no `is answered`, `is unsure` or `is asked` in conditions */
	bool small;       /* two or three questions, for whoever goes through all interviews */
	bool wide;        /* promises, `ends after`, `most` and texts too */
	bool paged;       /* findings of every kind, with `short` and several sources, for pages */
	unsigned nnamed;  /* definitions */
};

/* One comparison on an earlier question. safe: without any "no" in disguise. */
static inline void random_leaf(struct random_pack *p, struct buf *out, bool safe)
{
	struct chance *c = &p->chance;
	unsigned q = chance_below(c, p->n);
	if (!p->plain && chance_one_in(c, 8)) {
		static const char *const states[] = {"unsure", "asked", "answered"};
		buf_fmt(out, "q%u is %s", q, states[chance_below(c, safe ? 2 : 3)]);
		return;
	}
	unsigned option = chance_below(c, 3);
	switch (p->types[q]) {
	case R_YES_NO: buf_fmt(out, "q%u is %s", q, option ? "yes" : "no"); break;
	case R_PICK:
		if (chance_one_in(c, 3))
			buf_fmt(out, "q%u >= o%u", q, 1 + chance_below(c, 2));
		else
			buf_fmt(out, "q%u is o%u", q, option);
		break;
	case R_FROM: buf_fmt(out, "q%u is o%u", q, option); break;
	case R_MANY:
		if (chance_one_in(c, 4))
			buf_fmt(out, "count(q%u) >= 2", q);
		else if (chance_one_in(c, 5))
			buf_fmt(out, "q%u has none", q);
		else
			buf_fmt(out, "q%u has o%u", q, option);
		break;
	case R_LIST:
		if (chance_one_in(c, 3))
			buf_fmt(out, "count(q%u) >= %u", q, 1 + chance_below(c, 3));
		else if (chance_one_in(c, 3))
			buf_fmt(out, "q%u has any of [o0, o2]", q);
		else
			buf_fmt(out, "q%u has o%u", q, option);
		break;
	case R_NUMBER: buf_fmt(out, "q%u >= %u", q, 1 + chance_below(c, 9)); break;
	default: buf_fmt(out, "months since q%u < %u", q, 1 + chance_below(c, 20));
	}
}

static inline void random_condition(struct random_pack *p, struct buf *out, bool safe, unsigned depth)
{
	struct chance *c = &p->chance;
	if (depth == 0 || chance_one_in(c, 3)) {
		if (!safe && chance_one_in(c, 4))
			buf_text(out, "not ");
		random_leaf(p, out, safe);
		return;
	}
	if (chance_one_in(c, 5)) {
		buf_text(out, "at least 2 of (");
		for (unsigned i = 0; i < 3; i++) {
			buf_text(out, i ? ", " : "");
			random_condition(p, out, safe, depth - 1);
		}
		buf_text(out, ")");
		return;
	}
	const char *word = chance_one_in(c, 2) ? "and" : "or";
	buf_text(out, !safe && chance_one_in(c, 6) ? "not (" : "(");
	random_condition(p, out, safe, depth - 1);
	buf_fmt(out, " %s ", word);
	random_condition(p, out, safe, depth - 1);
	buf_text(out, ")");
}

static inline void random_question(struct random_pack *p)
{
	struct chance *c = &p->chance;
	struct buf *out = &p->out;
	enum random_type type = (enum random_type)chance_below(c, R_TYPES);
	unsigned from = RANDOM_QUESTIONS;
	for (unsigned i = 0; i < p->n; i++)
		if (p->types[i] == R_MANY)
			from = i;
	if (type == R_FROM && from == RANDOM_QUESTIONS)
		type = R_PICK;
	buf_fmt(out, "      - id: q%u\n        ask: Question %u?\n        label: Label %u\n", p->n, p->n,
	    p->n);
	static const char *const names[] = {"yes/no", "pick one", "pick many", "yes/no list",
	    "whole number", "date", "pick one"};
	buf_fmt(out, "        type: %s\n", names[type]);
	if (chance_one_in(c, 4))
		buf_text(out, "        decline: yes\n");
	if (chance_one_in(c, 6))
		buf_text(out, "        unsure: no\n        for: summary\n");
	if (type == R_PICK)
		buf_text(out, "        ordered: yes\n");
	if (type == R_FROM)
		buf_fmt(out, "        options: from q%u\n", from);
	if (type == R_PICK || type == R_MANY || type == R_LIST) {
		buf_fmt(out, "        %s:\n", type == R_LIST ? "rows" : "options");
		for (unsigned i = 0; i < 3; i++) {
			buf_fmt(out, "          o%u: ", i);
			if (p->n > 0 && chance_one_in(c, 5)) {
				buf_text(out, "{label: Option, when: \"");
				random_condition(p, out, true, 1);
				buf_text(out, "\"}\n");
			} else {
				buf_text(out, "Option\n");
			}
		}
	}
	if (type == R_MANY)
		buf_text(out, p->wide && chance_one_in(c, 2) ? "        most: 2\n" : "        none: None\n");
	if (type == R_NUMBER)
		buf_text(out, "        range: 0 to 10\n");
	if (p->n > 0 && chance_one_in(c, 2)) {
		buf_fmt(out, "        %s: ", chance_one_in(c, 3) ? "unless" : "when");
		random_condition(p, out, false, 2);
		buf_text(out, "\n");
	}
	p->types[p->n++] = type;
}

static inline void random_findings(struct random_pack *p)
{
	static const char *const kinds_of[] = {"emergency", "urgent", "first", "missing", "evidence"};
	struct buf *out = &p->out;
	buf_text(out, "findings:\n");
	for (unsigned i = 0; i < 10; i++) {
		unsigned kind = chance_below(&p->chance, 5);
		buf_fmt(out, "  - id: f%u\n    kind: %s\n    title: Finding %u\n    say: Say %u.\n    cite: [s]\n",
		    i, kinds_of[i < 2 ? i : kind], i, i);
		buf_text(out, "    when: ");
		random_condition(p, out, i < 2 || kind < 2, 3);
		buf_text(out, "\n");
		if (i == 0)
			buf_text(out, "    replaces: [f1]\n");
		if (p->wide && i == 1 && chance_one_in(&p->chance, 3))
			buf_text(out, "    ends after: section0\n");
		if (p->wide && i > 4 && chance_one_in(&p->chance, 3))
			buf_fmt(out, "    replaces: [f%u]\n", i - 1);
	}
	buf_text(out, "  - id: opened\n    kind: open\n    title: Open\n    say: Ask.\n    cite: [s]\n");
}

/* Findings that random_findings does not make: each text names its finding, "Finding 12", "Say
 * 12.", so that a page can be searched for it. Sources u and v are independent of each other. */
static inline void random_more_findings(struct random_pack *p)
{
	static const char *const kinds_of[] = {"evidence", "discuss", "caution", "ask", "bring"};
	static const char *const cited[] = {"s", "u", "s, u", "v, u", "s, u, v.1"};
	struct buf *out = &p->out;
	for (unsigned i = 10; i < 24; i++) {
		unsigned kind = i < 12 ? 0 : chance_below(&p->chance, 5), cite = chance_below(&p->chance, 5);
		bool boxes = kind > 2, list = boxes && chance_one_in(&p->chance, 2);
		buf_fmt(out, "  - id: f%u\n    kind: %s\n    cite: [%s]\n", i, kinds_of[kind], cited[cite]);
		buf_fmt(out, kind == 1 || kind == 2 || chance_one_in(&p->chance, 3)
		                 ? "    title: Finding %u\n" : "", i);
		buf_fmt(out, list ? "    say: [Say %u., Say %ua., Say %ub.]\n" : "    say: Say %u. And more.\n",
		    i, i, i);
		if (kind == 1)
			buf_fmt(out, "    beside: [f%u]\n", 10 + chance_below(&p->chance, 2));
		if (!boxes && chance_one_in(&p->chance, 2))
			buf_fmt(out, "    short: {say: Say %u., cite: [%s]}\n", i, cite == 0 ? "s" : cite == 3 ? "v" : "u");
		if (i == 10 || chance_one_in(&p->chance, 3))
			continue;
		buf_text(out, "    when: ");
		random_condition(p, out, true, 2);
		buf_text(out, "\n");
	}
}

/* Promises of every form, on whatever questions fit. */
static inline void random_promises(struct random_pack *p)
{
	struct buf *out = &p->out;
	buf_text(out, "promises:\n");
	for (unsigned i = 0; i < 4; i++) {
		buf_fmt(out, "  - id: p%u\n    %s: ", i, i == 3 ? "never" : "that");
		random_condition(p, out, false, 1);
		if (i < 2)
			buf_fmt(out, " implies shows %s", i ? "emergency" : "f2");
		buf_text(out, "\n");
	}
	buf_fmt(out, "  - id: few\n    that: at most %u questions are asked\n", chance_below(&p->chance, 5));
	buf_text(out, "  - id: some\n    that: at least 1 urgent is shown or at least 2 first are shown\n");
	for (unsigned i = 0; i < p->n; i++)
		if (p->types[i] == R_LIST || p->types[i] == R_YES_NO)
			buf_fmt(out, "  - {id: w%u, worsening: [q%u], never loses: [emergency, urgent, first]}\n"
			    "  - {id: u%u, unknown is safe: [q%u]}\n", i, i, i, i);
}

static inline const char *random_pack(struct random_pack *p)
{
	struct buf *out = &p->out;
	unsigned sections = p->small ? 1 + chance_below(&p->chance, 2) : 1 + chance_below(&p->chance, 3);
	buf_text(out, "candor: 1\nid: random\nversion: 1\ntitle: Random\nlanguage: en\n"
	              "review: {status: draft}\nsections:\n");
	for (unsigned s = 0; s < sections; s++) {
		buf_fmt(out, "  - id: section%u\n    title: Section %u\n", s, s);
		if (s > 0 && chance_one_in(&p->chance, 3)) {
			buf_text(out, "    when: ");
			random_condition(p, out, false, 1);
			buf_text(out, "\n");
		}
		buf_text(out, "    questions:\n");
		unsigned questions = p->small ? 1 + chance_below(&p->chance, 3) : 2 + chance_below(&p->chance, 3);
		for (unsigned i = 0; i < questions; i++)
			random_question(p);
	}
	random_findings(p);
	if (p->paged)
		random_more_findings(p);
	if (p->wide)
		random_promises(p);
	buf_text(out, "sources:\n  s: {kind: clinic, file: a.txt}\n");
	if (p->paged)
		buf_text(out, "  u: {kind: trial, publisher: U, title: Trial, year: 2020, address: \"https://u\",\n"
		    "    read: 2026-01-01}\n  v: {kind: review, publisher: V, title: Review, year: 2021,\n"
		    "    address: \"https://v\", read: 2026-01-01, review_by: 2026-02-01}\n");
	return buf_end(out);
}

#endif
