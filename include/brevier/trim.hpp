// SPDX-License-Identifier: MIT
//
// trim: making a sentence fit.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: the pieces of it that stay, and how it ends. Never over the budget, never half a word or half a
//         character; quotation marks and brackets without their partner are gone.
// Bound:  four readings of the sentence, each linear: a word is read at most twice in one.
// Limits: clauses are known by their commas and their first words, not by grammar. In an unknown language
//         every word of up to three small letters is taken for one that no line ends on. Marks nested in
//         marks of their own kind count as one pair.
//
// How much may go grows until the sentence fits:
//   0  the dateline
//   1  "However, ", (brackets), ", 44,", ", police said," and an attribution at the end
//   2  what stands between two commas before a verb: ", who lives in Leeds, was", ", a unit of X, said"
// If it still does not fit it ends at the best place: each has the bytes that it uses, less a penalty for how
// it reads. First sentences of the half of corpora/ that was kept apart, 75 bytes, mean ROUGE-1/2:
//   cut after the last word that does not dangle, with an ellipsis   23.2/7.0
//   this                                                             23.5/7.1
//   this, without marks at the end                                   24.0/7.3

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/dateline.hpp>
#include <brevier/language.hpp>

namespace brevier {

// Bytes of the sentence.
struct span {
  uint16_t begin = 0;
  uint16_t end = 0;
};

// What is written after the last piece.
enum class ending : uint8_t {
  as_is,      // nothing
  full_stop,  // ".": what is left is a sentence
  ellipsis    // "…", three bytes: it breaks off
};

constexpr uint8_t trim_pieces = 8;  // 4 B of stack each

// What is left of a sentence: the pieces one after the other as they are, the first letter as a capital if
// `capitalize`, then the ending. No piece is empty; there is none if not one word fits.
struct trimmed {
  span pieces[trim_pieces];
  uint16_t size = 0;  // bytes, with the ending
  uint8_t count = 0;  // of pieces
  ending last = ending::as_is;
  bool capitalize = false;
};

namespace detail {

namespace trim_mark {
constexpr uint8_t comma = 1;    // a comma follows the word
constexpr uint8_t pause = 2;    // a semicolon, a colon or a dash does
constexpr uint8_t closed = 4;   // a closing quotation mark or bracket does
constexpr uint8_t capital = 8;  // it begins with a capital
constexpr uint8_t number = 16;  // or with a digit
constexpr uint8_t owner = 32;   // it ends in 's
constexpr uint8_t past = 64;    // in -ed
constexpr uint8_t going = 128;  // in -ing
}  // namespace trim_mark

constexpr uint32_t article_class = word_class::dangles | word_class::weak;

constexpr bool has(uint32_t set, uint32_t any) noexcept {
  return (set & any) != 0;
}
constexpr uint16_t u16(unsigned value) noexcept {
  return static_cast<uint16_t>(value);
}

// A mark that belongs to the character before it, in scripts without spaces.
constexpr bool is_attached(uint32_t c) noexcept {
  return in(c, 0xE31, 0xE3A) || in(c, 0xE47, 0xE4E) || c == 0x30FC;
}

// What it costs to end at a place, in bytes of text that one would rather lose.
namespace trim_cost {
constexpr int anywhere = 4;  // between two words
constexpr int before_phrase = 2;
constexpr int split = 8;   // inside a name, after a number: "Angela", "12"
constexpr int weak = 12;   // "several", "he", "Britain's"
constexpr int quoted = 8;  // the quotation marks go
constexpr int dangles = 1000;
constexpr int stops = 16;  // the end of a sentence is worth this part of the budget
}  // namespace trim_cost

class trimmer {
 public:
  constexpr trimmer(const char* text, uint16_t size, uint16_t budget, const language& pack, bool marks,
                    trimmed& out) noexcept
      : text_(text),
        pack_(&pack),
        out_(&out),
        dots_(marks ? 3 : 0),
        size_(size),
        budget_(budget),
        begin_(dateline_end(text, size)) {}

