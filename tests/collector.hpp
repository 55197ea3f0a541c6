// SPDX-License-Identifier: MIT
//
// collector: a reader, and everything that it gives.

#ifndef BREVIER_TESTS_COLLECTOR_HPP
#define BREVIER_TESTS_COLLECTOR_HPP

#include <doctest/doctest.h>
#include <brevier/reader.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "packs.hpp"

namespace collected {

// What the reader gave, a line each: "+" before a sentence that opens a paragraph, "..." where one was cut;
// and after each paragraph "= kind".
struct collector {
  static constexpr bool posts = false;
  constexpr void sample(uint16_t) const noexcept {}
  brevier::reading with;
  std::string events;
  std::vector<std::string> sentences;
  std::vector<brevier::found> found;
  bool opens = true;  // the next sentence opens a paragraph
  bool cut = false;   // the last one was cut

  [[nodiscard]] const brevier::reading& in() const { return with; }

  void take(const brevier::found& f) {
    sentences.emplace_back(with.window, f.size);
    found.push_back(f);
    events += opens ? "+" : " ";
    events += cut ? "..." : "";
    events += sentences.back() + (f.cut ? "...\n" : "\n");
    opens = false;
    cut = f.cut;
  }

  void paragraph_end(brevier::line_kind kind) {
    static constexpr const char* names[] = {"body",   "list", "heading", "title",
                                            "byline", "date", "caption", "furniture"};
    opens = true;
    cut = false;
    events += std::string("= ") + names[static_cast<size_t>(kind)] + '\n';
  }
};

// A reader with its window, which is watched by a byte on both sides.
struct machine {
  brevier::reader reader;
  std::vector<char> window;
  const brevier::language* words = &packs::english;
  collector out;

  explicit machine(uint16_t capacity) : window(capacity + 2u, '#') {}

  collector& sink() {
    out.with = {window.data() + 1, static_cast<uint16_t>(window.size() - 2), false, words};
    return out;
  }
  void feed(std::string_view text) { reader.feed(text.data(), text.size(), sink()); }
  void title(std::string_view text) {
    reader.begin_title();
    feed(text);
    reader.end_title(sink());
  }
  void finish() {
    reader.finish(sink());
    if (window.front() != '#' || window.back() != '#') CHECK("a byte outside of the window" == "");
  }
};

inline constexpr uint16_t usual = 480;

inline collector read(std::string_view text, uint16_t capacity = usual) {
  machine m(capacity);
  m.feed(text);
  m.finish();
  return m.out;
}

inline std::string events(std::string_view text, uint16_t capacity = usual) {
  return read(text, capacity).events;
}

inline std::string events(std::string_view text, const brevier::language& words) {
  machine m(usual);
  m.words = &words;
  m.feed(text);
  m.finish();
  return m.out.events;
}

inline uint16_t malformed(std::string_view text) {
  machine m(usual);
  m.feed(text);
  m.finish();
  return m.reader.malformed();
}

}  // namespace collected

#endif  // BREVIER_TESTS_COLLECTOR_HPP
