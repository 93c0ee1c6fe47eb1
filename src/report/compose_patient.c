/* The patient's page: what to do first, what to talk about, what was said, where it comes from. */
#include "report/patient.h"

/* Pack, date, and that it is no diagnosis, right under the title. */
static void put_head(struct sheet *p)
{
	const char *date = sheet_word(p, WORD_MADE_ON, sheet_date(p, session_today(p->s)), NULL);
	sheet_add(p, BLOCK_PARAGRAPH, "", text_in(p->r->title, p->language))->level = 2;
	sheet_add(p, BLOCK_PARAGRAPH, "",
	    sheet_both(p, date, p->w->text[WORD_NOT_DIAGNOSIS]))->level = 2;
	if (!session_complete(p->s))
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_STOPPED_MARK])->level = 2;
}

static void put_stopped(struct sheet *p)
{
	sheet_add(p, BLOCK_NOTICE, p->w->text[WORD_STOPPED], p->w->text[WORD_STOPPED_WHY])->tone =
	    TONE_CAUTION;
	sheet_unreached(p, WORD_STOPPED_SAFETY);
}

void patient_main(struct sheet *p)
{
	const bool *kind = p->o->shown_kind;
	bool warned = kind[KIND_EMERGENCY] || kind[KIND_URGENT];
	enum kind worst = kind[KIND_EMERGENCY] ? KIND_EMERGENCY : KIND_URGENT;
	enum word label = kind[KIND_OPEN] ? WORD_MAIN_OPEN : WORD_MAIN_CALM;
	enum word text = kind[KIND_OPEN] ? WORD_MAIN_OPEN_WHY : WORD_MAIN_CALM_WHY;
	if (warned) {
		sheet_add(p, BLOCK_NOTICE, p->w->text[kinds[worst].heading],
		    p->w->text[WORD_MAIN_SAFETY])->tone = sheet_tone(worst);
		sheet_findings(p, worst, false);
		if (worst == KIND_EMERGENCY)
			sheet_findings(p, KIND_URGENT, true);
	}
	if (!session_complete(p->s))
		put_stopped(p);
	if (!warned)
		sheet_add(p, BLOCK_NOTICE, p->w->text[label], p->w->text[text]);
	sheet_ended(p);
}

const char *patient_counts(const struct sheet *p)
{
	struct counts n = session_counts(p->s);
	const char *text = sheet_word(p, WORD_COUNTS, sheet_number(p, n.asked),
	    sheet_number(p, n.answered));
	if (n.unsure > 0)
		text = sheet_both(p, text,
		    sheet_word(p, WORD_COUNTS_UNSURE, sheet_number(p, n.unsure), NULL));
	if (n.declined > 0)
		text = sheet_both(p, text,
		    sheet_word(p, WORD_COUNTS_DECLINED, sheet_number(p, n.declined), NULL));
	if (n.blank > 0)
		text = sheet_both(p, text,
		    sheet_word(p, WORD_COUNTS_BLANK, sheet_number(p, n.blank), NULL));
	return text;
}

/* Label and answer, section by section. */
static void put_told(struct sheet *p)
{
	sheet_heading(p, WORD_TOLD);
	sheet_add(p, BLOCK_PARAGRAPH, "", patient_counts(p));
	int section = -1;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_told(p, q))
			continue;
		sheet_section(p, q, &section);
		sheet_add(p, BLOCK_FIELD, sheet_label(p, q), sheet_answer(p, q));
	}
}

static void put_withheld(struct sheet *p, enum word heading, enum reply reply)
{
	bool begun = false;
	struct lines rows;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_withheld(p, q, reply, &rows))
			continue;
		if (!begun)
			sheet_heading(p, heading);
		begun = true;
		sheet_add(p, BLOCK_ITEM, "", sheet_withheld_text(p, q, rows));
	}
}

static void put_notes(struct sheet *p)
{
	sheet_heading(p, WORD_NOTES);
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_NEXT_STEP], "")->level = 2;
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_BY_WHEN], "")->level = 2;
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_MY_NOTES], "");
	sheet_add(p, BLOCK_ROOM, "", "");
}

struct doc *compose_patient(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	struct sheet p = sheet_new(s, o, language, w->text[WORD_PAGE_TITLE], mem);
	(void)about; /* who answered is for the clinician's page */
	put_head(&p);
	patient_main(&p);
	for (enum kind kind = KIND_OPEN; kind < KINDS; kind++)
		sheet_findings(&p, kind, true);
	put_told(&p);
	put_withheld(&p, WORD_NOT_KNOWN, REPLY_UNSURE);
	put_withheld(&p, WORD_NOT_SAID, REPLY_DECLINED);
	put_notes(&p);
	sheet_sources(&p);
	sheet_frame(&p, false);
	return p.doc;
}