  // Takes away what `level` allows: 0 nothing, 1 what is never missed, 2 what can be spared. True if the rest
  // is within the budget; if not, the best place to end is known.
  constexpr bool pass(unsigned level) noexcept {
    restart();
    while (at_ < size_) {
      read();
      if (word_ != begin_) {
        weigh();
        if (level != 0 && out_->count < trim_pieces - 3 && leave_out(level)) continue;
      } else if (level != 0 && has(classes_, word_class::adverb) &&
                 (has(marks_, trim_mark::comma) || has(classes_, word_class::dangles))) {
        out_->capitalize = true;
        remove(begin_, at_);
        continue;
      }
      match_quotes();
      note();
    }
    const unsigned size = tidy();
    return size + (adds_stop(size) ? 1u : 0u) <= budget_;
  }

  // Makes the result: of the whole, or of what goes up to the best place.
  constexpr void finish(bool whole) noexcept {
    if (!whole) cut();
    const unsigned size = tidy();
    unsigned mark = out_->last == ending::ellipsis ? 3 : 0;
    if (out_->last == ending::full_stop) mark = adds_stop(size) ? 1 : 0;
    if (size == 0 || mark == 0 || size + mark > budget_) {
      out_->last = ending::as_is;
      mark = 0;
    }
    out_->size = u16(size + mark);
  }

 private:
  [[nodiscard]] constexpr bool adds_stop(unsigned size) const noexcept {
    return out_->last == ending::full_stop && size != 0 &&
           text_[out_->pieces[out_->count - 1].end - 1] != '.';
  }

  // Takes out the opening marks that were never closed, and the spaces that are left at the ends or side by
  // side. Returns the bytes that remain.
  constexpr unsigned tidy() noexcept {
    for (uint16_t& o : open_) {
      if (o == 0) continue;
      const decoded d = decode_utf8(text_, u16(o - 1u), size_);
      remove(o - 1u, o - 1u + d.size);
      o = 0;
    }
    span* p = out_->pieces;
    unsigned size = 0;
    for (const span* from = p; from != out_->pieces + out_->count; ++from) {
      *p = *from;
      const bool spaced = p == out_->pieces || text_[p[-1].end - 1] == ' ';
      while (spaced && p->begin < p->end && text_[p->begin] == ' ') ++p->begin;
      size += p->end - p->begin;
      if (p->end != p->begin) ++p;
    }
    while (p != out_->pieces && text_[p[-1].end - 1] == ' ') {
      --size;
      if (--p[-1].end == p[-1].begin) --p;
    }
    out_->count = static_cast<uint8_t>(p - out_->pieces);
    return size;
  }

  constexpr void restart() noexcept {
    out_->count = 1;
    out_->pieces[0] = {begin_, size_};
    out_->last = ending::as_is;
    out_->capitalize = false;
    at_ = removed_ = begin_;
    best_score_ = -30000;
    best_end_ = best_used_ = edge_ = last_end_ = 0;
    verb_ = intro_ = waits_ = false;
    for (uint16_t& open : open_) open = 0;
  }

  // The character at at_, which moves on.
  constexpr uint32_t take() noexcept {
    const decoded d = decode_utf8(text_, at_, size_);
    at_ = u16(at_ + d.size);
    return d.code;
  }

  // The next word, up to a space.
  constexpr void read() noexcept {
    using namespace trim_mark;
    unsigned marks = 0;
    unsigned letters = 0;
    unsigned first = at_;
    unsigned last = at_;  // after the last letter
    word_ = end_ = at_;
    while (at_ < size_) {
      const unsigned here = at_;
      const uint32_t code = take();
      if (code == ' ') break;
      const unsigned c = classes_of(code);
      if (has(c, char_class::word)) {
        if (letters++ == 0) {
          first = here;
          marks = has(c, char_class::upper) ? capital : has(c, char_class::digit) ? number : 0;
        }
        marks &= ~unsigned{comma | pause | closed};
        last = end_ = at_;
      } else if (code == ',' || code == 0x60C) {
        marks |= comma;
      } else if (in(code, ':', ';') || in(code, 0x2013, 0x2014) || (letters == 0 && code == '-')) {
        marks |= pause;
      } else {
        if (has(c, char_class::closer)) marks |= closed;
        if (!has(marks, comma | pause)) end_ = at_;
      }
    }
    classes_ = pack_->find(text_ + first, u16(last - first));
    // A word of up to three letters may be a preposition of any language.
    if (letters == 0 || (pack_->count == 0 && letters < 4 && !has(marks, capital | number))) {
      classes_ = word_class::dangles;
    }
    marks_ = static_cast<uint8_t>(letters < 3 ? marks : marks | form(text_ + last));
  }

