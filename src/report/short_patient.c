/* The patient's page on one sheet. First what keeps a person safe, whole at every level of
 * detail; then in the order in which a talk goes: what was told, what comes first, what to ask,
 * what others found. */
#include "report/patient.h"
#include "report/short.h"

enum bring { BRING_LINES, BRING_RUN, BRING_FIRST };

/* What a level of detail has room for. */
struct room {
	bool spacious; /* the main message says why; answers have a heading of their own */
	enum told_how first, missing, caution, evidence, discuss;
	unsigned char notes;    /* of evidence */
	unsigned char ask_each; /* boxes of one finding */
	unsigned char asks;     /* boxes in all */
	enum bring bring;       /* a line for each thing; all in one paragraph; of each finding one */
	unsigned char lines;    /* to write on */
	unsigned char cites;    /* sources of a title, a question, a thing to bring */
	bool titles;            /* of sources */
	bool runs;              /* questions and notes in paragraphs, without boxes */
};

#define W TELL_WHOLE
#define S TELL_SHORT
#define T TELL_TITLE
#define C TELL_COUNT
/* From step to step goes what a person misses least: it stands on the long page. Where cautions
 * become titles, there is room for more notes and questions again. */
static const struct room rooms[] = {
    /* spacious, first, missing, caution, evidence, discuss, notes, each, asks, bring, lines, cites,
     * titles, runs */
    {true, W, W, W, W, W, ALL, ALL, ALL, BRING_LINES, 4, ALL, true, false},
    {true, S, S, S, S, T, ALL, ALL, ALL, BRING_LINES, 4, ALL, true, false},
    {true, S, S, S, S, T, ALL, 1, ALL, BRING_RUN, 4, ALL, true, false},
    {true, S, S, S, S, T, 8, 1, ALL, BRING_RUN, 3, 2, false, false},
    {true, T, S, S, S, T, 6, 1, ALL, BRING_RUN, 3, 2, false, false},
    {false, T, S, S, S, T, 5, 1, 7, BRING_RUN, 3, 1, false, false},
    {false, T, S, S, S, T, 4, 1, 6, BRING_RUN, 2, 1, false, false},
    {false, T, T, S, S, T, 4, 1, 6, BRING_RUN, 2, 1, false, false},
    {false, T, T, S, S, T, 3, 1, 5, BRING_RUN, 2, 1, false, false},
    {false, T, T, T, S, T, 4, 1, 6, BRING_RUN, 2, 1, false, false},
    {false, T, T, T, S, T, 3, 1, 5, BRING_RUN, 2, 1, false, false},
    {false, T, T, T, S, T, 2, 1, 5, BRING_FIRST, 2, 1, false, false},
    {false, T, T, T, S, C, 2, 1, 5, BRING_FIRST, 1, 1, false, false},
    {false, T, T, T, S, C, 2, 1, 4, BRING_FIRST, 1, 1, false, false},
    {false, T, T, T, S, C, 2, 1, 3, BRING_FIRST, 1, 1, false, false},
    {false, T, T, T, S, C, 1, 1, 3, BRING_FIRST, 1, 1, false, false},
    {false, T, T, T, S, C, 1, 1, 3, BRING_FIRST, 1, 1, false, true},
};
#undef W
#undef S
#undef T
#undef C
_Static_assert(sizeof rooms / sizeof *rooms == SHORT_LEAST + 1, "a room for each detail");

static void put_head(struct sheet *p, bool spacious)
{
	const char *date = sheet_word(p, WORD_MADE_ON, sheet_date(p, session_today(p->s)), NULL);
	const char *said = sheet_both(p, date, p->w->text[WORD_NOT_DIAGNOSIS]);
	const char *title = text_fmt(p->mem, "%s.", text_in(p->r->title, p->language));
	sheet_add(p, BLOCK_PARAGRAPH, "", spacious ? sheet_both(p, title, said) : said)->level = 2;
	if (!session_complete(p->s))
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_STOPPED_MARK])->level = 2;
}

