// SPDX-License-Identifier: MIT
//
// trim: making a sentence fit.
//
// Input:  one sentence, clean well-formed UTF-8 of at most 16384 bytes, and the pack of its language.
// Output: the pieces of it that stay, and how it ends. Never over the budget, never half a word; in scripts
//         without spaces never a sign of a syllable without its letter. What was opened is closed: a
//         quotation that is cut, or whose end is in another sentence, gets its closing mark.
// Bound:  four readings of the sentence, each linear; condense() needs two, and looks up only the first word
//         and those after commas.
// Limits: clauses are known by their commas and their first words, not by grammar. Without a pack, a short
//         word is taken for one that no line should end on. What opens inside a quotation or a bracket is not
//         followed, except for brackets that go.
//
// How much may go grows until the sentence fits:
//   0  the dateline
//   1  "However, ", (brackets), ", 44,", ", however,"; of a name with its abbreviation in brackets, the name;
//      in a line, "But " at the front
//   2  what stands between two commas before a verb: ", who lives in Leeds, was", ", a unit of X, said"; not
//      who said it, nor a condition: what is alleged must not become a fact
// If it still does not fit it ends at the best place: each has the bytes that it uses, less a penalty for how
// it reads. An attribution at the end is left off as a whole, and then never with a full stop.

#ifndef BREVIER_TRIM_HPP
#define BREVIER_TRIM_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/abbreviation.hpp>
#include <brevier/dateline.hpp>
#include <brevier/features.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/machine.hpp>
#include <brevier/quotation.hpp>
#include <brevier/rom.hpp>
#include <brevier/shortened.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

namespace detail {

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
constexpr uint8_t finite = dangles | verb;
constexpr uint8_t preposition = dangles | adverb;
constexpr uint8_t auxiliary = preposition | verb;  // its mask as well

[[nodiscard]] constexpr uint8_t of(uint32_t c) noexcept {
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
constexpr uint8_t phrase = 64;  // glued, but a phrase of Japanese ends: hiragana, and none comes next
constexpr uint8_t acts = 128;   // it is a verb: of those that the pack knows, or in -ed
constexpr uint8_t stands = comma | pause;
}  // namespace trim_mark

// Commas, then the marks of a pause.
BREVIER_ROM inline constexpr uint16_t trim_commas[] = {',', 0x60C, 0x3001, 0xFF0C, ':',
                                                       ';', 0x61B, 0x2013, 0x2014};
constexpr uint8_t trim_comma_count = sizeof trim_commas / sizeof trim_commas[0];

// What it costs to end at a place, in bytes of text that one would rather lose.
namespace trim_cost {
constexpr int odd = 36;      // after what may be a preposition, behind what may be an apostrophe
constexpr int glued = 12;    // between two characters of a script without spaces
constexpr int starts = 20;   // after "he", "it", "said"
constexpr int weak = 12;     // after "several", "12", "won", "worked" before "in", "Britain's", "he'd"
constexpr int split = 11;    // inside a name: "Angela"
constexpr int anywhere = 6;  // between two other words
constexpr int object = 8;    // before an article: "abandon | a plan"
constexpr int binds = 5;     // before "of", "to": "part | of", "due | to"
constexpr int phrase = 2;    // before another preposition, a conjunction
constexpr int pause = -5;    // before a comma and the like
constexpr int unmarked = 4;  // where no room is left for the "…"
}  // namespace trim_cost

// The end of a sentence is worth this part of the budget.
constexpr unsigned full_stop_share = 16;

// A word as the rules below see it.
struct trim_word {
  uint16_t end;     // with its closing marks, before a comma and the like
  uint16_t used;    // bytes of the result up to there
  uint8_t classes;  // trim_class; 0 as long as nobody asked
  uint8_t first;    // char_class of its first letter
  uint8_t after;    // trim_mark
  uint32_t open;    // what is open at `end`: the mark that closes it, and from bit 16 on its bytes
};

// A place to end at.
struct trim_place {
  int16_t score;
  uint16_t end;
  uint16_t size;  // of the result, without the mark at its end
  ending last;
  uint32_t open;
};

// What an aside begins with: an article or "who"; anything else, so that it may be the next of a list; of
// that, a preposition: it says when, where or why.
enum class aside_front : uint8_t { other, lists, adverbial };

// A stretch after a comma that may turn out to be an aside.
struct trim_aside {
  uint16_t from;    // the end of the word before the comma
  uint16_t used;    // bytes of the result up to there
  uint8_t words;    // 0 if there is no aside
  uint8_t classes;  // of all of them
  uint8_t before;   // the first letter of the word before the comma
  bool told;        // what stands before the comma tells something (trimmed::told)
  aside_front front;
  bool inside;  // another may have begun before it and may not have ended
};

// What stands before the first comma where the main clause begins behind it: "In May,", and, with a verb that
// is not the sentence's, "If it rains,".
enum class introduction : uint8_t { none, phrase, clause };

// What shortening a sentence takes, apart from the stack. What is asked for most stands before the rest, and
// bytes before numbers of 16 bits: a load of Thumb-1 reaches 32 bytes and 32 such numbers.
struct trim_state {
  trim_word now;   // the word that is read
  trim_word last;  // the one before it
  bool acts;       // the sentence has had a main verb, be it "said"
  bool verb;       // the statement has had its verb: not "said", which another statement follows
  bool waits;      // a clause has begun that has not had its own
  introduction intro;
  uint8_t level;
  uint8_t dots;  // bytes that a sentence which breaks off ends with
  uint16_t size;
  uint16_t begin;  // behind the dateline
  uint16_t budget;
  uint16_t letters;
  uint16_t core;  // the first letter of the word
  uint16_t core_end;
  uint16_t word;  // where the word begins, with its opening marks
  uint16_t at;    // where to read on
  trim_aside aside;
  trim_place best;
  uint32_t open;
  trimmed out;
};

// It may lie where the caller has room that it needs for nothing else meanwhile, and is no more used when the
// result is.
class trimmer {
 public:
  // The sentence in at most `budget` bytes: by the first level from this one on that fits, or the last one
  // cut. With `keeps_dots`, room is kept for the "…" of a sentence that breaks off; without, it is written
  // only where words leave the room: three bytes more for them.
  template <class Stages>
  constexpr trimmed& fit(const char* text, uint16_t size, const language& words, uint8_t level,
                         uint16_t budget, bool keeps_dots) noexcept {
    text_ = text;
    words_ = &words;
    s_.size = size;
    s_.level = level;
    s_.budget = budget;
    s_.dots = keeps_dots ? ellipsis_bytes : uint8_t{0};
    s_.begin = Stages::datelines ? dateline_end<Stages>(text, size) : uint16_t{0};
    return run();
  }

