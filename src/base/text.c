#include "base/text.h"

const char *text_in(const struct text *text, unsigned language)
{
	if (!text)
		return "";
	return text->in[language] ? text->in[language] : text->in[0];
}
