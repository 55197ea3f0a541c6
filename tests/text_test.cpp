// SPDX-License-Identifier: MIT
//
// text: against lists checked by hand. unicode_data_test.cpp compares with the Unicode Character Database.

#include <doctest/doctest.h>
#include <brevier/text.hpp>

#include <set>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

namespace cc = brevier::char_class;
using brevier::classes_of;
using brevier::fold_case;

}  // namespace

TEST_CASE("text: the lower-case form, script by script") {
  const std::vector<std::pair<uint32_t, uint32_t>> pairs = {
      {U'A', U'a'},     {U'Z', U'z'},                                                          // ASCII
      {0xC0, 0xE0},     {0xD6, 0xF6},     {0xD8, 0xF8},     {0xDE, 0xFE},                      // Latin-1
      {0x100, 0x101},   {0x10C, 0x10D},   {0x110, 0x111},   {0x12E, 0x12F},   {0x132, 0x133},  // Ā Č Đ Į Ĳ
      {0x139, 0x13A},   {0x141, 0x142},   {0x147, 0x148},   {0x14A, 0x14B},   {0x150, 0x151},  // Ĺ Ł Ň Ŋ Ő
      {0x160, 0x161},   {0x176, 0x177},   {0x178, 0xFF},    {0x179, 0x17A},   {0x17D, 0x17E},  // Š Ŷ Ÿ Ź Ž
      {0x130, U'i'},                                                                           // İ
      {0x1A0, 0x1A1},   {0x1AF, 0x1B0},   {0x1EA0, 0x1EA1}, {0x1EF8, 0x1EF9},                  // Vietnamese
      {0x1CD, 0x1CE},   {0x1DB, 0x1DC},   {0x218, 0x219},   {0x21A, 0x21B},  // pinyin, Ș Ț
      {0x391, 0x3B1},   {0x3A9, 0x3C9},   {0x3AB, 0x3CB},   {0x386, 0x3AC},   {0x388, 0x3AD},  // Greek
      {0x38A, 0x3AF},   {0x38C, 0x3CC},   {0x38E, 0x3CD},   {0x38F, 0x3CE},   {0x3C2, 0x3C3},
      {0x410, 0x430},   {0x42F, 0x44F},   {0x401, 0x451},   {0x406, 0x456},   {0x40F, 0x45F},  // Cyrillic
      {0x490, 0x491},   {0x4C0, 0x4CF},   {0x4C1, 0x4C2},   {0x4D8, 0x4D9},   {0x492, 0x493},
      {0x531, 0x561},   {0x556, 0x586},    // Armenian
      {0xFF21, 0xFF41}, {0xFF3A, 0xFF5A},  // fullwidth
  };
  for (const auto& pair : pairs) {
    const uint32_t capital = pair.first;
    const uint32_t small = pair.second;
    CAPTURE(capital);
    CHECK(fold_case(capital) == small);
    CHECK(fold_case(small) == small);
  }
}

TEST_CASE("text: what has no lower-case form stays") {
  for (const uint32_t code :
       {uint32_t{U'@'}, uint32_t{U'['}, uint32_t{U'5'}, 0xD7u,   0xDFu,   0xF7u,    0x131u,    0x138u,
        0x149u,         0x17Fu,         0x3A2u,         0x482u,  0x530u,  0x557u,   0x5D0u,    0x628u,
        0x915u,         0xE01u,         0x3042u,        0x4E00u, 0xAC00u, 0x1F680u, 0x10FFFFu, 0xFFFDu}) {
    CAPTURE(code);
    CHECK(fold_case(code) == code);
  }
}

TEST_CASE("text: folding twice is folding once, and never needs more bytes") {
  uint32_t wrong = 0;
  support::for_each_scalar([&](uint32_t code) {
    const uint32_t folded = fold_case(code);
    if (fold_case(folded) != folded) ++wrong;
    if (support::encode(folded).size() > support::encode(code).size()) ++wrong;
  });
  CHECK(wrong == 0);
}

