/* Parts of a page of one sheet: findings in a line, notes in the order of their weight, answers
 * that follow one another. */
#include "report/short.h"

struct block *short_run(struct sheet *p, const char *label, const char *text, bool *begun)
{
	struct block *b = sheet_add(p, BLOCK_RUN, label, text);
	b->level = *begun ? 2 : 1;
	*begun = true;
	return b;
}

void short_fields(struct sheet *p, size_t begin)
{
	size_t to = begin;
	bool begun = false;
	for (size_t i = begin; i < p->doc->n; i++) {
		struct block b = p->doc->blocks[i];
		if (b.kind == BLOCK_HEADING && b.level == 2) {
			begun = false;
			continue;
		}
		if (b.kind == BLOCK_FIELD) {
			b.kind = BLOCK_RUN;
			b.level = begun ? 2 : 1;
		}
		begun = b.kind == BLOCK_RUN;
		p->doc->blocks[to++] = b;
	}
	p->doc->n = to;
}

void short_small(struct sheet *p, size_t begin)
{
	const char *all = "";
	for (size_t i = begin; i < p->doc->n; i++)
		all = sheet_both(p, all, p->doc->blocks[i].text);
	p->doc->n = begin;
	if (*all)
		sheet_add(p, BLOCK_SMALL, "", all)->tone = TONE_QUIET;
}

const char *short_says(const struct sheet *p, const struct finding *f, enum told_how how,
    const struct citations **cite)
{
	bool shorter = how != TELL_WHOLE && f->short_say;
	*cite = shorter ? &f->short_cite : &f->cite;
	return sheet_text(p, shorter ? f->short_say : f->nsay > 0 ? f->say[0] : NULL);
}

/* Where a title stands alone: the sources of the few words that are worded for a sheet. */
static const struct citations *short_cite(const struct finding *f)
{
	return f->short_say ? &f->short_cite : &f->cite;
}

static struct citations first_of(const struct sheet *p, const struct citations *cite,
    unsigned most)
{
	struct citations some = {NULL, 0};
	for (int clinic = 0; clinic < 2; clinic++)
		for (unsigned i = 0; i < cite->n && some.n < most; i++)
			if (source_is_clinic(&p->r->sources[cite->list[i].source]) == (clinic == 1))
				ARENA_PUSH(p->mem, some.list, some.n, cite->list[i]);
	return some;
}

const char *short_marks(struct sheet *p, const struct citations *cite, unsigned most)
{
	struct citations some = first_of(p, cite, most);
	return sheet_marks(p, &some);
}

/* What has ticks of its own (a list of things to say) keeps them; else the title stands above, or
 * there is none and it is an item of a list. */
void short_finding(struct sheet *p, const struct finding *f, enum told_how how, int level)
{
	const struct citations *cite;
	if (f->say_list || f->kind == KIND_BRING) {
		sheet_finding(p, f, (struct lines){NULL, 0}, level);
		return;
	}
	const char *says = short_says(p, f, how, &cite);
	struct block *b = sheet_add(p, f->title ? BLOCK_FINDING : BLOCK_ITEM, sheet_text(p, f->title),
	    says);
	b->tone = sheet_tone(f->kind);
	b->level = level;
	b->marks = sheet_marks(p, cite);
}

void short_titles(struct sheet *p, enum kind kind, unsigned cites)
{
	bool begun = false;
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (f->kind != kind)
			continue;
		const char *lead = begun ? "" : p->w->text[kinds[kind].heading];
		struct block *b = short_run(p, lead, sheet_text(p, f->title), &begun);
		b->tone = sheet_tone(kind);
		b->marks = short_marks(p, short_cite(f), cites);
	}
}

/* ---- evidence and what stands beside it ---- */

static bool has_beside(const struct sheet *p, unsigned finding)
{
	for (unsigned i = 0; i < p->o->n; i++)
		if (p->o->list[i].under == (int)finding)
			return true;
	return false;
}

/* 0: comes first. */
static unsigned turn_of(const struct sheet *p, unsigned finding)
{
	return has_beside(p, finding) ? 0 : p->r->findings[finding].short_say ? 1 : 2;
}

struct numbers short_evidence(const struct sheet *p)
{
	struct numbers notes = {NULL, 0};
	for (unsigned turn = 0; turn <= 2; turn++)
		for (unsigned i = 0; i < p->o->n; i++) {
			unsigned f = p->o->list[i].finding;
			if (p->r->findings[f].kind == KIND_EVIDENCE && turn_of(p, f) == turn)
				ARENA_PUSH(p->mem, notes.list, notes.n, i);
		}
	return notes;
}

/* "A long time" or, for clinicians, "A long time (long_time)". */
static const char *beside_text(const struct sheet *p, const struct finding *f, bool ids)
{
	const char *title = sheet_text(p, f->title);
	return ids ? text_fmt(p->mem, "%s (%s)", title, f->id) : title;
}

unsigned short_discuss(struct sheet *p, unsigned evidence, bool ids, unsigned cites)
{
	struct citations cite = {NULL, 0};
	struct lines titles = {NULL, 0};
	for (unsigned i = 0; i < p->o->n; i++) {
		const struct finding *f = &p->r->findings[p->o->list[i].finding];
		if (p->o->list[i].under != (int)evidence)
			continue;
		lines_add(p->mem, &titles, beside_text(p, f, ids));
		const struct citations some = first_of(p, short_cite(f), cites);
		for (unsigned k = 0; k < some.n; k++)
			ARENA_PUSH(p->mem, cite.list, cite.n, some.list[k]);
	}
	if (titles.n == 0)
		return 0;
	struct block *b = sheet_add(p, BLOCK_ITEM, "",
	    sheet_word(p, WORD_REASON, p->w->text[WORD_SHORT_BESIDE], sheet_joined(p, titles)));
	b->level = 2;
	b->marks = sheet_marks(p, &cite);
	return titles.n;
}

/* ---- answers ---- */

const char *short_answer(const struct sheet *p, unsigned question)
{
	const struct domain *d = &p->r->questions[question].domain;
	const struct value *v = session_in_force(p->s, question);
	struct buf out = buf_new(p->mem), low = buf_new(p->mem), high = buf_new(p->mem);
	if (!v || d->shape == SHAPE_ROWS)
		return sheet_answer(p, question);
	value_format(d, v, p->language, p->w, &out);
	if (v->reply == REPLY_GIVEN && (d->low_words || d->high_words)) {
		num_write(d->low, &low);
		num_write(d->high, &high);
		buf_fmt(&out, " (%s)", sheet_word(p, WORD_LINE_FROM_TO, buf_end(&low), buf_end(&high)));
	}
	return buf_end(&out);
}

/* Where a rules file names none: own words, what was narrowed down, what is for the summary. */
static bool is_usual(const struct question *q)
{
	return q->domain.shape != SHAPE_ROWS &&
	       (q->domain.shape == SHAPE_TEXT || q->domain.from >= 0 || q->for_summary);
}

bool short_field(const struct sheet *p, unsigned question)
{
	bool named = false;
	for (unsigned q = 0; q < p->r->nquestions; q++)
		named = named || p->r->questions[q].on_sheet;
	const struct question *q = &p->r->questions[question];
	return sheet_told(p, question) && (named ? q->on_sheet : is_usual(q));
}
