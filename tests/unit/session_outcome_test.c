/* What is shown and why: replaces, beside, open, reasons in words, texts filled in. */
#include "session_pack.h"
#include "rules/site.h"

static const char *reasons(struct fixture *fx, const struct session *s, const char *id)
{
	const struct outcome *o = outcome_make(s, fx->mem);
	for (unsigned i = 0; i < o->n; i++)
		if (o->list[i].finding == f_of(s, id))
			return in_line(fx, reason_lines(s, &o->list[i].why, session_language(s), fx->mem));
	fail_msg("'%s' is not shown", id);
	return "";
}

static const char *opened(struct fixture *fx, const struct session *s)
{
	return in_line(fx, open_lines(s, outcome_make(s, fx->mem), session_language(s), fx->mem));
}

static const char *said(struct fixture *fx, const struct session *s, const char *id)
{
	return text_filled(s, session_rules(s)->findings[f_of(s, id)].say[0], 0, fx->mem);
}

/* A pack of yes/no lists and findings, to try one thing. */
#define SMALL(findings)                                                                          \
	TALK_HEAD                                                                                    \
	"sections:\n  - id: only\n    title: Only\n    questions:\n"                                 \
	"      - {id: a, ask: A?, label: A, type: yes/no list, decline: yes,\n"                      \
	"         rows: {x: Row X, y: Row Y, z: Row Z}}\n"                                           \
	"      - {id: b, ask: B?, label: B, type: pick many, decline: yes,\n"                        \
	"         options: {x: Box X, y: Box Y, z: Box Z}, none: None}\n"                            \
	"      - {id: door, ask: Door?, label: Door, type: yes/no, decline: yes}\n"                  \
	"      - {id: c, ask: C?, label: C, type: yes/no list, when: door is yes,\n"                 \
	"         rows: {x: Sign X, y: Sign Y}}\n"                                                   \
	"      - {id: n, ask: N?, label: N, type: whole number, range: 0 to 10}\n"                   \
	"findings:\n" findings "sources:\n  s: {kind: clinic, file: a.txt}\n"
#define OPEN "  - {id: open, kind: open, title: O, say: Call., cite: [s]}\n"

static void what_rests_on_the_same_rows_is_replaced(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{weak: yes, rest: no}");
	give(fx, s, "fever", "yes");
	assert_string_equal(shown(fx, s), "weak_and_fever");
	session_free(s);
}

/* `has any` over two rows: with one more row than the replacing one rests on, it stays. */
static void what_rests_on_one_row_more_is_never_hidden(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: both, kind: emergency, when: a has x and door is yes, replaces: [any_row],\n"
	    "     title: T, say: Go., cite: [s]}\n"
	    "  - {id: any_row, kind: urgent, when: \"a has any of [x, y]\", title: T, say: Go.,\n"
	    "     cite: [s]}\n" OPEN));
	give(fx, s, "a", "{x: yes, rest: no}");
	give(fx, s, "door", "yes");
	assert_string_equal(shown(fx, s), "both");
	give(fx, s, "a", "{x: yes, y: yes, z: no}");
	assert_string_equal(shown(fx, s), "both any_row");
	session_free(s);
}

static void what_is_replaced_replaces_nothing(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: third, kind: caution, when: n >= 1, title: T, say: S., cite: [s]}\n"
	    "  - {id: second, kind: caution, when: n >= 2 and door is yes, replaces: [third],\n"
	    "     title: T, say: S., cite: [s]}\n"
	    "  - {id: first, kind: caution, when: n >= 3 and door is yes, replaces: [second],\n"
	    "     title: T, say: S., cite: [s]}\n"));
	give(fx, s, "door", "yes");
	give(fx, s, "n", "2");
	assert_string_equal(shown(fx, s), "second");
	give(fx, s, "n", "3");
	assert_string_equal(shown(fx, s), "third first");
	session_free(s);
}

/* ---- beside ---- */

static void a_reason_to_talk_stands_under_its_evidence(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "knee");
	give(fx, s, "pain", "6");
	const struct outcome *o = outcome_make(s, fx->mem);
	assert_string_equal(shown(fx, s), "talk_knee knee_trial");
	assert_int_equal(o->list[0].under, (int)f_of(s, "knee_trial"));
	assert_int_equal(o->list[1].under, -1);
	give(fx, s, "sites", "hip");
	assert_string_equal(shown(fx, s), ""); /* without the evidence it is not shown */
	session_free(s);
}

