// SPDX-License-Identifier: MIT
//
// select: chooses the sentences to show.
//
// Input:  the kept sentences, measured for running text; plans of texts and their worth (plan.hpp); the score
//         of each sentence as a line of its own; a size.
// Output: the `chosen` flag on some of them, and the room of the last, if it is to be shortened.
// Bound:  running text: the plans, and two passes over the list for each text that is filled, at most three.
//         Single sentences: at most quadratic in their number. If nothing fits, nothing is chosen.

#ifndef BREVIER_SELECT_HPP
#define BREVIER_SELECT_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/cut.hpp>
#include <brevier/features.hpp>
#include <brevier/front.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/machine.hpp>
#include <brevier/memory.hpp>
#include <brevier/model.hpp>
#include <brevier/plan.hpp>
#include <brevier/reader.hpp>
#include <brevier/rom.hpp>
#include <brevier/score.hpp>
#include <brevier/shortened.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/terms.hpp>
#include <brevier/text.hpp>
#include <brevier/token.hpp>
#include <brevier/trim.hpp>
#include <brevier/utf8.hpp>
#include <brevier/workroom.hpp>

namespace brevier {

// Answers for a finished article; the last answer is in the workroom, so that calls below need only `this` on
// the stack. `SetModel` has the weights of sets, a row for each shape of article.
template <class Stages, const int8_t* SetModel = set_model>
struct selector_of : planner {
  // The use of a text of this size.
  [[nodiscard]] static constexpr expert use_of(size_t budget) noexcept {
    return budget <= line_bytes ? expert::line : expert::text;
  }

  // Whether the sentence may be shown: it is in the body, or the article has no body.
  [[nodiscard]] constexpr bool usable(unsigned i) const noexcept {
    return list[i].in_body() || shape == shape::no_body;
  }

  // The cost of a sentence that only names the source, "Det opplyser politiet.", unless it is the first: more
  // than any place in the article is worth.
  [[nodiscard]] constexpr int16_t cost_of_source([[maybe_unused]] const sentence& s) const noexcept {
    if constexpr (Stages::common_words) {
      constexpr int16_t cost = 400;
      if (s.ordinal != 0 && detail::is_source(text_of(s), s.size, pack())) return cost;
    }
    return 0;
  }

  // ---- A line

  // The sentence for a headline is chosen as for a line of this size, whatever the room.
  static constexpr uint16_t usual_line = 75;

  // A headline stands alone, and the first sentence says who and what the others are about: it is worth this
  // much more, unless it is an opener (score.hpp), and a sentence that leans on another (features.hpp) this
  // much less.
  static constexpr int16_t worth_of_first = 60;

  // The title; `count` if there is none.
  [[nodiscard]] constexpr unsigned title() const noexcept {
    unsigned i = 0;
    while (i < count && list[i].kind != line_kind::title) ++i;
    return i;
  }

  // One line: the title, or the sentence of greatest worth as a line, preferably the first, made to fit. A
  // title may have several sentences: those that fit are shown whole, the next one shortened.
  [[gnu::noinline]] constexpr const selection& headline(uint16_t budget) const noexcept {
    selection& s = clear();
    unsigned best = title();
    if (best == count) {
      if (choice_count == 0) return s;
      best = choices()[best_choice(choices()[0].size > longest_opener ? worth_of_first : 0)].index;
    }
    s.form = text_form::headline;
    s.last_budget = 0xFFFF;
    uint16_t room = 0;  // for the last one shown
    unsigned end = best + 1;
    while (Stages::line_kinds && end < count && list[end].kind == line_kind::title) ++end;
    while (end - 1 != best && fitted(end - 1).size == 0) --end;  // the last one must show something
    for (unsigned i = best; i != end; ++i) {
      const bool more = i + 1 != end;
      const trimmed& t = more ? whole(i, true) : fitted(i);
      const uint8_t space = s.needed != 0 && takes_space(text + list[i].begin, t) ? 1 : 0;
      s.needed = static_cast<uint16_t>(s.needed + space + t.size);
      if (s.last != selection::none) continue;  // no room: only counted in `needed`
      choose(i);
      budget = static_cast<uint16_t>(budget - space);
      if (!more || t.size + 1u >= budget) {
        s.last = static_cast<uint16_t>(i);
        room = budget;
      }
      budget = static_cast<uint16_t>(budget - t.size);
    }
    s.last_budget = room;
    return s;
  }

