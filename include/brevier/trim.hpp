// SPDX-License-Identifier: MIT
//
// trim: making a sentence fit.

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>

namespace brevier {

struct span {
  uint16_t begin = 0;
  uint16_t end = 0;
};

enum class ending : uint8_t { as_is, full_stop, ellipsis };

constexpr uint8_t trim_pieces = 12;

struct trimmed {
  span pieces[trim_pieces];
  uint16_t size = 0;
  uint8_t count = 0;
  ending last = ending::as_is;
  bool capitalize = false;
};

namespace detail {

// A word of the sentence with what clings to it.
struct trim_word {
  uint16_t begin = 0;    // of the token
  uint16_t letters = 0;  // of the word proper
  uint16_t end = 0;      // of the token, without the comma and the like
  uint16_t next = 0;     // of the following token
  uint16_t classes = 0;  // word_class
  uint8_t marks = 0;
};

namespace trim_mark {
constexpr uint8_t comma = 1;       // a comma follows
constexpr uint8_t pause = 2;       // a semicolon, a colon or a dash follows
constexpr uint8_t capital = 4;     // the word begins with a capital
constexpr uint8_t number = 8;      // or with a digit
constexpr uint8_t owner = 16;      // it ends in 's
constexpr uint8_t verbal = 32;     // it ends in -ed or -ing
constexpr uint8_t closed = 64;     // a closing quotation mark or bracket follows
constexpr uint8_t unspaced = 128;  // a character of a script without spaces
}  // namespace trim_mark

constexpr bool is_break(uint32_t c) noexcept {
  return c == 0x2013 || c == 0x2014 || c == ';' || c == ':';
}

constexpr bool is_comma(uint32_t c) noexcept {
  return c == ',' || c == 0x3001 || c == 0xFF0C || c == 0x60C;
}

// A mark that combines with the character before it, in a script without spaces.
constexpr bool is_attached(uint32_t c) noexcept {
  return c == 0xE31 || in(c, 0xE34, 0xE3A) || in(c, 0xE47, 0xE4E) || in(c, 0x3099, 0x309C) || c == 0x30FC ||
         in(c, 0x102B, 0x103E) || in(c, 0x17B4, 0x17D3) || in(c, 0xEB1, 0xEBC) || in(c, 0xEC8, 0xECD);
}

constexpr bool stands_alone(uint32_t c) noexcept {
  return is_unspaced(c) && !in(c, 0xAC00, 0xD7A3);
}

class trimmer {
 public:
  constexpr trimmer(const char* text, uint16_t size, uint16_t budget, const language& words) noexcept
      : text_(text), words_(words), size_(size), budget_(budget) {}

  uint16_t begin = 0;

  // The word at `at`, which is not a space.
  constexpr trim_word read(uint16_t at) const noexcept {
    using namespace trim_mark;
    trim_word w;
    w.begin = w.letters = w.end = at;
    uint16_t last = at;  // of the word proper
    bool alone = false;
    for (w.next = at; w.next < size_;) {
      const decoded d = decode_utf8(text_, w.next, size_);
      const uint8_t c = classes_of(d.code);
      if ((c & char_class::space) != 0) break;
      if ((c & char_class::word) != 0) {
        if (last != at && (alone || stands_alone(d.code)) && !is_attached(d.code)) break;
        if ((w.marks & (comma | pause)) != 0 && last != at && (alone || d.code >= 0x80 || w.next - w.end > 1))
          break;
        if (last == at) {
          w.letters = w.next;
          if ((c & char_class::upper) != 0) w.marks |= capital;
          if ((c & char_class::digit) != 0) w.marks |= number;
          alone = stands_alone(d.code);
          if (alone) w.marks |= unspaced;
        }
        w.marks &= static_cast<uint8_t>(~(comma | pause | closed));
        last = w.end = static_cast<uint16_t>(w.next + d.size);
      } else if (is_comma(d.code)) {
        w.marks |= comma;
      } else if (is_break(d.code)) {
        w.marks |= pause;
      } else if (last != at && (c & char_class::opener) != 0 &&
                 (c & (char_class::closer | char_class::joiner)) == 0) {
        break;
      } else if ((w.marks & (comma | pause)) == 0) {
        if (last != at && (c & char_class::closer) != 0) w.marks |= closed;
        w.end = static_cast<uint16_t>(w.next + d.size);
      }
      w.next = static_cast<uint16_t>(w.next + d.size);
    }
    if (last == at) w.marks |= pause;  // a dash between spaces
    finish(w, last);
    return w;
  }

