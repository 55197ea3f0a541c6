// SPDX-License-Identifier: MIT
//
// reader: what does not fit in the window, and input that comes in pieces.

#include <doctest/doctest.h>
#include <brevier/reader.hpp>

#include <string>
#include <string_view>
#include <vector>

#include "collector.hpp"
#include "support.hpp"

namespace {

using collected::collector;
using collected::events;
using collected::machine;
using collected::read;

}  // namespace

TEST_CASE("reader: a sentence that the window cannot hold comes in pieces, cut between words") {
  std::string sentence = "It";
  while (sentence.size() < 700) sentence += " was a long way";
  sentence += ".";
  for (const uint16_t capacity : std::initializer_list<uint16_t>{128, 129, 200, 480, 700, 800}) {
    CAPTURE(capacity);
    const collector out = read("Title\n\n" + sentence + " Then it ended.\n", capacity);
    std::string joined;
    size_t pieces = 0;
    for (size_t i = 1; i + 1 < out.found.size(); ++i, ++pieces) {
      joined += (i == 1 ? "" : " ") + out.sentences[i];
      CHECK(out.found[i].size <= capacity);
      CHECK(out.found[i].cut == (i + 2 < out.found.size()));
    }
    CHECK(joined == sentence);
    CHECK((pieces == 1) == (sentence.size() < capacity));
    CHECK(out.sentences.back() == "Then it ended.");
    CHECK_FALSE(out.found.back().cut);
  }
}

TEST_CASE("reader: a word that the window cannot hold is cut, but no character is") {
  for (const std::string_view character : {"x", "\xC3\xA9", "\xE2\x82\xAC", "\xF0\x9F\x9A\x80"}) {
    const std::string word = support::repeat(character, 1000);
    for (uint16_t capacity = 128; capacity < 140; ++capacity) {
      CAPTURE(capacity);
      CAPTURE(character.size());
      const collector out = read(word, capacity);
      std::string joined;
      for (size_t i = 0; i < out.found.size(); ++i) {
        joined += out.sentences[i];
        CHECK(support::well_formed(out.sentences[i]));
        CHECK(out.found[i].size > capacity - 8);
        CHECK(out.found[i].size <= capacity);
        CHECK(out.found[i].cut == (i + 1 != out.found.size()));
        if (i + 2 == out.found.size()) break;  // the last one is what is left
      }
      CHECK(word.compare(0, joined.size(), joined) == 0);
      CHECK(joined.size() + out.sentences.back().size() == word.size());
    }
  }
}

TEST_CASE("reader: where lines are joined without a space, a full window loses no part of a character") {
  std::string line;
  for (int i = 0; i < 30; ++i) line += "東";
  line += "、\n";
  for (int i = 0; i < 60; ++i) line += "京";
  machine reading(128);
  reading.feed(line + "。");
  reading.finish();
  std::string all;
  for (const std::string& s : reading.out.sentences) {
    CHECK(support::well_formed(s));
    all += s;
  }
  line.erase(line.find('\n'), 1);
  CHECK(all == line + "。");
}

TEST_CASE("reader: a mark that is the last to fit in the window says nothing of the character after it") {
  for (const std::string_view mark : {".", "!", "\xE3\x80\x82"}) {
    for (const std::string_view next : {"x", "\xC3\xA9", "\xE6\xB0\xB4"}) {
      for (size_t letters = 115; letters < 130; ++letters) {
        const std::string word = support::repeat("x", letters) + std::string(mark) + std::string(next) + "y";
        const collector out = read(word, 128);
        std::string joined;
        for (const std::string& sentence : out.sentences) {
          CHECK_FALSE(sentence.empty());
          joined += sentence;
        }
        CHECK(joined == word);
      }
    }
  }
}

TEST_CASE("reader: when the window is full, an end that waits for the next word is taken as one") {
  const collector out = read("It was short. " + support::repeat("x", 300), 128);
  REQUIRE(out.sentences.size() > 2);
  CHECK(out.sentences[0] == "It was short.");
  CHECK_FALSE(out.found[0].cut);
  CHECK(out.found[1].cut);
}

TEST_CASE("reader: what is left at the end of the input is a sentence") {
  CHECK(read("It came at").sentences == std::vector<std::string>{"It came at"});
  CHECK(read("It came at noon. Two").sentences == std::vector<std::string>{"It came at noon.", "Two"});
}

TEST_CASE("reader: every way of cutting the input in two gives the same, and so does one byte at a time") {
  const std::string pages[] = {
      "Storm hits coast\r\n\r\nBy Dana P. Whitlock\r\n\r\nIt came at noon, near the U.S. base,\r\nat 92 mph. "
      "\xE2\x80\x9CIt"
      " floats,\xE2\x80\x9D she said.Two fell.\r\n\r\n- One\r\n- Two\r\n",
      "<h1>Storm &#38; coast</h1><p class=\"a > b\">It came at noon&hellip; <i>Two</i> "
      "fell.</p><script>a<b</script>"
      "<!-- x -->R&D a < b &bogus; \xF0\x9F\x9A\x80 \xC3\xA9\xFF\xE2\x82 end",
      "\xE9\x9B\xA8\xE3\x81\xA0\xE3\x80\x82\xE9\xA2\xA8\xE3\x82\x82\xE5\xBC\xB7\xE3\x81\x84\xEF\xBC\x81\n" +
          support::repeat("long ", 40) + support::repeat("x", 300),
  };
  for (const std::string& page : pages) {
    const std::string whole = events(page, 128);
    machine slow(128);
    for (const char& byte : page) slow.feed({&byte, 1});
    slow.finish();
    CHECK(slow.out.events == whole);
    for (size_t cut = 0; cut <= page.size(); ++cut) {
      machine m(128);
      m.feed(std::string_view(page).substr(0, cut));
      m.feed({});  // a piece of nothing ends neither a word nor a line
      m.feed(std::string_view(page).substr(cut));
      m.finish();
      CAPTURE(cut);
      CHECK(m.out.events == whole);
    }
  }
}

TEST_CASE("reader: the sample articles lose no word") {
  // The sentences together are its words in order.
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    const auto without_spaces = [](std::string_view text) {
      std::vector<uint32_t> codes;
      for (const uint32_t code : support::decode(text).codes) {
        const bool wide = code == 0xA0 || code == 0x202F || code == 0x2009 || code == 0x3000;
        if (code > ' ' && !wide) codes.push_back(code);
      }
      return codes;
    };
    std::string got;
    for (const std::string& sentence : read(sample.text).sentences) got += sentence;
    CHECK(without_spaces(got) == without_spaces(sample.text));
  }
}
