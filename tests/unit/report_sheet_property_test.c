/* What holds for a page of one sheet, in every pack, for every way of answering, at every level of
 * detail: warnings whole and first, nothing dropped in silence, no sentence without its source. */
#include "random_walk.h"
#include "report/compose.h"
#include "report/text.h"

enum { PACKS = 30, WALKS = 4 };

typedef struct doc *composer(const struct session *s, const struct outcome *o,
    const struct about *about, unsigned language, unsigned detail, struct arena *mem);

static const struct about nobody = {"", "", "", -1, false};

/* ---- looking into a page ---- */

/* Is the word there, and not as the beginning of a longer one? */
static bool names(const char *text, const char *word)
{
	size_t n = strlen(word);
	for (const char *at = strstr(text, word); at; at = strstr(at + 1, word))
		if (!is_word(at[n]) && (at == text || !is_word(at[-1])))
			return true;
	return false;
}

static const struct block *find(const struct doc *d, const char *word)
{
	for (size_t i = 0; i < d->n; i++)
		if (names(d->blocks[i].text, word) || names(d->blocks[i].label, word))
			return &d->blocks[i];
	return NULL;
}

/* The number in "f12"; the open finding has none. */
static unsigned number_of(const struct session *s, unsigned finding)
{
	return (unsigned)strtoul(session_rules(s)->findings[finding].id + 1, NULL, 10);
}

/* One finding, by its title, by what it says, or by its id. */
static const struct block *find_finding(struct fixture *fx, const struct doc *d,
    const struct session *s, unsigned finding)
{
	unsigned f = number_of(s, finding);
	const struct block *b = find(d, text_fmt(fx->mem, "Finding %u", f));
	b = b ? b : find(d, text_fmt(fx->mem, "Say %u.", f));
	return b ? b : find(d, text_fmt(fx->mem, "f%u", f));
}

/* "Questions to ask: 3 more" */
static unsigned counted(struct fixture *fx, const struct doc *d, const char *what)
{
	const char *begin = text_fmt(fx->mem, "%s: ", what);
	for (size_t i = 0; i < d->n; i++) {
		const char *list = strstr(d->blocks[i].text, "Not on this sheet");
		const char *at = list ? strstr(list, begin) : NULL;
		if (at)
			return (unsigned)strtoul(at + strlen(begin), NULL, 10);
	}
	return 0;
}

static size_t place(const struct doc *d, const struct block *b)
{
	return (size_t)(b - d->blocks);
}

static const char *drawn(struct fixture *fx, const struct doc *d)
{
	struct buf out = buf_new(fx->mem);
	text_write(d, 80, &out);
	return buf_end(&out);
}

/* ---- what holds ---- */

/* What could not be decided: what to do, and under it the signs with their sources. */
static void check_open(struct fixture *fx, const struct doc *d, const struct session *s,
    const struct outcome *o, const struct block *told)
{
	const struct open_actions open = open_make(s, o, 0, fx->mem);
	for (unsigned i = 0; i < open.n; i++)
		for (unsigned k = 0; k < open.list[i].nitems; k++) {
			const struct block *b = find(d, text_fmt(fx->mem, "%s.", open.list[i].items[k].signs));
			assert_non_null(find(d, open.list[i].say));
			if (!b || !b->marks[0] || (told && place(d, b) > place(d, told)))
				fail_msg("open: %s\n%s", open.list[i].items[k].signs, drawn(fx, d));
		}
}

/* Title, what it says and its source, before anything that is not a warning. */
static void check_safety(struct fixture *fx, const struct doc *d, const struct session *s,
    const struct outcome *o)
{
	const struct block *told = find(d, "What you told us");
	for (unsigned i = 0; i < o->n; i++) {
		unsigned f = o->list[i].finding;
		if (session_rules(s)->findings[f].kind > KIND_URGENT)
			continue;
		f = number_of(s, f);
		const struct block *b = find(d, text_fmt(fx->mem, "Finding %u", f));
		assert_non_null(b);
		assert_true(names(b->text, text_fmt(fx->mem, "Say %u.", f)));
		assert_true(b->marks[0]);
		assert_true(!told || place(d, b) < place(d, told));
	}
	check_open(fx, d, s, o, told);
}

/* Boxes of a finding that stand on the page. */
static unsigned boxes(struct fixture *fx, const struct doc *d, const struct finding *f, unsigned number)
{
	static const char *const tail[] = {".", "a.", "b."};
	unsigned n = 0;
	for (unsigned i = 0; i < f->nsay; i++)
		n += find(d, text_fmt(fx->mem, "Say %u%s", number, tail[i])) != NULL;
	return n;
}

