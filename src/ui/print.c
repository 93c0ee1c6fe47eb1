/* Printing: what is ordered, and what everybody is told of it. The pages: view_print.c. */
#include "ui/ui.h"

bool ui_can_print(const struct ui *ui)
{
	return ui->set->printing != NULL;
}

const struct printing_now *ui_printer(const struct ui *ui)
{
	return ui->set->printing->now(ui->set->printing->ctx);
}

/* ---- ordering ---- */

/* Where to print without asking; -1: there is a choice. */
static int usual_printer(const struct printing_now *now)
{
	if (now->chosen >= 0 && (unsigned)now->chosen < now->nprinters)
		return now->chosen;
	for (unsigned i = 0; i < now->nprinters; i++)
		if (now->printers[i].usual)
			return (int)i;
	return now->nprinters == 1 ? 0 : -1;
}

static void look(struct ui *ui)
{
	ui->set->printing->look(ui->set->printing->ctx);
}

void ui_print_on(struct ui *ui, unsigned printer)
{
	ui->wants_print = ui->choosing = false;
	ui->told_printed = false;
	ui->idle.ordered = ui->idle.now;
	ui->set->printing->print(ui->set->printing->ctx, printer, ui->pages);
	ui_printer_looked(ui);
}

static bool can_order(const struct printing_now *now)
{
	return now->nprinters > 0 && (now->state == PRINT_READY || print_state_ended(now->state));
}

void ui_print_choose(struct ui *ui)
{
	ui->choosing = true;
	ui->picked = -1;
	ui->focus = (struct spot){ACT_NONE, 0};
}

/* What is wanted, as soon as it can be. */
static void order(struct ui *ui)
{
	const struct printing_now *now = ui_printer(ui);
	if (!ui->wants_print || !can_order(now))
		return;
	int usual = usual_printer(now);
	if (usual >= 0)
		ui_print_on(ui, (unsigned)usual);
	else
		ui_print_choose(ui);
	ui->wants_print = false;
}

void ui_print_pages(struct ui *ui)
{
	const struct printing_now *now = ui_printer(ui);
	bool known = can_order(now) && now->trouble != TROUBLE_GONE;
	ui->wants_print = true;
	ui->choosing = false;
	if (known)
		order(ui);
	else if (now->state != PRINT_LOOKING)
		look(ui);
	ui_printer_looked(ui);
}

/* ---- how it goes ---- */

void ui_printer_looked(struct ui *ui)
{
	const struct printing_now *now = ui_printer(ui);
	enum print_state was = ui->print_state;
	bool handed = (now->state > PRINT_MAKING && print_state_busy(now->state)) ||
	              now->state == PRINT_DONE;
	ui->print_state = now->state;
	ui->page = NULL;
	if (handed && !ui->told_printed) {
		ui->told_printed = true;
		ui_tell(ui, NEWS_PRINTED);
	}
	ui->printed |= now->state == PRINT_DONE;
	if (now->state == PRINT_FAILED && was != PRINT_FAILED)
		ui_tell(ui, NEWS_UNPRINTED);
}

void ui_printer_came(struct ui *ui)
{
	const struct printing *printing = ui->set->printing;
	if (!printing || !printing->turn(printing->ctx))
		return;
	ui_printer_looked(ui);
	order(ui);
}

/* ---- on the summary and at the end ---- */

static bool is_told(enum print_state state)
{
	return print_state_busy(state) || print_state_ended(state);
}

static void put_state(struct ui *ui, struct page *p)
{
	const struct printing_now *now = ui_printer(ui);
	enum word state = print_state_word(now->state), trouble = print_trouble_word(now->trouble);
	bool wrong = now->state == PRINT_FAILED || trouble != WORDS;
	if (ui->choosing)
		state = print_state_word(PRINT_READY);
	else if (now->state == PRINT_READY)
		state = WORDS;
	if (state != WORDS)
		page_text(p, wrong ? ROLE_ERROR : ROLE_HEADING, ui->w->text[state]);
	if (ui->choosing)
		return;
	if (trouble != WORDS)
		page_text(p, ROLE_TEXT, ui->w->text[trouble]);
	if (wrong && ui->set->kiosk)
		page_text(p, ROLE_TEXT, words_text(ui->w, WORD_KIOSK_TELL, ui_desk(ui), NULL, p->mem));
}

void fill_print_where(struct ui *ui, struct page *p)
{
	const struct printing_now *now = ui_printer(ui);
	put_state(ui, p);
	if (!p->brief && !ui->choosing && now->chosen >= 0 && (unsigned)now->chosen < now->nprinters)
		page_text(p, ROLE_QUIET, words_text(ui->w, WORD_SCREEN_PRINT_WHERE,
		    now->printers[now->chosen].name, NULL, p->mem));
	page_gap(p);
}

void fill_print_state(struct ui *ui, struct page *p)
{
	if (!ui_can_print(ui) || !is_told(ui_printer(ui)->state))
		return;
	put_state(ui, p);
	page_gap(p);
}

void fill_print_button(struct ui *ui, struct page *p)
{
	if (!ui_can_print(ui))
		return;
	enum print_state state = ui_printer(ui)->state;
	bool again = state == PRINT_DONE, under_way = is_told(state) && !again;
	page_gap(p);
	page_button(p, ui->w->text[under_way ? WORD_SCREEN_PRINT_SEE
	                           : again   ? WORD_SCREEN_PRINT_AGAIN : WORD_SCREEN_PRINT],
	    (struct spot){ACT_PRINT, 0});
}

void ui_print_begin(struct ui *ui)
{
	enum print_state state = ui_printer(ui)->state;
	bool under_way = is_told(state) && state != PRINT_DONE;
	ui_push(ui, under_way ? &view_job : &view_print);
}
