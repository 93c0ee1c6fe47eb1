/* What printers say of themselves, as people hear it. */
#include "fixture.h"

#include "print/queue_reasons.h"

static const struct {
	const char *keyword;
	enum print_trouble now, stuck;
} printers[] = {
    {"none", TROUBLE_NONE, TROUBLE_NONE},
    {"media-empty", TROUBLE_PAPER_OUT, TROUBLE_PAPER_OUT},
    {"media-empty-error", TROUBLE_PAPER_OUT, TROUBLE_PAPER_OUT},
    {"media-empty-warning", TROUBLE_NONE, TROUBLE_PAPER_OUT}, /* another tray may have some */
    {"media-empty-report", TROUBLE_NONE, TROUBLE_PAPER_OUT},
    {"media-needed-error", TROUBLE_PAPER_OUT, TROUBLE_PAPER_OUT},
    {"media-low-warning", TROUBLE_NONE, TROUBLE_NONE},
    {"media-jam-error", TROUBLE_PAPER_JAM, TROUBLE_PAPER_JAM},
    {"input-media-tray-jam-error", TROUBLE_PAPER_JAM, TROUBLE_PAPER_JAM},
    {"media-path-output-feed-error", TROUBLE_PAPER_JAM, TROUBLE_PAPER_JAM},
    {"input-media-size-change-error", TROUBLE_PAPER_WRONG, TROUBLE_PAPER_WRONG},
    {"input-tray-missing", TROUBLE_TRAY, TROUBLE_TRAY},
    {"door-open-error", TROUBLE_DOOR, TROUBLE_DOOR},
    {"cover-open", TROUBLE_DOOR, TROUBLE_DOOR},
    {"interlock-open", TROUBLE_DOOR, TROUBLE_DOOR},
    {"interlock-closed", TROUBLE_NONE, TROUBLE_NONE},
    {"toner-empty-error", TROUBLE_INK, TROUBLE_INK},
    {"marker-supply-empty-error", TROUBLE_INK, TROUBLE_INK},
    {"marker-supply-low-report", TROUBLE_NONE, TROUBLE_NONE},
    {"marker-ink-almost-empty", TROUBLE_NONE, TROUBLE_NONE},
    {"marker-toner-cartridge-missing", TROUBLE_INK, TROUBLE_INK},
    {"marker-waste-full-error", TROUBLE_SOMEBODY, TROUBLE_SOMEBODY},
    {"output-area-full", TROUBLE_OUTPUT_FULL, TROUBLE_OUTPUT_FULL},
    {"offline-report", TROUBLE_NO_ANSWER, TROUBLE_NO_ANSWER},
    {"connecting-to-device", TROUBLE_NO_ANSWER, TROUBLE_NO_ANSWER},
    {"paused", TROUBLE_STOPPED, TROUBLE_STOPPED},
    {"cups-waiting-for-job-completed", TROUBLE_NONE, TROUBLE_NONE},
    {"cups-missing-filter-warning", TROUBLE_NONE, TROUBLE_NONE},
    {"fuser-over-temp-error", TROUBLE_SOMEBODY, TROUBLE_SOMEBODY},
    {"com.example.grinding-noise", TROUBLE_SOMEBODY, TROUBLE_SOMEBODY},
    {"com.example.grinding-noise-report", TROUBLE_NONE, TROUBLE_NONE},
    {"com.example.grinding-noise-warning", TROUBLE_NONE, TROUBLE_SOMEBODY},
    {"", TROUBLE_SOMEBODY, TROUBLE_SOMEBODY},
    {"-error", TROUBLE_SOMEBODY, TROUBLE_SOMEBODY},
};

static void printers_are_understood(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof printers / sizeof *printers; i++) {
		struct str keyword = str_of(printers[i].keyword);
		if (queue_printer_trouble(keyword, false) != printers[i].now
		    || queue_printer_trouble(keyword, true) != printers[i].stuck)
			fail_msg("%s: %d, and when stuck %d", keyword.s, queue_printer_trouble(keyword, false),
			    queue_printer_trouble(keyword, true));
	}
}

static void messages_are_understood(void **state)
{
	(void)state;
	assert_int_equal(queue_message_trouble(STR("")), TROUBLE_NONE);
	assert_int_equal(queue_message_trouble(STR("Sending data to printer.")), TROUBLE_NONE);
	assert_int_equal(queue_message_trouble(STR("The printer is unreachable at this time.")),
	    TROUBLE_NO_ANSWER);
	assert_int_equal(queue_message_trouble(STR("Unable to locate printer \"x\".")),
	    TROUBLE_NO_ANSWER);
}

static void jobs_are_understood(void **state)
{
	(void)state;
	assert_int_equal(queue_job_trouble(STR("none")), TROUBLE_NONE);
	assert_int_equal(queue_job_trouble(STR("job-printing")), TROUBLE_NONE);
	assert_int_equal(queue_job_trouble(STR("com.example.new")), TROUBLE_NONE);
	assert_int_equal(queue_job_trouble(STR("printer-stopped")), TROUBLE_STOPPED);
	assert_int_equal(queue_job_trouble(STR("job-hold-until-specified")), TROUBLE_HELD);
	assert_int_equal(queue_job_trouble(STR("account-info-needed")), TROUBLE_LOGIN);
	assert_int_equal(queue_job_trouble(STR("cups-held-for-authentication")), TROUBLE_LOGIN);
}

static void the_exact_one_is_said_first(void **state)
{
	(void)state;
	assert_int_equal(queue_worse(TROUBLE_NONE, TROUBLE_DOOR), TROUBLE_DOOR);
	assert_int_equal(queue_worse(TROUBLE_DOOR, TROUBLE_NONE), TROUBLE_DOOR);
	assert_int_equal(queue_worse(TROUBLE_STOPPED, TROUBLE_PAPER_JAM), TROUBLE_PAPER_JAM);
	assert_int_equal(queue_worse(TROUBLE_SOMEBODY, TROUBLE_INK), TROUBLE_INK);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(printers_are_understood),
	    cmocka_unit_test(messages_are_understood),
	    cmocka_unit_test(jobs_are_understood),
	    cmocka_unit_test(the_exact_one_is_said_first),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
