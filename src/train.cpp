// SPDX-License-Identifier: MIT
//
// train: corpora -> include/brevier/model.hpp, and what the model reaches.
//
//   train [--write FILE] [--rounds N] CORPUS.jsonl ...
//
// For each sentence that a short text might begin with, the library itself writes that text, and ROUGE says
// how much of the reference it recalls. A softmax over the scores of an article's sentences is a choice by
// lot; the weights are those under which this choice recalls most on average, found by gradient ascent (Adam;
// D. Kingma, J. Ba, 2015) after a start at the cross entropy with the sharpened recalls. For several
// sentences, what is learnt is which are in the greedy oracle. The weights are rounded to small integers at
// the end, and all figures are those of the rounded ones.
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
#include <memory>
#include <string>
#include <vector>

#include "corpus.hpp"
#include "rouge.hpp"

namespace {

using brevier::expert;
using brevier::expert_count;
using brevier::feature_count;
using brevier::feature_list;

constexpr int budgets[] = {75, 140, 280};
constexpr int budget_count = 3;
constexpr uint16_t most_candidates = 24;
constexpr uint16_t most_sentences = 40;  // that the oracle may choose from
constexpr int summary_sentences = 3;

// A reference of more than a fourth of the article is an extract of it, and says nothing about short texts.
constexpr size_t extract_share = 4;

struct recall {
  double r1 = 0;
  double r2 = 0;
  double title = 0;
};

// A sentence of an article, as something to choose.
struct candidate {
  feature_list features;
  std::array<recall, budget_count> starting;  // the texts that begin with it
  std::string condensed;
  rouge::tokens tokens;
  bool in_oracle = false;
};

struct document {
  size_t corpus = 0;
  int half = 0;
  double weight = 0;
  bool has_reference = false;
  bool has_title = false;
  bool english = false;
  std::vector<std::vector<rouge::tokens>> references;  // their sentences
  std::array<recall, budget_count> plain;              // the first bytes of the article, wherever they end
  std::vector<rouge::tokens> first_sentences;
  std::vector<candidate> candidates;
  std::vector<brevier::sentence> list;  // the sentences of the candidates, for the selector
  std::string text;
};

using weights = std::array<double, feature_count>;

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

using reader = brevier::summarizer<brevier::large>;

recall recall_of(const std::string& text, const document& d, const rouge::tokens& title) {
  recall best;
  const rouge::tokens t = rouge::tokenize(text, d.english);
  for (const auto& lines : d.references) {
    const rouge::tokens reference = joined(lines);
    best.r1 = std::max(best.r1, rouge::n_gram(t, reference, 1).recall);
    best.r2 = std::max(best.r2, rouge::n_gram(t, reference, 2).recall);
  }
  if (d.has_title) best.title = rouge::n_gram(t, title, 1).recall;
  return best;
}

const brevier::language& language_of(bool known) {
  return known ? *brevier::languages<brevier::english>::list[0] : brevier::no_language;
}

std::string condensed(reader& article, const brevier::pick& p) {
  const brevier::language& words = language_of(article.language()[0] != 0);
  std::string text(p.size + 8u, '\0');
  brevier::output to(text.data(), text.size());
  to.put(p.data, brevier::condense(p.data, p.size, words), ' ');
  text.resize(to.size());
  return text;
}

// F1 of ROUGE-1 and ROUGE-2 together of some of the sentences, by the reference that suits them best.
double quality(const document& d, const std::vector<size_t>& chosen) {
  rouge::tokens t;
  for (const size_t i : chosen)
    t.insert(t.end(), d.candidates[i].tokens.begin(), d.candidates[i].tokens.end());
  double best = 0;
  for (const auto& lines : d.references) {
    const rouge::tokens reference = joined(lines);
    best = std::max(best, rouge::n_gram(t, reference, 1).f1 + rouge::n_gram(t, reference, 2).f1);
  }
  return best;
}

void mark_oracle(document& d) {
  std::vector<size_t> chosen;
  double reached = 0;
  while (chosen.size() < static_cast<size_t>(summary_sentences)) {
    size_t next = d.candidates.size();
    for (size_t i = 0; i < d.candidates.size(); ++i) {
      if (d.candidates[i].in_oracle) continue;
      std::vector<size_t> with = chosen;
      with.push_back(i);
      const double q = quality(d, with);
      if (q > reached) {
        reached = q;
        next = i;
      }
    }
    if (next == d.candidates.size()) return;
    d.candidates[next].in_oracle = true;
    chosen.push_back(next);
  }
}

void add_candidates(reader& article, document& d, const rouge::tokens& title) {
  std::vector<char> text(1024);
  const uint16_t kept = article.stats().sentences_kept;
  for (uint16_t i = 0; i < kept && d.candidates.size() < most_sentences; ++i) {
    const brevier::pick p = article.kept(i);
    if (p.kind != brevier::line_kind::body && p.kind != brevier::line_kind::list) continue;
    candidate c;
    c.features = article.explain(i);
    c.condensed = condensed(article, p);
    c.tokens = rouge::tokenize(c.condensed, d.english);
    for (int b = 0; b < budget_count && d.candidates.size() < most_candidates; ++b) {
      const auto w = article.summary_from(i, text.data(), static_cast<size_t>(budgets[b]) + 1);
      c.starting[static_cast<size_t>(b)] = recall_of(std::string(text.data(), w.size), d, title);
    }
    d.candidates.push_back(c);
    brevier::sentence s;
    s.begin = static_cast<uint16_t>(d.text.size());
    s.size = p.size;
    d.list.push_back(s);
    d.text.append(p.data, p.size);
  }
}

// The article with single spaces, as far as the largest budget goes.
std::string beginning(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    if (space && (out.empty() || out.back() == ' ')) continue;
    out += space ? ' ' : c;
    if (out.size() > static_cast<size_t>(budgets[budget_count - 1])) break;
  }
  return out;
}

