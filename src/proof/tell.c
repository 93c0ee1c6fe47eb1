/* What is wrong, each with an interview that shows it. */
#include "proof/tell.h"

struct telling {
	struct shortest *s;
	const struct proof *p;
	const char *directory;
	struct diags *diags;
	bool *never; /* [question] is asked in no interview */
	bool *told;  /* [promise] that it is broken */
};

/* ---- what is wrong with each kind of statement ---- */

static void tell_question(struct telling *k, const struct statement *t, enum verdict v)
{
	const struct question *q = &k->p->rules->questions[t->index];
	k->never[t->index] = v == VERDICT_NEVER;
	if (v == VERDICT_NEVER)
		diag_add(k->diags, DIAG_E702, t->at,
		    q->when || q->unless ? "what stands above never leads here: look at its condition"
		                         : "what stands above never leads here",
		    "the question '%s' is asked in no interview", q->id);
}

static void tell_option(struct telling *k, const struct statement *t, enum verdict v)
{
	const struct question *q = &k->p->rules->questions[t->index];
	bool row = q->domain.shape == SHAPE_ROWS;
	if (v == VERDICT_NEVER && !k->never[t->index])
		diag_add(k->diags, DIAG_W703, t->at, "take it away, or look at the condition it is offered under",
		    "the %s '%s' of '%s' can be %s in no interview", row ? "row" : "option",
		    q->domain.options[t->option].id, q->id, row ? "answered" : "picked");
}

static void tell_finding(struct telling *k, const struct statement *t, enum verdict v)
{
	const struct finding *f = &k->p->rules->findings[t->index];
	if (v == VERDICT_NEVER)
		diag_add(k->diags, DIAG_E704, f->when ? f->when->at : t->at,
		    "look at its condition, at what replaces it, and at when its questions are asked",
		    "the finding '%s' is shown in no interview", f->id);
	if (v == VERDICT_ALWAYS && f->when)
		diag_add(k->diags, DIAG_W705, f->when->at, "write 'when: always' if that is meant",
		    "the finding '%s' is shown in every interview", f->id);
}

static void tell_part(struct telling *k, const struct statement *t, enum verdict v)
{
	if (v == VERDICT_NEVER)
		diag_add(k->diags, DIAG_W706, t->at, "take it away, or look at what was meant",
		    "this part decides nothing: without it every interview ends the same");
}

static void tell_implied(struct telling *k, const struct statement *t, enum verdict v)
{
	const struct finding *f = k->p->rules->findings;
	if (v == VERDICT_NEVER)
		diag_add(k->diags, DIAG_W707, t->at,
		    text_fmt(k->diags->mem, "take it away: '%s' says the same whenever this one does",
		        f[t->option].id),
		    "the finding '%s' says nothing that '%s' does not say", f[t->index].id, f[t->option].id);
}

static void tell_plain(struct telling *k, const struct statement *t, enum verdict v)
{
	static void (*const tellers[SUBJECTS])(struct telling *, const struct statement *,
	    enum verdict) = {
	    [SUBJECT_QUESTION] = tell_question,
	    [SUBJECT_OPTION] = tell_option,
	    [SUBJECT_FINDING] = tell_finding,
	    [SUBJECT_PART] = tell_part,
	    [SUBJECT_IMPLIED] = tell_implied,
	};
	if (tellers[t->subject])
		tellers[t->subject](k, t, v);
}

/* A promise over several rows is told once, by its first row that breaks it. What is only counted,
 * since the list is full, needs no example. */
static void tell_broken(struct telling *k, const struct statement *t)
{
	const char *help = NULL;
	if (t->subject == SUBJECT_PROMISE && k->told[t->index])
		return;
	if (k->diags->n < DIAGS_MOST)
		help = tell_example(k->s, k->p, t, k->directory, k->diags->mem);
	if (t->subject == SUBJECT_DOUBT) {
		diag_add(k->diags, DIAG_W708, t->at, help,
		    "a warning rests on '%s', and an \"I do not know\" above can pass it over",
		    k->p->rules->questions[t->index].id);
	} else if (t->subject == SUBJECT_PROMISE) {
		k->told[t->index] = true;
		diag_add(k->diags, DIAG_E701, t->at, help, "the promise '%s' is broken: %s",
		    k->p->rules->promises[t->index].id, t->text);
	} else {
		diag_add(k->diags, DIAG_E701, t->at, help,
		    "what candor promises of every pack is broken: %s", t->text);
	}
}

static void tell_open(struct telling *k, const struct statement *t)
{
	static const char *const words[SUBJECTS] = {"whether the question is asked",
	    "whether the option can be picked", "when the finding is shown",
	    "whether this part decides anything", "whether the finding is needed",
	    "whether a doubt passes the question over", "whether the promise holds",
	    "whether candor's own promise holds"};
	const char *known = tell_established(k->p, t);
	if (*known)
		diag_add(k->diags, DIAG_W709, t->at,
		    "say it in several smaller promises, or make the conditions it rests on smaller",
		    "%s ('%s') was not settled, for it is too large; %s", words[t->subject], t->name, known);
}

void tell_diags(struct shortest *s, const struct proof *p, const char *directory,
    struct diags *diags)
{
	struct telling k = {.s = s, .p = p, .directory = directory, .diags = diags};
	k.never = ARENA_ARRAY(p->mem, p->rules->nquestions + 1, bool);
	k.told = ARENA_ARRAY(p->mem, p->rules->npromises + 1, bool);
	for (unsigned i = 0; i < p->n; i++) {
		const struct statement *t = &p->list[i];
		tell_plain(&k, t, prove_verdict(p, t));
		tell_open(&k, t);
		if (t->subject >= SUBJECT_DOUBT && prove_found(p, t->can))
			tell_broken(&k, t);
	}
}
