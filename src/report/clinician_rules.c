/* The trace of the rules: which fired and on which answers, what was not asked and why. */
#include "report/clinician.h"

/* ---- findings ---- */

/* "A hot or swollen joint (urgent, hot_joint)" or what it says, in the same way. */
static const char *topic_text(const struct sheet *p, const struct finding *f, bool say)
{
	struct buf out = buf_new(p->mem);
	if (f->title)
		buf_text(&out, sheet_text(p, f->title));
	for (unsigned i = 0; say && i < f->nsay; i++)
		buf_fmt(&out, "%s%s", i > 0 ? " / " : out.n > 0 ? ". " : "", sheet_text(p, f->say[i]));
	buf_fmt(&out, " (%s, %s)", kinds[f->kind].name, f->id);
	return buf_end(&out);
}

static void put_topic(struct sheet *p, const struct shown *shown, bool say)
{
	const struct finding *f = &p->r->findings[shown->finding];
	struct lines why = sheet_reasons(p, shown);
	struct block *b = sheet_add(p, BLOCK_ITEM, "", topic_text(p, f, say));
	b->marks = sheet_marks(p, &f->cite);
	b->tone = sheet_tone(f->kind);
	sheet_add(p, BLOCK_WHY, p->w->text[WORD_BECAUSE],
	    why.n > 0 ? sheet_joined(p, why) : p->w->text[WORD_TOPICS_ALWAYS])->tone = TONE_QUIET;
}

static void put_topics(struct sheet *p, enum word heading, enum kind first, enum kind last,
    bool say)
{
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		enum kind kind = p->r->findings[p->o->list[i].finding].kind;
		if (kind < first || kind > last)
			continue;
		if (!begun)
			sheet_heading(p, heading);
		begun = true;
		put_topic(p, &p->o->list[i], say);
	}
}

void clinician_topics(struct sheet *p)
{
	put_topics(p, WORD_TOPICS, KIND_FIRST, KIND_DISCUSS, false);
	put_topics(p, WORD_EVIDENCE_LIST, KIND_EVIDENCE, KIND_EVIDENCE, true);
	put_topics(p, WORD_PATIENT_ASKS, KIND_ASK, KIND_BRING, true);
}

/* Rows and questions on which a warning rests, without an answer; not what narrows one down. */
static unsigned count_untold(const struct sheet *p)
{
	unsigned n = 0;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		struct lines rows;
		if (!p->r->questions[q].safety || sheet_is_measure(p, q))
			continue;
		for (enum reply reply = REPLY_UNSURE; reply <= REPLY_DECLINED; reply++)
			if (sheet_withheld(p, q, reply, &rows))
				n += rows.n > 0 ? rows.n : 1;
	}
	return n;
}

static const char *untold_text(const struct sheet *p)
{
	unsigned n = count_untold(p);
	return n > 0 ? sheet_word(p, WORD_FLAGS_UNTOLD, sheet_number(p, n), NULL) : "";
}

void clinician_flags(struct sheet *p)
{
	bool any = p->o->shown_kind[KIND_EMERGENCY] || p->o->shown_kind[KIND_URGENT];
	put_topics(p, WORD_FLAGS, KIND_EMERGENCY, KIND_URGENT, true);
	if (!any) {
		sheet_heading(p, WORD_FLAGS);
		sheet_add(p, BLOCK_PARAGRAPH, "",
		    sheet_both(p, p->w->text[WORD_FLAGS_NONE], untold_text(p)));
	}
	if (p->o->nopen > 0)
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_FLAGS_OPEN])->tone = TONE_CAUTION;
	sheet_open(p);
	sheet_unreached(p, WORD_FLAGS_UNREACHED);
}

/* ---- what was not asked ---- */

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

/* The rule that keeps a question back; NULL: none of its own does. */
static const char *own_rule(const struct sheet *p, const struct question *q)
{
	const struct section *section = &p->r->sections[q->section];
	const struct scene *scene = session_scene(p->s);
	if (section->when && expr_truth(section->when, scene) != TRUTH_YES)
		return sheet_word(p, WORD_RULE_SECTION, section->id, condition_text(p, section->when));
	if (q->when && expr_truth(q->when, scene) != TRUTH_YES)
		return sheet_word(p, WORD_RULE_WHEN, condition_text(p, q->when), NULL);
	if (q->unless && expr_truth(q->unless, scene) == TRUTH_YES)
		return sheet_word(p, WORD_RULE_UNLESS, condition_text(p, q->unless), NULL);
	return NULL;
}

static const char *unasked_rule(const struct sheet *p, unsigned question)
{
	const struct question *q = &p->r->questions[question];
	const struct finding *end = sheet_ended_by(p, q->section);
	enum truth asked = session_asked(p->s, question);
	const char *rule = own_rule(p, q);
	if (end)
		return sheet_word(p, WORD_RULE_ENDS, end->id, p->r->sections[end->ends_after].id);
	bool open = asked == TRUTH_NOT_ASKED && !session_complete(p->s);
	if (asked == TRUTH_YES || open || !rule)
		return p->w->text[WORD_RULE_UNREACHED];
	return asked == TRUTH_WITHHELD ? sheet_word(p, WORD_RULE_UNKNOWN, rule, NULL) : rule;
}

/* Neighbours with the same rule share one line. */
void clinician_unasked(struct sheet *p)
{
	struct buf ids = buf_new(p->mem);
	const char *last = "";
	sheet_heading(p, WORD_UNASKED);
	size_t begin = p->doc->n;
	for (unsigned q = 0; q <= p->r->nquestions; q++) {
		bool asked = q < p->r->nquestions && session_in_force(p->s, q);
		const char *rule = q == p->r->nquestions || asked ? "" : unasked_rule(p, q);
		if (asked)
			continue;
		if (*last && !str_is(str_of(rule), last)) {
			sheet_add(p, BLOCK_ITEM, "",
			    text_fmt(p->mem, "%s (%s)", buf_end(&ids), last));
			ids = buf_new(p->mem);
		}
		last = rule;
		if (q < p->r->nquestions)
			buf_fmt(&ids, "%s%s", ids.n > 0 ? ", " : "", p->r->questions[q].id);
	}
	sheet_none(p, begin);
}
