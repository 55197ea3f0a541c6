// SPDX-License-Identifier: MIT
#include <brevier/brevier.hpp>
#include <cstdio>

static brevier::summarizer<brevier::standard> article;  // 4 KiB, and no other memory, ever

int main() {
  char chunk[32];  // as small as your link gives them
  while (const size_t size = std::fread(chunk, 1, sizeof chunk, stdin)) {
    article.feed(chunk, size);
  }
  article.finish();

  char line[76];
  (void)article.headline(line, sizeof line);  // at most 75 bytes and a NUL
  std::puts(line);

  char text[281];
  (void)article.summary(text, sizeof text);  // at most 280
  std::puts(text);
}
