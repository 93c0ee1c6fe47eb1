#include "session/session.h"

#include <string.h>

#include "session/outcome.h"
#include "session/state.h"

struct session *session_new(const struct ruleset *rules, const struct site *site,
    struct date today, const struct arena_host *host)
{
	struct arena *mem = arena_new(host);
	struct session *s = ARENA_NEW(mem, struct session);
	s->mem = mem;
	s->rules = rules;
	s->site = site ? site : &site_default;
	s->scene.today = today;
	s->at = s->frontier = s->pending = -1;
	s->silenced.mem = mem;
	state_build(s);
	return s;
}

void session_free(struct session *s)
{
	if (s)
		arena_free(s->mem);
}

const struct ruleset *session_rules(const struct session *s)
{
	return s->rules;
}

const struct site *session_site(const struct session *s)
{
	return s->site;
}

struct date session_today(const struct session *s)
{
	return s->scene.today;
}

unsigned session_language(const struct session *s)
{
	return s->language;
}

void session_speak(struct session *s, unsigned language)
{
	s->language = language < s->rules->nlanguages ? language : 0;
}

/* ---- looking ---- */

const struct value *session_given(const struct session *s, unsigned question)
{
	const struct answer_state *a = &s->answers[question];
	return a->given.reply == REPLY_NONE ? NULL : &a->given;
}

const struct value *session_in_force(const struct session *s, unsigned question)
{
	return s->standing[question].value;
}

bool session_parked(const struct session *s, unsigned question)
{
	const struct answer_state *a = &s->answers[question];
	unsigned n = a->held ? s->rules->domains[question]->noptions : 0;
	bool any = !a->held || a->given.reply != REPLY_GIVEN;
	if (a->given.reply == REPLY_NONE)
		return false;
	if (a->taken) /* the only option, whatever was given before it was the only one */
		return a->given.reply != REPLY_GIVEN || a->given.pick != a->force.pick;
	for (unsigned i = 0; i < n; i++) {
		if (!a->held[i] && a->given.marks[i] == MARK_YES)
			return true;
		any |= a->given.marks[i] != MARK_OPEN;
	}
	return any && !s->standing[question].value;
}

enum truth session_asked(const struct session *s, unsigned question)
{
	return s->standing[question].asked;
}

bool session_confirmed(const struct session *s, unsigned question)
{
	return s->answers[question].complete;
}

bool session_taken(const struct session *s, unsigned question)
{
	return s->answers[question].taken;
}

bool session_offered(const struct session *s, unsigned question, unsigned option)
{
	const unsigned char *offered = s->answers[question].offered;
	return !offered || offered[option] == TRUTH_YES;
}

bool session_section_asked(const struct session *s, unsigned section)
{
	return s->sections[section] == TRUTH_YES;
}

const struct scene *session_scene(const struct session *s)
{
	return &s->scene;
}

enum truth session_finding(const struct session *s, unsigned finding)
{
	return (enum truth)s->findings[finding];
}

bool session_unreached(const struct session *s, unsigned question)
{
	const struct answer_state *a = &s->answers[question];
	if (!s->rules->questions[question].safety || a->complete || a->taken)
		return false;
	return s->standing[question].asked == TRUTH_YES || !s->standing[question].passed;
}

static bool has_mark(const struct value *v, const struct domain *d, enum mark mark)
{
	for (unsigned i = 0; v->marks && i < d->noptions; i++)
		if (v->marks[i] == mark)
			return true;
	return false;
}

struct counts session_counts(const struct session *s)
{
	struct counts n = {0, 0, 0, 0, 0};
	for (unsigned q = 0; q < s->rules->nquestions; q++) {
		const struct value *v = s->standing[q].value;
		const struct domain *d = s->rules->domains[q];
		if (!v || s->answers[q].taken)
			continue;
		bool rows = d->shape == SHAPE_ROWS;
		bool unsure = v->reply == REPLY_UNSURE || (rows && has_mark(v, d, MARK_UNSURE));
		bool declined = v->reply == REPLY_DECLINED || (rows && has_mark(v, d, MARK_DECLINED));
		bool blank = d->shape == SHAPE_TEXT && v->reply == REPLY_GIVEN && !*v->text;
		n.asked++;
		n.unsure += unsure;
		n.declined += declined && !unsure;
		n.blank += blank;
		n.answered += !unsure && !declined && !blank;
	}
	return n;
}

/* ---- warnings ---- */

static bool any_unheard(const struct session *s)
{
	const struct numbers *safety = &s->rules->safety;
	for (unsigned i = 0; s->nwarnings > 0 && i < safety->n; i++)
		if (s->findings[safety->list[i]] == TRUTH_YES && !s->heard[safety->list[i]])
			return true;
	return false;
}

static struct numbers alerts(const struct session *s, struct arena *mem)
{
	struct numbers out = {NULL, 0};
	if (!any_unheard(s))
		return out;
	const struct outcome *o = outcome_make(s, mem);
	for (unsigned i = 0; i < o->n; i++) {
		unsigned f = o->list[i].finding;
		if (kinds[s->rules->findings[f].kind].safety && !s->heard[f])
			ARENA_PUSH(mem, out.list, out.n, f);
	}
	return out;
}

struct numbers session_alerts(const struct session *s, struct arena *mem)
{
	return alerts(s, mem);
}

void session_heard(struct session *s)
{
	struct arena *mem = arena_new(arena_host_of(s->mem));
	struct numbers now = alerts(s, mem);
	for (unsigned i = 0; i < now.n; i++)
		s->heard[now.list[i]] = true;
	arena_free(mem);
}
