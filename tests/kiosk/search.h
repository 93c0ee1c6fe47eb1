/* Looks for a text where a person's answers must not be: in memory of processes, in files, on
 * consoles, in the journal. The text is kept masked, so that whoever looks does not hold it. */
#ifndef TESTS_KIOSK_SEARCH_H
#define TESTS_KIOSK_SEARCH_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

enum { PLANT_LENGTH = 24 };

/* Each byte is the letter XOR PLANT_MASK. */
struct plant {
	unsigned char masked[PLANT_LENGTH];
};
enum { PLANT_MASK = 0xA5 };

/* Small letters that nobody else has, different for each seed. */
struct plant plant_make(unsigned seed);
char plant_letter(const struct plant *p, size_t i);

/* How often it stands in the memory of a process, as bytes or as wide letters. -1: it cannot be
 * read. */
long search_process(const struct plant *p, pid_t pid);
/* In every file below a folder, names included. Says where on standard output. */
long search_folder(const struct plant *p, const char *folder);
/* On the consoles of this machine, in its journal and its print spool, where there are such. */
long search_machine(const struct plant *p);

#endif
