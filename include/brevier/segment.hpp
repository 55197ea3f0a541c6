// SPDX-License-Identifier: MIT
//
// segment: where a sentence ends.
//
// Input:  the window: well-formed UTF-8, single spaces, no line breaks. Between spaces stand chunks.
// Output: whether the sentence ends after a chunk; where in a chunk the next one begins ("end.Next", "。").
// Bound:  looks at 40 bytes before a place, and at the chunk after it. Nothing is remembered.
//
// What is known of words comes from the language's pack. For a text of no known language a short list serves,
// and shape: "Hr." and "bzw." have no vowel, "z.B." has a full stop inside, "E." is an initial.
//
// Not handled: a quotation of several sentences is several sentences. A sentence without a mark at its end
// goes on to the end of its paragraph; so does Thai, which has no marks. Speech that goes on after a
// quotation with a capital ("Why?" Smith asked) is a sentence of its own.
//
// For each chunk text[begin, cut) that is complete, text[next, size) being the chunk after it:
//
//   if (may_end_sentence(text, begin, cut) || may_begin_item(text, next, size)) {
//     if (ends_sentence(text, cut, next, size, pack, wrapped)) ...  // text[0, cut) is a sentence
//   }
//
// and for a chunk that has something after a mark, inner_boundary() until it gives 0.

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
// that stand before names in one of them. German ordinals ("am 3. Mai") stand before these dates or after
// these articles. A word that is common in another of the languages is not here, nor one that shares its
// hash.
struct common_words : pack {
  static constexpr char code[3] = "";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "dr prof dipl med phil univ ste av ee vgl sog np акад проф ул тов"},
      {word_class::abbreviation | word_class::proper,
       "dott avv ing lic sra dra srta sig hon mag mme mlle mio"},
      {word_class::abbreviation | word_class::numbered,
       "no nos ca num núm pag pág art fig abb cap kap vol tel ext стр рис т.д т.п"},
      {word_class::ordinal, "am der die das dem den des im vom zum zur seit ab bis"},
      {word_class::date,
       "januar februar märz april mai juni juli august september oktober november dezember jahrhundert "
       "jahrhunderts"},
      {word_class::starter,
       "le la les il elle un une dans el los las en una por der die das er sie es in im в на с к о и а но он "
       "она они "
       "по это как"},
  };
};

inline constexpr const language& common = built_pack<common_words>::value;

// No abbreviation of the packs has more bytes; a longer word only shares its hash.
constexpr uint32_t longest_abbreviation(char first) noexcept {
  return (static_cast<uint8_t>(first) & 0x80) != 0 ? 8 : 5;
}

// A place in the text, and the character that was read last: the one before it, or after it when reading
// back. Both ends read as a space for ever.
struct cursor {
  const char* text;
  uint32_t at;
  uint32_t size;
  uint32_t from = 0;  // where the character begins
  uint32_t code = ' ';
  uint32_t classes = char_class::space;

  constexpr void next() noexcept { read(false); }
  constexpr void back() noexcept { read(true); }

  constexpr void read(bool before) noexcept {
    decoded d{' ', 0};
    const bool end = at == (before ? 0 : size);
    if (before && !end) at = character_start(text, static_cast<uint16_t>(at - 1));
    from = at;
    if (!end) d = decode_utf8(text, static_cast<uint16_t>(at), static_cast<uint16_t>(size));
    if (!before) at += d.size;
    code = d.code;
    classes = classes_of(d.code);
  }

  [[nodiscard]] constexpr bool is(uint32_t any) const noexcept { return (classes & any) != 0; }
};

// What was seen, besides the classes of characters.
namespace seen {
// at the end of a sentence
constexpr uint32_t stop = 0x100;    // a full stop
constexpr uint32_t stops = 0x200;   // several, or an ellipsis
constexpr uint32_t mark = 0x400;    // '!' or '?'
constexpr uint32_t hard = 0x800;    // a mark that has no other meaning: "。"
constexpr uint32_t quote = 0x1000;  // a quotation mark after it
constexpr uint32_t end = stop | stops | mark | hard;
// in its last word
constexpr uint32_t inside = 0x100;     // a full stop: "U.S"
constexpr uint32_t vowel = 0x200;      // a vowel, or a letter of which that is not known
constexpr uint32_t other = 0x400;      // neither letters nor digits: '@', '/', ','
constexpr uint32_t several = 0x800;    // two letters without a full stop between them
constexpr uint32_t many = 0x1000;      // more
constexpr uint32_t capitals = 0x2000;  // several
// where the next begins
constexpr uint32_t opened = 0x100;  // a quotation or bracket opens
constexpr uint32_t dash = 0x200;
constexpr uint32_t dots = 0x400;  // an ellipsis
}  // namespace seen

