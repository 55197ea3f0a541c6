// SPDX-License-Identifier: MIT
//
// intake: takes each sentence that was read: counts its words, and keeps it if it is worth it.
//
// Input:  from the reader, each sentence in its window, with the kind of its line; and at the end of a
//         paragraph, its final kind.
// Output: the counts of the terms, the language, the sentences in the store, and a report of what was read
//         and what was lost.
// Bound:  the memory, and the counters below, which stop at their greatest value. A sentence takes a pass
//         over its words, one over the list of kept sentences and, if the store is full, one over their
//         texts. The store decides what is kept (store.hpp), the table of terms what is counted (terms.hpp).

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

// `Memory` is a memory, or a class derived from it that chooses from it.
template <class Stages, class Memory>
struct intake_of {
  // Counts the bytes that are fed.
  constexpr void count_bytes(size_t size) noexcept { add(so_far.bytes, size); }

  // The sink of the reader: the functions up to paragraph_end(). News has no letters and posts in it.
  static constexpr bool posts = false;

  // The window.
  [[nodiscard]] constexpr const reading& in() const noexcept { return m.in; }

  // A sentence of `size` bytes is at the front of the window, or a line that may go on. Its words vote for a
  // language before it is classified, so that even the first line and sentence are judged by the right pack.
  [[gnu::always_inline]] constexpr void sample(uint16_t size) noexcept {
    if (Stages::guessing && !guess.is_decided()) vote(size);
  }

  // A sentence, at the front of the window.
  [[gnu::always_inline]] constexpr void take(const found& f) noexcept {
    // the title says what the article is about
    const bool counts = Stages::scoring && (is_body(f.kind) || f.kind == line_kind::title);
    const uint16_t page = counts ? count_terms(f) : nobody_looked;
    keep(f, front_bytes(f, page));
  }

  // The paragraph of the last sentences has ended, and proved to be of this kind.
  constexpr void paragraph_end(line_kind kind) noexcept {
    const bool body = is_body(kind);
    sentence* s = m.list + m.count;
    while (s != m.list && s[-1].is(sentence::pending)) {
      --s;
      s->flags = static_cast<uint8_t>(s->flags & ~sentence::pending);
      if (!body) rate(*s, kind);
    }
    if (!body) {  // its counts are taken back; its terms stay in the table
      take_back(so_far.sentences, pending_sentences_);
      so_far.words -= pending_words_;  // at most 65,535 of a longer paragraph
      take_back(so_far.sentences_dropped, pending_dropped_);
    }
    if (Stages::line_kinds && kind == line_kind::title) leave_above(s);
    const bool text = body && (!Stages::places || pending_sentences_ != 0);  // "Berlin." alone is no text
    pending_sentences_ = pending_words_ = pending_dropped_ = 0;
    if (text) {
      add(so_far.paragraphs, 1);
    } else {
      add(so_far.lines_skipped, 1);
    }
  }

 private:
  // Not counted: more than any sentence has, so that front_bytes() looks for them.
  static constexpr uint16_t nobody_looked = 0x4000;

  // So many lines or sentences with only names, numbers and single letters fill a page: after them the
  // language is final, so that the rest costs no more than text in a known language.
  static constexpr unsigned lines_to_guess = 512;

  [[gnu::noinline]] constexpr void vote(uint16_t size) noexcept {
    tokenizer words(m.in.window, size, m.pack());
    for (token word; !guess.is_decided() && words.template next<Stages>(word);)
      guess.template vote<Stages>(m, word);
    guess.template update<Stages>(m);
    if (Stages::several_languages &&
        (so_far.sentences >= lines_to_guess || so_far.lines_skipped >= lines_to_guess)) {
      guess.stay();
      guess.template use_in<Stages>(m);
    }
  }

  // How many bytes to drop at the start of a sentence: a bullet says nothing in running text, nor do a time,
  // the place of a report and words of the page.
  [[gnu::noinline, nodiscard]] constexpr uint16_t front_bytes(const found& f, uint16_t page) const noexcept {
    if constexpr (!Stages::line_kinds) return 0;
    const char* const data = m.in.window;
    if (f.kind == line_kind::list) {
      // a dash may begin direct speech, as in running text
      const uint16_t front = detail::bullet_bytes(data, f.size);
      const bool dash = Stages::common_words && front != 0 && detail::is_dash(data, front);
      return dash && detail::speaks_with_dash(m.pack()) ? uint16_t{0} : front;
    }
    const bool first = Stages::datelines && f.kind != line_kind::title && so_far.sentences == 0;
    // here, as its bracket would later be taken for a quotation
    if (Stages::wide_pages && first && static_cast<uint8_t>(data[0]) >= 0xE3)
      return dateline_end<Stages>(data, f.size);
    return detail::front_bytes(data, f.size, page, first, m.pack());
  }

