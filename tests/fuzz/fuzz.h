/* What the fuzz targets share. They assert more than "no crash": MUST stops the run when a claim of
 * a header does not hold. */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/diag.h"
#include "base/utf8.h"
#include "load/answers.h"
#include "load/load.h"
#include "report/compose.h"
#include "report/text.h"
#include "session/outcome.h"
#include "session/prompt.h"
#include "session/session.h"

#define MUST(claim) \
	do { \
		if (!(claim)) { \
			fprintf(stderr, "%s:%d: does not hold: %s\n", __FILE__, __LINE__, #claim); \
			abort(); \
		} \
	} while (0)

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { FUZZ_DRAWN = 200 }; /* diagnostics drawn a run: they are all alike */

static const struct date fuzz_today = {2026, 11, 21};

/* Text that may go to a terminal: letters, tabs and line feeds, nothing that moves the cursor. */
static inline void fuzz_check_text(struct str text)
{
	MUST(utf8_bad(text) == text.n);
	for (size_t at = 0, n; at < text.n; at += n) {
		enum letter_kind kind = letter_kind(utf8_decode(str_from(text, at), &n));
		MUST(kind == LETTER_PLAIN || kind == LETTER_TAB);
	}
}

/* Every diagnostic stands inside its file and can be drawn. */
static inline void fuzz_check_diags(struct diags *diags)
{
	diags_sort(diags);
	for (size_t i = 0; i < diags->n; i++) {
		const struct diag *d = &diags->list[i];
		MUST(d->code < DIAG_CODES_COUNT);
		MUST(!d->at.src || d->at.at <= d->at.src->text.n);
		MUST(!d->at.src || d->at.len <= d->at.src->text.n - d->at.at);
		if (i >= FUZZ_DRAWN)
			continue;
		struct buf out = buf_new(diags->mem);
		diag_draw(d, &out);
		MUST(out.n > 0 && out.s[out.n - 1] == '\n');
		fuzz_check_text(buf_str(&out));
	}
}

/* Both pages of a session can be made and drawn, however narrow the paper. */
static inline void fuzz_check_pages(const struct session *s, struct arena *mem)
{
	static const struct about about = {"patient", "none", "file", 6, false};
	const struct ruleset *rules = session_rules(s);
	struct outcome *o = outcome_make(s, mem);
	for (unsigned language = 0; language < rules->nlanguages; language++) {
		struct buf wide = buf_new(mem), narrow = buf_new(mem);
		text_write(compose_patient(s, o, &about, language, mem), TEXT_WIDTH, &wide);
		text_write(compose_clinician(s, o, &about, language, mem), TEXT_NARROWEST, &narrow);
		MUST(wide.n > 0 && narrow.n > 0);
		fuzz_check_text(buf_str(&wide));
		fuzz_check_text(buf_str(&narrow));
	}
	for (unsigned f = 0; f < rules->nfindings; f++)
		if (o->shown[f])
			MUST(o->shown_kind[rules->findings[f].kind]);
}

/* A byte of the input as a choice; the same input always chooses the same. */
struct dice {
	uint32_t state;
};

static inline struct dice dice_of(const uint8_t *data, size_t size)
{
	struct dice d = {2166136261u};
	for (size_t i = 0; i < size; i++)
		d.state = (d.state ^ data[i]) * 16777619u;
	return d;
}

static inline uint32_t dice_roll(struct dice *d, uint32_t sides)
{
	d->state = d->state * 1664525u + 1013904223u;
	return (d->state >> 16) % sides;
}

/* What the question surely takes, typed: the lowest number, a year, a word. */
static inline const char *fuzz_plain(const struct prompt *p, struct arena *mem)
{
	struct buf out = buf_new(mem);
	if (p->widget == WIDGET_NUMBER)
		num_write(p->low, &out);
	else if (p->widget == WIDGET_TEXT)
		buf_text(&out, "words");
	else
		buf_text(&out, p->widget == WIDGET_DATE ? "2020" : "1");
	return buf_end(&out);
}

/* Some answer that the question allows, typed or marked. */
static inline struct value fuzz_value(const struct session *s, unsigned question, struct dice *dice,
    struct arena *mem)
{
	static const char *const typed[] = {"1", "2", "3", "4", "1 2", "1,3", "2 2 1", "1 2 3", "5",
	    "7", "6.5", "2026-05-17", "2026-05", "2025", "about 6 months ago", "?", "-", "0", "words"};
	enum { TYPED = sizeof typed / sizeof *typed };
	struct prompt *p = prompt_make(s, question, mem);
	struct value v;
	struct buf why = buf_new(mem);
	for (int tries = 0; tries < 4; tries++)
		if (prompt_parse(s, p, str_of(typed[dice_roll(dice, TYPED)]), mem, &v, &why))
			return v;
	for (unsigned i = 0; i < p->nchoices && p->widget <= WIDGET_MANY; i++)
		if (dice_roll(dice, 2) == 0)
			prompt_choose(p, i);
	prompt_rest_no(p);
	if (prompt_value(s, p, mem, &v, &why))
		return v;
	MUST(why.n > 0);
	MUST(prompt_parse(s, p, str_of(fuzz_plain(p, mem)), mem, &v, &why));
	return v;
}

/* Answers what is asked, going back now and then, until the end or `steps`. */
static inline void fuzz_walk(struct session *s, unsigned steps, struct dice *dice,
    struct arena *mem)
{
	for (unsigned i = 0; i < steps; i++) {
		int q = session_next(s);
		if (q == SESSION_DONE) {
			MUST(session_complete(s));
			return;
		}
		MUST((unsigned)q < session_rules(s)->nquestions);
		if (dice_roll(dice, 16) == 0 && session_back(s))
			continue;
		struct value v = fuzz_value(s, (unsigned)q, dice, mem);
		if (session_answer(s, (unsigned)q, &v) == ANSWER_ASKS_AGAIN) {
			MUST(session_silenced(s)->n > 0);
			session_settle(s, dice_roll(dice, 2) == 0);
		}
	}
}

#endif
