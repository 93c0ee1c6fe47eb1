/* For the tests of session/: a small pack with something of everything, and short ways to answer
 * in it and to look. Answers are typed as a person types them, or given as in an answers file. */
#ifndef UNIT_SESSION_PACK_H
#define UNIT_SESSION_PACK_H

#include <string.h>

#include "fixture.h"
#include "session/outcome.h"
#include "session/prompt.h"

#define TALK_HEAD \
	"candor: 1\nid: talk\nversion: 1\ntitle: Talk\nlanguage: en\nreview: {status: draft}\n"

#define TALK_START                                                                               \
	"sections:\n"                                                                                \
	"  - id: start\n    title: Start\n    questions:\n"                                          \
	"      - {id: sites, ask: Where?, label: Places, type: pick many, unsure: no,\n"             \
	"         options: {knee: Knee, hip: Hip, back: Back}}\n"                                    \
	"      - {id: main, ask: Which most?, label: Main, type: pick one, options: from sites,\n"   \
	"         unsure: no}\n"

#define TALK_SAFETY                                                                              \
	"  - id: safety\n    title: Safety\n    questions:\n"                                        \
	"      - {id: injury, ask: A fall?, label: Fall, type: pick one,\n"                          \
	"         options: {big: A big one, small: A small one, no: No}}\n"                          \
	"      - {id: after, ask: Since then?, label: Since then, type: yes/no list,\n"              \
	"         unless: injury is no, rows: {steps: {label: Cannot walk,\n"                        \
	"         when: \"sites has any of [knee, hip]\"}, shape: Changed shape, cold: Cold}}\n"     \
	"      - {id: nerves, ask: New?, label: New, type: yes/no list, decline: yes,\n"             \
	"         when: sites has back, rows: {numb: Numb seat, weak: Weak leg, urine: No urine}}\n" \
	"      - {id: fever, ask: Fever?, label: Fever, type: yes/no}\n"

#define TALK_PROBLEM                                                                             \
	"  - id: problem\n    title: Problem\n    questions:\n"                                      \
	"      - {id: duration, ask: How long?, label: How long, type: pick one, ordered: yes,\n"    \
	"         options: {weeks: Weeks, months: Months, years: Years}}\n"                          \
	"      - {id: pain, ask: How bad?, label: Pain, type: scale, range: 0 to 10,\n"              \
	"         low: None, high: The worst}\n"                                                     \
	"      - {id: tried, ask: What was tried?, label: Tried, type: pick many, most: 2,\n"        \
	"         options: {exercise: Exercise, therapy: Therapy, shots: {label: Shots,\n"           \
	"         when: duration >= months}}, none: Nothing yet}\n"                                  \
	"      - {id: helped, ask: Did it help?, label: Helped, type: yes/no, when: tried has any}\n" \
	"      - {id: shot, ask: When was it?, label: Last shot, type: date,\n"                      \
	"         when: tried has shots}\n"                                                          \
	"      - {id: wait, ask: How long a wait?, label: Waiting, type: whole number,\n"            \
	"         unit: months, range: 0 to 60}\n"                                                   \
	"      - {id: sugar, ask: Last A1c?, label: A1c, type: decimal, unit: \"%\",\n"              \
	"         range: 3 to 20, for: summary, decline: yes}\n"                                     \
	"  - id: end\n    title: End\n    when: not fever is yes\n    questions:\n"                  \
	"      - {id: words, ask: Anything else?, label: Own words, type: text, for: summary,\n" \
	"         decline: yes}\n"

#define TALK_FINDINGS                                                                          \
	"findings:\n"                                                                              \
	"  - {id: numb_seat, kind: emergency, when: nerves has numb, title: Numb, say: Go now.,\n" \
	"     cite: [s]}\n"                                                                        \
	"  - {id: weak_leg, kind: urgent, when: nerves has weak, title: Weak, say: Go today.,\n"   \
	"     cite: [s]}\n"                                                                        \
	"  - {id: weak_and_fever, kind: emergency, when: nerves has weak and fever is yes,\n"      \
	"     replaces: [weak_leg, hot], title: Weak and hot, say: Go now., cite: [s]}\n"          \
	"  - {id: hot, kind: urgent, when: fever is yes, title: Fever,\n"                          \
	"     say: \"Tell {site.desk}, or call {site.emergency_number}.\", cite: [s]}\n"           \
	"  - {id: broken, kind: urgent, when: \"after has any of [steps, cold]\", title: Broken,\n" \
	"     say: Go today., cite: [s]}\n"                                                        \
	"  - {id: not_sure, kind: open, title: Not sure, say: Call., cite: [s]}\n"                 \
	"  - {id: move, kind: first, when: \"tried has none of [exercise]\", title: Move,\n"       \
	"     say: Ask for a plan., cite: [s]}\n"                                                  \
	"  - {id: bad, kind: caution, when: pain >= 7, title: Bad, say: Say so., cite: [s]}\n"     \
	"  - {id: shot_lately, kind: caution, when: months since shot < 6, title: A shot,\n"       \
	"     say: \"The last shot: {shot}.\", cite: [s]}\n"                                       \
	"  - {id: talk_knee, kind: discuss, when: pain >= 5, beside: [knee_trial], title: Pain,\n" \
	"     say: Talk., cite: [s]}\n"                                                            \
	"  - {id: knee_trial, kind: evidence, when: main is knee, say: A trial., cite: [s]}\n"     \
	"  - {id: faster, kind: ask, when: wait >= 3, say: \"I wait {wait}. Faster?\",\n"          \
	"     cite: [s]}\n"                                                                        \
	"sources:\n  s: {kind: clinic, file: a.txt}\n"

