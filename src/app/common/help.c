#include "app/common/args.h"
#include "base/buf.h"

enum { HELP_WIDTH = 80, HELP_COLUMN = 26 };

/* Adds one piece of a usage line, on a new line when this one is full. */
static void put_piece(struct buf *out, size_t *column, size_t indent, const char *piece)
{
	size_t n = str_of(piece).n;
	if (*column + 1 + n > HELP_WIDTH) {
		buf_char(out, '\n');
		buf_pad(out, indent, ' ');
		*column = indent;
	}
	buf_char(out, ' ');
	buf_text(out, piece);
	*column += 1 + n;
}

static const char *option_words(const struct command_option *o, struct arena *mem)
{
	return o->value ? text_fmt(mem, "%s %s", o->name, o->value) : o->name;
}

static void put_usage(const struct command *c, struct buf *out)
{
	const char *begin = text_fmt(out->mem, "usage: candor %s", c->name);
	size_t indent = str_of(begin).n, column = indent;
	buf_text(out, begin);
	for (unsigned id = 0; id < OPTIONS; id++) {
		if (!(c->takes & OPTION(id)))
			continue;
		const char *words = option_words(&command_options[id], out->mem);
		bool needed = c->needs & OPTION(id);
		put_piece(out, &column, indent, needed ? words : text_fmt(out->mem, "[%s]", words));
	}
	if (c->operands[0])
		put_piece(out, &column, indent, c->operands);
	buf_char(out, '\n');
}

static void put_line(struct buf *out, const char *left, const char *right)
{
	size_t n = str_of(left).n;
	buf_fmt(out, "  %s", left);
	if (n + 4 > HELP_COLUMN) {
		buf_char(out, '\n');
		buf_pad(out, HELP_COLUMN, ' ');
	} else {
		buf_pad(out, HELP_COLUMN - n - 2, ' ');
	}
	buf_fmt(out, "%s\n", right);
}

void help_command(const struct command *c, struct buf *out)
{
	put_usage(c, out);
	buf_fmt(out, "\n%s.\n\n", c->does);
	for (unsigned id = 0; id < OPTIONS; id++)
		if (c->takes & OPTION(id))
			put_line(out, option_words(&command_options[id], out->mem), command_options[id].does);
	put_line(out, "--help", "show this");
	buf_fmt(out, "\n%s\n", c->more);
}

void help_all(struct buf *out)
{
	buf_text(out, "usage: candor COMMAND ...\n\n"
	              "Asks a person about joint or back pain, and makes a page to take to a\n"
	              "specialist. It never makes a diagnosis.\n\n");
	for (const struct command *c = commands; c->name; c++)
		put_line(out, c->name, c->does);
	put_line(out, "help COMMAND", "more about a command; COMMAND --help is the same");
	put_line(out, "--version", "show the version");
	buf_text(out, "\nExit status: 0 all well, 1 the rules or the answers are wrong, 2 wrong usage,\n"
	              "3 a file could not be read or written.\n");
}
