// SPDX-License-Identifier: MIT
//
// token: a sentence -> its words.
//
// Input:  the text of a sentence.
// Output: tokens in order: words, numbers and, in scripts without spaces, pairs of adjacent characters.
// Bound:  linear in the text; nothing is copied.
//
// A hyphen separates words; so does an apostrophe after one or two letters or after an elided Italian or
// French word ("l'homme", "dell'arte" and "quelqu'un" are two words, "don't" is one). What follows any other
// apostrophe is not part of the term: "board's", Turkish "Ankara'dan". "1,000" and "1.5" are one number each.
// In a language with many endings the term is the first bytes of a word (language.hpp).

#ifndef BREVIER_TOKEN_HPP
#define BREVIER_TOKEN_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/machine.hpp>
#include <brevier/rom.hpp>
#include <brevier/stem.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

struct alignas(uint32_t) token {  // so that it is set and copied in whole registers
  uint16_t begin = 0;             // in the text
  uint16_t size = 0;
  uint16_t word = 0;     // the hash of the word, for looking it up in the pack
  uint16_t term = 0;     // the hash of its stem, for counting
  bool capital = false;  // begins with a capital
  bool number = false;   // begins with a digit
  bool pair = false;     // a pair of characters of a script without spaces
  uint8_t letters = 0;   // characters, at most 255
};

class tokenizer {
 public:
  tokenizer() noexcept = default;
  constexpr tokenizer(const char* text, uint16_t size, const language& pack = no_language) noexcept
      : text_(text),
        at_(text),
        end_(text + size),
        bare_(0),
        most_(static_cast<uint8_t>(pack.habits / habit::bytes)) {}

  // Begins a text. If a new tokenizer is assigned instead, GCC writes it byte by byte.
  constexpr void begin(const char* text, uint16_t size, const language& pack) noexcept {
    text_ = text;
    at_ = text;
    end_ = text + size;
    most_ = static_cast<uint8_t>(pack.habits / habit::bytes);
  }

  // The next token; false at the end of the text. Steps are not inlined, so that they are not on the stack at
  // the same time.
  template <class Stages = every_stage>
  [[gnu::noinline, nodiscard]] constexpr bool next(token& t) noexcept {
    t.pair = false;
    const uint8_t classes = seek(t);
    if (classes == 0) return t.pair;
    t.capital = (classes & char_class::upper) != 0;
    t.number = (classes & char_class::digit) != 0;
    read(t);
    t.term = t.number ? hash_end(bare_) : term_of<Stages>(bare_, text_ + t.begin, t.size);
    return true;
  }

  // The term of a word, not a number, with this hash.
  template <class Stages>
  [[nodiscard]] constexpr uint16_t term_of(uint32_t hash, const char* word, size_t size) const noexcept {
    if (Stages::endings && most_ != 0) {
      // a dotted capital I, of two bytes, is folded to 'i'
      size_t kept = most_ + (word[0] == '\xC4' && word[1] == '\xB0' ? size_t{1} : size_t{0});
      if (kept < size) {
        while (is_continuation(word[kept])) --kept;
        size = kept;
        hash = hash_text(word, static_cast<uint16_t>(size));
      }
    }
    return hash_end(hash_stem(hash, word, size));
  }

  // Reads the next word as [from, end) if it is ASCII, not a number, and ends plainly; false otherwise. For
  // the caller that reads every word; the text must end with a NUL.
  [[gnu::always_inline, nodiscard]] constexpr bool next_plain(const char*& from, const char*& end,
                                                              text_hash& hash) noexcept {
    from = at_;
    for (; static_cast<uint8_t>(*from) <= '9'; ++from) {
      if (*from >= '0' || *from == 0) return false;
    }
    end = hash.take_letters(from);
    if (*end != ' ' && (end == from || !ends_plainly(*end, false))) return false;
    at_ = *end != 0 ? end + 1 : end;
    return true;
  }

  // The bytes of the text.
  [[nodiscard]] constexpr size_t size() const noexcept { return static_cast<size_t>(end_ - text_); }

 private:
  // Moves to the next word and returns the classes of its first character; or reads a pair, or reaches the
  // end of the text, and returns 0.
  [[nodiscard]] constexpr uint8_t seek(token& t) noexcept {
    while (at_ != end_) {
      const uint32_t c = static_cast<uint8_t>(*at_);
      const uint8_t classes = c < 0x80 ? rom(detail::ascii.of[c]) & char_class::word : wide();
      if (classes == unspaced) {
        pair(t);
        if (t.pair) return 0;
        continue;
      }
      if (classes != 0) return classes;
      if (c < 0x80) at_ = at_ + 1;
    }
    return 0;
  }

  // The same for one character beyond ASCII, which is skipped if neither a word nor a pair begins with it.
  [[gnu::noinline, nodiscard]] constexpr uint8_t wide() noexcept {
    const decoded d = character(at_);
    if (is_unspaced(d.code)) return unspaced;
    const uint8_t classes = detail::classify_wide(d.code) & char_class::word;
    if (classes == 0) at_ = at_ + d.size;
    return classes;
  }
  static constexpr uint8_t unspaced = char_class::space;  // a class that no word has: a pair may begin here

