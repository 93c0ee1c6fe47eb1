#include "ui/line.h"

#include "report/compose.h"
#include "ui/line_inside.h"

/* The interview is a run of turns; each shows one thing and says whether it goes on. */

static enum line_end end_of(const struct line *l, enum said said)
{
	if (ferror(l->setup->out))
		return LINE_BROKEN;
	session_stop(l->s);
	line_gap(l);
	line_say(l, said == SAID_STOP ? WORD_LINE_STOPPED : WORD_LINE_INPUT_ENDED, NULL, NULL);
	return said == SAID_STOP ? LINE_STOPPED : LINE_INPUT_ENDED;
}

/* ---- what an answer closes ---- */

static bool *counting_now(const struct line *l)
{
	unsigned n = session_rules(l->s)->nquestions;
	bool *counts = ARENA_ARRAY(l->mem, n, bool);
	for (unsigned q = 0; q < n; q++)
		counts[q] = session_in_force(l->s, q) != NULL;
	return counts;
}

/* Answers that counted before and are no longer asked for: the person is told. */
static void tell_closed(const struct line *l, const bool *counted)
{
	const struct ruleset *rules = session_rules(l->s);
	struct buf labels = buf_new(l->mem);
	for (unsigned q = 0; q < rules->nquestions; q++)
		if (counted[q] && !session_in_force(l->s, q) && session_asked(l->s, q) != TRUTH_YES)
			buf_fmt(&labels, "%s%s", labels.n ? "; " : "",
			    text_in(rules->questions[q].label, session_language(l->s)));
	if (labels.n == 0)
		return;
	line_gap(l);
	line_say(l, WORD_LINE_CLOSED, buf_end(&labels), NULL);
}

/* ---- turns ---- */

void line_save(const struct line *l)
{
	if (l->setup->save)
		l->setup->save(l->setup->ctx);
}

static void go_back(const struct line *l)
{
	if (!session_back(l->s))
		line_say(l, WORD_LINE_FIRST, NULL, NULL);
}

/* The new answer was dropped: the one before it counts again, and the walk goes on from there. */
static void keep_old(const struct line *l, unsigned question)
{
	const struct value *given = session_given(l->s, question);
	const struct domain *d = &session_rules(l->s)->questions[question].domain;
	if (!given || !session_confirmed(l->s, question))
		return;
	struct value old = value_new(d, l->mem);
	value_copy(d, given, &old, l->mem);
	session_answer(l->s, question, &old);
}

/* Asks whether the signs behind a warning still hold. */
static enum said settle(const struct line *l, unsigned question)
{
	bool held;
	enum said said = line_silence(l, &held);
	if (said == SAID_ANSWER && held)
		keep_old(l, question);
	return said;
}

/* Takes an answer in, with the pages that may follow it. counted: what counted before it. */
static enum said take(const struct line *l, unsigned question, const struct value *v,
    const bool *counted)
{
	enum said said = SAID_ANSWER;
	if (session_answer(l->s, question, v) == ANSWER_ASKS_AGAIN)
		said = settle(l, question);
	if (said == SAID_BACK) {
		session_change(l->s, question);
		return SAID_ANSWER;
	}
	if (said != SAID_ANSWER)
		return said;
	tell_closed(l, counted);
	line_save(l);
	said = line_alerts(l);
	if (said != SAID_BACK)
		return said;
	session_change(l->s, question);
	return SAID_ANSWER;
}

static enum said who(const struct line *l)
{
	enum said said = line_who(l);
	if (said == SAID_ANSWER)
		line_save(l);
	return said;
}

/* From the review, and back to it or to the question it was looked at from. */
static enum said change_who(const struct line *l, bool at_end)
{
	enum said said = who(l);
	if (said == SAID_ANSWER || said == SAID_BACK)
		return at_end ? SAID_OTHER : SAID_ANSWER;
	return said;
}

static enum said review(const struct line *l, bool at_end)
{
	unsigned change;
	enum said said = line_review(l, at_end, &change);
	if (said == SAID_OTHER && change == REVIEW_WHO)
		said = change_who(l, at_end);
	else if (said == SAID_OTHER)
		session_change(l->s, change);
	else if (said == SAID_BACK && at_end)
		go_back(l);
	return said;
}

/* A look at the review from within a question comes back to it with the rows filled in so far. */
static enum said ask(const struct line *l, unsigned question)
{
	struct value v = {0};
	struct prompt *p = prompt_make(l->s, question, l->mem);
	const bool *counted = counting_now(l); /* rows count one by one, before the whole list does */
	for (;;) {
		enum said said = line_question(l, p, &v);
		if (said == SAID_ANSWER)
			return take(l, question, &v, counted);
		if (said == SAID_BACK) {
			go_back(l);
			return SAID_ANSWER;
		}
		if (said != SAID_REVIEW)
			return said;
		said = review(l, false);
		if (said != SAID_ANSWER && said != SAID_BACK)
			return said == SAID_OTHER ? SAID_ANSWER : said;
	}
}

/* One turn, with memory of its own. *finished: the person has nothing more to say. */
static enum said turn(struct line *l, bool *finished)
{
	int question = session_next(l->s);
	if (question != SESSION_DONE)
		return ask(l, (unsigned)question);
	enum said said = review(l, true);
	*finished = said == SAID_ANSWER;
	return said == SAID_STOP || said == SAID_END ? said : SAID_ANSWER;
}

static enum said begin(struct line *l)
{
	bool open = l->setup->about && about_is_open(l->setup->about);
	enum said said = line_language(l);
	do {
		if (said == SAID_ANSWER || said == SAID_BACK)
			said = line_welcome(l);
		if (said == SAID_ANSWER && open)
			said = who(l);
	} while (said == SAID_BACK);
	if (said != SAID_ANSWER)
		return said;
	said = line_alerts(l); /* of answers from a file */
	return said == SAID_BACK ? SAID_ANSWER : said;
}

enum line_end line_interview(struct session *s, const struct line_setup *setup)
{
	struct line l = {.setup = setup, .s = s, .mem = arena_new(setup->host)};
	bool finished = false;
	enum said said = begin(&l);
	while (said == SAID_ANSWER && !finished) {
		arena_free(l.mem);
		l.mem = arena_new(setup->host);
		said = turn(&l, &finished);
	}
	enum line_end end = finished ? LINE_FINISHED : end_of(&l, said);
	arena_free(l.mem);
	return fflush(setup->out) != 0 || ferror(setup->out) ? LINE_BROKEN : end;
}
