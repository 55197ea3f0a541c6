// SPDX-License-Identifier: MIT
//
// text: what a code point is, and the hash of a word. Every later stage asks here.
//
// Input:  code points, or well-formed UTF-8.
// Output: letter, digit, space, terminal, opener, closer; the lower-case form; a 16-bit hash.
// Bound:  a table of 128 bytes for ASCII, one of 450 with eight comparisons for the rest, one of 124 for
//         their capitals; nothing is remembered.
//
// The ranges are those blocks of the Unicode Character Database that news is written in. A character that is
// in none of them is taken for a letter, so that words of every script hold together.

#ifndef BREVIER_TEXT_HPP
#define BREVIER_TEXT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>
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

BREVIER_ROM inline constexpr ascii_table ascii = make_ascii_table();

}  // namespace detail

namespace detail {

// Beyond ASCII: from `first` on, `count` characters of which the small ones stand `distance` after the
// capitals. At a distance of 1 every second one is a capital, the first among them.
struct case_range {
  uint16_t first;
  uint8_t count;
  uint8_t distance;
};

BREVIER_ROM inline constexpr case_range case_ranges[] = {
    {0xC0, 23, 32},   {0xD8, 7, 32},  {0x100, 48, 1},  {0x132, 6, 1},   {0x139, 16, 1},   {0x14A, 46, 1},
    {0x179, 6, 1},    {0x1A0, 1, 1},  {0x1AF, 1, 1},   {0x1CD, 16, 1},  {0x1DE, 18, 1},   {0x1F8, 40, 1},
    {0x222, 18, 1},   {0x386, 1, 38}, {0x388, 3, 37},  {0x38C, 1, 64},  {0x38E, 2, 63},   {0x391, 17, 32},
    {0x3A3, 9, 32},   {0x3C2, 1, 1},  {0x400, 16, 80}, {0x410, 32, 32}, {0x460, 34, 1},   {0x48A, 54, 1},
    {0x4C0, 1, 15},   {0x4C1, 14, 1}, {0x4D0, 96, 1},  {0x531, 38, 48}, {0x1E00, 150, 1}, {0x1EA0, 96, 1},
    {0xFF21, 26, 32},
};

constexpr uint8_t case_range_count = sizeof case_ranges / sizeof case_ranges[0];

// fold_case() beyond ASCII.
constexpr uint32_t fold_wide(uint32_t c) noexcept {
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  uint8_t low = 0;
  uint8_t high = case_range_count;
  while (high - low > 1) {
    const uint8_t middle = static_cast<uint8_t>((low + high) / 2);
    if (rom(case_ranges[middle].first) <= c) {
      low = middle;
    } else {
      high = middle;
    }
  }
  const case_range& r = case_ranges[low];
  const uint32_t place = c - rom(r.first);  // great if c is below the first of all
  const uint8_t distance = rom(r.distance);
  if (place >= rom(r.count) || (distance == 1 && (place & 1) != 0)) return c;
  return c + distance;
}

}  // namespace detail

// The lower-case form of a code point: Latin, Greek, Cyrillic, Armenian; others are returned as they are.
// After UnicodeData.txt, simple mappings; final sigma is folded to sigma, dotted capital I to i.
[[nodiscard]] constexpr uint32_t fold_case(uint32_t c) noexcept {
  if (c < 0x80) return detail::in(c, 'A', 'Z') ? c + 32 : c;
  return detail::fold_wide(c);
}

