#include "report/pages.h"

#include "report/compose.h"

typedef struct doc *compose(const struct session *, const struct outcome *, const struct about *,
    unsigned, struct arena *);
typedef struct doc *compose_short(const struct session *, const struct outcome *,
    const struct about *, unsigned, unsigned, struct arena *);

static const struct {
	compose *whole;
	compose_short *shorter;
} composers[LOOKS] = {
    [LOOK_PATIENT] = {compose_patient, compose_short_patient},
    [LOOK_CLINICIAN] = {compose_clinician, compose_short_clinician},
};

struct pages pages_new(const struct session *s, const char *paper, struct arena *mem)
{
	return (struct pages){.mem = mem, .made = session_today(s), .paper = paper};
}

/* "This is not a diagnosis. Questions and rules: stem-cell, version 2026.11.1." */
static const char *foot_text(const struct session *s, unsigned language, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	const struct words *w = r->languages[language].words;
	return text_fmt(mem, "%s %s", w->text[WORD_NOT_DIAGNOSIS],
	    words_text(w, WORD_RULES, r->id, r->version, mem));
}

void pages_add(struct pages *p, enum page_look look, bool whole, const struct session *s,
    const struct outcome *o, const struct about *about)
{
	unsigned language = session_language(s);
	struct page_choice page = {.look = look, .foot = foot_text(s, language, p->mem)};
	for (unsigned detail = 0; detail <= (whole ? 0 : SHORT_LEAST); detail++) {
		const struct doc *d = whole ? composers[look].whole(s, o, about, language, p->mem)
		                            : composers[look].shorter(s, o, about, language, detail, p->mem);
		ARENA_PUSH(p->mem, page.docs, page.n, d);
	}
	ARENA_PUSH(p->mem, p->list, p->n, page);
}
