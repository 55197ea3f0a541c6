// SPDX-License-Identifier: MIT
//
// store: keeps the sentences that may be chosen, while the article streams by.
//
// Input:  sentences in the order of the article, each with a value >= 0.
// Output: the most valuable of them that fit.
// Bound:  12 bytes per sentence and the bytes of its text, both of fixed capacity. When either is full, the
//         sentence of least value is removed, or the new one refused.
//
// The texts are stored one after the other in the order of the article, so the chosen sentences are in order
// too.

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
  int16_t value = 0;       // while reading: its value in the store; then its score, or its size when measured
  line_kind kind = line_kind::body;
  uint8_t flags = 0;

  static constexpr uint8_t chosen = 1;   // by select.hpp
  static constexpr uint8_t pending = 2;  // its paragraph is still being read
  static constexpr uint8_t passed = 4;   // looked at by select.hpp
  static constexpr uint8_t joins = 8;    // set when measured by select.hpp: no space goes before it
  static constexpr uint8_t quoted = 16;  // began inside a quotation; the opening mark was put before it
  static constexpr uint8_t cut = 32;     // continued by the next one: it did not fit the window
  static constexpr uint8_t bare = 64;    // set when measured by select.hpp: it has no dateline
  static constexpr uint8_t leans = 128;  // set when scored: it leans on the one before it (features.hpp)

  // `value` while reading, when it is >= 0: Thumb-1 loads an unsigned number in one instruction less.
  [[nodiscard]] constexpr uint16_t rank() const noexcept { return static_cast<uint16_t>(value); }

  [[nodiscard]] constexpr bool is(uint8_t flag) const noexcept { return (flags & flag) != 0; }
  [[nodiscard]] constexpr bool in_body() const noexcept { return is_body(kind); }
};

// The capacities of a store, in flash.
struct store_bounds {
  rom_value<uint16_t> sentences;
  rom_value<uint16_t> text_bytes;
};

// What receive() says of a new sentence.
enum class reception : uint8_t { known, room, none };

// The list of sentences, and the memory of their texts.
struct sentence_store {
  detail::stored_pointer<sentence> list = nullptr;
  detail::stored_pointer<char> text = nullptr;
  detail::stored_pointer<const store_bounds> bounds = nullptr;
  uint16_t count = 0;  // of sentences; last, so that the members of memory.hpp follow without a gap

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

  // Whether a new sentence with this text is known (one of the body has the same text), has room once all of
  // less value are removed, or has none. Its size includes the `mark_bytes` of the mark that put()
  // would write before it.
  [[nodiscard]] constexpr reception receive(const char* data, const sentence& like,
                                            uint16_t mark_bytes = 0) const noexcept {
    unsigned stay = count;
    uint32_t taken = uint32_t{used()} + like.size;
    const sentence* const end = list + count;
    for (const sentence* s = list; s != end; ++s) {
      const uint16_t size = s->size;
      if (s->rank() < like.rank()) {  // few are
        --stay;
        taken -= size;
      }
      if (size != like.size || !s->in_body()) continue;
      const char* const own = text_of(*s) + mark_bytes;
      uint16_t same = 0;
      while (same + mark_bytes < size && own[same] == data[same]) ++same;
      if (same + mark_bytes == size) return reception::known;
    }
    return stay < bounds->sentences && taken <= bounds->text_bytes ? reception::room : reception::none;
  }

  // Adds a sentence with this text, for which receive() found room. `like` has all its members but the place.
  // A `quote` other than 0 is a quotation mark to put before it, included in its size.
  constexpr void put(const char* data, const sentence& like, uint16_t quote = 0) noexcept {
    while (!fits(like.size)) remove(least());
    sentence& s = list[count];
    s = like;
    s.begin = used();
    char* const to = text + s.begin;
    const uint8_t mark_bytes = quote != 0 ? encode_utf8(quote, to) : uint8_t{0};
    move(to + mark_bytes, data, like.size - mark_bytes);
    ++count;
  }

 private:
  // Whether there is room for another sentence of `size` bytes.
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

  // Moves bytes to an earlier place, or between places that do not overlap; eight at a time, which is more
  // than twice as fast.
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

  // The sentence of least value, the latest if there are several; the store must not be empty.
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
