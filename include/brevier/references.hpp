// SPDX-License-Identifier: MIT
//
// references: the character references of HTML, "&amp;" and "&#38;". Used by the HTML filter (markup.hpp).
//
// Input:  a character reference without its ';'.
// Output: the character; 0 if it is not a reference.
// Bound:  no state. Knows the names that news uses; any other is not a reference, except the one in 700 whose
//         hash is that of a known one. Case matters only in the names of letters: "&Eacute;" is not
//         "&eacute;", but "&Dagger;" is "&dagger;".

#ifndef BREVIER_REFERENCES_HPP
#define BREVIER_REFERENCES_HPP

#include <stdint.h>

#include <brevier/elements.hpp>
#include <brevier/hash.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier::detail {

struct entity {
  uint16_t name;
  uint16_t code;
};

// The named character references of HTML that news pages use.
BREVIER_ROM inline constexpr entity entities[] = {
    {name_hash("amp"), '&'},       {name_hash("lt"), '<'},        {name_hash("gt"), '>'},
    {name_hash("quot"), '"'},      {name_hash("apos"), '\''},     {name_hash("nbsp"), 0xA0},
    {name_hash("ndash"), 0x2013},  {name_hash("mdash"), 0x2014},  {name_hash("lsquo"), 0x2018},
    {name_hash("rsquo"), 0x2019},  {name_hash("ldquo"), 0x201C},  {name_hash("rdquo"), 0x201D},
    {name_hash("bdquo"), 0x201E},  {name_hash("laquo"), 0xAB},    {name_hash("raquo"), 0xBB},
    {name_hash("hellip"), 0x2026}, {name_hash("bull"), 0x2022},   {name_hash("middot"), 0xB7},
    {name_hash("copy"), 0xA9},     {name_hash("reg"), 0xAE},      {name_hash("trade"), 0x2122},
    {name_hash("euro"), 0x20AC},   {name_hash("pound"), 0xA3},    {name_hash("yen"), 0xA5},
    {name_hash("cent"), 0xA2},     {name_hash("deg"), 0xB0},      {name_hash("shy"), 0xAD},
    {name_hash("frac12"), 0xBD},   {name_hash("sect"), 0xA7},     {name_hash("times"), 0xD7},
    {name_hash("eacute"), 0xE9},   {name_hash("egrave"), 0xE8},   {name_hash("agrave"), 0xE0},
    {name_hash("ecirc"), 0xEA},    {name_hash("ccedil"), 0xE7},   {name_hash("aacute"), 0xE1},
    {name_hash("iacute"), 0xED},   {name_hash("oacute"), 0xF3},   {name_hash("uacute"), 0xFA},
    {name_hash("ntilde"), 0xF1},   {name_hash("auml"), 0xE4},     {name_hash("ouml"), 0xF6},
    {name_hash("uuml"), 0xFC},     {name_hash("szlig"), 0xDF},    {name_hash("aring"), 0xE5},
    {name_hash("oslash"), 0xF8},   {name_hash("aelig"), 0xE6},    {name_hash("acirc"), 0xE2},
    {name_hash("ocirc"), 0xF4},    {name_hash("ugrave"), 0xF9},   {name_hash("atilde"), 0xE3},
    {name_hash("otilde"), 0xF5},   {name_hash("icirc"), 0xEE},    {name_hash("ucirc"), 0xFB},
    {name_hash("iuml"), 0xEF},     {name_hash("euml"), 0xEB},     {name_hash("igrave"), 0xEC},
    {name_hash("ograve"), 0xF2},   {name_hash("yacute"), 0xFD},   {name_hash("yuml"), 0xFF},
    {name_hash("iquest"), 0xBF},   {name_hash("iexcl"), 0xA1},    {name_hash("ordm"), 0xBA},
    {name_hash("ordf"), 0xAA},     {name_hash("oelig"), 0x153},   {name_hash("scaron"), 0x161},
    {name_hash("sbquo"), 0x201A},  {name_hash("lsaquo"), 0x2039}, {name_hash("rsaquo"), 0x203A},
    {name_hash("plusmn"), 0xB1},   {name_hash("sup2"), 0xB2},     {name_hash("sup3"), 0xB3},
    {name_hash("frac14"), 0xBC},   {name_hash("frac34"), 0xBE},   {name_hash("micro"), 0xB5},
    {name_hash("thinsp"), 0x2009}, {name_hash("ensp"), 0x2002},   {name_hash("emsp"), 0x2003},
    {name_hash("minus"), 0x2212},  {name_hash("prime"), 0x2032},  {name_hash("para"), 0xB6},
    {name_hash("eth"), 0xF0},      {name_hash("thorn"), 0xFE},    {name_hash("zwnj"), 0x200C},
    {name_hash("zwj"), 0x200D},    {name_hash("lrm"), 0x200E},    {name_hash("rlm"), 0x200F},
    {name_hash("rarr"), 0x2192},   {name_hash("permil"), 0x2030}, {name_hash("dagger"), 0x2020},
};

