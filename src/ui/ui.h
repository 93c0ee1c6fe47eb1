/* The state of the screens, without a terminal: keys go in, frames come out. Views fill pages
 * from it and answer what was pressed with the view that comes next; they never wait. Only ui/
 * and its tests use this. */
#ifndef UI_UI_H
#define UI_UI_H

#include "session/prompt.h"
#include "ui/page.h"
#include "ui/screen.h"
#include "ui/term.h"

struct ui;

struct view {
	const char *name;
	/* Before it is shown; NULL: nothing to do. */
	void (*enter)(struct ui *);
	void (*fill)(struct ui *, struct page *);
	/* A target or an action of the key list that is the view's own. Gives the view that comes
	 * next; the same one stays as it is unless ui->fresh is set. */
	const struct view *(*press)(struct ui *, struct spot);
	/* A letter, or a key that edits a line. False: it has another meaning. NULL: no line. */
	bool (*type)(struct ui *, const struct key *);
};

extern const struct view view_language, view_welcome, view_who, view_question, view_alert,
    view_silence, view_review, view_summary, view_detail, view_finish, view_leave, view_help, view_why,
    view_letters, view_about, view_begin, view_staff, view_erase, view_idle, view_print, view_job;

/* A view and where it was left, under another one. */
struct layer {
	const struct view *view;
	struct spot focus;
	int leaf, picked;
	int failures;
	const char *error, *error_brief, *notice;
};

enum { MOST_LAYERS = 5 }; /* the last one is kept for view_idle */

/* Time as it was told last, and what goes by it; idle.c. */
struct idle {
	bool ticks;         /* it has been told */
	long long now;      /* in ms of some clock */
	long long touched;  /* when a person last did something; 0 ms of idling */
	long long told;     /* NEWS_ALIVE */
	long long ordered;  /* a job for the printer */
	unsigned left;      /* seconds that view_idle shows */
	bool more_time;     /* asked for by the person */
	struct key last;    /* and how often in a row */
	unsigned again;
};

struct ui {
	struct arena *mem; /* this struct and the frame-independent rest */
	const struct arena_host *host;
	struct session *s;
	const struct screen_settings *set;
	const struct words *w;
	bool ascii;        /* the screen knows no other letters */
	bool can_contrast; /* it knows colours, and they are allowed */
	bool contrast;
	enum letters letters; /* how they grow on this terminal */
	int rows, cols;

	const struct view *view;
	struct layer under[MOST_LAYERS];
	size_t nunder;
	bool fresh;         /* show the view that was answered as new */
	struct spot focus;
	int leaf;
	int picked;         /* on pages of our own with a choice; -1: nothing */
	const char *error;  /* NULL: none */
	const char *error_brief; /* the same where room is short */
	int failures;       /* in a row, on this page */
	const char *notice; /* said at the top of this page; NULL: none */
	const char *next_notice; /* and of the one that comes next */
	bool hidden;

	struct page *page;  /* laid out; NULL: to be made */
	struct arena *mem_page;

	/* the question shown */
	struct prompt *prompt;
	struct arena *mem_prompt; /* also of error and notice */
	struct edit edit;
	bool asks_who;  /* no file has said who is answering */
	bool changing;  /* from the review */
	struct value before; /* what was answered when the question was shown; REPLY_NONE: nothing */
	bool back_here; /* reached by going back */
	int stopped_at; /* the question that was shown when the person stopped; -1: none */
	size_t detail;  /* number of the finding's block */

	/* the pointer */
	struct spot armed;
	bool is_armed, by_pointer;

	bool over;
	enum screen_end end;
	bool wants_suspend, wants_redraw, wants_bell; /* for the loop; it clears them */

	struct idle idle;
	/* the printer */
	enum printing_pages pages;
	bool wants_print; /* as soon as the printers are known */
	bool choosing;    /* which printer */
	bool printed;     /* the pages have come out */
	enum print_state print_state; /* as it was when we last looked */
	bool told_ready, told_summary, told_printed;
};

struct ui *ui_new(struct session *s, const struct screen_settings *set, int rows, int cols,
    bool ascii);
void ui_free(struct ui *ui);

void ui_key(struct ui *ui, const struct key *k);
/* The time is `now` ms; any clock that does not go back will do, if it goes on while the machine
 * sleeps. Before the first key, before each, and when ui_patience is over. */
void ui_tick(struct ui *ui, long long now);
int ui_patience(const struct ui *ui); /* ms until the next tick is due; -1: none is */
void ui_printer_came(struct ui *ui);  /* the descriptor of the printer can be read, or it is time */
void ui_draw(struct ui *ui, struct frame *f); /* f: rows and cols of the screen */
void ui_shown(struct ui *ui);         /* a frame is on the screen: tells what has to be told */
const struct page *ui_page(struct ui *ui);    /* laid out for the screen as it is */

bool ui_too_small(const struct ui *ui);       /* for any page */
/* To this view, as new when it is another one or ui->fresh is set. */
void ui_go_to(struct ui *ui, const struct view *next);

/* ---- for views ---- */

const struct view *ui_over(struct ui *ui, enum screen_end end);
void ui_push(struct ui *ui, const struct view *view); /* over the view that is shown */
void draw_words(struct ui *ui, struct frame *f, const char *heading, const char *words);
const struct view *ui_pop(struct ui *ui);             /* back to it, as it was */

const struct view *ui_again(struct ui *ui, const struct view *view); /* shown as new */

/* Something is wrong on the page: why, and where the cursor goes. */
const struct view *ui_refuse(struct ui *ui, const char *why, struct spot at);

/* ---- idle.c ---- */

