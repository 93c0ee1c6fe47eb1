#include "app/staff/told.h"

#include <stddef.h>
#include <string.h>

#define AT(member) offsetof(struct told, member)

static const struct {
	const char *key;
	size_t at;
} keys[] = {
    {"candor", AT(candor)}, {"rules", AT(rules)}, {"version", AT(version)}, {"sha256", AT(sha256)},
    {"before", AT(before)}, {"looked", AT(looked)}, {"printer", AT(printer)}, {"since", AT(since)},
    {"reviewed", AT(reviewed)}, {"closed", AT(closed)}, {"expired", AT(expired)}, {"lost", AT(lost)},
    {"begun", AT(count[TOLD_BEGUN])}, {"finished", AT(count[TOLD_FINISHED])},
    {"idle", AT(count[TOLD_IDLE])}, {"left", AT(count[TOLD_LEFT])},
    {"staff", AT(count[TOLD_STAFF])}, {"crashed", AT(count[TOLD_CRASHED])},
    {"printed", AT(count[TOLD_PRINTED])}, {"unprinted", AT(count[TOLD_UNPRINTED])},
};

static void read_line(struct told *t, struct str line)
{
	struct str key = str_word(&line), value = str_trim(line);
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		char *out = (char *)t + keys[i].at;
		if (!str_is(key, keys[i].key))
			continue;
		size_t n = value.n < TOLD_WORD ? value.n : TOLD_WORD - 1;
		memcpy(out, value.s, n);
		out[n] = '\0';
	}
}

void told_read(struct told *t, struct str text)
{
	while (text.n > 0) {
		const char *end = memchr(text.s, '\n', text.n);
		struct str line = str_part(text, 0, end ? (size_t)(end - text.s) : text.n);
		text = str_from(text, line.n + 1);
		read_line(t, line);
	}
}
