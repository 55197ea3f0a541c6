// SPDX-License-Identifier: MIT
//
// summarizer: the whole way, from any bytes in any pieces to any capacity, in every state.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <algorithm>
#include <cstring>
#include <memory>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "support.hpp"

namespace {

using brevier::status;
using brevier::summarizer;
using brevier::written;
using std::string;
using std::string_view;

using lean = summarizer<brevier::lean>;
using tiny = summarizer<brevier::tiny>;
using standard = summarizer<brevier::standard>;
using large = summarizer<brevier::large>;

// "An object that has not been used is all zero bytes ... it may be copied and moved by its bytes."
static_assert(std::is_trivially_copyable_v<tiny> && std::is_trivially_copyable_v<standard> &&
              std::is_trivially_copyable_v<large>);
static_assert(std::is_trivially_destructible_v<standard>);

constexpr string_view page =
    "Storm hits coast\n\nThe storm came ashore at noon. Two piers fell into the sea. Nobody was hurt.\n";

// Static storage, as in firmware: too large for some stacks, and zero before anything runs.
template <class Article>
Article& fresh() {
  static Article article;
  article.reset();
  return article;
}

template <class Article>
Article& read(Article& article, string_view text) {
  article.feed(text.data(), text.size());
  article.finish();
  return article;
}

template <class Article>
bool all_zero(const Article& article) {
  static const Article zero = {};
  return std::memcmp(static_cast<const void*>(&article), static_cast<const void*>(&zero), sizeof zero) == 0 &&
         std::memchr(static_cast<const void*>(&article), 0, 1) != nullptr;
}

template <class Article>
string bytes_of(const Article& article) {
  string bytes(sizeof article, ' ');
  std::memcpy(bytes.data(), static_cast<const void*>(&article), sizeof article);
  return bytes;
}

// Compares two objects as they are at one place: there any call gives their pointers the same values.
template <class Article>
bool same_bytes(const Article& a, const Article& b) {
  static Article place;
  static unsigned char bytes[sizeof place];
  place = a;
  (void)place.language();
  std::memcpy(bytes, static_cast<const void*>(&place), sizeof place);
  place = b;
  (void)place.language();
  return std::memcmp(bytes, static_cast<const void*>(&place), sizeof place) == 0;
}

#ifdef __OPTIMIZE__
constexpr bool unoptimized = false;
#else
constexpr bool unoptimized = true;  // with sanitizers, a minute for what takes a second
#endif

// The three calls that write, by number, so that a test can go through them.
enum call { headline, summary, sentences };
constexpr call calls[] = {headline, summary, sentences};

template <class Article>
written write(Article& article, call which, char* out, size_t capacity) {
  if (which == headline) return article.headline(out, capacity);
  if (which == summary) return article.summary(out, capacity);
  return article.sentences(3, out, capacity);
}

template <class Article>
string text_of(Article& article, call which, size_t capacity) {
  std::vector<char> out(capacity + 1);
  const written w = write(article, which, out.data(), capacity);
  return string(out.data(), w.size);
}

// Everything that a finished article says.
template <class Article>
string answers(Article& article) {
  string all = text_of(article, headline, 76);
  for (const size_t capacity : {76u, 141u, 281u}) all += "\n--\n" + text_of(article, summary, capacity);
  all += "\n--\n" + text_of(article, sentences, 2000) + "\n--";
  for (uint16_t i = 0; i < 5; ++i) {
    const brevier::key_term k = article.keyword(i);
    all += ' ' + string(k.data == nullptr ? "" : k.data, k.size) + ' ' + std::to_string(k.count);
  }
  for (uint16_t i = 0; i < article.stats().sentences_kept; ++i)
    all += ' ' + std::to_string(article.kept(i).score);
  return all;
}

// What any output must be, whatever came in. `out` has `capacity` bytes and after them 8 times '#'.
string fault(const written& w, const std::vector<char>& out, size_t capacity) {
  for (size_t i = capacity; i < out.size(); ++i) {
    if (out[i] != '#') return "wrote past the end";
  }
  if (capacity == 0) return w.size == 0 ? "" : "size without capacity";
  if (w.size > capacity - 1) return "size > capacity - 1";
  if (out[w.size] != 0) return "no NUL at the end";
  if (std::memchr(out.data(), 0, w.size) != nullptr) return "NUL in the text";
  if (w.size > w.needed) return "size > needed";
  if (!support::well_formed(string_view(out.data(), w.size))) return "not UTF-8";
  return "";
}

// The words of a text in lower case, in a way that has nothing to do with the library's: letters and digits
// of ASCII, and all other characters but the punctuation that news uses.
std::vector<string> plain_words(string_view text) {
  std::vector<string> words(1);
  for (const uint32_t code : support::decode(text).codes) {
    const bool ascii =
        (code >= '0' && code <= '9') || (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z');
    const bool wide = code > 0xBF && !(code >= 0x2000 && code <= 0x206F);
    if (ascii || wide) {
      // Latin-1 has its capitals where ASCII has them
      const bool capital = (code >= 'A' && code <= 'Z') || (code >= 0xC0 && code <= 0xDE);
      words.back() += support::encode(capital ? code + 32 : code);
    } else if (!words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

template <class Article>
struct name_of;
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

string repeat(string_view text, size_t size) {
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
  survive<tiny>(text);
  survive<standard>(text);
  survive<large>(text);
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
    char out[100] = "something";
    const written w = article.sentences(3, out, sizeof out);
    CHECK(w.result == status::bad_state);
    CHECK(w.size == 0);
    CHECK(w.needed == 0);
    CHECK(string(out) == "");
    CHECK(article.kept(0).data == nullptr);
    CHECK(article.keyword(0).data == nullptr);
    CHECK(bytes_of(article) == bytes);
  }
  article.finish();
  char out[100] = "";
  CHECK(article.sentences(3, out, sizeof out).result == status::ok);
  CHECK(article.kept(0).data != nullptr);
  CHECK(article.keyword(0).data != nullptr);
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
    for (const string code : {"xx", "e", "eng", "EN", " en"}) {
      CAPTURE(code);
      refused(article.language(code.c_str()), before);
    }
  }
  article.finish();
  const string before = bytes_of(article);
  for (const call which : calls) refused(write(article, which, nullptr, 10).result, before);
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
  const char* bytes = reinterpret_cast<const char*>(&unused);
  CHECK(string_view(bytes, sizeof unused).find_first_not_of('\0') == string_view::npos);
  static Article used;
  used.language("");
  used.title("A title", 7);
  for (const support::sample& sample : support::samples()) used.feed(sample.text.data(), sample.text.size());
  used.finish();
  (void)text_of(used, summary, 281);
  used.reset();
  bytes = reinterpret_cast<const char*>(&used);
  CHECK(string_view(bytes, sizeof used).find_first_not_of('\0') == string_view::npos);
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

TEST_CASE("summarizer: the language is guessed from the first hundred words") {
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
  char out[10];
  CHECK(brevier::summarize(nullptr, 1, out, sizeof out).result == status::bad_argument);
  CHECK(brevier::summarize(page.data(), page.size(), nullptr, 1).result == status::bad_argument);
  CHECK(brevier::summarize("", 0, out, sizeof out).result == status::empty);
}

// ---- any pieces

TEST_CASE_TEMPLATE("summarizer: every sample, cut in two anywhere or fed byte by byte, is the same", Article,
                   lean, tiny, standard, large) {
  // Objects of the same bytes answer and go on alike, so what is compared are the objects. Each cut is tried
  // on a copy of an object that was fed byte by byte up to it, which then takes 512 bytes at once and must be
  // as the object that took those byte by byte too. So no cut makes a difference, and by induction no number
  // of them; and the object that took all at once is as they are at the end.
  static Article whole;
  static Article stepwise;
  static Article ahead;
  static Article cut;
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    const string& text = sample.text;
    whole.reset();
    whole.feed(text.data(), text.size());
    stepwise.reset();
    ahead.reset();
    const size_t step = std::min<size_t>(512, text.size());
    for (size_t at = 0; at < step; ++at) ahead.feed(text.data() + at, 1);
    size_t different = 0;
    for (size_t at = 0; at + step < text.size(); ++at) {
      cut = stepwise;
      cut.feed(text.data() + at, step);
      if (!same_bytes(cut, ahead)) ++different;
      stepwise.feed(text.data() + at, 1);
      ahead.feed(text.data() + at + step, 1);
    }
    for (size_t at = text.size() - step; at < text.size(); ++at) {
      cut = stepwise;
      cut.feed(text.data() + at, text.size() - at);
      if (!same_bytes(cut, whole)) ++different;
      stepwise.feed(text.data() + at, 1);
    }
    CHECK(different == 0);
    CHECK(same_bytes(stepwise, whole));
    whole.finish();
    stepwise.finish();
    CHECK(same_bytes(stepwise, whole));
    CHECK(answers(stepwise) == answers(whole));
  }
}

TEST_CASE_TEMPLATE("summarizer: a sample in two pieces, from the beginning", Article, tiny, standard) {
  // Without the trick above, for the shorter ones.
  static Article whole;
  static Article cut;
  for (const support::sample& sample : support::samples()) {
    const string& text = sample.text;
    if (text.size() > 1500) continue;
    CAPTURE(sample.name);
    whole.reset();
    whole.feed(text.data(), text.size());
    size_t different = 0;
    for (size_t at = 0; at <= text.size(); ++at) {
      cut.reset();
      cut.feed(text.data(), at);
      cut.feed(text.data() + at, text.size() - at);
      if (!same_bytes(cut, whole)) ++different;
    }
    CHECK(different == 0);
    cut.finish();  // from now on what is not yet written of the room to answer in may be anything
    whole.finish();
    CHECK(answers(cut) == answers(whole));
  }
}

TEST_CASE_TEMPLATE("summarizer: a copy in the middle of reading goes on as the object does", Article, lean,
                   tiny, standard, large) {
  static Article article;
  static Article copy;
  static Article bytewise;
  static Article reference;
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    const string_view text = sample.text;
    reference.reset();
    const string want = answers(read(reference, text));
    article.reset();
    article.feed(text.data(), text.size() / 2);
    copy = article;
    std::memcpy(static_cast<void*>(&bytewise), static_cast<const void*>(&article), sizeof article);
    std::memset(static_cast<void*>(&article), 0x55, sizeof article);  // neither has a pointer into it
    const string_view rest = text.substr(text.size() / 2);
    CHECK(answers(read(copy, rest)) == want);
    CHECK(answers(read(bytewise, rest)) == want);
    // and of a finished one
    std::memcpy(static_cast<void*>(&article), static_cast<const void*>(&bytewise), sizeof article);
    std::memset(static_cast<void*>(&bytewise), 0x55, sizeof bytewise);
    CHECK(answers(article) == want);
  }
}

// ---- any capacity

TEST_CASE_TEMPLATE("summarizer: of every sample, every capacity up to one more than needed", Article, lean,
                   tiny, standard, large) {
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    Article& article = read(fresh<Article>(), sample.text);
    std::set<string> words;
    for (const string& word : plain_words(sample.text)) words.insert(word);
    // Where words have no spaces between them, a text may end between any two characters.
    const bool spaced = sample.name != "nihongo";
    for (const call which : calls) {
      CAPTURE(static_cast<int>(which));
      const size_t needed = write(article, which, nullptr, 0).needed;
      CHECK(needed > 0);
      std::vector<char> out;
      string last;
      for (size_t capacity = 0; capacity <= needed + 1; ++capacity) {
        // `large` keeps ten thousand bytes, and looks at all of them each time.
        const bool coarse = unoptimized || std::is_same_v<Article, large>;
        if (coarse && capacity > 600 && capacity < needed) capacity += 36;
        out.assign(capacity + 8, '#');
        const written w = write(article, which, capacity == 0 ? nullptr : out.data(), capacity);
        const string wrong = fault(w, out, capacity);
        const string text(out.data(), wrong.empty() ? w.size : 0);
        string strange;
        if (spaced && text != last) {
          // the last one above all, but none may be halved
          for (const string& word : plain_words(text)) {
            if (words.count(word) == 0) strange += word + ' ';
          }
          last = text;
        }
        const bool complete = capacity <= needed || w.size == needed;
        if (wrong.empty() && strange.empty() && w.needed == needed && complete) continue;
        CAPTURE(capacity);
        CAPTURE(w.size);
        CHECK(wrong == "");
        CHECK(strange == "");
        CHECK(w.needed == needed);
        CHECK(complete);
      }
    }
  }
}

TEST_CASE("summarizer: a capacity of a line is used well") {
  // Not a matter of taste: 75 bytes hold a part of any sentence of news.
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    standard& article = fresh<standard>();
    brevier::html_filter page_filter;  // an address in a tag may be longer than a line
    page_filter.feed(sample.text.data(), sample.text.size(), article);
    page_filter.finish(article);
    article.finish();
    for (const size_t capacity : {76u, 141u, 281u}) {
      CAPTURE(capacity);
      CHECK(text_of(article, summary, capacity).size() > 0);
      CHECK(text_of(article, headline, capacity).size() > 0);
    }
  }
}

