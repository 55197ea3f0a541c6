// SPDX-License-Identifier: MIT
//
// engine: the state machine that joins the stages.
//
// Input:  the calls of summarizer.hpp, each with the memory that the caller's limits gave.
// Output: statuses, and text in the caller's buffer.
// Bound:  the state below; one body of code serves every capacity, so two sizes in one program cost no more
//         flash than one.
//
// While reading:  reader -> sentence -> tokens -> term counts, and the sentence into the store.
// When asked:     score -> select -> trim -> emit, now that all terms are counted, for any size and as often
//                 as wanted.

#ifndef BREVIER_ENGINE_HPP
#define BREVIER_ENGINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/emit.hpp>
#include <brevier/features.hpp>
#include <brevier/front.hpp>
#include <brevier/guess.hpp>
#include <brevier/hash.hpp>
#include <brevier/keywords.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/line.hpp>
#include <brevier/machine.hpp>
#include <brevier/memory.hpp>
#include <brevier/reader.hpp>
#include <brevier/rom.hpp>
#include <brevier/score.hpp>
#include <brevier/select.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/text.hpp>
#include <brevier/token.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

template <class Stages>
class engine_of {
  using selector = selector_of<Stages>;

 public:
  [[nodiscard]] constexpr state where() const noexcept { return state_; }

  // Where its memory is. To be said before every call below that is not refused, for engine and memory may
  // have been moved.
  constexpr void place(const memory& m) noexcept {
    m_.list = m.list;
    m_.text = m.text;
    m_.bounds = m.bounds;
    m_.in.window = m.in.window;  // not the whole: what lies between members would come with it
    m_.in.capacity = m.in.capacity;
    guess_.use_in(m_);
    m_.work = m.work;
    m_.terms.hashes = m.terms.hashes;
    m_.terms.counts = m.terms.counts;
    m_.terms.slots = m.terms.slots;
  }

  // Why a call would be refused, or ok.
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
  // The same of a call for text, whose answer is empty so far.
  [[nodiscard]] constexpr status may_write(char* out, size_t capacity) const noexcept {
    if (out == nullptr && capacity != 0) return status::bad_argument;
    if (capacity != 0) out[0] = 0;
    return state_ == state::finished ? status::ok : status::bad_state;
  }
  // What such a call returns when it has written so many bytes.
  [[nodiscard]] constexpr written wrote(size_t size) const noexcept {
    return {outcome(), size, m_.work->chosen.needed};
  }
  // Whether there is a kept sentence of this number.
  [[nodiscard]] constexpr bool keeps(uint16_t i) const noexcept {
    return state_ == state::finished && i < m_.count;
  }

  [[gnu::always_inline]] constexpr status feed(const char* data, size_t size) noexcept {
    state_ = state::fed;
    add(report_.bytes, size);
    reader_.feed(data, size, *this);
    return outcome();
  }

  [[gnu::always_inline]] constexpr status finish() noexcept {
    reader_.finish(*this);
    state_ = state::finished;
    m_.shape = !m_.has_body() ? shape::no_body : Stages::weighing ? facts().shape() : shape::paragraphs;
    scored_by_ = by(expert::sentence);
    return outcome();
  }

  // The article's headline, before the article itself.
  [[gnu::always_inline]] constexpr status title(const char* data, size_t size) noexcept {
    state_ = state::fed;
    reader_.begin_title();
    reader_.feed(data, size, *this);
    reader_.end_title(*this);
    return outcome();
  }

  // Fixes the language to the pack of this number; that of `pack_count` is no language. In state fresh only.
  [[nodiscard]] constexpr status use(uint8_t pack) noexcept {
    if (state_ != state::fresh) return status::bad_state;
    guess_.decide(pack);
    return status::ok;
  }

  [[nodiscard]] constexpr const language& pack_in_use() const noexcept { return m_.pack(); }

  // The kept sentence number `i` in the order of the article.
  [[nodiscard]] constexpr pick kept(uint16_t i) const noexcept {
    const sentence& s = m_.list[i];
    const int16_t score = score_of(features(s, s.size), weights_of<Stages>(scored_by_));
    const uint8_t quote = s.is(sentence::quoted) ? decode_utf8(m_.text_of(s), 0, s.size).size : uint8_t{0};
    return {
        m_.text_of(s) + quote, static_cast<uint16_t>(s.size - quote), score, s.ordinal, s.paragraph, s.kind,
        s.is(sentence::chosen)};
  }

  // The terms that the article says most often.
  [[nodiscard]] constexpr key_term keyword(uint16_t i) const noexcept { return keyword_of(m_, i); }
  constexpr uint16_t keywords(key_term* out, uint16_t most) const noexcept {
    return list_keywords(m_, out, most);
  }

