/* SPDX-License-Identifier: MIT */
#include <brevier/brevier.h>
#include <stdio.h>
#include <string.h>

static brevier_tiny_memory memory; /* 1 KiB; the linker counts it */

int main(void) {
  const char text[] = "The dam is safe, inspectors said. It was checked on Monday. Repairs begin in May.";
  brevier_article* article = brevier_init(&memory, sizeof memory, BREVIER_TINY);
  char line[76];
  brevier_feed(article, text, strlen(text));
  brevier_finish(article);
  brevier_headline(article, line, sizeof line);
  puts(line);
  return 0;
}