TEST_CASE("summarizer: sentences(n) writes n lines at most") {
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    standard& article = read(fresh<standard>(), sample.text);
    for (uint16_t most = 0; most < 40; ++most) {
      std::vector<char> out(10000);
      const written w = article.sentences(most, out.data(), out.size());
      const string text(out.data(), w.size);
      const size_t lines =
          text.empty() ? 0 : static_cast<size_t>(std::count(text.begin(), text.end(), '\n')) + 1;
      CHECK(lines <= most);
      if (most <= 1) CHECK(lines == most);
      CHECK(w.size == w.needed);
      CHECK(text.find("\n\n") == string::npos);
    }
    CHECK(article.sentences(0xFFFF, nullptr, 0).needed > 0);
  }
}

// ---- odd inputs

TEST_CASE("summarizer: empty input, and input with nothing to see") {
  for (const string text : {"", "\n\n \t\r\n", "\xEF\xBB\xBF"}) {
    CAPTURE(text);
    CHECK(survive<tiny>(text) == status::empty);
    CHECK(survive<standard>(text) == status::empty);
    CHECK(survive<large>(text) == status::empty);
  }
}

TEST_CASE("summarizer: binary input") {
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

TEST_CASE("summarizer: Latin-1") {
  constexpr string_view text =
      "Le caf\xE9 ferme\n\nLe caf\xE9 a ferm\xE9 ses portes hier. Le maire est f\xE2"
      "ch\xE9.\n";
  all_survive(text);
  standard& article = read(fresh<standard>(), text);
  CHECK(article.stats().malformed == 5);
  CHECK(text_of(article, headline, 76) == "Le caf\xEF\xBF\xBD ferme");
}

TEST_CASE("summarizer: UTF-16 with a byte order mark") {
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

TEST_CASE("summarizer: a NUL in the middle") {
  const string text = string("The storm came\0 ashore at noon. Two pi\0ers fell.", 48);
  all_survive(text);
  CHECK(text_of(read(fresh<standard>(), text), summary, 281) ==
        "The storm came ashore at noon. Two piers fell.");
}

TEST_CASE("summarizer: 1 MB without a space") {
  all_survive(string(1000000, 'x'));
  all_survive(repeat("\xE6\xB5\x9C", 1000000));
  all_survive(repeat("a.B", 1000000));
}

TEST_CASE("summarizer: 1 MB without a full stop") {
  all_survive(repeat("the storm came ashore and ", 1000000));
  all_survive(repeat("Storm ", 1000000));
}

TEST_CASE("summarizer: nothing but marks") {
  all_survive(repeat(". ! ? ", 120000));
  all_survive(repeat(".", 120000));
  all_survive(repeat("\xE3\x80\x82", 120000));
  all_survive(repeat("<", 120000));
  all_survive(repeat("&", 120000));
  all_survive(repeat("( \" [ \xE2\x80\x9C ", 120000));
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

TEST_CASE("summarizer: very many lines, very many sentences, very many words") {
  all_survive(repeat("a\n", 60000));
  all_survive(repeat("Storm hits coast\n\n", 120000));
  all_survive(repeat("It rained. ", 120000));
  string text;
  for (int i = 0; i < 20000; ++i) text += "w" + std::to_string(i) + (i % 9 == 8 ? ". W" : " ");
  all_survive(text);
  standard& article = read(fresh<standard>(), repeat("It rained. ", 800000));
  CHECK(article.stats().sentences == 0xFFFF);  // counters stop at their greatest value
  // and stay there when sentences turn out to be those of a caption
  read(fresh<standard>(), repeat("It rained. ", 800000) + "\n\nThe dam at dusk. Photo: Jo Hill\n");
  CHECK(article.stats().sentences == 0xFFFF);
}

TEST_CASE("summarizer: unfinished markup, characters and tags at the end") {
  for (const string end : {"<", "<b", "<b class='", "<!--", "<script>", "&", "&am", "&#82", "\xE2\x82",
                           "\xF0\x9F", "\r", "\"", "(", "-", "."}) {
    CAPTURE(end);
    const string text = "The storm came ashore at noon. Two piers fell " + end;
    all_survive(text);
    CHECK(text_of(read(fresh<standard>(), text), summary, 31) == "The storm came ashore at noon.");
  }
}

TEST_CASE("summarizer: ok holds exactly when nothing was lost") {
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
  CHECK(result_of(repeat("and so on ", 600) + ".") == status::degraded);
  CHECK(read(fresh<standard>(), repeat("and so on ", 600)).stats().sentences_cut > 0);
  // what is said again is not kept twice, and nothing is lost by that; 36 different ones are more than 26
  CHECK(result_of(repeat("It rained today. ", 600)) == status::ok);
  string days;
  for (int i = 10; i < 46; ++i) days += "It rained day " + std::to_string(i) + ". ";
  CHECK(result_of(days) == status::degraded);
  CHECK(read(fresh<standard>(), days).stats().sentences_dropped == 36 - 26);
  string words;
  for (int i = 0; i < 400; ++i) words += "Word" + std::to_string(i * 7919) + (i % 8 == 7 ? ". " : " ");
  CHECK(result_of(words) == status::degraded);
  CHECK(read(fresh<standard>(), words).stats().terms_dropped > 0);
}

TEST_CASE("summarizer: a caption of two sentences is counted as a line, and not in the body") {
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

// ---- at compile time

namespace {

struct small : brevier::tiny {
  static constexpr uint16_t window_bytes = 128;
  static constexpr uint16_t text_bytes = 256;
  static constexpr uint16_t sentences = 4;
  static constexpr uint16_t terms = 16;
};

// A headline and a summary that the compiler computed: the way they took has no undefined behaviour.
struct result {
  char headline[40] = {};
  char summary[120] = {};
  bool fine = false;
};

constexpr result summarize_now() {
  result r;
  summarizer<small> article;
  bool fine = article.feed(page.data(), 9) == status::ok;
  fine = fine && article.feed(page.data() + 9, page.size() - 9) == status::ok;
  fine = fine && article.finish() == status::ok;
  fine = fine && article.headline(r.headline, sizeof r.headline).result == status::ok;
  fine = fine && article.summary(r.summary, sizeof r.summary).result == status::ok;
  r.fine = fine;
  return r;
}

constexpr bool equal(const char* a, const char* b) {
  while (*a != 0 && *a == *b) ++a, ++b;
  return *a == *b;
}

constexpr result now = summarize_now();
static_assert(now.fine);
static_assert(equal(now.headline, "Storm hits coast"));
static_assert(equal(now.summary,
                    "The storm came ashore at noon. Two piers fell into the sea. Nobody was hurt."));

}  // namespace

TEST_CASE("summarizer: what the compiler computed is what the program computes") {
  summarizer<small> article;
  read(article, page);
  CHECK(text_of(article, headline, sizeof now.headline) == now.headline);
  CHECK(text_of(article, summary, sizeof now.summary) == now.summary);
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
