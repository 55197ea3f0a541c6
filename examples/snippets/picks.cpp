// SPDX-License-Identifier: MIT
#include <brevier/brevier.hpp>
#include <cstdio>
#include <cstring>

static brevier::summarizer<> article;  // standard, English

int main() {
  const char text[] =
      "The council of Ulm voted on Tuesday to close the old dam after inspectors found two cracks in its wall. "
      "Repairs of the wall will cost nine million crowns and begin in May, the council said. "
      "About 400 people live below the dam. It was built of granite in 1931.";
  article.feed(text, std::strlen(text));
  article.finish();

  char out[200];
  (void)article.sentences(2, out, sizeof out);  // the best two, a line each
  for (uint16_t i = 0; i < article.stats().sentences_kept; ++i) {
    const brevier::pick p = article.kept(i);
    std::printf("%c %4d  %.*s\n", p.chosen ? '*' : ' ', p.score, p.size, p.data);
  }
  for (uint16_t i = 0; i < 3; ++i) {
    const brevier::key_term k = article.keyword(i);
    std::printf("%.*s ", k.size, k.data);
  }
  std::putchar('\n');
}
