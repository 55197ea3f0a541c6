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
  size_t malformed = 0;
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
      ++d.malformed;
    }
    d.codes.push_back(code);
    i += piece.size;
  }
  return d;
}

void push_all(brevier::utf8_decoder& decoder, const uint8_t* data, size_t size, decoding& d) {
  for (size_t i = 0; i < size; ++i) {
    const bool idle = decoder.idle();
    const brevier::utf8_decoder::result r = decoder.push(data[i]);
    REQUIRE(r.count <= 2 && r.malformed <= r.count);
    REQUIRE(r.count != 0 || !decoder.idle());  // it advances: a code point, or one has begun
    if (idle && data[i] < 0x80) REQUIRE(r.count == 1 && r.malformed == 0 && r.code[0] == data[i]);
    for (uint8_t k = 0; k < r.count; ++k) d.codes.push_back(r.code[k]);
    d.malformed += r.malformed;
  }
}

void end(brevier::utf8_decoder& decoder, decoding& d) {
  const bool idle = decoder.idle();
  const bool cut = decoder.finish();
  REQUIRE(cut == !idle && decoder.idle());
  if (!cut) return;
  d.codes.push_back(brevier::replacement_character);
  ++d.malformed;
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
  REQUIRE(a.malformed == b.malformed);
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
  if (whole.malformed == 0) REQUIRE(again.size() == size && std::memcmp(again.data(), data, size) == 0);
  if (again.size() < 0xFFFF) test_steps(again, whole.codes);
  if (size > 64) return 0;
  for (size_t at = 0; at <= size; ++at) {
    require_same(library(data, at), reference(data, at));
    test_split(data, size, at, whole);
  }
  return 0;
}
