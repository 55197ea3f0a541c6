// SPDX-License-Identifier: MIT
//
// summarizer: an article in any pieces, a text of any capacity.

#include <doctest/doctest.h>
#include <brevier/brevier.hpp>

#include <algorithm>
#include <cstring>
#include <set>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "article.hpp"
#include "support.hpp"

using namespace articles;

namespace {

// A summarizer that was not used. All of its bytes are zero, also those between its members, which reset()
// need not set and no copy changes.
template <class Article>
const Article& unused() {
  static Article article;
  return article;
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

}  // namespace

TYPE_TO_STRING(tiny);
TYPE_TO_STRING(standard);
TYPE_TO_STRING(large);

// ---- any pieces

TEST_CASE_TEMPLATE("pieces: every sample, cut in two anywhere or fed byte by byte, is the same", Article,
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
    whole = unused<std::decay_t<decltype(whole)>>();
    whole.feed(text.data(), text.size());
    stepwise = unused<std::decay_t<decltype(stepwise)>>();
    ahead = unused<std::decay_t<decltype(ahead)>>();
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

TEST_CASE_TEMPLATE("pieces: a sample in two pieces, from the beginning", Article, tiny, standard) {
  // Without the trick above, for the shorter ones.
  static Article whole;
  static Article cut;
  for (const support::sample& sample : support::samples()) {
    const string& text = sample.text;
    if (text.size() > 1500) continue;
    CAPTURE(sample.name);
    whole = unused<std::decay_t<decltype(whole)>>();
    whole.feed(text.data(), text.size());
    size_t different = 0;
    for (size_t at = 0; at <= text.size(); ++at) {
      cut = unused<std::decay_t<decltype(cut)>>();
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

TEST_CASE_TEMPLATE("pieces: a copy in the middle of reading goes on as the object does", Article, lean, tiny,
                   standard, large) {
  static Article article;
  static Article copy;
  static Article bytewise;
  static Article reference;
  for (const support::sample& sample : support::samples()) {
    CAPTURE(sample.name);
    const string_view text = sample.text;
    reference = unused<std::decay_t<decltype(reference)>>();
    const string want = answers(read(reference, text));
    article = unused<std::decay_t<decltype(article)>>();
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

TEST_CASE_TEMPLATE("pieces: of every sample, every capacity up to one more than needed", Article, lean, tiny,
                   standard, large) {
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

TEST_CASE("pieces: a capacity of a line is used well") {
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

TEST_CASE("pieces: sentences(n) writes n lines at most") {
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