// By the HTML standard, numeric references to C1 controls mean characters of Windows-1252; here, those found
// in texts.
BREVIER_ROM inline constexpr entity windows_controls[] = {
    {0x80, 0x20AC}, {0x82, 0x201A}, {0x84, 0x201E}, {0x85, 0x2026}, {0x8A, 0x160},  {0x8C, 0x152},
    {0x8E, 0x17D},  {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C}, {0x94, 0x201D}, {0x95, 0x2022},
    {0x96, 0x2013}, {0x97, 0x2014}, {0x99, 0x2122}, {0x9A, 0x161},  {0x9C, 0x153},  {0x9E, 0x17E},
};

// The character of a named reference, from after its '&'; 0 if the name is unknown.
[[nodiscard]] constexpr uint16_t named_reference(const char* name, uint8_t size) noexcept {
  const uint16_t hash = hash_word(name, size);
  for (const entity& e : entities) {
    if (rom(e.name) != hash) continue;
    const uint16_t meant = rom(e.code);
    if (meant < 0xE0 || meant > 0x161 || !is(static_cast<uint8_t>(name[0]), char_class::upper)) return meant;
    if (meant == 0xFF) return 0x178;                                // "&Yuml;"
    return static_cast<uint16_t>(meant - (meant < 0xFF ? 32 : 1));  // "&Eacute;", "&OElig;"
  }
  return 0;
}

// The character of a numeric reference, from after its "&#"; 0 if it is not a number.
[[nodiscard]] constexpr uint32_t numeric_reference(const char* digits, uint8_t size) noexcept {
  const bool hex = digits[0] == 'x' || digits[0] == 'X';
  uint32_t value = 0;
  for (uint8_t i = hex ? 1 : 0; i < size; ++i) {
    const uint32_t digit = static_cast<uint8_t>(digits[i]) | 0x20u;  // in lower case
    const uint32_t v = in(digit, '0', '9') ? digit - '0' : hex && in(digit, 'a', 'f') ? digit - 'a' + 10 : 99;
    if (v == 99) return 0;
    value = value * (hex ? 16 : 10) + v;
    if (value > 0x10FFFF) return replacement_character;
  }
  if (in(value, 0xD800, 0xDFFF)) return replacement_character;
  for (const entity& e : windows_controls) {
    if (rom(e.name) == value) return rom(e.code);
  }
  return value;
}

// The character of a reference, "&amp" or "&#38", of at least two bytes; 0 if it is not one.
[[nodiscard]] constexpr uint32_t reference(const char* text, uint8_t size) noexcept {
  return text[1] == '#' ? numeric_reference(text + 2, static_cast<uint8_t>(size - 2))
                        : uint32_t{named_reference(text + 1, static_cast<uint8_t>(size - 1))};
}

}  // namespace brevier::detail

#endif  // BREVIER_REFERENCES_HPP