  // The sentence without what a summary never needs.
  template <class Stages>
  constexpr trimmed& condense(const char* text, uint16_t size, const language& words) noexcept {
    return fit<Stages>(text, size, words, 1, 65535, true);
  }

  // Where the result is.
  [[nodiscard]] constexpr trimmed& out() noexcept { return s_.out; }

 private:
  // The score of no place to end at.
  static constexpr int16_t no_place = -30000;

  // Takes away what each level allows, until the sentence fits: 0 nothing, 1 what is never missed, 2 what can
  // be spared. At level 2, ends what is still too long at the best place.
  [[gnu::noinline]] constexpr trimmed& run() noexcept {
    do {
      begin_level();
      while (!past_end() && read()) {
        if (s_.letters != 0) take_word();
      }
      finish();
    } while (++s_.level < 3 && s_.out.size > s_.budget);
    return s_.out;
  }

  // Whether nothing that comes can still count: more bytes are used than there are, and neither an aside that
  // goes nor a name of this length in place of which its abbreviation stays gives them back.
  [[nodiscard]] constexpr bool past_end() const noexcept {
    constexpr unsigned longest_name = 72;
    if (s_.level < 2) return false;
    const unsigned used = s_.aside.words != 0 ? s_.aside.used : s_.last.used;
    return used > s_.budget + longest_name;
  }

  [[gnu::noinline]] constexpr void begin_level() noexcept {
    s_.now = s_.last = trim_word{};
    s_.acts = s_.verb = s_.waits = s_.out.told = false;
    s_.intro = introduction::none;
    s_.open = 0;
    s_.best = trim_place{};
    s_.best.score = no_place;
    s_.aside = trim_aside{};
    s_.at = s_.begin;
    s_.out.pieces[0] = {s_.begin, s_.size};
    s_.out.count = 1;
    s_.out.capitalize = false;
    s_.out.size = u16(s_.size - s_.begin);
  }

