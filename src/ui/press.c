/* What a key or a finger does. */
#include "ui/keys.h"
#include "ui/steer.h"
#include "ui/ui.h"

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
		ui_go_to(ui, ui->view->press(ui, (struct spot){ACT_CONTINUE, 0}));
}

/* A second time: leaves at once. */
static void leave(struct ui *ui)
{
	if (ui->view == &view_leave && !ui->set->kiosk)
		ui_over(ui, SCREEN_LEFT);
	else
		ui_push(ui, &view_leave);
}

/* In place of the help page, where that led to it. */
static void over(struct ui *ui, const struct view *view)
{
	if (ui->view == &view_help)
		ui_pop(ui);
	ui_push(ui, view);
}

static void press(struct ui *ui, struct spot spot)
{
	const struct page *p = ui_page(ui);
	switch (spot.act) {
	case ACT_CONTINUE: go_on(ui); break;
	case ACT_HELP: ui_push(ui, &view_help); break;
	case ACT_HIDE: ui->hidden = true; break;
	case ACT_LEAVE: leave(ui); break;
	case ACT_STAFF:
		if (ui->set->kiosk)
			ui_push(ui, &view_staff);
		break;
	case ACT_LEAF_BEFORE: turn_to(ui, ui->leaf - 1); break;
	case ACT_LEAF_NEXT: turn_to(ui, ui->leaf + 1); break;
	case ACT_LEAF_TURN: turn_to(ui, ui->leaf + 1 < p->leaves ? ui->leaf + 1 : 0); break;
	case ACT_CONTRAST:
		ui->contrast = ui->can_contrast && !ui->contrast;
		ui->page = NULL; /* a button says what it would do now */
		break;
	case ACT_LETTERS: over(ui, &view_letters); break;
	case ACT_ABOUT: over(ui, &view_about); break;
	case ACT_REDRAW: ui->wants_redraw = true; break;
	case ACT_SUSPEND: ui->wants_suspend = !ui->set->kiosk; break;
	case ACT_GROUP: break;
	case ACT_BACK:
		if (p->back)
			ui_go_to(ui, ui->view->press(ui, spot));
		break;
	default: ui_go_to(ui, ui->view->press(ui, spot)); break;
	}
}

/* ---- keys ---- */

/* Up and down mark what they come to. Who comes into a list from elsewhere changes nothing that is
 * marked in it already. */
static bool marks_along(const struct page *p, struct spot from, const struct target *to, enum act act)
{
	const struct target *left = page_find(p, from);
	bool enters = !left || left->form != FORM_ROUND;
	if (!p->follow || to->form != FORM_ROUND || (act != ACT_UP && act != ACT_DOWN))
		return false;
	for (size_t i = 0; i < p->ntargets && enters; i++)
		if (p->targets[i].form == FORM_ROUND && p->targets[i].marked)
			return false;
	return true;
}

static void move(struct ui *ui, enum act act)
{
	const struct page *p = ui_page(ui);
	struct spot from = ui->focus;
	const struct target *t = steer_move(p, ui->leaf, ui->focus, act);
	if (!t && (act == ACT_UP || act == ACT_DOWN))
		turn_to(ui, ui->leaf + (act == ACT_DOWN ? 1 : -1));
	if (!t)
		return;
	ui->focus = t->spot;
	if (t->leaf >= 0)
		ui->leaf = t->leaf;
	if (marks_along(p, from, t, act))
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
	if (steer_moves(act)) {
		move(ui, act);
		return;
	}
	switch (act) {
	case ACT_NONE: break;
	case ACT_ENTER: enter(ui); break;
	case ACT_DIGIT: digit(ui, k->text[0] - '0'); break;
	case ACT_PRESS:
		if (t)
			press(ui, t->spot);
		break;
	case ACT_LEAVE:
		if (!ui->set->kiosk)
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

static void key_while_hidden(struct ui *ui, const struct key *k)
{
	if (keys_act(k) == ACT_HIDE || k->press == PRESS_POINT_UP || k->press == PRESS_POINT_CLICK)
		ui->hidden = false;
	else if (keys_act(k) == ACT_SUSPEND || keys_act(k) == ACT_REDRAW)
		press(ui, (struct spot){keys_act(k), 0});
}

/* What is no doing of a person. True: it was that. */
static bool take_event(struct ui *ui, const struct key *k)
{
	if (k->press == PRESS_RESIZE) {
		ui->rows = k->row;
		ui->cols = k->col;
		ui->page = NULL;
	} else if (k->press == PRESS_HANGUP) {
		ui_over(ui, SCREEN_HANGUP);
	} else if (k->press == PRESS_RELOAD && ui->view == &view_begin) {
		ui_over(ui, SCREEN_RELOAD);
	}
	return k->press == PRESS_RESIZE || k->press == PRESS_HANGUP || k->press == PRESS_RELOAD;
}

void ui_key(struct ui *ui, const struct key *k)
{
	if (take_event(ui, k))
		return;
	idle_touch(ui, k);
	if (ui->focus.act == ACT_NONE && !ui_too_small(ui))
		ui_page(ui); /* a view that has just come: the cursor has to stand somewhere */
	if (ui->view == &view_idle) {
		idle_key(ui, k);
	} else if (ui->hidden) {
		key_while_hidden(ui, k);
	} else if (ui_too_small(ui)) {
		if (keys_act(k) == ACT_SUSPEND || keys_act(k) == ACT_REDRAW)
			press(ui, (struct spot){keys_act(k), 0});
	} else if (ui->view == &view_begin) {
		begin_key(ui, k);
	} else if (is_pointer(k->press)) {
		point(ui, k);
	} else if (ui->view->type && ui->view->type(ui, k)) {
		ui->page = NULL;
	} else if (!k->pasted && keys_act(k) != ACT_NONE) {
		act_on(ui, keys_act(k), k);
	}
}
