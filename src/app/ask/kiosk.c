/* One person at a kiosk, below candor-kiosk: app/common/kiosk.h. Nothing is written anywhere, and
 * the exit status says how it ended. By hand nobody listens, and it runs all the same. */
#include "app/common/kiosk.h"

#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/ask/ask.h"
#include "app/common/clock.h"
#include "guard/lock.h"
#include "guard/memory.h"
#include "guard/sandbox.h"
#include "ui/screen.h"

enum {
	MOST_SAID = 6 << 20,    /* all that a person says, is shown and sees printed, many times over */
	MOST_MAPPED = 256 << 20 /* addresses of all of this process, many times over */
};

/* The vault has to be locked. A key on its way there stands on the stack for a moment: where the
 * limit allows for it the rest of the process is kept out of swap too. */
bool kiosk_begin(struct interview *i)
{
	const char *why;
	if (sandbox_begin(&why))
		i->vault = guard_memory_open(MOST_SAID, &why);
	if (i->vault) {
		i->host = guard_memory_host(i->vault);
		guard_lock_all(MOST_MAPPED);
	} else {
		fprintf(stderr, "candor: this machine cannot keep answers safe: %s\n", why);
	}
	return i->vault != NULL;
}

void kiosk_end(struct interview *i)
{
	guard_memory_close(i->vault);
}

struct desk {
	struct interview *interview;
	bool listens; /* somebody holds the other end of KIOSK_FD_EVENTS */
	struct day day;
	const char *unsafe; /* why rights could not be given up; NULL: they were */
};

/* ORDER enum screen_news */
static const char letters[] = {KIOSK_READY, KIOSK_BEGUN, KIOSK_ALIVE, KIOSK_SUMMARY, KIOSK_PRINTED,
    KIOSK_UNPRINTED};

/* Options that would leave something behind, or that a kiosk has no screens for. */
static const enum option_id refused[] = {OPT_SAVE, OPT_ANSWERS, OPT_OUT, OPT_FORMAT, OPT_PLAIN};

bool kiosk_allows(const struct args *a)
{
	for (size_t i = 0; i < sizeof refused / sizeof *refused; i++)
		if (args_given(a, refused[i])) {
			args_complain(a->command, "a kiosk keeps nothing, so '%s' and '--kiosk' do not go together",
			    command_options[refused[i]].name);
			return false;
		}
	return true;
}

/* By hand another pipe may stand there, or a file: only ours can be written and not read. */
static bool somebody_listens(void)
{
	struct stat st;
	struct pollfd out = {KIOSK_FD_EVENTS, POLLOUT, 0};
	return fstat(KIOSK_FD_EVENTS, &st) == 0 && S_ISFIFO(st.st_mode) && poll(&out, 1, 0) > 0 &&
	       (out.revents & POLLOUT);
}

/* Never waits: when the other side is slow it misses a letter. */
static void tell(void *ctx, enum screen_news news)
{
	struct desk *desk = ctx;
	struct pollfd out = {KIOSK_FD_EVENTS, POLLOUT, 0};
	if (news == NEWS_BEGUN)
		desk->interview->began = clock_minutes();
	if (desk->listens && poll(&out, 1, 0) > 0 && (out.revents & POLLOUT))
		desk->listens = write(KIOSK_FD_EVENTS, &letters[news], 1) == 1;
}

static bool outdated(void *ctx)
{
	const struct desk *desk = ctx;
	return desk->interview->page.clock_read && !clock_is_in(&desk->day);
}

/* From here on there is the terminal, the two descriptors, and nothing else. */
static bool close_doors(void *ctx)
{
	struct desk *desk = ctx;
	return sandbox_enter(KIOSK_FD_PRINTER, &desk->unsafe);
}

/* ORDER enum screen_end */
static const enum kiosk_end ends[] = {
    [SCREEN_FINISHED] = KIOSK_FINISHED, [SCREEN_STOPPED] = KIOSK_LEFT, [SCREEN_LEFT] = KIOSK_LEFT,
    [SCREEN_HANGUP] = KIOSK_HANGUP, [SCREEN_NO_TERMINAL] = KIOSK_HANGUP, [SCREEN_IDLE] = KIOSK_IDLE,
    [SCREEN_STAFF] = KIOSK_STAFF, [SCREEN_RELOAD] = KIOSK_RELOAD};

int ask_on_kiosk(struct interview *i)
{
	const struct site *site = i->page.site;
	struct desk desk = {i, somebody_listens(), clock_day(), NULL};
	struct screen_kiosk kiosk = {
	    .crashed = args_is(i->args, OPT_AFTER, "crash"),
	    .tell = tell,
	    .outdated = outdated,
	    .opened = close_doors,
	    .watched = desk.listens ? KIOSK_FD_EVENTS : -1,
	    .ctx = &desk,
	};
	struct screen_settings set = ask_settings(i);
	struct screen_result result;
	set.kiosk = &kiosk;
	set.idle_seconds = site->idle_seconds;
	set.erase_seconds = site->erase_seconds;
	set.more_time = site->more_time;
	screen_run(i->session, &set, &result);
	ask_leave_printer(i);
	if (desk.unsafe)
		fprintf(stderr, "candor: rights cannot be given up: %s\n", desk.unsafe);
	else if (result.end == SCREEN_NO_TERMINAL)
		fprintf(stderr, "candor: %s\n", result.why);
	return (int)ends[result.end];
}
