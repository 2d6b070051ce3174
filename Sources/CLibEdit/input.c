/* Bytes from the terminal to scalars to keys: decodes UTF-8 whatever the locale is, composes letters with the marks that
   follow them, and turns escape sequences into single keys, so that an unknown one leaves no litter in the line. */
#include "editor.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { ESCAPE_WAIT = 50, CONTINUATION_WAIT = 200, LONGEST_SEQUENCE = 32 }; /* milliseconds; characters */

static bool fill(cle_editor *editor, int timeout) {
  if (editor->first < editor->last) return true;
  if (editor->input_ended || cle_terminal_wait(editor, timeout) <= 0) return false;
  ssize_t count;
  do count = read(STDIN_FILENO, editor->bytes, sizeof editor->bytes);
  while (count < 0 && errno == EINTR);
  editor->first = 0;
  editor->last = count > 0 ? (size_t)count : 0;
  if (count <= 0) editor->input_ended = true;
  return count > 0;
}

/* The next scalar, U+FFFD for a byte that belongs to none, CLE_NO_INPUT after `timeout`, or CLE_INPUT_ENDED. */
static int32_t next_scalar(cle_editor *editor, int timeout) {
  if (editor->unread != CLE_NO_INPUT) {
    int32_t scalar = editor->unread;
    editor->unread = CLE_NO_INPUT;
    return scalar;
  }
  if (!fill(editor, timeout)) return editor->input_ended || timeout < 0 ? CLE_INPUT_ENDED : CLE_NO_INPUT;
  unsigned char lead = editor->bytes[editor->first++];
  if (lead < 0x80) return lead;
  int following = lead >= 0xF0 && lead < 0xF5 ? 3 : lead >= 0xE0 && lead < 0xF0 ? 2 : lead >= 0xC2 && lead < 0xE0 ? 1 : 0;
  if (following == 0) return 0xFFFD;
  int32_t scalar = lead & (0x3F >> following);
  for (int i = 0; i < following; i++) {
    if (!fill(editor, CONTINUATION_WAIT) || (editor->bytes[editor->first] & 0xC0) != 0x80) return 0xFFFD;
    scalar = scalar << 6 | (editor->bytes[editor->first++] & 0x3F);
  }
  static const int32_t smallest[] = {0, 0x80, 0x800, 0x10000};
  bool wrong = scalar < smallest[following] || scalar > 0x10FFFF || (scalar >= 0xD800 && scalar < 0xE000);
  return wrong ? 0xFFFD : scalar;
}

/* The key of `ESC [ sequence` or `ESC O sequence`; 0 for one that means nothing here. */
static int32_t key_of_sequence(const char *sequence) {
  static const struct {
    const char *sequence;
    int32_t key;
  } keys[] = {
      {"A", CLE_KEY_UP},           {"B", CLE_KEY_DOWN},          {"C", CLE_KEY_RIGHT},        {"D", CLE_KEY_LEFT},
      {"H", CLE_KEY_HOME},         {"F", CLE_KEY_END},           {"1~", CLE_KEY_HOME},        {"4~", CLE_KEY_END},
      {"7~", CLE_KEY_HOME},        {"8~", CLE_KEY_END},          {"3~", CLE_KEY_DELETE},      {"200~", CLE_KEY_PASTE},
      {"1;5C", CLE_KEY_WORD_RIGHT}, {"1;5D", CLE_KEY_WORD_LEFT}, {"1;3C", CLE_KEY_WORD_RIGHT}, {"1;3D", CLE_KEY_WORD_LEFT},
      {"c", CLE_KEY_WORD_RIGHT},   {"d", CLE_KEY_WORD_LEFT},
  };
  for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
    if (strcmp(sequence, keys[i].sequence) == 0) return keys[i].key;
  return 0;
}

/* The key of Alt and a character. libedit's own reading of ESC is not used: it turns Alt with some letters into others. */
static int32_t key_of_alt(int32_t scalar) {
  switch (scalar) {
    case 'b': return CLE_KEY_WORD_LEFT;
    case 'f': return CLE_KEY_WORD_RIGHT;
    case 'd': return CLE_KEY_DELETE_WORD_RIGHT;
    case CLE_KEY_BACKSPACE:
    case CLE_KEY_DELETE_BACK: return CLE_KEY_DELETE_WORD_LEFT;
    default: return 0;
  }
}

