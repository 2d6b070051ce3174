/* The editor itself: libedit set up so that Vietnamese, resizing and Ctrl-C work, and its line for the handlers. */
#include "editor.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* libedit converts through the locale; in one that is not UTF-8 a Vietnamese prompt crashes it. */
static bool use_utf8(void) {
  static const char *names[] = {"", "C.UTF-8", "en_US.UTF-8", "vi_VN.UTF-8"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (setlocale(LC_CTYPE, names[i]) != NULL && strcmp(nl_langinfo(CODESET), "UTF-8") == 0) return true;
  return false;
}

static cle_editor *editor_of(EditLine *el) {
  cle_editor *editor = NULL;
  el_get(el, EL_CLIENTDATA, &editor);
  return editor;
}

static int get_character(EditLine *el, wchar_t *character) {
  cle_editor *editor = editor_of(el);
  int32_t key = cle_next_key(editor);
  if (key < 0) return 0;
  bool is_character = key >= 0x20 && key != 0x7F && (key < 0x80 || key >= 0xA0);
  editor->typed = key;
  if (editor->capturing) *character = CLE_KEY_CAPTURED;
  else *character = is_character ? CLE_KEY_INSERT : (wchar_t)key;
  return 1;
}

static char *get_prompt(EditLine *el) { return editor_of(el)->prompt; }

static unsigned char call_handler(cle_editor *editor, int32_t key) {
  switch (editor->handler(editor->context, key)) {
    case CLE_REFRESH: return CC_REFRESH;
    case CLE_BEEP: return CC_REFRESH_BEEP;
    case CLE_NOTHING: break;
  }
  return CC_NORM;
}

static unsigned char insert(EditLine *el, wchar_t character) {
  wchar_t text[] = {character, 0};
  return el_winsertstr(el, text) == 0 ? CC_REFRESH : CC_REFRESH_BEEP;
}

/* Bound to every key that libedit does not handle by itself. */
static unsigned char handle_key(EditLine *el, int key) {
  cle_editor *editor = editor_of(el);
  switch (key) {
    case CLE_KEY_COMPOSE: el_deletestr(el, 1); return insert(el, editor->composed);
    /* Not left to libedit, whose short cut for a letter at the end of the line can write past its copy of the screen
       when the line is taller than the terminal. */
    case CLE_KEY_INSERT: return insert(el, (wchar_t)editor->typed);
    case CLE_KEY_INTERRUPT: /* in two steps, so that "^C" is written at the end of a line of several rows */
      cle_set_cursor(editor, -1);
      cle_queue(editor, CLE_KEY_CANCEL);
      return CC_REFRESH;
    case CLE_KEY_CANCEL:
      cle_terminal_write("^C\r\n");
      editor->interrupted = true;
      return CC_EOF;
    case CLE_KEY_SUSPEND: cle_terminal_suspend(editor); return CC_NORM;
    case CLE_KEY_PASTE: return cle_read_paste(editor) ? call_handler(editor, key) : CC_ERROR;
    case CLE_KEY_CAPTURED:
      if (editor->typed == CLE_KEY_PASTE && !cle_read_paste(editor)) return CC_ERROR;
      return call_handler(editor, editor->typed);
    default: return call_handler(editor, key);
  }
}

static void bind_keys(EditLine *el) {
  static const struct {
    const char *key, *function;
  } keys[] = {
      {"\\003", "ntm-key"},         {"\\011", "ntm-key"},          {"\\016", "ntm-key"},
      {"\\020", "ntm-key"},         {"\\022", "ntm-key"},          {"\\023", "ntm-key"},
      {"\\032", "ntm-key"},         {"\\200", "ntm-key"},          {"\\201", "ntm-key"},
      {"\\202", "ntm-key"},         {"\\203", "ntm-key"},          {"\\204", "ed-prev-char"},
      {"\\205", "ed-next-char"},    {"\\206", "ed-move-to-beg"},   {"\\207", "ed-move-to-end"},
      {"\\210", "ed-delete-next-char"}, {"\\211", "ed-prev-word"}, {"\\212", "em-next-word"},
      {"\\213", "ntm-key"},         {"\\214", "ntm-key"},          {"\\237", "ntm-key"},
      {"\\236", "ntm-key"},         {"\\026", "ed-unassigned"},    {"\\030", "ed-unassigned"},
      {"\\033", "ed-unassigned"},   {"\\215", "em-delete-next-word"}, {"\\216", "ed-delete-prev-word"},
      {"\\027", "ed-delete-prev-word"}, {"\\025", "vi-kill-line-prev"}, {"\\014", "ed-clear-screen"},
      {"\\010", "ed-delete-prev-char"}, {"\\177", "ed-delete-prev-char"},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    el_set(el, EL_BIND, keys[i].key, keys[i].function, NULL);
}

/* libedit falls back to a terminal without cursor movement when TERM has no entry on this machine. */
static bool find_terminal(EditLine *el) {
  static const char *names[] = {NULL, "xterm-256color", "xterm", "vt100", "ansi"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    if (names[i] != NULL && el_set(el, EL_TERMINAL, names[i]) != 0) continue;
    char *clear_to_end = NULL;
    if (el_get(el, EL_GETTC, "ce", &clear_to_end) == 0 && clear_to_end != NULL && *clear_to_end != '\0') return true;
  }
  return false;
}

cle_editor *cle_open(void *context, cle_handler handler, cle_composer composer) {
  const char *terminal = getenv("TERM");
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return NULL;
  if (terminal == NULL || *terminal == '\0' || strcmp(terminal, "dumb") == 0 || !use_utf8()) return NULL;
  cle_editor *editor = calloc(1, sizeof *editor);
  if (editor == NULL) return NULL;
  editor->context = context;
  editor->handler = handler;
  editor->composer = composer;
  editor->unread = CLE_NO_INPUT;
  editor->prompt = strdup("");
  editor->discarded = fopen("/dev/null", "w");
  if (editor->prompt != NULL && editor->discarded != NULL && cle_terminal_open())
    editor->el = el_init("ntm", stdin, stdout, editor->discarded);
  if (editor->el == NULL || !find_terminal(editor->el)) {
    cle_close(editor);
    return NULL;
  }
  el_set(editor->el, EL_CLIENTDATA, editor);
  el_set(editor->el, EL_SIGNAL, 0);
  el_set(editor->el, EL_EDITOR, "emacs");
  el_set(editor->el, EL_SETTY, "-d", "-isig", "-ixon", NULL);
  el_set(editor->el, EL_ADDFN, "ntm-key", "handled by the application", handle_key);
  el_set(editor->el, EL_GETCFN, get_character);
  el_set(editor->el, EL_PROMPT_ESC, get_prompt, '\1');
  return editor;
}

void cle_close(cle_editor *editor) {
  if (editor == NULL) return;
  if (editor->el != NULL) el_end(editor->el);
  cle_terminal_close();
  if (editor->discarded != NULL) fclose(editor->discarded);
  free(editor->prompt);
  free(editor->pasted);
  free(editor);
}

char *cle_read(cle_editor *editor, const char *prompt, enum cle_outcome *outcome) {
  cle_set_prompt(editor, prompt);
  editor->interrupted = editor->capturing = false;
  editor->queued = 0;
  cle_terminal_begin(editor);
  bind_keys(editor->el); /* each time: libedit binds the terminal's special characters again when they change */
  int count = 0;
  const char *line = el_gets(editor->el, &count);
  char *copy = line != NULL && count > 0 ? strdup(line) : NULL;
  if (copy == NULL && !editor->interrupted) cle_terminal_write("\r\n");
  cle_terminal_end();
  *outcome = editor->interrupted ? CLE_INTERRUPTED : copy != NULL ? CLE_LINE : CLE_END;
  if (copy != NULL) {
    size_t length = strlen(copy);
    while (length > 0 && (copy[length - 1] == '\n' || copy[length - 1] == '\r')) copy[--length] = '\0';
  }
  return copy;
}

const char *cle_line(cle_editor *editor, size_t *length, size_t *cursor) {
  const LineInfo *line = el_line(editor->el);
  *length = (size_t)(line->lastchar - line->buffer);
  *cursor = (size_t)(line->cursor - line->buffer);
  return line->buffer;
}

void cle_set_line(cle_editor *editor, const char *text) {
  cle_set_cursor(editor, -1);
  cle_replace_before_cursor(editor, cle_cursor(editor), text);
}

void cle_replace_before_cursor(cle_editor *editor, int scalars, const char *text) {
  el_deletestr(editor->el, scalars);
  el_insertstr(editor->el, text);
}

int cle_cursor(cle_editor *editor) { return el_cursor(editor->el, 0); }

void cle_set_cursor(cle_editor *editor, int position) {
  const LineInfoW *line = el_wline(editor->el);
  int target = position >= 0 ? position : (int)(line->lastchar - line->buffer);
  el_cursor(editor->el, target - cle_cursor(editor));
}

void cle_set_prompt(cle_editor *editor, const char *prompt) {
  char *copy = strdup(prompt);
  if (copy == NULL) return;
  free(editor->prompt);
  editor->prompt = copy;
}

void cle_set_capturing(cle_editor *editor, int capturing) { editor->capturing = capturing != 0; }

void cle_queue(cle_editor *editor, int32_t key) {
  if (editor->queued == CLE_QUEUE_SIZE) return;
  memmove(editor->queue + 1, editor->queue, (size_t)editor->queued * sizeof *editor->queue);
  editor->queue[0] = key;
  editor->queued++;
}

const char *cle_pasted(cle_editor *editor) { return editor->pasted != NULL ? editor->pasted : ""; }

void cle_write_below(cle_editor *editor, const char *text) {
  cle_terminal_write("\r\n");
  cle_terminal_write(text);
  el_set(editor->el, EL_REFRESH);
}
