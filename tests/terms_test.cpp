// SPDX-License-Identifier: MIT
//
// terms: counting, and what happens when there is no place left.

#include <doctest/doctest.h>
#include <brevier/languages/english.hpp>
#include <brevier/terms.hpp>

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;

struct table {
  std::vector<uint16_t> hashes;
  std::vector<uint8_t> counts;

  explicit table(uint16_t slots) : hashes(slots), counts(slots) {}
  brevier::term_table view() { return {hashes.data(), counts.data(), static_cast<uint16_t>(hashes.size())}; }
  bool add(unsigned hash) {  // false if that lost something
    return view().add(static_cast<uint16_t>(hash));
  }
  unsigned count(unsigned hash) { return view().count(static_cast<uint16_t>(hash)); }
};

bool is_term(std::string_view word, const brevier::language& words) {
  brevier::tokenizer tokenizer(word.data(), static_cast<uint16_t>(word.size()));
  brevier::token t;
  REQUIRE(tokenizer.next(t));
  return brevier::is_term(t, words);
}

}  // namespace

TEST_CASE("terms: with a language, every word but its stop words and single letters") {
  for (const std::string word : {"storm", "Storm", "1,000", "2024", "ox", "\xE8\xB7\xAF\xE9\x9D\xA2"}) {
    CAPTURE(word);
    CHECK(is_term(word, english));
  }
  for (const std::string word : {"the", "The", "don't", "said", "a", "x"}) {
    CAPTURE(word);
    CHECK_FALSE(is_term(word, english));
  }
}

TEST_CASE("terms: without a language, words that are long, have a capital, or are numbers") {
  const brevier::language& none = brevier::no_language;
  for (const std::string word : {"sturm", "ufer", "Sturm", "UN", "7", "\xE8\xB7\xAF\xE9\x9D\xA2"}) {
    CAPTURE(word);
    CHECK(is_term(word, none));
  }
  for (const std::string word : {"der", "und", "de", "a", "\xC3\xA9t\xC3\xA9"}) {
    CAPTURE(word);
    CHECK_FALSE(is_term(word, none));
  }
}

TEST_CASE("terms: what was not added was counted zero times, also the hash 0") {
  table t(16);
  CHECK(t.count(0) == 0);
  CHECK(t.count(0xFFFF) == 0);
  CHECK(t.add(0));
  CHECK(t.count(0) == 1);
  CHECK(t.count(16) == 0);  // the same place, another term
}

TEST_CASE("terms: counts stop at 255") {
  table t(16);
  for (unsigned i = 1; i <= 300; ++i) {
    CHECK(t.add(7));
    CHECK(t.count(7) == (i < 255 ? i : 255));
  }
}

TEST_CASE("terms: terms of the same place are told apart, up to eight of them") {
  table t(64);
  for (unsigned i = 0; i < 8; ++i) {
    CHECK(t.add(5 + 64 * i));
    CHECK(t.add(5 + 64 * i));
  }
  for (unsigned i = 0; i < 8; ++i) CHECK(t.count(5 + 64 * i) == 2);
  // The ninth finds eight that were counted more than once: it is lost, and no other.
  CHECK_FALSE(t.add(5 + 64 * 8));
  CHECK(t.count(5 + 64 * 8) == 0);
  for (unsigned i = 0; i < 8; ++i) CHECK(t.count(5 + 64 * i) == 2);
  CHECK(t.add(5 + 64 * 3));  // those that are there go on
  CHECK(t.count(5 + 64 * 3) == 3);
}

TEST_CASE("terms: the search goes on at the front after the last place") {
  table t(16);
  for (unsigned i = 0; i < 8; ++i) CHECK(t.add(15 + 16 * i));
  for (unsigned i = 0; i < 8; ++i) CHECK(t.count(15 + 16 * i) == 1);
  CHECK(t.counts[15] == 1);
  CHECK(t.counts[6] == 1);
  CHECK(t.counts[7] == 0);
}

TEST_CASE("terms: a term that was counted once gives way, and that is a loss") {
  table t(64);
  for (unsigned i = 0; i < 8; ++i) CHECK(t.add(64 * i));
  for (unsigned i = 0; i < 8; ++i) {
    if (i != 4) CHECK(t.add(64 * i));
  }
  CHECK_FALSE(t.add(64 * 20));
  CHECK(t.count(64 * 20) == 1);
  CHECK(t.count(64 * 4) == 0);
  for (unsigned i = 0; i < 8; ++i) {
    if (i != 4) CHECK(t.count(64 * i) == 2);
  }
  CHECK(t.add(64 * 20));  // now it is one of eight that stay
  CHECK_FALSE(t.add(64 * 21));
  CHECK(t.count(64 * 20) == 2);
}

TEST_CASE("terms: a full table keeps working, and what was counted can be asked for") {
  support::random random(17);
  for (const uint16_t slots : std::initializer_list<uint16_t>{16, 32, 256, 4096}) {
    CAPTURE(slots);
    table t(slots);
    bool lost = false;
    unsigned missing = 0;
    for (int i = 0; i < 20000; ++i) {
      // a few often, many once, as words are
      const unsigned hash = random.below(2) == 0 ? random.below(slots / 8u) * 37 : random.below(65536);
      const bool counted = t.add(hash);
      lost = lost || !counted;
      if (counted && t.count(hash) == 0) ++missing;
    }
    CHECK(lost);
    CHECK(missing == 0);
    unsigned entries = 0;
    for (const uint8_t count : t.counts) entries += count != 0 ? 1u : 0u;
    CHECK(entries == slots);
  }
}

TEST_CASE("terms: half a table of terms is counted exactly as a map does it") {
  support::random random(19);
  table t(256);
  std::map<unsigned, unsigned> want;
  unsigned lost = 0;
  for (int i = 0; i < 2000; ++i) {
    const unsigned hash = random.below(100) * 653 % 65536;
    if (t.add(hash)) {
      ++want[hash];
    } else {
      ++lost;
    }
  }
  CHECK(lost == 0);
  for (const auto& [hash, count] : want) CHECK(t.count(hash) == (count < 255 ? count : 255));
}

TEST_CASE("terms: a set of terms tells those apart that differ in nine bits") {
  brevier::term_bits said{};
  said.add(0x1234);
  CHECK(said.has(0x1234));
  CHECK(said.has(0x5234));  // as it has the same nine: the set is not exact
  for (unsigned bit = 1; bit < 0x200; bit <<= 1) CHECK(!said.has(static_cast<uint16_t>(0x1234 ^ bit)));
}
