// SPDX-License-Identifier: MIT
//
// emit: pieces of sentences -> the caller's buffer.
//
// Input:  shortened sentences (shortened.hpp), in order.
// Output: their bytes, with a separator between two, and a NUL at the end.
// Bound:  never past the capacity. A sentence that does not fit is not written at all, so no character or
//         word is ever halved; its size still counts in needed().

#ifndef BREVIER_EMIT_HPP
#define BREVIER_EMIT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/limits.hpp>
#include <brevier/shortened.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

class output {
 public:
  // `capacity` bytes at `data`, one of them for the NUL; `data` may be null if `capacity` is 0.
  constexpr output(char* data, size_t capacity) noexcept
      : data_(data), room_(capacity == 0 ? 0 : capacity - 1) {
    if (capacity != 0) data_[0] = 0;
  }

  [[nodiscard]] constexpr size_t size() const noexcept { return size_; }
  [[nodiscard]] constexpr size_t needed() const noexcept { return needed_; }

  // Writes the pieces `t` of a sentence, after `separator` if it is not the first.
  template <class Stages = every_stage>
  [[gnu::noinline]] constexpr void put(const char* text, const trimmed& t, char separator) noexcept {
    if (t.count == 0) return;
    const uint16_t between = needed_ != 0 && (separator != ' ' || takes_space(text, t)) ? 1 : 0;
    needed_ += t.size + size_t{between};
    if (needed_ > room_) return;  // nor any later, shorter one
    write(&separator, between);
    const size_t begin = size_;
    for (uint8_t i = 0; i < t.count; ++i) {
      write(text + t.pieces[i].begin, static_cast<uint16_t>(t.pieces[i].end - t.pieces[i].begin));
    }
    if (Stages::shortening && t.capitalize) capitalize(data_ + begin);
    put_character(static_cast<uint16_t>(t.last), 0);
    put_character(t.closing & 0xFFFF, static_cast<uint16_t>(t.closing >> 16));
    data_[size_] = 0;
  }

 private:
  // Writes bytes as far as there is room.
  constexpr void write(const char* bytes, unsigned count) noexcept {
    for (; count != 0 && size_ != room_; --count) data_[size_++] = *bytes++;
  }

  // Writes the character, if it is not 0, after a space if `size` is more than its own.
  constexpr void put_character(uint32_t code, uint16_t size) noexcept {
    if (code == 0) return;
    char bytes[5] = {' '};
    const uint8_t own = encode_utf8(code, bytes + 1);
    const uint16_t space = size > own ? 1 : 0;
    write(bytes + 1 - space, static_cast<uint16_t>(own + space));
  }

  // Makes the letter at `at` a capital if that has the usual distance in Latin, Greek or Cyrillic, and so the
  // same size; otherwise leaves it.
  static constexpr void capitalize(char* at) noexcept {
    const uint32_t letter = decode_utf8(at, 0, 4).code;
    uint32_t capital = letter - 32;
    if (letter >= 0x80) {
      if (detail::fold_wide(capital) != letter) capital = letter - 80;
      if (detail::fold_wide(capital) != letter) return;
    } else if (!detail::in(letter, 'a', 'z')) {
      return;
    }
    (void)encode_utf8(capital, at);
  }

  char* data_;
  size_t room_;
  size_t size_ = 0;
  size_t needed_ = 0;
};

}  // namespace brevier

#endif  // BREVIER_EMIT_HPP
