#include <stdio.h>
#include <string.h>

#include "app/common/kiosk.h"
#include "app/common/status.h"
#include "app/print/draw.h"
#include "app/print/run.h"
#include "guard/lock.h"
#include "guard/sandbox.h"
#include "print/serve.h"

/* Addresses that this program may ever have; a quarter of it, fonts and libraries mapped, was seen. */
enum { MOST_MAPPED = 1 << 30 };

/* What IPP calls the papers that pages are made for (PWG 5101.1). */
static const char *media_of(const char *paper)
{
	return strcmp(paper, "letter") == 0 ? "na_letter_8.5x11in" : "iso_a4_210x297mm";
}

static bool draw(void *ctx, struct str wire, struct arena *mem, struct serve_drawn *out)
{
	struct pdf pdf;
	const char *why, *paper;
	const bool *locked = ctx;
	if (*locked)
		guard_lock_all(MOST_MAPPED); /* again: this is a child */
	struct fonts *fonts = draw_fonts(mem, &why);
	bool drawn = fonts && draw_pages(wire, fonts, mem, &pdf, &paper);
	fonts_close(fonts);
	if (drawn) {
		out->pdf = pdf.bytes;
		out->media = media_of(paper);
	}
	return drawn;
}

/* Pages that somebody waits for are printed also where memory cannot be locked: whoever started us
 * is told at the end. */
int run_serve(void)
{
	const char *why;
	if (!sandbox_begin(&why)) {
		fprintf(stderr, "candor-print: %s\n", why);
		return STATUS_MACHINE;
	}
	bool locked = guard_lock_all(MOST_MAPPED);
	const struct serve serve = {.draw = draw, .ctx = &locked};
	if (!serve_run(&serve, KIOSK_FD_PRINTER))
		return STATUS_INPUT;
	return locked ? STATUS_WELL : KIOSK_PRINT_UNLOCKED;
}
