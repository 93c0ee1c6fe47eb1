/* Cases through the real session, and what differs from what they say. */
#include "check/cases.h"
#include "session/outcome.h"

struct run {
	const struct case_one *c;
	const struct ruleset *rules;
	struct session *session;
	struct outcome *outcome;
	int stop;          /* the first question without an answer, or SESSION_DONE */
	struct arena *mem; /* of this case */
	struct diags *diags;
};

/* ---- words for the help lines ---- */

static void put_name(struct buf *out, const char *name)
{
	if (out->n > 0)
		buf_text(out, ", ");
	buf_text(out, name);
}

/* "signs.hot, pain": what a condition rests on. */
static const char *names_of(const struct run *r, const struct atoms *atoms)
{
	struct buf out = buf_new(r->diags->mem);
	for (size_t i = 0; i < atoms->n; i++) {
		const struct atom *a = &atoms->list[i];
		const struct question *q = &r->rules->questions[a->question];
		put_name(&out, q->id);
		if (a->option >= 0)
			buf_fmt(&out, ".%s", q->domain.options[a->option].id);
	}
	return buf_end(&out);
}

static const char *decided_by(const struct run *r, const struct expr *e)
{
	struct atoms atoms = {.mem = r->mem};
	expr_reasons(e, session_scene(r->session), &atoms);
	return names_of(r, &atoms);
}

/* What is shown, of one kind or (-1) of all. */
static const char *shown_names(const struct run *r, int kind)
{
	struct buf out = buf_new(r->diags->mem);
	for (unsigned i = 0; i < r->outcome->n; i++) {
		const struct finding *f = &r->rules->findings[r->outcome->list[i].finding];
		if (kind < 0 || (int)f->kind == kind)
			put_name(&out, f->id);
	}
	return out.n > 0 ? buf_end(&out) : "nothing";
}

static const char *const truth_names[] = {
    [TRUTH_NO] = "no",
    [TRUTH_NOT_ASKED] = "not asked",
    [TRUTH_WITHHELD] = "withheld",
    [TRUTH_YES] = "yes",
};

/* A finding whose condition is yes and that is not shown all the same. */
static const char *held_back(const struct run *r, unsigned finding)
{
	const struct ruleset *rules = r->rules;
	for (unsigned f = 0; f < rules->nfindings; f++)
		for (unsigned i = 0; r->outcome->shown[f] && i < rules->findings[f].replaces.n; i++)
			if (rules->findings[f].replaces.list[i] == finding)
				return text_fmt(r->diags->mem, "its condition is yes, and '%s' replaces it",
				    rules->findings[f].id);
	if (rules->findings[finding].kind == KIND_DISCUSS)
		return text_fmt(r->diags->mem,
		    "it stands only beside its evidence, and never with a warning; shown: %s",
		    shown_names(r, -1));
	return text_fmt(r->diags->mem, "a finding that replaced it is replaced itself; shown: %s",
	    shown_names(r, -1));
}

static const char *why_not_shown(const struct run *r, unsigned finding)
{
	const struct finding *f = &r->rules->findings[finding];
	enum truth t = session_finding(r->session, finding);
	if (f->kind == KIND_OPEN)
		return text_fmt(r->diags->mem, "no warning sign was left unknown; shown: %s",
		    shown_names(r, -1));
	if (t == TRUTH_YES)
		return held_back(r, finding);
	return text_fmt(r->diags->mem, "its condition is %s because of %s; shown: %s", truth_names[t],
	    decided_by(r, f->when), shown_names(r, -1));
}

static const char *why_shown(const struct run *r, unsigned finding)
{
	const struct finding *f = &r->rules->findings[finding];
	if (f->when)
		return text_fmt(r->diags->mem, "it rests on %s", decided_by(r, f->when));
	if (f->kind != KIND_OPEN || r->outcome->nopen == 0)
		return "it has no condition, so it is always shown";
	const struct undecided *u = &r->outcome->open[0];
	return text_fmt(r->diags->mem, "'%s' is withheld because of %s",
	    r->rules->findings[u->finding].id, names_of(r, &u->unknown));
}

/* ---- findings ---- */

static void check_shows(const struct run *r, const struct expect *e)
{
	if (e->kind && !r->outcome->shown_kind[e->index])
		diag_add(r->diags, DIAG_E610, e->at,
		    text_fmt(r->diags->mem, "shown: %s", shown_names(r, -1)),
		    "'%s' sees no finding of the kind '%s'", r->c->id, kinds[e->index].name);
	else if (!e->kind && !r->outcome->shown[e->index])
		diag_add(r->diags, DIAG_E610, e->at, why_not_shown(r, e->index),
		    "'%s' does not see the finding '%s'", r->c->id, r->rules->findings[e->index].id);
}

static void check_hides(const struct run *r, const struct expect *e)
{
	if (e->kind && r->outcome->shown_kind[e->index])
		diag_add(r->diags, DIAG_E611, e->at,
		    text_fmt(r->diags->mem, "of this kind: %s", shown_names(r, (int)e->index)),
		    "'%s' sees a finding of the kind '%s'", r->c->id, kinds[e->index].name);
	else if (!e->kind && r->outcome->shown[e->index])
		diag_add(r->diags, DIAG_E611, e->at, why_shown(r, e->index),
		    "'%s' sees the finding '%s'", r->c->id, r->rules->findings[e->index].id);
}

/* ---- questions ---- */

/* Shown to this person: asked, and not behind the place where the person stopped. */
static bool is_asked(const struct run *r, unsigned question)
{
	if (session_asked(r->session, question) != TRUTH_YES)
		return false;
	return session_confirmed(r->session, question) || !r->c->stops || (int)question == r->stop;
}

