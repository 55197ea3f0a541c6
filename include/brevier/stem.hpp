// SPDX-License-Identifier: MIT
//
// stem: the forms of a word -> one form.
//
// Input:  a word in folded UTF-8.
// Output: its stem, in its place; never longer than the word, never empty.
// Bound:  looks at the last three bytes.
//
// Light on purpose: it joins "strike" and "strikes", not "strike" and "striking". After the S-stemmer of
// D. Harman, "How effective is suffixing?", Journal of the American Society for Information Science 42
// (1991), pp. 7-15; the "e" of "churches" and "boxes" is dropped as well.

#ifndef BREVIER_STEM_HPP
#define BREVIER_STEM_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

namespace detail {

// Whether the "e" at the end belongs to the plural: "churche", "boxe", "classe".
constexpr bool has_plural_e(const char* word, uint8_t size) noexcept {
  const char before = word[size - 2];
  const char third = word[size - 3];
  if (before == 'h') return third == 'c' || third == 's';
  return before == 'x' || ((before == 's' || before == 'z') && third == before);
}

constexpr bool is_plain_vowel(char c) noexcept {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

}  // namespace detail

// Stems word[0, size) and returns the size of the stem.
[[nodiscard]] constexpr uint8_t stem(char* word, uint8_t size) noexcept {
  if (size < 4) return size;
  const char before = word[size - 2];
  if (word[size - 1] == 's' && before != 's' && before != 'u' && before != 'i') --size;
  if (size < 4) return size;
  const char last = word[size - 1];
  const char next_to_last = word[size - 2];
  if (last == 'e' && (next_to_last == 'i' || detail::has_plural_e(word, size)))
    return static_cast<uint8_t>(size - 1);
  if (last == 'y' && !detail::is_plain_vowel(next_to_last)) word[size - 1] = 'i';  // as "cities" gives "citi"
  return size;
}

}  // namespace brevier

#endif  // BREVIER_STEM_HPP
