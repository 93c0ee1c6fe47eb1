/* The only file that knows ncurses: it says what the terminal understands, and sets and restores
 * its modes. Frames and keys go through term_wire.c. */
#include "ui/term_inside.h"

#include <curses.h>
#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "ui/caps.h"
#include "ui/tty.h"

#include <term.h> /* last: it makes macros of everyday words */

enum {
	ESCAPE_HERE = 50,    /* ms until a lone Escape is one */
	ESCAPE_REMOTE = 300, /* the same, when bytes come over a network */
	MOST_ROWS = 120,     /* a larger screen is drawn on in part: a frame has to find room, */
	MOST_COLS = 300,     /* twice, in memory that was taken before */
};

/* ---- what the terminal can do ---- */

static const char *has(const char *capability)
{
	const char *s = tigetstr(capability);
	return s && s != (char *)-1 && *s ? s : NULL;
}

bool term_possible(const char **why)
{
	int problem = 0;
	*why = "";
	if (!isatty(STDIN_FILENO))
		*why = "standard input is no terminal";
	else if (!isatty(STDOUT_FILENO))
		*why = "standard output is no terminal";
	else if (!getenv("TERM") || !*getenv("TERM"))
		*why = "TERM is not set";
	else if (setupterm(NULL, STDOUT_FILENO, &problem) != OK)
		*why = "this kind of terminal is not known";
	else if (!has("cup") || !has("clear"))
		*why = "this terminal cannot place the cursor";
	return !**why;
}

static const char *move_bytes(const void *ctx, int row, int col, struct arena *mem)
{
	(void)ctx;
	return caps_unpadded(tiparm(cursor_address, row, col), mem);
}

static const char *along_bytes(const void *ctx, int col, struct arena *mem)
{
	(void)ctx;
	return caps_unpadded(tiparm(column_address, col), mem);
}

static const char *step_bytes(const void *ctx, enum way way, int n, struct arena *mem)
{
	static const char *const names[] = {"cuu", "cud", "cub", "cuf"};
	const char *capability = has(names[way]);
	(void)ctx;
	return capability ? caps_short(caps_unpadded(tiparm(capability, n), mem), mem) : NULL;
}

static bool is_bright(void)
{
	return tigetnum("colors") >= 16;
}

static const char *colour_bytes(const void *ctx, bool back, enum colour c, struct arena *mem)
{
	int colour = (int)c + (is_bright() && c != COLOUR_BLACK ? 8 : 0);
	(void)ctx;
	return caps_unpadded(tiparm(back ? set_a_background : set_a_foreground, colour), mem);
}

static struct pen pen_of(struct arena *mem)
{
	const char *plain = has("sgr0"), *standout = has("smso"), *reverse = has("rev");
	bool alike = standout && reverse && strcmp(standout, reverse) == 0;
	const char *reverse_off = alike ? caps_unpadded(has("rmso"), mem) : NULL;
	bool iso = reverse_off && strcmp(reverse_off, "\033[27m") == 0; /* so it knows 22 too */
	return (struct pen){
	    .move = move_bytes,
	    .along = has("hpa") ? along_bytes : NULL,
	    .step = step_bytes,
	    .bright = is_bright(),
	    .colour = has("setaf") && has("setab") ? colour_bytes : NULL,
	    .stays = tigetflag("am") <= 0 || tigetflag("xenl") > 0,
	    .hide = caps_unpadded(has("civis"), mem),
	    .show = caps_unpadded(has("cnorm"), mem),
	    .clear = caps_unpadded(has("clear"), mem),
	    .clear_row = caps_unpadded(has("el"), mem),
	    .reset = caps_reset(has, mem),
	    .plain = caps_plain(has, mem),
	    .bold = plain ? caps_unpadded(has("bold"), mem) : NULL,
	    .reverse = plain ? caps_unpadded(reverse, mem) : NULL,
	    .underline = plain ? caps_unpadded(has("smul"), mem) : NULL,
	    .reverse_off = reverse_off,
	    .bold_off = iso ? "\033[22m" : NULL,
	};
}

static int escape_ms(void)
{
	const char *said = getenv("ESCDELAY");
	int ms = said ? atoi(said) : 0;
	if (ms > 0 && ms <= 5000)
		return ms;
	return getenv("SSH_CONNECTION") || getenv("SSH_TTY") ? ESCAPE_REMOTE : ESCAPE_HERE;
}

/* ---- modes ---- */