  // Looks at the word that was read.
  [[gnu::noinline]] constexpr void take_word() noexcept {
    const bool pauses = (s_.last.after & trim_mark::stands) != 0;
    const uint8_t level = s_.level;
    if (level > 1 || s_.last.end == 0 || pauses)
      classify(words_->find(text_ + s_.core, u16(s_.core_end - s_.core)));
    if (s_.last.end == 0) {
      // the class of a preposition, or of "if" and "when"
      s_.waits = (s_.now.classes & (trim_class::article | trim_class::verb | trim_class::leans)) ==
                     trim_class::dangles ||
                 (s_.now.after & (trim_mark::past | trim_mark::going)) != 0;
      const bool clause = (s_.now.classes & (trim_class::clause | trim_class::limits)) != 0;
      if (s_.waits) s_.intro = clause ? introduction::clause : introduction::phrase;
      if (level != 0 && s_.open == 0 && goes_from_front()) {
        s_.out.capitalize = true;
        remove(s_.begin, s_.at);
        return;
      }
    } else if (level != 0) {
      if (level > 1) {
        if (spared()) return;
        weigh();
      }
      if (pauses) {
        after_comma();
      } else if (s_.aside.words != 0) {
        ++s_.aside.words;
        // "and": the end of a list
        if (s_.aside.front != aside_front::other && (s_.now.classes & trim_class::leans) != 0)
          s_.aside.classes |= trim_class::limits;
        // "is", not behind "who" nor, as in clauses of German, before the comma: a sentence of its own
        if ((s_.aside.classes & trim_class::clause) == 0 && (s_.now.after & trim_mark::stands) == 0 &&
            (s_.now.classes & trim_class::finite) == trim_class::finite)
          s_.aside.classes |= trim_class::limits;
      }
      s_.aside.classes |= s_.now.classes;
    }
    if (level > 1) {
      if ((s_.now.after & trim_mark::acts) != 0 && !s_.waits && s_.intro == introduction::none)
        s_.acts = true;
      follow();
    }
    s_.last = s_.now;
    if (level < 2 && (s_.now.after & trim_mark::stands) == 0) skip_plain();
  }

  // Whether the first word goes: "However," with its comma, and in a line "But", as what it leans on does not
  // show.
  [[gnu::always_inline, nodiscard]] constexpr bool goes_from_front() const noexcept {
    constexpr uint8_t but = trim_class::leans | trim_class::dangles | trim_class::limits;
    if ((s_.now.classes & but) == but) return s_.budget <= line_bytes;
    return (s_.now.classes & trim_class::adverb) != 0 && s_.now.after == trim_mark::comma;
  }

  // Below level 2, nothing depends on words that no mark stands near: goes on, behind a word, to the last two
  // of those that consist of letters and digits of ASCII.
  constexpr void skip_plain() noexcept {
    unsigned last = s_.at;  // the spaces before these two
    unsigned place = s_.at;
    unsigned words = 0;
    const unsigned end = s_.size;
    for (unsigned i = s_.at; i < end; ++i) {
      if (in(static_cast<uint8_t>(text_[i]), 'a', 'z')) continue;  // as most are
      if (text_[i] == ' ') {
        ++words;
        place = last;
        last = i;
      } else if (!is_plain(text_[i])) {
        break;
      }
    }
    s_.at = u16(place);
    if (s_.aside.words != 0 && words > 2) s_.aside.words = static_cast<uint8_t>(s_.aside.words + words - 2);
  }

  // Whether a letter follows, for an apostrophe; one of another script than Latin is taken for one by its
  // first byte.
  [[nodiscard]] constexpr bool letter_follows() const noexcept {
    if (s_.at >= s_.size) return false;
    const uint8_t c = static_cast<uint8_t>(text_[s_.at]);
    return in(c | 0x20u, 'a', 'z') || in(c, 0xC3, 0xDF);
  }

  // Whether what follows an apostrophe has lost its front: "'60s", "'98", "'n'".
  [[gnu::always_inline, nodiscard]] constexpr bool is_elision() const noexcept {
    if (s_.at + 2u > s_.size) return false;
    const char* const next = text_ + s_.at;
    return is_ascii_digit(next[0]) ? is_ascii_digit(next[1])
                                   : (next[0] | 0x20) == 'n' && (next[1] & 0x40) == 0;
  }

  // The next word, up to a space or to where a script without spaces may be cut; false at the end. What has
  // no letters adds its marks to the word before it.
  [[gnu::always_inline]] constexpr bool read() noexcept {
    while (s_.at < s_.size && text_[s_.at] == ' ') ++s_.at;
    if (s_.at >= s_.size) return false;
    s_.letters = 0;
    s_.now.classes = s_.now.after = 0;
    s_.word = u16(s_.at);
    const uint32_t mark = read_on(0);
    if (mark != 0) take_marks(mark);
    return true;
  }

