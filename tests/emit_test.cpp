// SPDX-License-Identifier: MIT
//
// emit: what reaches the caller's buffer, and that nothing else does.

#include <doctest/doctest.h>
#include <brevier/emit.hpp>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support.hpp"

namespace {

// A buffer of `capacity` bytes between bytes that must not change.
struct buffer {
  std::vector<char> bytes;
  size_t capacity;

  explicit buffer(size_t n) : bytes(n + 16, '#'), capacity(n) {}
  char* data() { return bytes.data() + 8; }
  std::string_view text() { return data(); }
  bool untouched_outside() const {
    for (size_t i = 0; i < 8; ++i) {
      if (bytes[i] != '#' || bytes[bytes.size() - 1 - i] != '#') return false;
    }
    return true;
  }
};

brevier::trimmed whole(std::string_view text) {
  brevier::trimmed t{};
  t.pieces[0] = {0, static_cast<uint16_t>(text.size())};
  t.count = 1;
  t.size = static_cast<uint16_t>(text.size());
  return t;
}

// Two pieces of a sentence: text[0, end) and text[begin, size).
brevier::trimmed without(std::string_view text, uint16_t end, uint16_t begin) {
  brevier::trimmed t = whole(text);
  t.pieces[0].end = end;
  t.pieces[1] = {begin, static_cast<uint16_t>(text.size())};
  t.count = 2;
  t.size = static_cast<uint16_t>(t.size - (begin - end));
  return t;
}

std::string capitalized(std::string_view text) {
  buffer b(100);
  brevier::output out(b.data(), b.capacity);
  brevier::trimmed t = whole(text);
  t.capitalize = true;
  out.put(text.data(), t, ' ');
  return std::string(b.text());
}

}  // namespace

TEST_CASE("emit: sentences with a separator between two of them") {
  buffer b(100);
  brevier::output out(b.data(), b.capacity);
  CHECK(b.text() == "");
  out.put("One.", whole("One."), ' ');
  out.put("Two.", whole("Two."), '\n');
  out.put("Three.", whole("Three."), ' ');
  CHECK(b.text() == "One.\nTwo. Three.");
  CHECK(out.size() == 16);
  CHECK(out.needed() == 16);
  CHECK(b.untouched_outside());
}

TEST_CASE(
    "emit: no space before Chinese or Japanese, be it behind a mark of Latin or in letters of full width") {
  const auto both = [](std::string_view second) {
    buffer b(100);
    brevier::output out(b.data(), b.capacity);
    out.put("水。", whole("水。"), ' ');
    out.put(second.data(), whole(second), ' ');
    return std::string(b.text());
  };
  CHECK(both("“好。”他说。") == "水。“好。”他说。");
  CHECK(both("‘好。’") == "水。‘好。’");
  CHECK(both("ＮＨＫは。") == "水。ＮＨＫは。");
  CHECK(both("（新）") == "水。（新）");
  CHECK(both("2人。") == "水。2人。");
  CHECK(both("“Yes.”") == "水。 “Yes.”");
  CHECK(both("“한국.”") == "水。 “한국.”");
  CHECK(both("Été 人") == "水。 Été 人");
  CHECK(both("À 人") == "水。 À 人");
  CHECK(both("สวัสดี") == "水。 สวัสดี");
  CHECK(both("“") == "水。 “");
  CHECK(both("😀") == "水。 😀");
}

TEST_CASE("emit: pieces, and what is put after them") {
  const std::string text = "The pier, officials said, fell";
  buffer b(100);
  brevier::output out(b.data(), b.capacity);
  brevier::trimmed t = without(text, 8, 25);
  t.last = brevier::ending::full_stop;
  t.size = static_cast<uint16_t>(t.size + 1);
  out.put(text.data(), t, ' ');
  CHECK(b.text() == "The pier fell.");
  CHECK(out.size() == t.size);
  t = whole("It");
  t.last = brevier::ending::ellipsis;
  t.size = static_cast<uint16_t>(t.size + 3);
  out.put("It", t, ' ');
  CHECK(b.text() == "The pier fell. It\xE2\x80\xA6");
  CHECK(out.needed() == 20);
}

TEST_CASE("emit: what closes a quotation comes last, after a space where one follows its opening") {
  buffer b(100);
  brevier::output out(b.data(), b.capacity);
  brevier::trimmed t = whole("It was \"all");
  t.last = brevier::ending::ellipsis;
  t.closing = '"' | uint32_t{1} << 16;
  t.size = static_cast<uint16_t>(t.size + 4);
  out.put("It was \"all", t, ' ');
  CHECK(b.text() == "It was \"all\xE2\x80\xA6\"");
  CHECK(out.size() == t.size);
  const std::string oui = "Dit \xC2\xAB oui";  // «
  t = whole(oui);
  t.closing = 0xBB | uint32_t{3} << 16;
  t.size = static_cast<uint16_t>(t.size + 3);
  out.put(oui.data(), t, '\n');
  CHECK(b.text().substr(16) == oui + " \xC2\xBB");
  CHECK(out.size() == out.needed());
}

