/* candor: finds the command and runs it. `ask` and `check` are programs of their own, the one
 * because a person types into it, the other because it brings solvers: they stand beside this
 * one and are never looked for in PATH. */
#include <errno.h>
#include <string.h>
#include <unistd.h>

#include "app/candor/run.h"
#include "app/common/output.h"
#include "app/common/sibling.h"
#include "base/version.h"

static const struct runner {
	const char *name;
	enum status (*run)(const struct args *a);
} runners[] = {
    {"report", cmd_report},
    {"cases", cmd_cases},
    {"translate", cmd_translate},
    {"pin", cmd_pin},
};

/* The program beside this one that does a command: candor-NAME, but for these. */
static const char *program_of(const char *command, struct arena *mem)
{
	return strcmp(command, "check") == 0 ? "candor-prove" : text_fmt(mem, "candor-%s", command);
}

static enum status run_beside(const char *name, char **argv, struct arena *mem)
{
	const char *path = sibling_path(name, mem);
	if (path)
		execv(path, argv);
	fprintf(stderr, "candor: cannot start %s: %s\n", path ? path : name, strerror(errno));
	return STATUS_MACHINE;
}

static enum status no_command(const char *name)
{
	const char *nearest = command_nearest(str_of(name));
	fprintf(stderr, "candor: there is no command '%s'", name);
	if (nearest)
		fprintf(stderr, ", did you mean '%s'?", nearest);
	fprintf(stderr, "\n  try: candor --help\n");
	return STATUS_USAGE;
}

static enum status help(const char *name, struct arena *mem)
{
	const struct command *c = name ? command_find(str_of(name)) : NULL;
	return name && !c ? no_command(name) : help_print(c, mem);
}

static enum status run_command(const struct command *c, char **argv, struct arena *mem)
{
	struct args a;
	switch (args_read(&a, c, argv + 1, mem)) {
	case ARGS_HELP: return help_print(c, mem);
	case ARGS_WRONG: return STATUS_USAGE;
	case ARGS_RUN: break;
	}
	for (size_t i = 0; i < sizeof runners / sizeof *runners; i++)
		if (strcmp(runners[i].name, c->name) == 0)
			return runners[i].run(&a);
	return run_beside(program_of(c->name, mem), argv, mem);
}

static enum status run(char **argv, struct arena *mem)
{
	if (!argv[0]) {
		struct buf text = buf_new(mem);
		help_all(&text);
		fputs(buf_end(&text), stderr);
		return STATUS_USAGE;
	}
	struct str word = str_of(argv[0]);
	if (str_is(word, "--help") || str_is(word, "-h") || str_is(word, "help"))
		return help(argv[1], mem);
	if (str_is(word, "--version"))
		return output_write(NULL, STR("candor " CANDOR_VERSION "\n"), FILE_AS_USUAL, mem);
	const struct command *c = command_find(word);
	return c ? run_command(c, argv, mem) : no_command(argv[0]);
}

int main(int argc, char **argv)
{
	output_begin();
	struct arena *mem = arena_new(NULL);
	enum status status = run(argc > 0 ? argv + 1 : argv, mem);
	arena_free(mem);
	return (int)status;
}
