// SPDX-License-Identifier: MIT
//
// weights: the weights, as they are learnt and as they are written.
//
// Input:  weights as doubles, in the units of options (document.hpp).
// Output: small integers, in the units of the library; and the reverse.
//
// For each use of an article (expert), the weights of the features come first, then those of whole texts, for
// each of their sizes, or those of sets of sentences.

#ifndef BREVIER_SRC_TRAIN_WEIGHTS_HPP
#define BREVIER_SRC_TRAIN_WEIGHTS_HPP

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>

namespace train {

using brevier::expert;
using brevier::expert_count;
using brevier::feature_count;

// The sizes of texts that are learnt from, in bytes: of a line, of few lines, of a text.
constexpr uint16_t budgets[] = {75, 140, 280};
constexpr size_t budget_count = brevier::text_sizes;
static_assert(sizeof budgets / sizeof budgets[0] == budget_count);

// The weights of the features, then those of texts for each size, or those of sets.
constexpr size_t text_weights = budget_count * brevier::text_feature_count;
constexpr size_t weight_count = feature_count + text_weights;
static_assert(brevier::set_feature_count <= text_weights);
using weights = std::array<double, weight_count>;

// Counts of words are learnt in sixteenths, so that they are about as large as the shares.
constexpr double count_unit = 16;

// The weight of what texts of this size leave free, among those of texts.
inline size_t left_weight(size_t b) {
  return b * brevier::text_feature_count + static_cast<size_t>(brevier::text_feature::left);
}

// Weights as small integers. Those of the features are rounded at one scale and those of texts at another:
// `scale` sixteenths of the sum over a text's shares go with the sum of the rest. It is a power of two.
struct integers {
  weights value{};
  int scale = 1;
};

// The greatest of weights [from, to), whatever its sign; never 0.
inline double largest(const weights& w, size_t from, size_t to) {
  double top = 1e-9;
  for (size_t k = from; k < to; ++k) top = std::max(top, std::fabs(w[k]));
  return top;
}

// Whether it is the weight of a number of words or bytes, behind those of the features.
inline bool is_count(size_t k) {
  const size_t feature = (k - feature_count) % brevier::text_feature_count;
  return feature < brevier::counted_feature_count ||
         feature == static_cast<size_t>(brevier::text_feature::left);
}

// At a scale of texts of at least `least_scale`.
inline integers rounded(const weights& w, expert use, int least_scale) {
  integers out;
  out.scale = least_scale;
  weights v = w;
  if (use == expert::sentence) {
    const double scale = 127 / largest(v, 0, weight_count);
    for (size_t k = 0; k < weight_count; ++k) out.value[k] = std::round(v[k] * scale);
    return out;
  }
  for (size_t k = feature_count; k < weight_count; ++k) v[k] = is_count(k) ? v[k] / count_unit : v[k];
  const double scale = 127 / largest(v, 0, feature_count);
  const double top = largest(v, feature_count, weight_count);
  while (top * scale * 16 / out.scale > 127) out.scale *= 2;  // a power of two is a shift
  for (size_t k = 0; k < feature_count; ++k) out.value[k] = std::round(v[k] * scale);
  for (size_t k = feature_count; k < weight_count; ++k)
    out.value[k] = std::round(v[k] * scale * 16 / out.scale);
  return out;
}

// As the options count them: shares are parts of one there, and words sixteenths.
inline weights as_learnt(const integers& from, expert use) {
  weights w = from.value;
  if (use == expert::sentence) return w;
  for (size_t k = feature_count; k < weight_count; ++k) {
    w[k] *= from.scale / 16.0 * (is_count(k) ? count_unit : 1);
  }
  return w;
}

// The weights of every expert.
using model = std::array<integers, expert_count>;

// Those of this use of an article of this shape.
inline const integers& integers_of(const model& m, expert use, brevier::shape of) {
  return m[static_cast<size_t>(brevier::expert_for(use, of))];
}

}  // namespace train

#endif  // BREVIER_SRC_TRAIN_WEIGHTS_HPP
