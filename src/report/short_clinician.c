/* The clinician's page on one sheet, in the order in which a history is read. What would have to
 * be acted on, and all that was said, stands on it at every level of detail; the notes of
 * evidence give way to their ids. */
#include "report/clinician.h"
#include "report/short.h"

/* What a level of detail has room for. */
struct room {
	bool spacious;      /* headings stand apart */
	bool unasked_rules; /* the answers that kept questions back, else that some did */
	bool topics_say;    /* care first, missing, cautions: with what they say */
	enum told_how evidence;
	unsigned char notes; /* with what they say; the others by id */
	bool asks_say;      /* what the patient was given to ask and bring, else ids */
	enum negatives negatives;
	unsigned char cites; /* sources of a title */
	bool named_why;     /* ids with the answers behind them */
	bool answers;       /* topics with the answers behind them, else with what was asked */
	bool titles;        /* of sources */
};

#define W TELL_WHOLE
#define S TELL_SHORT
static const struct room rooms[] = {
    /* spacious, unasked rules, topics say, evidence, notes, asks say, negatives, cites, named why, answers, titles */
    {true, true, true, W, ALL, true, NO_ROWS, ALL, true, true, true},
    {true, true, false, S, ALL, true, NO_ROWS, ALL, true, true, true},
    {true, true, false, S, ALL, false, NO_ROWS, ALL, true, true, true},
    {true, true, false, S, ALL, false, NO_ROWS, ALL, true, true, false},
    {false, true, false, S, ALL, false, NO_ROWS, 2, true, true, false},
    {false, true, false, S, 8, false, NO_ROWS, 2, true, true, false},
    {false, false, false, S, 8, false, NO_ROWS, 2, true, true, false},
    {false, false, false, S, 6, false, NO_ROWS, 1, true, true, false},
    {false, false, false, S, 5, false, NO_ROWS, 1, false, true, false},
    {false, false, false, S, 4, false, NO_ROWS, 1, false, true, false},
    {false, false, false, S, 4, false, NO_SIGNS, 1, false, true, false},
    {false, false, false, S, 3, false, NO_SIGNS, 1, false, true, false},
    {false, false, false, S, 2, false, NO_SIGNS, 1, false, true, false},
    {false, false, false, S, 0, false, NO_SIGNS, 1, false, true, false},
    {false, false, false, S, 0, false, NO_SIGNS, 1, false, false, false},
    {false, false, false, S, 2, false, NO_COUNTS, 1, false, false, false},
    {false, false, false, S, 0, false, NO_COUNTS, 1, false, false, false},
};
#undef W
#undef S
_Static_assert(sizeof rooms / sizeof *rooms == SHORT_LEAST + 1, "a room for each detail");

/* ---- what was not asked ---- */

static void put_unasked(struct sheet *p, bool answers)
{
	bool begun = false;
	if (answers)
		clinician_unasked(p);
	else
		short_run(p, p->w->text[WORD_UNASKED], clinician_unasked_brief(p), &begun);
}

/* ---- what the rules made of it ---- */

static const char *because(const struct sheet *p, const struct shown *shown)
{
	struct lines why = sheet_reasons(p, shown);
	return why.n > 0 ? sheet_joined(p, why) : p->w->text[WORD_TOPICS_ALWAYS];
}

/* Labels of the questions it rests on: what was answered stands in the history. */
static const char *asked(const struct sheet *p, const struct shown *shown)
{
	const struct atoms *why = &shown->why;
	struct lines labels = {NULL, 0};
	for (size_t i = 0; i < why->n; i++) {
		size_t k = 0;
		while (k < i && why->list[k].question != why->list[i].question)
			k++;
		if (k == i)
			lines_add(p->mem, &labels, sheet_label(p, why->list[i].question));
	}
	return why->n > 0 ? sheet_joined(p, labels) : because(p, shown);
}

/* "A cane or a brace (first, aids: Main place: Knee)" and, where there is room, what it says. */
static const char *topic_text(struct sheet *p, const struct shown *shown, const struct room *room)
{
	const struct finding *f = &p->r->findings[shown->finding];
	const struct citations *cite;
	const char *name = text_fmt(p->mem, "%s (%s, %s: %s)", sheet_text(p, f->title),
	    kinds[f->kind].name, f->id, room->answers ? because(p, shown) : asked(p, shown));
	if (!room->topics_say)
		return name;
	return text_fmt(p->mem, "%s. %s", name, short_says(p, f, TELL_WHOLE, &cite));
}

static void put_topics(struct sheet *p, const struct room *room)
{
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind < KIND_FIRST || f->kind > KIND_CAUTION)
			continue;
		if (!begun)
			sheet_add(p, BLOCK_HEADING, "", p->w->text[WORD_TOPICS])->level = room->spacious ? 1 : 2;
		begun = true;
		struct block *b = sheet_add(p, BLOCK_ITEM, "",
		    topic_text(p, &p->o->list[i], room));
		b->tone = sheet_tone(f->kind);
		b->marks = room->topics_say ? sheet_marks(p, &f->cite) : short_marks(p, &f->cite, room->cites);
	}
}