static void a_reason_to_talk_never_stands_beside_a_warning(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "knee");
	give(fx, s, "pain", "6");
	give(fx, s, "fever", "yes");
	assert_string_equal(shown(fx, s), "hot knee_trial");
	give(fx, s, "fever", "unsure");
	assert_string_equal(shown(fx, s), "not_sure talk_knee knee_trial");
	session_free(s);
}

#define DISCUSS                                                                                \
	"  - {id: stop, kind: urgent, when: a has x, title: T, say: Go., cite: [s]}\n" OPEN        \
	"  - {id: more, kind: discuss, when: n >= 5, beside: [proof_a], replaces: [less, do_ask],\n" \
	"     title: T, say: S., cite: [s]}\n"                                                     \
	"  - {id: less, kind: discuss, when: n >= 3, beside: [proof_b], title: T, say: S.,\n"      \
	"     cite: [s]}\n"                                                                        \
	"  - {id: proof_a, kind: evidence, when: door is yes, say: S., cite: [s]}\n"               \
	"  - {id: proof_b, kind: evidence, say: S., cite: [s]}\n"                                  \
	"  - {id: do_ask, kind: ask, when: n >= 1, say: S., cite: [s]}\n"

/* "While this one is shown": what is held back leaves nothing out. */
static void what_is_held_back_replaces_nothing(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(DISCUSS));
	give(fx, s, "n", "6");
	give(fx, s, "door", "yes");
	assert_string_equal(shown(fx, s), "more proof_a proof_b");
	give(fx, s, "door", "no"); /* its evidence is not shown */
	assert_string_equal(shown(fx, s), "less proof_b do_ask");
	give(fx, s, "door", "yes");
	give(fx, s, "a", "{x: yes}"); /* a warning is */
	assert_string_equal(shown(fx, s), "stop proof_a proof_b do_ask");
	session_free(s);
}

/* ---- open ---- */

static void open_signs_stand_together(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: f, kind: urgent, when: \"a has any of [x, y, z]\", "
	    "title: T, say: Go., cite: [s]}\n"
	    "  - {id: g, kind: urgent, when: door is yes and a has x, title: T, say: Run., cite: [s]}\n"
	    OPEN));
	give(fx, s, "a", "{x: unsure, y: declined, z: unsure}");
	give(fx, s, "door", "no");
	assert_string_equal(shown(fx, s), "open");
	assert_string_equal(opened(fx, s), "Row X; Row Y; Row Z. If so: Go.");
	give(fx, s, "door", "unsure");
	assert_string_equal(opened(fx, s), "Row X; Row Y; Row Z. If so: Go. / "
	                                   "Door, and at the same time: Row X. If so: Run.");
	give(fx, s, "a", "{rest: no}");
	assert_string_equal(shown(fx, s), "");
	assert_string_equal(opened(fx, s), "");
	session_free(s);
}

static void a_measure_says_how_much(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: f, kind: urgent, when: a has x and n >= 5, title: T, say: Go., cite: [s]}\n" OPEN));
	give(fx, s, "a", "{x: unsure, rest: no}");
	give(fx, s, "n", "unsure");
	assert_string_equal(opened(fx, s),
	    "Row X, and at the same time: N: 5 or more. If so: Go.");
	give(fx, s, "a", "{x: yes, rest: no}");
	assert_string_equal(opened(fx, s), "N: 5 or more. If so: Go.");
	session_free(s);
}

/* Of an answer that was withheld as a whole, and of a list that could not be asked about, the very
 * signs are named. */
static void what_was_withheld_as_a_whole_is_named_by_its_signs(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: f, kind: urgent, when: \"c has any of [x, y]\", title: T, say: Go., cite: [s]}\n"
	    "  - {id: g, kind: urgent, when: \"b has any of [x, y] or count(b) >= 2\", title: T,\n"
	    "     say: Run., cite: [s]}\n" OPEN));
	give(fx, s, "a", "{rest: unsure}");
	give(fx, s, "door", "unsure");
	assert_string_equal(opened(fx, s), "Sign X; Sign Y. If so: Go.");
	give(fx, s, "door", "no");
	give(fx, s, "b", "declined");
	assert_string_equal(opened(fx, s), "Box X; Box Y. If so: Run. / "
	                                   "At least 2 of these (Box X; Box Y; Box Z). If so: Run.");
	session_free(s);
}