  constexpr void finish(trim_word& w, uint16_t last) const noexcept {
    while (w.next < size_ && is(decode_utf8(text_, w.next, size_).code, char_class::space)) {
      w.next = static_cast<uint16_t>(w.next + decode_utf8(text_, w.next, size_).size);
    }
    const uint16_t n = static_cast<uint16_t>(last - w.letters);
    w.classes = words_.find(text_ + w.letters, n);
    if ((w.classes & word_class::abbreviation) != 0)
      w.classes &= static_cast<uint16_t>(~(word_class::verb | word_class::phrase));
    if (words_.count == 0 && n < 4 &&
        (w.marks & (trim_mark::unspaced | trim_mark::number | trim_mark::capital)) == 0)
      w.classes = word_class::dangles;
    if (n < 3) return;
    const char* p = text_ + last;
    if (p[-1] == 's' && (p[-2] == '\'' || static_cast<uint8_t>(p[-2]) == 0x99)) w.marks |= trim_mark::owner;
    if ((p[-1] == 'd' && p[-2] == 'e') || (p[-1] == 'g' && p[-2] == 'n' && p[-3] == 'i')) {
      w.marks |= trim_mark::verbal;
    }
  }

  // What stands between two commas.
  struct segment {
    trim_word first;
    trim_word after;   // the word that follows the comma
    uint16_t end = 0;  // without the comma
    uint16_t next = 0;
    uint16_t any = 0;    // the classes of all its words
    uint8_t marks = 0;   // and their marks
    uint8_t count = 0;   // of words
    bool whole = false;  // a comma ends it, or the end of the sentence
  };

  constexpr segment read_segment(trim_word w) const noexcept {
    segment s;
    s.first = w;
    for (;;) {
      s.any |= w.classes;
      s.marks |= w.marks;
      ++s.count;
      s.end = w.end;
      s.next = w.next;
      if ((w.marks & (trim_mark::comma | trim_mark::closed)) != 0 || w.next >= size_ || s.count == 30) break;
      w = read(w.next);
    }
    s.whole = (w.marks & trim_mark::comma) != 0 || w.next >= size_;
    if (w.next < size_) s.after = read(w.next);
    return s;
  }

  // Whether what `level` takes away leaves a sentence of at most the budget.
  constexpr bool pass(uint8_t level, trimmed& out) noexcept {
    out.count = 1;
    out.pieces[0] = {begin, size_};
    out.last = ending::as_is;
    out.capitalize = false;
    removed_ = begin;
    gone_ = 0;
    best_score_ = -30000;
    verb_ = intro_ = quoted_ = false;
    waits_ = 0;
    trim_word last;
    for (uint16_t at = begin; at < size_;) {
      trim_word w = read(at);
      if (at != begin) consider(last, w);
      span hole{0, 0};
      if (level != 0 && out.count + 3 < trim_pieces) hole = find_hole(level, last, w);
      if (hole.end != 0) {
        if (hole.end >= size_) {
          hole.end = size_;
          out.last = ending::full_stop;
        }
        if (hole.begin == begin) out.capitalize = true;
        remove(out, hole.begin, hole.end);
        removed_ = static_cast<uint16_t>(removed_ + hole.end - hole.begin);
        at = hole.end;
        while (at < size_ && text_[at] == ' ') ++at;
        gone_ = hole.end;
        last.marks &= static_cast<uint8_t>(~trim_mark::comma);
        if (at < size_ && is_comma(decode_utf8(text_, at, size_).code)) {
          last.marks |= trim_mark::comma;
          at = static_cast<uint16_t>(at + 2);
        }
        continue;
      }
      used_ = static_cast<uint16_t>(w.end - removed_);
      if (used_ > budget_) return false;
      note(last, w, at == begin);
      last = w;
      at = w.next;
    }
    return size_ - removed_ + (out.last == ending::full_stop) <= budget_;
  }