  [[nodiscard]] constexpr report stats() const noexcept {
    report r = report_;
    r.malformed = reader_.malformed();
    r.sentences_kept = m_.count;
    return r;
  }

  // Those that answer return how many bytes they have written.
  constexpr size_t headline(char* out, size_t capacity) noexcept {
    scored_by_ = by(expert::line);
    if (m_.title() == m_.count) {
      list_choices();
      score_choices(selector::usual_line);
    }
    m_.headline(budget_of(capacity));
    return write(out, capacity);
  }

  constexpr size_t summary(char* out, size_t capacity) noexcept {
    const uint16_t budget = budget_of(capacity);
    scored_by_ = by(selector::use_of(budget));
    list_choices();
    score_choices(budget);
    if constexpr (Stages::weighing) {
      m_.best_passage(budget);
    } else {
      m_.passage_of_best(budget);
    }
    return write(out, capacity);
  }

  // Running text from the kept sentence number `first` on.
  constexpr size_t summary_from(uint16_t first, char* out, size_t capacity) noexcept {
    const uint16_t budget = budget_of(capacity);
    scored_by_ = by(selector::use_of(budget));
    list_choices();
    m_.passage_from(first, budget);
    return write(out, capacity);
  }

  // The expert whose scores kept() shows.
  [[nodiscard]] constexpr expert scored_by() const noexcept { return scored_by_; }

  // The features of the kept sentence number `i`. A text of `front` bytes counts what stands in them.
  [[nodiscard]] constexpr const feature_list& explain(uint16_t i, uint16_t front) const noexcept {
    return features(m_.list[i], front);
  }

  // At most `most` sentences, a line each.
  constexpr size_t sentences(uint16_t most, char* out, size_t capacity) noexcept {
    value_kept();
    m_.best(most);
    return write(out, capacity);
  }

  // The sink of the reader: this, in(), take() and paragraph_end(). News has no letters and posts in it.
  static constexpr bool posts = false;
  [[nodiscard]] constexpr const reading& in() const noexcept { return m_.in; }
  [[gnu::always_inline]] constexpr void take(const found& f) noexcept {
    // what the title says is what the article is about
    const bool counts = Stages::scoring && (is_body(f.kind) || f.kind == line_kind::title);
    const counted terms = counts ? count_terms(f) : counted{};
    keep(f, terms.weight, front_bytes(f, terms.page));
  }
  constexpr void paragraph_end(line_kind kind) noexcept {
    const bool body = is_body(kind);
    uint16_t i = m_.count;
    for (; i > 0 && m_.list[i - 1].is(sentence::open); --i) {
      sentence& s = m_.list[i - 1];
      s.flags = static_cast<uint8_t>(s.flags & ~sentence::open);
      if (body || !s.in_body()) continue;
      s.kind = kind;
      s.value = value_while_reading(s, 0);
    }
    if (Stages::line_kinds && kind == line_kind::title) {  // and what was taken for it before is none
      for (; i > 0; --i) {
        if (m_.list[i - 1].kind == kind) m_.list[i - 1].kind = line_kind::heading;
      }
    }
    if (!body) {  // what was counted of it was none; its terms stay in their table
      take_back(report_.sentences, open_sentences_);
      report_.words -= open_words_;  // of a paragraph of more than 65,535 words the rest stays
      take_back(report_.sentences_dropped, open_dropped_);
    }
    open_sentences_ = open_words_ = open_dropped_ = 0;
    if (body) {
      add(report_.paragraphs, 1);
    } else {
      add(report_.lines_skipped, 1);
    }
  }

 private:
  // More words of the page than a sentence has.
  static constexpr uint16_t nobody_looked = 0x4000;

  // What counting the terms of a sentence has found.
  struct alignas(uint32_t) counted {  // so that it is in a register
    uint16_t weight = 0;              // how often they were counted so far, altogether
    uint16_t page = nobody_looked;    // words of the page, for those glued to its front
  };

  // The bytes at the front of a sentence that go: a bullet says nothing in running text, nor do a time, the
  // place of a report and what belongs to the page.
  [[gnu::noinline, nodiscard]] constexpr uint16_t front_bytes(const found& f, uint16_t page) const noexcept {
    if constexpr (!Stages::line_kinds) return 0;
    const char* const data = m_.in.window;
    if (f.kind == line_kind::list) return detail::bullet_bytes(data, f.size);
    return detail::front_bytes(data, f.size, page, Stages::datelines && report_.sentences == 0, m_.pack());
  }

  // A first word of more bytes than a line is an address, or what is left of markup, and no text breaks off
  // inside it. Not in scripts that may be cut anywhere.
  static constexpr uint16_t longest_word = 72;
  [[nodiscard]] static constexpr bool is_unbroken(const char* text, unsigned size) noexcept {
    unsigned i = 0;
    while (i < size && text[i] != ' ' && static_cast<uint8_t>(text[i]) < 0xE0) ++i;
    return i > longest_word;
  }

