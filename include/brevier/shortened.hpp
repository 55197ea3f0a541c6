// SPDX-License-Identifier: MIT
//
// shortened: what is left of a sentence that was made to fit by trim.hpp or cut.hpp.
//
// Input:  what those decide: the pieces of the sentence that stay, and its ending.
// Output: the same, for select.hpp, which measures, and emit.hpp, which writes.
// Bound:  six pieces. A removal that would need a seventh is not made.

#ifndef BREVIER_SHORTENED_HPP
#define BREVIER_SHORTENED_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// A part of the sentence, as byte offsets.
struct span {
  uint16_t begin;
  uint16_t end;
};

// What is written after the last piece.
enum class ending : uint16_t {
  as_is = 0,         // nothing
  full_stop = '.',   // the rest is a sentence
  ellipsis = 0x2026  // "…": it breaks off
};

constexpr uint8_t ellipsis_bytes = 3;
[[nodiscard]] constexpr uint8_t bytes_of(ending e) noexcept {
  if (e == ending::as_is) return 0;
  return e == ending::full_stop ? uint8_t{1} : ellipsis_bytes;
}

constexpr uint8_t trim_pieces = 6;  // 4 B of the workroom each

// A shortened sentence: the pieces one after the other, the first letter as a capital if `capitalize`, then
// the ending, then the mark that closes a quotation. No piece is empty; there is none if not one word fits.
struct trimmed {
  uint16_t size;  // bytes, including the ending and the closing mark
  ending last;
  uint8_t count;  // of pieces
  bool capitalize;
  bool tells;        // something follows the main verb, or no verb is known; not "He said he…"
  bool stated;       // used by trim.hpp: the statement before an aside has had its verb
  uint32_t closing;  // the mark that closes what the cut left open; from bit 16 up, its bytes and those of a
                     // space before it
  span pieces[trim_pieces];
};

namespace detail {

[[nodiscard]] constexpr uint16_t u16(unsigned value) noexcept {
  return static_cast<uint16_t>(value);
}

// Whether a text may be cut between two characters of a script without spaces; Korean has spaces. In Thai,
// Lao, Burmese and Khmer only before a letter that may begin a syllable: their blocks have consonants first,
// then the vowels above and below, then, in Thai and Lao, those written before the consonant. Not after a
// sign that joins two consonants.
[[nodiscard]] constexpr bool divides(uint32_t before, uint32_t after) noexcept {
  if (!is_unspaced(before) && before != 0x3001 && before != 0xFF0C) return false;
  if (after > 0x17FF || after < 0xE01) return after != 0x30FC && !in(after, 0xAC00, 0xD7A3);
  const uint32_t a = after & 0x7F;
  const uint32_t b = before & 0x7F;
  return (a <= 0x2A || in(a, 0x40, 0x44)) && !in(b, 0x40, 0x44) && b != 0x39 && b != 0x52;
}

}  // namespace detail

// Whether a space is written before the sentence in running text: not before Chinese or Japanese, "2人", also
// after a mark, "“好", or in full width, "ＮＨＫは". Korean has spaces, and Thai has them between sentences.
[[nodiscard]] constexpr bool takes_space(const char* text, const trimmed& t) noexcept {
  if (t.count == 0) return false;
  const char* at = text + t.pieces[0].begin;
  const char* const end = text + t.pieces[0].end;
  uint8_t byte = 0;
  do {  // skips digits, and what is below U+3000: “, and letters up to their space
    byte = static_cast<uint8_t>(*at++);
  } while (at != end && (detail::in(byte, 0x80, 0xE2) || detail::in(byte, '0', '9')));
  // U+3000 ... U+9FFF, and full or half width, U+FF00 ... U+FFBF, but not U+FFFD
  const bool width = byte == 0xEF && at != end && detail::in(static_cast<uint8_t>(*at), 0xBC, 0xBE);
  return !detail::in(byte, 0xE3, 0xE9) && !width;
}

}  // namespace brevier

#endif  // BREVIER_SHORTENED_HPP
