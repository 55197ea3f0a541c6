// SPDX-License-Identifier: MIT
//
// trim: making a sentence fit.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: the pieces of it that stay, and how it ends. Never over the budget, never half a word; in scripts
//         without spaces never half a syllable. What was opened is closed: a quotation that is cut, or whose
//         end is in another sentence, gets its closing mark.
// Bound:  four readings of the sentence, each linear; condense() needs two, and looks up only the first word
//         and those after commas.
// Limits: clauses are known by their commas and their first words, not by grammar. Without a pack, a short
//         word is taken for one that no line should end on. What opens inside a quotation or a bracket is not
//         followed, except for brackets that go.
//
// How much may go grows until the sentence fits:
//   0  the dateline
//   1  "However, ", (brackets), ", 44,", ", however,"
//   2  what stands between two commas before a verb: ", who lives in Leeds, was", ", a unit of X, said"; not
//      who said it, nor a condition: what is alleged must not become a fact
// If it still does not fit it ends at the best place: each has the bytes that it uses, less a penalty for how
// it reads. An attribution at the end is left off as a whole, and then never with a full stop.

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/dateline.hpp>
#include <brevier/language.hpp>
#include <brevier/rom.hpp>

namespace brevier {

// Bytes of the sentence.
struct span {
  uint16_t begin = 0;
  uint16_t end = 0;
};

// What is written after the last piece.
enum class ending : uint16_t {
  as_is = 0,         // nothing
  full_stop = '.',   // what is left is a sentence
  ellipsis = 0x2026  // "…", three bytes: it breaks off
};

constexpr uint8_t trim_pieces = 6;  // 4 B of stack each

// What is left of a sentence: the pieces one after the other as they are, the first letter as a capital if
// `capitalize`, then the ending, then what closes a quotation. No piece is empty; there is none if not one
// word fits.
struct trimmed {
  span pieces[trim_pieces];
  uint16_t size = 0;  // bytes, with all that is written after the pieces
  ending last = ending::as_is;
  uint32_t closing = 0;  // the mark that closes what the cut left open; from bit 16 on, its bytes and those
                         // of a space before it
  uint8_t count = 0;     // of pieces
  bool capitalize = false;
};

namespace detail {

constexpr uint16_t u16(unsigned value) noexcept {
  return static_cast<uint16_t>(value);
}

// What of word_class counts here, in one byte.
namespace trim_class {
constexpr uint8_t leans = 1;
constexpr uint8_t adverb = 2;
constexpr uint8_t clause = 4;
constexpr uint8_t limits = 8;
constexpr uint8_t verb = 16;
constexpr uint8_t speech = 32;
constexpr uint8_t dangles = 64;
constexpr uint8_t weak = 128;
constexpr uint8_t spare = adverb | verb;
constexpr uint8_t article = dangles | weak;

constexpr uint8_t of(uint32_t c) noexcept {
  static_assert(word_class::leans == 1u << 9 && word_class::adverb == 1u << 10 &&
                    word_class::clause == 1u << 11 && word_class::verb == 1u << 13 &&
                    word_class::speech == 1u << 14 && word_class::dangles == 2 && word_class::weak == 4,
                "brevier: the bits below");
  if ((c & word_class::spare) != 0) return spare;
  return static_cast<uint8_t>(((c >> 9) & 0x37) | ((c & 6) << 5) |
                              ((c & word_class::limits) != 0 ? limits : 0));
}
}  // namespace trim_class

// What follows a word, and its form.
namespace trim_mark {
constexpr uint8_t comma = 1;
constexpr uint8_t pause = 2;    // a semicolon, a colon or a dash
constexpr uint8_t glued = 4;    // no space: a script without spaces
constexpr uint8_t past = 8;     // it ends in -ed
constexpr uint8_t going = 16;   // in -ing
constexpr uint8_t inside = 32;  // something is open behind the comma
constexpr uint8_t stands = comma | pause;
}  // namespace trim_mark

// Commas, then the marks of a pause.
BREVIER_ROM inline constexpr uint16_t trim_commas[] = {',', 0x60C, 0x3001, 0xFF0C, ':',
                                                       ';', 0x61B, 0x2013, 0x2014};
constexpr uint8_t trim_comma_count = sizeof trim_commas / sizeof trim_commas[0];

// What it costs to end at a place, in bytes of text that one would rather lose.
namespace trim_cost {
constexpr int glued = 36;    // between two characters of a script without spaces
constexpr int starts = 20;   // after "he", "it", "said"
constexpr int weak = 12;     // after "several", "12", "won", "worked" before "in", "Britain's"
constexpr int split = 11;    // inside a name: "Angela"
constexpr int anywhere = 6;  // between two other words
constexpr int phrase = 2;    // before a preposition, a conjunction, an article
constexpr int pause = -5;    // before a comma and the like
constexpr int unmarked = 4;  // where no room is left for the "…"
constexpr int stops = 16;    // the end of a sentence is worth this part of the budget
}  // namespace trim_cost

// In a line of so many bytes, names of companies go without their form.
constexpr uint8_t trim_line = 107;

// A word as the rules below see it.
struct trim_word {
  uint16_t end = 0;     // with its closing marks, before a comma and the like
  uint16_t used = 0;    // bytes of the result up to there
  uint8_t classes = 0;  // trim_class; 0 as long as nobody asked
  uint8_t first = 0;    // char_class of its first letter
  uint8_t after = 0;    // trim_mark
  uint32_t open = 0;    // what is open at `end`: the mark that closes it, and from bit 16 on its bytes
};

// A place to end at.
struct trim_place {
  int16_t score = -30000;
  uint16_t end = 0;
  uint16_t size = 0;  // of the result, without the mark at its end
  ending last = ending::as_is;
  uint32_t open = 0;
};

// A stretch after a comma that may turn out to be an aside.
struct trim_aside {
  uint16_t from = 0;    // the end of the word before the comma
  uint16_t used = 0;    // bytes of the result up to there
  uint8_t words = 0;    // 0 if there is no aside
  uint8_t classes = 0;  // of all of them
  uint8_t before = 0;   // the first letter of the word before the comma
  bool lists = false;   // it may be the next of a list: no article or "who" is at its front
  bool inside = false;  // another may have begun before it and may not have ended
};

// Whether a script without spaces may be cut between the two. In Thai, Lao, Burmese and Khmer only before a
// letter that may begin a syllable: their blocks have consonants first, then the vowels above and below,
// then, in Thai and Lao, those before the consonant. Not after a sign that joins two consonants.
constexpr bool divides(uint32_t before, uint32_t after) noexcept {
  if (!is_unspaced(before) && before != 0x3001 && before != 0xFF0C) return false;
  if (after > 0x17FF || after < 0xE01) return after != 0x30FC;
  const uint32_t a = after & 0x7F;
  const uint32_t b = before & 0x7F;
  return (a <= 0x2A || in(a, 0x40, 0x44)) && !in(b, 0x40, 0x44) && b != 0x39 && b != 0x52;
}

// The mark that closes what this one opens.
constexpr uint16_t partner(uint32_t mark) noexcept {
  if (mark == '"' || mark == '\'' || (mark | 4) == 0x201D) return u16(mark);  // ” and ’ open in Swedish
  if (mark == 0x201A || mark == 0x201E) return u16(mark - 2);                 // ‚ ‘, „ “
  if (in(mark, 0x80, 0xFF)) return u16(mark ^ 0x10);                          // « »
  return u16(mark ^ ((mark & 0x5F) == 0x5B ? 6u : 1u));  // [ ], { }; ( ), “ ”, 「 」
}

class trimmer {
 public:
  constexpr trimmer(const char* text, uint16_t size, const language& pack, uint8_t level,
                    trimmed& out) noexcept
      : level_(level), text_(text), out_(&out), size_(size), pack_(&pack) {}

