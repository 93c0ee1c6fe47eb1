/* What candor promises whatever the pack: stated apart from the encoding where that can be, and
 * proved for each pack. */
#include "proof/prove.h"

static void owe(struct proof *p, unsigned finding, const char *name, const char *text,
    unsigned broken)
{
	const struct finding *f = &p->rules->findings[finding];
	struct statement *s = prove_state(p, SUBJECT_ENGINE, finding, f->at,
	    text_fmt(p->mem, "%s.%s", f->id, name));
	s->text = text;
	s->can = prove_claim(p, broken);
}

/* A warning that is certain stands on the page, or one that rests on all the same does. */
static void never_hidden(struct proof *p, unsigned f)
{
	const struct ruleset *r = p->rules;
	unsigned stands = p->e->findings[f].shown;
	for (unsigned i = 0; i < p->replacers[f].n; i++) {
		unsigned by = p->replacers[f].list[i];
		const struct finding_bits *bits = &p->e->findings[by];
		if (r->findings[by].kind <= r->findings[f].kind)
			stands = lit_or(p->c, stands, lit_all(p->c,
			    (unsigned[]){bits->holds.yes, encode_subset(p->e, f, by, NULL),
			        lit_or(p->c, bits->shown, bits->replaced)}, 3));
	}
	owe(p, f, "hidden",
	    "this warning is certain, and neither it nor one that rests on all the same is shown",
	    lit_and(p->c, p->e->findings[f].holds.yes, lit_not(stands)));
}

/* A warning that could not be decided is listed. */
static void never_dropped(struct proof *p, unsigned f)
{
	struct pair holds = p->e->findings[f].holds;
	owe(p, f, "dropped", "whether this warning fits is not known, and nothing on the page says so",
	    lit_all(p->c, (unsigned[]){holds.open, lit_not(holds.yes),
	        lit_not(p->e->shown_kind[KIND_OPEN])}, 3));
}

static void never_alone(struct proof *p, unsigned f)
{
	const struct finding *finding = &p->rules->findings[f];
	unsigned beside = LIT_FALSE;
	for (unsigned i = 0; i < finding->beside.n; i++)
		beside = lit_or(p->c, beside, p->e->findings[finding->beside.list[i]].shown);
	unsigned danger = lit_or(p->c, p->e->shown_kind[KIND_EMERGENCY], p->e->shown_kind[KIND_URGENT]);
	owe(p, f, "alone", "a reason to talk stands without evidence, or beside a warning",
	    lit_and(p->c, p->e->findings[f].shown, lit_or(p->c, danger, lit_not(beside))));
}

/* ---- only what was said makes a rule fire ---- */

struct said {
	const struct encoding *e;
	unsigned any;
	bool states; /* it looks at whether something was asked at all */
};

static bool visit_said(void *ctx, const struct expr *leaf, bool negated)
{
	struct said *s = ctx;
	(void)negated;
	s->states |= leaf->op >= OP_STATE;
	if (leaf->op < OP_STATE)
		s->any = lit_or(s->e->c, s->any, s->e->answers[leaf->question].given);
	return true;
}

static void never_unsaid(struct proof *p, unsigned f)
{
	struct said said = {p->e, LIT_FALSE, false};
	const struct expr *when = p->rules->findings[f].when;
	if (when)
		expr_leaves(when, p->rules->defined, false, visit_said, &said);
	if (when && !said.states)
		owe(p, f, "unsaid", "this is shown although nothing it speaks of was answered",
		    lit_and(p->c, p->e->findings[f].shown, lit_not(said.any)));
}

/* ---- {answers} in texts ---- */

static void whole_text(struct proof *p, unsigned f, const struct text *text)
{
	struct str rest = str_of(text_in(text, 0)), piece;
	bool lone = false;
	while (piece_next(&rest, &piece, &lone) && !lone) {
		int q = ruleset_question(p->rules, piece);
		if (q >= 0)
			owe(p, f, "gap", "an answer that its text names is missing",
			    lit_and(p->c, p->e->findings[f].shown, lit_not(p->e->answers[q].given)));
	}
}

void prove_engine(struct proof *p)
{
	for (unsigned f = 0; f < p->rules->nfindings; f++) {
		const struct finding *finding = &p->rules->findings[f];
		if (kinds[finding->kind].safety) {
			never_hidden(p, f);
			never_dropped(p, f);
		}
		if (finding->kind == KIND_DISCUSS)
			never_alone(p, f);
		never_unsaid(p, f);
		whole_text(p, f, finding->title);
		for (unsigned i = 0; i < finding->nsay; i++)
			whole_text(p, f, finding->say[i]);
	}
}
