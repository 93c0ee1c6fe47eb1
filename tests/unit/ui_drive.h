/* Screens without a terminal, for tests: a pack is opened, keys go in, frames come out as text.
 * A drive owns one arena; every page is reached through the same functions as by a person. */
#ifndef TESTS_UI_DRIVE_H
#define TESTS_UI_DRIVE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "app/common/pack.h"
#include "export/json.h"
#include "store/file.h"
#include "ui/steer.h"
#include "ui/ui.h"
#include "ui_printing_fake.h"

struct drive {
	struct arena *mem;
	struct pack pack;
	struct session *session;
	struct screen_settings set;
	struct about about;
	struct ui *ui;
	unsigned saves;
	/* a kiosk */
	struct screen_kiosk kiosk;
	struct site site;
	struct fake_printing *printer; /* NULL: nothing prints */
	long long now;                 /* ms of a clock that goes only when it is told to */
	bool outdated;
	struct buf news; /* a letter each of "rbaspu" */
};

/* Where a drive begins: at home, or at a kiosk, with or without a printer. */
enum drive_place {
	DRIVE_HOME = 0,
	DRIVE_KIOSK = 1,
	DRIVE_CRASHED = 2, /* at a kiosk, after a crash */
	DRIVE_PRINTER = 4,
};

static inline bool drive_save(void *ctx)
{
	((struct drive *)ctx)->saves++;
	return true;
}

static inline void drive_tell(void *ctx, enum screen_news news)
{
	buf_char(&((struct drive *)ctx)->news, "rbaspu"[news]);
}

static inline bool drive_outdated(void *ctx)
{
	return ((struct drive *)ctx)->outdated;
}

static inline void drive_place(struct drive *d, unsigned place)
{
	d->news = buf_new(d->mem);
	d->site = site_default;
	if (place & DRIVE_PRINTER) {
		d->printer = fake_printing_new(d->mem);
		d->set.printing = &d->printer->hooks;
	}
	if (!(place & (DRIVE_KIOSK | DRIVE_CRASHED)))
		return;
	d->site.clinic = "Riverside Joint and Back Clinic";
	d->kiosk = (struct screen_kiosk){.crashed = (place & DRIVE_CRASHED) != 0, .tell = drive_tell,
	    .outdated = drive_outdated, .watched = -1, .ctx = d};
	d->set.kiosk = &d->kiosk;
	d->set.idle_seconds = d->site.idle_seconds;
	d->set.erase_seconds = d->site.erase_seconds;
}

static inline void drive_start(struct drive *d, int rows, int cols, bool ascii)
{
	struct date today = {2026, 11, 20};
	d->session = session_new(d->pack.rules, &d->site, today, NULL);
	d->about = (struct about){"", "", "", -1, true};
	d->set.about = &d->about;
	d->set.save = drive_save;
	d->set.ctx = d;
	if (d->pack.rules->nlanguages > 1) {
		d->set.languages.n = 0;
		for (unsigned i = 0; i < d->pack.rules->nlanguages; i++)
			ARENA_PUSH(d->mem, d->set.languages.list, d->set.languages.n, i);
	}
	d->ui = ui_new(d->session, &d->set, rows, cols, ascii);
	ui_tick(d->ui, d->now);
	ui_shown(d->ui);
}

static inline struct drive *drive_at(const char *rules, unsigned place, int rows, int cols,
    bool ascii)
{
	struct arena *mem = arena_new(NULL);
	struct drive *d = ARENA_NEW(mem, struct drive);
	d->mem = mem;
	struct diags diags = diags_new(mem);
	if (!pack_open(&d->pack, rules, mem, &diags)) {
		for (size_t i = 0; i < diags.n; i++)
			print_error("%s: %s\n", diag_kinds[diags.list[i].code].code, diags.list[i].text);
		fail_msg("%s does not load", rules);
	}
	drive_place(d, place);
	drive_start(d, rows, cols, ascii);
	return d;
}

static inline struct drive *drive_new(const char *rules, int rows, int cols, bool ascii)
{
	return drive_at(rules, DRIVE_HOME, rows, cols, ascii);
}

static inline void drive_free(struct drive *d)
{
	ui_free(d->ui);
	session_free(d->session);
	arena_free(d->mem);
}

