/* One page as a list of parts, before anybody knows the size of the screen. A view fills it from
 * state; place.c lays it out, draw.c draws it, steer.c finds what a key or a finger meant.
 *
 * A screen page too long for the screen is cut into leaves ("Page 1 of 2"). A target is what can
 * be pressed: it is known by what it does (`act` and `arg`), which stays the same however the
 * page is laid out. Lives in the arena of its maker. */
#ifndef UI_PAGE_H
#define UI_PAGE_H

#include "report/doc.h"
#include "ui/edit.h"
#include "ui/frame.h"
#include "words/words.h"

/* What pressing a target, or a key of the table in keys.c, does. */
enum act {
	ACT_NONE,
	/* every page */
	ACT_CONTINUE, /* the button below the page */
	ACT_BACK,
	ACT_HELP,
	ACT_HIDE,
	ACT_WHY,
	ACT_LEAF_NEXT,
	ACT_LEAF_BEFORE,
	ACT_LEAF_TURN, /* the next one, or the first again */
	ACT_CONTRAST,
	ACT_LETTERS,
	ACT_ABOUT,
	ACT_LEAVE,
	ACT_STAFF, /* a kiosk: call staff */
	ACT_REDRAW,
	ACT_SUSPEND,
	/* moving: steer_moves */
	ACT_UP,
	ACT_DOWN,
	ACT_LEFT,
	ACT_RIGHT,
	ACT_FIRST,
	ACT_LAST,
	ACT_NEXT, /* in order, however the page looks */
	ACT_BEFORE,
	/* pressing */
	ACT_PRESS,  /* what the cursor is on */
	ACT_ENTER,  /* the same, or goes on */
	ACT_DIGIT,
	ACT_UNSURE, /* "?" */
	/* targets of pages */
	ACT_GROUP,   /* where the cursor stands before anything is chosen */
	ACT_CHOOSE,  /* arg: number of the choice */
	ACT_ANSWER,  /* arg: row * PAGE_ROW + choice */
	ACT_REST_NO,
	ACT_LINE,
	ACT_TYPE,    /* arg: a letter */
	ACT_VALUE,   /* arg: a whole number for the line */
	ACT_MONTH,   /* arg: 0 to 11 */
	ACT_AGO,     /* arg: enum date_unit */
	ACT_ERASE,
	ACT_CLEAR,
	ACT_PICK,    /* arg: of a page of our own */
	ACT_CHANGE,  /* arg: question */
	ACT_FINDING, /* arg: number of its block */
	ACT_PRINT,
	ACT_JOB,     /* arg: what to do about a job of the printer */
	ACT_MORE_TIME,
	ACTS
};

enum { PAGE_ROW = 16, PAGE_DIGITS = 9 };

/* A thing that can be pressed, by what it does. */
struct spot {
	enum act act;
	int arg;
};

enum form {
	FORM_ROUND,  /* ( ) one of several */
	FORM_BOX,    /* [ ] any of several */
	FORM_BUTTON, /* [ words ] */
	FORM_KEY,    /* [7]: a small button */
	FORM_LINK,   /* words */
	FORM_LINE,   /* the line that is typed into */
	FORM_GROUP,  /* words that introduce a list */
};

struct target {
	struct spot spot;
	enum form form;
	const char *words;
	bool marked;
	bool leaves; /* pressing it leaves the page: a digit only puts the cursor on it */
	bool numbered; /* gets the next digit of its leaf */
	int digit;     /* 0: none */
	int group;     /* digits act inside this part only; -1: on the whole leaf */
	/* where it was laid out */
	int leaf;      /* -1: on every one */
	int row, col;  /* on the screen, of its first letter */
	int rows, cols; /* what may be touched, from row, col on */
	int mark;       /* column of the ">"; -1: none */
};

enum part_kind {
	PART_TEXT,
	PART_GAP,    /* a blank row where there is room */
	PART_CHOICE, /* a mark, a digit, words */
	PART_ROW,    /* words, and a few choices beside or below */
	PART_LINE,
	PART_PAD,    /* small buttons side by side */
	PART_BUTTON,
	PART_LINK,   /* words, an answer, and what pressing does */
	PART_ROOM,   /* as much room as a button, left blank */
};

struct part {
	enum part_kind kind;
	enum role role;
	int indent;
	const char *mark;    /* hangs before the first row: a bullet */
	const char *words;
	size_t lead;         /* PART_TEXT: so many bytes of it are a heading */
	const char *answer;  /* PART_LINK */
	unsigned first, n;   /* its targets */
	unsigned per_row;    /* PART_PAD: 0: as many as fit */
	bool whole;          /* PART_PAD: its rows stand on one leaf */
	int line_rows, line_cols; /* PART_LINE: at least this many rows; columns, 0: all there are */
	bool with_next;      /* never the last thing on a leaf */
	bool close;          /* takes the place of a blank row before it */
	bool weak;           /* PART_GAP: the first to go where blank rows are short */
};

