// SPDX-License-Identifier: MIT
//
// plan: the candidate running texts of an article, and the worth of each.
//
// Input:  the choices (workroom.hpp): the first sentences, with their sizes and scores; the size of the text.
// Output: plans, one after the other; the sentences that each shows, and its worth; the best two.
// Bound:  every choice of up to three of the first ten sentences, 130 at most; the worth of each takes a few
//         additions for each of the up to six sentences shown.
//
// A text of a fixed size is filled to its end, so it is chosen as a whole, not sentence by sentence: one, two
// or three sentences, and after the last of them what follows it in the article, as far as there is room. Its
// worth is the sum of the scores of its sentences, each weighted by its share of the text, and of the weights
// of the text as a whole: words shown, jumps, a broken end, unused bytes.

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
  // No other sentence is begun in fewer bytes than this.
  static constexpr uint16_t least_piece = 14;

  // The share of a sentence is counted in 1/16 of the text. Not called for a text of 0 bytes, which shows no
  // sentence.
  static constexpr unsigned whole_share = 16;
  [[nodiscard]] static constexpr unsigned share_of(uint32_t bytes, uint16_t budget) noexcept {
    return detail::divide_few(bytes * whole_share + budget / 2u, budget);
  }

  [[nodiscard]] constexpr const choice* choices() const noexcept { return work->choices(); }

  // The weights of texts of this size.
  [[nodiscard]] constexpr const int8_t* text_weights(uint16_t budget) const noexcept {
    return *(text_model + text_row(text_size(budget), shape));
  }

  // Moves `p` to the next plan, in the order of parts, from an empty one; false after the last. A last part
  // right after the part before it is skipped: that sentence would follow anyway.
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

  // Sets workroom::plan to the plan of greatest worth, the first if there are several; an empty one without
  // choices. Returns the second best.
  [[gnu::noinline, nodiscard]] constexpr text_plan rank_texts(uint16_t budget) const noexcept {
    text_plan p{};
    text_plan second{};
    text_plan& best = work->plan = p;
    int32_t most = lowest_worth;
    int32_t below = lowest_worth;  // the worth of the second
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

  // A text shows at most this many sentences.
  static constexpr unsigned most_shown = 6;

  // Calls `out` for the sentences that a text of this plan shows, `which` being the number of the choice:
  // `show(which, bytes)` for a whole one, `break_off(which, bytes)` for the last if only `bytes` of it fit;
  // and before either, `jump(which)` if sentences between it and the one shown before were left out:
  // next_plan() makes sure that there is room for it.
  template <class Sink>
  [[gnu::always_inline]] constexpr void go_through(const text_plan& plan, uint16_t budget,
                                                   Sink& out) const noexcept {
    int32_t left = budget;
    unsigned next = plan.part[0];
    unsigned shown = 0;
    while (next < choice_count && shown != most_shown && left >= (shown == 0 ? 1 : least_piece)) {
      const int32_t size = choices()[next].size;
      if (size > left) return out.break_off(next, static_cast<unsigned>(left));
      out.show(next, static_cast<unsigned>(size));
      left -= size + 1;
      ++next;
      ++shown;
      if (shown < plan.count && plan.part[shown] != next) {
        next = plan.part[shown];
        out.jump(next);
      }
    }
  }

  // The worth of the text of a plan, without its unused bytes, which are known when it is filled; only
  // comparable within an article and a budget.
  [[nodiscard]] constexpr int32_t worth_of(const text_plan& plan, uint16_t budget) const noexcept {
    weighing w{*this, choices(), text_weights(budget), budget};
    w.sum = worth_of_start(w.weights, plan.part[0]);
    go_through(plan, budget, w);
    if (choice_count != most_choices && w.filled < whole_share)
      w.shares += lowest() * static_cast<int32_t>(whole_share - w.filled);
    return w.sum + w.shares / text_scale;
  }

  // What unused bytes add to the worth.
  [[nodiscard]] constexpr int32_t worth_of_left(uint16_t bytes, uint16_t budget) const noexcept {
    return weight_in(text_weights(budget), text_feature::left) * int32_t{bytes / 4};
  }

  // The number of the choice of greatest worth as a line of its own; 0 if there is none. The first sentence
  // is worth `first` more, and one that leans on another `first` less.
  [[nodiscard]] constexpr uint8_t best_choice(int16_t first) const noexcept {
    uint8_t best = 0;
    int32_t worth = 0;
    for (unsigned i = 0; i < choice_count; ++i) {
      const int32_t more = i == 0 ? first : leans(i) ? -first : 0;
      const int32_t w = choices()[i].score * int32_t{whole_share} / text_scale + choices()[i].counted_worth +
                        worth_of_start(text_weights(line_bytes), i) + more;
      if (i != 0 && w <= worth) continue;
      best = static_cast<uint8_t>(i);
      worth = w;
    }
    return best;
  }

  // Whether the choice, not the first, leans on the sentence before it (features.hpp).
  [[nodiscard]] constexpr bool leans(unsigned which) const noexcept {
    return list[choices()[which].index].is(sentence::leans);
  }

 private:
  // What beginning with this choice adds to the worth of a text.
  [[gnu::noinline, nodiscard]] constexpr int16_t worth_of_start(const int8_t* weights,
                                                                unsigned which) const noexcept {
    if (which == 0) return weight_in(weights, text_feature::opening);
    return leans(which) ? weight_in(weights, text_feature::unsupported_start) : int16_t{0};
  }

  // Less than any worth.
  static constexpr int32_t lowest_worth = -0x7FFFFFFF;

  [[nodiscard]] static constexpr int16_t weight_in(const int8_t* weights, text_feature f) noexcept {
    return rom(weights[static_cast<uint8_t>(f)]);
  }

  // The sink of go_through() that adds up the worth of a text.
  struct weighing {
    const planner& from;
    const choice* choices;
    const int8_t* weights;
    uint16_t budget;
    int32_t sum = 0;
    int32_t shares = 0;  // of scores
    unsigned filled = 0;

    constexpr void show(unsigned which, unsigned bytes) noexcept {
      add(choices[which].score, share_of(bytes, budget));
      sum += choices[which].counted_worth;
    }
    constexpr void break_off(unsigned which, unsigned bytes) noexcept {
      add(choices[which].score, share_of(bytes, budget));
      sum += counted_share(choices[which], bytes, budget) + weight_in(weights, text_feature::breaks);
    }
    constexpr void add(int16_t score, unsigned share) noexcept {
      shares += score * static_cast<int32_t>(share);
      filled += share;
    }
    constexpr void jump(unsigned which) noexcept {
      sum += weight_in(weights, text_feature::jumps);
      if (from.leans(which)) sum += weight_in(weights, text_feature::unsupported_jumps);
    }
  };

  // In a short article, all of which can be chosen, a text that ends early is no better than one that goes on
  // with the worst sentence.
  [[nodiscard]] constexpr int32_t lowest() const noexcept {
    int32_t least = 0;
    for (unsigned i = 0; i < choice_count; ++i) {
      if (choices()[i].score < least) least = choices()[i].score;
    }
    return least;
  }

  // What the words in the first `bytes` of the sentence add, in proportion.
  [[nodiscard]] static constexpr int32_t counted_share(const choice& c, unsigned bytes,
                                                       uint16_t budget) noexcept {
    const unsigned counted = c.size < budget ? c.size : budget;
    const uint32_t parts = detail::divide(uint32_t{bytes} * 64, counted);
    return int32_t{c.counted_worth} * static_cast<int32_t>(parts) / 64;
  }

  // Whether there is room for another part after those of the plan.
  [[nodiscard]] constexpr bool leaves_room(const text_plan& p, uint16_t budget) const noexcept {
    uint32_t bytes = least_piece;
    for (unsigned i = 0; i < p.count; ++i) bytes += choices()[p.part[i]].size + 1u;
    return bytes <= budget;
  }
};

}  // namespace brevier

#endif  // BREVIER_PLAN_HPP
