// SPDX-License-Identifier: MIT
//
// expect: nothing: this one compiles, so the others fail for what they are here for

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 128;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
