// SPDX-License-Identifier: MIT
//
// summarizer: input that is no article, or more than one.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <algorithm>
#include <chrono>
#include <string>
#include <string_view>
#include <vector>

#include "article.hpp"
#include "support.hpp"

using namespace articles;

namespace {

template <class Article>
struct name_of;
template <>
struct name_of<lean> {
  static constexpr const char* value = "lean";
};
template <>
struct name_of<tiny> {
  static constexpr const char* value = "tiny";
};
template <>
struct name_of<standard> {
  static constexpr const char* value = "standard";
};
template <>
struct name_of<large> {
  static constexpr const char* value = "large";
};

struct most : brevier::large {
  static constexpr uint16_t sentences = 2048;
};

// The text again and again, in so many bytes or a little more.
string fill(string_view text, size_t size) {
  string all;
  while (all.size() < size) all += text;
  return all;
}

// Reads the text at once and in pieces of 997 bytes; checks what every article must hold, at every size that
// matters. Returns the status of finish().
template <class Article>
status survive(string_view text) {
  CAPTURE(name_of<Article>::value);
  Article& article = fresh<Article>();
  for (size_t at = 0; at < text.size(); at += 997) {
    const status fed = article.feed(text.data() + at, std::min<size_t>(997, text.size() - at));
    CHECK((fed == status::ok || fed == status::degraded));
  }
  const status result = article.finish();
  const brevier::report r = article.stats();
  CHECK(r.bytes == text.size());
  if (result == status::ok) CHECK(r.lossless());
  if (result == status::degraded) CHECK_FALSE(r.lossless());
  CHECK((result == status::empty) == (r.sentences_kept == 0));
  for (const call which : calls) {
    for (const size_t capacity : {0u, 1u, 2u, 3u, 5u, 20u, 76u, 141u, 281u, 5000u, 70000u}) {
      CAPTURE(capacity);
      std::vector<char> out(capacity + 8, '#');
      const written w = write(article, which, capacity == 0 ? nullptr : out.data(), capacity);
      CHECK(fault(w, out, capacity) == "");
      CHECK(w.result == result);
    }
  }
  for (uint16_t i = 0; i <= r.sentences_kept; ++i) {
    const brevier::pick p = article.kept(i);
    CHECK((p.data == nullptr) == (i == r.sentences_kept));
    CHECK(support::well_formed(string_view(p.data == nullptr ? "" : p.data, p.size)));
  }
  return result;
}

void all_survive(string_view text) {
  survive<lean>(text);
  survive<tiny>(text);
  survive<standard>(text);
  survive<large>(text);
}

}  // namespace

