// SPDX-License-Identifier: MIT
//
// parse: a sentence -> its words, and what each is to it, as far as that can be seen without a grammar.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: word by word, each with the one before it: what it may be, what follows it, what is open there, and
//         whether the verb of the statement has come. Which words go is trim.hpp's to say.
// Bound:  one reading, linear; some 60 bytes of state. Only words that classify() is asked of are looked up.
// Limits: clauses are known by their commas and their first words. Without a pack, a short word is taken for
//         one that no line should end on. What opens inside a quotation or a bracket is not followed.

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

// What a word may be to its sentence: what of word_class counts here, in one byte.
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

// What follows a word, and what its letters say of it.
namespace trait {
constexpr uint8_t comma = 1;
constexpr uint8_t pause = 2;    // a semicolon, a colon or a dash
constexpr uint8_t glued = 4;    // no space: a script without spaces
constexpr uint8_t past = 8;     // it ends in -ed
constexpr uint8_t going = 16;   // in -ing
constexpr uint8_t inside = 32;  // something is open behind the comma
constexpr uint8_t phrase = 64;  // glued, but a phrase of Japanese ends: hiragana, and none comes next
constexpr uint8_t named = 64;   // the same bit where nothing is glued: it is behind a capital
constexpr uint8_t acts = 128;   // it is a verb: of those that the pack knows, or in -ed
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
  uint16_t used;  // bytes that stay of the sentence up to there
  uint8_t roles;  // 0 as long as nobody asked
  uint8_t first;  // char_class of its first letter
  uint8_t traits;
  uint8_t before;  // of the word that was passed last: the roles of the one before it
  uint32_t open;   // what is open at `end`: the mark that closes it, and from bit 16 on its bytes
};

// What stands before the first comma where the main clause begins behind it: "In May,", and, with a verb that
// is not the sentence's, "If it rains,".
enum class introduction : uint8_t { none, phrase, clause };

