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

// FNV-1a with the library's seed, over bytes: what the hash of these words is before it is folded to 16 bits.
uint32_t hash(std::string_view word) {
  return support::fnv1a({word.begin(), word.end()}, brevier::hash_seed);
}

uint32_t stem(std::string_view word) {
  return brevier::hash_stem(hash(word), word.data(), word.size());
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
                 {"shoe", "shoes"},
                 {"tie", "ties"}});  // a word of three stays
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
    CHECK(stem(word) == hash(word));
  }
}

TEST_CASE("stem: words that are none of these stay as they are") {
  for (const std::string word : {"strike", "said", "harbour", "wind", "a", "ab", "abc", "2024", "caf\xC3\xA9",
                                 "\xD1\x83\xD1\x80\xD0\xB0\xD0\xBD"}) {
    CAPTURE(word);
    CHECK(stem(word) == hash(word));
  }
}

TEST_CASE("stem: what is short stays") {
  for (const std::string word : {"", "s", "y", "is", "by", "day", "was", "key", "ies"}) {
    CAPTURE(word);
    CHECK(stem(word) == hash(word));
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

TEST_CASE("stem: what is left of a word") {
  CHECK(stem("strikes") == hash("strike"));
  CHECK(stem("cities") == hash("citi"));
  CHECK(stem("city") == hash("citi"));
  CHECK(stem("churches") == hash("church"));
  CHECK(stem("movie") == hash("movi"));
  CHECK(stem("cars") == hash("car"));
}

TEST_CASE("stem: the ending is seen in any case") {
  // The hash is that of the folded word already.
  for (const std::string word : {"STRIKES", "Cities", "cHURCHES", "cITY"}) {
    CAPTURE(word);
    std::string folded;
    for (const char c : word) folded += static_cast<char>(c | 0x20);
    CHECK(brevier::hash_stem(hash(folded), word.data(), word.size()) == stem(folded));
  }
}

TEST_CASE("stem: of any bytes, the stem is the word without at most two of them, or with an i for its y") {
  support::random random(5);
  static constexpr char letters[] =
      "asieyuhxz\xC3\xA9"
      "1'";
  std::string wrong;
  for (int round = 0; round < 50000; ++round) {
    std::string word;
    for (uint32_t n = random.below(24); n > 0; --n) word += letters[random.below(13)];
    const std::vector<char> exact(word.begin(), word.end());  // so that a sanitizer sees one byte too few
    const uint32_t got = brevier::hash_stem(hash(word), exact.data(), exact.size());
    bool found = false;
    for (size_t drop = 0; drop <= 2 && drop <= word.size(); ++drop) {
      std::string kept = word.substr(0, word.size() - drop);
      found = found || got == hash(kept);
      if (kept.empty() || kept.back() != 'y') continue;
      kept.back() = 'i';
      found = found || got == hash(kept);
    }
    if (!found || (word.size() < 4 && got != hash(word))) wrong += word + '\n';
  }
  CHECK(wrong == "");
}

static_assert(brevier::hash_stem(brevier::hash_step(1, 's'), "cars", 4) == 1);
