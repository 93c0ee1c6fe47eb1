/* Findings as every page shows them: title, what it says, its sources, why it is there. */
#include "report/sheet.h"

enum tone sheet_tone(enum kind kind)
{
	static const enum tone tones[KINDS] = {
	    [KIND_EMERGENCY] = TONE_EMERGENCY,
	    [KIND_URGENT] = TONE_URGENT,
	    [KIND_OPEN] = TONE_CAUTION,
	    [KIND_CAUTION] = TONE_CAUTION,
	};
	return tones[kind];
}

struct lines sheet_reasons(const struct sheet *p, const struct shown *shown)
{
	return (p->clinician ? reason_lines : reason_brief)(p->s, &shown->why, p->language, p->mem);
}

/* A tick box each; the sources stand in every one, so that none loses them. */
static void put_ticks(struct sheet *p, const struct finding *f)
{
	for (unsigned i = 0; i < f->nsay; i++) {
		struct block *b = sheet_add(p, BLOCK_TICK, "", sheet_text(p, f->say[i]));
		b->marks = sheet_marks(p, &f->cite);
		b->level = i == 0 ? 1 : 2;
	}
}

static void put_said(struct sheet *p, const struct finding *f, int level)
{
	bool ticks = f->say_list || f->kind == KIND_ASK || f->kind == KIND_BRING;
	if (!ticks || f->title) {
		const char *say = ticks || f->nsay == 0 ? "" : sheet_text(p, f->say[0]);
		struct block *b = sheet_add(p, BLOCK_FINDING, sheet_text(p, f->title), say);
		b->tone = sheet_tone(f->kind);
		b->level = level;
		b->marks = ticks ? "" : sheet_marks(p, &f->cite);
	}
	if (ticks)
		put_ticks(p, f);
}

void sheet_finding(struct sheet *p, const struct finding *f, struct lines why, int level)
{
	put_said(p, f, level);
	const char *said = sheet_joined(p, why);
	bool again = why.n > 0 && p->last_why && str_is(str_of(said), p->last_why);
	p->last_why = said;
	if (why.n > 0) {
		struct block *b = sheet_add(p, BLOCK_WHY, p->w->text[WORD_WHY_HERE],
		    again ? p->w->text[WORD_WHY_AGAIN] : said);
		b->tone = TONE_QUIET;
		b->level = level;
	}
}

/* The sources of several findings, each once. */
static struct citations cited_by(const struct sheet *p, struct numbers findings)
{
	struct citations all = {NULL, 0};
	for (unsigned i = 0; i < findings.n; i++) {
		const struct citations *cite = &p->r->findings[findings.list[i]].cite;
		for (unsigned k = 0; k < cite->n; k++)
			ARENA_PUSH(p->mem, all.list, all.n, cite->list[k]);
	}
	return all;
}

/* What is said behind the action stands behind the last item that it goes with. */
static void put_open_item(struct sheet *p, const struct open_action *action, unsigned i)
{
	const struct open_item *item = &action->items[i];
	bool again = i + 1 < action->nitems && str_is(str_of(item->rest), action->items[i + 1].rest);
	const struct citations cite = cited_by(p, item->findings);
	const char *text = text_fmt(p->mem, "%s.", item->signs);
	struct block *b = sheet_add(p, BLOCK_ITEM, "", sheet_both(p, text, again ? "" : item->rest));
	b->tone = TONE_CAUTION;
	b->level = 2;
	b->marks = sheet_marks(p, &cite);
}

void sheet_open(struct sheet *p)
{
	const struct open_actions actions = open_make(p->s, p->o, p->language, p->mem);
	for (unsigned i = 0; i < actions.n; i++) {
		const struct open_action *action = &actions.list[i];
		enum word lead = action->several ? WORD_OPEN_IF_ANY : WORD_OPEN_IF_ONE;
		sheet_add(p, BLOCK_ITEM, "", sheet_word(p, lead, action->say, NULL))->tone = TONE_CAUTION;
		for (unsigned k = 0; k < action->nitems; k++)
			put_open_item(p, action, k);
	}
}

static bool has_discuss(const struct sheet *p, unsigned evidence)
{
	for (unsigned i = 0; i < p->o->n; i++)
		if (p->o->list[i].under == (int)evidence)
			return true;
	return false;
}

/* Each note of evidence that has something to talk about, and under it what that is. */
static void put_discuss(struct sheet *p)
{
	sheet_add(p, BLOCK_PARAGRAPH, "", p->w->text[WORD_DISCUSS_NOTE]);
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct shown *note = &p->o->list[i];
		const struct finding *f = &p->r->findings[note->finding];
		if (f->kind != KIND_EVIDENCE || !has_discuss(p, note->finding))
			continue;
		sheet_finding(p, f, sheet_reasons(p, note), 1);
		for (unsigned j = 0; j < p->o->n; j++) {
			const struct shown *shown = &p->o->list[j];
			if (shown->under == (int)note->finding)
				sheet_finding(p, &p->r->findings[shown->finding], sheet_reasons(p, shown), 2);
		}
	}
}

void sheet_findings(struct sheet *p, enum kind kind, bool heading)
{
	bool begun = !heading;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct shown *shown = &p->o->list[i];
		const struct finding *f = &p->r->findings[shown->finding];
		if (f->kind != kind || (kind == KIND_EVIDENCE && has_discuss(p, shown->finding)))
			continue;
		if (!begun)
			sheet_heading(p, kinds[kind].heading);
		begun = true;
		if (kind == KIND_DISCUSS) {
			put_discuss(p);
			return;
		}
		sheet_finding(p, f, sheet_reasons(p, shown), 1);
		if (kind == KIND_OPEN)
			sheet_open(p);
	}
}