  // Keeps a sentence without its first `skip` bytes if it is worth it. `weight` is that of its terms.
  [[gnu::noinline]] constexpr void keep(const found& f, uint16_t weight, uint16_t skip) noexcept {
    const char* const data = m_.in.window;
    sentence s{0, f.size, report_.sentences, report_.paragraphs, 0, f.kind, sentence::open};
    if (s.in_body()) {
      add(report_.sentences, 1);
      add(open_sentences_, 1);
    }
    if (f.cut) add(report_.sentences_cut, 1);
    s.value = value_while_reading(s, weight);
    uint16_t quote = 0;  // bytes of the mark of its quotation
    if (Stages::shortening && f.quote != 0) {
      s.flags |= sentence::quoted;
      quote = utf8_size(f.quote);
    }
    s.size = static_cast<uint16_t>(s.size - skip + quote);
    if (m_.has(data + skip, s.size, quote)) return;  // it says nothing new
    if (!is_unbroken(data + skip, f.size - skip) && m_.makes_room(s)) {
      const sentence_store::given_way gone = m_.put(data + skip, s, f.quote);
      add(report_.sentences_dropped, gone.body);
      add(open_dropped_, gone.open);
    } else if (s.in_body()) {
      add(report_.sentences_dropped, 1);
      add(open_dropped_, 1);
    }
  }

  // Counting the terms of a sentence.
  struct counting {
    token word;
    counted found;
    uint16_t words;
    bool in_title;
    bool known;  // the language
    tokenizer tokens;
  };

  // Counts the terms of a sentence. Once the language is known, most of its words need not become tokens;
  // what goes through those and what goes through the others is not on the stack at a time.
  [[gnu::noinline]] constexpr counted count_terms(const found& f) noexcept {
    counting c = begin_counting(f);
    for (;;) {
      if (Stages::shortcuts && c.known) count_plain(c);
      if (!c.tokens.next(c.word)) break;
      if (Stages::guessing && !guess_.is_decided()) guess_.vote(m_, c.word);
      count_word(c);
    }
    end_counting(c);
    return c.found;
  }

  [[gnu::noinline, nodiscard]] constexpr counting begin_counting(const found& f) const noexcept {
    const language& pack = m_.pack();
    const bool known = (!Stages::guessing || guess_.is_decided()) && pack.count != 0;
    const uint16_t page = Stages::line_kinds && known ? uint16_t{0} : nobody_looked;
    return {{}, {0, page}, 0, f.kind == line_kind::title, known, tokenizer(m_.in.window, f.size, pack)};
  }

  constexpr void end_counting(const counting& c) noexcept {
    if (!c.in_title) {
      add(report_.words, c.words);
      add(open_words_, c.words);
    }
    if (Stages::guessing && !guess_.is_decided()) guess_.guess(m_);
  }

  // The words up to one that is not plain.
  [[gnu::noinline]] constexpr void count_plain(counting& c) noexcept {
    const language& pack = m_.pack();
    const char* from = nullptr;
    const char* end = nullptr;
    for (text_hash hash; c.tokens.next_plain(from, end, hash); hash = text_hash{}) {
      ++c.words;
      const size_t size = static_cast<size_t>(end - from);
      if (size < 2) continue;
      const uint32_t classes = pack.find(hash_end(hash.value));
      if (Stages::line_kinds && (classes & word_class::page) != 0) ++c.found.page;
      if ((classes & word_class::stop) == 0) count_term(c, c.tokens.term_of(hash.value, from, size));
    }
  }

  // The word that was read.
  constexpr void count_word(counting& c) noexcept {
    ++c.words;
    const uint32_t classes = c.word.pair ? 0u : m_.pack().find(c.word.word);
    if (Stages::line_kinds && (classes & word_class::page) != 0) ++c.found.page;
    if (is_term(c.word, m_.pack(), classes)) count_term(c, c.word.term);
  }

  constexpr void count_term(counting& c, uint16_t term) noexcept {
    const term_table::added one = m_.terms.add(term);
    if (one.lost) add(report_.terms_dropped, 1);
    add(c.found.weight, one.count);
  }

  // Gives the sentences the values by which best() chooses.
  [[gnu::noinline]] constexpr void value_kept() noexcept {
    scored_by_ = by(expert::sentence);
    m_.choice_count = 0;  // the sizes are gone
    for (uint16_t i = 0; i < m_.count; ++i) {
      sentence& s = m_.list[i];
      s.value = score_of(features(s, s.size), weights_of<Stages>(scored_by_));
    }
  }