/* The message alone does where there is little room; beside a warning it says what can wait. */
static void put_main(struct sheet *p, bool spacious)
{
	size_t begin = p->doc->n;
	patient_main(p);
	struct block *last = &p->doc->blocks[p->doc->n - 1];
	if (!spacious && last->kind == BLOCK_NOTICE && p->doc->n == begin + 1)
		last->text = "";
}

static void put_told(struct sheet *p, bool spacious, struct left *left)
{
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_told(p, q))
			continue;
		if (!short_field(p, q)) {
			left->answers++;
			continue;
		}
		if (!begun && spacious)
			sheet_heading(p, WORD_TOLD);
		else if (!begun)
			short_run(p, p->w->text[WORD_TOLD], "", &begun);
		short_run(p, sheet_label(p, q), short_answer(p, q), &begun);
	}
}

/* The label alone for all of a list; of a part of it a few rows by name. */
static const char *withheld_text(const struct sheet *p, unsigned question, struct lines rows)
{
	enum { FEW = 3 };
	const struct domain *d = p->r->domains[question];
	unsigned offered = 0;
	for (unsigned i = 0; i < d->noptions; i++)
		offered += session_offered(p->s, question, i);
	bool part = rows.n < offered && rows.n <= FEW;
	return part ? sheet_withheld_text(p, question, rows) : sheet_label(p, question);
}

/* "What you did not know: Last A1c; Health – Kidney disease" */
static void put_withheld(struct sheet *p, enum word heading, enum reply reply)
{
	struct lines rows, all = {NULL, 0};
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++)
		if (sheet_withheld(p, q, reply, &rows))
			lines_add(p->mem, &all, withheld_text(p, q, rows));
	if (all.n > 0)
		short_run(p, p->w->text[heading], sheet_joined(p, all), &begun);
}

static void put_kind(struct sheet *p, enum kind kind, enum told_how how, unsigned cites)
{
	bool begun = false;
	if (how == TELL_TITLE) {
		short_titles(p, kind, cites);
		return;
	}
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != kind)
			continue;
		if (!begun)
			sheet_heading(p, kinds[kind].heading);
		begun = true;
		short_finding(p, f, how, 1);
	}
}

/* ---- boxes to tick ---- */

static void put_asks(struct sheet *p, const struct room *room, struct left *left)
{
	unsigned n = 0;
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != KIND_ASK)
			continue;
		for (unsigned k = 0; k < f->nsay; k++) {
			if (k >= room->ask_each || n >= room->asks) {
				left->kinds[KIND_ASK]++;
				continue;
			}
			if (n == 0 && !room->runs)
				sheet_heading(p, WORD_KIND_ASK);
			const char *lead = n == 0 && room->runs ? p->w->text[WORD_KIND_ASK] : "";
			struct block *b = short_run(p, lead, sheet_text(p, f->say[k]), &begun);
			b->kind = room->runs ? BLOCK_RUN : BLOCK_TICK;
			b->marks = short_marks(p, &f->cite, room->cites);
			n++;
		}
	}
}

/* What one finding says to bring, in the paragraph that the heading leads. */
static void put_things(struct sheet *p, const struct finding *f, unsigned most, unsigned cites,
    bool begun)
{
	struct lines things = {NULL, 0};
	const char *lead = begun ? "" : p->w->text[WORD_KIND_BRING];
	for (unsigned k = 0; k < f->nsay && k < most; k++)
		lines_add(p->mem, &things, sheet_text(p, f->say[k]));
	short_run(p, lead, sheet_joined(p, things), &begun)->marks =
	    short_marks(p, &f->cite, cites);
}

