// SPDX-License-Identifier: MIT
//
// store: the sentences that may still be chosen, while the article streams by.
//
// Input:  sentences in the order of the article, each with a value, which is not below 0.
// Output: the same, as many of the most valuable as fit.
// Bound:  12 bytes a sentence and the bytes of its text, both fixed. When either is full, the sentence of the
//         least value goes, be it the new one.
//
// The texts lie one after the other in the order of the article, so what is chosen is in order as well.

#ifndef BREVIER_STORE_HPP
#define BREVIER_STORE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/machine.hpp>
#include <brevier/rom.hpp>
#include <brevier/status.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

struct alignas(uint32_t) sentence {  // so that it is copied in whole registers
  uint16_t begin = 0;                // of its text in the store
  uint16_t size = 0;
  uint16_t ordinal = 0;    // among the sentences of the body
  uint16_t paragraph = 0;  // among the paragraphs of the body
  int16_t value = 0;  // while reading: what keeps it in the store; then its score, or its size when measured
  line_kind kind = line_kind::body;
  uint8_t flags = 0;

  static constexpr uint8_t chosen = 1;   // by select.hpp
  static constexpr uint8_t pending = 2;  // its paragraph is still being read
  static constexpr uint8_t passed = 4;   // looked at by select.hpp
  static constexpr uint8_t joins = 8;    // no space goes before it, as far as select.hpp has measured
  static constexpr uint8_t quoted = 16;  // a mark was put before it: it began inside a quotation
  static constexpr uint8_t cut = 32;     // it goes on in the next: the window could not hold it
  static constexpr uint8_t bare = 64;    // no dateline stands before it, as far as select.hpp has measured
  static constexpr uint8_t leans = 128;  // it begins with "He" or "But", as far as it has been scored

  // `value` while reading, which is then not below 0: a number without a sign is loaded in one instruction
  // less by Thumb-1.
  [[nodiscard]] constexpr uint16_t rank() const noexcept { return static_cast<uint16_t>(value); }

  [[nodiscard]] constexpr bool is(uint8_t flag) const noexcept { return (flags & flag) != 0; }
  [[nodiscard]] constexpr bool in_body() const noexcept { return is_body(kind); }
};

// How much a store holds, in flash.
struct store_bounds {
  rom_value<uint16_t> sentences;
  rom_value<uint16_t> text_bytes;
};

// What becomes of another sentence.
enum class reception : uint8_t { known, room, none };

// The sentences, and where they and their texts are.
struct sentence_store {
  detail::stored_pointer<sentence> list = nullptr;
  detail::stored_pointer<char> text = nullptr;
  detail::stored_pointer<const store_bounds> bounds = nullptr;
  uint16_t count = 0;  // of the sentences; last, so that what memory.hpp adds begins beside it

  constexpr sentence_store() noexcept = default;
  constexpr sentence_store(sentence* sentences, char* texts, const store_bounds* of) noexcept
      : list(sentences), text(texts), bounds(of) {}

  [[nodiscard]] constexpr const char* text_of(const sentence& s) const noexcept { return text + s.begin; }

  [[nodiscard]] constexpr bool has_body() const noexcept {
    for (const sentence* s = list; s != list + count; ++s) {
      if (s->in_body()) return true;
    }
    return false;
  }

  // The bytes of all texts.
  [[nodiscard]] constexpr uint16_t used() const noexcept {
    if (count == 0) return 0;
    const sentence& last = list[count - 1u];
    return static_cast<uint16_t>(last.begin + last.size);
  }

  // What becomes of a sentence with this text: one of the body with the very same is there; or it finds room
  // when all that are worth less have gone; or it finds none. Its size counts `front` bytes more, those of
  // the mark that put() would write before it.
  [[nodiscard]] constexpr reception receive(const char* data, const sentence& like,
                                            uint16_t front = 0) const noexcept {
    unsigned stay = count;
    uint32_t taken = uint32_t{used()} + like.size;
    const sentence* const end = list + count;
    for (const sentence* s = list; s != end; ++s) {
      const uint16_t size = s->size;
      if (s->rank() < like.rank()) {  // as few are
        --stay;
        taken -= size;
      }
      if (size != like.size || !s->in_body()) continue;
      const char* const own = text_of(*s) + front;
      uint16_t same = 0;
      while (same + front < size && own[same] == data[same]) ++same;
      if (same + front == size) return reception::known;
    }
    return stay < bounds->sentences && taken <= bounds->text_bytes ? reception::room : reception::none;
  }

  // Adds a sentence with this text for which receive() finds room, `like` giving all but its place, behind
  // the quotation mark `quote`, which its size counts, if that is not 0.
  constexpr void put(const char* data, const sentence& like, uint16_t quote = 0) noexcept {
    while (!fits(like.size)) remove(least());
    sentence& s = list[count];
    s = like;
    s.begin = used();
    char* const to = text + s.begin;
    const uint8_t front = quote != 0 ? encode_utf8(quote, to) : uint8_t{0};
    move(to + front, data, like.size - front);
    ++count;
  }

 private:
  // Whether there is room for another of so many bytes.
  [[nodiscard]] constexpr bool fits(uint16_t size) const noexcept {
    return count != bounds->sentences && bounds->text_bytes - used() >= size;
  }

  constexpr void remove(sentence& which) noexcept {
    const uint16_t size = which.size;
    char* const to = text + which.begin;
    move(to, to + size, static_cast<uint32_t>(used() - size - which.begin));
    const sentence* const end = list + --count;
    for (sentence* s = &which; s != end; ++s) {
      *s = s[1];
      s->begin = static_cast<uint16_t>(s->begin - size);
    }
  }

  // Moves bytes to an earlier place, or to another; eight at a time, which is more than twice as fast.
  static constexpr void move(char* to, const char* from, uint32_t size) noexcept {
    for (; size >= 8; to += 8, from += 8, size -= 8) {
      to[0] = from[0];
      to[1] = from[1];
      to[2] = from[2];
      to[3] = from[3];
      to[4] = from[4];
      to[5] = from[5];
      to[6] = from[6];
      to[7] = from[7];
    }
    for (; size != 0; --size) *to++ = *from++;
  }

  // The sentence of the least value, the latest of several; there is one.
  [[nodiscard]] constexpr sentence& least() const noexcept {
    sentence* worst = list;
    const sentence* const end = list + count;
    for (sentence* s = list; s != end; ++s) {
      if (s->rank() <= worst->rank()) worst = s;
    }
    return *worst;
  }
};

}  // namespace brevier

#endif  // BREVIER_STORE_HPP
