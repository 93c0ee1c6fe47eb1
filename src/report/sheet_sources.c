/* Sources: numbered in the order in which a page first cites them, listed at its end. */
#include "report/sheet.h"

static const struct {
	const char *kind; /* as the rules file writes it */
	enum word word;
} kind_words[] = {
    {"regulator", WORD_SOURCE_REGULATOR},
    {"court", WORD_SOURCE_COURT},
    {"guideline", WORD_SOURCE_GUIDELINE},
    {"society", WORD_SOURCE_SOCIETY},
    {"trial", WORD_SOURCE_TRIAL},
    {"review", WORD_SOURCE_REVIEW},
    {"trial or review", WORD_SOURCE_TRIAL_OR_REVIEW},
    {"health service", WORD_SOURCE_HEALTH_SERVICE},
    {"insurer", WORD_SOURCE_INSURER},
    {"clinic", WORD_SOURCE_CLINIC},
};

static bool holds(struct numbers n, unsigned number)
{
	for (unsigned i = 0; i < n.n; i++)
		if (n.list[i] == number)
			return true;
	return false;
}

/* Puts number into the rising list, once. */
static void insert(struct arena *mem, struct numbers *n, unsigned number)
{
	if (holds(*n, number))
		return;
	ARENA_PUSH(mem, n->list, n->n, number);
	for (unsigned i = n->n - 1; i > 0 && n->list[i - 1] > number; i--) {
		n->list[i] = n->list[i - 1];
		n->list[i - 1] = number;
	}
}

static unsigned mark_of(struct sheet *p, struct citation c)
{
	if (p->mark[c.source] == 0) {
		ARENA_PUSH(p->mem, p->cited.list, p->cited.n, c.source);
		p->mark[c.source] = p->cited.n;
	}
	if (c.fact > 0)
		insert(p->mem, &p->named[c.source], c.fact);
	return p->mark[c.source];
}

/* Rising by source, then by fact: "3.1, 3.4, 7". */
static void put_fact_marks(struct sheet *p, const struct citations *cite, unsigned mark,
    struct buf *out)
{
	struct numbers facts = {NULL, 0};
	for (unsigned i = 0; i < cite->n; i++)
		if (p->mark[cite->list[i].source] == mark)
			insert(p->mem, &facts, cite->list[i].fact);
	for (unsigned i = 0; i < facts.n; i++) {
		buf_fmt(out, "%s%u", out->n > 0 ? ", " : "", mark);
		if (facts.list[i] > 0)
			buf_fmt(out, ".%u", facts.list[i]);
	}
}

const char *sheet_marks(struct sheet *p, const struct citations *cite)
{
	struct numbers marks = {NULL, 0};
	struct buf out = buf_new(p->mem);
	for (unsigned i = 0; i < cite->n; i++)
		insert(p->mem, &marks, mark_of(p, cite->list[i]));
	for (unsigned i = 0; i < marks.n; i++) {
		if (p->facts)
			put_fact_marks(p, cite, marks.list[i], &out);
		else
			buf_fmt(&out, "%s%u", i > 0 ? ", " : "", marks.list[i]);
	}
	return buf_end(&out);
}

bool sheet_source_late(const struct sheet *p, const struct source_entry *source)
{
	return source->review_by.year > 0 && date_compare(source->review_by, session_today(p->s)) < 0;
}

static bool ends_sentence(struct str s)
{
	char last = s.n > 0 ? s.s[s.n - 1] : '.';
	return last == '.' || last == '?' || last == '!';
}

static void put_sentence(struct buf *out, const char *text)
{
	if (!*text)
		return;
	buf_fmt(out, "%s%s", out->n > 0 ? " " : "", text);
	if (!ends_sentence(buf_str(out)))
		buf_char(out, '.');
}

/* More of the same sentence. */
static void put_more(struct buf *out, const char *text)
{
	if (*text)
		buf_fmt(out, "%s%s", out->n == 0 ? "" : ends_sentence(buf_str(out)) ? " " : ", ", text);
}

const char *sheet_source_kind(const struct sheet *p, const struct source_entry *source)
{
	for (size_t i = 0; i < sizeof kind_words / sizeof *kind_words; i++)
		if (str_is(str_of(source->kind), kind_words[i].kind))
			return p->w->text[kind_words[i].word];
	return source->kind;
}

bool source_is_clinic(const struct source_entry *source)
{
	return str_is(str_of(source->kind), "clinic");
}

