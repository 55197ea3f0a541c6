// SPDX-License-Identifier: MIT
//
// utf8: bytes -> code points.
//
// Input:  any bytes, cut anywhere.
// Output: code points U+0000 ... U+10FFFF without surrogates; what is not well-formed becomes U+FFFD, one for
//         each maximal part of a sequence (The Unicode Standard, 3.9, "U+FFFD Substitution of Maximal
//         Subparts").
// Bound:  eight bytes of state, at most two code points for a byte; it always advances.

#ifndef BREVIER_UTF8_HPP
#define BREVIER_UTF8_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

constexpr uint32_t replacement_character = 0xFFFD;

class utf8_decoder {
 public:
  // What one byte completed: `count` code points (0, 1 or 2) in `code`, of which `malformed` are U+FFFD that
  // the decoder put there itself.
  struct result {
    uint32_t code[2] = {0, 0};
    uint8_t count = 0;
    uint8_t malformed = 0;
  };

  // True between characters: an ASCII byte is then its own code point and need not pass through push().
  [[nodiscard]] constexpr bool idle() const noexcept { return missing_ == 0; }

  [[nodiscard]] constexpr result push(uint8_t byte) noexcept {
    result r;
    if (missing_ != 0) {
      if (byte >= low_ && byte <= high_) {
        code_ = (code_ << 6) | (byte & 0x3Fu);
        low_ = 0x80;
        high_ = 0xBF;
        if (--missing_ == 0) r.code[r.count++] = code_;
        return r;
      }
      missing_ = 0;  // the sequence ends too early; the byte is looked at afresh
      r.code[r.count++] = replacement_character;
      r.malformed = 1;
    }
    start(byte, r);
    return r;
  }

  // The end of the input: true if it came in the middle of a character, which is then one U+FFFD.
  [[nodiscard]] constexpr bool finish() noexcept {
    const bool cut = missing_ != 0;
    missing_ = 0;
    return cut;
  }

 private:
  // The first byte of a sequence sets how many follow, and the range of the second (Table 3-7), which is what
  // keeps out overlong forms, surrogates and everything above U+10FFFF.
  constexpr void start(uint8_t byte, result& r) noexcept {
    low_ = 0x80;
    high_ = 0xBF;
    if (byte < 0x80) {
      r.code[r.count++] = byte;
    } else if (byte >= 0xC2 && byte <= 0xDF) {
      missing_ = 1;
      code_ = byte & 0x1Fu;
    } else if (byte >= 0xE0 && byte <= 0xEF) {
      missing_ = 2;
      code_ = byte & 0x0Fu;
      if (byte == 0xE0) low_ = 0xA0;
      if (byte == 0xED) high_ = 0x9F;
    } else if (byte >= 0xF0 && byte <= 0xF4) {
      missing_ = 3;
      code_ = byte & 0x07u;
      if (byte == 0xF0) low_ = 0x90;
      if (byte == 0xF4) high_ = 0x8F;
    } else {
      r.code[r.count++] = replacement_character;
      ++r.malformed;
    }
  }

  uint32_t code_ = 0;
  uint8_t missing_ = 0;  // continuation bytes still to come
  uint8_t low_ = 0;      // the range of the next one
  uint8_t high_ = 0;
};

// Writes `code` to `out`, which has room for four bytes; returns how many it took.
[[nodiscard]] constexpr uint8_t encode_utf8(uint32_t code, char* out) noexcept {
  if (code < 0x80) {
    out[0] = static_cast<char>(code);
    return 1;
  }
  const uint8_t tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
  const uint8_t mark = tail == 1 ? 0xC0 : tail == 2 ? 0xE0 : 0xF0;
  out[0] = static_cast<char>(static_cast<uint8_t>(mark | (code >> (6 * tail))));
  for (uint8_t i = 1; i <= tail; ++i) {
    out[i] = static_cast<char>(static_cast<uint8_t>(0x80 | ((code >> (6 * (tail - i))) & 0x3F)));
  }
  return static_cast<uint8_t>(tail + 1);
}

// The character at text[at] of well-formed text, and how many bytes it has. `at` must be at a character.
struct decoded {
  uint32_t code = 0;
  uint8_t size = 1;
};

[[nodiscard]] constexpr decoded decode_utf8(const char* text, uint16_t at, uint16_t size) noexcept {
  const uint8_t first = static_cast<uint8_t>(text[at]);
  if (first < 0xC0) return {first, 1};
  const uint8_t length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
  if (length > size - at) return {replacement_character, static_cast<uint8_t>(size - at)};
  uint32_t code = first & (0x7Fu >> length);
  for (uint8_t i = 1; i < length; ++i) {
    code = (code << 6) | (static_cast<uint8_t>(text[at + i]) & 0x3Fu);
  }
  return {code, length};
}

[[nodiscard]] constexpr bool is_continuation(char byte) noexcept {
  return (static_cast<uint8_t>(byte) & 0xC0) == 0x80;
}

// The greatest place <= `at` in well-formed text at which a character begins.
[[nodiscard]] constexpr uint16_t character_start(const char* text, uint16_t at) noexcept {
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace brevier

#endif  // BREVIER_UTF8_HPP
