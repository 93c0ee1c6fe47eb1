#include "session/outcome.h"

#include <string.h>

#include "session/need.h"

static struct atoms atoms_of(const struct session *s, unsigned finding, struct arena *mem)
{
	struct atoms out = {.mem = mem};
	const struct expr *when = session_rules(s)->findings[finding].when;
	if (when)
		expr_reasons(when, session_scene(s), &out);
	return out;
}

static bool rests_on_these(const struct atoms *less, const struct atoms *more)
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

/* Leaves out what others replace: only what rests on nothing else than they do. */
static void replace(const struct session *s, struct outcome *o, const struct atoms *why)
{
	const struct ruleset *r = session_rules(s);
	for (unsigned i = 0; i < r->nfindings; i++) {
		unsigned by = r->replace_order[i];
		const struct finding *f = &r->findings[by];
		for (unsigned k = 0; o->shown[by] && k < f->replaces.n; k++) {
			unsigned other = f->replaces.list[k];
			if (o->shown[other] && rests_on_these(&why[other], &why[by]))
				o->shown[other] = false;
		}
	}
}

static bool names(const struct numbers *list, unsigned number)
{
	for (unsigned i = 0; i < list->n; i++)
		if (list->list[i] == number)
			return true;
	return false;
}

/* Does each sign of the less grave one make the graver one hold, alone? */
static bool is_heard_in(const struct need *graver, const struct atoms *unknown)
{
	for (size_t i = 0; i < unknown->n; i++)
		if (!need_alone(graver, unknown->list[i].question, unknown->list[i].option))
			return false;
	return true;
}

/* What another open one would replace, were it to hold, is not listed beside it. Where the graver
 * one needs more than the sign, both are: the sign alone is a warning too. */
static void replace_open(const struct session *s, struct outcome *o, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	bool *said = ARENA_ARRAY(mem, o->nopen + 1, bool);
	unsigned kept = 0;
	for (unsigned k = 0; k < o->nopen; k++) {
		const struct finding *f = &r->findings[o->open[k].finding];
		const struct need *need = f->replaces.n > 0 ? need_of(f->when, session_scene(s), mem) : NULL;
		for (unsigned i = 0; need && i < o->nopen; i++)
			said[i] |= names(&f->replaces, o->open[i].finding) &&
			           is_heard_in(need, &o->open[i].unknown);
	}
	for (unsigned i = 0; i < o->nopen; i++)
		if (!said[i])
			o->open[kept++] = o->open[i];
	o->nopen = kept;
}

/* Safety findings that ended withheld, for the `open` one. */
static void find_open(const struct session *s, struct outcome *o, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	for (unsigned f = 0; f < r->nfindings; f++) {
		if (!kinds[r->findings[f].kind].safety || session_finding(s, f) != TRUTH_WITHHELD)
			continue;
		struct undecided u = {f, atoms_of(s, f, mem)};
		ARENA_PUSH(mem, o->open, o->nopen, u);
	}
	replace_open(s, o, mem);
	for (unsigned f = 0; f < r->nfindings; f++)
		if (r->findings[f].kind == KIND_OPEN)
			o->shown[f] = o->nopen > 0;
}

/* The shown evidence that a discuss finding stands under, or -1. */
static int stands_under(const struct finding *f, const struct outcome *o)
{
	for (unsigned i = 0; i < f->beside.n; i++)
		if (o->shown[f->beside.list[i]])
			return (int)f->beside.list[i];
	return -1;
}

static bool any_safety(const struct ruleset *r, const struct outcome *o)
{
	for (unsigned f = 0; f < r->nfindings; f++)
		if (o->shown[f] && kinds[r->findings[f].kind].safety)
			return true;
	return false;
}

/* A reason to talk never stands without evidence, and never in an emergency. What is held back is
 * struck from `yes`, for it replaces nothing. True: something was. */
static bool hold_back(const struct ruleset *r, const struct outcome *o, bool *yes)
{
	bool safety = any_safety(r, o), any = false;
	for (unsigned f = 0; f < r->nfindings; f++) {
		bool discuss = r->findings[f].kind == KIND_DISCUSS && o->shown[f];
		if (!discuss || (!safety && stands_under(&r->findings[f], o) >= 0))
			continue;
		yes[f] = false;
		any = true;
	}
	return any;
}

struct outcome *outcome_make(const struct session *s, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	struct outcome *o = ARENA_NEW(mem, struct outcome);
	struct atoms *why = ARENA_ARRAY(mem, r->nfindings + 1, struct atoms);
	o->shown = ARENA_ARRAY(mem, r->nfindings + 1, bool);
	for (unsigned f = 0; f < r->nfindings; f++) {
		o->shown[f] = session_finding(s, f) == TRUTH_YES;
		if (o->shown[f])
			why[f] = atoms_of(s, f, mem);
	}
	find_open(s, o, mem);
	bool *yes = ARENA_ARRAY(mem, r->nfindings + 1, bool);
	memcpy(yes, o->shown, r->nfindings * sizeof *yes);
	do {
		memcpy(o->shown, yes, r->nfindings * sizeof *yes);
		replace(s, o, why);
	} while (hold_back(r, o, yes));
	for (int kind = 0; kind < KINDS; kind++)
		for (unsigned f = 0; f < r->nfindings; f++) {
			if (!o->shown[f] || (int)r->findings[f].kind != kind)
				continue;
			bool discuss = kind == KIND_DISCUSS;
			struct shown one = {f, why[f], discuss ? stands_under(&r->findings[f], o) : -1};
			ARENA_PUSH(mem, o->list, o->n, one);
			o->shown_kind[kind] = true;
		}
	return o;
}
