// SPDX-License-Identifier: MIT
//
// engine: the state machine that joins the stages.
//
// Input:  the calls of summarizer.hpp, each with the memory that the caller's limits define.
// Output: statuses, and text in the caller's buffer.
// Bound:  the memory, and the state of the reading stages. The same code serves every capacity, so two sizes
//         in one program take no more flash than one.
//
// While reading:  reader -> intake -> the counts of terms and the store.
// When asked:     score -> select -> trim -> emit, now that all terms are counted, for any size and as often
//                 as wanted.

#ifndef BREVIER_ENGINE_HPP
#define BREVIER_ENGINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/emit.hpp>
#include <brevier/features.hpp>
#include <brevier/intake.hpp>
#include <brevier/keywords.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/memory.hpp>
#include <brevier/reader.hpp>
#include <brevier/score.hpp>
#include <brevier/select.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/utf8.hpp>
#include <brevier/workroom.hpp>

namespace brevier {

// A summarizer without its memory, which place() sets.
template <class Stages>
class engine_of {
  using selector = selector_of<Stages>;

 public:
  [[nodiscard]] constexpr state where() const noexcept { return state_; }

  // Sets the memory. Must precede every call below that is not refused, as engine and memory may have been
  // moved.
  constexpr void place(const memory& at) noexcept {
    m().list = at.list;
    m().text = at.text;
    m().bounds = at.bounds;
    m().in.window = at.in.window;  // by member: the whole would include the padding
    m().in.capacity = at.in.capacity;
    intake_.guess.template use_in<Stages>(m());
    m().work = at.work;
    m().terms.hashes = at.terms.hashes;
    m().terms.counts = at.terms.counts;
    m().terms.capacity = at.terms.capacity;
  }

  // ---- Which calls are allowed, and when

  // The reason to refuse a call, or ok.
  [[nodiscard]] constexpr status may_feed(const char* data, size_t size) const noexcept {
    if (state_ == state::finished) return status::bad_state;
    return data == nullptr && size != 0 ? status::bad_argument : status::ok;
  }
  [[nodiscard]] constexpr status may_finish() const noexcept {
    return state_ == state::finished ? status::bad_state : status::ok;
  }
  [[nodiscard]] constexpr status may_have_title(const char* data, size_t size) const noexcept {
    if (state_ != state::fresh) return status::bad_state;
    return data == nullptr || size == 0 ? status::bad_argument : status::ok;
  }
  // The same for a call that writes text; makes `out` the empty string.
  [[nodiscard]] constexpr status may_write(char* out, size_t capacity) const noexcept {
    if (out == nullptr && capacity != 0) return status::bad_argument;
    if (capacity != 0) out[0] = 0;
    return state_ == state::finished ? status::ok : status::bad_state;
  }
  // The result of such a call that has written `size` bytes.
  [[nodiscard]] constexpr written wrote(size_t size) const noexcept {
    return {outcome(), size, m().work->chosen.needed};
  }
  // Whether there is a kept sentence with this number.
  [[nodiscard]] constexpr bool keeps(uint16_t i) const noexcept {
    return state_ == state::finished && i < m().count;
  }

  // ---- Reading

  // The next bytes of the article.
  [[gnu::always_inline]] constexpr status feed(const char* data, size_t size) noexcept {
    state_ = state::fed;
    intake_.count_bytes(size);
    reader_.feed(data, size, intake_);
    return outcome();
  }

  // The article has ended: from now on it does not change.
  [[gnu::always_inline]] constexpr status finish() noexcept {
    reader_.finish(intake_);
    state_ = state::finished;
    m().shape = !m().has_body() ? shape::no_body : Stages::weighing ? facts().shape() : shape::paragraphs;
    scored_by_ = by(expert::sentence);
    return outcome();
  }

  // The article's headline, before the article itself.
  [[gnu::always_inline]] constexpr status title(const char* data, size_t size) noexcept {
    state_ = state::fed;
    reader_.begin_title();
    reader_.feed(data, size, intake_);
    reader_.end_title(intake_);
    return outcome();
  }