static void put_bring(struct sheet *p, const struct room *room, struct left *left)
{
	enum bring bring = room->bring;
	unsigned most = bring == BRING_FIRST ? 1 : ALL;
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != KIND_BRING)
			continue;
		if (!begun && bring == BRING_LINES)
			sheet_heading(p, WORD_KIND_BRING);
		if (bring == BRING_LINES)
			short_finding(p, f, TELL_WHOLE, 1);
		else
			put_things(p, f, most, room->cites, begun);
		if (f->nsay > most)
			left->kinds[KIND_BRING] += f->nsay - most;
		begun = true;
	}
}

/* ---- evidence ---- */

static unsigned beside(const struct sheet *p, unsigned evidence)
{
	unsigned n = 0;
	for (unsigned i = 0; i < p->o->n; i++)
		n += p->o->list[i].under == (int)evidence;
	return n;
}

static void put_discuss(struct sheet *p, unsigned evidence, const struct room *room,
    struct left *left)
{
	enum told_how how = room->discuss;
	if (how == TELL_COUNT)
		left->kinds[KIND_DISCUSS] += beside(p, evidence);
	if (how == TELL_TITLE)
		short_discuss(p, evidence, false, room->cites);
	if (how >= TELL_TITLE)
		return;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct shown *shown = &p->o->list[i];
		if (shown->under == (int)evidence)
			short_finding(p, &p->r->findings[shown->finding], how, 2);
	}
}

/* A note in a paragraph that the heading leads. */
static void put_note(struct sheet *p, const struct finding *f, bool first)
{
	const struct citations *cite;
	const char *says = short_says(p, f, TELL_SHORT, &cite);
	struct block *b = sheet_add(p, BLOCK_RUN, first ? p->w->text[WORD_KIND_EVIDENCE] : "", says);
	b->level = first ? 1 : 2;
	b->marks = sheet_marks(p, cite);
}

static void put_evidence(struct sheet *p, const struct room *room, struct left *left)
{
	struct numbers notes = short_evidence(p);
	for (unsigned i = 0; i < notes.n; i++) {
		unsigned finding = p->o->list[notes.list[i]].finding;
		if (i >= room->notes) {
			left->kinds[KIND_EVIDENCE]++;
			left->kinds[KIND_DISCUSS] += beside(p, finding);
			continue;
		}
		if (i == 0 && !room->runs)
			sheet_heading(p, WORD_KIND_EVIDENCE);
		if (room->runs)
			put_note(p, &p->r->findings[finding], i == 0);
		else
			short_finding(p, &p->r->findings[finding], room->evidence, 1);
		put_discuss(p, finding, room, left);
	}
}

static void put_notes(struct sheet *p, unsigned lines)
{
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_NEXT_STEP], "")->level = 2;
	sheet_add(p, BLOCK_ROOM, p->w->text[WORD_BY_WHEN], "")->level = 2;
	for (unsigned i = 1; i < lines; i++)
		sheet_add(p, BLOCK_ROOM, i == 1 ? p->w->text[WORD_MY_NOTES] : "", "");
}

struct doc *compose_short_patient(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, unsigned detail, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	const struct room *room = &rooms[detail < SHORT_LEAST ? detail : SHORT_LEAST];
	struct sheet p = sheet_new(s, o, language, w->text[WORD_PAGE_TITLE], mem);
	struct left left = {0};
	put_head(&p, room->spacious);
	put_main(&p, room->spacious);
	sheet_findings(&p, KIND_OPEN, true);
	put_told(&p, room->spacious, &left);
	put_withheld(&p, WORD_NOT_KNOWN, REPLY_UNSURE);
	put_withheld(&p, WORD_NOT_SAID, REPLY_DECLINED);
	put_kind(&p, KIND_FIRST, room->first, room->cites);
	put_kind(&p, KIND_MISSING, room->missing, room->cites);
	put_kind(&p, KIND_CAUTION, room->caution, room->cites);
	put_asks(&p, room, &left);
	put_bring(&p, room, &left);
	put_evidence(&p, room, &left);
	put_notes(&p, room->lines);
	return short_end(&p, &left, about, room->spacious, room->titles);
}
