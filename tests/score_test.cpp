// SPDX-License-Identifier: MIT
//
// features, model, score: which features a sentence has, and what they add up to. The sentences are made so
// that each class can be counted by hand.

#include <doctest/doctest.h>
#include <brevier/languages/english.hpp>
#include <brevier/score.hpp>

#include <string>
#include <string_view>

namespace {

using brevier::feature_group;
using brevier::feature_list;

const brevier::language& english = *brevier::languages<brevier::english>::list[0];

struct counted_terms {
  uint16_t hashes[64] = {};
  uint8_t counts[64] = {};
  brevier::term_table table() { return {hashes, counts, 64}; }
};

// The class of a group that the list has, or -1.
int class_in(const feature_list& f, feature_group group) {
  const auto g = static_cast<uint8_t>(group);
  int found = -1;
  for (uint8_t i = 0; i < f.count; ++i) {
    const int k = f.active[i] - brevier::feature_groups.first[g];
    if (k < 0 || f.active[i] >= brevier::feature_groups.first[g + 1]) continue;
    CHECK(found == -1);  // once at most
    found = k;
  }
  return found;
}

feature_list features(std::string_view text, uint16_t ordinal = 3, uint16_t paragraphs = 9,
                      uint16_t shown = 0xFFFF, uint16_t sentences = 12) {
  counted_terms none;
  brevier::sentence s;
  s.size = static_cast<uint16_t>(text.size());
  s.ordinal = ordinal;
  brevier::article_facts article;
  article.sentences = sentences;
  article.paragraphs = paragraphs;
  return brevier::features_of(text.data(), s, shown, article, none.table(), english);
}

}  // namespace

TEST_CASE("features: the table of groups rises from 0 to the number of features") {
  CHECK(brevier::feature_groups.first[0] == 0);
  for (uint8_t g = 0; g < brevier::feature_group_count; ++g) {
    CHECK(brevier::feature_groups.first[g] < brevier::feature_groups.first[g + 1]);
  }
  CHECK(brevier::feature_groups.first[brevier::feature_group_count] == brevier::feature_count);
  CHECK(static_cast<uint8_t>(feature_group::question) + 1 == brevier::feature_group_count);
}

TEST_CASE("score: an article of one paragraph has weights of its own, if it has more than six sentences") {
  using brevier::expert;
  using brevier::shape;
  const auto shape_of = [](uint16_t sentences, uint16_t paragraphs) {
    return brevier::article_facts{sentences, paragraphs}.shape();
  };
  CHECK(shape_of(7, 1) == shape::block);
  CHECK(shape_of(900, 1) == shape::block);
  CHECK(shape_of(7, 2) == shape::paragraphs);
  CHECK(shape_of(6, 1) == shape::paragraphs);
  CHECK(shape_of(0, 0) == shape::paragraphs);
  CHECK(brevier::expert_for(expert::line, shape::paragraphs) == expert::line);
  CHECK(brevier::expert_for(expert::line, shape::block) == expert::block_line);
  CHECK(brevier::expert_for(expert::text, shape::block) == expert::block_text);
  CHECK(brevier::expert_for(expert::sentence, shape::block) == expert::block_sentence);
  CHECK(static_cast<uint8_t>(expert::block_sentence) + 1 == brevier::expert_count);
  CHECK(brevier::text_row(2, shape::paragraphs) == 2);
  CHECK(brevier::text_row(2, shape::block) == 5);
}

TEST_CASE("score: where a sentence stands") {
  // the classes of `place` begin at 0, 1, 2, 3, 4, 5, 7, 10
  const int expected[][2] = {{0, 0}, {1, 1}, {4, 4},  {5, 5},   {6, 5},
                             {7, 6}, {9, 6}, {10, 7}, {256, 7}, {999, 7}};
  for (const auto& pair : expected) {
    const feature_list f = features("The dam holds.", static_cast<uint16_t>(pair[0]));
    CAPTURE(pair[0]);
    CHECK(class_in(f, feature_group::place) == pair[1]);
  }
  CHECK(class_in(features("The dam holds.", 6), feature_group::part) == 3);  // the sixth of 12: 6 * 6 / 12
  // one of a line that was no body after all has a number that no sentence of the body has
  CHECK(class_in(features("The dam holds.", 516), feature_group::part) == 5);
}

TEST_CASE("score: what a sentence is like") {
  const feature_list f =
      features("However, Anna Boll said on Tuesday that 3 of 40 \"new\" locks (at Ulm) leak?");
  // 15 words: however anna boll said on tuesday that 3 of 40 new locks at ulm leak
  CHECK(class_in(f, feature_group::length) == 4);    // 15 to 18
  CHECK(class_in(f, feature_group::numbers) == 2);   // 3 and 40
  CHECK(class_in(f, feature_group::capitals) == 4);  // Anna, Boll, Tuesday, Ulm: 4 * 16 / 15 = 4
  CHECK(class_in(f, feature_group::speech) == 0);
  CHECK(class_in(f, feature_group::date) == 0);
  CHECK(class_in(f, feature_group::leans) == 0);
  CHECK(class_in(f, feature_group::quote) == 0);
  CHECK(class_in(f, feature_group::bracket) == 0);
  CHECK(class_in(f, feature_group::question) == 0);
  CHECK(class_in(f, feature_group::self) == -1);
  CHECK(class_in(f, feature_group::name_first) == -1);
  CHECK(class_in(f, feature_group::number_first) == -1);
  CHECK(class_in(features("Ulm sold our locks."), feature_group::name_first) == 0);
  CHECK(class_in(features("Ulm sold our locks.", 0), feature_group::name_first) == 1);
  CHECK(class_in(features("Ulm sold our locks."), feature_group::self) == 0);
  CHECK(class_in(features("12 locks leak:"), feature_group::number_first) == 0);
  CHECK(class_in(features("“Locks leak”"), feature_group::quote_first) == 0);
  CHECK(class_in(features("His “locks” leak."), feature_group::quote) == 0);
  // what closes behind a mark is none
  for (const char* text : {"\"Do locks leak?\"", "“Do locks leak?”", "(Do locks leak?)"})
    CHECK(class_in(features(text), feature_group::question) == 0);
  std::string locks;
  for (int i = 0; i < 260; ++i) locks += "lock ";
  CHECK(class_in(features(locks), feature_group::length) == 9);
  CHECK(class_in(features("Now he sells locks."), feature_group::leans_soon) == 0);
}