/* Each finding is on the page, or among those counted as left out. */
static void check_all_told(struct fixture *fx, const struct doc *d, const struct session *s,
    const struct outcome *o, bool clinician)
{
	const struct ruleset *r = session_rules(s);
	const struct words *w = r->languages[0].words;
	for (enum kind kind = KIND_EMERGENCY; kind < KINDS; kind++) {
		unsigned shown = 0, there = 0;
		for (unsigned i = 0; i < o->n; i++) {
			unsigned index = o->list[i].finding;
			const struct finding *f = &r->findings[index];
			bool in_boxes = !clinician && (kind == KIND_ASK || kind == KIND_BRING);
			if (f->kind != kind || kind == KIND_OPEN)
				continue;
			shown += in_boxes ? f->nsay : 1;
			there += in_boxes ? boxes(fx, d, f, number_of(s, index)) : find_finding(fx, d, s, index) != NULL;
		}
		unsigned left = counted(fx, d, w->text[kinds[kind].heading]);
		/* For clinicians what is left out has its id on the page. */
		if ((clinician ? there : there + left) != shown)
			fail_msg("%s: %u there, %u counted, of %u\n%s", kinds[kind].name, there, left, shown,
			    drawn(fx, d));
		assert_true(left <= shown);
	}
}

/* Every mark leads to a source on the page; every source is led to; every finding has marks. */
static void check_marks(struct fixture *fx, const struct doc *d, const struct session *s,
    const struct outcome *o, bool clinician)
{
	for (size_t i = 0; i < d->n; i++) {
		const struct block *b = &d->blocks[i];
		bool cited = false, led = false;
		for (size_t k = 0; k < d->n; k++) {
			const struct block *c = &d->blocks[k];
			cited = cited || (b->kind == BLOCK_SOURCE && names(c->marks, b->label));
			led = led || (c->kind == BLOCK_SOURCE && names(b->marks, c->label));
		}
		assert_true(b->kind != BLOCK_SOURCE || cited);
		assert_true(!b->marks[0] || led);
		for (const char *at = b->marks; *at; at += strspn(at, ", ")) {
			unsigned mark = (unsigned)strtoul(at, (char **)&at, 10), n = 0;
			for (size_t k = 0; k < d->n; k++)
				n += d->blocks[k].kind == BLOCK_SOURCE &&
				     strtoul(d->blocks[k].label, NULL, 10) == mark;
			assert_int_equal(n, 1);
		}
	}
	for (unsigned i = 0; i < o->n && !clinician; i++) {
		unsigned f = o->list[i].finding;
		const struct block *b = find_finding(fx, d, s, f);
		bool open = session_rules(s)->findings[f].kind == KIND_OPEN; /* it has no number */
		assert_true(open || !b || b->marks[0] || b->kind == BLOCK_FINDING);
	}
}

/* What may be talked about stands under what sources say. */
static void check_beside(struct fixture *fx, const struct doc *d, const struct session *s,
    const struct outcome *o)
{
	for (unsigned i = 0; i < o->n; i++) {
		if (o->list[i].under < 0)
			continue;
		const struct block *b = find(d, text_fmt(fx->mem, "Finding %u", number_of(s, o->list[i].finding)));
		const struct block *note = find_finding(fx, d, s, (unsigned)o->list[i].under);
		assert_true(!b || (note && place(d, note) < place(d, b)));
	}
}

static void check_frame(const struct doc *d)
{
	assert_non_null(find(d, "diagnosis"));
	assert_non_null(find(d, "sha256"));
	assert_non_null(find(d, "reviewed"));
	assert_non_null(find(d, "Patient-reported"));
	assert_non_null(find(d, "English"));
}

static void check_page(struct fixture *fx, composer *compose, const struct session *s,
    const struct outcome *o, unsigned detail)
{
	bool clinician = compose == compose_short_clinician;
	const struct doc *d = compose(s, o, &nobody, 0, detail, fx->mem);
	check_safety(fx, d, s, o);
	check_all_told(fx, d, s, o, clinician);
	check_marks(fx, d, s, o, clinician);
	check_beside(fx, d, s, o);
	check_frame(d);
	const struct doc *again = compose(s, o, &nobody, 0, detail, fx->mem);
	assert_string_equal(drawn(fx, d), drawn(fx, again));
}

static void walk(struct fixture *fx, const struct ruleset *rules, struct chance *c)
{
	struct session *s = session_new(rules, NULL, random_today, NULL);
	for (int i = 0; i < 200 && session_next(s) != SESSION_DONE && !chance_one_in(c, 40); i++) {
		unsigned q = (unsigned)session_next(s);
		struct value v = random_value(s, q, c, fx->mem);
		if (session_answer(s, q, &v) == ANSWER_ASKS_AGAIN)
			session_settle(s, false);
	}
	if (session_next(s) != SESSION_DONE)
		session_stop(s);
	const struct outcome *o = outcome_make(s, fx->mem);
	for (unsigned detail = 0; detail <= SHORT_LEAST; detail += 1 + chance_below(c, 3)) {
		check_page(fx, compose_short_patient, s, o, detail);
		check_page(fx, compose_short_clinician, s, o, detail);
	}
	check_page(fx, compose_short_patient, s, o, SHORT_LEAST);
	check_page(fx, compose_short_clinician, s, o, SHORT_LEAST);
	session_free(s);
}

static void every_sheet(void **state)
{
	struct fixture *fx = *state;
	struct chance chance = {20261121};
	for (int i = 0; i < PACKS; i++) {
		const struct ruleset *rules = pack_like(fx, &chance, (struct random_pack){.paged = true});
		for (int k = 0; k < WALKS; k++)
			walk(fx, rules, &chance);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    TEST(every_sheet),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
