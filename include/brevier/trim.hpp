// SPDX-License-Identifier: MIT
//
// trim: making a sentence fit.

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/language.hpp>

namespace brevier {

// Bytes of the sentence.
struct span {
  uint16_t begin = 0;
  uint16_t end = 0;
};

// What is written after the last piece.
enum class ending : uint8_t {
  as_is,      // nothing: the sentence ends as it did
  full_stop,  // ".": what is left is a sentence
  ellipsis    // "…", three bytes: it breaks off
};

constexpr uint8_t trim_pieces = 8;

// What is left of a sentence: the pieces one after the other as they are, the first letter a capital if
// `capitalize`, and the ending. No piece is empty; count is 0 if not one word fits.
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

// A word with what clings to it.
struct trim_word {
  uint16_t begin = 0;    // its first byte, a quotation mark perhaps
  uint16_t end = 0;      // after it and its closing marks, before a comma and the like
  uint16_t next = 0;     // where the following word begins
  uint16_t classes = 0;  // word_class
  uint8_t marks = 0;     // trim_mark
};

constexpr uint16_t article_class = word_class::dangles | word_class::weak;
constexpr uint16_t filler_class = word_class::adverb | word_class::weak;

constexpr bool has(unsigned set, unsigned any) noexcept {
  return (set & any) != 0;
}
constexpr bool has_all(unsigned set, unsigned all) noexcept {
  return (set & all) == all;
}
constexpr uint16_t u16(unsigned value) noexcept {
  return static_cast<uint16_t>(value);
}

constexpr bool is_comma(uint32_t c) noexcept {
  return c == ',' || c == 0x60C || c == 0x3001 || c == 0xFF0C;
}

// A mark that belongs to the character before it, in scripts without spaces.
constexpr bool is_attached(uint32_t c) noexcept {
  return in(c, 0xE31, 0xE3A) || in(c, 0xE47, 0xE4E) || in(c, 0x102B, 0x103E) || in(c, 0x17B4, 0x17D3) ||
         c == 0x30FC;
}

constexpr bool is_pause(uint32_t c) noexcept {
  return c == ';' || c == ':' || c == 0x2013 || c == 0x2014;
}

class trimmer {
 public:
  constexpr trimmer(const char* text, uint16_t size, uint16_t begin, uint16_t budget, const language& words,
                    trimmed& out) noexcept
      : text_(text), words_(&words), out_(&out), size_(size), begin_(begin), budget_(budget) {}

  // Takes away what `level` allows: 0 nothing, 1 what is never missed, 2 what can be spared. True if the rest
  // is within the budget; if not, the best place to end is known.
  constexpr bool pass(uint8_t level) noexcept {
    restart();
    for (unsigned at = begin_; at < size_;) {
      const trim_word w = read(at);
      at = w.next;
      if (w.begin == begin_) {
        if (level != 0 && has(w.classes, word_class::adverb) &&
            (has(w.marks, trim_mark::comma) || has(w.classes, word_class::dangles))) {
          out_->capitalize = true;
          remove(begin_, at);
          last_ = trim_word{};
          edge_ = u16(at);
          continue;
        }
      } else {
        weigh(w);
        if (level != 0 && out_->count + 3 < trim_pieces) {
          if (level > 1) spare(w);
          const unsigned to = hole(w, level);
          if (to != 0) {
            at = to;
            continue;
          }
        }
      }
      note(w);
    }
    return size_ - removed_ + (out_->last == ending::full_stop) <= budget_;
  }

  constexpr void finish(bool whole) noexcept {
    if (!whole) cut();
    for (uint16_t o : open_) {
      if (o != 0) remove(o - 1u, o - 1u + decode_utf8(text_, u16(o - 1u), size_).size);
    }
    while (out_->count != 0 && text_[out_->pieces[0].begin] == ' ')
      remove(out_->pieces[0].begin, out_->pieces[0].begin + 1u);
    unsigned size = 0;
    for (unsigned i = 0; i < out_->count; ++i) size += out_->pieces[i].end - out_->pieces[i].begin;
    if (size == 0) {
      out_->last = ending::as_is;
    } else {
      if (out_->last == ending::full_stop && text_[out_->pieces[out_->count - 1].end - 1] == '.')
        out_->last = ending::as_is;
      if (out_->last == ending::full_stop) size += 1;
      if (out_->last == ending::ellipsis) size += 3;
    }
    out_->size = u16(size);
  }

