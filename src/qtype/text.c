#include "base/utf8.h"
#include "qtype/qtype.h"

enum { LONGEST = 2000 }; /* letters of a person's own words */

static void text_read(const struct node *map, struct reading *r, struct domain *d)
{
	(void)map;
	(void)r;
	d->may_unsure = false; /* it may be left blank */
}

static bool text_parse(const struct domain *d, struct str typed, const struct words *w,
    struct date today, struct arena *mem, struct value *out, struct buf *why)
{
	(void)d;
	(void)today;
	struct buf clean = buf_new(mem);
	utf8_clean(str_trim(typed), &clean);
	if (utf8_count(buf_str(&clean)) > LONGEST) {
		words_put(w, WORD_WHY_LONG, text_fmt(mem, "%d", LONGEST), NULL, why);
		return false;
	}
	out->reply = REPLY_GIVEN;
	out->text = arena_text(mem, str_trim(buf_str(&clean)));
	return true;
}

const struct qtype qtype_text = {
    .name = "text",
    .shape = SHAPE_TEXT,
    .widget = WIDGET_TEXT,
    .read = text_read,
    .parse = text_parse,
};
