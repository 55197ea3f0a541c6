// SPDX-License-Identifier: MIT
//
// judge: what given weights choose, and how good it is.
//
// Input:  documents, and weights as small integers.
// Output: rows of the table of figures: ROUGE of what the library would choose with these weights.

#ifndef BREVIER_SRC_TRAIN_JUDGE_HPP
#define BREVIER_SRC_TRAIN_JUDGE_HPP

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <string>
#include <utility>
#include <vector>

#include "../corpus.hpp"
#include "../rouge.hpp"
#include "document.hpp"
#include "weights.hpp"

namespace train {

// The option by these weights.
inline double worth(const document& d, const option& o, const weights& w) {
  double sum = 0;
  for (size_t i = 0; i < o.part_count; ++i) {
    const feature_list& f = d.candidates[o.part[i]].features;
    double score = 0;
    for (uint8_t k = 0; k < f.count; ++k) score += w[f.active[k]];
    sum += score * o.share[i];
  }
  for (size_t k = 0; k < o.extra_count; ++k) sum += w[o.extra[k]] * o.amount[k];
  return sum;
}

// A row of the table, as sums over documents.
struct row {
  std::array<recall, budget_count> at;
  double f1 = 0, f2 = 0, fl = 0;
  double references = 0, titles = 0;
};

// The text that selector::best_passage() chooses: one of the two that are best without what they leave free.
inline const option& best_of(const document& d, const options& all, const weights& w, size_t b) {
  const double by_left = w[feature_count + left_weight(b)];
  std::vector<std::pair<double, size_t>> ranked;  // the best first, without what they leave free
  for (size_t a = 0; a < all.size(); ++a) ranked.push_back({by_left * all[a].left - worth(d, all[a], w), a});
  std::sort(ranked.begin(), ranked.end());
  const option* best = nullptr;
  double most = 0;
  for (size_t n = 0; n < std::min<size_t>(2, ranked.size()); ++n) {
    const option& o = all[ranked[n].second];
    const double here = by_left * o.left - ranked[n].first;
    if (best != nullptr && here <= most) continue;
    most = here;
    best = &o;
  }
  return *best;
}

// Adds the F1 of a summary of these lines, by the reference that it is closest to.
inline void add_f1(const document& d, const std::vector<rouge::tokens>& lines, row& r) {
  const rouge::tokens all = joined(lines);
  double best = -1;
  double second = 0;
  const std::vector<rouge::tokens>* suits = nullptr;
  for (const auto& reference : d.references) {
    const rouge::tokens t = joined(reference);
    const double f1 = rouge::n_gram(all, t, 1).f1;
    if (f1 <= best) continue;
    best = f1;
    second = rouge::n_gram(all, t, 2).f1;
    suits = &reference;
  }
  if (suits == nullptr) return;
  r.f1 += best;
  r.f2 += second;
  r.fl += rouge::longest(lines, *suits).f1;
}

// The weights of sets that are tried.
int8_t tried_sets[brevier::set_feature_count];

// The sentences that the selector chooses when it has these weights; the first ones if there are none.
inline void add_sentences(document& d, const weights& w, row& r) {
  const bool lead = largest(w, 0, weight_count) < 1;
  for (size_t i = 0; i < d.list.size(); ++i) {
    double score = 0;
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) score += w[f.active[k]];
    d.list[i].value = static_cast<int16_t>(lead ? 1000 - static_cast<int>(i) : score);
  }
  for (size_t k = 0; k < brevier::set_feature_count; ++k)
    tried_sets[k] = static_cast<int8_t>(w[feature_count + k]);
  using selector = brevier::selector_of<brevier::every_stage, tried_sets>;
  (void)selector_of<selector>(d).best_sentences(summary_sentences);
  std::vector<rouge::tokens> lines;
  for (size_t i = 0; i < d.list.size(); ++i) {
    if (d.list[i].is(brevier::sentence::chosen)) lines.push_back(d.candidates[i].tokens);
  }
  add_f1(d, lines, r);
}

// Adds what the first bytes and the first sentences of the article reach.
inline void judge_plain(const document& d, row& r) {
  for (size_t b = 0; b < budget_count; ++b) {
    r.at[b].r1 += d.plain[b].r1;
    r.at[b].r2 += d.plain[b].r2;
    r.at[b].title += d.plain[b].title;
  }
  if (d.has_title) r.titles += 1;
  if (!d.has_reference) return;
  r.references += 1;
  add_f1(d, d.first_sentences, r);
}

// Adds what the library would choose by this model.
inline void judge(document& d, const model& m, row& r) {
  if (d.candidates.empty()) return;
  for (size_t b = 0; b < budget_count; ++b) {
    if (d.texts[b].empty()) continue;
    const expert use = brevier::selector::use_of(budgets[b]);
    const weights texts = as_learnt(integers_of(m, use, d.shape), use);
    const recall& got = best_of(d, d.texts[b], texts, b).got;
    r.at[b].r1 += got.r1;
    r.at[b].r2 += got.r2;
    r.at[b].title += got.title;
  }
  if (d.has_title) r.titles += 1;
  if (!d.has_reference) return;
  r.references += 1;
  add_sentences(d, integers_of(m, expert::sentence, d.shape).value, r);
}

// A corpus with fewer references than this says nothing by them.
constexpr double least_references = 20;

// The row as text: means of what counts, and a dash for what does not.
inline std::string show(const row& r) {
  std::string out;
  char text[64];
  const double n = r.references / 100;
  const bool counts = r.references >= least_references;
  for (const recall& at : r.at) {
    std::snprintf(text, sizeof text, "%6.2f/%5.2f  ", at.r1 / n, at.r2 / n);
    out += counts ? text : "      -       ";
  }
  std::snprintf(text, sizeof text, "%6.2f/%5.2f/%5.2f  ", r.f1 / n, r.f2 / n, r.fl / n);
  out += counts ? text : "         -          ";
  std::snprintf(text, sizeof text, "%6.2f", r.at[0].title * 100 / std::max(1.0, r.titles));
  return out + (r.titles > 0 ? text : "     -");
}

// Three rows for each corpus: plain, lead, and the choice by the weights of the other half.
inline std::string report(std::vector<document>& all, const std::vector<std::string>& paths,
                          const model (&halves)[2]) {
  std::string out =
      "// corpus                       75            140            280              3 sentences   title\n";
  const model lead{};
  for (size_t c = 0; c < paths.size(); ++c) {
    row plain;
    row of_lead;
    row learnt;
    for (document& d : all) {
      if (d.corpus != c) continue;
      judge_plain(d, plain);
      judge(d, lead, of_lead);
      judge(d, halves[d.half], learnt);
    }
    char name[64];
    std::snprintf(name, sizeof name, "// %-16s plain ", corpus::name_of(paths[c]).c_str());
    out += name + show(plain) + "\n";
    std::snprintf(name, sizeof name, "// %-16s lead  ", corpus::name_of(paths[c]).c_str());
    out += name + show(of_lead) + "\n";
    std::snprintf(name, sizeof name, "// %-16s model ", corpus::name_of(paths[c]).c_str());
    out += name + show(learnt) + "\n";
  }
  return out;
}

}  // namespace train

#endif  // BREVIER_SRC_TRAIN_JUDGE_HPP
