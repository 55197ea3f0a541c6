// SPDX-License-Identifier: MIT
//
// front: what stands before a sentence and is none of it.
//
// Input:  a sentence at the front of a line, clean well-formed UTF-8.
// Output: how many bytes of its front are a bullet, the time of an entry in a live blog, or words of the page
//         with nothing between them and the sentence; 0 if nothing is. Whether an item of a list begins.
// Bound:  the first characters; of words of the page, up to the third word that is none. Nothing is
//         remembered.

#ifndef BREVIER_FRONT_HPP
#define BREVIER_FRONT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>

namespace brevier::detail {

BREVIER_ROM inline constexpr uint16_t bullets[] = {'-', '*', 0xB7, 0x2013, 0x2022, 0x2043, 0x25AA, 0x25CF, 0};

// The bullet at the front of a line and the space after it, in bytes; 0 if there is none.
[[nodiscard]] constexpr uint16_t bullet_bytes(const char* text, unsigned size) noexcept {
  const read_character d = read_at(text, 0, size);
  const bool found = d.size() < size && text[d.size()] == ' ' && is_listed(d.code(), bullets);
  return static_cast<uint16_t>(found ? d.size() + 1 : 0);
}

// So many words of the page stand before a sentence with nothing between, or more.
constexpr unsigned least_glued = 3;

// The bytes of words of the page that stand before a sentence with nothing between: "Media playback is not
// supported on this device The council voted". They are three or more, beside function words and one other.
[[nodiscard]] constexpr uint16_t glued_bytes(const char* text, unsigned size, const language& pack) noexcept {
  const char* const stop = text + size;
  unsigned page = 0;
  unsigned others = 0;
  bool may_end = false;  // the word before is one of them, and they are three
  for (const char* at = text; at != stop;) {
    const char* end = at;
    while (end != stop && *end != ' ') ++end;
    const uint32_t classes = pack.find(at, end);
    if ((classes & word_class::page) != 0) {
      may_end = ++page >= least_glued;
    } else {
      if (may_end && (read_at(at, stop).classes() & char_class::upper) != 0)
        return static_cast<uint16_t>(at - text);
      may_end = false;
      if (page == 0 && at != text) return 0;  // one of the first two, or none
      if ((classes & word_class::stop) == 0 && ++others > 1) return 0;
    }
    at = end != stop ? end + 1 : stop;
  }
  return 0;
}

// "- item", "* item", "• item"; "1. item" and "a) item".
[[nodiscard]] constexpr bool begins_item(const char* text, unsigned size) noexcept {
  unsigned at = 0;
  while (at < size && at < 3 && is_ascii_digit(text[at])) ++at;
  const unsigned mark = at != 0 ? at : 1;
  if (mark + 1 >= size) return false;
  if (text[mark + 1] == ' ' && (text[mark] == ')' || (at != 0 && text[mark] == '.'))) return true;
  return bullet_bytes(text, size) != 0;
}

// The time before an entry of a live blog, in bytes: "14:05 - ", "9h32 – ".
[[nodiscard]] constexpr uint16_t stamp_bytes(const char* text, unsigned size) noexcept {
  if (size < 12 || !is_ascii_digit(text[0])) return 0;
  unsigned at = is_ascii_digit(text[1]) ? 2 : 1;
  const char mark = text[at];
  if ((mark != ':' && mark != 'h' && mark != '.') || !in(static_cast<uint8_t>(text[at + 1]), '0', '5') ||
      !is_ascii_digit(text[at + 2]) || text[at + 3] != ' ')
    return 0;
  at += 4;
  if (text[at] == '-') {
    at += 1;
  } else if (text[at] == '\xE2' && text[at + 1] == '\x80' &&
             (in(static_cast<uint8_t>(text[at + 2]), 0x90, 0x95) || text[at + 2] == '\xA2')) {  // dashes, "•"
    at += 3;
  } else {
    return 0;
  }
  return text[at] == ' ' && !is_ascii_digit(text[at + 1]) ? static_cast<uint16_t>(at + 1) : uint16_t{0};
}

// Of a sentence with so many words of the page in it, what stands before it and is no bullet, in bytes.
[[nodiscard]] constexpr uint16_t front_bytes(const char* text, unsigned size, unsigned page,
                                             const language& pack) noexcept {
  const uint16_t stamp = stamp_bytes(text, size);
  return stamp != 0 || page < least_glued ? stamp : glued_bytes(text, size, pack);
}

}  // namespace brevier::detail

#endif  // BREVIER_FRONT_HPP
