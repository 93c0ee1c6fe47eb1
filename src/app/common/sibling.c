#include "app/common/sibling.h"

#include <stdlib.h>
#include <string.h>

const char *sibling_path(const char *name, struct arena *mem)
{
	char *self = realpath("/proc/self/exe", NULL);
	char *slash = self ? strrchr(self, '/') : NULL;
	const char *path = NULL;
	if (slash) {
		slash[1] = '\0';
		path = text_fmt(mem, "%s%s", self, name);
	}
	free(self);
	return path;
}

enum status help_print(const struct command *c, struct arena *mem)
{
	struct buf text = buf_new(mem);
	if (c)
		help_command(c, &text);
	else
		help_all(&text);
	return output_write(NULL, buf_str(&text), FILE_AS_USUAL, mem);
}

int sibling_main(const char *command, enum status (*run)(const struct args *), int argc,
    char **argv)
{
	output_begin();
	struct arena *mem = arena_new(NULL);
	const struct command *c = command_find(str_of(command));
	struct args a;
	enum status status = STATUS_USAGE;
	switch (args_read(&a, c, argc > 0 ? argv + 1 : argv, mem)) {
	case ARGS_RUN: status = run(&a); break;
	case ARGS_WRONG: break;
	case ARGS_HELP: status = help_print(c, mem); break;
	}
	arena_free(mem);
	return (int)status;
}
