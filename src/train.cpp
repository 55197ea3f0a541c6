// SPDX-License-Identifier: MIT
//
// train: corpora -> include/brevier/model.hpp, and what the model reaches.
//
//   train [--write FILE] [--rounds N] CORPUS.jsonl ...
//
// FILE is written last, and only if something was learnt. Returns 0; 1 with a message if a corpus could not
// be read or FILE not be written; 2 for wrong usage.
//
//   prepare.hpp  articles -> documents: every text that might be chosen, and what it is worth
//   learn.hpp    documents -> weights, under which what is worth most is chosen
//   judge.hpp    weights -> what is chosen by them, and how good that is
//   write.hpp    weights -> model.hpp
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

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

#include "train/document.hpp"
#include "train/judge.hpp"
#include "train/learn.hpp"
#include "train/prepare.hpp"
#include "train/write.hpp"

namespace {

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

constexpr const char* usage = "usage: train [--write FILE] [--rounds N] CORPUS.jsonl ...\n";

int fail(const std::string& why) {
  std::fprintf(stderr, "train: %s\n", why.c_str());
  return 1;
}

// Whether any text was worth more than another: without references all weights stay 0.
bool learnt(const train::model& m) {
  for (const train::integers& expert : m) {
    for (const double w : expert.value) {
      if (w != 0) return true;
    }
  }
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc == 2 && std::string(argv[1]) == "--help") {
    std::fputs(usage, stdout);
    return 0;
  }
  arguments given;
  if (!parse(argc, argv, given)) {
    std::fputs(usage, stderr);
    return 2;
  }
  std::string error;
  std::vector<train::document> all = train::prepare_all(given.corpora, error);
  if (!error.empty()) return fail(error);
  const train::model halves[2] = {train::learn_all(all, 0, given.rounds),
                                  train::learn_all(all, 1, given.rounds)};
  const std::string figures = train::report(all, given.corpora, halves);
  std::fputs(figures.c_str(), stdout);
  if (given.write.empty()) return 0;
  const train::model whole = train::learn_all(all, -1, given.rounds);
  if (!learnt(whole)) return fail("nothing to learn from: no article has a reference that its texts recall");
  std::FILE* to = std::fopen(given.write.c_str(), "wb");
  if (to == nullptr) return fail(given.write + ": cannot be written");
  train::write_model(to, whole, figures);
  const bool good = std::ferror(to) == 0;
  if (std::fclose(to) != 0 || !good) return fail(given.write + ": cannot be written");
  return 0;
}
