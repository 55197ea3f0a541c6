// SPDX-License-Identifier: MIT
//
// prepare: articles -> documents.
//
// Input:  an article with its references and its headline (corpus.hpp).
// Output: a document: the library reads the article, and writes every text that it would consider for each of
//         the sizes; ROUGE measures the worth of these, and of every set of up to three of the first
//         sentences.

#ifndef BREVIER_SRC_TRAIN_PREPARE_HPP
#define BREVIER_SRC_TRAIN_PREPARE_HPP

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <initializer_list>
#include <iterator>
#include <memory>
#include <string>
#include <vector>

#include "../corpus.hpp"
#include "../rouge.hpp"
#include "document.hpp"
#include "weights.hpp"

namespace train {

constexpr size_t most_sentences = 40;  // that are looked at when sets are judged
constexpr size_t most_in_sets = 12;    // that the sets to learn from are made of

// A reference of more than a fourth of the article is an extract of it, and says nothing about short texts.
constexpr size_t extract_share = 4;

using packs = brevier::all_languages;
using reader = brevier::summarizer<brevier::large, packs>;

// FNV-1a, folded: its last bit halves the articles.
inline uint32_t hash_id(const std::string& id) {
  uint32_t h = 2166136261u;
  for (const char c : id) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
  return h ^ (h >> 15);
}

// The tokens of each line of the text.
inline std::vector<rouge::tokens> tokenize_lines(const std::string& text, bool english) {
  std::vector<rouge::tokens> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(rouge::tokenize(text.substr(at, end - at), english));
    at = end + 1;
  }
  return out;
}

// By the reference that suits the text best.
inline recall recall_of(const std::string& text, const document& d, const rouge::tokens& title) {
  recall best;
  const rouge::tokens t = rouge::tokenize(text, d.english);
  for (const rouge::reference& r : d.to_compare) {
    best.r1 = std::max(best.r1, r.one(t).recall);
    best.r2 = std::max(best.r2, r.two(t).recall);
  }
  if (d.has_title) best.title = rouge::n_gram(t, title, 1).recall;
  return best;
}

// The pack of this code; no_language if there is none.
inline const brevier::language& language_of(const char* code) {
  for (uint8_t i = 0; i < packs::count; ++i) {
    const brevier::language& pack = *packs::list[i];
    if (pack.code[0] == code[0] && pack.code[1] == code[1]) return pack;
  }
  return brevier::no_language;
}

// Writes what the selector chose last.
inline std::string written(document& d) {
  std::string out(brevier::large::text_bytes, '\0');
  brevier::output to(out.data(), out.size());
  const brevier::selector from = selector_of(d);
  for (uint16_t i = 0, n = static_cast<uint16_t>(d.list.size()); i < n; ++i) {
    if (!d.list[i].is(brevier::sentence::chosen)) continue;
    to.put(d.text.data() + d.list[i].begin, from.shorten(i), ' ');
  }
  out.resize(to.size());
  return out;
}

// Of what is learnt from a text that begins with "He" or "But", which readers cannot tell who or what it is
// about, this part counts: ROUGE does not see it.
constexpr double worth_unsupported_start = 0.9;

// The same for each sentence of a text that leans on one that was left out before it.
constexpr double worth_unsupported_jump = 0.95;

// The same of a text that does not begin where the article does, for articles of paragraphs and of one, and
// for each size: a reader expects the news first. In one paragraph it may stand further down; and headline()
// has the weights of lines as well, and a preference of its own.
constexpr double worth_late[brevier::shape_count][budget_count] = {{1, 0.93, 0.98}, {1, 0.95, 1}};

// The same of a set of sentences, for each that is unsupported in it.
constexpr double worth_unsupported_in_set = 0.97;

// Whether these are features of a sentence that leans on the one before it.
inline bool leans(const feature_list& f) {
  const uint8_t first = brevier::feature_groups.first[static_cast<size_t>(brevier::feature_group::leans)];
  return std::any_of(f.active, f.active + f.count, [&](uint8_t a) { return a == first || a == first + 1; });
}

// The sentences of the body that the summarizer has kept, and the first of these as choices.
inline void add_candidates(reader& article, document& d) {
  const uint16_t kept = article.stats().sentences_kept;
  for (uint16_t i = 0; i < kept && d.candidates.size() < most_sentences; ++i) {
    const brevier::pick p = article.kept(i);
    if (p.kind != brevier::line_kind::body && p.kind != brevier::line_kind::list) continue;
    candidate c;
    c.features = article.explain(i);
    for (size_t b = 0; b < budget_count; ++b) {
      const feature_list f = article.explain(i, budgets[b]);
      std::copy(std::begin(f.counted.of), std::end(f.counted.of), c.counted[b].begin());
    }
    brevier::sentence s;
    s.begin = static_cast<uint16_t>(d.text.size());
    s.size = p.size;
    s.ordinal = p.ordinal;
    s.kind = p.kind;
    d.list.push_back(s);
    d.text.append(p.data, p.size);
    d.candidates.push_back(c);
  }
  for (uint16_t i = 0, n = static_cast<uint16_t>(d.list.size()); i < n; ++i) {
    candidate& c = d.candidates[i];
    (void)selector_of(d).measure(i);
    if (leans(c.features)) d.list[i].flags |= brevier::sentence::leans;
    const brevier::trimmed t = selector_of(d).whole(i, true);
    std::string text(t.size + 8u, '\0');
    brevier::output to(text.data(), text.size());
    to.put(d.text.data() + d.list[i].begin, t, ' ');
    text.resize(to.size());
    c.size = t.size;
    c.letters = selector_of(d).letters_of(i, t.size);
    c.tokens = rouge::tokenize(text, d.english);
    if (i < brevier::most_choices) d.choices.push_back({i, c.size, 0, 0});
  }
}