// What everybody compares with: the first bytes, and the first three sentences as they are.
void add_plain(reader& article, document& d, const std::string& text, const rouge::tokens& title) {
  const std::string begin = beginning(text);
  for (size_t b = 0; b < budget_count; ++b) {
    d.plain[b] = recall_of(begin.substr(0, static_cast<size_t>(budgets[b])), d, title);
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
  d.has_reference = !d.references.empty();
  article.reset();
  (void)article.feed(from.text.data(), from.text.size());
  (void)article.finish();
  const rouge::tokens title = rouge::tokenize(from.title, d.english);
  add_candidates(article, d, title);
  add_plain(article, d, from.text, title);
  if (d.has_reference) mark_oracle(d);
  return d;
}

// --- learning ---

// What choosing a sentence is worth to an expert.
double worth(const document& d, const candidate& c, expert by) {
  const recall& r = c.starting[static_cast<size_t>(by) % budget_count];
  if (by == expert::sentence) return c.in_oracle ? 1 : 0;
  double sum = 0;
  if (d.has_reference) sum += r.r1 + r.r2;
  if (d.has_title && by == expert::line) sum += r.title;
  return sum;
}

bool teaches(const document& d, expert by) {
  if (d.candidates.size() < 2) return false;
  return d.has_reference || (d.has_title && by == expert::line);
}

size_t choices(const document& d, expert by) {
  return by == expert::sentence ? d.candidates.size()
                                : std::min<size_t>(d.candidates.size(), most_candidates);
}

double score(const weights& w, const feature_list& f) {
  double sum = 0;
  for (uint8_t i = 0; i < f.count; ++i) sum += w[f.active[i]];
  return sum;
}

// Turns scores into shares that add up to one.
void softmax(std::vector<double>& z) {
  const double top = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& v : z) sum += v = std::exp(v - top);
  for (double& v : z) v /= sum;
}

// Adds the gradient of one document to `g`.
void add_gradient(const document& d, expert by, const weights& w, bool start, weights& g) {
  const size_t n = choices(d, by);
  std::vector<double> p(n);
  std::vector<double> gain(n);
  for (size_t i = 0; i < n; ++i) {
    p[i] = score(w, d.candidates[i].features);
    gain[i] = worth(d, d.candidates[i], by);
  }
  softmax(p);
  std::vector<double> push(n);
  if (by == expert::sentence) {
    double members = 0;
    for (const double v : gain) members += v;
    if (members == 0) return;
    for (size_t i = 0; i < n; ++i) push[i] = gain[i] / members - p[i];
  } else if (start) {
    std::vector<double> target(n);
    for (size_t i = 0; i < n; ++i) target[i] = 12 * gain[i];
    softmax(target);
    for (size_t i = 0; i < n; ++i) push[i] = target[i] - p[i];
  } else {
    double mean = 0;
    for (size_t i = 0; i < n; ++i) mean += p[i] * gain[i];
    for (size_t i = 0; i < n; ++i) push[i] = 10 * p[i] * (gain[i] - mean);
  }
  for (size_t i = 0; i < n; ++i) {
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) g[f.active[k]] += d.weight * push[i];
  }
}

weights learn(const std::vector<document>& all, expert by, int leave_out, int rounds) {
  constexpr double decay = 0.004;
  weights w{};
  weights mean{};
  weights square{};
  double total = 0;
  for (const document& d : all) total += d.half != leave_out && teaches(d, by) ? d.weight : 0;
  for (int round = 1; round <= rounds; ++round) {
    const bool start = round * 3 <= rounds;
    const double rate = 0.05 * (start ? 1.0 : 1.15 - static_cast<double>(round) / rounds);
    weights g{};
    for (const document& d : all) {
      if (d.half != leave_out && teaches(d, by)) add_gradient(d, by, w, start, g);
    }
    for (size_t k = 0; k < feature_count; ++k) {
      const double gradient = g[k] / total - decay * w[k];
      mean[k] = 0.9 * mean[k] + 0.1 * gradient;
      square[k] = 0.99 * square[k] + 0.01 * gradient * gradient;
      const double m = mean[k] / (1 - std::pow(0.9, round));
      const double v = square[k] / (1 - std::pow(0.99, round));
      w[k] += rate * m / (std::sqrt(v) + 1e-4);
    }
  }
  return w;
}