  // Takes away what the level allows: 0 nothing, 1 what is never missed, 2 what can be spared. At level 2,
  // ends what is still too long at the best place.
  constexpr void run(uint16_t begin, uint16_t budget, uint8_t dots) noexcept {
    budget_ = budget;
    dots_ = dots;
    at_ = begin;
    out_->pieces[0] = {begin, size_};
    out_->count = 1;
    out_->capitalize = false;
    out_->size = u16(size_ - begin);
    while (read()) {
      if (letters_ == 0) continue;
      const bool pauses = (last_.after & trim_mark::stands) != 0;
      const uint8_t level = level_;
      if (level > 1 || last_.end == 0 || pauses) classify();
      if (last_.end == 0) {
        // the class of a preposition, or of "if" and "when": the subject comes after the first comma
        intro_ = waits_ = (now_.classes & (trim_class::article | trim_class::verb | trim_class::leans)) ==
                              trim_class::dangles ||
                          (now_.after & (trim_mark::past | trim_mark::going)) != 0;
        depends_ = intro_ && (now_.classes & (trim_class::clause | trim_class::limits)) != 0;
        if (level != 0 && (now_.classes & trim_class::adverb) != 0 && now_.after == trim_mark::comma &&
            open_ == 0) {
          out_->capitalize = true;
          remove(begin, at_);
          continue;
        }
      } else if (level != 0) {
        if (level > 1) {
          if (spared()) continue;
          weigh();
        }
        if (pauses) {
          after_comma();
        } else if (aside_.words != 0) {
          ++aside_.words;
          // "and": the end of a list
          if (aside_.lists && (now_.classes & trim_class::leans) != 0) aside_.classes |= trim_class::limits;
        }
        aside_.classes |= now_.classes;
      }
      if (level > 1) follow();
      last_ = now_;
      if (level < 2 && (now_.after & trim_mark::stands) == 0) skip_plain();
    }
    finish();
  }

