/* Parts of conditions, taken away for real: the tree is built again without them, and the engine
 * is asked what both are worth. */
#ifndef UNIT_BRUTE_PARTS_H
#define UNIT_BRUTE_PARTS_H

#include "brute.h"

#include <string.h>

enum brute_owner { OF_NOTHING, OF_SECTION, OF_WHEN, OF_UNLESS, OF_OPTION, OF_DEFINITION, OF_FINDING };

struct brute_part {
	enum brute_owner owner;
	unsigned index, option;
	const struct expr *whole, *without, *part;
	const struct ruleset *less; /* the pack without it */
};

/* ---- the pack without it ---- */

/* Everything that is not on the way to the condition is shared. */
static inline struct ruleset *brute_pack_without(const struct ruleset *r, const struct brute_part *p,
    struct arena *mem)
{
	struct ruleset *less = ARENA_NEW(mem, struct ruleset);
	*less = *r;
#define COPY(to, from, n)                                        \
	do {                                                          \
		void *all = arena_array(mem, (n) + 1, sizeof *(from));    \
		memcpy(all, (const void *)(from), (n) * sizeof *(from)); \
		(to) = all;                                               \
	} while (0)
	COPY(less->sections, r->sections, r->nsections);
	COPY(less->questions, r->questions, r->nquestions);
	COPY(less->definitions, r->definitions, r->ndefinitions);
	COPY(less->findings, r->findings, r->nfindings);
	COPY(less->defined, r->defined, r->ndefinitions);
	COPY(less->domains, r->domains, r->nquestions);
	struct question *q = &less->questions[p->index];
	switch (p->owner) {
	case OF_SECTION: less->sections[p->index].when = p->without; break;
	case OF_WHEN: q->when = p->without; break;
	case OF_UNLESS: q->unless = p->without; break;
	case OF_OPTION:
		COPY(q->domain.options, q->domain.options, q->domain.noptions);
		q->domain.options[p->option].when = p->without;
		break;
	case OF_DEFINITION:
		less->definitions[p->index].is = p->without;
		less->defined[p->index] = p->without;
		break;
	default: less->findings[p->index].when = p->without;
	}
#undef COPY
	for (unsigned i = 0; i < r->nquestions; i++)
		less->domains[i] = &less->questions[i].domain;
	return less;
}

/* ---- where it stands ---- */

/* The part of an `and` or `or` at this place; of a list that was taken apart when it was read, many
 * stand at one: skip those before. Within `at least n of` nothing is taken away. */
static inline const struct expr *brute_part_in(const struct expr *x, struct span at, unsigned *skip)
{
	const struct expr *found = NULL;
	for (unsigned i = 0; x && i < x->nparts && !found; i++) {
		const struct expr *part = x->parts[i];
		bool row = x->op == OP_AND || x->op == OP_OR;
		if (row && part->at.at == at.at && part->at.len == at.len && (*skip)-- == 0)
			found = part;
		else if (x->op != OP_LEAST)
			found = brute_part_in(part, at, skip);
	}
	return found;
}

static inline const struct expr *brute_without(const struct expr *x, const struct expr *part,
    struct arena *mem)
{
	static const struct expr always = {.op = OP_ALWAYS};
	static const struct expr *const one[] = {&always};
	static const struct expr never = {.op = OP_NOT, .parts = (const struct expr **)one, .nparts = 1};
	struct expr *copy = ARENA_NEW(mem, struct expr);
	*copy = *x;
	if (x->op != OP_AND && x->op != OP_OR && x->op != OP_NOT)
		return x;
	copy->parts = ARENA_ARRAY(mem, x->nparts + 1, const struct expr *);
	copy->nparts = 0;
	for (unsigned i = 0; i < x->nparts; i++)
		if (x->parts[i] != part)
			copy->parts[copy->nparts++] = brute_without(x->parts[i], part, mem);
	return copy->nparts > 0 ? copy : x->op == OP_OR ? &never : &always;
}

static inline bool brute_try(struct brute_part *p, enum brute_owner owner, unsigned index,
    unsigned option, const struct expr *whole, struct span at, unsigned skip, struct arena *mem)
{
	const struct expr *part = whole ? brute_part_in(whole, at, &skip) : NULL;
	if (part)
		*p = (struct brute_part){owner, index, option, whole, brute_without(whole, part, mem), part, NULL};
	return part != NULL;
}

static inline struct brute_part brute_part_at(const struct ruleset *r, struct span at,
    unsigned skip, struct arena *mem)
{
	struct brute_part p = {.owner = OF_NOTHING};
	bool found = false;
	for (unsigned i = 0; i < r->nsections && !found; i++)
		found = brute_try(&p, OF_SECTION, i, 0, r->sections[i].when, at, skip, mem);
	for (unsigned i = 0; i < r->nquestions && !found; i++) {
		const struct question *q = &r->questions[i];
		found = brute_try(&p, OF_WHEN, i, 0, q->when, at, skip, mem) ||
		        brute_try(&p, OF_UNLESS, i, 0, q->unless, at, skip, mem);
		for (unsigned k = 0; k < q->domain.noptions && !found; k++)
			found = brute_try(&p, OF_OPTION, i, k, q->domain.options[k].when, at, skip, mem);
	}
	for (unsigned i = 0; i < r->ndefinitions && !found; i++)
		found = brute_try(&p, OF_DEFINITION, i, 0, r->definitions[i].is, at, skip, mem);
	for (unsigned i = 0; i < r->nfindings && !found; i++)
		found = brute_try(&p, OF_FINDING, i, 0, r->findings[i].when, at, skip, mem);
	assert_true(found);
	p.less = brute_pack_without(r, &p, mem);
	return p;
}

