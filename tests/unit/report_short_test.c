/* What keeps a page short: nothing is said twice, and lists stay lists. */
#include "report_pack.h"

#define SHORT_PACK                                                                              \
	PACK_HEAD PACK_DRAFT                                                                        \
	"sections:\n"                                                                               \
	"  - id: start\n"                                                                           \
	"    title: Start\n"                                                                        \
	"    questions:\n"                                                                          \
	"      - {id: sites, ask: Where?, label: Places, type: pick many,\n"                        \
	"         options: {knee: Knee, hip: Hip}, unsure: no}\n"                                   \
	"      - {id: signs, ask: Is any of this new?, label: New signs, type: yes/no list,\n"      \
	"         rows: {hot: Joint is hot, numb: Numb leg, fever: Fever}}\n"                       \
	"      - {id: had, ask: Did you have a shot?, label: Shot, type: yes/no}\n"                 \
	"      - {id: how_long, ask: How long ago was it?, label: How long ago, type: pick one,\n"  \
	"         unless: had is no, options: {weeks: Weeks, months: Months}}\n"                    \
	"      - {id: cause, ask: What was it called?, label: Cause, type: pick many,\n"            \
	"         options: {wear: {label: Wear, when: sites has knee},\n"                           \
	"           joint: {label: Joint, when: sites has hip}}, none: No name}\n"                  \
	"      - {id: far, ask: How far along?, label: How far, type: yes/no,\n"                    \
	"         when: \"cause has any of [wear, joint]\", for: summary}\n"                        \
	"findings:\n"                                                                               \
	"  - {id: ill, kind: urgent, when: signs has any or how_long is weeks, title: Signs,\n"     \
	"     say: Call today., cite: [service]}\n"                                                 \
	"  - {id: not_sure, kind: open, title: To go over, say: Call., cite: [service]}\n"          \
	"  - {id: trial_one, kind: evidence, when: sites has knee, say: One trial., cite: [trial]}\n" \
	"  - {id: trial_two, kind: evidence, when: sites has knee, say: Two trials., cite: [trial]}\n" \
	"  - {id: ask_one, kind: ask, when: sites has knee, say: What else?, cite: [clinic]}\n"     \
	"sources:\n"                                                                                \
	"  service: {kind: health service, publisher: NHS, title: Signs, year: 2023,\n"             \
	"    address: \"https://example.org/signs\", read: 2026-11-20}\n"                           \
	"  trial: {kind: trial, publisher: A Journal, title: Shots, year: 2019,\n"                  \
	"    address: \"https://example.org/trial\", read: %s}\n"                                   \
	"  clinic: {kind: clinic, title: Clinic marketing article on knees, file: a.txt}\n"

static struct session *short_session(struct fixture *fx, const char *read, const char *answers)
{
	return session_with(fx, text_fmt(fx->mem, SHORT_PACK, read), answers);
}

#define SAME_DAY "2026-11-20"
#define COMPLETE "had: no\ncause: none\n"

/* A list of which nothing is known is one line; of a few rows, the rows. */
static void unknown_rows(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: unsure\n" COMPLETE);
	check_holds(patient_page(fx, s), "  * New signs – all 3\n");
	check_holds(clinician_page(fx, s, &nobody), "  New signs         Joint is hot; Numb leg; Fever\n");
	session_free(s);
	s = short_session(fx, SAME_DAY,
	    "sites: [knee]\nsigns: {hot: unsure, fever: unsure, numb: no}\n" COMPLETE);
	check_holds(patient_page(fx, s), "  * New signs – Joint is hot; Fever\n");
	session_free(s);
}

/* The same reason twice in a row is said once; a heading begins anew. */
static void same_reason(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\n" COMPLETE);
	check_holds(patient_page(fx, s),
	    "  * One trial. [1]\n"
	    "    Why this is here: Places: Knee\n"
	    "\n"
	    "  * Two trials. [1]\n"
	    "    Why this is here: same as above\n"
	    "\n"
	    "Questions to ask\n"
	    "----------------\n"
	    "  [ ] What else? [2]\n"
	    "      Why this is here: Places: Knee\n");
	session_free(s);
}

#define UNSURE_KNEE "sites: [knee]\nsigns: unsure\n" COMPLETE

