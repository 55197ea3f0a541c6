// SPDX-License-Identifier: MIT

#include "rouge.hpp"

#include <algorithm>
#include <array>
#include <brevier/text.hpp>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace rouge {

namespace {

using rule = std::pair<std::string_view, std::string_view>;

constexpr rule step_2[] = {{"ational", "ate"}, {"tional", "tion"}, {"enci", "ence"},   {"anci", "ance"},
                           {"izer", "ize"},    {"abli", "able"},   {"alli", "al"},     {"entli", "ent"},
                           {"eli", "e"},       {"ousli", "ous"},   {"ization", "ize"}, {"ation", "ate"},
                           {"ator", "ate"},    {"alism", "al"},    {"iveness", "ive"}, {"fulness", "ful"},
                           {"ousness", "ous"}, {"aliti", "al"},    {"iviti", "ive"},   {"biliti", "ble"}};
constexpr rule step_3[] = {{"icate", "ic"}, {"ative", ""}, {"alize", "al"}, {"iciti", "ic"},
                           {"ical", "ic"},  {"ful", ""},   {"ness", ""}};
// longest first
constexpr std::string_view step_4[] = {"ement", "ance", "ence", "able", "ible", "ment", "ant",
                                       "ent",   "ion",  "ism",  "ate",  "iti",  "ous",  "ive",
                                       "ize",   "al",   "er",   "ic",   "ou"};

bool ends(const std::string& w, std::string_view suffix) {
  return w.size() >= suffix.size() && w.compare(w.size() - suffix.size(), suffix.size(), suffix) == 0;
}

bool consonant(const std::string& w, size_t i) {
  const char c = w[i];
  if (c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u') return false;
  if (c != 'y') return true;
  return i == 0 || !consonant(w, i - 1);
}

// How often a vowel is followed by a consonant in the first n letters.
int measure(const std::string& w, size_t n) {
  int m = 0;
  bool vowel_before = false;
  for (size_t i = 0; i < n; ++i) {
    const bool c = consonant(w, i);
    if (c && vowel_before) ++m;
    vowel_before = !c;
  }
  return m;
}

bool has_vowel(const std::string& w, size_t n) {
  for (size_t i = 0; i < n; ++i) {
    if (!consonant(w, i)) return true;
  }
  return false;
}

bool double_consonant(const std::string& w) {
  const size_t n = w.size();
  return n > 1 && w[n - 1] == w[n - 2] && consonant(w, n - 1);
}

bool short_end(const std::string& w, size_t n) {
  if (n < 3 || !consonant(w, n - 1) || consonant(w, n - 2) || !consonant(w, n - 3)) return false;
  return w[n - 1] != 'w' && w[n - 1] != 'x' && w[n - 1] != 'y';
}

void step_1a(std::string& w) {
  if (ends(w, "sses") || ends(w, "ies")) {
    w.resize(w.size() - 2);
  } else if (ends(w, "s") && !ends(w, "ss")) {
    w.pop_back();
  }
}

void step_1b(std::string& w) {
  if (ends(w, "eed")) {
    if (measure(w, w.size() - 3) > 0) w.pop_back();
    return;
  }
  for (const std::string_view suffix : {std::string_view("ed"), std::string_view("ing")}) {
    if (!ends(w, suffix) || !has_vowel(w, w.size() - suffix.size())) continue;
    w.resize(w.size() - suffix.size());
    if (ends(w, "at") || ends(w, "bl") || ends(w, "iz")) {
      w += 'e';
    } else if (double_consonant(w) && w.back() != 'l' && w.back() != 's' && w.back() != 'z') {
      w.pop_back();
    } else if (measure(w, w.size()) == 1 && short_end(w, w.size())) {
      w += 'e';
    }
    return;
  }
}

template <size_t N>
void replace_suffix(std::string& w, const rule (&rules)[N]) {
  for (const auto& [suffix, by] : rules) {
    if (!ends(w, suffix)) continue;
    if (measure(w, w.size() - suffix.size()) > 0) {
      w.resize(w.size() - suffix.size());
      w += by;
    }
    return;
  }
}

void drop_suffix(std::string& w) {
  for (const std::string_view suffix : step_4) {
    if (!ends(w, suffix)) continue;
    const size_t n = w.size() - suffix.size();
    const char last = n == 0 ? ' ' : w[n - 1];
    if (measure(w, n) > 1 && (suffix != "ion" || last == 's' || last == 't')) w.resize(n);
    return;
  }
}

void step_5(std::string& w) {
  if (ends(w, "e")) {
    const size_t n = w.size() - 1;
    const int m = measure(w, n);
    if (m > 1 || (m == 1 && !short_end(w, n))) w.pop_back();
  }
  if (double_consonant(w) && w.back() == 'l' && measure(w, w.size() - 1) > 1) w.pop_back();
}

int number_of(const std::string& token) {
  static std::unordered_map<std::string, int> numbers;
  return numbers.emplace(token, static_cast<int>(numbers.size())).first->second;
}

void finish(std::string& word, bool english, tokens& out) {
  if (word.empty()) return;
  out.push_back(number_of(english && word.size() > 3 ? porter(word) : word));
  word.clear();
}

std::map<std::pair<int, int>, int> grams(const tokens& t, int n) {
  std::map<std::pair<int, int>, int> out;
  for (size_t i = 0; i + static_cast<size_t>(n) <= t.size(); ++i) {
    ++out[{t[i], n == 2 ? t[i + 1] : -1}];
  }
  return out;
}

score from_counts(int hits, int in_text, int in_reference) {
  score s;
  if (in_text > 0) s.precision = static_cast<double>(hits) / in_text;
  if (in_reference > 0) s.recall = static_cast<double>(hits) / in_reference;
  if (s.precision + s.recall > 0) s.f1 = 2 * s.precision * s.recall / (s.precision + s.recall);
  return s;
}

// Marks the words of `reference` that are in its longest common subsequence with `text`.
void mark_common(const tokens& reference, const tokens& text, std::vector<bool>& marked) {
  const size_t m = reference.size();
  const size_t n = text.size();
  std::vector<std::vector<int>> t(m + 1, std::vector<int>(n + 1, 0));
  for (size_t i = 0; i < m; ++i) {
    for (size_t j = 0; j < n; ++j) {
      t[i + 1][j + 1] = reference[i] == text[j] ? t[i][j] + 1 : std::max(t[i][j + 1], t[i + 1][j]);
    }
  }
  for (size_t i = m, j = n; i > 0 && j > 0;) {
    if (reference[i - 1] == text[j - 1]) {
      marked[--i] = true;
      --j;
    } else if (t[i - 1][j] >= t[i][j - 1]) {
      --i;
    } else {
      --j;
    }
  }
}

}  // namespace

std::string porter(const std::string& word) {
  std::string w = word;
  const bool plain = std::all_of(w.begin(), w.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (w.size() < 3 || !plain) return w;
  step_1a(w);
  step_1b(w);
  if (ends(w, "y") && has_vowel(w, w.size() - 1)) w.back() = 'i';
  replace_suffix(w, step_2);
  replace_suffix(w, step_3);
  drop_suffix(w);
  step_5(w);
  return w;
}

tokens tokenize(const std::string& text, bool english) {
  tokens out;
  std::string word;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at < size;) {
    const uint16_t ahead = static_cast<uint16_t>(std::min<uint32_t>(size - at, 4));
    const brevier::decoded d = brevier::decode_utf8(text.data() + at, 0, ahead);
    at += d.size;
    const bool in_word = english ? d.code < 0x80 && brevier::is(d.code, brevier::char_class::word)
                                 : brevier::is(d.code, brevier::char_class::word);
    if (!in_word) {
      finish(word, english, out);
      continue;
    }
    char bytes[4] = {};
    const uint8_t n = brevier::encode_utf8(brevier::fold_case(d.code), bytes);
    word.append(bytes, n);
  }
  finish(word, english, out);
  return out;
}

score n_gram(const tokens& text, const tokens& reference, int n) {
  const auto a = grams(text, n);
  const auto b = grams(reference, n);
  int hits = 0;
  for (const auto& [gram, count] : b) {
    const auto found = a.find(gram);
    if (found != a.end()) hits += std::min(count, found->second);
  }
  const int less = n - 1;
  return from_counts(hits, static_cast<int>(text.size()) - less, static_cast<int>(reference.size()) - less);
}

namespace {

// The n-gram that begins at `at`, as a number; n is 1 or 2.
uint64_t gram(const tokens& t, size_t at, int n) {
  const auto first = static_cast<uint32_t>(t[at]);
  return n == 1 ? first : uint64_t{first} << 32 | static_cast<uint32_t>(t[at + 1]);
}

}  // namespace

reference::reference(const tokens& words) : size_(static_cast<int>(words.size())) {
  for (int n = 1; n <= 2; ++n) {
    std::vector<uint64_t> all;
    for (size_t i = 0; i + static_cast<size_t>(n) <= words.size(); ++i) all.push_back(gram(words, i, n));
    std::sort(all.begin(), all.end());
    counts& out = grams_[n - 1];
    for (const uint64_t g : all) {
      if (out.empty() || out.back().first != g) out.emplace_back(g, 0);
      ++out.back().second;
    }
  }
}

score reference::compare(const tokens& text, int n) const {
  const counts& in = grams_[n - 1];
  std::vector<int> left(in.size());
  for (size_t k = 0; k < in.size(); ++k) left[k] = in[k].second;
  int hits = 0;
  for (size_t i = 0; i + static_cast<size_t>(n) <= text.size(); ++i) {
    const std::pair<uint64_t, int> wanted{gram(text, i, n), 0};
    const auto at = std::lower_bound(in.begin(), in.end(), wanted);
    if (at == in.end() || at->first != wanted.first) continue;
    int& rest = left[static_cast<size_t>(at - in.begin())];
    if (rest == 0) continue;
    --rest;
    ++hits;
  }
  return from_counts(hits, static_cast<int>(text.size()) - (n - 1), size_ - (n - 1));
}

score longest(const std::vector<tokens>& text, const std::vector<tokens>& reference) {
  std::unordered_map<int, int> left_text;
  std::unordered_map<int, int> left_reference;
  int in_text = 0;
  int in_reference = 0;
  for (const tokens& s : text) {
    for (const int w : s) ++left_text[w], ++in_text;
  }
  for (const tokens& s : reference) {
    for (const int w : s) ++left_reference[w], ++in_reference;
  }
  int hits = 0;
  for (const tokens& r : reference) {
    std::vector<bool> marked(r.size(), false);
    for (const tokens& s : text) mark_common(r, s, marked);
    for (size_t i = 0; i < r.size(); ++i) {
      if (!marked[i] || left_text[r[i]] <= 0 || left_reference[r[i]] <= 0) continue;
      ++hits;
      --left_text[r[i]];
      --left_reference[r[i]];
    }
  }
  return from_counts(hits, in_text, in_reference);
}

}  // namespace rouge
