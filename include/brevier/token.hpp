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
    for (size_t at = at_; at < size_; ++at) {
      const uint8_t byte = static_cast<uint8_t>(text_[at]);
      if (byte >= 0x80) return next_wide(at, t);
      const uint8_t classes = rom(detail::ascii.of[byte]);
      if ((classes & char_class::word) != 0) return word(at, classes, t);
    }
    at_ = size_;
    return false;
  }

 private:
  // The same where any character may come.
  [[nodiscard]] constexpr bool next_wide(size_t at, token& t) noexcept {
    while (at < size_) {
      const decoded d = decode_utf8(text_, static_cast<uint16_t>(at), size_);
      const uint8_t classes = classes_of(d.code);
      const size_t begin = at;
      at += d.size;
      if ((classes & char_class::word) == 0) continue;
      if (!is_unspaced(d.code)) return word(begin, classes, t);
      if (pair(begin, t)) return true;
      at = at_;
    }
    at_ = size_;
    return false;
  }

  // Vowels and tones of Thai and Lao that stand on or after their consonant.
  [[nodiscard]] static constexpr bool is_attached(uint32_t c) noexcept {
    const uint32_t place = c & 0x7F;  // in the block of the script
    return c >> 8 == 0xE && (detail::in(place, 0x30, 0x3A) || detail::in(place, 0x45, 0x4E));
  }

  [[nodiscard]] static constexpr bool is_hiragana(uint32_t c) noexcept {
    return detail::in(c, 0x3041, 0x309F);
  }

  // The pair that begins at `begin`, with what is attached to its first character; false if the next one is
  // of another kind, or if the first is Hiragana, in which particles and endings are written. The text moves
  // on by one.
  constexpr bool pair(size_t begin, token& t) noexcept {
    size_t at = begin;
    text_hash hash;
    for (uint8_t whole = 0; whole < 2;) {
      if (at >= size_) return false;
      const decoded d = decode_utf8(text_, static_cast<uint16_t>(at), size_);
      if (!is_unspaced(d.code)) return false;
      at += d.size;
      hash.value = hash_step(hash.value, d.code);
      const bool attached = is_attached(d.code);
      if (whole == 0) {
        at_ = static_cast<uint16_t>(at);
        if (attached || is_hiragana(d.code)) return false;
      }
      if (!attached) ++whole;
    }
    t = token{};
    t.begin = static_cast<uint16_t>(begin);
    t.size = static_cast<uint16_t>(at - begin);
    t.word = t.term = hash_end(hash.value);
    t.pair = true;
    t.letters = 2;
    return true;
  }

  // How far a word was read.
  struct stretch {
    text_hash hash;
    const char* end = nullptr;
    size_t letters = 0;
  };

  // The word that begins at `begin`, with a character of these classes.
  constexpr bool word(size_t begin, uint8_t classes, token& t) noexcept {
    const char* const from = text_ + begin;
    t.begin = static_cast<uint16_t>(begin);
    t.capital = (classes & char_class::upper) != 0;
    t.number = (classes & char_class::digit) != 0;
    t.pair = false;
    stretch all;
    all.end = all.hash.take_plain(from, text_ + size_);
    all.letters = static_cast<size_t>(all.end - from);
    stretch bare = all;
    const char* next = all.end;
    if (next != text_ + size_) {
      if (ends_plainly(*next, t.number)) {
        ++next;
      } else {
        bare = read_on(all, t.number);
        next = all.end;
      }
    }
    at_ = static_cast<uint16_t>(next - text_);
    t.letters = all.letters < 0xFF ? static_cast<uint8_t>(all.letters) : uint8_t{0xFF};
    t.word = hash_end(all.hash.value);
    t.size = static_cast<uint16_t>(bare.end - from);
    t.term = t.number ? hash_end(bare.hash.value) : term_of(bare.hash.value, from, t.size);
    return true;
  }

  // Reads a word on that does not end plainly. Returns what stands before its first apostrophe. It is a part
  // of word(), apart from which it would take 48 bytes of stack more.
  [[gnu::always_inline]] constexpr stretch read_on(stretch& word, bool number) const noexcept {
    const char* const end = text_ + size_;
    stretch bare;
    do {
      const decoded d = decode_utf8(word.end, 0, static_cast<uint16_t>(end - word.end));
      if (!continues(d, word.end, number, word.letters > 2)) break;
      if (bare.end == nullptr && is_apostrophe(d.code)) bare = word;
      word.hash.take(d.code);
      const char* const next = word.end + d.size;
      word.end = word.hash.take_plain(next, end);
      word.letters += static_cast<size_t>(word.end - next) + 1;
    } while (word.end != end && !ends_plainly(*word.end, number));
    return bare.end != nullptr ? bare : word;
  }

  // The term of a word that is no number and has this hash.
  [[nodiscard]] constexpr uint16_t term_of(uint32_t hash, const char* word, size_t size) const noexcept {
    if (most_ != 0) {
      // a dotted capital I, of two bytes, is folded to 'i'
      size_t front = most_ + (word[0] == '\xC4' && word[1] == '\xB0' ? size_t{1} : size_t{0});
      if (front < size) {
        while (is_continuation(word[front])) --front;
        size = front;
        hash = hash_text(word, static_cast<uint16_t>(size));
      }
    }
    return hash_end(hash_stem(hash, word, size));
  }

  [[nodiscard]] static constexpr bool is_apostrophe(uint32_t code) noexcept {
    return code == '\'' || code == 0x2019;
  }

  // Whether a word ends before this byte, which is no letter and no digit of ASCII, as before nearly all.
  [[nodiscard]] static constexpr bool ends_plainly(char c, bool number) noexcept {
    return c == ' ' || (!number && c != '\'' && static_cast<uint8_t>(c) < 0x80);
  }

  // Whether the character d, at `at`, belongs to the word before it.
  [[nodiscard]] constexpr bool continues(decoded d, const char* at, bool number,
                                         bool long_enough) const noexcept {
    const bool apostrophe = long_enough && is_apostrophe(d.code);
    uint8_t wanted = char_class::word;
    if (apostrophe || (number && (d.code == '.' || d.code == ','))) {
      const char* const after = at + d.size;
      const char* const end = text_ + size_;
      if (after == end) return false;
      d = decode_utf8(after, 0, static_cast<uint16_t>(end - after));
      wanted = apostrophe ? char_class::letter : char_class::digit;
    }
    if (!is(d.code, wanted)) return false;
    return apostrophe ? d.code == 's' || !lost_vowel(at) : !is_unspaced(d.code);
  }

  // Whether the word that ends here, of three letters at least, is one such as "dell'", "quest'", "jusqu'".
  [[nodiscard]] static constexpr bool lost_vowel(const char* end) noexcept {
    const uint32_t last = detail::small(end[-1]);
    const uint32_t before = detail::small(end[-2]);
    return last == 't' || (last == 'l' && before == 'l') || (last == 'u' && before == 'q');
  }

  const char* text_;
  uint16_t size_;
  uint16_t at_ = 0;
  uint8_t most_;  // bytes of a word that count for its term; 0 for all
};

}  // namespace brevier

#endif  // BREVIER_TOKEN_HPP
