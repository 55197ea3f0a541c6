// SPDX-License-Identifier: MIT
//
// segment: where a sentence ends.
//
// Input:  the window: well-formed UTF-8, single spaces, no line breaks. What is between two spaces is a
//         chunk.
// Output: whether the sentence ends after a chunk; where in a chunk the next one begins ("end.Next", "。").
// Bound:  reads 40 bytes before a place, the chunk before a number, 300 bytes inside a chunk, and the chunk
//         after it. No state.
//
// Words are looked up in the language's pack. A text in no known language is judged by a short list (which a
// program with English alone does not have) and by shape: "Hr." and "bzw." have no vowel, "z.B." has a full
// stop inside, "E." is an initial.
//
// Not handled: a quotation of several sentences is several sentences. A sentence without an end mark goes on
// to the end of its paragraph; so does Thai, which has no marks. An attribution after a quotation that begins
// with a capital ("Why?" Smith asked) is a sentence of its own.
//
// For each complete chunk text[next, size) after one that ends at `cut`:
//
//   if (ends_sentence(text, cut, next, size, pack, wrapped)) ...  // text[0, cut) is a sentence
//
// which is false if the chunk before it has only letters and digits. For a character at `at` after a mark in
// the middle of a chunk, begins_inside().

#ifndef BREVIER_SEGMENT_HPP
#define BREVIER_SEGMENT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/language.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

