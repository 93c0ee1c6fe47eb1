/* The patient's page, as printed. */
#include "report_pack.h"

static const char calm_page[] =
    "Your page for the specialist\n"
    "============================\n"
    "A sore knee\n"
    "Made on 20 November 2026. This is not a diagnosis.\n"
    "\n"
    "--------------------------------------------------------------------------------\n"
    "Take this page to a specialist and talk it over\n"
    "It lists things you told us that are worth asking about, and what independent\n"
    "sources say about them.\n"
    "--------------------------------------------------------------------------------\n"
    "\n"
    "Care that guidelines put first\n"
    "------------------------------\n"
    "  * Exercise\n"
    "    Ask for a plan. [1, 2]\n"
    "    Why this is here: Tried: Nothing yet\n"
    "\n"
    "What a specialist will ask for\n"
    "------------------------------\n"
    "  * An exam\n"
    "    Ask for one. [1]\n"
    "    Why this is here: Examined: No\n"
    "\n"
    "Worth talking about\n"
    "-------------------\n"
    "First comes what independent sources say. Under it stands what you told us that\n"
    "goes with it. That is a reason to talk, not a reason to be treated.\n"
    "\n"
    "  * One trial found no gain. [2]\n"
    "    Why this is here: Main place: Knee\n"
    "\n"
    "    - Pain for a while\n"
    "      Talk about it. [3]\n"
    "      Why this is here: Pain: 6\n"
    "\n"
    "What independent sources say\n"
    "----------------------------\n"
    "  * It is not approved. [1]\n"
    "\n"
    "Questions to ask\n"
    "----------------\n"
    "  [ ] What else is there? [1]\n"
    "  [ ] What if I wait? [1]\n"
    "\n"
    "What you told us\n"
    "----------------\n"
    "Questions asked: 7. Answered: 7.\n"
    "\n"
    "Start\n"
    "  Painful places  Knee\n"
    "  Main place      Knee (your only pick)\n"
    "  New signs       No to all 3.\n"
    "\n"
    "The problem\n"
    "  Pain            6 (0: No pain, 10: The worst)\n"
    "  Tried           Nothing yet\n"
    "  Examined        No\n"
    "  Last A1c        7.5%\n"
    "  Own words       “Stairs are the worst.”\n"
    "\n"
    "Room for notes\n"
    "--------------\n"
    "\n"
    "Next step: ___________________________  By when: _______________________________\n"
    "\n"
    "My notes: ______________________________________________________________________\n"
    "\n"
    "________________________________________________________________________________\n"
    "\n"
    "Sources\n"
    "-------\n"
    "Some sources on this page are due to be read again. They are marked in the list\n"
    "of sources.\n"
    "\n"
    "   [1] NICE, guideline. Sore knees, 2022, read 20 November 2026.\n"
    "       https://example.org/knees\n"
    "   [2] A Journal, trial. Do shots help? 2019, read 5 January 2025. This source\n"
    "       should have been read again by 5 January 2026.\n"
    "       https://example.org/trial\n"
    "   [3] Clinic marketing article on knees. It shows what clinics say. It is not\n"
    "       evidence.\n"
    "\n"
    "--------------------------------------------------------------------------------\n"
    "This page is for learning. It helps you get ready to talk with a specialist.\n"
    "This is not a diagnosis. Only a clinician who examines you can make one.\n"
    "Patient-reported, not checked.\n"
    "Draft questions, not yet reviewed by a clinician.\n"
    "A sore knee. Questions and rules: sore-knee, version 2026.11.1. sha256\n";

static void calm(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, CALM);
	struct str page = str_of(patient_page(fx, s));
	/* Only the hash and what stands behind it is left out. */
	check_str(fx, str_part(page, 0, sizeof calm_page - 1), calm_page);
	check_holds(page.s, text_fmt(fx->mem, "%.12s.\n", session_rules(s)->sha256));
	check_lacks(page.s, text_fmt(fx->mem, "%.13s", session_rules(s)->sha256));
	session_free(s);
}

