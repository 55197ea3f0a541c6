// SPDX-License-Identifier: MIT
//
// parse: a sentence -> its words, and the role of each, as far as it can be seen without a grammar.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: word by word, together with the previous one: its possible roles, the punctuation after it, the
//         open quotation or bracket, and whether the main verb was read. trim.hpp decides which words are
//         removed.
// Bound:  one pass, linear; some 60 bytes of state. Only words passed to classify() are looked up.
// Limits: clauses are recognized by their commas and first words. Without a pack, a short word is taken for
//         one that no line should end on. Nested quotations and brackets are not followed.

#ifndef BREVIER_PARSE_HPP
#define BREVIER_PARSE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/machine.hpp>
#include <brevier/quotation.hpp>
#include <brevier/rom.hpp>
#include <brevier/shortened.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier::detail {

// The possible roles of a word in its sentence: the bits of word_class that matter here, in one byte.
namespace role {
constexpr uint8_t leans = 1;
constexpr uint8_t adverb = 2;
constexpr uint8_t clause = 4;
constexpr uint8_t caveat = 8;
constexpr uint8_t verb = 16;
constexpr uint8_t speech = 32;
constexpr uint8_t dangles = 64;
constexpr uint8_t weak = 128;
constexpr uint8_t spare = adverb | verb;
constexpr uint8_t article = dangles | weak;
constexpr uint8_t finite = dangles | verb;
constexpr uint8_t preposition = dangles | adverb;
constexpr uint8_t auxiliary = preposition | verb;  // its mask as well

[[nodiscard]] constexpr uint8_t of(uint32_t c) noexcept {
  static_assert(word_class::leans == 1u << 9 && word_class::adverb == 1u << 10 &&
                    word_class::clause == 1u << 11 && word_class::verb == 1u << 13 &&
                    word_class::speech == 1u << 14 && word_class::dangles == 2 && word_class::weak == 4,
                "brevier: all but `caveat` are where two shifts bring them");
  if ((c & (word_class::spare | word_class::dangles)) == word_class::spare) return spare;
  return static_cast<uint8_t>(((c >> 9) & (leans | adverb | clause | verb | speech)) |
                              ((c << 5) & (dangles | weak)) | ((c & word_class::caveat) != 0 ? caveat : 0));
}
}  // namespace role

// The punctuation after a word, and what its letters show.
namespace trait {
constexpr uint8_t comma = 1;
constexpr uint8_t pause = 2;    // a semicolon, a colon or a dash
constexpr uint8_t glued = 4;    // no space follows: a script without spaces
constexpr uint8_t past = 8;     // ends in -ed
constexpr uint8_t going = 16;   // ends in -ing
constexpr uint8_t inside = 32;  // a quotation or bracket is open after the comma
constexpr uint8_t phrase = 64;  // glued, but a Japanese phrase ends: hiragana, followed by something else
constexpr uint8_t named = 64;   // the same bit if not glued: follows a word with a capital
constexpr uint8_t acts = 128;   // a verb: by the pack, or in -ed
constexpr uint8_t stop = comma | pause;
}  // namespace trait

// Commas, then the marks of a pause.
BREVIER_ROM inline constexpr uint16_t pause_marks[] = {',', 0x60C, 0x3001, 0xFF0C, ':',
                                                       ';', 0x61B, 0x2013, 0x2014};
constexpr uint8_t pause_count = sizeof pause_marks / sizeof pause_marks[0];
constexpr uint8_t comma_count = 4;

// A word as the rules of trim.hpp see it.
struct parsed_word {
  uint16_t end;   // with its closing marks, before a comma and the like
  uint16_t used;  // bytes of the sentence that stay, up to `end`
  uint8_t roles;  // 0 until classify()
  uint8_t first;  // char_class of its first letter
  uint8_t traits;
  uint8_t before;  // in last_: the roles of the word before that
  uint32_t open;   // what is open at `end`: the mark that closes it; from bit 16 up, the size of that
};

// What precedes the first comma, if the main clause begins after it: "In May,", or a clause with its own
// verb, "If it rains,". In doubt: "Armed with" or "Armed men".
enum class introduction : uint8_t { none, phrase, clause, doubt };

// How much of its verb a statement has had. A statement is complete with the word after its verb.
enum class verb_state : uint8_t {
  none,       // nothing yet, or a verb of saying, which begins another statement
  auxiliary,  // "has": the verb needs one word more
  verb,       // the verb is this word
  complete    // a word follows it
};

// The same at the next word of the statement.
[[nodiscard]] constexpr verb_state after(verb_state s) noexcept {
  uint8_t state = static_cast<uint8_t>(s);
  if (state - 1u < 2) ++state;  // `auxiliary` or `verb`
  return static_cast<verb_state>(state);
}

