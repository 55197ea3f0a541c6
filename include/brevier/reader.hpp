// SPDX-License-Identifier: MIT
//
// reader: joins the stages that read. Bytes -> sentences, each with the kind of its line.
//
// Input:  bytes of an article in any pieces; a window, which holds the sentence that is being read.
// Output: to a sink, `sentence(found)` for each sentence, in order; `paragraph_end(kind)` when the line that
//         the last sentences stood in is known for what it is: only then is it sure that they were body text.
//         A sink says by its constant `posts` whether sentences of letters and posts are looked for
//         (posts.hpp).
// Bound:  the window and the state below. A sentence that the window cannot hold is given in pieces, cut
//         between words where it has any; each but the last has `found::cut` set, and each but the first
//         `found::fragment`.
//
// A line break inside a paragraph is told from the end of a paragraph so: an empty line always ends it. After
// a single break, a small letter continues the sentence, and shows that this text is wrapped; in a text that
// is known to be wrapped, a line of more than half a usual width continues too, and otherwise the paragraph
// ends.

#ifndef BREVIER_READER_HPP
#define BREVIER_READER_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/clean.hpp>
#include <brevier/dateline.hpp>
#include <brevier/language.hpp>
#include <brevier/line.hpp>
#include <brevier/posts.hpp>
#include <brevier/segment.hpp>
#include <brevier/status.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// A sentence as the reader found it. `data` is valid during the call only.
struct found {
  const char* data = nullptr;
  uint16_t size = 0;
  line_kind kind = line_kind::body;  // of a line that is still being read: body, until paragraph_end()
  bool opens_paragraph = false;
  bool cut = false;       // goes on in the next one
  bool fragment = false;  // began in the one before
};

// The bytes that the reader works in, and what it has to know.
struct reading {
  char* window = nullptr;
  uint16_t capacity = 0;
  const language* const* language_now = nullptr;  // what it points to may change from sentence to sentence

  [[nodiscard]] constexpr const language& words() const noexcept { return **language_now; }
};

class reader {
 public:
  // Sequences that were not UTF-8, and control characters; stops at its greatest value.
  [[nodiscard]] constexpr uint16_t malformed() const noexcept { return malformed_; }

  template <class Sink>
  constexpr void feed(const char* data, size_t size, const reading& with, Sink& sink) noexcept {
    step<Sink> next{*this, with, sink};
    for (size_t i = 0; i < size; ++i) {
      if (breaks_ == 0 && !marked_ && decoder_.idle()) {
        i += take_plain(data + i, size - i, with);
        if (i == size) return;
        if (data[i] == ' ' && in_word_) {  // as the cleaner would
          end_word(next);
          continue;
        }
      }
      const uint8_t byte = static_cast<uint8_t>(data[i]);
      if (byte < 0x80 && decoder_.idle()) {
        next.character(byte);
        continue;
      }
      decoder_.push(byte, next);
    }
  }

  // Ends a line that is known to be the title.
  template <class Sink>
  constexpr void end_title(const reading& with, Sink& sink) noexcept {
    step<Sink> next{*this, with, sink};
    end_text(next);
    title_ = true;
    next.paragraph_break();
    title_ = false;
  }

  // The end of the article: whatever is left becomes a sentence.
  template <class Sink>
  constexpr void finish(const reading& with, Sink& sink) noexcept {
    step<Sink> next{*this, with, sink};
    end_text(next);
    next.paragraph_break();
  }

 private:
  // One run of the stages: what the earlier stages call, with what they need.
  template <class Sink>
  struct step {
    static constexpr bool posts = Sink::posts;
    reader& self;
    const reading with;
    Sink& sink;

    // from utf8
    constexpr void character(uint32_t code) noexcept { self.cleaner_.push(code, *this); }
    constexpr void malformed() noexcept {
      control();
      character(replacement_character);
    }
    // from clean
    constexpr void visible(uint32_t code) noexcept { self.visible(code, *this); }
    constexpr void space() noexcept {
      if (self.in_word_) self.end_word(*this);
    }
    constexpr void line_break() noexcept { self.line_break(*this); }
    constexpr void paragraph_break() noexcept { self.end_paragraph(*this); }
    constexpr void control() noexcept {
      if (self.malformed_ != 0xFFFF) ++self.malformed_;
    }

    // Whether a sentence begins inside the last word.
    [[nodiscard]] constexpr bool begins(uint16_t at) const noexcept {
      if constexpr (Sink::posts) {
        return begins_in_post(with.window, self.word_, at, self.size_, with.words());
      } else {
        return begins_inside(with.window, self.word_, at, self.size_, with.words());
      }
    }

    // Whether a sentence ends at `cut`, before the last word.
    [[nodiscard]] constexpr bool ends(uint16_t cut) const noexcept {
      if constexpr (Sink::posts) {
        return ends_in_post(with.window, cut, self.word_, self.size_, with.words(), self.wrapped_);
      } else {
        return ends_sentence(with.window, cut, self.word_, self.size_, with.words(), self.wrapped_);
      }
    }
  };

