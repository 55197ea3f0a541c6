// SPDX-License-Identifier: MIT
//
// cut: making a sentence fit where sentences are not shortened inside (stages::shortening).
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: one piece (shortened.hpp): the sentence, or its front and "…". Never over the budget, never
//         half a word; in scripts without spaces no sign of a syllable without its letter. A quotation or
//         bracket that is open at the end is closed; a mark at its end that closes nothing goes.
// Bound:  one reading of the sentence, to the first character that the budget has not, and over what
//         takes no room.

#ifndef BREVIER_CUT_HPP
#define BREVIER_CUT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/dateline.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/quotation.hpp>
#include <brevier/rom.hpp>
#include <brevier/shortened.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// What is open in a text that is read from its front. What opens inside of what is open is passed; so are
// single quotation marks, most of which are apostrophes.
struct open_mark {
  unsigned closes = 0;  // the mark that closes it; 0 if nothing is open
  unsigned bytes = 0;   // that it takes, with a space before it if one stood after what opens

  // Takes a character of these classes, after `before`; false if it closes what was not opened. If it opens,
  // the mark that closes it takes `room` bytes.
  constexpr bool take(unsigned code, unsigned classes, unsigned before, unsigned room) noexcept {
    constexpr unsigned marks = char_class::opener | char_class::closer;
    const bool single = (classes & char_class::joiner) != 0 || in(code, 0x2018, 0x201A);
    if ((classes & marks) == 0 || single || code == 0xA1 || code == 0xBF) return true;
    if (code == closes || (closes == 0x201C && code == 0x201D)) {  // „ “ and „ ”
      closes = bytes = 0;
    } else if (closes == 0) {
      const bool both = (classes & marks) == marks;
      if ((classes & char_class::opener) == 0 || (both && before != ' ' && before < 0x3000)) return false;
      closes = partner(code);
      bytes = room;
    }
    return true;
  }
};

// With which no line ends that breaks off.
BREVIER_ROM inline constexpr uint16_t cut_marks[] = {',',    ';',    ':',    '-',    0x60C, 0x61B,
                                                     0x2013, 0x2014, 0x3001, 0xFF0C, 0};

// Where a text ends, and what is open there.
struct cut_place {
  unsigned end;
  bool whole;  // nothing comes after it
  open_mark open;
};

// The end of text[begin, size), if what is open there can be closed in `budget` bytes, or else the last place
// to break off; `begin` if there is none. `tail` is the room that is kept for the "…".
[[gnu::always_inline]] constexpr cut_place find_cut(const char* text, unsigned begin, unsigned size,
                                                    unsigned budget, unsigned tail,
                                                    const language& pack) noexcept {
  cut_place best{begin, false, {}};
  cut_place now{begin, false, {}};  // behind the last word, without its comma
  unsigned word = begin;            // where that begins
  unsigned before = ' ';
  unsigned at = begin;
  while (at < size && now.end - begin <= budget) {
    const read_character d = read_at(text, at, size);
    const unsigned code = d.code() < 0xFFFF ? d.code() : 0xFFFF;  // the same whatever `unsigned` holds
    const unsigned next = at + d.size();
    const bool space = code == ' ';
    const bool begins = (d.classes() & (char_class::word | char_class::opener)) != 0;
    if (space || (before > 0xE00 && begins && divides(before, code))) {
      const unsigned used = now.end - begin + now.open.bytes;
      if (now.end > word && used + (now.open.bytes != 0 ? ellipsis_bytes : tail) <= budget &&
          (pack.find(text + word, u16(now.end - word)) & word_class::dangles) == 0)
        best = now;
      word = space ? next : at;
    }
    if (at == word && (d.classes() & char_class::opener) != 0) word = next;
    now.whole = next >= size;
    const unsigned apart = now.whole || text[next] == ' ' ? 1 : 0;
    const bool counts = now.open.take(code, d.classes(), before, d.size() + apart);
    if (counts && (now.whole || (!space && !is_listed(code, cut_marks)))) now.end = next;
    before = code;
    at = next;
  }
  return now.end - begin + now.open.bytes <= budget ? now : best;
}

// Of the sentence what stands behind its dateline, in `of`.
[[gnu::noinline]] constexpr void cut_from(const char* text, span of, uint16_t budget, const language& pack,
                                          bool keeps_dots, trimmed& out) noexcept {
  const uint16_t begin = of.begin;
  const cut_place place = find_cut(text, begin, of.end, budget, keeps_dots ? ellipsis_bytes : 0, pack);
  const unsigned used = place.end - begin + place.open.bytes;
  const bool some = place.end != begin;
  const bool breaks = some && !place.whole && used + ellipsis_bytes <= budget;
  out.pieces[0] = {begin, u16(place.end)};
  out.count = some ? 1 : 0;
  out.capitalize = false;
  out.tells = true;  // no verb is known
  out.last = breaks ? ending::ellipsis : ending::as_is;
  out.closing = place.open.closes | uint32_t{place.open.bytes} << 16;
  out.size = u16(used + (breaks ? ellipsis_bytes : 0));
}

}  // namespace detail

// The sentence in at most `budget` bytes; the result is in `out`. With `keeps_dots`, room is kept for the "…"
// of a sentence that breaks off; without, it is written where room is left, and after a quotation.
template <class Stages>
[[gnu::always_inline]] constexpr trimmed& cut(const char* text, uint16_t size, uint16_t budget,
                                              const language& pack, bool keeps_dots, trimmed& out) noexcept {
  const uint16_t begin = Stages::datelines ? dateline_end<Stages>(text, size) : uint16_t{0};
  detail::cut_from(text, {begin, size}, budget, pack, keeps_dots, out);
  return out;
}

}  // namespace brevier

#endif  // BREVIER_CUT_HPP
