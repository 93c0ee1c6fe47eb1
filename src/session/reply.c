/* From what was typed or marked to a value. */
#include "base/utf8.h"
#include "session/prompt.h"

/* What reading a reply needs throughout. */
struct reply_reading {
	const struct session *s;
	const struct prompt *p;
	const struct domain *d;
	const struct words *words;
	struct arena *mem;
	struct value *out;
	struct buf *why;
};

static bool refuse(struct reply_reading *r, enum word word, const char *a)
{
	words_put(r->words, word, a, NULL, r->why);
	return false;
}

static const char *count_text(struct reply_reading *r, unsigned n)
{
	return text_fmt(r->mem, "%u", n);
}

static bool same_label(struct str typed, const char *label, struct arena *mem)
{
	struct buf a = buf_new(mem), b = buf_new(mem);
	utf8_fold(str_trim(typed), &a);
	utf8_fold(str_of(label), &b);
	return str_eq(buf_str(&a), buf_str(&b));
}

static int find_label(struct reply_reading *r, struct str typed)
{
	for (unsigned i = 0; i < r->p->nchoices; i++)
		if (same_label(typed, r->p->choices[i].label, r->mem))
			return (int)i;
	return -1;
}

/* The choice with this number or label; -1: none. */
static int find_choice(struct reply_reading *r, struct str typed)
{
	struct num n;
	if (num_read(str_trim(typed), &n) && num_is_whole(n))
		return n.micro >= NUM_ONE && n.micro <= num_of(r->p->nchoices).micro
		           ? (int)(n.micro / NUM_ONE) - 1
		           : -1;
	return find_label(r, typed);
}

/* ---- from marks ---- */

static bool take_lone(struct reply_reading *r, const struct choice *c)
{
	r->out->reply = c->role == CHOICE_UNSURE ? REPLY_UNSURE : REPLY_DECLINED;
	return true;
}

static bool choices_value(struct reply_reading *r)
{
	unsigned picks = 0;
	const struct choice *alone = NULL;
	for (unsigned i = 0; i < r->p->nchoices; i++) {
		const struct choice *c = &r->p->choices[i];
		picks += c->chosen;
		if (c->chosen && c->role != CHOICE_OPTION)
			alone = c;
	}
	if (picks == 0)
		return refuse(r, r->p->widget == WIDGET_ONE ? WORD_WHY_CHOICE : WORD_WHY_SOME,
		    count_text(r, r->p->nchoices));
	if (alone && picks > 1)
		return refuse(r, WORD_WHY_ALONE, alone->label);
	if (r->p->widget == WIDGET_ONE && picks > 1)
		return refuse(r, WORD_WHY_ONE_ONLY, NULL);
	if (r->p->most && picks > r->p->most)
		return refuse(r, WORD_WHY_MOST, count_text(r, r->p->most));
	if (alone && alone->role != CHOICE_NONE)
		return take_lone(r, alone);
	r->out->reply = REPLY_GIVEN;
	for (unsigned i = 0; i < r->p->nchoices; i++) {
		const struct choice *c = &r->p->choices[i];
		if (c->role != CHOICE_OPTION && c->role != CHOICE_NONE)
			continue;
		if (r->out->marks)
			r->out->marks[c->option] = c->chosen ? MARK_YES : MARK_NO;
		else if (c->chosen)
			r->out->pick = c->option;
	}
	return true;
}

static bool rows_value(struct reply_reading *r)
{
	r->out->reply = REPLY_GIVEN;
	for (unsigned i = 0; i < r->p->nrows; i++) {
		const struct row *row = &r->p->rows[i];
		if (row->mark == MARK_OPEN)
			return refuse(r, WORD_WHY_ROW_OPEN, row->label);
		r->out->marks[row->option] = (unsigned char)row->mark;
	}
	return true;
}

/* ---- from typed text ---- */

static bool parse_one(struct reply_reading *r, struct str typed)
{
	struct prompt marked = *r->p;
	int choice = find_choice(r, typed);
	if (choice < 0)
		return refuse(r, WORD_WHY_CHOICE, count_text(r, r->p->nchoices));
	marked.choices = ARENA_ARRAY(r->mem, marked.nchoices, struct choice);
	for (unsigned i = 0; i < marked.nchoices; i++) {
		marked.choices[i] = r->p->choices[i];
		marked.choices[i].chosen = (int)i == choice;
	}
	r->p = &marked;
	return choices_value(r);
}

static bool is_comma(char c)
{
	return c == ',' || c == ';';
}

/* The next reply of several: up to a comma, or, in numbers, a blank. */
static struct str next_of_several(struct str *rest)
{
	struct str text = str_trim(*rest);
	size_t n = 0;
	bool number = text.n > 0 && is_digit(text.s[0]);
	while (n < text.n && !is_comma(text.s[n]) && !(number && is_blank(text.s[n])))
		n++;
	*rest = str_from(text, n < text.n ? n + 1 : n);
	return str_trim(str_part(text, 0, n));
}

enum { MOST_COMMAS = 8, GAP = -2 };

/* The label that the text begins with, the longest one: labels may hold commas. -1: none. */
static int find_longest(struct reply_reading *r, struct str text, size_t *used)
{
	size_t cuts[MOST_COMMAS], n = 0;
	for (size_t i = 0; i <= text.n && n < MOST_COMMAS; i++)
		if (i == text.n || is_comma(text.s[i]))
			cuts[n++] = i;
	while (n-- > 0) {
		int choice = find_label(r, str_part(text, 0, cuts[n]));
		*used = cuts[n];
		if (choice >= 0)
			return choice;
	}
	return -1;
}