class parser {
 protected:
  // Begins a sentence behind its first `from` bytes.
  constexpr void begin_sentence(unsigned from) noexcept {
    now_ = last_ = parsed_word{};
    main_verb_ = waits_ = false;
    verb_ = 0;
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

  // Goes on in the word, behind the character `before`, up to a mark that opens or closes, which is returned,
  // or to its end, which is 0: a space, or a place where a script without spaces may be cut. What has no
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
        unsigned at = at_;  // which need not be written for each
        // not behind "で", where "11日" is a word
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

  // The word may end here, if no comma has come.
  constexpr void end_here() noexcept {
    if ((now_.traits & trait::stop) != 0) return;
    now_.end = u16(at_);
    now_.used = u16(unsigned{at_} - gone_);
    now_.open = open_;
  }

  // Looks into a mark that opens or closes, before at_. Returns where what has to go begins, which is at_ if
  // nothing has: of a mark that closes nothing. What opens inside something open is not followed.
  [[gnu::noinline, nodiscard]] constexpr unsigned pair(uint32_t code) noexcept {
    const bool single = code == '\'' || in(code, 0x2018, 0x201A) || is_gershayim(code);
    if (open_ != 0) {
      if ((open_ & 0xFFFF) == code && !(letter_follows() && single)) open_ = 0;
      return at_;
    }
    if (single && is_elision()) return at_;
    const char next = at_ < size_ ? text_[at_] : ' ';
    const bool alone = next == ' ';
    const bool ends = alone || next == ',' || next == '.';
    const bool opens = letters_ == 0 && !ends && code != ')' && (code | 0x20) != '}';  // nor does ']'
    // "¡" and "¿" are closed by nothing
    if (code == 0xA1 || code == 0xBF) return at_;
    if (code == 0xAB || opens || !is(code, char_class::closer)) {
      const unsigned mark = static_cast<unsigned>(code);  // none lies beyond U+FFFF
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

  // Whether a letter follows, for an apostrophe; one of another script than Latin is taken for one by its
  // first byte, but for the comma and its kin of Arabic.
  [[nodiscard]] constexpr bool letter_follows() const noexcept {
    if (at_ >= size_) return false;
    const uint8_t c = static_cast<uint8_t>(text_[at_]);
    return in(c | 0x20u, 'a', 'z') || (in(c, 0xC3, 0xDF) && (c != 0xD8 || text_[at_ + 1] >= '\xA0'));
  }

  // Whether the mark stands inside an abbreviation of Hebrew, "מנכ"ל".
  [[nodiscard]] constexpr bool is_gershayim(uint32_t code) const noexcept {
    return code == '"' && letters_ != 0 && at_ < size_ && (text_[at_] | 1) == '\xD7';
  }

  [[nodiscard]] constexpr unsigned space_before(unsigned here) const noexcept {
    return here != 0 && text_[here - 1] == ' ' ? here - 1 : here;
  }

  // What the pack knows of the word.
  [[nodiscard]] constexpr uint32_t look_up() const noexcept {
    return pack_->find(text_ + core_, u16(core_end_ - core_));
  }

  // Whether a word of three bytes or more that ends here is such as "week's" and "he'd", and not "postęp".
  [[nodiscard]] static constexpr bool is_contracted(const char* end) noexcept {
    return end[-2] == '\'' || (end[-2] == '\x99' && end[-3] == '\x80');
  }

  // What the word is, of which the pack knows this.
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
      // "is widely" tears it from its verb
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

  // What the first word of the sentence, which was classified, says of what stands before the first comma.
  constexpr void introduce() noexcept {
    // the roles of a preposition, or of "if" and "when"
    waits_ = (now_.roles & (role::article | role::verb | role::leans)) == role::dangles ||
             (now_.traits & (trait::past | trait::going)) != 0;
    const bool clause = (now_.roles & (role::clause | role::caveat)) != 0;
    if (waits_) intro_ = clause ? introduction::clause : introduction::phrase;
  }

  // What the word, which was classified, does to the statement.
  constexpr void follow() noexcept {
    using namespace role;
    if ((now_.traits & trait::acts) != 0 && !waits_ && intro_ == introduction::none) main_verb_ = true;
    if ((last_.traits & trait::comma) != 0) waits_ = (last_.roles & verb) != 0 && last_.roles != spare;
    // so does another statement: "; sales", ", but the mayor"
    if ((now_.roles & clause) != 0 ||
        (last_.end != 0 && (now_.roles & (caveat | leans)) == (caveat | leans)) || text_[last_.end] == ';')
      waits_ = true;
    // "has in the end": the verb is still to come
    if ((now_.roles & auxiliary) == preposition && (last_.roles & auxiliary) == auxiliary) {
      main_verb_ = false;
      verb_ = 0;
    }
    if (verb_ - 1u < 2) ++verb_;
    const bool object = (last_.traits & trait::past) != 0 && (now_.roles & article) == article;
    if ((now_.roles & speech) != 0) {
      verb_ = 0;
      waits_ = false;
    } else if (object || (now_.roles != spare && (now_.roles & verb) > (last_.roles & verb))) {
      if (!waits_ && intro_ != introduction::clause) verb_ = begun();
      waits_ = false;
    }
  }

  // What verb_ is at this word, with which the verb begins, or right behind it. Behind "has" and the like one
  // word more is wanted, and where the other half of the verb comes last, more than can be known.
  [[nodiscard]] constexpr uint8_t begun() const noexcept {
    if ((now_.roles & role::auxiliary) != role::auxiliary) return 2;
    return (now_.roles & role::weak) != 0 ? 0 : 1;
  }

  // Whether what ends with the last word tells something: its main verb has come, and something behind it.
  [[nodiscard]] constexpr bool tells() const noexcept {
    return main_verb_ && (last_.traits & trait::acts) == 0 && (last_.roles & (role::weak | role::leans)) == 0;
  }

  // A space, or a mark of those that stand behind a word.
  [[nodiscard]] static constexpr bool ends_word(uint8_t c) noexcept {
    return c == ' ' || c == '!' || c == ',' || c == '.' || in(c, ':', '?');
  }

  // Where the word ends that begins behind the byte at `before`, without what follows it.
  [[gnu::noinline, nodiscard]] constexpr unsigned end_of_word(unsigned before) const noexcept {
    unsigned at = before + 1;
    while (at < size_ && !ends_word(static_cast<uint8_t>(text_[at]))) ++at;
    return at;
  }

  // Whether this word is a verb of saying, or the next one is: "a annoncé".
  [[nodiscard]] constexpr bool says() const noexcept {
    if ((now_.roles & role::verb) == 0) return (now_.roles & role::speech) != 0;
    const unsigned from = at_ + 1u;
    unsigned to = from;
    while (to < size_ && text_[to] != ' ') ++to;
    return from < to && (pack_->find(text_ + from, u16(to - from)) & word_class::speech) != 0;
  }

  // Where words need not be classified, nothing depends on those that no mark stands near: goes on, behind a
  // word, to the last two of those that consist of letters and digits of ASCII.
  constexpr void skip_plain() noexcept {
    unsigned last = at_;  // the spaces before these two
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

  // What is asked for most stands first, and bytes before numbers of 16 bits: a load of Thumb-1 reaches 32
  // bytes and 32 such numbers.
  bool main_verb_;  // the sentence has had a main verb, be it "said"
  uint8_t verb_;    // words of the statement from its verb on, up to 3: not "said", which another one follows
  bool waits_;      // a clause has begun that has not had its own
  introduction intro_;
  parsed_word now_;   // the word that is read
  parsed_word last_;  // the one before it
  uint32_t open_;     // what is open, as in parsed_word
  stored_pointer<const char> text_;
  stored_pointer<const language> pack_;
  uint16_t size_;
  uint16_t at_;    // where to read on
  uint16_t core_;  // its first letter
  uint16_t core_end_;
  uint16_t letters_;
  uint16_t gone_;  // bytes before at_ that do not stay

 private:
  [[nodiscard]] constexpr uint8_t trait_of(uint32_t code) const noexcept {
    for (unsigned i = 0; i < pause_count; ++i) {
      if (rom(pause_marks[i]) == code) return i < comma_count ? trait::comma : trait::pause;
    }
    return letters_ == 0 && code == '-' ? trait::pause : 0;
  }

  // Whether what follows an apostrophe has lost its front: "'60s", "'98", "'n'"; of Dutch "'s avonds", "'t";
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
