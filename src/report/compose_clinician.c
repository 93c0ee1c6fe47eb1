/* The clinician's page: what the patient reported, in the order in which a history is read, then
 * what the rules made of it, with ids and sources. */
#include "report/clinician.h"

static const char *about_text(const struct sheet *p, enum word label, const char *said)
{
	return sheet_word(p, WORD_REASON, p->w->text[label], about_printed(said, p->w));
}

static const char *mode_text(const struct sheet *p, const struct about *about)
{
	const char *mode = about_text(p, WORD_MODE, about->mode);
	if (about->minutes < 0)
		return mode;
	return text_fmt(p->mem, "%s, %s", mode,
	    sheet_word(p, WORD_MINUTES, sheet_number(p, (unsigned)about->minutes), NULL));
}

/* "Asked 24 | answered 21 | did not know 2 | declined 1" */
static const char *tally_text(const struct sheet *p)
{
	struct counts n = session_counts(p->s);
	const char *asked = sheet_number(p, n.asked), *answered = sheet_number(p, n.answered);
	const char *unsure = sheet_number(p, n.unsure), *declined = sheet_number(p, n.declined);
	const char *blank = n.blank > 0 ? sheet_word(p, WORD_TALLY_BLANK, sheet_number(p, n.blank), NULL)
	                                : "";
	return sheet_both(p, sheet_word(p, WORD_TALLY, asked, answered),
	    sheet_both(p, sheet_word(p, WORD_TALLY_REST, unsure, declined), blank));
}

void clinician_head(struct sheet *p, const struct about *about)
{
	const char *stopped = session_complete(p->s) ? "" : p->w->text[WORD_STOPPED_MARK];
	struct lines facts = {NULL, 0};
	sheet_add(p, BLOCK_PARAGRAPH, "",
	    sheet_both(p, p->w->text[WORD_CLINICIAN_STATUS], stopped))->level = 2;
	lines_add(p->mem, &facts, about_text(p, WORD_INFORMANT, about->informant));
	lines_add(p->mem, &facts, about_text(p, WORD_HELPER, about->helper));
	lines_add(p->mem, &facts, mode_text(p, about));
	lines_add(p->mem, &facts, p->w->text[WORD_LANGUAGE_NAME]);
	lines_add(p->mem, &facts, sheet_date(p, session_today(p->s)));
	sheet_add(p, BLOCK_PARAGRAPH, "", sheet_joined(p, facts))->level = 2;
	sheet_add(p, BLOCK_PARAGRAPH, "", tally_text(p))->level = 2;
	sheet_ended(p);
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_PATIENT_LABEL], "")->level = 2;
}

void clinician_review(struct sheet *p)
{
	sheet_heading(p, WORD_REVIEW);
	sheet_add(p, BLOCK_TICK, "", p->w->text[WORD_REVIEW_CONFIRMED]);
	sheet_add(p, BLOCK_TICK, "", p->w->text[WORD_REVIEW_CHANGED])->level = 2;
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_REVIEW_CHANGES], "");
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_REVIEW_NAME], "")->level = 2;
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_REVIEW_DATE], "")->level = 2;
}

struct doc *compose_clinician(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	struct sheet p = sheet_new(s, o, language, w->text[WORD_CLINICIAN_TITLE], mem);
	p.clinician = p.facts = true;
	clinician_head(&p, about);
	clinician_flags(&p);
	clinician_reason(&p);
	clinician_history(&p);
	clinician_negatives(&p);
	clinician_withheld(&p);
	clinician_unasked(&p);
	clinician_topics(&p);
	sheet_sources(&p);
	clinician_review(&p);
	sheet_frame(&p, true);
	return p.doc;
}
