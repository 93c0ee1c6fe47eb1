#include "app/print/draw.h"

#include <stdlib.h>
#include <string.h>

#include "report/wire.h"

#define FONTS_FILE "fonts.conf"

struct fonts *draw_fonts(struct arena *mem, const char **why)
{
	char *self = realpath("/proc/self/exe", NULL);
	char *slash = self ? strrchr(self, '/') : NULL;
	const char *path = NULL;
	if (slash) {
		slash[1] = '\0';
		path = text_fmt(mem, "%s%s", self, FONTS_FILE);
	}
	free(self);
	*why = "the folder of this program cannot be found";
	return path ? fonts_open(path, mem, why) : NULL;
}

bool draw_pages(struct str wire, const struct fonts *fonts, struct arena *mem, struct pdf *out,
    const char **paper)
{
	struct pages pages;
	*out = (struct pdf){.bytes = buf_new(mem), .missing = ""};
	if (!wire_read(wire, &pages, mem, &out->why))
		return false;
	*paper = pages.paper;
	return pdf_write(&pages, fonts, mem, out);
}
