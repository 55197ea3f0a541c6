// SPDX-License-Identifier: MIT
//
// guess: which of the program's languages the article is in.
//
// Input:  the words of each sentence; above the text, those of a line that another follows come twice.
// Output: the pack of the language, after every sentence anew until it is decided; no_language if the text
//         has too few words of any.
// Bound:  two bytes, and a byte of votes for each pack. It is decided after 64 words that count, after so
//         many lines of words that do not (intake.hpp), or at once by the caller; until then each word is
//         looked up in every pack, and afterwards none.
//
// The language with the most votes is the one, if these are as many as a text of it usually gives
// (language::share).

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
  // Makes the pack the one in use, and says whether it stays.
  template <class Stages>
  constexpr void use_in(memory& m) const noexcept {
    m.in.pack = rom(m.of().packs[number_]);
    if (Stages::common_words) m.in.decided = is_decided();
  }

  // Whether that will stay so.
  [[nodiscard]] constexpr bool is_decided() const noexcept { return voted_ == words_to_guess; }

  // Decides for the pack of this number; that of `pack_count` is no language.
  constexpr void decide(uint8_t number) noexcept {
    number_ = number;
    stay();
  }

  // Decides for what it is so far.
  constexpr void stay() noexcept { voted_ = words_to_guess; }

  // A word votes for every language that has it. One that no other has says twice as much as one that several
  // share: so languages of one family do not hide each other, and a strange one is not taken for them by the
  // "de" that they share. What a language has not (word_class::foreign) speaks against it as loudly. A letter
  // alone is a word in too many to count.
  //
  // It stands apart from the loop over all words of the article, for this is done for 64 of them and
  // would take its registers.
  template <class Stages = every_stage>
  [[gnu::noinline]] constexpr void vote(memory& m, const token& t) noexcept {
    if (t.letters < 2 || t.number) return;
    // of "Posted: 06:14 PM EST" the last is no French; where all is in capitals, it may be
    if (Stages::several && t.letters < 4 && is_capital(m.in.window[t.begin + 1]) &&
        !is_capital(m.in.window[1]))
      return;
    uint8_t* const votes = m.votes();
    const uint8_t packs = Stages::several ? uint8_t{m.of().pack_count} : uint8_t{1};
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
    // but one that it knows by the letters of a name alone: Erdoğan and Hương are in all papers
    if (known == 1 && !(Stages::letters && t.capital && rom(m.of().packs[last])->find(t.word) == 0))
      ++votes[last];
    if (known == 0 && t.capital && voted_ < words_with_names) return;
    ++voted_;
  }

  // The language by the votes so far: the leader, if it has enough of them.
  template <class Stages = every_stage>
  constexpr void update(memory& m) noexcept {
    const uint8_t first = Stages::several ? leader(m) : uint8_t{0};
    const bool enough = (m.votes()[first] + votes_given) * 8 >= voted_ * rom(m.of().packs[first])->share;
    number_ = enough ? first : uint8_t{m.of().pack_count};
    use_in<Stages>(m);
  }

 private:
  // Of ASCII.
  [[nodiscard]] static constexpr bool is_capital(char letter) noexcept {
    return detail::in(static_cast<uint8_t>(letter), 'A', 'Z');
  }

  static constexpr uint8_t words_to_guess = 64;
  static_assert(2 * words_to_guess <= 0xFF, "a word gives two votes at most, and they are counted in a byte");
  // News begins with names, and says little of its language by them: before so many words have been counted,
  // those with a capital that no pack knows are not, and so many votes are given. Texts of no pack lack four
  // and more by 40 words; of 2,400 articles in three languages three lacked two at any time.
  static constexpr uint8_t words_with_names = 20;
  static constexpr uint8_t votes_given = 3;
  // The first pack that the program names is that of a text that says as little.
  static constexpr uint8_t votes_of_first = 2;
  // What a text of a language has more of than a text of another.
  static constexpr uint32_t votes_for =
      word_class::stop | word_class::date | word_class::verb | word_class::speech | word_class::own;

  // The language with the most votes so far, or the first.
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
  uint8_t voted_ = 0;   // words that were counted, until it is decided
};

}  // namespace brevier

#endif  // BREVIER_GUESS_HPP
