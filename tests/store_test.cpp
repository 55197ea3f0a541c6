// SPDX-License-Identifier: MIT
//
// store: which sentences stay, in what order, and that their texts stay with them.

#include <doctest/doctest.h>
#include <brevier/store.hpp>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "support.hpp"

namespace {

struct store {
  std::vector<brevier::sentence> list;
  std::vector<char> text;
  brevier::store_bounds bounds;
  brevier::sentence_store view;
  uint16_t ordinal = 0;

  store(uint16_t slots, uint16_t bytes)
      : list(slots), text(bytes), bounds{slots, bytes}, view(list.data(), text.data(), &bounds) {}

  // Returns how many sentences of the body were lost by it: those that gave way, or this one.
  // Not inlined: where g++ 12 sees how small the store is, it warns of writes that never come to be.
  [[gnu::noinline]] uint16_t add(std::string_view words, int value,
                                 brevier::line_kind kind = brevier::line_kind::body) {
    brevier::sentence s;
    s.size = static_cast<uint16_t>(words.size());
    s.value = static_cast<int16_t>(value);
    s.kind = kind;
    s.ordinal = ordinal++;
    const int before = bodies() + (s.in_body() ? 1 : 0);
    if (view.receive(words.data(), s) == brevier::reception::room) view.put(words.data(), s);
    return static_cast<uint16_t>(before - bodies());
  }

  int bodies() const {
    int n = 0;
    for (uint16_t i = 0; i < view.count; ++i) n += list[i].in_body() ? 1 : 0;
    return n;
  }

  // The texts that are kept, with a bar between two.
  std::string kept() {
    std::string all;
    for (uint16_t i = 0; i < view.count; ++i) {
      if (i != 0) all += '|';
      all += std::string_view(view.text_of(list[i]), list[i].size);
    }
    return all;
  }

  // The texts lie one after the other, in the order of the article, and no byte between them is lost.
  bool compact() const {
    uint16_t begin = 0;
    for (uint16_t i = 0; i < view.count; ++i) {
      if (list[i].begin != begin || (i > 0 && list[i].ordinal <= list[i - 1].ordinal)) return false;
      begin = static_cast<uint16_t>(begin + list[i].size);
    }
    return begin == view.used() && begin <= text.size() && view.count <= list.size();
  }
};

}  // namespace

TEST_CASE("store: what fits is kept, in order") {
  store s(4, 100);
  CHECK(s.add("one", 1) == 0);
  CHECK(s.add("two", 0) == 0);
  CHECK(s.add("three", 9) == 0);
  CHECK(s.kept() == "one|two|three");
  CHECK(s.view.used() == 11);
  CHECK(s.compact());
}

TEST_CASE("store: without a slot, the sentence of the least value goes") {
  store s(3, 100);
  s.add("a", 5);
  s.add("b", 3);
  s.add("c", 7);
  CHECK(s.add("d", 6) == 1);
  CHECK(s.kept() == "a|c|d");
  CHECK(s.add("e", 9) == 1);
  CHECK(s.kept() == "c|d|e");
  CHECK(s.compact());
}

TEST_CASE("store: the new one goes if it is the least") {
  store s(3, 100);
  s.add("a", 5);
  s.add("b", 3);
  s.add("c", 7);
  CHECK(s.add("d", 2) == 1);
  CHECK(s.kept() == "a|b|c");
  CHECK(s.add("e", 3) == 1);  // of two of the same value, the earlier one stays
  CHECK(s.kept() == "a|b|c");
  CHECK(s.compact());
}

TEST_CASE("store: of several of the least value, the latest goes") {
  store s(3, 100);
  s.add("a", 1);
  s.add("b", 1);
  s.add("c", 1);
  CHECK(s.add("d", 2) == 1);
  CHECK(s.kept() == "a|b|d");
}

TEST_CASE("store: without room for the text, as many go as it takes") {
  store s(8, 10);
  s.add("aaa", 2);
  s.add("bbb", 1);
  s.add("ccc", 9);
  CHECK(s.add("dddd", 5) == 1);
  CHECK(s.kept() == "aaa|ccc|dddd");
  CHECK(s.add("eeeeeee", 8) == 2);
  CHECK(s.kept() == "ccc|eeeeeee");
  CHECK(s.compact());
}