  // Sets the language to the pack of this number; `pack_count` means no language. In state fresh only.
  [[nodiscard]] constexpr status use(uint8_t pack) noexcept {
    if (state_ != state::fresh) return status::bad_state;
    intake_.guess.decide(pack);
    return status::ok;
  }

  // ---- What is known of the article

  [[nodiscard]] constexpr const language& pack_in_use() const noexcept { return m().pack(); }

  // The kept sentence number `i` in the order of the article.
  [[nodiscard]] constexpr pick kept(uint16_t i) const noexcept {
    const sentence& s = m().list[i];
    const int16_t score = score_of(features(s, s.size), weights_of<Stages>(scored_by_));
    const uint8_t quote = s.is(sentence::quoted) ? decode_utf8(m().text_of(s), 0, s.size).size : uint8_t{0};
    return {
        m().text_of(s) + quote, static_cast<uint16_t>(s.size - quote), score, s.ordinal, s.paragraph, s.kind,
        s.is(sentence::chosen)};
  }

  // The expert whose scores kept() shows.
  [[nodiscard]] constexpr expert scored_by() const noexcept { return scored_by_; }

  // The features of the kept sentence number `i`. `counted` is for its first `shown` bytes.
  [[nodiscard]] constexpr const feature_list& explain(uint16_t i, uint16_t shown) const noexcept {
    return features(m().list[i], shown);
  }

  // The most frequent terms of the article.
  [[nodiscard]] constexpr key_term keyword(uint16_t i) const noexcept { return keyword_of<Stages>(m(), i); }
  constexpr uint16_t keywords(key_term* out, uint16_t most) const noexcept {
    return list_keywords<Stages>(m(), out, most);
  }

  // What was read and lost.
  [[nodiscard]] constexpr report stats() const noexcept {
    report r = intake_.so_far;
    r.malformed = reader_.malformed();
    r.sentences_kept = m().count;
    return r;
  }

  // ---- Texts: each call returns how many bytes it has written

  // One line.
  constexpr size_t headline(char* out, size_t capacity) noexcept {
    scored_by_ = by(expert::line);
    if (m().title() == m().count) {
      list_choices();
      score_choices(selector::usual_line);
    }
    m().headline(budget_of(capacity));
    return write(out, capacity);
  }

  // Running text.
  constexpr size_t summary(char* out, size_t capacity) noexcept {
    const uint16_t budget = budget_of(capacity);
    scored_by_ = by(selector::use_of(budget));
    list_choices();
    score_choices(budget);
    if constexpr (Stages::weighing) {
      m().best_passage(budget);
    } else {
      m().passage_of_best(budget);
    }
    return write(out, capacity);
  }

  // Running text, from the kept sentence number `first` on.
  constexpr size_t summary_from(uint16_t first, char* out, size_t capacity) noexcept {
    const uint16_t budget = budget_of(capacity);
    scored_by_ = by(selector::use_of(budget));
    list_choices();
    m().passage_from(first, budget);
    return write(out, capacity);
  }

  // At most `most` sentences, a line each.
  constexpr size_t sentences(uint16_t most, char* out, size_t capacity) noexcept {
    value_kept();
    m().best_sentences(most);
    return write(out, capacity);
  }

 private:
  // The memory; after finish(), it also chooses the sentences.
  [[nodiscard]] constexpr selector& m() noexcept { return intake_.m; }
  [[nodiscard]] constexpr const selector& m() const noexcept { return intake_.m; }

  // Gives the sentences the values by which best_sentences() chooses.
  [[gnu::noinline]] constexpr void value_kept() noexcept {
    scored_by_ = by(expert::sentence);
    m().choice_count = 0;  // `value` is no longer the size
    for (uint16_t i = 0; i < m().count; ++i) {
      sentence& s = m().list[i];
      s.value = static_cast<int16_t>(score_of(scored(s, s.size), weights_of<Stages>(scored_by_)) -
                                     m().cost_of_source(s));
    }
  }

