// SPDX-License-Identifier: MIT
//
// abbreviation: where the name begins that an abbreviation in brackets stands for.
//
// Input:  a sentence, clean well-formed UTF-8, and the place of a bracket in it.
// Output: the offset of the name's first word; that of the bracket if what is in it abbreviates nothing.
// Bound:  the words before the bracket, up to a comma, another bracket or a quotation mark, are read twice.
//         Nothing is remembered.
//
//   the International Monetary Fund (IMF)     Badan Pusat Statistik (BPS)     Sumatra Utara (Sumut)
//   Agence régionale de santé (ARS)
//
// After A. Schwartz and M. Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical
// text", 2003): the letters of the abbreviation are looked for from the last to the first, in the name from
// its end, and the first must stand at the front of a word. As news has parties and states in brackets too,
// "(R-Texas)", "(Lab)", more is asked for: that they are the first letters of all words but short ones, or,
// of four letters and more, that the name is written with capitals. A short word may give a small letter
// only, "DfE", and never the first. Only letters of ASCII abbreviate.

#ifndef BREVIER_ABBREVIATION_HPP
#define BREVIER_ABBREVIATION_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// Whether text[begin, end) may be an abbreviation: letters and digits, a capital first.
constexpr bool is_short_form(const char* text, unsigned begin, unsigned end) noexcept {
  if (end < begin + 2 || !in(static_cast<uint8_t>(text[begin]), 'A', 'Z')) return false;
  while (begin != end) {
    if (!is_plain(text[begin++])) return false;
  }
  return true;
}

// Letters and digits; beyond ASCII, whatever has more than one byte.
constexpr bool in_name(char c) noexcept {
  return is_plain(c) || static_cast<uint8_t>(c) >= 0x80;
}

// Whether this is the last byte of ’, U+2019, of so many up to it.
constexpr bool is_apostrophe(const char* last, unsigned bytes) noexcept {
  return bytes > 2 && last[0] == '\x99' && last[-1] == '\x80';
}

// Where the name begins, going back from the bracket: `loose` takes letters from inside its words as well,
// which then have capitals.
[[gnu::always_inline]] constexpr unsigned name_before(const char* text, unsigned from, unsigned open,
                                                      unsigned close, bool loose) noexcept {
  constexpr unsigned longest_unsaid = 3;  // bytes of a word that gives no letter: "of", "and", "des"
  unsigned letter = close - 1;            // that is looked for
  unsigned bytes = 0;                     // of the word
  bool said = false;                      // it gives a letter
  for (unsigned at = open; at != from;) {
    const char c = text[--at];
    if (c == ',' || c == ')' || c == '"' || c == '\xC2' || (c == '\xE2' && text[at + 2] != '\x99')) break;
    if (!in_name(c)) {
      bytes = 0;
      said = false;
      continue;
    }
    ++bytes;
    const bool front = at == from || !in_name(text[at - 1]) || is_apostrophe(text + at - 1, at - from);
    const bool first = letter == open + 1;
    const bool small = front && bytes <= longest_unsaid && in(static_cast<uint8_t>(c), 'a', 'z');
    const bool found = (front || (loose && !first)) && ((c ^ text[letter]) & ~0x20) == 0 &&
                       !(small && (first || (!loose && c != text[letter]))) &&
                       !(first && at != from && text[at - 1] == '-');
    said = said || found;
    if (front && bytes > longest_unsaid && (loose ? in(static_cast<uint8_t>(c), 'a', 'z') : !said)) break;
    if (!found) continue;
    if (first) return at;
    --letter;
  }
  return open;
}

// Whether "a" or "an" stands before the name: it need not suit the abbreviation, "an FBI agent".
constexpr bool follows_article(const char* text, unsigned from, unsigned name) noexcept {
  if (name < from + 2 || text[name - 1] != ' ') return false;
  unsigned at = name - 2;
  if (text[at] == 'n' && at != from) --at;
  return (text[at] | 0x20) == 'a' && (at == from || text[at - 1] == ' ');
}

}  // namespace detail

// Of the bracket at `open` that ends at `close`. The name begins at `from` or later.
[[nodiscard, gnu::noinline]] constexpr unsigned spelled_out(const char* text, unsigned from, unsigned open,
                                                            unsigned close) noexcept {
  constexpr unsigned few = 3;  // so many letters stand in any name by chance
  if (!detail::is_short_form(text, open + 1, close)) return open;
  for (bool loose = false;; loose = true) {  // with one call, which has no frame of its own
    const unsigned name = detail::name_before(text, from, open, close, loose);
    if (name == open && !loose && close - open - 1 > few) continue;
    return detail::follows_article(text, from, name) ? open : name;
  }
}

}  // namespace brevier

#endif  // BREVIER_ABBREVIATION_HPP
