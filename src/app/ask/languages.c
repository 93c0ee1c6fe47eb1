/* Which languages a person is offered. */
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "app/ask/ask.h"
#include "ui/screen.h"

/* A look at the titles and questions is enough to know the letters of a language. */
static bool is_drawn(const struct ruleset *r, unsigned language)
{
	bool utf8 = strcmp(nl_langinfo(CODESET), "UTF-8") == 0, drawn = true;
	const char *term = getenv("TERM");
	drawn &= screen_draws(str_of(text_in(r->title, language)), utf8, term);
	for (unsigned i = 0; drawn && i < r->nquestions; i++)
		drawn &= screen_draws(str_of(text_in(r->questions[i].ask, language)), utf8, term);
	return drawn;
}

/* Those that this terminal can draw; all of them when it can draw none. */
static struct numbers drawn_of(const struct ruleset *r, struct numbers all, struct arena *mem)
{
	struct numbers drawn = {NULL, 0};
	setlocale(LC_CTYPE, "");
	for (unsigned i = 0; i < all.n; i++)
		if (is_drawn(r, all.list[i]))
			ARENA_PUSH(mem, drawn.list, drawn.n, all.list[i]);
	return drawn.n > 0 ? drawn : all;
}

struct numbers ask_languages(const struct page *page, bool screen, struct arena *mem)
{
	struct numbers all = {NULL, 0};
	const char *const *offered = page->site->languages;
	if (page->language_said)
		return all;
	for (; offered && *offered; offered++) {
		int found = ruleset_language(page->rules, *offered);
		if (found >= 0)
			ARENA_PUSH(mem, all.list, all.n, (unsigned)found);
	}
	bool any = all.n > 0;
	for (unsigned i = 0; !any && i < page->rules->nlanguages; i++)
		ARENA_PUSH(mem, all.list, all.n, i);
	return screen ? drawn_of(page->rules, all, mem) : all;
}
