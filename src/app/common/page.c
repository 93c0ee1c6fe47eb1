#include "app/common/page.h"

#include <unistd.h>

#include "app/common/clock.h"
#include "app/common/drawn.h"
#include "app/common/output.h"
#include "app/common/pack.h"
#include "app/common/paper.h"
#include "export/json.h"
#include "report/html.h"
#include "report/text.h"

enum { SHEET_LINES = 60 }; /* of a line printer, less what it leaves blank at both ends */

/* The number of the language; says on standard error which there are when there is no such. */
static bool find_language(struct page *p, const struct args *a, const char *code)
{
	int found = ruleset_language(p->rules, code);
	if (found >= 0) {
		p->language = (unsigned)found;
		p->language_said = true;
		return true;
	}
	struct buf all = buf_new(a->mem);
	for (unsigned i = 0; i < p->rules->nlanguages; i++)
		buf_fmt(&all, "%s%s", i ? ", " : "", p->rules->languages[i].code);
	args_complain(a->command, "'%s' has no language '%s', only: %s", a->operands[0], code,
	    buf_end(&all));
	return false;
}

/* --language, else what the answers say, else the language of the rules. */
static bool choose_language(struct page *p, const struct args *a)
{
	p->language_said = p->rules->nlanguages == 1;
	if (args_given(a, OPT_LANGUAGE))
		return find_language(p, a, a->value[OPT_LANGUAGE]);
	if (p->answers && *p->answers->language)
		return find_language(p, a, p->answers->language);
	return true;
}

/* --today, else the day of the answers (not where the interview goes on now), else the clock. */
static void choose_today(struct page *p, const struct args *a, bool live)
{
	p->today = args_today(a);
	if (!p->today.year && p->answers && !live)
		p->today = p->answers->today;
	if (!p->today.year) {
		p->today = clock_today(p->site->time_zone);
		p->clock_read = true;
	}
}

static bool open_answers(struct page *p, const struct args *a, struct diags *diags)
{
	struct date today = args_today(a);
	if (!args_given(a, OPT_ANSWERS))
		return true;
	if (!today.year)
		today = clock_today(p->site->time_zone);
	p->answers = pack_answers(a->value[OPT_ANSWERS], p->rules, today, a->mem, diags);
	return p->answers != NULL;
}

/* A PDF on a screen is noise, and some of its bytes steer the terminal. */
static bool may_go_out(const struct args *a)
{
	if (!args_is(a, OPT_FORMAT, "pdf") || args_given(a, OPT_OUT) || !isatty(STDOUT_FILENO))
		return true;
	args_complain(a->command, "a PDF is nothing to read on a terminal: name a file with '-o OUT'");
	return false;
}

enum status page_open(struct page *p, const struct args *a, bool live)
{
	if (!may_go_out(a))
		return STATUS_USAGE;
	struct diags diags = diags_new(a->mem);
	struct pack pack;
	*p = (struct page){.site = pack_site(a->value[OPT_SITE], a->mem, &diags)};
	bool fine = pack_open(&pack, a->operands[0], a->mem, &diags) && p->site;
	p->rules = pack.rules;
	if (!fine || !open_answers(p, a, &diags)) {
		output_diags(&diags, stderr);
		return output_status(&diags);
	}
	if (!choose_language(p, a))
		return args_given(a, OPT_LANGUAGE) ? STATUS_USAGE : STATUS_INPUT;
	choose_today(p, a, live);
	pack_languages(p->site, p->rules, &diags);
	output_diags(&diags, stderr);
	return STATUS_WELL;
}

/* Rows that are not offered with these other answers, although they were said to be so. */
static const char *parked_rows(const struct session *s, unsigned question, struct arena *mem)
{
	const struct domain *d = &session_rules(s)->questions[question].domain;
	const struct value *given = session_given(s, question), *force = session_in_force(s, question);
	struct buf out = buf_new(mem);
	for (unsigned i = 0; force && force->marks && given->marks && i < d->noptions; i++)
		if (given->marks[i] == MARK_YES && force->marks[i] != MARK_YES)
			buf_fmt(&out, "%s'%s'", out.n > 0 ? ", " : "", d->options[i].id);
	return buf_end(&out);
}

