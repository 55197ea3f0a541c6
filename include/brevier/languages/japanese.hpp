// SPDX-License-Identifier: MIT
//
// japanese: what pages of Japanese have. It has no words: none are told apart without spaces, and its texts
// are summarized by their statistics. So it is guessed for none, but may be said: article.language("ja").

#ifndef BREVIER_LANGUAGES_JAPANESE_HPP
#define BREVIER_LANGUAGES_JAPANESE_HPP

#include <brevier/language.hpp>

namespace brevier {

struct japanese : detail::pack {
  static constexpr char code[3] = "ja";
  static constexpr uint16_t stages = stage::wide_pages;  // "写真：田中", "【東京共同】"
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_JAPANESE_HPP
