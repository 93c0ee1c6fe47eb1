/* The notice before the first question, and what it ends with. */
#include "report/sheet.h"

static void put_fact(struct sheet *p, enum word label, const char *text)
{
	sheet_add(p, BLOCK_FIELD, p->w->text[label], text);
}

static enum word kept(const struct welcome *welcome)
{
	if (welcome->idle_seconds > 0)
		return WORD_WELCOME_KEPT_KIOSK;
	return welcome->kept ? WORD_WELCOME_KEPT_FILE : WORD_WELCOME_KEPT_NONE;
}

/* A kiosk: how long it waits for somebody who has gone away. */
static void put_idle(struct sheet *p, const struct welcome *welcome)
{
	if (welcome->idle_seconds > 0)
		put_fact(p, WORD_WELCOME_IDLE, sheet_word(p, WORD_WELCOME_IDLE_WHY,
		    words_seconds(p->w, welcome->idle_seconds, p->mem),
		    words_seconds(p->w, welcome->erase_seconds, p->mem)));
}

struct doc *compose_welcome(const struct session *s, const struct welcome *welcome,
    unsigned language, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	const char *number = session_site(s)->emergency_number;
	struct sheet p = sheet_new(s, NULL, language, w->text[WORD_WELCOME_TITLE], mem);
	sheet_add(&p, BLOCK_PARAGRAPH, "", text_in(p.r->title, language))->level = 2;
	sheet_add(&p, BLOCK_PARAGRAPH, "", w->text[WORD_WELCOME_PURPOSE]);
	sheet_add(&p, BLOCK_NOTICE, w->text[WORD_WELCOME_DANGER],
	    sheet_word(&p, WORD_WELCOME_DANGER_WHY, number, NULL))->tone = TONE_EMERGENCY;
	sheet_add(&p, BLOCK_PARAGRAPH, "",
	    sheet_both(&p, w->text[WORD_NOT_DIAGNOSIS], w->text[WORD_NOT_DIAGNOSIS_WHY]));
	put_fact(&p, WORD_WELCOME_SEES, w->text[WORD_WELCOME_SEES_WHY]);
	put_fact(&p, WORD_WELCOME_KEPT, w->text[kept(welcome)]);
	put_idle(&p, welcome);
	put_fact(&p, WORD_WELCOME_ANSWERS, w->text[WORD_WELCOME_ANSWERS_WHY]);
	sheet_rules(&p, false);
	return p.doc;
}

struct doc *compose_rules(const struct session *s, unsigned language, struct arena *mem)
{
	struct sheet p = sheet_new(s, NULL, language, "", mem);
	sheet_rules(&p, false);
	return p.doc;
}
