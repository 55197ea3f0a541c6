// SPDX-License-Identifier: MIT
//
// dateline: where a report begins, after its place, date and agency.
//
// Input:  the first bytes of a sentence, clean well-formed UTF-8.
// Output: the offset of the text after the dateline; 0 if there is none. With agencies, if the text breaks
//         off in a dateline whose parts end with full stops, "Москва. 4", the offset of its last word.
// Bound:  one pass over at most ten words, twice if another dateline follows. No state.
//
//   (CNN) -- It     (CNN)It     LONDON (Reuters) - It     PARIS, March 3 /PRNewswire/ -- It     OSLO — It
//   MADRID (EFE).- It     Москва, 5 марта (ТАСС). Он     MOSCOW, March 5. It     Jakarta, CNN Indonesia -- It
//   KOMPAS.com - It     Oct. 23 - It     NEW DELHI, Oct 23 (PTI) It     (ANSA) - ROMA, 23 OTT - It
//   NEW DELHI: It     Bergen (NTB): It     CAMBRIDGE, Mass.--(BUSINESS WIRE)--It
//   Paris, le 4 mars 2025 – Le     МОСКВА, 14 мар - РИА Новости. Он     Москва. 14 марта. ИНТЕРФАКС - Он
//   القاهرة (رويترز) - قال     नई दिल्ली, 3 मार्च (भाषा) सरकार     (CNN) 米国
//   新华社北京3月14日电（记者李明）他     【東京共同】彼     (서울=연합뉴스) 김민수 기자 = 시     சென்னை: மழை
//
// A dash alone proves nothing ("Paris - the city", "Москва — столица"): a capital, a digit or an opening mark
// must follow it, and before it must be an agency in brackets, a place in capitals, the name of a site, at
// most three names with a comma, or a comma and a year. A colon must follow one or two words in capitals in a
// long text, one word and an agency, or, in a long sentence in an Indian script, one word; "=", a Korean
// reporter.

#ifndef BREVIER_DATELINE_HPP
#define BREVIER_DATELINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/front.hpp>
#include <brevier/limits.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// Properties of the words that may be a dateline.
namespace head {
constexpr unsigned comma = 1;
constexpr unsigned number = 2;      // a date's; the month after it needs no capital
constexpr unsigned site = 4;        // a full stop inside a name: "KOMPAS.com"
constexpr unsigned capitals = 8;    // a word of three or more capitals
constexpr unsigned agency = 16;     // something in brackets, or "/PRNewswire/"
constexpr unsigned lowercase = 32;  // a word without a capital
constexpr unsigned dotted = 256;    // the first word ends with a full stop
constexpr unsigned month = 128;     // a word without a capital after a number
constexpr unsigned year = 64;       // the last word is four digits
constexpr unsigned word = 512;      // the unit of the word count, above these bits
}  // namespace head

// Whether the words so far, and one that ends with `last`, are a dateline; if `last` is a dash, whether they
// are with it.
[[nodiscard]] constexpr bool is_head(unsigned found, unsigned last) noexcept {
  constexpr unsigned date = head::comma | head::number;
  const unsigned words = found / head::word;
  const unsigned agency = found & head::agency;
  if (last == '.') {
    return words > 1 && (found & (date | head::lowercase)) == date &&
           (found & (head::agency | head::capitals)) != 0;
  }
  if (agency != 0) {  // "(CNN) It", "NEW DELHI, Oct 23 (PTI) It"
    return last != ')' || words == 0 || (found & (date | head::lowercase | head::month)) == date;
  }
  // "Geneva, 4 March 2025 – ", "Paris, le 4 mars 2025 – "
  if ((found & (head::comma | head::year)) == (head::comma | head::year)) return true;
  return (found & head::lowercase) == 0 &&
         ((found & (head::capitals | head::site)) != 0 ||
          (words == 2 && (found & head::number) != 0 && (found & head::dotted) != 0) ||  // "Oct. 23 - "
          (words < 4 && (found & head::comma) != 0));
}

constexpr unsigned one_letter = 0x100;  // counts one character in `chunk`, the word that is being read

// Counts a character of a word, above its classes; where `unsigned` has 16 bits, up to 128.
[[nodiscard]] constexpr unsigned next_letter(unsigned chunk) noexcept {
  return sizeof(unsigned) > 2 || chunk < 0x8000 ? chunk + one_letter : chunk;
}

// Where the text begins after "РИА Новости. ", if that is at `begin`, after a date: words that all begin with
// capitals, one of them with three letters and none small.
[[nodiscard]] constexpr const char* agency_end(const char* begin, const char* end) noexcept {
  using namespace char_class;
  unsigned chunk = 0;  // the classes of a word's characters, and above them its letters
  bool capitals = false;
  for (const char* at = begin; at != end;) {
    const read_character d = read_at(at, end);
    const unsigned c = d.classes();
    at += d.size();
    if (d.code() == ' ') {
      if ((chunk & (lower | digit)) == 0 && chunk >= 3 * one_letter) capitals = true;
      if ((chunk & terminal) != 0) return capitals ? at : begin;
      chunk = 0;
    } else {
      if (chunk == 0 && (c & upper) == 0) return begin;
      chunk |= c;
      if ((c & letter) != 0) chunk = next_letter(chunk);
    }
  }
  return begin;
}

