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

// What it makes of the bytes it gives to `out`: `character(code)` for a character, `malformed()` for each
// U+FFFD that takes the place of a sequence.
class utf8_decoder {
 public:
  // True between characters: an ASCII byte is then its own code point and need not pass through push().
  [[nodiscard]] constexpr bool idle() const noexcept { return missing_ == 0; }

  template <class Sink>
  constexpr void push(uint8_t byte, Sink& out) noexcept {
    if (!take(byte, out)) (void)take(byte, out);
  }

  // The same with at most one code point: false if it was one for a sequence that ends too early before this
  // byte, which is then to be given again.
  template <class Sink>
  [[nodiscard]] constexpr bool take(uint8_t byte, Sink& out) noexcept {
    const bool whole = missing_ == 0;
    if (!whole) {
      const uint32_t code = (code_ << 6) | (byte & 0x3Fu);
      if ((byte & 0xC0) == 0x80 && may_begin(code)) {
        code_ = code;
        if (--missing_ == 0) out.character(code);
        return true;
      }
      missing_ = 0;
    } else if (byte < 0x80) {
      out.character(byte);
      return true;
    } else if (byte >= 0xC2 && byte <= 0xF4) {
      missing_ = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
      code_ = byte & (0x3Fu >> missing_);
      return true;
    }
    out.malformed();
    return whole;
  }

  // The end of the input, which may come in the middle of a character.
  template <class Sink>
  constexpr void finish(Sink& out) noexcept {
    if (missing_ != 0) out.malformed();
    missing_ = 0;
  }

 private:
  // Whether a character may begin with these bits. Asked for every byte but the first; it is the second that
  // decides (Table 3-7), and keeps out overlong forms, surrogates and everything above U+10FFFF.
  [[nodiscard]] constexpr bool may_begin(uint32_t code) const noexcept {
    if (missing_ == 3) return code >= 0x10 && code < 0x110;  // of four bytes
    if (missing_ == 2 && code < 0x400)
      return code >= 0x20 && code >> 5 != 0x1B;  // of three: no U+D800 ... U+DFFF
    return true;
  }

  uint32_t code_ = 0;
  uint8_t missing_ = 0;  // continuation bytes still to come
};

// How many bytes a character has.
[[nodiscard]] constexpr uint8_t utf8_size(uint32_t code) noexcept {
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}

namespace detail {

// encode_utf8() beyond ASCII; `cold` as decode_long() is.
[[gnu::cold, nodiscard]] constexpr uint8_t encode_long(uint32_t code, char* out) noexcept {
  const uint8_t size = utf8_size(code);
  for (char* at = out + size; --at != out; code >>= 6) {
    *at = static_cast<char>(static_cast<uint8_t>(0x80 | (code & 0x3F)));
  }
  out[0] = static_cast<char>(static_cast<uint8_t>((0xF00u >> size) | code));  // a one for each byte
  return size;
}

}  // namespace detail

// Writes `code` to `out`, which has room for four bytes; returns how many it took.
[[nodiscard]] constexpr uint8_t encode_utf8(uint32_t code, char* out) noexcept {
  if (code >= 0x80) return detail::encode_long(code, out);
  out[0] = static_cast<char>(code);
  return 1;
}

// A character and how many bytes it has.
struct decoded {
  uint32_t code = 0;
  uint8_t size = 1;
};

namespace detail {

// The same in one register, which takes no place on the stack: the code from this bit on, and in the three
// below it the size. Where `unsigned` has 16 bits, a shift by bytes is cheap.
constexpr unsigned packed_code = sizeof(unsigned) > 2 ? 11 : 8;

[[nodiscard]] constexpr uint32_t pack_character(uint32_t code, unsigned size) noexcept {
  return code << packed_code | uint32_t{size} << (packed_code - 3);
}

// The character at `at`, of several bytes, where `left` bytes are left of the text. It is `cold`: at -O2 the
// loops that ask decode_packed() do not take it in, for which they have too few registers, and at -Os it is a
// part of that.
[[gnu::cold, nodiscard]] constexpr uint32_t decode_long(const char* at, size_t left) noexcept {
  const uint8_t first = static_cast<uint8_t>(*at);
  unsigned length = first < 0xE0 ? 2u : (first >> 4) - 11u;
  uint32_t code = 0;
  if (length <= left) {
    code = first & (0x7Fu >> length);
    for (const char* const end = at + length; ++at != end;) {
      code = (code << 6) | (static_cast<uint8_t>(*at) & 0x3Fu);
    }
  } else {
    length = static_cast<unsigned>(left);
  }
  // not whole, or in too long a form: tables of characters begin at U+0080
  return pack_character(code < 0x80 ? replacement_character : code, length);
}

// The same of any character.
[[nodiscard]] constexpr uint32_t decode_packed(const char* at, size_t left) noexcept {
  const uint8_t first = static_cast<uint8_t>(*at);
  return first < 0xC0 ? pack_character(first, 1) : decode_long(at, left);
}

}  // namespace detail

// The character at `at`, of which `left` > 0 bytes are left, and how many bytes it has. Of bytes that are not
// well-formed it gives some code, >= U+0080 if the first of them is.
[[gnu::always_inline, nodiscard]] constexpr decoded decode_utf8(const char* at, size_t left) noexcept {
  const uint32_t packed = detail::decode_packed(at, left);
  return {packed >> detail::packed_code, static_cast<uint8_t>((packed << (32 - detail::packed_code)) >> 29)};
}

[[gnu::always_inline, nodiscard]] constexpr decoded decode_utf8(const char* text, uint16_t at,
                                                                uint16_t size) noexcept {
  return decode_utf8(text + at, size_t{size} - at);
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
