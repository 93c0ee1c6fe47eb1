/* The clinician's page, as printed. */
#include "report_pack.h"

static const char page_head[] =
    "PATIENT-REPORTED INTERVIEW SUMMARY\n"
    "==================================\n"
    "For clinician review. Not verified. Not a diagnosis.\n"
    "Informant: patient; Helper: my son; Mode: typed line by line, 7 min; English; 20\n"
    "November 2026\n"
    "Asked 9 | answered 7 | did not know 1 | declined 1\n"
    "\n"
    "Patient label: _________________________________________________________________\n"
    "\n"
    "Red flags\n"
    "---------\n"
    "  * A hot joint. Get same-day care. (urgent, hot_joint) [1]\n"
    "    Because: New signs: Joint is hot – Yes\n"
    "\n"
    "Not decided, in the words of the patient's page:\n"
    "  * If this is so: Call 911 now.\n"
    "    - Numb leg. [1]\n"
    "\n"
    "Reason (the patient's own words stand in quotation marks)\n"
    "---------------------------------------------------------\n"
    "  Own words         “Stairs are the worst.”\n"
    "  Main place        Knee\n"
    "\n"
    "History\n"
    "-------\n"
    "Start\n"
    "  Painful places    Knee, Hip\n"
    "  New signs         Joint is hot\n"
    "\n"
    "The problem\n"
    "  Pain              9 (0: No pain, 10: The worst)\n"
    "  Tried             Shots\n"
    "  Last shot         May 2026\n"
    "\n"
    "Where several could be picked, only what was picked is listed. A box that was\n"
    "left unticked is not a No.\n"
    "\n"
    "Pertinent negatives (asked, answered No)\n"
    "----------------------------------------\n"
    "  New signs         Fever\n"
    "  Single questions  Examined\n"
    "\n"
    "Not known\n"
    "---------\n"
    "  Single questions  Last A1c\n"
    "\n"
    "Declined\n"
    "--------\n"
    "  New signs         Numb leg\n"
    "\n"
    "Not asked, and why\n"
    "------------------\n"
    "none\n"
    "\n"
    "Why these topics (kind and id of the rule, answers behind it)\n"
    "-------------------------------------------------------------\n"
    "  * Exercise (first, moving) [2.1, 3]\n"
    "    Because: Tried: Exercise – not picked\n"
    "  * An exam (missing, no_exam) [2.1]\n"
    "    Because: Examined: No\n"
    "  * Bad pain (caution, bad_pain) [3]\n"
    "    Because: Pain: 9\n"
    "\n"
    "Evidence shown to the patient\n"
    "-----------------------------\n"
    "  * It is not approved. (evidence, no_approval) [2.2]\n"
    "    Because: it is always shown\n"
    "  * One trial found no gain. (evidence, knee_trial) [3]\n"
    "    Because: Main place: Knee\n"
    "\n"
    "Questions given to the patient, and what to bring\n"
    "-------------------------------------------------\n"
    "  * What else is there? / What if I wait? (ask, ask_both) [2.1]\n"
    "    Because: it is always shown\n"
    "  * Notes on the shots (bring, bring_notes) [1]\n"
    "    Because: Tried: Shots\n"
    "\n"
    "Sources\n"
    "-------\n"
    "Some sources on this page are due to be read again. They are marked in the list\n"
    "of sources.\n"
    "\n"
    "   [1] service. NHS, health service. Hot joints, 2023, read 20 November 2026.\n"
    "       https://example.org/hot\n"
    "   [2] guide, facts 1, 2. NICE, guideline. Sore knees, 2022, read 20 November\n"
    "       2026.\n"
    "       https://example.org/knees\n"
    "   [3] trial. A Journal, trial. Do shots help? 2019, read 5 January 2025. This\n"
    "       source should have been read again by 5 January 2026.\n"
    "       https://example.org/trial\n"
    "\n"
    "Review\n"
    "------\n"
    "  [ ] Confirmed with the patient\n"
    "  [ ] Changed, as written here\n"
    "\n"
    "Changes: _______________________________________________________________________\n"
    "\n"
    "Name, sign: __________________________  Date: __________________________________\n"
    "\n"
    "--------------------------------------------------------------------------------\n"
    "An educational interview: fixed rules over the patient's own answers, to prepare\n"
    "a talk. It decides nothing. This is not a diagnosis.\n"
    "Patient-reported, not checked.\n"
    "Draft questions, not yet reviewed by a clinician.\n"
    "A sore knee. Questions and rules: sore-knee, version 2026.11.1. sha256\n";

