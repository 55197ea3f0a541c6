// SPDX-License-Identifier: MIT
//
// split: the sentences of a text, for programs that need nothing else. The summarizer does not use this file.
//
//   uint16_t n = brevier::sentence_bytes<brevier::english>(text, size);  // text[0, n) is the first one
//
// Input:  a paragraph in memory: well-formed UTF-8, single spaces, no line breaks.
// Output: the size of its first sentence in bytes, without the space after it.
// Bound:  one pass, and what segment.hpp reads for each chunk. No state.
//
// One table in flash holds the words of the pack that segment.hpp looks up and those that several languages
// share. The months of the pack are not among them.

#ifndef BREVIER_SPLIT_HPP
#define BREVIER_SPLIT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/segment.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

namespace detail {

// The lines of two packs, each with its wanted classes only.
template <uint16_t A, uint16_t B>
struct joined_lines {
  word_line lines[A + B] = {};

  constexpr joined_lines(const word_line (&a)[A], uint32_t of_a, const word_line (&b)[B],
                         uint32_t of_b) noexcept {
    for (uint16_t i = 0; i < A; ++i) lines[i] = {a[i].classes & of_a, a[i].words};
    for (uint16_t i = 0; i < B; ++i) lines[A + i] = {b[i].classes & of_b, b[i].words};
  }
  [[nodiscard]] constexpr const word_line* begin() const noexcept { return lines; }
  [[nodiscard]] constexpr const word_line* end() const noexcept { return lines + A + B; }
};

template <class Pack>
struct splitting_words : Pack {
  static constexpr uint32_t shared =
      word_class::abbreviation | word_class::may_end | word_class::numbered | word_class::proper;
  static constexpr joined_lines lines{Pack::lines, shared | word_class::starter, common_words::lines, shared};
};

// Looks up a word, as known_words of segment.hpp does.
template <class Pack>
struct pack_words {
  static constexpr bool full_rules = false;
  static constexpr bool beyond_english = false;
  static constexpr const language& pack = built_pack<splitting_words<Pack>>::value;

  [[gnu::noinline, nodiscard]] static constexpr uint32_t find(uint16_t hash) noexcept {
    return pack.look_up(hash);
  }
  [[nodiscard]] static constexpr bool ordinals() noexcept { return (Pack::habits & habit::ordinals) != 0; }
  [[nodiscard]] static constexpr bool any() noexcept { return true; }
};

}  // namespace detail

// The size of the first sentence of text[0, bytes), without the space after it; 0 for an empty text. A
// sentence of more than 4,092 bytes is given in pieces of whole characters. The cost is linear in the size
// returned.
template <class Pack>
[[nodiscard]] constexpr uint16_t sentence_bytes(const char* text, size_t bytes) noexcept {
  using namespace detail;
  constexpr uint16_t longest = 4096;  // bounds what is read after a mark, up to a letter: linear cost
  const uint16_t size = bytes > longest ? longest : static_cast<uint16_t>(bytes);
  const char* const end = text + size;
  const char* const last = size == bytes ? end : end - 3;  // no character is cut
  const char* chunk = text;                                // where the chunk begins
  bool marked = false;  // a mark precedes `at`, with at most closers between
  const char* at = text;
  while (at < last) {
    const read_character d = read_at(at, end);
    const unsigned c = d.classes();
    const unsigned space = d.code() == ' ' ? 1 : 0;
    if (space != 0 || (marked && (c & (char_class::terminal | char_class::closer)) == 0)) {
      const joint<pack_words<Pack>> j{text, {}, at, at + space, end};
      if (space != 0 ? ends_at(j, false) : begins_at(j, chunk, at)) return static_cast<uint16_t>(at - text);
      marked = false;
    }
    at += d.size();
    if ((c & char_class::terminal) != 0) marked = true;
    if (space != 0) chunk = at;
  }
  return static_cast<uint16_t>(at - text);
}

}  // namespace brevier

#endif  // BREVIER_SPLIT_HPP
