/* load [raw] RULES [SOURCES]: how long a pack takes to load, and the memory it takes meanwhile and keeps, beside libyaml
 * reading the same bytes and keeping nothing. With `raw` only the latter: to count the instructions of each by itself. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <yaml.h>

#include "bench.h"
#include "load/load.h"

enum { RUNS = 5 };

/* Memory that arenas have, and have had at most. */
struct meter {
	size_t now, most;
};

static void *meter_take(void *ctx, size_t bytes)
{
	struct meter *m = ctx;
	m->now += bytes;
	m->most = m->now > m->most ? m->now : m->most;
	return malloc(bytes);
}

static void meter_give(void *ctx, void *pages, size_t bytes)
{
	((struct meter *)ctx)->now -= bytes;
	free(pages);
}

static void meter_exhausted(void *ctx)
{
	(void)ctx;
	abort();
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
	double from = bench_now();
	read_events(bundle->rules);
	read_events(bundle->sources);
	return bench_now() - from;
}

static double time_load(const struct bundle *bundle, struct meter *meter)
{
	struct arena_host host = {meter_take, meter_give, meter_exhausted, meter};
	struct arena *mem = arena_new(&host);
	struct diags diags = diags_new(mem);
	double from = bench_now();
	if (!load_ruleset(bundle, mem, &diags))
		fprintf(stderr, "bench: %s\n", diags.n ? diags.list[0].text : "no ruleset");
	double ms = bench_now() - from;
	size_t kept = meter->now;
	arena_free(mem);
	meter->now = kept;
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
	const char *rules = only_raw ? argv[2] : argv[1], *sources = rules ? argv[only_raw ? 3 : 2] : NULL;
	struct bundle bundle = {.rules = bench_source(mem, rules), .sources = bench_source(mem, sources)};
	struct meter meter;
	double raw = 1e9, load = 1e9;
	if (!bundle.rules)
		return 1;
	if (only_raw)
		return time_raw(&bundle) < 0;
	for (int i = 0; i < RUNS; i++) {
		meter = (struct meter){0, 0};
		raw = least(raw, time_raw(&bundle));
		load = least(load, time_load(&bundle, &meter));
	}
	size_t size = bundle.rules->text.n + (bundle.sources ? bundle.sources->text.n : 0);
	printf("%7.2f ms, libyaml alone %6.2f: %3.1f times; of %4zu KB keeps %4.1f times, takes %4.1f\n", load, raw,
	    load / raw, size / 1024, (double)meter.now / (double)size, (double)meter.most / (double)size);
	arena_free(mem);
	return 0;
}
