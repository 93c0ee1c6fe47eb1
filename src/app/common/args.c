#include "app/common/args.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"

void args_complain(const struct command *c, const char *format, ...)
{
	va_list list;
	fprintf(stderr, "candor %s: ", c->name);
	va_start(list, format);
	vfprintf(stderr, format, list);
	va_end(list);
	fprintf(stderr, "\n  try: candor %s --help\n", c->name);
}

/* The option with this name, "-o" or "--answers"; OPTIONS: the command takes none such. */
static enum option_id find_option(const struct command *c, struct str name)
{
	unsigned id = 0;
	while (id < OPTIONS && !((c->takes & OPTION(id)) && str_is(name, command_options[id].name)))
		id++;
	return (enum option_id)id;
}

static bool unknown(const struct command *c, struct str name)
{
	struct nearest near = {.wanted = name};
	for (unsigned id = 0; id < OPTIONS; id++)
		if (c->takes & OPTION(id))
			nearest_offer(&near, command_options[id].name);
	nearest_offer(&near, "--help");
	if (near.best)
		args_complain(c, "unknown option '%.*s', did you mean '%s'?", (int)name.n, name.s,
		    near.best);
	else
		args_complain(c, "unknown option '%.*s'", (int)name.n, name.s);
	return false;
}

/* Is value one of "text|json"? */
static bool is_among(struct str words, struct str value)
{
	while (words.n > 0) {
		size_t n = 0;
		while (n < words.n && words.s[n] != '|')
			n++;
		if (str_eq(str_part(words, 0, n), value))
			return true;
		words = str_from(words, n + 1);
	}
	return false;
}

static bool take_value(struct args *a, enum option_id id, const char *value)
{
	const struct command_option *o = &command_options[id];
	if (a->value[id] && strcmp(a->value[id], value) != 0) {
		args_complain(a->command, "'%s' is given twice, with two values", o->name);
		return false;
	}
	if (strchr(o->value, '|') && !is_among(str_of(o->value), str_of(value))) {
		args_complain(a->command, "'%s %s' is not known, it takes %s", o->name, value, o->value);
		return false;
	}
	if (o->fits && !o->fits(str_of(value))) {
		args_complain(a->command, "'%s %s' does not fit, it takes %s", o->name, value, o->right);
		return false;
	}
	if (!*value) {
		args_complain(a->command, "'%s' needs a value: %s", o->name, o->value);
		return false;
	}
	a->value[id] = value;
	return true;
}

/* One option at *argv, perhaps with its value behind it; moves *argv to the last word used. */
static bool take_option(struct args *a, char ***argv)
{
	struct str word = str_of(**argv), name = word;
	const char *equals = strchr(**argv, '=');
	if (equals)
		name.n = (size_t)(equals - **argv);
	enum option_id id = find_option(a->command, name);
	if (id == OPTIONS)
		return unknown(a->command, name);
	const struct command_option *o = &command_options[id];
	if (!o->value && equals) {
		args_complain(a->command, "'%s' takes no value", o->name);
		return false;
	}
	if (!o->value) {
		a->value[id] = "";
		return true;
	}
	if (equals)
		return take_value(a, id, equals + 1);
	const char *next = (*argv)[1];
	if (!next || str_begins(str_of(next), "--")) {
		args_complain(a->command, "'%s' needs a value: %s", o->name, o->value);
		return false;
	}
	++*argv;
	return take_value(a, id, next);
}

/* Is everything there that must be? */
static bool is_whole(const struct args *a)
{
	const struct command *c = a->command;
	for (unsigned id = 0; id < OPTIONS; id++) {
		const struct command_option *o = &command_options[id];
		if ((c->needs & OPTION(id)) && !a->value[id]) {
			args_complain(c, "'%s %s' is missing", o->name, o->value);
			return false;
		}
	}
	if (a->n < c->least) {
		args_complain(c, "%s is missing: %s", c->operands, c->missing);
		return false;
	}
	if (a->n > c->most) {
		args_complain(c, "'%s' is one too many, only %s is taken", a->operands[c->most],
		    c->most ? c->operands : "an option");
		return false;
	}
	return true;
}

static bool asks_for_help(char **argv)
{
	for (; *argv && strcmp(*argv, "--") != 0; argv++)
		if (strcmp(*argv, "--help") == 0 || strcmp(*argv, "-h") == 0)
			return true;
	return false;
}

enum args_state args_read(struct args *a, const struct command *command, char **argv,
    struct arena *mem)
{
	*a = (struct args){.command = command, .mem = mem};
	if (asks_for_help(argv))
		return ARGS_HELP;
	bool only_operands = false;
	for (; *argv; argv++) {
		if (!only_operands && strcmp(*argv, "--") == 0) {
			only_operands = true;
		} else if (!only_operands && (*argv)[0] == '-' && (*argv)[1]) {
			if (!take_option(a, &argv))
				return ARGS_WRONG;
		} else {
			ARENA_PUSH(mem, a->operands, a->n, *argv);
		}
	}
	return is_whole(a) ? ARGS_RUN : ARGS_WRONG;
}

bool args_given(const struct args *a, enum option_id id)
{
	return a->value[id] != NULL;
}

bool args_is(const struct args *a, enum option_id id, const char *word)
{
	return a->value[id] && strcmp(a->value[id], word) == 0;
}

struct date args_today(const struct args *a)
{
	struct date d = {0, 0, 0};
	if (a->value[OPT_TODAY])
		date_read(str_of(a->value[OPT_TODAY]), &d);
	return d;
}

static size_t number(const struct args *a, enum option_id id, size_t otherwise)
{
	return a->value[id] ? (size_t)strtoul(a->value[id], NULL, 10) : otherwise;
}

size_t args_width(const struct args *a, size_t otherwise)
{
	return number(a, OPT_WIDTH, otherwise);
}

size_t args_lines(const struct args *a, size_t otherwise)
{
	return number(a, OPT_LINES, otherwise);
}

unsigned args_wait(const struct args *a, unsigned otherwise)
{
	return (unsigned)number(a, OPT_WAIT, otherwise);
}
