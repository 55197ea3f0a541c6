// SPDX-License-Identifier: MIT
//
// trim: makes a sentence fit, by removing words inside it and by its end.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: the pieces of it that stay, and its ending. Never over the budget, never half a word; in scripts
//         without spaces never a syllable sign without its letter. A quotation that is cut, or that ends in
//         another sentence, gets its closing mark.
// Bound:  four passes over the sentence, each linear; condense() needs two, and looks up only the first word
//         and those after commas. Six pieces (shortened.hpp): a removal that would need a seventh is not
//         made.
//
// More is removed, level by level, until the sentence fits:
//   0  the dateline
//   1  "However, ", (brackets), ", 44,", ", however,"; a name followed by its abbreviation in brackets; in a
//      line, "But " at the start
//   2  an aside between two commas before a verb: ", who lives in Leeds, was", ", a unit of X, said"; but not
//      an attribution or a condition, as far as a word of the pack or the few words of the aside show one: an
//      allegation must not become a fact. In an English headline also "the", "a" before a word of the topic,
//      "has" before "launched", "that" after "said". After B. Dorr, D. Zajic, R. Schwartz, "Hedge Trimmer",
//      Workshop on Text Summarization, HLT-NAACL 2003.
// If it still does not fit, it ends at the place with the best score: the bytes that it uses, minus a penalty
// for how it reads. An attribution at the end is left off as a whole if half of the bytes stay, and then
// never with a full stop.
//
// Example: a sentence of 114 bytes in 50. Level 0 removes nothing, level 1 "However," and the bracket, which
// leaves 98. Level 2, word by word, with the bytes used so far, the best place to end and its score:
//
//   However,      0                            an adverb at the start is removed with its comma
//   the old       7
//   mill         12  the old               1   7 bytes - trim_cost::anywhere
//   (1802),                                    the bracket is removed
//   a            15  the old mill         17   12 + 5: before a comma. An aside may begin with this word
//   ruin         20
//   in           23  the old mill, a ruin 18   20 - 2: before a preposition of time or place
//   May,         27                            "in" dangles: no place to end
//   was          16  the old mill         12   a verb after a comma: the aside and its places are removed
//   sold         21                            a place after a verb is worse: 16 - 12
//   to           24  ... was sold         16   21 - 5: before a preposition that binds
//   Acme on      32  ... to Acme          27   29 - 2
//   Monday,      39
//   after        46  ... on Monday        47   39 + 5, and 50 / 16 for a full stop: the verb has come, and a
//                                              clause begins after the comma
//   the ...      82                            more than 50 bytes are used: no place
//   said.                                      an attribution, which would be left off
//
//   The old mill was sold to Acme on Monday.

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/abbreviation.hpp>
#include <brevier/dateline.hpp>
#include <brevier/features.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/parse.hpp>
#include <brevier/shortened.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// The penalty for ending at a place, in the bytes of text that one would give up to avoid it.
namespace trim_cost {
constexpr int odd = 36;      // after what may be a preposition, or what may be an apostrophe
constexpr int glued = 20;    // between two characters of a script without spaces
constexpr int torn = 24;     // after the first word of a name: "Cobb | Junction"
constexpr int starts = 20;   // after "he", "it", "said", "12", "1.8-mile", "next week's", "he'd"
constexpr int weak = 12;     // after "several", "won", "widely", "worked" before "in"
constexpr int split = 11;    // after another word of a name: "White House | Council"
constexpr int anywhere = 6;  // between two other words
constexpr int object = 8;    // before an article: "abandon | a plan"
constexpr int binds = 5;     // before "of", "to": "part | of", "due | to"
constexpr int phrase = 2;    // before another preposition, a conjunction
constexpr int pause = -5;    // before a comma and the like
constexpr int waits = 12;    // in a clause without its verb, to give up a place with a full stop
constexpr int unmarked = 4;  // plus an eighth of the rest: if no room is left for the "…"
}  // namespace trim_cost

// A full stop at the end is worth this fraction of the budget.
constexpr unsigned full_stop_share = 16;

// A place to end at.
struct trim_place {
  int16_t score;
  uint16_t end;
  uint16_t size;  // of the result, without the mark at its end
  ending last;
  uint32_t open;
};

