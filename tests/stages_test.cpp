// SPDX-License-Identifier: MIT
//
// stages: what a summarizer does without a stage, and that everything else is promised all the same. What the
// stages cost is measured by tests/firmware.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>
#include <brevier/languages.hpp>

#include <string>
#include <string_view>
#include <type_traits>

#include "article.hpp"
#include "support.hpp"

namespace {

using brevier::line_kind;
using brevier::status;
using brevier::summarizer;
using std::string;
using std::string_view;

// Presets of today: with all stages, whether they name them or not.
struct capacities {
  static constexpr uint16_t window_bytes = 256;
  static constexpr uint16_t text_bytes = 512;
  static constexpr uint16_t sentences = 8;
  static constexpr uint16_t terms = 64;
};
struct derived : brevier::standard {
  static constexpr uint16_t sentences = 20;
};
static_assert(std::is_same_v<brevier::stages_of<capacities>, brevier::every_stage>);
static_assert(std::is_same_v<brevier::stages_of<derived>, brevier::every_stage>);
// Of the bits that are named, also by a preset of its own.
struct scoring_alone : brevier::stages<brevier::stage::scoring> {};
static_assert(std::is_same_v<brevier::stages_of<scoring_alone>, brevier::stages<brevier::stage::scoring>>);
static_assert(std::is_same_v<brevier::stages_of<brevier::tiny>, brevier::stages_of<brevier::large>>);
static_assert(sizeof(summarizer<brevier::lean>) == sizeof(summarizer<brevier::tiny>));
static_assert(sizeof(summarizer<capacities>) < sizeof(summarizer<derived>));

// English knows its own abbreviations; the others leave those that many share to a list of their own.
static_assert((brevier::languages<brevier::english>::stages & brevier::stage::common_words) == 0);
static_assert((brevier::languages<brevier::german>::stages & brevier::stage::common_words) != 0);
static_assert((brevier::languages<brevier::english, brevier::german>::stages &
               brevier::stage::common_words) != 0);

// So does German: places that stand before the text.
static_assert((brevier::languages<brevier::english>::stages & brevier::stage::places) == 0);
static_assert((brevier::languages<brevier::german>::stages & brevier::stage::places) != 0);

struct no_shortening : brevier::standard {
  static constexpr bool shortening = false;
};
struct no_line_kinds : brevier::standard {
  static constexpr bool line_kinds = false;
};
struct no_datelines : brevier::standard {
  static constexpr bool datelines = false;
};
struct no_weighing : brevier::standard {
  static constexpr bool weighing = false;
};
struct no_guessing : brevier::standard {
  static constexpr bool guessing = false;
};
struct no_shortcuts : brevier::standard {
  static constexpr bool shortcuts = false;
};
struct no_scoring : brevier::standard {
  static constexpr bool scoring = false;
};
// The least of everything.
struct least : brevier::lean {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 128;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
  static constexpr bool datelines = false;
  static constexpr bool scoring = false;
};
static_assert(!brevier::stages_of<no_scoring>::weighing && !brevier::stages_of<no_scoring>::guessing,
              "they need scores and words");

// What comes with languages comes with those alone, and where the preset has it.
struct no_wide_pages : brevier::standard {
  static constexpr bool wide_pages = false;
};
template <class Limits, class... Packs>
using with = brevier::stages_of<Limits, brevier::languages<Packs...>::stages>;
static_assert(!with<capacities, brevier::english>::wide_pages && !with<capacities>::agencies);
static_assert(with<capacities, brevier::english, brevier::japanese>::wide_pages);
static_assert(with<brevier::lean, brevier::chinese>::wide_pages && !with<brevier::lean>::line_kinds);
static_assert(with<brevier::tiny, brevier::russian>::agencies &&
              !with<brevier::tiny, brevier::russian>::wide_pages);
static_assert(!with<no_datelines, brevier::russian>::agencies, "they stand behind datelines");
static_assert(!with<no_wide_pages, brevier::japanese>::wide_pages);
static_assert(!with<capacities, brevier::english>::letters && !with<capacities, brevier::english>::endings);
static_assert(!with<capacities, brevier::finnish>::letters && with<capacities, brevier::finnish>::endings);
static_assert(with<capacities, brevier::polish>::letters && with<capacities, brevier::polish>::endings);
static_assert(!with<brevier::lean, brevier::polish>::letters, "nothing is guessed");
static_assert(with<brevier::lean, brevier::polish>::endings);
static_assert(!with<capacities, brevier::french>::several_languages && !with<capacities>::several_languages);
static_assert(with<capacities, brevier::english, brevier::french>::several_languages);
static_assert(!with<no_scoring, brevier::finnish>::endings, "no terms are counted");
static_assert(std::is_same_v<brevier::stages_of<brevier::standard, brevier::all_languages::stages>,
                             brevier::every_stage>);

template <class Limits, class Languages = brevier::languages<brevier::english>>
summarizer<Limits, Languages>& read(string_view text) {
  return articles::read(articles::fresh<summarizer<Limits, Languages>>(), text);
}

template <class Limits>
string headline(string_view text, size_t bytes = 75) {
  return articles::headline_of<summarizer<Limits>>(text, bytes);
}

template <class Limits>
string summary(string_view text, size_t bytes = 280) {
  return articles::summary_of<summarizer<Limits>>(text, bytes);
}

template <class Limits>
string lines(string_view text, uint16_t most) {
  static char out[20000];
  (void)read<Limits>(text).sentences(most, out, sizeof out);
  return out;
}

template <class Limits>
line_kind kind_of(string_view text, uint16_t i) {
  return read<Limits>(text).kept(i).kind;
}

const string page =
    "Home\n\nStorm hits the coast of Larkhaven\n\nBy Anna Boll\n\nThe storm came ashore at noon. Two piers fell.\n\n"
    "What comes next\n\nThe council meets on Monday. All rights reserved.\n";

}  // namespace

