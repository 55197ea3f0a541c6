// SPDX-License-Identifier: MIT
//
// score: how good a sentence is, as the start of a short text or as one of several.
//
// Input:  the text of a sentence, its place in the article, the counts of all terms (term frequencies).
// Output: a score: the sum of the weights (model.hpp) of the features that the sentence has.
// Bound:  one pass over the text; at most one feature of each group below; saturating integers.

#ifndef BREVIER_SCORE_HPP
#define BREVIER_SCORE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/features.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/machine.hpp>
#include <brevier/model.hpp>
#include <brevier/rom.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/text.hpp>
#include <brevier/token.hpp>

namespace brevier {

// Facts of the article that all scores use.
struct article_facts {
  uint16_t sentences = 0;   // of the body
  uint16_t paragraphs = 0;  // of the body

  [[nodiscard]] constexpr brevier::shape shape() const noexcept {
    return paragraphs <= 1 && sentences > 6 ? brevier::shape::block : brevier::shape::paragraphs;
  }
};

// text_feature::terms ... numbers, each up to 255.
struct alignas(uint32_t) feature_counts {  // copied in whole registers
  uint8_t of[counted_feature_count];
};

// The features of one sentence, and apart the counts of its first words, which a text shows.
struct feature_list {
  uint8_t active[feature_group_count] = {};
  uint8_t count = 0;
  feature_counts counted = {};
};

namespace detail {

// How many of the `count` ascending steps `value` has reached.
[[nodiscard]] constexpr unsigned reached(unsigned value, const uint8_t* steps, unsigned count) noexcept {
  unsigned n = 0;
  while (n < count && value >= rom(steps[n])) ++n;
  return n;
}
template <uint8_t N>
[[nodiscard]] constexpr uint8_t bucket(uint16_t value, const uint8_t (&steps)[N]) noexcept {
  return static_cast<uint8_t>(reached(value, steps, N));
}

BREVIER_ROM inline constexpr uint8_t term_weight_steps[] = {2, 3, 5, 8};
BREVIER_ROM inline constexpr uint8_t set_steps[] = {15, 21, 27, 33, 39, 45, 54};  // tens of bytes

static_assert(first_set_feature[2] - first_set_feature[1] == sizeof set_steps + 1,
              "brevier: set_group::bytes must have a class for each step and one more");

// The weight of a term by its frequency: about the logarithm of that.
[[nodiscard]] constexpr uint8_t term_weight(uint8_t count) noexcept {
  return bucket(count, term_weight_steps);
}

constexpr void count_up(uint8_t& counter, uint8_t by = 1) noexcept {
  const unsigned sum = unsigned{counter} + by;
  counter = static_cast<uint8_t>(sum | (0 - (sum >> 8)));  // saturates: above 8 bits, all are set
}

// During the pass, `active` has the number of each group with steps, and 1 or 0 for each other group.
constexpr void add(feature_list& f, feature_group group, unsigned value = 1) noexcept {
  f.active[static_cast<uint8_t>(group)] = static_cast<uint8_t>(value);
}

// Replaces these numbers by the features, in place: there are no more features than groups.
constexpr void number_features(bool first, feature_list& f) noexcept {
  unsigned feature = 0;  // the first of the group
  const uint8_t* steps = group_steps;
  uint8_t count = 0;
  for (; count < stepped_group_count; ++count) {
    const unsigned last = rom(step_counts[count]);
    f.active[count] = static_cast<uint8_t>(feature + reached(f.active[count], steps, last));
    steps += last;
    feature += last + 1;
  }
  for (uint8_t g = count; g < feature_group_count; ++g, feature += 2) {
    if (f.active[g] != 0) f.active[count++] = static_cast<uint8_t>(feature + (first ? 1 : 0));
  }
  f.count = count;
}

// What one pass over the words of a sentence finds.
struct sentence_counts {
  feature_counts all;   // in the whole sentence
  uint32_t classes;     // of all words, joined
  uint32_t first_word;  // those of the first
  uint32_t next_words;  // those of the three after it
  bool first_is_name;
  bool first_is_number;

