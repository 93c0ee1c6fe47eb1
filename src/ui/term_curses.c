/* The only file that knows ncurses. It draws with it; keys are read as bytes and decoded by
 * decode.c, so that every terminal's way of writing them can be tested. */
#include "ui/term.h"

#include <curses.h>
#include <errno.h>
#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/types.h>
#include <unistd.h>
#include <wchar.h>

#include "base/utf8.h"
#include "ui/decode.h"

#include <term.h> /* last: it makes macros of everyday words */

enum {
	MOST_COMBINING = 4,  /* as many as ncurses keeps beside a letter */
	ESCAPE_HERE = 50,    /* ms until a lone Escape is one */
	ESCAPE_REMOTE = 300, /* the same, when bytes come over a network */
};

/* ---- signals: what happened since we last looked ---- */

enum { SIGNAL_SIZE, SIGNAL_GONE, SIGNAL_STOP, SIGNAL_WOKEN, SIGNALS };

static volatile sig_atomic_t happened[SIGNALS];

static const struct {
	int number, what;
} signals[] = {{SIGWINCH, SIGNAL_SIZE}, {SIGHUP, SIGNAL_GONE}, {SIGTERM, SIGNAL_GONE},
    {SIGINT, SIGNAL_GONE}, {SIGQUIT, SIGNAL_GONE}, {SIGTSTP, SIGNAL_STOP},
    {SIGCONT, SIGNAL_WOKEN}};

enum { HANDLED = sizeof signals / sizeof *signals };

struct terminal {
	SCREEN *screen;
	struct decoder decoder;
	struct arena *mem;         /* of the frame shown last */
	const struct frame *shown; /* NULL: nothing we know of */
	const struct theme *theme;
	bool ascii, pointer, vt;
	int escape_ms;
	sigset_t mask_before;
	struct sigaction before[HANDLED];
};

static void on_signal(int number)
{
	for (size_t i = 0; i < HANDLED; i++)
		if (signals[i].number == number)
			happened[signals[i].what] = 1;
}

/* They are let through only while we wait for a key. */
static void signals_take(struct terminal *t)
{
	struct sigaction action = {.sa_handler = on_signal};
	sigset_t ours;
	sigemptyset(&action.sa_mask);
	sigemptyset(&ours);
	for (size_t i = 0; i < HANDLED; i++) {
		sigaddset(&ours, signals[i].number);
		sigaction(signals[i].number, &action, &t->before[i]);
	}
	sigprocmask(SIG_BLOCK, &ours, &t->mask_before);
}

static void signals_give(struct terminal *t)
{
	for (size_t i = 0; i < HANDLED; i++)
		sigaction(signals[i].number, &t->before[i], NULL);
	sigprocmask(SIG_SETMASK, &t->mask_before, NULL);
}

static bool take_happened(int what)
{
	bool yes = happened[what];
	happened[what] = 0;
	return yes;
}

/* ---- can this terminal do it? ---- */

static bool has(const char *capability)
{
	char *s = tigetstr(capability);
	return s && s != (char *)-1 && *s;
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

/* ---- modes ---- */

static void send(const char *bytes)
{
	putp(bytes);
	fflush(stdout);
}

/* Presses and releases of a pointer, with coordinates beyond 223; text that is pasted, marked as
 * such. Terminals that know none of these pass them over. */
static void modes_on(const struct terminal *t)
{
	if (has("smkx"))
		send(tigetstr("smkx"));
	if (t->pointer)
		send("\033[?1000h\033[?1006h");
	if (t->vt)
		send("\033[?2004h");
}

static void modes_off(const struct terminal *t)
{
	if (t->vt)
		send("\033[?2004l");
	if (t->pointer)
		send("\033[?1006l\033[?1000l");
	if (has("rmkx"))
		send(tigetstr("rmkx"));
}

static void learn_keys(struct decoder *d)
{
	static const struct {
		const char *name;
		enum press press;
	} keys[] = {{"kcuu1", PRESS_UP}, {"kcud1", PRESS_DOWN}, {"kcub1", PRESS_LEFT},
	    {"kcuf1", PRESS_RIGHT}, {"khome", PRESS_HOME}, {"kend", PRESS_END}, {"kpp", PRESS_PAGE_UP},
	    {"knp", PRESS_PAGE_DOWN}, {"kdch1", PRESS_DELETE}, {"kcbt", PRESS_BACKTAB},
	    {"kent", PRESS_ENTER}, {"kf1", PRESS_F1}, {"kf2", PRESS_F2}, {"kf3", PRESS_F3},
	    {"kf4", PRESS_F4}, {"kf9", PRESS_F9}};
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++) {
		const char *bytes = has(keys[i].name) ? tigetstr(keys[i].name) : "";
		if (strlen(bytes) > 1) /* one byte alone is a letter or Enter to us */
			decode_learn(d, bytes, keys[i].press);
	}
}

