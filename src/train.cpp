// SPDX-License-Identifier: MIT
//
// train: corpora -> include/brevier/model.hpp, and what the model reaches.
//
//   train [--write FILE] [--rounds N] CORPUS.jsonl ...
//
// Texts: for every text that the library would consider for an article (select.hpp), the library itself
// writes it, and ROUGE says how much of the reference it recalls; in 75 bytes, of the editor's headline as
// well. The weights are those under which a softmax over the texts' worth comes closest, in cross entropy, to
// a softmax over the sharpened recalls: a sentence is good if the texts with it are. Texts of three sizes
// have their own weights for what they have as a whole. Those of their sentences are shared by the two longer
// ones, which learn them from texts of every size; a line learns its own, from lines.
//
// Articles of one paragraph (features.hpp: shape) have weights of their own, which are learnt as what they
// differ by from those of the others: so what both teach is learnt from both.
//
// Several sentences: the same for sets of one to three sentences, with the F1 of ROUGE-1 and ROUGE-2.
//
// Both are found by gradient descent (Adam; D. Kingma, J. Ba, 2015). The weights are rounded to small
// integers at the end, and all figures are those of the rounded ones.
//
// Same input, same output: no random numbers, no threads, and doubles that are only added and multiplied in a
// fixed order. Articles are halved by a hash of their id before anything is learnt: each half is judged by
// the weights of the other. An article counts as one over the root of its corpus's size, so that a large
// corpus matters more than a small one, but not in proportion.

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <initializer_list>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "corpus.hpp"
#include "rouge.hpp"

namespace {

using brevier::expert;
using brevier::expert_count;
using brevier::feature_count;
using brevier::feature_list;
using brevier::shape_count;
using brevier::use_count;

constexpr uint16_t budgets[] = {75, 140, 280};
constexpr size_t budget_count = brevier::text_sizes;
static_assert(sizeof budgets / sizeof budgets[0] == budget_count);
constexpr size_t most_sentences = 40;  // that are looked at when sets are judged
constexpr size_t most_in_sets = 12;    // that the sets to learn from are made of
constexpr int summary_sentences = 3;

// A reference of more than a fourth of the article is an extract of it, and says nothing about short texts.
constexpr size_t extract_share = 4;

struct recall {
  double r1 = 0;
  double r2 = 0;
  double title = 0;
};

// A sentence of an article. `counted` is for each budget.
struct candidate {
  feature_list features;
  std::array<std::array<uint8_t, brevier::counted_feature_count>, budget_count> counted{};
  rouge::tokens tokens;  // condensed
  uint16_t size = 0;     // condensed
};

// A text or a set that might be chosen. What it is worth is the sum of its sentences' scores, each by its
// share, and of the weights that it has as a whole.
struct option {
  static constexpr size_t most_parts = brevier::selector::showing::most;
  static constexpr size_t most_extras = brevier::text_feature_count;
  uint8_t part_count = 0;
  uint8_t extra_count = 0;
  std::array<uint8_t, most_parts> part{};
  std::array<float, most_parts> share{};
  std::array<uint8_t, most_extras> extra{};  // which weight, after those of the features
  std::array<float, most_extras> amount{};
  float worth = 0;  // to learn from
  recall got;       // of a text
  float left = 0;   // text_feature::left of a text
};

using options = std::vector<option>;

struct document {
  size_t corpus = 0;
  int half = 0;
  double weight = 0;
  bool has_reference = false;
  bool has_title = false;
  bool english = false;
  brevier::shape shape = brevier::shape::paragraphs;
  const brevier::language* words = nullptr;            // as the library guesses
  std::vector<std::vector<rouge::tokens>> references;  // their sentences
  std::vector<rouge::reference> to_compare;            // the same, each as a whole
  std::array<recall, budget_count> plain;              // the first bytes of the article, wherever they end
  std::vector<rouge::tokens> first_sentences;
  std::vector<candidate> candidates;
  std::array<options, budget_count> texts;
  options sets;
  std::vector<brevier::sentence> list;  // the sentences of the candidates, for the selector
  std::vector<brevier::choice> choices;
  std::string text;
  brevier::workroom work{};  // in which the selector shortens
  brevier::memory memory;    // where it finds all this
};

// The weights of the features, then those of texts for each size, or those of sets.
constexpr size_t text_weights = budget_count * brevier::text_feature_count;
constexpr size_t weight_count = feature_count + text_weights;
static_assert(brevier::set_feature_count <= text_weights);
using weights = std::array<double, weight_count>;

// Counts of words are learnt in sixteenths, so that they are about as large as the shares.
constexpr double count_unit = 16;

uint32_t hash_id(const std::string& id) {
  uint32_t h = 2166136261u;
  for (const char c : id) h = (h ^ static_cast<uint8_t>(c)) * 16777619u;
  return h ^ (h >> 15);
}

std::vector<rouge::tokens> tokenize_lines(const std::string& text, bool english) {
  std::vector<rouge::tokens> out;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find('\n', at), text.size());
    out.push_back(rouge::tokenize(text.substr(at, end - at), english));
    at = end + 1;
  }
  return out;
}

