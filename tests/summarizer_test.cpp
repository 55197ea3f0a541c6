// SPDX-License-Identifier: MIT
//
// summarizer: what it answers in every state.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>
#include <brevier/languages/french.hpp>

#include <algorithm>
#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "article.hpp"
#include "support.hpp"

using namespace articles;

namespace {

// "An object that has not been used is all zero bytes ... it may be copied and moved by its bytes."
static_assert(std::is_trivially_copyable_v<tiny> && std::is_trivially_copyable_v<standard> &&
              std::is_trivially_copyable_v<large>);
static_assert(std::is_trivially_destructible_v<standard>);

template <class Article>
string bytes_of(const Article& article) {
  string bytes(sizeof article, ' ');
  std::memcpy(bytes.data(), static_cast<const void*>(&article), sizeof article);
  return bytes;
}

template <class Article>
bool all_zero(const Article& article) {
  return bytes_of(article).find_first_not_of('\0') == string::npos;
}

}  // namespace

TYPE_TO_STRING(tiny);
TYPE_TO_STRING(standard);
TYPE_TO_STRING(large);

// ---- states

TEST_CASE("summarizer: every call in every state") {
  enum state_call { feed, finish, do_headline, do_summary, reset, stats };
  using brevier::state;
  struct cell {
    state before;
    state_call call;
    status result;  // reset() and stats() return none: ok
    state after;
  };
  // the table in the head of summarizer.hpp
  static constexpr cell table[] = {
      {state::fresh, feed, status::ok, state::fed},
      {state::fresh, finish, status::empty, state::finished},
      {state::fresh, do_headline, status::bad_state, state::fresh},
      {state::fresh, do_summary, status::bad_state, state::fresh},
      {state::fresh, reset, status::ok, state::fresh},
      {state::fresh, stats, status::ok, state::fresh},
      {state::fed, feed, status::ok, state::fed},
      {state::fed, finish, status::ok, state::finished},
      {state::fed, do_headline, status::bad_state, state::fed},
      {state::fed, do_summary, status::bad_state, state::fed},
      {state::fed, reset, status::ok, state::fresh},
      {state::fed, stats, status::ok, state::fed},
      {state::finished, feed, status::bad_state, state::finished},
      {state::finished, finish, status::bad_state, state::finished},
      {state::finished, do_headline, status::ok, state::finished},
      {state::finished, do_summary, status::ok, state::finished},
      {state::finished, reset, status::ok, state::fresh},
      {state::finished, stats, status::ok, state::finished},
  };
  for (const cell& c : table) {
    CAPTURE(static_cast<int>(c.before));
    CAPTURE(static_cast<int>(c.call));
    standard& article = fresh<standard>();
    if (c.before != state::fresh) article.feed(page.data(), page.size());
    if (c.before == state::finished) article.finish();
    REQUIRE(article.state() == c.before);
    const string before = bytes_of(article);
    char out[281] = "something";
    status result = status::ok;
    switch (c.call) {
      case feed:
        result = article.feed(page.data(), page.size());
        break;
      case finish:
        result = article.finish();
        break;
      case do_headline:
        result = article.headline(out, sizeof out).result;
        break;
      case do_summary:
        result = article.summary(out, sizeof out).result;
        break;
      case reset:
        article.reset();
        break;
      case stats: {
        const brevier::report r = article.stats();
        CHECK(r.bytes == (c.before == state::fresh ? 0 : page.size()));
        CHECK(r.sentences == (c.before == state::fresh ? 0 : c.before == state::fed ? 2 : 3));
        break;
      }
    }
    CHECK(result == c.result);
    CHECK(article.state() == c.after);
    if (result == status::bad_state || c.call == stats) CHECK(bytes_of(article) == before);
    if (c.call == reset) CHECK(all_zero(article));
    const bool writes = c.call == do_headline || c.call == do_summary;
    if (writes) CHECK((string(out) != "") == (c.before == state::finished));
  }
}