// In scripts without capitals any letter may begin a sentence.
constexpr bool is_cased(uint32_t c) noexcept {
  return c < 0x590 || in(c, 0x1E00, 0x1FFF);
}

constexpr bool is_bullet(uint32_t c) noexcept {
  return c == 0x2022 || c == 0x2043 || in(c, 0x25A0, 0x25FF);
}

// The Armenian full stop is often typed as ':', the Greek question mark as ';': after a letter of the script,
// which the first of its two bytes tells.
constexpr bool is_after(const char* text, uint32_t at, uint32_t first_lead, uint32_t last_lead) noexcept {
  return at >= 2 && in(static_cast<uint8_t>(text[at - 2]), first_lead, last_lead);
}

constexpr bool is_armenian(const char* text, uint32_t at) noexcept {
  return is_after(text, at, 0xD4, 0xD6);
}

constexpr bool is_typed_stop(const cursor& c) noexcept {
  return (c.code == ':' && is_armenian(c.text, c.at)) ||
         (c.code == ';' && is_after(c.text, c.at, 0xCE, 0xCF));
}

constexpr uint32_t kind_of_mark(uint32_t c, uint32_t so_far) noexcept {
  if (c == '.') return (so_far & seen::stop) != 0 ? seen::stops : seen::stop;
  if (c == 0x2026) return seen::stop | seen::stops;
  return c >= 0x589 ? seen::hard : seen::mark;
}

constexpr bool is_plain_mark(char c) noexcept {
  return c == '.' || c == '!' || c == '?';
}

// How far the last marks and the last word are read back, in bytes: no abbreviation is as long.
constexpr uint32_t reach = 40;

// Reads back over closers, then marks, to the end of the last word. The marks may stand apart: "Quoi ? »".
constexpr uint32_t read_ending(cursor& c) noexcept {
  const uint32_t cut = c.at;
  uint32_t found = 0;
  for (;;) {
    const uint32_t end = c.at;
    c.back();
    if (c.is(char_class::terminal) && cut - c.at <= reach) {
      found |= kind_of_mark(c.code, found);
    } else if (is_typed_stop(c)) {
      found |= seen::mark;
    } else if (c.is(char_class::closer) && (found & seen::end) == 0) {
      found |= c.code == ')' || c.code == ']' ? char_class::closer : char_class::closer | seen::quote;
    } else if (c.code != ' ' || c.at == 0 || !is_plain_mark(c.text[c.at - 1]) || cut - c.at > reach) {
      c.at = end;
      return found;
    }
  }
}

constexpr bool is_vowel(uint32_t c) noexcept {
  // a bit for each of a e i o u y, from 'A', and of а е и о у ы э ю я, from U+0410; both alphabets take 32
  // places
  if (c < 0x80) return ((0x1104111u >> ((c - 'A') & 31)) & 1) != 0;
  return !in(c, 0x410, 0x44F) || ((0xE8084121u >> ((c - 0x410) & 31)) & 1) != 0;
}

