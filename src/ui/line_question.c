#include <string.h>

#include "base/utf8.h"
#include "ui/line_inside.h"

/* How each widget is spoken of, and what `1` opens where it is no answer itself. */
static const struct manner {
	enum word tell; /* the line above the prompt; {1}: how many choices */
	enum word more; /* on the second failure */
	bool labels;    /* choices are numbered and may be typed as words */
	enum said (*list)(const struct line *l, const struct prompt *p, struct value *out);
} manners[] = {
    [WIDGET_ONE] = {WORD_LINE_TELL_ONE, WORD_LINE_HELP_ONE, true, NULL},
    [WIDGET_MANY] = {WORD_LINE_TELL_MANY, WORD_LINE_HELP_MANY, true, NULL},
    [WIDGET_ROWS] = {WORD_LINE_TELL_ONE, WORD_LINE_HELP_ONE, true, NULL},
    [WIDGET_NUMBER] = {WORD_LINE_TELL_NUMBER, WORD_LINE_HELP_NUMBER, false, line_number_list},
    [WIDGET_DATE] = {WORD_LINE_TELL_LIST, WORD_LINE_HELP_DATE, false, line_date_steps},
    [WIDGET_TEXT] = {WORD_LINE_TELL_TEXT, WORD_LINE_HELP_TEXT, false, NULL},
};

struct shown_question {
	const struct prompt *p;
	const char *now; /* NULL: nothing is filled in */
	bool list;       /* `1` opens a list */
};

/* ---- showing ---- */

void line_show_question(const struct line *l, const struct prompt *p)
{
	const char *part = line_text(l, WORD_LINE_PART, text_fmt(l->mem, "%u", p->part),
	    text_fmt(l->mem, "%u", p->parts));
	line_say(l, WORD_LINE_PAIR, part, p->section);
	line_gap(l);
	line_put(l, p->ask);
	if (*p->hint)
		line_put(l, p->hint);
	line_put(l, *p->unit ? text_fmt(l->mem, "%s (%s)", p->how, p->unit) : p->how);
}

static void show_end(const struct line *l, struct num end, const char *words)
{
	struct buf number = buf_new(l->mem);
	if (!*words)
		return;
	num_write(end, &number);
	line_item(l, text_fmt(l->mem, "%s:", buf_end(&number)), words);
}

/* A lone "or" stands before the first choice that is not one of the options. */
static void show_choices(const struct line *l, const struct prompt *p)
{
	bool or_said = false;
	line_gap(l);
	for (unsigned i = 0; i < p->nchoices; i++) {
		if (p->choices[i].role != CHOICE_OPTION && !or_said && i > 0) {
			line_item(l, "", line_words(l)->text[WORD_LINE_OR]);
			or_said = true;
		}
		line_numbered(l, i + 1, p->choices[i].label);
	}
}

/* "? means I do not know", where a sign stands for a choice. */
static void show_signs(const struct line *l, const struct prompt *p)
{
	const char *colon = p->widget == WIDGET_TEXT ? ":" : "";
	for (unsigned i = 0; i < p->nchoices; i++) {
		const char *sign = p->choices[i].role == CHOICE_UNSURE ? "?" : "-";
		line_say(l, WORD_LINE_SIGN, text_fmt(l->mem, "%s%s", colon, sign), p->choices[i].label);
	}
}

static void show_all(const struct line *l, const void *ctx)
{
	const struct shown_question *q = ctx;
	const struct prompt *p = q->p;
	const struct manner *m = &manners[p->widget];
	line_show_question(l, p);
	show_end(l, p->low, p->low_words);
	show_end(l, p->high, p->high_words);
	if (m->labels)
		show_choices(l, p);
	line_gap(l);
	line_say(l, q->list ? WORD_LINE_TELL_LIST : m->tell, text_fmt(l->mem, "%u", p->nchoices), NULL);
	if (!m->labels)
		show_signs(l, p);
	if (q->now)
		line_say(l, WORD_LINE_NOW, q->now, NULL);
	if (q->now && p->widget == WIDGET_TEXT && *p->typed)
		line_say(l, WORD_LINE_TELL_EMPTY,
		    text_fmt(l->mem, ":%s", line_words(l)->text[WORD_LINE_EMPTY]), NULL);
}