  // The form of a word of three letters or more, by what stands before its end.
  static constexpr unsigned form(const char* end) noexcept {
    if (end[-1] == 'd' && end[-2] == 'e') return trim_mark::past;
    if (end[-1] == 'g' && end[-2] == 'n') return trim_mark::going;
    return end[-1] == 's' && (end[-2] == '\'' || end[-2] == '\x99') ? trim_mark::owner : 0u;
  }

  // Whether to end after the last word, now that the next one is known.
  constexpr void weigh() noexcept {
    using namespace trim_mark;
    using namespace word_class;
    const int used = last_end_ - removed_;
    if (edge_ > last_end_ || used <= 0) return;
    const uint32_t next = classes_;
    const unsigned marks = last_marks_;
    const bool pauses = has(marks, comma | pause);
    if (pauses && has(marks, closed) && closes_after(last_end_)) return;
    const bool quoted = (open_[0] | open_[1]) != 0;
    bool stops = false;
    int score = used - trim_cost::anywhere;
    if (has(last_classes_, dangles)) {
      score = used - trim_cost::dangles;
    } else if (has(last_classes_, weak | speech) || has(marks, owner)) {
      score = used - trim_cost::weak;
    } else if (pauses || (has(next, dangles) && !has(marks_, capital))) {
      // Only a pause may become the end: "will redeem on Monday" does not end after "redeem", nor does any
      // statement before what limits it, ", but", ", if".
      stops = pauses && verb_ && !waits_ && !quoted && !intro_ && !has(marks, past | going) &&
              !has(next, limits) && (has(next, clause | leans | dangles) || has(marks_, past | going));
      score = stops ? used + budget_ / trim_cost::stops : used - trim_cost::before_phrase;
    } else if (has(marks, number) || has(marks & marks_, capital)) {
      score = used - trim_cost::split;
    }
    if (quoted) score -= trim_cost::quoted;
    const unsigned all = static_cast<unsigned>(used) + (stops && dots_ != 0 ? 1u : dots_);
    if (all > budget_ || score < best_score_) return;
    best_score_ = static_cast<int16_t>(score);
    best_end_ = last_end_;
    best_used_ = u16(static_cast<unsigned>(used));
    best_stops_ = stops;
    for (unsigned i = 0; i < 3; ++i) best_open_[i] = open_[i];
  }

  // Whether a closing mark follows the comma at `at`: to end before the comma would lose it.
  [[nodiscard]] constexpr bool closes_after(unsigned at) const noexcept {
    return at + 1 < size_ && is(decode_utf8(text_, u16(at + 1), size_).code, char_class::closer);
  }

  // Takes away what begins at the word, if it can go.
  constexpr bool leave_out(unsigned level) noexcept {
    const unsigned here = word_;
    if (text_[here] == '(') {
      for (unsigned i = here + 1; i < size_ && text_[i] != '('; ++i) {
        if (text_[i] != ')') continue;
        at_ = u16(i + 1);
        remove(here - 1, i + 1);
        return true;
      }
    }
    // Only a comma went before, no closing mark: a list or an aside.
    if (last_marks_ % 8 != trim_mark::comma || open_[0] != 0 || intro_) return false;
    if (aside(level)) {
      last_marks_ = 0;
      remove(edge_ > last_end_ ? edge_ : last_end_, at_);
      return true;
    }
    at_ = u16(here);
    read();
    return false;
  }