/* A row that was not offered, because what offers it was not known. */
static void a_row_that_was_not_offered_is_named(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD
	    "sections:\n  - id: only\n    title: Only\n    questions:\n"
	    "      - {id: door, ask: Door?, label: Door, type: yes/no}\n"
	    "      - {id: a, ask: A?, label: A, type: yes/no list,\n"
	    "         rows: {x: {label: Row X, when: door is yes}, y: Row Y}}\n"
	    "findings:\n"
	    "  - {id: sign, kind: urgent, when: a has any, title: T, say: Go., cite: [s]}\n" OPEN
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	give(fx, s, "door", "unsure");
	give(fx, s, "a", "{y: no}");
	assert_string_equal(opened(fx, s), "Row X. If so: Go.");
	session_free(s);
}

/* What would have to be so, for a condition with nothing known but "a: z". */
static void each_need_has_its_words(void **state)
{
	static const struct {
		const char *when, *words;
	} table[] = {
	    {"a has x", "Row X"},
	    {"a has x or door is yes", "Row X; Door"},
	    {"a has x and door is yes", "Row X, and at the same time: Door"},
	    {"a has x and a has z", "Row X"}, /* the other is sure */
	    {"a has all of [x, y] and door is yes",
	        "Row X, and at the same time: Row Y, and at the same time: Door"},
	    {"a has any of [x, y] and door is yes",
	        "One of these (Row X; Row Y), and at the same time: Door"},
	    {"(a has x or a has y) and (door is yes or c has x)",
	        "One of these (Row X; Row Y), and at the same time: one of these (Door; Sign X)"},
	    {"(a has x and door is yes) or a has y",
	        "Row Y. If so: Go. / Row X, and at the same time: Door"},
	    {"at least 2 of (a has x, a has y, door is yes)", "At least 2 of these (Row X; Row Y; Door)"},
	    {"at least 2 of (a has x, a has z, door is yes)", "Row X; Door"},
	    {"at least 3 of (a has x, a has z, door is yes)", "Row X, and at the same time: Door"},
	    {"count(a) >= 2", "Row X; Row Y"},
	    {"count(a) > 2", "Row X, and at the same time: Row Y"},
	    {"count(b) >= 2", "At least 2 of these (Box X; Box Y; Box Z)"},
	    {"b has any", "Box X; Box Y; Box Z"},
	    {"n >= 5", "N: 5 or more"},
	    {"n > 5 or n = 2", "N: more than 5; N: 2"},
	    {"n between 3 and 5", "N: 3 or more, and at the same time: N: 5 or less"},
	    {"n < 5", "N: less than 5"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf yaml = buf_new(fx->mem);
		buf_fmt(&yaml, SMALL("  - {id: f, kind: urgent, when: \"%s\", title: T, say: Go., "
		                     "cite: [s]}\n" OPEN), table[i].when);
		struct session *s = talk_in(fx, buf_end(&yaml));
		give(fx, s, "a", "{x: unsure, y: declined, z: yes}");
		give(fx, s, "b", "unsure");
		give(fx, s, "door", "unsure");
		give(fx, s, "n", "unsure");
		assert_string_equal(opened(fx, s), text_fmt(fx->mem, "%s. If so: Go.", table[i].words));
		session_free(s);
	}
}

/* Several answers to one question, each of which would do: never read as all of them. */
static void answers_that_would_do_are_joined_by_or(void **state)
{
	static const struct {
		const char *when, *words;
	} table[] = {
	    {"far is one of [near, mid]", "Far: Near or Mid"},
	    {"far <= mid", "Far: Near or Mid"},
	    {"far >= mid", "Far: Mid or Off, in sight or Gone"}, /* no comma beside a comma */
	    {"far is one of [near, mid, gone]", "Far: Near, Mid or Gone"},
	    {"far is near", "Far: Near"},
	    {"far is near or far is mid or far is near", "Far: Near or Mid"},
	    {"far is near or b has x or far is mid", "Far: Near or Mid; Box X"},
	    {"far <= mid and b has x", "Far: Near or Mid, and at the same time: Box X"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf yaml = buf_new(fx->mem);
		buf_fmt(&yaml, TALK_HEAD
		    "sections:\n  - id: only\n    title: Only\n    questions:\n"
		    "      - {id: far, ask: Far?, label: Far, type: pick one, ordered: yes,\n"
		    "         options: {near: Near, mid: Mid, off: \"Off, in sight\", gone: Gone}}\n"
		    "      - {id: b, ask: B?, label: B, type: yes/no list, rows: {x: Box X}}\n"
		    "findings:\n  - {id: f, kind: urgent, when: \"%s\", title: T, say: Go., cite: [s]}\n"
		    OPEN "sources:\n  s: {kind: clinic, file: a.txt}\n", table[i].when);
		struct session *s = talk_in(fx, buf_end(&yaml));
		give(fx, s, "far", "unsure");
		give(fx, s, "b", "unsure");
		assert_string_equal(opened(fx, s), text_fmt(fx->mem, "%s. If so: Go.", table[i].words));
		session_free(s);
	}
}

/* The graver one needs both signs: it may not hide what the first sign alone asks for. */
static void a_sign_that_is_a_warning_alone_is_listed_beside_a_graver_one(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: both, kind: emergency, when: \"a has all of [x, y]\", replaces: [first], title: T,\n"
	    "     say: Run., cite: [s]}\n"
	    "  - {id: either, kind: emergency, when: \"a has any of [x, z]\", replaces: [last],\n"
	    "     title: T, say: Run., cite: [s]}\n"
	    "  - {id: first, kind: urgent, when: a has y, title: T, say: Walk., cite: [s]}\n"
	    "  - {id: last, kind: urgent, when: a has z, title: T, say: Walk., cite: [s]}\n" OPEN));
	give(fx, s, "a", "{rest: unsure}");
	assert_string_equal(opened(fx, s), "Row X, and at the same time: Row Y. If so: Run. / "
	                                   "Row X; Row Z. If so: Run. / Row Y. If so: Walk.");
	session_free(s);
}

