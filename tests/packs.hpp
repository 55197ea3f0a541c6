// SPDX-License-Identifier: MIT
//
// packs: the languages that several test files ask for.

#ifndef BREVIER_TESTS_PACKS_HPP
#define BREVIER_TESTS_PACKS_HPP

#include <brevier/languages.hpp>

#include <cstdint>
#include <stdexcept>
#include <string_view>

namespace packs {

inline constexpr const brevier::language& english = brevier::detail::built_pack<brevier::english>::value;
inline constexpr const brevier::language& unknown = brevier::no_language;

// The pack of this code, which is in brevier::all_languages.
inline const brevier::language& of(std::string_view code) {
  using all = brevier::all_languages;
  for (std::uint8_t i = 0; i < all::count; ++i) {
    if (all::list[i]->code.value == code) return *all::list[i];
  }
  throw std::invalid_argument("no pack of this code");
}

}  // namespace packs

#endif  // BREVIER_TESTS_PACKS_HPP
