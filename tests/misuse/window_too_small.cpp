// SPDX-License-Identifier: MIT
//
// expect: brevier: window_bytes must be 128 ... 16384

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t window_bytes = 127;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
