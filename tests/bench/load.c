/* load [raw] RULES [SOURCES]: how long a pack takes to load and what it keeps in memory, beside libyaml reading the same
 * bytes without keeping anything. With `raw` only the latter: for counting instructions of each by itself. */
#include <stdio.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

#include "load/load.h"

enum { RUNS = 5 };

static double now(void)
{
	struct timespec t;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &t);
	return (double)t.tv_sec * 1e3 + (double)t.tv_nsec / 1e6;
}

static const struct source *read_source(struct arena *mem, const char *path)
{
	FILE *f = path ? fopen(path, "r") : NULL;
	if (!f)
		return NULL;
	char *text = arena_take(mem, YAML_LARGEST);
	size_t n = fread(text, 1, YAML_LARGEST, f);
	fclose(f);
	return source_new(mem, path, (struct str){text, n});
}

static void read_events(const struct source *src)
{
	yaml_parser_t parser;
	yaml_event_t event;
	bool more = src && yaml_parser_initialize(&parser);
	if (!more)
		return;
	yaml_parser_set_input_string(&parser, (const unsigned char *)src->text.s, src->text.n);
	while (more && yaml_parser_parse(&parser, &event)) {
		more = event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
}

static double time_raw(const struct bundle *bundle)
{
	double from = now();
	read_events(bundle->rules);
	read_events(bundle->sources);
	return now() - from;
}

static double time_load(const struct bundle *bundle, size_t *bytes)
{
	struct arena *mem = arena_new(NULL);
	struct diags diags = diags_new(mem);
	double from = now();
	if (!load_ruleset(bundle, mem, &diags))
		fprintf(stderr, "bench: %s\n", diags.n ? diags.list[0].text : "no ruleset");
	double ms = now() - from;
	*bytes = arena_bytes(mem);
	arena_free(mem);
	return ms;
}

static double least(double a, double b)
{
	return a < b ? a : b;
}

int main(int argc, char **argv)
{
	struct arena *mem = arena_new(NULL);
	bool only_raw = argc > 1 && strcmp(argv[1], "raw") == 0;
	int at = only_raw ? 2 : 1;
	struct bundle bundle = {.rules = read_source(mem, argc > at ? argv[at] : NULL),
	    .sources = read_source(mem, argc > at + 1 ? argv[at + 1] : NULL)};
	size_t bytes = 0, size = bundle.rules ? bundle.rules->text.n : 0;
	double raw = 1e9, load = 1e9;
	if (!size)
		return 1;
	if (bundle.sources)
		size += bundle.sources->text.n;
	for (int i = 0; i < (only_raw ? 1 : RUNS); i++) {
		raw = least(raw, time_raw(&bundle));
		if (!only_raw)
			load = least(load, time_load(&bundle, &bytes));
	}
	if (only_raw)
		printf("%8.2f ms\n", raw);
	else
		printf("%8.2f ms, libyaml alone %8.2f: %4.1f times; memory %6zu KB, file %5zu: %4.1f times\n", load, raw,
		    load / raw, bytes / 1024, size / 1024, (double)bytes / (double)size);
	arena_free(mem);
	return 0;
}