static int escape_ms(void)
{
	const char *said = getenv("ESCDELAY");
	int ms = said ? atoi(said) : 0;
	if (ms > 0 && ms <= 5000)
		return ms;
	return getenv("SSH_CONNECTION") || getenv("SSH_TTY") ? ESCAPE_REMOTE : ESCAPE_HERE;
}

static void size_now(int *rows, int *cols)
{
	struct winsize size = {0};
	bool known = ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_row && size.ws_col;
	*rows = known ? size.ws_row : LINES;
	*cols = known ? size.ws_col : COLS;
}

static void take_size(struct terminal *t)
{
	int rows, cols;
	size_now(&rows, &cols);
	resize_term(rows, cols);
	t->shown = NULL;
}

static void set_up(void)
{
	raw();
	noecho();
	nonl();
	typeahead(-1);
	curs_set(1);
}

struct terminal *term_open(struct arena *mem, const char **why)
{
	setlocale(LC_CTYPE, "");
	if (!term_possible(why))
		return NULL;
	struct terminal *t = ARENA_NEW(mem, struct terminal);
	t->mem = arena_new(NULL);
	t->ascii = strcmp(nl_langinfo(CODESET), "UTF-8") != 0;
	t->vt = strncmp(tigetstr("cup"), "\033[", 2) == 0;
	t->pointer = t->vt && (has("kmous") || has("XM"));
	t->escape_ms = escape_ms();
	signals_take(t);
	t->screen = newterm(NULL, stdout, stdin);
	if (!t->screen) {
		*why = "the terminal could not be opened";
		signals_give(t);
		arena_free(t->mem);
		return NULL;
	}
	for (size_t i = 0; i < HANDLED; i++) /* newterm has put in its own */
		sigaction(signals[i].number, &(struct sigaction){.sa_handler = on_signal}, NULL);
	set_up();
	take_size(t);
	learn_keys(&t->decoder);
	modes_on(t);
	return t;
}

static void leave(struct terminal *t)
{
	erase();
	move(0, 0);
	refresh();
	modes_off(t);
	endwin();
}

void term_close(struct terminal *t)
{
	leave(t);
	delscreen(t->screen);
	signals_give(t);
	arena_free(t->mem);
}

static void come_back(struct terminal *t)
{
	take_size(t);
	set_up();
	clearok(stdscr, TRUE);
	refresh();
	modes_on(t);
}

void term_suspend(struct terminal *t)
{
	leave(t);
	signals_give(t);
	signal(SIGTSTP, SIG_DFL);
	kill(0, SIGTSTP); /* the whole job, as the terminal itself would do it */
	signals_take(t);
	happened[SIGNAL_WOKEN] = 0;
	come_back(t);
}

bool term_ascii(const struct terminal *t)
{
	return t->ascii;
}

bool term_colours(const struct terminal *t)
{
	(void)t;
	return has_colors();
}

void term_size(const struct terminal *t, int *rows, int *cols)
{
	(void)t;
	*rows = LINES;
	*cols = COLS;
}

/* ---- showing ---- */

static void take_theme(struct terminal *t, const struct theme *theme)
{
	if (t->theme == theme)
		return;
	t->theme = theme;
	t->shown = NULL;
	if (!theme->colours)
		return;
	start_color();
	use_default_colors();
	for (short i = 0; i < ROLES; i++)
		init_pair((short)(i + 1), (short)theme->styles[i].fore, (short)theme->styles[i].back);
}

static attr_t attributes(const struct style *style)
{
	return (style->bold ? A_BOLD : 0) | (style->reverse ? A_REVERSE : 0) |
	       (style->underline ? A_UNDERLINE : 0);
}

/* The letters of a cell as ncurses takes them. A letter whose width the C library sees otherwise
 * would move the whole row: it becomes "?". */