// Reads back over a word, to its first character; returns what it has.
constexpr uint32_t read_word(cursor& c) noexcept {
  using namespace char_class;
  const uint32_t cut = c.at;
  uint32_t found = 0;
  uint32_t run = 0;
  for (;;) {
    const uint32_t end = c.at;
    c.back();
    if (c.is(space | opener | joiner) || (c.classes == 0 && c.code > 0x2000) || cut - end > reach) {
      c.at = end;
      return found;
    }
    if ((found & c.classes & upper) != 0) found |= seen::capitals;
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

// Reads to the first character that is no opener, closer, dash or mark; returns its classes and what came
// before.
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
  const language& pack;
  uint32_t begin = 0;  // the last word is text[begin, end)
  uint32_t end = 0;
  uint32_t word = 0;    // what was seen in it
  uint32_t marks = 0;   // what was seen in the marks after it
  uint32_t next = 0;    // what was seen where the next word begins
  uint32_t first = 0;   // its first character
  uint32_t known = 0;   // its word classes
  bool starts = false;  // it begins sentences, and has a capital
  uint32_t length = 0;  // bytes of its letters

  [[nodiscard]] constexpr bool follows(uint32_t any) const noexcept { return (next & any) != 0; }
};

constexpr uint32_t find_between(const joint& j, const language& in, uint32_t begin, uint32_t end) noexcept {
  return in.find(j.text + begin, static_cast<uint16_t>(end - begin));
}

// Where the word before the last one begins; j.begin if there is none.
constexpr uint32_t word_before(const joint& j) noexcept {
  if (j.begin == 0) return 0;
  cursor c{j.text, j.begin - 1, j.end};
  read_word(c);
  return c.at;
}

// True if the number before the full stop is the mark of an item or an ordinal.
constexpr bool is_ordinal(const joint& j) noexcept {
  if (j.end - j.begin > 2) return false;
  if (j.begin <= 4) return true;  // after a bullet and a space at most
  if (!j.follows(char_class::upper) || j.starts) return false;
  if ((j.pack.habits & habit::ordinals) != 0) return true;
  if (j.pack.code[0] == 0 && (j.known & word_class::date) != 0) return true;
  return (find_between(j, common, word_before(j), j.begin - 1) & word_class::ordinal) != 0;
}

// True if the full stop after the word belongs to the word.
constexpr bool is_abbreviated(const joint& j) noexcept {
  using namespace char_class;
  const uint32_t content = j.word & (letter | digit | seen::inside | seen::other);
  if (content == digit) return is_ordinal(j);
  if (content == 0 || (content & (digit | seen::other)) != 0) return false;
  const bool capital = (j.word & upper) != 0;
  if (j.end - j.begin <= longest_abbreviation(j.text[j.begin])) {
    uint32_t known = find_between(j, j.pack, j.begin, j.end);
    if ((known & word_class::abbreviation) == 0) known = find_between(j, common, j.begin, j.end);
    if ((known & word_class::abbreviation) != 0) {
      // "p. 5", but "Dana P. Whitlock"
      const bool initial = capital && j.end - j.begin == 1;
      if ((known & word_class::numbered) != 0 && !initial) return !j.follows(upper);
      if ((known & word_class::proper) == 0 || capital)
        return (known & word_class::may_end) == 0 || !j.starts;
    }
  }
  if (j.starts) return false;
  if ((j.word & seen::many) == 0 && ((j.word & seen::inside) != 0 || j.text[j.begin] == '\xE0')) return true;
  if ((j.word & seen::several) != 0) {
    if ((j.word & (seen::vowel | seen::capitals | lower)) != lower) return false;
    return capital || j.pack.code[0] == 0 || j.first >= 0x80 ||
           !j.follows(upper);  // "60 mph. Police said" is English
  }
  const char before = j.begin != 0 ? j.text[j.begin - 1] : ' ';
  return capital || (before != '\'' && before != '\x99');  // and not the t of "didn't" or "didn’t"
}

// Lines of letters and posts that lost their line breaks end with what the next functions know.

// "****", "----": a rule between parts.
constexpr bool is_rule(const char* p) noexcept {
  return p[0] == p[1] && p[0] == p[2] && p[0] == p[3] &&
         (p[0] == '*' || p[0] == '-' || p[0] == '_' || p[0] == '=');
}

// True for what looks like an address: "a.b@c.org", "http://a.b/c".
constexpr uint32_t shortest_address = 10;

constexpr bool is_address(const char* text, uint32_t begin, uint32_t size) noexcept {
  if (size - begin < shortest_address) return false;
  for (uint32_t i = begin + 1; i < size; ++i) {
    if (text[i] == '@' || (text[i] == '/' && text[i - 1] == '/')) return true;
  }
  return false;
}

// True for the time of a message, after its date: "03/23/2001 12:24 PM", "12:24:30 PM".
constexpr bool is_stamp(const char* text, uint32_t size) noexcept {
  return size >= 10 && text[size - 1] == 'M' && text[size - 6] == ':' &&
         (text[size - 9] == ':' || in(static_cast<uint8_t>(text[size - 10]), '0', '9'));
}

// "03/23/2001"
constexpr bool is_date(const char* text, uint32_t begin, uint32_t size) noexcept {
  return size - begin == 10 && text[begin + 2] == '/' && text[begin + 5] == '/';
}

constexpr bool ends_line(const char* text, uint32_t begin, uint32_t size) noexcept {
  if (size == 2) return text[0] == '-' && text[1] == '-';  // stands before a signature
  return is_stamp(text, size) ||
         (size - begin >= 4 && is_rule(text + begin) && text[begin] == text[size - 1]) ||
         is_address(text, begin, size);
}

}  // namespace detail

