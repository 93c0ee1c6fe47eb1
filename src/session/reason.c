/* Reasons in words, texts with answers filled in. */
#include <string.h>

#include "session/outcome.h"

static const struct words *words_of(const struct session *s, unsigned language)
{
	return session_rules(s)->languages[language].words;
}

/* ---- texts ---- */

static const char *site_word(const struct session *s, struct str name, unsigned language)
{
	const struct site *site = session_site(s);
	const struct words *w = words_of(s, language);
	if (str_is(name, "emergency_number"))
		return site->emergency_number;
	if (str_is(name, "desk"))
		return *site->desk ? site->desk : w->text[WORD_SITE_DESK];
	return *site->clinic ? site->clinic : w->text[WORD_SITE_CLINIC];
}

static void put_answer(const struct session *s, struct str id, unsigned language, struct buf *out)
{
	const struct ruleset *r = session_rules(s);
	int q = ruleset_question(r, id);
	const struct value *v = q < 0 ? NULL : session_in_force(s, (unsigned)q);
	if (v)
		value_format(r->domains[q], v, language, words_of(s, language), out);
	else
		buf_text(out, words_of(s, language)->text[WORD_NOT_ANSWERED]);
}

static size_t brace(struct str rest, struct str *piece)
{
	size_t end = 1;
	while (end < rest.n && rest.s[end] != '}')
		end++;
	*piece = str_part(rest, 1, end - 1);
	return end + 1;
}

const char *text_filled(const struct session *s, const struct text *text, unsigned language,
    struct arena *mem)
{
	const char *plain = text_in(text, language);
	struct str rest = str_of(plain), piece;
	struct buf out = buf_new(mem);
	if (!strpbrk(plain, "{}"))
		return plain;
	while (rest.n > 0) {
		size_t n = 1;
		if (str_begins(rest, "{{") || str_begins(rest, "}}")) {
			buf_char(&out, rest.s[0]);
			n = 2;
		} else if (rest.s[0] != '{') {
			buf_char(&out, rest.s[0]);
		} else {
			n = brace(rest, &piece);
			if (str_begins(piece, "site."))
				buf_text(&out, site_word(s, str_from(piece, 5), language));
			else
				put_answer(s, piece, language, &out);
		}
		rest = str_from(rest, n);
	}
	return buf_end(&out);
}

/* ---- reasons ---- */

static const char *option_label(const struct session *s, struct atom atom, unsigned language,
    struct arena *mem)
{
	const struct domain *d = session_rules(s)->domains[atom.question];
	return text_filled(s, d->options[atom.option].label, language, mem);
}

static bool is_unticked(const struct session *s, struct atom atom)
{
	const struct domain *d = session_rules(s)->domains[atom.question];
	const struct value *v = session_in_force(s, atom.question);
	return v && v->reply == REPLY_GIVEN && d->shape == SHAPE_SET && atom.option >= 0 &&
	       v->marks[atom.option] != MARK_YES;
}

/* What was said about one option or row, or the answer as a whole. */
static void put_said(const struct session *s, struct atom atom, unsigned language, struct buf *out)
{
	const struct domain *d = session_rules(s)->domains[atom.question];
	const struct words *w = words_of(s, language);
	const struct value *v = session_in_force(s, atom.question);
	if (!v) {
		buf_text(out, w->text[WORD_NOT_ANSWERED]);
	} else if (atom.option < 0 || v->reply != REPLY_GIVEN) {
		value_format(d, v, language, w, out);
	} else {
		const char *label = option_label(s, atom, language, out->mem);
		enum mark mark = (enum mark)v->marks[atom.option];
		if (d->shape == SHAPE_SET)
			buf_text(out, label);
		else
			words_put(w, WORD_ROW_ANSWER, label, mark_word(d, mark, language, w), out);
	}
}

/* The atoms of one question, in the order of its options, each once: the unticked ones, or the
 * others. */
static const char *said_of(const struct session *s, const struct atoms *why, unsigned question,
    bool unticked, unsigned language, struct arena *mem)
{
	const struct domain *d = session_rules(s)->domains[question];
	const struct value *v = session_in_force(s, question);
	bool one = v && v->reply != REPLY_GIVEN && d->shape == SHAPE_SET; /* the same for all options */
	struct buf said = buf_new(mem);
	for (int option = -1; option < (int)d->noptions; option++)
		for (size_t i = 0; i < why->n; i++) {
			struct atom atom = why->list[i];
			if (atom.question != question || atom.option != option || is_unticked(s, atom) != unticked)
				continue;
			if (one && said.n > 0)
				break;
			if (said.n > 0)
				buf_text(&said, d->shape == SHAPE_ROWS ? "; " : ", ");
			put_said(s, atom, language, &said);
			break; /* the same option said twice is said once */
		}
	return buf_end(&said);
}

