/* SPDX-License-Identifier: MIT
 *
 * The same in C. */

#include <brevier/brevier.h>
#include <stdio.h>

static brevier_standard_memory memory;

int main(void) {
  brevier_article* article = brevier_init(&memory, sizeof memory, BREVIER_STANDARD);
  char chunk[32];
  char line[76];
  char text[281];
  size_t size = sizeof chunk;
  brevier_language(article, "en");
  while (size == sizeof chunk) {
    size = fread(chunk, 1, sizeof chunk, stdin);
    brevier_feed(article, chunk, size);
  }
  brevier_finish(article);
  brevier_headline(article, line, sizeof line);
  puts(line);
  brevier_summary(article, text, sizeof text);
  puts(text);
  return 0;
}
