// SPDX-License-Identifier: MIT
//
// chinese: what pages of Chinese have. It has no words: none are told apart without spaces, and its texts are
// summarized by their statistics. So it is guessed for none, but may be said: article.language("zh").

#ifndef BREVIER_LANGUAGES_CHINESE_HPP
#define BREVIER_LANGUAGES_CHINESE_HPP

#include <brevier/language.hpp>

namespace brevier {

struct chinese : detail::pack {
  static constexpr char code[3] = "zh";
  static constexpr uint16_t stages = stage::wide_pages;  // "来源：新华社", "新华社北京3月14日电（记者李明）"
};

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_CHINESE_HPP
