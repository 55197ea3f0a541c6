// SPDX-License-Identifier: MIT
//
// dateline: where a report begins after its place and its agency.
//
// Input:  the first bytes of a sentence, clean well-formed UTF-8.
// Output: the offset of the text behind the dateline; 0 if there is none.
// Bound:  one pass over at most 72 bytes. Nothing is remembered.

#ifndef BREVIER_DATELINE_HPP
#define BREVIER_DATELINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

// Where the text begins after a dateline: "(CNN) -- ", "(CNN)It", "LONDON (Reuters) – ", "PARIS — "; 0 if
// there is none. A capital, a digit or a mark that opens must follow.
[[nodiscard]] constexpr uint16_t dateline_end(const char* text, uint16_t size) noexcept {
  unsigned open = 0;   // after the bracket
  unsigned close = 0;  // after the other
  int capitals = 0;
  bool month = false;
  bool dash = false;
  for (unsigned i = 0; i < size && i < 72; ++i) {
    const uint8_t c = static_cast<uint8_t>(text[i]);
    const unsigned kind = c < 0x80 ? rom(detail::ascii.of[c]) : char_class::upper;
    if (c == '(') {
      if (open != 0) return 0;
      open = i + 1;
    } else if (c == ')') {
      close = i + 1;
    } else if (i != 0 && text[i - 1] == ' ' &&
               (c == '-' ||
                (c == 0xE2 && i + 2 < size && (text[i + 2] == '\x93' || text[i + 2] == '\x94')))) {
      const bool digit = i > 1 && is(static_cast<uint8_t>(text[i - 2]), char_class::digit);
      const bool date =
          digit && i < 10 && (rom(detail::ascii.of[text[0] & 0x7F]) & char_class::upper) != 0;  // "Oct. 23 - "
      dash = close != 0 || (open == 0 && (date || (capitals > 3 && (!month || digit))));
      if (c != '-') i += 2;
    } else if ((dash || close != 0) && c != ' ' && c != '-') {
      const bool starts = (kind & (char_class::upper | char_class::digit | char_class::opener)) != 0;
      return starts && (dash || close == i || open == 1) ? static_cast<uint16_t>(i) : uint16_t{0};
    } else if (open == 0) {
      if ((kind & char_class::upper) != 0) ++capitals;
      // After the city, the month may have small letters: "HOLLIS, Sept. 9 - "
      if ((kind & char_class::lower) != 0) {
        month = true;
        if (capitals < 4 || text[i - 1] == ' ') capitals = -100;
      }
    }
  }
  return 0;
}

}  // namespace brevier

#endif  // BREVIER_DATELINE_HPP
