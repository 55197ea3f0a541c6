// SPDX-License-Identifier: MIT
//
// split: the sentences of a text in memory are those that the reader finds, up to the words that a program
// which wants nothing else does without.

#include <doctest/doctest.h>
#include <brevier/languages.hpp>
#include <brevier/split.hpp>

#include <algorithm>
#include <ctime>
#include <limits>
#include <string>
#include <string_view>

#include "support.hpp"

namespace {

// The text with a mark after each sentence.
template <class Pack>
std::string marked(std::string_view text) {
  std::string all;
  for (;;) {
    const uint16_t n = brevier::sentence_bytes<Pack>(text.data(), static_cast<uint16_t>(text.size()));
    all += text.substr(0, n);
    text.remove_prefix(n);
    if (text.empty()) return all;
    all += text[0] == ' ' ? " |" : "|";
  }
}

template <class Pack>
void check(std::string_view wanted) {
  std::string text;
  for (const char c : wanted) {
    if (c == '|' && !text.empty() && text.back() == ' ') text.pop_back();
    if (c != '|') text += c;
  }
  CAPTURE(text);
  CHECK(marked<Pack>(text) == wanted);
}

constexpr bool has(const brevier::language& pack, const char* word) {
  uint16_t n = 0;
  while (word[n] != 0) ++n;
  return pack.find(word, n) != 0;
}

}  // namespace

static_assert(brevier::sentence_bytes<brevier::english>("It held. We left.", 17) == 8);
static_assert(brevier::sentence_bytes<brevier::english>("", 0) == 0);

TEST_CASE("split: English") {
  check<brevier::english>("The dam held. | Nobody was hurt. | Rain is due!");
  check<brevier::english>("Dr. Amy R. Lund of Acme Corp. spoke at 9 a.m. in Oslo. | The hall was full.");
  check<brevier::english>("\"Is it over?\" she asked. | \"Yes!\" he said.");
  check<brevier::english>("It grew 3.5 percent. | Costs fell to $1.2 million (see No. 5).");
  check<brevier::english>("He left for the U.S. | There he died... | Then nothing");
  check<brevier::english>(
      "Write to Jo.Hill@example.org or see http://www.example.org/A.Html today. | Thanks.");
  check<brevier::english>("It broke.|Nobody knew. | It cost 1,000.|That is a lot.");
  check<brevier::english>("");
  check<brevier::english>("no mark at all");
}

TEST_CASE("split: a sentence of more than 4,096 bytes is given in pieces of whole characters") {
  for (size_t ascii = 4090; ascii <= 4097; ++ascii) {
    const std::string text = std::string(ascii, 'a') + "\U0001F600\u00e9 tail. It held.";
    CAPTURE(ascii);
    std::string_view left = text;
    for (size_t pieces = 0; pieces < 2; ++pieces) {
      const uint16_t n = brevier::sentence_bytes<brevier::english>(left.data(), left.size());
      CHECK(n > 0);
      left.remove_prefix(n);
      CHECK((static_cast<uint8_t>(left[0]) & 0xC0) != 0x80);
    }
    CHECK((left == " It held."));
  }
  const std::string garbage(5000, '\x80');
  CHECK(brevier::sentence_bytes<brevier::english>(garbage.data(), garbage.size()) > 4000);
}

TEST_CASE("split: scripts without spaces") {
  check<brevier::english>("我们看了《停！别动》吗？|看了。|他说：“走吧。”|我们走了。");
  check<brevier::english>("पानी घट गया। | सब ठीक है।");
}

TEST_CASE("split: the words are those of the pack that is named") {
  check<brevier::german>("Am 3. Oktober kam Dr. Huber bzw. seine Frau. | Danach nicht.");
  check<brevier::french>("« Tu viens ? » demanda M. Blanc. | « Non. » | Il partit.");
  check<brevier::russian>("Он родился в 1998 г. в Твери. | Потом он уехал.");
}

TEST_CASE("split: a program has the words of boundaries and no others") {
  const brevier::language& words = brevier::detail::pack_words<brevier::english>::pack;
  CHECK(has(words, "mr"));
  CHECK(has(words, "corp"));
  CHECK(has(words, "the"));   // begins sentences
  CHECK(has(words, "prof"));  // of several languages
  for (const char* word : {"said", "monday", "share", "subscribe", "vom"}) {
    CAPTURE(std::string(word));
    CHECK_FALSE(has(words, word));
  }
}

TEST_CASE("split: four times as many marks take less than ten times as long") {
  const auto ticks = [](std::string_view text) {
    std::clock_t least = std::numeric_limits<std::clock_t>::max();
    for (int i = 0; i < 5; ++i) {
      const std::clock_t begin = std::clock();
      CHECK(brevier::sentence_bytes<brevier::english>(text.data(), text.size()) <= text.size());
      least = std::min(least, std::clock() - begin);
    }
    return least;
  };
  for (const std::string_view unit : {".-", ".("}) {
    CAPTURE(unit);
    const std::string text = support::repeat(unit, 16000);
    CHECK(ticks(text) <
          10 * ticks(std::string_view(text).substr(0, text.size() / 4)) + CLOCKS_PER_SEC / 1000);
  }
}