  // Goes on in the word, behind the character `before`, up to a mark that opens or closes, which is returned,
  // or to its end, which is 0.
  [[gnu::noinline]] constexpr uint32_t read_on(uint32_t before) noexcept {
    while (s_.at < s_.size && text_[s_.at] != ' ') {
      const unsigned here = s_.at;
      const decoded d = decode_utf8(text_, u16(s_.at), s_.size);
      const uint8_t c = classes_of(d.code);
      if (before > 0xE00 && divides(before, d.code) && (c & (char_class::word | char_class::opener)) != 0) {
        s_.now.after |= trim_mark::glued;
        if (is_hiragana(before) && !is_hiragana(d.code)) s_.now.after |= trim_mark::phrase;
        break;
      }
      before = d.code;
      s_.at += d.size;
      if ((c & char_class::word) != 0) {
        if (s_.letters++ == 0) {
          s_.core = u16(here);
          s_.now.first = c;
        }
        s_.now.after = 0;
        unsigned at = s_.at;  // which need not be written for each
        // not behind "で", where "11日" is a word
        while (d.code < 0xE00 && at < s_.size && is_plain(text_[at])) ++at;
        s_.letters = u16(s_.letters + at - s_.at);
        s_.at = s_.core_end = u16(at);
      } else if ((c & (char_class::opener | char_class::closer)) != 0) {
        return d.code;
      } else {
        s_.now.after = static_cast<uint8_t>(s_.now.after | mark_of(d.code));
      }
      end_here();
    }
    if (s_.open != 0) s_.now.after |= trim_mark::inside;
    if (s_.letters == 0) s_.last.after = static_cast<uint8_t>(s_.last.after | s_.now.after);
    return 0;
  }

  // Looks into a mark that opens or closes, before s_.at, and into the others of its word: each when nothing
  // of the reading is on the stack. It may go, with what it opens.
  [[gnu::noinline]] constexpr void take_marks(uint32_t mark) noexcept {
    do {
      const unsigned end = mark == '(' ? bracket_end() : 0;
      unsigned from = s_.at - 1;
      if (end == 0) {
        from = pair(mark);
      } else {
        if (may_abbreviate(end)) from = spelled_out(text_, s_.out.pieces[s_.out.count - 1].begin, from, end);
        from = drop_bracket(from, end);
      }
      if (from != s_.at) remove(from, s_.at);
      end_here();
      mark = read_on(mark);
    } while (mark != 0);
  }

  // The word may end here, if no comma has come.
  constexpr void end_here() noexcept {
    if ((s_.now.after & trim_mark::stands) != 0) return;
    s_.now.end = u16(s_.at);
    s_.now.used = u16(unsigned{s_.out.size} + s_.at - s_.size);
    s_.now.open = s_.open;
  }

  [[nodiscard]] constexpr uint8_t mark_of(uint32_t code) const noexcept {
    for (uint8_t i = 0; i < trim_comma_count; ++i) {
      if (rom(trim_commas[i]) != code) continue;
      return i > 3 ? trim_mark::pause : trim_mark::comma;
    }
    return s_.letters == 0 && code == '-' ? trim_mark::pause : 0;
  }

  // What the word is, of which the pack knows this.
  constexpr void classify(uint32_t known) noexcept {
    const unsigned size = s_.core_end - s_.core;
    unsigned classes = trim_class::of(known);
    unsigned after = s_.now.after;
    if (words_->count == 0 && s_.letters < 4 && s_.now.first == char_class::lower &&
        (after & trim_mark::glued) == 0) {
      classes = trim_class::dangles;  // it may be a preposition of any language
    }
    if (size > 3) {
      const char* const end = text_ + s_.core_end;
      if (end[-1] == 'd' && end[-2] == 'e') after |= trim_mark::past;
      if (end[-1] == 'g' && end[-2] == 'n') after |= trim_mark::going;
      if (end[-2] == '\'' || end[-2] == '\x99') classes |= trim_class::weak;
    }
    if (classes != trim_class::spare) {
      // "in May", "Will Smith"
      if (s_.now.first == char_class::upper && s_.last.end != 0) classes &= ~unsigned{trim_class::verb};
      // not "according", nor "called" before a name
      if ((classes & trim_class::clause) == 0 &&
          ((classes & (trim_class::verb | trim_class::speech)) | (after & trim_mark::past)) != 0)
        after |= trim_mark::acts;
    }
    s_.now.classes = static_cast<uint8_t>(classes);
    s_.now.after = static_cast<uint8_t>(after);
  }