  [[nodiscard]] constexpr uint8_t operator[](text_feature f) const noexcept {
    return all.of[static_cast<uint8_t>(f)];
  }
  // Cannot overflow: at most 255 words are counted.
  constexpr void add(text_feature f, unsigned by = 1) noexcept {
    uint8_t& counter = all.of[static_cast<uint8_t>(f)];
    counter = static_cast<uint8_t>(counter + by);
  }
};

// Whether a word has this class, 1 or 0.
[[nodiscard]] constexpr uint8_t has_class(uint32_t classes, uint32_t one) noexcept {
  return (classes & one) != 0 ? 1 : 0;
}

constexpr void add_word(sentence_counts& c, const token& t, const term_table& terms,
                        const language& pack) noexcept {
  const uint32_t classes = t.pair ? 0u : pack.find(t.word);
  const uint8_t place = c[text_feature::words];
  c.classes |= classes;
  if (place == 255) return;
  if (place == 0) {
    c.first_word = classes;
    c.first_is_name = t.capital && (classes & word_class::stop) == 0;
    c.first_is_number = t.number;
  } else {
    if (place < 4) c.next_words |= classes;
    c.add(text_feature::capitals, t.capital ? 1 : 0);
  }
  c.add(text_feature::numbers, t.number ? 1 : 0);
  c.add(text_feature::dangling, has_class(classes, word_class::dangles));
  c.add(text_feature::clauses, has_class(classes, word_class::clause));
  c.add(text_feature::words);
  const bool term = is_term(t, pack, classes);
  c.add(term ? text_feature::terms : text_feature::stops);
  if (term)
    count_up(c.all.of[static_cast<uint8_t>(text_feature::term_weight)], term_weight(terms.count(t.term)));
}

// part / whole in units of 1 / of; at most 255.
[[gnu::noinline, nodiscard]] constexpr uint16_t share(unsigned part, unsigned whole, unsigned of) noexcept {
  if (whole == 0) return 0;
  const uint32_t parts = divide(uint32_t{part} * of, whole);
  return static_cast<uint16_t>(parts < 255 ? parts : 255);
}

BREVIER_ROM inline constexpr uint16_t wide_quotes[] = {0xAB, 0xBB, 0x201C, 0x201D, 0x201E, 0};

// Punctuation features: quotation marks, brackets, a question mark at the end.
[[gnu::noinline]] constexpr void find_marks(feature_list& f, const char* text, uint16_t size) noexcept {
  const char* const end = text + size;
  unsigned last = ' ';
  for (const char* at = text; at != end;) {
    if (in(static_cast<uint8_t>(*at), 'a', 'z')) {  // nearly all are
      last = 'a';
      ++at;
      continue;
    }
    const read_character d = read_at(at, end);
    const unsigned code = d.code();
    if (at == text && (d.classes() & char_class::opener) != 0) add(f, feature_group::quote_first);
    if (code < 0x80 ? code == '"' : is_listed(code, wide_quotes)) add(f, feature_group::quote);
    if (code == '(') add(f, feature_group::bracket);
    at += d.size();
    if (code < 0x80 && code != '"' && code != ')') last = code;
  }
  if (last == '?') add(f, feature_group::question);
}

constexpr void find_place(feature_list& f, const sentence& s, const article_facts& article) noexcept {
  add(f, feature_group::place, s.ordinal < 255 ? s.ordinal : 255u);
  add(f, feature_group::part, share(s.ordinal, article.sentences, 6));
}

[[gnu::always_inline]] constexpr void find_words(feature_list& f, const sentence_counts& c) noexcept {
  const uint8_t words = c[text_feature::words];
  add(f, feature_group::length, words);
  add(f, feature_group::stop_words, share(c[text_feature::stops], words, 16));
  add(f, feature_group::term_weight, share(c[text_feature::term_weight], c[text_feature::terms], 8));
  add(f, feature_group::numbers, c[text_feature::numbers]);
  add(f, feature_group::capitals, share(c[text_feature::capitals], words, 16));
  add(f, feature_group::speech, has_class(c.classes, word_class::speech));
  add(f, feature_group::date, has_class(c.classes, word_class::date));
  add(f, feature_group::self, has_class(c.classes, word_class::self));
  add(f, feature_group::leans, has_class(c.first_word, word_class::leans));
  add(f, feature_group::leans_soon, has_class(c.next_words, word_class::leans));
  add(f, feature_group::clause_first, has_class(c.first_word, word_class::clause));
  add(f, feature_group::article_first, (c.first_word & word_class::article) == word_class::article ? 1 : 0);
  add(f, feature_group::name_first, c.first_is_name ? 1 : 0);
  add(f, feature_group::number_first, c.first_is_number ? 1 : 0);
}

// What a pass over a sentence finds.
struct scored {
  feature_list found;
  sentence_counts counts;
};

// Lists the features of the sentence whose words were counted.
[[gnu::noinline]] constexpr void list_features(scored& of, const char* text, const sentence& s,
                                               article_facts article) noexcept {
  find_place(of.found, s, article);
  find_words(of.found, of.counts);
  find_marks(of.found, text, s.size);
  number_features(s.ordinal == 0, of.found);
}

// A second pass over words, nested in the first.
struct inner_words {
  tokenizer tokens;
  token word;
};

}  // namespace detail

// The memory that a pass over a sentence takes besides the stack. It is shared with what is not needed
// meanwhile (workroom.hpp).
class score_state {
 public:
  tokenizer tokens;  // for any pass over words
  token word;

