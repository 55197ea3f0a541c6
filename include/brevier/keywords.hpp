// SPDX-License-Identifier: MIT
//
// keywords: the most frequent terms of the article.
//
// Input:  the kept sentences and the counts of all terms.
// Output: key terms in descending order of count; of equal counts, the one that occurs first comes first.
// Bound:  only the rank of the last one is remembered, so each takes a pass over the kept text; and every
//         candidate is looked for in the text before it, at most one more pass for each word. A term whose
//         sentences have all left the store is not found.

#ifndef BREVIER_KEYWORDS_HPP
#define BREVIER_KEYWORDS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/memory.hpp>
#include <brevier/score.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/token.hpp>
#include <brevier/workroom.hpp>

namespace brevier {

// The rank of a keyword in that order; the default is above all.
struct keyword_rank {
  uint16_t count = 0xFFFF;
  uint32_t offset = 0;  // in the kept text, from 1
};

namespace detail {

[[nodiscard]] constexpr bool is_keyword(const token& t, const language& pack) noexcept {
  return !t.number && is_term(t, pack);
}

// Whether the term of `of`, a word of sentence `which`, is a keyword in the kept text before it: the "can" of
// "it can rust" is not that of "cans".
template <class Stages>
[[nodiscard]] constexpr bool is_repeated(const memory& m, uint16_t which, const token& of) noexcept {
  inner_words& room = m.work->scan().begin_inner();
  for (uint16_t i = 0; i <= which; ++i) {
    const sentence& s = m.list[i];
    room.tokens.begin(m.text_of(s), s.size, m.pack());
    const token& t = room.word;
    while (room.tokens.next<Stages>(room.word) && (i < which || t.begin < of.begin)) {
      if (t.term == of.term && is_keyword(t, m.pack())) return true;
    }
  }
  return false;
}

}  // namespace detail

// The first keyword below `last`, which is set to its rank; data is null if there is none.
template <class Stages = every_stage>
[[nodiscard]] constexpr key_term next_keyword(const memory& m, keyword_rank& last) noexcept {
  key_term best;
  keyword_rank rank{0, 0};
  const language& pack = m.pack();
  for (uint16_t i = 0; i < m.count; ++i) {
    const sentence& s = m.list[i];
    score_state& room = m.work->begin_scan();
    room.tokens.begin(m.text_of(s), s.size, pack);
    const token& t = room.word;
    while (room.tokens.next<Stages>(room.word)) {
      const uint8_t count = detail::is_keyword(t, pack) ? m.terms.count(t.term) : uint8_t{0};
      const uint32_t offset = static_cast<uint32_t>(s.begin) + t.begin + 1;
      const bool is_below = count < last.count || (count == last.count && offset > last.offset);
      if (count <= rank.count || !is_below || detail::is_repeated<Stages>(m, i, t)) continue;
      best = {m.text_of(s) + t.begin, t.size, count};
      rank = {count, offset};
    }
  }
  last = rank;
  return best;
}

// Writes the first `most` keywords, and returns how many were found.
template <class Stages = every_stage>
constexpr uint16_t list_keywords(const memory& m, key_term* out, uint16_t most) noexcept {
  keyword_rank last;
  for (uint16_t i = 0; i < most; ++i) {
    out[i] = next_keyword<Stages>(m, last);
    if (out[i].data == nullptr) return i;
  }
  return most;
}

// Keyword number `i`; data is null past the last. Finds all before it again.
template <class Stages = every_stage>
[[nodiscard]] constexpr key_term keyword_of(const memory& m, uint16_t i) noexcept {
  keyword_rank last;
  for (;; --i) {
    const key_term best = next_keyword<Stages>(m, last);
    if (best.data == nullptr || i == 0) return best;
  }
}

}  // namespace brevier

#endif  // BREVIER_KEYWORDS_HPP
