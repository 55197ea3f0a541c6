// SPDX-License-Identifier: MIT
//
// intake: what becomes of a sentence that was read. Its words are counted, and it is kept if it is worth it.
//
// Input:  from the reader, each sentence in its window, with the kind of its line; and where a paragraph
//         ends, what it turned out to be.
// Output: the counts of the terms, the language, the sentences in the store, and a report of what was read
//         and what was lost.
// Bound:  the memory, and the counters below, which stop at their greatest value. A sentence takes a pass
//         over its words, one over the list of those that are kept and, where the store is full, one over
//         their texts. Whether it is kept is for the store to say (store.hpp), as what is counted is for the
//         table of terms (terms.hpp).

#ifndef BREVIER_INTAKE_HPP
#define BREVIER_INTAKE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/dateline.hpp>
#include <brevier/front.hpp>
#include <brevier/guess.hpp>
#include <brevier/hash.hpp>
#include <brevier/language.hpp>
#include <brevier/memory.hpp>
#include <brevier/reader.hpp>
#include <brevier/score.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/token.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// `Memory` is a memory, or what chooses from one.
template <class Stages, class Memory>
struct intake_of {
  // So many bytes are fed.
  constexpr void count_bytes(size_t size) noexcept { add(so_far.bytes, size); }

  // The sink of the reader: what follows up to paragraph_end(). News has no letters and posts in it.
  static constexpr bool posts = false;

  // The window.
  [[nodiscard]] constexpr const reading& in() const noexcept { return m.in; }

  // A sentence of so many bytes is at the front of the window, or a line that may go on. Before it is told
  // what that is, its words vote for a language: so a page is told by its own words, and its first sentence
  // counted by them.
  [[gnu::always_inline]] constexpr void sample(uint16_t size) noexcept {
    if (Stages::guessing && !guess.is_decided()) vote(size);
  }

  // A sentence, at the front of the window.
  [[gnu::always_inline]] constexpr void take(const found& f) noexcept {
    // what the title says is what the article is about
    const bool counts = Stages::scoring && (is_body(f.kind) || f.kind == line_kind::title);
    const uint16_t page = counts ? count_terms(f) : nobody_looked;
    keep(f, front_bytes(f, page));
  }

  // The paragraph of the sentences that were taken last has ended, and is of this kind after all.
  constexpr void paragraph_end(line_kind kind) noexcept {
    const bool body = is_body(kind);
    sentence* s = m.list + m.count;
    while (s != m.list && s[-1].is(sentence::pending)) {
      --s;
      s->flags = static_cast<uint8_t>(s->flags & ~sentence::pending);
      if (!body) rate(*s, kind);
    }
    while (Stages::line_kinds && kind == line_kind::title && s != m.list) {
      --s;
      if (s->kind == kind) rate(*s, line_kind::heading);  // what was taken for the title before is none
    }
    if (!body) {  // what was counted of it was none; its terms stay in their table
      take_back(so_far.sentences, pending_sentences_);
      so_far.words -= pending_words_;  // of a paragraph of more than 65,535 words the rest stays
      take_back(so_far.sentences_dropped, pending_dropped_);
    }
    const bool text = body && (!Stages::places || pending_sentences_ != 0);  // "Berlin." alone is none
    pending_sentences_ = pending_words_ = pending_dropped_ = 0;
    if (text) {
      add(so_far.paragraphs, 1);
    } else {
      add(so_far.lines_skipped, 1);
    }
  }

 private:
  // More words of the page than a sentence has.
  static constexpr uint16_t nobody_looked = 0x4000;

  // So many lines, or sentences of text, of names, numbers and single letters alone are the whole of a page:
  // what comes behind them is read at the cost of text whose language is known.
  static constexpr unsigned lines_to_guess = 512;

