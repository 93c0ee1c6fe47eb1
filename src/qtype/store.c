/* Answers as they stand in an answers file: read from a node, written as one. */
#include "base/utf8.h"
#include "qtype/qtype.h"

enum { LONGEST_TEXT = 2000 };

/* What is being read, and where to say what is wrong with it. */
struct taking {
	const struct domain *d;
	struct value *out;
	struct buf *why;
	struct span *at;
};

static bool refuse(struct taking *t, const struct node *node, const char *text, const char *what)
{
	*t->at = node->at;
	buf_text(t->why, text);
	if (what)
		buf_fmt(t->why, " '%s'", what);
	return false;
}

static bool unknown_option(struct taking *t, const struct node *node)
{
	struct nearest near = {.wanted = node->text};
	for (unsigned i = 0; i < t->d->noptions; i++)
		nearest_offer(&near, t->d->options[i].id);
	refuse(t, node, "unknown option", node->text.s);
	buf_text(t->why, near.best ? "; did you mean '" : "; there are: ");
	if (near.best)
		buf_fmt(t->why, "%s'?", near.best);
	else
		domain_list(t->d, t->why);
	return false;
}

static bool take_choice(struct taking *t, const struct node *node)
{
	if (node->kind != NODE_TEXT)
		return refuse(t, node, "one option is due here", NULL);
	int option = domain_option(t->d, node->text);
	if (option < 0)
		return unknown_option(t, node);
	t->out->pick = (unsigned)option;
	return true;
}

static bool take_pick(struct taking *t, const struct node *node)
{
	if (node->kind != NODE_TEXT)
		return refuse(t, node, "an option is due here", NULL);
	int option = domain_option(t->d, node->text);
	if (option < 0)
		return unknown_option(t, node);
	if (t->out->marks[option] == MARK_YES)
		return refuse(t, node, "this option stands here twice:", node->text.s);
	t->out->marks[option] = MARK_YES;
	return true;
}

static bool take_set(struct taking *t, const struct node *node)
{
	unsigned picks = 0;
	for (unsigned i = 0; i < t->d->noptions; i++)
		t->out->marks[i] = MARK_NO;
	if (node->kind == NODE_MAP)
		return refuse(t, node, "a list of options is due here", NULL);
	if (node->kind == NODE_TEXT)
		return take_pick(t, node);
	for (size_t i = 0; i < node->n; i++, picks++)
		if (!take_pick(t, &node->items[i]))
			return false;
	if (picks == 0)
		return refuse(t, node, t->d->none >= 0 ? "nothing is picked; write 'none'"
		                                       : "nothing is picked", NULL);
	if (t->d->none >= 0 && t->out->marks[t->d->none] == MARK_YES && picks > 1)
		return refuse(t, node, "'none' stands alone", NULL);
	if (t->d->most && picks > t->d->most)
		return refuse(t, node, text_fmt(t->why->mem, "at most %u may be picked", t->d->most), NULL);
	return true;
}

static bool take_mark(struct taking *t, const struct node *node, enum mark *mark)
{
	*mark = node_is(node, "yes")              ? MARK_YES
	    : node_is(node, "no")                 ? MARK_NO
	    : node_is(node, "unsure")             ? MARK_UNSURE
	    : node_is(node, "declined")           ? MARK_DECLINED
	                                          : MARK_OPEN;
	if (*mark == MARK_OPEN)
		return refuse(t, node, "a row is answered yes, no, unsure or declined", NULL);
	if (*mark == MARK_UNSURE && !t->d->may_unsure)
		return refuse(t, node, "this question does not take 'unsure'", NULL);
	if (*mark == MARK_DECLINED && !t->d->may_decline)
		return refuse(t, node, "this question cannot be declined", NULL);
	return true;
}

static bool take_rows(struct taking *t, const struct node *node)
{
	enum mark mark, rest = MARK_OPEN;
	if (node->kind != NODE_MAP)
		return refuse(t, node, "a mapping 'row: yes or no' is due here", NULL);
	for (size_t i = 0; i < node->n; i++) {
		const struct entry *e = &node->entries[i];
		bool is_rest = node_is(&e->key, "rest");
		int row = is_rest ? 0 : domain_option(t->d, e->key.text);
		if (row < 0)
			return unknown_option(t, &e->key);
		if (!take_mark(t, &e->value, &mark))
			return false;
		if (is_rest)
			rest = mark;
		else
			t->out->marks[row] = (unsigned char)mark;
	}
	for (unsigned i = 0; i < t->d->noptions; i++)
		if (t->out->marks[i] == MARK_OPEN)
			t->out->marks[i] = (unsigned char)rest;
	return true;
}

static bool take_number(struct taking *t, const struct node *node)
{
	struct num n;
	if (node->kind != NODE_TEXT || !num_read(node->text, &n) || (t->d->whole && !num_is_whole(n)))
		return refuse(t, node, t->d->whole ? "a whole number is due here" : "a number is due here",
		    NULL);
	if (n.micro < t->d->low.micro || n.micro > t->d->high.micro) {
		refuse(t, node, "the number must lie from ", NULL);
		num_write(t->d->low, t->why);
		buf_text(t->why, " to ");
		num_write(t->d->high, t->why);
		return false;
	}
	t->out->number = n;
	return true;
}

static bool take_date(struct taking *t, const struct node *node)
{
	if (node->kind != NODE_TEXT || !moment_read(node->text, &t->out->moment))
		return refuse(t, node,
		    "a date is due here: 2026-05-17, 2026-05, 2026 or 'about 2 years ago'", NULL);
	return true;
}

