/* What Swift cannot do for itself: open a pseudo-terminal and start a program on it. */
#ifndef NTM_CPSEUDOTERMINAL_H
#define NTM_CPSEUDOTERMINAL_H

#include <sys/types.h>

/* Runs `path` as the leader of a session whose controlling terminal, of the size given, is its standard input, output and
   error; all signals have their default action. Returns the process and the terminal's other end, or -1 and sets errno. */
pid_t cpt_start(
    const char *path, char *const arguments[], char *const environment[], int rows, int columns, int *master);

/* A terminal that no program runs on, and its other end; -1 and sets errno. */
int cpt_open(int *master);

/* 0, or -1 and sets errno. */
int cpt_set_size(int terminal, int rows, int columns);

#endif
