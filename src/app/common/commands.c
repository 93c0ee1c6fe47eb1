#include "app/common/commands.h"

#include <limits.h>

#include "base/date.h"
#include "report/text.h"

const struct command_option command_options[OPTIONS] = {
    [OPT_PLAIN] = {"--plain", NULL, "ask in lines that follow each other, without screens", NULL,
        NULL},
    [OPT_THEME] = {"--theme", "plain|contrast|mono", "how the screens look (plain)", NULL, NULL},
    [OPT_ANSWERS] = {"--answers", "FILE", "begin with the answers in FILE", NULL, NULL},
    [OPT_SAVE] = {"--save", "FILE", "write the answers to FILE after each one", NULL, NULL},
    [OPT_FOR] = {"--for", "patient|clinician", "whom the page is for (patient)", NULL, NULL},
    [OPT_LANGUAGE] = {"--language", "L", "language of the page, such as en or es", fits_language,
        "a language code such as en or es"},
    [OPT_SITE] = {"--site", "FILE", "settings of the clinic", NULL, NULL},
    [OPT_TODAY] = {"--today", "D", "the day to count from, such as 2026-11-20", fits_date,
        "a day such as 2026-11-20"},
    [OPT_FORMAT] = {"--format", "text|html|pdf|json", "how the page is written (text)", NULL, NULL},
    [OPT_CHECK_FORMAT] = {"--format", "text|json", "how the result is written (text)", NULL, NULL},
    [OPT_PAPER] = {"--paper", "a4|letter", "paper of --format pdf, else that of the clinic", NULL,
        NULL},
    [OPT_LENGTH] = {"--length", "short|whole", "what fits on one sheet, or everything (whole)", NULL,
        NULL},
    [OPT_LINES] = {"--lines", "N", "lines of a sheet, for --length short in text (60)", fits_lines,
        "a whole number from 20 to 999"},
    [OPT_WIDTH] = {"--width", "N", "columns of text, 30 to 200", fits_width,
        "a whole number from 30 to 200"},
    [OPT_WITNESS] = {"--witness", "DIR", "write an interview for each thing that can be", NULL, NULL},
    [OPT_QUIET] = {"--quiet", NULL, "say only what is wrong", NULL, NULL},
    [OPT_KIOSK] = {"--kiosk", NULL, "one person at a kiosk: start page, idle times, nothing is kept",
        NULL, NULL},
    [OPT_AFTER] = {"--after", "nothing|crash|staff", "with --kiosk: how the one before ended", NULL,
        NULL},
    [OPT_PRINT] = {"--print", NULL, "print it, and wait until it is out", NULL, NULL},
    [OPT_PRINTER] = {"--printer", "NAME", "print it on this printer", NULL, NULL},
    [OPT_WAIT] = {"--wait", "S", "seconds in which a printer has to do something (180)", fits_wait,
        "a whole number from 1 to 3600"},
    [OPT_OUT] = {"-o", "OUT", "write the result to the file OUT", NULL, NULL},
};

#define RULES_MISSING "name the rules file, such as rules/stem-cell.yaml"
#define PAGE_OPTIONS                                                                    \
	(OPTION(OPT_ANSWERS) | OPTION(OPT_FOR) | OPTION(OPT_LANGUAGE) | OPTION(OPT_SITE) | \
	    OPTION(OPT_TODAY) | OPTION(OPT_FORMAT) | OPTION(OPT_LENGTH) |          \
	    OPTION(OPT_LINES) | OPTION(OPT_PAPER) | OPTION(OPT_WIDTH) | OPTION(OPT_OUT))

