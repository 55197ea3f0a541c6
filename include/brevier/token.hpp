// SPDX-License-Identifier: MIT
//
// token: a sentence -> its words.
//
// Input:  the text of a sentence.
// Output: tokens in order: words, numbers, and for scripts without spaces pairs of neighbouring characters.
// Bound:  linear in the text; 24 bytes for the word in hand. Of a longer word the first 24 bytes count.
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
  uint8_t letters = 0;   // characters, at most 24
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
      if (is_unspaced(d.code)) {
        if (pair(d, t)) return true;
        continue;
      }
      word(classes, t);
      return true;
    }
    return false;
  }

 private:
  static constexpr uint8_t longest = 24;

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
    t = token{};
    t.begin = at_;
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

  // The word in hand, folded.
  struct spelling {
    char folded[longest] = {};
    uint32_t hash = hash_seed;
    uint16_t tails = 0;  // bytes of its characters in the text, but for the first of each
    uint8_t length = 0;
    uint8_t limit = longest;  // of length: what comes after a character that does not fit does not count
    uint8_t bare = 0;         // length before its first apostrophe; 0 if it has none
    uint16_t bare_end = 0;    // where that stands in the text
  };

  constexpr void word(uint8_t first_classes, token& t) noexcept {
    t = token{};
    t.begin = at_;
    t.capital = (first_classes & char_class::upper) != 0;
    t.number = (first_classes & char_class::digit) != 0;
    spelling w;
    do {
      take_plain(w);
      const uint16_t letters = static_cast<uint16_t>(at_ - t.begin - w.tails);
      t.letters = letters < longest ? static_cast<uint8_t>(letters) : longest;
    } while (at_ < size_ && text_[at_] != ' ' && take_other(w, t));
    t.size = static_cast<uint16_t>(at_ - t.begin);
    finish(w, t);
  }

  // Takes letters and digits of ASCII, which are nearly all that there is: each is folded by setting a bit.
  constexpr void take_plain(spelling& w) noexcept {
    uint32_t at = at_;
    const uint32_t limit = w.limit;
    uint32_t length = w.length;
    uint32_t hash = w.hash;
    for (; at < size_; ++at) {
      const uint32_t byte = static_cast<uint8_t>(text_[at]);
      const uint32_t folded = byte | 0x20;
      if (!detail::in(folded, 'a', 'z') && !detail::in(byte, '0', '9')) break;
      if (length == limit) continue;
      w.folded[length++] = static_cast<char>(folded);
      hash = hash_step(hash, folded);
    }
    at_ = static_cast<uint16_t>(at);
    w.length = static_cast<uint8_t>(length);
    w.hash = hash;
  }

  // Takes a character of any other kind; false if it does not belong to the word.
  constexpr bool take_other(spelling& w, const token& t) noexcept {
    const decoded d = decode_utf8(text_, at_, size_);
    if (!continues(d, t, w)) return false;
    if (is_apostrophe(d.code) && w.bare == 0) {
      w.bare = w.length;
      w.bare_end = at_;
    }
    const uint32_t code = d.code == 0x2019 ? '\'' : fold_case(d.code);
    char bytes[4] = {};
    const uint8_t size = encode_utf8(code, bytes);
    if (w.length + size <= w.limit) {
      for (uint8_t i = 0; i < size; ++i) w.folded[w.length++] = bytes[i];
      w.hash = hash_step(w.hash, code);
    } else {
      w.limit = w.length;
    }
    at_ = static_cast<uint16_t>(at_ + d.size);
    w.tails = static_cast<uint16_t>(w.tails + d.size - 1);
    return true;
  }

  [[nodiscard]] static constexpr bool is_apostrophe(uint32_t code) noexcept {
    return code == '\'' || code == 0x2019;
  }

  // Whether the character d, at at_, belongs to the word that began at t.begin.
  [[nodiscard]] constexpr bool continues(decoded d, const token& t, const spelling& w) const noexcept {
    if (is(d.code, char_class::word)) return !is_unspaced(d.code);
    const uint16_t after = static_cast<uint16_t>(at_ + d.size);
    if (after >= size_) return false;
    const uint32_t next = decode_utf8(text_, after, size_).code;
    if (t.number && (d.code == '.' || d.code == ',')) return is(next, char_class::digit);
    return is_apostrophe(d.code) && t.letters > 2 && is(next, char_class::letter) &&
           (next == 's' || !lost_vowel(w));
  }

  // "dell'", "quest'", "jusqu'"
  [[nodiscard]] static constexpr bool lost_vowel(const spelling& w) noexcept {
    const char last = w.folded[w.length - 1];
    const char before = w.folded[w.length - 2];
    return last == 't' || (last == 'l' && before == 'l') || (last == 'u' && before == 'q');
  }

  constexpr void finish(spelling& w, token& t) const noexcept {
    uint8_t bare = w.length;
    if (w.bare != 0) {
      bare = w.bare;
      t.size = static_cast<uint16_t>(w.bare_end - t.begin);
    }
    t.word = t.term = hash_end(w.hash);
    if (most_ != 0 && bare > most_ && !t.number) bare = most_;
    const uint8_t size = t.number ? bare : stem(w.folded, bare);
    // the same word as before, unless a final 'y' may have become an 'i'
    if (size != w.length || w.folded[size - 1] == 'i') t.term = hash_word(w.folded, size);
  }

  const char* text_;
  uint16_t size_;
  uint16_t at_ = 0;
  uint8_t most_;  // bytes of a word that count for its term; 0 for all
};

}  // namespace brevier

#endif  // BREVIER_TOKEN_HPP