TEST_CASE("summarizer: title and language are for a fresh one") {
  for (const int before : {0, 1, 2}) {
    CAPTURE(before);
    standard& article = fresh<standard>();
    if (before != 0) article.feed(page.data(), page.size());
    if (before == 2) article.finish();
    const string bytes = bytes_of(article);
    const status want = before == 0 ? status::ok : status::bad_state;
    CHECK(article.language("en") == want);
    CHECK(article.language("") == want);
    if (before != 0) CHECK(bytes_of(article) == bytes);
    CHECK(article.title("Title", 5) == want);
    if (before != 0) CHECK(bytes_of(article) == bytes);
    CHECK(article.title("Title", 5) == status::bad_state);  // a second one
  }
}

TEST_CASE("summarizer: sentences, kept and keyword are for a finished one") {
  standard& article = fresh<standard>();
  for (const int before : {0, 1}) {
    CAPTURE(before);
    if (before == 1) article.feed(page.data(), page.size());
    const string bytes = bytes_of(article);
    for (const call which : {headline, summary, sentences, from_first}) {
      CAPTURE(static_cast<int>(which));
      char out[100] = "something";
      const written w = write(article, which, out, sizeof out);
      CHECK(w.result == status::bad_state);
      CHECK(w.size == 0);
      CHECK(w.needed == 0);
      CHECK(string(out) == "");
    }
    brevier::key_term term;
    CHECK(article.keywords(&term, 1) == 0);
    CHECK(term.data == nullptr);
    CHECK(article.kept(0).data == nullptr);
    CHECK(article.keyword(0).data == nullptr);
    CHECK(bytes_of(article) == bytes);
  }
  article.finish();
  char out[100] = "";
  CHECK(article.sentences(3, out, sizeof out).result == status::ok);
  CHECK(article.kept(0).data != nullptr);
  CHECK(article.keyword(0).data != nullptr);
  CHECK(article.keywords(nullptr, 3) == 0);
  brevier::key_term terms[3];
  CHECK(article.keywords(terms, 3) == 3);
  for (uint16_t i = 0; i < 3; ++i) CHECK(terms[i].data == article.keyword(i).data);
}

TEST_CASE("summarizer: a bad argument changes nothing") {
  standard& article = fresh<standard>();
  const auto refused = [&article](status result, const string& before) {
    CHECK(result == status::bad_argument);
    CHECK(bytes_of(article) == before);
  };
  for (const int state : {0, 1}) {
    if (state == 1) article.feed(page.data(), page.size());
    const string before = bytes_of(article);
    refused(article.feed(nullptr, 1), before);
    if (state == 1) continue;
    refused(article.title(nullptr, 5), before);
    refused(article.title("x", 0), before);
    refused(article.language(nullptr), before);
    for (const string code : {"xx", "e", "eng", "EN", " en", "xn", "ex"}) {
      CAPTURE(code);
      refused(article.language(code.c_str()), before);
    }
  }
  article.finish();
  const string before = bytes_of(article);
  for (const call which : {headline, summary, sentences, from_first})
    refused(write(article, which, nullptr, 10).result, before);
}

TEST_CASE("summarizer: nothing may be fed, and a null pointer with it") {
  standard& article = fresh<standard>();
  CHECK(article.feed(nullptr, 0) == status::ok);
  CHECK(article.state() == brevier::state::fed);
  CHECK(article.feed("", 0) == status::ok);
  CHECK(article.finish() == status::empty);
  for (const call which : calls) {
    char out[10] = "x";
    const written w = write(article, which, out, sizeof out);
    CHECK(w.result == status::empty);
    CHECK(w.size == 0);
    CHECK(w.needed == 0);
    CHECK(out[0] == 0);
    CHECK(write(article, which, nullptr, 0).result == status::empty);
  }
}

