// SPDX-License-Identifier: MIT
//
// segment: where a sentence ends.
//
// Input:  the window: well-formed UTF-8, single spaces, no line breaks. What stands between spaces is a chunk.
// Output: whether the sentence ends after a chunk; where inside a chunk the next one begins ("end.Next", "。").
// Bound:  the last two words of the sentence and one chunk after it; no state; one pass over a chunk.
//
// What is known of words comes from the language's pack. For a text of no known language a short list serves,
// and shape: "Hr." and "bzw." have no vowel, "z.B." has a full stop inside, "E." is an initial.
//
// Not handled: a quotation of several sentences is several sentences; a sentence without a mark at its end goes
// on to the end of its paragraph; so does Thai, which has no marks.
//
// For each chunk that is complete, `cut` being its end and text[next, size) the chunk after it:
//
//   if (may_end_sentence(text, begin, cut) || may_begin_item(text, next, size)) {
//     if (ends_sentence(text, cut, next, size, words, wrapped)) ...  // text[0, cut) is a sentence
//   }

#ifndef BREVIER_SEGMENT_HPP
#define BREVIER_SEGMENT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

namespace detail {

// What is looked up when the language is not known: abbreviations that several languages of Europe share, or
// that stand before names in one of them. German ordinals ("am 3. Mai") stand before these dates or after these
// articles. A word that is common in another of the languages is not here, nor one that shares its hash.
struct common_words {
  static constexpr char code[3] = "";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "dr prof dipl med phil univ ste av ee vgl sog np акад проф ул тов"},
      {word_class::abbreviation | word_class::proper, "dott avv ing lic sra srta sig hon mag mme mlle mio"},
      {word_class::abbreviation | word_class::numbered,
       "no nos num núm pag pág art fig abb cap kap vol tel ext стр рис"},
      {word_class::ordinal, "am der die das dem den des im vom zum zur seit ab bis"},
      {word_class::date,
       "januar februar märz april mai juni juli august september oktober november dezember jahrhundert "
       "jahrhunderts"},
      {word_class::starter, "le la les il elle el los las en der die das er sie es in"},
  };
};

constexpr const language& pack_or_common(const language& words) noexcept {
  return words.count != 0 ? words : built_pack<common_words>::value;
}

// No abbreviation of the packs has more bytes; a longer word only shares its hash.
constexpr uint32_t longest_abbreviation(char first) noexcept { return (static_cast<uint8_t>(first) & 0x80) != 0 ? 8 : 5; }

// A place in the text, and the character that was read last: the one before it, or after it when reading back.
// Both ends read as a space for ever.
struct cursor {
  const char* text;
  uint32_t at;
  uint32_t size;
  uint32_t from = 0;  // where the character begins
  uint32_t code = ' ';
  uint32_t classes = char_class::space;

  constexpr void next() noexcept {
    from = at;
    at += look(from);
  }

  constexpr void back() noexcept {
    from = 0xFFFF;
    if (at > 0) from = at = character_start(text, static_cast<uint16_t>(at - 1));
    look(from);
  }

  constexpr uint32_t look(uint32_t place) noexcept {
    decoded d{' ', 0};
    if (place < size) d = decode_utf8(text, static_cast<uint16_t>(place), static_cast<uint16_t>(size));
    code = d.code;
    classes = classes_of(d.code);
    return d.size;
  }

  [[nodiscard]] constexpr bool is(uint32_t any) const noexcept { return (classes & any) != 0; }
};

// What was seen, besides the classes of characters.
namespace seen {
// at the end of a sentence
constexpr uint32_t stop = 0x100;   // a full stop
constexpr uint32_t stops = 0x200;  // several, or an ellipsis
constexpr uint32_t mark = 0x400;   // '!' or '?'
constexpr uint32_t hard = 0x800;   // a mark that has no other meaning: "。"
constexpr uint32_t quote = 0x1000; // a quotation mark after it
constexpr uint32_t end = stop | stops | mark | hard;
// in its last word
constexpr uint32_t inside = 0x100;   // a full stop: "U.S"
constexpr uint32_t vowel = 0x200;    // a vowel, or a letter of which that is not known
constexpr uint32_t other = 0x400;    // neither letters nor digits: '@', '/', ','
constexpr uint32_t letters = char_class::word;
constexpr uint32_t several = 0x800;  // two letters without a full stop between them
constexpr uint32_t many = 0x1000;    // more
// where the next begins
constexpr uint32_t opened = 0x100;  // a quotation or bracket opens
constexpr uint32_t dash = 0x200;
constexpr uint32_t dots = 0x400;    // an ellipsis
}  // namespace seen

