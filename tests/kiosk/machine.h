/* What a machine has to allow, or a kiosk cannot be tried on it: some containers do not. */
#ifndef TESTS_KIOSK_MACHINE_H
#define TESTS_KIOSK_MACHINE_H

/* NULL: it does. Else why not, in a few words. */
const char *machine_locks_memory(void);  /* as much as a person's process needs */
const char *machine_locks_everything(void); /* of what is started from here, whatever the limit is */
const char *machine_shows_memory(void);  /* of a process that has made itself undumpable */

#endif
