// SPDX-License-Identifier: MIT
//
// segment: where a sentence ends.
//
// Input:  the window: well-formed UTF-8, single spaces, no line breaks. What stands between spaces is a
// chunk. Output: whether the sentence ends after a chunk; where inside a chunk the next one begins
// ("end.Next", "。"). Bound:  the last two words of the sentence and one chunk after it; no state; one pass
// over a chunk.
//
// What is known of words comes from the language's pack. For a text of no known language a short list serves,
// and shape: "Hr." and "bzw." have no vowel, "z.B." has a full stop inside, "E." is an initial.
//
// Not handled: a quotation of several sentences is several sentences; a sentence without a mark at its end
// goes on to the end of its paragraph; so does Thai, which has no marks.
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
// that stand before names in one of them. German ordinals ("am 3. Mai") stand
// before these dates, or after these articles.
struct common_words {
  static constexpr char code[3] = "";
  static constexpr word_line lines[] = {
      {word_class::abbreviation,
       "dr prof dott avv ing lic sra srta sig hon mag dipl med phil univ ste mme mlle napr np av ee es vgl "
       "sog ca "
       "mio им акад проф доц ул тов"},
      {word_class::abbreviation | word_class::numbered,
       "no nos num núm pag pág art fig abb cap kap vol tel ext стр рис"},
      {word_class::ordinal, "am der die das dem den des im vom zum zur seit ab bis"},
      {word_class::date,
       "januar februar märz april mai juni juli august september oktober november dezember jahrhundert "
       "jahrhunderts"},
      {word_class::starter, "le la les il elle el los las en der die das er sie es in"},
  };
};

// A place in the text, and the character that was read last: the one before it, or after it when reading
// back. Both ends read as a space for ever.
struct cursor {
  const char* text;
  uint32_t at;
  uint32_t size;
  uint32_t classes = char_class::space;
  uint32_t code = ' ';

  constexpr void next() noexcept {
    if (at >= size) return look(' ');
    const decoded d = decode_utf8(text, static_cast<uint16_t>(at), static_cast<uint16_t>(size));
    at += d.size;
    look(d.code);
  }

  constexpr void back() noexcept {
    if (at == 0) return look(' ');
    at = character_start(text, static_cast<uint16_t>(at - 1));
    look(decode_utf8(text, static_cast<uint16_t>(at), static_cast<uint16_t>(size)).code);
  }

  constexpr void look(uint32_t c) noexcept {
    code = c;
    classes = classes_of(c);
  }

  [[nodiscard]] constexpr bool is(uint32_t any) const noexcept { return (classes & any) != 0; }
};

// What was seen, besides the classes of the characters: how a sentence ends, what its last word is, what
// follows.
namespace seen {
constexpr uint32_t stop = 256;   // a full stop at the end; inside, for a word
constexpr uint32_t stops = 512;  // several, or an ellipsis
constexpr uint32_t mark = 1024;  // '!' or '?'
constexpr uint32_t hard = 2048;  // a mark that has no other meaning: "。"
constexpr uint32_t end = stop | stops | mark | hard;
constexpr uint32_t quote = 4096;     // the closer is a quotation mark
constexpr uint32_t vowel = 512;      // has a vowel, or a letter of which that is not known
constexpr uint32_t other = 1024;     // has something else in it: '@', '/', ','
constexpr uint32_t caseless = 2048;  // of a script without capitals; there any letter may begin a sentence
constexpr uint32_t several = 4096;   // two letters between full stops
constexpr uint32_t many = 8192;      // more
}  // namespace seen

constexpr bool is_cased(uint32_t c) noexcept {
  return c < 0x590 || in(c, 0x1E00, 0x1FFF);
}

constexpr bool is_bullet(uint32_t c) noexcept {
  return c == 0x2022 || c == 0x2023 || c == 0x2043 || in(c, 0x25A0, 0x25FF);
}

