// SPDX-License-Identifier: MIT
//
// quotation: which sentences begin inside a quotation.
//
// Input:  the opening and closing marks of a paragraph, and where words and sentences begin.
// Output: for each sentence, the opening mark of the quotation in which it begins; 0 if it begins in none.
// Bound:  four bytes of state, a few comparisons per mark. The end of a paragraph ends every quotation.
//
//   "I hated the man. | I never hit him," he said.       '"' for the second
//
// A summary may show the second without the first; without a mark, it would seem to be the paper's own words.
// Single quotation marks are not followed, as most are apostrophes, nor are those of Chinese and Japanese,
// inside which no sentence ends. The same opening mark again, inside its quotation, is that of the next
// paragraph of the quotation if a sentence begins with it; in the middle of a sentence it shows that the mark
// before was never closed, and the sentence gets none.

#ifndef BREVIER_QUOTATION_HPP
#define BREVIER_QUOTATION_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// The closing mark of an opening one, bracket or quotation mark.
[[gnu::noinline, nodiscard]] constexpr unsigned partner(unsigned mark) noexcept {
  if (mark == '"' || mark == '\'' || (mark | 4) == 0x201D) return mark;  // ” and ’: Swedish
  if (mark == 0x201A || mark == 0x201E) return mark - 2;                 // ‚ ‘, „ “
  if (in(mark, 0x80, 0xFF)) return mark ^ 0x10;                          // « »
  return mark ^ ((mark & 0x5F) == 0x5B ? 6 : 1);                         // [ ], { }; ( ), “ ”, 「 」
}

// The same, if text[at, size) follows: „ is closed by “ in some languages and by ” in others; the text shows
// which.
[[nodiscard]] constexpr unsigned partner(unsigned mark, const char* text, unsigned at,
                                         unsigned size) noexcept {
  for (; mark == 0x201E && at + 2 < size; ++at) {
    if (text[at + 1] != '\x80') continue;  // after \xE2, in texts that have „
    if (text[at + 2] == '\x9D') return 0x201D;
    if (text[at + 2] == '\x9C') break;
  }
  return partner(mark);
}

}  // namespace detail

class quotation {
 public:
  // Takes an opening or closing mark. `first`: it is the first character of its word. `sentence`: the mark of
  // the quotation in which the sentence began; of_word() where the word may begin a sentence.
  [[gnu::noinline]] constexpr void take(unsigned mark, bool first, uint16_t& sentence) noexcept {
    using detail::in;
    if (mark != '"' && (mark | 0x10) != 0xBB && !in(mark, 0x201C, 0x201E)) return;
    // where nothing is open, nothing closes it: partner(0) is no mark
    // » closes « in most languages, opens in Danish and German, »so«, and does both in Swedish
    const bool closes = mark == detail::partner(open_) || (open_ == 0x201E && mark == 0x201D) ||
                        (mark == 0xBB && open_ == mark);
    if (closes && !(first && mark == open_)) {
      open_ = 0;
    } else if (first && (mark != 0xBB || open_ == 0)) {
      if (mark == open_) sentence = 0;
      open_ = static_cast<uint16_t>(mark);
    }
  }

  // A word begins here, perhaps a sentence.
  constexpr void begin_word() noexcept { word_ = open_; }

  // The mark » that was taken last stands alone: it opens nothing. French has a space before it.
  constexpr void take_back() noexcept {
    if (open_ == 0xBB) open_ = 0;
  }

  // A paragraph begins.
  constexpr void begin_paragraph() noexcept { open_ = word_ = 0; }

  // Whether a quotation is open.
  [[nodiscard]] constexpr bool is_open() const noexcept { return open_ != 0; }

  // The mark of the quotation in which the word began.
  [[nodiscard]] constexpr uint16_t of_word() const noexcept { return word_; }
  [[nodiscard]] constexpr uint16_t& of_word() noexcept { return word_; }

 private:
  uint16_t open_ = 0;  // the mark that opened the quotation which is open now,
  uint16_t word_ = 0;  // and that at the start of the word
};

}  // namespace brevier

#endif  // BREVIER_QUOTATION_HPP
