#include "ui/ui.h"

#include <string.h>

#include "ui/keys.h"
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
	ui->mem_prompt = arena_new(set->host);
	ui->view = set->languages.n > 1 ? &view_language : &view_welcome;
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

static struct page *fill(struct ui *ui, bool brief)
{
	struct page *p = page_new(ui->mem_page, ui->w, ui->ascii);
	p->brief = brief;
	p->rows = ui->rows;
	p->cols = ui->cols;
	p->tall = page_is_tall(ui->rows, ui->cols);
	ui->view->fill(ui, p);
	page_place(p, ui->rows, ui->cols);
	return p;
}

/* Where the cursor stands at first; NULL: where there is something to read before. */
static const struct target *first_target(const struct page *p)
{
	const struct target *t = page_find(p, p->start);
	return t && t->leaf > 0 && p->read_first ? NULL : t;
}

/* The cursor on something that is there; the leaf that shows it. */
static void settle_focus(struct ui *ui)
{
	const struct target *t = page_find(ui->page, ui->focus);
	if (!t || t->rows == 0)
		t = first_target(ui->page);
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
		bool better = brief->leaves < p->leaves || (!p->air && brief->air) || ui->error;
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

static void go_to(struct ui *ui, const struct view *next)
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
	if (ui->nunder == MOST_LAYERS || ui->view == view)
		return;
	ui->under[ui->nunder++] =
	    (struct layer){ui->view, ui->focus, ui->leaf, ui->picked, ui->error, ui->notice};
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
	ui->error = layer->error;
	ui->notice = layer->notice;
	ui->page = NULL;
	return ui->view;
}

const struct view *ui_refuse(struct ui *ui, const char *why, struct spot at)
{
	ui->error = ui_keep(ui, why);
	ui->failures++;
	ui->focus = at;
	return ui->view;
}

const char *ui_keep(struct ui *ui, const char *text)
{
	return arena_text(ui->mem_prompt, str_of(text));
}

/* ---- what pressing does on every page ---- */

/* The cursor goes along, unless it stands below or above the leaves, where it can stay. */
static void turn_to(struct ui *ui, int leaf)
{
	const struct page *p = ui_page(ui);
	if (leaf < 0 || leaf >= p->leaves || leaf == ui->leaf)
		return;
	const struct target *t = NULL;
	for (size_t i = 0; i < p->ntargets && ui->focus.act != ACT_CONTINUE; i++)
		if (p->targets[i].leaf == leaf && !steer_turns(&p->targets[i]) &&
		    (!t || p->targets[i].row < t->row))
			t = &p->targets[i];
	ui->leaf = leaf;
	ui->focus = t ? t->spot : (struct spot){ACT_CONTINUE, 0};
}

static void go_on(struct ui *ui)
{
	const struct page *p = ui_page(ui);
	if (ui->leaf + 1 < p->leaves && !p->direct)
		turn_to(ui, ui->leaf + 1);
	else if (p->go)
		go_to(ui, ui->view->press(ui, (struct spot){ACT_CONTINUE, 0}));
}

/* A second time: leaves at once. */
static void leave(struct ui *ui)
{
	if (ui->view == &view_leave && !ui->set->locked)
		ui_over(ui, SCREEN_LEFT);
	else
		ui_push(ui, &view_leave);
}

static void press(struct ui *ui, struct spot spot)
{
	const struct page *p = ui_page(ui);
	switch (spot.act) {
	case ACT_CONTINUE: go_on(ui); break;
	case ACT_HELP: ui_push(ui, &view_help); break;
	case ACT_HIDE: ui->hidden = true; break;
	case ACT_LEAVE: leave(ui); break;
	case ACT_LEAF_BEFORE: turn_to(ui, ui->leaf - 1); break;
	case ACT_LEAF_NEXT: turn_to(ui, ui->leaf + 1); break;
	case ACT_LEAF_TURN: turn_to(ui, ui->leaf + 1 < p->leaves ? ui->leaf + 1 : 0); break;
	case ACT_CONTRAST: ui->contrast = ui->can_contrast && !ui->contrast; break;
	case ACT_REDRAW: ui->wants_redraw = true; break;
	case ACT_SUSPEND: ui->wants_suspend = !ui->set->locked; break;
	case ACT_GROUP: break;
	case ACT_BACK:
		if (p->back)
			go_to(ui, ui->view->press(ui, spot));
		break;
	default: go_to(ui, ui->view->press(ui, spot)); break;
	}
}

/* ---- keys ---- */

static void move(struct ui *ui, enum act act)
{
	const struct page *p = ui_page(ui);
	const struct target *t = steer_move(p, ui->leaf, ui->focus, act);
	if (act == ACT_FIRST || act == ACT_LAST)
		t = act == ACT_FIRST ? steer_first(p, ui->leaf) : steer_last(p, ui->leaf);
	if (!t && (act == ACT_UP || act == ACT_DOWN))
		turn_to(ui, ui->leaf + (act == ACT_DOWN ? 1 : -1));
	if (!t)
		return;
	ui->focus = t->spot;
	if (t->leaf >= 0)
		ui->leaf = t->leaf;
	if (p->follow && t->form == FORM_ROUND && (act == ACT_UP || act == ACT_DOWN))
		press(ui, t->spot);
}

