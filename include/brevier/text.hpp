// SPDX-License-Identifier: MIT
//
// text: what a code point is, and the hash of a word. Every later stage asks here.
//
// Input:  code points, or well-formed UTF-8.
// Output: letter, digit, space, terminal, opener, closer; the lower-case form; a 16-bit hash.
// Bound:  a table of 128 bytes for ASCII and comparisons for the rest; nothing is remembered.
//
// The ranges are those blocks of the Unicode Character Database that news is written in. A character that is
// in none of them is taken for a letter, so that words of every script hold together.

#ifndef BREVIER_TEXT_HPP
#define BREVIER_TEXT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/utf8.hpp>

namespace brevier {

// The classes of a character; one character may have several.
namespace char_class {
constexpr uint8_t lower = 1;      // a letter that is not a capital, of any script
constexpr uint8_t upper = 2;      // a capital
constexpr uint8_t digit = 4;      // 0-9 and the digits of other scripts
constexpr uint8_t space = 8;      // white space, also between lines
constexpr uint8_t terminal = 16;  // may end a sentence: . ! ? … and their kin
constexpr uint8_t opener = 32;    // opens a quotation or bracket
constexpr uint8_t closer = 64;    // closes one; the straight quotes are both
constexpr uint8_t joiner = 128;   // stands inside a word: apostrophe, hyphen
constexpr uint8_t letter = lower | upper;
constexpr uint8_t word = lower | upper | digit;
}  // namespace char_class

namespace detail {

constexpr bool in(uint32_t code, uint32_t first, uint32_t last) noexcept {
  return code >= first && code <= last;
}

constexpr uint8_t classify_ascii(uint32_t c) noexcept {
  using namespace char_class;
  if (in(c, 'a', 'z')) return lower;
  if (in(c, 'A', 'Z')) return upper;
  if (in(c, '0', '9')) return digit;
  if (c == ' ' || in(c, '\t', '\r')) return space;
  if (c == '.' || c == '!' || c == '?') return terminal;
  if (c == '(' || c == '[' || c == '{') return opener;
  if (c == ')' || c == ']' || c == '}') return closer;
  if (c == '"') return opener | closer;
  if (c == '\'') return opener | closer | joiner;
  if (c == '-') return joiner;
  return 0;
}

struct ascii_table {
  uint8_t of[128] = {};
};

constexpr ascii_table make_ascii_table() noexcept {
  ascii_table t;
  for (uint8_t c = 0; c < 128; ++c) t.of[c] = classify_ascii(c);
  return t;
}

inline constexpr ascii_table ascii = make_ascii_table();

}  // namespace detail

// The lower-case form of a code point: Latin, Greek, Cyrillic, Armenian; others are returned as they are.
// After UnicodeData.txt, simple mappings; final sigma is folded to sigma, dotted capital I to i.
[[nodiscard]] constexpr uint32_t fold_case(uint32_t c) noexcept {
  using detail::in;
  if (c < 0x80) return in(c, 'A', 'Z') ? c + 32 : c;
  if (c < 0x100) return in(c, 0xC0, 0xDE) && c != 0xD7 ? c + 32 : c;
  if (c < 0x180) {
    if (c == 0x130) return 'i';
    if (c == 0x178) return 0xFF;
    if (c == 0x131 || c == 0x138 || c == 0x149 || c == 0x17F) return c;
    const bool capital_is_odd = in(c, 0x139, 0x148) || in(c, 0x179, 0x17E);
    return (c & 1) == (capital_is_odd ? 1u : 0u) ? c + 1 : c;
  }
  if (c < 0x370) {
    if (in(c, 0x1CD, 0x1DC)) return (c & 1) != 0 ? c + 1 : c;
    if (in(c, 0x1DE, 0x1EF) || in(c, 0x1F8, 0x21F) || in(c, 0x222, 0x233)) return c | 1;
    if (c == 0x1A0 || c == 0x1AF) return c + 1;  // the horned letters of Vietnamese
    return c;
  }
  if (c < 0x400) {
    if (in(c, 0x391, 0x3AB) && c != 0x3A2) return c + 32;
    if (c == 0x386) return 0x3AC;
    if (in(c, 0x388, 0x38A)) return c + 37;
    if (c == 0x38C) return 0x3CC;
    if (c == 0x38E || c == 0x38F) return c + 63;
    return c == 0x3C2 ? 0x3C3 : c;
  }
  if (c < 0x530) {
    if (c < 0x410) return c + 80;
    if (c < 0x430) return c + 32;
    if (in(c, 0x460, 0x481) || in(c, 0x48A, 0x4BF) || c >= 0x4D0) return c | 1;
    if (in(c, 0x4C1, 0x4CE)) return (c & 1) != 0 ? c + 1 : c;
    return c == 0x4C0 ? 0x4CF : c;
  }
  if (in(c, 0x531, 0x556)) return c + 48;
  if (in(c, 0x1E00, 0x1E95) || in(c, 0x1EA0, 0x1EFF)) return c | 1;
  if (in(c, 0xFF21, 0xFF3A)) return c + 32;
  return c;
}

namespace detail {

constexpr bool is_wide_space(uint32_t c) noexcept {
  return c == 0x85 || c == 0xA0 || c == 0x1680 || in(c, 0x2000, 0x200A) || in(c, 0x2028, 0x2029) ||
         c == 0x202F || c == 0x205F || c == 0x3000;
}

constexpr uint8_t classify_punctuation(uint32_t c) noexcept {
  using namespace char_class;
  if (c == 0x2018 || c == 0x201A || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x2039) {
    // German closes with what English opens with, some languages the same with guillemets
    return c == 0x201A || c == 0x201E ? opener : static_cast<uint8_t>(opener | closer);
  }
  if (c == 0x2019) return closer | joiner;
  if (c == 0x201D) return closer;
  if (c == 0xBB || c == 0x203A) return opener | closer;
  if (c == 0x2026 || c == 0x203C || in(c, 0x2047, 0x2049)) return terminal;
  if (c == 0x2010 || c == 0x2011) return joiner;
  if (c == 0x3001 || c == 0xFF0C || c == 0xFF1A || c == 0xFF1B) return 0;
  if (c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E || c == 0xFF61) return terminal;
  if (in(c, 0x3008, 0x3011)) return (c & 1) == 0 ? opener : closer;
  if (in(c, 0x3014, 0x301B)) return (c & 1) == 0 ? opener : closer;
  if (c == 0xFF08 || c == 0xFF3B || c == 0xFF62) return opener;
  if (c == 0xFF09 || c == 0xFF3D || c == 0xFF63) return closer;
  if (c == 0x964 || c == 0x965 || c == 0x61F || c == 0x6D4 || c == 0x589) return terminal;
  if (c == 0x1362 || c == 0x1367 || c == 0x1368 || in(c, 0x104A, 0x104B) || c == 0x17D4) return terminal;
  if (c == 0xBF || c == 0xA1) return opener;
  return 0;
}

constexpr bool is_symbol(uint32_t c) noexcept {
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  if (c < 0x370) return c == 0xD7 || c == 0xF7;
  if (c < 0x2000) {
    return c == 0x37E || c == 0x387 || in(c, 0x55A, 0x55F) || in(c, 0x589, 0x58A) || c == 0x5BE ||
           c == 0x5C0 || c == 0x5C3 || in(c, 0x5F3, 0x5F4) || in(c, 0x60C, 0x60D) || c == 0x61B ||
           in(c, 0x61E, 0x61F) || in(c, 0x66A, 0x66D) || c == 0x6D4 || in(c, 0x964, 0x965) ||
           in(c, 0x104A, 0x104F) || in(c, 0x1361, 0x1368) || in(c, 0x17D4, 0x17DA);
  }
  if (c < 0x2C00) return !in(c, 0x200C, 0x200D);
  if (c < 0x3040)
    return in(c, 0x2E00, 0x2E7F) || in(c, 0x3000, 0x3004) || in(c, 0x3008, 0x3020) || c == 0x3030;
  if (c == 0x30FB) return true;
  if (c < 0xFE10) return in(c, 0xE000, 0xF8FF);
  if (c < 0xFE70) return !in(c, 0xFE20, 0xFE2F);
  if (in(c, 0xFF00, 0xFFEF)) {
    return in(c, 0xFF00, 0xFF0F) || in(c, 0xFF1A, 0xFF20) || in(c, 0xFF3B, 0xFF40) || in(c, 0xFF5B, 0xFF65) ||
           c >= 0xFFE0;
  }
  return c >= 0xFFF0 && (c < 0x10000 || in(c, 0x1F000, 0x1FAFF) || c >= 0xE0000);
}

constexpr bool is_other_digit(uint32_t c) noexcept {
  return in(c, 0x660, 0x669) || in(c, 0x6F0, 0x6F9) || in(c, 0x966, 0x96F) || in(c, 0x9E6, 0x9EF) ||
         in(c, 0xE50, 0xE59) || in(c, 0x1040, 0x1049) || in(c, 0xFF10, 0xFF19);
}

constexpr uint8_t classify_wide(uint32_t c) noexcept {
  using namespace char_class;
  if (is_wide_space(c)) return space;
  if (is_symbol(c)) return classify_punctuation(c);
  if (is_other_digit(c)) return digit;
  return fold_case(c) != c && c != 0x3C2 ? upper : lower;
}

}  // namespace detail

// The classes of a code point, a union of the bits in `char_class`.
[[nodiscard]] constexpr uint8_t classes_of(uint32_t code) noexcept {
  return code < 0x80 ? detail::ascii.of[code] : detail::classify_wide(code);
}

[[nodiscard]] constexpr bool is(uint32_t code, uint8_t classes) noexcept {
  return (classes_of(code) & classes) != 0;
}

// True for the scripts that are written without spaces between words: Han, Kana, Thai, Lao, Khmer, Burmese;
// and for Hangul, whose words carry their endings with them. Their terms are pairs of characters.
[[nodiscard]] constexpr bool is_unspaced(uint32_t c) noexcept {
  using detail::in;
  if (c < 0xE01) return false;
  return in(c, 0xE01, 0xEFF) || in(c, 0x1000, 0x109F) || in(c, 0x1780, 0x17FF) || in(c, 0x3041, 0x30FF) ||
         in(c, 0x3400, 0x4DBF) || in(c, 0x4E00, 0x9FFF) || in(c, 0xAC00, 0xD7A3) || in(c, 0xF900, 0xFAFF) ||
         in(c, 0x20000, 0x3134F);
}

// Marks that end a sentence by themselves, whatever follows and without a space: the full stops of CJK, the
// danda, the Arabic, Armenian, Ethiopic, Burmese and Khmer ones.
[[nodiscard]] constexpr bool is_hard_terminal(uint32_t c) noexcept {
  return c >= 0x589 && c != 0x2026 && c != 0x203C && !detail::in(c, 0x2047, 0x2049) &&
         is(c, char_class::terminal);
}

// The hash of a word: FNV-1a (Fowler, Noll, Vo; 32 bits) over its folded code points, folded to 16 bits.
// Two different words share a value once in 65,536 pairs.
constexpr uint32_t hash_seed = 2166136261u;

[[nodiscard]] constexpr uint32_t hash_step(uint32_t hash, uint32_t folded) noexcept {
  return (hash ^ folded) * 16777619u;
}

[[nodiscard]] constexpr uint16_t hash_end(uint32_t hash) noexcept {
  return static_cast<uint16_t>((hash ^ (hash >> 16)) & 0xFFFFu);
}

// The hash of text[0, size), folded; apostrophes are folded to the straight one.
[[nodiscard]] constexpr uint16_t hash_word(const char* text, uint16_t size) noexcept {
  uint32_t hash = hash_seed;
  for (uint16_t i = 0; i < size;) {
    const decoded d = decode_utf8(text, i, size);
    hash = hash_step(hash, d.code == 0x2019 ? '\'' : fold_case(d.code));
    i = static_cast<uint16_t>(i + d.size);
  }
  return hash_end(hash);
}

}  // namespace brevier

#endif  // BREVIER_TEXT_HPP
