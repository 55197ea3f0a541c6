// SPDX-License-Identifier: MIT
//
// A news ticker: takes an article from the serial port in pieces of 32 bytes, shows a headline on a display
// of 2 x 16 characters, then scrolls a summary. It asks for each piece by the byte 6 (acknowledge), for no
// serial port waits while the processor does something else; the byte 4 (end of transmission) ends an
// article.
//
// RAM: the summarizer (4048 bytes), a piece and a text; no heap, and the linker reports all of it.

#include <brevier/brevier.hpp>

#include "board.h"
#include "display.h"

namespace {

constexpr char end_of_article = 4;
constexpr char next_piece = 6;

brevier::summarizer<brevier::standard> article;

void say(const char* text) {
  while (*text != 0) board_write(*text++);
}

void read_article() {
  char piece[32];
  size_t size = sizeof piece;
  while (size == sizeof piece) {
    board_write(next_piece);
    for (size = 0; size < sizeof piece; ++size) {
      piece[size] = board_read();
      if (piece[size] == end_of_article) break;
    }
    article.feed(piece, size);
  }
}

void show_article() {
  if (article.finish() == brevier::status::empty) {
    display_show("no text");
    return;
  }
  char text[281];
  (void)article.headline(text, display_rows * display_columns + 1);
  display_show(text);
  (void)article.summary(text, sizeof text);
  display_scroll(text);
}

}  // namespace

int main() {
  board_start();
  for (;;) {
    say("ready\n");
    read_article();
    show_article();
    article.reset();
  }
}
