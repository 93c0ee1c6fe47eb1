#include "rules/ruleset.h"

const struct kind_rules kinds[KINDS] = {
    [KIND_EMERGENCY] = {"emergency", .safety = true, .title = true, .heading = WORD_KIND_EMERGENCY},
    [KIND_URGENT] = {"urgent", .safety = true, .title = true, .heading = WORD_KIND_URGENT},
    [KIND_OPEN] = {"open", .title = true, .heading = WORD_KIND_OPEN},
    [KIND_FIRST] = {"first", .unticked = true, .title = true, .heading = WORD_KIND_FIRST},
    [KIND_MISSING] = {"missing", .unticked = true, .title = true, .heading = WORD_KIND_MISSING},
    [KIND_CAUTION] = {"caution", .title = true, .heading = WORD_KIND_CAUTION},
    [KIND_DISCUSS] = {"discuss", .title = true, .heading = WORD_KIND_DISCUSS},
    [KIND_EVIDENCE] = {"evidence", .unticked = true, .heading = WORD_KIND_EVIDENCE},
    [KIND_ASK] = {"ask", .heading = WORD_KIND_ASK},
    [KIND_BRING] = {"bring", .heading = WORD_KIND_BRING},
};

int kind_find(struct str name)
{
	for (int k = 0; k < KINDS; k++)
		if (str_is(name, kinds[k].name))
			return k;
	return -1;
}

struct name ruleset_find(const struct ruleset *r, struct str id)
{
	size_t number;
	if (!names_find(&r->names, id, &number))
		return (struct name){NAME_UNKNOWN, 0};
	return (struct name){(enum name_kind)(number / NAME_STRIDE), (unsigned)(number % NAME_STRIDE)};
}

static int find_kind_of(const struct ruleset *r, struct str id, enum name_kind kind)
{
	struct name name = ruleset_find(r, id);
	return name.kind == kind ? (int)name.index : -1;
}

int ruleset_question(const struct ruleset *r, struct str id)
{
	return find_kind_of(r, id, NAME_QUESTION);
}

int ruleset_finding(const struct ruleset *r, struct str id)
{
	return find_kind_of(r, id, NAME_FINDING);
}

int ruleset_language(const struct ruleset *r, const char *code)
{
	for (unsigned i = 0; i < r->nlanguages; i++)
		if (str_is(str_of(code), r->languages[i].code))
			return (int)i;
	return -1;
}
