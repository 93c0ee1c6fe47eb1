#include "load/yaml_line.h"

#include "base/fields.h"

bool yaml_begins_line(const struct source *src, size_t at)
{
	struct str before = str_part(src->text, 0, at);
	size_t blanks = 0;
	while (blanks < before.n && before.s[before.n - blanks - 1] == ' ')
		blanks++;
	return blanks == before.n || before.s[before.n - blanks - 1] == '\n';
}

bool yaml_remarked(struct span at)
{
	struct str rest = str_from(at.src->text, at.at + at.len);
	size_t i = 0;
	while (i < rest.n && rest.s[i] == ' ')
		i++;
	return i > 0 && i < rest.n && rest.s[i] == '#';
}

const char *yaml_repaired(const struct source *src, size_t at, struct arena *mem)
{
	struct str line = str_trim(source_line(src, source_place(src, at).line));
	size_t head = str_begins(line, "- ") ? 2 : 0;
	for (size_t i = head; i + 1 < line.n; i++)
		if (line.s[i] == ':' && line.s[i + 1] == ' ') {
			head = i + 2;
			break;
		}
	struct buf help = buf_new(mem);
	buf_text(&help, "put this text in quotes: ");
	buf_put(&help, str_part(line, 0, head));
	text_quoted(str_trim(str_from(line, head)), &help);
	return buf_end(&help);
}

const char *yaml_lost(const struct source *src, const struct entry *before, const struct entry *e,
    struct arena *mem)
{
	if (!before || before->value.kind != NODE_TEXT)
		return text_fmt(mem, "write a value behind '%s:'", e->key.text.s);
	struct buf help = buf_new(mem);
	size_t from = before->value.at.at, to = e->key.at.at + e->key.at.len;
	buf_fmt(&help, "put a text with a comma in quotes: %s: ", before->key.text.s);
	text_quoted(str_part(src->text, from, to - from), &help);
	return buf_end(&help);
}
