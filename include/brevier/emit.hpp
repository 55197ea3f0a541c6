// SPDX-License-Identifier: MIT
//
// emit: pieces of sentences -> the caller's buffer.
//
// Input:  shortened sentences (trim.hpp), in order.
// Output: their bytes, a separator between two of them, and a NUL at the end.
// Bound:  never past the capacity. A piece that does not fit is not written at all, so no character and no
//         word is ever halved; its size is counted all the same.

#ifndef BREVIER_EMIT_HPP
#define BREVIER_EMIT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>
#include <brevier/trim.hpp>

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

  constexpr void put(const char* bytes, uint16_t count) noexcept {
    needed_ += count;
    if (count > room_ - size_ || needed_ - count != size_) return;  // after a gap, nothing more
    for (uint16_t i = 0; i < count; ++i) data_[size_ + i] = bytes[i];
    size_ += count;
    data_[size_] = 0;
  }

  // A sentence as far as `t` keeps it, after `separator` if something stands before it.
  constexpr void put(const char* text, const trimmed& t, char separator) noexcept {
    if (t.count == 0) return;
    const size_t whole = t.size + (needed_ != 0 ? 1u : 0u);
    if (whole > room_ - size_ || needed_ != size_) {
      needed_ += whole;
      return;
    }
    if (needed_ != 0) put(&separator, 1);
    const size_t begin = size_;
    for (uint8_t i = 0; i < t.count; ++i) {
      put(text + t.pieces[i].begin, static_cast<uint16_t>(t.pieces[i].end - t.pieces[i].begin));
    }
    if (t.capitalize) capitalize(begin);
    if (t.last == ending::full_stop) put_character('.');
    if (t.last == ending::ellipsis) put_character(0x2026);
  }

  // One character. Not from a string, which would lie in RAM on AVR (rom.hpp).
  constexpr void put_character(uint32_t code) noexcept {
    char bytes[4] = {};
    const uint8_t size = encode_utf8(code, bytes);
    put(bytes, size);
  }

 private:
  // Makes the letter at `at` a capital, if its capital has as many bytes and stands where Latin, Greek and
  // Cyrillic have it; otherwise it stays as it is.
  constexpr void capitalize(size_t at) noexcept {
    const uint8_t first = static_cast<uint8_t>(data_[at]);
    if (first >= 'a' && first <= 'z') {
      data_[at] = static_cast<char>(first - 32);
      return;
    }
    if (first < 0xC3 || first > 0xD1 || size_ - at < 2) return;
    const uint32_t code = decode_utf8(data_ + at, 0, 2).code;
    for (uint32_t capital = code - 32; capital >= code - 80 && capital < code; capital -= 48) {
      if (fold_case(capital) != code) continue;
      char bytes[4] = {};
      if (encode_utf8(capital, bytes) == 2) {
        data_[at] = bytes[0];
        data_[at + 1] = bytes[1];
      }
      return;
    }
  }

  char* data_;
  size_t room_;
  size_t size_ = 0;
  size_t needed_ = 0;
};

}  // namespace brevier

#endif  // BREVIER_EMIT_HPP
