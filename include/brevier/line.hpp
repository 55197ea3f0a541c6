// SPDX-License-Identifier: MIT
//
// line: what a line of the page is.
//
// Input:  the text of a line when it has ended, or of its last sentence, and where it stands.
// Output: its `line_kind`.
// Bound:  one pass over at most 240 bytes; a longer line is body text. Nothing is remembered.
//
// It goes by what a line looks like (how long it is, whether it ends like a sentence, how many of its words
// have capitals, which classes its words have) and not by a list of sites. Without a language pack only shape
// counts, and "Share" is a heading.

#ifndef BREVIER_LINE_HPP
#define BREVIER_LINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/rom.hpp>
#include <brevier/status.hpp>

namespace brevier {

// A line of more bytes than this is running text, whatever it ends with.
constexpr uint16_t longest_odd_line = 240;

// Where a line stands.
struct line_place {
  bool first = false;  // nothing came before it
  bool whole = true;   // the text is the whole line, and not only its last sentence
};

namespace detail {

// What the words of a line are like.
struct line_shape {
  uint16_t words = 0;
  uint16_t capitals = 0;  // words with a capital first
  uint16_t numbers = 0;   // words with a digit first
  uint16_t page_words = 0;
  uint16_t dates = 0;
  uint16_t stops = 0;
  uint32_t first_classes = 0;
  bool ends = false;        // like a sentence
  bool introduces = false;  // ends with a colon
  bool copyright = false;
  bool labelled = false;  // a colon follows one to three words, all of them of the page or stop words
  bool credit = false;    // a word of the page stands next to a colon or a slash
  bool self = false;      // speaks of us or you
  bool says = false;      // has a finite verb that the pack knows
  bool spaced = false;    // a space follows the first word
};

constexpr bool is_word_character(uint32_t code) noexcept {
  return is(code, char_class::word) || code == '\'' || code == 0x2019;
}

constexpr void add_line_word(line_shape& shape, const char* word, uint16_t size,
                             const language& words) noexcept {
  const uint8_t first = classes_of(decode_utf8(word, 0, size).code);
  if (size == 1 && first == char_class::lower) return;  // of "a.m."
  const uint32_t classes = words.find(word, size);
  if (shape.words == 0) shape.first_classes = classes;
  ++shape.words;
  if ((first & char_class::upper) != 0) ++shape.capitals;
  if ((first & char_class::digit) != 0) ++shape.numbers;
  if ((classes & word_class::page) != 0) ++shape.page_words;
  if ((classes & word_class::date) != 0) ++shape.dates;
  if ((classes & word_class::stop) != 0) ++shape.stops;
  if ((classes & (word_class::verb | word_class::speech)) != 0) shape.says = true;
  if ((classes & word_class::self) != 0) shape.self = true;
}

// The last character decides, past closing quotes and brackets.
constexpr void look_at_end(line_shape& shape, const char* text, uint16_t size) noexcept {
  uint16_t at = size;
  bool closed = false;
  while (at > 0) {
    at = character_start(text, static_cast<uint16_t>(at - 1));
    const uint32_t code = decode_utf8(text, at, size).code;
    const uint8_t classes = classes_of(code);
    if ((classes & char_class::terminal) != 0) {
      shape.ends = true;
      return;
    }
    shape.introduces = code == ':' && !closed;
    if ((classes & char_class::closer) == 0) return;
    closed = true;
  }
}

constexpr line_shape shape_of_line(const char* text, uint16_t size, const language& words) noexcept {
  line_shape shape;
  uint16_t word = 0;  // where the current word begins; == at outside of words
  for (uint16_t at = 0; at < size;) {
    const decoded d = decode_utf8(text, at, size);
    const uint16_t next = static_cast<uint16_t>(at + d.size);
    if (!is_word_character(d.code)) {
      if (at > word) {
        const uint16_t page = shape.page_words;
        add_line_word(shape, text + word, static_cast<uint16_t>(at - word), words);
        const bool beside = d.code == ':' || d.code == '/' || (word > 0 && text[word - 1] == '/');
        if (shape.page_words != page && beside) shape.credit = true;
        if (shape.words == 1) shape.spaced = d.code == ' ';
      }
      word = next;
      if (d.code == 0xA9) shape.copyright = true;
      if (d.code == ':' && shape.words <= 3 && shape.page_words != 0) {
        shape.labelled = shape.labelled || shape.page_words + shape.stops >= shape.words;
      }
    }
    at = next;
  }
  if (size > word) add_line_word(shape, text + word, static_cast<uint16_t>(size - word), words);
  look_at_end(shape, text, size);
  return shape;
}

BREVIER_ROM inline constexpr uint16_t bullets[] = {'-', '*', 0x2022, 0x2013, 0x25AA, 0x2043, 0x25CF, 0xB7};

// The bullet at the front of a line and the space after it, in bytes; 0 if there is none.
constexpr uint16_t bullet_bytes(const char* text, uint16_t size) noexcept {
  const decoded d = decode_utf8(text, 0, size);
  bool bullet = false;
  for (const uint16_t& b : bullets) bullet = bullet || d.code == rom(b);
  return bullet && d.size < size && text[d.size] == ' ' ? static_cast<uint16_t>(d.size + 1) : uint16_t{0};
}

// "- item", "* item", "• item"; "1. item" and "a) item".
constexpr bool begins_item(const char* text, uint16_t size) noexcept {
  if (bullet_bytes(text, size) != 0) return true;
  uint16_t at = 0;
  while (at < size && at < 3 && is(static_cast<uint8_t>(text[at]), char_class::digit)) ++at;
  if (at == 0 && size > 1 && text[1] == ')') at = 1;
  return at != 0 && at + 1 < size && (text[at] == '.' || text[at] == ')') && text[at + 1] == ' ';
}

constexpr bool looks_like_byline(const line_shape& s) noexcept {
  return (s.first_classes & word_class::by) != 0 && s.spaced && s.words >= 2 && s.words <= 12 &&
         2 * s.capitals >= s.words;
}

// "Tuesday, March 4, 2025", "04/03/2025 14:30", "Published March 14, 7:42 a.m. | Updated 11:05 a.m.": half of
// the words are of a date, and two thirds if it ends like a sentence.
constexpr bool looks_like_date(const line_shape& s) noexcept {
  const uint16_t of_date = static_cast<uint16_t>(s.dates + s.numbers + s.page_words);
  if (s.words > 16 || s.numbers == 0 || (s.ends ? 3 * of_date < 2 * s.words : 2 * of_date < s.words))
    return false;
  return s.dates > 0 || s.page_words > 0 || s.numbers >= 3 || s.numbers == s.words;
}

// "Share", "Photo: …", "Read more: …", "Sign up for our newsletter", "© 2024 …". What ends like a sentence
// must consist of such words: "Getty Images declined to comment." is none.
constexpr bool looks_like_furniture(const line_shape& s) noexcept {
  if (s.copyright || (s.labelled && !s.says)) return true;
  const uint16_t content = static_cast<uint16_t>(s.words - s.stops);
  if (s.page_words == 0) return false;
  const bool dated = s.page_words >= 3 && s.numbers != 0;  // "Copyright 2025 by X. All rights reserved."
  // "Sign up to our newsletter for the latest headlines."
  const bool asks = (s.first_classes & word_class::page) != 0 && s.self && 5 * s.page_words >= 3 * content;
  if (s.ends) return !s.says && (dated || asks || s.page_words >= content);
  return content <= 2 || (s.page_words >= 2 && 2 * s.page_words >= content);
}

}  // namespace detail

// The kind of a line that has ended. text[0, size) is the whole of it, or its last sentence when it is long
// enough to have several (place.whole). `bytes` is the length of the whole line.
[[nodiscard]] constexpr line_kind classify_line(const char* text, uint16_t size, uint16_t bytes,
                                                line_place place, const language& words) noexcept {
  if (bytes > longest_odd_line || size == 0) return line_kind::body;
  const detail::line_shape s = detail::shape_of_line(text, size, words);
  if (s.words == 0) return line_kind::furniture;
  if (place.whole) {
    if (!s.ends && detail::looks_like_byline(s)) return line_kind::byline;
    if (detail::looks_like_date(s)) return line_kind::date;
    if (detail::looks_like_furniture(s)) return line_kind::furniture;
    if (detail::begins_item(text, size)) return line_kind::list;
  }
  if (place.whole && place.first && !s.ends) return line_kind::title;
  if (s.ends && s.page_words >= 2 && detail::looks_like_furniture(s)) return line_kind::furniture;
  if (!s.ends && (s.credit || s.page_words >= 2)) return line_kind::caption;
  if (s.ends || s.introduces) return line_kind::body;
  // "... at the port. Maritime Archive of Larkhaven"
  if (!place.whole) return s.words <= 8 && 2 * s.capitals >= s.words ? line_kind::caption : line_kind::body;
  return line_kind::heading;
}

}  // namespace brevier

#endif  // BREVIER_LINE_HPP