// The kind of an aside, by its first word: an article; "who"; a preposition, so that it says when, where or
// why, or a word in -ed or -ing; anything else. With the last two it may be an item of a list.
enum class aside_kind : uint8_t { article, clause, adverbial, lists };

// Text after a comma that may prove to be an aside.
struct trim_aside {
  uint16_t from;   // the end of the word before the comma
  uint16_t used;   // bytes of the result up to `from`
  uint8_t words;   // 0 if there is no aside
  uint8_t roles;   // the union of those of its words
  uint8_t before;  // the first letter of the word before the comma
  bool tells;      // the text before the comma tells something (trimmed::tells)
  aside_kind kind;
  bool inside;  // another may have begun before it and may not have ended
};

// The task. It is first in the trimmer, where short loads reach it.
class trim_task {
 protected:
  static constexpr uint8_t dots = 3;      // mask of ends_: the bytes kept for a "…"
  static constexpr uint8_t headline = 4;  // bit of ends_: headline grammar is allowed
  static constexpr uint8_t alone = 128;   // bit of ends_: the sentence has a line of its own

  uint8_t level_;
  uint8_t ends_;
  uint16_t budget_;
};

// It may be in memory that the caller shares with other uses; it is no longer used once the result is.
class trimmer : trim_task, parser {
 public:
  // The sentence that fit() is for. `bare`: it has no dateline.
  template <class Stages>
  constexpr void begin(const char* text, uint16_t size, const language& pack, bool bare = false) noexcept {
    text_ = text;
    pack_ = &pack;
    size_ = size;
    at_ = Stages::datelines && !bare ? dateline_end<Stages>(text, size) : uint16_t{0};
  }

  // The sentence in at most `budget` bytes: by the first level, from `level` up, at which it fits, or cut at
  // the last. A headline begins at level 0, the last sentence of a text at level 2; at level 0 or 1, in
  // line_bytes or less, it has a line of its own. With `keeps_dots`, room is kept for the "…" of a sentence
  // that breaks off; without, it is written only if words leave the room: they have three bytes more.
  [[gnu::noinline]] constexpr trimmed& fit(uint8_t level, uint16_t budget, bool keeps_dots) noexcept {
    level_ = level;
    budget_ = budget;
    ends_ = keeps_dots ? ellipsis_bytes : uint8_t{0};
    if (level < 2 && budget <= line_bytes) ends_ |= alone;
    if (level == 0) ends_ |= headline;
    const uint16_t begin = at_;  // after the dateline
    do {
      begin_level(begin);
      while (!past_end() && read()) {
        if (letters_ == 0) continue;
        if (level_ > 1 && (ends_ & headline) != 0 && is_thin()) thin();
        take_word();
      }
      finish();
    } while (++level_ < 3 && out_.size > budget_);
    return out_;
  }

  // The result.
  [[nodiscard]] constexpr trimmed& out() noexcept { return out_; }

 private:
  // The score while there is no place to end at.
  static constexpr int16_t no_place = -30000;

  // Whether the rest cannot matter: the budget is exceeded, and neither the removal of an aside nor a later
  // mark can free bytes.
  [[nodiscard]] constexpr bool past_end() const noexcept {
    const unsigned used = aside_.words != 0 ? aside_.used : last_.used;
    return used > budget_ && !mark_follows(used);
  }

  // A headline that has lost its line break is found within this many bytes, whatever the budget; a name with
  // its abbreviation in brackets, up to this many bytes beyond the budget.
  static constexpr unsigned reach = 200;

  // Whether a mark follows that may free bytes: the bracket with the abbreviation that replaces a name, or
  // the end of a headline that has lost its line break.
  [[gnu::noinline, nodiscard]] constexpr bool mark_follows(unsigned used) const noexcept {
    const char* at = text_ + at_;
    for (unsigned left = used; left < budget_ + reach && at < text_ + size_; ++left, ++at) {
      if (static_cast<signed char>(*at) <= ')' && *at != ' ') return true;  // a mark, or beyond ASCII
    }
    return false;
  }

