/* One question a page. What all widgets have in common stands here; how a question is answered
 * stands in widget_*.c. */
#include "ui/ui.h"

#include <string.h>

static const struct widget_view *const widgets[] = {[WIDGET_ONE] = &widget_one,
    [WIDGET_MANY] = &widget_many, [WIDGET_ROWS] = &widget_rows, [WIDGET_NUMBER] = &widget_number,
    [WIDGET_DATE] = &widget_date, [WIDGET_TEXT] = &widget_text};

static const struct widget_view *widget_of(const struct ui *ui)
{
	return widgets[ui->prompt->widget];
}

/* Every row has an answer: a list that a warning broke off has not. */
static bool is_whole(const struct prompt *pr)
{
	for (unsigned i = 0; i < pr->nrows; i++)
		if (pr->rows[i].mark == MARK_OPEN)
			return false;
	return true;
}

/* So that Back from the review can give it again: a row of a list counts as soon as it is said. */
static void remember_answer(struct ui *ui, unsigned q)
{
	const struct domain *d = session_rules(ui->s)->domains[q];
	const struct value *given = session_given(ui->s, q);
	ui->before = value_new(d, ui->mem_prompt);
	if (given && session_confirmed(ui->s, q))
		value_copy(d, given, &ui->before, ui->mem_prompt);
}

/* A new prompt in memory of its own; what is to be said on the page comes along. */
static void question_enter(struct ui *ui)
{
	struct arena *mem = arena_new(ui->host);
	int q = session_next(ui->s);
	ui->prompt = prompt_make(ui->s, (unsigned)q, mem);
	ui->notice = ui->notice ? arena_text(mem, str_of(ui->notice)) : NULL;
	arena_free(ui->mem_prompt);
	ui->mem_prompt = mem;
	remember_answer(ui, (unsigned)q);
	edit_set(&ui->edit, str_of(ui->prompt->typed), widget_of(ui)->longest);
	if (ui->prompt->given && !ui->prompt->confirmed && is_whole(ui->prompt) && !ui->notice)
		ui->notice = ui->w->text[WORD_SCREEN_CONFIRM];
	/* Where one goes back to is shown as it was left: on the way on. */
	if (ui->back_here)
		ui->focus = (struct spot){ACT_CONTINUE, 0};
	ui->back_here = false;
}

static void put_caption(struct ui *ui, struct page *p)
{
	const char *part = text_fmt(p->mem, "%u", ui->prompt->part);
	const char *parts = text_fmt(p->mem, "%u", ui->prompt->parts);
	p->short_caption = page_words(p, words_text(ui->w, WORD_SCREEN_PART, part, parts, p->mem));
	p->brief_caption = page_words(p,
	    words_text(ui->w, WORD_SCREEN_PART_BRIEF, part, parts, p->mem));
	p->caption = page_words(p, words_text(ui->w, WORD_SCREEN_PART_NAMED, p->short_caption,
	    ui->prompt->section, p->mem));
}

static void question_fill(struct ui *ui, struct page *p)
{
	const struct prompt *pr = ui->prompt;
	p->back = true;
	put_caption(ui, p);
	fill_heading(ui, p, pr->ask, ROLE_HEADING);
	if (pr->hint[0])
		page_text(p, ROLE_TEXT, pr->hint);
	if (pr->why[0] && !p->brief)
		page_text(p, ROLE_QUIET, words_text(ui->w, WORD_SCREEN_WHY, pr->why, NULL, p->mem));
	page_gap(p);
	p->go = page_words(p, ui->w->text[WORD_SCREEN_CONTINUE]);
	widget_of(ui)->fill(ui, p);
	p->hint_why = p->brief && pr->why[0];
}

static bool is_line(const struct prompt *pr)
{
	return pr->widget == WIDGET_NUMBER || pr->widget == WIDGET_DATE || pr->widget == WIDGET_TEXT;
}

static bool nothing_chosen(const struct prompt *pr)
{
	for (unsigned i = 0; i < pr->nchoices; i++)
		if (pr->choices[i].chosen)
			return false;
	return true;
}

/* Where room is short: of a list only how to answer, for the row that it is about stands below; of
 * a line only what is wrong, for its buttons stand below. */
static const char *brief(struct ui *ui, const char *first, const char *why)
{
	const char *again = ui->w->text[widget_of(ui)->again];
	if (is_line(ui->prompt))
		return ui_keep(ui, first);
	bool longer = ui->prompt->widget == WIDGET_ROWS && strlen(again) < strlen(why);
	return longer ? again : ui->error;
}

/* A second time it is said otherwise: how to answer. */
static const struct view *refuse(struct ui *ui, const char *why)
{
	const struct widget_view *widget = widget_of(ui);
	const char *first = why;
	bool missing = widget->missing != WORDS && nothing_chosen(ui->prompt);
	if (missing)
		why = ui->w->text[ui->failures > 0 ? widget->again : widget->missing];
	else if (ui->failures > 0)
		why = text_fmt(ui->mem_prompt, "%s. %s", why, ui->w->text[widget->again]);
	const struct view *next = ui_refuse(ui, why, widget->wrong(ui));
	ui->error_brief = brief(ui, first, why);
	return next;
}

/* A warning does not wait for the rest of a list. True: there is one to show. */
static bool warns_already(struct ui *ui, struct spot spot)
{
	const struct widget_view *widget = widget_of(ui);
	const struct domain *d = session_rules(ui->s)->domains[ui->prompt->question];
	if (!widget->part)
		return false;
	struct value v = value_new(d, ui->mem_prompt);
	widget->part(ui, spot, &v);
	session_answer_part(ui->s, ui->prompt->question, &v);
	return session_alerts(ui->s, ui->mem_prompt).n > 0;
}

static const struct view *go_on(struct ui *ui)
{
	struct buf why = buf_new(ui->mem_prompt);
	struct value v;
	if (is_line(ui->prompt))
		ui->prompt->typed = arena_text(ui->mem_prompt, edit_str(&ui->edit));
	if (!prompt_value(ui->s, ui->prompt, ui->mem_prompt, &v, &why))
		return session_alerts(ui->s, ui->mem_prompt).n > 0 ? ui_walk(ui) : refuse(ui, buf_end(&why));
	return ui_answer(ui, &v);
}

static const struct view *question_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_CONTINUE)
		return go_on(ui);
	if (spot.act == ACT_BACK)
		return ui_question_back(ui);
	if (spot.act == ACT_WHY && ui->prompt->why[0])
		ui_push(ui, &view_why);
	else if (widget_of(ui)->press(ui, spot)) {
		ui->error = NULL;
		if (warns_already(ui, spot))
			return ui_walk(ui);
	}
	return ui->view;
}

static bool question_type(struct ui *ui, const struct key *k)
{
	const struct widget_view *widget = widget_of(ui);
	return widget->type && widget->type(ui, k);
}

const struct view view_question = {
    .name = "question",
    .enter = question_enter,
    .fill = question_fill,
    .press = question_press,
    .type = question_type,
};