TEST_CASE("text: white space is what the Unicode Character Database calls so") {
  // PropList.txt, White_Space
  const std::set<uint32_t> spaces = {0x09,   0x0A,   0x0B,   0x0C,   0x0D,   0x20,   0x85,   0xA0,   0x1680,
                                     0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008,
                                     0x2009, 0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000};
  std::set<uint32_t> found;
  support::for_each_scalar([&](uint32_t code) {
    if (brevier::is(code, cc::space)) found.insert(code);
  });
  CHECK(found == spaces);
}

TEST_CASE("text: ASCII, character by character") {
  for (uint32_t c = 0; c < 128; ++c) {
    CAPTURE(c);
    const auto among = [c](std::string_view list) {
      return c != 0 && list.find(static_cast<char>(c)) != list.npos;
    };
    CHECK(brevier::is(c, cc::lower) == (c >= 'a' && c <= 'z'));
    CHECK(brevier::is(c, cc::upper) == (c >= 'A' && c <= 'Z'));
    CHECK(brevier::is(c, cc::digit) == (c >= '0' && c <= '9'));
    CHECK(brevier::is(c, cc::space) == among(" \t\n\v\f\r"));
    CHECK(brevier::is(c, cc::terminal) == among(".!?"));
    CHECK(brevier::is(c, cc::opener) == among("([{\"'"));
    CHECK(brevier::is(c, cc::closer) == among(")]}\"'"));
    CHECK(brevier::is(c, cc::joiner) == among("'-"));
  }
}

TEST_CASE("text: quotation marks and brackets") {
  // “ ” ‘ ’ are used both ways by different languages; „ and ‚ only open, ’ also stands inside words.
  for (const uint32_t code : {0x2018u, 0x201Au, 0x201Cu, 0x201Eu, 0xABu, 0x2039u, 0x300Cu, 0x300Eu, 0x3010u,
                              0x300Au, 0xFF08u, 0xBFu, 0xA1u}) {
    CAPTURE(code);
    CHECK(brevier::is(code, cc::opener));
  }
  for (const uint32_t code : {0x2018u, 0x2019u, 0x201Cu, 0x201Du, 0xBBu, 0x203Au, 0xABu, 0x300Du, 0x300Fu,
                              0x3011u, 0x300Bu, 0xFF09u}) {
    CAPTURE(code);
    CHECK(brevier::is(code, cc::closer));
  }
  for (const uint32_t code : {0x201Au, 0x201Eu, 0x300Cu, 0xFF08u, 0xBFu}) {
    CAPTURE(code);
    CHECK_FALSE(brevier::is(code, cc::closer));
  }
  for (const uint32_t code : {0x2019u, 0x201Du, 0x300Du, 0xFF09u}) {
    CAPTURE(code);
    CHECK_FALSE(brevier::is(code, cc::opener));
  }
  CHECK(brevier::is(0x2019, cc::joiner));
  CHECK(brevier::is(0x2010, cc::joiner));
  CHECK(brevier::is(0x2011, cc::joiner));
  CHECK_FALSE(brevier::is(0x2013, cc::joiner));  // an en dash stands between words
}

TEST_CASE("text: what ends a sentence") {
  for (const uint32_t code : {0x3002u, 0xFF01u, 0xFF1Fu, 0xFF61u, 0x0964u, 0x0965u, 0x061Fu, 0x06D4u, 0x0589u,
                              0x1362u, 0x1367u, 0x1368u, 0x104Au, 0x104Bu, 0x17D4u}) {
    CAPTURE(code);
    CHECK(brevier::is(code, cc::terminal));
  }
  for (const uint32_t code :
       {uint32_t{'.'}, uint32_t{'!'}, uint32_t{'?'}, 0x2026u, 0x203Cu, 0x2047u, 0x2049u}) {
    CAPTURE(code);
    CHECK(brevier::is(code, cc::terminal));
  }
  for (const uint32_t code : {uint32_t{','}, uint32_t{':'}, uint32_t{';'}, 0x3001u, 0xFF0Cu, 0xB7u, 0x30FBu,
                              0x2013u, 0x061Bu, 0x060Cu}) {
    CAPTURE(code);
    CHECK_FALSE(brevier::is(code, cc::terminal));
  }
}

