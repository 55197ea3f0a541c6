// SPDX-License-Identifier: MIT
//
// shown: what a reader sees of a sentence that was made to fit.

#ifndef BREVIER_TESTS_SHOWN_HPP
#define BREVIER_TESTS_SHOWN_HPP

#include <doctest/doctest.h>
#include <brevier/emit.hpp>
#include <brevier/limits.hpp>
#include <brevier/shortened.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace support {

template <class Stages = brevier::every_stage>
std::string show(std::string_view text, const brevier::trimmed& t) {
  std::string line(text.size() + 16, '#');
  brevier::output out(line.data(), line.size());
  out.put<Stages>(text.data(), t, ' ');
  line.resize(out.size());
  CHECK(line.size() == t.size);
  CHECK((t.count == 0) == line.empty());
  return line;
}

inline int times(std::string_view line, std::string_view what) {
  int n = 0;
  for (std::size_t at = 0; (at = line.find(what, at)) != std::string_view::npos; at += what.size()) ++n;
  return n;
}

}  // namespace support

#endif  // BREVIER_TESTS_SHOWN_HPP
