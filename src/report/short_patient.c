/* The patient's page on one sheet. First what keeps a person safe, whole at every level of
 * detail; then in the order in which a talk goes: what was told, what comes first, what to ask,
 * what others found. */
#include "report/patient.h"
#include "report/short.h"

/* What a level of detail has room for. */
struct room {
	enum told_how first, missing, caution;
	enum told_how discuss;
	unsigned char evidence;  /* notes */
	unsigned char ask_each;  /* boxes of one finding */
	unsigned char asks;      /* boxes in all */
	bool bring_lines;        /* a line for each thing, else all in one paragraph */
	unsigned char notes;     /* lines to write on */
	bool titles;             /* of sources */
};

#define SAY TELL_SAY
#define TITLE TELL_TITLE
static const struct room rooms[] = {
    /* first, missing, caution, discuss, evidence, ask each, asks, bring, notes, titles */
    {SAY, SAY, SAY, SAY, ALL, ALL, ALL, true, 4, true},
    {SAY, SAY, SAY, TITLE, ALL, ALL, ALL, true, 4, true},
    {SAY, SAY, SAY, TITLE, ALL, 1, ALL, false, 4, true},
    {SAY, SAY, SAY, TITLE, 8, 1, ALL, false, 3, false},
    {TITLE, SAY, SAY, TITLE, 6, 1, ALL, false, 3, false},
    {TITLE, SAY, SAY, TITLE, 5, 1, 7, false, 3, false},
    {TITLE, SAY, SAY, TITLE, 4, 1, 6, false, 2, false},
    {TITLE, TITLE, SAY, TITLE, 4, 1, 6, false, 2, false},
    {TITLE, TITLE, SAY, TITLE, 3, 1, 5, false, 2, false},
    {TITLE, TITLE, SAY, TITLE, 2, 1, 4, false, 2, false},
    {TITLE, TITLE, TITLE, TITLE, 2, 1, 4, false, 2, false},
    {TITLE, TITLE, TITLE, TITLE, 1, 1, 3, false, 1, false},
};
#undef SAY
#undef TITLE
_Static_assert(sizeof rooms / sizeof *rooms == SHORT_LEAST + 1, "a room for each detail");

static void put_head(struct sheet *p)
{
	const char *date = sheet_word(p, WORD_MADE_ON, sheet_date(p, session_today(p->s)), NULL);
	const char *title = text_fmt(p->mem, "%s.", text_in(p->r->title, p->language));
	sheet_add(p, BLOCK_PARAGRAPH, "",
	    sheet_both(p, title, sheet_both(p, date, p->w->text[WORD_NOT_DIAGNOSIS])))->level = 2;
	if (!session_complete(p->s))
		sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_STOPPED_MARK])->level = 2;
}

static void put_told(struct sheet *p, struct left *left)
{
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++) {
		if (!sheet_told(p, q))
			continue;
		if (!short_field(p, q)) {
			left->answers++;
			continue;
		}
		if (!begun)
			sheet_heading(p, WORD_TOLD);
		short_run(p, sheet_label(p, q), sheet_answer(p, q), &begun);
	}
}

/* "What you did not know: Last A1c; Pictures taken" */
static void put_withheld(struct sheet *p, enum word heading, enum reply reply)
{
	struct lines rows, all = {NULL, 0};
	bool begun = false;
	for (unsigned q = 0; q < p->r->nquestions; q++)
		if (sheet_withheld(p, q, reply, &rows))
			lines_add(p->mem, &all, sheet_label(p, q));
	if (all.n > 0)
		short_run(p, p->w->text[heading], sheet_joined(p, all), &begun);
}

static void put_kind(struct sheet *p, enum kind kind, enum told_how how)
{
	bool begun = false;
	if (how == TELL_TITLE) {
		short_titles(p, kind);
		return;
	}
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != kind)
			continue;
		if (!begun)
			sheet_heading(p, kinds[kind].heading);
		begun = true;
		sheet_finding(p, f, (struct lines){NULL, 0}, 1);
	}
}

/* ---- boxes to tick ---- */

static void put_asks(struct sheet *p, const struct room *room, struct left *left)
{
	unsigned n = 0;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != KIND_ASK)
			continue;
		for (unsigned k = 0; k < f->nsay; k++) {
			if (k >= room->ask_each || n >= room->asks) {
				left->kinds[KIND_ASK]++;
				continue;
			}
			if (n == 0)
				sheet_heading(p, WORD_KIND_ASK);
			struct block *b = sheet_add(p, BLOCK_TICK, "", sheet_text(p, f->say[k]));
			b->marks = sheet_marks(p, &f->cite);
			b->level = n++ == 0 ? 1 : 2;
		}
	}
}

static void put_bring(struct sheet *p, const struct room *room)
{
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != KIND_BRING)
			continue;
		if (!begun && room->bring_lines)
			sheet_heading(p, WORD_KIND_BRING);
		for (unsigned k = 0; k < f->nsay; k++) {
			bool lead = !begun && !room->bring_lines;
			const char *say = sheet_text(p, f->say[k]);
			struct block *b = short_run(p, lead ? p->w->text[WORD_KIND_BRING] : "", say, &begun);
			b->kind = room->bring_lines ? BLOCK_TICK : BLOCK_RUN;
			b->marks = sheet_marks(p, &f->cite);
		}
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

static void put_discuss(struct sheet *p, unsigned evidence, enum told_how how)
{
	if (how == TELL_TITLE) {
		short_discuss(p, evidence, false);
		return;
	}
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct shown *shown = &p->o->list[i];
		if (shown->under == (int)evidence)
			sheet_finding(p, &p->r->findings[shown->finding], (struct lines){NULL, 0}, 2);
	}
}

static void put_evidence(struct sheet *p, const struct room *room, struct left *left)
{
	struct numbers notes = short_evidence(p);
	for (unsigned i = 0; i < notes.n; i++) {
		unsigned finding = p->o->list[notes.list[i]].finding;
		const struct citations *cite;
		if (i >= room->evidence) {
			left->kinds[KIND_EVIDENCE]++;
			left->kinds[KIND_DISCUSS] += beside(p, finding);
			continue;
		}
		if (i == 0)
			sheet_heading(p, WORD_KIND_EVIDENCE);
		const char *says = short_says(p, &p->r->findings[finding], &cite);
		struct block *b = sheet_add(p, BLOCK_ITEM, "", says);
		b->marks = sheet_marks(p, cite);
		put_discuss(p, finding, room->discuss);
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
	(void)about; /* who answered is for the clinician's page */
	put_head(&p);
	patient_main(&p);
	sheet_findings(&p, KIND_OPEN, true);
	put_told(&p, &left);
	put_withheld(&p, WORD_NOT_KNOWN, REPLY_UNSURE);
	put_withheld(&p, WORD_NOT_SAID, REPLY_DECLINED);
	put_kind(&p, KIND_FIRST, room->first);
	put_kind(&p, KIND_MISSING, room->missing);
	put_kind(&p, KIND_CAUTION, room->caution);
	put_asks(&p, room, &left);
	put_bring(&p, room);
	put_evidence(&p, room, &left);
	put_notes(&p, room->notes);
	short_left(&p, &left, "");
	short_sources(&p, room->titles);
	short_frame(&p, false);
	return p.doc;
}
