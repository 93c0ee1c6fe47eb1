/* JSON, letter by letter. */
#include "report_pack.h"

#include "export/json.h"
#include "export/json_check.h"

static const struct date today = {2026, 11, 20};

static const char *report(struct fixture *fx, const struct session *s)
{
	struct buf out = buf_new(fx->mem);
	const struct about about = {"", "", "file", 7, false};
	json_report(s, outcome_make(s, fx->mem), &about, &out);
	return buf_end(&out);
}

static const char whole_report[] =
    "{\n"
    "  \"candor\": 1,\n"
    "  \"rules\": {\n"
    "    \"id\": \"sore-knee\",\n"
    "    \"version\": \"2026.11.1\",\n"
    "    \"sha256\": \"SHA256\"\n"
    "  },\n"
    "  \"language\": \"en\",\n"
    "  \"today\": \"2026-11-20\",\n"
    "  \"counts\": {\n"
    "    \"asked\": 9,\n"
    "    \"answered\": 6,\n"
    "    \"unsure\": 2,\n"
    "    \"declined\": 0,\n"
    "    \"blank\": 1\n"
    "  },\n"
    "  \"answers\": {\n"
    "    \"sites\": [\n"
    "      \"knee\",\n"
    "      \"hip\"\n"
    "    ],\n"
    "    \"main\": \"hip\",\n"
    "    \"signs\": {\n"
    "      \"hot\": \"no\",\n"
    "      \"numb\": \"unsure\",\n"
    "      \"fever\": \"no\"\n"
    "    },\n"
    "    \"pain\": 4,\n"
    "    \"tried\": [\n"
    "      \"exercise\",\n"
    "      \"shots\"\n"
    "    ],\n"
    "    \"shot\": \"about 2 years ago\",\n"
    "    \"exam\": \"unsure\",\n"
    "    \"a1c\": 7.25,\n"
    "    \"own_words\": \"\"\n"
    "  },\n"
    "  \"findings\": [\n"
    "    {\n"
    "      \"id\": \"not_sure\",\n"
    "      \"kind\": \"open\",\n"
    "      \"title\": \"Signs to go over\",\n"
    "      \"say\": \"Call your doctor today.\",\n"
    "      \"why\": [\n"
    "        \"Numb leg. If so: Call 911 now.\"\n"
    "      ],\n"
    "      \"cite\": [\n"
    "        \"guide.2\"\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"no_approval\",\n"
    "      \"kind\": \"evidence\",\n"
    "      \"title\": null,\n"
    "      \"say\": \"It is not approved.\",\n"
    "      \"why\": [],\n"
    "      \"cite\": [\n"
    "        \"guide.2\"\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"ask_both\",\n"
    "      \"kind\": \"ask\",\n"
    "      \"title\": null,\n"
    "      \"say\": [\n"
    "        \"What else is there?\",\n"
    "        \"What if I wait?\"\n"
    "      ],\n"
    "      \"why\": [],\n"
    "      \"cite\": [\n"
    "        \"guide.1\"\n"
    "      ]\n"
    "    },\n"
    "    {\n"
    "      \"id\": \"bring_notes\",\n"
    "      \"kind\": \"bring\",\n"
    "      \"title\": null,\n"
    "      \"say\": \"Notes on the shots\",\n"
    "      \"why\": [\n"
    "        \"Tried: Shots\"\n"
    "      ],\n"
    "      \"cite\": [\n"
    "        \"service\"\n"
    "      ]\n"
    "    }\n"
    "  ]\n"
    "}\n";

/* The text with one word in it replaced. */
static const char *replaced(struct fixture *fx, const char *text, const char *word, const char *by)
{
	const char *at = strstr(text, word);
	return text_fmt(fx->mem, "%.*s%s%s", (int)(at - text), text, by, at + strlen(word));
}

static void whole(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee, hip]\nmain: hip\nsigns: {numb: unsure, rest: no}\npain: 4\n"
	    "tried: [exercise, shots]\nshot: about 2 years ago\nexam: unsure\na1c: 7.250\n"
	    "own_words: \"\"\n");
	assert_string_equal(report(fx, s),
	    replaced(fx, whole_report, "SHA256", session_rules(s)->sha256));
	session_free(s);
}

/* Numbers are written as they were meant: 8 is whole, 7.1 gets no digits that nobody typed. */
static void numbers(void **state)
{
	struct fixture *fx = *state;
	static const char *const pairs[][2] = {
	    {"8.0", "8"},
	    {"7.1", "7.1"},
	    {"19.999999", "19.999999"},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		const char *answers = text_fmt(fx->mem, "sites: [knee]\na1c: %s\n", pairs[i][0]);
		struct session *s = draft_with(fx, answers);
		check_holds(report(fx, s), text_fmt(fx->mem, "\"a1c\": %s\n", pairs[i][1]));
		session_free(s);
	}
}

