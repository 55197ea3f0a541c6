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

  // A text shows so many sentences at most.
  static constexpr unsigned most_shown = 6;

  // Goes through the sentences that a text of this plan shows, and tells `out` of each, by its number among
  // the choices: `show(which, bytes)` if it shows whole, `break_off(which, bytes)` of the last one if so many
  // bytes of it do; and `jump(which)` of each that stands behind something that was left out: next_plan()
  // gives none without room for it.
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

  // What the text of a plan is worth, but for what it leaves free, which is known when it is filled; only
  // comparable within an article and a budget.
  [[nodiscard]] constexpr int32_t worth_of(const text_plan& plan, uint16_t budget) const noexcept {
    weighing w{*this, choices(), text_weights(budget), budget};
    w.sum = worth_of_front(w.weights, plan.part[0]);
    go_through(plan, budget, w);
    if (choice_count != most_choices && w.filled < whole_share)
      w.shares += lowest() * static_cast<int32_t>(whole_share - w.filled);
    return w.sum + w.shares / text_scale;
  }

  // What it adds that the text leaves so many bytes free.
  [[nodiscard]] constexpr int32_t worth_of_left(uint16_t bytes, uint16_t budget) const noexcept {
    return weight_in(text_weights(budget), text_feature::left) * int32_t{bytes / 4};
  }

  // The choice of the greatest worth as a line of its own, by its number; 0 if there is none. The first
  // sentence is worth `first` more, and one that leans on another so much less.
  [[nodiscard]] constexpr uint8_t best_choice(int16_t first) const noexcept {
    uint8_t best = 0;
    int32_t worth = 0;
    for (unsigned i = 0; i < choice_count; ++i) {
      const int32_t more = i == 0 ? first : is_adrift(i) ? -first : 0;
      const int32_t w = choices()[i].score * int32_t{whole_share} / text_scale + choices()[i].front +
                        worth_of_front(text_weights(line_bytes), i) + more;
      if (i != 0 && w <= worth) continue;
      best = static_cast<uint8_t>(i);
      worth = w;
    }
    return best;
  }

  // Whether the choice, which is not the first, says who or what is spoken of only by what comes before it.
  [[nodiscard]] constexpr bool is_adrift(unsigned which) const noexcept {
    return list[choices()[which].index].is(sentence::leans);
  }

 private:
  // What it adds that a text begins with this choice.
  [[gnu::noinline, nodiscard]] constexpr int16_t worth_of_front(const int8_t* weights,
                                                                unsigned which) const noexcept {
    if (which == 0) return weight_in(weights, text_feature::opening);
    return is_adrift(which) ? weight_in(weights, text_feature::adrift) : int16_t{0};
  }

  // Less than any worth.
  static constexpr int32_t lowest_worth = -0x7FFFFFFF;

  [[nodiscard]] static constexpr int16_t weight_in(const int8_t* weights, text_feature f) noexcept {
    return rom(weights[static_cast<uint8_t>(f)]);
  }

  // Adds up what a text is worth that is gone through.
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
      sum += choices[which].front;
    }
    constexpr void break_off(unsigned which, unsigned bytes) noexcept {
      add(choices[which].score, share_of(bytes, budget));
      sum += front_share(choices[which], bytes, budget) + weight_in(weights, text_feature::breaks);
    }
    constexpr void add(int16_t score, unsigned share) noexcept {
      shares += score * static_cast<int32_t>(share);
      filled += share;
    }
    constexpr void jump(unsigned which) noexcept {
      sum += weight_in(weights, text_feature::jumps);
      if (from.is_adrift(which)) sum += weight_in(weights, text_feature::astray);
    }
  };

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