TEST_CASE("stages: without shortening, what is too long breaks off and nothing goes from inside") {
  const string text =
      "However, the mill (a sight of the town) has burnt down after all these years of neglect.";
  CHECK(summary<brevier::standard>(text).find("(a sight") == string::npos);
  CHECK(summary<no_shortening>(text) == text);
  CHECK(headline<no_shortening>(text, 50) == "However, the mill (a sight of the town) has burnt");
}

TEST_CASE("stages: without kinds of lines, what ends without a mark is the title or a heading") {
  CHECK(headline<no_line_kinds>(page) == "Storm hits the coast of Larkhaven");
  const string all = summary<no_line_kinds>(page);
  CHECK(all ==
        "The storm came ashore at noon. Two piers fell. The council meets on Monday. All rights reserved.");
  CHECK(kind_of<no_line_kinds>(page, 0) == line_kind::heading);  // "Home"
  CHECK(kind_of<no_line_kinds>(page, 1) == line_kind::title);
  CHECK(kind_of<no_line_kinds>(page, 2) == line_kind::heading);  // the byline
  CHECK(read<no_line_kinds>(page).stats().lines_skipped == 4);
  // a long line is text, whatever it ends with, and so is what ends with a colon
  const string long_line(300, 'x');
  CHECK(kind_of<no_line_kinds>("Storm hits the coast again\n\n" + long_line + "\n", 1) == line_kind::body);
  CHECK(kind_of<no_line_kinds>("Storm hits the coast again\n\nThe mayor said:\n", 1) == line_kind::body);
  // an article of headings alone still has a headline
  CHECK(headline<no_line_kinds>("Home\n\nWeather\n") != "");
}

TEST_CASE("stages: without datelines, they are text") {
  const string text = "OSLO — The storm came ashore at noon. Two piers fell into the sea.\n";
  CHECK(summary<brevier::standard>(text).find("OSLO") == string::npos);
  CHECK(summary<no_datelines>(text) == text.substr(0, text.size() - 1));
}

TEST_CASE(
    "stages: without weighing, a summary goes on from its best sentence; sentences are as many as wanted") {
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    auto& article = read<no_weighing>(sample.text);
    char out[281];
    (void)article.summary(out, sizeof out);
    const uint16_t kept = article.stats().sentences_kept;
    uint16_t runs = 0;  // of sentences that stand one after the other
    bool before = false;
    uint16_t bodies = 0;
    for (uint16_t i = 0; i < kept; ++i) {
      const brevier::pick p = article.kept(i);
      if (p.kind != line_kind::body && p.kind != line_kind::list) continue;
      ++bodies;
      if (p.chosen && !before) ++runs;
      before = p.chosen;
    }
    if (bodies == 0) continue;
    CHECK(runs <= 2);  // at the end, one before them may fill what is left
    const string three = lines<no_weighing>(sample.text, 3);
    int n = 1;
    for (const char c : three) n += c == '\n' ? 1 : 0;
    CHECK(n == (bodies < 3 ? bodies : 3));
  }
}

