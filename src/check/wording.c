/* Phrases that no text for patients may hold, by language: no verdict, no promise. */
#include "check/checks.h"
#include "check/phrase.h"

/* The caret under the phrase itself. Translations are told of at their original. */
static struct span place_of(const struct text *text, struct str phrase, unsigned language,
    struct arena *mem)
{
	struct span at = text->at;
	size_t from, len;
	if (language == 0 && at.src && phrase_place(span_text(at), phrase, mem, &from, &len))
		return span_of(at.src, at.at + from, len);
	return at;
}

static void check_text(const struct ruleset *r, const struct text *text, unsigned language,
    const struct str *folded, struct diags *d)
{
	const struct language *l = &r->languages[language];
	struct str small = phrase_fold(str_of(text->in[language]), d->mem);
	for (size_t i = 0; l->words->forbidden[i]; i++) {
		if (!phrase_in(small, folded[i]))
			continue;
		const char *help = language == 0
		    ? "say what was found or what to ask; the page never decides for anybody"
		    : text_fmt(d->mem, "in the translation: %s", text->in[language]);
		diag_add(d, DIAG_E530, place_of(text, folded[i], language, d->mem), help,
		    "%s%s'%s' is not for patients: it is a verdict or a promise", language ? l->code : "",
		    language ? ": " : "", l->words->forbidden[i]);
	}
}

/* Phrases are known for the languages that the engine itself speaks. */
static bool speaks(const struct language *l)
{
	return str_begins(str_of(l->code), l->words->language);
}

static void check_language(const struct ruleset *r, unsigned language, struct diags *d)
{
	const char *const *forbidden = r->languages[language].words->forbidden;
	size_t n = 0;
	while (forbidden[n])
		n++;
	struct str *folded = ARENA_ARRAY(d->mem, n + 1, struct str);
	for (size_t i = 0; i < n; i++)
		folded[i] = phrase_fold(str_of(forbidden[i]), d->mem);
	for (unsigned i = 0; i < r->ntexts; i++)
		if (r->texts[i]->in[language])
			check_text(r, r->texts[i], language, folded, d);
}

void wording_run(const struct ruleset *r, struct date today, struct diags *d)
{
	(void)today;
	for (unsigned l = 0; l < r->nlanguages; l++)
		if (speaks(&r->languages[l]))
			check_language(r, l, d);
}
