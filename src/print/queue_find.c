#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "print/queue.h"
#include "print/queue_link.h"

enum { SEARCH_MS = 2500 };

static const char *option_of(const cups_dest_t *dest, const char *name)
{
	const char *value = cupsGetOption(name, dest->num_options, dest->options);
	return value ? value : "";
}

/* Not a fax machine or a scanner, and nothing that asks who we are. */
static bool takes_pages(const cups_dest_t *dest)
{
	const unsigned long others = CUPS_PRINTER_FAX | CUPS_PRINTER_SCANNER
	    | CUPS_PRINTER_AUTHENTICATED;
	unsigned long type = strtoul(option_of(dest, "printer-type"), NULL, 10);
	const char *login = option_of(dest, "auth-info-required");
	return !dest->instance && (type & others) == 0 && (!*login || strcmp(login, "none") == 0);
}

static void search(bool nearby, cups_dest_cb_t each, void *ctx)
{
	int cancel = 0;
	cupsEnumDests(CUPS_DEST_FLAGS_NONE, SEARCH_MS, &cancel, 0,
	    nearby ? CUPS_PRINTER_LOCAL : CUPS_PRINTER_DISCOVERED, each, ctx);
}

/* ---- one by its name ---- */

struct named {
	const char *name;
	cups_dest_t *found;
	int n;
};

static int look_for_name(void *ctx, unsigned flags, cups_dest_t *dest)
{
	struct named *named = ctx;
	if ((flags & CUPS_DEST_FLAGS_REMOVED) || strcmp(dest->name, named->name) != 0
	    || !takes_pages(dest))
		return 1;
	named->n = cupsCopyDest(dest, named->n, &named->found);
	return 0;
}

cups_dest_t *queue_dest(const char *name, bool nearby)
{
	struct named named = {name, NULL, 0};
	search(nearby, look_for_name, &named);
	return named.found;
}

/* ---- all ---- */

struct found {
	const struct talk_look *look;
	struct arena *mem;
	struct talk_printer *list;
	size_t n;
	const char *standard; /* the default one of this machine; "": none is */
	bool nearby;          /* some were found on the network */
};

/* "Front desk (2nd floor)", or the name where nobody has described it. */
static const char *title_of(const cups_dest_t *dest, struct arena *mem)
{
	struct buf title = buf_new(mem);
	const char *place = option_of(dest, "printer-location");
	utf8_clean(str_of(option_of(dest, "printer-info")), &title);
	if (title.n == 0)
		utf8_clean(str_of(dest->name), &title);
	if (*place) {
		buf_text(&title, " (");
		utf8_clean(str_of(place), &title);
		buf_char(&title, ')');
	}
	return buf_end(&title);
}

/* As it is written when it travels: else nobody could ask for this printer by its name. */
static bool can_be_named(const char *name, struct arena *mem)
{
	struct buf clean = buf_new(mem);
	utf8_clean(str_of(name), &clean);
	return clean.n > 0 && clean.n <= TALK_NAME && str_is(buf_str(&clean), name);
}

static bool is_there(const struct found *found, const char *name)
{
	for (size_t i = 0; i < found->n; i++)
		if (strcmp(found->list[i].name, name) == 0)
			return true;
	return false;
}

static int take_down(void *ctx, unsigned flags, cups_dest_t *dest)
{
	struct found *found = ctx;
	if ((flags & CUPS_DEST_FLAGS_REMOVED) || !takes_pages(dest)
	    || !can_be_named(dest->name, found->mem) || is_there(found, dest->name))
		return 1;
	struct talk_printer printer = {
	    .name = arena_text(found->mem, str_of(dest->name)),
	    .title = title_of(dest, found->mem),
	};
	if (dest->is_default)
		found->standard = printer.name;
	if (strtoul(option_of(dest, "printer-type"), NULL, 10) & CUPS_PRINTER_DISCOVERED)
		found->nearby = true;
	ARENA_PUSH(found->mem, found->list, found->n, printer);
	return found->n < TALK_PRINTERS;
}

static int usual_first_then_by_title(const void *a, const void *b)
{
	const struct talk_printer *x = a, *y = b;
	if (x->usual != y->usual)
		return x->usual ? -1 : 1;
	int order = strcmp(x->title, y->title);
	return order ? order : strcmp(x->name, y->name);
}

static void mark_usual(struct found *found)
{
	const char *usual = is_there(found, found->look->wanted) ? found->look->wanted
	    : found->standard;
	for (size_t i = 0; i < found->n; i++)
		found->list[i].usual = strcmp(found->list[i].name, usual) == 0;
	if (found->n == 1 && !found->nearby) /* nothing to choose, and somebody set it up here */
		found->list[0].usual = true;
}

enum print_trouble queue_find(const struct talk_look *look, struct arena *mem,
    struct talk_printer **out, size_t *n)
{
	struct found found = {.look = look, .mem = mem, .standard = ""};
	http_t *http = queue_connect();
	*n = 0;
	if (!http)
		return TROUBLE_NO_SERVICE;
	httpClose(http);
	search(false, take_down, &found);
	if (look->nearby && !is_there(&found, look->wanted))
		search(true, take_down, &found);
	if (found.n == 0)
		return TROUBLE_NO_PRINTER;
	mark_usual(&found);
	qsort(found.list, found.n, sizeof *found.list, usual_first_then_by_title);
	*out = found.list;
	*n = found.n;
	return TROUBLE_NONE;
}
