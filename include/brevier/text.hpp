// SPDX-License-Identifier: MIT
//
// text: what kind of character a code point is. Used by every later stage.
//
// Input:  code points, or well-formed UTF-8.
// Output: letter, digit, space, terminal, opener, closer; the lower-case form.
// Bound:  tables of 128 bytes for ASCII, 128 for the capitals beyond it, 255 for all else, searched linearly
//         from one of four starts, and 28 bytes of small ones. No state.
//
// The ranges cover the blocks of the Unicode Character Database that news is written in. Any other character
// is taken for a letter, so that words of every script hold together.

#ifndef BREVIER_TEXT_HPP
#define BREVIER_TEXT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// The classes of a character; one character may have several.
namespace char_class {
constexpr uint8_t lower = 1;      // a letter of any script that is not a capital
constexpr uint8_t upper = 2;      // a capital
constexpr uint8_t digit = 4;      // 0-9 and the digits of other scripts
constexpr uint8_t space = 8;      // white space, also between lines
constexpr uint8_t terminal = 16;  // may end a sentence: . ! ? … and the like
constexpr uint8_t opener = 32;    // opens a quotation or bracket
constexpr uint8_t closer = 64;    // closes one; the straight quotes are both
constexpr uint8_t joiner = 128;   // stands inside a word: apostrophe, hyphen
constexpr uint8_t letter = lower | upper;
constexpr uint8_t word = lower | upper | digit;
}  // namespace char_class

namespace detail {

[[nodiscard]] constexpr bool in(uint32_t code, uint32_t first, uint32_t last) noexcept {
  return code >= first && code <= last;
}

[[gnu::always_inline, nodiscard]] constexpr bool is_ascii_digit(char c) noexcept {
  return in(static_cast<uint8_t>(c), '0', '9');
}

[[nodiscard]] constexpr uint8_t classify_ascii(uint32_t c) noexcept {
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

// Beyond ASCII: `count` characters from `first` on, whose small letters are `distance` after the capitals. At
// distance 1, capitals and small letters alternate, a capital first.
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
    {0xFF21, 26, 32}, {0xFFFF, 0, 1},
};

constexpr uint8_t case_range_count = sizeof case_ranges / sizeof case_ranges[0];
static_assert(case_range_count == 32, "brevier: fold_wide() halves their number");

// fold_case() beyond ASCII; `cold` as decode_long() is.
[[gnu::cold, nodiscard]] constexpr uint32_t fold_wide(uint32_t c) noexcept {
  if (c == 0x130) return 'i';
  if (c == 0x178) return 0xFF;
  const case_range* low = case_ranges;
  if (rom(low[16].first) <= c) low += 16;  // of 32; a loop would take registers from the callers
  if (rom(low[8].first) <= c) low += 8;
  if (rom(low[4].first) <= c) low += 4;
  if (rom(low[2].first) <= c) low += 2;
  if (rom(low[1].first) <= c) low += 1;
  const case_range& r = *low;
  const uint32_t place = c - rom(r.first);  // wraps to a large value if c is below the first range
  const uint8_t distance = rom(r.distance);
  if (place >= rom(r.count) || (distance == 1 && (place & 1) != 0)) return c;
  return c + distance;
}

}  // namespace detail

// The lower-case form of a code point: Latin, Greek, Cyrillic, Armenian; others are returned as they are.
// Simple mappings of UnicodeData.txt; final sigma is folded to sigma, dotted capital I to i.
[[nodiscard]] constexpr uint32_t fold_case(uint32_t c) noexcept {
  if (c < 0x80) return detail::in(c, 'A', 'Z') ? c + 32 : c;
  return detail::fold_wide(c);
}

