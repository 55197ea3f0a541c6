// SPDX-License-Identifier: MIT
//
// limits: how much a summarizer may remember, and which stages it has.
//
// Every byte a summarizer uses is inside the object; the four capacities below fix its size when it is
// compiled. To make a preset of your own, derive from one and change what you need:
//
//   struct mine : brevier::standard { static constexpr uint16_t sentences = 16; };
//   static brevier::summarizer<mine> article;
//
// A stage that a program does not need is switched off in the same way, and takes no flash:
//
//   struct mine : brevier::tiny { static constexpr bool guessing = false; };
//
// Input:  a type with four capacities, and perhaps stages switched off; the stages that the named languages
//         need.
// Output: the same, checked, and the type of its stages.
// Bound:  compile time only; nothing at run time.
//
// A value out of its range does not compile, and the message names the range. When a store is full, the
// article is still read to its end: the least useful entry is removed, and `report` counts it.

#ifndef BREVIER_LIMITS_HPP
#define BREVIER_LIMITS_HPP

#include <stddef.h>
#include <stdint.h>

namespace brevier {

// A bit for each stage that a program may do without.
namespace stage {
constexpr uint16_t shortening = 1;
constexpr uint16_t line_kinds = 2;
constexpr uint16_t datelines = 4;
constexpr uint16_t scoring = 8;
constexpr uint16_t weighing = 16;
constexpr uint16_t guessing = 32;
constexpr uint16_t wide_pages = 64;
constexpr uint16_t agencies = 128;
constexpr uint16_t letters = 256;
constexpr uint16_t endings = 512;
constexpr uint16_t several_languages = 1024;
constexpr uint16_t shortcuts = 2048;
constexpr uint16_t common_words = 4096;
constexpr uint16_t places = 8192;
constexpr uint16_t of_languages =
    wide_pages | agencies | letters | endings | several_languages | common_words | places;
constexpr uint16_t all = 16383;
}  // namespace stage

// The stages of the set bits, and about how much flash each takes on a Cortex-M0+ (printed by
// tests/firmware/run). A preset that switches none off has them all.
template <uint16_t Which>
struct stages {
  // 4,950 B: a sentence that is too long loses words inside, and ends where it reads best (trim.hpp). Without
  // it, a sentence breaks off after the last word that a line may end on (cut.hpp).
  static constexpr bool shortening = (Which & stage::shortening) != 0;

  // 3,190 B: bylines, dates, captions, lists and the furniture of the page are recognized by their words
  // (line.hpp). Without it, a line without an end mark is the title if it is the first, otherwise a heading;
  // a line with one is text, even "All rights reserved." Switch it off for articles that come without their
  // page.
  static constexpr bool line_kinds = (Which & stage::line_kinds) != 0;

  // 740 B: "LONDON (Reuters) - " is removed (dateline.hpp).
  static constexpr bool datelines = (Which & stage::datelines) != 0;

  // 4,200 B, including the two below: words are counted and sentences scored (token.hpp ... score.hpp).
  // Without it, the first sentences are the best, there are no keywords, and `report::words` is 0.
  static constexpr bool scoring = (Which & stage::scoring) != 0;

  // 960 B, and more with sentences(): candidate texts and sets of sentences are compared as a whole
  // (select.hpp), and articles of one paragraph have weights of their own (features.hpp). Without it, a
  // summary runs on from its best sentence, and sentences() takes the best, which may repeat each other.
  static constexpr bool weighing = (Which & stage::weighing) != 0 && scoring;

  // 260 B: the language is guessed. Without it, it is the first one named, or the one set by language().
  static constexpr bool guessing = (Which & stage::guessing) != 0 && scoring;

  // The seven below come with the languages that need them; a summarizer that names no such language, or
  // whose preset switches them off, does not pay for them. Texts in languages that are not named are read all
  // the same: the script shows where their sentences and words end.

  // 450 B, with Chinese or Japanese: "来源：新华社" is not text, "【東京共同】" is removed (line.hpp,
  // dateline.hpp), and the first sentence counts more, as no word is known (score.hpp).
  static constexpr bool wide_pages = (Which & stage::wide_pages) != 0;

  // 300 B, with Russian: "РИА Новости." after a date is removed as well, and "Москва. 4 марта. ИНТЕРФАКС - ",
  // and in languages without a pack "(서울=연합뉴스) 김민수 기자 = " and "சென்னை: " (dateline.hpp).
  static constexpr bool agencies = (Which & stage::agencies) != 0 && datelines;

  // 200 B, with German: "Essen." is removed from the start of the text, and so is any other unknown word with
  // a capital and a full stop; below a deck, only one all in capitals (front.hpp).
  static constexpr bool places = (Which & stage::places) != 0 && line_kinds;

  // 140 B, with Polish, Russian, Turkish or Vietnamese: letters that only this language has, or that it
  // lacks, distinguish it from its neighbours (guess.hpp).
  static constexpr bool letters = (Which & stage::letters) != 0 && guessing;

