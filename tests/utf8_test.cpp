// SPDX-License-Identifier: MIT
//
// utf8: against Table 3-7 of The Unicode Standard and a decoder (support.hpp) that only knows that table.

#include <doctest/doctest.h>
#include <brevier/utf8.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

using codes = std::vector<uint32_t>;
constexpr uint32_t bad = 0xFFFD;

// Takes what the decoder gives.
struct collector : support::utf8_text {
  void character(uint32_t code) { codes.push_back(code); }
  void malformed() {
    codes.push_back(bad);
    ++support::utf8_text::malformed;
  }
};

support::utf8_text run(std::string_view bytes) {
  collector text;
  brevier::utf8_decoder decoder;
  for (const char byte : bytes) decoder.push(static_cast<uint8_t>(byte), text);
  decoder.finish(text);
  return text;
}

std::string bytes_of(std::initializer_list<int> values) {
  std::string bytes;
  for (const int value : values) bytes.push_back(static_cast<char>(static_cast<unsigned char>(value)));
  return bytes;
}

std::string in_hex(std::string_view bytes) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string hex;
  for (const char byte : bytes) {
    hex += digits[static_cast<unsigned char>(byte) / 16];
    hex += digits[static_cast<unsigned char>(byte) % 16];
    hex += ' ';
  }
  return hex;
}

// Empty if the decoder agrees with the reference, otherwise the bytes. One CHECK for many sequences: an
// assertion costs a thousand times what a comparison does.
std::string disagreement(std::string_view bytes) {
  const support::utf8_text got = run(bytes);
  const support::utf8_text want = support::decode(bytes);
  return got.codes == want.codes && got.malformed == want.malformed ? "" : in_hex(bytes);
}

constexpr brevier::decoded decode_first(const char* text, uint16_t size) {
  return brevier::decode_utf8(text, 0, size);
}

}  // namespace

TEST_CASE("utf8: the maximal subparts of the standard's examples") {
  // Table 3-8: non-shortest forms
  CHECK(run(bytes_of({0xC0, 0xAF, 0xE0, 0x80, 0xBF, 0xF0, 0x81, 0x82, 0x41})).codes ==
        codes{bad, bad, bad, bad, bad, bad, bad, bad, 0x41});
  // Table 3-9: surrogates
  CHECK(run(bytes_of({0xED, 0xA0, 0x80, 0xED, 0xBF, 0xBF, 0xED, 0xAF, 0x41})).codes ==
        codes{bad, bad, bad, bad, bad, bad, bad, bad, 0x41});
  // Table 3-10: other ill-formed sequences
  CHECK(run(bytes_of({0xF4, 0x91, 0x92, 0x93, 0xFF, 0x41, 0x80, 0xBF, 0x42})).codes ==
        codes{bad, bad, bad, bad, bad, 0x41, bad, bad, 0x42});
  // Table 3-11: truncated sequences
  CHECK(run(bytes_of({0xE1, 0x80, 0xE2, 0xF0, 0x91, 0x92, 0xF1, 0xBF, 0x41})).codes ==
        codes{bad, bad, bad, bad, 0x41});
}

TEST_CASE("utf8: the first and the last character of every row of Table 3-7") {
  CHECK(run(bytes_of({0x00})).codes == codes{0});
  CHECK(run(bytes_of({0x7F})).codes == codes{0x7F});
  CHECK(run(bytes_of({0xC2, 0x80})).codes == codes{0x80});
  CHECK(run(bytes_of({0xDF, 0xBF})).codes == codes{0x7FF});
  CHECK(run(bytes_of({0xE0, 0xA0, 0x80})).codes == codes{0x800});
  CHECK(run(bytes_of({0xE0, 0xBF, 0xBF})).codes == codes{0xFFF});
  CHECK(run(bytes_of({0xE1, 0x80, 0x80})).codes == codes{0x1000});
  CHECK(run(bytes_of({0xEC, 0xBF, 0xBF})).codes == codes{0xCFFF});
  CHECK(run(bytes_of({0xED, 0x80, 0x80})).codes == codes{0xD000});
  CHECK(run(bytes_of({0xED, 0x9F, 0xBF})).codes == codes{0xD7FF});
  CHECK(run(bytes_of({0xEE, 0x80, 0x80})).codes == codes{0xE000});
  CHECK(run(bytes_of({0xEF, 0xBF, 0xBF})).codes == codes{0xFFFF});
  CHECK(run(bytes_of({0xF0, 0x90, 0x80, 0x80})).codes == codes{0x10000});
  CHECK(run(bytes_of({0xF0, 0xBF, 0xBF, 0xBF})).codes == codes{0x3FFFF});
  CHECK(run(bytes_of({0xF1, 0x80, 0x80, 0x80})).codes == codes{0x40000});
  CHECK(run(bytes_of({0xF3, 0xBF, 0xBF, 0xBF})).codes == codes{0xFFFFF});
  CHECK(run(bytes_of({0xF4, 0x80, 0x80, 0x80})).codes == codes{0x100000});
  CHECK(run(bytes_of({0xF4, 0x8F, 0xBF, 0xBF})).codes == codes{0x10FFFF});
}

