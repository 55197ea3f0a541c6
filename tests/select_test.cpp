// SPDX-License-Identifier: MIT
//
// select: which sentences are chosen, from a store that is written by hand.

#include <doctest/doctest.h>
#include <brevier/emit.hpp>
#include <brevier/select.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace {

using brevier::line_kind;
using brevier::selection;
using brevier::sentence;

struct given {
  std::string_view text;
  int16_t value;
  line_kind kind = line_kind::body;
};

class store {
 public:
  explicit store(const std::vector<given>& from) {
    for (const given& g : from) {
      sentence s;
      s.begin = static_cast<uint16_t>(text_.size());
      s.size = static_cast<uint16_t>(g.text.size());
      s.ordinal = static_cast<uint16_t>(list_.size());
      s.value = g.value;
      s.kind = g.kind;
      list_.push_back(s);
      text_ += g.text;
    }
  }

  brevier::selector selector() {
    return {list_.data(), text_.data(), static_cast<uint16_t>(list_.size()),
            brevier::languages<brevier::english>::list[0]};
  }

  std::string show(const selection& s, char separator = ' ') {
    char out[2000];
    brevier::output to(out, sizeof out);
    for (uint16_t i = 0; i < list_.size(); ++i) {
      if (list_[i].is(sentence::chosen))
        to.put(text_.data() + list_[i].begin, selector().shorten(s, i), separator);
    }
    return out;
  }

 private:
  std::vector<sentence> list_;
  std::string text_;
};

const std::vector<given> dam = {{"The dam leaks in two places.", 5},
                                {"Engineers closed the upper gate.", 9},
                                {"Nobody lives below it now.", 7},
                                {"Repairs cost nine million crowns.", 1}};

std::string passage(const std::vector<given>& from, uint16_t first, size_t budget) {
  store s(from);
  return s.show(s.selector().passage(first, budget));
}

std::string best(const std::vector<given>& from, uint16_t most) {
  store s(from);
  return s.show(s.selector().best(most), '|');
}

}  // namespace

TEST_CASE("select: the best sentence, the first of several, of the body if there is one") {
  CHECK(store(dam).selector().best_sentence() == 1);
  CHECK(store({{"One is here.", 3}, {"Two is here.", 3}}).selector().best_sentence() == 0);
  CHECK(store({{"A heading", 9, line_kind::heading}, {"A body line.", -9}}).selector().best_sentence() == 1);
  CHECK(store({{"A heading", 2, line_kind::heading}, {"A title", 3, line_kind::title}})
            .selector()
            .best_sentence() == 1);
  CHECK(store({}).selector().best_sentence() == 0);  // which is the number of sentences
}

TEST_CASE("select: a passage runs on from its first sentence and fills what it may") {
  CHECK(passage(dam, 1, 32) == "Engineers closed the upper gate.");
  CHECK(passage(dam, 1, 59) == "Engineers closed the upper gate. Nobody lives below it now.");
  CHECK(passage(dam, 1, 40) ==
        "Engineers closed the upper gate.");  // seven bytes are too few to begin another
  CHECK(passage(dam, 9, 100).empty());
  CHECK(passage(dam, 0, 0).empty());
}

TEST_CASE("select: a passage that reaches the end takes what came before it") {
  const std::string all =
      "The dam leaks in two places. Engineers closed the upper gate. Nobody lives below it now. Repairs cost nine "
      "million crowns.";
  CHECK(passage(dam, 3, 60) == "Nobody lives below it now. Repairs cost nine million crowns.");
  for (uint16_t first = 0; first < 4; ++first) CHECK(passage(dam, first, all.size()) == all);
  CHECK(store(dam).selector().whole_size() == all.size());
}

TEST_CASE("select: only the body is chosen where there is one") {
  const std::vector<given> page = {
      {"Dam leaks", 9, line_kind::title}, {"The dam leaks.", 1}, {"Share", 9, line_kind::furniture}};
  CHECK(passage(page, 1, 200) == "The dam leaks.");
  CHECK(best(page, 3) == "The dam leaks.");
  const std::vector<given> titles = {{"Dam leaks", 1, line_kind::title},
                                     {"Gate is shut", 2, line_kind::heading}};
  CHECK(best(titles, 3) == "Dam leaks|Gate is shut");
}

TEST_CASE("select: an item of a list gets its full stop in running text, and only there") {
  const std::vector<given> list = {{"Two gates are shut", 2, line_kind::list}, {"The dam leaks.", 1}};
  CHECK(passage(list, 0, 200) == "Two gates are shut. The dam leaks.");
  CHECK(best(list, 2) == "Two gates are shut|The dam leaks.");
}

TEST_CASE("select: the best sentences, in the order of the article") {
  CHECK(best(dam, 0).empty());
  CHECK(best(dam, 1) == "Engineers closed the upper gate.");
  CHECK(best(dam, 2) == "Engineers closed the upper gate.|Nobody lives below it now.");
  CHECK(best(dam, 99) ==
        "The dam leaks in two places.|Engineers closed the upper gate.|Nobody lives below it "
        "now.|Repairs cost nine million crowns.");
}

TEST_CASE("select: nothing is said twice") {
  const std::vector<given> twice = {
      {"Engineers closed the upper gate.", 9},
      {"Engineers closed the gate yesterday.", 8},  // two of three terms, or three of four
      {"Nobody lives below it now.", 7}};
  CHECK(best(twice, 2) == "Engineers closed the upper gate.|Nobody lives below it now.");
}

TEST_CASE("select: sentences of 150 bytes on average, but one in any case") {
  std::string half = "Word";
  for (int i = 0; half.size() < 230; ++i) half += " other" + std::to_string(i);
  half += ".";
  std::string rest = "Thing";
  for (int i = 0; rest.size() < 230; ++i) rest += " extra" + std::to_string(i);
  rest += ".";
  const std::vector<given> given_long = {{half, 9}, {rest, 8}, {"Nobody lives below it now.", 7}};
  CHECK(best(given_long, 1) == half);  // 150 bytes, and it has more
  CHECK(best(given_long, 2) == half);  // with the second it would be over 300
  CHECK(best(given_long, 4) == half + "|" + rest + "|Nobody lives below it now.");  // under 600
}

TEST_CASE("select: the title is the headline; without one, the best sentence is made to fit") {
  store with_title({{"The dam leaks in two places.", 5}, {"Dam leaks", -9, line_kind::title}});
  const selection titled = with_title.selector().headline(75);
  CHECK(with_title.show(titled) == "Dam leaks");
  CHECK(titled.needed == 9);
  store without(dam);
  const selection s = without.selector().headline(24);
  CHECK(s.needed == 32);
  CHECK(without.show(s).size() <= 24);
  CHECK(without.show(s).substr(0, 16) == "Engineers closed");
}