/* A small one is never written with an exponent, which no answers file takes. */
static void small_numbers(void **state)
{
	struct fixture *fx = *state;
	static const char *const pairs[][2] = {
	    {"0.0001", "0.0001"},
	    {"0.00005", "\"0.00005\""},
	    {"-0.000001", "\"-0.000001\""},
	};
	for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++) {
		struct session *s = session_with(fx,
		    PACK_HEAD PACK_DRAFT
		    "sections:\n  - id: only\n    title: Only\n    questions:\n"
		    "      - {id: n, ask: N?, label: N, type: decimal, range: -1 to 1, for: summary}\n"
		    "findings:\n  - {id: f, kind: ask, say: F., cite: [s]}\n"
		    "sources:\n  s: {kind: clinic, title: S, file: a.txt}\n",
		    text_fmt(fx->mem, "n: %s\n", pairs[i][0]));
		check_holds(report(fx, s), text_fmt(fx->mem, "\"n\": %s\n", pairs[i][1]));
		session_free(s);
	}
}

static void not_complete(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\n");
	check_holds(report(fx, s), "  ],\n"
	                           "  \"complete\": false,\n"
	                           "  \"not_reached\": [\n"
	                           "    \"signs\"\n"
	                           "  ]\n"
	                           "}\n");
	session_free(s);
	s = draft_with(fx, CALM);
	check_lacks(report(fx, s), "complete");
	check_holds(report(fx, s), "    \"main\": \"knee\",\n"); /* in force, though nobody typed it */
	session_free(s);
}

static void own_words(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee]\nown_words: \"Él dijo: \\\"100 %\\\" — sí\"\n");
	check_holds(report(fx, s), "\"own_words\": \"Él dijo: \\\"100 %\\\" — sí\"\n");
	session_free(s);
}

/* What is saved: what was given, without what the engine took for itself. */
static void answers(void **state)
{
	struct fixture *fx = *state;
	const struct about about = {"patient", "", "screen", 12, false};
	struct session *s = draft_with(fx, "sites: [knee]\nshot: 2026-05\npain: 3\n");
	struct buf out = buf_new(fx->mem);
	json_answers(s, &about, &out);
	assert_string_equal(buf_end(&out),
	    "{\n"
	    "  \"rules\": \"sore-knee\",\n"
	    "  \"language\": \"en\",\n"
	    "  \"today\": \"2026-11-20\",\n"
	    "  \"about\": {\n"
	    "    \"informant\": \"patient\",\n"
	    "    \"mode\": \"screen\",\n"
	    "    \"minutes\": 12\n"
	    "  },\n"
	    "  \"answers\": {\n"
	    "    \"sites\": [\n"
	    "      \"knee\"\n"
	    "    ],\n"
	    "    \"pain\": 3\n"
	    "  }\n"
	    "}\n");
	session_free(s);
}

/* What was saved can be read again, and gives the same report. */
static void round_trip(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx,
	    "sites: [knee, hip]\nmain: hip\nsigns: {numb: unsure, rest: no}\npain: 4\n"
	    "tried: [exercise, shots]\nshot: about 2 years ago\nexam: unsure\na1c: 7.250\n"
	    "own_words: \"\"\n");
	struct buf out = buf_new(fx->mem);
	json_answers(s, &nobody, &out);
	struct session *again = session_new(session_rules(s), &site_default, today, NULL);
	struct source *src = fixture_source(fx, "saved.json", buf_end(&out));
	struct answers *a = answers_load(src, session_rules(s), today, fx->mem, &fx->diags);
	if (!a)
		fail_msg("%s", fixture_drawn(fx));
	for (size_t i = 0; i < a->n; i++)
		session_give(again, a->list[i].question, &a->list[i].value);
	assert_string_equal(report(fx, again), report(fx, s));
	session_free(again);
	session_free(s);
}

