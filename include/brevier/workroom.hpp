// SPDX-License-Identifier: MIT
//
// workroom: what was chosen, and the room in which that is done.
//
// Input:  what the stages below put into it, from plan.hpp on.
// Output: the same to those that come after them.
// Bound:  what is declared here; it takes no memory of its own. It lies where the window of the reader was,
//         which nobody needs when the article has ended (workspace); and what is needed in it at one time
//         lies where something else was at another (detail::either).

#ifndef BREVIER_WORKROOM_HPP
#define BREVIER_WORKROOM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/machine.hpp>
#include <brevier/score.hpp>
#include <brevier/terms.hpp>
#include <brevier/trim.hpp>

namespace brevier {

// How what was chosen is shown. By their numbers, the levels of trim.hpp from which on the last sentence is
// made to fit: what ends a text is longer than its room, also condensed.
enum class text_form : uint8_t {
  headline,  // one line, made of one sentence or of a title
  line,      // running text that is no longer than one
  text,      // running text
  lines      // a sentence in each; none is made to fit
};

// What was chosen. Every chosen sentence but `last` is shown condensed.
struct selection {
  static constexpr uint16_t none = 0xFFFF;
  uint16_t last;         // the sentence that is made to fit, or none
  uint16_t last_budget;  // into so many bytes; of a text without one, the bytes that are left
  uint16_t needed;       // bytes that everything would take: what a store has, and up to six a sentence
  text_form form;
  bool keeps_dots;  // room is kept for the "…" of a sentence that breaks off
};

// A sentence that a text may begin with, or jump to.
struct choice {
  uint16_t index = 0;  // among the kept
  uint16_t size = 0;   // bytes, condensed
  int16_t score = 0;   // for the share of the text that it takes
  int16_t front = 0;   // for the words of it that show; for as many bytes as the text has at most
};

// So many sentences are looked at as the beginning of a text. In news, more of them gain nothing.
constexpr uint8_t most_choices = 10;

// A running text by what it begins with: up to three choices in rising order, by their numbers.
struct alignas(uint32_t) text_plan {  // so that it is copied in a register
  static constexpr uint8_t most = 3;
  uint8_t part[most];
  uint8_t count;
};

namespace detail {

// The choices of an article, which stay from answer to answer.
struct choice_list {
  choice of[most_choices];
};

}  // namespace detail

// What answering takes, apart from the stack. No sentence is shortened while one is scored, nor are the
// choices needed when single sentences are taken. What a begin_...() gives is not set to zero, and what lay
// there is lost.
struct workroom {
  selection chosen;  // in front, where short loads reach it

  // For one sentence at a time: shortening it, or going through its words.
  detail::either<detail::trimmer, score_state> now;

  // From one sentence to the next: the choices; of the sentences that best_sentences() has taken, the terms.
  detail::either<detail::choice_list, term_bits> lasting;
  static_assert(sizeof(term_bits) <= sizeof(detail::choice_list),
                "brevier: a set of terms takes no room of its own");
  text_plan plan;  // of a running text, while it is filled

  workroom() noexcept = default;
  explicit constexpr workroom(const detail::trimmer& trim) noexcept
      : chosen{}, now(trim), lasting(detail::choice_list{}), plan{} {}

  // It is made in the place of something else. <new> is no header of the core.
  [[nodiscard]] static void* operator new(size_t /*bytes*/, void* place) noexcept { return place; }

  [[nodiscard]] constexpr detail::trimmer& begin_shortening() noexcept { return now.be_first(); }
  [[nodiscard]] constexpr score_state& begin_scan() noexcept { return now.be_second(); }
  [[nodiscard]] constexpr score_state& scan() noexcept { return now.second; }
  [[nodiscard]] constexpr choice* begin_choices() noexcept { return lasting.be_first().of; }
  [[nodiscard]] constexpr choice* choices() noexcept { return lasting.first.of; }
  [[nodiscard]] constexpr term_bits& begin_said() noexcept { return lasting.be_second(); }
};

// The window of the reader and, when the article has ended, the room to answer in: neither is needed in the
// time of the other. All zero bytes at first.
template <uint16_t Size>
union workspace {
  char window[Size];
  workroom work;

  constexpr workspace() noexcept : window{} {}

  // From now on it is room to answer in; it is not cleared.
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
