#include "ui/ui.h"

#include <string.h>

#include "ui/steer.h"

struct ui *ui_new(struct session *s, const struct screen_settings *set, int rows, int cols,
    bool ascii)
{
	struct arena *mem = arena_new(set->host);
	struct ui *ui = ARENA_NEW(mem, struct ui);
	ui->mem = mem;
	ui->host = set->host;
	ui->s = s;
	ui->set = set;
	ui->ascii = ascii;
	ui->rows = rows;
	ui->cols = cols;
	ui->picked = ui->stopped_at = -1;
	ui->asks_who = set->about && about_is_open(set->about);
	ui->mem_prompt = arena_new(set->host);
	ui->view = set->kiosk ? &view_begin : set->languages.n > 1 ? &view_language : &view_welcome;
	ui->w = session_rules(s)->languages[session_language(s)].words;
	return ui;
}

void ui_free(struct ui *ui)
{
	if (!ui)
		return;
	arena_free(ui->mem_page);
	arena_free(ui->mem_prompt);
	arena_free(ui->mem);
}

/* ---- the page ---- */

/* On a screen that is too small nobody sees the page: it is laid out for the least one, or a long
 * page would take a row for every few letters. */
static struct page *fill(struct ui *ui, bool brief)
{
	struct page *p = page_new(ui->mem_page, ui->w, ui->ascii);
	p->brief = brief;
	p->rows = ui->rows > PAGE_LEAST_ROWS ? ui->rows : PAGE_LEAST_ROWS;
	p->cols = ui->cols > PAGE_LEAST_COLS ? ui->cols : PAGE_LEAST_COLS;
	p->tall = page_is_tall(p->rows, p->cols);
	p->staff = ui->set->kiosk != NULL;
	p->limit = page_words(p, idle_rule(ui, p->mem, ui->cols < PAGE_WIDE));
	ui->view->fill(ui, p);
	page_place(p, p->rows, p->cols);
	return p;
}

/* Where the cursor stands at first; NULL: where there is something to read before. What is wrong is
 * read first of all. */
static const struct target *first_target(const struct ui *ui)
{
	const struct page *p = ui->page;
	const struct target *t = page_find(p, p->start);
	return t && t->leaf > 0 && p->read_first && !ui->error ? NULL : t;
}

/* The cursor on something that is there; the leaf that shows it. */
static void settle_focus(struct ui *ui)
{
	const struct target *t = page_find(ui->page, ui->focus);
	if (!t || t->rows == 0)
		t = first_target(ui);
	if (!t || t->rows == 0)
		t = page_find(ui->page, (struct spot){ACT_CONTINUE, 0});
	if (!t)
		t = steer_first(ui->page, 0);
	if (t && t->leaf >= 0)
		ui->leaf = t->leaf;
	if (t)
		ui->focus = t->spot;
	if (ui->leaf >= ui->page->leaves)
		ui->leaf = ui->page->leaves - 1;
}

const struct page *ui_page(struct ui *ui)
{
	if (ui->page)
		return ui->page;
	arena_free(ui->mem_page);
	ui->mem_page = arena_new(ui->host);
	struct page *p = fill(ui, false);
	if (p->leaves > 1 || !p->air) {
		struct page *brief = fill(ui, true);
		bool better = brief->leaves < p->leaves || (!p->air && brief->air) || ui->error ||
		              p->leaves > 2;
		p = better && brief->leaves <= p->leaves ? brief : p;
	}
	ui->page = p;
	settle_focus(ui);
	return p;
}

/* ---- going from view to view ---- */

static void show(struct ui *ui, const struct view *view)
{
	ui->view = view;
	ui->fresh = false;
	ui->focus = (struct spot){ACT_NONE, 0};
	ui->leaf = 0;
	ui->picked = -1;
	ui->error = NULL;
	ui->failures = 0;
	ui->is_armed = false;
	ui->notice = ui->next_notice;
	ui->next_notice = NULL;
	if (view->enter)
		view->enter(ui);
}

void ui_go_to(struct ui *ui, const struct view *next)
{
	if (next != ui->view || ui->fresh)
		show(ui, next);
	ui->page = NULL;
}

