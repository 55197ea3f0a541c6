// SPDX-License-Identifier: MIT
//
// train: corpora -> include/brevier/model.hpp, and what the model reaches.
//
//   train [--write FILE] [--rounds N] CORPUS.jsonl ...
//
// FILE is written last, and only if something was learnt. Returns 0; 1 with a message if a corpus could not
// be read or FILE could not be written; 2 for wrong usage.
//
//   prepare.hpp  articles -> documents: every text that might be chosen, and its worth
//   learn.hpp    documents -> weights, under which the texts of most worth are chosen
//   judge.hpp    weights -> what they choose, and how good that is
//   write.hpp    weights -> model.hpp
//
// Texts: the library writes every text that it would consider for an article (select.hpp), and ROUGE measures
// how much of the reference each recalls; in 75 bytes, of the editor's headline as well. The weights are
// those under which a softmax over the worth of the texts is closest, in cross entropy, to a softmax over the
// sharpened recalls: a sentence is good if the texts with it are. Texts of three sizes have their own weights
// for the text as a whole. The two longer sizes share the weights of sentences, learnt from texts of every
// size; a line has its own, learnt from lines.
//
// Articles of one paragraph (features.hpp: shape) have weights of their own, learnt as the difference from
// those of the others: so what they have in common is learnt from both.
//
// Several sentences: the same for sets of one to three sentences, with the F1 of ROUGE-1 and ROUGE-2.
//
// Both kinds of weights are found by gradient descent (Adam; D. Kingma, J. Ba, 2015). The weights are rounded
// to small integers at the end, and all figures are those of the rounded ones.
//
// Same input, same output: no random numbers, no threads, and doubles that are only added and multiplied in a
// fixed order. Articles are split in two halves by a hash of their id before anything is learnt: each half is
// judged by the weights of the other. An article has the weight of one over the square root of its corpus's
// size, so that a large corpus matters more than a small one, but not in proportion.

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