static void put_evidence(struct sheet *p, unsigned most, enum told_how how, unsigned cites)
{
	struct numbers notes = short_evidence(p);
	for (unsigned i = 0; i < notes.n && i < most; i++) {
		const struct shown *shown = &p->o->list[notes.list[i]];
		const struct finding *f = &p->r->findings[shown->finding];
		const struct citations *cite;
		if (i == 0)
			sheet_add(p, BLOCK_HEADING, "", p->w->text[WORD_EVIDENCE_LIST])->level = 2;
		const char *says = short_says(p, f, how, &cite);
		struct block *b = sheet_add(p, BLOCK_ITEM, "", text_fmt(p->mem, "%s (%s)", says, f->id));
		b->marks = sheet_marks(p, cite);
		short_discuss(p, shown->finding, true, cites);
	}
}

/* ---- what has its id only ---- */

/* Is what it says not on this sheet? */
static bool is_named(const struct sheet *p, unsigned shown, const struct room *room)
{
	enum kind kind = p->r->findings[p->o->list[shown].finding].kind;
	struct numbers notes = short_evidence(p);
	int under = p->o->list[shown].under;
	if (kind == KIND_ASK || kind == KIND_BRING)
		return !room->asks_say;
	for (unsigned i = room->notes; i < notes.n; i++)
		if (notes.list[i] == shown || (int)p->o->list[notes.list[i]].finding == under)
			return true;
	return false;
}

/* Ids with the answers behind them; those with the same answers together. */
static void put_named(struct sheet *p, const struct room *room, struct left *left)
{
	bool *done = ARENA_ARRAY(p->mem, p->o->n, bool), begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		struct lines ids = {NULL, 0};
		const char *why = room->named_why ? because(p, &p->o->list[i]) : "";
		for (unsigned k = i; k < p->o->n; k++) {
			const struct shown *other = &p->o->list[k];
			if (done[k] || !is_named(p, k, room) || (*why && !str_is(str_of(because(p, other)), why)))
				continue;
			done[k] = true;
			left->kinds[p->r->findings[other->finding].kind]++;
			lines_add(p->mem, &ids, p->r->findings[other->finding].id);
		}
		if (ids.n > 0)
			short_run(p, begun ? "" : p->w->text[*why ? WORD_SHORT_SHOWN : WORD_SHORT_NAMES],
			    text_fmt(p->mem, *why ? "%s (%s)" : "%s", sheet_joined(p, ids), why), &begun);
	}
}

static void put_asks(struct sheet *p)
{
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != KIND_ASK && f->kind != KIND_BRING)
			continue;
		struct lines says = {NULL, 0};
		for (unsigned k = 0; k < f->nsay; k++)
			lines_add(p->mem, &says, sheet_text(p, f->say[k]));
		if (!begun)
			sheet_heading(p, WORD_PATIENT_ASKS);
		begun = true;
		struct block *b = sheet_add(p, BLOCK_ITEM, "",
		    text_fmt(p->mem, "%s (%s)", sheet_joined(p, says), f->id));
		b->marks = sheet_marks(p, &f->cite);
	}
}

/* Where room is short, the margins have to do for what the clinician changes. */
static void put_review(struct sheet *p, bool changes)
{
	size_t begin = p->doc->n, to = begin;
	clinician_review(p);
	for (size_t i = begin; i < p->doc->n; i++) {
		struct block b = p->doc->blocks[i];
		if (changes || (b.kind != BLOCK_HEADING && !(b.kind == BLOCK_ROOM && b.level == 1)))
			p->doc->blocks[to++] = b;
	}
	p->doc->n = to;
}

static bool has_flags(const struct sheet *p)
{
	return p->o->shown_kind[KIND_EMERGENCY] || p->o->shown_kind[KIND_URGENT] ||
	       p->o->nopen > 0 || !session_complete(p->s);
}

struct doc *compose_short_clinician(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, unsigned detail, struct arena *mem)
{
	const struct words *w = session_rules(s)->languages[language].words;
	const struct room *room = &rooms[detail < SHORT_LEAST ? detail : SHORT_LEAST];
	struct sheet p = sheet_new(s, o, language, w->text[WORD_CLINICIAN_TITLE], mem);
	struct left left = {0};
	p.clinician = true;
	clinician_head(&p, about);
	if (has_flags(&p))
		short_part(&p, clinician_flags, true);
	else
		short_led(&p, clinician_flags);
	short_part(&p, clinician_reason, room->spacious);
	short_part(&p, clinician_history, room->spacious);
	short_negatives(&p, room->negatives, room->spacious);
	short_withheld(&p, room->spacious);
	put_unasked(&p, room->unasked_rules);
	put_topics(&p, room);
	put_evidence(&p, room->notes, room->evidence, room->cites);
	if (room->asks_say)
		put_asks(&p);
	put_named(&p, room, &left);
	put_review(&p, room->spacious);
	return short_end(&p, &left, about, room->spacious, room->titles);
}
