/* One of several, and any of several. */
#include "ui/ui.h"

static bool stands_apart(enum choice_role role)
{
	return role != CHOICE_OPTION;
}

static bool any_chosen(const struct prompt *pr)
{
	for (unsigned i = 0; i < pr->nchoices; i++)
		if (pr->choices[i].chosen)
			return true;
	return false;
}

/* A lone "or" stands before the first choice that is none of the options. */
static void choices_fill(struct ui *ui, struct page *p, enum form form)
{
	const struct prompt *pr = ui->prompt;
	fill_error(ui, p);
	p->start = fill_how(ui, p, pr->how, (struct spot){ACT_CHOOSE, 0});
	for (unsigned i = 0; i < pr->nchoices; i++) {
		const struct choice *c = &pr->choices[i];
		if (c->role == CHOICE_UNSURE)
			p->unsure = (struct spot){ACT_CHOOSE, (int)i};
		if (i > 0 && stands_apart(c->role) && !stands_apart(pr->choices[i - 1].role))
			page_or(p, true);
		struct target *t = page_choice(p, form, c->label, (struct spot){ACT_CHOOSE, (int)i});
		t->marked = c->chosen;
		t->numbered = true;
	}
	p->direct = pr->given;
}

static bool choices_press(struct ui *ui, struct spot spot)
{
	struct prompt *pr = ui->prompt;
	if (spot.act == ACT_UNSURE)
		for (unsigned i = 0; i < pr->nchoices; i++)
			if (pr->choices[i].role == CHOICE_UNSURE)
				spot = (struct spot){ACT_CHOOSE, (int)i};
	if (spot.act != ACT_CHOOSE)
		return false;
	prompt_choose(pr, (unsigned)spot.arg);
	ui->focus = spot;
	return true;
}

static struct spot choices_wrong(const struct ui *ui)
{
	(void)ui;
	return (struct spot){ACT_GROUP, 0};
}

static void one_fill(struct ui *ui, struct page *p)
{
	choices_fill(ui, p, FORM_ROUND);
	p->follow = true;
	p->direct = any_chosen(ui->prompt);
	p->hint_word = WORD_SCREEN_HINT_CHOOSE;
}

static void many_fill(struct ui *ui, struct page *p)
{
	choices_fill(ui, p, FORM_BOX);
	p->hint_word = WORD_SCREEN_HINT_TICK;
}

const struct widget_view widget_one = {
    .fill = one_fill,
    .press = choices_press,
    .wrong = choices_wrong,
    .missing = WORD_SCREEN_CHOOSE_ONE,
    .again = WORD_SCREEN_AGAIN_CHOOSE,
};

const struct widget_view widget_many = {
    .fill = many_fill,
    .press = choices_press,
    .wrong = choices_wrong,
    .missing = WORD_SCREEN_CHOOSE_SOME,
    .again = WORD_SCREEN_AGAIN_CHOOSE,
};