  constexpr score_state() noexcept : tokens(nullptr, 0), scored_or_inner_(detail::scored{}) {}

  // Scoring and the nested pass of keywords share memory: each overwrites the other.
  [[nodiscard]] constexpr detail::scored& begin_scoring() noexcept { return scored_or_inner_.be_first(); }
  [[nodiscard]] constexpr detail::inner_words& begin_inner() noexcept { return scored_or_inner_.be_second(); }

  // Counts the words of a sentence, and apart those in its first `shown` bytes, for a text that shows these.
  template <class Stages = every_stage>
  [[gnu::always_inline]] constexpr void count(const char* text, uint16_t size, uint16_t shown,
                                              const term_table& terms, const language& pack) noexcept {
    auto& [found, counts] = begin_scoring();
    found = feature_list{};
    counts = detail::sentence_counts{};
    tokens.begin(text, size, pack);
    while (tokens.next<Stages>(word)) {
      detail::add_word(counts, word, terms, pack);
      if (word.begin + word.size <= shown) found.counted = counts.all;
    }
  }

  // The features of the sentence whose words were counted.
  [[gnu::always_inline]] constexpr const feature_list& list(const char* text, const sentence& s,
                                                            article_facts article) noexcept {
    detail::list_features(scored_or_inner_.first, text, s, article);
    return scored_or_inner_.first.found;
  }

  // Whether the sentence whose words were counted leans on the one before it (features.hpp).
  [[nodiscard]] constexpr bool leans() const noexcept {
    return detail::has_class(scored_or_inner_.first.counts.first_word, word_class::leans) != 0;
  }

 private:
  detail::either<detail::scored, detail::inner_words> scored_or_inner_;
};

// For callers with room on the stack.
[[nodiscard]] constexpr feature_list features_of(const char* text, const sentence& s, uint16_t shown,
                                                 const article_facts& article, const term_table& terms,
                                                 const language& pack) noexcept {
  score_state state;
  state.count(text, s.size, shown, terms, pack);
  return state.list(text, s, article);
}

// The row of weights of an expert. Without the stage `weighing` there are none for blocks.
template <class Stages = every_stage>
[[nodiscard]] constexpr const int8_t* weights_of(expert by) noexcept {
  const int8_t* of = model;
  uint8_t row = static_cast<uint8_t>(by);
  if constexpr (Stages::weighing) {
    if (row >= use_count) {
      of = block_model;
      row = static_cast<uint8_t>(row - use_count);
    }
  }
  const uint16_t first = static_cast<uint16_t>(feature_count * row);
  return of + first;
}

[[nodiscard]] constexpr int16_t score_of(const feature_list& f, const int8_t* weights) noexcept {
  int32_t sum = 0;  // at most 20 groups of -128 ... 127
  for (uint8_t i = 0; i < f.count; ++i) sum += rom(weights[f.active[i]]);
  return static_cast<int16_t>(sum);
}

[[nodiscard]] constexpr int16_t score_of(const feature_list& f, expert by) noexcept {
  return score_of(f, weights_of(by));
}

// What the counted words of the sentence add to the score of a text, by the weights of a row of text_model.
[[nodiscard]] constexpr int16_t counted_worth(const feature_list& f, const int8_t* weights) noexcept {
  int32_t sum = 0;
  for (uint8_t i = 0; i < counted_feature_count; ++i) sum += f.counted.of[i] * rom(weights[i]);
  return static_cast<int16_t>(sum);
}

namespace detail {

// Whether all results of counted_worth(), with what unseen_in() adds, fit 16 bits.
[[nodiscard]] constexpr bool counted_worths_fit() noexcept {
  for (const auto& row : text_model) {
    int32_t most = 0;
    for (uint8_t i = 0; i < counted_feature_count; ++i) most += row[i] < 0 ? -row[i] : row[i];
    if (most > 128) return false;  // counts go up to 255
  }
  return true;
}
static_assert(counted_worths_fit(), "brevier: the weights of the words of a text are too great");

}  // namespace detail

// A first sentence of at most this many bytes is a kicker or a greeting, which no text should begin with:
// "सोनपुर।", "КИЇВ.", "Nobody saw it coming."
constexpr uint16_t longest_opener = 40;

// What the first sentence of a text in no known language gets for what the model cannot see in it: stop
// words, verbs and, in scripts without capitals, names. In the units of counted_worth(); chosen by 62
// articles in 38 languages.
[[nodiscard]] constexpr int16_t unseen_in(const language& pack) noexcept {
  constexpr int16_t more = 120;
  return pack.count == 0 ? more : int16_t{0};
}

}  // namespace brevier

#endif  // BREVIER_SCORE_HPP