TEST_CASE_TEMPLATE("summarizer: a fresh object is all zero bytes, and so is one after reset", Article, lean,
                   tiny, standard, large) {
  static Article unused;
  CHECK(all_zero(unused));
  static Article used;
  used.language("");
  used.title("A title", 7);
  for (const support::sample& sample : support::samples()) used.feed(sample.text.data(), sample.text.size());
  used.finish();
  (void)text_of(used, summary, 281);
  used.reset();
  CHECK(all_zero(used));
}

TEST_CASE_TEMPLATE("summarizer: after reset, an article is read as by a new object", Article, lean, tiny,
                   standard, large) {
  Article& article = fresh<Article>();
  read(article, page);
  const string first = answers(article);
  article.reset();
  read(article, support::samples().front().text);
  article.reset();
  article.language("");
  article.feed("<b", 2);
  article.reset();
  CHECK(answers(read(article, page)) == first);
}

TEST_CASE("summarizer: asking changes no answer, in whatever order") {
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    standard& article = read(fresh<standard>(), sample.text);
    const string once = answers(article);
    for (const call a : calls) {
      for (const size_t capacity : {10u, 76u, 500u}) {
        (void)text_of(article, a, capacity);
        CHECK(answers(article) == once);
      }
    }
  }
}

// ---- small articles, whose answers follow from what is promised

TEST_CASE_TEMPLATE("summarizer: the headline is the title; a summary that has room is the body", Article,
                   tiny, standard, large) {
  Article& article = read(fresh<Article>(), page);
  CHECK(text_of(article, headline, 76) == "Storm hits coast");
  CHECK(text_of(article, summary, 281) ==
        "The storm came ashore at noon. Two piers fell into the sea. Nobody was hurt.");
  CHECK(text_of(article, sentences, 281) ==
        "The storm came ashore at noon.\nTwo piers fell into the sea.\nNobody was hurt.");
  const brevier::report r = article.stats();
  CHECK(r.bytes == page.size());
  CHECK(r.sentences == 3);
  CHECK(r.paragraphs == 1);
  CHECK(r.lines_skipped == 1);
  CHECK(r.words == 6 + 6 + 3);
  CHECK(r.sentences_kept == 4);
  CHECK(r.lossless());
}

TEST_CASE("summarizer: kept sentences are those of the article, in order") {
  standard& article = read(fresh<standard>(), page);
  const string want[] = {"Storm hits coast", "The storm came ashore at noon.", "Two piers fell into the sea.",
                         "Nobody was hurt."};
  for (uint16_t i = 0; i < 4; ++i) {
    const brevier::pick p = article.kept(i);
    CAPTURE(i);
    REQUIRE(p.data != nullptr);
    CHECK(string(p.data, p.size) == want[i]);
    CHECK(p.kind == (i == 0 ? brevier::line_kind::title : brevier::line_kind::body));
    if (i > 0) CHECK(p.ordinal == i - 1);
    CHECK(p.paragraph == 0);
  }
  CHECK(article.kept(4).data == nullptr);
  CHECK(article.kept(0xFFFF).data == nullptr);
}

TEST_CASE("summarizer: chosen says what the last call wrote") {
  standard& article = read(fresh<standard>(), page);
  const auto chosen = [&article] {
    string marks;
    for (uint16_t i = 0; i < 4; ++i) marks += article.kept(i).chosen ? '1' : '0';
    return marks;
  };
  CHECK(chosen() == "0000");
  (void)text_of(article, headline, 76);
  CHECK(chosen() == "1000");
  (void)text_of(article, summary, 281);
  CHECK(chosen() == "0111");
  (void)text_of(article, sentences, 281);
  CHECK(chosen() == "0111");
  char out[281];
  CHECK(article.sentences(0, out, sizeof out).size == 0);
  CHECK(chosen() == "0000");
  (void)text_of(article, summary, 281);
  CHECK(article.summary_from(4, out, sizeof out).size == 0);  // there is none of this number
  CHECK(chosen() == "0000");
}

