/* The trace of the rules: which fired, and on which answers. */
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