// A place and a colon begin a text only if it is longer, in bytes; a shorter one is a title, "COVID: Cases
// rise".
constexpr ptrdiff_t longest_kicker = 110;

// For text that was read to its end: "Москва. 4" and "Москва. 4 марта. ИНТЕРФАКС" may go on with a dash, and
// are datelines up to the last word; `begin` if it is not such a text.
[[gnu::always_inline, nodiscard]] constexpr const char* unfinished_end(const char* begin, const char* end,
                                                                       unsigned found,
                                                                       unsigned chunk) noexcept {
  using namespace char_class;
  constexpr unsigned above = 13;  // the bits of the last word, above `found`, which is below 1 << 13
  constexpr unsigned place = unsigned{digit} << above | (head::dotted + head::word);
  constexpr unsigned date =
      unsigned{upper} << above | (head::dotted + head::number + head::month + 3 * head::word);
  const unsigned all = (chunk & (letter | digit)) << above | (found & ~head::site);
  if (all != place && all != date) return begin;
  while (end[-1] != ' ') --end;
  return end;
}

// The same in Indian scripts, with three bytes per letter: titles are shorter, the sentence of a report is
// longer.
constexpr ptrdiff_t longest_caseless_title = 220;

// The letters of scripts without capitals begin here, with Hebrew.
constexpr unsigned first_caseless_code = 0x590;

// The classes of a character, whose classes in text.hpp are `known`: here a letter of a script without
// capitals is also a capital. The bit is set without a branch, after which GCC would duplicate all that
// follows.
static_assert(char_class::upper == char_class::lower << 1);
[[gnu::always_inline, nodiscard]] constexpr unsigned class_in_head(unsigned code, unsigned known) noexcept {
  return known | (code >= first_caseless_code ? known << 1 & char_class::upper : 0u);
}

// Their first byte is this or greater.
constexpr uint8_t first_caseless = 0xD6;

// Whether the "=" before `at` follows the name and the rank of a Korean reporter, "기자" or "특파원", which
// both end with this byte, and is not that of "성장률 = ".
[[nodiscard]] constexpr bool is_reporter(const char* at, unsigned found) noexcept {
  return found >= 2 * head::word && at[at[-2] == ' ' ? -3 : -2] == '\x90';
}

// `found` with a word of the characters in `chunk` that ends with `last`.
[[gnu::always_inline, nodiscard]] constexpr unsigned with_word(unsigned found, unsigned chunk,
                                                               unsigned last) noexcept {
  using namespace char_class;
  if ((chunk & (digit | upper)) == digit) found |= head::number;  // and not "Liputan6.com"
  if ((chunk & (upper | lower | opener)) == upper && chunk >= 3 * one_letter) found |= head::capitals;
  if (last == ',') found |= head::comma;
  if (last == '/') found |= head::agency;
  if (last == '.' && found < head::word) found |= head::dotted;
  return found;
}

// Adds a small letter after `last`, inside a word or as its first; false if it ends the search.
[[gnu::always_inline, nodiscard]] constexpr bool add_small(unsigned& found, unsigned chunk,
                                                           unsigned last) noexcept {
  if (chunk != 0) {
    if (last == '(') found |= head::lowercase;
  } else if ((found & head::number) != 0) {
    found |= head::month;
  } else if ((found & head::lowercase) == 0) {
    found |= head::lowercase;
  } else {
    return false;
  }
  return true;
}

// Whether a colon after the words `found` and the one in `chunk` shows that they are no dateline.
[[gnu::always_inline, nodiscard]] constexpr bool is_other_colon(unsigned found, unsigned chunk,
                                                                ptrdiff_t bytes) noexcept {
  return chunk < 3 * one_letter || found >= 2 * head::word ||
         ((found & head::agency) == 0 && bytes <= longest_kicker);
}

// Whether a dateline may end with a colon after the words `found`; in an Indian script after a place alone.
template <bool Agencies>
[[gnu::always_inline, nodiscard]] constexpr bool ends_at_colon(unsigned found, const char* begin,
                                                               const char* end) noexcept {
  return ((found & (head::capitals | head::agency)) != 0 && (found & head::lowercase) == 0) ||
         (Agencies && found < head::word && *begin == '\xE0' && begin[1] < '\xB8' &&
          end - begin > longest_caseless_title);
}

// Whether what follows a bracket is not the text: "(WHO)'s", or it is an age after a name,
// "田中容疑者(41)は".
[[gnu::always_inline, nodiscard]] constexpr bool goes_on(unsigned code, unsigned last,
                                                         const char* begin) noexcept {
  return last == ')' && (code == '\'' || static_cast<uint8_t>(*begin) >= first_caseless);
}

