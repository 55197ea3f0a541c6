// SPDX-License-Identifier: MIT
//
// quotation: which sentences begin inside a quotation.
//
// Input:  the marks of a paragraph that open or close, and where words and sentences begin.
// Output: of each sentence the mark that opened the quotation which it begins in; 0 if it begins in none.
// Bound:  four bytes, a few comparisons for each mark. A paragraph ends every quotation.
//
//   "I hated the man. | I never hit him," he said.       '"' for the second
//
// A summary may show the second without the first: without a mark, these would be the words of the paper.
// Single quotation marks are not followed, for most are apostrophes, nor are those of Chinese and Japanese,
// inside of which no sentence ends. A mark that opens what is open already is that of the next paragraph of
// the quotation if a sentence begins with it. In the middle of one it shows that the mark before it was never
// closed, and then nothing is said of the sentence.

#ifndef BREVIER_QUOTATION_HPP
#define BREVIER_QUOTATION_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// The mark that closes what this one opens, a bracket or a quotation.
[[gnu::noinline, nodiscard]] constexpr unsigned partner(unsigned mark) noexcept {
  if (mark == '"' || mark == '\'' || (mark | 4) == 0x201D) return mark;  // ” and ’: Swedish
  if (mark == 0x201A || mark == 0x201E) return mark - 2;                 // ‚ ‘, „ “
  if (in(mark, 0x80, 0xFF)) return mark ^ 0x10;                          // « »
  return mark ^ ((mark & 0x5F) == 0x5B ? 6 : 1);                         // [ ], { }; ( ), “ ”, 「 」
}

// The same before text[at, size): „ is closed by “ in some languages and by ” in others, which is seen from
// what follows.
[[nodiscard]] constexpr unsigned partner(unsigned mark, const char* text, unsigned at,
                                         unsigned size) noexcept {
  for (; mark == 0x201E && at + 2 < size; ++at) {
    if (text[at + 1] != '\x80') continue;  // behind \xE2, in texts that have „
    if (text[at + 2] == '\x9D') return 0x201D;
    if (text[at + 2] == '\x9C') break;
  }
  return partner(mark);
}

}  // namespace detail

class quotation {
 public:
  // Takes a mark that opens or closes. `front`: nothing stands before it in its word. `sentence` is what the
  // sentence began in; where the word may begin one, of_word().
  [[gnu::noinline]] constexpr void take(unsigned mark, bool front, uint16_t& sentence) noexcept {
    using detail::in;
    if (mark != '"' && (mark | 0x10) != 0xBB && !in(mark, 0x201C, 0x201E)) return;
    // where nothing is open, nothing closes it: partner(0) is no mark
    const bool closes = mark == detail::partner(open_) || (open_ == 0x201E && mark == 0x201D);
    if (closes && !(front && mark == open_)) {
      open_ = 0;
    } else if (front && mark != 0xBB) {  // », which closes in most languages, has a space before it in French
      if (mark == open_) sentence = 0;
      open_ = static_cast<uint16_t>(mark);
    }
  }

  // A word begins here, and maybe a sentence.
  constexpr void begin_word() noexcept { word_ = open_; }

  // A paragraph.
  constexpr void begin_paragraph() noexcept { open_ = word_ = 0; }

  // Whether one is open here.
  [[nodiscard]] constexpr bool is_open() const noexcept { return open_ != 0; }

  // What the word began in.
  [[nodiscard]] constexpr uint16_t of_word() const noexcept { return word_; }
  [[nodiscard]] constexpr uint16_t& of_word() noexcept { return word_; }

 private:
  uint16_t open_ = 0;  // the mark that opened what is open now,
  uint16_t word_ = 0;  // and where the word began
};

}  // namespace brevier

#endif  // BREVIER_QUOTATION_HPP