/* How many options of the question were left unticked. */
static unsigned count_unticked(const struct session *s, const struct atoms *why, unsigned question)
{
	const struct domain *d = session_rules(s)->domains[question];
	unsigned n = 0;
	for (int option = 0; option < (int)d->noptions; option++) {
		bool is = false;
		for (size_t i = 0; i < why->n && !is; i++)
			is = why->list[i].question == question && why->list[i].option == option &&
			     is_unticked(s, why->list[i]);
		n += is;
	}
	return n;
}

/* "Exercise – not picked", "Exercise, Shots – none of these picked", or what was picked instead of
 * them all: "Nothing yet" */
static const char *unticked_text(const struct session *s, unsigned question, const char *labels,
    unsigned n, unsigned language, struct arena *mem)
{
	const struct domain *d = session_rules(s)->domains[question];
	const struct value *v = session_in_force(s, question);
	if (!*labels)
		return "";
	if (d->none >= 0 && v->marks[d->none] == MARK_YES)
		return option_label(s, (struct atom){question, d->none, false, false}, language, mem);
	return words_text(words_of(s, language), n > 1 ? WORD_NONE_PICKED : WORD_NOT_PICKED, labels,
	    NULL, mem);
}

/* All that was said about one question. */
static const char *joined(const struct session *s, const struct atoms *why, unsigned question,
    unsigned language, struct arena *mem)
{
	const struct question *q = &session_rules(s)->questions[question];
	const char *said = said_of(s, why, question, false, language, mem);
	const char *unticked = unticked_text(s, question,
	    said_of(s, why, question, true, language, mem), count_unticked(s, why, question),
	    language, mem);
	if (str_is(str_of(said), unticked))
		unticked = "";
	const char *all = text_fmt(mem, "%s%s%s", said, *said && *unticked ? "; " : "", unticked);
	return words_text(words_of(s, language), WORD_REASON,
	    text_filled(s, q->label, language, mem), all, mem);
}

/* The option `no` of a choice was picked. */
static bool is_no(const struct domain *d, const struct value *v)
{
	return d->shape == SHAPE_CHOICE && str_is(str_of(d->options[v->pick].id), "no");
}

/* No reason that a reader would know for one: that something was answered or asked; and what was
 * picked, where the rule only asks whether something else was. */
static bool is_formal(const struct session *s, struct atom atom)
{
	const struct domain *d = session_rules(s)->domains[atom.question];
	const struct value *v = session_in_force(s, atom.question);
	bool given = v && v->reply == REPLY_GIVEN;
	if (atom.state)
		return atom.option < 0 && (!v || given);
	return given && d->shape == SHAPE_CHOICE && atom.negated && !is_no(d, v);
}

/* It only kept nothing back: a "no" to what would have. */
static bool is_guard(const struct session *s, struct atom atom)
{
	const struct domain *d = session_rules(s)->domains[atom.question];
	const struct value *v = session_in_force(s, atom.question);
	if (!v || v->reply != REPLY_GIVEN)
		return false;
	if (d->shape == SHAPE_ROWS && atom.option >= 0)
		return v->marks[atom.option] == MARK_NO && d->options[atom.option].no != NO_NEWS;
	return is_no(d, v) && d->options[v->pick].no != NO_NEWS;
}

/* Without those that `leave` names, unless nothing else is there. */
static struct atoms without(const struct session *s, const struct atoms *why,
    bool (*leave)(const struct session *, struct atom), struct arena *mem)
{
	struct atoms out = {.mem = mem};
	for (size_t i = 0; i < why->n; i++)
		if (!leave(s, why->list[i]))
			ARENA_PUSH(mem, out.list, out.n, why->list[i]);
	return out.n > 0 ? out : *why;
}

struct lines reason_brief(const struct session *s, const struct atoms *why, unsigned language,
    struct arena *mem)
{
	struct atoms brief = without(s, why, is_formal, mem);
	brief = without(s, &brief, is_guard, mem);
	return reason_lines(s, &brief, language, mem);
}

struct lines reason_lines(const struct session *s, const struct atoms *all, unsigned language,
    struct arena *mem)
{
	const struct atoms told = without(s, all, is_formal, mem), *why = &told;
	struct lines out = {NULL, 0};
	for (size_t i = 0; i < why->n; i++) {
		bool before = false;
		for (size_t k = 0; k < i; k++)
			before |= why->list[k].question == why->list[i].question;
		if (!before)
			ARENA_PUSH(mem, out.list, out.n, joined(s, why, why->list[i].question, language, mem));
	}
	return out;
}