TEST_CASE("summarizer: where a word fits, a text is written, be it the whole or all but a byte of it") {
  const string text = "The storm came ashore at noon and two piers fell into the sea. Nobody was hurt.";
  standard& article = read(fresh<standard>(), text);
  for (size_t capacity = 12; capacity <= text.size() + 1; ++capacity) {
    CAPTURE(capacity);
    for (const call which : calls) {
      const string written_text = text_of(article, which, capacity);
      CHECK(written_text.size() < capacity);
      if (which != sentences) CHECK(written_text != "");
    }
  }
}

TEST_CASE("summarizer: the sentence of the best score that kept() shows is one of the sentences") {
  std::vector<string> texts = {
      "What a long and strange day it was for all of them. A freight train carrying 1,400 tons of salt derailed near "
      "Larkhaven on Tuesday, the sheriff said. Salt is white."};
  for (const support::sample& sample : support::samples()) texts.push_back(sample.text);
  constexpr uint16_t longest_catchword = 24;  // costs more than any score (select.hpp)
  for (const string& text : texts) {
    CAPTURE(text);
    standard& article = read(fresh<standard>(), text);
    (void)text_of(article, summary, 281);  // what it leaves on them is no score of theirs
    char out[5000];
    const written w = article.sentences(2, out, sizeof out);
    REQUIRE(w.size == w.needed);
    int best = -0x8000;
    bool chosen = true;
    for (uint16_t i = 0; i < article.stats().sentences_kept; ++i) {
      const brevier::pick p = article.kept(i);
      if (!brevier::is_body(p.kind) || p.size <= longest_catchword || p.score <= best) continue;
      best = p.score;
      chosen = p.chosen;
    }
    CHECK(chosen);
  }
  standard& article = read(fresh<standard>(), texts[0]);
  char out[200];
  (void)article.sentences(1, out, sizeof out);
  CHECK(string(out).substr(0, 15) == "A freight train");
}

TEST_CASE("summarizer: the heaviest term comes first, then by place; past the last there is none") {
  constexpr string_view text =
      "The ferry left at noon. A ferry sank near the harbour. The harbour was closed to every ferry.\n";
  standard& article = read(fresh<standard>(), text);
  const auto term = [&article](uint16_t i) {
    const brevier::key_term k = article.keyword(i);
    return string(k.data == nullptr ? "" : k.data, k.size) + ' ' + std::to_string(k.count);
  };
  CHECK(term(0) == "ferry 3");
  CHECK(term(1) == "harbour 2");
  for (uint16_t i = 2; i < 40; ++i) {
    CAPTURE(i);
    CHECK(article.keyword(i).count <= 1);
  }
  CHECK(article.keyword(40).data == nullptr);
  CHECK(article.keyword(0xFFFF).data == nullptr);
  // no number, and no function word whose stem is that of another
  read(fresh<standard>(),
       "In 1953 it could rust, as it can now. In 1953 cans of beer sank; cans of tea did not.");
  CHECK(term(0) == "cans 2");
  for (uint16_t i = 1; i < 5; ++i) CHECK(term(i) != "1953 2");
  // what the title says is what the article is about
  read(fresh<standard>(), "Ferry sinks off Larkhaven\n\nThe harbour was closed after the ferry left.\n");
  CHECK(term(0) == "Ferry 2");
}

TEST_CASE("summarizer: what an apostrophe cuts off is no keyword") {
  standard& article = read(fresh<standard>(),
                           "It's dark in Ulm. I've no lamp, we've none. You're tired. We're late. I'll go.");
  string keys;
  for (uint16_t i = 0; article.keyword(i).data != nullptr; ++i)
    keys += string(article.keyword(i).data, article.keyword(i).size) + ' ';
  CHECK(keys == "dark Ulm lamp none tired late ");
}