 private:
  constexpr void restart() noexcept {
    out_->count = 1;
    out_->pieces[0] = {begin_, size_};
    out_->last = ending::as_is;
    out_->capitalize = false;
    removed_ = edge_ = begin_;
    best_score_ = -30000;
    best_end_ = best_used_ = edge_floor_ = 0;
    verb_ = intro_ = waits_ = false;
    for (unsigned i = 0; i < 3; ++i) open_[i] = depth_[i] = 0;
    last_ = before_ = trim_word{};
  }

  constexpr trim_word read(unsigned at) const noexcept {
    using namespace trim_mark;
    trim_word w;
    unsigned marks = 0;
    unsigned end = at;
    unsigned last = at;  // after the last letter
    unsigned letters = 0;
    uint32_t hash = hash_seed;
    uint32_t word_hash = hash_seed;
    unsigned i = at;
    unsigned step = 0;
    for (; i < size_; i += step) {
      const decoded d = decode_utf8(text_, u16(i), size_);
      const unsigned c = classes_of(d.code);
      step = d.size;
      if (d.code == ' ') break;
      if (letters != 0) hash = hash_step(hash, d.code == 0x2019 ? '\'' : fold_case(d.code));
      if (has(c, char_class::word)) {
        if (letters++ == 0) {
          hash = hash_step(hash, fold_case(d.code));
          marks = has(c, char_class::upper) ? capital : has(c, char_class::digit) ? number : 0;
        }
        marks &= ~unsigned{comma | pause | closed};
        word_hash = hash;
        end = last = i + step;
      } else if (is_comma(d.code)) {
        marks |= comma;
      } else if (is_pause(d.code) || (letters == 0 && d.code == '-')) {
        marks |= pause;
      } else if (!has(marks, comma | pause)) {
        if (has(c, char_class::closer)) marks |= closed;
        end = i + step;
      }
    }
    w.begin = u16(at);
    w.end = u16(end);
    w.next = u16(i < size_ ? i + step : i);
    if (letters != 0) {
      w.classes = words_->find(hash_end(word_hash));
      if (words_->count == 0 && letters < 4 && !has(marks, capital | number)) w.classes = word_class::dangles;
      if (has(w.classes, word_class::abbreviation))
        w.classes = u16(w.classes & ~unsigned{word_class::verb | word_class::phrase});
    } else {
      w.classes = word_class::dangles;
    }
    w.marks = static_cast<uint8_t>(letters < 3 ? marks : marks | form(last));
    return w;
  }

  // The form of the word of three letters or more that ends before `at`.
  constexpr unsigned form(unsigned at) const noexcept {
    const char* p = text_ + at;
    if (p[-1] == 'd' && p[-2] == 'e') return trim_mark::past;
    if (p[-1] == 'g' && p[-2] == 'n' && p[-3] == 'i') return trim_mark::going;
    if (p[-1] == 's' && (p[-2] == '\'' || p[-2] == '\x99')) return trim_mark::owner;
    return 0;
  }

