#include "base/text.h"

const char *text_in(const struct text *text, unsigned language)
{
	if (!text)
		return "";
	return text->in[language] ? text->in[language] : text->in[0];
}

bool piece_next(struct str *rest, struct str *piece, bool *lone)
{
	*lone = false;
	for (size_t i = 0; i < rest->n; i++) {
		bool open = rest->s[i] == '{';
		if (!open && rest->s[i] != '}')
			continue;
		if (i + 1 < rest->n && rest->s[i + 1] == rest->s[i]) {
			i++; /* {{ is a brace */
			continue;
		}
		size_t end = i + 1;
		while (end < rest->n && (is_word(rest->s[end]) || rest->s[end] == '.'))
			end++;
		*lone = !open || end >= rest->n || rest->s[end] != '}' || end == i + 1;
		*piece = *lone ? str_part(*rest, i, 1) : str_part(*rest, i + 1, end - i - 1);
		*rest = str_from(*rest, *lone ? rest->n : end + 1);
		return !*lone;
	}
	return false;
}
