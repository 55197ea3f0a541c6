// SPDX-License-Identifier: MIT
//
// hash: a word -> a number of 16 bits, used to look up the words of a language and to count terms.
//
// Input:  a word, well-formed UTF-8, in any case; whole, or character by character.
// Output: its hash, the same for upper and lower case and for both apostrophes.
// Bound:  one pass, one multiplication per character. No state.

#ifndef BREVIER_HASH_HPP
#define BREVIER_HASH_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/machine.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// The hash of a word: FNV-1a (Fowler, Noll, Vo; 32 bits) over its folded code points, folded to 16 bits. Two
// different words collide once in 65,536 pairs. The seed was chosen among 16 million: with it no two words of
// a pack collide, and of the running words that are in no pack, only one in 200 to 850 collides with a word
// of its language's pack, and is taken for it.
constexpr uint32_t hash_seed = 2741509266u;

constexpr uint32_t hash_prime = 16777619u;

[[nodiscard]] constexpr uint32_t hash_step(uint32_t hash, uint32_t folded) noexcept {
  return (hash ^ folded) * detail::in_register(hash_prime);
}

// The hash before its last step, which took `folded`: the prime is odd, and the factor here is its inverse
// modulo 2^32. So the hash of a word gives that of the word without its ending.
[[nodiscard]] constexpr uint32_t hash_unstep(uint32_t hash, uint32_t folded) noexcept {
  return (hash * 899433627u) ^ folded;
}
static_assert(hash_unstep(hash_step(hash_seed, 's'), 's') == hash_seed, "brevier: not the inverse");

[[nodiscard]] constexpr uint16_t hash_end(uint32_t hash) noexcept {
  return static_cast<uint16_t>((hash ^ (hash >> 16)) & 0xFFFFu);
}

// A hash that takes a text character by character.
struct text_hash {
  uint32_t value = hash_seed;

  // Takes the ASCII letters and digits from `at` on, which are nearly all of a text; setting a bit folds the
  // case. Returns where they end, at most `end`.
  constexpr const char* take_plain(const char* at, const char* end) noexcept {
    uint32_t prime = detail::in_register(hash_prime);
    uint32_t hash = value;
    for (; at != end; ++at) {
      unsigned c = static_cast<uint8_t>(*at);
      if (c - 'a' > 25 && !detail::in(c, '0', '9')) {  // one test for small letters
        c |= 0x20;
        if (!detail::in(c, 'a', 'z')) break;
      }
      hash = (hash ^ c) * prime;
    }
    value = hash;
    return at;
  }

  // The same, inlined for the caller that reads every word; a byte that is neither must follow the text.
  [[gnu::always_inline]] constexpr const char* take_letters(const char* at) noexcept {
    uint32_t prime = detail::in_register(hash_prime);
    uint32_t hash = value;
    unsigned a = detail::in_register('a');  // subtracting an immediate would copy the letter first
    for (;;) {
      unsigned c = static_cast<uint8_t>(*at);
      for (; c - a <= 25; c = static_cast<uint8_t>(*++at)) hash = (hash ^ c) * prime;
      if (!detail::in(c, '0', '9')) {
        c |= 0x20;
        if (!detail::in(c, 'a', 'z')) break;
      }
      hash = (hash ^ c) * prime;
      ++at;
    }
    value = hash;
    return at;
  }

  // Takes a character at which take_plain() stopped, so not an ASCII letter or digit.
  [[gnu::cold]] constexpr void take(uint32_t code) noexcept {
    if (code >= 0x80) code = code == 0x2019 ? '\'' : detail::fold_wide(code);
    value = hash_step(value, code);
  }
};

// The hash of a text before hash_end(), with case folded and apostrophes straight.
[[nodiscard]] constexpr uint32_t hash_text(const char* text, const char* end) noexcept {
  text_hash hash;
  for (;;) {
    text = hash.take_plain(text, end);
    if (text == end) return hash.value;
    const decoded d = decode_utf8(text, static_cast<size_t>(end - text));
    hash.take(d.code);
    text += d.size;
  }
}

[[gnu::always_inline, nodiscard]] constexpr uint32_t hash_text(const char* text, size_t size) noexcept {
  return hash_text(text, text + size);
}

[[gnu::always_inline, nodiscard]] constexpr uint16_t hash_word(const char* text, const char* end) noexcept {
  return hash_end(hash_text(text, end));
}

[[gnu::always_inline, nodiscard]] constexpr uint16_t hash_word(const char* text, size_t size) noexcept {
  return hash_word(text, text + size);
}

}  // namespace brevier

#endif  // BREVIER_HASH_HPP
