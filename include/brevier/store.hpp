// SPDX-License-Identifier: MIT
//
// store: the sentences that may still be chosen, while the article streams by.
//
// Input:  sentences in the order of the article, each with a value.
// Output: the same, as many of the most valuable as fit.
// Bound:  12 bytes a sentence and the bytes of its text, both fixed. When either is full, the sentence of the
//         least value goes, be it the new one; the caller counts it.
//
// The texts lie one after the other in the order of the article, so what is chosen is in order as well.

#ifndef BREVIER_STORE_HPP
#define BREVIER_STORE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/status.hpp>

namespace brevier {

struct sentence {
  uint16_t begin = 0;  // of its text in the store
  uint16_t size = 0;
  uint16_t ordinal = 0;    // among the sentences of the body
  uint16_t paragraph = 0;  // among the paragraphs of the body
  int16_t value = 0;       // while reading: what keeps it in the store; when finished: its score
  line_kind kind = line_kind::body;
  uint8_t marks = 0;

  static constexpr uint8_t opens_paragraph = 1;
  static constexpr uint8_t cut = 2;       // the window was full: goes on
  static constexpr uint8_t fragment = 4;  // began in the sentence before
  static constexpr uint8_t chosen = 8;    // by select.hpp
  static constexpr uint8_t open = 16;     // its paragraph is still being read
  static constexpr uint8_t passed = 32;   // looked at by select.hpp

  [[nodiscard]] constexpr bool is(uint8_t mark) const noexcept { return (marks & mark) != 0; }
  [[nodiscard]] constexpr bool in_body() const noexcept {
    return kind == line_kind::body || kind == line_kind::list;
  }
};

// The places of the sentences and of their texts, and how much of each is used.
struct sentence_store {
  sentence* list = nullptr;
  char* text = nullptr;
  uint16_t slots = 0;
  uint16_t bytes = 0;
  uint16_t* count = nullptr;
  uint16_t* used = nullptr;

  [[nodiscard]] constexpr const char* text_of(const sentence& s) const noexcept { return text + s.begin; }

  // Whether it fits when all that are worth less have gone.
  [[nodiscard]] constexpr bool makes_room(const sentence& like) const noexcept {
    uint16_t stay = 0;
    uint32_t taken = like.size;
    for (uint16_t i = 0; i < *count; ++i) {
      if (list[i].value < like.value) continue;
      ++stay;
      taken += list[i].size;
    }
    return stay < slots && taken <= bytes;
  }

  // Adds a sentence with this text, `like` giving all but its place. Returns how many sentences of the body
  // were lost by it: those that gave way, or the new one if it was the least.
  constexpr uint16_t add(const char* data, const sentence& like) const noexcept {
    uint16_t lost = 0;
    if (!makes_room(like)) return like.in_body() ? uint16_t{1} : uint16_t{0};
    while (*count == slots || bytes - *used < like.size) {
      const uint16_t worst = least();
      if (list[worst].in_body()) ++lost;
      remove(worst);
    }
    sentence& s = list[*count];
    s = like;
    s.begin = *used;
    char* const to = text + *used;
    const uint32_t size = like.size;
    for (uint32_t i = 0; i < size; ++i) to[i] = data[i];
    *used = static_cast<uint16_t>(*used + size);
    ++*count;
    return lost;
  }

  // Whether a sentence of the body with this very text is there.
  [[nodiscard]] constexpr bool has(const char* data, uint16_t size) const noexcept {
    for (uint16_t i = 0; i < *count; ++i) {
      if (list[i].size != size || !list[i].in_body()) continue;
      uint16_t same = 0;
      while (same < size && text[list[i].begin + same] == data[same]) ++same;
      if (same == size) return true;
    }
    return false;
  }

  constexpr void remove(uint16_t which) const noexcept {
    const uint16_t begin = list[which].begin;
    const uint16_t size = list[which].size;
    const uint32_t end = static_cast<uint32_t>(*used - size);  // a copy: a char may alias the counter
    for (uint32_t i = begin; i < end; ++i) text[i] = text[i + size];
    *used = static_cast<uint16_t>(end);
    --*count;
    for (uint16_t i = which; i < *count; ++i) {
      list[i] = list[i + 1];
      list[i].begin = static_cast<uint16_t>(list[i].begin - size);
    }
  }

 private:
  // The sentence of the least value, the latest of several; `slots` if there is none.
  [[nodiscard]] constexpr uint16_t least() const noexcept {
    uint16_t worst = slots;
    for (uint16_t i = 0; i < *count; ++i) {
      if (worst == slots || list[i].value <= list[worst].value) worst = i;
    }
    return worst;
  }
};

}  // namespace brevier

#endif  // BREVIER_STORE_HPP