  // Whether to end after the last word, now that the next one is known.
  constexpr void weigh(const trim_word& w) noexcept {
    using namespace trim_mark;
    using namespace word_class;
    const unsigned l = last_.classes;
    const bool pauses = has(last_.marks, comma | pause);
    const bool quoted = (open_[0] | open_[1]) != 0;
    const bool phrase_end = has(w.classes, dangles) || pauses;
    bool stops = false;
    int penalty = 8;
    if (has(l, dangles)) {
      penalty = 1000;
    } else if (has(l, weak) || has(last_.marks, owner) || (has(last_.marks, number) && !phrase_end)) {
      penalty = 20;
    } else if (has(last_.marks & w.marks, capital) && !pauses) {
      penalty = 16;
    } else if (phrase_end) {
      stops = verb_ && !waits_ && !quoted && !intro_ && !has(last_.marks, past | going) &&
              (pauses ? has(w.classes, clause | leans | dangles) || has(w.marks, past | going)
                      : has(w.classes, clause | phrase) && !has(l, stop | verb | speech));
      penalty = stops ? 0 : 4;
    }
    if (quoted) penalty += 10;
    const int used = last_.end - removed_;
    if (last_.end <= last_.begin || edge_floor_ > last_.end || used + (stops ? 1 : 3) > budget_ ||
        used - penalty < best_score_)
      return;
    best_score_ = static_cast<int16_t>(used - penalty);
    best_end_ = last_.end;
    best_used_ = u16(static_cast<unsigned>(used));
    best_stops_ = stops;
    for (unsigned i = 0; i < 3; ++i) best_open_[i] = open_[i];
  }

  // Takes the last word away if it is a filler or a day, before `w`.
  constexpr void spare(const trim_word& w) noexcept {
    using namespace trim_mark;
    using namespace word_class;
    if (has(last_.marks, comma | pause | closed | owner)) return;
    unsigned from = last_.begin;
    if (has_all(last_.classes, filler_class)) {
      if (has(before_.classes, dangles | weak) && !has(before_.classes, verb)) return;
      if (has(w.classes, leans | clause)) return;
    } else if (has(last_.classes, date) && has(last_.marks, capital)) {
      if (has(w.marks, capital | number)) return;
      if (before_.end - before_.begin == 2 && text_[before_.begin] == 'o' &&
          text_[before_.begin + 1] == 'n') {
        from = before_.begin;
      } else if (has(before_.classes, dangles | weak) || has(before_.marks, capital | number | comma)) {
        return;
      }
    } else {
      return;
    }
    if (from < edge_floor_) return;
    remove(from, w.begin);
    last_ = before_;
  }

  // Takes away what begins at `w`, if it can go, and returns where to read on; or 0.
  constexpr unsigned hole(const trim_word& w, uint8_t level) noexcept {
    using namespace trim_mark;
    if (text_[w.begin] == '(') {
      for (unsigned i = w.begin + 1u; i < size_ && text_[i] != '('; ++i) {
        if (text_[i] != ')') continue;
        remove(w.begin - 1u, i + 1);
        edge_ = u16(i + 1);
        return i + 1;
      }
      return 0;
    }
    if (!has(last_.marks, comma) || has(last_.marks, closed) || open_[0] != 0 || intro_) return 0;
    return aside(w, level);
  }

  // The words from `w` to the next comma or to the end.
  constexpr unsigned aside(trim_word w, uint8_t level) noexcept {
    using namespace trim_mark;
    using namespace word_class;
    const unsigned first = w.classes;
    const unsigned first_marks = w.marks;
    unsigned any = 0;
    unsigned words = 0;
    for (;;) {
      any |= w.classes;
      ++words;
      if (has(w.marks, comma | closed) || w.next >= size_ || words == 20) break;
      w = read(w.next);
    }
    const bool tail = w.next >= size_;
    if (has(w.marks, closed) || words == 20) return 0;
    const trim_word after = tail ? trim_word{} : read(w.next);
    bool goes = has(any, speech) && words <= (tail ? 8 : 4) && !has(first_marks, going);
    if (!tail && words == 1) goes = goes || has(first_marks, number) || has(first, adverb);
    if (!tail && level > 1) {
      goes =
          goes || has(after.classes, verb | speech) || (has(after.marks, past) && !has(after.marks, capital));
    }
    if (!goes) return 0;
    if (tail) out_->last = ending::full_stop;
    const unsigned to = tail ? size_ : after.begin - 1u;
    remove(edge_, to);
    edge_ = u16(to);
    last_.marks &= static_cast<uint8_t>(~comma);
    return tail ? to : to + 1;
  }