TEST_CASE("odd input: empty input, and input with nothing to see") {
  for (const string text : {"", "\n\n \t\r\n", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    CHECK(survive<tiny>(text) == status::empty);
    CHECK(survive<standard>(text) == status::empty);
    CHECK(survive<large>(text) == status::empty);
  }
}

TEST_CASE("odd input: binary input") {
  support::random random(31);
  for (const uint32_t range : {256u, 128u, 64u, 8u}) {
    string text;
    for (int i = 0; i < 65536; ++i)
      text += static_cast<char>(static_cast<unsigned char>(random.below(range)));
    CAPTURE(range);
    all_survive(text);
    CHECK(fresh<standard>().feed(text.data(), text.size()) == status::degraded);
  }
}

TEST_CASE("odd input: Latin-1") {
  constexpr string_view text =
      "Le caf\xE9 ferme\n\nLe caf\xE9 a ferm\xE9 ses portes hier. Le maire est f\xE2"
      "ch\xE9.\n";
  all_survive(text);
  standard& article = read(fresh<standard>(), text);
  CHECK(article.stats().malformed == 5);
  CHECK(text_of(article, headline, 76) == "Le caf\xEF\xBF\xBD ferme");
}

TEST_CASE("odd input: UTF-16 with a byte order mark") {
  for (const bool big : {false, true}) {
    string text = big ? "\xFE\xFF" : "\xFF\xFE";
    for (const char c : page) {
      if (big) text += '\0';
      text += c;
      if (!big) text += '\0';
    }
    CAPTURE(big);
    all_survive(text);
    standard& article = read(fresh<standard>(), text);
    CHECK(article.stats().malformed == 2 + page.size());  // of the mark one for each byte, and all NUL bytes
    CHECK(text_of(article, summary, 281) ==
          "The storm came ashore at noon. Two piers fell into the sea. Nobody was hurt.");
  }
}

TEST_CASE("odd input: a NUL in the middle") {
  const string text = string("The storm came\0 ashore at noon. Two pi\0ers fell.", 48);
  all_survive(text);
  CHECK(text_of(read(fresh<standard>(), text), summary, 281) ==
        "The storm came ashore at noon. Two piers fell.");
}

TEST_CASE("odd input: 1 MB without a space") {
  all_survive(string(1000000, 'x'));
  all_survive(fill("\xE6\xB5\x9C", 1000000));
  all_survive(fill("a.B", 1000000));
}

// An empty line is for an article without a sentence, and for a size in which not one word fits.
TEST_CASE("odd input: an address that is longer than any line leaves a headline and a summary") {
  const string address = "https://ru.example.org/wiki/" + fill("%D0%9C%D0%BE%D1%81%D0%BA%D0%B2%D0%B0_", 250);
  const string first = "The council voted on Tuesday to close the old bridge after inspectors found cracks.";
  const string second = "Repairs will cost nine million crowns and begin in May, the mayor said.";
  for (const string& text :
       {address + "\n\n" + first + "\n\n" + second, first + "\n\n" + address + "\n\n" + second,
        first + "\n\n" + second + "\n\n" + address}) {
    standard& article = read(fresh<standard>(), text);
    for (const size_t capacity : {76u, 141u, 201u, 281u}) {
      CAPTURE(capacity);
      const string line = text_of(article, headline, capacity);
      const string fits = capacity > first.size() ? "The council vo" : "Council vo";  // when it is too long
      CHECK(line.substr(0, fits.size()) == fits);
      const string body = text_of(article, summary, capacity);
      CHECK((body.substr(0, 11) == "The council" || body.substr(0, 7) == "Repairs"));
    }
  }
}

TEST_CASE("odd input: 1 MB without a full stop") {
  all_survive(fill("the storm came ashore and ", 1000000));
  all_survive(fill("Storm ", 1000000));
}

TEST_CASE("odd input: nothing but marks") {
  all_survive(fill(". ! ? ", 120000));
  all_survive(fill(".", 120000));
  all_survive(fill("\xE3\x80\x82", 120000));
  all_survive(fill("<", 120000));
  all_survive(fill("&", 120000));
  all_survive(fill("( \" [ \xE2\x80\x9C ", 120000));
}

TEST_CASE("odd input: very many lines, very many sentences, very many words") {
  all_survive(fill("a\n", 60000));
  all_survive(fill("Storm hits coast\n\n", 120000));
  all_survive(fill("It rained. ", 120000));
  string text;
  for (int i = 0; i < 20000; ++i) text += "w" + std::to_string(i) + (i % 9 == 8 ? ". W" : " ");
  all_survive(text);
  standard& article = read(fresh<standard>(), fill("It rained. ", 800000));
  CHECK(article.stats().sentences == 0xFFFF);  // counters stop at their greatest value
  // and stay there when sentences turn out to be those of a caption
  read(fresh<standard>(), fill("It rained. ", 800000) + "\n\nThe dam at dusk. Photo: Jo Hill\n");
  CHECK(article.stats().sentences == 0xFFFF);
}

TEST_CASE("odd input: unfinished characters and what looks like markup") {
  for (const string end : {"<", "<b", "<b class='", "<!--", "<script>", "&", "&am", "&#82", "\xE2\x82",
                           "\xF0\x9F", "\r", "\"", "(", "-", "."}) {
    CAPTURE(end);
    const string text = "The storm came ashore at noon. Two piers fell " + end;
    all_survive(text);
    CHECK(text_of(read(fresh<standard>(), text), summary, 31) == "The storm came ashore at noon.");
  }
}

TEST_CASE("odd input: ok holds exactly when nothing was lost") {
  using brevier::report;
  const auto result_of = [](string_view text) {
    standard& article = fresh<standard>();
    article.feed(text.data(), text.size());
    const status result = article.finish();
    CHECK((result == status::ok) == article.stats().lossless());
    return result;
  };
  CHECK(result_of(page) == status::ok);
  CHECK(result_of("It came\xFF ashore.") == status::degraded);
  CHECK(fresh<standard>().stats().lossless());
  CHECK(result_of(fill("and so on ", 600) + ".") == status::degraded);
  CHECK(read(fresh<standard>(), fill("and so on ", 600)).stats().sentences_cut > 0);
  // what is said again is not kept twice, and nothing is lost by that; 36 different ones are more than 26
  CHECK(result_of(fill("It rained today. ", 600)) == status::ok);
  string days;
  for (int i = 10; i < 46; ++i) days += "It rained day " + std::to_string(i) + ". ";
  CHECK(result_of(days) == status::degraded);
  CHECK(read(fresh<standard>(), days).stats().sentences_dropped == 36 - 26);
  string words;
  for (int i = 0; i < 400; ++i) words += "Word" + std::to_string(i * 7919) + (i % 8 == 7 ? ". " : " ");
  CHECK(result_of(words) == status::degraded);
  CHECK(read(fresh<standard>(), words).stats().terms_dropped > 0);
}

TEST_CASE("odd input: a caption of two sentences is counted as a line, and not in the body") {
  // That it is one is known at its last sentence only; what was counted for the first is taken back.
  string body = "Storm hits coast\n\n";
  const auto counts = [](const string& text) {
    const brevier::report r = read(fresh<tiny>(), text).stats();
    return std::to_string(r.sentences) + " sentences, " + std::to_string(r.words) + " words, " +
           std::to_string(r.sentences_dropped) + " dropped";
  };
  for (const char* name :
       {"alpha", "bravo", "charlie", "delta", "echo", "foxtrot", "golf", "hotel", "india", "juliet"}) {
    body += string("The ") + name + " pier fell into the sea at noon. ";
    CAPTURE(body.size());  // first it fits, then the store is full
    CHECK(counts(body + "\n\nA crane fell at the port. Photograph: J. Doe/Agency\n") == counts(body));
  }
}

TEST_CASE("odd input: of a caption that gives way to its own sentences, no sentence of the body is lost") {
  // Texts of paragraphs, some of which turn out to be captions at their last sentence. Every sentence of the
  // body is kept, dropped or said again.
  static constexpr const char* words[] = {"bridge",  "Ulm",  "ferry", "storm",
                                          "harbour", "crew", "mayor", "wall"};
  uint32_t state = 1;
  const auto any = [&state](uint32_t below) {
    state = state * 1664525u + 1013904223u;
    return (state >> 16) % below;
  };
  for (int round = 0; round < 4000; ++round) {
    string text;
    for (uint32_t paragraphs = 3 + any(10); paragraphs != 0; --paragraphs) {
      const bool caption = any(4) == 0;
      for (uint32_t sentences = 1 + any(3); sentences != 0; --sentences) {
        text += "The";
        for (uint32_t n = 2 + any(caption ? 5 : 12); n != 0; --n) text += string(" ") + words[any(8)];
        text += " closed. ";
      }
      text += caption ? "Photograph: J. Doe/Agency\n\n" : "\n\n";
    }
    tiny& article = read(fresh<tiny>(), text);
    const brevier::report r = article.stats();
    uint16_t body = 0;
    for (uint16_t i = 0; i < r.sentences_kept; ++i) {
      if (brevier::is_body(article.kept(i).kind)) ++body;
    }
    CAPTURE(text);
    REQUIRE(body + r.sentences_dropped <= r.sentences);
  }
}

TEST_CASE("odd input: a text of headings alone costs no more than one of sentences") {
  // As many as may be kept. Where each asks all others whether there is a body, this takes seconds.
  string text;
  for (int i = 0; i < 2500; ++i) text += "Harbour " + std::to_string(i) + "\n\n";
  auto& article = read(fresh<summarizer<most>>(), text);
  std::vector<char> out(60000);
  const auto begin = std::chrono::steady_clock::now();
  CHECK(article.sentences(0xFFFF, out.data(), out.size()).result != status::empty);
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(2));
}
