// SPDX-License-Identifier: MIT
//
// What each package is used for: an article on standard input, its headline and its summary on standard
// output.

#include <stdio.h>

#include <brevier/brevier.hpp>

static brevier::summarizer<brevier::standard> article;

int main() {
  article.language("en");  // what else there is to guess from may differ
  char chunk[32];
  for (size_t size = sizeof chunk; size == sizeof chunk;) {
    size = fread(chunk, 1, sizeof chunk, stdin);
    article.feed(chunk, size);
  }
  article.finish();
  char line[76];
  (void)article.headline(line, sizeof line);
  puts(line);
  char text[281];
  (void)article.summary(text, sizeof text);
  puts(text);
  return 0;
}
