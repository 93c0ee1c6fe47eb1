#include <stdlib.h>

#include "base/utf8.h"
#include "ui/line_inside.h"

enum act { ACT_SAID, ACT_WHY, ACT_HELP, ACT_REPEAT };

static const struct command {
	enum word word, does;
	enum act act;
	enum said said; /* ACT_SAID */
	bool letter;    /* its first letter alone will do */
	bool hidden;    /* only in text, and told there */
} commands[] = {
    {WORD_LINE_BACK, WORD_LINE_BACK_DOES, ACT_SAID, SAID_BACK, true, false},
    {WORD_LINE_REVIEW, WORD_LINE_REVIEW_DOES, ACT_SAID, SAID_REVIEW, true, false},
    {WORD_LINE_WHY, WORD_LINE_WHY_DOES, ACT_WHY, 0, true, false},
    {WORD_LINE_HELP, WORD_LINE_HELP_DOES, ACT_HELP, 0, true, false},
    {WORD_LINE_REPEAT, WORD_LINE_REPEAT_DOES, ACT_REPEAT, 0, true, false},
    {WORD_LINE_STOP, WORD_LINE_STOP_DOES, ACT_SAID, SAID_STOP, false, false}, /* no slip ends it */
    {WORD_LINE_EMPTY, WORD_LINE_EMPTY_DOES, ACT_SAID, SAID_EMPTY, false, true},
};

enum { COMMANDS = sizeof commands / sizeof *commands };

static struct str folded(const struct line *l, struct str text)
{
	struct buf out = buf_new(l->mem);
	utf8_fold(text, &out);
	return buf_str(&out);
}

static struct str folded_word(const struct line *l, const struct words *w, enum word word)
{
	return folded(l, str_of(w->text[word]));
}

/* The command typed in full, in the language of the session or in English. */
static const struct command *find_word(const struct line *l, struct str typed)
{
	const struct words *const languages[] = {line_words(l), words_or_english("en")};
	for (size_t w = 0; w < 2; w++)
		for (size_t i = 0; i < COMMANDS; i++)
			if (str_eq(typed, folded_word(l, languages[w], commands[i].word)))
				return &commands[i];
	return NULL;
}

/* The only command that begins with this letter. */
static const struct command *find_letter(const struct line *l, struct str typed)
{
	const struct command *found = NULL;
	if (utf8_count(typed) != 1)
		return NULL;
	for (size_t i = 0; i < COMMANDS; i++) {
		struct str word = folded_word(l, line_words(l), commands[i].word);
		if (commands[i].hidden || !str_eq(str_part(word, 0, typed.n), typed))
			continue;
		if (found)
			return NULL;
		found = &commands[i];
	}
	return found && found->letter ? found : NULL;
}

/* Is what was typed an answer here, or, for one letter, perhaps the beginning of one? */
static bool is_label(const struct line *l, const struct asks *asks, struct str typed)
{
	bool letter = utf8_count(typed) == 1;
	for (unsigned i = 0; i < asks->nlabels; i++) {
		struct str label = folded(l, str_of(asks->labels[i]));
		if (str_eq(letter ? str_part(label, 0, typed.n) : label, typed))
			return true;
	}
	return false;
}

static const struct command *find_command(const struct line *l, const struct asks *asks,
    struct str typed)
{
	bool colon = str_begins(typed, ":");
	struct str word = folded(l, str_trim(str_from(typed, colon ? 1 : 0)));
	if (word.n == 0 || (!colon && (asks->own_words || is_label(l, asks, word))))
		return NULL;
	const struct command *c = find_word(l, word);
	if (!c)
		c = find_letter(l, word);
	return c && c->hidden && !(asks->may_empty && colon) ? NULL : c;
}

/* "?" and "-" mean the same wherever they are typed; in own words with a colon before them. */
static enum said find_sign(const struct asks *asks, struct str typed)
{
	static const struct {
		const char *sign;
		enum said said;
	} signs[] = {{"?", SAID_UNSURE}, {"-", SAID_DECLINED}};
	bool colon = str_begins(typed, ":");
	struct str sign = str_from(typed, colon ? 1 : 0);
	if (!asks->of || (asks->own_words && !colon))
		return SAID_ANSWER;
	for (size_t i = 0; i < sizeof signs / sizeof *signs; i++)
		if (str_is(sign, signs[i].sign) && line_sign(asks->of, signs[i].said) < asks->of->nchoices)
			return signs[i].said;
	return SAID_ANSWER;
}

unsigned line_sign(const struct prompt *p, enum said said)
{
	unsigned i = 0;
	enum choice_role role = said == SAID_UNSURE ? CHOICE_UNSURE : CHOICE_DECLINED;
	bool sign = said == SAID_UNSURE || said == SAID_DECLINED;
	while (i < p->nchoices && !(sign && p->choices[i].role == role))
		i++;
	return i;
}

static void show_sign(const struct line *l, const char *sign, enum word means)
{
	line_item(l, line_text(l, WORD_LINE_HELP_HEAD, sign, NULL),
	    line_text(l, WORD_LINE_SIGN_DOES, line_words(l)->text[means], NULL));
}

static void show_help(const struct line *l)
{
	line_gap(l);
	for (size_t i = 0; i < COMMANDS; i++)
		if (!commands[i].hidden)
			line_item(l, line_text(l, WORD_LINE_HELP_HEAD, line_words(l)->text[commands[i].word], NULL),
			    line_words(l)->text[commands[i].does]);
	show_sign(l, "?", WORD_UNSURE);
	show_sign(l, "-", WORD_DECLINED);
	line_say(l, WORD_LINE_COLON, line_words(l)->text[WORD_LINE_BACK], NULL);
}

static void show_why(const struct line *l, const struct asks *asks)
{
	if (asks->why && *asks->why)
		line_say(l, WORD_LINE_WHY_ASK, asks->why, NULL);
	else
		line_say(l, WORD_LINE_NO_WHY, NULL, NULL);
}

enum said line_ask(const struct line *l, const struct asks *asks, struct str *typed)
{
	unsigned failures = 0;
	for (;;) {
		enum line_got got = line_get(l, typed);
		if (got == GOT_END)
			return SAID_END;
		if (got == GOT_TOO_LONG) {
			const char *most = text_fmt(l->mem, "%d", LINE_LONGEST);
			line_error(l, line_text(l, WORD_WHY_LONG, most, NULL), ++failures, NULL);
			continue;
		}
		enum said sign = find_sign(asks, *typed);
		if (sign != SAID_ANSWER)
			return sign;
		const struct command *c = find_command(l, asks, *typed);
		if (!c)
			return SAID_ANSWER;
		switch (c->act) {
		case ACT_SAID: return c->said;
		case ACT_WHY: show_why(l, asks); break;
		case ACT_HELP: show_help(l); break;
		case ACT_REPEAT: line_gap(l); asks->show(l, asks->ctx); break;
		}
	}
}

void line_error(const struct line *l, const char *why, unsigned failures, const char *more)
{
	line_say(l, WORD_LINE_ERROR, why, NULL);
	if (failures < 2)
		return;
	if (more && *more)
		line_put(l, more);
	line_say(l, WORD_LINE_MORE_HELP, line_words(l)->text[WORD_LINE_HELP],
	    line_words(l)->text[WORD_LINE_REPEAT]);
}