rouge::tokens joined(const std::vector<rouge::tokens>& lines) {
  rouge::tokens out;
  for (const rouge::tokens& line : lines) out.insert(out.end(), line.begin(), line.end());
  return out;
}

// --- from articles to documents ---

using packs = brevier::all_languages;
using reader = brevier::summarizer<brevier::large, packs>;

recall recall_of(const std::string& text, const document& d, const rouge::tokens& title) {
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
const brevier::language& language_of(const char* code) {
  for (uint8_t i = 0; i < packs::count; ++i) {
    const brevier::language& pack = *packs::list[i];
    if (pack.code[0] == code[0] && pack.code[1] == code[1]) return pack;
  }
  return brevier::no_language;
}

// The selector that a finished summarizer would ask, or one with other weights of sets.
template <class Selector = brevier::selector>
Selector selector_of(document& d) {
  std::copy(d.choices.begin(), d.choices.end(), d.work.begin_choices());
  d.memory.in.pack = d.words;
  d.memory.list = d.list.data();
  d.memory.text = d.text.data();
  d.memory.work = &d.work;
  d.memory.count = static_cast<uint16_t>(d.list.size());
  d.memory.choice_count = static_cast<uint8_t>(d.choices.size());
  return {{d.memory}};
}

// Writes what the selector chose last.
std::string written(document& d) {
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

void add_candidates(reader& article, document& d) {
  const uint16_t kept = article.stats().sentences_kept;
  for (uint16_t i = 0; i < kept && d.candidates.size() < most_sentences; ++i) {
    const brevier::pick p = article.kept(i);
    if (p.kind != brevier::line_kind::body && p.kind != brevier::line_kind::list) continue;
    candidate c;
    c.features = article.explain(i);
    for (size_t b = 0; b < budget_count; ++b) {
      const feature_list f = article.explain(i, budgets[b]);
      std::copy(std::begin(f.counted), std::end(f.counted), c.counted[b].begin());
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
    const brevier::trimmed t = selector_of(d).whole(i, true);
    std::string text(t.size + 8u, '\0');
    brevier::output to(text.data(), text.size());
    to.put(d.text.data() + d.list[i].begin, t, ' ');
    text.resize(to.size());
    c.size = t.size;
    c.tokens = rouge::tokenize(text, d.english);
    if (i < brevier::most_choices) d.choices.push_back({i, c.size, 0, 0});
  }
}

void add_extra(option& o, size_t which, double amount) {
  if (amount == 0) return;
  o.extra[o.extra_count] = static_cast<uint8_t>(feature_count + which);
  o.amount[o.extra_count++] = static_cast<float>(amount);
}

// The weight of what texts of this size leave free, among those of texts.
size_t left_weight(size_t b) {
  return b * brevier::text_feature_count + static_cast<size_t>(brevier::text_feature::left);
}

// What the worth of a text is made of: selector::worth_of() in the trainer's terms.
option text_option(const document& d, brevier::selector::showing s, size_t b) {
  using brevier::text_feature;
  option o;
  std::array<double, brevier::text_feature_count> amounts{};
  while (s.next()) {
    const candidate& c = d.candidates[s.part];
    o.part[o.part_count] = static_cast<uint8_t>(s.part);
    o.share[o.part_count++] = static_cast<float>(brevier::selector::share_of(s.bytes, budgets[b]) / 16.0);
    const unsigned counted = std::max<unsigned>(1, std::min(c.size, budgets[b]));
    const unsigned parts = std::min(64u, s.bytes * 64u / counted);  // as front_share() has it
    for (size_t k = 0; k < brevier::counted_feature_count; ++k) {
      amounts[k] += c.counted[b][k] * (parts / 64.0) / count_unit;
    }
  }
  amounts[static_cast<size_t>(text_feature::jumps)] = s.jumps;
  amounts[static_cast<size_t>(text_feature::breaks)] = s.breaks ? 1 : 0;
  amounts[static_cast<size_t>(text_feature::opening)] = s.plan.part[0] == 0 ? 1 : 0;
  for (size_t k = 0; k < amounts.size(); ++k) {
    add_extra(o, b * brevier::text_feature_count + k, amounts[k]);
  }
  return o;
}

// Every text that may be chosen for a budget.
void add_texts(document& d, size_t b, const rouge::tokens& title) {
  if (!d.has_reference && b != 0) return;
  const brevier::selector from = selector_of(d);
  brevier::text_plan plan{};
  while (from.next_plan(plan, budgets[b])) {
    option o = text_option(d, from.show(plan, budgets[b]), b);
    from.passage(plan, budgets[b]);
    const int fours = from.left() / 4;
    o.left = static_cast<float>(fours / count_unit);
    add_extra(o, left_weight(b), o.left);
    o.got = recall_of(written(d), d, title);
    if (d.has_reference) o.worth += static_cast<float>(o.got.r1 + o.got.r2);
    if (d.has_title && b == 0) o.worth += static_cast<float>(2 * o.got.title);
    d.texts[b].push_back(o);
  }
}

// F1 of ROUGE-1 and ROUGE-2 together of some of the sentences, by the reference that suits them best.
double quality(const document& d, const option& set) {
  rouge::tokens t;
  for (size_t i = 0; i < set.part_count; ++i) {
    const rouge::tokens& more = d.candidates[set.part[i]].tokens;
    t.insert(t.end(), more.begin(), more.end());
  }
  double best = 0;
  for (const rouge::reference& r : d.to_compare) best = std::max(best, r.one(t).f1 + r.two(t).f1);
  return best;
}

// Adds the set of these sentences, with its features as a set.
void add_set(document& d, std::initializer_list<size_t> parts) {
  using brevier::set_group;
  const brevier::selector from = selector_of(d);
  const auto which = [](set_group g, size_t of) {
    return size_t{brevier::first_set_feature[static_cast<size_t>(g)]} + of;
  };
  option o;
  brevier::term_bits said{};
  size_t bytes = 0;
  for (const size_t i : parts) {
    if (o.part_count != 0) {
      add_extra(o, which(set_group::repeats, from.repeats(static_cast<uint16_t>(i), said)), 1);
    }
    from.note_terms(static_cast<uint16_t>(i), said);
    o.part[o.part_count] = static_cast<uint8_t>(i);
    o.share[o.part_count++] = 1;
    bytes += d.candidates[i].size + (bytes != 0 ? 1u : 0u);
  }
  add_extra(o, which(set_group::count, parts.size() - 1u), 1);
  add_extra(o, which(set_group::bytes, brevier::selector::bytes_class(bytes, summary_sentences)), 1);
  o.worth = static_cast<float>(quality(d, o));
  d.sets.push_back(o);
}

void add_sets(document& d) {
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

// The article with single spaces, as far as the largest budget goes.
std::string beginning(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
    if (out.size() > budgets[budget_count - 1]) break;
  }
  return out;
}

// What everybody compares with: the first bytes, and the first three sentences as they are.
void add_plain(reader& article, document& d, const std::string& text, const rouge::tokens& title) {
  const std::string begin = beginning(text);
  for (size_t b = 0; b < budget_count; ++b) {
    d.plain[b] = recall_of(begin.substr(0, budgets[b]), d, title);
  }
  const uint16_t kept = article.stats().sentences_kept;
  for (uint16_t i = 0; i < kept && d.first_sentences.size() < static_cast<size_t>(summary_sentences); ++i) {
    const brevier::pick p = article.kept(i);
    d.first_sentences.push_back(rouge::tokenize(std::string(p.data, p.size), d.english));
  }
}

document prepare(reader& article, const corpus::article& from, size_t corpus, double weight) {
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

// --- learning ---

double worth(const document& d, const option& o, const weights& w) {
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

// Turns scores into shares that add up to one.
void softmax(std::vector<double>& z) {
  const double top = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& v : z) sum += v = std::exp(v - top);
  for (double& v : z) v /= sum;
}

// Adds the gradient of one document's options to `g`.
void add_gradient(const document& d, const options& all, double sharpness, const weights& w, weights& g) {
  std::vector<double> score(d.candidates.size());
  for (size_t i = 0; i < score.size(); ++i) {
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) score[i] += w[f.active[k]];
  }
  std::vector<double> p(all.size());
  std::vector<double> target(all.size());
  for (size_t a = 0; a < all.size(); ++a) {
    const option& o = all[a];
    for (size_t i = 0; i < o.part_count; ++i) p[a] += score[o.part[i]] * o.share[i];
    for (size_t k = 0; k < o.extra_count; ++k) p[a] += w[o.extra[k]] * o.amount[k];
    target[a] = sharpness * o.worth;
  }
  softmax(p);
  softmax(target);
  std::vector<double> push(d.candidates.size());
  for (size_t a = 0; a < all.size(); ++a) {
    const option& o = all[a];
    const double more = d.weight * (target[a] - p[a]);
    for (size_t i = 0; i < o.part_count; ++i) push[o.part[i]] += more * o.share[i];
    for (size_t k = 0; k < o.extra_count; ++k) g[o.extra[k]] += more * o.amount[k];
  }
  for (size_t i = 0; i < push.size(); ++i) {
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) g[f.active[k]] += push[i];
  }
}

// What is learnt for a use from a document.
std::vector<const options*> lessons(const document& d, expert use) {
  std::vector<const options*> out;
  const auto add = [&out](const options& o) {
    if (o.size() > 1) out.push_back(&o);
  };
  if (use == expert::sentence) {
    add(d.sets);
    return out;
  }
  for (size_t b = 0; b < budget_count; ++b) {
    if (use == expert::text || brevier::selector::use_of(budgets[b]) == use) add(d.texts[b]);
  }
  return out;
}

// The weights of each shape.
using by_shape = std::array<weights, shape_count>;

by_shape summed(const by_shape& w) {
  by_shape out = {w[0], w[0]};
  for (size_t k = 0; k < weight_count; ++k) out[1][k] += w[1][k];
  return out;
}

// A target is e to the worth times this: the greater, the less the second best counts.
double sharpness_of(expert use) {
  return use == expert::line ? 18 : use == expert::text ? 12 : 6;
}

by_shape learn(const std::vector<document>& all, expert use, int leave_out, int rounds) {
  constexpr double decay = 0.001;
  by_shape w{};  // of paragraphs, and what a block adds
  by_shape mean{};
  by_shape square{};
  double total = 0;
  for (const document& d : all) {
    if (d.half != leave_out) total += d.weight * static_cast<double>(lessons(d, use).size());
  }
  for (int round = 1; round <= rounds; ++round) {
    const double rate = 0.08 * (1.1 - static_cast<double>(round) / rounds);
    const by_shape now = summed(w);
    by_shape g{};
    for (const document& d : all) {
      if (d.half == leave_out) continue;
      const size_t of = static_cast<size_t>(d.shape);
      for (const options* o : lessons(d, use)) add_gradient(d, *o, sharpness_of(use), now[of], g[of]);
    }
    for (size_t k = 0; k < weight_count; ++k) g[0][k] += g[1][k];
    for (size_t i = 0; i < shape_count * weight_count; ++i) {
      const size_t of = i / weight_count;
      const size_t k = i % weight_count;
      const double gradient = g[of][k] / total - decay * w[of][k];
      mean[of][k] = 0.9 * mean[of][k] + 0.1 * gradient;
      square[of][k] = 0.99 * square[of][k] + 0.01 * gradient * gradient;
      const double m = mean[of][k] / (1 - std::pow(0.9, round));
      const double v = square[of][k] / (1 - std::pow(0.99, round));
      w[of][k] += rate * m / (std::sqrt(v) + 1e-4);
    }
  }
  return summed(w);
}

// Weights as small integers. Those of the features are rounded at one scale and those of texts at another:
// `scale` sixteenths of the sum over a text's shares go with the sum of the rest. It is a power of two.
struct integers {
  weights value{};
  int scale = 1;
};

double largest(const weights& w, size_t from, size_t to) {
  double top = 1e-9;
  for (size_t k = from; k < to; ++k) top = std::max(top, std::fabs(w[k]));
  return top;
}

bool is_count(size_t k) {
  const size_t feature = (k - feature_count) % brevier::text_feature_count;
  return feature < brevier::counted_feature_count ||
         feature == static_cast<size_t>(brevier::text_feature::left);
}

integers rounded(const weights& w, expert use, int least_scale) {
  integers out;
  out.scale = least_scale;
  weights v = w;
  if (use == expert::sentence) {
    const double scale = 127 / largest(v, 0, weight_count);
    for (size_t k = 0; k < weight_count; ++k) out.value[k] = std::round(v[k] * scale);
    return out;
  }
  for (size_t k = feature_count; k < weight_count; ++k) v[k] = is_count(k) ? v[k] / count_unit : v[k];
  const double scale = 127 / largest(v, 0, feature_count);
  const double top = largest(v, feature_count, weight_count);
  while (top * scale * 16 / out.scale > 127) out.scale *= 2;  // a power of two is a shift
  for (size_t k = 0; k < feature_count; ++k) out.value[k] = std::round(v[k] * scale);
  for (size_t k = feature_count; k < weight_count; ++k)
    out.value[k] = std::round(v[k] * scale * 16 / out.scale);
  return out;
}

// As the options count them: shares are parts of one there, and words sixteenths.
weights as_learnt(const integers& from, expert use) {
  weights w = from.value;
  if (use == expert::sentence) return w;
  for (size_t k = feature_count; k < weight_count; ++k) {
    w[k] *= from.scale / 16.0 * (is_count(k) ? count_unit : 1);
  }
  return w;
}

// --- judging ---

struct row {
  std::array<recall, budget_count> at;
  double f1 = 0, f2 = 0, fl = 0;
  double references = 0, titles = 0;
};

// The text that selector::best_passage() chooses: one of the two that are best without what they leave free.
const option& best_of(const document& d, const options& all, const weights& w, size_t b) {
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
void add_f1(const document& d, const std::vector<rouge::tokens>& lines, row& r) {
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
void add_sentences(document& d, const weights& w, row& r) {
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
  (void)selector_of<selector>(d).best(summary_sentences);
  std::vector<rouge::tokens> lines;
  for (size_t i = 0; i < d.list.size(); ++i) {
    if (d.list[i].is(brevier::sentence::chosen)) lines.push_back(d.candidates[i].tokens);
  }
  add_f1(d, lines, r);
}

void judge_plain(const document& d, row& r) {
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

using model = std::array<integers, expert_count>;

const integers& integers_of(const model& m, expert use, brevier::shape of) {
  return m[static_cast<size_t>(brevier::expert_for(use, of))];
}

void judge(document& d, const model& m, row& r) {
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

std::string show(const row& r) {
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

std::string name_of(const std::string& path) {
  const size_t slash = path.find_last_of('/');
  const std::string file = slash == std::string::npos ? path : path.substr(slash + 1);
  return file.substr(0, file.find('.'));
}

// --- writing ---

void write_row(std::FILE* to, const weights& w, size_t from, size_t end) {
  std::fprintf(to, "       ");
  for (size_t k = from; k < end; ++k) std::fprintf(to, " %d,", static_cast<int>(w[k]));
  std::fprintf(to, "\n");
}

void write_model(std::FILE* to, const model& m, const std::string& figures) {
  // clang-format off
  std::fprintf(to,
      "// SPDX-License-Identifier: MIT\n//\n"
      "// model: the weights of the features (features.hpp).\n//\n"
      "// GENERATED by build/train --write include/brevier/model.hpp CORPUS.jsonl ...\n"
      "// (src/train.cpp says how). ROUGE x100 of each corpus:\n"
      "//   plain  the first bytes of the article, and its first three sentences\n"
      "//   lead   what the library writes when it always begins with the first sentence\n"
      "//   model  what it writes with these weights; each half of a corpus is judged by the weights that the\n"
      "//          other half taught, so no article by what was learnt from it\n"
      "// 75, 140 and 280 bytes: ROUGE-1/2 recall of the reference; 3 sentences: ROUGE-1/2/L F1; title: ROUGE-1\n"
      "// recall of the editor's headline in 75 bytes.\n//\n%s\n"
      "#ifndef BREVIER_MODEL_HPP\n#define BREVIER_MODEL_HPP\n\n#include <stddef.h>\n#include <stdint.h>\n\n"
      "#include <brevier/features.hpp>\n#include <brevier/rom.hpp>\n\nnamespace brevier {\n\n// clang-format off\n"
      "BREVIER_ROM inline constexpr int8_t model[use_count * feature_count] = {\n",
      figures.c_str());
  // clang-format on
  static const char* const names[] = {"line",       "text",       "sentence",
                                      "block_line", "block_text", "block_sentence"};
  for (size_t e = 0; e < expert_count; ++e) {
    if (e == use_count) {
      std::fprintf(to,
                   "};\n\nBREVIER_ROM inline constexpr int8_t block_model[use_count * feature_count] = {\n");
    }
    std::fprintf(to, "        // %s\n", names[e]);
    for (size_t g = 0; g < brevier::feature_group_count; ++g) {
      write_row(to, m[e].value, brevier::feature_groups.first[g], brevier::feature_groups.first[g + 1]);
    }
  }
  std::fprintf(
      to, "};\n\nBREVIER_ROM inline constexpr int8_t text_model[text_row_count][text_feature_count] = {\n");
  for (size_t row = 0; row < brevier::text_row_count; ++row) {
    const size_t b = row % brevier::text_sizes;
    const size_t first = feature_count + b * brevier::text_feature_count;
    const expert use = brevier::selector::use_of(budgets[b]);
    std::fprintf(to, "    {\n");
    write_row(to, integers_of(m, use, brevier::shape(row / brevier::text_sizes)).value, first,
              first + brevier::text_feature_count);
    std::fprintf(to, "    },\n");
  }
  std::fprintf(
      to,
      "};\n\n// The sum over the shares of a text's sentences, by this, goes with its other weights.\n"
      "inline constexpr int8_t text_scale = %d;\n\n"
      "BREVIER_ROM inline constexpr int8_t set_model[shape_count * set_feature_count] = {\n",
      m[static_cast<size_t>(expert::text)].scale);
  for (size_t of = 0; of < shape_count; ++of) {
    const weights& w = integers_of(m, expert::sentence, brevier::shape(of)).value;
    for (size_t g = 0; g < 3; ++g) {
      write_row(to, w, feature_count + brevier::first_set_feature[g],
                feature_count + brevier::first_set_feature[g + 1]);
    }
  }
  std::fprintf(to, "};\n// clang-format on\n\n}  // namespace brevier\n\n#endif  // BREVIER_MODEL_HPP\n");
}

struct arguments {
  std::string write;
  int rounds = 150;
  std::vector<std::string> corpora;
};

bool parse(int argc, char** argv, arguments& out) {
  for (int i = 1; i < argc; ++i) {
    const std::string word = argv[i];
    if (word == "--write" && i + 1 < argc) {
      out.write = argv[++i];
    } else if (word == "--rounds" && i + 1 < argc) {
      char* end = nullptr;
      const long rounds = std::strtol(argv[++i], &end, 10);
      if (*end != '\0' || rounds < 1 || rounds > 1000000) return false;
      out.rounds = static_cast<int>(rounds);
    } else if (word.empty() || word[0] == '-') {
      return false;
    } else {
      out.corpora.push_back(word);
    }
  }
  return !out.corpora.empty();
}

std::vector<document> prepare_all(const std::vector<std::string>& paths, std::string& error) {
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

model learn_all(const std::vector<document>& all, int leave_out, int rounds) {
  std::array<by_shape, use_count> learnt{};
  for (size_t u = 0; u < use_count; ++u) learnt[u] = learn(all, static_cast<expert>(u), leave_out, rounds);
  // All have the scale of the one that needs the largest: there is one in the library.
  model m{};
  int scale = 1;
  for (int again = 0; again < 2; ++again) {
    for (size_t e = 0; e < expert_count; ++e) {
      const size_t use = e % use_count;
      m[e] = rounded(learnt[use][e / use_count], static_cast<expert>(use), scale);
      scale = std::max(scale, m[e].scale);
    }
  }
  return m;
}

// Three rows for each corpus: plain, lead, and the choice by the weights of the other half.
std::string report(std::vector<document>& all, const std::vector<std::string>& paths,
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
    std::snprintf(name, sizeof name, "// %-16s plain ", name_of(paths[c]).c_str());
    out += name + show(plain) + "\n";
    std::snprintf(name, sizeof name, "// %-16s lead  ", name_of(paths[c]).c_str());
    out += name + show(of_lead) + "\n";
    std::snprintf(name, sizeof name, "// %-16s model ", name_of(paths[c]).c_str());
    out += name + show(learnt) + "\n";
  }
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  arguments given;
  if (!parse(argc, argv, given)) {
    std::fprintf(stderr, "usage: train [--write FILE] [--rounds N] CORPUS.jsonl ...\n");
    return 2;
  }
  std::string error;
  std::vector<document> all = prepare_all(given.corpora, error);
  if (!error.empty()) {
    std::fprintf(stderr, "train: %s\n", error.c_str());
    return 1;
  }
  const model halves[2] = {learn_all(all, 0, given.rounds), learn_all(all, 1, given.rounds)};
  const std::string figures = report(all, given.corpora, halves);
  std::fputs(figures.c_str(), stdout);
  if (given.write.empty()) return 0;
  std::FILE* to = std::fopen(given.write.c_str(), "wb");
  if (to == nullptr) {
    std::fprintf(stderr, "train: %s: cannot be written\n", given.write.c_str());
    return 1;
  }
  write_model(to, learn_all(all, -1, given.rounds), figures);
  return std::fclose(to) == 0 ? 0 : 1;
}