// Where the text begins after the dateline at `begin`; `begin` if there is none. `Agencies`: an agency may
// follow it, and a dateline may be a Korean reporter, "김민수 기자 = ", or a place and a colon in an Indian
// script.
template <bool Agencies>
[[nodiscard]] constexpr const char* head_end(const char* begin, const char* end) noexcept {
  using namespace char_class;
  constexpr unsigned most_words = 10 * head::word;
  unsigned found = 0;  // bits of `head`, and above them the words so far
  unsigned chunk = 0;  // the classes of this word's characters, and above them their number
  unsigned last = ' ';
  bool ended = false;  // the dateline may have ended
  for (const char* at = begin; at != end && found < most_words;) {
    const read_character d = read_at(at, end);
    const unsigned code = d.code();
    const unsigned c = class_in_head(code, d.classes());
    if (code == ' ') {
      // a word has ended
      const bool reporter = Agencies && last == '=' && is_reporter(at, found);
      const bool dash = last - 'a' > 25 && is_listed(last, dashes);
      found = with_word(found, chunk, last);
      if (last == ':') {
        if (is_other_colon(found, chunk, end - begin)) return begin;
        ended = ends_at_colon<Agencies>(found, begin, end);
      } else if (reporter) {
        ended = (found & head::lowercase) == 0 && found < 5 * head::word;
      } else {
        ended = (dash || last == '.' || last == ')') && is_head(found, last);
        if (dash && !ended) return begin;  // "Klee – BOLL – " is not one
      }
      found = (found & ~head::year) + head::word;
      if (chunk == (digit | 4 * one_letter)) found |= head::year;
      chunk = 0;
    } else {
      if (ended && (c & (upper | digit | opener)) != 0 && !goes_on(code, last, begin))
        return Agencies && (found & head::month) != 0 ? agency_end(at, end) : at;
      if (last == '.' && chunk >= 4 * one_letter && (c & ~unsigned{letter | joiner}) == 0)
        found |= head::site;
      if (c == lower && !add_small(found, chunk, last)) break;
      if (code != '-') ended = false;
      if (code == ')' && (chunk & (terminal | digit)) == 0) {  // not "김철수(62) 씨는"
        found |= head::agency;
        ended = (found & head::lowercase) == 0;
      }
      chunk = next_letter(chunk) | c;
    }
    last = code;
    at += d.size();
    if (c != lower) continue;
    for (; at != end && in(static_cast<uint8_t>(*at), 'a', 'z'); ++at) chunk = next_letter(chunk);
  }
  if constexpr (!Agencies) return begin;
  return unfinished_end(begin, end, found, chunk);
}

// The same for Chinese and Japanese: after brackets at the start, or after brackets that follow "日电", "by
// telegraph on the day", "专电", "社电", or "报讯", "news of the paper", but not "核电" or "腾讯", which are
// firms.
[[gnu::always_inline, nodiscard]] constexpr const char* wide_end(const char* begin,
                                                                 const char* end) noexcept {
  constexpr ptrdiff_t longest = 75;
  constexpr unsigned telegraph = 0x7535;
  constexpr unsigned day = 0x65E5;
  constexpr unsigned special = 0x4E13;
  constexpr unsigned agency = 0x793E;
  constexpr unsigned news = 0x8BAF;
  constexpr unsigned paper = 0x62A5;
  constexpr unsigned bracket_next = 1;  // no character: what opens here may be the bracket of a dateline
  unsigned before = bracket_next;
  unsigned open = 0;  // the open bracket; another kind may be inside: "【アンカラ(トルコ)=山田】"
  for (const char* at = begin; at != end && at - begin < longest;) {
    const read_character d = read_at(at, end);
    const unsigned code = d.code();
    at += d.size();
    if (in(code, open + 1, open + 2)) {  // "()", "【】", but "[]"
      for (; at != end; ++at) {
        if (*at != ' ' && *at != '-') return at;
      }
      break;
    }
    if (before == bracket_next && (d.classes() & char_class::opener) != 0)
      open = code > 0x300F || code == '(' || code == '[' ? code : 0;  // not a quotation
    if (code == ' ') continue;
    const bool sent = code == telegraph && (before == day || before == special || before == agency);
    before = sent || (code == news && before == paper) ? bracket_next : code;
  }
  return begin;
}

}  // namespace detail

// The size of the datelines at the start of text[0, size), at most two; 0 if there is none.
template <class Stages = every_stage>
[[nodiscard]] constexpr uint16_t dateline_end(const char* text, uint16_t size) noexcept {
  const char* const end = text + size;
  const char* behind = detail::head_end<Stages::agencies>(text, end);
  if (behind != text) {
    // one with the place may follow one with the agency
    behind = detail::head_end<Stages::agencies>(behind, end);
  } else if (Stages::wide_pages && size > 1 && static_cast<uint8_t>(text[text[0] == '[' ? 1 : 0]) >= 0xE3) {
    behind = detail::wide_end(text, end);
  }
  return static_cast<uint16_t>(behind - text);
}

}  // namespace brevier

#endif  // BREVIER_DATELINE_HPP
