#include "report/compose.h"
#include "ui/line_inside.h"

struct review_list {
	struct review_rows rows;
	bool numbered; /* show the numbers of those that can be changed */
};

static const char *row_text(const struct line *l, const struct review_row *row)
{
	const char *text = line_text(l, WORD_LINE_PAIR, row->label, row->answer);
	return row->taken ? line_text(l, WORD_TAKEN, text, NULL) : text;
}

static void show_rows(const struct line *l, const void *ctx)
{
	const struct review_list *r = ctx;
	unsigned number = 0;
	line_say(l, WORD_LINE_REVIEW_TITLE, NULL, NULL);
	if (r->rows.n == 0)
		line_say(l, WORD_LINE_NOTHING_YET, NULL, NULL);
	for (unsigned i = 0; i < r->rows.n; i++) {
		const struct review_row *row = &r->rows.list[i];
		if (*row->section) {
			line_gap(l);
			line_put(l, row->section);
		}
		if (r->numbered && !row->taken)
			line_numbered(l, ++number, row_text(l, row));
		else
			line_item(l, "", row_text(l, row));
	}
	line_gap(l);
}

/* Asks for the number of an answer; *change is its question. */
static enum said choose_row(const struct line *l, const struct review_list *r, unsigned *change)
{
	const char **labels = ARENA_ARRAY(l->mem, r->rows.n + 1, const char *);
	unsigned *questions = ARENA_ARRAY(l->mem, r->rows.n + 1, unsigned), n = 0, picked;
	struct review_list numbered = {r->rows, true};
	struct str typed;
	for (unsigned i = 0; i < r->rows.n; i++) {
		if (r->rows.list[i].taken)
			continue;
		labels[n] = r->rows.list[i].label;
		questions[n++] = r->rows.list[i].question;
	}
	struct asks asks = {.show = show_rows, .ctx = &numbered, .labels = labels, .nlabels = n};
	const char *last = text_fmt(l->mem, "%u", n);
	line_gap(l);
	show_rows(l, &numbered);
	line_say(l, WORD_LINE_WHICH, NULL, NULL);
	for (unsigned failures = 1;; failures++) {
		enum said said = line_ask(l, &asks, &typed);
		if (said != SAID_ANSWER)
			return said;
		picked = line_pick(l, labels, n, typed);
		if (picked) {
			*change = questions[picked - 1];
			return SAID_OTHER;
		}
		line_error(l, line_text(l, WORD_WHY_CHOICE, last, NULL), failures,
		    line_words(l)->text[WORD_LINE_HELP_ONE]);
	}
}

/* The rows with an answer, each section still named by its first. */
static struct review_rows answered_rows(const struct line *l)
{
	struct review_rows all = compose_review(l->s, l->setup->about, session_language(l->s), l->mem);
	struct review_rows out = {ARENA_ARRAY(l->mem, all.n + 1, struct review_row), 0};
	const char *section = "";
	for (unsigned i = 0; i < all.n; i++) {
		struct review_row row = all.list[i];
		if (*row.section)
			section = row.section;
		bool who = row.question == REVIEW_WHO;
		if (!who && !row.taken && !session_confirmed(l->s, row.question))
			continue;
		row.section = section;
		section = "";
		out.list[out.n++] = row;
	}
	return out;
}

enum said line_review(const struct line *l, bool at_end, unsigned *change)
{
	const struct words *w = line_words(l);
	struct review_list review = {answered_rows(l), false};
	const char *const items[] = {
	    w->text[at_end ? WORD_LINE_FINISH : WORD_LINE_GO_ON_ASKING],
	    w->text[WORD_LINE_CHANGE],
	};
	struct menu m = {.title = "", .items = items, .n = review.rows.n ? 2 : 1,
	    .before = show_rows, .ctx = &review};
	for (;;) {
		unsigned picked;
		struct str typed;
		enum said said = line_menu(l, &m, &picked, &typed);
		if (said == SAID_REVIEW)
			continue;
		if (said != SAID_ANSWER || picked == 1)
			return said;
		said = choose_row(l, &review, change);
		if (said != SAID_BACK && said != SAID_REVIEW)
			return said;
	}
}
