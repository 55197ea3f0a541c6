// SPDX-License-Identifier: MIT
//
// cut: makes a sentence fit, without the stage `shortening` (limits.hpp), by its end only.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: one piece (shortened.hpp): the sentence, or its front and "…". Never over the budget, never half a
//         word; in scripts without spaces no syllable sign without its letter. A quotation or bracket that is
//         open at the end is closed; a mark at the end that closes nothing is removed.
// Bound:  one pass over the sentence, to the first character that does not fit the budget, and over what
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

// The quotation or bracket that is open in a text. Nested ones are ignored, and so are single quotation
// marks, most of which are apostrophes.
struct open_mark {
  unsigned closes = 0;  // the mark that closes it; 0 if nothing is open
  unsigned bytes = 0;   // its size, with a space before it if one followed the opening mark

  // Takes a character after `before`; false if it closes what was not opened. If it opens, its closing mark
  // takes `room` bytes.
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

// Marks that are dropped where a sentence breaks off.
BREVIER_ROM inline constexpr uint16_t cut_marks[] = {',',    ';',    ':',    '-',    0x60C, 0x61B,
                                                     0x2013, 0x2014, 0x3001, 0xFF0C, 0};

// A place to end at, and what is open there.
struct cut_place {
  unsigned end;
  bool whole;  // it is the end of the text
  open_mark open;
};

// The end of text[begin, size), if that fits `budget` bytes with its closing mark, or else the last place to
// break off; `begin` if there is none. `tail`: the room kept for the "…".
[[gnu::always_inline]] constexpr cut_place find_cut(const char* text, unsigned begin, unsigned size,
                                                    unsigned budget, unsigned tail,
                                                    const language& pack) noexcept {
  cut_place best{begin, false, {}};
  cut_place now{begin, false, {}};  // after the last word, without its comma
  unsigned word = begin;            // where the last word begins
  unsigned before = ' ';
  unsigned at = begin;
  while (at < size && now.end - begin <= budget) {
    const read_character d = read_at(text, at, size);
    const unsigned code = d.code() < 0xFFFF ? d.code() : 0xFFFF;  // the same for any size of `unsigned`
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

// Cuts the sentence after its dateline, in `of`.
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
// of a sentence that breaks off; without, it is written where room is left, and always inside a quotation
// or bracket.
template <class Stages>
[[gnu::always_inline]] constexpr trimmed& cut(const char* text, uint16_t size, uint16_t budget,
                                              const language& pack, bool keeps_dots, trimmed& out) noexcept {
  const uint16_t begin = Stages::datelines ? dateline_end<Stages>(text, size) : uint16_t{0};
  detail::cut_from(text, {begin, size}, budget, pack, keeps_dots, out);
  return out;
}

}  // namespace brevier

#endif  // BREVIER_CUT_HPP
