/* The only clock of this room. */
#ifndef PRINT_STEADY_H
#define PRINT_STEADY_H

#include <time.h>

time_t steady_seconds(void); /* since some moment in the past, on a clock that nobody sets */

#endif