/* One turn of the loop, as run.c does it. */
static inline void drive_turn(struct drive *d, const struct key *k)
{
	ui_tick(d->ui, d->now);
	if (!d->ui->over)
		ui_printer_came(d->ui);
	if (!d->ui->over && k)
		ui_key(d->ui, k);
	if (!d->ui->over)
		ui_shown(d->ui);
}

/* So many ms pass, and the loop turns only when it has said that it wants to. */
static inline void drive_wait(struct drive *d, long long ms)
{
	long long until = d->now + ms;
	while (d->now < until && !d->ui->over) {
		int patience = ui_patience(d->ui);
		assert_true(patience == -1 || patience > 0);
		long long rest = until - d->now;
		d->now += patience < 0 || patience > rest ? rest : patience;
		drive_turn(d, NULL);
	}
}

/* Keys by their names, with blanks between. */
static inline void drive_keys(struct drive *d, const char *names)
{
	struct str rest = str_of(names);
	for (struct str name = str_word(&rest); name.n > 0; name = str_word(&rest)) {
		struct key k;
		if (!key_read(name, &k))
			fail_msg("'%.*s' is not the name of a key", (int)name.n, name.s);
		drive_turn(d, &k);
	}
}

static inline void drive_type(struct drive *d, const char *text)
{
	for (size_t at = 0, n; text[at]; at += n) {
		utf8_decode(str_of(text + at), &n);
		struct key k = {.press = PRESS_TEXT};
		memcpy(k.text, text + at, n);
		ui_key(d->ui, &k);
	}
}

static inline struct frame *drive_frame(struct drive *d, struct arena *mem)
{
	struct frame *f = frame_new(mem, d->ui->rows, d->ui->cols);
	ui_draw(d->ui, f);
	return f;
}

/* The view, and on a question its id: "question:main". */
static inline const char *drive_where(struct drive *d)
{
	const char *id = d->ui->view == &view_question
	    ? d->pack.rules->questions[d->ui->prompt->question].id : NULL;
	return text_fmt(d->mem, "%s%s%s", d->ui->view->name, id ? ":" : "", id ? id : "");
}

/* The text with one blank for several. */
static inline const char *drive_collapsed(struct drive *d, struct str text)
{
	struct buf out = buf_new(d->mem);
	for (size_t i = 0; i < text.n; i++)
		if (text.s[i] != ' ' || out.n == 0 || out.s[out.n - 1] != ' ')
			buf_char(&out, text.s[i]);
	return buf_end(&out);
}

/* Presses and lets go on the target whose letters on this leaf hold this text. */
static inline bool drive_click_here(struct drive *d, const char *text)
{
	const struct page *p = ui_page(d->ui);
	for (size_t i = 0; i < p->npieces; i++) {
		const struct piece *piece = &p->pieces[i];
		if (piece->target < 0 || (piece->leaf >= 0 && piece->leaf != d->ui->leaf))
			continue;
		if (!strstr(drive_collapsed(d, piece->text), text))
			continue;
		struct key down = key_point(PRESS_POINT_DOWN, piece->row, piece->col);
		struct key up = key_point(PRESS_POINT_UP, piece->row, piece->col);
		ui_key(d->ui, &down);
		ui_key(d->ui, &up);
		return true;
	}
	return false;
}

/* The same, on whatever leaf it is. */
static inline void drive_click(struct drive *d, const char *text)
{
	int leaves = ui_page(d->ui)->leaves;
	if (drive_click_here(d, text))
		return;
	for (int i = 0; i < leaves; i++)
		drive_keys(d, "PageUp");
	for (int i = 0; i < leaves; i++) {
		if (drive_click_here(d, text))
			return;
		drive_keys(d, "PageDown");
	}
	fail_msg("nothing that says '%s' can be pressed on %s", text, drive_where(d));
}

/* Enter until another page comes, or something is wrong. */
static inline void drive_on(struct drive *d)
{
	const char *here = drive_where(d);
	bool wrong = d->ui->error != NULL;
	for (int i = 0; i < 60 && strcmp(here, drive_where(d)) == 0 && !d->ui->over; i++) {
		drive_keys(d, "Enter");
		if (d->ui->error && !wrong)
			return;
	}
}

static inline const char *drive_json(struct drive *d)
{
	struct buf out = buf_new(d->mem);
	json_answers(d->session, &d->about, &out);
	return buf_end(&out);
}

#endif