  [[gnu::noinline]] constexpr void vote(uint16_t size) noexcept {
    tokenizer words(m.in.window, size, m.pack());
    for (token word; !guess.is_decided() && words.template next<Stages>(word);)
      guess.template vote<Stages>(m, word);
    guess.template update<Stages>(m);
    if (Stages::several && (so_far.sentences >= lines_to_guess || so_far.lines_skipped >= lines_to_guess)) {
      guess.stay();
      guess.template use_in<Stages>(m);
    }
  }

  // The bytes at the front of a sentence that go: a bullet says nothing in running text, nor do a time, the
  // place of a report and what belongs to the page.
  [[gnu::noinline, nodiscard]] constexpr uint16_t front_bytes(const found& f, uint16_t page) const noexcept {
    if constexpr (!Stages::line_kinds) return 0;
    const char* const data = m.in.window;
    if (f.kind == line_kind::list) {
      // it may be the dash of speech, as in running text
      const uint16_t front = detail::bullet_bytes(data, f.size);
      const bool dash = Stages::common_words && front != 0 && detail::is_dash(data, front);
      return dash && detail::speaks_with_dash(m.pack()) ? uint16_t{0} : front;
    }
    const bool first = Stages::datelines && f.kind != line_kind::title && so_far.sentences == 0;
    // its bracket would be taken for that of a quotation
    if (Stages::wide_pages && first && static_cast<uint8_t>(data[0]) >= 0xE3)
      return dateline_end<Stages>(data, f.size);
    return detail::front_bytes(data, f.size, page, first, m.pack());
  }

  // What keeps a sentence in the store while the article is being read: the title stays, of the body what
  // came first. Lines that are no body stay only while nothing else wants the room.
  [[nodiscard]] static constexpr int16_t value_while_reading(line_kind kind) noexcept {
    // two bits each of body, list, heading and title; none of the others
    constexpr int values = 2 | 2 << 2 | 1 << 4 | 3 << 6;
    return (values >> (2 * static_cast<unsigned>(kind))) & 3;
  }

  // It turns out to be of this kind.
  static constexpr void rate(sentence& s, line_kind kind) noexcept {
    s.kind = kind;
    s.value = value_while_reading(kind);
  }

  // Keeps a sentence without its first `skip` bytes if there is room for it.
  [[gnu::noinline]] constexpr void keep(const found& f, uint16_t skip) noexcept {
    const char* const data = m.in.window;
    uint8_t flags = sentence::pending;
    line_kind kind = f.kind;
    // "Berlin." before all text; if its line is the title, that is known when it has ended
    if (Stages::places && kind == line_kind::body && so_far.sentences == 0 &&
        detail::is_place(data, f.size) && m.pack().find(data, data + f.size - 1) == 0)
      kind = line_kind::heading;
    const bool body = is_body(kind);
    const uint16_t ordinal = so_far.sentences;
    if (body) {
      // "Her main points:" says nothing without what comes next, which may not be shown
      if (Stages::line_kinds && data[f.size - 1] == ':') kind = line_kind::heading;
      add(so_far.sentences, 1);
      add(pending_sentences_, 1);
    }
    if (f.cut) {
      flags |= sentence::cut;
      add(so_far.sentences_cut, 1);
    }
    uint16_t quote = 0;  // bytes of the mark of its quotation
    if (Stages::shortening && f.quote != 0) {
      flags |= sentence::quoted;
      quote = utf8_size(f.quote);
    }
    const sentence s{skip,  // put() says where it begins
                     static_cast<uint16_t>(f.size - skip + quote),
                     ordinal,
                     so_far.paragraphs,
                     value_while_reading(kind),
                     kind,
                     flags};
    const reception to = m.receive(data + skip, s, quote);
    if (to == reception::known) return;  // it says nothing new
    if (to == reception::room && !detail::is_unbroken(data + skip, f.size - skip)) {
      // lines give way that are no body, and what was taken of this one if it is the title after all
      m.put(data + skip, s, f.quote);
    } else if (body) {
      add(so_far.sentences_dropped, 1);
      add(pending_dropped_, 1);
    }
  }

