#include <errno.h>
#include <stdio.h>
#include <string.h>

#include "app/common/status.h"
#include "app/print/draw.h"
#include "app/print/run.h"
#include "report/wire.h"

static int fail(enum status status, const char *what, const char *why)
{
	fprintf(stderr, "candor-print: %s: %s\n", what, why);
	return status;
}

static bool read_all(struct buf *out)
{
	char part[65536];
	size_t n;
	while (out->n <= WIRE_LARGEST && (n = fread(part, 1, sizeof part, stdin)) > 0)
		buf_put(out, (struct str){part, n});
	explicit_bzero(part, sizeof part);
	return !ferror(stdin) && out->n <= WIRE_LARGEST;
}

static int put_pdf(const struct pdf *pdf)
{
	if (*pdf->missing)
		fprintf(stderr, "candor-print: no font here has letters of: %s (see docs/printing.md)\n",
		    pdf->missing);
	fwrite(pdf->bytes.s, 1, pdf->bytes.n, stdout);
	if (fflush(stdout) != 0 || ferror(stdout))
		return fail(STATUS_MACHINE, "cannot write the PDF", strerror(errno));
	return STATUS_WELL;
}

static int make_pdf(struct arena *mem)
{
	struct buf wire = buf_new(mem);
	struct pdf pdf;
	const char *why, *paper;
	if (!read_all(&wire))
		return fail(STATUS_MACHINE, "cannot read the pages", strerror(errno));
	struct fonts *fonts = draw_fonts(mem, &why);
	if (!fonts)
		return fail(STATUS_MACHINE, "cannot draw", why);
	bool drawn = draw_pages(buf_str(&wire), fonts, mem, &pdf, &paper);
	fonts_close(fonts);
	return drawn ? put_pdf(&pdf) : fail(STATUS_INPUT, "cannot draw the pages", pdf.why);
}

int run_pdf(void)
{
	struct arena *mem = arena_new(NULL);
	int status = make_pdf(mem);
	arena_free(mem);
	return status;
}