// True if the chunk text[begin, size) can end a sentence: a mark, then any closers; or the end of a line.
[[nodiscard]] constexpr bool may_end_sentence(const char* text, uint16_t begin, uint16_t size) noexcept {
  if (size <= begin) return false;
  const char last = text[size - 1];
  const bool word = static_cast<uint8_t>(last) < 0x80 && is(static_cast<uint8_t>(last), char_class::word);
  if (word && last != 'M' && size < begin + detail::shortest_address) return false;  // nearly every chunk
  if (detail::ends_line(text, begin, size)) return true;
  detail::cursor c{text, size, size};
  return !word && (detail::read_ending(c) & detail::seen::end) != 0;
}

// True if the chunk text[next, size) may begin an item of a list: "2.", "2)", "•"; or is a date or a rule.
[[nodiscard]] constexpr bool may_begin_item(const char* text, uint16_t next, uint16_t size) noexcept {
  if (size - next < 2) return false;
  const uint8_t first = static_cast<uint8_t>(text[next]);
  const char last = text[size - 1];
  if (first >= 'A' && first != '_')
    return first == 0xE2 && detail::is_bullet(decode_utf8(text, next, size).code);
  if (detail::in(first, '0', '9')) return last == '.' || last == ')' || detail::is_date(text, next, size);
  return size - next >= 4 && first != '*' && detail::is_rule(text + next);
}

namespace detail {

// Reads what stands around a place: text[0, cut) is before it, text[next, size) after it.
constexpr joint look_around(const char* text, uint32_t cut, uint32_t next, uint32_t size,
                            const language& pack) noexcept {
  using namespace char_class;
  joint j{text, pack.count != 0 ? pack : common};
  cursor c{text, cut, cut};
  j.marks = read_ending(c);
  j.end = c.at;
  j.word = read_word(c);
  j.begin = c.at;
  c.at = next;
  c.size = size;
  j.next = read_beginning(c);
  j.first = c.code;
  const uint32_t begin = c.from;
  while (c.is(letter)) c.next();
  j.length = c.from - begin;
  if (c.code != '.') j.known = find_between(j, j.pack, begin, c.from);  // in "J. A. Smith" no article
  j.starts = j.follows(upper) && (j.known & word_class::starter) != 0;
  return j;
}

// True if the item that text[next, size) may begin is one. A bullet is. A number is, if it is one more than
// that with which text begins, as the last digits tell; a date, if a name is before it.
constexpr bool is_next_item(const char* text, uint32_t cut, uint32_t next, uint32_t size) noexcept {
  if (!in(static_cast<uint8_t>(text[next]), '0', '9')) return true;
  if (is_date(text, next, size)) {
    cursor c{text, cut, cut};
    return (read_word(c) & char_class::upper) != 0;
  }
  uint32_t i = 0;
  while (in(static_cast<uint8_t>(text[i]), '0', '9')) ++i;  // at most to the space before `next`
  const int32_t step = text[size - 2] - (i != 0 ? text[i - 1] : 0);
  return text[i] == text[size - 1] && (step == 1 || step == -9);
}

// True if a sentence ends although a small letter follows, as in careless writing.
constexpr bool ends_before_small(const joint& j) noexcept {
  if ((j.marks & (char_class::closer | seen::stops)) != 0) return false;
  if (j.follows(seen::dots)) return true;  // "It stopped. ...and then"
  if ((j.pack.habits & habit::careless) == 0 || j.first >= 0x80) return false;
  if ((j.word & char_class::upper) != 0) return false;  // as in "Yahoo! said"
  if ((j.marks & seen::mark) != 0) return true;
  // a word near by must be known to be of the language: else the last may be an abbreviation of another
  uint32_t near = j.known | find_between(j, j.pack, j.begin, j.end);
  if (near == 0 && j.begin != 0) near = find_between(j, j.pack, word_before(j), j.begin - 1);
  if (near == 0) return false;
  return (j.word & char_class::lower) != 0 && !is_abbreviated(j);
}

constexpr bool ends_at(const joint& j, bool wrapped) noexcept {
  using namespace char_class;
  if ((j.marks & (seen::end & ~seen::hard)) == 0) return (j.marks & seen::hard) != 0;
  if (j.follows(space)) return j.follows(seen::opened);  // only marks follow
  if (j.follows(seen::dash)) return wrapped;
  if (j.first == ':' || j.first == ',' || in(j.first, 0x2100, 0x214F)) return false;       // ":)", "№ 5"
  if (j.end != 0 && (j.text[j.end - 1] == '[' || j.text[j.end - 1] == '(')) return false;  // "[...]", "(!)"
  if (j.follows(lower) && !j.follows(upper)) return ends_before_small(j);
  if ((j.marks & (seen::mark | seen::quote)) != 0) return true;
  if ((j.marks & seen::stops) != 0) return j.follows(upper) && !(j.first == 'I' && j.length == 1);
  return !is_abbreviated(j);
}

}  // namespace detail