  // A mark that opens or closes. Returns where what goes begins, which is s_.at if nothing does: a mark that
  // closes nothing. What opens inside something open is not followed.
  [[gnu::noinline, nodiscard]] constexpr unsigned pair(uint32_t code) noexcept {
    const unsigned here = character_start(text_, u16(s_.at - 1));
    const bool single = code == '\'' || in(code, 0x2018, 0x201A);
    if (s_.open != 0) {
      if ((s_.open & 0xFFFF) == code && !(single && letter_follows())) s_.open = 0;
      return s_.at;
    }
    if (single && s_.letters == 0 && is_elision()) return s_.at;
    const bool alone = s_.at >= s_.size || text_[s_.at] == ' ';
    const bool ends = alone || text_[s_.at] == ',' || text_[s_.at] == '.';
    const bool never_opens = code == ')' || (code | 0x20) == '}';  // nor does ']'
    if (!is(code, char_class::closer) || (s_.letters == 0 && !ends && !never_opens) || code == 0xAB) {
      if (code != 0xA1 && code != 0xBF) {
        const unsigned mark = static_cast<unsigned>(code);  // none lies beyond U+FFFF
        s_.open = partner(mark, text_, s_.at, s_.size) | (uint32_t{s_.at - here} + (alone ? 1u : 0u)) << 16;
      }
      return s_.at;
    }
    if (single) {
      if (s_.letters < 3 && s_.at < s_.size && text_[s_.at] == '"') s_.letters = 0;  // d'"urgence": it opens
      return s_.at;
    }
    if (code == ')' && s_.last.end == 0 && s_.letters == 1) return s_.at;  // "a) yes"
    return ends ? space_before(here) : here;
  }

  [[nodiscard]] constexpr unsigned space_before(unsigned here) const noexcept {
    return here != 0 && text_[here - 1] == ' ' ? here - 1 : here;
  }

  // Where the bracket ends that begins before s_.at, if it may go and ends before the next begins; or 0.
  [[nodiscard]] constexpr unsigned bracket_end() const noexcept {
    if (s_.level == 0 || s_.letters != 0 || s_.last.end == 0) return 0;
    for (unsigned i = s_.at; i < s_.size && text_[i] != '('; ++i) {
      if (text_[i] == ')') return i;
    }
    return 0;
  }

  // Whether the name before the bracket that ends here may go instead of it: nothing is open, and there is
  // room for the hole.
  [[nodiscard]] constexpr bool may_abbreviate(unsigned bracket) const noexcept {
    return s_.open == 0 && s_.out.count + 2 <= trim_pieces &&
           (bracket + 1u == s_.size || !is_plain(text_[bracket + 1]));
  }

  // Where the word ends that the abbreviation is a part of: "(EU)-backed", "(WHO)'s".
  [[nodiscard]] constexpr unsigned abbreviation_end(unsigned bracket) const noexcept {
    unsigned at = bracket + 1;
    for (; at != s_.size; ++at) {
      const char c = text_[at];
      const bool apostrophe = c == '\xE2' && text_[at + 2] == '\x99';
      if (apostrophe) at += 2;
      if (!apostrophe && !is_plain(c) && c != '-' && c != '\'') break;
    }
    return at;
  }

