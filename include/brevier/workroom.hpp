// SPDX-License-Identifier: MIT
//
// workroom: the selection, and the working memory in which it is made.
//
// Input:  what the later stages put into it, from plan.hpp on.
// Output: the same, for the stages after those.
// Bound:  the members below; no memory of its own. It shares that of the reader's window, which is not needed
//         once the article has ended (workspace); and members that are not needed at the same time share
//         memory (detail::either).

#ifndef BREVIER_WORKROOM_HPP
#define BREVIER_WORKROOM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/machine.hpp>
#include <brevier/score.hpp>
#include <brevier/terms.hpp>
#include <brevier/trim.hpp>

namespace brevier {

// The form of the output. The numbers are also the level of trim.hpp at which fitting the last sentence
// begins: that of a text is known not to fit even when condensed.
enum class text_form : uint8_t {
  headline,  // one line, from one sentence or a title
  line,      // running text no longer than a line
  text,      // running text
  lines      // one sentence per line; none is shortened to fit
};

// The selection. Every chosen sentence except `last` is shown condensed.
struct selection {
  static constexpr uint16_t none = 0xFFFF;
  uint16_t last;         // the sentence that is made to fit, or none
  uint16_t last_budget;  // the bytes for it; without one, the bytes of a text that are left
  uint16_t needed;       // bytes that everything would take: all text in the store, and up to six a sentence
  text_form form;
  bool keeps_dots;  // room is kept for the "…" of a sentence that breaks off
};

// A sentence that a text may begin with, or continue with after a gap.
struct choice {
  uint16_t index = 0;         // among the kept sentences
  uint16_t size = 0;          // bytes, condensed
  int16_t score = 0;          // for the share of the text that it takes
  int16_t counted_worth = 0;  // for its words, as far as a text that begins with it shows them
};

// How many sentences are considered for the start of a text. In news, more gain nothing.
constexpr uint8_t most_choices = 10;

// The start of a running text: up to three choices in ascending order, by their numbers.
struct alignas(uint32_t) text_plan {  // copied in a register
  static constexpr uint8_t most = 3;
  uint8_t part[most];
  uint8_t count;
};

namespace detail {

// The choices of an article, kept from answer to answer.
struct choice_list {
  choice of[most_choices];
};

}  // namespace detail

// The memory that answering takes besides the stack. Sentences are not shortened and scored at the same time,
// and the choices are not needed when single sentences are taken. begin_...() does not zero its member, and
// overwrites the one that shares its memory.
struct workroom {
  selection chosen;  // first, where short loads reach it

  // For one sentence at a time: shortening it, or a pass over its words.
  detail::either<detail::trimmer, score_state> shortening_or_scan;

  // Kept from one sentence to the next: the choices, or the terms of the sentences that best_sentences() has
  // taken.
  detail::either<detail::choice_list, term_bits> choices_or_said;
  static_assert(sizeof(term_bits) <= sizeof(detail::choice_list),
                "brevier: a set of terms takes no room of its own");
  text_plan plan;  // of the running text that is being filled

  workroom() noexcept = default;
  explicit constexpr workroom(const detail::trimmer& trim) noexcept
      : chosen{}, shortening_or_scan(trim), choices_or_said(detail::choice_list{}), plan{} {}

  // Placement new, as the core does not include <new>.
  [[nodiscard]] static void* operator new(size_t /*bytes*/, void* place) noexcept { return place; }

  [[nodiscard]] constexpr detail::trimmer& begin_shortening() noexcept {
    return shortening_or_scan.be_first();
  }
  [[nodiscard]] constexpr score_state& begin_scan() noexcept { return shortening_or_scan.be_second(); }
  [[nodiscard]] constexpr score_state& scan() noexcept { return shortening_or_scan.second; }
  [[nodiscard]] constexpr choice* begin_choices() noexcept { return choices_or_said.be_first().of; }
  [[nodiscard]] constexpr choice* choices() noexcept { return choices_or_said.first.of; }
  [[nodiscard]] constexpr term_bits& begin_said() noexcept { return choices_or_said.be_second(); }
};

// The window of the reader, and after the article, the memory to answer in: they are never needed at the same
// time. All zero bytes at first.
template <uint16_t Size>
union workspace {
  char window[Size];
  workroom work;

  constexpr workspace() noexcept : window{} {}

  // From now on it is the memory to answer in; it is not cleared.
  constexpr void end_reading() noexcept {
    if (detail::is_constant_evaluated()) {
      *this = workspace(workroom(detail::trimmer{}));
    } else {
      new (&work) workroom;
    }
  }

 private:
  constexpr explicit workspace(const workroom& room) noexcept : work(room) {}
};

}  // namespace brevier

#endif  // BREVIER_WORKROOM_HPP
