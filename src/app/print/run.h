/* What candor-print can do: each takes nothing from the command line, and gives an exit status. */
#ifndef APP_PRINT_RUN_H
#define APP_PRINT_RUN_H

int run_pdf(void);   /* pages on standard input, a PDF on standard output */
int run_serve(void); /* prints what is asked for through a socket, print/serve.h */

#endif
