/* One answer. Every question type fits one of six shapes; this is all that conditions, the
 * session and the exporters know of types. */
#ifndef EXPR_VALUE_H
#define EXPR_VALUE_H

#include <stdbool.h>

#include "base/date.h"
#include "base/num.h"

enum shape {
	SHAPE_CHOICE, /* one option */
	SHAPE_SET,    /* any options, or the exclusive last one */
	SHAPE_ROWS,   /* each row its own yes, no, do not know */
	SHAPE_NUMBER,
	SHAPE_DATE,
	SHAPE_TEXT,
	SHAPES
};

enum reply { REPLY_NONE, REPLY_GIVEN, REPLY_UNSURE, REPLY_DECLINED };

/* How an option of a set or a row of a list stands. In a set: picked or not. */
enum mark { MARK_OPEN, MARK_YES, MARK_NO, MARK_UNSURE, MARK_DECLINED };

struct value {
	enum reply reply;
	unsigned pick;        /* SHAPE_CHOICE: number of the option */
	unsigned char *marks; /* SHAPE_SET, SHAPE_ROWS: enum mark of each option; rows use no reply
	                       * but REPLY_GIVEN: each has its own */
	struct num number;
	struct moment moment;
	const char *text; /* SHAPE_TEXT: "" when left blank */
};

#endif
