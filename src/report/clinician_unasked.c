/* What was not asked, and why: the answers that kept it back, or how the interview ended. */
#include "report/clinician.h"

/* ---- the rule ---- */

/* The condition as it stands in the rules file, on one line. */
static const char *condition_text(const struct sheet *p, const struct expr *e)
{
	struct str rest = span_text(e->at);
	struct buf out = buf_new(p->mem);
	while (rest.n > 0) {
		struct str word = str_word(&rest);
		if (out.n > 0 && word.n > 0)
			buf_char(&out, ' ');
		buf_put(&out, word);
	}
	return buf_end(&out);
}

/* What keeps a question back; e NULL: nothing of its own does. */
struct rule {
	enum word words; /* for want of an answer to name */
	const struct expr *e;
};

static struct rule rule_of(const struct sheet *p, const struct question *q)
{
	const struct section *section = &p->r->sections[q->section];
	const struct scene *scene = session_scene(p->s);
	if (section->when && expr_truth(section->when, scene) != TRUTH_YES)
		return (struct rule){WORD_RULE_WHEN, section->when};
	if (q->when && expr_truth(q->when, scene) != TRUTH_YES)
		return (struct rule){WORD_RULE_WHEN, q->when};
	if (q->unless && expr_truth(q->unless, scene) == TRUTH_YES)
		return (struct rule){WORD_RULE_UNLESS, q->unless};
	return (struct rule){WORD_RULE_WHEN, NULL};
}

/* What was answered to the questions that the atoms name, as a whole. */
static struct atoms answers_of(const struct sheet *p, const struct atoms *atoms)
{
	struct atoms out = {.mem = p->mem};
	for (size_t i = 0; i < atoms->n; i++) {
		struct atom whole = {.question = atoms->list[i].question, .option = -1};
		if (session_in_force(p->s, whole.question))
			ARENA_PUSH(p->mem, out.list, out.n, whole);
	}
	return out;
}

/* The answers behind it. Nobody left unticked what they were never shown. */
static const char *answers_text(const struct sheet *p, struct rule rule)
{
	struct atoms all = {.mem = p->mem}, seen = {.mem = p->mem};
	expr_reasons(rule.e, session_scene(p->s), &all);
	for (size_t i = 0; i < all.n; i++) {
		struct atom atom = all.list[i];
		if (atom.option < 0 || session_offered(p->s, atom.question, (unsigned)atom.option))
			ARENA_PUSH(p->mem, seen.list, seen.n, atom);
	}
	if (seen.n == 0)
		seen = answers_of(p, &all);
	if (seen.n == 0)
		return sheet_word(p, rule.words, condition_text(p, rule.e), NULL);
	return sheet_joined(p, reason_lines(p->s, &seen, p->language, p->mem));
}

/* ---- why ---- */

enum cause {
	CAUSE_ANSWERS, /* the answers rule it out */
	CAUSE_OPEN,    /* nobody could say: an answer was not known, or was declined */
	CAUSE_ENDED,   /* a finding ended the interview */
	CAUSE_STOPPED, /* it was not reached */
};

static enum cause cause_of(const struct sheet *p, unsigned question)
{
	const struct question *q = &p->r->questions[question];
	enum truth asked = session_asked(p->s, question);
	if (sheet_ended_by(p, q->section))
		return CAUSE_ENDED;
	bool open = asked == TRUTH_NOT_ASKED && !session_complete(p->s);
	if (asked == TRUTH_YES || open || !rule_of(p, q).e)
		return CAUSE_STOPPED;
	return asked == TRUTH_WITHHELD ? CAUSE_OPEN : CAUSE_ANSWERS;
}

/* answers: with those behind it. */
static const char *why(const struct sheet *p, unsigned question, bool answers)
{
	const struct question *q = &p->r->questions[question];
	const struct finding *end = sheet_ended_by(p, q->section);
	const char *behind = answers && rule_of(p, q).e ? answers_text(p, rule_of(p, q)) : "";
	switch (cause_of(p, question)) {
	case CAUSE_ANSWERS: return answers ? behind : p->w->text[WORD_UNASKED_RULED_OUT];
	case CAUSE_OPEN:
		return answers ? sheet_word(p, WORD_RULE_UNKNOWN, behind, NULL)
		               : p->w->text[WORD_UNASKED_OPEN];
	case CAUSE_ENDED:
		return sheet_word(p, WORD_RULE_ENDS, end->id, p->r->sections[end->ends_after].id);
	default: return p->w->text[WORD_RULE_UNREACHED];
	}
}

/* Questions with the same reason share a line. */
static struct lines groups(const struct sheet *p, bool answers)
{
	bool *done = ARENA_ARRAY(p->mem, p->r->nquestions, bool);
	struct lines out = {NULL, 0};
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (done[q] || session_in_force(p->s, q))
			continue;
		struct lines labels = {NULL, 0};
		const char *reason = why(p, q, answers);
		for (unsigned k = q; k < p->r->nquestions; k++) {
			if (session_in_force(p->s, k) || !str_is(str_of(why(p, k, answers)), reason))
				continue;
			done[k] = true;
			lines_add(p->mem, &labels, sheet_label(p, k));
		}
		lines_add(p->mem, &out, text_fmt(p->mem, "%s (%s)", sheet_joined(p, labels), reason));
	}
	return out;
}

void clinician_unasked(struct sheet *p)
{
	struct lines all = groups(p, true);
	sheet_heading(p, WORD_UNASKED);
	size_t begin = p->doc->n;
	for (unsigned i = 0; i < all.n; i++)
		sheet_add(p, BLOCK_ITEM, "", all.list[i]);
	sheet_none(p, begin);
}

const char *clinician_unasked_brief(const struct sheet *p)
{
	struct lines all = groups(p, false);
	return all.n > 0 ? sheet_joined(p, all) : p->w->text[WORD_ABOUT_NONE];
}
