#include "print/queue_reasons.h"

#include <string.h>

struct reason {
	const char *keyword; /* a star in it, one at most, stands for any letters */
	enum print_trouble trouble;
};

/* printer-state-reasons without their endings (RFC 8011 5.4.12, PWG 5100.9, and what cupsd adds).
 * The first that fits counts. What is not here needs somebody to look at it. */
static const struct reason of_printer[] = {
    /* nothing is in the way yet, or it is no matter for a person */
    {"none", TROUBLE_NONE},
    {"*-low", TROUBLE_NONE},
    {"*-almost-empty", TROUBLE_NONE},
    {"*-almost-full", TROUBLE_NONE},
    {"*-almost-over", TROUBLE_NONE},
    {"*-near-eol", TROUBLE_NONE},
    {"*-near-limit", TROUBLE_NONE},
    {"*-life-warn", TROUBLE_NONE},
    {"*-added", TROUBLE_NONE},
    {"*-closed", TROUBLE_NONE},
    {"*-warming-up", TROUBLE_NONE},
    {"*-power-saver", TROUBLE_NONE},
    {"*-turned-on", TROUBLE_NONE},
    {"configuration-change", TROUBLE_NONE},
    {"identify-printer-requested", TROUBLE_NONE},
    {"moving-to-paused", TROUBLE_NONE},
    {"power-up", TROUBLE_NONE},
    {"printer-ready-to-print", TROUBLE_NONE},
    {"stopping", TROUBLE_NONE},
    {"cups-*", TROUBLE_NONE},
    /* what a person can do something about */
    {"media-empty", TROUBLE_PAPER_OUT},
    {"media-needed", TROUBLE_PAPER_OUT},
    {"media-path-input-empty", TROUBLE_PAPER_OUT},
    {"input-manual-input-request", TROUBLE_PAPER_WRONG},
    {"media-path-input-request", TROUBLE_PAPER_WRONG},
    {"input-media-*-change", TROUBLE_PAPER_WRONG},
    {"input-cannot-feed-size-selected", TROUBLE_PAPER_WRONG},
    {"*-jam", TROUBLE_PAPER_JAM},
    {"*-feed", TROUBLE_PAPER_JAM}, /* "-feed-error", without its ending */
    {"*-tray-missing", TROUBLE_TRAY},
    {"input-tray-position-failure", TROUBLE_TRAY},
    {"door-open", TROUBLE_DOOR},
    {"*cover-open", TROUBLE_DOOR},
    {"*interlock-open", TROUBLE_DOOR},
    {"toner-empty", TROUBLE_INK},
    {"developer-empty", TROUBLE_INK},
    {"marker-*-empty", TROUBLE_INK},
    {"marker-ink-missing", TROUBLE_INK},
    {"marker-supply-missing", TROUBLE_INK},
    {"marker-toner-*missing", TROUBLE_INK},
    {"output-area-full", TROUBLE_OUTPUT_FULL},
    {"media-path-output-full", TROUBLE_OUTPUT_FULL},
    {"media-path-media-tray-full", TROUBLE_OUTPUT_FULL},
    {"offline", TROUBLE_NO_ANSWER},
    {"connecting-to-device", TROUBLE_NO_ANSWER},
    {"timed-out", TROUBLE_NO_ANSWER},
    {"shutdown", TROUBLE_NO_ANSWER},
    {"power-down", TROUBLE_NO_ANSWER},
    {"paused", TROUBLE_STOPPED},
    {"stopped-partly", TROUBLE_STOPPED},
    {"deactivated", TROUBLE_STOPPED},
    {"hold-new-jobs", TROUBLE_HELD},
    {NULL, TROUBLE_SOMEBODY},
};

/* job-state-reasons (RFC 8011 5.3.8, PWG 5100.3, 5100.11). What is not here is no trouble. */
static const struct reason of_job[] = {
    {"printer-stopped*", TROUBLE_STOPPED},
    {"job-hold-until-specified", TROUBLE_HELD},
    {"job-held-*", TROUBLE_HELD},
    {"job-release-wait", TROUBLE_HELD},
    {"job-suspended*", TROUBLE_HELD},
    {"cups-held-for-authentication", TROUBLE_LOGIN},
    {"account-*", TROUBLE_LOGIN},
    {"job-password-wait", TROUBLE_LOGIN},
    {"service-off-line", TROUBLE_NO_ANSWER},
    {"resources-are-not-ready", TROUBLE_SOMEBODY},
    {"waiting-for-user-action", TROUBLE_SOMEBODY},
    {NULL, TROUBLE_NONE},
};

/* printer-state-message of CUPS 2. What is not here is no trouble. */
static const struct reason of_message[] = {
    {"The printer may not exist or is unavailable*", TROUBLE_NO_ANSWER},
    {"The printer is unreachable*", TROUBLE_NO_ANSWER},
    {"The printer is not responding*", TROUBLE_NO_ANSWER},
    {"The printer did not respond*", TROUBLE_NO_ANSWER},
    {"The printer configuration is incorrect or*", TROUBLE_NO_ANSWER},
    {"Unable to locate printer*", TROUBLE_NO_ANSWER},
    {"Unable to contact printer*", TROUBLE_NO_ANSWER},
    {"Unable to send data to printer*", TROUBLE_NO_ANSWER},
    {"Waiting for printer to become available*", TROUBLE_NO_ANSWER},
    {NULL, TROUBLE_NONE},
};

static bool fits(struct str keyword, const char *pattern)
{
	const char *star = strchr(pattern, '*');
	if (!star)
		return str_is(keyword, pattern);
	struct str before = {pattern, (size_t)(star - pattern)}, after = str_of(star + 1);
	return keyword.n >= before.n + after.n && str_eq(str_part(keyword, 0, before.n), before)
	    && str_eq(str_from(keyword, keyword.n - after.n), after);
}

static enum print_trouble look_up(const struct reason *table, struct str keyword)
{
	while (table->keyword && !fits(keyword, table->keyword))
		table++;
	return table->trouble;
}

/* Takes the ending off. */
static bool ends(struct str *keyword, const char *ending)
{
	size_t n = strlen(ending);
	if (keyword->n <= n || !str_is(str_from(*keyword, keyword->n - n), ending))
		return false;
	*keyword = str_part(*keyword, 0, keyword->n - n);
	return true;
}

enum print_trouble queue_printer_trouble(struct str keyword, bool stuck)
{
	bool report = ends(&keyword, "-report"), warning = ends(&keyword, "-warning");
	ends(&keyword, "-error");
	enum print_trouble trouble = look_up(of_printer, keyword);
	if (report && trouble == TROUBLE_SOMEBODY)
		return TROUBLE_NONE; /* said for the record */
	bool always = trouble == TROUBLE_NO_ANSWER; /* which cupsd only ever reports */
	return (report || warning) && !stuck && !always ? TROUBLE_NONE : trouble;
}

enum print_trouble queue_message_trouble(struct str message)
{
	return look_up(of_message, message);
}

enum print_trouble queue_job_trouble(struct str keyword)
{
	return look_up(of_job, keyword);
}

/* What is most exact first; that somebody stopped it, or should look, says least. */
enum print_trouble queue_worse(enum print_trouble a, enum print_trouble b)
{
	if (a == TROUBLE_NONE || b == TROUBLE_NONE)
		return a == TROUBLE_NONE ? b : a;
	return a < b ? a : b;
}
