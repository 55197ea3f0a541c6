// SPDX-License-Identifier: MIT
//
// features: what is looked at in a sentence to score it, and where its weights stand.
//
// Input:  none.
// Output: the names of the features, their steps, and where their weights stand.
// Bound:  52 bytes of flash: the steps, and how many each group has.
//
// A feature is a yes or no. Each group has a number of classes, and a sentence is in one of them or in none;
// so a score is a sum of table entries, one for each group at most, and every one of them can be shown.
//
// The groups are what P. Baxendale ("Machine-made index for technical literature", 1958: position), H. P.
// Luhn ("The automatic creation of literature abstracts", 1958: frequent terms) and H. P. Edmundson ("New
// methods in automatic extracting", 1969: cue words, length) found to matter, and what news adds to it:
// quotation, speech, pronouns at the front.

#ifndef BREVIER_FEATURES_HPP
#define BREVIER_FEATURES_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>

namespace brevier {

// The groups of features, in the order of their weights. Those up to `capitals` have a class for each step of
// a number; in those after it the second class is for the first sentence of the article.
enum class feature_group : uint8_t {
  place,          // among the sentences: 0, 1, 2, 3, 4, 5-6, 7-9, later
  part,           // which sixth of the article
  length,         // words: under 5, 8, 11, 15, 19, 23, 28, 34, 42, more
  stop_words,     // their share in sixteenths: under 4 ... 10, more
  term_weight,    // of its terms, on average, in eighths: under 3, 5, 7, 9, 11, 13, 16, 20, more
  numbers,        // 0, 1, 2, more
  capitals,       // share of words with a capital, in sixteenths: under 1, 2, 3, 4, 6, 8, more
  speech,         // has a verb of saying
  date,           // has a month or a day
  self,           // speaks of I, we or you
  leans,          // begins with a word that leans on what came before
  leans_soon,     // has such a word among the next three
  clause_first,   // begins with a conjunction or preposition of time or reason
  article_first,  // begins with an article
  name_first,     // begins with a capitalised word that is no stop word
  number_first,   // begins with a number
  quote_first,    // begins with a quotation mark or bracket
  quote,          // has a quotation mark
  bracket,        // has a bracket
  question        // ends with a question mark
};

constexpr uint8_t feature_group_count = static_cast<uint8_t>(feature_group::question) + 1;

// Of the groups of a number, how many steps each has.
BREVIER_ROM inline constexpr uint8_t step_counts[] = {7, 5, 9, 7, 8, 3, 6};
constexpr uint8_t stepped_group_count = sizeof step_counts;

// The steps, a row for each group, which has one class more: so a row begins at the group's first feature
// less the number of groups before it.
BREVIER_ROM inline constexpr uint8_t group_steps[] = {
    1, 2, 3,  4,  5,  7,  10,          // place
    1, 2, 3,  4,  5,                   // part
    5, 8, 11, 15, 19, 23, 28, 34, 42,  // length
    4, 5, 6,  7,  8,  9,  10,          // stop_words
    3, 5, 7,  9,  11, 13, 16, 20,      // term_weight
    1, 2, 3,                           // numbers
    1, 2, 3,  4,  6,  8,               // capitals
};

struct feature_table {
  uint8_t first[feature_group_count + 1] = {};
};

namespace detail {

constexpr feature_table make_feature_table() noexcept {
  feature_table t;
  for (uint8_t g = 0; g < feature_group_count; ++g) {
    const unsigned classes = g < stepped_group_count ? rom(step_counts[g]) + 1u : 2u;
    t.first[g + 1] = static_cast<uint8_t>(t.first[g] + classes);
  }
  return t;
}

}  // namespace detail

// Where each group begins in the tables of weights, and after the last one their size.
BREVIER_ROM inline constexpr feature_table feature_groups = detail::make_feature_table();

constexpr uint8_t feature_count = rom(feature_groups.first[feature_group_count]);
static_assert(sizeof group_steps == rom(feature_groups.first[stepped_group_count]) - stepped_group_count,
              "brevier: step_counts must count the steps");

// What an article looks like. Where paragraphs are, the lead is the first of them, and often a sentence that
// stands alone: what news wires write. A text of one piece has lost them, or was never a report.
enum class shape : uint8_t {
  paragraphs,
  block,   // more than six sentences, and one paragraph
  no_body  // lines alone, of which any may be shown
};

// Those that have weights.
constexpr uint8_t shape_count = 2;

// Whose weights a shape has: lines alone have those of paragraphs.
[[nodiscard]] constexpr uint8_t row_of(shape of) noexcept {
  static_assert((static_cast<uint8_t>(shape::no_body) & 1) == static_cast<uint8_t>(shape::paragraphs),
                "brevier: the bit of a block");
  return static_cast<uint8_t>(of) & 1;
}

// The uses for which there are weights, and for each shape of their own.
enum class expert : uint8_t {
  line,            // a headline, or running text that is no longer than one
  text,            // longer running text, that fills a number of bytes
  sentence,        // one of several sentences, a line each
  block_line,      // the same for a block
  block_text,      //
  block_sentence,  //
};

constexpr uint8_t use_count = 3;
constexpr uint8_t expert_count = use_count * shape_count;

// The one for this use (line, text or sentence) of an article of this shape.
[[nodiscard]] constexpr expert expert_for(expert use, shape of) noexcept {
  return static_cast<expert>(static_cast<uint8_t>(use) + use_count * row_of(of));
}

// What a running text has as a whole. The first eight are counted in the bytes of its sentences that show.
enum class text_feature : uint8_t {
  terms,
  term_weight,  // of these terms
  stops,
  words,
  capitals,  // words with a capital
  numbers,
  dangling,  // words on which no line ends: articles, prepositions, "which"
  clauses,   // words that open a clause: "who", "after"
  jumps,     // places where something was left out between two sentences
  astray,    // of these, those behind which a sentence leans on what was left out: "He" is another
  breaks,    // 1 if its last sentence does not fit
  opening,   // 1 if it begins with the first sentence
  adrift,    // 1 if it begins with another, and that leans on what came before: "He", "But"
  left,      // bytes of its room that it leaves free, in fours
};

constexpr uint8_t text_feature_count = static_cast<uint8_t>(text_feature::left) + 1;
constexpr uint8_t counted_feature_count = static_cast<uint8_t>(text_feature::clauses) + 1;

// Up to so many bytes are a line: half the way between the 75 and the 140 bytes that the weights are learnt
// from.
constexpr uint8_t line_bytes = 107;

// Up to so many are few lines: about as far between 140 and 280.
constexpr uint8_t few_lines_bytes = 200;

// Texts of a line, of few lines, and longer ones have weights of their own, for each shape.
constexpr uint8_t text_sizes = 3;

[[nodiscard]] constexpr uint8_t text_size(size_t bytes) noexcept {
  return bytes <= line_bytes ? uint8_t{0} : bytes <= few_lines_bytes ? uint8_t{1} : uint8_t{2};
}
constexpr uint8_t text_row_count = text_sizes * shape_count;

[[nodiscard]] constexpr uint8_t text_row(uint8_t size, shape of) noexcept {
  return static_cast<uint8_t>(size + text_sizes * row_of(of));
}

// What several sentences have as a set: how many they are, their bytes together, as if each character had
// one, what the next one repeats.
enum class set_group : uint8_t {
  count,    // 1, 2, 3
  bytes,    // as if three were asked for: under 150, 210, 270, 330, 390, 450, 540, more
  repeats,  // of its terms and one more, in eighths, said before: 0, 1, 2, 3, more
  adrift    // leans on what came before, which is not in the set
};

BREVIER_ROM inline constexpr uint8_t first_set_feature[5] = {0, 3, 11, 16, 17};
constexpr uint8_t set_feature_count = 17;

}  // namespace brevier

#endif  // BREVIER_FEATURES_HPP