class parser {
 protected:
  // Begins a sentence, without its first `from` bytes.
  constexpr void begin_sentence(unsigned from) noexcept {
    now_ = last_ = parsed_word{};
    main_verb_ = waits_ = false;
    verb_ = verb_state::none;
    intro_ = introduction::none;
    open_ = 0;
    at_ = gone_ = u16(from);
  }

  // Begins the next word; false at the end of the sentence.
  [[gnu::always_inline]] constexpr bool begin_word() noexcept {
    while (at_ < size_ && text_[at_] == ' ') ++at_;
    if (at_ >= size_) return false;
    letters_ = 0;
    now_.roles = now_.traits = 0;
    return true;
  }

  // Reads on in the word after the character `before`, up to an opening or closing mark, which is returned,
  // or to its end, which is 0: a space, or a place where a script without spaces may be cut. A word without
  // letters adds its marks to the word before it.
  [[gnu::noinline]] constexpr uint32_t read_on(uint32_t before) noexcept {
    while (at_ < size_ && text_[at_] != ' ') {
      const unsigned here = at_;
      const decoded d = decode_utf8(text_, u16(at_), size_);
      const uint8_t c = classes_of(d.code);
      if (before > 0xE00 && divides(before, d.code) && (c & (char_class::word | char_class::opener)) != 0) {
        now_.traits |= trait::glued;
        if (is_hiragana(before) && !is_hiragana(d.code)) now_.traits |= trait::phrase;
        break;
      }
      before = d.code;
      at_ += d.size;
      if ((c & char_class::word) != 0) {
        if (letters_++ == 0) {
          core_ = u16(here);
          now_.first = c;
        }
        now_.traits = 0;
        unsigned at = at_;  // a local, as at_ would be stored every time
        // not after "で", where "11日" is a word
        while (d.code < 0xE00 && at < size_ && is_plain(text_[at])) ++at;
        letters_ = u16(letters_ + at - at_);
        at_ = core_end_ = u16(at);
      } else if ((c & (char_class::opener | char_class::closer)) != 0) {
        return d.code;
      } else {
        if (d.code != '.') now_.traits = static_cast<uint8_t>(now_.traits | trait_of(d.code));
      }
      end_here();
    }
    if (open_ != 0) now_.traits |= trait::inside;
    if (letters_ == 0) last_.traits = static_cast<uint8_t>(last_.traits | now_.traits);
    return 0;
  }

  // The word may end here, unless a comma or pause was read.
  constexpr void end_here() noexcept {
    if ((now_.traits & trait::stop) != 0) return;
    now_.end = u16(at_);
    now_.used = u16(unsigned{at_} - gone_);
    now_.open = open_;
  }

  // Handles an opening or closing mark, which ends at at_. Returns where the text to remove begins: that of a
  // mark that closes nothing; otherwise at_. Nested marks are not followed.
  [[gnu::noinline, nodiscard]] constexpr unsigned pair(uint32_t code) noexcept {
    const bool single = code == '\'' || in(code, 0x2018, 0x201A) || is_gershayim(code);
    if (open_ != 0) {
      const unsigned awaited = open_ & 0xFFFF;
      // Swedish: »so»; others so far apart, such as 》 and 〛, close the same things
      const bool closes = awaited == code || (awaited + 0x10 == code && letters_ != 0);
      if (closes && !(letter_follows() && single)) open_ = 0;
      return at_;
    }
    if (single && is_elision()) return at_;
    const char next = at_ < size_ ? text_[at_] : ' ';
    const bool alone = next == ' ';
    const bool ends = alone || next == ',' || next == '.';
    const bool opens = letters_ == 0 && !ends && code != ')' && (code | 0x20) != '}';  // nor does ']'
    // "¡" and "¿" are not closed
    if (code == 0xA1 || code == 0xBF) return at_;
    if ((code == 0xAB && (letters_ == 0 || !ends)) || opens || !is(code, char_class::closer)) {
      const unsigned mark = static_cast<unsigned>(code);  // none is above U+FFFF
      open_ = partner(mark, text_, at_, size_) | (uint32_t{utf8_size(code)} + (alone ? 1u : 0u)) << 16;
      return at_;
    }
    if (single) {
      if (next == '"') letters_ = 0;  // d'"urgence": it opens
      return at_;
    }
    if (code == ')' && letters_ == 1) return at_;  // "a) yes"
    const unsigned here = at_ - utf8_size(code);
    return ends ? space_before(here) : here;
  }