static void read_on_one_day(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, UNSURE_KNEE);
	check_holds(patient_page(fx, s),
	    "Sources\n"
	    "-------\n"
	    "We read each of them on 20 November 2026.\n"
	    "\n"
	    "   [1] NHS, health service. Signs, 2023.\n"
	    "       https://example.org/signs\n"
	    "   [2] A Journal, trial. Shots, 2019.\n");
	session_free(s);
	s = short_session(fx, "2026-11-19", UNSURE_KNEE);
	check_lacks(patient_page(fx, s), "We read each");
	const char *page = patient_page(fx, s);
	check_holds(page, "   [1] NHS, health service. Signs, 2023, read 20 November 2026.\n");
	check_holds(page, "   [2] A Journal, trial. Shots, 2019, read 19 November 2026.\n");
	session_free(s);
}

/* "How long ago was it?" puzzles whoever was not asked whether there was one. */
static void unreached_once(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\n");
	check_holds(patient_page(fx, s), "nurse:\n  * Did you have a shot?\n\n");
	session_free(s);
	s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\nhad: yes\n");
	check_holds(patient_page(fx, s), "nurse:\n  * How long ago was it?\n\n");
	session_free(s);
}

/* What an option that was not offered keeps back was not "not reached". */
static void kept_back_when_complete(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\n" COMPLETE);
	const char *page = clinician_page(fx, s, &nobody);
	check_holds(page, "  * How far (Cause: No name)\n");
	check_lacks(page, "not reached");
	session_free(s);
}

static const char *sheet_page(struct fixture *fx, const struct session *s,
    const struct about *about, bool clinician, unsigned detail)
{
	struct buf out = buf_new(fx->mem);
	const struct outcome *o = outcome_make(s, fx->mem);
	text_write((clinician ? compose_short_clinician : compose_short_patient)(s, o, about, 0, detail,
	               fx->mem), 80, &out);
	return buf_end(&out);
}

/* Of a list on a sheet: the rows that are not known, or its label for all of them. */
static void unknown_rows_on_a_sheet(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY,
	    "sites: [knee]\nsigns: {hot: unsure, fever: no, numb: no}\n" COMPLETE);
	check_holds(sheet_page(fx, s, &nobody, false, 0), "What you did not know: New signs – Joint is hot\n");
	session_free(s);
	s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: unsure\n" COMPLETE);
	check_holds(sheet_page(fx, s, &nobody, false, 0), "What you did not know: New signs\n");
	session_free(s);
}

/* What was not asked has a reason on each sheet: the answers, or that there are some. */
static void unasked_on_a_sheet(void **state)
{
	struct fixture *fx = *state;
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\n" COMPLETE);
	check_holds(sheet_page(fx, s, &nobody, true, 0), "  * How long ago (Shot: No)\n  * How far (Cause: No name)\n");
	check_holds(sheet_page(fx, s, &nobody, true, SHORT_LEAST),
	    "Not asked, and why: How long ago; How far (other answers rule them out)\n");
	session_free(s);
	s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\nhad: no\ncause: unsure\n");
	check_holds(sheet_page(fx, s, &nobody, true, SHORT_LEAST),
	    "Not asked, and why: How long ago (other answers rule them out); How far (not\n"
	    "decided: an answer was not known or was declined)\n");
	session_free(s);
}

/* No sheet names a command: who holds it may not know what that is. One from an interview names
 * no desk either, which may have kept nothing. */
static void where_the_long_page_is(void **state)
{
	struct fixture *fx = *state;
	const struct about live = {.informant = "", .helper = "", .mode = "", .minutes = -1, .live = true};
	struct session *s = short_session(fx, SAME_DAY, "sites: [knee]\nsigns: {rest: no}\n" COMPLETE);
	for (int clinician = 0; clinician < 2; clinician++) {
		const char *page = sheet_page(fx, s, &live, clinician, SHORT_LEAST);
		check_lacks(page, "candor report");
		check_holds(page, "The interview shows the long page");
		page = sheet_page(fx, s, &nobody, clinician, SHORT_LEAST);
		check_lacks(page, "candor report");
		check_holds(page, "Whoever made this sheet can print the long page");
	}
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(unknown_rows),
	    TEST(same_reason),
	    TEST(read_on_one_day),
	    TEST(unreached_once),
	    TEST(kept_back_when_complete),
	    TEST(unknown_rows_on_a_sheet),
	    TEST(unasked_on_a_sheet),
	    TEST(where_the_long_page_is),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
