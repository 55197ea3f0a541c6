// SPDX-License-Identifier: MIT
//
// support: what the fuzz targets share: requirements, the reading of options, blocks of memory in which a
// sanitizer sees the first byte that is out of bounds, and UTF-8 checked by another way than the library's.

#ifndef BREVIER_FUZZ_SUPPORT_HPP
#define BREVIER_FUZZ_SUPPORT_HPP

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <string>

namespace fuzz {

// A property of the library. The line is all that a reader needs: the target is a list of them.
inline void check(bool holds, const char* what, const char* file, int line) {
  if (holds) return;
  std::fprintf(stderr, "%s:%d: not true: %s\n", file, line, what);
  std::abort();
}

#define REQUIRE(...) ::fuzz::check(static_cast<bool>(__VA_ARGS__), #__VA_ARGS__, __FILE__, __LINE__)

// The options of a run, drawn from the first bytes of the input; zero when they are used up.
class options_reader {
 public:
  options_reader(const uint8_t* data, size_t size) : data_(data), size_(size) {}

  uint8_t byte() {
    if (size_ == 0) return 0;
    --size_;
    return *data_++;
  }

  uint16_t word() {
    const uint16_t high = byte();
    return static_cast<uint16_t>(high << 8 | byte());
  }

  std::string text(size_t most) {
    const size_t n = most < size_ ? most : size_;
    std::string s(reinterpret_cast<const char*>(data_), n);
    data_ += n;
    size_ -= n;
    return s;
  }

  [[nodiscard]] bool empty() const { return size_ == 0; }
  std::string rest() { return text(size_); }

 private:
  const uint8_t* data_;
  size_t size_;
};

// Where to cut a text: sizes that depend on a seed and not on the text.
class cutter {
 public:
  explicit cutter(uint8_t seed)
      : state_(seed * 2654435761u + 1), most_((seed & 7) == 0 ? 1 : 1u << (seed & 7)) {}

  size_t next(size_t left) {
    state_ = state_ * 1664525u + 1013904223u;
    const size_t n = (state_ >> 16) % (most_ + 1);  // 0 is a piece as well
    return n < left ? n : left;
  }

 private:
  uint32_t state_;
  uint32_t most_;
};

// A block of exactly `size` things on the heap, all zero.
template <class T>
class block {
 public:
  explicit block(size_t size) : data_(new T[size]()), size_(size) {}
  T* data() { return data_.get(); }
  [[nodiscard]] const T* data() const { return data_.get(); }
  [[nodiscard]] size_t size() const { return size_; }
  [[nodiscard]] std::string bytes() const {
    return {reinterpret_cast<const char*>(data_.get()), size_ * sizeof(T)};
  }

 private:
  std::unique_ptr<T[]> data_;
  size_t size_;
};

// The number of bytes that the character beginning with `first` has by its leading ones; 0 for none.
inline unsigned utf8_length(uint8_t first) {
  unsigned ones = 0;
  while (ones < 8 && (first & (0x80u >> ones)) != 0) ++ones;
  return ones == 0 ? 1 : ones >= 2 && ones <= 4 ? ones : 0;
}

// True if p[0, count) can be continued to a well-formed character, by the definition (The Unicode Standard,
// D79, D92): some scalar value that needs this many bytes has an encoding which begins so. Its missing bits
// may be anything, so the values are an interval.
inline bool begins_character(const uint8_t* p, unsigned count) {
  const unsigned length = utf8_length(p[0]);
  if (length == 0 || count > length) return false;
  if (length == 1) return true;
  uint32_t value = p[0] & (0x7Fu >> length);
  for (unsigned i = 1; i < count; ++i) {
    if ((p[i] & 0xC0) != 0x80) return false;
    value = value << 6 | (p[i] & 0x3Fu);
  }
  const unsigned missing = 6 * (length - count);
  const uint32_t low = value << missing;
  const uint32_t high = low | ((1u << missing) - 1);
  const uint32_t least = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000;
  const bool surrogate = low >= 0xD800 && high <= 0xDFFF;
  return high >= least && low <= 0x10FFFF && !surrogate;
}

// Of the bytes p[0, size): how many the next character takes, or the maximal subpart of one that is
// ill-formed.
struct utf8_piece {
  unsigned size = 1;
  bool well_formed = false;
};

inline utf8_piece next_piece(const uint8_t* p, size_t size) {
  unsigned n = 0;
  while (n < size && n < 4 && begins_character(p, n + 1)) ++n;
  if (n == 0) return {1, false};
  return {n, n == utf8_length(p[0])};
}

inline bool is_well_formed(const char* text, size_t size) {
  const auto* p = reinterpret_cast<const uint8_t*>(text);
  for (size_t i = 0; i < size;) {
    const utf8_piece piece = next_piece(p + i, size - i);
    if (!piece.well_formed) return false;
    i += piece.size;
  }
  return true;
}

// Clean text: well-formed, no control character but line feeds where they are allowed, single spaces, none of
// them at an end.
inline bool is_clean(const char* text, size_t size, bool lines) {
  if (!is_well_formed(text, size)) return false;
  for (size_t i = 0; i < size; ++i) {
    const auto c = static_cast<uint8_t>(text[i]);
    if ((c < ' ' && !(lines && c == '\n')) || c == 0x7F) return false;
    if (c == ' ' && (i == 0 || i + 1 == size || text[i - 1] == ' ')) return false;
  }
  return true;
}

// True if both are the same bytes, or both are null.
inline bool same_bytes(const char* a, const char* b, size_t size) {
  if (a == nullptr || b == nullptr) return a == b && size == 0;
  return std::memcmp(a, b, size) == 0;
}

// The bytes of a thing, padding and all.
template <class T>
std::string bytes_of(const T& thing) {
  return {reinterpret_cast<const char*>(&thing), sizeof thing};
}

// A buffer for a text that knows what was not written.
class text_buffer {
 public:
  explicit text_buffer(size_t capacity) : bytes_(new char[capacity]), capacity_(capacity) {
    if (capacity != 0) std::memset(bytes_.get(), canary, capacity);
  }

  char* data() { return capacity_ == 0 ? nullptr : bytes_.get(); }
  [[nodiscard]] size_t capacity() const { return capacity_; }
  [[nodiscard]] std::string text(size_t size) const { return {bytes_.get(), size}; }

  // True if text[0, size) and a NUL are all that was written.
  [[nodiscard]] bool holds(size_t size) const {
    if (capacity_ == 0) return size == 0;
    if (size >= capacity_ || bytes_[size] != 0) return false;
    for (size_t i = size + 1; i < capacity_; ++i) {
      if (bytes_[i] != canary) return false;
    }
    return true;
  }

 private:
  static constexpr char canary = 0x5A;
  std::unique_ptr<char[]> bytes_;
  size_t capacity_;
};

}  // namespace fuzz

#endif  // BREVIER_FUZZ_SUPPORT_HPP
