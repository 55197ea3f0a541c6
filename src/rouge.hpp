// SPDX-License-Identifier: MIT
//
// rouge: how much of a reference summary a text recalls. For the trainer and the tests; not for devices.
//
// C.-Y. Lin, "ROUGE: a package for automatic evaluation of summaries" (2004): n-gram overlap (ROUGE-1,
// ROUGE-2) and the union of longest common subsequences, sentence by sentence (ROUGE-L). Tokens are runs of
// letters and digits in lower case; English ones of more than three letters are stemmed after M. F. Porter,
// "An algorithm for suffix stripping" (1980), with the departures "abli", "ou" and "eed" of the reference
// implementation.

#ifndef BREVIER_SRC_ROUGE_HPP
#define BREVIER_SRC_ROUGE_HPP

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace rouge {

using tokens = std::vector<int>;  // a number for each different token of the run

struct score {
  double precision = 0;
  double recall = 0;
  double f1 = 0;
};

[[nodiscard]] std::string porter(const std::string& word);
[[nodiscard]] tokens tokenize(const std::string& text, bool english);
[[nodiscard]] score n_gram(const tokens& text, const tokens& reference, int n);
[[nodiscard]] score longest(const std::vector<tokens>& text, const std::vector<tokens>& reference);

// A reference that many texts are compared with: gives what n_gram() gives for n = 1 and n = 2, faster.
class reference {
 public:
  explicit reference(const tokens& words);
  [[nodiscard]] score one(const tokens& text) const { return compare(text, 1); }
  [[nodiscard]] score two(const tokens& text) const { return compare(text, 2); }

 private:
  // The n-grams in rising order, each with its count.
  using counts = std::vector<std::pair<uint64_t, int>>;

  [[nodiscard]] score compare(const tokens& text, int n) const;

  int size_ = 0;
  counts grams_[2];
};

}  // namespace rouge

#endif  // BREVIER_SRC_ROUGE_HPP
