/* The pages of the interview: welcome, alert, the question before a warning goes, review. */
#include "report_pack.h"

static void welcome(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\n");
	const char *page = drawn(fx, compose_welcome(s, &(struct welcome){0}, 0, fx->mem), 80);
	static const char wanted[] =
	    "Before you start\n"
	    "================\n"
	    "A sore knee\n"
	    "\n"
	    "These questions help you get ready to talk with a specialist. At the end you get\n"
	    "a page to take with you.\n"
	    "\n"
	    "================================================================================\n"
	    "In an emergency\n"
	    "Call 911 now. Do not finish these questions first.\n"
	    "================================================================================\n"
	    "\n"
	    "This is not a diagnosis. Only a clinician who examines you can make one.\n"
	    "\n"
	    "  Who sees it   Only you. You choose who gets to see your page.\n"
	    "  What is kept  Nothing. When you finish, your answers are gone, unless you\n"
	    "                print or save your page.\n"
	    "  Your answers  It is fine not to know. Go back, change, or stop at any time.\n"
	    "\n"
	    "--------------------------------------------------------------------------------\n"
	    "Draft questions, not yet reviewed by a clinician.\n";
	check_str(fx, str_part(str_of(page), 0, sizeof wanted - 1), wanted);
	page = drawn(fx, compose_welcome(s, &(struct welcome){.kept = true}, 0, fx->mem), 80);
	check_holds(page, "  What is kept  Your answers are saved to the file");
	assert_null(strstr(page, "walk away"));
	struct welcome kiosk = {.idle_seconds = 90, .erase_seconds = 60};
	page = drawn(fx, compose_welcome(s, &kiosk, 0, fx->mem), 80);
	check_holds(page, "  If you walk away  After 90 seconds without a key or a touch we ask if you are\n"
	    "                    still there. 60 seconds later all your answers are erased.\n");
	session_free(s);
}

static unsigned find(const struct session *s, const char *finding)
{
	return (unsigned)ruleset_finding(session_rules(s), str_of(finding));
}

/* The heading is what to do; the worst one gives it. */
static void alert(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\nsigns: {numb: yes, hot: yes, fever: no}\n");
	unsigned both[] = {find(s, "numb_leg"), find(s, "hot_joint")};
	struct doc *d = compose_alert(s, (struct numbers){both, 2}, 0, fx->mem);
	assert_string_equal(d->title, "Get emergency help now");
	assert_int_equal(d->blocks[0].tone, TONE_EMERGENCY);
	assert_string_equal(drawn(fx, d, 80),
	    "Get emergency help now\n"
	    "======================\n"
	    "\n"
	    "  * A numb leg\n"
	    "    Call 911 now. [1]\n"
	    "\n"
	    "  * A hot joint\n"
	    "    Get same-day care. [1]\n"
	    "\n"
	    "If you are in the clinic now, tell the front desk.\n"
	    "\n"
	    "Why this is here: New signs: Numb leg – Yes\n"
	    "\n"
	    "Why this is here: New signs: Joint is hot – Yes\n"
	    "\n"
	    "--------------------------------------------------------------------------------\n"
	    "Sources: [1] NHS.\n"
	    "This is not a diagnosis. Only a clinician who examines you can make one.\n");
	d = compose_alert(s, (struct numbers){both + 1, 1}, 0, fx->mem);
	assert_string_equal(d->title, "Get care today");
	session_free(s);
}

/* The clinic of the site file stands on every page. */
static void site_words(void **state)
{
	struct fixture *fx = *state;
	const struct date today = {2026, 11, 20};
	struct site site = site_default;
	site.clinic = "Example Clinic";
	site.desk = "the nurse";
	site.emergency_number = "112";
	struct ruleset *rules = fixture_rules(fx, PACK_HEAD PACK_DRAFT PACK_BODY);
	struct session *s = session_new(rules, &site, today, NULL);
	unsigned hot = find(s, "hot_joint");
	check_holds(drawn(fx, compose_alert(s, (struct numbers){&hot, 1}, 0, fx->mem), 80),
	    "If you are in Example Clinic now, tell the nurse.\n");
	check_holds(drawn(fx, compose_welcome(s, &(struct welcome){0}, 0, fx->mem), 80), "Call 112 now.");
	check_holds(patient_page(fx, s), "Language: English. Clinic: Example Clinic.\n");
	session_free(s);
}

