// SPDX-License-Identifier: MIT
//
// utf8: bytes -> code points.
//
// Input:  any bytes, cut anywhere.
// Output: code points U+0000 ... U+10FFFF without surrogates; ill-formed input becomes U+FFFD, one for each
//         maximal part of a sequence (The Unicode Standard, 3.9, "U+FFFD Substitution of Maximal Subparts").
// Bound:  eight bytes of state, at most two code points per byte; it always advances.

#ifndef BREVIER_UTF8_HPP
#define BREVIER_UTF8_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

constexpr uint32_t replacement_character = 0xFFFD;

// Calls `out.character(code)` for each character, and `out.malformed()` for each U+FFFD that replaces a
// sequence.
class utf8_decoder {
 public:
  // True between characters: an ASCII byte is then its own code point and need not pass through push().
  [[nodiscard]] constexpr bool idle() const noexcept { return missing_ == 0; }

  template <class Sink>
  constexpr void push(uint8_t byte, Sink& out) noexcept {
    if (!take(byte, out)) (void)take(byte, out);
  }

  // The same with at most one code point: false if that was the U+FFFD of a truncated sequence before this
  // byte; pass the byte again then.
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
  // Whether a character may begin with these bits. Called for every byte but the first; the second byte
  // decides (Table 3-7): overlong forms, surrogates and everything above U+10FFFF are refused.
  [[nodiscard]] constexpr bool may_begin(uint32_t code) const noexcept {
    if (missing_ == 3) return code >= 0x10 && code < 0x110;  // four bytes
    if (missing_ == 2 && code < 0x400)
      return code >= 0x20 && code >> 5 != 0x1B;  // three bytes: no U+D800 ... U+DFFF
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
  out[0] = static_cast<char>(static_cast<uint8_t>((0xF00u >> size) | code));  // a leading 1 per byte
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

// The same in one register, which takes no stack: the code from this bit up, and the size in the three bits
// below. Where `unsigned` has 16 bits, the shift is by whole bytes, which is cheap.
constexpr unsigned packed_code = sizeof(unsigned) > 2 ? 11 : 8;

[[nodiscard]] constexpr uint32_t pack_character(uint32_t code, unsigned size) noexcept {
  return code << packed_code | uint32_t{size} << (packed_code - 3);
}

// The character at `at`, of several bytes, with `left` bytes of text left. `cold` keeps it, at -O2, out of
// the loops that call decode_packed(), which have too few registers for it; at -Os it is inlined into that.
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
  // truncated or overlong: the tables of characters begin at U+0080
  return pack_character(code < 0x80 ? replacement_character : code, length);
}

// The same for any character.
[[nodiscard]] constexpr uint32_t decode_packed(const char* at, size_t left) noexcept {
  const uint8_t first = static_cast<uint8_t>(*at);
  return first < 0xC0 ? pack_character(first, 1) : decode_long(at, left);
}

}  // namespace detail

// The character at `at`, and its size in bytes; `left` > 0 bytes of text are left. Ill-formed bytes give some
// code, >= U+0080 if the first byte is.
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

// The last position <= `at` in well-formed text at which a character begins.
[[nodiscard]] constexpr uint16_t character_start(const char* text, uint16_t at) noexcept {
  while (at > 0 && is_continuation(text[at])) --at;
  return at;
}

}  // namespace brevier

#endif  // BREVIER_UTF8_HPP
