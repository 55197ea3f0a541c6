// SPDX-License-Identifier: MIT
//
// guess: which of the program's languages the article is in.
//
// Input:  the words of each sentence; above the text, a line that another line follows is counted twice.
// Output: the pack of the language, updated after every sentence until decided; no_language if the text has
//         too few words of any.
// Bound:  two bytes, and a byte of votes for each pack. Decided after 64 words that count, after 512 lines or
//         sentences without so many (intake.hpp), or at once by the caller; until then each word is looked up
//         in every pack, afterwards none.
//
// The language with the most votes wins, if it has as many as are usual for a text in it (language::share).

#ifndef BREVIER_GUESS_HPP
#define BREVIER_GUESS_HPP

#include <stdint.h>

#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/memory.hpp>
#include <brevier/rom.hpp>
#include <brevier/token.hpp>

namespace brevier {

class language_guess {
 public:
  // Sets the pack in use, and whether it is final.
  template <class Stages>
  constexpr void use_in(memory& m) const noexcept {
    m.in.pack = rom(m.of().packs[number_]);
    if (Stages::common_words) m.in.decided = is_decided();
  }

  // Whether the language is final.
  [[nodiscard]] constexpr bool is_decided() const noexcept { return voted_ == words_to_guess; }

  // Decides for the pack of this number; `pack_count` means no language.
  constexpr void decide(uint8_t number) noexcept {
    number_ = number;
    stay();
  }

  // Decides for the language so far.
  constexpr void stay() noexcept { voted_ = words_to_guess; }

  // A word votes for every language that has it, twice if no other has it: so languages of one family do not
  // hide each other, and another language is not taken for one of them by a "de" that they share. What a
  // language does not have (word_class::foreign) takes two votes from it. Single letters are not counted, as
  // they are words in too many languages.
  //
  // Not inlined into the loop over all words of the article: it runs for only 64 of them, and would take
  // registers.
  template <class Stages = every_stage>
  [[gnu::noinline]] constexpr void vote(memory& m, const token& t) noexcept {
    if (t.letters < 2 || t.number) return;
    // in "Posted: 06:14 PM EST" the last word is not French; in a line all in capitals it may be
    if (Stages::several_languages && t.letters < 4 && is_capital(m.in.window[t.begin + 1]) &&
        !is_capital(m.in.window[1]))
      return;
    uint8_t* const votes = m.votes();
    const uint8_t packs = Stages::several_languages ? uint8_t{m.of().pack_count} : uint8_t{1};
    uint8_t known = 0;
    uint8_t last = 0;
    for (uint8_t i = 0; i < packs; ++i) {
      const language& pack = *rom(m.of().packs[i]);
      uint32_t classes = pack.find(t.word);
      if (Stages::letters) classes |= pack.letters(m.in.window + t.begin, t.size);
      if (Stages::letters && (classes & word_class::foreign) != 0) {
        votes[i] = static_cast<uint8_t>(votes[i] < 2 ? 0 : votes[i] - 2);
        continue;
      }
      if ((classes & votes_for) == 0) continue;
      ++votes[i];
      ++known;
      last = i;
    }
    // but not if only the letters of a name prove it: Erdoğan and Hương are in all papers
    if (known == 1 && !(Stages::letters && t.capital && rom(m.of().packs[last])->find(t.word) == 0))
      ++votes[last];
    if (known == 0 && t.capital && voted_ < words_with_names) return;
    ++voted_;
  }

  // The language by the votes so far: the leader, if it has enough.
  template <class Stages = every_stage>
  constexpr void update(memory& m) noexcept {
    const uint8_t first = Stages::several_languages ? leader(m) : uint8_t{0};
    const bool enough = (m.votes()[first] + votes_given) * 8 >= voted_ * rom(m.of().packs[first])->share;
    number_ = enough ? first : uint8_t{m.of().pack_count};
    use_in<Stages>(m);
  }

 private:
  // ASCII only.
  [[nodiscard]] static constexpr bool is_capital(char letter) noexcept {
    return detail::in(static_cast<uint8_t>(letter), 'A', 'Z');
  }

  static constexpr uint8_t words_to_guess = 64;
  static_assert(2 * words_to_guess <= 0xFF, "a word gives two votes at most, and they are counted in a byte");
  // News begins with names, which say little of its language: until `words_with_names` words are counted,
  // unknown words with a capital are not, and `votes_given` votes are added to make up for them. After 40
  // words, texts in a language without a pack lack four votes or more; of 2,400 articles in three languages,
  // three ever lacked two.
  static constexpr uint8_t words_with_names = 20;
  static constexpr uint8_t votes_given = 3;
  // Votes of the first named pack in advance: it is that of a text that says little.
  static constexpr uint8_t votes_of_first = 2;
  // Classes of words that a text has more of in its own language than a text in another language has.
  static constexpr uint32_t votes_for =
      word_class::stop | word_class::date | word_class::verb | word_class::speech | word_class::own;

  // The pack with the most votes so far, or the first.
  [[nodiscard]] constexpr uint8_t leader(const memory& m) const noexcept {
    const uint8_t* const votes = m.votes();
    uint8_t best = 0;
    unsigned most = votes[0] + unsigned{votes_of_first};
    for (uint8_t i = 1; i < m.of().pack_count; ++i) {
      if (votes[i] <= most) continue;
      best = i;
      most = votes[i];
    }
    return best;
  }

  uint8_t number_ = 0;  // of the pack in use
  uint8_t voted_ = 0;   // words counted so far; words_to_guess when decided
};

}  // namespace brevier

#endif  // BREVIER_GUESS_HPP
