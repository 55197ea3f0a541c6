// SPDX-License-Identifier: MIT
//
// status: what the library says back. Plain values, no text, no exceptions.
//
// Input:  none.
// Output: statuses, kinds of lines, counters, what a call wrote.
// Bound:  values of fixed size; a counter stops at its greatest value.

#ifndef BREVIER_STATUS_HPP
#define BREVIER_STATUS_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

// The result of a call. Of one that reads or writes, `ok` says that every counter of losses in `report` is
// zero, and `degraded` that one is not.
enum class status : uint8_t {
  ok = 0,            // done, and nothing was lost
  degraded = 1,      // done, with a valid result; `report` counts what was lost on the way
  empty = 2,         // done, but no sentence and no other line is there to be shown, lost or not
  bad_argument = 3,  // a null pointer with a size, or a value out of range; nothing changed
  bad_state = 4      // not in this state, for example a summary before finish(); nothing changed
};

// Where a summarizer stands. feed() leads from fresh to fed, finish() to finished, reset() back to fresh.
enum class state : uint8_t { fresh = 0, fed = 1, finished = 2 };

// What a line of the article is. Only `body` and `list` lines are summarized; the others are kept for an
// article that has nothing else.
enum class line_kind : uint8_t {
  body = 0,       // running text
  list = 1,       // an item of a list, behind a bullet
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

// What was read, what was kept, what was lost. All counters stop at their greatest value. Lines that are no
// body stay only where nothing else wants the room; that they went is no loss.
struct report {
  uint32_t bytes = 0;           // fed so far
  uint32_t words = 0;           // in the sentences of the body
  uint16_t sentences = 0;       // of the body
  uint16_t paragraphs = 0;      // of the body
  uint16_t lines_skipped = 0;   // read, and no body: titles, headings, bylines, dates, captions, furniture
  uint16_t sentences_kept = 0;  // that kept() gives; with titles and other lines that are no body, so it may
                                // be more than `sentences`; one that is said again is kept once
  // The losses.
  uint16_t malformed = 0;          // not UTF-8 (each read as U+FFFD), control characters
  uint16_t sentences_dropped = 0;  // gave way to better ones in the store, or found no place in it; or begin
                                   // with so long a word that no line could be made of them
  uint16_t sentences_cut = 0;      // longer than the window, so read in pieces
  uint16_t terms_dropped = 0;      // words that left the table or found no place in it

  [[nodiscard]] constexpr bool lossless() const noexcept {
    return malformed == 0 && sentences_dropped == 0 && sentences_cut == 0 && terms_dropped == 0;
  }
};

// What a call wrote into the caller's buffer.
struct written {
  status result = status::empty;
  size_t size = 0;    // bytes written, without the NUL
  size_t needed = 0;  // bytes that the whole would take, without the NUL: size < needed says it was shortened
};

// One sentence of the article, as it stands there (white space cleaned). The text belongs to the summarizer,
// has no NUL at its end, and is valid until reset().
struct pick {
  const char* data = nullptr;
  uint16_t size = 0;
  int16_t score = 0;  // in the units of model.hpp, by the expert that was asked last; only comparable within
                      // an article
  uint16_t ordinal = 0;    // the place among the sentences of the body, from 0
  uint16_t paragraph = 0;  // among the paragraphs of the body, from 0
  line_kind kind = line_kind::body;
  bool chosen = false;  // stands, whole or in part, in what was asked for last: headline(), summary(),
                        // summary_from(), sentences()
};

// One term of the article: the word as it first stands in a sentence that was kept.
struct key_term {
  const char* data = nullptr;  // in the summarizer, like pick::data
  uint16_t size = 0;
  uint8_t count = 0;  // how often it was counted, in any of its forms; stops at 255
};

}  // namespace brevier

#endif  // BREVIER_STATUS_HPP
