// SPDX-License-Identifier: MIT
//
// The measure that the trainer learns by. Expectations: the examples in M. F. Porter, "An algorithm for
// suffix stripping" (1980), carried through all five steps by hand; n-gram counts worked out on paper.

#include "../src/rouge.hpp"

#include <doctest/doctest.h>

#include <cstdio>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "../src/corpus.hpp"

namespace {

std::vector<rouge::tokens> lines(const std::vector<std::string>& text) {
  std::vector<rouge::tokens> out;
  for (const std::string& line : text) out.push_back(rouge::tokenize(line, true));
  return out;
}

}  // namespace

TEST_CASE("porter: the examples of the paper") {
  const std::vector<std::pair<std::string, std::string>> pairs = {{"caresses", "caress"},
                                                                  {"ponies", "poni"},
                                                                  {"ties", "ti"},
                                                                  {"cats", "cat"},
                                                                  {"feed", "feed"},
                                                                  {"plastered", "plaster"},
                                                                  {"bled", "bled"},
                                                                  {"motoring", "motor"},
                                                                  {"sing", "sing"},
                                                                  {"conflated", "conflat"},
                                                                  {"troubled", "troubl"},
                                                                  {"sized", "size"},
                                                                  {"hopping", "hop"},
                                                                  {"falling", "fall"},
                                                                  {"hissing", "hiss"},
                                                                  {"fizzed", "fizz"},
                                                                  {"failing", "fail"},
                                                                  {"filing", "file"},
                                                                  {"happy", "happi"},
                                                                  {"sky", "sky"},
                                                                  {"relational", "relat"},
                                                                  {"conditional", "condit"},
                                                                  {"rational", "ration"},
                                                                  {"digitizer", "digit"},
                                                                  {"operator", "oper"},
                                                                  {"feudalism", "feudal"},
                                                                  {"decisiveness", "decis"},
                                                                  {"hopefulness", "hope"},
                                                                  {"triplicate", "triplic"},
                                                                  {"formative", "form"},
                                                                  {"formalize", "formal"},
                                                                  {"electrical", "electr"},
                                                                  {"hopeful", "hope"},
                                                                  {"goodness", "good"},
                                                                  {"revival", "reviv"},
                                                                  {"allowance", "allow"},
                                                                  {"inference", "infer"},
                                                                  {"airliner", "airlin"},
                                                                  {"adjustable", "adjust"},
                                                                  {"irritant", "irrit"},
                                                                  {"replacement", "replac"},
                                                                  {"adjustment", "adjust"},
                                                                  {"dependent", "depend"},
                                                                  {"adoption", "adopt"},
                                                                  {"activate", "activ"},
                                                                  {"effective", "effect"},
                                                                  {"bowdlerize", "bowdler"},
                                                                  {"probate", "probat"},
                                                                  {"rate", "rate"},
                                                                  {"cease", "ceas"},
                                                                  {"controll", "control"},
                                                                  {"roll", "roll"}};
  for (const auto& pair : pairs) {
    CAPTURE(pair.first);
    CHECK(rouge::porter(pair.first) == pair.second);
  }
  CHECK(rouge::porter("is") == "is");        // too short
  CHECK(rouge::porter("1970s") == "1970s");  // not all letters
}

TEST_CASE("tokenize: runs of letters and digits, folded, long English words stemmed") {
  const auto a = rouge::tokenize("The cats' U.S. lawyers", true);
  const auto b = rouge::tokenize("the cat u s LAWYER", true);
  CHECK(a == b);
  CHECK(rouge::tokenize("cats", false) != rouge::tokenize("cat", false));
  CHECK(rouge::tokenize("Été, À", false) == rouge::tokenize("été à", false));
  CHECK(rouge::tokenize("", true).empty());
}