TEST_CASE("summarizer: the title of the caller is the headline") {
  standard& article = fresh<standard>();
  CHECK(article.title("Two piers lost in storm", 23) == status::ok);
  read(article, "What we know\n\nThe storm came ashore at noon.\n");
  CHECK(text_of(article, headline, 76) == "Two piers lost in storm");
  CHECK(text_of(article, summary, 281) == "The storm came ashore at noon.");
}

TEST_CASE("summarizer: only titles, one word, or headings still give a headline and a summary") {
  for (const string text : {"Fire", "Fire\n", "Storm hits coast\n\nFerry cancelled\n\nWhat we know\n"}) {
    CAPTURE(text);
    standard& article = read(fresh<standard>(), text);
    CHECK(text_of(article, headline, 76) == text.substr(0, text.find('\n')));
    CHECK(text_of(article, summary, 281) != "");
    CHECK(article.stats().lossless());
  }
}

TEST_CASE("summarizer: language is the one that is set") {
  standard& article = fresh<standard>();
  CHECK(article.language("en") == status::ok);
  CHECK(string(article.language()) == "en");
  CHECK(article.language("") == status::ok);
  CHECK(string(article.language()) == "");
  read(article, page);
  CHECK(string(article.language()) == "");
}

TEST_CASE("summarizer: the language is guessed from its first words") {
  const auto guess = [](const string& name) {
    for (const support::sample& sample : support::samples()) {
      if (sample.name == name) return string(read(fresh<standard>(), sample.text).language());
    }
    return string("no such sample");
  };
  CHECK(guess("wire") == "en");
  CHECK(guess("feature") == "en");
  CHECK(guess("deutsch") == "");
  CHECK(guess("francais") == "");
  CHECK(guess("nihongo") == "");
}

TEST_CASE("summarizer: markup is text, unless an html_filter stands before it") {
  constexpr string_view text = "The <b>storm</b> x<y>z came ashore &amp; left.";
  CHECK(text_of(read(fresh<standard>(), text), summary, 281) == text);
  const auto with = [&](brevier::markup mode) {
    standard& behind_filter = fresh<standard>();
    brevier::html_filter without_tags(mode);
    without_tags.feed(text.data(), text.size(), behind_filter);
    without_tags.finish(behind_filter);
    behind_filter.finish();
    return text_of(behind_filter, summary, 281);
  };
  CHECK(with(brevier::markup::automatic) == "The storm x<y>z came ashore & left.");
  CHECK(with(brevier::markup::yes) == "The storm xz came ashore & left.");
}

TEST_CASE("summarizer: the one-shot function gives what the object gives") {
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    char out[281];
    const written w = brevier::summarize(sample.text.data(), sample.text.size(), out, sizeof out);
    CHECK(string(out, w.size) == text_of(read(fresh<standard>(), sample.text), summary, sizeof out));
    const written t =
        brevier::summarize<brevier::tiny>(sample.text.data(), sample.text.size(), out, sizeof out);
    CHECK(string(out, t.size) == text_of(read(fresh<tiny>(), sample.text), summary, sizeof out));
  }
  char out[10] = "something";
  const written refused = brevier::summarize(nullptr, 1, out, sizeof out);
  CHECK(refused.result == status::bad_argument);
  CHECK(refused.size == 0);
  CHECK(refused.needed == 0);
  CHECK(string(out, 3) == string("\0om", 3));  // the empty string, and not a byte more
  CHECK(brevier::summarize(nullptr, 1, out + 1, 0).result == status::bad_argument);
  CHECK(brevier::summarize(nullptr, 1, nullptr, 10).result == status::bad_argument);
  CHECK(out[1] == 'o');
  CHECK(brevier::summarize(page.data(), page.size(), nullptr, 1).result == status::bad_argument);
  CHECK(brevier::summarize("", 0, out, sizeof out).result == status::empty);
}

