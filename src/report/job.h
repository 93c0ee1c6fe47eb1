/* How it goes with pages that are to be printed: the states and troubles that the program which
 * prints, the one which asks, and the screens have in common, and the words for each. Pure data. */
#ifndef REPORT_JOB_H
#define REPORT_JOB_H

#include <stdbool.h>

#include "words/words.h"

/* In the order in which they come; a job that has ended is in one of the last three. */
enum print_state {
	PRINT_IDLE,      /* nothing was asked for yet */
	PRINT_LOOKING,   /* for printers */
	PRINT_READY,     /* to print: the printers that were found are known */
	PRINT_MAKING,    /* the pages are made and handed over */
	PRINT_WAITING,   /* in the queue */
	PRINT_PRINTING,  /* paper is moving, or should be */
	PRINT_CANCELING, /* somebody here asked to have them back */
	PRINT_DONE,      /* take your pages */
	PRINT_CANCELED,  /* as was asked for here; some pages may have come out */
	PRINT_FAILED,    /* why: the trouble */
	PRINT_STATES
};

/* What is in the way. While a job is under way the first group may come and go; a job that has
 * failed has one of the second group, or the one of the first that it failed of. */
enum print_trouble {
	TROUBLE_NONE,
	TROUBLE_PAPER_OUT,
	TROUBLE_PAPER_WRONG, /* the printer asks for another kind or size */
	TROUBLE_PAPER_JAM,
	TROUBLE_TRAY,        /* is missing or open */
	TROUBLE_DOOR,        /* is open */
	TROUBLE_INK,         /* or toner is empty */
	TROUBLE_OUTPUT_FULL, /* take out what lies there */
	TROUBLE_NO_ANSWER,   /* off, or not connected */
	TROUBLE_STOPPED,     /* somebody stopped the printer */
	TROUBLE_HELD,        /* somebody has to release the job */
	TROUBLE_LOGIN,       /* the printer wants a name and a password */
	TROUBLE_SOMEBODY,    /* anything else that a person has to look at */

	TROUBLE_NO_SERVICE,  /* the print service of this machine does not answer */
	TROUBLE_NO_PRINTER,  /* it knows none */
	TROUBLE_REFUSED,     /* the printer takes no pages now */
	TROUBLE_GONE,        /* the printer that was chosen is not there any more */
	TROUBLE_LOST,        /* the print service stopped in the middle */
	TROUBLE_GAVE_UP,     /* the printer, on this job */
	TROUBLE_TAKEN_AWAY,  /* the job, by somebody else or by the printer */
	TROUBLE_TOO_LONG,    /* nothing moved for minutes: the job was taken back */
	TROUBLE_NOT_MADE,    /* the pages could not be drawn */
	TROUBLE_NO_HELPER,   /* nothing prints here: the program that prints is not there */
	TROUBLES
};

/* How it stands: what one program tells the other, and the screens show. */
struct print_status {
	enum print_state state;
	enum print_trouble trouble; /* never TROUBLE_NONE when PRINT_FAILED */
};

enum word print_state_word(enum print_state state);       /* WORDS for PRINT_IDLE: nothing to say */
enum word print_trouble_word(enum print_trouble trouble); /* WORDS for TROUBLE_NONE */

/* Done, canceled or failed: it can be tried again, on any printer. */
bool print_state_ended(enum print_state state);
/* Between the order and its end: pages may be lying in a queue. */
bool print_state_busy(enum print_state state);

#endif