TEST_CASE("emit: nothing to put is nothing, and no separator") {
  buffer b(100);
  brevier::output out(b.data(), b.capacity);
  out.put("x", brevier::trimmed{}, ' ');
  out.put("One.", whole("One."), ' ');
  out.put("x", brevier::trimmed{}, ' ');
  CHECK(b.text() == "One.");
  CHECK(out.needed() == 4);
}

TEST_CASE("emit: of every capacity, whole sentences from the front, and the size of all of them") {
  const std::string all = "One. T\xC3\xA9n. Three.";
  for (size_t capacity = 0; capacity <= all.size() + 2; ++capacity) {
    CAPTURE(capacity);
    buffer b(capacity);
    brevier::output out(capacity == 0 ? nullptr : b.data(), capacity);
    out.put("One.", whole("One."), ' ');
    out.put("T\xC3\xA9n.", whole("T\xC3\xA9n."), ' ');
    out.put("Three.", whole("Three."), ' ');
    CHECK(b.untouched_outside());
    CHECK(out.needed() == all.size());
    const std::string want = capacity > 17   ? all
                             : capacity > 10 ? all.substr(0, 10)
                             : capacity > 4  ? "One."
                                             : "";
    CHECK(out.size() == want.size());
    if (capacity != 0) CHECK(b.text() == want);
  }
}

TEST_CASE("emit: after a sentence that did not fit, a short one is not put in its place") {
  buffer b(8);
  brevier::output out(b.data(), b.capacity);
  out.put("One.", whole("One."), ' ');
  out.put("Too long.", whole("Too long."), ' ');
  out.put("A.", whole("A."), ' ');
  CHECK(b.text() == "One.");
  CHECK(out.needed() == 4 + 10 + 3);
}

TEST_CASE("emit: pieces of more bytes than were said never leave the buffer") {
  buffer b(6);
  brevier::output out(b.data(), b.capacity);
  brevier::trimmed t = whole("abcdefgh");
  t.size = 2;
  t.last = brevier::ending::ellipsis;
  out.put("abcdefgh", t, ' ');
  CHECK(b.text() == "abcde");
  CHECK(out.size() == 5);
  CHECK(b.untouched_outside());
}

TEST_CASE("emit: the first letter becomes a capital where Latin, Greek and Cyrillic have one of its size") {
  const std::vector<std::pair<std::string, std::string>> pairs = {
      {"the pier", "The pier"},
      {"a pier", "A pier"},
      {"zinc", "Zinc"},
      {"\xC3\xA9t\xC3\xA9", "\xC3\x89t\xC3\xA9"},                // é É
      {"\xC3\xBEing", "\xC3\x9Eing"},                            // þ Þ
      {"\xCE\xB1\xCE\xB8", "\xCE\x91\xCE\xB8"},                  // α Α
      {"\xCF\x83\xCE\xB1", "\xCE\xA3\xCE\xB1"},                  // σ Σ, whose first bytes differ
      {"\xD0\xBC\xD0\xB8\xD1\x80", "\xD0\x9C\xD0\xB8\xD1\x80"},  // м М
      {"\xD1\x8F\xD1\x81", "\xD0\xAF\xD1\x81"},                  // я Я, the same
      {"\xD1\x91\xD0\xB6", "\xD0\x81\xD0\xB6"},                  // ё Ё, 80 apart
  };
  for (const auto& pair : pairs) {
    const std::string& small = pair.first;
    const std::string& capital = pair.second;
    CAPTURE(small);
    CHECK(capitalized(small) == capital);
    CHECK(capitalized(capital) == capital);
  }
}

TEST_CASE("emit: what has no such capital stays") {
  for (const std::string text :
       {"The", "5 piers", "\"the\"", "\xC3\x9F", "\xC3\xB7", "\xC3\x97", "\xC3\xBF", "\xC2\xB5",
        "\xE6\xB5\x9C", "\xF0\x9F\x9A\x80", "\xE1\xBA\xA1", "\xD7\x90"}) {
    CAPTURE(text);
    CHECK(capitalized(text) == text);
  }
}

TEST_CASE("emit: of any first character, its capital or itself") {
  uint32_t wrong = 0;
  support::for_each_scalar([&](uint32_t code) {
    if (code == 0) return;
    const std::string before = support::encode(code);
    const std::string after = capitalized(before);
    if (after == before) return;
    const std::vector<uint32_t> codes = support::decode(after).codes;
    if (after.size() != before.size() || codes.size() != 1 || brevier::fold_case(codes[0]) != code) ++wrong;
  });
  CHECK(wrong == 0);
}

namespace {

constexpr bool writes_at_compile_time() {
  char bytes[8] = {'#', '#', '#', '#', '#', '#', '#', '#'};
  brevier::output out(bytes, 7);
  brevier::trimmed t{};
  t.pieces[0] = {0, 3};
  t.count = 1;
  t.size = 3;
  t.capitalize = true;
  out.put("one", t, ' ');
  out.put("one", t, ' ');  // does not fit
  return bytes[0] == 'O' && bytes[2] == 'e' && bytes[3] == 0 && bytes[7] == '#' && out.size() == 3 &&
         out.needed() == 7;
}

}  // namespace

static_assert(writes_at_compile_time());