#define REST "pain: 9\ntried: [shots]\nshot: 2026-05\nexam: yes\na1c: unsure\nown_words: \"\"\n"

/* A warning is the main message, stands first, and hushes what could talk somebody into waiting. */
static void warning_first(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee]\nsigns: {numb: yes, hot: yes, fever: no}\n" REST);
	const char *page = patient_page(fx, s);
	check_holds(page,
	    "Made on 20 November 2026. This is not a diagnosis.\n"
	    "\n"
	    "================================================================================\n"
	    "Get emergency help now\n"
	    "Do this first. The rest of this page can wait.\n"
	    "================================================================================\n"
	    "\n"
	    "  * A numb leg\n"
	    "    Call 911 now. [1]\n"
	    "    Why this is here: New signs: Numb leg – Yes\n"
	    "\n"
	    "Get care today\n"
	    "--------------\n"
	    "  * A hot joint\n"
	    "    Get same-day care. [1]\n");
	check_order(page, "A hot joint", "Tell the specialist before anything is done");
	check_lacks(page, "Take this page to a specialist and talk it over");
	check_lacks(page, "Worth talking about");
	session_free(s);
}

/* Urgent alone is the main message, and is not said twice. */
static void urgent_alone(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\nsigns: {hot: yes, rest: no}\n" REST);
	const char *page = patient_page(fx, s), *heading = "Get care today\n";
	check_order(page, heading, "Do this first.");
	check_lacks(strstr(page, heading) + 1, heading);
	session_free(s);
}

static void open_signs(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee]\nsigns: {hot: unsure, numb: declined, fever: no}\n" REST);
	const char *page = patient_page(fx, s);
	check_order(page, "Start with the warning signs that have no clear answer\n",
	    "Warning signs without a clear answer\n");
	check_holds(page,
	    "  * Signs to go over\n"
	    "    Call your doctor today. [1]\n"
	    "  * If this is so: Call 911 now.\n"
	    "    - Numb leg. [2]\n"
	    "  * If this is so: Get same-day care.\n"
	    "    - Joint is hot. [2]\n");
	check_holds(page, "What you did not know\n"
	                  "---------------------\n"
	                  "  * New signs – Joint is hot\n"
	                  "  * Last A1c\n"
	                  "\n"
	                  "What you preferred not to say\n"
	                  "-----------------------------\n"
	                  "  * New signs – Numb leg\n");
	check_holds(page, "  New signs       No to 1 of 3.\n");
	check_lacks(page, "Own words"); /* left blank */
	check_holds(page, "  Last shot       May 2026\n");
	session_free(s);
}

/* It says so first, and names what of the safety questions was never reached. */
static void stopped_early(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\n");
	const char *page = patient_page(fx, s);
	check_order(page, "Not complete: the interview stopped early.\n",
	    "The interview stopped early\n");
	check_order(page, "The interview stopped early\n", "Take this page to a specialist");
	check_holds(page,
	    "These safety questions were never reached. Go over them with a doctor or a\n"
	    "nurse:\n"
	    "  * Is any of this new? Joint is hot; Numb leg; Fever\n");
	session_free(s);
}

static void stopped_after_safety(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\nsigns: {hot: yes, rest: no}\n");
	const char *page = patient_page(fx, s);
	check_order(page, "Get same-day care.", "The interview stopped early\n");
	check_lacks(page, "never reached");
	session_free(s);
}

/* The frame is the engine's: who has reviewed the questions, and when they must again. */
static void reviewed(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_with(fx, PACK_HEAD PACK_REVIEWED PACK_BODY, CALM);
	const char *page = patient_page(fx, s);
	check_holds(page,
	    "Questions reviewed by Dr. A. Example on 20 January 2026. The next review was due\n"
	    "on 20 October 2026.\n");
	check_lacks(page, "Draft questions");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(calm),
	    TEST(warning_first),
	    TEST(urgent_alone),
	    TEST(open_signs),
	    TEST(stopped_early),
	    TEST(stopped_after_safety),
	    TEST(reviewed),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
