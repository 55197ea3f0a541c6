// SPDX-License-Identifier: MIT
//
// utf8_fuzz: the UTF-8 stage against the definition in the Unicode Standard.
//
// Input:  the bytes to decode; there are no options.
// Holds:  the code points are those of the definition, U+FFFD for each maximal subpart of an ill-formed
//         sequence (3.9); so for every prefix; a copy of the decoder goes on as the decoder does; every byte
//         makes progress; what is encoded again is the input, where that was well-formed; the backward and
//         forward steps in well-formed text agree.

#include <brevier/utf8.hpp>
#include <vector>

#include "support.hpp"

namespace {

using code_points = std::vector<uint32_t>;

struct decoding {
  code_points codes;
  size_t bad = 0;

  void character(uint32_t code) { codes.push_back(code); }
  void malformed() {
    codes.push_back(brevier::replacement_character);
    ++bad;
  }
};

// By the definition, slowly.
decoding reference(const uint8_t* data, size_t size) {
  decoding d;
  for (size_t i = 0; i < size;) {
    const fuzz::utf8_piece piece = fuzz::next_piece(data + i, size - i);
    uint32_t code = 0xFFFD;
    if (piece.well_formed) {
      code = piece.size == 1 ? data[i] : data[i] & (0x7Fu >> piece.size);
      for (unsigned k = 1; k < piece.size; ++k) code = code * 64 + data[i + k] % 64;
    } else {
      ++d.bad;
    }
    d.codes.push_back(code);
    i += piece.size;
  }
  return d;
}

void push_all(brevier::utf8_decoder& decoder, const uint8_t* data, size_t size, decoding& d) {
  for (size_t i = 0; i < size; ++i) {
    const bool idle = decoder.idle();
    decoding one;
    decoder.push(data[i], one);
    REQUIRE(one.codes.size() <= 2 && one.bad <= one.codes.size());
    REQUIRE(!one.codes.empty() || !decoder.idle());  // it advances: a code point, or one has begun
    if (idle && data[i] < 0x80) REQUIRE(one.codes == code_points{data[i]} && one.bad == 0);
    d.codes.insert(d.codes.end(), one.codes.begin(), one.codes.end());
    d.bad += one.bad;
  }
}

void end(brevier::utf8_decoder& decoder, decoding& d) {
  const bool idle = decoder.idle();
  const size_t before = d.bad;
  decoder.finish(d);
  REQUIRE(d.bad == before + (idle ? 0 : 1) && decoder.idle());
}

decoding library(const uint8_t* data, size_t size) {
  brevier::utf8_decoder decoder;
  decoding d;
  push_all(decoder, data, size, d);
  end(decoder, d);
  return d;
}

void require_same(const decoding& a, const decoding& b) {
  REQUIRE(a.codes == b.codes);
  REQUIRE(a.bad == b.bad);
}

// A decoder that is copied in the middle, as a summarizer may be, goes on as if it had not been.
void test_split(const uint8_t* data, size_t size, size_t at, const decoding& whole) {
  brevier::utf8_decoder first;
  decoding d;
  push_all(first, data, at, d);
  brevier::utf8_decoder second = first;
  push_all(second, data + at, size - at, d);
  end(second, d);
  require_same(d, whole);
}

std::string encode(const code_points& codes) {
  std::string text;
  for (const uint32_t code : codes) {
    char bytes[5] = {0, 0, 0, 0, 'x'};
    const uint8_t n = brevier::encode_utf8(code, bytes);
    REQUIRE(n >= 1 && n <= 4 && bytes[4] == 'x');
    text.append(bytes, n);
  }
  return text;
}

// Steps through well-formed text by decode_utf8(), and to each character from its last byte.
void test_steps(const std::string& text, const code_points& codes) {
  const auto size = static_cast<uint16_t>(text.size());
  fuzz::block<char> exact(text.size());
  text.copy(exact.data(), text.size());
  uint16_t at = 0;
  for (const uint32_t code : codes) {
    REQUIRE(at < size);
    const brevier::decoded d = brevier::decode_utf8(exact.data(), at, size);
    REQUIRE(d.code == code);
    for (uint16_t i = at; i < at + d.size; ++i) {
      REQUIRE(brevier::is_continuation(exact.data()[i]) == (i != at));
      REQUIRE(brevier::character_start(exact.data(), i) == at);
    }
    at = static_cast<uint16_t>(at + d.size);
  }
  REQUIRE(at == size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  const decoding whole = reference(data, size);
  require_same(library(data, size), whole);
  const std::string again = encode(whole.codes);
  REQUIRE(fuzz::is_well_formed(again.data(), again.size()));
  if (whole.bad == 0) REQUIRE(again.size() == size && std::memcmp(again.data(), data, size) == 0);
  if (again.size() < 0xFFFF) test_steps(again, whole.codes);
  if (size > 64) return 0;
  for (size_t at = 0; at <= size; ++at) {
    require_same(library(data, at), reference(data, at));
    test_split(data, size, at, whole);
  }
  return 0;
}
