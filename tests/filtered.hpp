// SPDX-License-Identifier: MIT
//
// filtered: what the HTML filter makes of a page, for the tests of it.

#ifndef BREVIER_TESTS_FILTERED_HPP
#define BREVIER_TESTS_FILTERED_HPP

#include <brevier/markup.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace filtered {

using mode = brevier::markup;

// Takes what the filter passes on.
struct sink {
  std::string text;

  void feed(const char* data, size_t size) { text.append(data, size); }
};

// The text of a page that is fed in pieces of this size, as it is.
inline std::string raw(std::string_view html, mode how = mode::automatic, size_t piece = 1000) {
  brevier::html_filter page(how);
  sink out;
  for (size_t at = 0; at < html.size(); at += piece) {
    const std::string exact(html.substr(at, piece));
    page.feed(exact.data(), exact.size(), out);
  }
  page.finish(out);
  return out.text;
}

// The same with a bar for breaks, however many there were.
inline std::string filter(std::string_view html, mode how = mode::automatic) {
  const std::string text = raw(html, how);
  std::string barred;
  for (size_t i = 0; i < text.size();) {
    const bool breaks = text.substr(i, 2) == "\n\n";
    if (!breaks) barred += text[i];
    if (breaks && (barred.empty() || barred.back() != '|')) barred += '|';
    i += breaks ? 2 : 1;
  }
  return barred;
}

// Without the spaces between elements.
inline std::string texts(std::string_view html) {
  std::string all;
  for (const char c : filter(html)) {
    if (c == '|' && (all.empty() || all.back() == '|')) continue;
    if (c != '\n') all += c;
  }
  return all;
}

inline uint16_t malformed(std::string_view html, mode how = mode::automatic) {
  brevier::html_filter page(how);
  sink out;
  page.feed(html.data(), html.size(), out);
  page.finish(out);
  return page.malformed();
}

}  // namespace filtered

#endif  // BREVIER_TESTS_FILTERED_HPP