 private:
  // Below level 2, nothing depends on words that no mark stands near: goes on, behind a word, to the last two
  // of those that consist of letters and digits of ASCII.
  constexpr void skip_plain() noexcept {
    unsigned last = at_;  // the spaces before these two
    unsigned place = at_;
    unsigned words = 0;
    for (unsigned i = at_; i < size_; ++i) {
      if (text_[i] == ' ') {
        ++words;
        place = last;
        last = i;
      } else if (!is_plain(text_[i])) {
        break;
      }
    }
    at_ = place;
    if (aside_.words != 0 && words > 2) aside_.words = static_cast<uint8_t>(aside_.words + words - 2);
  }

  // Whether a letter follows, for an apostrophe; one of another script than Latin is taken for one by its
  // first byte.
  [[nodiscard]] constexpr bool letter_follows() const noexcept {
    if (at_ >= size_) return false;
    const uint8_t c = static_cast<uint8_t>(text_[at_]);
    return in(c | 0x20u, 'a', 'z') || in(c, 0xC3, 0xDF);
  }

  // The next word, up to a space or to where a script without spaces may be cut; false at the end. What has
  // no letters adds its marks to the word before it.
  constexpr bool read() noexcept {
    while (at_ < size_ && text_[at_] == ' ') ++at_;
    if (at_ >= size_) return false;
    letters_ = 0;
    now_.classes = now_.after = 0;
    word_ = u16(at_);
    uint32_t before = 0;
    while (at_ < size_ && text_[at_] != ' ') {
      const unsigned here = at_;
      const decoded d = decode_utf8(text_, u16(at_), size_);
      const uint8_t c = classes_of(d.code);
      if (before > 0xE00 && divides(before, d.code) && (c & (char_class::word | char_class::opener)) != 0) {
        now_.after |= trim_mark::glued;
        break;
      }
      before = d.code;
      at_ += d.size;
      if ((c & char_class::word) != 0) {
        if (letters_++ == 0) {
          core_ = u16(here);
          now_.first = c;
        }
        now_.after = 0;
        for (; at_ < size_ && is_plain(text_[at_]); ++at_) ++letters_;
        core_end_ = u16(at_);
      } else if ((c & (char_class::opener | char_class::closer)) != 0) {
        const unsigned from = pair(d.code, c, here);
        if (from != at_) remove(from, at_);
      } else {
        now_.after = static_cast<uint8_t>(now_.after | mark_of(d.code));
      }
      if ((now_.after & trim_mark::stands) != 0) continue;
      now_.end = u16(at_);
      now_.used = u16(out_->size + at_ - size_);
      now_.open = open_;
    }
    if (open_ != 0) now_.after |= trim_mark::inside;
    if (letters_ == 0) last_.after = static_cast<uint8_t>(last_.after | now_.after);
    return true;
  }

  [[nodiscard]] constexpr uint8_t mark_of(uint32_t code) const noexcept {
    for (uint8_t i = 0; i < trim_comma_count; ++i) {
      if (rom(trim_commas[i]) != code) continue;
      return i > 3 ? trim_mark::pause : trim_mark::comma;
    }
    return letters_ == 0 && code == '-' ? trim_mark::pause : 0;
  }

