// SPDX-License-Identifier: MIT
//
// select: which sentences to show.
//
// Input:  the scored sentences, and a size.
// Output: the `chosen` mark on some of them, and how the last of them is to be shortened.
// Bound:  linear in the sentences for a passage; quadratic in their number, at most, for the best ones.

#ifndef BREVIER_SELECT_HPP
#define BREVIER_SELECT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/token.hpp>
#include <brevier/trim.hpp>

namespace brevier {

// What was chosen. Every chosen sentence but `last` is shown condensed.
struct selection {
  uint16_t last = 0xFFFF;    // the sentence that is made to fit; none
  uint16_t last_budget = 0;  // into so many bytes
  size_t needed = 0;         // bytes that everything would take
  bool running = false;      // one sentence after the other in a line
  bool marks = false;        // room is kept for the "…" of a sentence that breaks off
};

struct selector {
  sentence* list = nullptr;
  const char* text = nullptr;
  uint16_t count = 0;
  const language* words = nullptr;

  // In a line of up to so many bytes, three of them are worth more as words than as an ellipsis.
  static constexpr uint16_t longest_line = 107;

  // In less room than this another sentence is not begun.
  static constexpr uint16_t least_piece = 20;

  // Bytes of a sentence of a summary, on average: people write shorter ones than they quote, and a summary of
  // three long sentences says less in more words than one of two.
  static constexpr uint16_t usual_sentence = 150;

  [[nodiscard]] constexpr trimmed shorten(const selection& s, uint16_t which) const noexcept {
    const char* from = text + list[which].begin;
    if (which == s.last) return fit(from, list[which].size, s.last_budget, *words, s.marks);
    return whole(which, s.running);
  }

  // The sentence of the highest score, the first of several; `count` if there is none.
  [[nodiscard]] constexpr uint16_t best_sentence() const noexcept {
    uint16_t best = count;
    for (uint16_t i = 0; i < count; ++i) {
      if (usable(i) && (best == count || list[i].value > list[best].value)) best = i;
    }
    return best;
  }

  [[nodiscard]] constexpr selection headline(size_t budget) const noexcept {
    clear();
    uint16_t best = count;
    for (uint16_t i = 0; i < count && best == count; ++i) {
      if (list[i].kind == line_kind::title) best = i;
    }
    if (best == count) best = best_sentence();
    selection s;
    if (best == count) return s;
    mark(best);
    s.last = best;
    s.last_budget = clamp(budget);
    s.needed = fit(text + list[best].begin, list[best].size, 0xFFFF, *words).size;
    return s;
  }

  // Running text that begins with the sentence number `first` and fills the budget.
  [[nodiscard]] constexpr selection passage(uint16_t first, size_t budget) const noexcept {
    clear();
    selection s;
    s.running = true;
    s.marks = budget > longest_line;
    if (first >= count) return s;
    size_t left = budget;
    for (uint16_t i = first; i < count; ++i) {
      if (usable(i) && !take(i, left, budget, s)) return s;
    }
    for (uint16_t i = first; i > 0; --i) {
      if (usable(static_cast<uint16_t>(i - 1)) && !take(static_cast<uint16_t>(i - 1), left, budget, s))
        return s;
    }
    return s;
  }

  // The bytes of a passage that leaves nothing out.
  [[nodiscard]] constexpr size_t whole_size() const noexcept {
    size_t size = 0;
    for (uint16_t i = 0; i < count; ++i) {
      const size_t one = usable(i) ? whole(i, true).size : 0u;
      if (one != 0) size += one + (size != 0 ? 1u : 0u);
    }
    return size;
  }

  // At most `most` sentences, the best first, as long as they are `usual_sentence` bytes long on average; one
  // of which more than half the terms have been said is passed over.
  [[nodiscard]] constexpr selection best(uint16_t most) const noexcept {
    clear();
    selection s;
    term_bits said;
    const uint32_t room = static_cast<uint32_t>(most) * usual_sentence;
    uint16_t taken = 0;
    for (uint16_t next = best_left(); next != count && taken < most; next = best_left()) {
      list[next].marks = static_cast<uint8_t>(list[next].marks | sentence::passed);
      if (taken != 0 && repeats(next, said)) continue;
      const uint16_t size = whole(next, false).size;
      if (size == 0) continue;
      const size_t with = s.needed + size + (taken != 0 ? 1u : 0u);
      if (taken != 0 && with > room) break;
      mark(next);
      note_terms(next, said);
      s.needed = with;
      ++taken;
    }
    return s;
  }