/* After ESC: the key of a whole sequence, 0 for an unknown one, or CLE_KEY_ESCAPE when none follows. */
static int32_t rest_of_escape(cle_editor *editor) {
  int32_t scalar = next_scalar(editor, ESCAPE_WAIT);
  if (scalar < 0) return CLE_KEY_ESCAPE;
  if (scalar < 0x20) { /* a key of its own, after Escape */
    editor->unread = scalar;
    return CLE_KEY_ESCAPE;
  }
  if (scalar != '[' && scalar != 'O') return key_of_alt(scalar);
  bool single = scalar == 'O';
  char sequence[LONGEST_SEQUENCE + 1];
  for (size_t length = 0; length < LONGEST_SEQUENCE;) {
    scalar = next_scalar(editor, ESCAPE_WAIT);
    if (scalar < 0x20 || scalar > 0x7E) {
      if (scalar >= 0) editor->unread = scalar;
      return 0;
    }
    sequence[length++] = (char)scalar;
    sequence[length] = '\0';
    if (single || scalar >= 0x40) return key_of_sequence(sequence);
  }
  return 0;
}

/* Takes no cell on the screen: composed with the letter before it, or dropped, since libedit would lose the cursor. */
static bool is_mark(int32_t scalar) { return scalar >= 0x300 && wcwidth((wchar_t)scalar) == 0; }

static bool is_dropped(int32_t scalar) {
  return (scalar >= 0x80 && scalar < 0xA0) || scalar == 0xAD || (scalar >= 0xA0 && wcwidth((wchar_t)scalar) < 0);
}

static int32_t with_following_marks(cle_editor *editor, int32_t letter) {
  for (;;) {
    int32_t next = next_scalar(editor, 0);
    if (next < 0) return letter;
    if (!is_mark(next)) {
      editor->unread = next;
      return letter;
    }
    uint32_t composed = editor->composer(editor->context, (uint32_t)letter, (uint32_t)next);
    if (composed != 0) letter = (int32_t)composed;
  }
}

/* A mark that came after its letter was already inserted. */
static bool composes_in_line(cle_editor *editor, int32_t mark) {
  const LineInfoW *line = el_wline(editor->el);
  if (line->cursor == line->buffer) return false;
  uint32_t composed = editor->composer(editor->context, (uint32_t)line->cursor[-1], (uint32_t)mark);
  editor->composed = (wchar_t)composed;
  return composed != 0;
}

int32_t cle_next_key(cle_editor *editor) {
  cle_terminal_take_signals(editor);
  for (;;) {
    if (editor->queued > 0) {
      int32_t key = editor->queue[0];
      editor->queued--;
      memmove(editor->queue, editor->queue + 1, (size_t)editor->queued * sizeof *editor->queue);
      return key;
    }
    int32_t scalar = next_scalar(editor, -1);
    if (scalar < 0) return CLE_INPUT_ENDED;
    if (scalar == CLE_KEY_ESCAPE) {
      int32_t key = rest_of_escape(editor);
      if (key != 0) return key;
    } else if (is_mark(scalar)) {
      if (editor->capturing) return scalar;
      if (composes_in_line(editor, scalar)) return CLE_KEY_COMPOSE;
    } else if (!is_dropped(scalar)) {
      return scalar >= 'A' && scalar != 0x7F ? with_following_marks(editor, scalar) : scalar;
    }
  }
}

static bool append(char **text, size_t *length, size_t *room, int32_t scalar) {
  if (*length + 5 > *room) {
    char *larger = realloc(*text, *room * 2);
    if (larger == NULL) return false;
    *text = larger;
    *room *= 2;
  }
  char *at = *text + *length;
  if (scalar < 0x80) {
    *at++ = (char)scalar;
  } else {
    int following = scalar < 0x800 ? 1 : scalar < 0x10000 ? 2 : 3;
    static const unsigned char lead[] = {0, 0xC0, 0xE0, 0xF0};
    *at++ = (char)(lead[following] | scalar >> 6 * following);
    while (following-- > 0) *at++ = (char)(0x80 | (scalar >> 6 * following & 0x3F));
  }
  *at = '\0';
  *length = (size_t)(at - *text);
  return true;
}

/* Everything up to the end mark of a bracketed paste; a Ctrl-C inside gives the paste up. */
bool cle_read_paste(cle_editor *editor) {
  static const char mark[] = "\033[201~";
  size_t length = 0, room = 1024;
  char *text = malloc(room);
  if (text == NULL) return false;
  *text = '\0';
  for (;;) {
    int32_t scalar = next_scalar(editor, -1);
    if (scalar < 0 || scalar == CLE_KEY_INTERRUPT) break;
    bool kept = scalar == CLE_KEY_ESCAPE || scalar == '\n' || scalar == '\r' || scalar == '\t' || is_mark(scalar);
    if (!kept && (scalar < 0x20 || scalar == 0x7F || is_dropped(scalar))) continue;
    if (!append(&text, &length, &room, scalar)) break;
    size_t end = sizeof mark - 1;
    if (length >= end && memcmp(text + length - end, mark, end) == 0) {
      text[length - end] = '\0';
      free(editor->pasted);
      editor->pasted = text;
      return true;
    }
  }
  free(text);
  return false;
}