  // The bracket goes that begins before s_.at and ends at `bracket`, and s_.at moves behind it. If it holds
  // the abbreviation of the name before it, which begins at `name`, the name goes instead, and the
  // abbreviation is the next word. Returns where what goes begins.
  [[gnu::noinline, nodiscard]] constexpr unsigned drop_bracket(unsigned name, unsigned bracket) noexcept {
    const unsigned here = s_.at - 1;
    const unsigned before = name > s_.out.pieces[s_.out.count - 1].begin ? space_before(name) : name;
    const unsigned used = s_.out.size - (s_.size - before);
    const unsigned end = abbreviation_end(bracket);
    const unsigned size = used + (name - before) + (end - here - 2);  // up to there
    if (name == here || (s_.level > 1 && size + ellipsis_bytes > s_.budget)) {
      s_.at = u16(bracket + 1);
      const unsigned from = space_before(here);
      // of "Le Duy T. (35)." one full stop stays, and of "in Larkhaven, (Ulm)." no comma
      const bool twice = s_.at < s_.size && text_[s_.at] == '.' && (text_[from - 1] | 2) == '.';  // or ','
      return twice ? from - 1 : from;
    }
    if (used == 0) {
      s_.last = trim_word{};
    } else {
      s_.last.end = u16(before);
      s_.last.used = u16(used);
      s_.last.after = 0;
      s_.last.classes = trim_class::dangles;  // it may be "the"
    }
    // the abbreviation fits, so it may end there at the worst
    if (s_.best.end > before || s_.best.end == 0) {
      s_.out.told = false;
      s_.best = trim_place{};
      s_.best.score = static_cast<int16_t>(static_cast<int>(size) - trim_cost::odd);
      s_.best.end = u16(end);
      s_.best.size = u16(size);
      s_.best.last = ending::ellipsis;
    }
    return name;
  }

  // What is rare has functions of its own, so that its registers are not on the stack below every word.

  // At a word after a comma: what stood between this comma and the one before it goes with both if it can;
  // if not, another aside may begin. Behind one that may still go on none goes: it would leave a comma.
  [[gnu::noinline]] constexpr void after_comma() noexcept {
    using namespace trim_class;
    trim_aside& a = s_.aside;
    const bool comma =
        (s_.last.after & trim_mark::stands) == trim_mark::comma;  // no dash ends what a comma began
    bool begins =
        comma && s_.intro == introduction::none && s_.last.open == 0 && (s_.last.classes & dangles) == 0;
    if (a.words != 0 && comma && (s_.last.after & trim_mark::inside) == 0) {
      if (!a.inside && may_go()) {
        // a comma stays where no subject can stand before it: "It will close, said the mayor"
        const bool stays = s_.verb && (a.front == aside_front::adverbial || says());
        remove(a.from, stays ? s_.last.end : s_.word - 1u);  // the space before it stays
        step_back();
        s_.last.used = a.used;
        if (!stays) s_.last.after = 0;
        s_.verb = s_.waits = begins = false;
      } else {
        a.inside = true;
      }
    }
    // "has, for the first time, cleared": the next comma ends what begins here
    if (comma && (s_.last.classes & dangles) != 0) a.inside = true;
    a.words = begins ? 1 : 0;
    a.from = s_.last.end;
    a.before = s_.last.first;
    a.used = s_.last.used;
    a.told = tells();
    const bool lists = (s_.now.classes & article) != article && (s_.now.classes & clause) == 0;
    a.front = !lists                            ? aside_front::other
              : (s_.now.classes & dangles) != 0 ? aside_front::adverbial
                                                : aside_front::lists;
    a.classes = (s_.now.classes & (limits | leans)) != 0 ? limits : uint8_t{0};
    s_.intro = introduction::none;
  }

  // Whether this word is a verb of saying, or the next one is: "a annoncé".
  [[nodiscard]] constexpr bool says() const noexcept {
    if ((s_.now.classes & trim_class::verb) == 0) return (s_.now.classes & trim_class::speech) != 0;
    const unsigned from = s_.at + 1u;
    unsigned to = from;
    while (to < s_.size && text_[to] != ' ') ++to;
    return from < to && (words_->find(text_ + from, u16(to - from)) & word_class::speech) != 0;
  }

  // Whether the aside goes before this word.
  [[nodiscard]] constexpr bool may_go() const noexcept {
    using namespace trim_class;
    const trim_aside& a = s_.aside;
    if (text_[s_.word - 1] != ' ') return false;  // behind "、"
    if (a.words == 1 && (a.classes & adverb) != 0 && s_.last.first != char_class::upper) return true;
    const bool going = (s_.now.after & trim_mark::going) != 0;
    if (s_.now.first != char_class::lower) return false;
    if ((s_.now.after & trim_mark::past) == 0 && (going || (s_.now.classes & (verb | speech)) == 0))
      return false;
    const bool age =
        s_.last.first == char_class::digit && a.before == char_class::upper && s_.last.end - a.from < 6;
    return (age && a.words == 1) || (s_.level > 1 && (a.classes & (speech | limits)) == 0);
  }

