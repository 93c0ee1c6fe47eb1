/* Before the first question: which language, and what this is. */
#include "ui/ui.h"

/* ---- language ---- */

static const struct language *language_at(const struct ui *ui, int i)
{
	return &session_rules(ui->s)->languages[ui->set->languages.list[i]];
}

const char *language_name(const struct language *l)
{
	bool own = str_is(str_of(l->words->language), l->code);
	return own ? l->words->text[WORD_LANGUAGE_NAME] : l->code;
}

/* The heading in every language, for nobody has chosen one yet. */
static void language_fill(struct ui *ui, struct page *p)
{
	const struct words *first = language_at(ui, 0)->words;
	fill_heading(ui, p, first->text[WORD_SCREEN_LANGUAGE], ROLE_HEADING);
	for (int i = 1; i < (int)ui->set->languages.n; i++)
		if (language_at(ui, i)->words != first)
			page_text(p, ROLE_HEADING, language_at(ui, i)->words->text[WORD_SCREEN_LANGUAGE]);
	page_gap(p);
	fill_error(ui, p);
	page_group(p, ui->w->text[WORD_HOW_ONE]);
	for (int i = 0; i < (int)ui->set->languages.n; i++) {
		struct target *t = page_choice(p, FORM_ROUND, language_name(language_at(ui, i)),
		    (struct spot){ACT_PICK, i});
		t->marked = ui->picked == i;
		t->numbered = true;
	}
	p->follow = true;
	p->start = (struct spot){ACT_GROUP, 0};
	p->go = page_words(p, ui->w->text[WORD_SCREEN_CONTINUE]);
	p->hint_word = WORD_SCREEN_HINT_CHOOSE;
}

void ui_speak(struct ui *ui, unsigned language)
{
	session_speak(ui->s, language);
	ui->w = session_rules(ui->s)->languages[session_language(ui->s)].words;
}

static const struct view *language_press(struct ui *ui, struct spot spot)
{
	const struct view *next = press_pick(ui, spot);
	if (spot.act == ACT_PICK) /* from here on, the buttons of this page too */
		ui_speak(ui, ui->set->languages.list[ui->picked]);
	if (next)
		return next;
	return spot.act == ACT_CONTINUE ? &view_welcome : ui->view;
}

const struct view view_language = {
    .name = "language",
    .fill = language_fill,
    .press = language_press,
};

/* ---- welcome ---- */

static void welcome_fill(struct ui *ui, struct page *p)
{
	const struct screen_settings *set = ui->set;
	struct welcome welcome = {set->kept, ui_idle_seconds(ui), set->erase_seconds};
	const struct doc *d = compose_welcome(ui->s, &welcome, session_language(ui->s), p->mem);
	struct doc shown = *d;
	shown.n--; /* which rules these are stands on a page of its own */
	p->back = set->languages.n > 1;
	fill_heading(ui, p, d->title, ROLE_HEADING);
	fill_reading(ui, p);
	fill_doc(p, &shown, false);
	fill_more_time(ui, p);
	p->go = page_words(p, ui->w->text[WORD_SCREEN_START]);
	p->hint_word = WORD_SCREEN_HINT_BUTTONS;
}

static const struct view *welcome_press(struct ui *ui, struct spot spot)
{
	if (spot.act == ACT_MORE_TIME)
		ui->idle.more_time = !ui->idle.more_time;
	if (spot.act == ACT_BACK)
		return &view_language;
	return spot.act == ACT_CONTINUE ? ui_begin(ui) : ui->view;
}

const struct view view_welcome = {
    .name = "welcome",
    .fill = welcome_fill,
    .press = welcome_press,
};
