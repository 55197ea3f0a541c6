// SPDX-License-Identifier: MIT
//
// expect: brevier: terms must be a power of two, 16 ... 8192

#include <brevier/brevier.hpp>

struct limits : brevier::standard {
  static constexpr uint16_t terms = 8;
};

static brevier::summarizer<limits> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
