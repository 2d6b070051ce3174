/* A line editor for one terminal on standard input and output: libedit's `el_gets` behind functions that Swift can
   call (libedit's own interface is variadic, and Swift 6 rejects C's `stdin` and `stdout`).

   All text is UTF-8. One editor may exist at a time, used from one thread. Nothing here allocates for the caller except
   `cle_read`, whose result the caller frees. */
#ifndef NTM_CLIBEDIT_H
#define NTM_CLIBEDIT_H

#include <stddef.h>
#include <stdint.h>

typedef struct cle_editor cle_editor;

/* Keys that have no character of their own travel through libedit as the C1 controls, which no keyboard sends and the
   reader drops from what is typed or pasted. Values from 0x20 up that are not listed are characters. */
enum cle_key {
  CLE_KEY_INTERRUPT = 0x03,
  CLE_KEY_BACKSPACE = 0x08,
  CLE_KEY_TAB = 0x09,
  CLE_KEY_NEXT_LINE = 0x0E,
  CLE_KEY_PREVIOUS_LINE = 0x10,
  CLE_KEY_SEARCH_BACK = 0x12,
  CLE_KEY_SEARCH_FORWARD = 0x13,
  CLE_KEY_SUSPEND = 0x1A,
  CLE_KEY_ESCAPE = 0x1B,
  CLE_KEY_DELETE_BACK = 0x7F,
  CLE_KEY_COMPOSE = 0x80, /* internal: a combining mark that came late */
  CLE_KEY_PASTE = 0x81,
  CLE_KEY_UP = 0x82,
  CLE_KEY_DOWN = 0x83,
  CLE_KEY_LEFT = 0x84,
  CLE_KEY_RIGHT = 0x85,
  CLE_KEY_HOME = 0x86,
  CLE_KEY_END = 0x87,
  CLE_KEY_DELETE = 0x88,
  CLE_KEY_WORD_LEFT = 0x89,
  CLE_KEY_WORD_RIGHT = 0x8A,
  CLE_KEY_CANCEL = 0x8B, /* internal: second half of CLE_KEY_INTERRUPT */
  CLE_KEY_DELETE_WORD_RIGHT = 0x8D,
  CLE_KEY_DELETE_WORD_LEFT = 0x8E,
  CLE_KEY_LIST = 0x8C,   /* never typed: queued by the handler to be called again once the cursor has moved */
  CLE_KEY_INSERT = 0x9E,   /* internal: a character */
  CLE_KEY_CAPTURED = 0x9F  /* internal: any key while capturing */
};

/* What a handler asks for when it returns. */
enum cle_action { CLE_NOTHING, CLE_REFRESH, CLE_BEEP };

/* How a call of `cle_read` ended. */
enum cle_outcome { CLE_LINE, CLE_END, CLE_INTERRUPTED };

/* Called for TAB, UP, DOWN, the searches, PASTE, LIST, and for every key while capturing (then `key` is that key). */
typedef enum cle_action (*cle_handler)(void *context, int32_t key);

/* The one character that `base` followed by `mark` makes, or 0. */
typedef uint32_t (*cle_composer)(void *context, uint32_t base, uint32_t mark);

/* NULL when standard input or output is no terminal, the terminal cannot move its cursor (TERM is empty or "dumb"), or
   the system has no UTF-8 locale. Sets LC_CTYPE of the process. */
cle_editor *cle_open(void *context, cle_handler handler, cle_composer composer);
void cle_close(cle_editor *editor);

/* Reads a line. `prompt` holds escape sequences between \1 marks, and does not end in one. The result has no newline and
   is freed by the caller; NULL unless the outcome is CLE_LINE. */
char *cle_read(cle_editor *editor, const char *prompt, enum cle_outcome *outcome);

/* The functions below are for handlers. Lengths and positions of `cle_line` are bytes, of the others scalars. */
const char *cle_line(cle_editor *editor, size_t *length, size_t *cursor);
void cle_set_line(cle_editor *editor, const char *text);
void cle_replace_before_cursor(cle_editor *editor, int scalars, const char *text);
int cle_cursor(cle_editor *editor);
void cle_set_cursor(cle_editor *editor, int position);
void cle_set_prompt(cle_editor *editor, const char *prompt);
/* While capturing, every key goes to the handler instead of editing. */
void cle_set_capturing(cle_editor *editor, int capturing);
/* Makes `key` the next one, before anything typed. */
void cle_queue(cle_editor *editor, int32_t key);
/* The text of the last CLE_KEY_PASTE, newlines as sent. */
const char *cle_pasted(cle_editor *editor);
/* Writes below the edited line, whose cursor must be at its end on the screen, and draws prompt and line again. */
void cle_write_below(cle_editor *editor, const char *text);
void cle_size(cle_editor *editor, int *rows, int *columns);

#endif
