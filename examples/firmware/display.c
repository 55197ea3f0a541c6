/* SPDX-License-Identifier: MIT */

#include "display.h"

#include <stdbool.h>
#include <stdint.h>

#include "board.h"

static char rows[display_rows][display_columns];

static void write_text(const char* text) {
  while (*text != 0) board_write(*text++);
}

static void write_border(void) {
  board_write('+');
  for (uint8_t i = 0; i < display_columns; ++i) board_write('-');
  write_text("+\n");
}

static void draw(void) {
  write_border();
  for (uint8_t r = 0; r < display_rows; ++r) {
    board_write('|');
    for (uint8_t i = 0; i < display_columns; ++i) board_write(rows[r][i]);
    write_text("|\n");
  }
  write_border();
}

static void clear(void) {
  for (uint8_t r = 0; r < display_rows; ++r) {
    for (uint8_t i = 0; i < display_columns; ++i) rows[r][i] = ' ';
  }
}

/* The bytes of the character that begins with this one; the text is well-formed UTF-8. */
static uint8_t size_of(char first) {
  const uint8_t byte = (uint8_t)first;
  return byte < 0xC0 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/* What the display has for the character: it knows no UTF-8. */
static char glyph(const char* text) {
  const uint8_t* p = (const uint8_t*)text;
  if (p[0] < 0x80) return *text;
  if (p[0] != 0xE2 || p[1] != 0x80) return '?';
  switch (p[2]) {
    case 0x98: /* quotation marks */
    case 0x99:
      return '\'';
    case 0x9C:
    case 0x9D:
      return '"';
    case 0x93: /* dashes */
    case 0x94:
      return '-';
    case 0xA6: /* the ellipsis, where a text was cut */
      return '~';
    default:
      return '?';
  }
}

/* Puts words into the row until the next one does not fit, and returns where the text goes on. A word that is
 * longer than a row is broken. */
static const char* fill(char* row, const char* text) {
  uint8_t used = 0;
  while (*text != 0) {
    uint8_t letters = 0;
    const char* end = text;
    while (*end != 0 && *end != ' ' && *end != '\n') {
      end += size_of(*end);
      ++letters;
    }
    const uint8_t gap = used != 0 ? 1 : 0;
    if (used + gap + letters > display_columns && used != 0) return text;
    used = (uint8_t)(used + gap);
    while (text != end && used < display_columns) {
      row[used++] = glyph(text);
      text += size_of(*text);
    }
    if (text != end) return text;
    while (*text == ' ' || *text == '\n') ++text;
  }
  return text;
}

void display_show(const char* text) {
  clear();
  for (uint8_t r = 0; r < display_rows; ++r) text = fill(rows[r], text);
  draw();
}

void display_scroll(const char* text) {
  bool first = true;
  do {
    const char* next = text;
    clear();
    next = fill(rows[0], next);
    if (first || *next != 0) {
      fill(rows[1], next);
      draw();
    }
    first = false;
    text = next;
  } while (*text != 0);
}
