// SPDX-License-Identifier: MIT
//
// article: summarizers of the presets, and the calls that several test files make of them.

#ifndef BREVIER_TESTS_ARTICLE_HPP
#define BREVIER_TESTS_ARTICLE_HPP

#include <brevier/brevier.hpp>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace articles {

using brevier::status;
using brevier::summarizer;
using brevier::written;
using std::string;
using std::string_view;

using lean = summarizer<brevier::lean>;
using tiny = summarizer<brevier::tiny>;
using standard = summarizer<brevier::standard>;
using large = summarizer<brevier::large>;

inline constexpr string_view page =
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

// The calls that write, by number, so that a test can go through them; but for the last, which is
// summary_from() from the first sentence on, these are `calls`.
enum call { headline, summary, sentences, from_first };
inline constexpr call calls[] = {headline, summary, sentences};

template <class Article>
written write(Article& article, call which, char* out, size_t capacity) {
  if (which == headline) return article.headline(out, capacity);
  if (which == summary) return article.summary(out, capacity);
  if (which == from_first) return article.summary_from(0, out, capacity);
  return article.sentences(3, out, capacity);
}

template <class Article>
string text_of(Article& article, call which, size_t capacity) {
  std::vector<char> out(capacity + 1);
  const written w = write(article, which, out.data(), capacity);
  return string(out.data(), w.size);
}

// The headline and the summary of a text in so many bytes.
template <class Article>
string headline_of(string_view text, size_t bytes) {
  return text_of(read(fresh<Article>(), text), headline, bytes + 1);
}
template <class Article>
string summary_of(string_view text, size_t bytes) {
  return text_of(read(fresh<Article>(), text), summary, bytes + 1);
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
inline string fault(const written& w, const std::vector<char>& out, size_t capacity) {
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

}  // namespace articles

#endif  // BREVIER_TESTS_ARTICLE_HPP