/* ---- answers ---- */

struct value line_value(const struct line *l, const struct prompt *p)
{
	return value_new(&session_rules(l->s)->questions[p->question].domain, l->mem);
}

bool line_filled(const struct line *l, const struct prompt *p, struct value *out,
    const char **shown)
{
	struct buf why = buf_new(l->mem), text = buf_new(l->mem);
	if (!p->given || !prompt_value(l->s, p, l->mem, out, &why))
		return false;
	value_format(&session_rules(l->s)->questions[p->question].domain, out, session_language(l->s),
	    line_words(l), &text);
	*shown = buf_end(&text);
	return true;
}

/* What was said with a sign. */
static enum said take_sign(const struct line *l, const struct prompt *p, enum said said,
    struct value *out)
{
	struct buf why = buf_new(l->mem);
	struct str label = str_of(p->choices[line_sign(p, said)].label);
	*out = line_value(l, p);
	if (p->widget == WIDGET_TEXT) /* where a label is but words */
		out->reply = said == SAID_UNSURE ? REPLY_UNSURE : REPLY_DECLINED;
	else
		prompt_parse(l->s, p, label, l->mem, out, &why);
	return SAID_ANSWER;
}

static bool one_fits(const struct prompt *p)
{
	return p->low.micro <= NUM_ONE && NUM_ONE <= p->high.micro;
}

/* Does `1` open a list here? */
static bool opens_list(const struct prompt *p)
{
	return manners[p->widget].list && !(p->widget == WIDGET_NUMBER && one_fits(p));
}

static const char *const *labels_of(const struct line *l, const struct prompt *p)
{
	const char **labels = ARENA_ARRAY(l->mem, p->nchoices + 1, const char *);
	for (unsigned i = 0; i < p->nchoices; i++)
		labels[i] = p->choices[i].label;
	return labels;
}

/* What to say on the second failure: it may show one number that would fit. */
static const char *more_help(const struct line *l, const struct prompt *p)
{
	struct buf low = buf_new(l->mem);
	num_write(p->low, &low);
	return line_text(l, manners[p->widget].more, buf_end(&low), NULL);
}

static enum said take_empty(const struct line *l, const struct prompt *p, struct value *out)
{
	*out = line_value(l, p);
	out->reply = REPLY_GIVEN;
	out->text = "";
	return SAID_ANSWER;
}

static enum said ask_typed(const struct line *l, const struct prompt *p, struct value *out)
{
	struct value filled = {0};
	struct shown_question q = {.p = p, .list = opens_list(p)};
	struct asks asks = {.show = show_all, .ctx = &q, .why = p->why, .of = p,
	    .own_words = p->widget == WIDGET_TEXT, .labels = labels_of(l, p), .nlabels = p->nchoices};
	struct str typed;
	if (!line_filled(l, p, &filled, &q.now))
		q.now = NULL;
	asks.may_empty = p->widget == WIDGET_TEXT && q.now;
	line_gap(l);
	show_all(l, &q);
	for (unsigned failures = 1;; failures++) {
		struct buf why = buf_new(l->mem);
		enum said said = line_ask(l, &asks, &typed);
		if (said == SAID_ANSWER && q.list && str_is(typed, "1")) {
			said = manners[p->widget].list(l, p, out);
			if (said == SAID_BACK) {
				line_gap(l);
				show_all(l, &q); /* out of the list, back to its question */
				continue;
			}
			if (said == SAID_ANSWER)
				return said;
		}
		if (line_sign(p, said) < p->nchoices)
			return take_sign(l, p, said, out);
		if (said == SAID_EMPTY)
			return take_empty(l, p, out);
		if (said != SAID_ANSWER)
			return said;
		if (typed.n == 0 && q.now) {
			*out = filled;
			return SAID_ANSWER;
		}
		if (prompt_parse(l->s, p, typed, l->mem, out, &why))
			return SAID_ANSWER;
		line_error(l, buf_end(&why), failures, more_help(l, p));
	}
}

enum said line_question(const struct line *l, struct prompt *p, struct value *out)
{
	return p->widget == WIDGET_ROWS ? line_rows(l, p, out) : ask_typed(l, p, out);
}