  // Measures all sentences and lists those that a text may begin with; the result stays valid until
  // value_kept(). This and score_choices() are not inlined, so that they are not on the stack together.
  [[gnu::noinline]] constexpr void list_choices() noexcept {
    if (m().choice_count != 0) return;
    choice* const choices = m().work->begin_choices();
    for (unsigned i = 0; i < m().count; ++i) {
      if (!m().usable(i)) continue;
      const uint16_t size = m().measure(i);
      if (m().choice_count < most_choices)
        choices[m().choice_count++] = {static_cast<uint16_t>(i), size, 0, 0};
    }
  }

  // Scores the choices for a text of `budget` bytes.
  [[gnu::noinline]] constexpr void score_choices(uint16_t budget) noexcept {
    // the first sentence that is not an opener is still to come; only where the language may be unknown
    bool lead = Stages::several_languages || Stages::wide_pages;
    for (unsigned i = 0; Stages::scoring && i < m().choice_count; ++i) {
      choice& c = m().work->choices()[i];
      sentence& s = m().list[c.index];
      const feature_list& f = scored(s, budget);
      c.score = score_of(f, weights_of<Stages>(scored_by_));
      c.counted_worth =
          static_cast<int16_t>(counted_worth(f, m().text_weights(budget)) - m().cost_of_source(s));
      if (lead && s.size > longest_opener) {
        c.counted_worth = static_cast<int16_t>(c.counted_worth + unseen_in(m().pack()));
        lead = false;
      }
    }
  }

  // The features of a sentence; also sets its flag `leans`.
  [[nodiscard]] constexpr const feature_list& scored(sentence& s, uint16_t shown) noexcept {
    const feature_list& f = features(s, shown);
    if (m().work->scan().leans()) s.flags |= sentence::leans;
    return f;
  }

  // The features of a kept sentence, valid until the next call; empty without the stage `scoring`.
  [[nodiscard]] constexpr const feature_list& features(const sentence& s, uint16_t shown) const noexcept {
    if constexpr (!Stages::scoring) return m().work->begin_scan().begin_scoring().found = feature_list{};
    count_words(s, shown);
    return m().work->scan().list(m().text_of(s), s, facts());
  }

  // Not inlined, so that it is not on the stack of the rest.
  [[gnu::noinline]] constexpr void count_words(const sentence& s, uint16_t shown) const noexcept {
    m().work->begin_scan().template count<Stages>(m().text_of(s), s.size, shown, m().terms, m().pack());
  }

  // The expert for this use of the article.
  [[nodiscard]] constexpr expert by(expert use) const noexcept { return expert_for(use, m().shape); }

  // What all scores use.
  [[nodiscard]] constexpr article_facts facts() const noexcept {
    return {intake_.so_far.sentences, intake_.so_far.paragraphs};
  }

  [[nodiscard]] constexpr status outcome() const noexcept {
    if (state_ == state::finished && m().count == 0) return status::empty;
    return reader_.malformed() == 0 && intake_.so_far.lossless() ? status::ok : status::degraded;
  }

  // Writes the chosen sentences. One that does not fit is no longer chosen.
  [[gnu::noinline]] constexpr size_t write(char* out, size_t capacity) const noexcept {
    output to(out, capacity);
    for (unsigned i = 0; i < m().count; ++i) {
      sentence& one = m().list[i];
      if (!one.is(sentence::chosen)) continue;
      const size_t before = to.size();
      to.put<Stages>(m().text_of(one), m().shorten(i),
                     m().work->chosen.form == text_form::lines ? '\n' : ' ');
      if (to.size() == before) one.flags = static_cast<uint8_t>(one.flags & ~sentence::chosen);
    }
    return to.size();
  }

  // The size of a text in a buffer of this capacity, without the NUL.
  [[nodiscard]] static constexpr uint16_t budget_of(size_t capacity) noexcept {
    if (capacity == 0) return 0;
    return capacity > 0xFFFF ? uint16_t{0xFFFF} : static_cast<uint16_t>(capacity - 1);
  }

  state state_ = state::fresh;
  expert scored_by_ = expert::line;
  intake_of<Stages, selector> intake_;
  reader_of<Stages> reader_;
};

using engine = engine_of<every_stage>;

}  // namespace brevier

#endif  // BREVIER_ENGINE_HPP