TEST_CASE("summarizer: a few words are no end of a text but behind the sentence that they belong to") {
  const string chef =
      "Inga Rask has run the two-star restaurant Torv in Lund since 2009. Last week she announced that she will close "
      "it in December.\n\nI have cooked three hundred nights a year for sixteen years without a single week of "
      "holidays. Enough.";
  CHECK(
      text_of(read(fresh<standard>(), chef), summary, 141) ==
      "Inga Rask has run the two-star restaurant Torv in Lund since 2009. Last week she announced that she will close "
      "it in December.");
  CHECK(
      text_of(read(fresh<standard>(), chef), summary, 281) ==
      "Inga Rask has run the two-star restaurant Torv in Lund since 2009. Last week she announced that she will close "
      "it in December. I have cooked three hundred nights a year for sixteen years without a single week of "
      "holidays. Enough.");
}

TEST_CASE("summarizer: catchwords before the text are none of its sentences") {
  const string dam =
      "Storm hits coast\n\nThe price. Old walls. The dam at Larkhaven broke on Monday and two people died.\nThe "
      "council had warned of the old walls for ten years.\nA new dam will cost 40 million crowns, said the mayor.\n";
  CHECK(text_of(read(fresh<standard>(), dam), sentences, 400).find("price.") == string::npos);
  CHECK(text_of(read(fresh<standard>(), "It fell. It rose. It fell.\n"), sentences, 400) ==
        "It fell.\nIt rose.");
}

TEST_CASE("summarizer: every word counts, whatever stands around it") {
  const string text =
      "The dam's wall, 1,000 years old, is well-known in Z\xC3\xBCrich and in \xE6\x9D\xB1\xE4\xBA\xAC. Don't trust "
      "walls: \"walls\" (and dams) break at 3 a.m. Share the \xE2\x80\x9C"
      "dam\xE2\x80\x9D story, said Ulm\xE2\x80\x99s mayor; "
      "A 1.5-metre wall/dam broke at B2, too";
  const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;
  std::vector<uint16_t> terms;
  size_t words = 0;
  brevier::tokenizer tokens(text.data(), static_cast<uint16_t>(text.size()), english);
  for (brevier::token t; tokens.next(t); ++words) {
    if (brevier::is_term(t, english)) terms.push_back(t.term);
  }
  for (const bool known : {false, true}) {
    large& article = fresh<large>();
    if (known) CHECK(article.language("en") == status::ok);
    read(article, text);
    CHECK(article.stats().words == words);
    CHECK(article.keyword(10).data != nullptr);
    for (uint16_t i = 0; article.keyword(i).data != nullptr; ++i) {
      const brevier::key_term key = article.keyword(i);
      brevier::tokenizer again(key.data, key.size, english);
      brevier::token t;
      CHECK(again.next(t));
      CHECK(key.count == std::count(terms.begin(), terms.end(), t.term));
    }
  }
}

TEST_CASE(
    "summarizer: words of the page go from the front of a sentence, whether the language is known or not") {
  const string text =
      "Media playback is not supported on this device The council voted on Monday. Share prices fell in Ulm.";
  for (const bool known : {false, true}) {
    standard& article = fresh<standard>();
    if (known) CHECK(article.language("en") == status::ok);
    read(article, text);
    CHECK(string_view(article.kept(0).data, article.kept(0).size) == "The council voted on Monday.");
    CHECK(string_view(article.kept(1).data, article.kept(1).size) == "Share prices fell in Ulm.");
  }
}

TEST_CASE("summarizer: where the store is full, the title and the first sentences of the body stay") {
  std::string text = "Home page of the paper\n\nStorm hits the coast of Larkhaven\n\nBy Anna Boll\n\n";
  std::vector<std::string> body;
  for (char c = 'A'; c <= 'T'; ++c)
    body.push_back("Pier " + std::string(1, c) + " fell into the cold sea at noon.");
  for (const std::string& sentence : body) text += sentence + " ";
  articles::tiny& article = articles::read(articles::fresh<articles::tiny>(), text + "\n");
  const brevier::report all = article.stats();
  REQUIRE(all.sentences_kept == brevier::tiny::sentences);
  CHECK(all.sentences_dropped == body.size() - (brevier::tiny::sentences - 1));
  CHECK(article.kept(0).kind == brevier::line_kind::title);
  for (uint16_t i = 1; i < all.sentences_kept; ++i) {
    const brevier::pick p = article.kept(i);
    CHECK(std::string(p.data, p.size) == body[i - 1u]);
  }
}