  // Takes the word away if it can be spared: "also"; in a line, "Corp." after a name, with the comma before
  // it.
  [[gnu::noinline]] constexpr bool spared() noexcept {
    const bool name = s_.now.first == char_class::upper;
    if (s_.now.classes != trim_class::spare || s_.word != s_.core || text_[s_.word - 1] != ' ' ||
        (!name && (s_.last.after & s_.now.after & trim_mark::comma) != 0) ||
        (name ? s_.last.first != s_.now.first || s_.budget > line_bytes : s_.letters < 4)) {
      return false;
    }
    unsigned to = s_.core_end;
    if (s_.at < s_.size && text_[to] == '.') ++to;
    remove(name ? unsigned{s_.last.end} : s_.word - 1u, to);
    s_.now.first = s_.last.first;
    s_.now.classes = s_.last.classes;
    s_.last = s_.now;
    return true;
  }

  // The aside is gone, and with it the places in it: the one before it is good instead.
  constexpr void step_back() noexcept {
    if (s_.best.end <= s_.aside.from) return;
    s_.best.score = static_cast<int16_t>(s_.aside.used);
    s_.out.told = s_.aside.told;
    s_.best.end = s_.aside.from;
    s_.best.size = s_.aside.used;
    s_.best.open = 0;
    s_.best.last = ending::ellipsis;
  }

  // Whether to end after the last word, now that the next one is known.
  constexpr void weigh() noexcept {
    using namespace trim_mark;
    using namespace trim_class;
    const bool dangling = (s_.last.classes & dangles) != 0;
    if (dangling && words_->count != 0) return;
    const bool pauses = (s_.last.after & stands) != 0;
    unsigned tail = (s_.now.classes & limits) != 0 ? ellipsis_bytes : s_.dots;
    int cost = trim_cost::anywhere;
    const uint32_t closing = s_.last.open & 0xFFFF;
    ending last = ending::ellipsis;
    const bool before = (s_.now.classes & dangles) != 0 && s_.now.first != char_class::upper;
    if (dangling || closing == '\'' || closing == 0x2019) {
      cost = trim_cost::odd;
    } else if ((s_.last.after & (glued | phrase | stands)) == glued) {
      cost = trim_cost::glued;
    } else if ((s_.last.classes & (speech | verb)) != 0 ||
               (!pauses && ((s_.last.classes & weak) != 0 || (before && (s_.last.after & past) != 0) ||
                            (s_.last.first == char_class::digit && (s_.now.classes & dangles) == 0)))) {
      cost = (s_.last.classes & (leans | speech)) != 0 ? trim_cost::starts : trim_cost::weak;
    } else if (pauses || before) {
      if (pauses) {
        cost = trim_cost::pause;
      } else if ((s_.now.classes & article) == article) {
        cost = trim_cost::object;
      } else {  // a preposition of time or place, which the pack marks as such, binds less
        cost = s_.now.classes == dangles ? trim_cost::binds : trim_cost::phrase;
      }
      // Only a pause may become the end: "will redeem on Monday" does not end after "redeem", nor does any
      // statement before what limits it, ", but", ", if", or who says it.
      if (pauses && s_.verb && !s_.waits && s_.last.open == 0 && (s_.last.after & (past | going)) == 0 &&
          (s_.now.classes & (limits | speech)) == 0 &&
          ((s_.now.classes & (clause | leans | dangles)) | (s_.now.after & (past | going))) != 0) {
        last = ending::full_stop;
        if (s_.dots != 0) tail = 1;
        cost -= static_cast<int>(s_.budget / full_stop_share);
      }
    } else if (s_.last.first == char_class::upper && s_.now.first != char_class::lower) {
      cost = trim_cost::split;
    }
    if (s_.last.open != 0)
      tail = ellipsis_bytes;  // a quotation that breaks off says so: "not French…", of "not French enough"
    const unsigned used = s_.last.used + static_cast<unsigned>(s_.last.open >> 16);
    if (last == ending::ellipsis && used + ellipsis_bytes > s_.budget) cost += trim_cost::unmarked;
    const int score = static_cast<int>(used) - cost;
    if (used + tail > s_.budget || score < s_.best.score) return;
    s_.best.score = static_cast<int16_t>(score);
    s_.best.end = s_.last.end;
    s_.best.size = u16(used);
    s_.out.told = tells();
    s_.best.open = s_.last.open;
    s_.best.last = last;
  }

  // Whether what ends with the last word tells something: its main verb has come, and something behind it.
  [[nodiscard]] constexpr bool tells() const noexcept {
    return s_.acts && (s_.last.after & trim_mark::acts) == 0 &&
           (s_.last.classes & (trim_class::weak | trim_class::leans)) == 0;
  }