namespace detail {

// The kind of a character beyond ASCII; finer than its classes.
enum class kind : uint8_t {
  none,
  letter,    // capitals among them: fold_case() tells
  unspaced,  // a letter of a script without spaces between words
  digit,
  space,
  terminal,  // may end a sentence
  opener,
  closer,
  both,  // opens in one language and closes in another
  joiner,
  apostrophe,  // U+2019
  pair         // brackets: the even ones open, the odd ones close
};

BREVIER_ROM inline constexpr uint8_t kind_classes[] = {
    0,
    char_class::lower,
    char_class::lower,
    char_class::digit,
    char_class::space,
    char_class::terminal,
    char_class::opener,
    char_class::closer,
    char_class::opener | char_class::closer,
    char_class::joiner,
    char_class::closer | char_class::joiner,
    char_class::opener,
};

// Characters from `first` up to the next entry are of this kind.
struct kind_range {
  uint16_t first;
  kind of;
};

// From the general categories of UnicodeData.txt and the marks of SentenceBreakProperty.txt.
inline constexpr kind_range kind_ranges[] = {
    // Latin-1, Greek, Cyrillic, Armenian
    {0x80, kind::none},
    {0x85, kind::space},
    {0x86, kind::none},
    {0xA0, kind::space},
    {0xA1, kind::opener},
    {0xA2, kind::none},
    {0xAA, kind::letter},
    {0xAB, kind::both},
    {0xAC, kind::none},
    {0xB5, kind::letter},
    {0xB6, kind::none},
    {0xBA, kind::letter},
    {0xBB, kind::both},
    {0xBC, kind::none},
    {0xBF, kind::opener},
    {0xC0, kind::letter},
    {0xD7, kind::none},
    {0xD8, kind::letter},
    {0xF7, kind::none},
    {0xF8, kind::letter},
    {0x37E, kind::none},
    {0x37F, kind::letter},
    {0x387, kind::none},
    {0x388, kind::letter},
    {0x55A, kind::none},
    {0x560, kind::letter},
    {0x589, kind::terminal},
    {0x58A, kind::none},
    {0x58B, kind::letter},
    // Hebrew, Arabic
    {0x5BE, kind::none},
    {0x5BF, kind::letter},
    {0x5C0, kind::none},
    {0x5C1, kind::letter},
    {0x5C3, kind::none},
    {0x5C4, kind::letter},
    {0x5F3, kind::none},
    {0x5F5, kind::letter},
    {0x60C, kind::none},
    {0x60E, kind::letter},
    {0x61B, kind::none},
    {0x61C, kind::letter},
    {0x61E, kind::none},
    {0x61F, kind::terminal},
    {0x620, kind::letter},
    {0x660, kind::digit},
    {0x66A, kind::none},
    {0x66E, kind::letter},
    {0x6D4, kind::terminal},
    {0x6D5, kind::letter},
    {0x6F0, kind::digit},
    {0x6FA, kind::letter},
    // Devanagari, Bengali, Thai, Burmese, Ethiopic, Khmer
    {0x964, kind::terminal},
    {0x966, kind::digit},
    {0x970, kind::letter},
    {0x9E6, kind::digit},
    {0x9F0, kind::letter},
    {0xE01, kind::unspaced},
    {0xE50, kind::digit},
    {0xE5A, kind::unspaced},
    {0xF00, kind::letter},
    {0x1000, kind::unspaced},
    {0x1040, kind::digit},
    {0x104A, kind::terminal},
    {0x104C, kind::none},
    {0x1050, kind::unspaced},
    {0x10A0, kind::letter},
    {0x1361, kind::none},
    {0x1362, kind::terminal},
    {0x1363, kind::none},
    {0x1367, kind::terminal},
    {0x1369, kind::letter},
    {0x1680, kind::space},
    {0x1681, kind::letter},
    {0x1780, kind::unspaced},
    {0x17D4, kind::terminal},
    {0x17D5, kind::none},
    {0x17DB, kind::unspaced},
    {0x1800, kind::letter},
    // general punctuation, symbols
    {0x2000, kind::space},
    {0x200B, kind::none},
    {0x200C, kind::letter},
    {0x200E, kind::none},
    {0x2010, kind::joiner},
    {0x2012, kind::none},
    {0x2018, kind::both},
    {0x2019, kind::apostrophe},
    {0x201A, kind::opener},
    {0x201B, kind::none},
    {0x201C, kind::both},
    {0x201D, kind::closer},
    {0x201E, kind::opener},
    {0x201F, kind::none},
    {0x2026, kind::terminal},
    {0x2027, kind::none},
    {0x2028, kind::space},
    {0x202A, kind::none},
    {0x202F, kind::space},
    {0x2030, kind::none},
    {0x2039, kind::both},
    {0x203B, kind::none},
    {0x203C, kind::terminal},
    {0x203D, kind::none},
    {0x2047, kind::terminal},
    {0x204A, kind::none},
    {0x205F, kind::space},
    {0x2060, kind::none},
    {0x2C00, kind::letter},
    {0x2E00, kind::none},
    {0x2E80, kind::letter},
    // CJK
    {0x3000, kind::space},
    {0x3001, kind::none},
    {0x3002, kind::terminal},
    {0x3003, kind::none},
    {0x3005, kind::letter},
    {0x3008, kind::pair},
    {0x3012, kind::none},
    {0x3014, kind::pair},
    {0x301C, kind::none},
    {0x3021, kind::letter},
    {0x3030, kind::none},
    {0x3031, kind::letter},
    {0x3041, kind::unspaced},
    {0x30FB, kind::none},
    {0x30FC, kind::unspaced},
    {0x3100, kind::letter},
    {0x3400, kind::unspaced},
    {0x4DC0, kind::letter},
    {0x4E00, kind::unspaced},
    {0xA000, kind::letter},
    {0xAC00, kind::unspaced},
    {0xD7A4, kind::letter},
    {0xE000, kind::none},
    {0xF900, kind::unspaced},
    {0xFB00, kind::letter},
    {0xFE00, kind::none},
    {0xFE20, kind::letter},
    {0xFE30, kind::none},
    {0xFE70, kind::letter},
    {0xFEFF, kind::none},
    {0xFF01, kind::terminal},
    {0xFF02, kind::none},
    {0xFF08, kind::opener},
    {0xFF09, kind::closer},
    {0xFF0A, kind::none},
    {0xFF0E, kind::terminal},
    {0xFF0F, kind::none},
    {0xFF10, kind::digit},
    {0xFF1A, kind::none},
    {0xFF1F, kind::terminal},
    {0xFF20, kind::none},
    {0xFF21, kind::letter},
    {0xFF3B, kind::opener},
    {0xFF3C, kind::none},
    {0xFF3D, kind::closer},
    {0xFF3E, kind::none},
    {0xFF41, kind::letter},
    {0xFF5B, kind::none},
    {0xFF61, kind::terminal},
    {0xFF62, kind::opener},
    {0xFF63, kind::closer},
    {0xFF64, kind::none},
    {0xFF66, kind::letter},
    {0xFFE0, kind::none},
};

constexpr uint16_t kind_range_count = sizeof kind_ranges / sizeof kind_ranges[0];

// The same as stored on the device, one or two bytes for most entries: the kind in the low half of the first
// byte, the distance to the next entry in the high half. If that is 15, the distance is in the next byte, and
// if this is 0, in the two bytes after it. A search may also begin at U+2010, U+201C or U+3000, as
// punctuation is the most frequent of what is beyond ASCII.
struct kind_stream {
  uint8_t bytes[320] = {};
  uint16_t size = 0;
  uint16_t from_2010 = 0;
  uint16_t from_201c = 0;
  uint16_t from_3000 = 0;
};

constexpr kind_stream make_kind_stream() noexcept {
  kind_stream s;
  for (uint16_t i = 0; i < kind_range_count; ++i) {
    const uint16_t first = kind_ranges[i].first;
    if (first == 0x2010) s.from_2010 = s.size;
    if (first == 0x201C) s.from_201c = s.size;
    if (first == 0x3000) s.from_3000 = s.size;
    const uint32_t distance = (i + 1 < kind_range_count ? kind_ranges[i + 1].first : 0x10000u) - first;
    const uint8_t of = static_cast<uint8_t>(kind_ranges[i].of);
    s.bytes[s.size++] = static_cast<uint8_t>(of | (distance < 15 ? distance << 4 : 0xF0u));
    if (distance < 15) continue;
    s.bytes[s.size++] = static_cast<uint8_t>(distance < 256 ? distance : 0);
    if (distance < 256) continue;
    s.bytes[s.size++] = static_cast<uint8_t>(distance & 0xFF);
    s.bytes[s.size++] = static_cast<uint8_t>(distance >> 8);
  }
  return s;
}

[[nodiscard]] constexpr bool ranges_rise() noexcept {
  for (uint16_t i = 1; i < kind_range_count; ++i) {
    if (kind_ranges[i].first <= kind_ranges[i - 1].first) return false;
  }
  return true;
}
static_assert(ranges_rise(), "brevier: kind_ranges must rise");

inline constexpr kind_stream all_kinds = make_kind_stream();

// The stream without its unused bytes.
struct kind_table {
  uint8_t bytes[all_kinds.size] = {};
};

constexpr kind_table make_kind_table() noexcept {
  kind_table t;
  for (uint16_t i = 0; i < all_kinds.size; ++i) t.bytes[i] = all_kinds.bytes[i];
  return t;
}

BREVIER_ROM inline constexpr kind_table beyond_ascii = make_kind_table();

// Where in the table the search begins for characters >= `first`.
struct kind_start {
  uint16_t first;
  uint16_t at;
};

BREVIER_ROM inline constexpr kind_start kind_starts[] = {
    {0x3000, all_kinds.from_3000}, {0x201C, all_kinds.from_201c}, {0x2010, all_kinds.from_2010}, {0x80, 0}};

// The kind of a character beyond ASCII.
constexpr kind kind_of(uint32_t c) noexcept {
  // no search for Latin except × and ÷, Greek, Cyrillic and the capitals of Armenian,
  if (in(c, 0xC0, 0x559) && (c | 0x20) != 0xF7 && !in(c, 0x37E, 0x387)) return kind::letter;
  if (in(c, 0x4E00, 0x9FFF)) return kind::unspaced;  // nor for Han
  // beyond U+FFFF: symbols, emoji and tags are kind::none, the rest letters, most of them Chinese
  if (c > 0xFFFF) {
    if (in(c, 0x20000, 0x3134F)) return kind::unspaced;
    return in(c, 0x1F000, 0x1FAFF) || c >= 0xE0000 ? kind::none : kind::letter;
  }
  const unsigned code = static_cast<unsigned>(c);
  const kind_start* start = kind_starts;
  while (code < rom(start->first)) ++start;
  unsigned left = code - rom(start->first);  // from the first character of this entry to c
  const kind_table& table = beyond_ascii;
  const uint8_t* at = table.bytes + rom(start->at);
  for (;;) {
    const uint8_t byte = rom(*at++);
    unsigned distance = byte >> 4;
    if (distance == 15) distance = rom(*at++);
    if (distance == 0) {
      distance = rom(*at++);
      distance |= static_cast<unsigned>(rom(*at++)) << 8;
    }
    if (left < distance) return static_cast<kind>(byte & 15);
    left -= distance;
  }
}

// The case of a letter beyond ASCII. Not inlined, so that classify_wide() ends with a tail call.
[[gnu::noinline, nodiscard]] constexpr uint8_t letter_case(uint32_t c) noexcept {
  return fold_wide(c) != c && c != 0x3C2 ? char_class::upper : char_class::lower;
}

// Not inlined, or this rare path takes registers from the loops that call it.
[[gnu::noinline, nodiscard]] constexpr uint8_t classify_wide(uint32_t c) noexcept {
  const kind of = kind_of(c);
  if (of == kind::letter) return letter_case(c);
  if (of == kind::pair && (c & 1) != 0) return char_class::closer;
  return rom(kind_classes[static_cast<uint8_t>(of)]);
}

}  // namespace detail