  // Letters and digits of ASCII have no meaning to any stage: they go into the window at once. Returns how
  // many.
  constexpr size_t take_plain(const char* data, size_t size, const reading& with) noexcept {
    if (size == 0 || !is_plain(data[0]) || with.capacity - size_ < widest + 1) return 0;
    if (!in_word_) begin_word(with);
    word_bits_ |= char_class::lower;
    const size_t room = static_cast<size_t>(with.capacity - size_ - widest);
    if (size > room) size = room;
    char* to = with.window + size_;
    size_t n = 0;
    do {
      to[n] = data[n];
    } while (++n < size && is_plain(data[n]));
    size_ = static_cast<uint16_t>(size_ + n);
    return n;
  }

  [[nodiscard]] static constexpr bool is_plain(char c) noexcept {
    const uint8_t byte = static_cast<uint8_t>(c);
    return byte < 0x80 && (rom(detail::ascii.of[byte]) & char_class::word) != 0;
  }

  // Half a character at the end is counted, and the rest of it is not waited for.
  template <class Step>
  constexpr void end_text(Step& to) noexcept {
    decoder_.finish(to);
  }

  // Bytes of the longest character.
  static constexpr uint16_t widest = 4;

  // Half of the 72 to 80 columns that wrapped text has.
  static constexpr uint16_t wrapped_line = 40;

  template <class Step>
  constexpr void visible(uint32_t code, Step& to) noexcept {
    if (breaks_ != 0) decide_break(code, to);
    while (to.with.capacity - size_ < widest + 1) make_room(to);
    if (!in_word_) begin_word(to.with);
    const uint16_t at = size_;
    size_ = static_cast<uint16_t>(size_ + encode_utf8(code, to.with.window + size_));
    const uint8_t classes = classes_of(code);
    if (classes == 0) {
      if (code != ',') word_bits_ |= symbol;
    } else if ((classes & char_class::terminal) != 0) {
      marked_ = true;
    }
    word_bits_ |= classes;
    // a mark in the middle of a word may end a sentence: "end.Next", "です。次"
    // U+201C closes in German; after 。 it opens
    const bool opens = code == 0x201C && at != 0 && (to.with.window[at - 1] & 0x80) != 0;
    if (!marked_ || ((classes & (char_class::terminal | char_class::closer)) != 0 && !opens)) return;
    marked_ = false;
    inner_ = static_cast<uint16_t>(at - word_);
    // scripts that need no space: the next mark may come before one
    if (code >= 0x800 || (to.with.window[at - 1] & 0x80) != 0) split_word(to);
  }

  constexpr void begin_word(const reading& with) noexcept {
    if (size_ != 0 && !joined_) with.window[size_++] = ' ';
    word_ = size_;
    in_word_ = true;
    inner_ = 0;
    word_bits_ = 0;
    marked_ = false;
  }

  template <class Step>
  constexpr void end_word(Step& to) noexcept {
    in_word_ = false;
    if ((Step::posts || odd_) && word_ != 0) {
      const uint16_t cut = static_cast<uint16_t>(word_ - (to.with.window[word_ - 1] == ' ' ? 1 : 0));
      if (to.ends(cut) && !is_dateline(to)) give(cut, word_, to);
    }
    wrapped_ = joined_ = false;
    if (inner_ != 0 && (word_bits_ & symbol) == 0) split_word(to);
    odd_ = (word_bits_ & (symbol | char_class::terminal)) != 0 || (word_bits_ & char_class::word) == 0;
  }

  // "Москва, 5 марта (ТАСС)." is no sentence.
  template <class Step>
  [[nodiscard]] constexpr bool is_dateline(Step& to) const noexcept {
    return sentences_ == 0 && dateline_end(to.with.window, size_) == word_;
  }

  // A sentence may have ended inside the word that is being read.
  template <class Step>
  constexpr void split_word(Step& to) noexcept {
    const uint16_t at = static_cast<uint16_t>(word_ + inner_);
    inner_ = 0;
    if (to.begins(at)) give(at, at, to);
  }

  template <class Step>
  constexpr void line_break(Step& to) noexcept {
    if (in_word_) end_word(to);
    if (breaks_ != 2 && ++breaks_ == 2) end_paragraph(to);
  }

  // A visible character after a single line break: does the paragraph go on?
  template <class Step>
  constexpr void decide_break(uint32_t code, Step& to) noexcept {
    if (size_ != 0 || sentences_ != 0) {
      const uint16_t read = paragraph_bytes();
      const bool long_line = static_cast<uint16_t>(read - line_begin_) >= wrapped_line;
      const bool wide = is_unspaced(code);
      const bool lower = !wide && is(code, char_class::lower);
      const bool goes_on = wide ? ends_open(to.with) : lower && !ends_in_mark(to.with.window, size_);
      if (!goes_on && !(wraps_ && (lower || (long_line && !is_bullet(code))))) {
        end_paragraph(to);
        breaks_ = 0;
        return;
      }
      wrapped_ = true;
      wraps_ = wraps_ || long_line;  // a short line, such as an address below a name, shows nothing
      joined_ = wide && size_ != 0 && static_cast<uint8_t>(to.with.window[size_ - 1]) >= 0x80;
      line_begin_ = read;
    }
    breaks_ = 0;
  }