  [[gnu::noinline]] constexpr void begin_level(uint16_t begin) noexcept {
    begin_sentence(begin);
    best_.score = no_place;
    best_.end = best_.size = 0;
    best_.last = ending::as_is;
    best_.open = 0;
    aside_.words = aside_.roles = 0;  // without words, the other members are not read
    aside_.inside = false;
    out_.pieces[0] = {begin, size_};
    out_.count = 1;
    out_.capitalize = out_.tells = false;
  }

  // Reads the next word, and removes brackets; false at the end.
  [[gnu::always_inline]] constexpr bool read() noexcept {
    if (!begin_word()) return false;
    word_ = at_;
    const uint32_t mark = read_on(0);
    if (mark != 0) take_marks(mark);
    return true;
  }

  // Handles the word that was read.
  [[gnu::noinline]] constexpr void take_word() noexcept {
    const bool pauses = (last_.traits & trait::stop) != 0;
    const unsigned level = level_;
    if (level > 1 || last_.end == 0 || pauses) classify(look_up());
    if (last_.end == 0) {
      introduce();
      if (level != 0 && open_ == 0 && goes_from_start()) {
        out_.capitalize = true;
        remove(0, at_);
        return;
      }
    } else if (level != 0) {
      if (level > 1) {
        if (spared()) return;
        weigh();
      }
      if (pauses) {
        after_comma();
      } else if (aside_.words != 0) {
        go_on();
      }
      aside_.roles |= now_.roles;
    }
    if (level > 1) follow();
    now_.before = last_.roles;
    last_ = now_;
    if (level < 2 && (now_.traits & trait::stop) == 0) skip_plain();
  }

  // ---- What is removed

  // Whether the first word is removed: "However," with its comma, and in a line of its own "But", as the
  // sentence it refers to is not shown.
  [[gnu::always_inline, nodiscard]] constexpr bool goes_from_start() const noexcept {
    constexpr uint8_t but = role::leans | role::dangles | role::caveat;
    // not in "But for the snow, all would", which says what was not so
    if ((now_.roles & but) == but)
      return (ends_ & alone) != 0 && at_ + 2u < size_ && (text_[at_ + 1] != 'f' || text_[at_ + 2] != 'o');
    return (now_.roles & role::adverb) != 0 && now_.traits == trait::comma;
  }

  // Handles an opening or closing mark before at_, and the others of its word, each while read_on() is not on
  // the stack. It may be removed, with what it opens.
  [[gnu::noinline]] constexpr void take_marks(uint32_t mark) noexcept {
    do {
      const unsigned end = mark == '(' ? bracket_end() : 0;
      unsigned from = at_ - 1;
      if (end == 0) {
        from = pair(mark);
      } else {
        if (may_abbreviate(end)) from = spelled_out(text_, out_.pieces[out_.count - 1].begin, from, end);
        from = drop_bracket(from, end);
      }
      if (from != at_) take_out(from);
      end_here();
      mark = read_on(mark);
    } while (mark != 0);
  }

  // Removes [from, at_), or all before at_ if that is a headline that has lost its line break.
  [[gnu::always_inline]] constexpr void take_out(unsigned from) noexcept {
    if (!follows_headline()) return remove(from, at_);
    begin_level(word_ = at_);
    letters_ = 0;
  }

  // Whether a sentence begins at at_, after a headline that has lost its line break: "des années"Le maire".
  [[nodiscard]] constexpr bool follows_headline() const noexcept {
    return letters_ > 2 && at_ <= reach && at_ < size_ && in(static_cast<uint8_t>(text_[at_]), 'A', 'Z') &&
           static_cast<signed char>(text_[at_ - 1]) < '(';  // not a bracket; or beyond ASCII
  }

  // The end of the bracket that begins before at_, if it may be removed and ends before another begins;
  // otherwise 0. In a quotation one that begins with a small letter, or one beyond ASCII, may stand for a
  // word: "if (the banks) do not pay".
  [[nodiscard]] constexpr unsigned bracket_end() const noexcept {
    if (level_ == 0 || letters_ != 0 || last_.end == 0) return 0;
    if (open_ != 0 && (open_ & 0xFFFF) != ')' && static_cast<uint8_t>(text_[at_]) >= 'a') return 0;
    for (unsigned i = at_; i < size_ && text_[i] != '('; ++i) {
      if (text_[i] == ')') return text_[at_] == '.' ? 0 : i;  // "(...)" may stand between two sentences
    }
    return 0;
  }