static void whole_page(void **state)
{
	struct fixture *fx = *state;
	const struct about about = {"patient", "my son", "line", 7, false};
	struct session *s = draft_with(fx,
	    "sites: [knee, hip]\nmain: knee\nsigns: {hot: yes, numb: declined, fever: no}\n"
	    "pain: 9\ntried: [shots]\nshot: 2026-05\nexam: no\na1c: unsure\n"
	    "own_words: \"Stairs are the worst.\"\n");
	const char *page = clinician_page(fx, s, &about);
	check_str(fx, str_part(str_of(page), 0, sizeof page_head - 1), page_head);
	check_holds(page, text_fmt(fx->mem, "\n%s. candor ", session_rules(s)->sha256));
	session_free(s);
}

/* Only a "no" that was given is printed as a negative. */
static void unticked_is_not_no(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, CALM);
	const char *page = clinician_page(fx, s, &nobody);
	const char *negatives = strstr(page, "Pertinent negatives");
	check_holds(page, "None among the answers given.\n");
	check_holds(page, "  Tried             Nothing yet\n");
	check_order(negatives, "Joint is hot; Numb leg; Fever", "Not known");
	check_lacks(arena_text(fx->mem, str_part(str_of(negatives), 0,
	                (size_t)(strstr(negatives, "Not known") - negatives))), "Shots");
	check_holds(page, "Informant: not recorded; Helper: not recorded; Mode: not recorded; Eng");
	check_holds(page, "  * Last shot (Tried: Nothing yet)\n");
	session_free(s);
}

/* A question that a doubt kept back is told from one that a rule did. */
static void not_decided(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee]\nsigns: {rest: no}\npain: 6\ntried: unsure\nexam: yes\na1c: 7\n"
	    "own_words: \"\"\n");
	const char *page = clinician_page(fx, s, &nobody);
	check_order(page, "  Examined          Yes\n", "Pertinent negatives");
	check_holds(page, "Not known\n---------\n  Single questions  Tried\n");
	check_holds(page,
	    "  * Last shot (not decided: Tried: I do not know)\n");
	session_free(s);
}

static void stopped(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee, hip]\n");
	const char *page = clinician_page(fx, s, &nobody);
	check_order(page, "Not complete: the interview\nstopped early.", "Red flags");
	check_holds(page, "Interview stopped early. Safety questions never reached:\n"
	                  "  * Is any of this new? Joint is hot; Numb leg; Fever\n");
	check_holds(page, "  * Main place; New signs; Pain; Tried; Last shot; Examined; Last A1c; Own words\n"
	                  "    (not reached, the interview stopped early)\n");
	check_holds(page, "Pertinent negatives (asked, answered No)\n"
	                  "----------------------------------------\n"
	                  "none\n");
	session_free(s);
}

#define ENDING                                                                               \
	"sections:\n"                                                                            \
	"  - id: start\n    title: Start\n    questions:\n"                                      \
	"      - {id: young, ask: Are you under 18?, label: Under 18, type: yes/no}\n"           \
	"  - id: more\n    title: More\n    when: young is no\n    questions:\n"                 \
	"      - {id: pain, ask: Is there pain?, label: Pain, type: yes/no, for: summary}\n"     \
	"  - id: last\n    title: Last\n    questions:\n"                                        \
	"      - {id: ache, ask: Is there an ache?, label: Ache, type: yes/no, for: summary}\n"  \
	"findings:\n"                                                                            \
	"  - {id: minor, kind: caution, when: young is yes, ends after: more, title: Under 18,\n" \
	"     say: Ask an adult., cite: [leaflet]}\n"                                            \
	"sources:\n"                                                                             \
	"  leaflet: {kind: clinic, title: Leaflet, file: leaflet.txt}\n"

/* A section with a condition, and a finding that ends the interview. */
static void ended(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_with(fx, PACK_HEAD PACK_DRAFT ENDING, "young: yes\n");
	const char *page = clinician_page(fx, s, &nobody);
	check_holds(page, "  * Pain (Under 18: Yes)\n"
	                  "  * Ache (rule: minor ends the interview after section more)\n");
	check_lacks(page, "Not complete");
	check_holds(page,
	    "   [1] leaflet. Leaflet, clinic marketing article. It shows what clinics say. It\n"
	    "       is not evidence.\n"
	    "       leaflet.txt\n");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(whole_page),
	    TEST(unticked_is_not_no),
	    TEST(not_decided),
	    TEST(stopped),
	    TEST(ended),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
