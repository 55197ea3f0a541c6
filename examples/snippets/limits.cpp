// SPDX-License-Identifier: MIT
#include <brevier/brevier.hpp>
#include <cstdio>
#include <cstring>

struct mine : brevier::tiny {
  static constexpr uint16_t sentences = 9;     // instead of 7; 12 bytes of RAM each
  static constexpr uint16_t text_bytes = 432;  // instead of 456
};
static brevier::summarizer<mine> article;
static_assert(sizeof article <= 1024, "must fit the RAM that is left");

int main() {
  const char text[] = "The dam is safe, inspectors said. It was checked on Monday. Repairs begin in May.";
  article.feed(text, std::strlen(text));
  if (article.finish() == brevier::status::degraded) {
    const brevier::report lost = article.stats();
    std::printf("%u sentences and %u terms did not fit\n", static_cast<unsigned>(lost.sentences_dropped),
                static_cast<unsigned>(lost.terms_dropped));
  }

  char out[60];
  const brevier::written w = article.summary(out, sizeof out);
  std::printf("%s\n%zu bytes of %zu\n", out, w.size, w.needed);
}
