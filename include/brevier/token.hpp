// SPDX-License-Identifier: MIT
//
// token: a sentence -> its words.
//
// Input:  the text of a sentence.
// Output: tokens in order: words, numbers, and for scripts without spaces pairs of neighbouring characters.
// Bound:  linear in the text; 24 bytes for the word in hand. Of a longer word the first 24 bytes count.
//
// A hyphen separates; an apostrophe separates after one or two letters ("l'homme" is two words, "don't" is
// one); an English genitive is taken off. "1,000" and "1.5" are one number.

#ifndef BREVIER_TOKEN_HPP
#define BREVIER_TOKEN_HPP

#include <stddef.h>
#include <stdint.h>

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
  constexpr tokenizer(const char* text, uint16_t size) noexcept : text_(text), size_(size) {}

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

  // The pair that begins here; false if the next character is of another kind. The text moves on by one.
  constexpr bool pair(decoded first, token& t) noexcept {
    t = token{};
    t.begin = at_;
    at_ = static_cast<uint16_t>(at_ + first.size);
    if (at_ >= size_) return false;
    const decoded second = decode_utf8(text_, at_, size_);
    if (!is_unspaced(second.code)) return false;
    t.size = static_cast<uint16_t>(at_ + second.size - t.begin);
    t.word = t.term = hash_end(hash_step(hash_step(hash_seed, first.code), second.code));
    t.pair = true;
    t.letters = 2;
    return true;
  }

  constexpr void word(uint8_t first_classes, token& t) noexcept {
    t = token{};
    t.begin = at_;
    t.capital = (first_classes & char_class::upper) != 0;
    t.number = (first_classes & char_class::digit) != 0;
    char folded[longest] = {};
    uint8_t length = 0;
    bool longer = false;  // the rest does not count
    bool curly = false;   // its last apostrophe is U+2019
    while (at_ < size_) {
      const decoded d = decode_utf8(text_, at_, size_);
      if (!continues(d, t)) break;
      if (is_apostrophe(d.code)) curly = d.code == 0x2019;
      const uint32_t code = d.code == 0x2019 ? '\'' : fold_case(d.code);
      char bytes[4] = {};
      const uint8_t size = encode_utf8(code, bytes);
      if (length + size > longest) {
        longer = true;
      } else if (!longer) {
        for (uint8_t i = 0; i < size; ++i) folded[length++] = bytes[i];
      }
      if (t.letters < longest) ++t.letters;
      at_ = static_cast<uint16_t>(at_ + d.size);
    }
    t.size = static_cast<uint16_t>(at_ - t.begin);
    hash(folded, length, curly, t);
  }

  [[nodiscard]] static constexpr bool is_apostrophe(uint32_t code) noexcept {
    return code == '\'' || code == 0x2019;
  }

  // Whether the character d, at at_, belongs to the word that began at t.begin.
  [[nodiscard]] constexpr bool continues(decoded d, const token& t) const noexcept {
    if (is(d.code, char_class::word)) return !is_unspaced(d.code);
    const uint16_t after = static_cast<uint16_t>(at_ + d.size);
    if (after >= size_) return false;
    const uint32_t next = decode_utf8(text_, after, size_).code;
    if (t.number && (d.code == '.' || d.code == ',')) return is(next, char_class::digit);
    return is_apostrophe(d.code) && t.letters > 2 && is(next, char_class::letter);
  }

  static constexpr void hash(char* folded, uint8_t length, bool curly, token& t) noexcept {
    uint8_t bare = length;
    if (length > 2 && folded[length - 1] == 's' && folded[length - 2] == '\'') {
      bare = static_cast<uint8_t>(length - 2);
      t.size = static_cast<uint16_t>(t.size - 1);                // the s
      t.size = static_cast<uint16_t>(t.size - (curly ? 3 : 1));  // and its apostrophe
    }
    t.word = hash_word(folded, length);
    t.term = hash_word(folded, t.number ? bare : stem(folded, bare));
  }

  const char* text_;
  uint16_t size_;
  uint16_t at_ = 0;
};

}  // namespace brevier

#endif  // BREVIER_TOKEN_HPP