/* Answers, or parts of them, that count for nothing. */
static void note_parked(const struct session *s, const struct answer *a, struct diags *notes)
{
	const char *id = session_rules(s)->questions[a->question].id;
	const char *rows = parked_rows(s, a->question, notes->mem);
	if (*rows)
		diag_add(notes, DIAG_W602, a->at, NULL,
		    "'%s' does not offer %s here, so that counts for nothing", id, rows);
	else
		diag_add(notes, DIAG_W602, a->at, NULL,
		    "'%s' is not asked here, so this answer counts for nothing", id);
}

void page_give(const struct page *p, struct session *s, struct arena *mem)
{
	struct diags notes = diags_new(mem);
	if (!p->answers)
		return;
	for (size_t i = 0; i < p->answers->n; i++)
		session_give(s, p->answers->list[i].question, &p->answers->list[i].value);
	for (size_t i = 0; i < p->answers->n; i++)
		if (session_parked(s, p->answers->list[i].question))
			note_parked(s, &p->answers->list[i], &notes);
	output_diags(&notes, stderr);
}

/* ---- the page ---- */

static size_t lines_of(const struct buf *text)
{
	size_t n = 0;
	for (size_t i = 0; i < text->n; i++)
		n += text->s[i] == '\n';
	return n;
}

static struct doc *compose(const struct args *a, const struct session *s, const struct outcome *o,
    const struct about *about)
{
	bool clinician = args_is(a, OPT_FOR, "clinician");
	return (clinician ? compose_clinician : compose_patient)(s, o, about, session_language(s),
	    a->mem);
}

/* The fullest page that, as text, fits on a sheet of so many lines, else the shortest there is. */
static struct doc *compose_short(const struct args *a, const struct session *s,
    const struct outcome *o, const struct about *about, size_t width)
{
	bool clinician = args_is(a, OPT_FOR, "clinician");
	for (unsigned detail = 0;; detail++) {
		struct buf text = buf_new(a->mem);
		struct doc *d = (clinician ? compose_short_clinician : compose_short_patient)(s, o, about,
		    session_language(s), detail, a->mem);
		text_write(d, width, &text);
		if (detail == SHORT_LEAST || lines_of(&text) <= args_lines(a, SHEET_LINES))
			return d;
	}
}

/* Everything only when that is asked for: a sheet is what a person takes along. */
static enum status write_pdf(const struct args *a, const struct session *s, const struct outcome *o,
    const struct about *about, struct buf *out)
{
	bool clinician = args_is(a, OPT_FOR, "clinician"), whole = args_is(a, OPT_LENGTH, "whole");
	struct pages pages = pages_new(s, paper_choose(a, session_site(s)), a->mem);
	pages_add(&pages, clinician ? LOOK_CLINICIAN : LOOK_PATIENT, whole, s, o, about);
	return drawn_pdf(&pages, out);
}

/* Everything but PDF. */
static void write_plain(const struct args *a, const struct session *s, const struct outcome *o,
    const struct about *about, size_t width, struct buf *out)
{
	bool is_short = args_is(a, OPT_LENGTH, "short");
	if (args_is(a, OPT_FORMAT, "json")) {
		json_report(s, o, about, out);
		return;
	}
	struct doc *d = is_short ? compose_short(a, s, o, about, width) : compose(a, s, o, about);
	if (args_is(a, OPT_FORMAT, "html"))
		html_write(d, args_is(a, OPT_FOR, "clinician"), out);
	else
		text_write(d, width, out);
}

enum status page_write(const struct args *a, const struct session *s, const struct about *about,
    size_t width)
{
	struct buf out = buf_new(a->mem);
	const struct outcome *o = outcome_make(s, a->mem);
	if (args_is(a, OPT_FORMAT, "pdf")) {
		enum status status = write_pdf(a, s, o, about, &out);
		if (status != STATUS_WELL)
			return status;
	} else {
		write_plain(a, s, o, about, width, &out);
	}
	return output_write(a->value[OPT_OUT], buf_str(&out), FILE_OWNER_ONLY, a->mem);
}
