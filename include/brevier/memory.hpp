// SPDX-License-Identifier: MIT
//
// memory: the memory of a summarizer.
//
// Input:  where the sentences, their texts, the terms and the window are in the caller's object, and their
//         capacities (limits.hpp, summarizer.hpp).
// Output: the same, for the stages that keep, guess, count, choose and answer.
// Bound:  those capacities. For what happens when one is full, see store.hpp, terms.hpp and reader.hpp.

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

// What is the same for all summarizers of a type, in flash.
struct layout : store_bounds {
  rom_value<uint8_t> pack_count;
  rom_value<const language* const*> packs;  // pack_count of them, then no_language
};

// The memory of a summarizer.
struct memory : sentence_store {  // `bounds` points to a layout
  uint8_t choice_count = 0;       // after finish(): sentences that a text may begin with
  brevier::shape shape = brevier::shape::paragraphs;
  reading in;                                       // the window, and the language, which guess.hpp sets
  detail::stored_pointer<workroom> work = nullptr;  // after finish(); it may be in the window
  term_table terms;                                 // its counts are followed by votes, one for each pack

  [[nodiscard]] constexpr const layout& of() const noexcept {
    return static_cast<const layout&>(*bounds.value);
  }
  [[nodiscard]] constexpr const language& pack() const noexcept { return *in.pack; }
  [[nodiscard]] constexpr uint8_t* votes() const noexcept { return terms.counts + terms.capacity; }
};

}  // namespace brevier

#endif  // BREVIER_MEMORY_HPP