  // ---- Running text

  // The running text of greatest worth for this budget. Unused bytes are known only when a text is filled:
  // fills the best plan without them, and the second best if it may still be better.
  [[gnu::noinline]] constexpr const selection& best_passage(uint16_t budget) const noexcept {
    const text_plan second = rank_texts(budget);
    (void)fill(0, budget);
    const int32_t worth = worth_filled(budget);
    const text_plan best = work->plan;
    work->plan = second;
    if (worth_of(second, budget) <= worth) return work->chosen;
    (void)fill(0, budget);
    if (worth_filled(budget) > worth) return work->chosen;
    work->plan = best;
    return fill(0, budget);
  }

  // Without the stage `weighing`: the text that begins with the best line.
  constexpr const selection& passage_of_best(uint16_t budget) const noexcept {
    return choice_count == 0 ? passage_from(0, budget) : passage({{best_choice(0)}, 1}, budget);
  }

  // The text of this plan.
  constexpr const selection& passage(const text_plan& plan, uint16_t budget) const noexcept {
    work->plan = plan;
    return fill(0, budget);
  }

  // The text from sentence `first` on; nothing if there is no such sentence.
  constexpr const selection& passage_from(uint16_t first, uint16_t budget) const noexcept {
    work->plan = {};
    return first < count ? fill(first, budget) : clear();
  }

  // The unused bytes of the text that was filled last.
  [[nodiscard]] constexpr uint16_t left() const noexcept {
    const selection& s = work->chosen;
    const uint16_t used = s.last == selection::none ? uint16_t{0} : fitted(s.last).size;
    return static_cast<uint16_t>(s.last_budget - used);
  }

  // The worth of the text of the plan, once it is filled.
  [[gnu::noinline, nodiscard]] constexpr int32_t worth_filled(uint16_t budget) const noexcept {
    return worth_of(work->plan, budget) + worth_of_left(left(), budget);
  }

  // Sets the value of a sentence to its condensed size in running text (shown_bytes()), which it returns; and
  // flags, as needed often: no space goes before it (space_before()), it has no dateline.
  [[gnu::always_inline]] constexpr uint16_t measure(unsigned i) const noexcept {
    sentence& s = list[i];
    const trimmed& t = whole(i, true);
    s.value = static_cast<int16_t>(t.size);
    s.flags = static_cast<uint8_t>(s.flags & ~sentence::leans);
    if (t.pieces[0].begin == 0) s.flags = static_cast<uint8_t>(s.flags | sentence::bare);
    if (!takes_space(text + s.begin, t)) s.flags = static_cast<uint8_t>(s.flags | sentence::joins);
    return t.size;
  }

  // The size of a text of all sentences.
  [[nodiscard]] constexpr size_t whole_size() const noexcept {
    size_t size = 0;
    for (unsigned i = 0; i < count; ++i) {
      if (usable(i) && shown_bytes(i) != 0) size += shown_bytes(i) + (size == 0 ? 0u : space_before(i));
    }
    return size;
  }

  // ---- Sentences, a line each

  // The last class of set_group::repeats: half of the sentence was said. It is not shown, as captions repeat
  // the text. The class is too rare for its cost to be learnt; it has a weight only so that the others do not
  // learn that cost.
  static constexpr uint8_t said_before = 4;
  static_assert(first_set_feature[3] - first_set_feature[2] == said_before + 1,
                "brevier: set_group::repeats must have a class for each eighth up to a half");