// In scripts without capitals any letter may begin a sentence.
constexpr bool is_cased(uint32_t c) noexcept { return c < 0x590 || in(c, 0x1E00, 0x1FFF); }

constexpr bool is_bullet(uint32_t c) noexcept { return c == 0x2022 || c == 0x2043 || in(c, 0x25A0, 0x25FF); }

// The Armenian full stop is often typed as ':', the Greek question mark as ';': after a letter of the script,
// which the first of its two bytes tells.
constexpr bool is_typed_stop(const cursor& c) noexcept {
  if ((c.code != ':' && c.code != ';') || c.at < 2) return false;
  const uint32_t lead = static_cast<uint8_t>(c.text[c.at - 2]);
  return c.code == ':' ? in(lead, 0xD4, 0xD6) : in(lead, 0xCE, 0xCF);
}

constexpr uint32_t kind_of_mark(uint32_t c, uint32_t so_far) noexcept {
  if (c == '.') return (so_far & seen::stop) != 0 ? seen::stops : seen::stop;
  if (c == 0x2026) return seen::stop | seen::stops;
  return is_hard_terminal(c) ? seen::hard : seen::mark;
}

constexpr bool is_plain_mark(char c) noexcept { return c == '.' || c == '!' || c == '?'; }

// Reads back over closers, then marks, to the end of the last word. The marks may stand apart: "Quoi ? »".
constexpr uint32_t read_ending(cursor& c) noexcept {
  uint32_t found = 0;
  for (;;) {
    const uint32_t end = c.at;
    c.back();
    if (c.is(char_class::terminal)) {
      found |= kind_of_mark(c.code, found);
    } else if (is_typed_stop(c)) {
      found |= seen::mark;
    } else if (c.is(char_class::closer) && (found & seen::end) == 0) {
      found |= c.code == ')' || c.code == ']' ? char_class::closer : char_class::closer | seen::quote;
      } else if (c.code != ' ' || c.at == 0 || !is_plain_mark(c.text[c.at - 1])) {
      c.at = end;
      return found;
    }
  }
}

constexpr bool is_vowel(uint32_t c) noexcept {
  // a bit for each of a e i o u y, from 'A', and of а е и о у ы э ю я, from U+0410; both alphabets take 32 places
  if (c < 0x80) return ((0x1104111u >> ((c - 'A') & 31)) & 1) != 0;
  return !in(c, 0x410, 0x44F) || ((0xE8084121u >> ((c - 0x410) & 31)) & 1) != 0;
}

// Reads back over a word, to its first character; returns what it has.
constexpr uint32_t read_word(cursor& c) noexcept {
  using namespace char_class;
  uint32_t found = 0;
  uint32_t run = 0;
  for (;;) {
    const uint32_t end = c.at;
    c.back();
    if (c.is(space | opener | joiner) || is_bullet(c.code)) {
      c.at = end;
      return found;
    }
    found |= c.classes;
    if (c.is(letter)) {
      if (++run > 1) found |= run == 2 ? seen::several : seen::many;
      if (is_vowel(c.code)) found |= seen::vowel;
    } else if (c.code == '.') {
      found |= seen::inside;
      run = 0;
    } else if (!c.is(digit) && c.code != 0xB0) {  // "N°"
      found |= seen::other;
    }
  }
}

// Reads to the first character that is no opener, closer, dash or mark; returns its classes and what came before.
constexpr uint32_t read_beginning(cursor& c) noexcept {
  using namespace char_class;
  uint32_t found = 0;
  for (;;) {
    c.next();
    if (c.code == '-' || in(c.code, 0x2010, 0x2015)) {
      found |= seen::dash;
    } else if (c.is(terminal)) {
      found |= seen::dots;
    } else if (!c.is(opener | closer)) {
      break;
    } else if (!c.is(closer) || c.code == 0xAB || c.code == 0x201C) {
      found |= seen::opened;
    }
  }
  found |= c.classes;
  return c.is(lower) && !is_cased(c.code) ? found | upper : found;
}

// A place between two words, of which it is asked whether a sentence ends there.
struct joint {
  const char* text;
  const language& words;
  uint32_t begin = 0;   // the last word is text[begin, end)
  uint32_t end = 0;
  uint32_t word = 0;    // what was seen in it
  uint32_t marks = 0;   // what was seen in the marks after it
  uint32_t next = 0;    // what was seen where the next word begins
  uint32_t first = 0;   // its first character
  uint16_t known = 0;   // its word classes, if it has a capital
  bool alone = false;   // it is one letter: "I"

