/* What is known of a statement in a word, and what is known of one that was not settled. */
#include "proof/simulate.h"
#include "proof/tell.h"

const char *tell_verdict(const struct proof *p, const struct statement *t)
{
	static const char *const words[SUBJECTS][VERDICT_UNKNOWN + 1] = {
	    [SUBJECT_QUESTION] = {"never", "sometimes", "always", "open"},
	    [SUBJECT_OPTION] = {"never", "sometimes", "", "open"},
	    [SUBJECT_FINDING] = {"never", "sometimes", "always", "open"},
	    [SUBJECT_PART] = {"needless", "decides", "", "open"},
	    [SUBJECT_IMPLIED] = {"needless", "needed", "", "open"},
	    [SUBJECT_DOUBT] = {"holds", "broken", "", "open"},
	    [SUBJECT_PROMISE] = {"holds", "broken", "", "open"},
	    [SUBJECT_ENGINE] = {"holds", "broken", "", "open"},
	};
	return words[t->subject][prove_verdict(p, t)];
}

/* What is so in some interview; what was so in none of the random ones, and in each of them. */
static const struct {
	const char *some, *none, *some_not, *each;
} known[SUBJECTS] = {
    [SUBJECT_QUESTION] = {"it is asked in some interview", "it was asked in none",
        "there is an interview in which it is not asked", "it was asked in each"},
    [SUBJECT_OPTION] = {"", "it was picked in none", "", ""},
    [SUBJECT_FINDING] = {"it is shown in some interview", "it was shown in none",
        "there is an interview in which it is not shown", "it was shown in each"},
    [SUBJECT_PART] = {"", "it made a difference in none", "", ""},
    [SUBJECT_IMPLIED] = {"", "it was needed in none", "", ""},
    [SUBJECT_DOUBT] = {"", "it was passed over so in none", "", ""},
    [SUBJECT_PROMISE] = {"", "it was broken in none", "", ""},
    [SUBJECT_ENGINE] = {"", "it was broken in none", "", ""},
};

static bool is_open(const struct proof *p, int claim)
{
	return !prove_settled(p, claim);
}

const char *tell_established(const struct proof *p, const struct statement *t)
{
	bool can = is_open(p, t->can), can_not = is_open(p, t->can_not);
	const char *sure = prove_found(p, t->can) ? known[t->subject].some
	    : prove_found(p, t->can_not)          ? known[t->subject].some_not : "";
	if (!can && !can_not)
		return "";
	return text_fmt(p->mem, "%s%s%s of %u random interviews", sure, *sure ? ", and " : "",
	    can ? known[t->subject].none : known[t->subject].each,
	    p->budget->rounds * SIMULATE_AT_ONCE);
}