static bool take_text(struct taking *t, const struct node *node)
{
	struct buf clean = buf_new(t->why->mem);
	if (node->kind != NODE_TEXT)
		return refuse(t, node, "a text is due here", NULL);
	if (node->style == STYLE_PLAIN && t->d->may_decline && node_is(node, "declined"))
		return refuse(t, node,
		    "write {declined: yes} for who preferred not to say, or put the word in quotes for "
		    "who said it", NULL);
	if (node->style == STYLE_PLAIN && (node_is(node, "null") || node_is(node, "~")))
		return refuse(t, node, "leave the question out if there is no answer", NULL);
	utf8_clean(str_trim(node->text), &clean);
	if (utf8_count(buf_str(&clean)) > LONGEST_TEXT)
		return refuse(t, node, "a text may have 2000 letters", NULL);
	t->out->text = arena_text(t->why->mem, str_trim(buf_str(&clean)));
	return true;
}

static bool (*const takers[SHAPES])(struct taking *, const struct node *) = {
    [SHAPE_CHOICE] = take_choice,
    [SHAPE_SET] = take_set,
    [SHAPE_ROWS] = take_rows,
    [SHAPE_NUMBER] = take_number,
    [SHAPE_DATE] = take_date,
    [SHAPE_TEXT] = take_text,
};

/* `{declined: yes}`: any word could be a person's own, so own words are declined in another way. */
static bool is_declined_text(const struct taking *t, const struct node *node)
{
	return t->d->shape == SHAPE_TEXT && t->d->may_decline && node->kind == NODE_MAP &&
	       node->n == 1 && node_is(node_get(node, "declined"), "yes");
}

/* `unsure` or `declined` for the whole answer; a list gets it in every row. */
static bool take_reply(struct taking *t, const struct node *node, enum reply *reply)
{
	if (t->d->shape == SHAPE_TEXT) {
		*reply = is_declined_text(t, node) ? REPLY_DECLINED : REPLY_NONE;
		return true;
	}
	*reply = node_is(node, "unsure")     ? REPLY_UNSURE
	    : node_is(node, "declined")      ? REPLY_DECLINED
	                                     : REPLY_NONE;
	bool allowed = *reply == REPLY_UNSURE ? t->d->may_unsure : t->d->may_decline;
	if (*reply == REPLY_NONE)
		return true;
	if (!allowed)
		return refuse(t, node,
		    *reply == REPLY_UNSURE ? "this question does not take 'unsure'"
		                           : "this question cannot be declined", NULL);
	for (unsigned i = 0; t->d->shape == SHAPE_ROWS && i < t->d->noptions; i++)
		t->out->marks[i] = *reply == REPLY_UNSURE ? MARK_UNSURE : MARK_DECLINED;
	return true;
}

bool value_take(const struct domain *d, const struct node *node, struct arena *mem,
    struct value *out, struct buf *why, struct span *at)
{
	struct taking t = {d, out, why, at};
	enum reply reply;
	*out = value_new(d, mem);
	if (!take_reply(&t, node, &reply))
		return false;
	out->reply = REPLY_GIVEN;
	if (reply == REPLY_NONE)
		return takers[d->shape](&t, node);
	if (d->shape != SHAPE_ROWS)
		out->reply = reply;
	return true;
}

/* ---- the other way ---- */

static const char *const mark_ids[] = {
    [MARK_OPEN] = NULL,
    [MARK_YES] = "yes",
    [MARK_NO] = "no",
    [MARK_UNSURE] = "unsure",
    [MARK_DECLINED] = "declined",
};

static struct node *give_set(const struct domain *d, const struct value *v, struct arena *mem)
{
	struct node *list = node_list(mem);
	if (d->none >= 0 && v->marks[d->none] == MARK_YES)
		return node_text(mem, "none");
	for (unsigned i = 0; i < d->noptions; i++)
		if (v->marks[i] == MARK_YES)
			node_add(mem, list, node_text(mem, d->options[i].id));
	return list;
}

static struct node *give_rows(const struct domain *d, const struct value *v, struct arena *mem)
{
	struct node *map = node_map(mem);
	for (unsigned i = 0; i < d->noptions; i++)
		if (v->marks[i] != MARK_OPEN)
			node_set(mem, map, d->options[i].id, node_text(mem, mark_ids[v->marks[i]]));
	return map;
}

/* In quotes, so that the word null stays a word. */
static struct node *own_words(const char *text, struct arena *mem)
{
	struct node *node = node_text(mem, text);
	node->style = STYLE_DOUBLE;
	return node;
}

static struct node *declined_text(struct arena *mem)
{
	struct node *map = node_map(mem);
	node_set(mem, map, "declined", node_text(mem, "yes"));
	return map;
}

struct node *value_give(const struct domain *d, const struct value *v, struct arena *mem)
{
	struct buf text = buf_new(mem);
	if (v->reply == REPLY_DECLINED && d->shape == SHAPE_TEXT)
		return declined_text(mem);
	if (v->reply == REPLY_UNSURE || v->reply == REPLY_DECLINED)
		return node_text(mem, v->reply == REPLY_UNSURE ? "unsure" : "declined");
	switch (d->shape) {
	case SHAPE_CHOICE: return node_text(mem, d->options[v->pick].id);
	case SHAPE_SET: return give_set(d, v, mem);
	case SHAPE_ROWS: return give_rows(d, v, mem);
	case SHAPE_NUMBER: num_write(v->number, &text); return node_number(mem, buf_end(&text));
	case SHAPE_DATE: moment_write(v->moment, &text); return node_text(mem, buf_end(&text));
	default: return own_words(v->text, mem);
	}
}