#define PACK_PARKING                                                                        \
	"sections:\n"                                                                           \
	"  - id: start\n    title: Start\n    questions:\n"                                     \
	"      - {id: sites, ask: Where?, label: Places, type: pick many,\n"                    \
	"         options: {knee: Knee, back: Back}, unsure: no}\n"                             \
	"      - {id: signs, ask: New?, label: New for me, type: yes/no list,\n"                \
	"         rows: {numb: Numb seat, weak: Weak leg}, when: sites has back}\n"             \
	"findings:\n"                                                                           \
	"  - {id: numb, kind: emergency, when: signs has numb, title: Numb, say: Go now.,\n"    \
	"     cite: [leaflet]}\n"                                                               \
	"  - {id: open, kind: open, title: Open, say: Call., cite: [leaflet]}\n"                \
	"sources:\n"                                                                            \
	"  leaflet: {kind: clinic, title: Leaflet, file: leaflet.txt}\n"

static void silence(void **state)
{
	struct fixture *fx = *state;
	struct session *s = session_with(fx, PACK_HEAD PACK_DRAFT PACK_PARKING,
	    "sites: [back]\nsigns: {numb: yes, weak: no}\n");
	struct value knee = value_new(session_rules(s)->domains[0], fx->mem);
	knee.reply = REPLY_GIVEN;
	knee.marks[0] = MARK_YES;
	knee.marks[1] = MARK_NO;
	assert_int_equal(session_answer(s, 0, &knee), ANSWER_ASKS_AGAIN);
	assert_string_equal(drawn(fx, compose_silence(s, 0, fx->mem), 80),
	    "Is this still true?\n"
	    "===================\n"
	    "\n"
	    "Your new answer would take away a warning. The warning is there because you told\n"
	    "us:\n"
	    "  * New for me: Numb seat – Yes\n");
	session_free(s);
}

static void check_begins(const char *text, const char *wanted)
{
	assert_memory_equal(text, wanted, strlen(wanted));
}

static const char *review_lines(struct fixture *fx, const struct session *s,
    const struct about *about)
{
	struct review_rows rows = compose_review(s, about, 0, fx->mem);
	struct buf out = buf_new(fx->mem);
	for (unsigned i = 0; i < rows.n; i++)
		buf_fmt(&out, "%s|%s|%s%s\n", rows.list[i].section, rows.list[i].label,
		    rows.list[i].answer, rows.list[i].taken ? "|taken" : "");
	return buf_end(&out);
}

static void review(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee]\nsigns: {hot: yes, numb: unsure, fever: declined}\npain: unsure\n"
	    "tried: [exercise, shots]\nshot: about 2 years ago\nexam: yes\nown_words: \"\"\n");
	assert_string_equal(review_lines(fx, s, NULL),
	    "Start|Painful places|Knee\n"
	    "|Main place|Knee|taken\n"
	    "|New signs|Yes: Joint is hot. I do not know: Numb leg. I prefer not to say: Fever.\n"
	    "The problem|Pain|I do not know\n"
	    "|Tried|Exercise, Shots\n"
	    "|Last shot|about 2 years ago\n"
	    "|Examined|Yes\n"
	    "|Last A1c|(not answered)\n"
	    "|Own words|Left blank\n");
	struct about about = {"", "", "", -1, false};
	check_begins(review_lines(fx, s, &about), "About you|Who is answering|(not answered)\nStart|");
	about_say(&about, WHO_HELPED);
	check_begins(review_lines(fx, s, &about),
	    "About you|Who is answering|I answer, and somebody helps me\nStart|");
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(welcome),
	    TEST(alert),
	    TEST(site_words),
	    TEST(silence),
	    TEST(review),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