// The classes of a code point, a union of the bits in `char_class`.
[[nodiscard]] constexpr uint8_t classes_of(uint32_t code) noexcept {
  return code < 0x80 ? rom(detail::ascii.of[code]) : detail::classify_wide(code);
}

[[gnu::always_inline, nodiscard]] constexpr bool is(uint32_t code, uint8_t classes) noexcept {
  return (classes_of(code) & classes) != 0;
}

// True for ASCII letters and digits, which are nearly all of a text.
[[gnu::always_inline, nodiscard]] constexpr bool is_plain(char c) noexcept {
  const unsigned byte = static_cast<uint8_t>(c);
  return byte < 0x80 && (rom(detail::ascii.of[byte]) & char_class::word) != 0;
}

// The same, faster for small letters, as most are.
[[gnu::always_inline, nodiscard]] constexpr bool is_small_or_plain(char c) noexcept {
  return detail::in(static_cast<uint8_t>(c), 'a', 'z') || is_plain(c);
}

// True for the letters of scripts that are written without spaces between words: Han, Kana, Thai, Lao, Khmer,
// Burmese; and of Hangul, whose words carry endings. Their terms are pairs of characters.
[[nodiscard]] constexpr bool is_unspaced(uint32_t c) noexcept {
  return c >= 0xE01 && detail::kind_of(c) == detail::kind::unspaced;
}

