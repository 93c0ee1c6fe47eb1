#include "report/compose.h"
#include "ui/line_inside.h"

enum { LANGUAGES_MOST = 16 };

static void show_doc(const struct line *l, const void *ctx)
{
	line_doc(l, ctx);
	line_gap(l);
}

/* A page with choices under it; words without a meaning there leave it as it is. */
static enum said choose(const struct line *l, const struct menu *m, unsigned *picked)
{
	struct str typed;
	enum said said;
	do
		said = line_menu(l, m, picked, &typed);
	while (said == SAID_REVIEW || said == SAID_BACK);
	return said;
}

static const char *language_name(const struct language *language)
{
	const struct words *w = language->words;
	return str_is(str_of(language->code), w->language) ? w->text[WORD_LANGUAGE_NAME]
	                                                   : language->code;
}

enum said line_language(const struct line *l)
{
	const struct numbers *offered = &l->setup->languages;
	const struct ruleset *rules = session_rules(l->s);
	const char *items[LANGUAGES_MOST];
	struct buf title = buf_new(l->mem);
	unsigned picked;
	struct menu m = {.items = items};
	if (offered->n < 2)
		return SAID_ANSWER;
	for (; m.n < offered->n && m.n < LANGUAGES_MOST; m.n++) {
		const struct language *language = &rules->languages[offered->list[m.n]];
		items[m.n] = language_name(language);
		buf_fmt(&title, "%s%s", m.n ? " / " : "", language->words->text[WORD_LINE_WHICH_LANGUAGE]);
	}
	m.title = buf_end(&title);
	enum said said = choose(l, &m, &picked);
	if (said == SAID_ANSWER)
		session_speak(l->s, offered->list[picked - 1]);
	return said;
}

static void show_welcome(const struct line *l, const void *ctx)
{
	const struct words *w = line_words(l);
	struct buf all = buf_new(l->mem);
	static const enum word words[] = {WORD_LINE_BACK, WORD_LINE_REVIEW, WORD_LINE_WHY,
	    WORD_LINE_HELP, WORD_LINE_REPEAT, WORD_LINE_STOP};
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		buf_fmt(&all, "%s%s", i ? ", " : "", w->text[words[i]]);
	line_doc(l, ctx);
	line_gap(l);
	line_say(l, WORD_LINE_WORDS, buf_end(&all), NULL);
	line_say(l, WORD_LINE_COLON, w->text[WORD_LINE_BACK], NULL);
	line_gap(l);
}

enum said line_welcome(const struct line *l)
{
	const struct words *w = line_words(l);
	const char *const items[] = {w->text[WORD_LINE_CONTINUE], w->text[WORD_LINE_STOP_NOW]};
	struct welcome welcome = {.kept = l->setup->kept};
	struct menu m = {.title = "", .items = items, .n = 2, .before = show_welcome,
	    .ctx = compose_welcome(l->s, &welcome, session_language(l->s), l->mem)};
	unsigned picked;
	enum said said = choose(l, &m, &picked);
	return said == SAID_ANSWER && picked == 2 ? SAID_STOP : said;
}

static void show_who(const struct line *l, const void *ctx)
{
	const struct words *w = line_words(l);
	(void)ctx;
	line_put(l, w->text[WORD_WHO_TITLE]);
	line_put(l, w->text[WORD_WHO_NOTE]);
	line_gap(l);
}

enum said line_who(const struct line *l)
{
	const struct words *w = line_words(l);
	const char *items[WHOS];
	int now = about_who(l->setup->about);
	unsigned picked;
	struct str typed;
	enum said said;
	for (int i = 0; i < WHOS; i++)
		items[i] = w->text[who_words[i]];
	struct menu m = {.title = "", .items = items, .n = WHOS, .before = show_who,
	    .now = now < 0 ? NULL : items[now], .keeps = (unsigned)(now + 1),
	    .why = w->text[WORD_WHO_WHY]};
	do
		said = line_menu(l, &m, &picked, &typed);
	while (said == SAID_REVIEW);
	if (said == SAID_ANSWER)
		about_say(l->setup->about, (enum who)(picked - 1));
	return said;
}

enum said line_alerts(const struct line *l)
{
	const struct words *w = line_words(l);
	static const enum said means[] = {SAID_ANSWER, SAID_STOP, SAID_BACK};
	const char *const items[] = {w->text[WORD_LINE_GO_ON], w->text[WORD_LINE_STOP_SHOW],
	    w->text[WORD_LINE_GO_BACK]};
	struct numbers alerts = session_alerts(l->s, l->mem);
	struct str typed;
	unsigned picked;
	if (alerts.n == 0)
		return SAID_ANSWER;
	struct menu m = {.title = "", .items = items, .n = 3, .before = show_doc,
	    .ctx = compose_alert(l->s, alerts, session_language(l->s), l->mem)};
	enum said said;
	do
		said = line_menu(l, &m, &picked, &typed);
	while (said == SAID_REVIEW);
	if (said == SAID_ANSWER)
		said = means[picked - 1];
	if (said == SAID_ANSWER || said == SAID_STOP)
		session_heard(l->s); /* not after Back: the page comes again with the answer */
	return said;
}

enum said line_silence(const struct line *l, bool *held)
{
	const struct words *w = line_words(l);
	const char *const items[] = {w->text[WORD_SILENCE_STILL], w->text[WORD_SILENCE_GONE]};
	struct menu m = {.title = "", .items = items, .n = 2, .before = show_doc,
	    .ctx = compose_silence(l->s, session_language(l->s), l->mem)};
	struct str typed;
	unsigned picked;
	enum said said;
	do
		said = line_menu(l, &m, &picked, &typed);
	while (said == SAID_REVIEW);
	*held = said != SAID_ANSWER || picked == 1;
	session_settle(l->s, *held);
	return said;
}
