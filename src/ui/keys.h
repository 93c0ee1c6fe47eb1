/* One list of what keys do: the action, and the words for the help page. Only ui/ uses this. */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include "ui/page.h"

struct key_rule {
	enum act act;
	enum press press[3];  /* ends with PRESS_NONE, or is full */
	const char *letters;  /* typed: any of them */
	enum word keys, does; /* WORDS: not told in the help, the line before tells it */
};

extern const struct key_rule key_rules[];
extern const size_t key_rules_count;

/* ACT_NONE: no key of ours. */
enum act keys_act(const struct key *k);

#endif
