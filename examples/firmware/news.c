/* SPDX-License-Identifier: MIT
 *
 * news.cpp for those who write C: the library is compiled once, from src/brevier.cpp, and linked. In 1 KiB of
 * RAM it shows a headline and no summary. */

#include <brevier/brevier.h>

#include "board.h"
#include "display.h"

enum { end_of_article = 4, next_piece = 6 };

static brevier_tiny_memory memory;

static void say(const char* text) {
  while (*text != 0) board_write(*text++);
}

static void read_article(brevier_article* article) {
  char piece[32];
  size_t size = sizeof piece;
  while (size == sizeof piece) {
    board_write(next_piece);
    for (size = 0; size < sizeof piece; ++size) {
      piece[size] = board_read();
      if (piece[size] == end_of_article) break;
    }
    brevier_feed(article, piece, size);
  }
}

int main(void) {
  brevier_article* article = brevier_init(&memory, sizeof memory, BREVIER_TINY);
  char text[76];
  board_start();
  if (article == NULL) { /* no such preset, or too little memory */
    say("no article\n");
    for (;;) {
    }
  }
  for (;;) {
    say("ready\n");
    read_article(article);
    brevier_finish(article);
    brevier_headline(article, text, sizeof text);
    display_scroll(text);
    brevier_reset(article);
  }
}
