#include "ui/ui.h"

#include "session/outcome.h"

void fill_title(struct ui *ui, struct page *p)
{
	const struct ruleset *r = session_rules(ui->s);
	p->title = page_words(p, text_filled(ui->s, r->title, session_language(ui->s), p->mem));
}

void fill_notice(struct ui *ui, struct page *p)
{
	if (!ui->notice)
		return;
	page_text(p, ROLE_ERROR, ui->notice);
	page_gap(p);
}

/* What is wrong, above everything. Where room is short the words beside the field must do. */
static void fill_problem(struct ui *ui, struct page *p)
{
	if (!ui->error || p->brief)
		return;
	page_text(p, ROLE_ERROR, ui->w->text[WORD_SCREEN_PROBLEM])->with_next = true;
	page_text(p, ROLE_ERROR, words_text(ui->w, WORD_SCREEN_ERROR, ui->error, NULL, p->mem));
	page_gap(p);
}

void fill_error(struct ui *ui, struct page *p)
{
	if (ui->error)
		page_text(p, ROLE_ERROR, words_text(ui->w, WORD_SCREEN_ERROR,
		    p->brief ? ui->error_brief : ui->error, NULL, p->mem))->with_next = true;
}

void fill_heading(struct ui *ui, struct page *p, const char *heading, enum role role)
{
	fill_title(ui, p);
	fill_problem(ui, p);
	fill_notice(ui, p);
	if (p->tall && p->caption[0]) {
		page_text(p, ROLE_QUIET, p->caption);
		page_weak_gap(p);
	}
	p->heading = page_words(p, heading);
	p->heading_role = role;
	page_text(p, role, heading)->with_next = true;
	page_gap(p);
}

struct spot fill_how(struct ui *ui, struct page *p, const char *how, struct spot first)
{
	if (ui->error && p->brief)
		return first;
	page_group(p, how);
	return (struct spot){ACT_GROUP, 0};
}

void fill_picks(struct ui *ui, struct page *p, const enum word *words)
{
	fill_error(ui, p);
	p->start = fill_how(ui, p, ui->w->text[WORD_HOW_ONE], (struct spot){ACT_PICK, 0});
	for (int i = 0; words[i] != WORDS; i++) {
		struct target *t = page_choice(p, FORM_ROUND, ui->w->text[words[i]],
		    (struct spot){ACT_PICK, i});
		t->marked = ui->picked == i;
		t->numbered = true;
	}
	p->follow = true;
	p->hint_word = WORD_SCREEN_HINT_CHOOSE;
	p->read_first = true;
	p->go = ui->w->text[WORD_SCREEN_CONTINUE];
}

const struct view *press_pick(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_PICK) {
		ui->picked = spot.arg;
		ui->error = NULL;
		return ui->view;
	}
	if (spot.act == ACT_CONTINUE && ui->picked < 0)
		return ui_refuse(ui, ui->w->text[WORD_SCREEN_CHOOSE_ONE], (struct spot){ACT_GROUP, 0});
	return NULL;
}

void fill_source(struct page *p, const struct source_entry *e)
{
	struct buf out = buf_new(p->mem);
	const char *parts[] = {e->publisher, e->title, e->year};
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
		if (parts[i][0])
			buf_fmt(&out, "%s%s", out.n > 0 ? ", " : "", parts[i]);
	if (e->address[0])
		buf_fmt(&out, ". %s", e->address);
	page_item(p, buf_end(&out));
}