  constexpr void note(const trim_word& last, const trim_word& w, bool first) noexcept {
    using namespace trim_mark;
    constexpr uint16_t article = word_class::dangles | word_class::weak;
    if (first) {
      intro_ = (w.classes & (word_class::phrase | word_class::clause)) != 0 ||
               (w.classes & (article | word_class::verb | word_class::leans)) == word_class::dangles;
    } else if (intro_ && (last.marks & comma) != 0) {
      intro_ = verb_ = false;
      waits_ = 0;
    }
    if ((w.classes & word_class::clause) != 0 && (last.marks & (comma | pause)) == 0 && !first) waits_ = 1;
    const bool finite = (w.classes & word_class::verb) != 0 && (last.classes & word_class::verb) == 0;
    const bool past =
        (last.marks & verbal) != 0 && text_[last.end - 1] == 'd' && (w.classes & article) == article;
    if ((w.classes & word_class::speech) != 0) {
      verb_ = false;
      waits_ = 0;
    } else if (finite || past) {
      if (waits_ != 0) {
        waits_ = 0;
      } else {
        verb_ = true;
      }
    }
    for (uint16_t i = w.begin; i < w.next; ++i) {
      const uint32_t c = decode_utf8(text_, i, size_).code;
      if (c == '"' || c == 0x201C) quoted_ = !quoted_;
      if (c == 0x201E || c == 0xAB || c == '(') quoted_ = true;
      if (c == 0x201D || c == 0xBB || c == ')') quoted_ = false;
    }
  }

  // Whether to end after `last`, now that the word after it is known.
  constexpr void consider(const trim_word& last, const trim_word& w) noexcept {
    using namespace trim_mark;
    const bool pauses = (last.marks & (comma | pause)) != 0;
    const bool clause = (w.classes & word_class::clause) != 0;
    bool stop = false;
    int penalty = 8;
    if ((last.classes & word_class::dangles) != 0) {
      penalty = 1000;
    } else if ((last.classes & word_class::weak) != 0 || (last.marks & owner) != 0 ||
               ((last.marks & number) != 0 && !pauses && (w.classes & word_class::dangles) == 0)) {
      penalty = 20;
    } else if ((last.marks & w.marks & capital) != 0 && !pauses) {
      penalty = 16;
    } else if (verb_ && waits_ == 0 && !quoted_ && !intro_ && (last.marks & verbal) == 0 &&
               (pauses
                    ? (clause || (w.marks & verbal) != 0 ||
                       (w.classes & (word_class::leans | word_class::dangles)) != 0)
                    : (clause || (w.classes & word_class::phrase) != 0) &&
                          (last.classes & (word_class::stop | word_class::verb | word_class::speech)) == 0)) {
      penalty = (clause || pauses) ? 0 : 0;
      stop = true;
    } else if ((w.classes & word_class::dangles) != 0 || pauses) {
      penalty = 4;
    }
    if (quoted_) penalty += 10;
    const int tail = stop ? 1 : 3;
    if (used_ + tail > budget_) return;
    const int score = used_ - penalty;
    if (score < best_score_) return;
    best_score_ = static_cast<int16_t>(score);
    best_end_ = last.end;
    best_stop_ = stop;
  }

  constexpr span find_hole(uint8_t level, const trim_word& last, const trim_word& w) const noexcept {
    using namespace trim_mark;
    if (w.begin == begin) {
      if ((w.classes & word_class::adverb) != 0 &&
          ((w.marks & comma) != 0 || (w.classes & word_class::dangles) != 0))
        return {begin, w.next};
      return {0, 0};
    }
    if (text_[w.begin] == '(') return bracket(w.begin);
    if (level >= 2) {
      if (1 != 0 && (w.classes & word_class::date) != 0 && (w.marks & capital) != 0) return day(last, w);
      if (1 != 0 && filler(last, w)) return {w.begin, w.next};
      if ((last.classes & word_class::speech) != 0 && w.end - w.begin == 4 && text_[w.begin] == 't' &&
          text_[w.begin + 1] == 'h' && text_[w.begin + 2] == 'a' && last.next == w.begin &&
          (last.marks & comma) == 0) {
        return {w.begin, w.next};
      }
    }
    constexpr uint16_t article = word_class::dangles | word_class::weak;
    if (level >= 3 && (w.classes & article) == article) return {w.begin, w.next};
    if ((last.marks & comma) == 0 || (last.marks & closed) != 0 || quoted_) return {0, 0};
    return between_commas(level, last, w);
  }

  constexpr bool filler(const trim_word& last, const trim_word& w) const noexcept {
    constexpr uint16_t both = word_class::adverb | word_class::weak;
    if ((w.classes & both) != both ||
        (w.marks & (trim_mark::comma | trim_mark::pause | trim_mark::closed)) != 0 || w.next >= size_)
      return false;
    if ((last.classes & (word_class::dangles | word_class::weak)) != 0 &&
        (last.classes & word_class::verb) == 0)
      return false;
    const trim_word after = read(w.next);
    return (after.classes & (word_class::leans | word_class::clause)) == 0;
  }

  constexpr span bracket(uint16_t at) const noexcept {
    for (uint16_t i = static_cast<uint16_t>(at + 1); i < size_; ++i) {
      if (text_[i] == '(') break;
      if (text_[i] == ')') return {static_cast<uint16_t>(at - 1), static_cast<uint16_t>(i + 1)};
    }
    return {0, 0};
  }

