/* The pages about printing: which pages, on which printer, how it goes. They lie over the summary
 * or over the end, and nothing on them is lost when the printer fails. */
#include "ui/ui.h"

/* The next Enter goes on, and not back into the pages about printing. */
static const struct view *close(struct ui *ui)
{
	const struct view *under = ui_pop(ui);
	ui->focus = (struct spot){ACT_CONTINUE, 0};
	return under;
}

/* ---- which pages ---- */

static const struct {
	enum word word;
	enum printing_pages pages;
} sets[] = {{WORD_SCREEN_PRINT_BOTH, PRINTING_BOTH}, {WORD_SCREEN_PRINT_MINE, PRINTING_PATIENT},
    {WORD_SCREEN_PRINT_CLINICIAN, PRINTING_CLINICIAN}};
enum { SETS = sizeof sets / sizeof *sets };

/* The printers are looked for meanwhile. */
static void print_enter(struct ui *ui)
{
	ui->picked = 0;
	if (ui_printer(ui)->state == PRINT_IDLE)
		ui->set->printing->look(ui->set->printing->ctx);
}

static void print_fill(struct ui *ui, struct page *p)
{
	enum word picks[SETS + 1];
	for (size_t i = 0; i < SETS; i++)
		picks[i] = sets[i].word;
	picks[SETS] = WORDS;
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_PRINT], ROLE_HEADING);
	fill_picks(ui, p, picks);
	p->read_first = false;
	p->start = (struct spot){ACT_PICK, ui->picked};
	p->go = page_words(p, ui->w->text[WORD_SCREEN_PRINT_GO]);
}

static const struct view *print_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (next)
		return next;
	if (spot.act == ACT_BACK)
		return close(ui);
	if (spot.act != ACT_CONTINUE)
		return ui->view;
	ui->pages = sets[ui->picked].pages;
	ui_print_pages(ui);
	return &view_job;
}

const struct view view_print = {
    .name = "print",
    .enter = print_enter,
    .fill = print_fill,
    .press = print_press,
};

/* ---- how it goes ---- */

enum { JOB_CANCEL, JOB_AGAIN, JOB_OTHER };

static void put_printers(struct ui *ui, struct page *p, const struct printing_now *now)
{
	fill_error(ui, p);
	page_group(p, ui->w->text[WORD_HOW_ONE]);
	for (unsigned i = 0; i < now->nprinters; i++) {
		struct target *t = page_choice(p, FORM_ROUND, now->printers[i].name,
		    (struct spot){ACT_PICK, (int)i});
		t->marked = ui->picked == (int)i;
		t->numbered = true;
	}
	p->follow = true;
	p->hint_word = WORD_SCREEN_HINT_CHOOSE;
	p->start = (struct spot){ACT_GROUP, 0};
	p->go = page_words(p, ui->w->text[WORD_SCREEN_PRINT_GO]);
}

static void put_button(struct ui *ui, struct page *p, enum word word, int what)
{
	page_gap(p);
	page_button(p, ui->w->text[word], (struct spot){ACT_JOB, what});
}

static void put_buttons(struct ui *ui, struct page *p, const struct printing_now *now)
{
	bool failed = now->state == PRINT_FAILED || now->state == PRINT_CANCELED;
	if (failed)
		page_text(p, ROLE_TEXT, ui->w->text[WORD_SCREEN_PRINT_STAYS]);
	if (now->state == PRINT_MAKING || now->state == PRINT_WAITING || now->state == PRINT_PRINTING)
		put_button(ui, p, WORD_SCREEN_PRINT_CANCEL, JOB_CANCEL);
	if (failed)
		put_button(ui, p, WORD_SCREEN_PRINT_RETRY, JOB_AGAIN);
	if (failed && now->nprinters > 1)
		put_button(ui, p, WORD_SCREEN_PRINT_OTHER, JOB_OTHER);
	p->start = (struct spot){ACT_CONTINUE, 0};
	p->go = page_words(p, ui->w->text[now->state == PRINT_DONE ? WORD_SCREEN_CONTINUE
	                                                           : WORD_SCREEN_PRINT_BACK]);
}

static void job_fill(struct ui *ui, struct page *p)
{
	const struct printing_now *now = ui_printer(ui);
	p->back = true;
	fill_heading(ui, p, ui->w->text[WORD_SCREEN_PRINT_TITLE], ROLE_HEADING);
	fill_print_where(ui, p);
	if (ui->choosing)
		put_printers(ui, p, now);
	else
		put_buttons(ui, p, now);
}

static const struct view *press_job(struct ui *ui, int what)
{
	const struct printing *printing = ui->set->printing;
	enum print_state state = ui_printer(ui)->state;
	if (what == JOB_CANCEL && print_state_busy(state)) {
		printing->cancel(printing->ctx);
		ui_printer_looked(ui);
	} else if (what == JOB_AGAIN && print_state_ended(state)) {
		ui_print_pages(ui);
	} else if (what == JOB_OTHER && print_state_ended(state)) {
		ui_print_choose(ui);
	}
	ui->focus = (struct spot){ACT_NONE, 0};
	return ui->view;
}

/* Behind the pages that were taken stands the end. */
static const struct view *go_on(struct ui *ui)
{
	bool done = ui_printer(ui)->state == PRINT_DONE;
	const struct view *under = close(ui);
	return done ? &view_finish : under;
}

static const struct view *job_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_JOB)
		return press_job(ui, spot.arg);
	if (ui->choosing) {
		const struct view *next = press_pick(ui, spot);
		if (next)
			return next;
		if (spot.act == ACT_CONTINUE) {
			ui_print_on(ui, (unsigned)ui->picked);
			ui->focus = (struct spot){ACT_NONE, 0};
			return ui->view;
		}
	}
	ui->choosing &= spot.act != ACT_BACK;
	if (spot.act == ACT_BACK)
		return close(ui);
	return spot.act == ACT_CONTINUE ? go_on(ui) : ui->view;
}

const struct view view_job = {
    .name = "job",
    .fill = job_fill,
    .press = job_press,
};