const struct view *ui_again(struct ui *ui, const struct view *view)
{
	ui->fresh = true;
	return view;
}

const struct view *ui_over(struct ui *ui, enum screen_end end)
{
	ui->over = true;
	ui->end = end;
	return ui->view;
}

void ui_push(struct ui *ui, const struct view *view)
{
	bool full = ui->nunder + (view != &view_idle) >= MOST_LAYERS;
	if (full || ui->view == view)
		return;
	ui->under[ui->nunder++] = (struct layer){ui->view, ui->focus, ui->leaf, ui->picked,
	    ui->failures, ui->error, ui->error_brief, ui->notice};
	show(ui, view);
	ui->page = NULL;
}

const struct view *ui_pop(struct ui *ui)
{
	const struct layer *layer = &ui->under[--ui->nunder];
	ui->view = layer->view;
	ui->focus = layer->focus;
	ui->leaf = layer->leaf;
	ui->picked = layer->picked;
	ui->failures = layer->failures;
	ui->is_armed = false;
	ui->error = layer->error;
	ui->error_brief = layer->error_brief;
	ui->notice = layer->notice;
	ui->page = NULL;
	return ui->view;
}

const struct view *ui_refuse(struct ui *ui, const char *why, struct spot at)
{
	ui->error = ui->error_brief = ui_keep(ui, why);
	ui->failures++;
	ui->focus = at;
	return ui->view;
}

const char *ui_keep(struct ui *ui, const char *text)
{
	return arena_text(ui->mem_prompt, str_of(text));
}

/* ---- what has to be told ---- */

static void tell_once(struct ui *ui, bool *told, enum screen_news news)
{
	if (!*told)
		ui_tell(ui, news);
	*told = true;
}

void ui_shown(struct ui *ui)
{
	if (ui->view == &view_begin)
		tell_once(ui, &ui->told_ready, NEWS_READY);
	if (ui->view == &view_summary)
		tell_once(ui, &ui->told_summary, NEWS_SUMMARY);
}

/* ---- drawing ---- */

bool ui_too_small(const struct ui *ui)
{
	return ui->rows < PAGE_LEAST_ROWS || ui->cols < PAGE_LEAST_COLS;
}

/* Lines in the middle of an otherwise empty screen, as much as fits of them. */
void draw_words(struct ui *ui, struct frame *f, const char *heading, const char *words)
{
	struct arena *mem = arena_new(ui->host);
	struct page *p = page_new(mem, ui->w, ui->ascii);
	struct str rest = str_of(page_words(p, words));
	int row = f->rows > 6 ? 2 : 0, col = f->cols > 20 ? 2 : 0;
	frame_clear(f, ROLE_TEXT);
	frame_put(f, row, col, str_of(page_words(p, heading)), ROLE_HEADING);
	frame_cursor(f, row, col);
	for (row += f->rows > 6 ? 2 : 1; rest.n > 0 && row < f->rows; row++) {
		int cols = f->cols - col > 1 ? f->cols - col - 1 : 1;
		frame_put(f, row, col, utf8_break(&rest, (size_t)cols), ROLE_TEXT);
	}
	arena_free(mem);
}

static void draw_too_small(struct ui *ui, struct frame *f)
{
	struct arena *mem = arena_new(ui->host);
	draw_words(ui, f, ui->w->text[WORD_SCREEN_SMALL],
	    words_text(ui->w, WORD_SCREEN_SMALL_WHY, text_fmt(mem, "%d", PAGE_LEAST_COLS),
	        text_fmt(mem, "%d", PAGE_LEAST_ROWS), mem));
	arena_free(mem);
}

void ui_draw(struct ui *ui, struct frame *f)
{
	bool covered = ui->hidden || ui_too_small(ui);
	if (covered && ui->view == &view_idle) {
		idle_draw_words(ui, f);
	} else if (ui->hidden) {
		draw_words(ui, f, ui->w->text[WORD_SCREEN_HIDDEN], ui->w->text[WORD_SCREEN_HIDDEN_WHY]);
	} else if (ui_too_small(ui)) {
		draw_too_small(ui, f);
	} else {
		const struct page *p = ui_page(ui);
		page_draw(p, ui->leaf, ui->focus, f);
	}
}
