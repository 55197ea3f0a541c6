// SPDX-License-Identifier: MIT
//
// abbreviation: where the name begins whose abbreviation follows in brackets.
//
// Input:  a sentence, clean well-formed UTF-8, and the place of a bracket in it.
// Output: the offset of the name's first word; that of the bracket if it has no abbreviation of the words
//         before.
// Bound:  the words before the bracket, up to a comma, another bracket or a quotation mark, are read twice.
//         No state.
//
//   the International Monetary Fund (IMF)     Badan Pusat Statistik (BPS)     Sumatra Utara (Sumut)
//   Agence régionale de santé (ARS)
//
// After A. Schwartz and M. Hearst ("A simple algorithm for identifying abbreviation definitions in biomedical
// text", 2003): the letters of the abbreviation are matched from the last to the first, backwards through the
// name, and the first must begin a word. As news also has parties and states in brackets, "(R-Texas)",
// "(Lab)", and tickers, "(TSLA)", more is required: either the letters are the first of all words except
// short ones; or, with four letters and more, the name is written with capitals, and letters from inside its
// words keep their case. A short word of small letters never gives the first letter, and gives a capital only
// with four letters and more: "DfE", "LREM". Only ASCII letters abbreviate.

#ifndef BREVIER_ABBREVIATION_HPP
#define BREVIER_ABBREVIATION_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// Whether [at, end) may be an abbreviation: letters and digits, a capital first.
[[nodiscard]] constexpr bool is_short_form(const char* at, const char* end) noexcept {
  if (end - at < 2 || !in(static_cast<uint8_t>(*at), 'A', 'Z')) return false;
  while (at != end) {
    if (!is_plain(*at++)) return false;
  }
  return true;
}

// ASCII letters and digits, and all bytes of characters beyond ASCII.
[[nodiscard]] constexpr bool in_name(char c) noexcept {
  return static_cast<uint8_t>(c) >= 0x80 || is_plain(c);
}

// Where the name begins, searched backwards from the bracket. `loose`: letters may also come from inside its
// words, which must then have capitals.
[[gnu::noinline, nodiscard]] constexpr const char* name_before(const char* from, const char* open,
                                                               const char* close, bool loose) noexcept {
  constexpr unsigned longest_unsaid = 3;  // bytes of a word that gives no letter: "of", "and", "des"
  const char* letter = close - 1;         // the letter that is looked for
  unsigned bytes = 0;                     // of the word so far
  bool said = false;                      // the word gives a letter
  for (const char* at = open; at != from;) {
    const char c = *--at;
    if (!in_name(c)) {
      if (c == ',' || c == ')' || c == '"') break;
      bytes = 0;
      said = false;
      continue;
    }
    if (c == '\xC2' || (c == '\xE2' && at[2] != '\x99')) break;
    ++bytes;
    const char before = at != from ? at[-1] : ' ';
    // also after an apostrophe, ’
    const bool begins_word = !in_name(before) || (before == '\x99' && at[-2] == '\x80');
    const bool first = letter == open + 1;
    if (!begins_word && (first || !loose)) continue;
    const char wanted = *letter;
    // inside a word, case must match: UKIP has the K of "UK"
    bool found = !(first && before == '-') && ((c ^ wanted) & (begins_word ? ~0x20 : 0xFF)) == 0;
    if (begins_word) {
      const bool is_lower = in(static_cast<uint8_t>(c), 'a', 'z');
      const bool short_word = bytes <= longest_unsaid;
      if (short_word && is_lower && (first || (!loose && c != wanted))) found = false;
      if (found) said = true;
      if (!short_word && (loose ? is_lower : !said)) break;
    }
    if (!found) continue;
    if (first) return at;
    --letter;
  }
  return open;
}

// Whether "a" or "an" precedes the name: it may not suit the abbreviation, "an FBI agent".
[[nodiscard]] constexpr bool follows_article(const char* from, const char* name) noexcept {
  if (name - from < 2) return false;
  name -= 2;
  if (*name == 'n' && name != from) --name;
  return (*name | 0x20) == 'a' && (name == from || name[-1] == ' ');
}

// The name for the bracket from `open` to `close`; it begins at `from` or later.
[[gnu::noinline, nodiscard]] constexpr const char* name_of(const char* from, const char* open,
                                                           const char* close) noexcept {
  constexpr ptrdiff_t few = 3;  // so few letters are in any name by chance
  if (!is_short_form(open + 1, close)) return open;
  const char* name = name_before(from, open, close, false);
  if (name == open && close - open > few + 1) name = name_before(from, open, close, true);
  return follows_article(from, name) ? open : name;
}

}  // namespace detail

// The same by offsets in a text.
[[nodiscard, gnu::always_inline]] constexpr unsigned spelled_out(const char* text, unsigned from,
                                                                 unsigned open, unsigned close) noexcept {
  return static_cast<unsigned>(detail::name_of(text + from, text + open, text + close) - text);
}

}  // namespace brevier

#endif  // BREVIER_ABBREVIATION_HPP