// To integers of -127 ... 127. Every group's weights may be shifted together without changing any choice, so
// the scale is what the largest of them allows.
weights rounded(const weights& w) {
  double top = 1e-9;
  for (const double v : w) top = std::max(top, std::fabs(v));
  weights out{};
  for (size_t k = 0; k < feature_count; ++k) out[k] = std::round(w[k] * 127 / top);
  return out;
}

// --- judging ---

struct row {
  std::array<recall, budget_count> at;
  double f1 = 0, f2 = 0, fl = 0;
  double references = 0, titles = 0;
};

size_t best_choice(const document& d, expert by, const weights& w) {
  size_t best = 0;
  for (size_t i = 1; i < choices(d, by); ++i) {
    if (score(w, d.candidates[i].features) > score(w, d.candidates[best].features)) best = i;
  }
  return best;
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

void add_sentences(document& d, const weights& w, row& r) {
  for (size_t i = 0; i < d.list.size(); ++i)
    d.list[i].value = static_cast<int16_t>(score(w, d.candidates[i].features));
  const brevier::selector from{d.list.data(), d.text.data(), static_cast<uint16_t>(d.list.size()),
                               &language_of(d.english)};
  (void)from.best(summary_sentences);
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

using model = std::array<weights, expert_count>;

void judge(document& d, const model& m, row& r) {
  if (d.candidates.empty()) return;
  for (int b = 0; b < budget_count; ++b) {
    const size_t choice = best_choice(d, static_cast<expert>(b), m[static_cast<size_t>(b)]);
    const recall& got = d.candidates[choice].starting[static_cast<size_t>(b)];
    r.at[static_cast<size_t>(b)].r1 += got.r1;
    r.at[static_cast<size_t>(b)].r2 += got.r2;
    r.at[static_cast<size_t>(b)].title += got.title;
  }
  if (d.has_title) r.titles += 1;
  if (!d.has_reference) return;
  r.references += 1;
  add_sentences(d, m[static_cast<size_t>(expert::sentence)], r);
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

void write_model(std::FILE* to, const model& m, const std::string& figures) {
  static const char* const uses[] = {"line", "few", "passage", "sentence"};
  // clang-format off
  std::fprintf(to,
      "// SPDX-License-Identifier: MIT\n//\n"
      "// model: the weights of the features (features.hpp), a row for each expert.\n//\n"
      "// GENERATED by build/train --write include/brevier/model.hpp CORPUS.jsonl ...\n"
      "// (src/train.cpp says how). ROUGE x100 of each corpus:\n"
      "//   plain  the first bytes of the article, and its first three sentences\n"
      "//   lead   what the library writes when it always begins with the first sentence\n"
      "//   model  what it writes with these weights; each half of a corpus is judged by the weights that the\n"
      "//          other halves taught, so no article by what was learnt from it\n"
      "// 75, 140 and 280 bytes: ROUGE-1/2 recall of the reference; 3 sentences: ROUGE-1/2/L F1; title: ROUGE-1\n"
      "// recall of the editor's headline in 75 bytes.\n//\n%s\n"
      "#ifndef BREVIER_MODEL_HPP\n#define BREVIER_MODEL_HPP\n\n#include <stddef.h>\n#include <stdint.h>\n\n"
      "#include <brevier/features.hpp>\n\nnamespace brevier {\n\n// clang-format off\n"
      "inline constexpr int8_t model[expert_count][feature_count] = {\n",
      figures.c_str());
  // clang-format on
  for (size_t e = 0; e < expert_count; ++e) {
    std::fprintf(to, "    {  // %s\n", uses[e]);
    for (size_t g = 0; g < brevier::feature_group_count; ++g) {
      std::fprintf(to, "       ");
      for (size_t k = brevier::first_feature[g]; k < brevier::first_feature[g + 1]; ++k) {
        std::fprintf(to, " %d,", static_cast<int>(m[e][k]));
      }
      std::fprintf(to, "\n");
    }
    std::fprintf(to, "    },\n");
  }
  std::fprintf(to, "};\n// clang-format on\n\n}  // namespace brevier\n\n#endif  // BREVIER_MODEL_HPP\n");
}

struct arguments {
  std::string write;
  int rounds = 450;
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
  model m{};
  for (size_t e = 0; e < expert_count; ++e)
    m[e] = rounded(learn(all, static_cast<expert>(e), leave_out, rounds));
  return m;
}

// A row for each corpus: the lead, and the choice of the weights of the other half.
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
