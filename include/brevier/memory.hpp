// SPDX-License-Identifier: MIT
//
// memory: what a summarizer remembers of an article.
//
// Input:  where the sentences, their texts, the terms and the window lie in the caller's object, and how much
//         of each there is (limits.hpp, summarizer.hpp).
// Output: the same to the stages that keep, guess, count, choose and answer.
// Bound:  those capacities. What happens when one is full, store.hpp, terms.hpp and reader.hpp say.

#ifndef BREVIER_MEMORY_HPP
#define BREVIER_MEMORY_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/features.hpp>
#include <brevier/language.hpp>
#include <brevier/machine.hpp>
#include <brevier/reader.hpp>
#include <brevier/rom.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>

namespace brevier {

struct workroom;  // workroom.hpp

// What all summarizers of a type have in common, in flash.
struct layout : store_bounds {
  rom_value<uint8_t> pack_count;
  rom_value<const language* const*> packs;  // so many, and after them no_language
};

// The memory of a summarizer.
struct memory : sentence_store {  // whose `bounds` are those of a layout
  uint8_t choice_count = 0;       // of a finished article: sentences that a text may begin with
  brevier::shape shape = brevier::shape::paragraphs;
  reading in;                                       // the window, and the language, which guess.hpp sets
  detail::stored_pointer<workroom> work = nullptr;  // for a finished article; it may lie in the window
  term_table terms;                                 // behind its counts stand votes, one for each pack

  [[nodiscard]] constexpr const layout& of() const noexcept {
    return static_cast<const layout&>(*bounds.value);
  }
  [[nodiscard]] constexpr const language& pack() const noexcept { return *in.pack; }
  [[nodiscard]] constexpr uint8_t* votes() const noexcept { return terms.counts + terms.slots; }
};

}  // namespace brevier

#endif  // BREVIER_MEMORY_HPP