static void wide_of(const struct cell *c, wchar_t *out)
{
	struct str text = str_of(c->text);
	size_t n, count = 0;
	for (size_t at = 0; at < text.n && count <= MOST_COMBINING; at += n) {
		wchar_t code = (wchar_t)utf8_decode(str_from(text, at), &n);
		int width = wcwidth(code);
		if (count == 0 && width != c->width) {
			wcscpy(out, L"?");
			return;
		}
		if (count == 0 || width == 0)
			out[count++] = code;
	}
	out[count] = 0;
}

static void put_cell(const struct terminal *t, const struct frame *f, int row, int col)
{
	const struct cell *c = frame_at(f, row, col);
	const struct style *style = &t->theme->styles[c->role];
	wchar_t letters[MOST_COMBINING + 2];
	cchar_t cell;
	if (c->width == 0)
		return;
	wide_of(c, letters);
	setcchar(&cell, letters, attributes(style),
	    (short)(t->theme->colours ? c->role + 1 : 0), NULL);
	mvadd_wch(row, col, &cell);
	if (c->width == 2 && wcscmp(letters, L"?") == 0) {
		setcchar(&cell, L" ", attributes(style), (short)(t->theme->colours ? c->role + 1 : 0), NULL);
		add_wch(&cell);
	}
}

static bool is_new(const struct terminal *t, const struct frame *f, int row, int col)
{
	const struct frame *old = t->shown;
	return !old || !cell_same(frame_at(old, row, col), frame_at(f, row, col));
}

static void remember(struct terminal *t, const struct frame *f)
{
	arena_free(t->mem);
	t->mem = arena_new(NULL);
	struct frame *copy = frame_new(t->mem, f->rows, f->cols);
	memcpy(copy->cells, f->cells, (size_t)f->rows * (size_t)f->cols * sizeof *f->cells);
	t->shown = copy;
}

void term_show(struct terminal *t, const struct frame *f, const struct theme *theme)
{
	take_theme(t, theme);
	if (t->shown && (t->shown->rows != f->rows || t->shown->cols != f->cols))
		t->shown = NULL;
	if (!t->shown)
		erase();
	for (int row = 0; row < f->rows; row++)
		for (int col = 0; col < f->cols; col++)
			if (is_new(t, f, row, col))
				put_cell(t, f, row, col);
	move(f->row, f->col);
	refresh();
	remember(t, f);
}

void term_forget(struct terminal *t)
{
	t->shown = NULL;
	clearok(stdscr, TRUE);
}

/* ---- reading ---- */

/* What is no byte: true, and *out says what. */
static bool read_signals(struct terminal *t, struct key *out)
{
	if (take_happened(SIGNAL_GONE)) {
		*out = key_of(PRESS_HANGUP);
		return true;
	}
	if (take_happened(SIGNAL_STOP)) {
		*out = key_of(PRESS_SUSPEND);
		return true;
	}
	if (take_happened(SIGNAL_WOKEN)) { /* stopped without having been asked */
		come_back(t);
		happened[SIGNAL_SIZE] = 1;
	}
	if (!take_happened(SIGNAL_SIZE))
		return false;
	take_size(t);
	*out = key_point(PRESS_RESIZE, LINES, COLS);
	return true;
}

/* Waits for bytes or a signal. False: nobody will send any more. */
static bool read_bytes(struct terminal *t, bool *pause)
{
	unsigned char bytes[DECODE_ROOM];
	struct timespec patience = {t->escape_ms / 1000, t->escape_ms % 1000 * 1000000L};
	fd_set in;
	FD_ZERO(&in);
	FD_SET(STDIN_FILENO, &in);
	int n = pselect(STDIN_FILENO + 1, &in, NULL, NULL, t->decoder.n > 0 ? &patience : NULL,
	    &t->mask_before);
	*pause = n == 0;
	if (n <= 0)
		return n == 0 || errno == EINTR;
	ssize_t got = read(STDIN_FILENO, bytes, decode_room(&t->decoder));
	if (got > 0)
		decode_feed(&t->decoder, bytes, (size_t)got);
	return got > 0 || (got < 0 && (errno == EINTR || errno == EAGAIN));
}

void term_read(struct terminal *t, struct key *out)
{
	bool pause = false;
	for (;;) {
		if (read_signals(t, out) || decode_key(&t->decoder, pause, out))
			return;
		if (!read_bytes(t, &pause)) {
			*out = key_of(PRESS_HANGUP);
			return;
		}
	}
}

bool term_waiting(const struct terminal *t)
{
	struct pollfd in = {STDIN_FILENO, POLLIN, 0};
	return t->decoder.n > 0 || (poll(&in, 1, 0) > 0 && (in.revents & POLLIN));
}
