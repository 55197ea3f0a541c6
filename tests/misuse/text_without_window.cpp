// SPDX-License-Identifier: MIT
//
// expect: brevier: text_bytes must be at least window_bytes

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t text_bytes = brevier::standard::window_bytes - 1;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
