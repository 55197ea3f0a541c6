// SPDX-License-Identifier: MIT
//
// model: the weights of the features.

#ifndef BREVIER_MODEL_HPP
#define BREVIER_MODEL_HPP

#include <brevier/features.hpp>

namespace brevier {

inline constexpr int8_t model[expert_count][feature_count] = {};

}  // namespace brevier

#endif  // BREVIER_MODEL_HPP