  // Whether a letter follows an apostrophe. Characters of two bytes count as letters by their first byte,
  // except Arabic punctuation.
  [[nodiscard]] constexpr bool letter_follows() const noexcept {
    if (at_ >= size_) return false;
    const uint8_t c = static_cast<uint8_t>(text_[at_]);
    return in(c | 0x20u, 'a', 'z') || (in(c, 0xC3, 0xDF) && (c != 0xD8 || text_[at_ + 1] >= '\xA0'));
  }

  // Whether the mark is inside a Hebrew abbreviation, "מנכ"ל".
  [[nodiscard]] constexpr bool is_gershayim(uint32_t code) const noexcept {
    return code == '"' && letters_ != 0 && at_ < size_ && (text_[at_] | 1) == '\xD7';
  }

  [[nodiscard]] constexpr unsigned space_before(unsigned here) const noexcept {
    return here != 0 && text_[here - 1] == ' ' ? here - 1 : here;
  }

  // The word classes of the word, by the pack.
  [[nodiscard]] constexpr uint32_t look_up() const noexcept {
    return pack_->find(text_ + core_, u16(core_end_ - core_));
  }

  // Whether a word of three bytes or more that ends here is like "week's" and "he'd", not "postęp".
  [[nodiscard]] static constexpr bool is_contracted(const char* end) noexcept {
    return end[-2] == '\'' || (end[-2] == '\x99' && end[-3] == '\x80');
  }

  // Sets the roles and traits of the word, whose word classes are `known`.
  constexpr void classify(uint32_t known) noexcept {
    const unsigned size = core_end_ - core_;
    unsigned roles = role::of(known);
    unsigned traits = now_.traits;
    if (pack_->count == 0 && letters_ < 4 && now_.first == char_class::lower &&
        (traits & trait::glued) == 0) {
      roles = role::dangles;  // it may be a preposition of any language
    }
    if (size > 3) {
      const char* const end = text_ + core_end_;
      if (end[-1] == 'd' && end[-2] == 'e') traits |= trait::past;
      if (end[-1] == 'g' && end[-2] == 'n') traits |= trait::going;
      // "is widely" is torn from its verb
      if (end[-1] == 'y' && end[-2] == 'l' && now_.first == char_class::lower) roles |= role::weak;
      if (is_contracted(end)) roles |= role::weak;
    }
    if (roles != role::spare) {
      // "in May", "Will Smith", "A Paris"
      if (now_.first == char_class::upper && (last_.end != 0 || size < 2)) roles &= ~unsigned{role::verb};
      // not "according", nor "called" before a name
      if ((roles & role::clause) == 0 &&
          ((roles & (role::verb | role::speech)) | (traits & trait::past)) != 0)
        traits |= trait::acts;
    }
    now_.roles = static_cast<uint8_t>(roles);
    now_.traits = static_cast<uint8_t>(traits);
  }

  // Tells from the first word, after classify(), what kind of introduction precedes the first comma.
  constexpr void introduce() noexcept {
    // the roles of a preposition, or of "if" and "when"
    waits_ = (now_.roles & (role::article | role::verb | role::leans)) == role::dangles ||
             (now_.traits & (trait::past | trait::going)) != 0;
    const bool clause = (now_.roles & (role::clause | role::caveat)) != 0;
    if (waits_) intro_ = clause ? introduction::clause : introduction::phrase;
    if ((now_.traits & (trait::past | trait::going)) != 0) intro_ = introduction::doubt;
  }

  // Follows the statement by a word, after classify().
  constexpr void follow() noexcept {
    using namespace role;
    // "Armed men are": a verb, but not that of a clause, before the first comma is that of the sentence
    if (intro_ == introduction::doubt) {
      if ((now_.roles & (clause | caveat)) != 0) {
        intro_ = introduction::clause;
      } else if ((now_.roles & verb) != 0) {
        intro_ = introduction::none;
        waits_ = false;
      }
    }
    if ((now_.traits & trait::acts) != 0 && !waits_ && intro_ == introduction::none) main_verb_ = true;
    if ((last_.traits & trait::comma) != 0) waits_ = (last_.roles & verb) != 0 && last_.roles != spare;
    // a clause begins, or another statement: "; sales", ", but the mayor"
    if ((now_.roles & clause) != 0 ||
        (last_.end != 0 && (now_.roles & (caveat | leans)) == (caveat | leans)) || text_[last_.end] == ';')
      waits_ = true;
    // "has in the end": the main verb is still to come
    if ((now_.roles & auxiliary) == preposition && (last_.roles & auxiliary) == auxiliary) {
      main_verb_ = false;
      verb_ = verb_state::none;
    }
    verb_ = after(verb_);
    const bool object = (last_.traits & trait::past) != 0 && (now_.roles & article) == article;
    if ((now_.roles & speech) != 0) {
      verb_ = verb_state::none;
      waits_ = false;
    } else if (object || (now_.roles != spare && (now_.roles & verb) > (last_.roles & verb))) {
      if (!waits_ && intro_ != introduction::clause) verb_ = begun();
      waits_ = false;
    }
  }