/* ---- what it decides in one interview ---- */

static inline bool brute_section_open(const struct session *s, unsigned section)
{
	const struct ruleset *r = session_rules(s);
	const struct expr *when = r->sections[section].when;
	for (unsigned f = 0; f < r->nfindings; f++)
		if (r->findings[f].ends_after >= 0 && (unsigned)r->findings[f].ends_after < section &&
		    session_finding(s, f) == TRUTH_YES)
			return false;
	return !when || expr_truth(when, session_scene(s)) >= TRUTH_WITHHELD;
}

/* Where nobody would look at the condition, it decides nothing. */
static inline bool brute_looked_at(const struct session *s, const struct brute_part *p)
{
	const struct question *q = &session_rules(s)->questions[p->index];
	bool here;
	if (p->owner != OF_WHEN && p->owner != OF_UNLESS && p->owner != OF_OPTION)
		return true;
	here = brute_section_open(s, q->section);
	if (p->owner == OF_OPTION && q->when)
		here = here && expr_truth(q->when, session_scene(s)) >= TRUTH_WITHHELD;
	if (p->owner == OF_OPTION && q->unless)
		here = here && expr_truth(q->unless, session_scene(s)) != TRUTH_YES;
	return here;
}

static inline bool brute_tells(enum truth a, enum truth b, bool withheld)
{
	return (a == TRUTH_YES) != (b == TRUTH_YES) ||
	       (withheld && (a >= TRUTH_WITHHELD) != (b >= TRUTH_WITHHELD));
}

static inline bool brute_rests(const struct atoms *less, const struct atoms *more)
{
	for (size_t i = 0; i < less->n; i++) {
		bool found = false;
		for (size_t k = 0; k < more->n; k++)
			found |= less->list[i].question == more->list[k].question &&
			         less->list[i].option == more->list[k].option;
		if (!found)
			return false;
	}
	return true;
}

static inline struct atoms brute_reasons_in(const struct scene *scene, const struct expr *x,
    struct arena *mem)
{
	struct atoms out = {.mem = mem};
	if (x && expr_truth(x, scene) == TRUTH_YES)
		expr_reasons(x, scene, &out);
	return out;
}

static inline struct atoms brute_reasons(const struct session *s, const struct expr *x,
    struct arena *mem)
{
	return brute_reasons_in(session_scene(s), x, mem);
}

/* Without the part, one finding may replace another on other grounds, though all that holds is
 * the same. less: the pack without it. */
static inline bool brute_replaces_otherwise(const struct session *s, const struct ruleset *less,
    struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	const struct scene *scene = session_scene(s);
	struct scene other_scene = *scene;
	other_scene.definitions = less->defined;
	for (unsigned by = 0; by < r->nfindings; by++)
		for (unsigned k = 0; k < r->findings[by].replaces.n; k++) {
			unsigned other = r->findings[by].replaces.list[k];
			if (session_finding(s, by) != TRUTH_YES || session_finding(s, other) != TRUTH_YES)
				continue;
			struct atoms a = brute_reasons(s, r->findings[other].when, mem);
			struct atoms b = brute_reasons(s, r->findings[by].when, mem);
			struct atoms c = brute_reasons_in(&other_scene, less->findings[other].when, mem);
			struct atoms d = brute_reasons_in(&other_scene, less->findings[by].when, mem);
			if (brute_rests(&a, &b) != brute_rests(&c, &d))
				return true;
		}
	return false;
}

static inline bool brute_part_decides(const struct session *s, const struct brute_part *p,
    struct arena *mem)
{
	const struct scene *scene = session_scene(s);
	bool safety = p->owner == OF_FINDING &&
	              kinds[session_rules(s)->findings[p->index].kind].safety;
	bool withheld = p->owner != OF_UNLESS && (p->owner != OF_FINDING || safety);
	if (!brute_looked_at(s, p))
		return false;
	if (brute_tells(expr_truth(p->whole, scene), expr_truth(p->without, scene), withheld))
		return true;
	if (p->owner == OF_DEFINITION &&
	    brute_tells(expr_truth_not(p->whole, scene), expr_truth_not(p->without, scene), true))
		return true;
	return p->owner >= OF_DEFINITION && brute_replaces_otherwise(s, p->less, mem);
}

/* Does this interview end the same? */
static inline bool brute_ends_same(const struct session *s, const struct outcome *o,
    const struct ruleset *less, const struct value *path, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	struct session *t = session_new(less, NULL, session_today(s), NULL);
	for (unsigned q = 0; q < r->nquestions; q++)
		if (path[q].reply != REPLY_NONE)
			session_give(t, q, &path[q]);
	const struct outcome *other = outcome_make(t, mem);
	bool same = session_complete(t);
	for (unsigned f = 0; f < r->nfindings; f++)
		same &= o->shown[f] == other->shown[f];
	for (unsigned q = 0; q < r->nquestions; q++) {
		same &= (session_asked(s, q) == TRUTH_YES) == (session_asked(t, q) == TRUTH_YES);
		for (unsigned k = 0; k < r->domains[q]->noptions; k++)
			same &= session_asked(s, q) != TRUTH_YES ||
			        session_offered(s, q, k) == session_offered(t, q, k);
	}
	session_free(t);
	return same;
}

#endif