/* One line for the same words, one heading for the same first sentence; worst first. */
static void the_same_action_is_said_once(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: f, kind: urgent, when: a has x, title: T, say: Go. Slowly., cite: [s]}\n"
	    "  - {id: g, kind: urgent, when: a has y, title: T, say: Go. Now., cite: [s]}\n"
	    "  - {id: h, kind: emergency, when: a has y, title: T, say: Go. Now., cite: [s]}\n"
	    "  - {id: i, kind: urgent, when: a has z, title: T, say: Go. Slowly., cite: [s]}\n"
	    "  - {id: j, kind: urgent, when: door is yes, title: T, say: Go to the U.S. Then go., "
	    "cite: [s]}\n" OPEN));
	give(fx, s, "a", "{rest: unsure}");
	give(fx, s, "door", "unsure");
	struct open_actions open = open_make(s, outcome_make(s, fx->mem), 0, fx->mem);
	assert_int_equal(open.n, 3);
	assert_int_equal(open.list[0].kind, KIND_EMERGENCY);
	assert_false(open.list[0].several);
	assert_string_equal(open.list[1].say, "Go.");
	assert_true(open.list[1].several);
	assert_int_equal(open.list[1].nitems, 2);
	assert_string_equal(open.list[1].items[0].signs, "Row X; Row Z");
	assert_string_equal(open.list[1].items[0].rest, "Slowly.");
	assert_int_equal(open.list[1].items[0].findings.n, 2);
	assert_string_equal(open.list[1].items[1].signs, "Row Y");
	assert_string_equal(open.list[2].say, "Go to the U.S. Then go.");
	session_free(s);
}