  // Up to this class of set_group::bytes, 90 letters per sentence, a set is short.
  static constexpr uint8_t little = 2;

  // At most `most` sentences, by their `value`: the best first, then, with the stage `weighing`, only those
  // that raise the worth of the set.
  [[gnu::noinline]] constexpr const selection& best_sentences(uint16_t most) const noexcept {
    selection& s = clear();
    term_bits& said = work->begin_said();
    said = term_bits{};
    uint16_t taken = 0;
    uint16_t letters = 0;  // of all chosen, by letters_of()
    for (unsigned next = best_left(most); next != count && taken < most; next = best_left(most)) {
      list[next].flags = static_cast<uint8_t>(list[next].flags | sentence::passed);
      const uint16_t size = whole(next, false).size;
      if (size == 0) continue;
      const uint16_t with = static_cast<uint16_t>(letters + letters_of(next, size) + (taken != 0 ? 1 : 0));
      if (Stages::weighing && taken != 0) {
        const uint8_t repeated = repeats(next, said);
        const int16_t gain = static_cast<int16_t>(
            worth_alone(next) + set_weight(set_group::repeats, repeated) + set_worth(taken + 1u, with, most) -
            set_worth(taken, letters, most) - unsupported_weight_after(next));
        // while the set is short, anything new is taken
        if (repeated == said_before || (gain <= 0 && bytes_class(with, most) > little)) continue;
      }
      choose(next);
      if constexpr (Stages::weighing) note_terms(next, said);
      s.needed = static_cast<uint16_t>(s.needed + size + (taken != 0 ? 1 : 0));
      letters = with;
      ++taken;
    }
    return s;
  }

  // The class of set_group::bytes for a set of `letters`, if at most `most` sentences are wanted.
  [[nodiscard]] static constexpr uint8_t bytes_class(size_t letters, uint16_t most) noexcept {
    const uint32_t tens = detail::divide(static_cast<uint32_t>(letters) * 3, most * uint32_t{10});
    return detail::bucket(static_cast<uint16_t>(tens), detail::set_steps);
  }

  // `bytes` of a sentence with each of its characters counted as one: "что" says no more than "what", and the
  // weights were learnt from letters of one byte.
  [[gnu::noinline, nodiscard]] constexpr uint16_t letters_of(unsigned i, unsigned bytes) const noexcept {
    const char* at = text_of(list[i]);
    for (unsigned left = list[i].size; left != 0; --left) {
      if (is_continuation(*at++)) --bytes;
    }
    return static_cast<uint16_t>(bytes);
  }

  // The class of set_group::repeats: how many of the terms of a sentence, plus one, were said. Plus one, as
  // one of two terms may be the same by chance.
  [[gnu::noinline, nodiscard]] constexpr uint8_t repeats(unsigned i, const term_bits& said) const noexcept {
    uint16_t all = 0;
    uint16_t known = 0;
    score_state& room = work->begin_scan();
    room.tokens.begin(text + list[i].begin, list[i].size, pack());
    const token& t = room.word;
    while (room.tokens.template next<Stages>(room.word)) {
      if (!is_term(t, pack())) continue;
      ++all;
      if (said.has(t.term)) ++known;
    }
    const uint16_t eighths = detail::share(known, all + 1u, 8);
    return static_cast<uint8_t>(eighths < said_before ? eighths : said_before);
  }

  [[gnu::noinline]] constexpr void note_terms(unsigned i, term_bits& said) const noexcept {
    score_state& room = work->begin_scan();
    room.tokens.begin(text + list[i].begin, list[i].size, pack());
    while (room.tokens.template next<Stages>(room.word)) {
      if (is_term(room.word, pack())) said.add(room.word.term);
    }
  }

  // ---- How a sentence is shown

  // The sentence as the selection shows it; valid until the next is shortened.
  [[nodiscard]] constexpr const trimmed& shorten(unsigned which) const noexcept {
    const selection& s = work->chosen;
    if (which == s.last) return fitted(which);
    return whole(which, s.form != text_form::lines);
  }