// `amount` of a weight that an option has as a whole.
inline void add_extra(option& o, size_t which, double amount) {
  if (amount == 0) return;
  o.extra[o.extra_count] = static_cast<uint8_t>(feature_count + which);
  o.amount[o.extra_count++] = static_cast<float>(amount);
}

// What the worth of a text is made of: selector::worth_of() in the trainer's terms.
struct text_parts {
  const brevier::selector& from;
  const document& d;
  size_t b;  // the budget
  option made{};
  std::array<double, brevier::text_feature_count> amounts{};

  void show(unsigned which, unsigned bytes) {
    const candidate& c = d.candidates[which];
    made.part[made.part_count] = static_cast<uint8_t>(which);
    made.share[made.part_count++] = static_cast<float>(brevier::selector::share_of(bytes, budgets[b]) / 16.0);
    const unsigned counted = std::max<unsigned>(1, std::min(c.size, budgets[b]));
    const unsigned parts = std::min(64u, bytes * 64u / counted);  // as counted_share() has it
    for (size_t k = 0; k < brevier::counted_feature_count; ++k) {
      amounts[k] += c.counted[b][k] * (parts / 64.0) / count_unit;
    }
  }
  void break_off(unsigned which, unsigned bytes) {
    show(which, bytes);
    amount(brevier::text_feature::breaks) = 1;
  }
  void jump(unsigned which) {
    amount(brevier::text_feature::jumps) += 1;
    if (from.leans(which)) amount(brevier::text_feature::unsupported_jumps) += 1;
  }
  void begin(unsigned which) {
    amount(brevier::text_feature::opening) = which == 0 ? 1 : 0;
    amount(brevier::text_feature::unsupported_start) = which != 0 && from.leans(which) ? 1 : 0;
  }

  // Which part of what it has of the reference counts.
  double readable() const {
    return std::pow(worth_unsupported_start, amount(brevier::text_feature::unsupported_start)) *
           std::pow(worth_unsupported_jump, amount(brevier::text_feature::unsupported_jumps)) *
           std::pow(worth_late[static_cast<size_t>(d.shape)][b], 1 - amount(brevier::text_feature::opening));
  }

  double& amount(brevier::text_feature f) { return amounts[static_cast<size_t>(f)]; }
  double amount(brevier::text_feature f) const { return amounts[static_cast<size_t>(f)]; }
};

inline text_parts parts_of(const document& d, const brevier::selector& from, const brevier::text_plan& plan,
                           size_t b) {
  text_parts parts{from, d, b};
  parts.begin(plan.part[0]);
  from.go_through(plan, budgets[b], parts);
  for (size_t k = 0; k < parts.amounts.size(); ++k) {
    add_extra(parts.made, b * brevier::text_feature_count + k, parts.amounts[k]);
  }
  return parts;
}

// Every text that may be chosen for a budget.
inline void add_texts(document& d, size_t b, const rouge::tokens& title) {
  if (!d.has_reference && b != 0) return;
  const brevier::selector from = selector_of(d);
  brevier::text_plan plan{};
  while (from.next_plan(plan, budgets[b])) {
    const text_parts parts = parts_of(d, from, plan, b);
    option o = parts.made;
    from.passage(plan, budgets[b]);
    const int fours = from.left() / 4;
    o.left = static_cast<float>(fours / count_unit);
    add_extra(o, left_weight(b), o.left);
    o.got = recall_of(written(d), d, title);
    if (d.has_reference) o.worth += static_cast<float>(o.got.r1 + o.got.r2);
    if (d.has_title && b == 0) o.worth += static_cast<float>(2 * o.got.title);
    o.worth = static_cast<float>(o.worth * parts.readable());
    d.texts[b].push_back(o);
  }
}

// F1 of ROUGE-1 and ROUGE-2 together of some of the sentences, by the reference that suits them best.
inline double quality(const document& d, const option& set) {
  rouge::tokens t;
  for (size_t i = 0; i < set.part_count; ++i) {
    const rouge::tokens& more = d.candidates[set.part[i]].tokens;
    t.insert(t.end(), more.begin(), more.end());
  }
  double best = 0;
  for (const rouge::reference& r : d.to_compare) best = std::max(best, r.one(t).f1 + r.two(t).f1);
  return best;
}