  // What the words up to `w` are to the sentence.
  constexpr void note(const trim_word& w) noexcept {
    using namespace trim_mark;
    using namespace word_class;
    match_quotes(w);
    if (last_.next == 0) {
      intro_ = has(w.classes, phrase | clause) || (w.classes & (article_class | verb | leans)) == dangles;
    } else if (has(last_.marks, comma) && intro_) {
      intro_ = verb_ = waits_ = false;
    } else if (has(w.classes, clause) && !has(last_.marks, comma | pause)) {
      waits_ = true;
    }
    if (has(w.classes, speech)) {
      verb_ = waits_ = false;
    } else if ((has(w.classes, verb) && !has(last_.classes, verb)) ||
               (has(last_.marks, past) && has_all(w.classes, article_class))) {
      if (!waits_) verb_ = true;
      waits_ = false;
    }
    if (w.end != w.begin) {
      before_ = last_;
      last_ = w;
      edge_ = w.end;
    } else {
      last_.marks |= w.marks;
    }
  }

  // Follows what opens and closes in `w`. A closing mark that nothing opened goes; an opening one is
  // remembered.
  constexpr void match_quotes(const trim_word& w) noexcept {
    bool inside = false;
    for (unsigned i = w.begin; i < w.next;) {
      const decoded d = decode_utf8(text_, u16(i), size_);
      const unsigned c = classes_of(d.code);
      const unsigned here = i;
      i += d.size;
      inside = inside || has(c, char_class::word);
      if (!has(c, char_class::opener | char_class::closer) || d.code == 0xA1 || d.code == 0xBF) continue;
      const bool single = d.code == '\'' || in(d.code, 0x2018, 0x201A);
      const unsigned kind = single ? 2 : d.code < 0x80 && d.code != '"' ? 1 : 0;
      const bool left = d.code == 0x2018 || d.code == 0x201C || d.code == 0xAB;
      if (has(c, char_class::closer) && (inside || (open_[kind] != 0 && !left))) {
        const bool letter =
            single && i < size_ && is(decode_utf8(text_, u16(i), size_).code, char_class::word);
        if (letter) continue;  // an apostrophe
        if (open_[kind] == 0) {
          if (!single) remove(here, i);
        } else if (depth_[kind] != 0) {
          --depth_[kind];
        } else {
          open_[kind] = 0;
        }
      } else if (open_[kind] == 0) {
        open_[kind] = u16(here + 1);
      } else {
        ++depth_[kind];
      }
    }
  }

  // Ends at the best place that was found.
  constexpr void cut() noexcept {
    out_->last = best_stops_ ? ending::full_stop : ending::ellipsis;
    for (unsigned i = 0; i < 3; ++i) open_[i] = best_open_[i];
    if (2 * best_used_ < budget_ && budget_ > 3) cut_inside();
    while (out_->count != 0 && out_->pieces[out_->count - 1].begin >= best_end_) --out_->count;
    if (out_->count != 0 && out_->pieces[out_->count - 1].end > best_end_) {
      out_->pieces[out_->count - 1].end = best_end_;
    }
  }

  // In a script without spaces: ends between two characters, if possible where a clause does.
  constexpr void cut_inside() noexcept {
    const unsigned limit = begin_ + budget_ - 3u;
    if (limit >= size_) return;
    unsigned found = 0;
    for (unsigned at = character_start(text_, u16(limit)); at > begin_ && limit - at < 36;
         at = character_start(text_, u16(at - 1))) {
      const decoded d = decode_utf8(text_, u16(at), size_);
      const decoded before = decode_utf8(text_, character_start(text_, u16(at - 1)), size_);
      if (has(classes_of(before.code), char_class::opener) || is_comma(before.code)) continue;
      const bool clause =
          is_comma(d.code) || (d.code >= 0x3008 && has(classes_of(d.code), char_class::opener));
      if (found == 0 ? is_unspaced(d.code) && !is_attached(d.code) : false) found = at;
      if (clause) {
        found = at;
        break;
      }
    }
    if (found == 0 || found - begin_ <= best_used_) return;
    restart();
    out_->last = ending::ellipsis;
    best_end_ = u16(found);
    trim_word w;
    w.begin = begin_;
    w.next = best_end_;
    match_quotes(w);
  }