// Three equal marks, as in "***" and "-----", stand between sentences.
constexpr bool is_rule(const char* p) noexcept {
  return p[0] == p[1] && p[0] == p[2] && (p[0] == '*' || p[0] == '-' || p[0] == '_' || p[0] == '=');
}

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

// Reads back over closers, then marks, to the end of the last word. The marks may stand apart: "Quoi ? »".
constexpr uint32_t read_ending(cursor& c) noexcept {
  uint32_t found = 0;
  for (;;) {
    const uint32_t end = c.at;
    c.back();
    if (c.is(char_class::terminal)) {
      found = found | (kind_of_mark(c.code, found));
    } else if (is_typed_stop(c)) {
      found |= seen::mark;
    } else if (c.is(char_class::closer) && (found & seen::end) == 0) {
      found = found | (char_class::closer | (c.code == ')' || c.code == ']' ? 0 : seen::quote));
    } else if (c.code != ' ' || c.at == 0 ||
               !is(static_cast<uint8_t>(c.text[c.at - 1]), char_class::terminal)) {
      c.at = end;
      return found;
    }
  }
}

constexpr bool is_vowel(uint32_t c) noexcept {
  // a bit for each of a e i o u y, from 'A', and of а е и о у ы э ю я, from U+0410; both alphabets have 32
  // places
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
      if (!is_cased(c.code)) found |= seen::caseless;
    } else if (c.code == '.') {
      found |= seen::stop;
      run = 0;
    } else if (!c.is(digit) && c.code != 0xB0) {  // "N°"
      found |= seen::other;
    }
  }
}

// What follows, its openers left out.
struct beginning {
  uint32_t classes = 0;  // of its first character; 0 if there are only marks
  uint16_t known = 0;    // the word classes of its first letters
  bool opened = false;   // a quotation or bracket opens
  bool dash = false;     // a dash
  bool dots = false;     // an ellipsis
  bool capital = false;  // a capital, or a letter of a script without
  bool alone = false;    // "I"
};

constexpr void read_first_word(beginning& b, cursor& c, uint32_t begin, const language& words) noexcept {
  using namespace char_class;
  b.classes = c.classes;
  b.capital = c.is(upper) || (c.is(lower) && !is_cased(c.code));
  b.alone = c.code == 'I';
  uint32_t end = begin;
  while (c.is(letter)) {
    end = c.at;
    c.next();
  }
  const uint32_t length = end - begin;
  b.alone = b.alone && length == 1;
  if (b.capital) b.known = words.find(c.text + begin, static_cast<uint16_t>(length));
}

constexpr beginning read_beginning(cursor c, const language& words) noexcept {
  using namespace char_class;
  beginning b;
  for (;;) {
    const uint32_t begin = c.at;
    c.next();
    if (c.code == '-' || in(c.code, 0x2010, 0x2015)) {
      b.dash = true;
    } else if (c.is(terminal)) {
      b.dots = true;
    } else if (c.is(opener | closer)) {
      b.opened = b.opened || !c.is(closer) || c.code == 0xAB || c.code == 0x201C;
    } else {
      if (!c.is(space)) read_first_word(b, c, begin, words);
      return b;
    }
  }
}

// True if a number of at most two digits, text[c.at, end), is the mark of an item or an ordinal.
constexpr bool is_ordinal(cursor c, uint32_t end, const beginning& b, const language& words) noexcept {
  if (end - c.at > 2) return false;
  if (c.at <= 4) return true;  // a bullet and a space at most
  if (words.code[0] != 0 || !b.capital || c.text[c.at - 1] != ' ') return false;
  if ((b.known & word_class::date) != 0) return true;
  const uint32_t before = --c.at;
  read_word(c);
  return (words.find(c.text + c.at, static_cast<uint16_t>(before - c.at)) & word_class::ordinal) != 0;
}