// How many of these sentences lean on one that is not among them.
inline size_t count_unsupported(const document& d, std::initializer_list<size_t> parts) {
  return static_cast<size_t>(std::count_if(parts.begin(), parts.end(), [&](size_t i) {
    return d.list[i].ordinal != 0 && d.list[i].is(brevier::sentence::leans) &&
           std::find(parts.begin(), parts.end(), i - 1) == parts.end();
  }));
}

// Adds the set of these sentences, with its features as a set.
inline void add_set(document& d, std::initializer_list<size_t> parts) {
  using brevier::set_group;
  const brevier::selector from = selector_of(d);
  const auto which = [](set_group g, size_t of) {
    return size_t{brevier::first_set_feature[static_cast<size_t>(g)]} + of;
  };
  option o;
  brevier::term_bits said{};
  size_t letters = 0;  // and spaces, as best_sentences() counts them
  for (const size_t i : parts) {
    if (o.part_count != 0) {
      add_extra(o, which(set_group::repeats, from.repeats(static_cast<uint16_t>(i), said)), 1);
    }
    from.note_terms(static_cast<uint16_t>(i), said);
    o.part[o.part_count] = static_cast<uint8_t>(i);
    o.share[o.part_count++] = 1;
    letters += d.candidates[i].letters + (letters != 0 ? 1u : 0u);
  }
  add_extra(o, which(set_group::count, parts.size() - 1u), 1);
  add_extra(o, which(set_group::bytes, brevier::selector::bytes_class(letters, summary_sentences)), 1);
  const size_t unsupported = count_unsupported(d, parts);
  add_extra(o, which(set_group::unsupported, 0), static_cast<double>(unsupported));
  o.worth = static_cast<float>(quality(d, o) * std::pow(worth_unsupported_in_set, unsupported));
  d.sets.push_back(o);
}

// Every set of up to three of the first sentences.
inline void add_sets(document& d) {
  if (!d.has_reference) return;
  const size_t n = std::min(d.candidates.size(), most_in_sets);
  for (size_t a = 0; a < n; ++a) {
    add_set(d, {a});
    for (size_t b = a + 1; b < n; ++b) {
      add_set(d, {a, b});
      for (size_t c = b + 1; c < n; ++c) add_set(d, {a, b, c});
    }
  }
}

// What everybody compares with: the first bytes, and the first three sentences as they are.
inline void add_plain(reader& article, document& d, const std::string& text, const rouge::tokens& title) {
  const std::string begin = corpus::beginning(text, budgets[budget_count - 1]);
  for (size_t b = 0; b < budget_count; ++b) {
    d.plain[b] = recall_of(begin.substr(0, budgets[b]), d, title);
  }
  const uint16_t kept = article.stats().sentences_kept;
  for (uint16_t i = 0; i < kept && d.first_sentences.size() < static_cast<size_t>(summary_sentences); ++i) {
    const brevier::pick p = article.kept(i);
    d.first_sentences.push_back(rouge::tokenize(std::string(p.data, p.size), d.english));
  }
}

// The article as a document of the corpus of this number; `weight` is that of each of its articles.
inline document prepare(reader& article, const corpus::article& from, size_t corpus, double weight) {
  document d;
  d.corpus = corpus;
  d.weight = weight;
  d.half = static_cast<int>(hash_id(from.id) & 1);
  d.english = from.language == "en";
  d.has_title = !from.title.empty();
  for (const std::string& r : from.references) {
    if (r.size() * extract_share < from.text.size()) d.references.push_back(tokenize_lines(r, d.english));
  }
  for (const auto& lines : d.references) d.to_compare.emplace_back(joined(lines));
  d.has_reference = !d.references.empty();
  article.reset();
  (void)article.feed(from.text.data(), from.text.size());
  (void)article.finish();
  const rouge::tokens title = rouge::tokenize(from.title, d.english);
  d.words = &language_of(article.language());
  const brevier::report read = article.stats();
  d.shape = brevier::article_facts{read.sentences, read.paragraphs}.shape();
  add_candidates(article, d);
  add_plain(article, d, from.text, title);
  for (size_t b = 0; b < budget_count; ++b) add_texts(d, b, title);
  add_sets(d);
  return d;
}

// All articles of the files; on failure sets `error` to what is wrong.
inline std::vector<document> prepare_all(const std::vector<std::string>& paths, std::string& error) {
  std::vector<document> all;
  const auto article = std::make_unique<reader>();
  for (size_t c = 0; c < paths.size() && error.empty(); ++c) {
    const std::vector<corpus::article> articles = corpus::read(paths[c], error);
    const double weight = 1 / std::sqrt(static_cast<double>(articles.size()));
    for (const corpus::article& a : articles) all.push_back(prepare(*article, a, c, weight));
    std::fprintf(stderr, "train: %s, %zu articles\n", paths[c].c_str(), articles.size());
  }
  return all;
}

}  // namespace train

#endif  // BREVIER_SRC_TRAIN_PREPARE_HPP