/* The choice that is named next, cut off *rest. -1: what stands there names none; GAP: nothing
 * stands between two commas. */
static int next_choice(struct reply_reading *r, struct str *rest)
{
	struct str text = str_trim(*rest);
	size_t i = 0, used;
	while (i < text.n && (is_digit(text.s[i]) || is_blank(text.s[i])))
		i++;
	int choice = i < text.n && !is_comma(text.s[i]) ? find_longest(r, text, &used) : -1;
	if (choice >= 0) {
		*rest = str_from(text, used < text.n ? used + 1 : used);
		return choice;
	}
	struct str one = next_of_several(rest);
	return one.n > 0 ? find_choice(r, one) : GAP;
}

static bool parse_many(struct reply_reading *r, struct str typed)
{
	struct prompt marked = *r->p;
	marked.choices = ARENA_ARRAY(r->mem, marked.nchoices, struct choice);
	for (unsigned i = 0; i < marked.nchoices; i++) {
		marked.choices[i] = r->p->choices[i];
		marked.choices[i].chosen = false;
	}
	for (struct str rest = typed; str_trim(rest).n > 0;) {
		int choice = next_choice(r, &rest);
		if (choice < 0 && choice != GAP)
			return refuse(r, WORD_WHY_CHOICE, count_text(r, r->p->nchoices));
		if (choice >= 0)
			marked.choices[choice].chosen = true;
	}
	r->p = &marked;
	return choices_value(r);
}

static enum mark mark_of(const struct choice *c)
{
	return c->role == CHOICE_UNSURE     ? MARK_UNSURE
	    : c->role == CHOICE_DECLINED    ? MARK_DECLINED
	                                    : (enum mark)c->option;
}

static bool parse_rows(struct reply_reading *r, struct str typed)
{
	struct prompt marked = *r->p;
	struct str rest = typed;
	unsigned n = 0;
	int choice = -1;
	marked.rows = ARENA_ARRAY(r->mem, marked.nrows, struct row);
	for (unsigned i = 0; i < marked.nrows; i++)
		marked.rows[i] = r->p->rows[i];
	for (; str_trim(rest).n > 0; n++) {
		choice = next_choice(r, &rest);
		if (choice < 0)
			return refuse(r, WORD_WHY_CHOICE, count_text(r, r->p->nchoices));
		if (n < marked.nrows)
			marked.rows[n].mark = mark_of(&r->p->choices[choice]);
	}
	for (unsigned i = 1; n == 1 && i < marked.nrows; i++)
		marked.rows[i].mark = marked.rows[0].mark;
	if (n != 1 && n != marked.nrows)
		return refuse(r, WORD_WHY_ROWS, count_text(r, marked.nrows));
	r->p = &marked;
	return rows_value(r);
}

/* "?" and "-", or the words themselves. Free words take every letter as it is. */
static const struct choice *reply_choice(struct reply_reading *r, struct str typed)
{
	for (unsigned i = 0; i < r->p->nchoices; i++) {
		const struct choice *c = &r->p->choices[i];
		const char *sign = c->role == CHOICE_UNSURE ? "?" : "-";
		if (r->p->widget != WIDGET_TEXT &&
		    (str_is(str_trim(typed), sign) || same_label(typed, c->label, r->mem)))
			return c;
	}
	return NULL;
}

/* The unit as the prompt shows it; a type knows it only in the language of the rules. */
static struct str without_unit(const struct prompt *p, struct str typed)
{
	struct str text = str_trim(typed), unit = str_of(p->unit);
	bool ends = unit.n > 0 && text.n > unit.n && str_same(str_from(text, text.n - unit.n), unit);
	return ends ? str_part(text, 0, text.n - unit.n) : typed;
}

static bool parse_line(struct reply_reading *r, struct str typed)
{
	const struct choice *reply = reply_choice(r, typed);
	const struct question *q = &session_rules(r->s)->questions[r->p->question];
	if (reply)
		return take_lone(r, reply);
	return q->type->parse(r->d, without_unit(r->p, typed), r->words, session_today(r->s), r->mem,
	    r->out, r->why);
}

static bool (*const parsers[])(struct reply_reading *, struct str) = {
    [WIDGET_ONE] = parse_one,
    [WIDGET_MANY] = parse_many,
    [WIDGET_ROWS] = parse_rows,
    [WIDGET_NUMBER] = parse_line,
    [WIDGET_DATE] = parse_line,
    [WIDGET_TEXT] = parse_line,
};

static struct reply_reading begin(const struct session *s, const struct prompt *p,
    struct arena *mem, struct value *out, struct buf *why)
{
	const struct ruleset *r = session_rules(s);
	const struct domain *d = r->domains[p->question];
	*out = value_new(d, mem);
	return (struct reply_reading){
	    s, p, d, r->languages[session_language(s)].words, mem, out, why};
}

bool prompt_parse(const struct session *s, const struct prompt *p, struct str typed,
    struct arena *mem, struct value *out, struct buf *why)
{
	struct reply_reading r = begin(s, p, mem, out, why);
	return parsers[p->widget](&r, typed);
}

bool prompt_value(const struct session *s, const struct prompt *p, struct arena *mem,
    struct value *out, struct buf *why)
{
	struct reply_reading r = begin(s, p, mem, out, why);
	if (p->widget == WIDGET_ONE || p->widget == WIDGET_MANY)
		return choices_value(&r);
	if (p->widget == WIDGET_ROWS)
		return rows_value(&r);
	for (unsigned i = 0; i < p->nchoices; i++)
		if (p->choices[i].chosen)
			return take_lone(&r, &p->choices[i]);
	return parse_line(&r, str_of(p->typed));
}
