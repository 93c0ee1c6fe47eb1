/* How a command ends. */
#ifndef APP_COMMON_STATUS_H
#define APP_COMMON_STATUS_H

enum status {
	STATUS_WELL = 0,
	STATUS_INPUT = 1,   /* bad rules, bad answers, failed cases, an interview cut short */
	STATUS_USAGE = 2,   /* the command line is wrong */
	STATUS_MACHINE = 3, /* a file that cannot be read or written */
};

#endif