TEST_CASE("stages: without guessing, the language is the first, or the one that is set") {
  using two = brevier::languages<brevier::english, brevier::german>;
  const string text =
      "Die Feuerwehr hat am Montag in der Stadt einen Brand in einer Mühle gelöscht. Der Schaden ist nicht bekannt, "
      "und die Polizei hat noch nicht gesagt, wie es zu dem Brand kam. Es war der dritte in diesem Jahr.";
  summarizer<brevier::standard, two> guesses;
  guesses.feed(text.data(), text.size());
  CHECK(string(guesses.language()) == "de");
  summarizer<no_guessing, two> article;
  article.feed(text.data(), text.size());
  CHECK(string(article.language()) == "en");
  article.reset();
  CHECK(article.language("de") == status::ok);
  article.feed(text.data(), text.size());
  CHECK(string(article.language()) == "de");
}

TEST_CASE("stages: pages of Chinese, Japanese and Russian are known where their language is named") {
  using brevier::languages;
  using one = languages<brevier::english>;
  using far = languages<brevier::english, brevier::chinese>;
  using near = languages<brevier::english, brevier::japanese>;
  const string credit = "写真：田中太郎\n\n";
  const string text =
      "浜岬市の市議会は12日、古い魚市場を年度内に閉鎖することを決めた。商人は近くの駐車場に移る。「魚市場は戻る」と市長は約束した。";
  char out[600];
  (void)read<brevier::standard, near>(credit + "【東京共同】" + text).summary(out, sizeof out);
  CHECK(string(out) == text);
  (void)read<brevier::standard, far>(credit + "【東京共同】" + text).summary(out, sizeof out);
  CHECK(string(out) == text);
  (void)read<brevier::standard, one>(credit + "【東京共同】" + text).summary(out, sizeof out);
  CHECK(string(out).find("【東京共同】" + text) != string::npos);

  const string moscow = "МОСКВА, 14 мар - РИА Новости. Суд решил отложить рассмотрение дела до апреля.";
  (void)read<brevier::standard, languages<brevier::russian>>(moscow).summary(out, sizeof out);
  CHECK(string(out) == "Суд решил отложить рассмотрение дела до апреля.");
  (void)read<brevier::standard, one>(moscow).summary(out, sizeof out);
  CHECK(string(out) == "РИА Новости. Суд решил отложить рассмотрение дела до апреля.");
}

TEST_CASE(
    "stages: a summarizer with English alone finds sentences and terms of Japanese as one with all does") {
  for (const support::sample& sample : support::samples()) {
    if (string(sample.name).find("nihongo") == string::npos) continue;
    auto& one = read<brevier::standard>(sample.text);
    auto& all = read<brevier::standard, brevier::all_languages>(sample.text);
    CHECK(one.stats().sentences > 8);
    REQUIRE(one.stats().sentences == all.stats().sentences);
    for (uint16_t i = 0; i < 5; ++i) {
      const brevier::key_term a = one.keyword(i);
      const brevier::key_term b = all.keyword(i);
      CHECK(string_view(a.data, a.size) == string_view(b.data, b.size));
    }
    char a[281];
    char b[281];
    CHECK(one.summary(a, sizeof a).size > 200);
    (void)all.summary(b, sizeof b);
    CHECK(string(a) == b);
    return;
  }
  FAIL("no sample in Japanese");
}

TEST_CASE("stages: a language without words is guessed for no text, but may be said") {
  summarizer<brevier::standard, brevier::languages<brevier::english, brevier::japanese>> article;
  const string text = "浜岬市の市議会は12日、古い魚市場を閉鎖することを決めた。商人は近くの駐車場に移る。";
  article.feed(text.data(), text.size());
  article.finish();
  CHECK(string(article.language()).empty());
  article.reset();
  CHECK(article.language("ja") == status::ok);
  article.feed(text.data(), text.size());
  article.finish();
  CHECK(string(article.language()) == "ja");
  char out[200];
  (void)article.summary(out, sizeof out);
  CHECK(out == text);
}