/* Goes on, or presses the button the cursor is on. It never marks a choice in a list: whoever
 * leans on Enter must not have said yes to a warning sign. */
static void enter(struct ui *ui)
{
	const struct page *p = ui_page(ui);
	const struct target *t = page_find(p, ui->focus);
	bool button = t && (t->form == FORM_BUTTON || t->form == FORM_KEY || t->form == FORM_LINK ||
	                       (t->form == FORM_ROUND && p->enter_marks && !t->marked));
	if (button)
		press(ui, t->spot);
	else
		go_on(ui);
}

/* A digit marks; where pressing would leave the page it only moves the cursor there. */
static void digit(struct ui *ui, int n)
{
	const struct page *p = ui_page(ui);
	const struct target *t = steer_digit(p, ui->leaf, ui->focus, n);
	if (!t)
		return;
	ui->focus = t->spot;
	if (!t->leaves)
		press(ui, t->spot);
}

static void act_on(struct ui *ui, enum act act, const struct key *k)
{
	const struct page *p = ui_page(ui);
	const struct target *t = page_find(p, ui->focus);
	switch (act) {
	case ACT_NONE: break;
	case ACT_ENTER: enter(ui); break;
	case ACT_DIGIT: digit(ui, k->text[0] - '0'); break;
	case ACT_PRESS:
		if (t)
			press(ui, t->spot);
		break;
	case ACT_UP:
	case ACT_DOWN:
	case ACT_LEFT:
	case ACT_RIGHT:
	case ACT_NEXT:
	case ACT_BEFORE:
	case ACT_FIRST:
	case ACT_LAST: move(ui, act); break;
	case ACT_LEAVE:
		if (!ui->set->locked)
			leave(ui);
		break;
	default: press(ui, (struct spot){act, 0}); break;
	}
}

/* ---- the pointer ---- */

static void press_at(struct ui *ui, const struct target *t)
{
	ui->by_pointer = true;
	if (t->leaf >= 0 || t->spot.act == ACT_CONTINUE)
		ui->focus = t->spot;
	press(ui, t->spot);
	ui->by_pointer = false;
}

/* Down marks what is meant, up on the same target presses it, up elsewhere presses nothing. Some
 * terminals tell only one of the two: an up alone presses, and so does a second down. */
static void point(struct ui *ui, const struct key *k)
{
	const struct page *p = ui_page(ui);
	const struct target *t = steer_at(p, ui->leaf, k->row, k->col);
	bool same = t && ui->is_armed && spot_is(t->spot, ui->armed);
	bool was_armed = ui->is_armed;
	ui->is_armed = false;
	if (k->press == PRESS_POINT_DOWN && !same) {
		ui->is_armed = t != NULL;
		ui->armed = t ? t->spot : (struct spot){ACT_NONE, 0};
	} else if (t && (same || !was_armed || k->press == PRESS_POINT_CLICK)) {
		press_at(ui, t);
	}
}

/* ---- one key ---- */

static bool is_pointer(enum press p)
{
	return p == PRESS_POINT_DOWN || p == PRESS_POINT_UP || p == PRESS_POINT_CLICK;
}

static bool too_small(const struct ui *ui)
{
	return ui->rows < PAGE_LEAST_ROWS || ui->cols < PAGE_LEAST_COLS;
}

static void key_while_hidden(struct ui *ui, const struct key *k)
{
	if (keys_act(k) == ACT_HIDE || k->press == PRESS_POINT_UP || k->press == PRESS_POINT_CLICK)
		ui->hidden = false;
	else if (keys_act(k) == ACT_SUSPEND || keys_act(k) == ACT_REDRAW)
		press(ui, (struct spot){keys_act(k), 0});
}

void ui_key(struct ui *ui, const struct key *k)
{
	if (ui->focus.act == ACT_NONE && !too_small(ui))
		ui_page(ui); /* a view that has just come: the cursor has to stand somewhere */
	if (k->press == PRESS_RESIZE) {
		ui->rows = k->row;
		ui->cols = k->col;
		ui->page = NULL;
	} else if (k->press == PRESS_HANGUP) {
		ui_over(ui, SCREEN_HANGUP);
	} else if (ui->hidden) {
		key_while_hidden(ui, k);
	} else if (too_small(ui)) {
		if (keys_act(k) == ACT_SUSPEND || keys_act(k) == ACT_REDRAW)
			press(ui, (struct spot){keys_act(k), 0});
	} else if (is_pointer(k->press)) {
		point(ui, k);
	} else if (ui->view->type && ui->view->type(ui, k)) {
		ui->page = NULL;
	} else if (!k->pasted && keys_act(k) != ACT_NONE) {
		act_on(ui, keys_act(k), k);
	}
}

/* ---- drawing ---- */

/* Lines in the middle of an otherwise empty screen, as much as fits of them. */
static void draw_words(struct ui *ui, struct frame *f, const char *heading, const char *words)
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
	if (ui->hidden) {
		draw_words(ui, f, ui->w->text[WORD_SCREEN_HIDDEN], ui->w->text[WORD_SCREEN_HIDDEN_WHY]);
	} else if (too_small(ui)) {
		draw_too_small(ui, f);
	} else {
		const struct page *p = ui_page(ui);
		page_draw(p, ui->leaf, ui->focus, f);
	}
}
