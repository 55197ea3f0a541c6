// SPDX-License-Identifier: MIT
//
// plan: which running texts may be made of an article, and what each is worth.
//
// Input:  the choices (workroom.hpp): the first sentences, with their sizes and scores; the size of the text.
// Output: plans, one after the other; of each the sentences that show, and its worth; the best two.
// Bound:  every choice of up to three of the first ten sentences, 130 at most; the worth of each takes a few
//         additions for each of the up to six sentences that show.
//
// A text of a fixed size is filled to its end, so what is chosen is not a sentence but a whole text: one, two
// or three sentences, and after the last of them what follows it in the article, as far as there is room. Its
// worth is the sum of its sentences' scores, each by the share of the text that it takes, and of the weights
// of what the text has as a whole: the words that show, a jump, a broken end, the bytes that are left free.

#ifndef BREVIER_PLAN_HPP
#define BREVIER_PLAN_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/features.hpp>
#include <brevier/machine.hpp>
#include <brevier/memory.hpp>
#include <brevier/model.hpp>
#include <brevier/rom.hpp>
#include <brevier/workroom.hpp>

namespace brevier {

// A finished article whose choices were scored.
struct planner : memory {
  // In less room than this another sentence is not begun.
  static constexpr uint16_t least_piece = 14;

  // The score of a sentence counts in such parts of the text. A text of no bytes shows none.
  static constexpr unsigned whole_share = 16;
  [[nodiscard]] static constexpr unsigned share_of(uint32_t bytes, uint16_t budget) noexcept {
    return detail::divide_few(bytes * whole_share + budget / 2u, budget);
  }

  [[nodiscard]] constexpr const choice* choices() const noexcept { return work->choices(); }

  // The weights of texts of so many bytes.
  [[nodiscard]] constexpr const int8_t* text_weights(uint16_t budget) const noexcept {
    return *(text_model + text_row(text_size(budget), shape));
  }

  // The plan after `p`, in the order of their parts; false after the last one. An empty one is before all. A
  // last part right behind the one before it is passed over: it would follow anyway.
  [[gnu::noinline, nodiscard]] constexpr bool next_plan(text_plan& p, uint16_t budget) const noexcept {
    const uint8_t most = budget > few_lines_bytes ? text_plan::most : uint8_t{2};
    do {
      if (p.count < most && (p.count == 0 || leaves_room(p, budget))) {
        p.part[p.count] = p.count == 0 ? uint8_t{0} : static_cast<uint8_t>(p.part[p.count - 1] + 1);
        ++p.count;
      } else {
        ++p.part[p.count - 1];
      }
      while (p.part[p.count - 1] >= choice_count) {
        if (--p.count == 0) return false;
        ++p.part[p.count - 1];
      }
    } while (p.count > 1 && p.part[p.count - 1] == p.part[p.count - 2] + 1);
    return true;
  }

  // Plans the text of the greatest worth in workroom::plan, the first of several; an empty one if there is no
  // choice. Returns the second.
  [[gnu::noinline, nodiscard]] constexpr text_plan rank_texts(uint16_t budget) const noexcept {
    text_plan p{};
    text_plan second{};
    text_plan& best = work->plan = p;
    int32_t most = lowest_worth;
    int32_t below = lowest_worth;  // of the second
    while (next_plan(p, budget)) {
      const int32_t worth = worth_of(p, budget);
      if (worth <= below) continue;
      below = worth;
      second = p;
      if (worth <= most) continue;
      below = most;
      most = worth;
      second = best;
      best = p;
    }
    return second;
  }

  // Goes through the sentences that a text of this plan shows, one after the other.
  struct showing {
    static constexpr unsigned most = 6;
    const choice* choices;
    unsigned choice_count;
    text_plan plan;
    unsigned left;        // bytes of the text
    unsigned next_part;   // what comes next
    unsigned part = 0;    // the sentence that shows: its number among the choices
    unsigned bytes = 0;   // of it that show
    unsigned count = 0;   // sentences so far
    unsigned jumps = 0;   // places where something was left out
    bool breaks = false;  // it does not fit

