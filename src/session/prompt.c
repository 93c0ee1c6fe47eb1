#include "session/prompt.h"

#include "session/outcome.h"

/* What making a prompt needs throughout. */
struct making {
	const struct session *s;
	struct arena *mem;
	struct prompt *p;
	const struct domain *d;
	const struct value *given;
	const struct words *words;
	unsigned language;
};

static const char *filled(const struct making *m, const struct text *text)
{
	return text ? text_filled(m->s, text, m->language, m->mem) : "";
}

static void add_choice(struct making *m, enum choice_role role, unsigned option, const char *label,
    bool chosen)
{
	struct choice choice = {role, option, label, chosen};
	ARENA_PUSH(m->mem, m->p->choices, m->p->nchoices, choice);
}

/* "I do not know" and "I prefer not to say", where they are offered. */
static void add_replies(struct making *m)
{
	enum reply reply = m->given ? m->given->reply : REPLY_NONE;
	if (m->d->may_unsure)
		add_choice(m, CHOICE_UNSURE, 0, unsure_word(m->d, m->language, m->words),
		    reply == REPLY_UNSURE);
	if (m->d->may_decline)
		add_choice(m, CHOICE_DECLINED, 0, m->words->text[WORD_DECLINED],
		    reply == REPLY_DECLINED);
}

static bool is_chosen(const struct making *m, unsigned option)
{
	if (!m->given || m->given->reply != REPLY_GIVEN)
		return false;
	return m->given->marks ? m->given->marks[option] == MARK_YES : m->given->pick == option;
}

static void make_choices(struct making *m)
{
	for (unsigned i = 0; i < m->d->noptions; i++)
		if (session_offered(m->s, m->p->question, i))
			add_choice(m, (int)i == m->d->none ? CHOICE_NONE : CHOICE_OPTION, i,
			    filled(m, m->d->options[i].label), is_chosen(m, i));
	add_replies(m);
	m->p->most = m->d->most;
	m->p->how = m->p->widget == WIDGET_ONE ? m->words->text[WORD_HOW_ONE]
	    : m->d->most ? words_text(m->words, WORD_HOW_MOST, text_fmt(m->mem, "%u", m->d->most),
	                       NULL, m->mem)
	                 : m->words->text[WORD_HOW_MANY];
}

static void make_rows(struct making *m)
{
	for (unsigned i = 0; i < m->d->noptions; i++) {
		if (!session_offered(m->s, m->p->question, i))
			continue;
		enum mark mark = m->given ? (enum mark)m->given->marks[i] : MARK_OPEN;
		struct row row = {i, filled(m, m->d->options[i].label), mark};
		ARENA_PUSH(m->mem, m->p->rows, m->p->nrows, row);
	}
	add_choice(m, CHOICE_OPTION, MARK_YES, m->words->text[WORD_YES], false);
	add_choice(m, CHOICE_OPTION, MARK_NO, m->words->text[WORD_NO], false);
	add_replies(m);
	m->p->how = m->words->text[WORD_HOW_ROWS];
}

static const char *number_text(const struct making *m, struct num n)
{
	struct buf out = buf_new(m->mem);
	num_write(n, &out);
	return buf_end(&out);
}

static void make_number(struct making *m)
{
	int low = num_places(m->d->low), high = num_places(m->d->high);
	m->p->low = m->d->low;
	m->p->high = m->d->high;
	m->p->places = m->d->whole ? 0 : low > high ? (unsigned)low : high > 0 ? (unsigned)high : 1;
	m->p->unit = filled(m, m->d->unit);
	m->p->low_words = filled(m, m->d->low_words);
	m->p->high_words = filled(m, m->d->high_words);
	m->p->how = words_text(m->words, m->d->whole ? WORD_HOW_WHOLE : WORD_HOW_DECIMAL,
	    number_text(m, m->d->low), number_text(m, m->d->high), m->mem);
	if (m->given && m->given->reply == REPLY_GIVEN)
		m->p->typed = number_text(m, m->given->number);
	add_replies(m);
}

static void make_date(struct making *m)
{
	struct buf out = buf_new(m->mem);
	m->p->how = m->words->text[WORD_HOW_DATE];
	if (m->given && m->given->reply == REPLY_GIVEN) {
		words_moment(m->words, m->given->moment, &out);
		m->p->typed = buf_end(&out);
	}
	add_replies(m);
}

static void make_text(struct making *m)
{
	m->p->how = m->words->text[WORD_HOW_TEXT];
	m->p->may_blank = true;
	if (m->given && m->given->reply == REPLY_GIVEN)
		m->p->typed = m->given->text;
	add_replies(m);
}

static void (*const makers[])(struct making *) = {
    [WIDGET_ONE] = make_choices,
    [WIDGET_MANY] = make_choices,
    [WIDGET_ROWS] = make_rows,
    [WIDGET_NUMBER] = make_number,
    [WIDGET_DATE] = make_date,
    [WIDGET_TEXT] = make_text,
};

/* Sections are counted whether asked or not: the total must not change on the way. */
static void count_parts(const struct session *s, const struct question *q, struct prompt *p)
{
	p->parts = session_rules(s)->nsections;
	p->part = q->section + 1;
}

struct prompt *prompt_make(const struct session *s, unsigned question, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	const struct question *q = &r->questions[question];
	struct prompt *p = ARENA_NEW(mem, struct prompt);
	unsigned language = session_language(s);
	struct making m = {s, mem, p, &q->domain, session_given(s, question),
	    r->languages[language].words, language};
	p->question = question;
	p->widget = q->type->widget;
	p->section = filled(&m, r->sections[q->section].title);
	p->ask = filled(&m, q->ask);
	p->label = filled(&m, q->label);
	p->hint = filled(&m, q->hint);
	p->why = filled(&m, q->why);
	p->unit = p->low_words = p->high_words = p->typed = "";
	p->given = m.given != NULL;
	p->confirmed = session_confirmed(s, question);
	count_parts(s, q, p);
	makers[p->widget](&m);
	return p;
}

/* ---- marking ---- */

static bool stands_alone(const struct choice *c)
{
	return c->role != CHOICE_OPTION;
}

void prompt_choose(struct prompt *p, unsigned choice)
{
	struct choice *c = &p->choices[choice];
	bool alone = p->widget != WIDGET_MANY || stands_alone(c);
	bool now = p->widget == WIDGET_MANY ? !c->chosen : true;
	for (unsigned i = 0; i < p->nchoices; i++)
		if (alone || stands_alone(&p->choices[i]))
			p->choices[i].chosen = false;
	c->chosen = now;
}

void prompt_rest_no(struct prompt *p)
{
	for (unsigned i = 0; i < p->nrows; i++)
		if (p->rows[i].mark == MARK_OPEN)
			p->rows[i].mark = MARK_NO;
}
