#include "report/sheet.h"

struct sheet sheet_new(const struct session *s, const struct outcome *o, unsigned language,
    const char *title, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	const struct language *l = &r->languages[language];
	return (struct sheet){
	    .s = s,
	    .o = o,
	    .r = r,
	    .w = l->words,
	    .language = language,
	    .mem = mem,
	    .doc = doc_new(mem, title, l->code),
	    .mark = ARENA_ARRAY(mem, r->nsources, unsigned),
	    .named = ARENA_ARRAY(mem, r->nsources, struct numbers),
	};
}

const char *sheet_word(const struct sheet *p, enum word word, const char *a, const char *b)
{
	return words_text(p->w, word, a, b, p->mem);
}

const char *sheet_date(const struct sheet *p, struct date date)
{
	struct buf out = buf_new(p->mem);
	words_date(p->w, date, &out);
	return buf_end(&out);
}

const char *sheet_number(const struct sheet *p, unsigned n)
{
	return text_fmt(p->mem, "%u", n);
}

const char *sheet_text(const struct sheet *p, const struct text *text)
{
	return text ? text_filled(p->s, text, p->language, p->mem) : "";
}

const char *sheet_joined(const struct sheet *p, struct lines lines)
{
	struct buf out = buf_new(p->mem);
	for (unsigned i = 0; i < lines.n; i++)
		buf_fmt(&out, "%s%s", i > 0 ? "; " : "", lines.list[i]);
	return buf_end(&out);
}

const char *sheet_both(const struct sheet *p, const char *a, const char *b)
{
	return text_fmt(p->mem, "%s%s%s", a, *a && *b ? " " : "", b);
}

struct block *sheet_add(struct sheet *p, enum block_kind kind, const char *label, const char *text)
{
	return doc_add(p->doc, kind, label, text);
}

void sheet_none(struct sheet *p, size_t begin)
{
	if (p->doc->n == begin)
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_ABOUT_NONE]);
}

void sheet_heading(struct sheet *p, enum word heading)
{
	sheet_add(p, BLOCK_HEADING, "", sheet_word(p, heading, NULL, NULL));
	p->last_why = NULL;
}
