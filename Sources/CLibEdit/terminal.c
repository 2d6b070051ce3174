/* The terminal around libedit: bracketed paste on and off, its modes restored however the process leaves, redrawing when
   the window changes. libedit's own EL_SIGNAL is not used: random resizing crashed it. */
#include "editor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";

/* Signal handlers can reach nothing but these; hence one editor at a time. The pipe makes a signal that came just before
   poll(), or on another thread, end the wait. */
static int wake[2] = {-1, -1};
static volatile sig_atomic_t resized, continued, reading;
static struct termios cooked, raw;

static const int ending[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM};
static const int crashing[] = {SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGSEGV, SIGTRAP};
enum { ENDING = sizeof ending / sizeof *ending, CRASHING = sizeof crashing / sizeof *crashing };
static struct sigaction old_ending[ENDING], old_crashing[CRASHING], old_resized, old_continued;
static bool wrapped_ending[ENDING];

static void note(int signal) {
  int error = errno;
  if (signal == SIGWINCH) resized = 1;
  if (signal == SIGCONT) continued = 1;
  ssize_t ignored = write(wake[1], "", 1);
  (void)ignored;
  errno = error;
}

static void restore(void) {
  if (!reading) return;
  reading = 0;
  ssize_t ignored = write(STDOUT_FILENO, paste_off, sizeof paste_off - 1);
  (void)ignored;
  tcsetattr(STDIN_FILENO, TCSANOW, &cooked);
}

static void restore_and_raise(int signal) {
  restore();
  for (int i = 0; i < ENDING; i++)
    if (ending[i] == signal) sigaction(signal, &old_ending[i], NULL);
  for (int i = 0; i < CRASHING; i++)
    if (crashing[i] == signal) sigaction(signal, &old_crashing[i], NULL);
  raise(signal); /* delivered to the old action when this handler returns */
}

bool cle_terminal_open(void) {
  static bool registered;
  if (!registered && atexit(restore) != 0) return false;
  registered = true;
  if (pipe(wake) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(wake[i], F_SETFD, FD_CLOEXEC);
    fcntl(wake[i], F_SETFL, O_NONBLOCK);
  }
  return true;
}

void cle_terminal_close(void) {
  for (int i = 0; i < 2; i++) {
    if (wake[i] >= 0) close(wake[i]);
    wake[i] = -1;
  }
}

void cle_terminal_begin(cle_editor *editor) {
  tcgetattr(STDIN_FILENO, &cooked);
  reading = 1;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = note;
  sigaction(SIGWINCH, &action, &old_resized);
  sigaction(SIGCONT, &action, &old_continued);
  action.sa_handler = restore_and_raise;
  for (int i = 0; i < ENDING; i++) {
    /* Only where the signal would end the process: someone else's handler, or being ignored, stays. */
    sigaction(ending[i], NULL, &old_ending[i]);
    wrapped_ending[i] = old_ending[i].sa_handler == SIG_DFL;
    if (wrapped_ending[i]) sigaction(ending[i], &action, NULL);
  }
  for (int i = 0; i < CRASHING; i++) sigaction(crashing[i], &action, &old_crashing[i]);
  el_set(editor->el, EL_PREP_TERM, 1); /* before the prompt: the terminal must not echo what is typed at it */
  tcgetattr(STDIN_FILENO, &raw);
  cle_terminal_write(paste_on);
}

void cle_terminal_end(void) {
  cle_terminal_write(paste_off);
  for (int i = 0; i < CRASHING; i++) sigaction(crashing[i], &old_crashing[i], NULL);
  for (int i = 0; i < ENDING; i++)
    if (wrapped_ending[i]) sigaction(ending[i], &old_ending[i], NULL);
  sigaction(SIGCONT, &old_continued, NULL);
  sigaction(SIGWINCH, &old_resized, NULL);
  reading = 0;
}

void cle_terminal_write(const char *text) {
  fputs(text, stdout);
  fflush(stdout);
}

void cle_size(cle_editor *editor, int *rows, int *columns) {
  (void)editor;
  struct winsize size = {0};
  ioctl(STDOUT_FILENO, TIOCGWINSZ, &size);
  *rows = size.ws_row > 0 ? size.ws_row : 24;
  *columns = size.ws_col > 1 ? size.ws_col : 80;
}

/* Rows from the prompt's first to the cursor's when both are wrapped at `columns`. */
static int rows_above_cursor(cle_editor *editor, int columns) {
  int row = 0, column = 0;
  wchar_t scalar;
  mbstate_t state;
  memset(&state, 0, sizeof state);
  const char *at = editor->prompt, *end = at + strlen(at);
  const LineInfoW *line = el_wline(editor->el);
  const wchar_t *typed = line->buffer;
  bool marked = false;
  while (at < end || typed < line->cursor) {
    if (at < end) {
      size_t size = mbrtowc(&scalar, at, (size_t)(end - at), &state);
      if (size == 0 || size > (size_t)(end - at)) break;
      at += size;
      if (scalar == L'\1') marked = !marked;
      if (marked || scalar == L'\1') continue;
    } else {
      scalar = *typed++;
    }
    int width = scalar == L'\t' ? 8 - column % 8 : scalar < 0x20 ? 2 : wcwidth(scalar);
    if (width < 0) width = 0;
    if (column + width > columns) {
      row++;
      column = 0;
    }
    column += width;
  }
  return row;
}

/* Terminals wrap old lines anew at the new width, so the prompt is sought where it now must be. */
static void redraw_resized(cle_editor *editor) {
  int rows, columns;
  cle_size(editor, &rows, &columns);
  int above = rows_above_cursor(editor, columns);
  if (above >= rows) above = rows - 1;
  char sequence[32];
  if (above > 0) snprintf(sequence, sizeof sequence, "\r\033[%dA\033[J", above);
  else snprintf(sequence, sizeof sequence, "\r\033[J");
  cle_terminal_write(sequence);
  el_resize(editor->el);
  el_set(editor->el, EL_REFRESH);
}

void cle_terminal_take_signals(cle_editor *editor) {
  char byte[16];
  while (read(wake[0], byte, sizeof byte) > 0) continue;
  bool was_continued = continued, was_resized = resized;
  continued = resized = 0;
  if (was_continued) {
    tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
    cle_terminal_write(paste_on);
    cle_terminal_write("\r");
    el_resize(editor->el);
    el_set(editor->el, EL_REFRESH);
  } else if (was_resized) {
    redraw_resized(editor);
  }
}

int cle_terminal_wait(cle_editor *editor, int timeout) {
  for (;;) {
    struct pollfd waited[] = {{STDIN_FILENO, POLLIN, 0}, {wake[0], POLLIN, 0}};
    int ready = poll(waited, 2, timeout);
    if (ready < 0 && errno != EINTR) return -1;
    /* Before any key: one that comes with the signal must be drawn at the new size. */
    cle_terminal_take_signals(editor);
    if (ready == 0) return 0;
    if (ready > 0 && waited[0].revents != 0) return 1;
  }
}

void cle_terminal_suspend(cle_editor *editor) {
  cle_terminal_write("\r\n");
  cle_terminal_write(paste_off);
  tcsetattr(STDIN_FILENO, TCSADRAIN, &cooked);
  kill(0, SIGTSTP); /* as the terminal would: the whole job stops */
  tcsetattr(STDIN_FILENO, TCSADRAIN, &raw);
  cle_terminal_write(paste_on);
  continued = 0;
  el_resize(editor->el);
  el_set(editor->el, EL_REFRESH);
}