  // Looks the word up.
  constexpr void classify() noexcept {
    const unsigned size = core_end_ - core_;
    unsigned classes = trim_class::of(pack_->find(text_ + core_, u16(size)));
    unsigned after = now_.after;
    if (pack_->count == 0 && letters_ < 4 && now_.first == char_class::lower &&
        (after & trim_mark::glued) == 0) {
      classes = trim_class::dangles;  // it may be a preposition of any language
    }
    if (size > 3) {
      const char* const end = text_ + core_end_;
      if (end[-1] == 'd' && end[-2] == 'e') after |= trim_mark::past;
      if (end[-1] == 'g' && end[-2] == 'n') after |= trim_mark::going;
      if (end[-1] == 's' && (end[-2] == '\'' || end[-2] == '\x99')) classes |= trim_class::weak;
    }
    now_.classes = static_cast<uint8_t>(classes);
    now_.after = static_cast<uint8_t>(after);
  }

  // A mark that opens or closes. Returns where what goes begins, which is at_ if nothing does: a mark that
  // closes nothing, or a bracket that is not needed, behind which at_ moves. What opens inside something open
  // is not followed.
  [[nodiscard]] constexpr unsigned pair(uint32_t code, uint8_t c, unsigned here) noexcept {
    const bool single = code == '\'' || in(code, 0x2018, 0x201A);
    if (code == '(' && drop_bracket()) return space_before(here);
    if (open_ != 0) {
      if ((open_ & 0xFFFF) == code && !(single && letter_follows())) open_ = 0;
      return at_;
    }
    const bool alone = at_ >= size_ || text_[at_] == ' ';
    const bool ends = alone || text_[at_] == ',' || text_[at_] == '.';
    const bool never_opens = code == ')' || (code | 0x20) == '}';  // nor does ']'
    if ((c & char_class::closer) == 0 || (letters_ == 0 && !ends && !never_opens) || code == 0xAB) {
      if (code != 0xA1 && code != 0xBF) {
        open_ = partner(code) | (uint32_t{at_ - here} + (alone ? 1u : 0u)) << 16;
      }
      return at_;
    }
    if (single || (code == ')' && last_.end == 0 && letters_ == 1)) return at_;  // "a) yes"
    return ends ? space_before(here) : here;
  }

  [[nodiscard]] constexpr unsigned space_before(unsigned here) const noexcept {
    return here != 0 && text_[here - 1] == ' ' ? here - 1 : here;
  }

  // Goes on behind the bracket that begins here, if it may go and ends before the next begins.
  [[nodiscard]] constexpr bool drop_bracket() noexcept {
    if (level_ == 0 || letters_ != 0 || last_.end == 0) return false;
    for (unsigned i = at_; i < size_ && text_[i] != '('; ++i) {
      if (text_[i] != ')') continue;
      at_ = i + 1;
      return true;
    }
    return false;
  }

  // What is rare has functions of its own, so that its registers are not on the stack below every word.

  // At a word after a comma: what stood between this comma and the one before it goes with both if it can;
  // if not, another aside may begin. Behind one that may still go on none goes: it would leave a comma.
  [[gnu::noinline]] constexpr void after_comma() noexcept {
    using namespace trim_class;
    trim_aside& a = aside_;
    const bool comma =
        (last_.after & trim_mark::stands) == trim_mark::comma;  // no dash ends what a comma began
    bool begins = comma && !intro_ && last_.open == 0 && (last_.classes & dangles) == 0;
    if (a.words != 0 && comma && (last_.after & trim_mark::inside) == 0) {
      if (!a.inside && may_go()) {
        remove(a.from, word_ - 1u);
        step_back();
        last_.used = a.used;
        last_.after = 0;
        verb_ = begins = false;
      } else {
        a.inside = true;
      }
    }
    a.words = begins ? 1 : 0;
    a.from = last_.end;
    a.before = last_.first;
    a.used = last_.used;
    a.lists = (now_.classes & article) != article && (now_.classes & clause) == 0;
    a.classes = (now_.classes & (limits | leans)) != 0 ? limits : uint8_t{0};
    intro_ = depends_ = false;
  }

  // Whether the aside goes before this word.
  [[nodiscard]] constexpr bool may_go() const noexcept {
    using namespace trim_class;
    const trim_aside& a = aside_;
    if (a.words == 1 && (a.classes & adverb) != 0) return true;
    const bool going = (now_.after & trim_mark::going) != 0;
    if (now_.first != char_class::lower) return false;
    if ((now_.after & trim_mark::past) == 0 && (going || (now_.classes & (verb | speech)) == 0)) return false;
    const bool age =
        last_.first == char_class::digit && a.before == char_class::upper && last_.end - a.from < 6;
    return (age && a.words == 1) || (level_ > 1 && (a.classes & (speech | limits)) == 0);
  }