TEST_CASE("summarizer: of what is no text, furniture gives way to headings") {
  std::string text = "Storm hits the coast of Larkhaven\n\n";
  for (char c = 'A'; c <= 'T'; ++c) text += "Photo: Pier " + std::string(1, c) + "\n\n";
  for (char c = 'A'; c <= 'T'; ++c) text += "Pier " + std::string(1, c) + " and the cold sea\n\n";
  articles::tiny& article = articles::read(articles::fresh<articles::tiny>(), text);
  REQUIRE(article.stats().sentences_kept > 2);
  for (uint16_t i = 1; i < article.stats().sentences_kept; ++i)
    CHECK(article.kept(i).kind == brevier::line_kind::heading);
}

TEST_CASE("summarizer: what is no text stays what it is, and is neither counted nor lost") {
  const std::string address = "Https://ledger.example/" + std::string(80, 'a');
  standard& article =
      read(fresh<standard>(),
           "By Anna Boll\n\nStorm hits the coast of Larkhaven\n\nThe crane fell into the harbour. "
           "Read more\n\nIt was 80 years old. " +
               address + "\n");
  CHECK(article.kept(0).kind == brevier::line_kind::byline);
  CHECK(article.stats().sentences == 2);
  CHECK(article.stats().words == 11);
  CHECK(article.stats().lossless());
  for (uint16_t i = 0; i < article.stats().sentences_kept; ++i) CHECK(article.kept(i).size < address.size());
}

TEST_CASE("summarizer: letters alone, and short words of no known language, take no room from others") {
  std::string letters;
  std::string words;
  for (char c = 'b'; c <= 'z'; ++c) {
    letters += std::string(" ") + c;
    words += std::string(" q") + c + " x" + c;
  }
  for (const std::string& text :
       {"The piers and docks of Ulm, Lund, Bergen, Oslo, Kiel, Riga were as old as" + letters + ".",
        "Mikro tabula sondra velto" + words + "."}) {
    CAPTURE(text);
    CHECK(articles::read(articles::fresh<articles::tiny>(), text + "\n").stats().terms_dropped == 0);
  }
}

TEST_CASE("summarizer: words of the page that have accents are counted as well") {
  using both = brevier::summarizer<brevier::standard, brevier::languages<brevier::english, brevier::french>>;
  both& article = fresh<both>();
  CHECK(article.language("fr") == status::ok);
  read(article, "La tour de Metz a fini. Partager Publicité Commentaires Le pont a tenu.");
  CHECK(string_view(article.kept(1).data, article.kept(1).size) == "Le pont a tenu.");
}

TEST_CASE("summarizer: an article of one sentence gives all that one of many does") {
  standard& article = read(fresh<standard>(), "The dam of Ulm leaks.");
  CHECK(article.stats().sentences_kept == 1);
  CHECK(article.kept(0).data != nullptr);
  CHECK(article.kept(1).data == nullptr);
  CHECK(article.explain(0).count != 0);
  CHECK(article.explain(1).count == 0);
  brevier::key_term terms[5];
  terms[2].count = 77;
  CHECK(article.keywords(terms, 2) == 2);
  CHECK(terms[2].count == 77);
  CHECK(article.keywords(terms, 5) == 3);  // dam, Ulm, leaks
  for (uint16_t i = 0; i < 3; ++i) CHECK(article.keyword(i).data == terms[i].data);
  CHECK(article.keyword(3).data == nullptr);
}
