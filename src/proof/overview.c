#include "proof/overview.h"

#include "proof/witness.h"
#include "report/compose.h"
#include "report/text.h"

static unsigned lines_of(const struct proof *p, const bool *inputs)
{
	struct arena *mem = arena_new(NULL);
	bool *values = ARENA_ARRAY(mem, p->c->ngates, bool);
	struct buf page = buf_new(mem);
	unsigned lines = 0;
	circuit_values(p->c, inputs, values);
	struct session *s = witness_session(p->e, witness_answers(p->e, values, mem));
	const struct about about = {.informant = "", .helper = "", .mode = "", .minutes = -1};
	text_write(compose_patient(s, outcome_make(s, mem), &about, 0, mem), TEXT_WIDTH, &page);
	for (size_t i = 0; i < page.n; i++)
		lines += page.s[i] == '\n';
	session_free(s);
	arena_free(mem);
	return lines;
}

struct overview overview_make(struct shortest *s, const struct proof *p)
{
	struct overview o = {.number = measure_interviews(p), .fewest = shortest_interview(s),
	    .most = longest_interview(s)};
	unsigned a = lines_of(p, o.fewest.inputs), b = lines_of(p, o.most.inputs);
	o.page = a > b ? (struct page_extent){a, o.fewest.inputs} : (struct page_extent){b, o.most.inputs};
	return o;
}