static void diagnostics(void **state)
{
	struct fixture *fx = *state;
	struct source *src = fixture_source(fx, "rules/é.yaml", "a: 1\nwhen: é fevr\n");
	struct buf out = buf_new(fx->mem);
	diag_add(&fx->diags, DIAG_E203, (struct span){src, 14, 4}, "did you mean 'fever'?",
	    "unknown name 'fevr'");
	diag_add(&fx->diags, DIAG_W220, (struct span){NULL, 0, 0}, NULL, "no place");
	json_check(today, &fx->diags, NULL, 0, &out);
	assert_string_equal(buf_end(&out),
	    "{\n"
	    "  \"candor\": 1,\n"
	    "  \"today\": \"2026-11-20\",\n"
	    "  \"diagnostics\": [\n"
	    "    {\n"
	    "      \"file\": \"rules/é.yaml\",\n"
	    "      \"line\": 2,\n"
	    "      \"column\": 9,\n"
	    "      \"end_line\": 2,\n"
	    "      \"end_column\": 13,\n"
	    "      \"severity\": \"error\",\n"
	    "      \"code\": \"E203\",\n"
	    "      \"name\": \"unknown-name\",\n"
	    "      \"message\": \"unknown name 'fevr'\",\n"
	    "      \"help\": \"did you mean 'fever'?\"\n"
	    "    },\n"
	    "    {\n"
	    "      \"file\": null,\n"
	    "      \"line\": null,\n"
	    "      \"column\": null,\n"
	    "      \"end_line\": null,\n"
	    "      \"end_column\": null,\n"
	    "      \"severity\": \"warning\",\n"
	    "      \"code\": \"W220\",\n"
	    "      \"name\": \"unused-question\",\n"
	    "      \"message\": \"no place\",\n"
	    "      \"help\": null\n"
	    "    }\n"
	    "  ],\n"
	    "  \"errors\": 1,\n"
	    "  \"warnings\": 1,\n"
	    "  \"files\": []\n"
	    "}\n");
}

static void a_file_that_does_not_load(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	const struct check_file file = {.path = "broken.yaml"};
	json_check(today, &fx->diags, &file, 1, &out);
	check_holds(buf_end(&out), "  \"diagnostics\": [],\n"
	    "  \"errors\": 0,\n"
	    "  \"warnings\": 0,\n"
	    "  \"files\": [\n"
	    "    {\n"
	    "      \"file\": \"broken.yaml\",\n"
	    "      \"rules\": null,\n"
	    "      \"proof\": null\n"
	    "    }\n"
	    "  ]\n");
}

/* A budget was hit: it says so, and what is known all the same. Too many answers are left out. */
static void what_is_not_settled(void **state)
{
	struct fixture *fx = *state;
	struct buf out = buf_new(fx->mem);
	const struct check_witness w = {.left_out = true};
	struct check_verdict v = {.about = "finding", .id = "f", .verdict = "open", .both_ways = true,
	    .established = "it is shown in some interview", .yes = &w};
	const struct check_means means[] = {{"form", 1}};
	const struct check_proof proof = {.number = "7.4e4432", .fewest = {3, false, w},
	    .most = {4, false, w}, .page_least = 5, .page = w, .means = means, .nmeans = 1, .nopen = 1,
	    .list = &v, .n = 1};
	struct session *s = draft_with(fx, "sites: [knee]\n");
	const struct check_file file = {.path = "large.yaml", .rules = session_rules(s),
	    .proof = &proof};
	json_check(today, &fx->diags, &file, 1, &out);
	check_holds(buf_end(&out), "        \"settled\": false,\n"
	    "        \"interviews\": {\n"
	    "          \"exact\": false,\n"
	    "          \"at_most\": \"7.4e4432\"\n"
	    "        },\n");
	check_holds(buf_end(&out), "            \"verdict\": \"open\",\n"
	    "            \"established\": \"it is shown in some interview\",\n");
	check_holds(buf_end(&out), "            \"yes\": {\n"
	    "              \"asks\": null,\n"
	    "              \"shortest\": false,\n"
	    "              \"answers\": null\n"
	    "            },\n"
	    "            \"no\": null\n");
	session_free(s);
}

/* Who answered stands in the report, how and how long do not: the same answers, the same bytes. */
static void who_answered(void **state)
{
	struct fixture *fx = *state;
	struct session *s = draft_with(fx, "sites: [knee]\n");
	struct buf out = buf_new(fx->mem);
	const struct about about = {"patient", "my son", "screen", 7, false};
	assert_null(strstr(report(fx, s), "about"));
	json_report(s, outcome_make(s, fx->mem), &about, &out);
	check_holds(buf_end(&out), "  \"about\": {\n"
	    "    \"informant\": \"patient\",\n"
	    "    \"helper\": \"my son\"\n"
	    "  },\n");
	assert_null(strstr(buf_end(&out), "screen"));
	session_free(s);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(who_answered),
	    TEST(whole),
	    TEST(numbers),
	    TEST(small_numbers),
	    TEST(not_complete),
	    TEST(own_words),
	    TEST(answers),
	    TEST(round_trip),
	    TEST(diagnostics),
	    TEST(a_file_that_does_not_load),
	    TEST(what_is_not_settled),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
