// SPDX-License-Identifier: MIT
//
// expect: brevier: sentences must be 4 ... 2048

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t sentences = 2049;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