const struct command commands[] = {
    {
        .name = "ask",
        .operands = "RULES",
        .least = 1,
        .most = 1,
        .takes = PAGE_OPTIONS | OPTION(OPT_PLAIN) | OPTION(OPT_THEME) | OPTION(OPT_SAVE) |
                 OPTION(OPT_KIOSK) | OPTION(OPT_AFTER),
        .missing = RULES_MISSING,
        .does = "ask one person the questions, then show their page",
        .more = "At every prompt: back, review, why, help, repeat, stop. With a colon before it\n"
                "(:back) a word also works where a person writes in their own words.\n"
                "Nothing is written to disk unless --save or -o says so.",
    },
    {
        .name = "report",
        .operands = "RULES",
        .least = 1,
        .most = 1,
        .takes = PAGE_OPTIONS | OPTION(OPT_PRINT) | OPTION(OPT_PRINTER) |
            OPTION(OPT_WAIT),
        .needs = OPTION(OPT_ANSWERS),
        .missing = RULES_MISSING,
        .does = "make the page from answers in a file",
        .more = "Answers to questions that are not asked are noted on standard error.\n"
                "With --print or --printer the pages go to a printer instead: both, or the one that\n"
                "--for names. How it goes is said on standard error; an interrupt takes them back.",
    },
    {
        .name = "check",
        .operands = "RULES...",
        .least = 1,
        .most = UINT_MAX,
        .takes = OPTION(OPT_TODAY) | OPTION(OPT_CHECK_FORMAT) | OPTION(OPT_WITNESS) |
                 OPTION(OPT_QUIET),
        .missing = RULES_MISSING,
        .does = "look for mistakes in rules files, and prove what holds for everybody",
        .more = "What is wrong comes first; then, of each file that loads, what was proved of every\n"
                "interview there could be. With --quiet nothing is printed when all is well.",
    },
    {
        .name = "cases",
        .operands = "RULES",
        .least = 1,
        .most = 1,
        .takes = OPTION(OPT_TODAY),
        .missing = RULES_MISSING,
        .does = "try the example people in NAME.cases.yaml",
        .more = "The last line counts the cases: N cases, N passed, N failed.",
    },
    {
        .name = "translate",
        .operands = "L RULES",
        .least = 2,
        .most = 2,
        .takes = OPTION(OPT_OUT),
        .missing = "name the language and the rules file, such as: es rules/stem-cell.yaml",
        .does = "write the translation file for a language anew",
        .more = "What is missing is left empty; what is outdated has a comment behind it.",
    },
    {
        .name = "kiosk",
        .operands = "RULES",
        .least = 1,
        .most = 1,
        .takes = OPTION(OPT_SITE) | OPTION(OPT_TODAY),
        .needs = OPTION(OPT_SITE),
        .missing = RULES_MISSING,
        .does = "ask one person after the other, on a screen that nobody watches",
        .more = "Every person has a process of their own, which erases everything when it ends.\n"
                "SIGHUP makes the kiosk look for new rules; SIGTERM ends it. docs/kiosk.md tells how\n"
                "to set one up.",
    },
    {
        .name = "pin",
        .operands = "",
        .missing = "",
        .does = "turn a PIN for the staff page of a kiosk into what the site file holds",
        .more = "The PIN is typed twice and never shown. What is printed goes behind staff_pin: in\n"
                "the site file.",
    },
    {.name = NULL},
};

const struct command *command_find(struct str name)
{
	for (const struct command *c = commands; c->name; c++)
		if (str_is(name, c->name))
			return c;
	return NULL;
}

const char *command_nearest(struct str name)
{
	struct nearest near = {.wanted = name};
	for (const struct command *c = commands; c->name; c++)
		nearest_offer(&near, c->name);
	nearest_offer(&near, "help");
	return near.best;
}

bool fits_date(struct str value)
{
	struct date d;
	return date_read(value, &d) && date_is_our_time(d);
}

/* A whole number of at most four digits; 0: it is none. */
static size_t small_number(struct str value)
{
	size_t n = 0;
	if (value.n > 4)
		return 0;
	for (size_t i = 0; i < value.n; i++) {
		if (!is_digit(value.s[i]))
			return 0;
		n = n * 10 + (size_t)(value.s[i] - '0');
	}
	return n;
}

bool fits_width(struct str value)
{
	size_t n = small_number(value);
	return n >= TEXT_NARROWEST && n <= TEXT_WIDEST;
}

bool fits_lines(struct str value)
{
	enum { FEWEST = 20, MOST = 999 };
	size_t n = small_number(value);
	return n >= FEWEST && n <= MOST;
}

bool fits_wait(struct str value)
{
	enum { AN_HOUR = 3600 };
	size_t n = small_number(value);
	return n >= 1 && n <= AN_HOUR;
}

static bool is_letter(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool fits_language(struct str s)
{
	if (s.n != 2 && s.n != 5)
		return false;
	for (size_t i = 0; i < s.n; i++)
		if (i == 2 ? s.s[i] != '-' : !is_letter(s.s[i]))
			return false;
	return true;
}