TEST_CASE("store: a sentence that fills it") {
  store s(4, 6);
  CHECK(s.add("aaaaaa", 1) == 0);
  CHECK(s.kept() == "aaaaaa");
  CHECK(s.add("bbbbbb", 2) == 1);
  CHECK(s.kept() == "bbbbbb");
  CHECK(s.add("c", 1) == 1);
  CHECK(s.kept() == "bbbbbb");
}

TEST_CASE("store: one that can never fit is refused, and the store is still right") {
  store s(4, 6);
  s.add("aaa", 1);
  s.add("bbb", 9);
  CHECK(s.add("ccccccc", 5) >= 1);
  CHECK(s.compact());
  CHECK(s.kept().find('c') == std::string::npos);
}

TEST_CASE("store: only sentences of the body are losses") {
  using brevier::line_kind;
  store s(2, 100);
  s.add("title", 100, line_kind::title);
  s.add("head", 1, line_kind::heading);
  CHECK(s.add("body", 5) == 0);  // the heading goes
  CHECK(s.kept() == "title|body");
  CHECK(s.add("share", 0, line_kind::furniture) == 0);  // refused
  CHECK(s.add("item", 6, line_kind::list) == 1);
  CHECK(s.add("more", 4, line_kind::list) == 1);
  CHECK(s.kept() == "title|item");
}

TEST_CASE("store: what gives way leaves no gap, wherever it was") {
  for (int which = 0; which < 3; ++which) {
    CAPTURE(which);
    store s(3, 100);
    s.add("aa", which == 0 ? 1 : 2);
    s.add("b", which == 1 ? 1 : 2);
    s.add("ccc", which == 2 ? 1 : 2);
    CHECK(s.add("dd", 3) == 1);
    CHECK(s.view.count == 3);
    CHECK(s.compact());
    CHECK(s.kept() == (which == 0 ? "b|ccc|dd" : which == 1 ? "aa|ccc|dd" : "aa|b|dd"));
  }
}

TEST_CASE("store: an empty sentence takes a slot and no text") {
  store s(2, 4);
  CHECK(s.add("", 1) == 0);
  CHECK(s.add("aaaa", 1) == 0);
  CHECK(s.kept() == "|aaaa");
}

TEST_CASE("store: of sentences of one size, those of the highest value stay") {
  // Against a sorted list; the earlier one first among equals.
  support::random random(23);
  for (int round = 0; round < 200; ++round) {
    const uint16_t slots = static_cast<uint16_t>(4 + random.below(12));
    store s(slots, static_cast<uint16_t>(slots * 3));
    std::vector<std::pair<int, int>> all;  // falling value, rising place
    unsigned lost = 0;
    const int n = static_cast<int>(random.below(60));
    for (int i = 0; i < n; ++i) {
      const int value = static_cast<int>(random.below(20));
      const std::string text = {static_cast<char>('a' + i / 26), static_cast<char>('a' + i % 26), '.'};
      lost += s.add(text, value);
      all.emplace_back(-value, i);
    }
    std::sort(all.begin(), all.end());
    all.resize(std::min<size_t>(all.size(), slots));
    std::vector<int> want;
    for (const auto& [value, place] : all) want.push_back(place);
    std::sort(want.begin(), want.end());
    std::vector<int> got;
    for (uint16_t i = 0; i < s.view.count; ++i) {
      const char* text = s.view.text_of(s.list[i]);
      got.push_back((text[0] - 'a') * 26 + (text[1] - 'a'));
    }
    CHECK(got == want);
    CHECK(s.compact());
    CHECK(lost + s.view.count == static_cast<unsigned>(n));
  }
}

TEST_CASE("store: of any sentences, texts and sentences stay together") {
  support::random random(29);
  for (int round = 0; round < 200; ++round) {
    store s(static_cast<uint16_t>(4 + random.below(8)), static_cast<uint16_t>(20 + random.below(80)));
    for (int i = 0; i < 60; ++i) {
      // the text says which sentence it is
      const std::string text(1 + random.below(20), static_cast<char>('A' + i));
      s.add(text, static_cast<int>(random.below(100)));
      bool right = s.compact();
      for (uint16_t k = 0; k < s.view.count; ++k) {
        const std::string_view kept(s.view.text_of(s.list[k]), s.list[k].size);
        if (kept != std::string(kept.size(), static_cast<char>('A' + s.list[k].ordinal))) right = false;
      }
      if (!right) CHECK(s.kept() == "right");
    }
  }
}
