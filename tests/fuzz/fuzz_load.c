/* A rules file, with sources and a translation behind lines `%%%`. What loads can be asked to the
 * end and printed; what does not load says why, at a place inside the file. */
#include "fuzz.h"

enum { PARTS = 3, STEPS = 300 };

/* Cuts the text at lines `%%%`; parts that are not there are NULL. */
static void cut(struct arena *mem, struct str text, const struct source *parts[PARTS])
{
	static const char *const names[PARTS] = {"fuzz.yaml", "fuzz.sources.yaml", "fuzz.es.yaml"};
	for (size_t p = 0, from = 0; p < PARTS && from <= text.n; p++) {
		size_t end = from;
		while (end < text.n && !str_begins(str_from(text, end), "\n%%%\n"))
			end++;
		struct str part = str_part(text, from, end < text.n ? end + 1 - from : end - from);
		parts[p] = part.n || p == 0 ? source_new(mem, names[p], part) : NULL;
		from = end + sizeof "\n%%%\n" - 1;
	}
}

static void check_ruleset(const struct ruleset *rules, struct dice dice, struct arena *mem)
{
	MUST(rules->nquestions > 0 && rules->nlanguages > 0);
	MUST(strlen(rules->sha256) == 64);
	for (unsigned q = 0; q < rules->nquestions; q++)
		MUST(ruleset_question(rules, str_of(rules->questions[q].id)) == (int)q);
	for (unsigned f = 0; f < rules->nfindings; f++)
		MUST(ruleset_finding(rules, str_of(rules->findings[f].id)) == (int)f);
	struct session *s = session_new(rules, &site_default, fuzz_today, NULL);
	fuzz_check_pages(s, mem); /* nothing said yet */
	fuzz_walk(s, STEPS, &dice, mem);
	fuzz_check_pages(s, mem);
	session_free(s);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	const struct source *parts[PARTS] = {NULL};
	cut(mem, (struct str){(const char *)data, size}, parts);
	struct bundle bundle = {parts[0], parts[1], &parts[2], parts[2] != NULL};
	const struct ruleset *rules = load_ruleset(&bundle, mem, &diags);
	MUST((rules != NULL) == (diags_errors(&diags) == 0));
	fuzz_check_diags(&diags);
	if (rules)
		check_ruleset(rules, dice_of(data, size), mem);
	arena_free(mem);
	return 0;
}