/* The one day on which several were read, so that it need not stand behind each; year 0: none. */
static struct date read_together(const struct sheet *p)
{
	struct date day = {0, 0, 0};
	unsigned n = 0;
	for (unsigned i = 0; i < p->cited.n; i++) {
		const struct source_entry *source = &p->r->sources[p->cited.list[i]];
		if (source_is_clinic(source))
			continue;
		if (n++ == 0)
			day = source->read;
		if (source->read.year == 0 || date_compare(day, source->read) != 0)
			return (struct date){0, 0, 0};
	}
	return n > 1 ? day : (struct date){0, 0, 0};
}

/* "NICE, guideline. Osteoarthritis, 2022, read 20 November 2026." day: whether with the last. */
static void put_published(const struct sheet *p, const struct source_entry *source, bool day,
    struct buf *out)
{
	struct buf work = buf_new(p->mem), by = buf_new(p->mem);
	put_more(&by, source->publisher);
	put_more(&by, sheet_source_kind(p, source));
	put_sentence(out, buf_end(&by));
	put_more(&work, source->title);
	put_more(&work, source->year);
	if (day && source->read.year > 0)
		put_more(&work, sheet_word(p, WORD_SOURCE_READ, sheet_date(p, source->read), NULL));
	put_sentence(out, buf_end(&work));
}

/* "Clinic marketing article on back pain. It shows what clinics say. It is not evidence." */
static void put_clinic(const struct sheet *p, const struct source_entry *source, struct buf *out)
{
	const char *kind = sheet_source_kind(p, source);
	struct str begin = str_part(str_of(source->title), 0, str_of(kind).n);
	struct buf work = buf_new(p->mem);
	put_more(&work, source->title);
	if (!str_same(begin, str_of(kind)))
		put_more(&work, kind);
	put_sentence(out, buf_end(&work));
	put_sentence(out, p->w->text[WORD_SOURCE_CLINIC_WHY]);
}

/* For clinicians: the id and the numbers of the facts, as in the file of sources. */
static void put_trace(const struct sheet *p, unsigned source, struct buf *out)
{
	struct numbers facts = p->named[source];
	struct buf list = buf_new(p->mem);
	struct buf id = buf_new(p->mem);
	put_more(&id, p->r->sources[source].id);
	for (unsigned i = 0; i < facts.n; i++)
		buf_fmt(&list, "%s%u", i > 0 ? ", " : "", facts.list[i]);
	if (facts.n > 0)
		put_more(&id, sheet_word(p, WORD_SOURCE_FACTS, buf_end(&list), NULL));
	put_sentence(out, buf_end(&id));
}

static void put_source(struct sheet *p, unsigned i, bool day)
{
	const struct source_entry *source = &p->r->sources[p->cited.list[i]];
	struct buf out = buf_new(p->mem);
	if (p->facts)
		put_trace(p, p->cited.list[i], &out);
	if (source_is_clinic(source))
		put_clinic(p, source, &out);
	else
		put_published(p, source, day, &out);
	if (sheet_source_late(p, source))
		put_sentence(&out, sheet_word(p, WORD_SOURCE_LATE, sheet_date(p, source->review_by), NULL));
	struct block *b = sheet_add(p, BLOCK_SOURCE, sheet_number(p, i + 1), buf_end(&out));
	b->link = *source->address ? source->address : p->facts ? source->file : "";
}

void sheet_sources(struct sheet *p)
{
	bool late = false;
	for (unsigned i = 0; i < p->cited.n; i++)
		late = late || sheet_source_late(p, &p->r->sources[p->cited.list[i]]);
	if (p->cited.n == 0)
		return;
	sheet_heading(p, WORD_SOURCES);
	struct date read = read_together(p);
	if (read.year > 0)
		sheet_add(p, BLOCK_PARAGRAPH, "",
		    sheet_word(p, WORD_SOURCES_READ, sheet_date(p, read), NULL))->tone = TONE_QUIET;
	if (late)
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_SOURCES_LATE])->tone = TONE_CAUTION;
	for (unsigned i = 0; i < p->cited.n; i++)
		put_source(p, i, read.year == 0);
}

void sheet_publishers(struct sheet *p)
{
	struct buf out = buf_new(p->mem);
	buf_fmt(&out, "%s:", p->w->text[WORD_SOURCES]);
	for (unsigned i = 0; i < p->cited.n; i++) {
		const struct source_entry *source = &p->r->sources[p->cited.list[i]];
		buf_fmt(&out, "%s [%u] %s", i > 0 ? ";" : "", i + 1,
		    *source->publisher ? source->publisher : sheet_source_kind(p, source));
	}
	if (p->cited.n > 0)
		sheet_add(p, BLOCK_SMALL, "", text_fmt(p->mem, "%s.", buf_end(&out)));
}
