// SPDX-License-Identifier: MIT
//
// support: what several test files need. Written without the library, so that it can contradict it.

#ifndef BREVIER_TESTS_SUPPORT_HPP
#define BREVIER_TESTS_SUPPORT_HPP

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace support {

// The well-formed sequences of UTF-8 (The Unicode Standard, Table 3-7): for each byte the range it may have.
struct byte_range {
  unsigned low;
  unsigned high;
};

struct utf8_row {
  std::size_t size;
  byte_range bytes[4];
};

inline constexpr utf8_row utf8_rows[] = {
    {1, {{0x00, 0x7F}, {}, {}, {}}},
    {2, {{0xC2, 0xDF}, {0x80, 0xBF}, {}, {}}},
    {3, {{0xE0, 0xE0}, {0xA0, 0xBF}, {0x80, 0xBF}, {}}},
    {3, {{0xE1, 0xEC}, {0x80, 0xBF}, {0x80, 0xBF}, {}}},
    {3, {{0xED, 0xED}, {0x80, 0x9F}, {0x80, 0xBF}, {}}},
    {3, {{0xEE, 0xEF}, {0x80, 0xBF}, {0x80, 0xBF}, {}}},
    {4, {{0xF0, 0xF0}, {0x90, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF1, 0xF3}, {0x80, 0xBF}, {0x80, 0xBF}, {0x80, 0xBF}}},
    {4, {{0xF4, 0xF4}, {0x80, 0x8F}, {0x80, 0xBF}, {0x80, 0xBF}}},
};

// What stands at the front of `bytes`: a character of `size` bytes, or a maximal subpart of that size which
// is read as one U+FFFD.
struct utf8_piece {
  std::uint32_t code = 0xFFFD;
  std::size_t size = 1;
  bool well_formed = false;
};

inline utf8_piece first_piece(std::string_view bytes) {
  utf8_piece best;
  for (const utf8_row& row : utf8_rows) {
    std::size_t n = 0;
    while (n < row.size && n < bytes.size()) {
      const unsigned byte = static_cast<unsigned char>(bytes[n]);
      if (byte < row.bytes[n].low || byte > row.bytes[n].high) break;
      ++n;
    }
    best.size = std::max(best.size, n);
    if (n != row.size) continue;
    // The marks of the leading byte take 1, 3, 4, 5 bits.
    static constexpr unsigned payload[] = {0, 0x7F, 0x1F, 0x0F, 0x07};
    std::uint32_t code = static_cast<unsigned char>(bytes[0]) & payload[n];
    for (std::size_t i = 1; i < n; ++i) code = code * 64 + (static_cast<unsigned char>(bytes[i]) - 0x80u);
    return {code, n, true};
  }
  return best;
}

struct utf8_text {
  std::vector<std::uint32_t> codes;
  std::size_t malformed = 0;
};

inline utf8_text decode(std::string_view bytes) {
  utf8_text text;
  while (!bytes.empty()) {
    const utf8_piece piece = first_piece(bytes);
    text.codes.push_back(piece.code);
    if (!piece.well_formed) ++text.malformed;
    bytes.remove_prefix(piece.size);
  }
  return text;
}

inline bool well_formed(std::string_view bytes) {
  return decode(bytes).malformed == 0;
}

inline std::string encode(std::uint32_t code) {
  const auto byte = [](std::uint32_t value) { return static_cast<char>(static_cast<unsigned char>(value)); };
  if (code < 0x80) return {byte(code)};
  if (code < 0x800) return {byte(0xC0 + code / 64), byte(0x80 + code % 64)};
  if (code < 0x10000) return {byte(0xE0 + code / 4096), byte(0x80 + code / 64 % 64), byte(0x80 + code % 64)};
  return {byte(0xF0 + code / 262144), byte(0x80 + code / 4096 % 64), byte(0x80 + code / 64 % 64),
          byte(0x80 + code % 64)};
}

inline std::string repeat(std::string_view text, std::size_t times) {
  std::string all;
  for (; times != 0; --times) all += text;
  return all;
}

// Scalar values: all code points but the surrogates.
template <class Call>
void for_each_scalar(Call call) {
  for (std::uint32_t code = 0; code <= 0x10FFFF; ++code) {
    if (code == 0xD800) code = 0xE000;
    call(code);
  }
}

// FNV-1a, 32 bits, as its authors print it; over code points instead of bytes, and from any seed.
inline std::uint32_t fnv1a(const std::vector<std::uint32_t>& codes, std::uint32_t seed) {
  std::uint64_t hash = seed;
  for (const std::uint32_t code : codes) hash = (hash ^ code) * 0x01000193 % 0x100000000;
  return static_cast<std::uint32_t>(hash);
}

inline std::filesystem::path source_folder() {
#ifdef BREVIER_SOURCE_DIR
  return BREVIER_SOURCE_DIR;
#else
  return std::filesystem::path(__FILE__).parent_path().parent_path();
#endif
}

inline std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

struct sample {
  std::string name;
  std::string text;
};

// The articles in examples/articles/, by name.
inline const std::vector<sample>& samples() {
  static const std::vector<sample> all = [] {
    std::vector<sample> found;
    for (const auto& entry : std::filesystem::directory_iterator(source_folder() / "examples" / "articles")) {
      if (entry.path().extension() == ".txt") {
        found.push_back({entry.path().stem().string(), read_file(entry.path())});
      }
    }
    std::sort(found.begin(), found.end(), [](const sample& a, const sample& b) { return a.name < b.name; });
    return found;
  }();
  return all;
}

// The same numbers on every machine: the generator of Park and Miller.
class random {
 public:
  explicit random(std::uint32_t seed) : state_(seed % 2147483647 + 1) {}

  std::uint32_t below(std::uint32_t bound) {
    state_ = state_ * 48271 % 2147483647;
    return static_cast<std::uint32_t>(state_ % bound);
  }

 private:
  std::uint64_t state_;
};

}  // namespace support

#endif  // BREVIER_TESTS_SUPPORT_HPP