  // The state at this word, which begins the verb or is its object. "has" and the like need one word more;
  // where the other half of the verb comes last, it is not known how many.
  [[nodiscard]] constexpr verb_state begun() const noexcept {
    if ((now_.roles & role::auxiliary) != role::auxiliary) return verb_state::verb;
    return (now_.roles & role::weak) != 0 ? verb_state::none : verb_state::auxiliary;
  }

  // Whether the text up to the last word tells something: it has a main verb, and something after it.
  [[nodiscard]] constexpr bool tells() const noexcept {
    return main_verb_ && (last_.traits & trait::acts) == 0 && (last_.roles & (role::weak | role::leans)) == 0;
  }

  // A space, or a mark that may follow a word.
  [[nodiscard]] static constexpr bool ends_word(uint8_t c) noexcept {
    return c == ' ' || c == '!' || c == ',' || c == '.' || in(c, ':', '?');
  }

  // The end of the word that begins after the byte at `before`, without the marks after it.
  [[gnu::noinline, nodiscard]] constexpr unsigned end_of_word(unsigned before) const noexcept {
    unsigned at = before + 1;
    while (at < size_ && !ends_word(static_cast<uint8_t>(text_[at]))) ++at;
    return at;
  }

  // Whether this word, or a verb with the next one, is a verb of saying: "a annoncé".
  [[nodiscard]] constexpr bool says() const noexcept {
    if ((now_.roles & role::verb) == 0) return (now_.roles & role::speech) != 0;
    const unsigned from = at_ + 1u;
    unsigned to = from;
    while (to < size_ && text_[to] != ' ') ++to;
    return from < to && (pack_->find(text_ + from, u16(to - from)) & word_class::speech) != 0;
  }

  // Where words need not be classified, those far from any mark do not matter: skips words of ASCII letters
  // and digits, except the last two.
  constexpr void skip_plain() noexcept {
    unsigned last = at_;  // these two: the spaces before the last two words
    unsigned place = at_;
    const unsigned end = size_;
    for (unsigned i = at_; i < end; ++i) {
      if (in(static_cast<uint8_t>(text_[i]), 'a', 'z')) continue;  // as most are
      if (text_[i] == ' ') {
        place = last;
        last = i;
      } else if (!is_plain(text_[i])) {
        break;
      }
    }
    at_ = u16(place);
  }

  // The most used members come first, and bytes before 16-bit numbers: a load of Thumb-1 reaches 32 bytes and
  // 32 such numbers.
  bool main_verb_;  // the sentence has had a main verb, which may be "said"
  verb_state verb_;
  bool waits_;  // a clause has begun that has not had its verb
  introduction intro_;
  parsed_word now_;   // the word that is being read
  parsed_word last_;  // the one before it
  uint32_t open_;     // what is open, as in parsed_word
  stored_pointer<const char> text_;
  stored_pointer<const language> pack_;
  uint16_t size_;
  uint16_t at_;    // the next byte to read
  uint16_t core_;  // the first letter of the word
  uint16_t core_end_;
  uint16_t letters_;
  uint16_t gone_;  // bytes before at_ that were removed

 private:
  [[nodiscard]] constexpr uint8_t trait_of(uint32_t code) const noexcept {
    for (unsigned i = 0; i < pause_count; ++i) {
      if (rom(pause_marks[i]) == code) return i < comma_count ? trait::comma : trait::pause;
    }
    return letters_ == 0 && code == '-' ? trait::pause : 0;
  }

  // Whether an apostrophe stands for the lost start of a word: "'60s", "'98", "'n'"; Dutch "'s avonds", "'t";
  // "'ndrangheta".
  [[gnu::always_inline, nodiscard]] constexpr bool is_elision() const noexcept {
    if (at_ + 2u > size_) return false;
    const char* const next = text_ + at_;
    if (is_ascii_digit(next[0])) return is_ascii_digit(next[1]);
    const uint8_t letter = static_cast<uint8_t>(next[0]) | 0x20;
    return in(letter, 'k', 't') && letter != 'o' && ((next[1] & 0x40) == 0 || next[1] == 'd');
  }
};

}  // namespace brevier::detail

#endif  // BREVIER_PARSE_HPP
