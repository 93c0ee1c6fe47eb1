#include "ui/caps.h"

#include <string.h>

const char *caps_unpadded(const char *s, struct arena *mem)
{
	struct buf out = buf_new(mem);
	if (!s)
		return NULL;
	while (*s) {
		const char *end = strncmp(s, "$<", 2) == 0 ? strchr(s, '>') : NULL;
		if (end)
			s = end + 1;
		else
			buf_char(&out, *s++);
	}
	return buf_end(&out);
}

const char *caps_short(const char *step, struct arena *mem)
{
	bool one = strncmp(step, "\033[1", 3) == 0 && strlen(step) == 4 && !is_digit(step[3]);
	return one ? text_fmt(mem, "\033[%c", step[3]) : step;
}

static const char *text_of(caps_has *has, const char *capability, struct arena *mem)
{
	const char *s = caps_unpadded(has(capability), mem);
	return s ? s : "";
}

const char *caps_reset(caps_has *has, struct arena *mem)
{
	return text_of(has, "sgr0", mem);
}

const char *caps_plain(caps_has *has, struct arena *mem)
{
	struct str plain = str_of(caps_reset(has, mem)), back = str_of(text_of(has, "rmacs", mem));
	if (back.n == 0 || back.n >= plain.n)
		return plain.s;
	if (str_begins(plain, back.s))
		plain = str_from(plain, back.n);
	else if (str_eq(str_from(plain, plain.n - back.n), back))
		plain.n -= back.n;
	return arena_text(mem, plain);
}

void caps_learn_keys(caps_has *has, struct decoder *d)
{
	static const struct {
		const char *name;
		enum press press;
	} keys[] = {{"kcuu1", PRESS_UP}, {"kcud1", PRESS_DOWN}, {"kcub1", PRESS_LEFT},
	    {"kcuf1", PRESS_RIGHT}, {"khome", PRESS_HOME}, {"kend", PRESS_END}, {"kpp", PRESS_PAGE_UP},
	    {"knp", PRESS_PAGE_DOWN}, {"kdch1", PRESS_DELETE}, {"kcbt", PRESS_BACKTAB},
	    {"kent", PRESS_ENTER}, {"kf1", PRESS_F1}, {"kf2", PRESS_F2}, {"kf3", PRESS_F3},
	    {"kf4", PRESS_F4}, {"kf8", PRESS_F8}, {"kf9", PRESS_F9}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *bytes = has(keys[i].name);
		if (bytes && strlen(bytes) > 1) /* one byte alone is a letter or Enter to us */
			decode_learn(d, bytes, keys[i].press);
	}
}
