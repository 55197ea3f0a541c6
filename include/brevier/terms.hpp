// SPDX-License-Identifier: MIT
//
// terms: how often each term of the article was counted.
//
// Input:  hashes of terms (token.hpp).
// Output: their counts, 0 ... 255.
// Bound:  three bytes per term, at most eight probes per call. If other terms have all eight slots, the new
//         one replaces one that was counted once, or, if there is none, is not counted. Both are reported as
//         a loss. So the terms that recur, which matter, stay.

#ifndef BREVIER_TERMS_HPP
#define BREVIER_TERMS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/machine.hpp>
#include <brevier/token.hpp>

namespace brevier {

// Whether a token is a term: not a stop word; while the language is unknown, not a short word, as most of
// these are stop words. `classes` is pack.find(t.word).
[[nodiscard]] constexpr bool is_term(const token& t, const language& pack, uint32_t classes) noexcept {
  if (t.pair) return true;
  if (pack.count == 0) return t.letters > 3 || t.capital || t.number;
  return t.letters > 1 && (classes & word_class::stop) == 0;
}

[[nodiscard]] constexpr bool is_term(const token& t, const language& pack) noexcept {
  const bool asked = t.letters > 1 && !t.pair;
  return is_term(t, pack, asked ? pack.find(t.word) : 0u);
}

// An approximate set of terms: one bit for each hash modulo 512. With 40 terms in it, one in thirteen others
// is taken for a member.
struct term_bits {
  uint8_t bits[64];

  constexpr void add(uint16_t term) noexcept {
    bits[(term >> 3) & 63] = static_cast<uint8_t>(bits[(term >> 3) & 63] | (1u << (term & 7)));
  }
  [[nodiscard]] constexpr bool has(uint16_t term) const noexcept {
    return ((bits[(term >> 3) & 63] >> (term & 7)) & 1u) != 0;
  }
};

// The table of counts: `capacity` entries, a power of two. A free entry has count 0 and hash 0.
struct term_table {
  detail::stored_pointer<uint16_t> hashes = nullptr;
  detail::stored_pointer<uint8_t> counts = nullptr;
  uint16_t capacity = 0;

  static constexpr uint8_t probes = 8;

  // Counts a term once more; false if a count was lost.
  constexpr bool add(uint16_t hash) const noexcept {
    const unsigned at = slot(hash);
    if (at == capacity) {
      replace(hash);
      return false;
    }
    hashes[at] = hash;
    const unsigned count = counts[at] + 1u;
    counts[at] = static_cast<uint8_t>(count - (count >> 8));  // 255 stays
    return true;
  }

  [[nodiscard]] constexpr uint8_t count(uint16_t hash) const noexcept {
    const unsigned at = slot(hash);
    return at == capacity ? uint8_t{0} : counts[at];
  }

 private:
  // The slot of the term, or a free one for it; `capacity` if other terms have all eight.
  [[nodiscard]] constexpr unsigned slot(uint16_t hash) const noexcept {
    const uint16_t* const known = hashes;
    const uint8_t* const used = counts;
    const unsigned mask = capacity - 1u;
    const unsigned last = (hash + unsigned{probes}) & mask;
    unsigned at = hash & mask;
    do {
      const uint16_t other = known[at];
      if (other == hash || (other == 0 && used[at] == 0)) return at;
      at = (at + 1) & mask;
    } while (at != last);
    return capacity;
  }

  // Takes the last of the eight slots whose term was counted once, if there is one.
  constexpr void replace(uint16_t hash) const noexcept {
    for (unsigned i = hash + unsigned{probes}; i-- != hash;) {
      const unsigned at = i & (capacity - 1u);
      if (counts[at] != 1) continue;
      hashes[at] = hash;
      return;
    }
  }
};

}  // namespace brevier

#endif  // BREVIER_TERMS_HPP