  // Takes the word away if a line can do without: "also", "Corp." after a name.
  [[gnu::noinline]] constexpr bool spared() noexcept {
    const bool name = now_.first == char_class::upper;
    if (now_.classes != trim_class::spare || word_ != core_ ||
        (last_.after & now_.after & trim_mark::comma) != 0 ||
        (name ? last_.first != now_.first || budget_ > trim_line : letters_ < 4)) {
      return false;
    }
    unsigned to = core_end_;
    if (at_ < size_ && text_[to] == '.') ++to;
    remove(word_ - 1u, to);
    now_.first = last_.first;
    now_.classes = last_.classes;
    last_ = now_;
    return true;
  }

  // The aside is gone, and with it the places in it: the one before it is good instead.
  constexpr void step_back() noexcept {
    if (best_.end <= aside_.from) return;
    best_.score = static_cast<int16_t>(aside_.used);
    best_.end = aside_.from;
    best_.size = aside_.used;
    best_.open = 0;
    best_.last = ending::ellipsis;
  }

  // Whether to end after the last word, now that the next one is known.
  constexpr void weigh() noexcept {
    using namespace trim_mark;
    using namespace trim_class;
    const bool dangling = (last_.classes & dangles) != 0;
    if (dangling && pack_->count != 0) return;
    const bool pauses = (last_.after & stands) != 0;
    unsigned tail = (now_.classes & limits) != 0 ? 3 : dots_;
    int cost = trim_cost::anywhere;
    const uint32_t closing = last_.open & 0xFFFF;
    ending last = ending::ellipsis;
    const bool before = (now_.classes & dangles) != 0 && now_.first != char_class::upper;
    if (dangling || (last_.after & (glued | stands)) == glued || closing == '\'' || closing == 0x2019) {
      cost = trim_cost::glued;
    } else if ((last_.classes & (weak | speech | verb)) != 0 ||
               (before && (last_.after & past) != 0 && !pauses) ||
               (last_.first == char_class::digit && (now_.classes & dangles) == 0 && !pauses)) {
      cost = (last_.classes & (leans | speech)) != 0 ? trim_cost::starts : trim_cost::weak;
    } else if (pauses || before) {
      cost = pauses ? trim_cost::pause : trim_cost::phrase;
      // Only a pause may become the end: "will redeem on Monday" does not end after "redeem", nor does any
      // statement before what limits it, ", but", ", if", or who says it.
      if (pauses && verb_ && !waits_ && last_.open == 0 && (last_.after & (past | going)) == 0 &&
          (now_.classes & (limits | speech)) == 0 &&
          ((now_.classes & (clause | leans | dangles)) | (now_.after & (past | going))) != 0) {
        last = ending::full_stop;
        if (dots_ != 0) tail = 1;
        cost -= static_cast<int>(budget_ / trim_cost::stops);
      }
    } else if (last_.first == char_class::upper && now_.first != char_class::lower) {
      cost = trim_cost::split;
    }
    if (last_.open != 0)
      tail = 3;  // a quotation that breaks off says so: "not French…", of "not French enough"
    const unsigned used = last_.used + static_cast<unsigned>(last_.open >> 16);
    if (last == ending::ellipsis && used + 3 > budget_) cost += trim_cost::unmarked;
    const int score = static_cast<int>(used) - cost;
    if (used + tail > budget_ || score < best_.score) return;
    best_.score = static_cast<int16_t>(score);
    best_.end = last_.end;
    best_.size = u16(used);
    best_.open = last_.open;
    best_.last = last;
  }

  // What the word is to the sentence.
  constexpr void follow() noexcept {
    using namespace trim_class;
    if ((last_.after & trim_mark::comma) != 0) waits_ = false;
    if ((now_.classes & clause) != 0) waits_ = true;
    if ((now_.classes & speech) != 0) {
      verb_ = waits_ = false;
    } else if ((now_.classes & verb) > (last_.classes & verb) ||
               ((last_.after & trim_mark::past) != 0 && (now_.classes & article) == article)) {
      verb_ = verb_ || !(waits_ || depends_);
      waits_ = false;
    }
  }

