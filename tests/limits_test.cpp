// SPDX-License-Identifier: MIT
//
// limits: what the presets and each unit of a capacity cost in RAM. That illegal limits do not compile is
// tested by misuse_test.py.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <string>

#include "support.hpp"

namespace {

using brevier::summarizer;

static_assert(sizeof(summarizer<brevier::tiny>) <= 1024);
static_assert(sizeof(summarizer<brevier::standard>) <= 4096);
static_assert(sizeof(summarizer<brevier::large>) <= 65536);
// What answering takes lies in the window, so it costs nothing beside it.
static_assert(sizeof(brevier::workroom) <= brevier::tiny::window_bytes);
static_assert(sizeof(summarizer<>) == sizeof(summarizer<brevier::standard>));

// A capacity more, in fours, so that the alignment of the whole does not round.
struct base : brevier::standard {
  static constexpr uint16_t window_bytes = 480;
  static constexpr uint16_t text_bytes = 2304;
  static constexpr uint16_t sentences = 24;
  static constexpr uint16_t terms = 256;
};
struct more_window : base {
  static constexpr uint16_t window_bytes = base::window_bytes + 4;
};
struct more_text : base {
  static constexpr uint16_t text_bytes = base::text_bytes + 4;
};
struct more_sentences : base {
  static constexpr uint16_t sentences = base::sentences + 4;
};
struct more_terms : base {
  static constexpr uint16_t terms = 2 * base::terms;
};

static_assert(sizeof(summarizer<more_window>) - sizeof(summarizer<base>) == 4 * 1);
static_assert(sizeof(summarizer<more_text>) - sizeof(summarizer<base>) == 4 * 1);
static_assert((sizeof(summarizer<more_sentences>) - sizeof(summarizer<base>)) % 4 == 0);
static_assert(sizeof(summarizer<more_terms>) - sizeof(summarizer<base>) == 256 * 3);
static_assert(alignof(summarizer<base>) <= 4, "the steps above are exact only then");

constexpr size_t bytes_per_sentence = (sizeof(summarizer<more_sentences>) - sizeof(summarizer<base>)) / 4;
static_assert(bytes_per_sentence == sizeof(brevier::sentence));

// The figure in the comment above `name` in limits.hpp: "12 B of RAM each".
size_t documented(const std::string& name) {
  const std::string source =
      support::read_file(support::source_folder() / "include" / "brevier" / "limits.hpp");
  // not the example in the head of the file
  const size_t declaration = source.find("uint16_t " + name + " =", source.find("struct standard"));
  const size_t unit = source.rfind(" B of RAM each", declaration);
  REQUIRE(declaration != source.npos);
  REQUIRE(unit != source.npos);
  size_t begin = unit;
  while (begin > 0 && source[begin - 1] >= '0' && source[begin - 1] <= '9') --begin;
  return static_cast<size_t>(std::stoul(source.substr(begin, unit - begin)));
}

// The least and the greatest of everything that is legal.
struct least {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 128;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
};
struct most {
  static constexpr uint16_t window_bytes = 16384;
  static constexpr uint16_t text_bytes = 49152;
  static constexpr uint16_t sentences = 2048;
  static constexpr uint16_t terms = 8192;
};

summarizer<least> smallest;
summarizer<most> greatest;
summarizer<brevier::standard, brevier::languages<>> without_language;

}  // namespace

TEST_CASE("limits: a unit costs what limits.hpp says") {
  CHECK(documented("window_bytes") == 1);
  CHECK(documented("text_bytes") == 1);
  CHECK(documented("sentences") == bytes_per_sentence);
  CHECK(documented("terms") == 3);
}

TEST_CASE("limits: the least and the greatest legal limits work, and no language does") {
  const std::string text = "Storm hits coast\n\nThe storm came ashore at noon. Two piers fell.\n";
  const auto headline = [&text](auto& article) {
    char line[76] = "";
    CHECK(article.feed(text.data(), text.size()) == brevier::status::ok);
    CHECK(article.finish() == brevier::status::ok);
    CHECK(article.headline(line, sizeof line).result == brevier::status::ok);
    article.reset();
    return std::string(line);
  };
  CHECK(headline(smallest) == "Storm hits coast");
  CHECK(headline(greatest) == "Storm hits coast");
  CHECK(headline(without_language) == "Storm hits coast");
}

TEST_CASE("limits: the greatest legal limits are used to their ends, and no further") {
  std::string piers;
  for (int i = 1000; i < 3500; ++i) piers += "Pier " + std::to_string(i) + " fell. ";
  greatest.feed(piers.data(), piers.size());
  CHECK(greatest.finish() == brevier::status::degraded);
  CHECK(greatest.stats().sentences_kept == 2048);
  CHECK(greatest.stats().sentences_dropped == 2500 - 2048);
  const brevier::pick last = greatest.kept(2047);
  CHECK(std::string(last.data, last.size) == "Pier 3047 fell.");
  static char out[0x10000];
  const brevier::written all = greatest.summary(out, sizeof out);
  CHECK(all.size == 2048 * 16 - 1);
  CHECK(all.needed == all.size);
  greatest.reset();

  // a sentence that fills the window, and three of 49,152 bytes in all that fill the text
  std::string harbours;
  for (const char* name : {"alpha", "bravo", "charlie", "delta"}) {
    std::string one = std::string("The ") + name;
    while (one.size() < 16384 - 8) one += " harbour";
    harbours += one + std::string(16384 - 1 - one.size(), 'x') + ". ";
  }
  greatest.feed(harbours.data(), harbours.size());
  CHECK(greatest.finish() == brevier::status::degraded);
  CHECK(greatest.stats().sentences == 4 + greatest.stats().sentences_cut);
  uint32_t bytes = 0;
  for (uint16_t i = 0; i < greatest.stats().sentences_kept; ++i) bytes += greatest.kept(i).size;
  CHECK(bytes <= 49152);
  CHECK(bytes > 49152 - 16384);
  CHECK(greatest.kept(0).size > 16384 - 16);
  for (const size_t capacity : {size_t{16384}, size_t{16385}, size_t{49153}, sizeof out}) {
    const brevier::written w = greatest.summary(out, capacity);
    CHECK(w.size < capacity);
    CHECK(w.size > capacity / 2);
    CHECK(w.size <= w.needed);
  }
  greatest.reset();
}

TEST_CASE("limits: the state besides the capacities is the same for every preset") {
  const auto fixed = [](size_t size, auto limits) {
    using l = decltype(limits);
    return size - l::window_bytes - l::text_bytes - l::sentences * sizeof(brevier::sentence) - l::terms * 3u;
  };
  const size_t a = fixed(sizeof(summarizer<brevier::tiny>), brevier::tiny{});
  const size_t b = fixed(sizeof(summarizer<brevier::standard>), brevier::standard{});
  const size_t c = fixed(sizeof(summarizer<brevier::large>), brevier::large{});
  // up to what alignment rounds
  CHECK(a / 4 == b / 4);
  CHECK(b / 4 == c / 4);
  CHECK(a < 256);
}
