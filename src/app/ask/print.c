/* What the screens print: the pages of this interview, on a printer of the clinic's, or at home on
 * any that is found. */
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "app/ask/ask.h"
#include "app/common/clock.h"
#include "app/common/kiosk.h"
#include "app/common/paper.h"
#include "app/common/sibling.h"

static void put_pages(void *ctx, enum printing_pages which, struct buf *out)
{
	struct interview *i = ctx;
	struct pages_order order = printer_pages(which, false, i->paper);
	if (i->page.clock_read)
		i->about.minutes = clock_minutes() - i->began;
	pages_send(&order, i->session, &i->about, out);
}

/* The supervisor of a kiosk has put a socket there; by hand anything may stand there. */
static bool is_socket(int fd)
{
	struct stat st;
	return fstat(fd, &st) == 0 && S_ISSOCK(st.st_mode);
}

static bool helper_is_there(struct arena *mem)
{
	const char *path = sibling_path("candor-print", mem);
	return path && access(path, X_OK) == 0;
}

const struct printing *ask_printing(struct interview *i)
{
	const struct site *site = i->page.site;
	bool kiosk = args_given(i->args, OPT_KIOSK);
	bool can = kiosk ? is_socket(KIOSK_FD_PRINTER) : helper_is_there(i->args->mem);
	if (!can || strcmp(site->printer, "none") == 0)
		return NULL;
	i->paper = paper_choose(i->args, site);
	i->printing = (struct printer_setup){
	    .wanted = site->printer,
	    .socket = kiosk ? KIOSK_FD_PRINTER : -1,
	    .nearby = !kiosk,
	    .stays = !kiosk,
	    .patience = PRINTER_PATIENCE,
	    .put_pages = put_pages,
	    .ctx = i,
	    .host = i->host,
	};
	i->printer = printer_open(&i->printing, i->args->mem);
	return printer_hooks(i->printer);
}

void ask_leave_printer(struct interview *i)
{
	printer_close(i->printer);
	i->printer = NULL;
}
