/* Random packs that load, and random answers to their questions. */
#ifndef UNIT_RANDOM_WALK_H
#define UNIT_RANDOM_WALK_H

#include "fixture.h"

#include <string.h>

#include "random_pack.h"
#include "session/session.h"

static const struct date random_today = {2026, 11, 21};

/* A pack that loads; some random conditions can never hold and are refused, so it tries again. */
static inline struct ruleset *pack_like(struct fixture *fx, struct chance *chance,
    struct random_pack like)
{
	for (;;) {
		struct random_pack p = like;
		p.chance = *chance;
		p.out = buf_new(fx->mem);
		const char *text = random_pack(&p);
		*chance = p.chance;
		struct bundle bundle = {.rules = fixture_source(fx, "random.yaml", text)};
		struct diags diags = diags_new(fx->mem);
		struct ruleset *rules = load_ruleset(&bundle, fx->mem, &diags);
		if (rules)
			return rules;
		for (size_t i = 0; i < diags.n; i++) { /* only these are left to chance */
			enum diag_code code = diags.list[i].code;
			if (code != DIAG_E304 && code != DIAG_E411 && code != DIAG_E412 && code != DIAG_E206 &&
			    strcmp(diag_kinds[code].name, "always-holds") != 0) {
				fx->diags = diags;
				fail_msg("does not load:\n%s\n%s", fixture_drawn(fx), text);
			}
		}
	}
}

static inline struct ruleset *pack(struct fixture *fx, struct chance *chance, bool plain)
{
	return pack_like(fx, chance, (struct random_pack){.plain = plain});
}

static inline struct value random_value(const struct session *s, unsigned q, struct chance *c,
    struct arena *mem)
{
	const struct domain *d = session_rules(s)->domains[q];
	struct value v = value_new(d, mem);
	v.reply = REPLY_GIVEN;
	if (d->shape != SHAPE_ROWS && d->may_unsure && chance_one_in(c, 5))
		v.reply = REPLY_UNSURE;
	else if (d->shape != SHAPE_ROWS && d->may_decline && chance_one_in(c, 5))
		v.reply = REPLY_DECLINED;
	if (v.reply != REPLY_GIVEN)
		return v;
	unsigned offered[8], n = 0;
	for (unsigned i = 0; i < d->noptions; i++)
		if (session_offered(s, q, i) && (int)i != d->none)
			offered[n++] = i;
	v.pick = n ? offered[chance_below(c, n)] : 0;
	v.number = num_of(chance_below(c, 11));
	v.moment = (struct moment){.precision = PRECISE_ABOUT, .count = (int)chance_below(c, 24),
	    .unit = UNIT_MONTHS};
	if (chance_one_in(c, 2))
		v.moment = (struct moment){.precision = chance_one_in(c, 2) ? PRECISE_MONTH : PRECISE_DAY,
		    .at = {2025 + (int)chance_below(c, 2), 1 + (int)chance_below(c, 10), 1}};
	bool none = d->shape == SHAPE_SET && d->none >= 0 && chance_one_in(c, 5);
	for (unsigned i = 0; i < n; i++)
		v.marks ? (void)(v.marks[offered[i]] = (unsigned char)(d->shape == SHAPE_ROWS
		                                           ? 1 + chance_below(c, d->may_unsure ? 3 : 2)
		                                       : none ? MARK_NO
		                                              : 1 + chance_below(c, 2)))
		        : (void)0;
	if (d->shape == SHAPE_SET && !none)
		v.marks[v.pick] = MARK_YES;
	if (d->shape == SHAPE_SET && d->none >= 0)
		v.marks[d->none] = none ? MARK_YES : MARK_NO;
	return v;
}

#endif