  // 80 B, with Finnish, Indonesian, Polish, Russian or Turkish: a term is the first bytes of a word only
  // (token.hpp).
  static constexpr bool endings = (Which & stage::endings) != 0 && scoring;

  // 240 B, with more than one language: they are distinguished (guess.hpp), and in a text in none of them the
  // first sentence counts more (score.hpp).
  static constexpr bool several_languages = (Which & stage::several_languages) != 0 && guessing;

  // 1,120 B, unless English is the only language: words that several languages share, which the packs do not
  // repeat, help to find sentence ends, also before the language is known or if it is none of those named
  // (segment.hpp). They are not looked up once a text is known to be English. "Det opplyser politiet." and
  // the like are shown only where there is nothing else (front.hpp).
  static constexpr bool common_words = (Which & stage::common_words) != 0;

  // 220 B: words of letters only, which are nearly all, are counted by a faster path. Without it, or without
  // shortening, an article takes longer.
  static constexpr bool shortcuts = (Which & stage::shortcuts) != 0 && shortening && scoring;
};

using every_stage = stages<stage::all>;

// The preset for about 4 KiB of RAM, and the meaning of each capacity.
struct standard : every_stage {
  // The sentence that is being read, in bytes; 1 B of RAM each. A longer sentence is read in several pieces
  // and counted in `report::sentences_cut`. After the article, answers are composed in the same memory, which
  // takes some 200 bytes; so a window under 200 bytes saves no RAM. 128 ... 16384.
  static constexpr uint16_t window_bytes = 480;

  // The text of the sentences that may still be chosen; 1 B of RAM each. Must hold the window. 128 ... 49152.
  static constexpr uint16_t text_bytes = 2352;

  // How many sentences may be remembered; 12 B of RAM each. 4 ... 2048.
  static constexpr uint16_t sentences = 26;

  // How many different words are counted; 3 B of RAM each. A power of two, 16 ... 8192.
  static constexpr uint16_t terms = 256;
};

// The preset for 1 KiB of RAM: a headline, or a summary of a few lines.
struct tiny : every_stage {
  static constexpr uint16_t window_bytes = 216;
  static constexpr uint16_t text_bytes = 456;
  static constexpr uint16_t sentences = 7;
  static constexpr uint16_t terms = 32;
};

// `tiny` for 32 KiB of flash, such as that of an ATmega328P: headlines of texts in one language. ROUGE-1 x100
// of articles that come without their page, `tiny` and `lean`: Reuters' own headlines 41.5 and 40.2, those of
// the BBC 38.3 and 38.6; of cnn 75 bytes 14.3 and 13.6, 280 bytes 38.6 and 38.3, three sentences 32.0 and
// 31.2.
struct lean : tiny {
  static constexpr uint16_t text_bytes = 432;
  static constexpr uint16_t sentences = 9;
  static constexpr bool shortening = false;
  static constexpr bool line_kinds = false;
  static constexpr bool weighing = false;
  static constexpr bool guessing = false;
};

// The preset for 64 KiB of RAM: nothing is lost on any ordinary article.
struct large : every_stage {
  static constexpr uint16_t window_bytes = 2048;
  static constexpr uint16_t text_bytes = 43000;
  static constexpr uint16_t sentences = 512;
  static constexpr uint16_t terms = 4096;
};

namespace detail {

[[nodiscard]] constexpr unsigned bit_if(bool wanted, unsigned bit) noexcept {
  return wanted ? bit : 0;
}

// The stages of a preset as bits. A type that does not derive from stages<…> has every stage, whatever its
// members.
template <class Limits, uint16_t Which>
[[nodiscard]] constexpr uint16_t stages_in(const stages<Which>* /*limits*/) noexcept {
  return static_cast<uint16_t>(
      bit_if(Limits::shortening, stage::shortening) | bit_if(Limits::line_kinds, stage::line_kinds) |
      bit_if(Limits::datelines, stage::datelines) | bit_if(Limits::scoring, stage::scoring) |
      bit_if(Limits::weighing, stage::weighing) | bit_if(Limits::guessing, stage::guessing) |
      bit_if(Limits::wide_pages, stage::wide_pages) | bit_if(Limits::agencies, stage::agencies) |
      bit_if(Limits::letters, stage::letters) | bit_if(Limits::endings, stage::endings) |
      bit_if(Limits::several_languages, stage::several_languages) |
      bit_if(Limits::shortcuts, stage::shortcuts) | bit_if(Limits::common_words, stage::common_words) |
      bit_if(Limits::places, stage::places));
}
template <class Limits>
[[nodiscard]] constexpr uint16_t stages_in(const void* /*limits*/) noexcept {
  return stage::all;
}

}  // namespace detail

// The stages of a preset; of those that come with languages, only the ones in `Named`. Presets with the same
// stages get the same type, so that they share code.
template <class Limits, uint16_t Named = stage::all>
using stages_of =
    stages<static_cast<uint16_t>(detail::stages_in<Limits>(static_cast<const Limits*>(nullptr)) &
                                 (Named | ~unsigned{stage::of_languages}))>;

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