  // Whether the name before the bracket that ends here may be removed instead of it: nothing is open, and
  // there are pieces left.
  [[nodiscard]] constexpr bool may_abbreviate(unsigned bracket) const noexcept {
    return open_ == 0 && out_.count + 2 <= trim_pieces &&
           (bracket + 1u == size_ || !is_plain(text_[bracket + 1]));
  }

  // Removes the bracket from before at_ to `bracket`, and moves at_ after it. If it has the abbreviation of
  // the name that begins at `name`, the name is removed instead, and the abbreviation is the next word.
  // Returns where the removed text begins.
  [[gnu::noinline, nodiscard]] constexpr unsigned drop_bracket(unsigned name, unsigned bracket) noexcept {
    const unsigned here = at_ - 1;
    const unsigned used = name - gone_;
    // up to there, and to the end of "(EU)-backed", "(WHO)'s"
    const unsigned end = end_of_word(bracket);
    const unsigned size = used + (end - here - 2);
    if (name == here || (level_ > 1 && size + ellipsis_bytes > budget_)) {
      at_ = u16(bracket + 1);
      const unsigned from = letter_follows() ? here : space_before(here);  // "Nebraska (CNN)When"
      // "Le Duy T. (35)." keeps one full stop, "in Larkhaven, (Ulm)." no comma
      const bool twice = at_ < size_ && text_[at_] == '.' && (text_[from - 1] | 2) == '.';  // or ','
      return twice ? from - 1 : from;
    }
    last_.end = u16(name);
    last_.used = u16(used);
    last_.traits = 0;
    last_.roles = role::dangles;  // it may be "the"; and the next place is better than one here
    // the abbreviation fits, so the sentence may end there at worst
    if (best_.end > name || best_.end == 0) {
      out_.tells = false;
      end_at(static_cast<int>(size) - trim_cost::odd, end, size);
    }
    return name;
  }

  // Rare cases have functions of their own, so that their registers are not on the stack for every word.

  // The kind of an aside that begins with this word.
  [[nodiscard]] constexpr aside_kind kind_here() const noexcept {
    using namespace role;
    if ((now_.roles & clause) != 0) return aside_kind::clause;
    if ((now_.roles & dangles) != 0)
      return (now_.roles & weak) != 0 ? aside_kind::article : aside_kind::adverbial;
    return (now_.traits & (trait::past | trait::going)) != 0 ? aside_kind::adverbial : aside_kind::lists;
  }

  // At a word after a comma: the text since the previous comma is removed with both commas if it is an aside;
  // if not, another aside may begin. None is removed inside one that may still go on: that would leave a
  // comma.
  [[gnu::noinline]] constexpr void after_comma() noexcept {
    using namespace role;
    trim_aside& a = aside_;
    const bool comma = (last_.traits & trait::stop) == trait::comma;  // not with a dash
    // "who" begins one behind "In May" and behind "Retired teacher Ann Lee" alike
    bool begins = comma && (intro_ == introduction::none || (now_.roles & clause) != 0) && last_.open == 0 &&
                  (last_.roles & dangles) == 0;
    if (a.words != 0 && comma && (last_.traits & trait::inside) == 0) {
      if (!a.inside && may_go()) {
        // the first comma stays if no subject can precede it: "It will close, said the mayor"
        const bool stays = out_.stated && text_[a.from] == ',' && (a.kind == aside_kind::adverbial || says());
        remove(a.from + (stays ? 1u : 0u), word_ - 1u);  // the space before the word stays
        step_back();
        last_.used = a.used;
        last_.traits = 0;
        waits_ = begins = false;
        verb_ = verb_state::none;
      } else {
        // ", 22, from Ulm, was": both are one
        if (!main_verb_ && a.words == 1 && last_.first == char_class::digit &&
            ((now_.roles & clause) != 0 || (now_.roles & (preposition | leans)) == preposition)) {
          a.kind = kind_here();
          return;
        }
        a.inside = true;
      }
    }
    // "has, for the first time, cleared": the next comma ends what begins here
    if (comma && (last_.roles & dangles) != 0) a.inside = true;
    // "a confié, mardi, la gestion": the object of the verb comes after the aside
    if (verb_ != verb_state::complete || (last_.roles & dangles) != 0) verb_ = verb_state::none;
    // "De auto waarin zij zaten, reed": in such a language the verb of the sentence is here, even if the pack
    // does not know it
    if (now_.roles == 0 && now_.first == char_class::lower && (pack_->habits & habit::particles) != 0) {
      begins = false;
      a.inside = true;  // or it is "sofern", and the verb comes after the next comma
    }
    a.words = begins ? 1 : 0;
    a.from = last_.end;
    a.before = last_.first;
    out_.stated = verb_ != verb_state::none;
    a.used = last_.used;
    a.tells = tells();
    a.kind = kind_here();
    a.roles = 0;
    intro_ = introduction::none;
  }