  [[nodiscard]] constexpr bool follows(uint32_t any) const noexcept { return (next & any) != 0; }
};

constexpr uint16_t find_between(const joint& j, uint32_t begin, uint32_t end) noexcept {
  return j.words.find(j.text + begin, static_cast<uint16_t>(end - begin));
}

// True if the number before the full stop is the mark of an item or an ordinal.
constexpr bool is_ordinal(const joint& j) noexcept {
  if (j.end - j.begin > 2) return false;
  if (j.begin <= 4) return true;  // after a bullet and a space at most
  if (j.words.code[0] != 0 || !j.follows(char_class::upper)) return false;
  cursor c{j.text, j.begin - 1, j.end};
  read_word(c);
  return ((find_between(j, c.at, j.begin - 1) & word_class::ordinal) | (j.known & word_class::date)) != 0;
}

// True if the full stop after the word belongs to the word.
constexpr bool is_abbreviated(const joint& j) noexcept {
  using namespace char_class;
  const uint32_t content = j.word & (letter | digit | seen::inside | seen::other);
  if (content == digit) return is_ordinal(j);
  if (content == 0 || (content & (digit | seen::other)) != 0) return false;
  const bool starts = (j.known & word_class::starter) != 0;
  const bool capital = (j.word & upper) != 0;
  if (j.end - j.begin <= longest_abbreviation(j.text[j.begin])) {
    const uint32_t known = find_between(j, j.begin, j.end);
    if ((known & word_class::abbreviation) != 0) {
      if ((known & word_class::numbered) != 0) return j.follows(digit);
      if ((known & word_class::proper) == 0 || capital) return (known & word_class::may_end) == 0 || !starts;
    }
  }
  if (starts) return false;
  if ((j.word & seen::many) == 0 && ((j.word & seen::inside) != 0 || j.text[j.begin] == '\xE0')) return true;
  if ((j.word & seen::several) != 0) return (j.word & (seen::vowel | lower)) == lower;
  const char before = j.begin != 0 ? j.text[j.begin - 1] : ' ';
  return capital || (before != '\'' && before != '\x99');  // and not the t of "didn't" or "didn’t"
}

// True if text[next, size) is the mark of an item, and for a number, if it is one more than the one with which
// text begins, which the last digits tell.
constexpr bool begins_next_item(const char* text, uint32_t next, uint32_t size) noexcept {
  if (!in(static_cast<uint8_t>(text[next]), '0', '9')) return true;
  uint32_t i = 0;
  while (in(static_cast<uint8_t>(text[i]), '0', '9')) ++i;  // to the space before `next` at most
  const int32_t step = text[size - 2] - (i != 0 ? text[i - 1] : 0);
  return text[i] == text[size - 1] && (step == 1 || step == -9);
}

}  // namespace detail

// True if the chunk text[begin, size) can end a sentence: a mark, then any closers.
[[nodiscard]] constexpr bool may_end_sentence(const char* text, uint16_t begin, uint16_t size) noexcept {
  if (size <= begin) return false;
  const uint8_t last = static_cast<uint8_t>(text[size - 1]);
  if (last < 0x80 && is(last, char_class::word)) return false;
  detail::cursor c{text, size, size};
  return (detail::read_ending(c) & detail::seen::end) != 0;
}

// True if the chunk text[next, size) may be the mark of a list's item: "2.", "2)", "•".
[[nodiscard]] constexpr bool may_begin_item(const char* text, uint16_t next, uint16_t size) noexcept {
  if (size - next < 2) return false;
  const uint8_t first = static_cast<uint8_t>(text[next]);
  if (first >= 0x80) return first == 0xE2 && detail::is_bullet(decode_utf8(text, next, size).code);
  return detail::in(first, '0', '9') && (text[size - 1] == '.' || text[size - 1] == ')');
}