  // The sentence condensed.
  [[gnu::noinline]] constexpr const trimmed& whole(unsigned i, bool running) const noexcept {
    const sentence& s = list[i];
    trimmed& t = shortened(s, 1, 0xFFFF, true);
    if (running) end(s, t);
    return t;
  }

  // The sentence shortened as the last of the selection.
  [[gnu::noinline]] constexpr const trimmed& fitted(unsigned i) const noexcept {
    const selection& s = work->chosen;
    return shortened(list[i], static_cast<uint8_t>(s.form), s.last_budget, s.keeps_dots);
  }

 private:
  // In running text, a sentence without an end mark, such as an item of a list, gets a full stop; one that
  // the window has cut, "…".
  [[gnu::noinline]] constexpr void end(const sentence& s, trimmed& t) const noexcept {
    const char* from = text_of(s);
    const bool alone = count == 1 && !s.in_body();  // only a headline
    if (alone || t.count == 0) return;
    const uint16_t end = t.pieces[t.count - 1].end;
    const uint32_t last = decode_utf8(from, character_start(from, static_cast<uint16_t>(end - 1)), end).code;
    if (s.is(sentence::cut)) {
      t.last = ending::ellipsis;
      t.size = static_cast<uint16_t>(t.size + ellipsis_bytes);
    } else if ((is(last, char_class::word) && !is_unspaced(last)) || last == '%') {
      t.last = ending::full_stop;
      ++t.size;
    }
  }

  // Shortens the sentence by the levels of trim.hpp, from `level` up.
  [[gnu::always_inline]] constexpr trimmed& shortened(const sentence& s, uint8_t level, uint16_t budget,
                                                      bool keeps_dots) const noexcept {
    if constexpr (!Stages::shortening) {
      trimmed& out = work->begin_shortening().out();
      return cut<Stages>(text_of(s), s.size, budget, pack(), keeps_dots, out);
    } else {
      return begin_trimming(s).fit(level, budget, keeps_dots);
    }
  }

  // Not inlined, so that the search for a dateline is not on the stack of the rest.
  [[gnu::noinline]] constexpr detail::trimmer& begin_trimming(const sentence& s) const noexcept {
    detail::trimmer& trim = work->begin_shortening();
    trim.begin<Stages>(text_of(s), s.size, pack(), s.is(sentence::bare));
    return trim;
  }

  // ---- What is chosen

  // A selection of nothing.
  constexpr selection& clear() const noexcept {
    constexpr uint8_t ours = sentence::chosen | sentence::passed;
    for (sentence* s = list; s != list + count; ++s) s->flags = static_cast<uint8_t>(s->flags & ~ours);
    return work->chosen = {selection::none, 0, 0, text_form::lines, false};
  }

  constexpr void choose(unsigned i) const noexcept {
    list[i].flags = static_cast<uint8_t>(list[i].flags | sentence::chosen);
  }

  // For any number, even below 0.
  [[nodiscard]] constexpr bool is_chosen(unsigned i) const noexcept {
    return i < count && list[i].is(sentence::chosen);
  }

  // Whether the sentence that it may lean on, the usable one before it, is chosen.
  [[nodiscard]] constexpr bool is_supported(unsigned i) const noexcept {
    while (i-- != 0) {
      if (usable(i)) return list[i].is(sentence::chosen);
    }
    return false;
  }

  // ---- Running text

  // A sentence of fewer bytes is shown only next to a neighbour in the article: "Enough."
  static constexpr uint8_t least_alone = 20;

  // If the next sentence does not fit and would say nothing in the room left, at most this many are tried; a
  // line ends at the first.
  static constexpr uint8_t most_passed = 8;

  // In less room than this, a sentence that is not the only one is shortened only if what is shown of it says
  // something (tells()).
  static constexpr uint16_t least_statement = 64;