  // The word belongs to a possible aside, and may show that it is not one.
  [[gnu::always_inline]] constexpr void go_on() noexcept {
    trim_aside& a = aside_;
    ++a.words;  // wraps to 0, no aside, after 255: it stays
    // "is", not after "who" nor, as in German clauses, before the comma: a sentence of its own
    if ((a.roles & role::clause) == 0 && (now_.traits & trait::stop) == 0 &&
        (now_.roles & role::finite) == role::finite)
      a.roles |= role::caveat;
  }

  // Whether the aside may be removed before this word.
  [[nodiscard]] constexpr bool may_go() const noexcept {
    using namespace role;
    const trim_aside& a = aside_;
    if (text_[word_ - 1] != ' ') return false;  // after "、"
    if (a.words == 1 && (a.roles & adverb) != 0 && last_.first != char_class::upper) return true;
    const bool going = (now_.traits & trait::going) != 0;
    if (now_.first != char_class::lower) return false;
    if ((now_.traits & trait::past) == 0 && (going || (now_.roles & (verb | speech)) == 0)) return false;
    // an age, of at most three digits
    if (last_.first == char_class::digit && a.before == char_class::upper && last_.end - a.from < 6)
      return true;
    if (level_ < 2 || (a.roles & (speech | caveat)) != 0) return false;
    if (a.kind < aside_kind::adverbial) return true;
    if ((a.roles & leans) != 0) return false;  // "and" was there, or "he"
    // "prosecutors allege", "accuse le parquet": two words in small letters, and an article, may be an
    // attribution, even if their verb is in no pack
    static_assert(weak == 128, "brevier: a shift tells whether one was weak");
    return a.kind == aside_kind::adverbial || a.words - (a.roles >> 7) > 2 ||
           last_.first != char_class::lower || static_cast<uint8_t>(text_[a.from + 2u]) < 'a';
  }

  // Removes the word if it is spare: "also"; in a line, "Corp." after a name, with the comma before it.
  [[gnu::noinline]] constexpr bool spared() noexcept {
    const bool name = now_.first == char_class::upper;
    if (now_.roles != role::spare || word_ != core_ || text_[word_ - 1] != ' ' ||
        (!name && (last_.traits & now_.traits & trait::comma) != 0) ||
        (name ? last_.first != now_.first || budget_ > line_bytes : letters_ < 4)) {
      return false;
    }
    unsigned to = core_end_;
    if (at_ < size_ && text_[to] == '.') ++to;
    remove(name ? unsigned{last_.end} : word_ - 1u, to);
    // the comma of ", who lives in Leeds, also won" stays, and the aside before it ends there; that of one or
    // two words goes on, ", the mayor, also known as Ann"
    if (!name && (last_.traits & trait::stop) != 0 && aside_.words - 1u > 1) return true;
    now_.first = last_.first;
    now_.roles = last_.roles;
    last_ = now_;
    return true;
  }

  // Removes the small word from a headline that is too long.
  [[gnu::noinline]] constexpr void thin() noexcept {
    if (last_.end == 0) out_.capitalize = true;
    remove(word_, at_);
  }

