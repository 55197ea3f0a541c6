// SPDX-License-Identifier: MIT
//
// stem: the forms of a word -> one form.
//
// Input:  a word, in any case, and its hash (hash.hpp).
// Output: the hash of its stem.
// Bound:  reads the last four bytes. At least two are left of a word, and a word of three stays as it is.
//
// Deliberately light: it joins "strike" and "strikes", not "strike" and "striking". After the S-stemmer of D.
// Harman, "How effective is suffixing?", Journal of the American Society for Information Science 42 (1991),
// pp. 7-15; the "e" of "churches" and "boxes" is dropped as well.

#ifndef BREVIER_STEM_HPP
#define BREVIER_STEM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// An ASCII letter in lower case; other characters do not become letters.
[[nodiscard]] constexpr uint32_t lowered(char c) noexcept {
  return static_cast<uint8_t>(c) | 0x20u;
}

// A set of the letters a ... z, one bit each.
[[nodiscard]] constexpr uint32_t letter_set(const char* letters) noexcept {
  uint32_t set = 0;
  for (; *letters != 0; ++letters) set |= uint32_t{1} << (*letters - 'a');
  return set;
}

[[nodiscard]] constexpr bool is_among(uint32_t c, uint32_t set) noexcept {
  return in(c, 'a', 'z') && ((set >> (c - 'a')) & 1) != 0;
}

// Whether the "e" after these two belongs to the plural: "churche", "boxe", "classe"; and in "citie",
// "movie".
[[nodiscard]] constexpr bool has_plural_e(uint32_t third, uint32_t before) noexcept {
  if (before == 'i' || before == 'x') return true;
  if (before == 'h') return third == 's' || third == 'c';
  return before == third && (before == 's' || before == 'z');
}

}  // namespace detail

// The hash of the stem of word[0, size), of which `hash` is the hash.
[[nodiscard]] constexpr uint32_t hash_stem(uint32_t hash, const char* word, size_t size) noexcept {
  using detail::letter_set;
  if (size < 4) return hash;
  const char* last = word + size - 1;
  if (detail::lowered(*last) == 's' && !detail::is_among(detail::lowered(last[-1]), letter_set("sui"))) {
    hash = hash_unstep(hash, 's');
    if (size == 4) return hash;
    --last;
  }
  const uint32_t end = detail::lowered(*last);
  const uint32_t before = detail::lowered(last[-1]);
  if (end == 'e') {
    if (!detail::has_plural_e(detail::lowered(last[-2]), before)) return hash;
  } else if (end != 'y' || detail::is_among(before, letter_set("aeiou"))) {
    return hash;
  }
  hash = hash_unstep(hash, end);
  return end == 'e' ? hash : hash_step(hash, 'i');  // so that "city" gives "citi", as "cities" does
}

}  // namespace brevier

#endif  // BREVIER_STEM_HPP
