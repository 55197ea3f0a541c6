// SPDX-License-Identifier: MIT
//
// summarizer: what the compiler computes.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <string>

#include "article.hpp"
#include "support.hpp"

using namespace articles;

namespace {

struct small : brevier::tiny {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 256;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
};

// A headline and a summary that the compiler computed: the way they took has no undefined behaviour.
struct result {
  char headline[40] = {};
  char summary[120] = {};
  bool fine = false;
};

constexpr result summarize_now() {
  result r;
  summarizer<small> article;
  bool fine = article.feed(page.data(), 9) == status::ok;
  fine = fine && article.feed(page.data() + 9, page.size() - 9) == status::ok;
  fine = fine && article.finish() == status::ok;
  fine = fine && article.headline(r.headline, sizeof r.headline).result == status::ok;
  fine = fine && article.summary(r.summary, sizeof r.summary).result == status::ok;
  r.fine = fine;
  return r;
}

constexpr bool equal(const char* a, const char* b) {
  while (*a != 0 && *a == *b) ++a, ++b;
  return *a == *b;
}

constexpr result now = summarize_now();
static_assert(now.fine);
static_assert(equal(now.headline, "Storm hits coast"));
static_assert(equal(now.summary,
                    "The storm came ashore at noon. Two piers fell into the sea. Nobody was hurt."));

}  // namespace

TEST_CASE("constant: what the compiler computed is what the program computes") {
  summarizer<small> article;
  read(article, page);
  CHECK(text_of(article, headline, sizeof now.headline) == now.headline);
  CHECK(text_of(article, summary, sizeof now.summary) == now.summary);
}