namespace detail {

// Beyond ASCII: from `first` up to the next entry, characters have these classes.
struct class_range {
  uint16_t first;
  uint8_t classes;
};

constexpr uint8_t none = 0;
constexpr uint8_t cased = char_class::lower;  // letters, capitals among them: fold_case() tells
constexpr uint8_t both = char_class::opener | char_class::closer;
constexpr uint8_t brackets = 0xFF;  // in pairs: the even ones open, the odd ones close

// After the general categories of UnicodeData.txt and the marks of SentenceBreakProperty.txt.
inline constexpr class_range class_ranges[] = {
    // Latin-1, Greek
    {0x80, none},
    {0x85, char_class::space},
    {0x86, none},
    {0xA0, char_class::space},
    {0xA1, char_class::opener},
    {0xA2, none},
    {0xAA, cased},
    {0xAB, both},
    {0xAC, none},
    {0xB5, cased},
    {0xB6, none},
    {0xBA, cased},
    {0xBB, both},
    {0xBC, none},
    {0xBF, char_class::opener},
    {0xC0, cased},
    {0xD7, none},
    {0xD8, cased},
    {0xF7, none},
    {0xF8, cased},
    {0x37E, none},
    {0x37F, cased},
    {0x387, none},
    {0x388, cased},
    // Armenian, Hebrew, Arabic
    {0x55A, none},
    {0x560, cased},
    {0x589, char_class::terminal},
    {0x58A, none},
    {0x58B, cased},
    {0x5BE, none},
    {0x5BF, cased},
    {0x5C0, none},
    {0x5C1, cased},
    {0x5C3, none},
    {0x5C4, cased},
    {0x5F3, none},
    {0x5F5, cased},
    {0x60C, none},
    {0x60E, cased},
    {0x61B, none},
    {0x61C, cased},
    {0x61E, none},
    {0x61F, char_class::terminal},
    {0x620, cased},
    {0x660, char_class::digit},
    {0x66A, none},
    {0x66E, cased},
    {0x6D4, char_class::terminal},
    {0x6D5, cased},
    {0x6F0, char_class::digit},
    {0x6FA, cased},
    // Devanagari, Bengali, Thai, Burmese, Ethiopic, Khmer
    {0x964, char_class::terminal},
    {0x966, char_class::digit},
    {0x970, cased},
    {0x9E6, char_class::digit},
    {0x9F0, cased},
    {0xE50, char_class::digit},
    {0xE5A, cased},
    {0x1040, char_class::digit},
    {0x104A, char_class::terminal},
    {0x104C, none},
    {0x1050, cased},
    {0x1361, none},
    {0x1362, char_class::terminal},
    {0x1363, none},
    {0x1367, char_class::terminal},
    {0x1369, cased},
    {0x1680, char_class::space},
    {0x1681, cased},
    {0x17D4, char_class::terminal},
    {0x17D5, none},
    {0x17DB, cased},
    // general punctuation, symbols
    {0x2000, char_class::space},
    {0x200B, none},
    {0x200C, cased},
    {0x200E, none},
    {0x2010, char_class::joiner},
    {0x2012, none},
    {0x2018, both},
    {0x2019, char_class::closer | char_class::joiner},
    {0x201A, char_class::opener},
    {0x201B, none},
    {0x201C, both},
    {0x201D, char_class::closer},
    {0x201E, char_class::opener},
    {0x201F, none},
    {0x2026, char_class::terminal},
    {0x2027, none},
    {0x2028, char_class::space},
    {0x202A, none},
    {0x202F, char_class::space},
    {0x2030, none},
    {0x2039, both},
    {0x203B, none},
    {0x203C, char_class::terminal},
    {0x203D, none},
    {0x2047, char_class::terminal},
    {0x204A, none},
    {0x205F, char_class::space},
    {0x2060, none},
    {0x2C00, cased},
    {0x2E00, none},
    {0x2E80, cased},
    // CJK
    {0x3000, char_class::space},
    {0x3001, none},
    {0x3002, char_class::terminal},
    {0x3003, none},
    {0x3005, cased},
    {0x3008, brackets},
    {0x3012, none},
    {0x3014, brackets},
    {0x301C, none},
    {0x3021, cased},
    {0x3030, none},
    {0x3031, cased},
    {0x30FB, none},
    {0x30FC, cased},
    {0xE000, none},
    {0xF900, cased},
    {0xFE00, none},
    {0xFE20, cased},
    {0xFE30, none},
    {0xFE70, cased},
    {0xFEFF, none},
    {0xFF01, char_class::terminal},
    {0xFF02, none},
    {0xFF08, char_class::opener},
    {0xFF09, char_class::closer},
    {0xFF0A, none},
    {0xFF0E, char_class::terminal},
    {0xFF0F, none},
    {0xFF10, char_class::digit},
    {0xFF1A, none},
    {0xFF1F, char_class::terminal},
    {0xFF20, none},
    {0xFF21, cased},
    {0xFF3B, char_class::opener},
    {0xFF3C, none},
    {0xFF3D, char_class::closer},
    {0xFF3E, none},
    {0xFF41, cased},
    {0xFF5B, none},
    {0xFF61, char_class::terminal},
    {0xFF62, char_class::opener},
    {0xFF63, char_class::closer},
    {0xFF64, none},
    {0xFF66, cased},
    {0xFFE0, none},
};

constexpr uint8_t class_range_count = sizeof class_ranges / sizeof class_ranges[0];

constexpr bool ranges_rise() noexcept {
  for (uint8_t i = 1; i < class_range_count; ++i) {
    if (class_ranges[i].first <= class_ranges[i - 1].first) return false;
  }
  return true;
}
static_assert(ranges_rise(), "brevier: class_ranges must rise");

// The same without the byte that a pair would waste.
struct class_table {
  uint16_t first[class_range_count] = {};
  uint8_t classes[class_range_count] = {};
};

constexpr class_table make_class_table() noexcept {
  class_table t;
  for (uint8_t i = 0; i < class_range_count; ++i) {
    t.first[i] = class_ranges[i].first;
    t.classes[i] = class_ranges[i].classes;
  }
  return t;
}

BREVIER_ROM inline constexpr class_table beyond_ascii = make_class_table();

constexpr uint8_t range_classes(uint16_t c) noexcept {
  uint8_t low = 0;
  uint8_t high = class_range_count;
  while (high - low > 1) {
    const uint8_t middle = static_cast<uint8_t>((low + high) / 2);
    if (rom(beyond_ascii.first[middle]) <= c) {
      low = middle;
    } else {
      high = middle;
    }
  }
  return rom(beyond_ascii.classes[low]);
}

constexpr uint8_t classify_wide(uint32_t c) noexcept {
  using namespace char_class;
  // symbols, emoji and tags; the rest beyond the first plane are letters, most of them Chinese
  if (c > 0xFFFF) return in(c, 0x1F000, 0x1FAFF) || c >= 0xE0000 ? none : cased;
  const uint8_t classes = range_classes(static_cast<uint16_t>(c));
  if (classes == brackets) return (c & 1) == 0 ? opener : closer;
  if (classes == cased && fold_wide(c) != c && c != 0x3C2) return upper;
  return classes;
}

}  // namespace detail

// The classes of a code point, a union of the bits in `char_class`.
[[nodiscard]] constexpr uint8_t classes_of(uint32_t code) noexcept {
  return code < 0x80 ? rom(detail::ascii.of[code]) : detail::classify_wide(code);
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
// Two different words share a value once in 65,536 pairs. The seed is one of 6,000 that were tried: with it,
// the words that share a value with a word of the English pack, and are taken for it, are rare ones.
constexpr uint32_t hash_seed = 1324883627u;

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