// The letters in which Japanese writes particles and endings.
[[nodiscard]] constexpr bool is_hiragana(uint32_t c) noexcept {
  return detail::in(c, 0x3041, 0x309F);
}

namespace detail {

// A character with its classes and its size in bytes, in one register. Where `unsigned` has 16 bits, shifts
// are by whole bytes only, and U+FFFF stands for every character beyond it: callers look only for marks and
// letters of alphabets, which are all below.
struct read_character {
  static constexpr unsigned code_bits = sizeof(unsigned) > 2 ? 21 : 16;
  uint32_t packed;  // as in decode_packed() where `unsigned` has more than 16 bits
  [[nodiscard]] constexpr unsigned code() const noexcept {
    return static_cast<unsigned>(packed >> (32 - code_bits));
  }
  [[nodiscard]] constexpr unsigned size() const noexcept { return static_cast<unsigned>((packed >> 8) & 7); }
  [[nodiscard]] constexpr unsigned classes() const noexcept { return static_cast<unsigned>(packed & 0xFF); }
};

// The character at `at`, before `end`.
constexpr read_character read_at(const char* at, const char* end) noexcept {
  const uint32_t packed = decode_packed(at, static_cast<size_t>(end - at));
  const uint32_t code = packed >> packed_code;
  if constexpr (sizeof(unsigned) > 2) return {packed | classes_of(code)};
  const uint32_t bytes = (packed >> (packed_code - 3)) & 7;
  return {(code <= 0xFFFF ? code : 0xFFFF) << 16 | bytes << 8 | classes_of(code)};
}

[[gnu::always_inline]] constexpr read_character read_at(const char* text, unsigned at,
                                                        unsigned size) noexcept {
  return read_at(text + at, text + size);
}

// Whether a letter is of a script without capitals: all from Hebrew on, except U+1E00 ... U+1FFF (Vietnamese,
// old Greek). Rare scripts with capitals are taken for caseless.
[[nodiscard]] constexpr bool is_caseless(uint32_t code) noexcept {
  return code >= 0x590 && code >> 9 != 0xF;
}

// Whether the code is in the list, which ends with 0.
[[gnu::noinline, nodiscard]] constexpr bool is_listed(uint32_t code, const uint16_t* list) noexcept {
  for (uint16_t one = rom(*list); one != 0; one = rom(*++list)) {
    if (one == code) return true;
  }
  return false;
}

}  // namespace detail

}  // namespace brevier

#endif  // BREVIER_TEXT_HPP