  // The state of filling a text.
  struct filling {
    uint16_t budget;
    uint16_t left;      // bytes of it that are left
    uint16_t earliest;  // the first of the chosen sentences; `count` while there is none
  };

  // Fills the budget with the parts of the plan and what follows the last of them, or, if the plan is empty,
  // with `first` and what follows; then with earlier sentences that fit whole.
  [[gnu::noinline]] constexpr const selection& fill(unsigned first, uint16_t budget) const noexcept {
    selection& s = clear();
    s.form = budget <= line_bytes ? text_form::line : text_form::text;
    // in few lines three bytes are worth more as words than as "…", which is written only if room is left; a
    // longer text keeps room for it
    s.keeps_dots = budget > few_lines_bytes;
    s.needed = static_cast<uint16_t>(whole_size());
    filling so_far = {budget, budget, count};
    unsigned after_plan = first;  // the first sentence after the last part of the plan
    unsigned part = 0;
    unsigned passed = 0;  // sentences that did not fit
    // from part to part of the plan, then from sentence to sentence
    for (unsigned next = first; next < count; ++next) {
      const bool planned = part < work->plan.count;
      if (planned) {
        next = choices()[work->plan.part[part++]].index;
        after_plan = next + 1;
      }
      const unsigned i = next;
      if (!may_show(i, planned, so_far)) continue;
      if (planned || !is_unsupported(i)) {
        if (take_whole(i, so_far)) continue;
        if (take_shortened(i, so_far) || planned) return s;
      }
      if (so_far.budget <= line_bytes || ++passed == most_passed) break;
    }
    for (unsigned i = after_plan; i-- != 0;) {
      if (may_show(i, false, so_far)) (void)take_whole(i, so_far);
    }
    s.last_budget = so_far.left;
    return s;
  }

  // Whether a text would leave out the sentence that it leans on. Known only of choices.
  [[gnu::noinline, nodiscard]] constexpr bool is_unsupported(unsigned i) const noexcept {
    return work->plan.count != 0 && list[i].is(sentence::leans) && !is_supported(i);
  }

  // Not a sentence that would say too little there, unless it is a part of the plan or the first to be
  // chosen.
  [[gnu::noinline, nodiscard]] constexpr bool may_show(unsigned i, bool planned,
                                                       const filling& so_far) const noexcept {
    const sentence& s = list[i];
    if (!usable(i) || s.is(sentence::chosen) || shown_bytes(i) == 0) return false;
    if (planned || so_far.earliest == count) return true;
    if (work->chosen.needed > so_far.budget && cost_of_source(s) != 0) return false;
    return shown_bytes(i) >= least_alone || work->chosen.needed <= so_far.budget || is_chosen(i - 1u) ||
           is_chosen(i + 1u);
  }

  // Chooses the sentence if there is room for all of it.
  [[gnu::noinline]] constexpr bool take_whole(unsigned i, filling& so_far) const noexcept {
    // with the space before it, or before what was first so far
    unsigned size = shown_bytes(i);
    if (so_far.earliest != count) size += space_before(i < so_far.earliest ? so_far.earliest : i);
    if (size > so_far.left) return false;
    choose(i);
    if (i < so_far.earliest) so_far.earliest = static_cast<uint16_t>(i);
    so_far.left = static_cast<uint16_t>(so_far.left - size);
    return true;
  }

  // Chooses it as the last, to be shortened, if it is the only sentence, has least_statement bytes of room,
  // or says something in less.
  [[gnu::always_inline]] constexpr bool take_shortened(unsigned i, const filling& so_far) const noexcept {
    selection& s = work->chosen;
    const bool only = so_far.left == so_far.budget;
    if (!only && so_far.left <= least_piece) return false;
    const uint16_t room = static_cast<uint16_t>(so_far.left - (only ? 0 : 1));  // for the space before it
    s.last_budget = room;
    if (!only && room < least_statement && !tells(i)) return false;
    choose(i);
    s.last = static_cast<uint16_t>(i);
    return true;
  }

