// SPDX-License-Identifier: MIT
//
// fitted: sentences that were made to fit, as a reader sees them.

#ifndef BREVIER_TESTS_FITTED_HPP
#define BREVIER_TESTS_FITTED_HPP

#include <brevier/trim.hpp>

#include <cstdint>
#include <string>
#include <string_view>

#include "packs.hpp"
#include "shown.hpp"

namespace fitted {

inline uint16_t size_of(std::string_view text) {
  return static_cast<uint16_t>(text.size());
}

inline std::string fit(std::string_view text, unsigned budget,
                       const brevier::language& pack = packs::english) {
  return support::show(text, brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), pack));
}

inline std::string fit_headline(std::string_view text, unsigned budget,
                                const brevier::language& pack = packs::english) {
  return support::show(
      text, brevier::fit_headline(text.data(), size_of(text), static_cast<uint16_t>(budget), pack));
}

inline bool tells(std::string_view text, unsigned budget) {
  return brevier::fit(text.data(), size_of(text), static_cast<uint16_t>(budget), packs::english).tells;
}

inline std::string condense(std::string_view text, const brevier::language& pack = packs::english) {
  return support::show(text, brevier::condense(text.data(), size_of(text), pack));
}

}  // namespace fitted

#endif  // BREVIER_TESTS_FITTED_HPP
