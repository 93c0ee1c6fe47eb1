/* The one list of all question types. A new type is a file of its own and a line here. */
#include "qtype/qtype.h"

#define QTYPES(X)  \
	X(yes_no)       \
	X(pick_one)     \
	X(pick_many)    \
	X(yes_no_list)  \
	X(whole_number) \
	X(decimal)      \
	X(scale)        \
	X(date)         \
	X(text)

#define QTYPE_DECLARE(name) extern const struct qtype qtype_##name;
QTYPES(QTYPE_DECLARE)

#define QTYPE_LIST(name) &qtype_##name,
const struct qtype *const qtypes[] = {QTYPES(QTYPE_LIST) NULL};

const struct qtype *qtype_find(struct str name)
{
	for (const struct qtype *const *t = qtypes; *t; t++)
		if (str_is(name, (*t)->name))
			return *t;
	return NULL;
}