  // Counting the terms of a sentence.
  struct counting : tokenizer {
    bool plain;   // there is a language, and a NUL is behind the sentence
    char behind;  // what was there
    token word;
    uint16_t page;  // words of the page, for those glued to its front
    uint16_t words;
  };

  // Counts the terms of a sentence, and returns its words of the page. Of a known language most words need
  // not become tokens; what goes through those and what goes through the others is not on the stack at a
  // time.
  [[gnu::noinline]] constexpr uint16_t count_terms(const found& f) noexcept {
    counting c = begin_counting(f);
    for (;;) {
      if (Stages::shortcuts && c.plain) count_plain(c);
      if (!c.template next<Stages>(c.word)) break;
      count_word(c);
    }
    end_counting(c);
    return c.page;
  }

  [[gnu::noinline, nodiscard]] constexpr counting begin_counting(const found& f) const noexcept {
    const language& pack = m.pack();
    const bool known = pack.count != 0;
    const uint16_t page = Stages::line_kinds && known ? uint16_t{0} : nobody_looked;
    const bool plain = Stages::shortcuts && known && f.size != m.in.capacity;
    char* const window = m.in.window;
    const char behind = plain ? window[f.size] : '\0';
    if (plain) window[f.size] = 0;
    return {tokenizer(window, f.size, pack), plain, behind, {}, page, 0};
  }

  constexpr void end_counting(const counting& c) noexcept {
    if (Stages::shortcuts && c.plain) m.in.window[c.size()] = c.behind;
    add(so_far.words, c.words);
    add(pending_words_, c.words);
  }

  // The words up to one that is not plain.
  [[gnu::noinline]] constexpr void count_plain(counting& c) noexcept {
    const language& pack = m.pack();
    const char* from = nullptr;
    const char* end = nullptr;
    for (text_hash hash; c.next_plain(from, end, hash); hash = text_hash{}) {
      ++c.words;
      const size_t size = static_cast<size_t>(end - from);
      if (size < 2) continue;
      const uint32_t classes = pack.find(hash_end(hash.value));
      if (Stages::line_kinds && (classes & word_class::page) != 0) ++c.page;
      if ((classes & word_class::stop) == 0) count_term(c.template term_of<Stages>(hash.value, from, size));
    }
  }

  // The word that was read. Apart, so that what is asked of it is not on the stack when the next is read.
  [[gnu::noinline]] constexpr void count_word(counting& c) noexcept {
    ++c.words;
    const uint32_t classes = c.word.pair ? 0u : m.pack().find(c.word.word);
    if (Stages::line_kinds && (classes & word_class::page) != 0) ++c.page;
    if (is_term(c.word, m.pack(), classes)) count_term(c.word.term);
  }

  constexpr void count_term(uint16_t term) noexcept {
    if (!m.terms.add(term)) add(so_far.terms_dropped, 1);
  }

  // Counters stop at their greatest value.
  static constexpr void add(uint32_t& counter, size_t amount) noexcept {
    counter = amount > 0xFFFFFFFFu - counter ? 0xFFFFFFFFu : static_cast<uint32_t>(counter + amount);
  }
  static constexpr void add(uint16_t& counter, uint16_t amount) noexcept {
    const uint32_t sum = uint32_t{counter} + amount;
    counter = static_cast<uint16_t>(sum | (0 - (sum >> 16)));  // of more than 16 bits, all are set
  }

  // A counter that has stopped stays where it is.
  static constexpr void take_back(uint16_t& counter, uint16_t amount) noexcept {
    if (counter != 0xFFFF) counter = static_cast<uint16_t>(counter - amount);
  }

  // What is used most often stands in front, where processors reach it in one instruction.
 public:
  language_guess guess;

 private:
  // Of the paragraph that is being read, in case it turns out to be no body.
  uint16_t pending_sentences_ = 0;
  uint16_t pending_words_ = 0;
  uint16_t pending_dropped_ = 0;

 public:
  Memory m;
  report so_far;  // but for what the reader and the store say of themselves
};

}  // namespace brevier

#endif  // BREVIER_INTAKE_HPP