TEST_CASE("utf8: just outside of every row of Table 3-7") {
  CHECK(run(bytes_of({0x80})).codes == codes{bad});
  CHECK(run(bytes_of({0xBF})).codes == codes{bad});
  CHECK(run(bytes_of({0xC0, 0x80})).codes == codes{bad, bad});                        // overlong NUL
  CHECK(run(bytes_of({0xC1, 0xBF})).codes == codes{bad, bad});                        // overlong U+007F
  CHECK(run(bytes_of({0xC2, 0x7F})).codes == codes{bad, 0x7F});                       //
  CHECK(run(bytes_of({0xC2, 0xC2, 0x80})).codes == codes{bad, 0x80});                 //
  CHECK(run(bytes_of({0xE0, 0x9F, 0xBF})).codes == codes{bad, bad, bad});             // overlong U+07FF
  CHECK(run(bytes_of({0xED, 0xA0, 0x80})).codes == codes{bad, bad, bad});             // U+D800
  CHECK(run(bytes_of({0xED, 0xBF, 0xBF})).codes == codes{bad, bad, bad});             // U+DFFF
  CHECK(run(bytes_of({0xF0, 0x8F, 0xBF, 0xBF})).codes == codes{bad, bad, bad, bad});  // overlong U+FFFF
  CHECK(run(bytes_of({0xF4, 0x90, 0x80, 0x80})).codes == codes{bad, bad, bad, bad});  // U+110000
  CHECK(run(bytes_of({0xF5, 0x80, 0x80, 0x80})).codes == codes{bad, bad, bad, bad});
  CHECK(run(bytes_of({0xFE})).codes == codes{bad});
  CHECK(run(bytes_of({0xFF})).codes == codes{bad});
}

TEST_CASE("utf8: every byte and every pair of bytes") {
  std::string wrong;
  for (int a = 0; a < 256; ++a) {
    wrong += disagreement(bytes_of({a}));
    for (int b = 0; b < 256; ++b) wrong += disagreement(bytes_of({a, b}));
  }
  CHECK(wrong == "");
}

TEST_CASE("utf8: three and four bytes, each at both sides of every boundary of Table 3-7") {
  static constexpr int edges[] = {0x00, 0x41, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF,
                                  0xC0, 0xC1, 0xC2, 0xDF, 0xE0, 0xE1, 0xEC, 0xED, 0xEE,
                                  0xEF, 0xF0, 0xF1, 0xF3, 0xF4, 0xF5, 0xFF};
  std::string wrong;
  for (const int a : edges) {
    for (const int b : edges) {
      for (const int c : edges) {
        wrong += disagreement(bytes_of({a, b, c}));
        if (a < 0xE0) continue;  // a fourth byte would begin a sequence that was seen already
        for (const int d : edges) wrong += disagreement(bytes_of({a, b, c, d}));
      }
    }
  }
  CHECK(wrong == "");
}

TEST_CASE("utf8: every scalar value there and back") {
  uint32_t wrong = 0;
  support::for_each_scalar([&](uint32_t code) {
    char bytes[4] = {};
    const uint8_t size = brevier::encode_utf8(code, bytes);
    const std::string_view text(bytes, size);
    const brevier::decoded back = brevier::decode_utf8(bytes, 0, size);
    brevier::utf8_decoder decoder;
    collector pushed;
    for (uint8_t i = 0; i < size; ++i) {
      decoder.push(static_cast<uint8_t>(bytes[i]), pushed);
      const size_t due = i + 1 == size ? 1 : 0;
      if (pushed.codes.size() != due || decoder.idle() != (due == 1)) ++wrong;
    }
    const bool good = pushed.codes == codes{code} && static_cast<support::utf8_text&>(pushed).malformed == 0;
    if (text != support::encode(code) || back.code != code || back.size != size || !good) ++wrong;
  });
  CHECK(wrong == 0);
}