TEST_CASE("n_gram: overlap is clipped to the lesser count") {
  const auto text = rouge::tokenize("the cat sat on the mat", true);
  const auto reference = rouge::tokenize("the cat was on the mat", true);
  // the (2), cat, on, mat of six words each; the-cat, on-the, the-mat of five pairs
  CHECK(rouge::n_gram(text, reference, 1).recall == doctest::Approx(5.0 / 6));
  CHECK(rouge::n_gram(text, reference, 2).precision == doctest::Approx(3.0 / 5));
  const auto twice = rouge::tokenize("the the the the", true);
  CHECK(rouge::n_gram(twice, reference, 1).recall == doctest::Approx(2.0 / 6));
  CHECK(rouge::n_gram(twice, reference, 1).precision == doctest::Approx(2.0 / 4));
  CHECK(rouge::n_gram({}, reference, 1).f1 == 0);
  CHECK(rouge::n_gram(text, {}, 2).f1 == 0);
}

TEST_CASE("longest: the union of common subsequences over the lines") {
  // of "w1 w2 w3 w4 w5" the first line has w1 w2 and the second w1 w3 w5: four words of five
  // (C.-Y. Lin 2004, section 3.2)
  const auto s = rouge::longest(lines({"alpha bravo x1 x2 x3", "alpha charlie x8 echo x9"}),
                                lines({"alpha bravo charlie delta echo"}));
  CHECK(s.recall == doctest::Approx(4.0 / 5));
  CHECK(s.precision == doctest::Approx(4.0 / 10));
  CHECK(rouge::longest(lines({"police kill the gunman"}), lines({"police killed the gunman"})).recall ==
        doctest::Approx(1.0));  // both stem to "kill"
}

TEST_CASE("corpus: articles from JSON lines, and what is wrong with a line") {
  const std::string path = "brevier_corpus_test.jsonl";
  {
    std::ofstream out(path);
    out << R"({"id": "1", "lang": "en", "n": 3, "title": "A \"b\"", "text": "x\ny\u00e9\ud83d\ude00", "reference": ["r", "s"]})"
        << "\n\n"
        << R"({"id": "2", "lang": "fr", "title": "", "text": "", "reference": []})"
        << "\n";
  }
  std::string error;
  const auto articles = corpus::read(path, error);
  CHECK(error.empty());
  REQUIRE(articles.size() == 2);
  CHECK(articles[0].title == "A \"b\"");
  CHECK(articles[0].text == "x\ny\xC3\xA9\xF0\x9F\x98\x80");
  CHECK(articles[0].references == std::vector<std::string>{"r", "s"});
  CHECK(articles[1].language == "fr");
  {
    std::ofstream out(path, std::ios::app);
    out << "{\"id\": \n";
  }
  (void)corpus::read(path, error);
  CHECK(error == path + ":4: not an article");
  { std::ofstream out(path); }
  error.clear();
  CHECK(corpus::read(path, error).empty());
  CHECK(error == path + ": no article");
  std::remove(path.c_str());
  (void)corpus::read("there/is/no/such/file", error);
  CHECK(error == "there/is/no/such/file: cannot be read");
}

TEST_CASE("rouge: a reference that is prepared gives what n_gram gives") {
  const std::vector<std::string> texts = {"",
                                          "dam",
                                          "the dam the dam leaks",
                                          "a dam leaks the dam leaks leaks",
                                          "leaks the dam",
                                          "nothing in common at all"};
  for (const std::string& r : texts) {
    const rouge::tokens words = rouge::tokenize(r, true);
    const rouge::reference prepared(words);
    for (const std::string& t : texts) {
      CAPTURE(r);
      CAPTURE(t);
      const rouge::tokens text = rouge::tokenize(t, true);
      for (int n = 1; n <= 2; ++n) {
        const rouge::score expected = rouge::n_gram(text, words, n);
        const rouge::score got = n == 1 ? prepared.one(text) : prepared.two(text);
        CHECK(got.recall == expected.recall);
        CHECK(got.precision == expected.precision);
        CHECK(got.f1 == expected.f1);
      }
    }
  }
}
