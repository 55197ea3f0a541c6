// SPDX-License-Identifier: MIT
//
// stem: pairs of forms that are to be joined, words that are not, and what holds for any word.

#include <doctest/doctest.h>
#include <brevier/stem.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.hpp"

namespace {

std::string stem(std::string word) {
  word.resize(brevier::stem(word.data(), static_cast<uint8_t>(word.size())));
  return word;
}

void expect_joined(const std::vector<std::pair<std::string, std::string>>& pairs) {
  for (const auto& pair : pairs) {
    const std::string& one = pair.first;
    const std::string& many = pair.second;
    CAPTURE(one);
    CAPTURE(many);
    CHECK(stem(one) == stem(many));
  }
}

}  // namespace

TEST_CASE("stem: one and many have the same stem") {
  expect_joined({{"strike", "strikes"},
                 {"city", "cities"},
                 {"company", "companies"},
                 {"worker", "workers"},
                 {"price", "prices"},
                 {"bridge", "bridges"},
                 {"tree", "trees"},
                 {"school", "schools"},
                 {"church", "churches"},
                 {"crash", "crashes"},
                 {"class", "classes"},
                 {"loss", "losses"},
                 {"tax", "taxes"},
                 {"fox", "foxes"},
                 {"shoe", "shoes"}});
}

TEST_CASE("stem: one and many of words in -se and -ze") {
  // D. Harman's S-stemmer takes only the s from -es: houses -> house.
  expect_joined({{"house", "houses"},
                 {"case", "cases"},
                 {"nurse", "nurses"},
                 {"increase", "increases"},
                 {"prize", "prizes"},
                 {"size", "sizes"}});
}

TEST_CASE("stem: one and many of words in a vowel and -y") {
  expect_joined({{"railway", "railways"},
                 {"survey", "surveys"},
                 {"attorney", "attorneys"},
                 {"delay", "delays"},
                 {"holiday", "holidays"},
                 {"convoy", "convoys"}});
}

TEST_CASE("stem: an s that is no ending stays") {
  for (const std::string word : {"bus", "gas", "us", "as", "status", "virus", "congress", "press"}) {
    CAPTURE(word);
    CHECK(stem(word) == word);
  }
}

TEST_CASE("stem: words that are none of these stay as they are") {
  for (const std::string word : {"strike", "said", "harbour", "wind", "a", "ab", "abc", "2024", "caf\xC3\xA9",
                                 "\xD1\x83\xD1\x80\xD0\xB0\xD0\xBD"}) {
    CAPTURE(word);
    CHECK(stem(word) == word);
  }
}

TEST_CASE("stem: what is short stays") {
  for (const std::string word : {"", "s", "y", "is", "by", "day", "was", "key", "ies"}) {
    CAPTURE(word);
    CHECK(stem(word) == word);
  }
}

TEST_CASE("stem: words that are not forms of each other keep different stems") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"part", "party"}, {"count", "county"}, {"star", "story"}, {"mas", "mass"}, {"principal", "principle"}};
  for (const auto& pair : pairs) {
    const std::string& one = pair.first;
    const std::string& other = pair.second;
    CAPTURE(one);
    CAPTURE(other);
    CHECK(stem(one) != stem(other));
  }
}

TEST_CASE("stem: of any bytes, never longer, never empty, and nothing but the end is touched") {
  support::random random(5);
  static constexpr char letters[] =
      "asieyuhxz\xC3\xA9"
      "1'";
  std::string wrong;
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (uint32_t n = random.below(24); n > 0; --n) word += letters[random.below(13)];
    std::vector<char> exact(word.begin(), word.end());  // so that a sanitizer sees one byte too few
    const uint8_t size = static_cast<uint8_t>(exact.size());
    const uint8_t kept = brevier::stem(exact.data(), size);
    const bool fits = kept <= size && (kept != 0 || size == 0) && size - kept <= 3;
    const size_t same = kept == 0 ? 0 : kept - 1u;
    if (!fits || std::string_view(exact.data(), same) != word.substr(0, same)) wrong += word + '\n';
  }
  CHECK(wrong == "");
}

namespace {

constexpr bool joins_at_compile_time() {
  char many[] = {'c', 'i', 't', 'i', 'e', 's'};
  char one[] = {'c', 'i', 't', 'y'};
  const uint8_t size = brevier::stem(many, 6);
  bool same = size == brevier::stem(one, 4);
  for (uint8_t i = 0; same && i < size; ++i) same = many[i] == one[i];
  return same;
}

}  // namespace

static_assert(joins_at_compile_time());