// True if the full stop after the word before `c` belongs to the word.
constexpr bool is_abbreviated(cursor c, const beginning& b, const language& words) noexcept {
  using namespace char_class;
  const uint32_t end = c.at;
  const uint32_t w = read_word(c);
  if ((w & seen::other) != 0) return false;
  if ((w & digit) != 0) return (w & (letter | seen::stop)) == 0 && is_ordinal(c, end, b, words);
  const bool starter = (b.known & word_class::starter) != 0;
  const uint16_t known = words.find(c.text + c.at, static_cast<uint16_t>(end - c.at));
  if ((known & word_class::abbreviation) != 0) {
    if ((known & word_class::numbered) != 0) return (b.classes & digit) != 0;
    if ((known & word_class::proper) == 0 || (w & upper) != 0)
      return (known & word_class::may_end) == 0 || !starter;
  }
  if ((w & letter) == 0 || starter) return false;
  if ((w & (seen::caseless | seen::stop)) != 0) return (w & seen::many) == 0;
  if ((w & seen::several) != 0) return (w & seen::vowel) == 0 && (w & lower) != 0;
  return (w & lower) == 0 || c.at == 0 || c.text[c.at - 1] == ' ';  // and not the t of "didn't"
}

constexpr const language& pack_or_common(const language& words) noexcept {
  return words.count != 0 ? words : built_pack<common_words>::value;
}

}  // namespace detail

// True if the chunk text[begin, size) can end a sentence: a mark, then any closers; or a rule.
[[nodiscard]] constexpr bool may_end_sentence(const char* text, uint16_t begin, uint16_t size) noexcept {
  if (size <= begin) return false;
  const uint8_t last = static_cast<uint8_t>(text[size - 1]);
  if (last < 0x80 && is(last, char_class::word)) return false;
  if (size - begin >= 3 && detail::is_rule(text + size - 3)) return true;
  detail::cursor c{text, size, size};
  return (detail::read_ending(c) & detail::seen::end) != 0;
}

// True if the chunk text[next, size) may begin an item of a list, or is a rule: "2.", "2)", "•", "***".
[[nodiscard]] constexpr bool may_begin_item(const char* text, uint16_t next, uint16_t size) noexcept {
  if (next >= size) return false;
  const decoded d = decode_utf8(text, next, size);
  if (d.code >= 0x80) return detail::is_bullet(d.code);
  if (size - next >= 3 && detail::is_rule(text + next)) return true;
  return is(d.code, char_class::digit) && (text[size - 1] == '.' || text[size - 1] == ')');
}

namespace detail {

// True if text[next, size), for which may_begin_item() holds, begins an item: it is no number, or the one
// after the number that text begins with, as their last digits tell.
constexpr bool continues_list(const char* text, uint16_t next, uint16_t size) noexcept {
  if (!is(static_cast<uint8_t>(text[next]), char_class::digit)) return true;
  uint16_t i = 0;
  while (is(static_cast<uint8_t>(text[i]), char_class::digit)) ++i;  // ends at the latest at the space
  return i != 0 && text[i] == text[size - 1] && (text[i - 1] + 1 - text[size - 2]) % 10 == 0;
}

// True if a sentence ends although a small letter follows: in a text without capitals, or a careless one.
constexpr bool ends_before_small(const cursor& c, uint32_t e, const beginning& b,
                                 const language& words) noexcept {
  if ((e & (char_class::closer | seen::stops)) != 0) return false;
  if (b.dots) return true;  // "It stopped. ...and then"
  if (words.code[0] == 0) return false;
  cursor w = c;
  const uint32_t word = read_word(w);
  if ((e & seen::mark) != 0) return (word & char_class::upper) == 0 || c.text[c.at] == '?';
  return !is_abbreviated(c, b, words);
}

}  // namespace detail

