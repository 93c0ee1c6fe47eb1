/* A "no" on the pages: what is not there, or news; own words that were left blank; an interview
 * that a finding ended. */
#include "report_pack.h"

#define BODY                                                                                      \
	PACK_HEAD PACK_DRAFT                                                                          \
	"sections:\n"                                                                                 \
	"  - id: start\n"                                                                             \
	"    title: Start\n"                                                                          \
	"    questions:\n"                                                                            \
	"      - {id: young, ask: Are you under 18?, label: Under 18, type: yes/no}\n"                \
	"      - {id: signs, ask: Is any of this new?, label: New signs, type: yes/no list,\n"        \
	"         decline: yes, rows: {hot: Joint is hot, fever: Fever}}\n"                           \
	"  - id: after\n"                                                                             \
	"    title: The rest\n"                                                                       \
	"    questions:\n"                                                                            \
	"      - {id: weeks, ask: How long?, label: How long, type: pick one, ordered: yes,\n"        \
	"         options: {few: Some weeks, many: Many weeks}}\n"                                    \
	"      - {id: records, ask: Do these fit?, label: Records, type: yes/no list,\n"              \
	"         rows: {exam: {label: Examined, negative: no}, fresh: {label: New pictures,\n"       \
	"         negative: no}, thinner: A blood thinner}}\n"                                        \
	"      - {id: sugar, ask: Is it in range?, label: In range, type: yes/no, negative: no}\n"    \
	"      - {id: shot, ask: Was there a shot?, label: A shot, type: yes/no}\n"                   \
	"      - {id: words, ask: Anything else?, label: Own words, type: text, for: summary}\n"      \
	"findings:\n"                                                                                 \
	"  - {id: hot_joint, kind: urgent, when: signs has hot and weeks is few, title: A hot joint,\n" \
	"     say: Get same-day care., cite: [s]}\n"                                                  \
	"  - {id: fever, kind: urgent, when: signs has fever, title: Fever, say: Call., cite: [s]}\n" \
	"  - {id: open, kind: open, title: Signs, say: Call., cite: [s]}\n"                           \
	"  - {id: no_exam, kind: missing, when: not records has exam or not records has fresh or\n"   \
	"     records has thinner or sugar is no or shot is yes, title: T, say: S., cite: [s]}\n"     \
	"  - {id: minor, kind: caution, when: young is yes, ends after: start, title: Too young,\n"   \
	"     say: S., cite: [s]}\n"                                                                  \
	"sources:\n  s: {kind: clinic, file: a.txt}\n"

static struct session *told(struct fixture *fx, const char *answers)
{
	return session_with(fx, BODY, answers);
}

static void news_stands_in_the_history(void **state)
{
	struct fixture *fx = *state;
	struct session *s = told(fx, "young: no\nsigns: {rest: no}\nweeks: few\n"
	                             "records: {exam: no, fresh: yes, thinner: no}\nsugar: no\nshot: no\n"
	                             "words: \"\"\n");
	const char *page = clinician_page(fx, s, &nobody);
	check_holds(page, "  Records           New pictures; Examined – No\n");
	check_holds(page, "  In range          No\n");
	const char *negatives = strstr(page, "Pertinent negatives");
	check_holds(negatives, "  New signs         Joint is hot; Fever\n");
	check_holds(negatives, "  Records           A blood thinner\n");
	check_holds(negatives, "  Single questions  Under 18; A shot\n");
	page = patient_page(fx, s);
	check_holds(page, "  Records    Yes: New pictures. No: Examined. No to 1 of 3.\n");
	session_free(s);
}

static void blank_is_not_answered(void **state)
{
	struct fixture *fx = *state;
	struct session *s = told(fx, "young: no\nsigns: {rest: no}\nweeks: few\nrecords: {rest: yes}\n"
	                             "sugar: yes\nshot: yes\nwords: \"\"\n");
	const char *page = clinician_page(fx, s, &nobody);
	check_holds(page, "Asked 7 | answered 6 | did not know 0 | declined 0 | left blank 1\n");
	check_holds(page, "  Own words         Left blank\n");
	check_holds(patient_page(fx, s), "Questions asked: 7. Answered: 6. You left 1 blank.\n");
	session_free(s);
}

/* No red flag among the answers says little when there are hardly any answers. */
static void signs_without_an_answer_are_counted(void **state)
{
	struct fixture *fx = *state;
	struct session *s = told(fx, "young: no\nsigns: {hot: unsure, fever: declined}\nweeks: unsure\n"
	                             "records: {rest: yes}\nsugar: yes\nshot: yes\nwords: \"\"\n");
	check_holds(clinician_page(fx, s, &nobody),
	    "None among the answers given. Warning signs not known or not told: 2.\n");
	session_free(s);
}

static void an_interview_that_was_ended_says_so(void **state)
{
	struct fixture *fx = *state;
	struct session *s = told(fx, "young: yes\nsigns: {rest: no}\n");
	const char *line = "The questions ended after “Start”. The reason: Too young.\n";
	assert_true(session_complete(s));
	check_holds(clinician_page(fx, s, &nobody), line);
	check_holds(patient_page(fx, s), line);
	session_free(s);
	s = told(fx, "young: no\nsigns: {rest: no}\n");
	check_lacks(clinician_page(fx, s, &nobody), "The questions ended");
	session_free(s);
}

/* How long it has hurt is no safety question to somebody who stopped before the signs. */
static void what_only_narrows_is_not_called_a_safety_question(void **state)
{
	struct fixture *fx = *state;
	struct session *s = told(fx, "young: no\n");
	const char *page = patient_page(fx, s);
	check_holds(page, "  * Is any of this new? Joint is hot; Fever\n");
	check_lacks(page, "How long?");
	session_free(s);
	s = told(fx, "young: no\nsigns: {rest: no}\n");
	check_lacks(patient_page(fx, s), "How long?"); /* it decides nothing any more */
	session_free(s);
	s = told(fx, "young: no\nsigns: {hot: yes, rest: no}\n");
	check_holds(patient_page(fx, s), "  * How long?\n"); /* now it alone decides */
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(news_stands_in_the_history),
	    TEST(blank_is_not_answered),
	    TEST(signs_without_an_answer_are_counted),
	    TEST(an_interview_that_was_ended_says_so),
	    TEST(what_only_narrows_is_not_called_a_safety_question),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