  // Takes text[from, to) out. What a full list of pieces cannot express stays.
  constexpr void remove(unsigned from, unsigned to) noexcept {
    span* p = out_->pieces;
    unsigned i = 0;
    while (i < out_->count && p[i].end <= from) ++i;
    if (i == out_->count) return;
    edge_floor_ = u16(to);
    if (from <= p[i].begin) {
      from = p[i].begin;
      p[i].begin = u16(to);
    } else if (to >= p[i].end) {
      p[i].end = u16(from);
    } else if (out_->count < trim_pieces) {
      for (unsigned k = out_->count++; k > i; --k) p[k] = p[k - 1];
      p[i].end = u16(from);
      p[i + 1].begin = u16(to);
    } else {
      return;
    }
    removed_ = u16(removed_ + to - from);
  }

  const char* text_;
  const language* words_;
  trimmed* out_;
  uint16_t size_;
  uint16_t begin_;
  uint16_t budget_;
  uint16_t removed_ = 0;  // bytes before the place that are not in the result
  uint16_t edge_ = 0;     // where a hole after the last word begins
  uint16_t edge_floor_ = 0;
  int16_t best_score_ = 0;
  uint16_t best_end_ = 0;
  uint16_t best_used_ = 0;
  uint16_t open_[3] = {};
  uint8_t depth_[3] = {};
  uint16_t best_open_[3] = {};
  trim_word last_ = {};
  trim_word before_ = {};
  bool best_stops_ = false;
  bool verb_ = false;
  bool intro_ = false;
  bool waits_ = false;
};

}  // namespace detail

// Where the text begins after a dateline: "(CNN) -- ", "(CNN)It", "LONDON (Reuters) – ", "PARIS — "; 0 if
// there is none.
[[nodiscard]] constexpr uint16_t dateline_end(const char* text, uint16_t size,
                                              const language& words) noexcept {
  using namespace detail;
  unsigned open = 0;  // after the bracket
  unsigned capitals = 0;
  bool closed = false;
  bool lower = false;
  bool spaced = true;
  for (unsigned i = 0; i < size && i < 72;) {
    const decoded d = decode_utf8(text, u16(i), size);
    const unsigned c = classes_of(d.code);
    const unsigned here = i;
    i += d.size;
    if (d.code == '(') {
      if (open != 0) return 0;
      open = i;
    } else if (d.code == ')') {
      closed = true;
      spaced = false;
    } else if (d.code == ' ') {
      spaced = true;
    } else if ((d.code == '-' || in(d.code, 0x2013, 0x2014)) &&
               (closed || (spaced && !lower && capitals > 3))) {
      while (i < size && (text[i] == '-' || text[i] == ' ')) ++i;
      return i < size && (closed ||
                          is(decode_utf8(text, u16(i), size).code, char_class::upper | char_class::opener))
                 ? u16(i)
                 : uint16_t{0};
    } else if (closed) {
      const bool starts = has(c, char_class::upper | char_class::digit | char_class::opener);
      const bool agency = open == 1 || has(words.find(text + open, u16(here - open - 2)), word_class::page);
      return starts && (!spaced || agency) ? u16(here) : uint16_t{0};
    } else if (open == 0) {
      if (has(c, char_class::upper)) ++capitals;
      if (has(c, char_class::lower)) lower = true;
    }
  }
  return 0;
}

// The sentence without what a summary never needs.
[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& words) noexcept {
  trimmed out;
  detail::trimmer t(text, size, dateline_end(text, size, words), 65535, words, out);
  t.finish(t.pass(1));
  return out;
}

// The sentence in at most `budget` bytes.
[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget,
                                    const language& words) noexcept {
  trimmed out;
  detail::trimmer t(text, size, dateline_end(text, size, words), budget, words, out);
  bool whole = false;
  for (uint8_t level = 0; level < 3 && !whole; ++level) whole = t.pass(level);
  t.finish(whole);
  return out;
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
