#include "ui/panel.h"

#include "ui/keys.h"
#include "ui/steer.h"

struct panel {
	struct arena *mem;
	const struct panel_host *host;
	const struct arena_host *memory;
	int rows, cols;
	bool ascii;
	struct arena *mem_page;
	struct page *page; /* laid out; NULL: to be made */
	struct spot focus;
	int leaf;
	struct spot armed; /* what a pointer went down on */
	bool is_armed;
	bool over;
};

struct panel *panel_new(const struct panel_host *host, const struct arena_host *memory, int rows,
    int cols, bool ascii)
{
	struct arena *mem = arena_new(memory);
	struct panel *p = ARENA_NEW(mem, struct panel);
	p->mem = mem;
	p->host = host;
	p->memory = memory;
	p->rows = rows;
	p->cols = cols;
	p->ascii = ascii;
	return p;
}

void panel_free(struct panel *p)
{
	if (!p)
		return;
	arena_free(p->mem_page);
	arena_free(p->mem);
}

bool panel_over(const struct panel *p)
{
	return p->over;
}

/* ---- the page ---- */

static struct page *fill(struct panel *p, bool brief)
{
	struct page *page = page_new(p->mem_page, p->host->w, p->ascii);
	page->brief = brief;
	page->rows = p->rows;
	page->cols = p->cols;
	page->tall = page_is_tall(p->rows, p->cols);
	p->host->fill(p->host->ctx, page);
	page_place(page, p->rows, p->cols);
	return page;
}

/* The cursor on something that is there; the leaf that shows it. */
static void settle_focus(struct panel *p)
{
	const struct target *t = page_find(p->page, p->focus);
	if (!t)
		t = page_find(p->page, p->page->start);
	if (!t)
		t = steer_first(p->page, 0);
	if (!t)
		t = page_find(p->page, (struct spot){ACT_CONTINUE, 0});
	if (t && t->leaf >= 0)
		p->leaf = t->leaf;
	if (t)
		p->focus = t->spot;
	if (p->leaf >= p->page->leaves)
		p->leaf = p->page->leaves - 1;
}

const struct page *panel_page(struct panel *p)
{
	if (p->page)
		return p->page;
	arena_free(p->mem_page);
	p->mem_page = arena_new(p->memory);
	p->page = fill(p, false);
	if (p->page->leaves > 1) {
		struct page *brief = fill(p, true);
		p->page = brief->leaves < p->page->leaves ? brief : p->page;
	}
	settle_focus(p);
	return p->page;
}

static bool too_small(const struct panel *p)
{
	return p->rows < PAGE_LEAST_ROWS || p->cols < PAGE_LEAST_COLS;
}

void panel_draw(struct panel *p, struct frame *f)
{
	frame_clear(f, ROLE_TEXT);
	if (too_small(p))
		frame_put(f, 0, 0, str_of(p->host->w->text[WORD_SCREEN_SMALL]), ROLE_HEADING);
	else
		page_draw(panel_page(p), p->leaf, p->focus, f);
}

/* ---- what happens ---- */

void panel_follow(struct panel *p, enum panel_then then)
{
	if (then == PANEL_CLOSE)
		p->over = true;
	if (then == PANEL_ANOTHER) {
		p->focus = (struct spot){ACT_NONE, 0};
		p->leaf = 0;
		p->is_armed = false;
	}
	if (then == PANEL_ANOTHER || then == PANEL_CHANGED)
		p->page = NULL;
}

static void turn_to(struct panel *p, int leaf)
{
	const struct page *page = panel_page(p);
	if (leaf < 0 || leaf >= page->leaves || leaf == p->leaf)
		return;
	const struct target *t = steer_first(page, leaf);
	p->leaf = leaf;
	if (t && p->focus.act != ACT_CONTINUE)
		p->focus = t->spot;
}

static void press(struct panel *p, struct spot spot)
{
	const struct page *page = panel_page(p);
	switch (spot.act) {
	case ACT_LEAF_BEFORE: turn_to(p, p->leaf - 1); break;
	case ACT_LEAF_NEXT: turn_to(p, p->leaf + 1); break;
	case ACT_LEAF_TURN: turn_to(p, p->leaf + 1 < page->leaves ? p->leaf + 1 : 0); break;
	case ACT_CONTINUE:
		if (p->leaf + 1 < page->leaves && !page->direct)
			turn_to(p, p->leaf + 1);
		else if (page->go)
			panel_follow(p, p->host->press(p->host->ctx, spot));
		break;
	case ACT_BACK:
		if (page->back)
			panel_follow(p, p->host->press(p->host->ctx, spot));
		break;
	default: panel_follow(p, p->host->press(p->host->ctx, spot)); break;
	}
}

static void move(struct panel *p, enum act act)
{
	const struct page *page = panel_page(p);
	const struct target *t = steer_move(page, p->leaf, p->focus, act);
	if (!t)
		return;
	p->focus = t->spot;
	if (t->leaf >= 0)
		p->leaf = t->leaf;
}

static void enter(struct panel *p)
{
	const struct target *t = page_find(panel_page(p), p->focus);
	bool button = t && (t->form == FORM_BUTTON || t->form == FORM_KEY || t->form == FORM_LINK);
	press(p, button ? t->spot : (struct spot){ACT_CONTINUE, 0});
}

static void digit(struct panel *p, int n)
{
	const struct target *t = steer_digit(panel_page(p), p->leaf, p->focus, n);
	if (!t)
		return;
	p->focus = t->spot;
	if (!t->leaves)
		press(p, t->spot);
}

/* Down marks what is meant, up on the same target presses it; some terminals tell only one. */
static void point(struct panel *p, const struct key *k)
{
	const struct target *t = steer_at(panel_page(p), p->leaf, k->row, k->col);
	bool same = t && p->is_armed && spot_is(t->spot, p->armed), was_armed = p->is_armed;
	p->is_armed = false;
	if (k->press == PRESS_POINT_DOWN && !same) {
		p->is_armed = t != NULL;
		p->armed = t ? t->spot : (struct spot){ACT_NONE, 0};
	} else if (t && (same || !was_armed || k->press == PRESS_POINT_CLICK)) {
		if (t->leaf >= 0)
			p->focus = t->spot;
		press(p, t->spot);
	}
}

static void act_on(struct panel *p, enum act act, const struct key *k)
{
	const struct target *t = page_find(panel_page(p), p->focus);
	if (steer_moves(act)) {
		move(p, act);
		return;
	}
	switch (act) {
	case ACT_ENTER: enter(p); break;
	case ACT_DIGIT: digit(p, k->text[0] - '0'); break;
	case ACT_PRESS:
		if (t)
			press(p, t->spot);
		break;
	case ACT_BACK:
	case ACT_LEAF_NEXT:
	case ACT_LEAF_BEFORE:
	case ACT_LEAF_TURN: press(p, (struct spot){act, 0}); break;
	default: break; /* help, hiding, leaving: not here */
	}
}

void panel_key(struct panel *p, const struct key *k)
{
	if (k->press == PRESS_RESIZE) {
		p->rows = k->row;
		p->cols = k->col;
		p->page = NULL;
		return;
	}
	if (too_small(p))
		return;
	panel_page(p);
	if (k->press >= PRESS_POINT_DOWN && k->press <= PRESS_POINT_CLICK) {
		point(p, k);
		return;
	}
	enum panel_then then = p->host->type ? p->host->type(p->host->ctx, k) : PANEL_PASS;
	if (then != PANEL_PASS)
		panel_follow(p, then);
	else if (!k->pasted)
		act_on(p, keys_act(k), k);
}