  // Measures all sentences and lists those that a text may begin with: once, until value_kept(), for nothing
  // of it changes. This and score_choices() stand apart, so that what one has on the stack is not below the
  // other.
  [[gnu::noinline]] constexpr void list_choices() noexcept {
    if (m_.choice_count != 0) return;
    choice* const choices = m_.work->begin_choices();
    for (uint16_t i = 0; i < m_.count; ++i) {
      if (!m_.usable(i)) continue;
      const uint16_t size = m_.measure(i);
      if (m_.choice_count < most_choices) choices[m_.choice_count++] = {i, size, 0, 0};
    }
  }

  // How good the choices are for a text of `budget` bytes.
  [[gnu::noinline]] constexpr void score_choices(uint16_t budget) noexcept {
    for (uint8_t i = 0; Stages::scoring && i < m_.choice_count; ++i) {
      choice& c = m_.work->choices()[i];
      const sentence& s = m_.list[c.index];
      const feature_list& f = features(s, budget);
      c.score = score_of(f, weights_of<Stages>(scored_by_));
      c.front = front_of(f, text_row(text_size(budget), m_.shape));
      if (i == 0) c.front = static_cast<int16_t>(c.front + unseen_in(m_.text_of(s), s.size, m_.pack()));
    }
  }

  // The features of a kept sentence, until those of another are found; without scoring it has none.
  [[gnu::noinline]] constexpr const feature_list& features(const sentence& s, uint16_t front) const noexcept {
    if constexpr (!Stages::scoring) return m_.work->begin_scan().begin_scoring().found = feature_list{};
    count_words(s, front);
    return m_.work->scan().list(m_.text_of(s), s, facts());
  }

  // What that takes for the words is not on the stack below the rest.
  [[gnu::noinline]] constexpr void count_words(const sentence& s, uint16_t front) const noexcept {
    m_.work->begin_scan().count(m_.text_of(s), s.size, front, m_.terms, m_.pack());
  }

  // Whose weights there are for this use of the article.
  [[nodiscard]] constexpr expert by(expert use) const noexcept { return expert_for(use, m_.shape); }

  // What holds for every sentence.
  [[nodiscard]] constexpr article_facts facts() const noexcept {
    return {report_.sentences, report_.paragraphs};
  }

  [[nodiscard]] constexpr status outcome() const noexcept {
    if (state_ == state::finished && m_.count == 0) return status::empty;
    return reader_.malformed() == 0 && report_.lossless() ? status::ok : status::degraded;
  }

  // Writes what was chosen. What does not fit is chosen no more.
  [[gnu::noinline]] constexpr size_t write(char* out, size_t capacity) const noexcept {
    output to(out, capacity);
    for (uint16_t i = 0; i < m_.count; ++i) {
      sentence& one = m_.list[i];
      if (!one.is(sentence::chosen)) continue;
      const size_t before = to.size();
      to.put<Stages>(m_.text_of(one), m_.shorten(i), m_.work->chosen.form == text_form::lines ? '\n' : ' ');
      if (to.size() == before) one.flags = static_cast<uint8_t>(one.flags & ~sentence::chosen);
    }
    return to.size();
  }

  // The bytes of a text in a buffer of this capacity, without the NUL.
  [[nodiscard]] static constexpr uint16_t budget_of(size_t capacity) noexcept {
    if (capacity == 0) return 0;
    return capacity > 0xFFFF ? uint16_t{0xFFFF} : static_cast<uint16_t>(capacity - 1);
  }

  // Counters stop at their greatest value.
  static constexpr void add(uint32_t& counter, size_t amount) noexcept {
    counter = amount > 0xFFFFFFFFu - counter ? 0xFFFFFFFFu : static_cast<uint32_t>(counter + amount);
  }
  static constexpr void add(uint16_t& counter, uint16_t amount) noexcept {
    counter = amount > 0xFFFF - counter ? uint16_t{0xFFFF} : static_cast<uint16_t>(counter + amount);
  }
  // A counter that has stopped stays where it is.
  static constexpr void take_back(uint16_t& counter, uint16_t amount) noexcept {
    if (counter != 0xFFFF) counter = static_cast<uint16_t>(counter - amount);
  }

  state state_ = state::fresh;
  expert scored_by_ = expert::line;
  language_guess guess_;
  selector m_;  // its memory; of a finished article it chooses the sentences
  // Of the paragraph that is being read, in case it turns out to be no body.
  uint16_t open_sentences_ = 0;
  uint16_t open_words_ = 0;
  uint16_t open_dropped_ = 0;
  report report_;  // but for what stats() adds
  reader_of<Stages> reader_;
};

using engine = engine_of<every_stage>;

}  // namespace brevier

#endif  // BREVIER_ENGINE_HPP