  constexpr span day(const trim_word& last, const trim_word& w) const noexcept {
    using namespace trim_mark;
    const trim_word after = w.next < size_ ? read(w.next) : w;
    if ((w.marks & (comma | pause | owner)) != 0 || (after.marks & (capital | number)) != 0) return {0, 0};
    if (w.next >= size_) return {0, 0};
    const bool on = last.end - last.begin == 2 && (last.classes & word_class::phrase) != 0 &&
                    text_[last.begin] == 'o' && text_[last.begin + 1] == 'n';
    if (on) return {static_cast<uint16_t>(last.begin), w.next};
    if ((last.classes & (word_class::dangles | word_class::weak)) != 0 ||
        (last.marks & (capital | number | comma)) != 0)
      return {0, 0};
    return {w.begin, w.next};
  }

  constexpr span between_commas(uint8_t level, const trim_word& last, const trim_word& w) const noexcept {
    using namespace trim_mark;
    const segment s = read_segment(w);
    if (!s.whole || s.count > 20 || intro_) return {0, 0};
    const bool tail = s.next >= size_;
    const span both{last.end < gone_ ? gone_ : last.end,
                    tail ? size_ : static_cast<uint16_t>(s.after.begin - 1)};
    const bool says = (s.any & word_class::speech) != 0 && s.count <= 8 && (s.first.marks & verbal) == 0;
    if (says && (tail ? true : s.count <= 4)) return both;
    if (tail) return {0, 0};
    if (s.count == 1 && (s.first.marks & number) != 0) return both;
    if (s.count == 1 && (s.first.classes & word_class::adverb) != 0) return both;
    if (level < 2) return {0, 0};
    const bool verb_after = (s.after.classes & (word_class::verb | word_class::speech)) != 0 ||
                            ((s.after.marks & (verbal | capital)) == verbal && text_[s.after.end - 1] == 'd');
    if (!verb_after) return {0, 0};
    return both;
  }

  // Ends the sentence at the best place found. False if there is none.
  constexpr bool cut(trimmed& out) noexcept {
    if (best_score_ == -30000) {
      out.count = 0;
      out.last = ending::as_is;
      return false;
    }
    while (out.count != 0 && out.pieces[out.count - 1].begin >= best_end_) --out.count;
    if (out.count != 0 && out.pieces[out.count - 1].end > best_end_)
      out.pieces[out.count - 1].end = best_end_;
    out.last = best_stop_ ? ending::full_stop : 3 != 0 ? ending::ellipsis : ending::as_is;
    return true;
  }

  // Takes [from, to) out of the pieces; the later space goes where two would meet.
  constexpr void remove(trimmed& t, uint16_t from, uint16_t to) const noexcept {
    for (uint8_t i = 0; i < t.count; ++i) {
      span& p = t.pieces[i];
      if (to <= p.begin || from >= p.end) continue;
      if (from > p.begin && to < p.end) {
        if (t.count == trim_pieces) return;
        for (uint8_t k = t.count; k > i; --k) t.pieces[k] = t.pieces[k - 1];
        t.pieces[i + 1].begin = to;
        t.pieces[i].end = from;
        ++t.count;
        return;
      }
      if (from > p.begin) {
        p.end = from;
      } else if (to < p.end) {
        p.begin = to;
      } else {
        for (uint8_t k = i; k + 1 < t.count; ++k) t.pieces[k] = t.pieces[k + 1];
        --t.count;
        --i;
      }
    }
  }