unsigned ui_idle_seconds(const struct ui *ui); /* until we ask; 0: never */
/* For the last row: what happens when nobody does anything; "": nothing. */
const char *idle_rule(const struct ui *ui, struct arena *mem, bool narrow);
/* A person did something. */
void idle_touch(struct ui *ui, const struct key *k);
bool idle_is_stuck(const struct ui *ui); /* or rather something lies on the keyboard */
void idle_ask_again(struct ui *ui);      /* the countdown begins anew */
/* Where there is a limit: a box for more time. */
void fill_more_time(struct ui *ui, struct page *p);

/* ---- view_idle.c ---- */

/* A key while it is shown. */
void idle_key(struct ui *ui, const struct key *k);
void idle_draw_words(struct ui *ui, struct frame *f); /* where no page may be shown */
void ui_tell(struct ui *ui, enum screen_news news);

/* ---- view_kiosk.c ---- */

const char *ui_desk(const struct ui *ui); /* whom to tell */
void begin_key(struct ui *ui, const struct key *k); /* while view_begin is shown */
/* In every language that is offered, while nobody has chosen one; {1}: so many seconds. */
void fill_in_all(struct ui *ui, struct page *p, enum role role, enum word word, unsigned seconds);

/* ---- print.c: the rest only when ui_can_print ---- */

bool ui_can_print(const struct ui *ui);
const struct printing_now *ui_printer(const struct ui *ui);
void ui_printer_looked(struct ui *ui); /* after each hook: draws again, tells what has to be told */
void ui_print_begin(struct ui *ui);    /* the pages about printing, over the one that is shown */
void ui_print_pages(struct ui *ui);    /* ui->pages, on the usual printer, or asks on which */
void ui_print_on(struct ui *ui, unsigned printer);
void ui_print_choose(struct ui *ui);   /* asks on which */
void fill_print_where(struct ui *ui, struct page *p);  /* how it goes, and on which printer */
void fill_print_state(struct ui *ui, struct page *p);  /* how it goes; also when nothing prints */
void fill_print_button(struct ui *ui, struct page *p); /* to the pages about it; the same */

/* Keeps a text until another question is shown. */
const char *ui_keep(struct ui *ui, const char *text);

/* ---- view_start.c ---- */

const char *language_name(const struct language *l); /* in itself */
void ui_speak(struct ui *ui, unsigned language);

/* ---- walk.c: the session ---- */

/* The page that comes next in the interview: a warning, a question, the review. */
const struct view *ui_walk(struct ui *ui);
/* An answer, confirmed by Continue. v is copied. */
const struct view *ui_answer(struct ui *ui, const struct value *v);
/* Of an answer kept aside: does the sign still hold? */
const struct view *ui_settle(struct ui *ui, bool still_holds);
const struct view *ui_stop(struct ui *ui);   /* here, with the summary of what there is */
const struct view *ui_unstop(struct ui *ui); /* from the summary back to where it was left */
/* To the first page of the interview, and from there back and on. */
const struct view *ui_begin(struct ui *ui);
const struct view *ui_say_who(struct ui *ui, enum who who);
const struct view *ui_who_back(struct ui *ui);
/* Back from a question that is shown. */
const struct view *ui_question_back(struct ui *ui);

/* ---- fill.c: what several pages have ---- */

void fill_title(struct ui *ui, struct page *p);
void fill_heading(struct ui *ui, struct page *p, const char *heading, enum role role);
void fill_error(struct ui *ui, struct page *p); /* beside the field */
void fill_notice(struct ui *ui, struct page *p);
void fill_close(struct ui *ui, struct page *p);   /* of a page that lies over another one */
void fill_source(struct page *p, const struct source_entry *e);
void fill_reading(struct ui *ui, struct page *p); /* buttons for larger letters and contrast */
/* How to choose, before the first choice; where room is short what is wrong says it. Gives where the
 * cursor stands at first. */
struct spot fill_how(struct ui *ui, struct page *p, const char *how, struct spot first);
/* ui->picked as a list of choices; words end with WORDS. */
void fill_picks(struct ui *ui, struct page *p, const enum word *words);
/* The usual answers of a page with picks. NULL: something else was pressed. */
const struct view *press_pick(struct ui *ui, struct spot spot);
/* ---- widget_*.c: how a question is put; the widgets know no question types ---- */

struct widget_view {
	void (*fill)(struct ui *, struct page *);
	/* Marks what was pressed on the prompt. False: not a target of this widget. */
	bool (*press)(struct ui *, struct spot);
	bool (*type)(struct ui *, const struct key *); /* NULL: no line */
	/* Where a part of an answer can count alone: what the press of this spot has added to what
	 * counts already, or all that is marked so far. NULL: it counts as a whole. */
	void (*part)(const struct ui *, struct spot, struct value *);
	/* Where the cursor goes when something is wrong or missing, and what to say a second time. */
	struct spot (*wrong)(const struct ui *);
	enum word missing; /* said when nothing is marked; WORDS: what the prompt says */
	enum word again;
	size_t longest; /* letters of the line */
};

enum { LONGEST_NUMBER = 18, LONGEST_DATE = 34, LONGEST_TEXT = 2000 };

extern const struct widget_view widget_one, widget_many, widget_rows, widget_number, widget_date,
    widget_text;

/* ---- fill_doc.c ---- */

/* A document but for its title. links: every finding can be pressed to see why it is there and on
 * what it rests, and both are left out here. */
void fill_doc(struct page *p, const struct doc *d, bool links);
/* The finding that begins at this block: what it says, why it is there, its sources. */
void fill_finding(struct page *p, const struct doc *d, size_t at);

#endif
