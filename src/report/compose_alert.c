/* The pages that step between two questions: a warning that became certain, and the question
 * whether it still holds before a change would take it away. */
#include "report/sheet.h"

static const char *or_word(const struct sheet *p, const char *own, enum word otherwise)
{
	return *own ? own : p->w->text[otherwise];
}

/* What made it certain, from the answers as they stand. */
static struct lines reasons_now(const struct sheet *p, const struct finding *f)
{
	struct atoms why = {.mem = p->mem};
	if (f->when)
		expr_reasons(f->when, session_scene(p->s), &why);
	return reason_lines(p->s, &why, p->language, p->mem);
}

/* Why, behind all that is to be done: it must not push that off a small screen. */
static void put_reasons(struct sheet *p, struct numbers findings)
{
	const char *before = "";
	for (unsigned i = 0; i < findings.n; i++) {
		struct lines why = reasons_now(p, &p->r->findings[findings.list[i]]);
		const char *said = sheet_joined(p, why);
		if (why.n > 0 && !str_is(str_of(said), before))
			sheet_add(p, BLOCK_PARAGRAPH, "",
			    sheet_word(p, WORD_REASON, p->w->text[WORD_WHY_HERE], said))->tone = TONE_QUIET;
		before = said;
	}
}

static enum kind worst_of(const struct ruleset *r, struct numbers findings)
{
	enum kind worst = KIND_URGENT;
	for (unsigned i = 0; i < findings.n; i++)
		if (r->findings[findings.list[i]].kind < worst)
			worst = r->findings[findings.list[i]].kind;
	return worst;
}

struct doc *compose_alert(const struct session *s, struct numbers findings, unsigned language,
    struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	const struct site *site = session_site(s);
	enum word heading = kinds[worst_of(r, findings)].heading;
	const char *title = r->languages[language].words->text[heading];
	struct sheet p = sheet_new(s, NULL, language, title, mem);
	p.doc->blocks[0].tone = sheet_tone(worst_of(r, findings));
	for (unsigned i = 0; i < findings.n; i++)
		sheet_finding(&p, &r->findings[findings.list[i]], (struct lines){NULL, 0}, 1);
	sheet_add(&p, BLOCK_PARAGRAPH, "",
	    sheet_word(&p, WORD_ALERT_DESK, or_word(&p, site->clinic, WORD_SITE_CLINIC),
	        or_word(&p, site->desk, WORD_SITE_DESK)));
	put_reasons(&p, findings);
	sheet_publishers(&p);
	sheet_add(&p, BLOCK_SMALL, "",
	    sheet_both(&p, p.w->text[WORD_NOT_DIAGNOSIS], p.w->text[WORD_NOT_DIAGNOSIS_WHY]));
	return p.doc;
}

struct doc *compose_silence(const struct session *s, unsigned language, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	struct sheet p = sheet_new(s, NULL, language, w->text[WORD_SILENCE_TITLE], mem);
	struct lines signs = reason_lines(s, session_silenced(s), language, mem);
	sheet_add(&p, BLOCK_PARAGRAPH, "", w->text[WORD_SILENCE_NOTE]);
	for (unsigned i = 0; i < signs.n; i++)
		sheet_add(&p, BLOCK_ITEM, "", signs.list[i])->tone = TONE_CAUTION;
	return p.doc;
}