TEST_CASE("stages: without scores the first sentences are the best, and there are no words") {
  auto& article = read<no_scoring>(page);
  CHECK(article.stats().words == 0);
  CHECK(article.stats().terms_dropped == 0);
  CHECK(article.keyword(0).data == nullptr);
  brevier::key_term terms[2];
  CHECK(article.keywords(terms, 2) == 0);
  CHECK(article.explain(1).count == 0);
  CHECK(article.kept(1).score == 0);
  const string body =
      "It rained. The storm came ashore at noon at Hull. Two piers fell. The mayor met 40 crews.";
  CHECK(headline<no_scoring>(body) == "It rained.");
  CHECK(lines<no_scoring>(body, 2) == "It rained.\nThe storm came ashore at noon at Hull.");
  CHECK(summary<no_scoring>(body, 46) == "It rained. The storm came ashore at noon…");
  // whatever a long sentence has left in the window
  string ships = "Ships came in from Ulm";
  for (int ship = 1; ship < 40; ++ship) ships += ", Quay " + std::to_string(ship);
  const string harbour = "It rained. " + ships + ". The pier held. Nobody was hurt. The mayor met 40 crews.";
  CHECK(summary<no_scoring>(harbour, 20).substr(0, 10) == "It rained.");
  CHECK(summary<no_scoring>(harbour, 60).substr(0, 10) == "It rained.");
}

TEST_CASE_TEMPLATE("stages: of odd input, every call in every state and any capacity has a result", Limits,
                   brevier::lean, no_scoring, least) {
  const string odd[] = {"",
                        " \n\n ",
                        string("\0\0\xFF\xC3", 4),
                        string(5000, 'x'),
                        string(3000, '.'),
                        string(3000, '"'),
                        "\"",
                        "Home",
                        "日本銀行は、金利を引き上げる。",
                        string(400, '\n') + "x",
                        page};
  for (const string& text : odd) {
    summarizer<Limits> article;
    char out[100] = "unused";
    CHECK(article.headline(out, sizeof out).result == status::bad_state);
    CHECK(article.keyword(0).data == nullptr);
    article.feed(text.data(), text.size());
    CHECK(article.summary(out, sizeof out).result == status::bad_state);
    article.finish();
    CHECK(article.feed("x", 1) == status::bad_state);
    CHECK(article.headline(nullptr, 1).result == status::bad_argument);
    for (size_t capacity = 0; capacity <= sizeof out; ++capacity) {
      const brevier::written w[] = {article.headline(out, capacity), article.summary(out, capacity),
                                    article.sentences(3, out, capacity),
                                    article.summary_from(1, out, capacity)};
      for (const brevier::written& one : w) {
        CHECK(one.size <= one.needed);
        CHECK((capacity == 0 ? one.size == 0 : one.size < capacity));
      }
    }
    const string line = headline<Limits>(text);
    CHECK(line.size() <= 75);
    CHECK(support::well_formed(line));
  }
}

TEST_CASE("stages: without shortcuts words are counted as with them") {
  static_assert(!brevier::stages_of<no_shortcuts>::shortcuts && brevier::stages_of<derived>::shortcuts);
  const string text =
      page + "The pier's owner, Mr. Lund, said 1,400 boats were lost. The piers will be rebuilt.";
  CHECK(summary<no_shortcuts>(text, 75) == summary<brevier::standard>(text, 75));
  for (uint16_t i = 0; i < 3; ++i) {
    const brevier::key_term with = read<brevier::standard>(text).keyword(i);
    const brevier::key_term without = read<no_shortcuts>(text).keyword(i);
    REQUIRE(with.size != 0);
    CHECK(string_view(without.data, without.size) == string_view(with.data, with.size));
    CHECK(without.count == with.count);
  }
}

TEST_CASE("stages: English alone has the abbreviations of its sentences") {
  const std::string_view text =
      "The court heard the case of Hill vs. Lamas on Tuesday, and it took an hour. It was closed to the public, and "
      "Prof. Oak said that it should not have been.\n";
  static summarizer<brevier::standard, brevier::languages<brevier::english>> article;
  article.reset();
  article.feed(text.data(), text.size());
  article.finish();
  CHECK(article.stats().sentences == 2);
}