/* The patient is not told of nine illnesses they do not have; the clinician is. */
static void a_brief_reason_leaves_out_what_kept_nothing_back(void **state)
{
	static const struct {
		const char *when, *brief;
	} table[] = {
	    {"b has none of [z] and a has none of [x, y]", "B: Box Z – not picked"},
	    {"a has none of [x, y]", "A: Row X – No; Row Y – No"}, /* there is nothing else */
	    {"a has z and not a has x", "A: Row Z – Yes"},
	    {"b has x and door is no", "B: Box X"},
	    {"n >= 4 and n is answered", "N: 4"},
	    {"n is answered", "N: 4"},
	    {"b has x and c is not asked", "B: Box X"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf yaml = buf_new(fx->mem);
		buf_fmt(&yaml, SMALL("  - {id: f, kind: missing, when: \"%s\", title: T, say: S., "
		                     "cite: [s]}\n"), table[i].when);
		struct session *s = talk_in(fx, buf_end(&yaml));
		give(fx, s, "a", "{x: no, y: no, z: yes}");
		give(fx, s, "b", "[x, y]");
		give(fx, s, "door", "no");
		give(fx, s, "n", "4");
		const struct outcome *o = outcome_make(s, fx->mem);
		assert_int_equal(o->n, 1);
		assert_string_equal(in_line(fx, reason_brief(s, &o->list[0].why, 0, fx->mem)),
		    table[i].brief);
		session_free(s);
	}
}

/* ---- reasons ---- */

static void reasons_are_what_decided(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "[knee, back]");
	give(fx, s, "main", "knee");
	give(fx, s, "nerves", "{numb: yes, weak: no, urine: unsure}");
	give(fx, s, "injury", "big");
	give(fx, s, "after", "{steps: yes, shape: yes, cold: yes}");
	give(fx, s, "duration", "years");
	give(fx, s, "tried", "[therapy, shots]");
	give(fx, s, "shot", "about 3 months ago");
	give(fx, s, "pain", "7");
	assert_string_equal(reasons(fx, s, "numb_seat"), "New: Numb seat – Yes");
	assert_string_equal(reasons(fx, s, "broken"),
	    "Since then: Cannot walk – Yes; Cold – Yes");
	assert_string_equal(reasons(fx, s, "move"), "Tried: Exercise – not picked");
	assert_string_equal(reasons(fx, s, "bad"), "Pain: 7");
	assert_string_equal(reasons(fx, s, "shot_lately"), "Last shot: about 3 months ago");
	assert_string_equal(reasons(fx, s, "knee_trial"), "Main: Knee");
	session_free(s);
}

static void reasons_of_two_questions_are_two_lines(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "back");
	give(fx, s, "nerves", "{weak: yes, rest: no}");
	give(fx, s, "fever", "yes");
	assert_string_equal(reasons(fx, s, "weak_and_fever"), "New: Weak leg – Yes / Fever: Yes");
	session_free(s);
}

/* Each way to say a reason, for a finding that rests on it. */
static void each_comparison_has_its_words(void **state)
{
	static const struct {
		const char *when, *words;
	} table[] = {
	    {"n between 3 and 5", "N: 4"},
	    {"not n >= 7", "N: 4"},
	    {"door is not no", "Door: Yes"},
	    {"a is answered", "A: Row X – Yes; Row Z – Yes"},
	    {"c is unsure", "C: Sign Y – I do not know"},
	    {"count(a) >= 2", "A: Row X – Yes; Row Z – Yes"},
	    {"count(b) = 2", "B: Box X, Box Y"},
	    {"b has all of [x, y]", "B: Box X, Box Y"},
	    {"b has any", "B: Box X, Box Y"},
	    {"b has x and b has none of [z]", "B: Box X; Box Z – not picked"},
	    {"b has none of [z]", "B: Box Z – not picked"},
	    {"b has x and door is not no", "B: Box X"}, /* what the door is says nothing here */
	    {"b has x and not a has y", "B: Box X / A: Row Y – No"},
	    {"not a has y", "A: Row Y – No"},
	    {"a has any and n >= 1", "A: Row X – Yes; Row Z – Yes / N: 4"},
	    {"at least 2 of (n >= 1, door is yes, n >= 9)", "N: 4 / Door: Yes"},
	    {"n >= 1 or n >= 9", "N: 4"},
	};
	struct fixture *fx = *state;
	for (size_t i = 0; i < sizeof table / sizeof *table; i++) {
		struct buf yaml = buf_new(fx->mem);
		buf_fmt(&yaml, SMALL("  - {id: f, kind: missing, when: \"%s\", title: T, say: S., "
		                     "cite: [s]}\n"), table[i].when);
		struct session *s = talk_in(fx, buf_end(&yaml));
		give(fx, s, "a", "{x: yes, y: no, z: yes}");
		give(fx, s, "b", "[x, y]");
		give(fx, s, "door", "yes");
		give(fx, s, "c", "{x: no, y: unsure}");
		give(fx, s, "n", "4");
		assert_string_equal(reasons(fx, s, "f"), table[i].words);
		session_free(s);
	}
}

/* What was left unticked is named together; "none of these" says it all. */
static void unticked_boxes_are_one_reason(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, SMALL(
	    "  - {id: f, kind: missing, when: \"b has none of [x, y]\", title: T, say: S., cite: [s]}\n"));
	give(fx, s, "b", "z");
	assert_string_equal(reasons(fx, s, "f"), "B: Box X, Box Y – none of these picked");
	give(fx, s, "b", "none");
	assert_string_equal(reasons(fx, s, "f"), "B: None");
	session_free(s);
}

