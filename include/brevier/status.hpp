// SPDX-License-Identifier: MIT
//
// status: what the library returns. Plain values, no text, no exceptions.
//
// Input:  none.
// Output: statuses, kinds of lines, counters, what a call wrote.
// Bound:  values of fixed size; a counter stops at its greatest value.

#ifndef BREVIER_STATUS_HPP
#define BREVIER_STATUS_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

// The result of a call. From a call that reads or writes, `ok` means that all loss counters in `report` are
// zero, and `degraded` that one is not.
enum class status : uint8_t {
  ok = 0,            // done, and nothing was lost
  degraded = 1,      // done, with a valid result; `report` counts what was lost on the way
  empty = 2,         // done, but there is no sentence or other line to show, lost or not
  bad_argument = 3,  // a null pointer with a size, or a value out of range; nothing changed
  bad_state = 4      // not allowed in this state, for example a summary before finish(); nothing changed
};

// The state of a summarizer. feed() leads from fresh to fed, finish() to finished, reset() back to fresh.
enum class state : uint8_t { fresh = 0, fed = 1, finished = 2 };

// What a line of the article is. Only `body` and `list` lines are summarized; the others are kept for an
// article that has nothing else.
enum class line_kind : uint8_t {
  body = 0,       // running text
  list = 1,       // an item of a list, after a bullet
  heading = 2,    // a short line above a part of the text
  title = 3,      // the headline of the article
  byline = 4,     // who wrote it
  date = 5,       // when
  caption = 6,    // the words under a picture, or its credit
  furniture = 7,  // what belongs to the page: "Share", "Read more", "All rights reserved"
};

[[nodiscard]] constexpr bool is_body(line_kind kind) noexcept {
  return kind == line_kind::body || kind == line_kind::list;
}

// What was read, kept and lost. All counters stop at their greatest value. Lines outside the body are kept
// only where nothing else needs the room; their removal is not counted as a loss.
struct report {
  uint32_t bytes = 0;           // fed so far
  uint32_t words = 0;           // in the sentences of the body, and what a page in HTML has above its <h1>
  uint16_t sentences = 0;       // of the body
  uint16_t paragraphs = 0;      // of the body
  uint16_t lines_skipped = 0;   // read, but not body: titles, headings, bylines, dates, captions, furniture
  uint16_t sentences_kept = 0;  // in kept(), with titles and other lines outside the body, so it may exceed
                                // `sentences`; a repeated sentence is kept once
  // The losses.
  uint16_t malformed = 0;          // not UTF-8 (each read as U+FFFD), control characters
  uint16_t sentences_dropped = 0;  // replaced by better ones in the store, or found no place in it; or begin
                                   // with a word too long for any line
  uint16_t sentences_cut = 0;      // longer than the window, and read in pieces
  uint16_t terms_dropped = 0;      // words that left the table or found no place in it

  [[nodiscard]] constexpr bool lossless() const noexcept {
    return malformed == 0 && sentences_dropped == 0 && sentences_cut == 0 && terms_dropped == 0;
  }
};

// What a call wrote into the caller's buffer.
struct written {
  status result = status::empty;
  size_t size = 0;    // bytes written, without the NUL
  size_t needed = 0;  // bytes of the whole text, without the NUL: size < needed means that it was shortened
};

// One sentence of the article, as it stands there (white space cleaned). The text belongs to the summarizer,
// has no NUL at its end, and is valid until reset().
struct pick {
  const char* data = nullptr;
  uint16_t size = 0;
  int16_t score = 0;  // in the units of model.hpp, by the expert used last; only comparable within an article
  uint16_t ordinal = 0;    // the place among the sentences of the body, from 0
  uint16_t paragraph = 0;  // among the paragraphs of the body, from 0
  line_kind kind = line_kind::body;
  bool chosen = false;  // shown, whole or in part, in the last answer of headline(), summary(),
                        // summary_from(), sentences()
};

// One term of the article: the word as it first occurs in a kept sentence.
struct key_term {
  const char* data = nullptr;  // in the summarizer, like pick::data
  uint16_t size = 0;
  uint8_t count = 0;  // how often it was counted, in any of its forms; stops at 255
};

}  // namespace brevier

#endif  // BREVIER_STATUS_HPP