TEST_CASE("score: what its first bytes add to a text") {
  // terms: Anna Boll sold 12 locks; stop words: The; in the first 17 bytes: Anna Boll sold
  const auto counts = [](uint16_t shown) {
    const feature_list f = features("The Anna Boll sold 12 locks.", 3, 9, shown);
    std::string out;
    for (const uint8_t c : f.counted.of) out += static_cast<char>('0' + c);
    return out;
  };
  // terms, their weight, stop words, words, capitals, numbers, words that dangle, words that open a clause
  CHECK(counts(0xFFFF) == "50162110");
  CHECK(counts(28) == "50162110");
  CHECK(counts(17) == "20132010");  // "sold" ends after 18
  CHECK(counts(18) == "30142010");
  CHECK(counts(0) == "00000000");
  const feature_list f = features("The Anna Boll sold 12 locks.");
  const int8_t* const w = brevier::text_model[1];
  CHECK(brevier::counted_worth(f, brevier::text_model[1]) ==
        5 * w[0] + 1 * w[2] + 6 * w[3] + 2 * w[4] + 1 * w[5] + 1 * w[6]);
  // a line ends on no "of", "the" and "who", nor on "while"; the last two open clauses, and "left" is none
  const feature_list g = features("Boll left owners of the locks who wept while locks leaked.");
  CHECK(g.counted.of[static_cast<uint8_t>(brevier::text_feature::dangling)] == 4);
  CHECK(g.counted.of[static_cast<uint8_t>(brevier::text_feature::clauses)] == 2);
}

TEST_CASE("score: whether a sentence leans on the one before it is told by its first word") {
  counted_terms counted;
  const auto leans = [&counted](std::string_view text) {
    brevier::score_state state;
    state.count(text.data(), static_cast<uint16_t>(text.size()), 0xFFFF, counted.table(), english);
    return state.leans();
  };
  for (const std::string_view text : {"He sold it.", "But the dam leaks.", "\"They leak,\" she said."}) {
    CAPTURE(text);
    CHECK(leans(text));
  }
  for (const std::string_view text :
       {"Boll sold it.", "The dam leaks, but he is safe.", "", "12 of them leak."}) {
    CAPTURE(text);
    CHECK(!leans(text));
  }
}

TEST_CASE("score: terms weigh about the logarithm of their count") {
  const int expected[][2] = {{0, 0}, {1, 0}, {2, 1}, {3, 2}, {4, 2}, {5, 3}, {7, 3}, {8, 4}, {255, 4}};
  for (const auto& pair : expected)
    CHECK(brevier::detail::term_weight(static_cast<uint8_t>(pair[0])) == pair[1]);
  counted_terms counted;
  for (int i = 0; i < 8; ++i) (void)counted.table().add(brevier::hash_word("lock", 4));
  brevier::sentence s;
  s.size = 11;
  brevier::article_facts article;
  s.ordinal = 1;
  const feature_list f = brevier::features_of("Locks leak.", s, 11, article, counted.table(), english);
  CHECK(class_in(f, feature_group::term_weight) == 7);  // "locks" 4, "leak" 0: 4 * 8 / 2 = 16
  CHECK(f.counted.of[static_cast<uint8_t>(brevier::text_feature::term_weight)] == 4);
}

TEST_CASE("score: any text has at most one feature of each group, and a sum that fits") {
  for (const std::string_view text :
       {"", " ", "?", "\"\"", "a", "(((", "1 2 3 4 5 6 7 8 9", "\xE6\xB0\xB4\xE4\xBD\x8D\xE3\x80\x82"}) {
    for (const uint16_t ordinal : {uint16_t{0}, uint16_t{7}, uint16_t{65535}}) {
      const feature_list f = features(text, ordinal);
      CHECK(f.count <= brevier::feature_group_count);
      for (uint8_t g = 0; g < brevier::feature_group_count; ++g)
        (void)class_in(f, static_cast<feature_group>(g));
      for (uint8_t e = 0; e < brevier::expert_count; ++e) {
        long sum = 0;
        const int8_t* const weights =
            (e < 3 ? brevier::model : brevier::block_model) + e % 3 * brevier::feature_count;
        for (uint8_t i = 0; i < f.count; ++i) sum += weights[f.active[i]];
        CHECK(brevier::score_of(f, static_cast<brevier::expert>(e)) == sum);
      }
    }
  }
}