  // Whether the sentence, shortened as the last of the selection, breaks off after its main verb and outside
  // quotations: "By the following week…", "He said…" and "“We have seen…”" say nothing. True where no verbs
  // are known.
  [[gnu::always_inline, nodiscard]] constexpr bool tells(unsigned i) const noexcept {
    if (Stages::common_words && detail::begins_loosely(text_of(list[i]), list[i].size)) return false;
    const trimmed& t = fitted(i);
    return t.count != 0 && t.closing == 0 && t.tells;
  }

  // The size of a sentence in running text, from measure().
  [[nodiscard]] constexpr uint16_t shown_bytes(unsigned i) const noexcept {
    return static_cast<uint16_t>(list[i].value);
  }

  [[nodiscard]] constexpr uint8_t space_before(unsigned i) const noexcept {
    return list[i].is(sentence::joins) ? uint8_t{0} : uint8_t{1};
  }

  // ---- Sentences, a line each

  // "High price. The vote. The council said": a sentence of at most this many bytes says nothing in a line of
  // its own, and its cost there is more than any place in the article is worth.
  static constexpr uint16_t longest_catchword = 24;
  static constexpr int16_t cost_of_catchword = 400;

  // The best sentence that best_sentences() has not tried; `count` if there is none. If it will be the only
  // one, its size counts as that of the set: "Witnesses fled." says too little.
  [[nodiscard]] constexpr unsigned best_left(uint16_t most) const noexcept {
    unsigned best = count;
    int16_t worth = 0;
    for (unsigned i = 0; i < count; ++i) {
      if (!usable(i) || list[i].is(sentence::passed)) continue;
      int16_t here = worth_alone(i);
      if (Stages::weighing && most == 1)
        here = static_cast<int16_t>(
            here + set_weight(set_group::bytes, bytes_class(letters_of(i, list[i].size), 1)));
      if (best != count && here <= worth) continue;
      best = i;
      worth = here;
    }
    return best;
  }

  // The worth of a sentence as a line of its own, by its score.
  [[nodiscard]] constexpr int16_t worth_alone(unsigned i) const noexcept {
    const int16_t cost = list[i].size <= longest_catchword ? cost_of_catchword : int16_t{0};
    return static_cast<int16_t>(list[i].value - cost + unsupported_weight(i));
  }

  // The weight of a sentence that is unsupported in the set; 0 of the others.
  [[nodiscard]] constexpr int16_t unsupported_weight(unsigned i) const noexcept {
    const sentence& s = list[i];
    if (!Stages::weighing || !s.is(sentence::leans) || s.ordinal == 0 || is_supported(i)) return 0;
    return set_weight(set_group::unsupported, 0);
  }

  // That of the next sentence, if it is chosen: choosing this one takes it away.
  [[nodiscard]] constexpr int16_t unsupported_weight_after(unsigned i) const noexcept {
    return is_chosen(i + 1u) ? unsupported_weight(i + 1u) : int16_t{0};
  }

  [[nodiscard]] constexpr int16_t set_weight(set_group group, uint8_t step) const noexcept {
    const uint8_t row = static_cast<uint8_t>(set_feature_count * row_of(shape));
    return rom((SetModel + row)[rom(first_set_feature[static_cast<uint8_t>(group)]) + step]);
  }

  // The worth of a set by its number and size, without the scores of its members and what they repeat.
  [[nodiscard]] constexpr int16_t set_worth(uint32_t members, size_t letters, uint16_t most) const noexcept {
    return static_cast<int16_t>(
        set_weight(set_group::count, static_cast<uint8_t>(members > 3 ? 2 : members - 1)) +
        set_weight(set_group::bytes, bytes_class(letters, most)));
  }
};

using selector = selector_of<every_stage>;

}  // namespace brevier

#endif  // BREVIER_SELECT_HPP
