// SPDX-License-Identifier: MIT
//
// stem: the forms of a word -> one form.
//
// Input:  a word in folded UTF-8.
// Output: how many of its bytes to keep; never more than it has, never none.
// Bound:  looks at the last four bytes.
//
// Light on purpose: it joins "strike" and "strikes", not "strike" and "striking". The rule is the S-stemmer
// of D. Harman, "How effective is suffixing?", Journal of the American Society for Information Science 42
// (1991), pp. 7-15, with the ending that is put back ("ies" -> "y") left off, because only equality matters
// here.

#ifndef BREVIER_STEM_HPP
#define BREVIER_STEM_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

[[nodiscard]] constexpr uint8_t stem_length(const char* word, uint8_t size) noexcept {
  if (size < 4) return size;
  const char last = word[size - 1];
  const char before = word[size - 2];
  if (last == 'y') return static_cast<uint8_t>(size - 1);  // as "ies" does
  if (last != 's' || before == 's' || before == 'u') return size;
  if (before != 'e') return static_cast<uint8_t>(size - 1);
  const char third = word[size - 3];
  if (third == 'i' && size > 4) return static_cast<uint8_t>(size - 3);
  return static_cast<uint8_t>(third == 's' || third == 'h' || third == 'x' || third == 'z' ? size - 2
                                                                                           : size - 1);
}

}  // namespace brevier

#endif  // BREVIER_STEM_HPP
