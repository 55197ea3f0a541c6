// SPDX-License-Identifier: MIT
//
// lines: what the tests of lines ask, a line at a time.

#ifndef BREVIER_TESTS_LINES_HPP
#define BREVIER_TESTS_LINES_HPP

#include <doctest/doctest.h>
#include <brevier/line.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs.hpp"

namespace lines {

using kind = brevier::line_kind;

inline kind classify(std::string_view line, brevier::line_place place = {},
                     const brevier::language& words = packs::english) {
  const uint16_t size = static_cast<uint16_t>(line.size());
  return brevier::classify_line(line.data(), size, size, place, words);
}

// The first line of an article.
inline constexpr brevier::line_place first = {true, true};
// The last sentence of a line that has several.
inline constexpr brevier::line_place last_sentence = {false, false};

inline const std::string names[] = {"body",   "list", "heading", "title",
                                    "byline", "date", "caption", "furniture"};

inline const std::string& name(kind k) {
  return names[static_cast<size_t>(k)];
}

inline void expect(kind want, const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    CAPTURE(line);
    CHECK(name(classify(line)) == name(want));
  }
}

// What belongs to the page and what belongs to a picture is often one line, and neither is summarized: either
// is right for these.
inline void expect_page(const std::vector<std::string>& lines) {
  for (const std::string& line : lines) {
    CAPTURE(line);
    const kind k = classify(line);
    if (k != kind::caption && k != kind::date) CHECK(name(k) == name(kind::furniture));
  }
}

}  // namespace lines

#endif  // BREVIER_TESTS_LINES_HPP
