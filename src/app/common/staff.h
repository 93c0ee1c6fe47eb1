/* What candor-kiosk and the candor-staff it starts have agreed on. They speak through a socket whose
 * packets are whole messages: the staff page writes single letters, the supervisor answers with a
 * text that says how the kiosk is, a line "KEY VALUE" each. Nothing of a person is in it. */
#ifndef APP_COMMON_STAFF_H
#define APP_COMMON_STAFF_H

/* Descriptors that candor-staff finds open beside the terminal. */
enum {
	STAFF_FD_KIOSK = 3,   /* the socket to the supervisor */
	STAFF_FD_PRINTER = 4, /* a socket to a candor-print of its own; closed: nothing prints here */
};

enum staff_letter {
	STAFF_ALIVE = 'a',     /* at least every KIOSK_ALIVE_SECONDS */
	STAFF_WRONG = 'w',     /* a wrong PIN */
	STAFF_LOCKED = 'l',    /* a wrong PIN that locked the page */
	STAFF_UNCHECKED = 'n', /* one that could not be hashed */
	STAFF_OPENED = 'o',    /* the right one */
	STAFF_LOOK = 'r',      /* look for new rules */
	STAFF_BRING_BACK = 'b', /* take the rules of before */
	STAFF_TESTED = 't',    /* a test page was handed to the printer */
	STAFF_UNTESTED = 'u'   /* it could not be */
};

enum staff_end {
	STAFF_CLOSED = 0,  /* back to the start page */
	STAFF_STOP = 30    /* the kiosk is to stop */
};

enum { STAFF_STATUS_BYTES = 2048 };

#endif
