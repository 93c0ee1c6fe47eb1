#include "app/candor/run.h"
#include "app/common/page_print.h"
#include "load/answers.h"
#include "report/text.h"

/* Who answered, as the answers file tells it. */
static struct about about_of(const struct answers *answers)
{
	return (struct about){
	    .informant = answers->informant,
	    .helper = answers->helper,
	    .mode = *answers->mode ? answers->mode : "file",
	    .minutes = answers->minutes,
	};
}

static bool prints(const struct args *a)
{
	return args_given(a, OPT_PRINT) || args_given(a, OPT_PRINTER);
}

enum status cmd_report(const struct args *a)
{
	struct page page;
	if (prints(a) && (args_given(a, OPT_OUT) || args_given(a, OPT_FORMAT))) {
		args_complain(a->command, "%s is for what is written, not for what is printed",
		    args_given(a, OPT_OUT) ? "-o" : "--format");
		return STATUS_USAGE;
	}
	enum status status = page_open(&page, a, false);
	if (status != STATUS_WELL)
		return status;
	struct session *s = session_new(page.rules, page.site, page.today, NULL);
	struct about about = about_of(page.answers);
	session_speak(s, page.language);
	page_give(&page, s, a->mem);
	if (prints(a))
		status = page_print(&page, a, s, &about);
	else
		status = page_write(a, s, &about, args_width(a, TEXT_WIDTH));
	session_free(s);
	return status;
}