  // Scripts without spaces have no small letters. A line that ends with a comma or with の or を goes on.
  [[nodiscard]] constexpr bool ends_open(const reading& with) const noexcept {
    if (size_ < 3) return false;
    const uint32_t last = detail::read_at(with.window, size_ - 3u, size_).code();  // they have three bytes
    return last == 0x3001 || last == 0x306E || last == 0x3092 || last == 0xFF0C;
  }

  [[nodiscard]] static constexpr bool is_bullet(uint32_t code) noexcept {
    return code == '-' || code == '*' || code == 0x2022 || code == 0x2013;
  }

  // The line ends here: what is left in the window is its last sentence, and its kind can be told.
  template <class Step>
  constexpr void end_paragraph(Step& to) noexcept {
    if (in_word_) end_word(to);
    if (size_ != 0) {
      const line_place place{!begun_, sentences_ == 0};
      kind_ = title_ ? line_kind::title
                     : classify_line(to.with.window, size_, paragraph_bytes(), place, to.with.words());
      give(size_, size_, to);
      // "Read more" at the end of a paragraph says nothing of what stands before it
      if (kind_ == line_kind::heading && !place.whole) kind_ = line_kind::body;
    }
    if (sentences_ != 0) {
      to.sink.paragraph_end(kind_);
      // the title may stand below a menu, a byline or a date
      if (kind_ < line_kind::byline) begun_ = true;
    }
    kind_ = line_kind::body;
    sentences_ = 0;
    line_begin_ = given_ = 0;
    odd_ = wrapped_ = joined_ = fragment_ = false;
  }

  [[nodiscard]] constexpr uint16_t paragraph_bytes() const noexcept {
    return static_cast<uint16_t>(given_ + size_);  // below 0xC000 + 0x4000
  }

  // Gives the sentence window[0, end) to the sink; what begins at `next` moves to the front.
  template <class Step>
  constexpr void give(uint16_t end, uint16_t next, Step& to, bool cut = false) noexcept {
    char* window = to.with.window;
    to.sink.sentence(found{window, end, kind_, sentences_ == 0, cut, fragment_});
    fragment_ = cut;
    if (sentences_ != 0xFF) ++sentences_;
    if (given_ < 0x8000) given_ = static_cast<uint16_t>(given_ + next);
    const uint32_t size = static_cast<uint32_t>(size_ - next);  // a copy: a char may alias size_
    for (uint32_t i = 0; i < size; ++i) window[i] = window[i + next];
    size_ = static_cast<uint16_t>(size);
    word_ = word_ > next ? static_cast<uint16_t>(word_ - next) : 0;
  }

  // The window is full. A sentence end that waits for its next word is taken; otherwise the text is cut
  // before the word that is being read, or inside of it if there is nothing before.
  template <class Step>
  constexpr void make_room(Step& to) noexcept {
    const bool before = in_word_ && word_ > 1;
    if (!before) inner_ = 0;
    const uint16_t end = before ? static_cast<uint16_t>(word_ - 1) : size_;
    give(end, before ? word_ : size_, to, !ends_in_mark(to.with.window, end));
  }

  static constexpr uint8_t symbol = char_class::space;  // which no word has: a character of no class

  utf8_decoder decoder_;
  cleaner cleaner_;
  line_kind kind_ = line_kind::body;
  uint16_t malformed_ = 0;
  uint16_t size_ = 0;        // of the text in the window
  uint16_t word_ = 0;        // where the last word begins in it
  uint16_t inner_ = 0;       // where in the word a sentence may begin; 0 if nowhere
  uint8_t word_bits_ = 0;    // classes of the characters in the word
  bool marked_ = false;      // the word ends with a terminal mark, so far
  uint16_t line_begin_ = 0;  // bytes of this paragraph before the line that is being read, if it is wrapped
  uint16_t given_ = 0;       // bytes of this paragraph that have left the window
  uint8_t sentences_ = 0;    // given of this paragraph
  uint8_t breaks_ = 0;       // line breaks since the last visible character, at most 2
  bool odd_ = false;       // the word before the last may end a sentence: it is more than letters and digits
  bool wrapped_ = false;   // a line break stands before the last word
  bool joined_ = false;    // but no space: the text has none
  bool fragment_ = false;  // the window begins in the middle of a sentence
  bool in_word_ = false;
  bool wraps_ = false;  // lines of this text continue sentences
  bool begun_ = false;  // the title has come, or text
  bool title_ = false;  // the line that ends is known to be the title
};

}  // namespace brevier

#endif  // BREVIER_READER_HPP