  // Whether "has" is spared before this word, of the classes `known`: one in -ed, so not in "has red hair",
  // "has indeed been".
  [[gnu::always_inline, nodiscard]] constexpr bool spares_has(const char* word, const char* end,
                                                              uint32_t known) const noexcept {
    return last_.end != 0 && end - word > 3 && end[-1] == 'd' && end[-2] == 'e' &&
           (known & word_class::adverb) == 0;
  }

  // Whether "that" is spared: between a verb of saying and a possible subject, a word of the classes `known`,
  // such as "the" and "he", not "last", "in", "is".
  [[gnu::always_inline, nodiscard]] constexpr bool spares_that(uint32_t known) const noexcept {
    return (last_.roles & role::speech) != 0 &&
           (known == 0 ||
            ((known & word_class::weak) != 0 && (known & (word_class::dangles | word_class::leans)) != 0));
  }

  // Whether an article is spared before a word of this many bytes: at the start, or after a word with
  // `dangles` or in -ed or -ing, so not in "a few", "a lot" and "twice a day".
  [[gnu::always_inline, nodiscard]] constexpr bool spares_article(ptrdiff_t bytes) const noexcept {
    using namespace role;
    if (last_.end == 0) return true;
    // not "in a row", "within an hour", "eased a bit"
    if (now_.first != char_class::lower || (letters_ < 3 && bytes < 6)) return false;
    if ((last_.traits & (trait::past | trait::going)) != 0) return true;
    if ((last_.roles & (verb | speech)) != 0) return (last_.roles & verb) == 0;  // not "is a"
    // nor "such a storm", "told her the truth"; but after "that" and "but"
    if ((last_.roles & dangles) == 0) return false;
    if ((last_.roles & leans) != 0) return text_[last_.end - 1u] == 't';
    return (last_.before & article) == 0;  // not "one of the", "over a decade", "should be the"
  }

  // Whether it is a small word that the pack marks as spare in headlines, where it can be spared: an article
  // before a word that is not in the pack, "has", or "that".
  [[gnu::noinline, nodiscard]] constexpr bool is_thin() const noexcept {
    constexpr uint32_t thinned = word_class::spare | word_class::dangles;
    if (open_ != 0 || word_ != core_ || core_end_ != at_ || at_ + 1u >= size_) return false;
    if ((last_.traits & trait::stop) != 0) return false;
    const uint32_t classes = look_up();
    if ((classes & thinned) != thinned) return false;
    const char* const word = text_ + at_ + 1u;
    const char* const end = text_ + end_of_word(at_);
    const uint32_t known = pack_->find(word, end);
    const uint8_t letter = static_cast<uint8_t>(*word);
    if ((classes & word_class::verb) != 0) return letter >= 'a' && spares_has(word, end, known);
    if ((classes & word_class::leans) != 0) return spares_that(known);
    // an article; but "US" is not "us"
    if (known != 0 && (end - word != 2 || in(static_cast<uint8_t>(end[-1]), 'a', 'z'))) return false;
    if (!in(letter, 'A', 'z')) return false;  // not before a number or a mark
    return spares_article(end - word);
  }

  // Removes text[from, to), which ends after everything removed before, and one of two spaces that meet
  // there. If the list of pieces is full, it stays.
  constexpr void remove(unsigned from, unsigned to) noexcept {
    span* p = out_.pieces + out_.count - 1;
    if (to < p->begin) return;  // a mark after it was removed: a comma, or a space, would be lost
    for (;;) {
      if (out_.count > 1 && from <= p->begin) {  // a hole inside it, or next to it
        --out_.count;
        --p;
        if (p->end < from) from = p->end;
      } else if (from > p->begin && text_[from - 1] == ' ' && (to >= size_ || text_[to] == ' ')) {
        --from;
      } else {
        break;
      }
    }
    if (from > p->begin) {
      if (out_.count == trim_pieces) return;
      p->end = u16(from);
      ++out_.count;
      ++p;
    } else if (to < size_ && text_[to] == ' ') {
      ++to;
    }
    *p = {u16(to), size_};
    unsigned gone = size_;
    for (uint8_t i = 0; i < out_.count; ++i) gone -= u16(out_.pieces[i].end - out_.pieces[i].begin);
    if (to <= now_.end) now_.used = u16(now_.used + gone_ - gone);
    gone_ = u16(gone);
  }

