#include "ui/keys.h"

#include <string.h>

#define HELP(name) WORD_SCREEN_KEYS_##name, WORD_SCREEN_DOES_##name
#define NO_HELP WORDS, WORDS

const struct key_rule key_rules[] = {
    {ACT_DIGIT, {PRESS_NONE}, "123456789", HELP(DIGITS)},
    {ACT_ENTER, {PRESS_ENTER}, "", HELP(ENTER)},
    {ACT_PRESS, {PRESS_NONE}, " ", HELP(SPACE)},
    {ACT_NEXT, {PRESS_TAB}, "+", HELP(MOVE)},
    {ACT_BEFORE, {PRESS_BACKTAB}, "", NO_HELP},
    {ACT_UP, {PRESS_UP}, "", NO_HELP},
    {ACT_DOWN, {PRESS_DOWN}, "", NO_HELP},
    {ACT_LEFT, {PRESS_LEFT}, "", NO_HELP},
    {ACT_RIGHT, {PRESS_RIGHT}, "", NO_HELP},
    {ACT_FIRST, {PRESS_HOME}, "", NO_HELP},
    {ACT_LAST, {PRESS_END}, "", NO_HELP},
    {ACT_LEAF_TURN, {PRESS_NONE}, "0", HELP(TURN)},
    {ACT_LEAF_NEXT, {PRESS_PAGE_DOWN, PRESS_WHEEL_DOWN}, "", NO_HELP},
    {ACT_LEAF_BEFORE, {PRESS_PAGE_UP, PRESS_WHEEL_UP}, "", NO_HELP},
    {ACT_BACK, {PRESS_F2}, "-", HELP(BACK)},
    {ACT_UNSURE, {PRESS_NONE}, "?", WORD_SCREEN_KEYS_UNSURE, WORD_UNSURE},
    {ACT_WHY, {PRESS_F3}, "", HELP(WHY)},
    {ACT_CONTRAST, {PRESS_F4}, "", HELP(CONTRAST)},
    {ACT_HELP, {PRESS_F1}, "/", HELP(HELP)},
    {ACT_HIDE, {PRESS_F9}, "*", HELP(HIDE)},
    {ACT_STAFF, {PRESS_F8}, "", HELP(STAFF)},
    {ACT_LEAVE, {PRESS_STOP}, "", HELP(LEAVE)},
    {ACT_SUSPEND, {PRESS_SUSPEND}, "", NO_HELP},
    {ACT_REDRAW, {PRESS_REDRAW}, "", NO_HELP},
};

const size_t key_rules_count = sizeof key_rules / sizeof *key_rules;

static bool has_press(const struct key_rule *rule, enum press press)
{
	for (size_t i = 0; i < 3 && rule->press[i] != PRESS_NONE; i++)
		if (rule->press[i] == press)
			return true;
	return false;
}

enum act keys_act(const struct key *k)
{
	for (size_t i = 0; i < key_rules_count; i++) {
		const struct key_rule *rule = &key_rules[i];
		if (k->press == PRESS_TEXT
		        ? !k->pasted && k->text[0] && strstr(rule->letters, k->text)
		        : has_press(rule, k->press))
			return rule->act;
	}
	return ACT_NONE;
}
