// SPDX-License-Identifier: MIT
//
// limits: how much a summarizer may remember.
//
// Every byte a summarizer uses is inside the object; the four capacities below fix its size when it is
// compiled. To make a preset of your own, derive from one and change what you need:
//
//   struct mine : brevier::standard { static constexpr uint16_t sentences = 16; };
//   static brevier::summarizer<mine> article;
//
// A value out of its range does not compile, and the message names the range. When a store is full, the
// article is still read to its end: the least useful entry goes, and `report` counts it.

#ifndef BREVIER_LIMITS_HPP
#define BREVIER_LIMITS_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

// The preset for about 4 KiB of RAM, and the meaning of each capacity.
struct standard {
  // The sentence that is being read, in bytes; 1 B of RAM each. A longer sentence is read in several pieces
  // and counted in `report::sentences_cut`. When the article has ended, answers are made in it, which takes
  // some 200 bytes: a smaller one saves no RAM below them. 128 ... 16384.
  static constexpr uint16_t window_bytes = 480;

  // The text of the sentences that may still be chosen; 1 B of RAM each. Must hold the window. 128 ... 49152.
  static constexpr uint16_t text_bytes = 2352;

  // How many sentences may be remembered; 12 B of RAM each. 4 ... 2048.
  static constexpr uint16_t sentences = 26;

  // How many different words are counted; 3 B of RAM each. A power of two, 16 ... 8192.
  static constexpr uint16_t terms = 256;
};

// The preset for 1 KiB of RAM: a headline, or a summary of a few lines.
struct tiny {
  static constexpr uint16_t window_bytes = 240;
  static constexpr uint16_t text_bytes = 416;
  static constexpr uint16_t sentences = 8;
  static constexpr uint16_t terms = 32;
};

// The preset for 64 KiB of RAM: nothing is lost on any ordinary article.
struct large {
  static constexpr uint16_t window_bytes = 2048;
  static constexpr uint16_t text_bytes = 43000;
  static constexpr uint16_t sentences = 512;
  static constexpr uint16_t terms = 4096;
};

// Compiles only if every capacity of `Limits` is in its range; the summarizer refers to it.
template <class Limits>
struct checked_limits : Limits {
  static_assert(Limits::window_bytes >= 128 && Limits::window_bytes <= 16384,
                "brevier: window_bytes must be 128 ... 16384");
  static_assert(Limits::text_bytes >= 128 && Limits::text_bytes <= 49152,
                "brevier: text_bytes must be 128 ... 49152");
  static_assert(Limits::text_bytes >= Limits::window_bytes,
                "brevier: text_bytes must be at least window_bytes");
  static_assert(Limits::sentences >= 4 && Limits::sentences <= 2048, "brevier: sentences must be 4 ... 2048");
  static_assert(Limits::terms >= 16 && Limits::terms <= 8192 && (Limits::terms & (Limits::terms - 1)) == 0,
                "brevier: terms must be a power of two, 16 ... 8192");
};

}  // namespace brevier

#endif  // BREVIER_LIMITS_HPP
