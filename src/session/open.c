/* Warnings that could not be decided, in words: what to do, and under it the signs for which. */
#include "session/need.h"

/* The first letter large: what begins a line may be one of our own words. */
static const char *begun(const struct telling *t, const char *text)
{
	bool small = *text >= 'a' && *text <= 'z';
	return small ? text_fmt(t->mem, "%c%s", *text - 'a' + 'A', text + 1) : text;
}

/* ---- what to do ---- */

static const char *say_of(const struct telling *t, const struct finding *f)
{
	struct buf out = buf_new(t->mem);
	for (unsigned i = 0; i < f->nsay; i++)
		buf_fmt(&out, "%s%s", i > 0 ? " " : "",
		    text_filled(t->s, f->say[i], t->language, t->mem));
	return buf_end(&out);
}

/* Up to the end of the first sentence: a sign that ends one, and a blank. "U.S." does not. */
static size_t first_sentence(const char *say)
{
	size_t i = 0;
	for (; say[i]; i++) {
		bool ends = say[i] == '.' || say[i] == '!' || say[i] == '?';
		if (ends && (say[i + 1] == ' ' || !say[i + 1]) && i >= 2 && say[i - 2] != '.')
			return i + 1;
	}
	return i;
}

static struct open_action *action_of(struct open_actions *actions, enum kind kind,
    const char *say, struct arena *mem)
{
	const struct open_action new = {.kind = kind, .say = say};
	for (unsigned i = 0; i < actions->n; i++)
		if (actions->list[i].kind == kind && str_is(str_of(say), actions->list[i].say))
			return &actions->list[i];
	ARENA_PUSH(mem, actions->list, actions->n, new);
	return &actions->list[actions->n - 1];
}

static void put_item(const struct telling *t, struct open_action *action, struct open_item new,
    unsigned finding)
{
	struct open_item *item = NULL;
	for (unsigned i = 0; !new.together && i < action->nitems; i++)
		if (!action->items[i].together && str_is(str_of(new.rest), action->items[i].rest))
			item = &action->items[i]; /* says the same behind the action */
	if (item) {
		item->signs = text_fmt(t->mem, "%s; %s", item->signs, new.signs);
	} else {
		ARENA_PUSH(t->mem, action->items, action->nitems, new);
		item = &action->items[action->nitems - 1];
	}
	ARENA_PUSH(t->mem, item->findings.list, item->findings.n, finding);
}

static void put_undecided(const struct telling *t, struct open_actions *actions, unsigned finding)
{
	const struct finding *f = &session_rules(t->s)->findings[finding];
	const struct need *need = need_of(f->when, session_scene(t->s), t->mem);
	const struct need *one[] = {need};
	const char *say = say_of(t, f);
	size_t n = first_sentence(say);
	struct open_action *action =
	    action_of(actions, f->kind, arena_text(t->mem, str_part(str_of(say), 0, n)), t->mem);
	const char *rest = say[n] ? say + n + 1 : "";
	const struct need *const *parts = need->kind == NEED_ANY ? need->parts : one;
	unsigned nparts = need->kind == NEED_ANY ? need->nparts : 1;
	struct lines signs = {NULL, 0};
	for (unsigned i = 0; i < nparts; i++)
		if (parts[i]->kind == NEED_SIGN)
			need_put_sign(t, parts, nparts, i, &signs);
	action->several |= nparts > 1 || action->nitems > 0;
	if (signs.n > 0)
		put_item(t, action, (struct open_item){.signs = need_joined(t, signs), .rest = rest},
		    finding);
	for (unsigned i = 0; i < nparts; i++) {
		if (parts[i]->kind == NEED_SIGN)
			continue;
		const char *text = begun(t, need_text(t, parts[i]));
		put_item(t, action, (struct open_item){.signs = text, .rest = rest, .together = true},
		    finding);
	}
}

struct open_actions open_make(const struct session *s, const struct outcome *o,
    unsigned language, struct arena *mem)
{
	const struct ruleset *r = session_rules(s);
	struct telling t = {s, r->languages[language].words, language, mem};
	struct open_actions actions = {NULL, 0};
	for (enum kind kind = KIND_EMERGENCY; kind <= KIND_URGENT; kind++)
		for (unsigned i = 0; i < o->nopen; i++)
			if (r->findings[o->open[i].finding].kind == kind)
				put_undecided(&t, &actions, o->open[i].finding);
	return actions;
}

struct lines open_lines(const struct session *s, const struct outcome *o, unsigned language,
    struct arena *mem)
{
	const struct open_actions actions = open_make(s, o, language, mem);
	const struct words *w = session_rules(s)->languages[language].words;
	struct lines out = {NULL, 0};
	for (unsigned i = 0; i < actions.n; i++)
		for (unsigned k = 0; k < actions.list[i].nitems; k++) {
			const struct open_action *a = &actions.list[i];
			const char *rest = a->items[k].rest;
			const char *say = text_fmt(mem, "%s%s%s", a->say, *rest ? " " : "", rest);
			ARENA_PUSH(mem, out.list, out.n,
			    words_text(w, WORD_OPEN_SO, a->items[k].signs, say, mem));
		}
	return out;
}