static const char *why_not_asked(const struct run *r, unsigned question)
{
	const struct question *q = &r->rules->questions[question];
	const struct section *section = &r->rules->sections[q->section];
	const struct scene *scene = session_scene(r->session);
	struct arena *mem = r->diags->mem;
	if (session_taken(r->session, question))
		return "a single option is left, so it is taken without asking";
	if (session_asked(r->session, question) == TRUTH_YES)
		return text_fmt(mem, "the person stopped at '%s'", r->rules->questions[r->stop].id);
	if (q->unless && expr_truth(q->unless, scene) == TRUTH_YES)
		return text_fmt(mem, "its 'unless' is yes because of %s", decided_by(r, q->unless));
	if (q->when && expr_truth(q->when, scene) != TRUTH_YES)
		return text_fmt(mem, "its 'when' is %s because of %s",
		    truth_names[expr_truth(q->when, scene)], decided_by(r, q->when));
	if (section->when && expr_truth(section->when, scene) != TRUTH_YES)
		return text_fmt(mem, "the 'when' of its section is %s because of %s",
		    truth_names[expr_truth(section->when, scene)], decided_by(r, section->when));
	return session_section_asked(r->session, q->section) ? "none of its options can be offered"
	                                                     : "a finding ended the interview above it";
}

static void check_asks(const struct run *r, const struct expect *e)
{
	if (!is_asked(r, e->index))
		diag_add(r->diags, DIAG_E612, e->at, why_not_asked(r, e->index),
		    "'%s' is not asked '%s'", r->c->id, r->rules->questions[e->index].id);
}

static const char *why_asked(const struct run *r, const struct question *q)
{
	const struct expr *section = r->rules->sections[q->section].when;
	struct arena *mem = r->diags->mem;
	if (q->when)
		return text_fmt(mem, "its 'when' is yes because of %s", decided_by(r, q->when));
	if (q->unless)
		return "its 'unless' is not certainly yes";
	if (section)
		return text_fmt(mem, "the 'when' of its section is yes because of %s",
		    decided_by(r, section));
	return "it has no condition, so it is always asked";
}

static void check_skips(const struct run *r, const struct expect *e)
{
	const struct question *q = &r->rules->questions[e->index];
	if (is_asked(r, e->index))
		diag_add(r->diags, DIAG_E613, e->at, why_asked(r, q), "'%s' is asked '%s'", r->c->id,
		    q->id);
}

/* Asked, and no answer: a case is a whole interview, or says that it stops. */
static void check_whole(const struct run *r)
{
	struct buf open = buf_new(r->mem);
	size_t n = 0;
	if (r->c->stops)
		return;
	for (unsigned q = 0; q < r->rules->nquestions; q++)
		if (session_asked(r->session, q) == TRUTH_YES && !session_confirmed(r->session, q)) {
			put_name(&open, text_fmt(r->mem, "'%s'", r->rules->questions[q].id));
			n++;
		}
	if (n > 0)
		diag_add(r->diags, DIAG_E614, r->c->at,
		    "answer it, or write 'stops: yes' if the person stopped there",
		    "'%s' is asked %s and gives no answer", r->c->id, buf_end(&open));
}

/* ---- one case ---- */

static void each(const struct run *r, const struct expects *list,
    void (*check)(const struct run *, const struct expect *))
{
	for (size_t i = 0; i < list->n; i++)
		check(r, &list->list[i]);
}

static void cover(const struct run *r, struct case_results *out)
{
	for (unsigned f = 0; f < r->rules->nfindings; f++)
		out->shown[f] |= r->outcome->shown[f];
	for (unsigned q = 0; q < r->rules->nquestions; q++)
		out->asked[q] |= is_asked(r, q);
}

static void run_case(const struct case_one *c, const struct ruleset *rules, struct date today,
    struct case_results *out, struct diags *diags)
{
	struct arena *mem = arena_new(NULL);
	struct run r = {.c = c, .rules = rules, .mem = mem, .diags = diags};
	r.session = session_new(rules, &site_default, today, NULL);
	for (size_t i = 0; i < c->answers.n; i++)
		session_give(r.session, c->answers.list[i].question, &c->answers.list[i].value);
	r.stop = session_next(r.session);
	if (c->stops)
		session_stop(r.session);
	r.outcome = outcome_make(r.session, mem);
	check_whole(&r);
	each(&r, &c->shows, check_shows);
	each(&r, &c->hides, check_hides);
	each(&r, &c->asks, check_asks);
	each(&r, &c->skips, check_skips);
	cover(&r, out);
	session_free(r.session);
	arena_free(mem);
}

struct case_results *cases_run(const struct case_file *cases, const struct ruleset *rules,
    struct arena *mem, struct diags *diags)
{
	struct case_results *out = ARENA_NEW(mem, struct case_results);
	out->list = ARENA_ARRAY(mem, cases->n + 1, struct case_result);
	out->shown = ARENA_ARRAY(mem, rules->nfindings + 1, bool);
	out->asked = ARENA_ARRAY(mem, rules->nquestions + 1, bool);
	for (size_t i = 0; i < cases->n; i++) {
		const struct case_one *c = &cases->list[i];
		size_t errors = diags_errors(diags);
		if (!c->broken)
			run_case(c, rules, cases->today, out, diags);
		bool passed = !c->broken && diags_errors(diags) == errors;
		out->list[out->n++] = (struct case_result){c->id, passed};
		out->passed += passed;
		out->failed += !passed;
	}
	return out;
}