static void send_text(struct terminal *t, const char *bytes)
{
	bytes = caps_unpadded(bytes, t->mem);
	if (bytes)
		tty_send(bytes, strlen(bytes));
}

static int at_most(int n, int most)
{
	return n < most ? n : most;
}

void term_take_size(struct terminal *t)
{
	struct winsize size = {0};
	if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || !size.ws_row || !size.ws_col)
		size = (struct winsize){.ws_row = (unsigned short)LINES, .ws_col = (unsigned short)COLS};
	resize_term(at_most(size.ws_row, MOST_ROWS), at_most(size.ws_col, MOST_COLS));
	t->shown = NULL;
}

/* Presses and releases of a pointer, with coordinates beyond 223; text that is pasted, marked as
 * such. Terminals that know none of these pass them over. */
static void enter(struct terminal *t)
{
	raw();
	noecho();
	nonl();
	refresh(); /* of an empty screen: takes the terminal */
	curs_set(1);
	send_text(t, t->pen.show);
	t->brush.hidden = false;
	send_text(t, has("smkx"));
	if (t->pointer)
		send_text(t, "\033[?1000h\033[?1006h");
	if (t->vt)
		send_text(t, "\033[?2004h");
	term_take_size(t);
}

/* The screen, and where the terminal keeps what has left it. */
static void send_blank(struct terminal *t)
{
	send_text(t, t->pen.reset);
	send_text(t, t->pen.clear);
	if (t->blank)
		send_text(t, has("E3"));
}

static void leave(struct terminal *t)
{
	send_blank(t);
	if (t->brush.hidden)
		send_text(t, t->pen.show);
	t->brush.hidden = false;
	if (t->vt)
		send_text(t, "\033[?2004l");
	if (t->pointer)
		send_text(t, "\033[?1006l\033[?1000l");
	send_text(t, has("rmkx"));
	endwin();
	if (t->blank) {
		send_blank(t); /* the other screen too, where there are two */
		tty_forget();
	}
}

struct terminal *term_open(struct arena *mem, bool blank, const char **why)
{
	setlocale(LC_CTYPE, "");
	if (!term_possible(why))
		return NULL;
	struct terminal *t = ARENA_NEW(mem, struct terminal);
	t->mem = mem;
	t->blank = blank;
	t->ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	t->vt = strncmp(has("cup"), "\033[", 2) == 0;
	t->pointer = t->vt && (has("kmous") || has("XM"));
	t->escape_ms = escape_ms();
	signals_take(&t->signals, !blank); /* newterm lets Ctrl-C be a signal until raw() comes */
	t->screen = newterm(NULL, stdout, stdin);
	if (!t->screen) {
		*why = "the terminal could not be opened";
		signals_give(&t->signals);
		return NULL;
	}
	signals_again(&t->signals);
	if (blank)
		tty_forget();
	t->mem_shown = arena_new(arena_host_of(mem));
	t->pen = pen_of(mem);
	caps_learn_keys(has, &t->decoder);
	enter(t);
	return t;
}

void term_close(struct terminal *t)
{
	leave(t);
	delscreen(t->screen);
	signals_give(&t->signals);
	arena_free(t->mem_shown);
}

void term_suspend(struct terminal *t)
{
	leave(t);
	signals_give(&t->signals);
	signal(SIGTSTP, SIG_DFL);
	kill(0, SIGTSTP); /* the whole job, as the terminal itself would do it */
	signals_take(&t->signals, !t->blank);
	enter(t);
}

bool term_ascii(const struct terminal *t)
{
	return t->ascii;
}

bool term_colours(const struct terminal *t)
{
	return t->pen.colour && tigetnum("colors") >= 8;
}

/* Inside another program the terminal's own keys still work, but which one that is nobody says. */
enum letters term_letters(void)
{
	const char *term = getenv("TERM");
	if (term && strcmp(term, "linux") == 0)
		return LETTERS_CONSOLE;
	bool inside = getenv("TMUX") || getenv("STY") || getenv("VTE_VERSION");
	return getenv("XTERM_VERSION") && !inside ? LETTERS_XTERM : LETTERS_WINDOW;
}

void term_size(const struct terminal *t, int *rows, int *cols)
{
	(void)t;
	*rows = LINES;
	*cols = COLS;
}

void term_ring(struct terminal *t)
{
	send_text(t, has("bel"));
}

void term_wake(struct terminal *t)
{
	endwin(); /* so that the modes are set again */
	enter(t);
}