  // Takes out text[from, to), which ends after all that was taken out before. When the list of pieces is
  // full, it stays.
  constexpr void remove(unsigned from, unsigned to) noexcept {
    span* p = out_->pieces + out_->count - 1;
    if (to < p->begin) to = p->begin;  // a hole ends there
    unsigned gone = to - from;
    for (; out_->count > 1 && from <= p->begin; --out_->count, --p) {  // holes inside it
      gone -= p->begin - (from > p[-1].end ? from : p[-1].end);
    }
    if (from <= p->begin) {
      if (to < size_ && text_[to] == ' ') ++to;
      gone = to - p->begin;
    } else {
      if (out_->count == trim_pieces) return;
      if (p->end > from) p->end = u16(from);
      ++out_->count;
      *++p = {0, size_};
    }
    p->begin = u16(to);
    if (to <= now_.end) now_.used = u16(now_.used - gone);
    out_->size = u16(out_->size - gone);
  }

  // The result: all that is left, or up to the best place.
  constexpr void finish() noexcept {
    if (level_ > 1 && aside_.words - 1u < 9 &&
        (aside_.classes & (trim_class::speech | trim_class::limits)) == trim_class::speech) {
      step_back();
    }
    unsigned size = out_->size + (open_ >> 16);
    if (level_ < 2 || size <= budget_) {
      best_.end = size_;
      best_.open = open_;
      best_.last = ending::as_is;
    } else {
      size = best_.size;
    }
    span* p = out_->pieces + out_->count;
    while (p != out_->pieces && p[-1].begin >= best_.end) --p;
    out_->count = static_cast<uint8_t>(p - out_->pieces);
    if (p != out_->pieces && p[-1].end > best_.end) p[-1].end = best_.end;
    unsigned mark = best_.last == ending::as_is ? 0 : best_.last == ending::full_stop ? 1 : 3;
    if (size + mark > budget_) {
      best_.last = ending::as_is;
      mark = 0;
    }
    out_->last = best_.last;
    out_->closing = best_.open;
    out_->size = u16(size + mark);
  }

  // In an order that keeps what is used most within reach of short instructions.
  trim_word now_;     // the word that is read
  trim_word last_;    // the one before it
  uint8_t dots_ = 0;  // bytes that a sentence which breaks off ends with
  uint8_t level_;
  bool verb_ = false;     // the sentence has had its verb
  bool waits_ = false;    // a clause has begun that has not had its own
  bool intro_ = false;    // what comes before the first comma is not the main clause
  bool depends_ = false;  // it is a clause of its own: its verbs are not those of the sentence
  const char* text_;
  trimmed* out_;
  unsigned at_ = 0;  // where to read on
  uint16_t size_;
  uint16_t letters_ = 0;
  uint16_t core_ = 0;  // the first letter of the word
  uint16_t core_end_ = 0;
  uint16_t word_ = 0;  // where the word begins, with its opening marks
  uint16_t budget_ = 0;
  const language* pack_;
  uint32_t open_ = 0;
  trim_place best_;
  trim_aside aside_;
};

// The first of the levels from `level` on that fits, or the last one cut.
constexpr trimmed shorten(const char* text, uint16_t size, uint16_t budget, const language& words,
                          uint8_t level, uint8_t dots) noexcept {
  trimmed out;
  const uint16_t begin = dateline_end(text, size);
  do {
    trimmer t(text, size, words, level, out);
    t.run(begin, budget, dots);
  } while (++level < 3 && out.size > budget);
  return out;
}

}  // namespace detail

// The sentence without what a summary never needs.
[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& words) noexcept {
  return detail::shorten(text, size, 65535, words, 1, 3);
}

// The sentence in at most `budget` bytes. With `marks`, room is kept for the "…" of a sentence that breaks
// off; without, it is written only where words leave the room: three bytes more for them.
[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget, const language& words,
                                    bool marks = true) noexcept {
  return detail::shorten(text, size, budget, words, 0, marks ? 3 : 0);
}

// Whether a space stands before the sentence in running text: not before Chinese or Japanese.
[[nodiscard]] constexpr bool takes_space(const char* text, const trimmed& t) noexcept {
  if (t.count == 0) return false;
  const uint32_t first = decode_utf8(text, t.pieces[0].begin, t.pieces[0].end).code;
  return !is_unspaced(first) && !detail::in(first, 0x3000, 0x303F);
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
