// SPDX-License-Identifier: MIT
//
// features: what is looked at in a sentence to score it, and where its weights stand.
//
// A feature is a yes or no. Each group has a number of classes, and a sentence is in one of them or in none;
// so a score is a sum of table entries, one for each group at most, and every one of them can be shown.
//
// The groups are what P. Baxendale ("Machine-made index for technical literature", 1958: position), H. P.
// Luhn
// ("The automatic creation of literature abstracts", 1958: frequent terms) and H. P. Edmundson ("New methods
// in automatic extracting", 1969: cue words, length) found to matter, and what news adds to it: quotation,
// speech, pronouns at the front.

#ifndef BREVIER_FEATURES_HPP
#define BREVIER_FEATURES_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

// The groups of features, in the order of their weights; score.hpp says what each is.
enum class feature_group : uint8_t {
  place,                // among the sentences: 0, 1, 2, 3, 4, 5-6, 7-9, 10-14, 15-24, later
  place_in_paragraphs,  // the same, of an article with more than three paragraphs
  place_in_block,       // the same, of one with fewer
  part,                 // which sixth of the article
  paragraph,            // begins a paragraph
  fragment,             // began in the sentence before
  list_item,            // is an item of a list
  length,               // words: under 5, 8, 11, 15, 19, 23, 28, 34, 42, more
  stop_words,           // their share in sixteenths: under 4 ... 10, more
  term_weight,          // of its terms, on average, in eighths: under 3, 5, 7, 9, 11, 13, 16, 20, more
  line_weight,          // of the terms in its first 75 bytes together: under 2, 4, ... 18, more
  shared_with_lead,     // terms that the first sentence has too: 0, 1, 2, 3-4, more
  numbers,              // 0, 1, 2, more
  capitals,             // share of words with a capital, in sixteenths: under 1, 2, 3, 4, 6, 8, more
  speech,               // has a verb of saying
  date,                 // has a month or a day
  self,                 // speaks of I, we or you
  leans,                // begins with a word that leans on what came before; the same in the first sentence
  clause_first,         // begins with a conjunction or preposition of time or reason
  leans_soon,           // has such a word among the next three
  name_first,           // begins with a capitalised word that is no stop word; the same in the first sentence
  number_first,         // begins with a number
  quote_first,          // begins with a quotation mark or bracket
  quote,                // has a quotation mark
  bracket,              // has a bracket
  question,             // ends with a question mark
  colon                 // ends with a colon
};

constexpr uint8_t feature_group_count = 27;

// Where each group begins in the tables of weights, and after the last one their size.
inline constexpr uint8_t first_feature[feature_group_count + 1] = {
    0,  10, 20, 30, 36, 37, 38, 39,  49,  57,  66,  75,  80,  84,
    91, 92, 93, 94, 96, 97, 98, 100, 101, 102, 103, 104, 105, 106};
constexpr uint8_t feature_count = 106;

// The uses for which there are weights.
enum class expert : uint8_t {
  line,     // the sentence that begins a text of up to 107 bytes
  few,      // ... of up to 200 bytes
  passage,  // ... of more
  sentence  // one of several
};

constexpr uint8_t expert_count = 4;

}  // namespace brevier

#endif  // BREVIER_FEATURES_HPP
