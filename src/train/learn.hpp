// SPDX-License-Identifier: MIT
//
// learn: documents -> weights.
//
// Input:  documents, and the half of them to leave out.
// Output: the weights under which a softmax over the worth of the options by these weights is closest, in
//         cross entropy, to a softmax over their measured worth; rounded to small integers.
//
// They are found by gradient descent (Adam; D. Kingma, J. Ba, 2015), in a fixed number of rounds over all
// documents.

#ifndef BREVIER_SRC_TRAIN_LEARN_HPP
#define BREVIER_SRC_TRAIN_LEARN_HPP

#include <algorithm>
#include <array>
#include <brevier/brevier.hpp>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

#include "document.hpp"
#include "weights.hpp"

namespace train {

using brevier::shape_count;
using brevier::use_count;

// Turns scores into shares that add up to one.
inline void softmax(std::vector<double>& z) {
  const double top = *std::max_element(z.begin(), z.end());
  double sum = 0;
  for (double& v : z) sum += v = std::exp(v - top);
  for (double& v : z) v /= sum;
}

// Adds the gradient of one document's options to `g`.
inline void add_gradient(const document& d, const options& all, double sharpness, const weights& w,
                         weights& g) {
  std::vector<double> score(d.candidates.size());
  for (size_t i = 0; i < score.size(); ++i) {
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) score[i] += w[f.active[k]];
  }
  std::vector<double> p(all.size());
  std::vector<double> target(all.size());
  for (size_t a = 0; a < all.size(); ++a) {
    const option& o = all[a];
    for (size_t i = 0; i < o.part_count; ++i) p[a] += score[o.part[i]] * o.share[i];
    for (size_t k = 0; k < o.extra_count; ++k) p[a] += w[o.extra[k]] * o.amount[k];
    target[a] = sharpness * o.worth;
  }
  softmax(p);
  softmax(target);
  std::vector<double> push(d.candidates.size());
  for (size_t a = 0; a < all.size(); ++a) {
    const option& o = all[a];
    const double more = d.weight * (target[a] - p[a]);
    for (size_t i = 0; i < o.part_count; ++i) push[o.part[i]] += more * o.share[i];
    for (size_t k = 0; k < o.extra_count; ++k) g[o.extra[k]] += more * o.amount[k];
  }
  for (size_t i = 0; i < push.size(); ++i) {
    const feature_list& f = d.candidates[i].features;
    for (uint8_t k = 0; k < f.count; ++k) g[f.active[k]] += push[i];
  }
}

// What is learnt for a use from a document.
inline std::vector<const options*> lessons(const document& d, expert use) {
  std::vector<const options*> out;
  const auto add = [&out](const options& o) {
    if (o.size() > 1) out.push_back(&o);
  };
  if (use == expert::sentence) {
    add(d.sets);
    return out;
  }
  for (size_t b = 0; b < budget_count; ++b) {
    if (use == expert::text || brevier::selector::use_of(budgets[b]) == use) add(d.texts[b]);
  }
  return out;
}

// The weights of each shape.
using by_shape = std::array<weights, shape_count>;

// Of weights for paragraphs and what a block adds to these, those of each.
inline by_shape summed(const by_shape& w) {
  by_shape out = {w[0], w[0]};
  for (size_t k = 0; k < weight_count; ++k) out[1][k] += w[1][k];
  return out;
}

// A target is e to the worth times this: the greater, the less the second best counts.
inline double sharpness_of(expert use) {
  return use == expert::line ? 18 : use == expert::text ? 12 : 6;
}

// The weights for this use that the documents teach, but for one half of them; -1 leaves none out. All are 0
// if there is nothing to choose from.
inline by_shape learn(const std::vector<document>& all, expert use, int leave_out, int rounds) {
  constexpr double decay = 0.001;
  by_shape w{};  // of paragraphs, and what a block adds
  by_shape mean{};
  by_shape square{};
  double total = 0;
  for (const document& d : all) {
    if (d.half != leave_out) total += d.weight * static_cast<double>(lessons(d, use).size());
  }
  if (total == 0) return w;
  for (int round = 1; round <= rounds; ++round) {
    const double rate = 0.08 * (1.1 - static_cast<double>(round) / rounds);
    const by_shape now = summed(w);
    by_shape g{};
    for (const document& d : all) {
      if (d.half == leave_out) continue;
      const size_t of = static_cast<size_t>(d.shape);
      for (const options* o : lessons(d, use)) add_gradient(d, *o, sharpness_of(use), now[of], g[of]);
    }
    for (size_t k = 0; k < weight_count; ++k) g[0][k] += g[1][k];
    for (size_t i = 0; i < shape_count * weight_count; ++i) {
      const size_t of = i / weight_count;
      const size_t k = i % weight_count;
      const double gradient = g[of][k] / total - decay * w[of][k];
      mean[of][k] = 0.9 * mean[of][k] + 0.1 * gradient;
      square[of][k] = 0.99 * square[of][k] + 0.01 * gradient * gradient;
      const double m = mean[of][k] / (1 - std::pow(0.9, round));
      const double v = square[of][k] / (1 - std::pow(0.99, round));
      w[of][k] += rate * m / (std::sqrt(v) + 1e-4);
    }
  }
  return summed(w);
}

// The weights for all uses, as small integers of one scale.
inline model learn_all(const std::vector<document>& all, int leave_out, int rounds) {
  std::array<by_shape, use_count> learnt{};
  for (size_t u = 0; u < use_count; ++u) learnt[u] = learn(all, static_cast<expert>(u), leave_out, rounds);
  // All have the scale of the one that needs the largest: there is one in the library.
  model m{};
  int scale = 1;
  for (int again = 0; again < 2; ++again) {
    for (size_t e = 0; e < expert_count; ++e) {
      const size_t use = e % use_count;
      m[e] = rounded(learnt[use][e / use_count], static_cast<expert>(use), scale);
      scale = std::max(scale, m[e].scale);
    }
  }
  return m;
}

}  // namespace train

#endif  // BREVIER_SRC_TRAIN_LEARN_HPP
