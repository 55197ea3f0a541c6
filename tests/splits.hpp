// SPDX-License-Identifier: MIT
//
// splits: whether the reader splits a text where it is marked.

#ifndef BREVIER_TESTS_SPLITS_HPP
#define BREVIER_TESTS_SPLITS_HPP

#include <stdint.h>

#include <brevier/reader.hpp>

namespace support {

// Writes what the reader finds: each sentence as it stands in the text, and the mark between two.
struct marker {
  static constexpr bool posts = false;
  constexpr void sample(uint16_t) const noexcept {}
  brevier::reading with;
  const char* text = nullptr;  // without marks; what is left of it
  char out[640] = {};
  uint16_t written = 0;

  [[nodiscard]] constexpr const brevier::reading& in() const { return with; }

  constexpr void put(const char* from, uint16_t length) {
    for (uint16_t i = 0; i < length; ++i) out[written++] = from[i];
  }

  constexpr void take(const brevier::found& f) {
    if (written != 0) put(*text == ' ' ? " | " : "|", *text == ' ' ? 3 : 1);
    if (*text == ' ') ++text;
    put(with.window, f.size);
    text += f.size;
  }
  constexpr void paragraph_end(brevier::line_kind) {}
};

// The same for a sink that reads letters and posts.
struct post_marker : marker {
  static constexpr bool posts = true;
};

// True if `marked` without its '|' is split where they are.
template <class Sink = marker>
constexpr bool splits(const char* marked, const brevier::language& pack) {
  char text[512] = {};
  uint16_t size = 0;
  uint16_t n = 0;
  for (; marked[n] != 0; ++n) {
    if (marked[n] == '|') {
      if (marked[n + 1] == ' ') ++n;
    } else {
      text[size++] = marked[n];
    }
  }
  char window[512] = {};
  const brevier::language* words = &pack;
  Sink sink;
  sink.with = {window, sizeof window, false, words};
  sink.text = text;
  brevier::reader reader;
  reader.feed(text, size, sink);
  reader.finish(sink);
  if (n != sink.written) return false;
  for (uint16_t i = 0; i < n; ++i) {
    if (marked[i] != sink.out[i]) return false;
  }
  return true;
}

}  // namespace support

#endif  // BREVIER_TESTS_SPLITS_HPP
