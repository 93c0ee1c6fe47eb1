#include "report/about.h"

static const struct {
	const char *informant, *helper;
} sayings[WHOS] = {
    [WHO_SELF] = {"patient", "none"},
    [WHO_HELPED] = {"patient", "present"},
    [WHO_OTHER] = {"other", "none"},
};

const enum word who_words[WHOS + 1] = {[WHO_SELF] = WORD_WHO_SELF, [WHO_HELPED] = WORD_WHO_HELPED,
    [WHO_OTHER] = WORD_WHO_OTHER, [WHOS] = WORDS};

static bool is(const char *said, const char *word)
{
	return str_is(str_of(said), word);
}

bool about_is_open(const struct about *about)
{
	return !about->informant[0];
}

static bool has_helper(const struct about *about)
{
	return about->helper[0] && !is(about->helper, "none");
}

/* The patient with a helper in words of one's own is still the patient with a helper. */
int about_who(const struct about *about)
{
	if (is(about->informant, "patient"))
		return has_helper(about) ? WHO_HELPED : about->helper[0] ? WHO_SELF : -1;
	return is(about->informant, "other") ? WHO_OTHER : -1;
}

void about_say(struct about *about, enum who who)
{
	about->informant = sayings[who].informant;
	if (who != WHO_HELPED || !has_helper(about))
		about->helper = sayings[who].helper;
}

const char *about_answer(const struct about *about, const struct words *w, struct arena *mem)
{
	int who = about_who(about);
	if (who >= 0)
		return w->text[who_words[who]];
	const char *informant = about_printed(about->informant, w);
	if (!has_helper(about))
		return about->informant[0] ? informant : "";
	const char *helper = words_text(w, WORD_REASON, w->text[WORD_HELPER],
	    about_printed(about->helper, w), mem);
	return about->informant[0] ? text_fmt(mem, "%s. %s", informant, helper) : helper;
}

const char *about_printed(const char *said, const struct words *w)
{
	static const struct {
		const char *said;
		enum word word;
	} known[] = {
	    {"", WORD_ABOUT_UNSAID},
	    {"patient", WORD_ABOUT_PATIENT},
	    {"other", WORD_ABOUT_OTHER},
	    {"none", WORD_ABOUT_NONE},
	    {"present", WORD_ABOUT_PRESENT},
	    {"line", WORD_ABOUT_LINE},
	    {"screen", WORD_ABOUT_SCREEN},
	    {"file", WORD_ABOUT_FILE},
	};
	for (size_t i = 0; i < sizeof known / sizeof *known; i++)
		if (is(said, known[i].said))
			return w->text[known[i].word];
	return said;
}
