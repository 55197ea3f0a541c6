// SPDX-License-Identifier: MIT
//
// languages_fuzz: languages other than English, the guess among several, stages that are left out one by one,
// and the order of the calls.
//
// Input:  20 bytes of options, a title, then the article. The options:
//
//           0  which summarizer
//           1  how the article is cut, and how far another was read before it
//           2  language
//           3  eight questions, and from 11 on four capacities of two bytes each
//          19  size of the title
//
// Holds:  an article read in pieces, with other memory behind it at times, after another was given up in its
//         middle, answers as one that was read at once; an answer does not depend on what was asked before;
//         keywords() are what keyword() gives one by one.

#include <brevier/brevier.hpp>

#include "support.hpp"

namespace {

using brevier::status;
using brevier::written;
namespace stage = brevier::stage;

struct narrow {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 128;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
};

struct uneven {
  static constexpr uint16_t window_bytes = 211;
  static constexpr uint16_t text_bytes = 577;
  static constexpr uint16_t sentences = 9;
  static constexpr uint16_t terms = 32;
};

// The capacities of Limits without some stages.
template <class Limits, uint16_t Off>
struct without : brevier::stages<static_cast<uint16_t>(stage::all & ~Off)> {
  static constexpr uint16_t window_bytes = Limits::window_bytes;
  static constexpr uint16_t text_bytes = Limits::text_bytes;
  static constexpr uint16_t sentences = Limits::sentences;
  static constexpr uint16_t terms = Limits::terms;
};

using many = brevier::all_languages;
using few = brevier::languages<brevier::russian, brevier::chinese, brevier::french>;

constexpr unsigned question_count = 8;
constexpr uint16_t keyword_count = 5;

struct run_options {
  uint8_t which = 0;
  uint8_t cut = 0;
  uint8_t language = 0;
  uint8_t questions[question_count] = {};
  uint16_t capacities[4] = {};
  std::string title;
};

run_options read_options(fuzz::options_reader& in) {
  run_options o;
  o.which = in.byte();
  o.cut = in.byte();
  o.language = in.byte();
  for (uint8_t& q : o.questions) q = in.byte();
  for (uint16_t& c : o.capacities) c = in.word() % 700;
  o.title = in.text(in.byte() % 128);
  return o;
}

status expected(const brevier::report& r) {
  return r.lossless() ? status::ok : status::degraded;
}

template <class Article>
void begin(Article& article, const run_options& o) {
  constexpr const char* codes[] = {"en", "fr", "ru", "zh", "ja", "de", "tr", "vi", ""};
  const unsigned which = o.language % 12;  // beyond the last code it is guessed
  if (which < 9) (void)article.language(codes[which]);
  if (o.title.empty()) return;
  const status s = article.title(o.title.data(), o.title.size());
  REQUIRE(s == expected(article.stats()));
}

template <class Article>
void end(Article& article, size_t fed) {
  const status s = article.finish();
  const brevier::report r = article.stats();
  REQUIRE(r.bytes == fed);
  REQUIRE(s == (r.sentences_kept == 0 ? status::empty : expected(r)));
  uint32_t body = 0;
  for (uint16_t i = 0; i < r.sentences_kept; ++i) {
    if (brevier::is_body(article.kept(i).kind)) ++body;
  }
  REQUIRE(body + r.sentences_dropped <= r.sentences);
  REQUIRE(r.paragraphs <= r.sentences && (r.paragraphs == 0) == (r.sentences == 0));
}

// Another article is begun, and given up in its middle, at its end, or when it has answered.
template <class Article>
void read_another(Article& article, const run_options& o, const std::string& text) {
  (void)article.feed(text.data(), text.size() / 2);
  if ((o.cut & 1) != 0) (void)article.finish();
  char line[40];
  if ((o.cut & 2) != 0) (void)article.summary(line, sizeof line);
  article.reset();
}

template <class Article>
void read_in_pieces(Article& article, const run_options& o, const std::string& text) {
  fuzz::cutter cut(o.cut);
  for (size_t at = 0; at < text.size();) {
    const size_t n = cut.next(text.size() - at);
    fuzz::block<char> exact(n);
    text.copy(exact.data(), n, at);
    REQUIRE(article.feed(exact.data(), n) == expected(article.stats()));
    at += n;
  }
  REQUIRE(article.feed(nullptr, 0) == expected(article.stats()));
}

template <class Article>
std::string kept(Article& article, uint8_t shown) {
  std::string all;
  for (uint16_t i = 0; i < article.stats().sentences_kept; ++i) {
    const brevier::pick p = article.kept(i);
    REQUIRE(p.data != nullptr && p.size != 0 && fuzz::is_clean(p.data, p.size, false));
    const brevier::feature_list f = article.explain(i, shown);
    all.append(p.data, p.size).append(reinterpret_cast<const char*>(f.active), f.count);
  }
  return all;
}

template <class Article>
std::string keywords(Article& article) {
  std::string all;
  brevier::key_term terms[keyword_count];
  const uint16_t count = article.keywords(terms, keyword_count);
  for (uint16_t i = 0; i < count; ++i) {
    const brevier::key_term t = article.keyword(i);
    REQUIRE(t.data == terms[i].data && t.size == terms[i].size && t.count == terms[i].count);
    REQUIRE(fuzz::is_clean(t.data, t.size, false));
    all.append(t.data, t.size).append(1, ' ');
  }
  REQUIRE(count == keyword_count || article.keyword(count).data == nullptr);
  return all;
}

template <class Article>
std::string answer(Article& article, uint8_t question, uint16_t capacity) {
  const uint8_t number = question / 6;
  if (question % 6 == 4) return kept(article, question);
  if (question % 6 == 5) return keywords(article);
  fuzz::text_buffer out(capacity);
  written w;
  if (question % 6 == 0) w = article.headline(out.data(), capacity);
  if (question % 6 == 1) w = article.summary(out.data(), capacity);
  if (question % 6 == 2) w = article.summary_from(number, out.data(), capacity);
  if (question % 6 == 3) w = article.sentences(number, out.data(), capacity);
  const brevier::report r = article.stats();
  REQUIRE(w.result == (r.sentences_kept == 0 ? status::empty : expected(r)));
  REQUIRE(out.holds(w.size) && w.size <= w.needed);
  if (capacity > w.needed) REQUIRE(w.size == w.needed);
  std::string text = out.text(w.size);
  REQUIRE(fuzz::is_clean(text.data(), text.size(), question % 6 == 3));
  return text;
}

template <class Limits, class Languages>
void test(const run_options& o, const std::string& text) {
  using summarizer = brevier::summarizer<Limits, Languages>;
  fuzz::block<summarizer> one(1);
  fuzz::block<summarizer> two(1);
  summarizer& whole = *one.data();
  summarizer& pieces = *two.data();
  begin(whole, o);
  REQUIRE(whole.feed(text.data(), text.size()) == expected(whole.stats()));
  end(whole, text.size());
  read_another(pieces, o, text);
  begin(pieces, o);
  read_in_pieces(pieces, o, text);
  end(pieces, text.size());
  REQUIRE(std::strcmp(whole.language(), pieces.language()) == 0);
  // asked the one way round, and the other
  std::string answers[question_count];
  for (unsigned i = 0; i < question_count; ++i)
    answers[i] = answer(whole, o.questions[i], o.capacities[i % 4]);
  for (unsigned i = question_count; i-- != 0;)
    REQUIRE(answers[i] == answer(pieces, o.questions[i], o.capacities[i % 4]));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::options_reader in(data, size);
  const run_options o = read_options(in);
  const std::string text = in.rest();
  const unsigned which = o.which % 12;
  if (which == 0) test<brevier::standard, many>(o, text);
  if (which == 1) test<brevier::tiny, many>(o, text);
  if (which == 2) test<brevier::lean, few>(o, text);
  if (which == 3) test<narrow, many>(o, text);
  if (which == 4) test<without<uneven, stage::shortening>, few>(o, text);
  if (which == 5) test<without<uneven, stage::line_kinds>, few>(o, text);
  if (which == 6) test<without<narrow, stage::datelines>, few>(o, text);
  if (which == 7) test<without<uneven, stage::scoring>, few>(o, text);
  if (which == 8) test<without<uneven, stage::weighing>, few>(o, text);
  if (which == 9) test<without<narrow, stage::guessing>, few>(o, text);
  if (which == 10) test<without<uneven, stage::of_languages>, few>(o, text);
  if (which == 11) test<without<narrow, stage::scoring | stage::shortening>, few>(o, text);
  return 0;
}