  // ---- Where it ends

  // Whether the text up to a pause after the last word is a statement that may end with a full stop: not
  // before a caveat, ", but", ", if", or an attribution; nor "will redeem", of "will redeem on Monday".
  [[gnu::always_inline, nodiscard]] constexpr bool may_stop() const noexcept {
    using namespace trait;
    using namespace role;
    return is_sentence() && verb_ == verb_state::complete && !waits_ && last_.open == 0 &&
           (last_.traits & (past | going)) == 0 && (now_.roles & (caveat | speech)) == 0 &&
           (now_.roles & auxiliary) != finite &&
           ((now_.roles & (clause | leans | dangles)) | (now_.traits & (past | going))) != 0;
  }

  // Whether the last word shows a full stop of its own, so that none is added: "D.C.", but not "Hill", which
  // is left of "Hill Co."
  [[gnu::always_inline, nodiscard]] constexpr bool has_stop() const noexcept {
    return text_[last_.end - 1u] == '.' && out_.pieces[out_.count - 1u].begin < last_.end;
  }

  // The penalty for ending before the next word, which has `dangles`. A preposition of time or place, which
  // the pack marks as such, binds less.
  [[gnu::always_inline, nodiscard]] constexpr int cost_before() const noexcept {
    if ((now_.roles & role::article) == role::article) return trim_cost::object;
    return now_.roles == role::dangles ? trim_cost::binds : trim_cost::phrase;
  }

  // Notes the end of the last word, if no place before it has a better score.
  [[gnu::always_inline]] constexpr void note_place(int score, unsigned used, ending last) noexcept {
    if (score < best_.score) return;
    if (waits_ && best_.last == ending::full_stop && score < best_.score + trim_cost::waits) return;
    best_.score = static_cast<int16_t>(score);
    best_.end = last_.end;
    best_.size = u16(used);
    out_.tells = tells();
    best_.open = last_.open;
    best_.last = last;
  }

  // Whether the last word is torn from the next one, if no pause is between them: "several | families",
  // "worked | in". `before`: the next one is a preposition or the like; `wants`: what wants_more() says.
  [[gnu::always_inline, nodiscard]] constexpr bool is_torn(bool before, bool wants) const noexcept {
    return (last_.roles & (role::weak | role::leans)) != 0 || (before && (last_.traits & trait::past) != 0) ||
           wants;
  }

  // The penalty for ending after the last word.
  [[nodiscard]] constexpr int cost_here() const noexcept {
    using namespace trait;
    using namespace role;
    const bool pauses = (last_.traits & stop) != 0;
    const uint32_t closing = last_.open & 0xFFFF;
    const bool before = (now_.roles & dangles) != 0 && now_.first != char_class::upper;
    const bool wants = (now_.roles & dangles) == 0 && wants_more();
    if ((last_.roles & dangles) != 0 || closing == '\'' || closing == 0x2019) return trim_cost::odd;
    if ((last_.traits & (glued | phrase | stop)) == glued) return trim_cost::glued;
    if ((last_.roles & (speech | verb)) != 0 || (!pauses && is_torn(before, wants)))
      return wants || (last_.roles & (leans | speech)) != 0 ? trim_cost::starts : trim_cost::weak;
    if (pauses) return trim_cost::pause;
    if (before) return cost_before();
    if (last_.first == char_class::upper && now_.first != char_class::lower)
      return (last_.traits & named) != 0 ? trim_cost::split : trim_cost::torn;
    return trim_cost::anywhere;
  }

  // Scores the end of the last word as a place to end at, now that the next word is known.
  constexpr void weigh() noexcept {
    using namespace trait;
    using namespace role;
    if (last_.first == char_class::upper) now_.traits |= named;
    if ((last_.roles & dangles) != 0 && pack_->count != 0) return;
    unsigned tail = (now_.roles & caveat) != 0 ? ellipsis_bytes : ends_ & dots;
    ending last = ending::ellipsis;
    int cost = cost_here();

    if (cost == trim_cost::pause && may_stop()) {
      last = has_stop() ? ending::as_is : ending::full_stop;
      if ((ends_ & dots) != 0) tail = 1;
      cost -= static_cast<int>(budget_ / full_stop_share);
    }
    if (last_.open != 0)
      tail = ellipsis_bytes;  // a broken quotation must show it: "not French…", of "not French enough"

    const unsigned used = last_.used + static_cast<unsigned>(last_.open >> 16);
    if (last == ending::ellipsis && used + ellipsis_bytes > budget_)
      cost += trim_cost::unmarked + (cost >> 3);
    if (used + tail <= budget_) note_place(static_cast<int>(used) - cost, used, last);
  }