/* ---- texts ---- */

static void answers_stand_in_texts_as_people_read_them(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	assert_string_equal(said(fx, s, "faster"), "I wait (not answered). Faster?");
	give(fx, s, "wait", "3");
	give(fx, s, "duration", "years");
	give(fx, s, "tried", "shots");
	give(fx, s, "shot", "2026-09");
	assert_string_equal(said(fx, s, "faster"), "I wait 3 months. Faster?");
	assert_string_equal(said(fx, s, "shot_lately"), "The last shot: September 2026.");
	session_free(s);
}

static void site_words_come_from_the_site_file_or_the_engine(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	assert_string_equal(said(fx, s, "hot"), "Tell the front desk, or call 911.");
	struct site site = site_default;
	site.desk = "Window 3";
	site.emergency_number = "112";
	struct session *there = session_new(session_rules(s), &site, talk_today, NULL);
	assert_string_equal(said(fx, there, "hot"), "Tell Window 3, or call 112.");
	session_free(there);
	session_free(s);
}

static void own_words_stand_in_quotes_and_fill_nothing_in(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK_HEAD
	    "sections:\n  - id: only\n    title: Only\n    questions:\n"
	    "      - {id: words, ask: Words?, label: Words, type: text}\n"
	    "findings:\n  - {id: f, kind: ask, when: words is answered,\n"
	    "     say: \"You wrote {words} in {{braces}}.\", cite: [s]}\n"
	    "sources:\n  s: {kind: clinic, file: a.txt}\n");
	give(fx, s, "words", "\"{words} {site.desk} {1} }\"");
	assert_string_equal(said(fx, s, "f"),
	    "You wrote “{words} {site.desk} {1} }” in {braces}.");
	assert_string_equal(reasons(fx, s, "f"), "Words: “{words} {site.desk} {1} }”");
	session_free(s);
}

static void every_finding_is_in_page_order(void **state)
{
	struct fixture *fx = *state;
	struct session *s = talk_in(fx, TALK);
	give(fx, s, "sites", "[knee, back]");
	give(fx, s, "main", "knee");
	give(fx, s, "nerves", "{numb: yes, weak: unsure, urine: no}");
	give(fx, s, "fever", "yes");
	give(fx, s, "pain", "9");
	give(fx, s, "tried", "none");
	give(fx, s, "wait", "9");
	assert_string_equal(shown(fx, s),
	    "numb_seat hot not_sure move bad knee_trial faster");
	const struct outcome *o = outcome_make(s, fx->mem);
	assert_true(o->shown_kind[KIND_OPEN]);
	assert_false(o->shown_kind[KIND_DISCUSS]);
	assert_false(o->shown_kind[KIND_BRING]);
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(what_rests_on_the_same_rows_is_replaced),
	    TEST(what_rests_on_one_row_more_is_never_hidden),
	    TEST(what_is_replaced_replaces_nothing),
	    TEST(a_reason_to_talk_stands_under_its_evidence),
	    TEST(a_reason_to_talk_never_stands_beside_a_warning),
	    TEST(what_is_held_back_replaces_nothing),
	    TEST(open_signs_stand_together),
	    TEST(a_measure_says_how_much),
	    TEST(what_was_withheld_as_a_whole_is_named_by_its_signs),
	    TEST(a_row_that_was_not_offered_is_named),
	    TEST(each_need_has_its_words),
	    TEST(answers_that_would_do_are_joined_by_or),
	    TEST(a_sign_that_is_a_warning_alone_is_listed_beside_a_graver_one),
	    TEST(the_same_action_is_said_once),
	    TEST(a_brief_reason_leaves_out_what_kept_nothing_back),
	    TEST(reasons_are_what_decided),
	    TEST(reasons_of_two_questions_are_two_lines),
	    TEST(each_comparison_has_its_words),
	    TEST(unticked_boxes_are_one_reason),
	    TEST(answers_stand_in_texts_as_people_read_them),
	    TEST(site_words_come_from_the_site_file_or_the_engine),
	    TEST(own_words_stand_in_quotes_and_fill_nothing_in),
	    TEST(every_finding_is_in_page_order),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
