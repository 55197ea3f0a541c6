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
#include <brevier/segment.hpp>
#include <brevier/status.hpp>
#include <brevier/text.hpp>

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
  unsigned words = 0;
  unsigned capitals = 0;  // words with a capital first
  unsigned numbers = 0;   // words with a digit first
  unsigned page = 0;      // words of the page
  unsigned dates = 0;
  unsigned stops = 0;
  uint32_t first = 0;      // the classes of the first word
  uint32_t any = 0;        // of all of them
  bool copyright = false;  // "©"
  bool labelled = false;   // a colon follows one to three words, all of them of the page or stop words
  bool credit = false;     // a word of the page stands next to a colon or a slash
  bool spaced = false;     // a space follows the first word

  [[nodiscard]] constexpr bool says() const noexcept {
    return (any & (word_class::verb | word_class::speech)) != 0;
  }

  // Adds a word: its classes, and those of its first character.
  constexpr void add(uint32_t classes, unsigned begins) noexcept {
    if (words++ == 0) first = classes;
    any |= classes;
    if ((begins & char_class::upper) != 0) ++capitals;
    if ((begins & char_class::digit) != 0) ++numbers;
    if ((classes & word_class::page) != 0) ++page;
    if ((classes & word_class::date) != 0) ++dates;
    if ((classes & word_class::stop) != 0) ++stops;
  }
};

// Adds the word that text[from, at) is, which `next` follows.
constexpr void add_line_word(line_shape& s, const char* text, unsigned from, unsigned at, uint32_t next,
                             const language& words) noexcept {
  const unsigned begins = read_at(text, from, at).classes();
  if (at - from == 1 && begins == char_class::lower) return;  // of "a.m."
  const uint32_t classes = words.find(text + from, static_cast<uint16_t>(at - from));
  s.add(classes, begins);
  if (s.words == 1) s.spaced = next == ' ';
  if ((classes & word_class::page) != 0 &&
      (next == ':' || next == '/' || (from > 0 && text[from - 1] == '/')))
    s.credit = true;
}

constexpr line_shape shape_of_line(const char* text, unsigned size, const language& words) noexcept {
  line_shape s;
  unsigned from = 0;  // where the word begins; == at outside of words
  for (unsigned at = 0;;) {
    const read_character d = at < size ? read_at(text, at, size) : read_character{0};
    const uint32_t code = d.code();
    if ((d.classes() & char_class::word) == 0 && code != '\'' && code != 0x2019) {
      if (at > from) add_line_word(s, text, from, at, code, words);
      if (code == 0) return s;
      from = at + d.size();
      if (code == 0xA9) s.copyright = true;
      if (code == ':' && s.words <= 3 && s.page != 0 && s.page + s.stops >= s.words && !s.says())
        s.labelled = true;
    }
    at += d.size();
  }
}

BREVIER_ROM inline constexpr uint16_t bullets[] = {'-', '*', 0xB7, 0x2013, 0x2022, 0x2043, 0x25AA, 0x25CF};

// The bullet at the front of a line and the space after it, in bytes; 0 if there is none.
constexpr uint16_t bullet_bytes(const char* text, uint16_t size) noexcept {
  const read_character d = read_at(text, 0, size);
  if (d.size() >= size || text[d.size()] != ' ') return 0;
  for (const uint16_t& b : bullets) {
    if (d.code() == rom(b)) return static_cast<uint16_t>(d.size() + 1);
  }
  return 0;
}

// "- item", "* item", "• item"; "1. item" and "a) item".
constexpr bool begins_item(const char* text, uint16_t size) noexcept {
  unsigned at = 0;
  while (at < size && at < 3 && in(static_cast<uint8_t>(text[at]), '0', '9')) ++at;
  const unsigned mark = at != 0 ? at : 1;
  if (mark + 1 >= size) return false;
  if (text[mark + 1] == ' ' && (text[mark] == ')' || (at != 0 && text[mark] == '.'))) return true;
  return bullet_bytes(text, size) != 0;
}

// The slug of a wire story: "BC-Volcano,3rd Ld", "AM-Markets".
constexpr bool is_slug(const char* text, unsigned size) noexcept {
  if (size < 4 || text[2] != '-' || !in(static_cast<uint8_t>(text[3]), 'A', 'Z')) return false;
  return text[1] == 'M' ? text[0] == 'A' || text[0] == 'P' : text[0] == 'B' && text[1] == 'C';
}

constexpr bool looks_like_byline(const line_shape& s) noexcept {
  return (s.first & word_class::by) != 0 && s.spaced && s.words >= 2 && s.words <= 12 &&
         2 * s.capitals >= s.words;
}

// "Tuesday, March 4, 2025", "04/03/2025 14:30", "Published March 14, 7:42 a.m. | Updated 11:05 a.m.": half of
// the words are of a date, and two thirds if it ends like a sentence.
constexpr bool looks_like_date(const line_shape& s, bool ends) noexcept {
  const unsigned of_date = s.dates + s.numbers + s.page;
  if (s.words > 16 || s.numbers == 0 || (ends ? 3 * of_date < 2 * s.words : 2 * of_date < s.words))
    return false;
  return of_date != s.numbers || s.numbers >= 3 || s.numbers == s.words;
}

// "Share", "Photo: …", "Read more: …", "Sign up for our newsletter", "© 2024 …". What ends like a sentence
// must consist of such words: "Getty Images declined to comment." is none.
constexpr bool looks_like_furniture(const line_shape& s, bool ends) noexcept {
  if (s.copyright || s.labelled) return true;
  const unsigned content = s.words - s.stops;
  if (s.page == 0) return false;
  if (!ends) return content <= 2 || (s.page >= 2 && 2 * s.page >= content);
  if (s.says()) return false;
  // "Copyright 2025 by X. All rights reserved."; "Sign up to our newsletter for the latest headlines."
  return s.page >= content || (s.page >= 3 && s.numbers != 0) ||
         ((s.first & word_class::page) != 0 && (s.any & word_class::self) != 0 && 5 * s.page >= 3 * content);
}

}  // namespace detail

// The kind of a line that has ended. text[0, size) is the whole of it, or its last sentence when it is long
// enough to have several (place.whole). `bytes` is the length of the whole line.
[[nodiscard]] constexpr line_kind classify_line(const char* text, uint16_t size, uint16_t bytes,
                                                line_place place, const language& words) noexcept {
  using namespace detail;
  if (bytes > longest_odd_line || size == 0) return line_kind::body;
  const line_shape s = shape_of_line(text, size, words);
  if (s.words == 0) return line_kind::furniture;
  const bool ends = ends_in_mark(text, size);
  const bool names = 2 * s.capitals >= s.words;
  if (place.whole) {
    if (!ends && looks_like_byline(s)) return line_kind::byline;
    if (looks_like_date(s, ends)) return line_kind::date;
    if (looks_like_furniture(s, ends) || is_slug(text, size)) return line_kind::furniture;
    if (begins_item(text, size)) return line_kind::list;
    if (place.first && !ends) return line_kind::title;
  }
  if (ends) return s.page >= 2 && looks_like_furniture(s, ends) ? line_kind::furniture : line_kind::body;
  if (s.credit || s.page >= 2) return line_kind::caption;
  if (text[size - 1] == ':') return line_kind::body;
  if (place.whole) return line_kind::heading;
  // "... at the port. Maritime Archive of Larkhaven"
  return s.words <= 8 && names ? line_kind::caption : line_kind::body;
}

}  // namespace brevier

#endif  // BREVIER_LINE_HPP
