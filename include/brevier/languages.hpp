// SPDX-License-Identifier: MIT
//
// languages: every pack. One that is not named in languages<...> takes no memory, nor do the stages that only
// its pages need (limits.hpp); a program may also include only the files of its own languages.

#ifndef BREVIER_LANGUAGES_HPP
#define BREVIER_LANGUAGES_HPP

#include <brevier/languages/chinese.hpp>
#include <brevier/languages/danish.hpp>
#include <brevier/languages/dutch.hpp>
#include <brevier/languages/english.hpp>
#include <brevier/languages/finnish.hpp>
#include <brevier/languages/french.hpp>
#include <brevier/languages/german.hpp>
#include <brevier/languages/indonesian.hpp>
#include <brevier/languages/italian.hpp>
#include <brevier/languages/japanese.hpp>
#include <brevier/languages/norwegian.hpp>
#include <brevier/languages/polish.hpp>
#include <brevier/languages/portuguese.hpp>
#include <brevier/languages/russian.hpp>
#include <brevier/languages/spanish.hpp>
#include <brevier/languages/swedish.hpp>
#include <brevier/languages/turkish.hpp>
#include <brevier/languages/vietnamese.hpp>

namespace brevier {

// English first: a text with too few words to guess by is taken for English.
using all_languages =
    languages<english, french, german, spanish, italian, portuguese, dutch, swedish, norwegian, danish,
              finnish, polish, russian, turkish, indonesian, vietnamese, chinese, japanese>;

}  // namespace brevier

#endif  // BREVIER_LANGUAGES_HPP