  // What the word is to the sentence.
  constexpr void follow() noexcept {
    using namespace trim_class;
    if ((s_.last.after & trim_mark::comma) != 0)
      s_.waits = (s_.last.classes & verb) != 0 && s_.last.classes != spare;
    if ((s_.now.classes & clause) != 0) s_.waits = true;
    // "has in the end": the verb is still to come
    if ((s_.now.classes & auxiliary) == preposition && (s_.last.classes & auxiliary) == auxiliary)
      s_.acts = s_.verb = false;
    if ((s_.now.classes & speech) != 0) {
      s_.verb = s_.waits = false;
    } else if ((s_.now.classes != spare && (s_.now.classes & verb) > (s_.last.classes & verb)) ||
               ((s_.last.after & trim_mark::past) != 0 && (s_.now.classes & article) == article)) {
      s_.verb = s_.verb || !(s_.waits || s_.intro == introduction::clause);
      s_.waits = false;
    }
  }

  // Takes out text[from, to), which ends after all that was taken out before, and of two spaces that meet
  // there one. When the list of pieces is full, it stays.
  constexpr void remove(unsigned from, unsigned to) noexcept {
    span* p = s_.out.pieces + s_.out.count - 1;
    if (to < p->begin) to = p->begin;  // a hole ends there
    for (;;) {
      if (s_.out.count > 1 && from <= p->begin) {  // a hole inside it, or next to it
        --s_.out.count;
        --p;
        if (p->end < from) from = p->end;
      } else if (from > p->begin && text_[from - 1] == ' ' && (to >= s_.size || text_[to] == ' ')) {
        --from;
      } else {
        break;
      }
    }
    if (from > p->begin) {
      if (s_.out.count == trim_pieces) return;
      p->end = u16(from);
      ++s_.out.count;
      ++p;
    } else if (to < s_.size && text_[to] == ' ') {
      ++to;
    }
    *p = {u16(to), s_.size};
    unsigned gone = s_.out.size;  // and is as much less as is left
    for (uint8_t i = 0; i < s_.out.count; ++i) gone -= u16(s_.out.pieces[i].end - s_.out.pieces[i].begin);
    if (to <= s_.now.end) s_.now.used = u16(s_.now.used - gone);
    s_.out.size = u16(s_.out.size - gone);
  }

  // The result: all that is left, or up to the best place.
  [[gnu::noinline]] constexpr void finish() noexcept {
    if (s_.level > 1 && s_.aside.words - 1u < 9 &&
        (s_.aside.classes & (trim_class::speech | trim_class::limits)) == trim_class::speech) {
      step_back();
    }
    unsigned size = s_.out.size + (s_.open >> 16);
    if (s_.level < 2 || size <= s_.budget) {
      s_.best.end = s_.size;
      s_.out.told = true;
      s_.best.open = s_.open;
      s_.best.last = ending::as_is;
    } else {
      size = s_.best.size;
    }
    span* p = s_.out.pieces + s_.out.count;
    while (p != s_.out.pieces && p[-1].begin >= s_.best.end) --p;
    s_.out.count = static_cast<uint8_t>(p - s_.out.pieces);
    if (p != s_.out.pieces && p[-1].end > s_.best.end) p[-1].end = s_.best.end;
    unsigned mark = bytes_of(s_.best.last);
    if (size + mark > s_.budget) {
      s_.best.last = ending::as_is;
      mark = 0;
    }
    s_.out.last = s_.best.last;
    if (words_->count == 0) s_.out.told = true;
    s_.out.closing = s_.best.open;
    s_.out.size = u16(size + mark);
  }

  trim_state s_;
  stored_pointer<const char> text_;
  stored_pointer<const language> words_;
};

}  // namespace detail

// The same for who has room on the stack: for tests and tools.
[[nodiscard]] constexpr trimmed condense(const char* text, uint16_t size, const language& words) noexcept {
  detail::trimmer t{};
  return t.condense<every_stage>(text, size, words);
}
[[nodiscard]] constexpr trimmed fit(const char* text, uint16_t size, uint16_t budget, const language& words,
                                    bool keeps_dots = true) noexcept {
  detail::trimmer t{};
  return t.fit<every_stage>(text, size, words, 0, budget, keeps_dots);
}

}  // namespace brevier

#endif  // BREVIER_TRIM_HPP
