// SPDX-License-Identifier: MIT
//
// token: a sentence -> its words.
//
// Input:  the text of a sentence.
// Output: tokens in order: words, numbers, and for scripts without spaces pairs of neighbouring characters.
// Bound:  linear in the text; nothing of it is copied.
//
// A hyphen separates; an apostrophe separates after one or two letters and where an Italian or French word
// lost its vowel ("l'homme", "dell'arte" and "quelqu'un" are two words, "don't" is one). What follows any
// other apostrophe does not count for the term: "board's", Turkish "Ankara'dan". "1,000" and "1.5" are one
// number. In a language of many endings only the first bytes of a word count for its term (language.hpp).

#ifndef BREVIER_TOKEN_HPP
#define BREVIER_TOKEN_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/stem.hpp>
#include <brevier/text.hpp>

namespace brevier {

struct token {
  uint16_t begin = 0;  // in the text
  uint16_t size = 0;
  uint16_t word = 0;     // the hash of the word as it stands, for the language's lists
  uint16_t term = 0;     // the hash of its stem, for counting
  bool capital = false;  // begins with a capital
  bool number = false;   // begins with a digit
  bool pair = false;     // is a pair of characters of a script without spaces
  uint8_t letters = 0;   // characters, at most 255
};

class tokenizer {
 public:
  constexpr tokenizer(const char* text, uint16_t size, const language& words = no_language) noexcept
      : text_(text), size_(size), most_(static_cast<uint8_t>(words.habits / habit::bytes)) {}

  // The next token; false at the end of the text.
  [[nodiscard]] constexpr bool next(token& t) noexcept {
    while (at_ < size_) {
      const decoded d = decode_utf8(text_, at_, size_);
      const uint8_t classes = classes_of(d.code);
      if ((classes & char_class::word) == 0) {
        at_ = static_cast<uint16_t>(at_ + d.size);
        continue;
      }
      t = token{};
      t.begin = at_;
      if (is_unspaced(d.code)) {
        if (pair(d, t)) return true;
        continue;
      }
      t.capital = (classes & char_class::upper) != 0;
      t.number = (classes & char_class::digit) != 0;
      word(t);
      return true;
    }
    return false;
  }

 private:
  // Vowels and tones of Thai and Lao that stand on or after their consonant.
  [[nodiscard]] static constexpr bool is_attached(uint32_t c) noexcept {
    const uint32_t thai = c & ~uint32_t{0x80};
    return detail::in(thai, 0xE30, 0xE3A) || detail::in(thai, 0xE45, 0xE4E);
  }

  [[nodiscard]] static constexpr bool is_hiragana(uint32_t c) noexcept {
    return detail::in(c, 0x3041, 0x309F);
  }

  // The pair that begins here, with what is attached to its first character; false if the next character is
  // of another kind, or if the first is Hiragana, in which particles and endings are written. The text moves
  // on by one.
  constexpr bool pair(decoded first, token& t) noexcept {
    at_ = static_cast<uint16_t>(at_ + first.size);
    if (is_attached(first.code) || is_hiragana(first.code)) return false;
    uint16_t at = at_;
    uint32_t hash = hash_step(hash_seed, first.code);
    decoded second = first;
    do {
      if (at >= size_) return false;
      second = decode_utf8(text_, at, size_);
      if (!is_unspaced(second.code)) return false;
      hash = hash_step(hash, second.code);
      at = static_cast<uint16_t>(at + second.size);
    } while (is_attached(second.code));
    t.size = static_cast<uint16_t>(at - t.begin);
    t.word = t.term = hash_end(hash);
    t.pair = true;
    t.letters = 2;
    return true;
  }

  constexpr void word(token& t) noexcept {
    text_hash hash;
    uint32_t bare = 0;    // the hash of what stands before the first apostrophe
    size_t bare_end = 0;  // where that stands; 0 if there is none
    size_t letters = 0;
    size_t at = at_;
    for (;;) {
      const size_t end = hash.take_plain(text_, at, size_);
      letters += end - at;
      at = end;
      if (at >= size_ || text_[at] == ' ') break;
      const decoded d = decode_utf8(text_, static_cast<uint16_t>(at), size_);
      if (!continues(d, at, t.number, letters > 2)) break;
      if (bare_end == 0 && is_apostrophe(d.code)) {
        bare = hash.value;
        bare_end = at;
      }
      hash.take(d.code);
      ++letters;
      at += d.size;
    }
    at_ = static_cast<uint16_t>(at);
    t.letters = letters < 0xFF ? static_cast<uint8_t>(letters) : uint8_t{0xFF};
    t.word = hash_end(hash.value);
    if (bare_end != 0) {
      at = bare_end;
      hash.value = bare;
    }
    t.size = static_cast<uint16_t>(at - t.begin);
    t.term = t.number ? hash_end(hash.value) : term_of(hash.value, t);
  }

  // The term of a word that is none of a number and has this hash.
  [[nodiscard]] constexpr uint16_t term_of(uint32_t hash, const token& t) const noexcept {
    size_t size = t.size;
    if (most_ != 0 && size > most_) {
      hash = hash_seed;
      size = 0;
      for (uint8_t room = most_;;) {
        const decoded d = decode_utf8(text_, static_cast<uint16_t>(t.begin + size), size_);
        const uint32_t code = fold_case(d.code);
        const uint8_t bytes = code < 0x80 ? uint8_t{1} : d.size;  // a dotted capital I is folded to 'i'
        if (bytes > room) break;
        hash = hash_step(hash, code);
        room = static_cast<uint8_t>(room - bytes);
        size += d.size;
      }
    }
    return hash_end(hash_stem(hash, text_ + t.begin, size));
  }

  [[nodiscard]] static constexpr bool is_apostrophe(uint32_t code) noexcept {
    return code == '\'' || code == 0x2019;
  }

  // Whether the character d, at `at`, belongs to the word before it.
  [[nodiscard]] constexpr bool continues(decoded d, size_t at, bool number, bool long_enough) const noexcept {
    uint8_t wanted = 0;  // after it
    if (number && (d.code == '.' || d.code == ',')) wanted = char_class::digit;
    if (long_enough && is_apostrophe(d.code)) wanted = char_class::letter;
    if (wanted == 0) return is(d.code, char_class::word) && !is_unspaced(d.code);
    const size_t after = at + d.size;
    if (after >= size_) return false;
    const uint32_t next = decode_utf8(text_, static_cast<uint16_t>(after), size_).code;
    return is(next, wanted) && (wanted == char_class::digit || next == 's' || !lost_vowel(at));
  }

  // Whether the word that ends here, of three letters at least, is one such as "dell'", "quest'", "jusqu'".
  [[nodiscard]] constexpr bool lost_vowel(size_t end) const noexcept {
    const uint32_t last = detail::small(text_[end - 1]);
    const uint32_t before = detail::small(text_[end - 2]);
    return last == 't' || (last == 'l' && before == 'l') || (last == 'u' && before == 'q');
  }

  const char* text_;
  uint16_t size_;
  uint16_t at_ = 0;
  uint8_t most_;  // bytes of a word that count for its term; 0 for all
};

}  // namespace brevier

#endif  // BREVIER_TOKEN_HPP