// True if the sentence text[0, cut), which begins at its start, ends there; text[next, size) is the chunk
// that follows. `wrapped`: a line break stood between them.
[[nodiscard]] constexpr bool ends_sentence(const char* text, uint16_t cut, uint16_t next, uint16_t size,
                                           const language& pack, bool wrapped) noexcept {
  using namespace detail;
  if (cut == 0) return false;
  if (may_begin_item(text, next, size) && is_next_item(text, cut, next, size)) return true;
  const joint j = look_around(text, cut, next, size, pack);
  if ((j.marks & seen::end) == 0) {
    uint32_t begin = cut;
    while (begin > 0 && text[begin - 1] != ' ') --begin;
    return ends_line(text, begin, cut) && (j.follows(char_class::upper | char_class::digit) ||
                                           (j.first == 'h' && size >= next + shortest_address));
  }
  return ends_at(j, wrapped);
}

namespace detail {

// True if '.', '!' or '?' without a space after it ends a sentence: "end.Next".
constexpr bool ends_unspaced(const char* text, uint32_t at, uint32_t size, const language& pack) noexcept {
  using namespace char_class;
  const joint j = look_around(text, at, at, size, pack);
  if ((j.word & seen::inside) != 0 || (j.word & (lower | digit)) == 0 || is_armenian(text, j.end))
    return false;
  if (((j.word & digit) != 0 && j.length == 1) || !is_cased(j.first)) return false;  // "EY4108.E"
  return j.follows((j.marks & seen::mark) != 0 ? letter : upper) && ends_at(j, false);
}

}  // namespace detail

// The offset at which a sentence begins inside the chunk text[begin, size), and 0 if there is none. A mark
// inside brackets or a quotation of the chunk is none: "《摔跤吧！爸爸》"; but the bracket may never be
// closed.
[[nodiscard]] constexpr uint16_t inner_boundary(const char* text, uint16_t begin, uint16_t size,
                                                const language& pack) noexcept {
  using namespace detail;
  using namespace char_class;
  constexpr uint32_t far = 150;  // bytes after which an opener is forgotten
  cursor c{text, begin, size};
  const bool address = ends_line(text, begin, size);
  uint32_t opened = 0;  // where the text in brackets begins; 0 outside
  uint32_t before = 0;  // what the characters before this one are: marks, and closers after them
  for (;;) {
    c.next();
    if (before != 0 && !c.is(terminal | closer)) {
      if (c.from >= size) return 0;
      const bool closed = (before & closer) != 0;
      if (closed) opened = 0;
      const bool ends = (before & seen::hard) == 0 ? !address && ends_unspaced(text, c.from, size, pack)
                        : closed                   ? !in(c.code, 0x3041, 0x309F)
                                                   : opened == 0 || c.from - opened > far;
      if (ends) return static_cast<uint16_t>(c.from);
      before = 0;
    }
    if (c.from >= size) return 0;
    if (c.is(terminal)) before |= kind_of_mark(c.code, 0);
    if (!c.is(opener | closer) || c.code <= '\'') continue;
    if (before != 0) {
      before |= closer;
    } else {
      opened = c.is(opener) ? c.at : 0;
    }
  }
}

}  // namespace brevier

#endif  // BREVIER_SEGMENT_HPP