  // Whether the text has an end mark, unlike a title: it does not end with an ASCII letter.
  [[nodiscard]] constexpr bool is_sentence() const noexcept {
    return static_cast<signed char>(text_[size_ - 1]) <= '?';
  }

  // Whether the last word needs the next one: "12", "next week's", "he'd", "the U.S.".
  [[gnu::noinline, nodiscard]] constexpr bool wants_more() const noexcept {
    if (last_.first == char_class::digit || text_[last_.end - 1] == '.') return true;
    return last_.end > 2 && is_contracted(text_ + last_.end);
  }

  // The aside is removed with the places in it: the place before it is used instead.
  [[gnu::noinline]] constexpr void step_back() noexcept {
    if (best_.end < aside_.from) return;
    out_.tells = aside_.tells;
    end_at(static_cast<int>(aside_.used), aside_.from, aside_.used);
  }

  // Sets the best place so far; nothing is open there.
  [[gnu::noinline]] constexpr void end_at(int score, unsigned end, unsigned size) noexcept {
    best_.score = static_cast<int16_t>(score);
    best_.end = u16(end);
    best_.size = u16(size);
    best_.open = 0;
    best_.last = ending::ellipsis;
  }

  // Makes the result: all that is left, or the text up to the best place.
  [[gnu::noinline]] constexpr void finish() noexcept {
    // so few words, ", a court heard", may be an attribution, even if their verb is in no pack
    if (aside_.words - 1u < 9 && aside_.used > budget_ / 2 &&
        ((main_verb_ && aside_.words < 4 &&
          (aside_.kind == aside_kind::article || aside_.kind == aside_kind::lists)) ||
         (aside_.roles & (role::speech | role::caveat)) == role::speech))
      step_back();
    unsigned size = unsigned{size_} - gone_ + (open_ >> 16);
    if (level_ < 2 || size <= budget_) {
      best_.end = size_;
      out_.tells = true;
      best_.open = open_;
      best_.last = ending::as_is;
    } else {
      size = best_.size;
    }
    span* p = out_.pieces + out_.count;
    while (p != out_.pieces && p[-1].begin >= best_.end) --p;
    out_.count = static_cast<uint8_t>(p - out_.pieces);
    if (p != out_.pieces && p[-1].end > best_.end) p[-1].end = best_.end;
    unsigned mark = bytes_of(best_.last);
    if (size + mark > budget_) {
      best_.last = ending::as_is;
      mark = 0;
    }
    out_.last = best_.last;
    if (pack_->count == 0) out_.tells = true;
    out_.closing = best_.open;
    out_.size = u16(size + mark);
  }

  trim_place best_;
  trim_aside aside_;
  uint16_t word_;  // where the word begins, with its opening marks
  trimmed out_;
};

}  // namespace detail

// The same for callers with room on the stack: tests and tools.
[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& pack) noexcept {
  detail::trimmer t{};
  t.begin<every_stage>(text, size, pack);
  return t.fit(1, 0xFFFF, true);
}
[[nodiscard]] constexpr trimmed fit_headline(const char* text, uint16_t size, uint16_t budget,
                                             const language& pack) noexcept {
  detail::trimmer t{};
  t.begin<every_stage>(text, size, pack);
  return t.fit(0, budget, true);
}
// The sentence as it is if it fits, and otherwise as a line of running text.
[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget, const language& pack,
                                    bool keeps_dots = true) noexcept {
  const trimmed whole = fit_headline(text, size, 0xFFFF, pack);
  if (whole.size <= budget) return whole;
  detail::trimmer t{};
  t.begin<every_stage>(text, size, pack);
  return t.fit(1, budget, keeps_dots);
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