    constexpr bool next() noexcept {
      if (next_part >= choice_count || count == most || left < (count == 0 ? 1 : least_piece)) return false;
      part = next_part;
      const unsigned size = choices[part].size;
      breaks = size > left;
      bytes = breaks ? left : size;
      left = left > size ? left - size - 1 : 0;
      ++next_part;
      ++count;
      if (count < plan.count && plan.part[count] != next_part) {
        next_part = plan.part[count];
        if (left >= least_piece) ++jumps;
      }
      return true;
    }
  };

  [[nodiscard]] constexpr showing show(const text_plan& plan, uint16_t budget) const noexcept {
    return {choices(), choice_count, plan, budget, plan.part[0]};
  }

  // What the text of a plan is worth, but for what it leaves free, which is known when it is filled; only
  // comparable within an article and a budget.
  [[nodiscard]] constexpr int32_t worth_of(const text_plan& plan, uint16_t budget) const noexcept {
    const int8_t* const weights = text_weights(budget);
    int32_t shares = 0;
    int32_t sum = plan.part[0] == 0 ? weight_in(weights, text_feature::opening) : int16_t{0};
    unsigned filled = 0;
    showing s = show(plan, budget);
    while (s.next()) {
      const choice& c = choices()[s.part];
      const unsigned share = share_of(s.bytes, budget);
      shares += c.score * static_cast<int32_t>(share);
      sum += front_share(c, s.bytes, budget);
      filled += share;
    }
    sum += static_cast<int32_t>(s.jumps) * weight_in(weights, text_feature::jumps);
    if (s.breaks) sum += weight_in(weights, text_feature::breaks);
    if (choice_count != most_choices && filled < whole_share)
      shares += lowest() * static_cast<int32_t>(whole_share - filled);
    return sum + shares / text_scale;
  }

  // What it adds that the text leaves so many bytes free.
  [[nodiscard]] constexpr int32_t worth_of_left(uint16_t bytes, uint16_t budget) const noexcept {
    return weight_in(text_weights(budget), text_feature::left) * int32_t{bytes / 4};
  }

  // The choice of the greatest worth as a line of its own, by its number; 0 if there is none. The first
  // sentence is worth `first` more.
  [[nodiscard]] constexpr uint8_t best_choice(int16_t first) const noexcept {
    uint8_t best = 0;
    int32_t worth = 0;
    for (unsigned i = 0; i < choice_count; ++i) {
      const int32_t w = choices()[i].score * int32_t{whole_share} / text_scale + choices()[i].front +
                        (i == 0 ? weight_in(text_weights(line_bytes), text_feature::opening) + first : 0);
      if (i != 0 && w <= worth) continue;
      best = static_cast<uint8_t>(i);
      worth = w;
    }
    return best;
  }

 private:
  // Less than any worth.
  static constexpr int32_t lowest_worth = -0x7FFFFFFF;

  [[nodiscard]] static constexpr int16_t weight_in(const int8_t* weights, text_feature f) noexcept {
    return rom(weights[static_cast<uint8_t>(f)]);
  }

  // Of a short article, all of which can be chosen, a text that ends early is no better than one that goes on
  // with the worst sentence there is.
  [[nodiscard]] constexpr int32_t lowest() const noexcept {
    int32_t least = 0;
    for (unsigned i = 0; i < choice_count; ++i) {
      if (choices()[i].score < least) least = choices()[i].score;
    }
    return least;
  }

  // What `bytes` of the sentence add by their words.
  [[nodiscard]] static constexpr int32_t front_share(const choice& c, unsigned bytes,
                                                     uint16_t budget) noexcept {
    const unsigned counted = c.size < budget ? c.size : budget;
    if (bytes >= counted) return c.front;
    const uint32_t parts = detail::divide(uint32_t{bytes} * 64, counted);
    return int32_t{c.front} * static_cast<int32_t>(parts) / 64;
  }

  // Whether another part may begin after those of the plan.
  [[nodiscard]] constexpr bool leaves_room(const text_plan& p, uint16_t budget) const noexcept {
    uint32_t bytes = least_piece;
    for (unsigned i = 0; i < p.count; ++i) bytes += choices()[p.part[i]].size + 1u;
    return bytes <= budget;
  }
};

}  // namespace brevier

#endif  // BREVIER_PLAN_HPP