namespace detail {

// Reads what stands around a place; false if no sentence can end there.
constexpr void read_joint(joint& j, uint32_t cut, uint32_t next, uint32_t size) noexcept {
  using namespace char_class;
  cursor c{j.text, cut, cut};
  j.marks = read_ending(c);
  j.end = c.at;
  j.word = read_word(c);
  j.begin = c.at;
  c = cursor{j.text, next, size};
  j.next = read_beginning(c);
  j.first = c.code;
  if (!j.follows(upper)) return;
  const uint32_t begin = c.from;
  while (c.is(letter)) c.next();
  j.alone = c.from - begin == 1;
  j.known = find_between(j, begin, c.from);
}

// True if a sentence ends although a small letter follows, as in careless writing.
constexpr bool ends_before_small(const joint& j) noexcept {
  if ((j.marks & (char_class::closer | seen::stops)) != 0) return false;
  if (j.follows(seen::dots)) return true;  // "It stopped. ...and then"
  if (j.words.code[0] == 0) return false;
  if ((j.word & seen::letters) != char_class::lower) return false;  // as in "Yahoo! said", "No 1. player"
  return (j.marks & seen::mark) != 0 || !is_abbreviated(j);
}

constexpr bool ends_at(const joint& j) noexcept {
  using namespace char_class;
  if ((j.marks & (seen::end & ~seen::hard)) == 0) return (j.marks & seen::hard) != 0;
  if (j.follows(space)) return j.follows(seen::opened);  // only marks follow
  if (j.follows(seen::dash) || j.first == ':' || j.first == ',' || j.first == 0x2116) return false;
  if (j.end != 0 && (j.text[j.end - 1] == '[' || j.text[j.end - 1] == '(')) return false;  // "[...]", "(!)"
  if (j.follows(lower) && !j.follows(upper)) return ends_before_small(j);
  if ((j.marks & (seen::mark | seen::quote)) != 0) return true;
  if ((j.marks & seen::stops) != 0) return j.follows(upper) && !j.alone;
  return !is_abbreviated(j);
}

}  // namespace detail

// True if the sentence text[0, cut), which begins at its start, ends there; text[next, size) is the chunk that
// follows. `wrapped`: a line break stood between them.
[[nodiscard]] constexpr bool ends_sentence(const char* text, uint16_t cut, uint16_t next, uint16_t size,
                                           const language& words, bool) noexcept {
  using namespace detail;
  if (may_begin_item(text, next, size) && begins_next_item(text, next, size)) return true;
  joint j{text, pack_or_common(words)};
  read_joint(j, cut, next, size);
  return ends_at(j);
}

namespace detail {

// True if '.', '!' or '?' without a space after it ends a sentence: "end.Next".
constexpr bool ends_unspaced(const char* text, uint32_t begin, uint32_t at, uint32_t size,
                             const language& words) noexcept {
  for (uint32_t i = begin; i < size; ++i) {
    if (text[i] == '/' || text[i] == '@') return false;  // an address
  }
  joint j{text, pack_or_common(words)};
  read_joint(j, at, at, size);
  if ((j.word & seen::inside) != 0 || (j.marks & seen::stops) != 0) return false;
  if (j.alone && (j.word & char_class::digit) != 0) return false;  // "EY4108.E"
  return (j.word & (char_class::lower | char_class::digit)) != 0 && j.follows(char_class::upper) && ends_at(j);
}

}  // namespace detail

// The offset at which a sentence begins inside the chunk text[begin, size), and 0 if there is none. A mark
// inside brackets or a quotation of the chunk is none: "《摔跤吧！爸爸》"; but the bracket may never be closed.
[[nodiscard]] constexpr uint16_t inner_boundary(const char* text, uint16_t begin, uint16_t size,
                                                const language& words) noexcept {
  using namespace detail;
  using namespace char_class;
  constexpr uint32_t far = 150;  // bytes after which an opener is forgotten
  cursor c{text, begin, size};
  uint32_t opened = 0;  // where the text in brackets begins; 0 outside
  while (c.at < size) {
    c.next();
    if (c.is(opener | closer) && c.code > '\'') opened = c.is(opener) ? c.at : 0;
    if (!c.is(terminal)) continue;
    bool hard = is_hard_terminal(c.code);
    bool closed = false;
    for (c.next(); c.is(terminal) || (c.is(closer) && !(closed && c.is(opener))); c.next()) {
      hard = hard || is_hard_terminal(c.code);
      if (c.is(closer)) closed = true;
    }
    const uint32_t at = c.from;
    c.at = at;
    if (at >= size) return 0;
    if (closed) opened = 0;
    const bool ends = hard ? (opened == 0 || at - opened > far) && !(closed && in(c.code, 0x3041, 0x309F))
                           : ends_unspaced(text, begin, at, size, words);
    if (ends) return static_cast<uint16_t>(at);
  }
  return 0;
}

}  // namespace brevier

#endif  // BREVIER_SEGMENT_HPP
