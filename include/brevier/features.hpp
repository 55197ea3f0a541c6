// SPDX-License-Identifier: MIT
//
// features: the features by which a sentence is scored, and the layout of their weights.
//
// Input:  none.
// Output: the names of the features, their steps, and the places of their weights.
// Bound:  52 bytes of flash: the steps, and how many each group has; 5 more for sets of sentences.
//
// A feature is binary. Each group has several classes, and a sentence is in at most one of them; so a score
// is a sum of table entries, at most one per group, and each of them can be shown.
//
// The groups are what P. Baxendale ("Machine-made index for technical literature", 1958: position), H. P.
// Luhn ("The automatic creation of literature abstracts", 1958: frequent terms) and H. P. Edmundson ("New
// methods in automatic extracting", 1969: cue words, length) found to matter, and what matters in news:
// quotation, speech, pronouns at the start.
//
// A sentence leans on the one before it if its first word says little without that: "He", "But". Where the
// one before it is not shown, it is unsupported: a reader would take its "He" for someone else.

#ifndef BREVIER_FEATURES_HPP
#define BREVIER_FEATURES_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>

namespace brevier {

// The groups of features, in the order of their weights. Those up to `capitals` have a class for each range
// of a number; in the others the second class is for the first sentence of the article.
enum class feature_group : uint8_t {
  place,          // number of the sentence: 0, 1, 2, 3, 4, 5-6, 7-9, later
  part,           // which sixth of the article
  length,         // words: under 5, 8, 11, 15, 19, 23, 28, 34, 42, more
  stop_words,     // their share in sixteenths: under 4 ... 10, more
  term_weight,    // average of its terms, in eighths: under 3, 5, 7, 9, 11, 13, 16, 20, more
  numbers,        // 0, 1, 2, more
  capitals,       // share of words with a capital, in sixteenths: under 1, 2, 3, 4, 6, 8, more
  speech,         // has a verb of saying
  date,           // has a month or a day
  self,           // has "I", "we" or "you"
  leans,          // begins with a word that leans on the sentence before: "He", "But"
  leans_soon,     // has such a word among the next three
  clause_first,   // begins with a conjunction or preposition of time or reason
  article_first,  // begins with an article
  name_first,     // begins with a capitalised word that is not a stop word
  number_first,   // begins with a number
  quote_first,    // begins with a quotation mark or bracket
  quote,          // has a quotation mark
  bracket,        // has a bracket
  question        // ends with a question mark
};

constexpr uint8_t feature_group_count = static_cast<uint8_t>(feature_group::question) + 1;

// The number of steps of each group that has them.
BREVIER_ROM inline constexpr uint8_t step_counts[] = {7, 5, 9, 7, 8, 3, 6};
constexpr uint8_t stepped_group_count = sizeof step_counts;

// The steps, a row for each group. A group has one class more than steps, so its row begins at its first
// feature minus the number of groups before it.
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

// Where each group begins in the tables of weights; at the end, the size of a table.
BREVIER_ROM inline constexpr feature_table feature_groups = detail::make_feature_table();

constexpr uint8_t feature_count = rom(feature_groups.first[feature_group_count]);
static_assert(sizeof group_steps == rom(feature_groups.first[stepped_group_count]) - stepped_group_count,
              "brevier: step_counts must count the steps");

// The layout of an article. With paragraphs, as news wires write, the lead is the first of them, often a
// single sentence. A text in one block has lost them, or was never a report.
enum class shape : uint8_t {
  paragraphs,
  block,   // more than six sentences in one paragraph
  no_body  // only lines outside a body, of which any may be shown
};

// The shapes with weights of their own.
constexpr uint8_t shape_count = 2;

// The row of weights of a shape: `no_body` has that of paragraphs.
[[nodiscard]] constexpr uint8_t row_of(shape of) noexcept {
  static_assert((static_cast<uint8_t>(shape::no_body) & 1) == static_cast<uint8_t>(shape::paragraphs),
                "brevier: the bit of a block");
  return static_cast<uint8_t>(of) & 1;
}

// The uses that have weights of their own, for each shape.
enum class expert : uint8_t {
  line,            // a headline, or running text no longer than one
  text,            // longer running text, which fills a number of bytes
  sentence,        // one of several sentences, each on a line
  block_line,      // the same for a block
  block_text,      //
  block_sentence,  //
};

constexpr uint8_t use_count = 3;
constexpr uint8_t expert_count = use_count * shape_count;

// The expert for this use (line, text or sentence) of an article of this shape.
[[nodiscard]] constexpr expert expert_for(expert use, shape of) noexcept {
  return static_cast<expert>(static_cast<uint8_t>(use) + use_count * row_of(of));
}

// Features of a running text as a whole. The first eight are sums over the words in the part of each sentence
// that is shown.
enum class text_feature : uint8_t {
  terms,
  term_weight,  // of these terms
  stops,
  words,
  capitals,  // words with a capital
  numbers,
  dangling,           // words that no line may end on: articles, prepositions, "which"
  clauses,            // words that open a clause: "who", "after"
  jumps,              // places where sentences were left out between two that are shown
  unsupported_jumps,  // those of them before a sentence that leans on what was left out
  breaks,             // 1 if its last sentence does not fit
  opening,            // 1 if it begins with the first sentence
  unsupported_start,  // 1 if it begins with another one, which leans on the sentence before it
  left,               // unused bytes of its room, divided by four
};

constexpr uint8_t text_feature_count = static_cast<uint8_t>(text_feature::left) + 1;
constexpr uint8_t counted_feature_count = static_cast<uint8_t>(text_feature::clauses) + 1;

// A text of up to this many bytes is a line: halfway between the 75 and 140 bytes that the weights are learnt
// from.
constexpr uint8_t line_bytes = 107;

// Up to this many bytes are few lines: a little below halfway between 140 and 280.
constexpr uint8_t few_lines_bytes = 200;

// Texts of one line, of few lines, and longer ones have weights of their own, for each shape.
constexpr uint8_t text_sizes = 3;

[[nodiscard]] constexpr uint8_t text_size(size_t bytes) noexcept {
  return bytes <= line_bytes ? uint8_t{0} : bytes <= few_lines_bytes ? uint8_t{1} : uint8_t{2};
}
constexpr uint8_t text_row_count = text_sizes * shape_count;

[[nodiscard]] constexpr uint8_t text_row(uint8_t size, shape of) noexcept {
  return static_cast<uint8_t>(size + text_sizes * row_of(of));
}

// Features of a set of sentences: their number, their total size with one byte per character, what the next
// one repeats.
enum class set_group : uint8_t {
  count,       // 1, 2, 3
  bytes,       // scaled to three sentences: under 150, 210, 270, 330, 390, 450, 540, more
  repeats,     // share of its terms (plus one) that were said before, in eighths: 0, 1, 2, 3, more
  unsupported  // leans on the sentence before it, which is not in the set
};

BREVIER_ROM inline constexpr uint8_t first_set_feature[5] = {0, 3, 11, 16, 17};
constexpr uint8_t set_feature_count = 17;

}  // namespace brevier

#endif  // BREVIER_FEATURES_HPP