  [[gnu::always_inline, nodiscard]] constexpr decoded character(const char* at) const noexcept {
    return decode_utf8(at, static_cast<size_t>(end_ - at));
  }

  // Thai and Lao vowels and tones that are written on or after their consonant.
  [[nodiscard]] static constexpr bool is_attached(uint32_t c) noexcept {
    const uint32_t place = c & 0x7F;  // in the block of the script
    return c >> 8 == 0xE && (detail::in(place, 0x30, 0x3A) || detail::in(place, 0x45, 0x4E));
  }

  // Reads the pair that begins here, with what is attached to its first character; there is none if the next
  // character is of another kind, or the first is Hiragana, the script of particles and endings. Moves on by
  // one character.
  [[gnu::noinline]] constexpr void pair(token& t) noexcept {
    const char* const begin = at_;
    const char* at = begin;
    text_hash hash;
    for (uint8_t whole = 0; whole < 2;) {
      if (at == end_) return;
      const decoded d = character(at);
      if (!is_unspaced(d.code)) return;
      at += d.size;
      hash.value = hash_step(hash.value, d.code);
      const bool attached = is_attached(d.code);
      if (whole == 0) {
        at_ = at;
        if (attached || is_hiragana(d.code)) return;
      }
      if (!attached) ++whole;
    }
    t.capital = t.number = false;
    t.begin = static_cast<uint16_t>(begin - text_);
    t.size = static_cast<uint16_t>(at - begin);
    t.word = t.term = hash_end(hash.value);
    t.pair = true;
    t.letters = 2;
  }

  // Reads the word that begins here. The size of the token is that of the part before its first apostrophe.
  [[gnu::noinline]] constexpr void read(token& t) noexcept {
    text_hash hash;
    const char* at = hash.take_plain(at_, end_);
    bare_ = hash.value;
    size_t letters = static_cast<size_t>(at - at_);
    t.begin = static_cast<uint16_t>(at_ - text_);
    t.size = static_cast<uint16_t>(letters);
    bool bare = true;
    while (at != end_) {
      if (ends_plainly(*at, t.number)) {  // and begins no word
        ++at;
        break;
      }
      const decoded d = character(at);
      const bool apostrophe = is_apostrophe(d.code);
      if (apostrophe) bare = false;
      if (!continues(d, at, t.number, apostrophe && letters > 2)) break;
      hash.take(d.code);
      const char* const next = at + d.size;
      at = hash.take_plain(next, end_);
      letters += static_cast<size_t>(at - next) + 1;
      if (bare) {
        t.size = static_cast<uint16_t>(at - at_);
        bare_ = hash.value;
      }
    }
    at_ = at;
    t.word = hash_end(hash.value);
    t.letters = letters < 0xFF ? static_cast<uint8_t>(letters) : uint8_t{0xFF};
  }

  [[nodiscard]] static constexpr bool is_apostrophe(uint32_t code) noexcept {
    return code == '\'' || code == 0x2019;
  }

  // Whether a word surely ends before this byte, which is not an ASCII letter or digit; true for nearly all.
  [[nodiscard]] static constexpr bool ends_plainly(char c, bool number) noexcept {
    return c == ' ' || (!number && c != '\'' && static_cast<uint8_t>(c) < 0x80);
  }

  // Whether the character d, at `at`, continues the word before it. `apostrophe`: it is one, after three or
  // more letters.
  [[nodiscard]] constexpr bool continues(decoded d, const char* at, bool number,
                                         bool apostrophe) const noexcept {
    uint8_t wanted = char_class::word;
    if (apostrophe || (number && (d.code == '.' || d.code == ','))) {
      const char* const after = at + d.size;
      if (after == end_) return false;
      d = character(after);
      wanted = apostrophe ? char_class::letter : char_class::digit;
    }
    if (!is(d.code, wanted)) return false;
    return apostrophe ? d.code == 's' || !lost_vowel(at) : !is_unspaced(d.code);
  }

  // Whether the word that ends here, of at least three letters, is elided: "dell'", "quest'", "jusqu'".
  [[nodiscard]] static constexpr bool lost_vowel(const char* end) noexcept {
    const uint32_t last = detail::lowered(end[-1]);
    const uint32_t before = detail::lowered(end[-2]);
    return last == 't' || (last == 'l' && before == 'l') || (last == 'u' && before == 'q');
  }

  detail::stored_pointer<const char> text_;
  detail::stored_pointer<const char> at_;  // the next byte to read
  detail::stored_pointer<const char> end_;
  uint32_t bare_;  // the hash of the word before its first apostrophe
  uint8_t most_;   // bytes of a word that make its term; 0: all
};

}  // namespace brevier

#endif  // BREVIER_TOKEN_HPP
