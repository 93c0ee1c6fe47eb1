/* The frame of every page: what it is for, what it is not, who checked it, which rules made it.
 * It belongs to the engine; nothing in a rules file can add to it or take from it, and what a
 * rules file names (id, version, reviewer) is filled in, never the words around it. */
#include "base/version.h"
#include "report/sheet.h"

enum { SHORT_HASH = 12 };

static void small(struct sheet *p, const char *text)
{
	sheet_add(p, BLOCK_SMALL, "", text)->tone = TONE_QUIET;
}

/* "Draft questions, not yet reviewed …" or "Questions reviewed by … on … Next review: …" */
static const char *review_text(const struct sheet *p, const struct review *review,
    enum word draft, enum word reviewed)
{
	const char *next = "";
	if (!review->reviewed)
		return p->w->text[draft];
	if (review->next.year > 0) {
		bool late = date_compare(review->next, session_today(p->s)) < 0;
		next = sheet_word(p, late ? WORD_REVIEW_LATE : WORD_REVIEW_NEXT,
		    sheet_date(p, review->next), NULL);
	}
	return sheet_both(p, sheet_word(p, reviewed, review->by, sheet_date(p, review->on)), next);
}

static const char *rules_text(const struct sheet *p, bool whole)
{
	struct str hash = str_part(str_of(p->r->sha256), 0, whole ? sizeof p->r->sha256 : SHORT_HASH);
	const char *rules = sheet_word(p, WORD_RULES, p->r->id, p->r->version);
	const char *sha256 = sheet_word(p, WORD_HASH, arena_text(p->mem, hash), NULL);
	const char *engine = sheet_word(p, WORD_ENGINE, CANDOR_VERSION, NULL);
	return sheet_both(p, sheet_both(p, rules, sha256), whole ? engine : "");
}

static const char *made_text(const struct sheet *p)
{
	const char *clinic = session_site(p->s)->clinic;
	const char *date = sheet_word(p, WORD_MADE_ON, sheet_date(p, session_today(p->s)), NULL);
	const char *language = sheet_word(p, WORD_IN_LANGUAGE, p->w->text[WORD_LANGUAGE_NAME], NULL);
	const char *where = *clinic ? sheet_word(p, WORD_FOR_CLINIC, clinic, NULL) : "";
	return sheet_both(p, sheet_both(p, date, language), where);
}

void sheet_rules(struct sheet *p, bool whole)
{
	const struct text *title = p->r->title;
	const struct language *own = &p->r->languages[0], *shown = &p->r->languages[p->language];
	small(p, review_text(p, &own->review, WORD_DRAFT, WORD_REVIEWED));
	if (p->language > 0)
		small(p, review_text(p, &shown->review, WORD_TRANSLATION_DRAFT,
		             WORD_TRANSLATION_REVIEWED));
	small(p, sheet_both(p, text_fmt(p->mem, "%s.", text_in(title, p->language)),
	             rules_text(p, whole)));
}

void sheet_frame(struct sheet *p, bool whole)
{
	const char *purpose = p->w->text[whole ? WORD_CLINICIAN_PURPOSE : WORD_PURPOSE];
	const char *why = whole ? "" : p->w->text[WORD_NOT_DIAGNOSIS_WHY];
	small(p, sheet_both(p, purpose, sheet_both(p, p->w->text[WORD_NOT_DIAGNOSIS], why)));
	small(p, p->w->text[WORD_REPORTED]);
	sheet_rules(p, whole);
	small(p, made_text(p));
}

/* Whether it applies hangs on a question that is listed itself: "When was it?" behind "Did you
 * have one?" would only puzzle. */
static bool hangs_on_unreached(const struct sheet *p, unsigned question)
{
	const struct numbers *on = &p->r->steps[p->r->question_step[question]].mentions;
	for (unsigned i = 0; i < on->n; i++)
		if (session_unreached(p->s, on->list[i]))
			return true;
	return false;
}

/* It could only narrow down what is listed itself: each warning that is still open and rests on it
 * rests on a sign, too, that was not reached. */
static bool only_narrows(const struct sheet *p, unsigned question)
{
	if (!sheet_is_measure(p, question))
		return false;
	for (unsigned i = 0; i < p->r->safety.n; i++) {
		unsigned f = p->r->safety.list[i];
		const struct numbers *on = &p->r->steps[p->r->finding_step[f]].mentions;
		enum truth truth = session_finding(p->s, f);
		bool rests = false, sign = false;
		for (unsigned k = 0; k < on->n; k++) {
			rests |= on->list[k] == question;
			sign |= session_unreached(p->s, on->list[k]) && !sheet_is_measure(p, on->list[k]);
		}
		if (rests && !sign && truth != TRUTH_NO && truth != TRUTH_YES)
			return false;
	}
	return true;
}

/* The question, and the signs of a list that were not reached: the heading alone says nothing. */
static const char *unreached_text(const struct sheet *p, unsigned question)
{
	const struct question *q = &p->r->questions[question];
	const struct value *v = session_in_force(p->s, question);
	struct buf out = buf_new(p->mem);
	buf_text(&out, sheet_text(p, q->ask));
	for (unsigned i = 0, n = 0; q->domain.shape == SHAPE_ROWS && i < q->domain.noptions; i++)
		if (!v || v->marks[i] == MARK_OPEN)
			buf_fmt(&out, "%s%s", n++ > 0 ? "; " : " ", sheet_text(p, q->domain.options[i].label));
	return buf_end(&out);
}

void sheet_unreached(struct sheet *p, enum word words)
{
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!session_unreached(p->s, q) || hangs_on_unreached(p, q) || only_narrows(p, q))
			continue;
		if (!begun)
			sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[words])->tone = TONE_CAUTION;
		begun = true;
		sheet_add(p, BLOCK_ITEM, "", unreached_text(p, q))->tone = TONE_CAUTION;
	}
}

const struct finding *sheet_ended_by(const struct sheet *p, unsigned section)
{
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->ends_after >= 0 && (unsigned)f->ends_after < section)
			return f;
	}
	return NULL;
}

void sheet_ended(struct sheet *p)
{
	const struct finding *f = sheet_ended_by(p, p->r->nsections - 1);
	if (!f)
		return;
	const char *section = sheet_text(p, p->r->sections[f->ends_after].title);
	sheet_add(p, BLOCK_PARAGRAPH, "", sheet_word(p, WORD_ENDED, section, sheet_text(p, f->title)));
}