TEST_CASE("utf8: the end of the input inside of a character is one U+FFFD") {
  const std::string character = bytes_of({0xF0, 0x9F, 0x9A, 0x80});
  for (size_t n = 1; n < character.size(); ++n) {
    CAPTURE(n);
    brevier::utf8_decoder decoder;
    collector out;
    for (size_t i = 0; i < n; ++i) decoder.push(static_cast<uint8_t>(character[i]), out);
    CHECK(out.codes == codes{});
    CHECK_FALSE(decoder.idle());
    decoder.finish(out);
    CHECK(out.codes == codes{bad});
    CHECK(decoder.idle());
    decoder.finish(out);
    decoder.push('a', out);  // nothing is left of it
    CHECK(out.codes == codes{bad, 'a'});
  }
  brevier::utf8_decoder fresh;
  collector out;
  CHECK(fresh.idle());
  fresh.finish(out);
  CHECK(out.codes == codes{});
}

TEST_CASE("utf8: a copy of the decoder goes on as the decoder does, from every byte") {
  support::random random(7);
  static constexpr int likely[] = {0x41, 0x80, 0x9F, 0xA0, 0xBF, 0xC3, 0xE0, 0xE2, 0xED, 0xF0, 0xF4, 0xFF};
  std::string bytes;
  for (int i = 0; i < 400; ++i) bytes += bytes_of({likely[random.below(12)]});
  const support::utf8_text whole = run(bytes);
  CHECK(whole.codes == support::decode(bytes).codes);
  for (size_t cut = 0; cut <= bytes.size(); ++cut) {
    CAPTURE(cut);
    collector got;
    brevier::utf8_decoder first;
    brevier::utf8_decoder second;
    for (size_t i = 0; i < bytes.size(); ++i) {
      if (i == cut) second = first;
      (i < cut ? first : second).push(static_cast<uint8_t>(bytes[i]), got);
    }
    if (cut == bytes.size()) second = first;
    second.finish(got);
    CHECK(got.codes == whole.codes);
  }
}

TEST_CASE("utf8: a byte completes two code points at most, and only after a sequence that ended too early") {
  brevier::utf8_decoder decoder;
  collector out;
  decoder.push(0xE2, out);
  CHECK(out.codes == codes{});
  decoder.push('x', out);
  CHECK(out.codes == codes{bad, 'x'});
  CHECK(static_cast<support::utf8_text&>(out).malformed == 1);
  // U+FFFD that is in the text is no loss
  const support::utf8_text given = run("\xEF\xBF\xBD");
  CHECK(given.codes == codes{bad});
  CHECK(given.malformed == 0);
}

TEST_CASE("utf8: character_start finds the character that a byte belongs to") {
  const std::string text = "a\xC3\xA9\xE2\x82\xAC\xF0\x9F\x9A\x80z";
  const uint16_t starts[] = {0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10};
  REQUIRE(text.size() == 11);
  for (uint16_t at = 0; at < 11; ++at) {
    CAPTURE(at);
    CHECK(brevier::character_start(text.data(), at) == starts[at]);
    CHECK(brevier::is_continuation(text[at]) == (starts[at] != at));
  }
  // All continuation bytes, which well-formed text never has: the search still ends at its front.
  CHECK(brevier::character_start("\x80\x80\x80", 2) == 0);
}

TEST_CASE("utf8: decode_utf8 does not read past the end") {
  const std::string text = "\xF0\x9F\x9A\x80";
  for (uint16_t size = 1; size < 4; ++size) {
    CAPTURE(size);
    const std::string exact = text.substr(0, size);  // so that a sanitizer sees one byte too many
    const std::vector<char> heap(exact.begin(), exact.end());
    const brevier::decoded d = brevier::decode_utf8(heap.data(), 0, size);
    CHECK(d.code == bad);
    CHECK(d.size == size);
  }
}

// What the compiler computes has no undefined behaviour.
static_assert(decode_first("\xE2\x82\xAC", 3).code == 0x20AC && decode_first("\xE2\x82\xAC", 3).size == 3);
static_assert(decode_first("x", 1).code == 'x' && decode_first("x", 1).size == 1);

TEST_CASE(
    "utf8: take() gives one code point at most, and wants the byte again that ended a sequence too early") {
  collector text;
  brevier::utf8_decoder decoder;
  CHECK(decoder.take(0xC3, text));
  CHECK(text.codes.empty());
  CHECK(!decoder.take('a', text));
  CHECK(text.codes == codes{bad});
  CHECK(decoder.take('a', text));
  CHECK(text.codes == codes{bad, 'a'});
  CHECK(decoder.idle());
}