 private:
  constexpr void clear() const noexcept {
    constexpr uint8_t ours = sentence::chosen | sentence::passed;
    for (uint16_t i = 0; i < count; ++i) list[i].marks = static_cast<uint8_t>(list[i].marks & ~ours);
  }

  constexpr void mark(uint16_t i) const noexcept {
    list[i].marks = static_cast<uint8_t>(list[i].marks | sentence::chosen);
  }

  // The sentence condensed. In running text, what has no mark at its end, such as an item of a list, gets a
  // full stop.
  [[nodiscard]] constexpr trimmed whole(uint16_t i, bool running) const noexcept {
    const char* from = text + list[i].begin;
    trimmed t = condense(from, list[i].size, *words);
    const bool alone = count == 1 && !list[i].in_body();  // a headline, and nothing else
    if (!running || alone || t.count == 0 || t.last != ending::as_is) return t;
    const uint16_t end = t.pieces[t.count - 1].end;
    const uint32_t last = decode_utf8(from, character_start(from, static_cast<uint16_t>(end - 1)), end).code;
    if (is(last, char_class::word) && !is_unspaced(last)) {
      t.last = ending::full_stop;
      ++t.size;
    }
    return t;
  }

  // Sentences of the body; if there are none, whatever there is.
  [[nodiscard]] constexpr bool usable(uint16_t i) const noexcept { return list[i].in_body() || !has_body(); }

  [[nodiscard]] constexpr bool has_body() const noexcept {
    for (uint16_t i = 0; i < count; ++i) {
      if (list[i].in_body()) return true;
    }
    return false;
  }

  // The best sentence that best() has not looked at; `count` if there is none.
  [[nodiscard]] constexpr uint16_t best_left() const noexcept {
    uint16_t best = count;
    for (uint16_t i = 0; i < count; ++i) {
      if (!usable(i) || list[i].is(sentence::passed)) continue;
      if (best == count || list[i].value > list[best].value) best = i;
    }
    return best;
  }

  [[nodiscard]] constexpr bool repeats(uint16_t i, const term_bits& said) const noexcept {
    uint16_t terms = 0;
    uint16_t known = 0;
    tokenizer tokens(text + list[i].begin, list[i].size);
    token t;
    while (tokens.next(t)) {
      if (!is_term(t, *words)) continue;
      ++terms;
      if (said.has(t.term)) ++known;
    }
    return 2 * known > terms;
  }

  constexpr void note_terms(uint16_t i, term_bits& said) const noexcept {
    tokenizer tokens(text + list[i].begin, list[i].size);
    token t;
    while (tokens.next(t)) {
      if (is_term(t, *words)) said.add(t.term);
    }
  }

  // Whether what `room` bytes hold of a sentence has a verb that the pack knows, or a word in "-ed": "By the
  // following week…" says nothing. Where no pack is, anything tells.
  [[nodiscard]] constexpr bool tells(uint16_t i, size_t room) const noexcept {
    const char* from = text + list[i].begin;
    const trimmed t = fit(from, list[i].size, clamp(room), *words, true);
    if (words->count == 0 || t.count == 0) return t.count != 0;
    tokenizer tokens(from, t.pieces[t.count - 1].end);
    token w;
    while (tokens.next(w)) {
      const uint16_t end = static_cast<uint16_t>(w.begin + w.size);
      const bool past = w.letters > 3 && from[end - 2] == 'e' && from[end - 1] == 'd';
      if (past || (words->find(w.word) & (word_class::verb | word_class::speech)) != 0) return true;
    }
    return false;
  }

  // Takes the sentence if it fits, in part if it must; false when the budget is used up.
  constexpr bool take(uint16_t i, size_t& left, size_t budget, selection& s) const noexcept {
    const size_t separator = left == budget ? 0 : 1;
    if (left < separator) return false;
    const size_t room = left - separator;
    const trimmed t = whole(i, true);
    if (t.size == 0) return true;
    if (t.size <= room) {
      mark(i);
      left = room - t.size;
      return true;
    }
    if (left == budget || (room >= least_piece && (room >= least_piece + least_piece || tells(i, room)))) {
      mark(i);
      s.last = i;
      s.last_budget = clamp(room);
    }
    return false;
  }

  [[nodiscard]] static constexpr uint16_t clamp(size_t n) noexcept {
    return n > 0xFFFF ? uint16_t{0xFFFF} : static_cast<uint16_t>(n);
  }
};

}  // namespace brevier

#endif  // BREVIER_SELECT_HPP
