// SPDX-License-Identifier: MIT
//
// clean: code points -> clean text: words, single spaces, line breaks.
//
// Input:  code points.
// Output: to the next stage: `visible(code, classes)`, `space()`, `line_break()`, `paragraph_break()`,
//         `control()`.
// Bound:  one byte of state.
//
// All Unicode white space is a space or a line break (CR, LF, CR LF, VT, FF, NEL, LS; PS ends a paragraph).
// Soft hyphens, zero-width spaces, word joiners and byte order marks are removed. Control characters are
// removed too, and counted by `control()`; so UTF-16 sent by mistake can mostly be read.

#ifndef BREVIER_CLEAN_HPP
#define BREVIER_CLEAN_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

BREVIER_ROM inline constexpr uint16_t invisible[] = {0xAD, 0x200B, 0x2060, 0xFEFF, 0};

}  // namespace detail

class cleaner {
 public:
  template <class Sink>
  constexpr void push(uint32_t code, Sink& out) noexcept {
    const bool after_return = return_;
    return_ = code == '\r';
    const unsigned classes = classes_of(code);
    if ((classes & char_class::space) != 0) {
      if (code == 0x2029) {
        out.paragraph_break();
      } else if (!detail::in(code, '\n', '\r') && code != 0x85 && code != 0x2028) {
        out.space();
      } else if (code != '\n' || !after_return) {
        out.line_break();
      }
    } else if (code < ' ' || detail::in(code, 0x7F, 0x9F)) {
      out.control();
    } else if (code < 0x7F || !detail::is_listed(code, detail::invisible)) {
      out.visible(code, classes);
    }
  }

 private:
  bool return_ = false;  // the last character was CR, so an LF now belongs to it
};

}  // namespace brevier

#endif  // BREVIER_CLEAN_HPP
