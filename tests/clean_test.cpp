// SPDX-License-Identifier: MIT
//
// clean: every code point there is, and every way to end a line.

#include <doctest/doctest.h>
#include <brevier/clean.hpp>

#include <set>
#include <string>
#include <vector>

#include "support.hpp"

namespace {

// Takes what the cleaner passes on: text, '_' for a space, '/' for a line break, '|' for a paragraph break,
// '^' for a control character.
struct sink {
  std::string events;

  void visible(uint32_t code, unsigned /*classes*/) { events += support::encode(code); }
  void space() { events += '_'; }
  void line_break() { events += '/'; }
  void paragraph_break() { events += '|'; }
  void control() { events += '^'; }
};

std::string clean(const std::vector<uint32_t>& codes) {
  brevier::cleaner cleaner;
  sink out;
  for (const uint32_t code : codes) cleaner.push(code, out);
  return out.events;
}

std::string clean(std::string_view text) {
  return clean(support::decode(text).codes);
}

}  // namespace

TEST_CASE("clean: white space between words is a space") {
  // PropList.txt, White_Space, without those that end a line
  for (const uint32_t code :
       {0x09u, 0x20u, 0xA0u, 0x1680u, 0x2000u, 0x2001u, 0x2002u, 0x2003u, 0x2004u, 0x2005u, 0x2006u, 0x2007u,
        0x2008u, 0x2009u, 0x200Au, 0x202Fu, 0x205Fu, 0x3000u}) {
    CAPTURE(code);
    CHECK(clean({'a', code, 'b'}) == "a_b");
  }
}

TEST_CASE("clean: what ends a line") {
  for (const uint32_t code : {0x0Au, 0x0Bu, 0x0Cu, 0x0Du, 0x85u, 0x2028u}) {
    CAPTURE(code);
    CHECK(clean({'a', code, 'b'}) == "a/b");
    CHECK(clean({'a', code, code, 'b'}) == "a//b");
  }
  CHECK(clean({'a', 0x2029, 'b'}) == "a|b");
}

TEST_CASE("clean: CR LF is one line break, in every company") {
  CHECK(clean("a\r\nb") == "a/b");
  CHECK(clean("a\r\n\r\nb") == "a//b");
  CHECK(clean("a\n\rb") == "a//b");
  CHECK(clean("a\r\r\nb") == "a//b");
  CHECK(clean("a\r\n\nb") == "a//b");
  CHECK(clean("a\r \nb") == "a/_/b");
  CHECK(clean("a\rb\nc") == "a/b/c");
  CHECK(clean("\r\n") == "/");
  CHECK(clean("\r") == "/");
}

TEST_CASE("clean: what has no width vanishes") {
  for (const uint32_t code : {0xADu, 0x200Bu, 0x2060u, 0xFEFFu}) {
    CAPTURE(code);
    CHECK(clean({'a', code, 'b'}) == "ab");
  }
  // These join letters or choose their form, and are text.
  for (const uint32_t code : {0x200Cu, 0x200Du, 0x301u, 0xFE0Fu}) {
    CAPTURE(code);
    CHECK(clean({'a', code, 'b'}) == "a" + support::encode(code) + "b");
  }
}

TEST_CASE("clean: control characters vanish and are counted") {
  const std::set<uint32_t> text = {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x85};
  for (uint32_t code = 0; code < 0xA0; ++code) {
    if (text.count(code) != 0 || (code >= 0x20 && code < 0x7F)) continue;
    CAPTURE(code);
    CHECK(clean({'a', code, 'b'}) == "a^b");
  }
}

TEST_CASE("clean: every other code point passes as it is") {
  uint32_t wrong = 0;
  std::set<uint32_t> changed;
  support::for_each_scalar([&](uint32_t code) {
    const std::string events = clean({code});
    if (events == support::encode(code)) return;
    if (events.size() > 1) ++wrong;  // one event for a character, at most
    changed.insert(code);
  });
  CHECK(wrong == 0);
  // C0 with DEL, C1, 16 spaces and the line and paragraph separator above them, four without width
  CHECK(changed.size() == 33 + 1 + 32 + 16 + 2 + 4);
}

TEST_CASE(
    "clean: UTF-16 that was sent by mistake can be read, with a control character for every other byte") {
  CHECK(clean({'H', 0, 'i', 0}) == "H^i^");
  CHECK(clean({0, 'H', 0, 'i'}) == "^H^i");
}
