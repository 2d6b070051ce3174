/* What the parts of the shim share; included first, for wcwidth() and SIGWINCH. */
#ifndef NTM_CLIBEDIT_EDITOR_H
#define NTM_CLIBEDIT_EDITOR_H

#ifdef __linux__
#define _GNU_SOURCE 1
#endif

#include <stdbool.h>
#include <stdio.h>
#include <wchar.h>

#include <histedit.h>

#include "CLibEdit.h"

enum { CLE_NO_INPUT = -2, CLE_INPUT_ENDED = -1, CLE_QUEUE_SIZE = 8, CLE_BUFFER_SIZE = 4096 };

struct cle_editor {
  EditLine *el;
  FILE *discarded; /* libedit's complaints about TERM go here */
  void *context;
  cle_handler handler;
  cle_composer composer;
  char *prompt;

  unsigned char bytes[CLE_BUFFER_SIZE];
  size_t first, last;
  bool input_ended;
  int32_t unread; /* a scalar looked at too early, or CLE_NO_INPUT */
  int32_t queue[CLE_QUEUE_SIZE];
  int queued;

  wchar_t composed; /* replaces the character before the cursor on CLE_KEY_COMPOSE */
  bool capturing;
  int32_t typed; /* the key behind CLE_KEY_INSERT and CLE_KEY_CAPTURED */
  char *pasted;
  bool interrupted;
};

/* input.c: bytes → scalars → keys. */
int32_t cle_next_key(cle_editor *editor);
bool cle_read_paste(cle_editor *editor);

/* terminal.c: modes, signals, size. */
bool cle_terminal_open(void);
void cle_terminal_close(void);
void cle_terminal_begin(cle_editor *editor);
void cle_terminal_end(void);
void cle_terminal_suspend(cle_editor *editor);
/* Draws again if the window changed or the process was continued since the last call. */
void cle_terminal_take_signals(cle_editor *editor);
/* Waits until standard input can be read, taking signals.
   Returns 1, 0 after `timeout` milliseconds (-1: no limit), or -1 on error. */
int cle_terminal_wait(cle_editor *editor, int timeout);
void cle_terminal_write(const char *text);

#endif