  // Quotation marks and brackets without their partner go.
  constexpr void balance(trimmed& t) const noexcept {
    uint16_t open[4] = {};
    uint8_t depth = 0;
    for (uint8_t i = 0; i < t.count; ++i) {
      for (uint16_t at = t.pieces[i].begin; at < t.pieces[i].end;) {
        const decoded d = decode_utf8(text_, at, size_);
        const uint16_t here = at;
        at = static_cast<uint16_t>(at + d.size);
        const uint8_t c = classes_of(d.code);
        if ((c & (char_class::opener | char_class::closer)) == 0 || d.code == 0xBF || d.code == 0xA1)
          continue;
        const bool before =
            here > t.pieces[i].begin &&
            is(decode_utf8(text_, character_start(text_, static_cast<uint16_t>(here - 1)), size_).code,
               char_class::word);
        const bool after = at < size_ && is(decode_utf8(text_, at, size_).code, char_class::word);
        if ((c & char_class::joiner) != 0 && (before == after || (after && (c & char_class::opener) == 0))) {
          if (!(before && !after)) continue;
        }
        bool matched = false;
        if (depth != 0) {
          const uint32_t o = decode_utf8(text_, open[depth - 1], size_).code;
          const uint32_t gap = o < d.code ? d.code - o : o - d.code;
          matched = (gap == 0 ? d.code < 0x80 : gap <= 2 || gap == 16) && (c & char_class::closer) != 0;
        }
        if (matched) {
          --depth;
        } else if ((c & char_class::joiner) != 0 && (before || (c & char_class::opener) == 0)) {
          continue;  // an apostrophe
        } else if ((c & char_class::opener) != 0) {
          if (depth < 4) open[depth++] = here;
        } else {
          remove(t, here, at);
          if (i >= t.count) break;
          if (at > t.pieces[i].end) break;
        }
      }
    }
    while (depth != 0) {
      const uint16_t at = open[--depth];
      remove(t, at, static_cast<uint16_t>(at + decode_utf8(text_, at, size_).size));
    }
  }

  constexpr void measure(trimmed& t) const noexcept {
    t.size = 0;
    for (uint8_t i = 0; i < t.count; ++i)
      t.size = static_cast<uint16_t>(t.size + t.pieces[i].end - t.pieces[i].begin);
    if (t.count == 0) {
      t.last = ending::as_is;
      return;
    }
    if (t.last == ending::full_stop && text_[t.pieces[t.count - 1].end - 1] == '.') t.last = ending::as_is;
    t.size = static_cast<uint16_t>(t.size + (t.last == ending::as_is       ? 0
                                             : t.last == ending::full_stop ? 1
                                                                           : 3));
  }

 private:
  const char* text_;
  const language& words_;
  uint16_t size_;
  uint16_t budget_;
  uint16_t removed_ = 0;
  uint16_t gone_ = 0;
  uint16_t used_ = 0;
  int16_t best_score_ = 0;
  uint16_t best_end_ = 0;
  bool best_stop_ = false;
  bool verb_ = false;
  bool intro_ = false;
  bool quoted_ = false;
  uint8_t waits_ = 0;
};

}  // namespace detail

[[nodiscard]] constexpr uint16_t dateline_end(const char* text, uint16_t size,
                                              const language& words) noexcept {
  uint16_t open = size;
  bool capitals = true;
  uint16_t i = 0;
  for (; i < size && i < 64; ++i) {
    if (text[i] == '(' && open == size && (i == 0 || capitals || i < 40)) open = i;
    if (text[i] == ')') break;
    if (text[i] >= 'a' && text[i] <= 'z' && open == size) capitals = false;
  }
  (void)words;
  if (open == size || i >= size || text[i] != ')') return 0;
  uint16_t at = static_cast<uint16_t>(i + 1);
  const bool glued = at < size && text[at] != ' ';
  while (at < size && text[at] == ' ') ++at;
  bool dash = false;
  while (at < size && (text[at] == '-' || static_cast<uint8_t>(text[at]) == 0xE2)) {
    if (text[at] == '-') {
      ++at;
      dash = true;
    } else if (at + 2 < size && static_cast<uint8_t>(text[at + 1]) == 0x80 &&
               (static_cast<uint8_t>(text[at + 2]) == 0x93 || static_cast<uint8_t>(text[at + 2]) == 0x94)) {
      at = static_cast<uint16_t>(at + 3);
      dash = true;
    } else
      break;
  }
  while (at < size && text[at] == ' ') ++at;
  if (at >= size) return 0;
  const uint32_t c = decode_utf8(text, at, size).code;
  if (!is(c, char_class::word | char_class::opener)) return 0;
  if (dash || (glued && is(c, char_class::upper | char_class::digit | char_class::opener)) ||
      (open == 0 && is(c, char_class::upper)))
    return at;
  return 0;
}

[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& words) noexcept {
  trimmed out;
  detail::trimmer t(text, size, 65535, words);
  t.begin = dateline_end(text, size, words);
  (void)t.pass(1, out);
  t.balance(out);
  t.measure(out);
  return out;
}

[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget,
                                    const language& words) noexcept {
  trimmed out;
  detail::trimmer t(text, size, budget, words);
  t.begin = dateline_end(text, size, words);
  const uint8_t levels = static_cast<uint8_t>(2);
  bool whole = false;
  for (uint8_t level = 0; level <= levels && !whole; ++level) whole = t.pass(level, out);
  if (!whole) (void)t.cut(out);
  t.balance(out);
  t.measure(out);
  return out;
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
