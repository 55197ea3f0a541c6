// SPDX-License-Identifier: MIT
//
// front: what precedes a sentence without being part of it.
//
// Input:  the first sentence of a line, clean well-formed UTF-8.
// Output: how many bytes at its start are a bullet, the time of a live blog entry, the place before the first
//         sentence of an article, or words of the page that run into the sentence; 0 if there are none.
//         Whether it begins with a word that is too long for a line.
// Bound:  reads three words; of words of the page, up to the third other word. No state.

#ifndef BREVIER_FRONT_HPP
#define BREVIER_FRONT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/language.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>

namespace brevier::detail {

BREVIER_ROM inline constexpr uint16_t bullets[] = {'-',    '*',    '>',    0xB7,   0x2013,
                                                   0x2022, 0x2043, 0x25AA, 0x25CF, 0};

// The size of the bullet at the start of a line with the space after it; 0 if there is none.
[[nodiscard]] constexpr uint16_t bullet_bytes(const char* text, unsigned size) noexcept {
  const read_character d = read_at(text, 0, size);
  const bool found = d.size() < size && text[d.size()] == ' ' && is_listed(d.code(), bullets);
  return static_cast<uint16_t>(found ? d.size() + 1 : 0);
}

// In these languages papers begin direct speech with a dash, which may be a hyphen: "- Vi beklager, sier
// reder Bø." In others, such as English, German and French, it is the bullet of an item.
BREVIER_ROM inline constexpr uint16_t speech_dashes[] = {
    'd' << 8 | 'a', 'f' << 8 | 'i', 'n' << 8 | 'o', 'p' << 8 | 'l', 'r' << 8 | 'u', 's' << 8 | 'v', 0};

// Whether a dash may begin speech; also true while the language is unknown.
[[nodiscard]] constexpr bool speaks_with_dash(const language& pack) noexcept {
  const unsigned code =
      static_cast<unsigned>(static_cast<uint8_t>(pack.code[0])) << 8 | static_cast<uint8_t>(pack.code[1]);
  return code == 0 || is_listed(code, speech_dashes);
}

// Whether the bullet is a dash; `front` is its size with the space. The last byte of an en dash is \x93.
[[nodiscard]] constexpr bool is_dash(const char* text, uint16_t front) noexcept {
  return text[front - 2] == '-' || text[front - 2] == '\x93';
}

// At least this many words of the page are needed to be cut from the start of a sentence.
constexpr unsigned least_glued = 3;

// The size of words of the page that run into a sentence: "Media playback is not supported on this device The
// council voted". There must be three or more, with any stop words and at most one other word.
[[nodiscard]] constexpr uint16_t glued_bytes(const char* text, unsigned size, const language& pack) noexcept {
  const char* const stop = text + size;
  unsigned page = 0;
  unsigned others = 0;
  bool may_end = false;  // the previous word is one of them, and there are three
  for (const char* at = text; at != stop;) {
    const char* end = at;
    while (end != stop && *end != ' ') ++end;
    const uint32_t classes = pack.find(at, end);
    if ((classes & word_class::page) != 0) {
      may_end = ++page >= least_glued;
    } else {
      if (may_end && (read_at(at, stop).classes() & char_class::upper) != 0)
        return static_cast<uint16_t>(at - text);
      may_end = false;
      if (page == 0 && at != text) return 0;  // one of the first two must be one
      if ((classes & word_class::stop) == 0 && ++others > 1) return 0;
    }
    at = end != stop ? end + 1 : stop;
  }
  return 0;
}

// The dashes after a time, a place or an agency.
BREVIER_ROM inline constexpr uint16_t dashes[] = {'-', '_', '=', 0x2013, 0x2014, 0x2022, 0};

// The size of a word and a dash before a sentence: the time of a live blog entry, "14:05 - ", "9h32 – "; in
// the first sentence, a place, if a capital follows: "Wien – Die", "New York — The". Two words before a
// hyphen, "Vera Drake - Leigh's drama", are not a place, nor is anything before the result of a game.
[[nodiscard]] constexpr uint16_t stamp_bytes(const char* text, unsigned size, bool first) noexcept {
  using namespace char_class;
  const bool number = size != 0 && is_ascii_digit(text[0]);
  if (!number && !first) return 0;
  const char* const end = text + size;
  const char* at = text;
  bool two = false;
  read_character dash{0};
  for (;;) {
    while (at != end && *at != ' ') ++at;
    if (end - at < 6) return 0;
    dash = read_at(at + 1, end);
    if (two || (dash.classes() & upper) == 0) break;
    two = true;
    ++at;
  }
  const char* const behind = at + 1 + dash.size();
  if (*behind != ' ' || !is_listed(dash.code(), dashes) || (two && dash.size() == 1)) return 0;
  const unsigned next = read_at(behind + 1, end).classes();
  bool found = false;
  if (number) {
    const char mark = ((at - text) | 1) == 5 ? at[-3] : ' ';
    found = (mark == ':' || mark == 'h' || mark == '.') && at[-2] < '6' && (next & digit) == 0;
  } else {
    // not "Ulm – Jena 2:1."
    const bool result = is_ascii_digit(end[-2]) && (end[-3] == ':' || end[-3] == '-');
    found = (next & read_at(text, end).classes() & upper) != 0 && !result;
  }
  return static_cast<uint16_t>(found ? behind + 1 - text : 0);
}

// "Ulm." before "The council voted": one word with a capital and a full stop is taken for the name of a
// place.
[[nodiscard]] constexpr bool is_place(const char* text, unsigned size) noexcept {
  unsigned i = size - 1;
  if (text[i] != '.') return false;
  while (i != 0 && text[i] != ' ') --i;
  return i == 0 && in(static_cast<uint8_t>(text[0]), 'A', 'Z');
}

// The size of what precedes a sentence that has `page` words of the page: a time or place, words of the page,
// or a bullet, but not a dash, which may begin speech, nor "> 7". `first`: it is the first of the article.
[[nodiscard]] constexpr uint16_t front_bytes(const char* text, unsigned size, unsigned page, bool first,
                                             const language& pack) noexcept {
  uint16_t front = stamp_bytes(text, size, first);
  if (front == 0 && page >= least_glued) front = glued_bytes(text, size, pack);
  if (front != 0) return front;
  front = bullet_bytes(text, size);
  return front == 0 || is_dash(text, front) || text[front - 2] == '>' ? uint16_t{0} : front;
}

// First words of sentences that may only name the source: neuter pronouns and articles of German, Dutch and
// the Scandinavian languages, and Finnish "of the matter". "Об этом" and "Про це" ("of this") alone prove it.
BREVIER_ROM inline constexpr uint16_t source_words[] = {hash_word("det", 3),
                                                        hash_word("dette", 5),
                                                        hash_word("das", 3),
                                                        hash_word("dies", 4),
                                                        hash_word("dat", 3),
                                                        hash_word("asiasta", 7),
                                                        0};
BREVIER_ROM inline constexpr uint16_t source_pairs[] = {hash_word("об этом", 13), hash_word("про це", 11), 0};

// Whether the start of a sentence alone says nothing, as it is a dash of speech or one of these words: "–
// Dette er…", "Det har dommer…"; but "Das Gericht" is an article and its noun.
[[nodiscard]] constexpr bool begins_loosely(const char* text, unsigned size) noexcept {
  unsigned end = 0;
  while (end != size && text[end] != ' ') ++end;
  return bullet_bytes(text, size) != 0 ||
         (size - end > 1 && in(static_cast<uint8_t>(text[end + 1]), 'a', 'z') &&
          is_listed(hash_word(text, end), source_words));
}

// A longer sentence says more.
constexpr unsigned longest_source = 130;

// "Det opplyser politiet i en pressemelding.", "Dat meldt ProRail.", "Об этом сообщили в мэрии.": it begins
// with one of these, a verb of saying follows, and it has no news of its own. "Das Gericht erklärte das
// Gesetz für nichtig" has.
[[nodiscard]] constexpr bool is_source(const char* text, unsigned size, const language& pack) noexcept {
  if (size > longest_source) return false;
  const char* const end = text + size;
  const char* first = text;
  while (first != end && *first != ' ') ++first;
  if (first == end) return false;
  const char* second = first + 1;
  while (second != end && *second != ' ') ++second;
  if (second == end) return false;
  return is_listed(hash_word(text, second), source_pairs) ||
         (is_listed(hash_word(text, first), source_words) &&
          (pack.find(first + 1, second) & word_class::speech) != 0);
}

// Bytes; longer than any word, and as long as a line.
constexpr unsigned longest_word = 72;

// Whether the first word is longer: then it is an address or left from markup, and no text may break off
// inside it. Never in scripts that may be cut anywhere.
[[nodiscard]] constexpr bool is_unbroken(const char* text, unsigned size) noexcept {
  unsigned i = 0;
  while (i < size && text[i] != ' ' && static_cast<uint8_t>(text[i]) < 0xE0) ++i;
  return i > longest_word;
}

}  // namespace brevier::detail

#endif  // BREVIER_FRONT_HPP
