#include "report/pages.h"

#include "report/compose.h"
#include "report/wire.h"
#include "session/outcome.h"

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

static unsigned least_detail(bool whole)
{
	return whole ? 0 : SHORT_LEAST;
}

static const struct doc *composed(enum page_look look, bool whole, unsigned detail,
    const struct session *s, const struct outcome *o, const struct about *about,
    struct arena *mem)
{
	unsigned language = session_language(s);
	return whole ? composers[look].whole(s, o, about, language, mem)
	             : composers[look].shorter(s, o, about, language, detail, mem);
}

void pages_add(struct pages *p, enum page_look look, bool whole, const struct session *s,
    const struct outcome *o, const struct about *about)
{
	struct page_choice page = {.look = look, .foot = foot_text(s, session_language(s), p->mem)};
	for (unsigned detail = 0; detail <= least_detail(whole); detail++) {
		const struct doc *d = composed(look, whole, detail, s, o, about, p->mem);
		ARENA_PUSH(p->mem, page.docs, page.n, d);
	}
	ARENA_PUSH(p->mem, p->list, p->n, page);
}

void pages_send(const struct pages_order *order, const struct session *s,
    const struct about *about, struct buf *out)
{
	const struct arena_host *host = arena_host_of(out->mem);
	struct arena *mem = arena_new(host);
	const struct outcome *o = outcome_make(s, mem);
	wire_begin(session_today(s), order->paper, order->n, out);
	for (size_t i = 0; i < order->n; i++) {
		wire_page(order->looks[i], foot_text(s, session_language(s), mem),
		    least_detail(order->whole) + 1, out);
		for (unsigned detail = 0; detail <= least_detail(order->whole); detail++) {
			struct arena *one = arena_new(host);
			wire_doc(composed(order->looks[i], order->whole, detail, s, o, about, one), out);
			arena_free(one);
		}
	}
	wire_end(out);
	arena_free(mem);
}