namespace detail {

// What is looked up while the language is unknown: abbreviations that several European languages share, or
// that stand before names in one of them. German ordinals ("am 3. Mai") come before these dates or after
// these articles. A word that is common in another of the languages, or has the hash of one that is, is not
// listed.
struct common_words : pack {
  static constexpr char code[3] = "";
  static constexpr word_line lines[] = {
      {word_class::abbreviation, "dr prof doc ing dipl med univ av ee ths gs pgs vs акад проф ул ul вул"},
      {word_class::abbreviation | word_class::proper,
       "dott avv lic sra dra srta sig hon mag mme mlle mio ste tp"},
      {word_class::abbreviation | word_class::numbered,
       "no nos ca num núm pag pág art fig abb cap kap vol tel ext стр рис т.д т.п godz"},
      {word_class::abbreviation | word_class::numbered | word_class::may_end, "г гг d"},
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

// Looks up a word in the pack of the text and, if `Common`, in common_words, as long as the language is
// undecided or its pack relies on them. split.hpp has its own version.
template <bool Common>
struct known_words_of {
  static constexpr bool full_rules = true;        // all rules of this file; split.hpp does without some
  static constexpr bool beyond_english = Common;  // also the rules of languages other than English
  const language& pack;
  bool decided = false;  // the language is final; it may be none

  [[nodiscard]] constexpr uint32_t find(uint16_t hash) const noexcept {
    const uint32_t known = pack.find(hash);
    if (!Common || (known & word_class::abbreviation) != 0) return known;
    if (decided && (pack.habits & habit::alone) != 0) return known;
    return known | built_pack<common_words>::value.find(hash);
  }
  [[nodiscard]] constexpr bool ordinals() const noexcept { return (pack.habits & habit::ordinals) != 0; }
  [[nodiscard]] constexpr bool any() const noexcept { return pack.code[0] != 0; }
};
using known_words = known_words_of<true>;

// No abbreviation of the packs has more letters; a longer word can only collide with one.
constexpr unsigned longest_abbreviation = 6;

// Properties of a last word, in bits that the classes of letters and digits leave free.
namespace word_bit {
constexpr unsigned symbol = 8;   // has a character other than letters, digits and commas: '@', '/'
constexpr unsigned inside = 16;  // a full stop inside: "U.S"
constexpr unsigned full = 32;    // a vowel, a second capital, or a letter beyond ASCII but U+0410 ... U+044F
constexpr unsigned apart = 64;   // the word has ended: a letter begins another
}  // namespace word_bit

// The marks after the last word of a sentence.
namespace mark {
constexpr unsigned stop = 0x100;     // a full stop
constexpr unsigned stops = 0x200;    // several full stops, or an ellipsis
constexpr unsigned other = 0x400;    // '!' or '?'
constexpr unsigned hard = 0x800;     // a mark with no other use: "。"
constexpr unsigned closed = 0x1000;  // a bracket or quotation mark after it
constexpr unsigned quote = 0x2000;   // a quotation mark
}  // namespace mark

[[nodiscard]] constexpr bool is_marked(unsigned word) noexcept {
  return word >= mark::stop;
}

// Properties of the next word, in bits that the classes of its first character leave free.
namespace next_bit {
constexpr unsigned dots = char_class::terminal;  // an ellipsis or other marks before it
constexpr unsigned opened = char_class::opener;  // a quotation or bracket opens
constexpr unsigned dash = char_class::joiner;
}  // namespace next_bit

[[nodiscard]] constexpr unsigned kind_of_mark(unsigned c) noexcept {
  if (c == '.' || c == 0xFF0E) return mark::stop;  // "３．５"
  if (c == 0x2026) return mark::stops;
  return c < 0x80 ? mark::other : mark::hard;
}

[[nodiscard]] constexpr bool is_vowel(unsigned c) noexcept {
  // a bit at (c & 31) for a e i o u y, and for а е и о у ы э ю я: each case of both alphabets takes 32 places
  if (c >= 0x80 && !in(c, 0x410, 0x44F)) return true;
  return (((c < 0x80 ? 0x2208222u : 0x4121E808u) >> (c & 31)) & 1) != 0;
}

// The Armenian full stop is often typed as ':', the Greek question mark as ';', after a letter of the script.
[[nodiscard]] constexpr bool is_typed_stop(unsigned code, unsigned last) noexcept {
  const unsigned block = last >> 6;
  return code == ':' ? in(block, 0x14, 0x16) : code == ';' && in(block, 0xE, 0xF);
}

[[nodiscard]] constexpr const char* chunk_begin(const char* text, const char* at) noexcept {
  while (at != text && at[-1] != ' ') --at;
  return at;
}

// The last word of a text, and the marks after it.
struct last_word {
  const char* begin;  // the word is [begin, end)
  const char* end;
  unsigned word;  // its classes, word_bit, and the marks after it
  unsigned run;   // letters since its last full stop
};

// How far back the last word and its marks are read, in bytes: no abbreviation is as long.
constexpr ptrdiff_t reach = 40;

// The last word of a text that ends at `cut`, and the marks after it. `References`: a bracket may touch the
// marks, "in Surrey.[1]".
template <bool References>
constexpr last_word read_last(const char* text, const char* cut) noexcept {
  using namespace char_class;
  last_word w{text, text, word_bit::apart, 0};
  // Marks may be set apart, "Quoi ? »": so short a chunk may be marks only.
  const char* at = cut - text > 6 ? cut - 6 : text;
  while (at != text && at[-1] != ' ' && (cut - at < reach || is_continuation(*at))) --at;
  unsigned found = word_bit::apart;
  unsigned last = 0;
  while (at != cut) {
    const read_character d = read_at(at, cut);
    const unsigned c = d.classes();
    const unsigned code = d.code();
    const char* const next = at + d.size();
    if ((c & char_class::word) != 0) {
      if (found >= word_bit::apart) {  // or after a mark
        w.run = 0;
        const bool begins = (found & word_bit::apart) != 0;
        if (begins) w.begin = at;
        found = begins ? 0 : (found & 0xFF) | word_bit::inside;
      }
      if ((c & letter) != 0) {
        ++w.run;
        if ((found & c & upper) != 0 || is_vowel(code)) found |= word_bit::full;
      }
      found |= c;
      w.end = next;
    } else if (code == ' ') {
      found |= word_bit::apart;
    } else if ((c & closer) != 0 && is_marked(found)) {
      found |= code == ')' || code == ']' ? mark::closed : mark::closed | mark::quote;
    } else if ((c & (opener | joiner)) != 0) {
      if (References && code == '[' && is_marked(found)) break;
      found = word_bit::apart;
      w.begin = w.end = next;
    } else if ((c & terminal) != 0 || is_typed_stop(code, last)) {
      found &= mark::closed - 1;  // a quotation or bracket closed before the mark does not count
      found |= (found & mark::stop) != 0 ? mark::stops : kind_of_mark(code);
    } else if (code != 0xB0 && (code != ',' || is_marked(found))) {  // "N°", "1,000", but "Esq., Hill"
      found = (found & 0xFF) | word_bit::symbol;
      if (code == ')') found |= word_bit::apart;  // "(CNN)U.S."
    }
    last = code;
    at = next;
  }
  w.word = found;
  return w;
}

// A place between two words where a sentence may end: text up to `cut`, followed by [at, stop).
template <class Words>
struct joint : last_word {
  const char* text;
  Words words;
  unsigned next = 0;     // the classes of the next word's first character, and next_bit
  unsigned letters = 0;  // bytes of letters that the next word begins with
  unsigned first = 0;    // the first character of the next word
  uint32_t known = 0;    // its word classes

  // Reading and look-up are never on the stack at the same time.
  [[gnu::always_inline]] constexpr joint(const char* window, Words known_by, const char* cut, const char* at,
                                         const char* stop) noexcept
      : last_word(read_last<Words::full_rules>(window, cut)), text(window), words(known_by) {
    const char* const from = read_next(at, stop);
    const char* const behind = from + letters;
    if (behind == stop || *behind != '.') known = find(from, behind);  // "A" in "J. A. Smith" is no article
  }

  [[nodiscard]] constexpr bool follows(unsigned any) const noexcept { return (next & any) != 0; }
  // The next word begins sentences, and has a capital.
  [[nodiscard]] constexpr bool starts() const noexcept {
    return follows(char_class::upper) && (known & word_class::starter) != 0;
  }
  // The classes of a word, by known_words.
  [[nodiscard]] constexpr uint32_t find(const char* from, const char* to) const noexcept {
    return words.find(hash_word(from, to));
  }

 private:
  // Reads the next word and returns where it begins: at the first character that is not an opener, closer,
  // dash or mark.
  [[gnu::always_inline]] constexpr const char* read_next(const char* at, const char* stop) noexcept {
    using namespace char_class;
    const char* from = stop;
    while (at != stop) {
      const read_character d = read_at(at, stop);
      const unsigned c = d.classes();
      if (from != stop) {
        if ((c & letter) == 0) break;
      } else if ((c & (opener | closer | terminal)) == 0) {
        if (d.code() == '-' || in(d.code(), 0x2010, 0x2015)) {
          next |= next_bit::dash;
        } else {
          from = at;
          first = d.code();
          next |= c;
        }
      } else if ((c & closer) == 0 || d.code() == 0xAB || d.code() == 0x201C) {
        next |= c;
      }
      at += d.size();
    }
    if (from == stop) next |= space;
    // in scripts without capitals any letter may begin a sentence
    if ((next & lower) != 0 && is_caseless(first)) next |= upper;
    letters = static_cast<unsigned>(at - from);
    if (at != stop && *at == '@') next = 0;  // "Jo.Hill@example.org"
    return from;
  }
};

// True if the number before the full stop numbers an item or is an ordinal.
template <class Words>
[[nodiscard]] constexpr bool is_ordinal(const joint<Words>& j) noexcept {
  if (j.begin - j.text <= 4) return true;  // at the start, or after a bullet and a space
  if (!j.follows(char_class::upper) || j.starts()) return false;
  if (j.words.ordinals()) return true;
  if constexpr (Words::full_rules) {
    const char* const end = j.begin - 1;
    return ((j.find(chunk_begin(j.text, end), end) & word_class::ordinal) | (j.known & word_class::date)) !=
           0;
  }
  return false;
}

// Whether a short word in an Indian script, or one in Thai or Lao, owns its full stop: initials do, but not
// "है" and "था" ("is", "was"), a letter and a vowel sign; in Thai and Lao no sentence ends with a full stop.
// For split.hpp every short word is an initial.
template <class Words>
[[gnu::always_inline, nodiscard]] constexpr bool owns_stop_in_indic(const joint<Words>& j) noexcept {
  return !Words::full_rules || j.begin[1] >= '\xB8' || j.run < 2 ||
         (j.begin[2] != '\xB9' && j.begin[2] != '\xA5');
}

// Whether the sentence goes on after "year", an abbreviation that may end it: it does near its start, further
// from it after a preposition of one letter, and if a word precedes: "In 1898 г. Moscow", "in г. Moscow".
template <class Words>
[[gnu::always_inline, nodiscard]] constexpr bool is_year_inside(const joint<Words>& j) noexcept {
  constexpr ptrdiff_t longest_start = 28;
  constexpr ptrdiff_t longest_start_with_preposition = 48;
  return j.begin - j.text < (j.text[2] == ' ' ? longest_start_with_preposition : longest_start) ||
         static_cast<uint8_t>(j.begin[-2]) >= 0x80;
}

// Whether a short word in small letters, which is in no pack, owns its full stop.
template <class Words>
[[gnu::always_inline, nodiscard]] constexpr bool owns_stop_in_lower(const joint<Words>& j) noexcept {
  using namespace char_class;
  // a unit is a word: "50 m. Juega", "5 кг. Он", but "200 a. C.", "512 v. Chr."
  if (Words::full_rules && is_ascii_digit(j.begin[-2]) && j.letters > 3) return !j.follows(upper);
  if (j.run > 1)  // "60 mph. Police said" is English
    return !j.words.any() || j.first >= 0x80 || !j.follows(upper);
  const char before = j.begin[-1];
  return before == ' ' ||
         before == '(';  // not the "t" of "didn't" or "didn’t", nor the last letter of Hebrew 'ארה"ב'
}

// True if the full stop after a word of letters, with the classes `known`, belongs to the word.
template <class Words>
[[gnu::noinline, nodiscard]] constexpr bool owns_stop(const joint<Words>& j, uint32_t known) noexcept {
  using namespace char_class;
  const unsigned capital = j.word & upper;
  if ((known & word_class::abbreviation) == 0 || ((known & word_class::proper) != 0 && capital == 0))
    known = 0;
  // "p. 5", but "Dana P. Whitlock"
  if ((capital == 0 || j.run != 1) && (known & word_class::numbered) != 0) {
    if (Words::full_rules && (known & word_class::may_end) != 0 && is_year_inside(j)) return true;
    return !j.follows(upper);
  }
  if ((known == 0 || (known & word_class::may_end) != 0) && (!Words::full_rules || j.begin != j.text) &&
      j.starts())
    return false;
  if (known != 0) return true;
  if (*j.begin == '\xE0' && (j.run < 3 || (Words::full_rules && j.begin[1] >= '\xB8')))
    return owns_stop_in_indic(j);
  if (j.run < 3 && (j.word & word_bit::inside) != 0) return true;
  if (j.run > 1 && (j.word & (word_bit::full | lower)) != lower)  // "(min. 11)", "(geb. Hahn)"
    return Words::full_rules && j.begin != j.text && j.begin[-1] == '(' && j.run <= longest_abbreviation &&
           (j.word & mark::closed) == 0;
  if (j.begin - j.text < 2) return true;
  if (Words::full_rules && j.begin[-1] == '\xB0') return false;  // "38 °C. Schools closed"
  if constexpr (Words::beyond_english) {
    // Á, Asia in Vietnamese
    if (*j.begin == '\xC3' && j.begin[1] == '\x81' && j.words.pack.code[0] == 'v') return false;
  }
  if (capital != 0) return true;
  return owns_stop_in_lower(j);
}

// The same for any word. Inlined, so that the look-up has little on the stack.
template <class Words>
[[gnu::always_inline, nodiscard]] constexpr bool is_abbreviated(const joint<Words>& j) noexcept {
  using namespace char_class;
  const unsigned content = j.word & (letter | digit | word_bit::inside | word_bit::symbol);
  if (content == digit) return j.end - j.begin <= 2 && is_ordinal(j);
  if ((content & (digit | word_bit::symbol)) != 0 || content == 0)
    return content == (digit | word_bit::inside) &&  // "3.3. 12:40", "2025.07.11. 오전"
           (j.follows(digit) || (Words::beyond_english && in(j.first, 0xAC00, 0xD7A3)));
  return owns_stop(j, j.run <= longest_abbreviation ? j.find(j.begin, j.end) : 0u);
}

// "the dog ran into the yard. it rained.": a small letter may begin a sentence if one began the sentence
// before it, but not in "the resp. leaders".
template <class Words>
[[nodiscard]] constexpr bool is_small(const joint<Words>& j) noexcept {
  constexpr ptrdiff_t shortest = 20;
  return j.end - j.text >= shortest && in(static_cast<uint8_t>(*j.text), 'a', 'z') && j.first <= 'z' &&
         (j.word & (mark::closed | mark::stops)) == 0;
}

// Whether a sentence ends at the joint.
template <class Words>
[[gnu::noinline, nodiscard]] constexpr bool ends_at(const joint<Words>& j, bool wrapped) noexcept {
  using namespace char_class;
  if ((j.word & (mark::stop | mark::stops | mark::other)) == 0) return (j.word & mark::hard) != 0;
  if (j.follows(space)) {  // only marks follow
    if (!Words::full_rules || !j.follows(next_bit::dash)) return j.follows(next_bit::opened);
    // "It was in 2018. – Who pays?", but «"Who pays? – he asked. – You do"» is one sentence, and so is one
    // with a unit, "by 5 proc. - said"
    if ((j.word & (mark::closed | mark::stops | mark::stop)) != mark::stop || j.end - j.begin < 3 ||
        (j.begin - j.text > 1 && is_ascii_digit(j.begin[-2])) ||
        (read_at(j.text, j.end).classes() & opener) != 0)
      return false;
  } else if (j.follows(next_bit::dash)) {
    return wrapped;
  }
  if (j.first == ':' || j.first == ',' || j.first >> 6 == 0x84) return false;  // ":)", "№ 5"
  if ((j.word & mark::closed) != 0 && j.end != j.text && (j.end[-1] == '[' || j.end[-1] == '('))
    return false;  // "[...]", "(!)"
  if ((j.next & letter) == lower && (!Words::full_rules || !is_small(j))) return false;
  if ((j.word & (mark::other | mark::quote)) != 0) return true;
  if ((j.word & mark::stops) != 0) return !(j.first == 'I' && j.letters == 1) && j.follows(upper);
  return !is_abbreviated(j);
}

// Whether a sentence begins at `at`, the place of j, in the chunk that begins at `begin`.
template <class Words>
[[gnu::always_inline, nodiscard]] constexpr bool begins_at(const joint<Words>& j, const char* begin,
                                                           const char* at) noexcept {
  using namespace char_class;
  if ((j.word & mark::hard) == 0) {
    if ((j.word & (digit | upper)) != 0 && j.letters == 1) return false;  // "EY4108.E", "RDSa.L"
    const bool quoted = j.begin == j.end && at - begin > 2 && (j.word & mark::stops) == 0;  // 'end".Next'
    return ((j.word & (lower | digit)) != 0 || quoted) && (j.word & word_bit::symbol) == 0 &&
           j.first < 0x530 && j.follows(upper) && ends_at(j, false);
  }
  if ((j.word & mark::closed) != 0) return !is_hiragana(j.first);
  constexpr ptrdiff_t farthest = 300;  // bytes after which an opener is forgotten
  if (at - begin > farthest) begin = at - farthest;
  const char* const stop = at;
  unsigned closed = 0;  // brackets and quotations that close after this place
  while (at > begin) {
    do {
      --at;
    } while (at > begin && is_continuation(*at));  // a text may begin with one
    const unsigned c = static_cast<uint8_t>(*at) > '\'' ? read_at(at, stop).classes() : 0;
    if ((c & opener) != 0) {  // also “, which closes in some languages
      if (closed == 0) return false;
      --closed;
    } else if ((c & closer) != 0) {
      ++closed;
    }
  }
  return true;
}

}  // namespace detail

// True if text[0, size) ends with a mark that may end a sentence, perhaps with closers after it.
[[nodiscard]] constexpr bool ends_in_mark(const char* text, unsigned size) noexcept {
  return detail::is_marked(detail::read_last<true>(text, text + size).word);
}

// True if the sentence that begins at text[0] ends at `cut`; text[next, size) is the chunk that follows.
// `wrapped`: there was a line break between them.
[[nodiscard]] constexpr bool ends_sentence(const char* text, uint16_t cut, uint16_t next, uint16_t size,
                                           const language& pack, bool wrapped) noexcept {
  using namespace detail;
  return ends_at(joint<known_words>{text, {pack}, text + cut, text + next, text + size}, wrapped);
}

// True if a sentence begins at `at`, inside the chunk text[begin, size): after a mark that needs no space,
// "。", or where the space is missing, "end.Next". A mark inside brackets or a quotation of the chunk does
// not count, "《摔跤吧！爸爸》", unless these open more than 300 bytes before it: they may never be closed.
[[nodiscard]] constexpr bool begins_inside(const char* text, uint16_t begin, uint16_t at, uint16_t size,
                                           const language& pack) noexcept {
  using namespace detail;
  return begins_at(joint<known_words>{text, {pack}, text + at, text + at, text + size}, text + begin,
                   text + at);
}

}  // namespace brevier

#endif  // BREVIER_SEGMENT_HPP
