/* For the tests of pages and exports: a small pack with every kind of finding, and sessions. */
#ifndef UNIT_REPORT_PACK_H
#define UNIT_REPORT_PACK_H

#include <string.h>

#include "fixture.h"
#include "base/utf8.h"
#include "load/answers.h"
#include "report/compose.h"
#include "report/text.h"

#define PACK_HEAD                       \
	"candor: 1\n"                       \
	"id: sore-knee\n"                   \
	"version: 2026.11.1\n"              \
	"title: A sore knee\n"              \
	"language: en\n"
#define PACK_DRAFT "review: {status: draft}\n"
#define PACK_REVIEWED \
	"review: {status: reviewed, by: Dr. A. Example, on: 2026-01-20, next: 2026-10-20}\n"
#define PACK_BODY                                                                                \
	"sections:\n"                                                                                \
	"  - id: start\n"                                                                            \
	"    title: Start\n"                                                                         \
	"    questions:\n"                                                                           \
	"      - {id: sites, ask: Where does it hurt?, label: Painful places, type: pick many,\n"    \
	"         options: {knee: Knee, hip: Hip}, unsure: no}\n"                                    \
	"      - {id: main, ask: Which one is worse?, label: Main place, type: pick one,\n"          \
	"         options: from sites, unsure: no}\n"                                                \
	"      - {id: signs, ask: Is any of this new?, label: New signs, type: yes/no list,\n"       \
	"         decline: yes, rows: {hot: Joint is hot, numb: Numb leg, fever: Fever}}\n"          \
	"  - id: problem\n"                                                                          \
	"    title: The problem\n"                                                                   \
	"    questions:\n"                                                                           \
	"      - {id: pain, ask: How bad is it?, label: Pain, type: scale, range: 0 to 10,\n"        \
	"         low: No pain, high: The worst}\n"                                                  \
	"      - {id: tried, ask: What was tried?, label: Tried, type: pick many,\n"                 \
	"         options: {exercise: Exercise, shots: Shots}, none: Nothing yet}\n"                 \
	"      - {id: shot, ask: When was the last shot?, label: Last shot, type: date,\n"           \
	"         when: tried has shots, for: summary}\n"                                            \
	"      - {id: exam, ask: Was it examined?, label: Examined, type: yes/no}\n"                 \
	"      - {id: a1c, ask: What was the A1c?, label: Last A1c, type: decimal, unit: \"%\",\n"   \
	"         range: 3 to 20, for: summary}\n"                                                   \
	"      - {id: own_words, ask: Anything else?, label: Own words, type: text, for: summary}\n" \
	"findings:\n"                                                                                \
	"  - {id: numb_leg, kind: emergency, when: signs has numb, title: A numb leg,\n"             \
	"     say: \"Call {site.emergency_number} now.\", cite: [service]}\n"                        \
	"  - {id: hot_joint, kind: urgent, when: signs has hot, title: A hot joint,\n"               \
	"     say: Get same-day care., cite: [service]}\n"                                           \
	"  - {id: not_sure, kind: open, title: Signs to go over, say: Call your doctor today.,\n"    \
	"     cite: [guide.2]}\n"                                                                    \
	"  - {id: moving, kind: first, when: \"tried has none of [exercise]\", title: Exercise,\n"   \
	"     say: Ask for a plan., cite: [guide.1, trial]}\n"                                       \
	"  - {id: no_exam, kind: missing, when: exam is no, title: An exam, say: Ask for one.,\n"    \
	"     cite: [guide.1]}\n"                                                                    \
	"  - {id: bad_pain, kind: caution, when: pain >= 8, title: Bad pain, say: Say so.,\n"        \
	"     cite: [trial]}\n"                                                                      \
	"  - {id: reason_to_talk, kind: discuss, when: pain >= 5, beside: [knee_trial],\n"           \
	"     title: Pain for a while, say: Talk about it., cite: [leaflet]}\n"                      \
	"  - {id: no_approval, kind: evidence, say: It is not approved., cite: [guide.2]}\n"         \
	"  - {id: knee_trial, kind: evidence, when: main is knee, say: One trial found no gain.,\n"  \
	"     cite: [trial]}\n"                                                                      \
	"  - {id: ask_both, kind: ask, say: [What else is there?, What if I wait?],\n"               \
	"     cite: [guide.1]}\n"                                                                    \
	"  - {id: bring_notes, kind: bring, when: tried has shots, say: Notes on the shots,\n"       \
	"     cite: [service]}\n"                                                                    \
	"sources:\n"                                                                                 \
	"  service: {kind: health service, publisher: NHS, title: Hot joints, year: 2023,\n"         \
	"    address: \"https://example.org/hot\", read: 2026-11-20}\n"                              \
	"  guide: {kind: guideline, publisher: NICE, title: Sore knees, year: 2022,\n"               \
	"    address: \"https://example.org/knees\", read: 2026-11-20, review_by: 2027-11-20}\n"     \
	"  trial: {kind: trial, publisher: A Journal, title: \"Do shots help?\", year: 2019,\n"      \
	"    address: \"https://example.org/trial\", read: 2025-01-05, review_by: 2026-01-05}\n"     \
	"  leaflet: {kind: clinic, title: Clinic marketing article on knees, file: leaflet.txt}\n"

/* Everything answered, nothing alarming. */
#define CALM                                                                      \
	"sites: [knee]\nsigns: {rest: no}\npain: 6\ntried: none\nexam: no\na1c: 7.5\n" \
	"own_words: \"Stairs are the worst.\"\n"

static const struct about nobody = {"", "", "", -1, false};

static inline struct session *session_with(struct fixture *fx, const char *yaml,
    const char *answers)
{
	const struct date today = {2026, 11, 20};
	struct ruleset *rules = fixture_rules(fx, yaml);
	struct session *s = session_new(rules, &site_default, today, NULL);
	struct answers given = {.n = 0};
	if (!answers_read(fixture_node(fx, answers), rules, today, fx->mem, &fx->diags, &given))
		fail_msg("%s", fixture_drawn(fx));
	for (size_t i = 0; i < given.n; i++)
		session_give(s, given.list[i].question, &given.list[i].value);
	return s;
}

static inline struct session *draft_with(struct fixture *fx, const char *answers)
{
	return session_with(fx, PACK_HEAD PACK_DRAFT PACK_BODY, answers);
}

static inline const char *drawn(struct fixture *fx, const struct doc *d, size_t width)
{
	struct buf out = buf_new(fx->mem);
	text_write(d, width, &out);
	return buf_end(&out);
}

static inline const char *patient_page(struct fixture *fx, const struct session *s)
{
	return drawn(fx, compose_patient(s, outcome_make(s, fx->mem), &nobody, 0, fx->mem), 80);
}

static inline const char *clinician_page(struct fixture *fx, const struct session *s,
    const struct about *about)
{
	return drawn(fx, compose_clinician(s, outcome_make(s, fx->mem), about, 0, fx->mem), 80);
}

/* The pages as far as a text that stands in them: what comes first can be compared. */
static inline void check_holds(const char *page, const char *text)
{
	if (!strstr(page, text))
		fail_msg("not on the page:\n%s\nthe page:\n%s", text, page);
}

static inline void check_lacks(const char *page, const char *text)
{
	if (strstr(page, text))
		fail_msg("on the page, and must not be:\n%s\nthe page:\n%s", text, page);
}

static inline void check_order(const char *page, const char *first, const char *then)
{
	check_holds(page, first);
	check_holds(page, then);
	if (strstr(page, first) > strstr(page, then))
		fail_msg("'%s' stands behind '%s':\n%s", first, then, page);
}

#endif