  // Whether the words up to the next comma, or to the end, can go; at_ is then where the text goes on.
  constexpr bool aside(unsigned level) noexcept {
    using namespace trim_mark;
    using namespace word_class;
    const uint32_t first = classes_;
    const unsigned first_marks = marks_;
    uint32_t any = first;
    unsigned count = 1;
    while (!has(marks_, comma) && at_ < size_) {
      if (has(marks_, closed) || ++count == 20) return false;
      read();
      any |= classes_;
    }
    const bool says = has(any, speech) && (!has(first_marks, going) || has(first, clause));
    if (at_ == size_) {
      if (!says || count > 8) return false;
      out_->last = ending::full_stop;
      return true;
    }
    const unsigned next = at_;
    read();
    at_ = u16(next - 1);  // the space stays
    const bool verb_follows = has(classes_, verb | speech) || (marks_ & (past | capital)) == past;
    if (count == 1 && (has(first_marks, number) || has(first, adverb))) {
      if (!verb_follows && text_[next - 2] == ',') at_ = u16(next - 2);  // so does the comma
      return true;
    }
    return (says && count <= 4) || (level > 1 && verb_follows);
  }

  // What the word is to the sentence.
  constexpr void note() noexcept {
    using namespace trim_mark;
    using namespace word_class;
    if (end_ == word_) {  // a dash between spaces
      if (last_end_ != 0) last_marks_ |= marks_;
      return;
    }
    const bool after_comma = has(last_marks_, comma | pause);
    if (last_end_ == 0) {
      intro_ = has(classes_, phrase | clause) || (classes_ & (article_class | verb | leans)) == dangles;
    } else if (after_comma && intro_) {
      intro_ = verb_ = waits_ = false;
    } else if (has(classes_, clause) && !after_comma) {
      waits_ = true;
    }
    if (has(classes_, dangles) && has(marks_, comma)) waits_ = true;  // "and, in the end, "
    if (has(classes_, speech)) {
      verb_ = waits_ = false;
    } else if ((has(classes_, verb) && !has(last_classes_, verb)) ||
               (has(last_marks_, past) && (classes_ & article_class) == article_class)) {
      if (!waits_) verb_ = true;
      waits_ = false;
    }
    last_end_ = end_;
    last_classes_ = classes_;
    last_marks_ = marks_;
  }

  // Follows what opens and closes in the word. A closing mark that nothing opened goes; an opening one is
  // remembered.
  constexpr void match_quotes() noexcept {
    const unsigned next = at_;
    bool inside = false;
    for (at_ = word_; at_ < next;) {
      const unsigned here = at_;
      const uint32_t code = take();
      const unsigned c = classes_of(code);
      inside = inside || has(c, char_class::word);
      if (!has(c, char_class::opener | char_class::closer) || code == 0xA1 || code == 0xBF) continue;
      const bool single = code == '\'' || in(code, 0x2018, 0x201A);
      uint16_t& open = open_[single ? 2 : in(code, '(', '}') ? 1 : 0];
      if (has(c, char_class::closer) && (inside || open != 0)) {
        if (single && at_ < size_ && is(decode_utf8(text_, at_, size_).code, char_class::word)) continue;
        if (open == 0 && !single) remove(here, at_);
        open = 0;
      } else if (open == 0) {
        open = u16(here + 1);
      }
    }
    at_ = u16(next);
  }

  // Ends at the best place that was found.
  constexpr void cut() noexcept {
    for (unsigned i = 0; i < 3; ++i) open_[i] = best_open_[i];
    out_->last = best_stops_ ? ending::full_stop : ending::ellipsis;
    if (2u * best_used_ < budget_) cut_inside();
    while (out_->count != 0) {
      span& p = out_->pieces[out_->count - 1];
      if (p.begin < best_end_) {
        if (p.end > best_end_) p.end = best_end_;
        return;
      }
      --out_->count;
    }
  }