#define TALK TALK_HEAD TALK_START TALK_SAFETY TALK_PROBLEM TALK_FINDINGS

static const struct date talk_today = {2026, 11, 20};

static inline struct session *talk_in(struct fixture *fx, const char *yaml)
{
	return session_new(fixture_rules(fx, yaml), NULL, talk_today, NULL);
}

static inline unsigned q_of(const struct session *s, const char *id)
{
	int q = ruleset_question(session_rules(s), str_of(id));
	if (q < 0)
		fail_msg("no question '%s'", id);
	return (unsigned)q;
}

static inline unsigned f_of(const struct session *s, const char *id)
{
	int f = ruleset_finding(session_rules(s), str_of(id));
	if (f < 0)
		fail_msg("no finding '%s'", id);
	return (unsigned)f;
}

/* Typed and read; the value. */
static inline struct value typed_value(struct fixture *fx, const struct session *s, const char *id,
    const char *typed)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	struct prompt *p = prompt_make(s, q_of(s, id), fx->mem);
	if (!prompt_parse(s, p, str_of(typed), fx->mem, &v, &why))
		fail_msg("%s: '%s' is refused: %s", id, typed, buf_end(&why));
	return v;
}

/* The sentence with which something typed is refused; fails when it is taken. */
static inline const char *refusal(struct fixture *fx, const struct session *s, const char *id,
    const char *typed)
{
	struct value v;
	struct buf why = buf_new(fx->mem);
	struct prompt *p = prompt_make(s, q_of(s, id), fx->mem);
	if (prompt_parse(s, p, str_of(typed), fx->mem, &v, &why))
		fail_msg("%s: '%s' is taken", id, typed);
	return buf_end(&why);
}

static inline enum answered say(struct fixture *fx, struct session *s, const char *id,
    const char *typed)
{
	struct value v = typed_value(fx, s, id, typed);
	return session_answer(s, q_of(s, id), &v);
}

/* As in an answers file: no prompt, no walk. */
static inline void give(struct fixture *fx, struct session *s, const char *id, const char *yaml)
{
	struct value v;
	struct span at = {0};
	struct buf why = buf_new(fx->mem);
	const struct node *node = node_get(fixture_node(fx, text_fmt(fx->mem, "x: %s\n", yaml)), "x");
	if (!value_take(session_rules(s)->domains[q_of(s, id)], node, fx->mem, &v, &why, &at))
		fail_msg("%s: %s is refused: %s", id, yaml, buf_end(&why));
	session_give(s, q_of(s, id), &v);
}

static inline const char *worded(struct fixture *fx, const struct session *s, unsigned q,
    const struct value *v)
{
	struct buf out = buf_new(fx->mem);
	const struct ruleset *r = session_rules(s);
	if (!v)
		return "-";
	value_format(r->domains[q], v, session_language(s), r->languages[session_language(s)].words,
	    &out);
	return buf_end(&out);
}

/* What counts and what was said, in words; "-": nothing. */
static inline const char *in_force(struct fixture *fx, const struct session *s, const char *id)
{
	return worded(fx, s, q_of(s, id), session_in_force(s, q_of(s, id)));
}

static inline const char *given(struct fixture *fx, const struct session *s, const char *id)
{
	return worded(fx, s, q_of(s, id), session_given(s, q_of(s, id)));
}

/* The question that is shown now, or "done". */
static inline const char *now(const struct session *s)
{
	int q = session_next(s);
	return q == SESSION_DONE ? "done" : session_rules(s)->questions[q].id;
}

/* The findings shown, in page order, with blanks between. */
static inline const char *shown(struct fixture *fx, const struct session *s)
{
	struct buf out = buf_new(fx->mem);
	const struct outcome *o = outcome_make(s, fx->mem);
	for (unsigned i = 0; i < o->n; i++)
		buf_fmt(&out, "%s%s", i ? " " : "", session_rules(s)->findings[o->list[i].finding].id);
	return buf_end(&out);
}

/* The same for those on an interruption page. */
static inline const char *alerted(struct fixture *fx, const struct session *s)
{
	struct buf out = buf_new(fx->mem);
	struct numbers list = session_alerts(s, fx->mem);
	for (unsigned i = 0; i < list.n; i++)
		buf_fmt(&out, "%s%s", i ? " " : "", session_rules(s)->findings[list.list[i]].id);
	return buf_end(&out);
}

/* Lines, with " / " between. */
static inline const char *in_line(struct fixture *fx, struct lines lines)
{
	struct buf out = buf_new(fx->mem);
	for (unsigned i = 0; i < lines.n; i++)
		buf_fmt(&out, "%s%s", i ? " / " : "", lines.list[i]);
	return buf_end(&out);
}

/* Answers to the question that is shown, one after another, as typed. Fails when another question
 * is shown than the one named before the "=". */
static inline void walk(struct fixture *fx, struct session *s, const char *const *steps)
{
	for (; *steps; steps++) {
		const char *sign = strchr(*steps, '=');
		const char *id = arena_text(fx->mem, (struct str){*steps, (size_t)(sign - *steps)});
		assert_string_equal(now(s), id);
		assert_int_equal(say(fx, s, id, sign + 1), ANSWER_TAKEN);
	}
}

#endif
