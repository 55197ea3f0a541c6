// SPDX-License-Identifier: MIT
//
// hash: against the values that were published with the algorithm, and another implementation of it.

#include <doctest/doctest.h>
#include <brevier/hash.hpp>

#include <cstdint>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

uint16_t hash(std::string_view word) {
  return brevier::hash_word(word.data(), static_cast<uint16_t>(word.size()));
}

}  // namespace

TEST_CASE("hash: the step of the hash is that of FNV-1a") {
  // Published with the algorithm, with its own seed; for ASCII, code points are bytes.
  const auto chain = [](std::string_view word) {
    uint32_t h = 0x811C9DC5u;
    for (const char c : word) h = brevier::hash_step(h, static_cast<unsigned char>(c));
    return h;
  };
  CHECK(chain("a") == 0xE40C292Cu);
  CHECK(chain("b") == 0xE70C2DE5u);
  CHECK(chain("fo") == 0x6222E842u);
  CHECK(chain("foo") == 0xA9F37ED7u);
  CHECK(chain("foobar") == 0xBF9CF968u);
  // The halves of it, each bit once: 0xBF9C ^ 0xF968
  CHECK(brevier::hash_end(0xBF9CF968u) == 0x46F4);
  CHECK(brevier::hash_end(0xE40C292Cu) == 0xCD20);
}

TEST_CASE("hash: hash_word against another implementation") {
  const auto other = [](std::vector<uint32_t> folded) {
    const uint32_t h = support::fnv1a(folded, brevier::hash_seed);
    return static_cast<uint16_t>((h >> 16) ^ (h & 0xFFFF));
  };
  CHECK(hash("the") == other({'t', 'h', 'e'}));
  CHECK(hash("The") == other({'t', 'h', 'e'}));
  CHECK(hash("don\xE2\x80\x99t") == other({'d', 'o', 'n', '\'', 't'}));
  CHECK(hash("\xC3\x89"
             "cole") == other({0xE9, 'c', 'o', 'l', 'e'}));
  CHECK(hash("\xD0\x9C\xD0\xB8\xD1\x80") == other({0x43C, 0x438, 0x440}));
  CHECK(hash("\xE6\xB5\x9C") == other({0x6D5C}));
  CHECK(hash("") == other({}));
}

TEST_CASE("hash: the case of a word does not change its hash, its letters do") {
  CHECK(hash("STORM") == hash("storm"));
  CHECK(hash("\xCE\x91\xCE\x98\xCE\x97\xCE\x9D\xCE\x91\xCE\xA3") ==  // ΑΘΗΝΑΣ
        hash("\xCE\xB1\xCE\xB8\xCE\xB7\xCE\xBD\xCE\xB1\xCF\x82"));   // αθηνας, with a final sigma
  CHECK(hash("storm") != hash("storms"));
  CHECK(hash("no") != hash("on"));
}