/* A run of letters at a place on the screen. */
struct piece {
	int leaf; /* -1: on every one */
	int row, col;
	struct str text;
	enum role role;
	int target; /* the one it belongs to; -1: none */
	int group;  /* words of a row of choices: the group of its targets; else -1 */
};

struct page {
	struct arena *mem;
	const struct words *w;
	bool ascii;   /* the screen knows no other letters */
	bool brief;   /* short of room: leave out what can be had elsewhere */
	bool tall;    /* room for rules and blank rows */
	bool staff;   /* there is a key to call staff */
	bool bare;    /* nothing of what stands around every page but its title */
	const char *limit; /* what happens to a page that nobody touches; "": nothing */
	bool airy;    /* something to read: blank rows, though they cost leaves */
	/* around it */
	const char *title;    /* left of the first row */
	const char *caption;  /* "Part 2 of 5: Safety first" */
	const char *short_caption; /* "Part 2 of 5" */
	const char *brief_caption; /* "Part 2/5", where even that has no room */
	const char *heading;  /* repeated on every leaf */
	enum role heading_role;
	const char *go;       /* the button below; NULL: none */
	bool direct;          /* it goes on from any leaf; else it turns the leaves first */
	bool back;
	bool follow;          /* up and down mark what they come to: one of several */
	bool enter_marks;     /* Enter marks the round choice it is on, for digits are typed here */
	struct spot start;    /* where the cursor stands at first */
	bool read_first;      /* but on the first leaf, for what stands above it is the message */
	enum word hint_word;  /* last row: what keys do here; {1} is the digits of the leaf; WORDS: none */
	bool hint_listed;     /* it speaks of what is numbered: nothing where a leaf has none */
	bool hint_why;        /* and that there is a key for why we ask */
	struct spot unsure;   /* what "?" marks; ACT_NONE: nothing */
	struct part *parts;
	size_t nparts;
	struct target *targets;
	size_t ntargets;
	const struct edit *line;
	/* laid out */
	int rows, cols;
	int leaves;
	const char **under;   /* [leaf]: the heading inside the page that goes on there; NULL: none */
	size_t nunder;
	bool air;             /* there are blank rows between parts */
	int line_row, line_rows, line_cols; /* the line: its box without the brackets */
	struct piece *pieces;
	size_t npieces;
};

struct page *page_new(struct arena *mem, const struct words *w, bool ascii);

/* Every text for a page goes through here: where the screen knows only ASCII, it is spelled so. */
const char *page_words(const struct page *p, const char *words);

struct part *page_text(struct page *p, enum role role, const char *words);
struct part *page_item(struct page *p, const char *words); /* with a bullet */
/* A lone "or" between choices; close: in place of the blank row between them. */
void page_or(struct page *p, bool close);
void page_gap(struct page *p);
void page_weak_gap(struct page *p);
struct target *page_choice(struct page *p, enum form form, const char *words, struct spot spot);
void page_row(struct page *p, const char *words);
struct target *page_row_choice(struct page *p, const char *words, struct spot spot, int digit);
void page_line(struct page *p, const struct edit *line, int rows, int cols); /* cols 0: all */
struct part *page_pad(struct page *p, unsigned per_row);
struct target *page_pad_key(struct page *p, const char *words, struct spot spot);
struct target *page_button(struct page *p, const char *words, struct spot spot);
void page_room(struct page *p); /* where a button may come or was */
/* Words that introduce what follows; the cursor can stand on them. */
struct target *page_group(struct page *p, const char *words);
struct target *page_link(struct page *p, const char *words, const char *answer,
    const char *press, struct spot spot);

bool spot_is(struct spot a, struct spot b);
/* NULL: no such target on this page. */
const struct target *page_find(const struct page *p, struct spot spot);

/* ---- place.c ---- */

enum { PAGE_LEAST_ROWS = 12, PAGE_LEAST_COLS = 40, PAGE_WIDE = 60 };

bool page_is_tall(int rows, int cols); /* room for rules, blank rows and whole words */
bool page_is_large(const struct page *p); /* large letters: hardly any rows and columns */

/* Lays the page out on a screen of at least that size. */
void page_place(struct page *p, int rows, int cols);

/* ---- draw.c ---- */

void page_draw(const struct page *p, int leaf, struct spot focus, struct frame *f);

#endif
