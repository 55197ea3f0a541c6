// SPDX-License-Identifier: MIT
//
// document: an article in the form used for learning: its sentences, every text and set of them that might be
// chosen, and the worth of each.
//
// prepare.hpp makes documents; learn.hpp finds the weights that choose the options of most worth; judge.hpp
// measures what was chosen.

#ifndef BREVIER_SRC_TRAIN_DOCUMENT_HPP
#define BREVIER_SRC_TRAIN_DOCUMENT_HPP

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "../rouge.hpp"
#include "weights.hpp"

namespace train {

using brevier::feature_list;

constexpr int summary_sentences = 3;  // of a summary that is made of sentences

// How much of a reference a text recalls, and of the headline.
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
  uint16_t letters = 0;  // of it, as selector::letters_of() counts
};

// A text or a set that might be chosen. What it is worth is the sum of its sentences' scores, each by its
// share, and of the weights that it has as a whole.
struct option {
  static constexpr size_t most_parts = brevier::selector::most_shown;
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

// An article.
struct document {
  size_t corpus = 0;
  int half = 0;       // of its corpus, which the weights that it is judged by have not seen
  double weight = 0;  // in learning
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

// The tokens of all the lines, one after the other.
inline rouge::tokens joined(const std::vector<rouge::tokens>& lines) {
  rouge::tokens out;
  for (const rouge::tokens& line : lines) out.insert(out.end(), line.begin(), line.end());
  return out;
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

}  // namespace train

#endif  // BREVIER_SRC_TRAIN_DOCUMENT_HPP
