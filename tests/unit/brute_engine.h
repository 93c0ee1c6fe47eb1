/* What candor promises of every pack, looked at in one interview, by the words of docs/proof.md. */
#ifndef UNIT_BRUTE_ENGINE_H
#define UNIT_BRUTE_ENGINE_H

#include "brute_parts.h"

static inline bool brute_names(struct numbers list, unsigned n)
{
	for (unsigned i = 0; i < list.n; i++)
		if (list.list[i] == n)
			return true;
	return false;
}

/* A finding that is certain stands on the page, or one that replaces it and rests on all the same
 * answers is certain, and stands there or is replaced in the same way. */
static inline bool brute_said(const struct session *s, const struct outcome *o, unsigned f,
    unsigned depth, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	if (o->shown[f])
		return true;
	for (unsigned by = 0; by < r->nfindings && depth < r->nfindings; by++) {
		if (!brute_names(r->findings[by].replaces, f) || session_finding(s, by) != TRUTH_YES ||
		    r->findings[by].kind > r->findings[f].kind)
			continue;
		struct atoms less = brute_reasons(s, r->findings[f].when, mem);
		struct atoms more = brute_reasons(s, r->findings[by].when, mem);
		if (brute_rests(&less, &more) && brute_said(s, o, by, depth + 1, mem))
			return true;
	}
	return false;
}

static inline bool brute_warned(const struct outcome *o)
{
	return o->shown_kind[KIND_EMERGENCY] || o->shown_kind[KIND_URGENT];
}

static inline bool brute_beside(const struct session *s, const struct outcome *o, unsigned f)
{
	struct numbers beside = session_rules(s)->findings[f].beside;
	for (unsigned i = 0; i < beside.n; i++)
		if (o->shown[beside.list[i]])
			return true;
	return false;
}

struct brute_spoken {
	const struct session *s;
	bool any, states;
};

static inline bool brute_speaks(void *ctx, const struct expr *leaf, bool negated)
{
	struct brute_spoken *spoken = ctx;
	const struct value *v = leaf->op < OP_SHOWS ? session_in_force(spoken->s, leaf->question) : NULL;
	(void)negated;
	spoken->states |= leaf->op >= OP_STATE;
	spoken->any |= v && v->reply == REPLY_GIVEN;
	return true;
}

/* Shown, although nothing it speaks of was answered. */
static inline bool brute_unsaid(const struct session *s, const struct outcome *o, unsigned f)
{
	const struct ruleset *r = session_rules(s);
	struct brute_spoken spoken = {s, false, false};
	const struct expr *when = r->findings[f].when;
	if (!when || !o->shown[f])
		return false;
	expr_leaves(when, r->defined, false, brute_speaks, &spoken);
	return !spoken.states && !spoken.any;
}

/* The name of a statement ends in what is broken: "f3.hidden". */
static inline bool brute_owed_is_broken(const char *name, const struct session *s,
    const struct outcome *o, unsigned f, struct arena *mem)
{
	const char *what = strrchr(name, '.') + 1;
	enum truth t = session_finding(s, f);
	if (str_is(str_of(what), "hidden"))
		return t == TRUTH_YES && !brute_said(s, o, f, 0, mem);
	if (str_is(str_of(what), "dropped"))
		return t == TRUTH_WITHHELD && !o->shown_kind[KIND_OPEN];
	if (str_is(str_of(what), "alone"))
		return o->shown[f] && (brute_warned(o) || !brute_beside(s, o, f));
	if (str_is(str_of(what), "unsaid"))
		return brute_unsaid(s, o, f);
	return false;
}

/* A reason to talk may take away the very evidence that it, or another, stands beside: then it is
 * held back, and the evidence is there again. */
static inline bool brute_shifts(const struct ruleset *r, unsigned f)
{
	for (unsigned by = 0; by < r->nfindings; by++)
		for (unsigned i = 0; i < r->findings[f].beside.n; i++)
			if (r->findings[by].kind == KIND_DISCUSS &&
			    brute_names(r->findings[by].replaces, r->findings[f].beside.list[i]))
				return true;
	return false;
}

/* Nothing is left out but for a reason: replaced, or a reason to talk that is held back. What is
 * shown is certain. */
static inline void brute_page_is_right(const struct session *s, const struct outcome *o,
    const char *pack, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	for (unsigned f = 0; f < r->nfindings; f++) {
		bool yes = session_finding(s, f) == TRUTH_YES, held;
		if (r->findings[f].kind == KIND_OPEN)
			continue;
		held = r->findings[f].kind == KIND_DISCUSS &&
		       (brute_warned(o) || !brute_beside(s, o, f) || brute_shifts(r, f));
		if ((o->shown[f] && !yes) || (yes && !held && !brute_said(s, o, f, 0, mem)))
			BRUTE_WRONG(pack, "%s is %s", r->findings[f].id, yes ? "left out" : "shown");
	}
}

#endif
