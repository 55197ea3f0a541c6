// SPDX-License-Identifier: MIT
//
// terms: how often each term of the article was counted.
//
// Input:  hashes of terms (token.hpp).
// Output: their counts, 0 ... 255.
// Bound:  three bytes a term, at most eight probes a call. When all eight are taken by other terms, one of
//         them that was counted once gives way to the new one; if there is none, the new one is not
//         counted. Either is a loss and is reported as one. So terms that return stay, which are those that
//         matter.

#ifndef BREVIER_TERMS_HPP
#define BREVIER_TERMS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/machine.hpp>
#include <brevier/token.hpp>

namespace brevier {

// Whether a token is a term: not a stop word; where the language is not known, not a short word either, for
// those are mostly function words. `classes` is pack.find(t.word).
[[nodiscard]] constexpr bool is_term(const token& t, const language& pack, uint32_t classes) noexcept {
  if (t.pair) return true;
  if (pack.count == 0) return t.letters > 3 || t.capital || t.number;
  return t.letters > 1 && (classes & word_class::stop) == 0;
}

[[nodiscard]] constexpr bool is_term(const token& t, const language& pack) noexcept {
  const bool asked = t.letters > 1 && !t.pair;
  return is_term(t, pack, asked ? pack.find(t.word) : 0u);
}

// A set of terms, about: a bit for each hash modulo 512, so one that holds 40 terms takes one in thirteen for
// a member that is none.
struct term_bits {
  uint8_t bits[64];

  constexpr void add(uint16_t term) noexcept {
    bits[(term >> 3) & 63] = static_cast<uint8_t>(bits[(term >> 3) & 63] | (1u << (term & 7)));
  }
  [[nodiscard]] constexpr bool has(uint16_t term) const noexcept {
    return ((bits[(term >> 3) & 63] >> (term & 7)) & 1u) != 0;
  }
};

// Where the counts are kept: `slots` entries, a power of two. A count of 0 is a free entry, and its
// hash is 0.
struct term_table {
  detail::stored_pointer<uint16_t> hashes = nullptr;
  detail::stored_pointer<uint8_t> counts = nullptr;
  uint16_t slots = 0;

  static constexpr uint8_t probes = 8;

  // Counts a term once more; false if that lost something.
  constexpr bool add(uint16_t hash) const noexcept {
    const unsigned at = slot(hash);
    if (at == slots) {
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
    return at == slots ? uint8_t{0} : counts[at];
  }

 private:
  // Where the term is or may be put; `slots` if others have all its slots.
  [[nodiscard]] constexpr unsigned slot(uint16_t hash) const noexcept {
    const uint16_t* const known = hashes;
    const uint8_t* const used = counts;
    const unsigned mask = slots - 1u;
    const unsigned last = (hash + unsigned{probes}) & mask;
    unsigned at = hash & mask;
    do {
      const uint16_t other = known[at];
      if (other == hash || (other == 0 && used[at] == 0)) return at;
      at = (at + 1) & mask;
    } while (at != last);
    return slots;
  }

  // Takes the last of its slots whose term was counted once, if there is one.
  constexpr void replace(uint16_t hash) const noexcept {
    for (unsigned i = hash + unsigned{probes}; i-- != hash;) {
      const unsigned at = i & (slots - 1u);
      if (counts[at] != 1) continue;
      hashes[at] = hash;
      return;
    }
  }
};

}  // namespace brevier

#endif  // BREVIER_TERMS_HPP