  // In a script without spaces: ends between two characters, if possible where a clause does.
  constexpr void cut_inside() noexcept {
    const unsigned room = begin_ + budget_ + 3u - dots_;  // an ellipsis of three bytes is counted below
    unsigned clause = 0;
    unsigned found = 0;
    uint32_t before = '(';
    at_ = begin_;
    while (at_ + 3u <= room && at_ < size_) {
      const unsigned here = at_;
      const uint32_t code = take();
      if (is_unspaced(code) && !is_attached(code) && !has(classes_of(before), char_class::opener))
        found = here;
      if (is_unspaced(before) &&
          (code == 0x3001 || code == 0xFF0C || has(classes_of(code), char_class::opener)))
        clause = here;
      before = code;
    }
    if (clause != 0 && room < clause + 36) found = clause;
    if (found <= best_used_ + begin_) return;
    restart();
    out_->last = ending::ellipsis;
    word_ = begin_;
    at_ = best_end_ = u16(found);
    match_quotes();
  }

  // Takes text[from, to) out; what a full list of pieces cannot express stays.
  constexpr void remove(unsigned from, unsigned to) noexcept {
    if (to < size_ && text_[to] == ' ' && (from <= begin_ || text_[from - 1] == ' ')) ++to;
    span* p = out_->pieces;
    span* const end = p + out_->count;
    while (p != end && p->end <= from) ++p;
    if (p == end || to <= p->begin) return;
    if (from <= p->begin) {
      from = p->begin;
      p->begin = u16(to < p->end ? to : p->end);
    } else if (to >= p->end) {
      p->end = u16(from);
    } else {
      if (out_->count == trim_pieces) return;
      ++out_->count;
      for (span* k = end; k != p; --k) *k = k[-1];
      p->end = u16(from);
      p[1].begin = u16(to);
    }
    edge_ = u16(to);
    removed_ = u16(removed_ + to - from);
  }

  const char* text_;
  const language* pack_;
  trimmed* out_;
  // The word that is read, and what is needed of the one before it.
  uint8_t marks_ = 0;
  uint8_t last_marks_ = 0;
  uint8_t dots_;             // bytes that a sentence which breaks off ends with
  bool verb_ = false;        // the sentence has had its verb
  bool waits_ = false;       // a clause has begun that has not had its own
  bool intro_ = false;       // what comes before the first comma is not the main clause
  bool best_stops_ = false;  // the best place is the end of a sentence
  uint32_t classes_ = 0;
  uint32_t last_classes_ = 0;
  uint16_t word_ = 0;  // where it begins, with its opening marks
  uint16_t end_ = 0;   // where it ends, with its closing marks, before a comma and the like
  uint16_t last_end_ = 0;
  uint16_t at_ = 0;  // where to read on
  uint16_t size_;
  uint16_t budget_;
  uint16_t begin_;
  uint16_t removed_ = 0;  // bytes before at_ that are not in the result
  uint16_t edge_ = 0;     // the end of the last hole
  int16_t best_score_ = 0;
  uint16_t best_end_ = 0;
  uint16_t best_used_ = 0;  // bytes of the result up to there
  // Where a quotation, a bracket and a quotation in single marks was opened, plus one; 0 if none is open.
  uint16_t open_[3] = {};
  uint16_t best_open_[3] = {};
};

}  // namespace detail

// The sentence without what a summary never needs.
[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& words) noexcept {
  trimmed out;
  detail::trimmer t(text, size, 65535, words, true, out);
  t.finish(t.pass(1));
  return out;
}

// The sentence in at most `budget` bytes. With `marks`, room is kept for the "…" of a sentence that breaks
// off; without, it is written only where words leave the room: three bytes more for them.
[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget, const language& words,
                                    bool marks = true) noexcept {
  trimmed out;
  detail::trimmer t(text, size, budget, words, marks, out);
  bool whole = false;
  for (unsigned level = 0; level < 3 && !whole; ++level) whole = t.pass(level);
  t.finish(whole);
  return out;
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