// True if the sentence text[0, cut), which begins at its start, ends there; text[next, size) is the chunk
// that follows. `wrapped`: a line break stood between them.
[[nodiscard]] constexpr bool ends_sentence(const char* text, uint16_t cut, uint16_t next, uint16_t size,
                                           const language& words, bool wrapped) noexcept {
  using namespace detail;
  if (may_begin_item(text, next, size) && continues_list(text, next, size)) return true;
  if (cut >= 3 && is_rule(text + cut - 3)) return true;
  cursor c{text, cut, cut};
  const uint32_t e = read_ending(c);
  if ((e & seen::end) == 0) return false;
  if ((e & seen::hard) != 0) return true;
  const language& known = pack_or_common(words);
  const beginning b = read_beginning(cursor{text, next, size}, known);
  if (b.classes == 0) return b.opened;
  if (b.dash && !wrapped) return false;
  if (c.at > 0 && (text[c.at - 1] == '[' || text[c.at - 1] == '(')) return false;  // "[...]", "(!)"
  if (!b.capital && (b.classes & char_class::digit) == 0) return ends_before_small(c, e, b, known);
  if ((e & (seen::mark | seen::quote)) != 0) return true;
  if ((e & seen::stops) != 0) return b.capital && !b.alone;
  return !is_abbreviated(c, b, known);
}

namespace detail {

// True if a '.', '!' or '?' without a space after it ends a sentence: "end.Next". The first mark is at
// text[mark], c after the last, and at the end of the chunk.
constexpr bool ends_unspaced(const cursor& c, uint32_t mark, const language& words) noexcept {
  using namespace char_class;
  for (uint32_t i = c.at; i < c.size; ++i) {
    if (c.text[i] == '/' || c.text[i] == '@' || c.text[i] == '.') return false;  // an address
  }
  cursor before{c.text, mark, mark};
  cursor w = before;
  const uint32_t word = read_word(w);
  if ((word & seen::stop) != 0 || (word & (lower | digit)) == 0) return false;
  const beginning b = read_beginning(c, words);
  return b.capital && !b.dash && ((word & digit) != 0 || !is_abbreviated(before, b, words));
}

// Reads on over marks and the closers after them; returns what they are.
constexpr uint32_t read_marks(cursor& c, uint32_t found) noexcept {
  for (;;) {
    const uint32_t at = c.at;
    c.next();
    if (c.is(char_class::terminal)) {
      found = found | (kind_of_mark(c.code, found));
    } else if (c.is(char_class::closer) && ((found & char_class::closer) == 0 || !c.is(char_class::opener))) {
      found |= char_class::closer;
    } else {
      c.at = at;
      return found;
    }
  }
}

}  // namespace detail

// The offset at which a sentence begins inside the chunk text[begin, size), and 0 if there is none. A mark
// inside brackets that close in this chunk is none: "《摔跤吧！爸爸》".
[[nodiscard]] constexpr uint16_t inner_boundary(const char* text, uint16_t begin, uint16_t size,
                                                const language& words) noexcept {
  using namespace detail;
  cursor c{text, begin, size};
  uint32_t depth = 0;
  uint32_t opened = 0;
  while (c.at < size) {
    const uint32_t mark = c.at;
    c.next();
    if (c.is(char_class::opener)) {
      ++depth;
      opened = mark;
    } else if (c.is(char_class::closer) && depth > 0) {
      --depth;
    }
    if (!c.is(char_class::terminal)) continue;
    const uint32_t marks = read_marks(c, kind_of_mark(c.code, 0));
    if (c.at == size) return 0;
    const bool closed = (marks & char_class::closer) != 0;
    if (closed && depth > 0) --depth;
    const uint32_t next = decode_utf8(text, static_cast<uint16_t>(c.at), size).code;
    if ((marks & seen::hard) != 0) {
      if ((depth == 0 || mark - opened > 150) && !(closed && in(next, 0x3041, 0x309F)))
        return static_cast<uint16_t>(c.at);
    } else if (mark > begin && ends_unspaced(c, mark, pack_or_common(words))) {
      return static_cast<uint16_t>(c.at);
    }
  }
  return 0;
}

}  // namespace brevier

#endif  // BREVIER_SEGMENT_HPP