TEST_CASE("text: letters, digits and signs of other scripts") {
  for (const uint32_t letter : {0xE9u, 0xDFu, 0x3B1u, 0x444u, 0x561u, 0x5D0u, 0x628u, 0x915u, 0xE01u, 0x1200u,
                                0x3042u, 0x30A2u, 0x4E00u, 0xAC00u, 0x20000u}) {
    CAPTURE(letter);
    CHECK(classes_of(letter) == cc::lower);
  }
  // Marks that combine with the letter before them hold a word together.
  for (const uint32_t mark : {0x301u, 0x308u, 0x5B0u, 0x64Eu, 0x93Eu, 0xE34u, 0x200Du}) {
    CAPTURE(mark);
    CHECK(brevier::is(mark, cc::letter));
  }
  for (const uint32_t capital : {0xC9u, 0x178u, 0x391u, 0x416u, 0x531u, 0x1EA0u, 0xFF21u, 0x130u}) {
    CAPTURE(capital);
    CHECK(classes_of(capital) == cc::upper);
  }
  for (const uint32_t digit : {0x660u, 0x6F5u, 0x966u, 0x9E6u, 0xE59u, 0x1040u, 0xFF10u}) {
    CAPTURE(digit);
    CHECK(classes_of(digit) == cc::digit);
  }
  for (const uint32_t sign : {0xA9u, 0xB0u, 0xD7u, 0xF7u, 0x2013u, 0x20ACu, 0x2122u, 0x2192u, 0x25CFu,
                              0x3001u, 0xFFFDu, 0x1F680u, 0xE000u}) {
    CAPTURE(sign);
    CHECK_FALSE(brevier::is(sign, cc::word));
  }
}

TEST_CASE("text: the selector after an emoji is no word") {
  // U+FE0F follows most emoji that are older than emoji: U+2764 U+FE0F is a red heart.
  CHECK_FALSE(brevier::is(0xFE0F, cc::word));
  CHECK_FALSE(brevier::is(0xFE0E, cc::word));
}

TEST_CASE("text: a character is a letter, a digit, a space or a sign, never two of them") {
  uint32_t wrong = 0;
  support::for_each_scalar([&](uint32_t code) {
    const uint8_t classes = classes_of(code);
    const int kinds = ((classes & cc::letter) != 0) + ((classes & cc::digit) != 0) +
                      ((classes & cc::space) != 0) +
                      ((classes & (cc::terminal | cc::opener | cc::closer | cc::joiner)) != 0);
    if (kinds > 1) ++wrong;
    if ((classes & cc::letter) == cc::letter) ++wrong;
    if ((classes & cc::upper) != 0 && fold_case(code) == code) ++wrong;
  });
  CHECK(wrong == 0);
}

TEST_CASE("text: scripts without spaces between words") {
  for (const uint32_t code : {0x4E00u, 0x9FFFu, 0x3400u, 0x20000u, 0xF900u, 0x3042u, 0x30A2u, 0x30FCu,
                              0xAC00u, 0xD7A3u, 0xE01u, 0xE81u, 0x1000u, 0x1780u}) {
    CAPTURE(code);
    CHECK(brevier::is_unspaced(code));
  }
  for (const uint32_t code : {uint32_t{'a'}, 0xE9u, 0x416u, 0x5D0u, 0x628u, 0x915u, 0x10D0u, 0x1200u, 0x3001u,
                              0x3002u, 0xFF10u, 0x1F680u}) {
    CAPTURE(code);
    CHECK_FALSE(brevier::is_unspaced(code));
  }
}

static_assert(brevier::fold_case('Q') == 'q');
static_assert(brevier::classes_of(0x3002) == cc::terminal);
