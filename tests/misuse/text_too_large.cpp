// SPDX-License-Identifier: MIT
//
// expect: brevier: text_bytes must be 128 ... 49152

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t text_bytes = 49153;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