  // The value of a sentence in the store while the article is read: the title stays, then the first of the
  // body. Other lines stay only while nothing else needs the room.
  [[nodiscard]] static constexpr int16_t value_while_reading(line_kind kind) noexcept {
    // two bits each for body, list, heading and title; 0 for the others
    constexpr int values = 2 | 2 << 2 | 1 << 4 | 3 << 6;
    return (values >> (2 * static_cast<unsigned>(kind))) & 3;
  }

  // What stands above the title, the sentences before `s`, is neither title nor text; only a page of HTML has
  // text there. Its words stay counted.
  [[gnu::always_inline]] constexpr void leave_above(sentence* s) noexcept {
    while (s != m.list) {
      --s;
      if (s->value > value_while_reading(line_kind::heading)) rate(*s, line_kind::heading);
    }
    add(so_far.lines_skipped, so_far.paragraphs);
    so_far.sentences = so_far.sentences_dropped = so_far.paragraphs = 0;
  }

  // The sentence proved to be of this kind.
  static constexpr void rate(sentence& s, line_kind kind) noexcept {
    s.kind = kind;
    s.value = value_while_reading(kind);
  }

  // Keeps a sentence, without its first `skip` bytes, if there is room.
  [[gnu::noinline]] constexpr void keep(const found& f, uint16_t skip) noexcept {
    const char* const data = m.in.window;
    uint8_t flags = sentence::pending;
    line_kind kind = f.kind;
    // "Berlin." before the text; whether it is in the title is known only when the line has ended
    if (Stages::places && kind == line_kind::body && so_far.sentences == 0 &&
        detail::is_place(data, f.size) && m.pack().find(data, data + f.size - 1) == 0)
      kind = line_kind::heading;
    const bool body = is_body(kind);
    const uint16_t ordinal = so_far.sentences;
    if (body) {
      // "Her main points:" says nothing without the next sentence, which may not be shown
      if (Stages::line_kinds && data[f.size - 1] == ':') kind = line_kind::heading;
      add(so_far.sentences, 1);
      add(pending_sentences_, 1);
    }
    if (f.cut) {
      flags |= sentence::cut;
      add(so_far.sentences_cut, 1);
    }
    uint16_t quote = 0;  // size of the opening mark of its quotation
    if (Stages::shortening && f.quote != 0) {
      flags |= sentence::quoted;
      quote = utf8_size(f.quote);
    }
    const sentence s{skip,  // put() sets the place
                     static_cast<uint16_t>(f.size - skip + quote),
                     ordinal,
                     so_far.paragraphs,
                     value_while_reading(kind),
                     kind,
                     flags};
    const reception to = m.receive(data + skip, s, quote);
    if (to == reception::known) return;  // nothing new
    if (to == reception::room && !detail::is_unbroken(data + skip, f.size - skip)) {
      // replaces lines outside the body, and sentences of this line if it proves to be the title
      m.put(data + skip, s, f.quote);
    } else if (body) {
      add(so_far.sentences_dropped, 1);
      add(pending_dropped_, 1);
    }
  }

  // The state of counting the terms of a sentence.
  struct counting : tokenizer {
    bool plain;   // the language is known, and a NUL follows the sentence
    char behind;  // the byte that the NUL replaced
    token word;
    uint16_t page;  // words of the page, which may run into its start
    uint16_t words;
  };

  // Counts the terms of a sentence, and returns its number of words of the page. In a known language most
  // words need not become tokens; the two ways of reading are not on the stack at the same time.
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

  // Counts words up to one that is not plain.
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

  // Counts the word that was read. Not inlined, to keep its stack out of reading the next.
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
    counter = static_cast<uint16_t>(sum | (0 - (sum >> 16)));  // saturates: above 16 bits, all are set
  }

  // A counter at its greatest value stays there.
  static constexpr void take_back(uint16_t& counter, uint16_t amount) noexcept {
    if (counter != 0xFFFF) counter = static_cast<uint16_t>(counter - amount);
  }

  // The most used members come first, where processors reach them in one instruction.
 public:
  language_guess guess;

 private:
  // Counts of the paragraph that is being read, in case it proves not to be body.
  uint16_t pending_sentences_ = 0;
  uint16_t pending_words_ = 0;
  uint16_t pending_dropped_ = 0;

 public:
  Memory m;
  report so_far;  // without what the reader and the store count themselves
};

}  // namespace brevier

#endif  // BREVIER_INTAKE_HPP
