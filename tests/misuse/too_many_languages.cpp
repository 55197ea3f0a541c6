// SPDX-License-Identifier: MIT
//
// expect: brevier: at most 32 languages

#include <brevier/brevier.hpp>

template <class... Packs>
using four_times = brevier::languages<Packs..., Packs..., Packs..., Packs...>;

using e = brevier::english;
static brevier::summarizer<brevier::standard, four_times<e, e, e, e, e, e, e, e, e>> article;

int main() {
  return article.finish() == brevier::status::empty ? 0 : 1;
}
