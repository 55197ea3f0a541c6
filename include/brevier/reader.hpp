// SPDX-License-Identifier: MIT
//
// reader: joins the reading stages. Bytes -> sentences, each with the kind of its line.
//
// Input:  bytes of an article in any pieces; from the sink, by `in()`, the window, which holds the sentence
//         that is being read, and the language.
// Output: to a sink, in order: for each sentence `sample(size)`, before its line is classified, which needs
//         the language, and `take(found)`; `paragraph_end(kind)` when the kind of the line of the last
//         sentences is known: only then is it certain that they were body text. If the sink's constant
//         `posts` is true, the sentences of letters and posts are found too (posts.hpp), and sample() is not
//         called.
// Bound:  the window and the state below. A sentence that does not fit the window is given in pieces, cut
//         between words if possible; each but the last has `found::cut` set.
//
// Which line breaks end a paragraph: an empty line always does. After a single break, a small letter
// continues the sentence, and shows that the text is wrapped; so does a line that ends with a comma or "the"
// and is no longer than wrapped lines are, unless a bullet follows. In scripts without capitals the length of
// the line decides instead. In a text known to be wrapped, a line of more than half the usual width continues
// too. Any other break ends the paragraph. In a line that proves to be running text, a bar between spaces
// ends a line too: what precedes it is the title or a heading. Lines are joined by a space, except in scripts
// without spaces and after "spokes-".

#ifndef BREVIER_READER_HPP
#define BREVIER_READER_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/clean.hpp>
#include <brevier/dateline.hpp>
#include <brevier/front.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/line.hpp>
#include <brevier/machine.hpp>
#include <brevier/posts.hpp>
#include <brevier/quotation.hpp>
#include <brevier/rom.hpp>
#include <brevier/segment.hpp>
#include <brevier/status.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// A sentence as the reader found it: the first `size` bytes of the window.
struct found {
  uint16_t size = 0;
  line_kind kind = line_kind::body;  // `body` while its line is being read, until paragraph_end()
  bool cut = false;                  // continued by the next one
  uint16_t quote = 0;                // the opening mark of the quotation in which it begins
};

// The memory that the reader works in, and the language.
struct reading {
  detail::stored_pointer<char> window = nullptr;
  uint16_t capacity = 0;
  bool decided = false;                                   // whether the language is final
  detail::stored_pointer<const language> pack = nullptr;  // the sink may change it from sentence to sentence
};

namespace detail {

// A line that ends with one of these goes on: commas, and Japanese の and を.
BREVIER_ROM inline constexpr uint16_t open_ends[] = {',', 0x3001, 0x306E, 0x3092, 0xFF0C, 0};

}  // namespace detail

template <class Stages>
class reader_of {
 public:
  // Sequences that were not UTF-8, and control characters; stops at its greatest value.
  [[nodiscard]] constexpr uint16_t malformed() const noexcept { return malformed_; }

  template <class Sink>
  constexpr void feed(const char* data, size_t size, Sink& sink) noexcept {
    if (size != 0) run(data, size, sink);
  }

  // The following text is the title, all of it.
  constexpr void begin_title() noexcept { in_text_ = true; }

  // Ends the line that is known to be the title.
  template <class Sink>
  constexpr void end_title(Sink& sink) noexcept {
    end(true, sink);
  }

  // The end of the article: whatever is left becomes a sentence.
  template <class Sink>
  constexpr void finish(Sink& sink) noexcept {
    end(false, sink);
  }

 private:
  // What has to be done, in this order, before more is read. Reading only notes it; give(), called by run(),
  // does it, so that finding and taking a sentence do not add to the stack of reading.
  struct due {
    static constexpr uint8_t joint = 1;   // a line break: does the paragraph go on after it?
    static constexpr uint8_t room = 2;    // the window is full
    static constexpr uint8_t before = 4;  // a sentence may end before the last word
    static constexpr uint8_t inside = 8;  // a sentence may have ended inside the last word
    static constexpr uint8_t line = 16;   // the window has the last sentence of its line
    // for `joint`, the character after the break
    static constexpr uint8_t lower = 32;  // a small letter
    static constexpr uint8_t wide = 64;   // of a script without spaces
    static constexpr uint8_t bullet = 128;
  };

  // What was read of the lines above the text: nothing; a line that may be the title; a longer one that is
  // probably the title, and below it two headings, one or none; the certain title, or text; title().
  enum class head : uint8_t { none, maybe, headed_twice, headed, title, settled, given };

  // The sink of the cleaner.
  template <bool Posts>
  struct step {
    reader_of& self;
    const reading& with;

    constexpr void visible(uint32_t code, unsigned classes) noexcept { self.visible(code, classes, with); }
    constexpr void space() noexcept {
      if (self.in_word_) self.end_word<Posts>();
    }
    constexpr void line_break() noexcept { self.line_break<Posts>(); }
    constexpr void paragraph_break() noexcept {
      if (self.size_ == 0) {
        self.note_separator();
      } else {
        self.breaks_ = 1;  // it ends a line: another one after it is not the second of two
      }
      self.end_line<Posts>();
    }
    constexpr void control() noexcept { self.count_malformed(); }
  };

  // The sink of the decoder.
  struct decoding {
    uint32_t code = no_character;
    bool is_malformed = false;

    constexpr void character(uint32_t c) noexcept { code = c; }
    constexpr void malformed() noexcept {
      code = replacement_character;
      is_malformed = true;
    }
  };
  static constexpr uint32_t no_character = 0;  // a NUL in the text does not come from decode()

  // Reads until something is due; returns how many bytes were taken. A character that arrives while something
  // is due waits until that is done, and is then read before the bytes.
  template <bool Posts>
  [[gnu::noinline, nodiscard]] constexpr size_t read(const char* data, size_t size,
                                                     const reading& with) noexcept {
    step<Posts> to{*this, with};
    size_t i = 0;
    uint32_t code = waiting_;
    waiting_ = 0;
    do {
      if (code == no_character) {
        if (breaks_ == 0 && !marked_ && decoder_.idle())
          i += take_plain(data + i, size - i, with, !Posts && !odd_);
        if (i == size) break;
        code = static_cast<uint8_t>(data[i++]);
        if (!decoder_.idle() || code >= 0x80) {
          code = decode(static_cast<uint8_t>(code), i);
          if (code == no_character) continue;
        }
      }
      cleaner_.push(code, to);
      code = no_character;
    } while (due_ == 0);
    return i;
  }

  // Takes a byte of a multi-byte character; returns the character that it ends, or none. If the byte has to
  // be read again, `taken` is decreased.
  [[gnu::always_inline, nodiscard]] constexpr uint32_t decode(uint8_t byte, size_t& taken) noexcept {
    decoding to;
    if (!decoder_.take(byte, to)) --taken;
    if (to.is_malformed) count_malformed();
    return to.code;
  }

  [[gnu::noinline]] constexpr void count_malformed() noexcept {
    const uint16_t more = static_cast<uint16_t>(malformed_ + 1);
    if (more != 0) malformed_ = more;
  }

  // ASCII letters and digits need no other stage, nor, where `run` is true, do single spaces between words of
  // them: copies them directly into the window. Returns how many bytes.
  constexpr size_t take_plain(const char* data, size_t size, const reading& with, bool run) noexcept {
    if (size == 0 || !is_plain(data[0]) || with.capacity - size_ < widest + 1) return 0;
    if (!in_word_) begin_word(with);
    run = run && (word_bits_ & (symbol | char_class::terminal)) == 0;
    const size_t room = static_cast<size_t>(with.capacity - size_ - widest);
    const copied plain = copy_plain(with.window + size_, data, size < room ? size : room, run);
    if (plain.last_word() != 0) {  // as end_word() and begin_word() would have done
      word_ = static_cast<uint16_t>(size_ + plain.last_word());
      word_bits_ = 0;
      wrapped_ = joined_ = false;
      if (Stages::shortening) quotation_.begin_word();
    }
    size_ = static_cast<uint16_t>(size_ + plain.size());
    word_bits_ |= char_class::lower;
    return plain.size();
  }

  // The result of copy_plain(), in one register: how many bytes, and where in them the last word begins; 0 if
  // there is only one.
  struct copied {
    uint32_t packed;
    [[nodiscard]] constexpr uint16_t size() const noexcept { return static_cast<uint16_t>(packed & 0xFFFF); }
    [[nodiscard]] constexpr uint16_t last_word() const noexcept {
      return static_cast<uint16_t>(packed >> 16);
    }
  };

  // Copies ASCII letters, digits and what may be inside a word, the first byte whatever it is, and if
  // `spaces`, single spaces between a word and a letter or digit.
  [[gnu::noinline]] static constexpr copied copy_plain(char* to, const char* from, size_t size,
                                                       bool spaces) noexcept {
    if (size == 0) size = 1;
    from += size;
    to += size;
    ptrdiff_t left = -static_cast<ptrdiff_t>(size);  // counts up to 0: one register counts and points
    ptrdiff_t space = left - 1;                      // the last space; none yet
    unsigned a = detail::in_register('a');           // subtracting an immediate would copy the letter first
    do {
      const unsigned c = static_cast<uint8_t>(from[left]);
      if (c - a > 25) {  // few are
        if (c == ' ') {  // a sentence may end before a space that no letter or digit follows
          if (!spaces || left == -1 || !is_small_or_plain(from[left + 1])) break;
          space = left;
        } else if (!stays_in_word(c)) {
          break;
        }
      }
      to[left] = static_cast<char>(c);
    } while (++left < 0);
    const uint32_t taken = static_cast<uint32_t>(left + static_cast<ptrdiff_t>(size));
    const uint32_t word = static_cast<uint32_t>(space + 1 + static_cast<ptrdiff_t>(size));
    return {word << 16 | taken};
  }

  // Whether a character in a word, after a letter or digit, needs no other stage.
  [[nodiscard]] static constexpr bool stays_in_word(unsigned c) noexcept {
    constexpr uint8_t inside =
        char_class::word | char_class::opener | char_class::closer | char_class::joiner;
    return c == ',' || (c < 0x80 && c != '"' && (rom(detail::ascii.of[c]) & inside) != 0);
  }

  template <class Sink>
  [[gnu::always_inline]] constexpr void end(bool title, Sink& sink) noexcept {
    const char space = ' ';  // a truncated character at the end is counted as malformed
    run(&space, 1, sink);
    title_ = title;
    run(&space, 0, sink);
    title_ = false;
    in_text_ = !title;
    if (title && head_ != head::none) head_ = head::given;
  }

  // Reads, and gives what it finds; a call without bytes ends the line. All calls pass through here, with as
  // little as possible below on the stack.
  template <class Sink>
  [[gnu::noinline]] constexpr void run(const char* data, size_t size, Sink& sink) noexcept {
    const reading& with = sink.in();
    if (size == 0) end_line<Sink::posts>();
    do {
      if (size != 0 || waiting_ != 0) {
        const size_t taken = read<Sink::posts>(data, size, with);
        data += taken;
        size -= taken;
      }
      give(with, sink);
    } while (size != 0 || waiting_ != 0);
  }

  // The most bytes of a title of several sentences: 110 letters of Cyrillic.
  static constexpr uint16_t longest_title_of_several = 200;

  // The most bytes of a line that has "By" and no name.
  static constexpr uint16_t longest_by = 7;

  // A first line of at most this many bytes may be the name of the page or of a section: a later line that
  // may be the title replaces it. Twice as many where letters have more bytes.
  static constexpr uint16_t longest_weak_title = 32;

  // A longer first line may be so too, if three headings of at most that many bytes are below it: "Keyboard
  // shortcuts for audio player", "Open menu", "Donate", "National"; two, a name and a place, may be the
  // byline. Not if it begins with this byte (Greek) or a greater one: for most of these languages no page
  // words are known, and "Share" is a heading.
  static constexpr uint8_t first_beyond_latin = 0xCE;

  // The most bytes of a dateline that ends with a full stop: "Петропавловск-Камчатский, 25 сентября (ТАСС)."
  // has 80.
  static constexpr uint16_t longest_dateline = 90;

  // The most bytes before the last number of a date: "Објављено: понедељак, 14. 11. 2025."
  static constexpr uint16_t longest_date = 60;

  // Bytes of the longest character.
  static constexpr uint16_t widest = 4;

  // Half of the usual 72 to 80 columns of wrapped text.
  static constexpr uint16_t wrapped_line = 40;

  // The most bytes of a wrapped line.
  static constexpr uint16_t longest_wrapped = 100;

  // The same in scripts without capitals, whose letters have two bytes: 88 letters and their spaces. Lines of
  // 54 or fewer (longest_wrapped bytes) stand alone.
  static constexpr uint16_t longest_caseless = 160;

  constexpr void visible(uint32_t code, unsigned classes, const reading& with) noexcept {
    if (breaks_ != 0) note_break(code);
    if (due_ == 0 && with.capacity - size_ < widest + 1) due_ = due::room;
    if (due_ != 0) {
      waiting_ = code;
      return;
    }
    if (!in_word_) begin_word(with);
    const uint16_t at = size_;
    size_ = static_cast<uint16_t>(size_ + encode_utf8(code, with.window + size_));
    word_bits_ |= classes & (char_class::word | char_class::terminal);
    if (classes == 0 && code != ',') {
      word_bits_ |= symbol;
      if (code == '|') barred_ = true;
    }
    if ((classes & char_class::terminal) != 0) {
      marked_ = true;
    } else if (marked_) {
      // a mark inside a word may end a sentence: "end.Next", "です。次"; U+201C closes in German, but opens
      // after 。 if no quotation is open
      const bool wide = (with.window[at - 1] & 0x80) != 0;
      if ((classes & char_class::closer) == 0 || (wide && code == 0x201C && !is_quoted())) {
        marked_ = false;
        inner_ = static_cast<uint16_t>(at - word_);
        if (Stages::shortening) {
          // in "left.“It" the mark opens, as no quotation was open
          if (quotation_.of_word() == 0 && with.window[at - 1] == '\x9C' && with.window[at - 2] == '\x80')
            inner_ -= 3;
          quotation_.begin_word();
        }
        // in scripts without spaces, the next mark may come before a space
        if (wide || code >= 0x3000) {
          due_ |= odd_ && word_ != 0 ? due::inside | due::before : due::inside;  // "です。 次です。また"
          odd_ = false;
        }
      }
    }
    if (Stages::shortening && (classes & (char_class::opener | char_class::closer)) != 0)
      quotation_.take(static_cast<unsigned>(code), at == word_ + inner_ && may_open(code, *with.pack),
                      odd_ ? quotation_.of_word() : found_.quote);
  }

  // » opens in Danish and German; in French, which may lack the space after it, it only closes.
  [[nodiscard]] static constexpr bool may_open(uint32_t code, const language& pack) noexcept {
    return code != 0xBB || (Stages::common_words && (pack.code[0] != 'f' || pack.code[1] != 'r'));
  }

  // Whether the word is », or », and the like.
  [[nodiscard]] static constexpr bool is_lone_mark(const char* word, const char* end) noexcept {
    return end - word > 1 && word[0] == '\xC2' && word[1] == '\xBB' &&
           (end - word == 2 || (static_cast<uint8_t>(word[2]) < 0x80 && !is_plain(word[2])));
  }

  // Whether a quotation is open.
  [[nodiscard]] constexpr bool is_quoted() const noexcept {
    return Stages::shortening && quotation_.is_open();
  }

  constexpr void begin_word(const reading& with) noexcept {
    if (Stages::shortening && Stages::common_words && is_lone_mark(with.window + word_, with.window + size_))
      quotation_.take_back();
    if (size_ != 0 && !joined_) with.window[size_++] = ' ';
    word_ = size_;
    in_word_ = true;
    inner_ = 0;
    word_bits_ = 0;
    marked_ = false;
    if (Stages::shortening) quotation_.begin_word();
  }

  template <bool Posts>
  constexpr void end_word() noexcept {
    in_word_ = joined_ = false;
    if ((Posts || odd_) && word_ != 0) {
      due_ |= due::before;
    } else {
      wrapped_ = false;
    }
    if (inner_ != 0 && (word_bits_ & symbol) == 0) due_ |= due::inside;
    odd_ = (word_bits_ & (symbol | char_class::terminal)) != 0 || (word_bits_ & char_class::word) == 0;
  }

  template <bool Posts>
  constexpr void line_break() noexcept {
    if (breaks_ != 2 && ++breaks_ == 2) {
      end_line<Posts>();
    } else if (in_word_) {
      end_word<Posts>();
    }
  }

  // The paragraph ends here.
  template <bool Posts>
  constexpr void end_line() noexcept {
    if (in_word_) end_word<Posts>();
    due_ |= due::line;
  }

  // A paragraph separator that ends no line: what stands above is the title, be there a menu below. After a
  // second one, what stands below is it, if it looks like one, and then nothing above is text. Pages in HTML
  // say so (markup.hpp).
  constexpr void note_separator() noexcept {
    if (head_ == head::none || head_ == head::given) return;
    const bool below = breaks_ == 0;
    breaks_ = 0;
    head_ = below ? head::maybe : head::settled;
    in_text_ = in_text_ && !below;
  }

  // A visible character after a single line break: does the paragraph go on?
  [[gnu::noinline]] constexpr void note_break(uint32_t code) noexcept {
    breaks_ = 0;
    if (size_ == 0 && sentences_ == 0) return;
    due_ = due::joint;
    if (is_unspaced(code)) {
      due_ |= due::wide;
    } else if (is(code, char_class::lower)) {
      due_ |= due::lower;
    } else if (detail::is_listed(code, detail::bullets)) {
      due_ |= due::bullet;
    }
  }

  // Joins the line to the one before it, or makes the paragraph end there.
  [[gnu::noinline]] constexpr void decide_break(const reading& with) noexcept {
    const unsigned next = due_;
    due_ = 0;
    const unsigned read = paragraph_bytes();
    const unsigned bytes = read - line_begin_;
    const bool long_line = bytes >= wrapped_line;  // or given_ stopped, and it is below 0
    const bool wide = (next & due::wide) != 0;
    const bool lower = (next & due::lower) != 0;
    const bool caseless = lower && detail::is_caseless(waiting_);
    bool goes_on = wraps_ && !caseless && (lower || (long_line && (next & due::bullet) == 0));
    if (!goes_on) {
      if (lower) {
        goes_on = (!caseless || is_wrapped_caseless(bytes)) && !ends_in_mark(with.window, size_);
      } else if (size_ != 0 && ((next & due::bullet) == 0 || detail::bullet_bytes(with.window, size_) == 0) &&
                 (wide || (long_line && bytes <= longest_wrapped))) {
        goes_on = ends_open(with);
      }
    }
    if (!goes_on) {
      due_ = due::line;
      return;
    }
    wrapped_ = true;
    wraps_ = wraps_ || long_line;  // a short line, such as an address below a name, shows nothing
    if (size_ != 0) {
      const unsigned last = static_cast<uint8_t>(with.window[size_ - 1]);
      joined_ = wide ? last >= 0x80 : last == '-' && !odd_;  // "spokes-", and not "Monday -"
    }
    line_begin_ = static_cast<uint16_t>(read);
  }

  // In a script without capitals a small letter proves nothing. The first line is the title; lines of the
  // text go on if they are as long as wrapped ones, unless the text has shown that its lines are paragraphs.
  [[nodiscard]] constexpr bool is_wrapped_caseless(unsigned bytes) const noexcept {
    if (head_ == head::none || (in_text_ && !wraps_)) return false;
    return detail::in(waiting_ < 0x800 ? bytes : bytes * 5 / 8, longest_wrapped + 1u, longest_caseless);
  }

  // "… said the", "… Ann Lee,", "…橋を": only lines of wrapped text end like this; a title may end with "an"
  // where that may be part of its verb.
  [[nodiscard]] constexpr bool ends_open(const reading& with) const noexcept {
    const char* const end = with.window + size_;
    const char* last = end;
    while (last != with.window && is_continuation(*--last)) {
    }
    if (detail::is_listed(detail::read_at(last, end).code(), detail::open_ends)) return true;
    const bool particles = !in_text_ && sentences_ == 0 && (with.pack->habits & habit::particles) != 0;
    const uint32_t asked = particles ? word_class::preposition : word_class::dangles;
    return (with.pack->find(detail::chunk_begin(with.window, end), end) & asked) == word_class::dangles;
  }

  // Whether the found sentence, the first of its line, is the place of a report alone: "Essen.", but not
  // "Nein."
  [[gnu::always_inline, nodiscard]] constexpr bool is_place_alone(const reading& with) const noexcept {
    return head_ != head::none && (!in_text_ || is_capitals(with.window)) &&
           detail::is_place(with.window, found_.size) &&
           with.pack->find(with.window, with.window + found_.size - 1) == 0;
  }

  // Takes the sentence for the title: what does not belong to the headline is dropped from the window.
  template <bool Posts>
  [[gnu::always_inline]] constexpr void take_title(const reading& with) noexcept {
    if (line_begin_ != 0) leave_byline(with);
    if (!Posts) found_.size = size_ = detail::leave_headline(with.window, size_);
    note_title(with.window);
  }

  // Sets the kind of the found sentence, as far as it is known: that of its line if it is the last; before
  // the text, a sentence inside a line may be a line of its own.
  template <bool Posts>
  [[gnu::always_inline]] constexpr void find_kind(bool last, const reading& with) noexcept {
    if (last || (!Posts && !in_text_ && sentences_ == 0 && !found_.cut)) {
      const line_kind kind = kind_of_line(last, with);
      if (last || kind >= line_kind::byline) found_.kind = kind;
    }
    if (Stages::places && !Posts && !last && sentences_ == 0 && is_place_alone(with))
      found_.kind = line_kind::date;
  }

  // At the end of a line, what is left in the window is its last sentence; false if nothing is left: the
  // paragraph has ended.
  template <class Sink>
  [[gnu::always_inline, nodiscard]] constexpr bool find_last(Sink& sink) noexcept {
    if (size_ == 0) {
      odd_ = false;
      end_paragraph(sink);
      due_ = 0;
      return false;
    }
    note_end(size_, 0);
    return true;
  }

  // Does what is due. Sentences go to the sink.
  template <class Sink>
  [[gnu::always_inline]] constexpr void give(const reading& with, Sink& sink) noexcept {
    if ((due_ & due::joint) != 0) {
      // whether a line goes on depends on the language as well
      if constexpr (!Sink::posts) {
        if (!in_text_ && sentences_ == 0) sink.sample(size_);
      }
      decide_break(with);
    }
    while (due_ != 0) {
      bool last = false;
      if (!find_end<Sink::posts>(with)) {
        if (due_ == 0) return;
        last = find_last(sink);
        if (!last) return;
      }
      if constexpr (!Sink::posts) sink.sample(found_.size);
      find_kind<Sink::posts>(last, with);
      // the rest of a title is dropped: it is the last sentence of its line
      if (Stages::line_kinds && found_.kind == line_kind::title && !title_) take_title<Sink::posts>(with);
      if (Stages::line_kinds && !Sink::posts && barred_) leave_bar(with.window);
      sink.take(found_);
      drop(with.window);
      if (found_.kind >= line_kind::heading) end_paragraph(sink);  // even if the line goes on
    }
  }

  // "GRANHAMN." is a place also below a deck.
  [[nodiscard]] constexpr bool is_capitals(const char* window) const noexcept {
    return found_.size > 4 && detail::in(static_cast<uint8_t>(window[1]), 'A', 'Z') &&
           detail::in(static_cast<uint8_t>(window[2]), 'A', 'Z');
  }

  // The sentence is the first `end` bytes of the window; the next begins `gap` bytes after it.
  constexpr void note_end(unsigned end, unsigned gap) noexcept {
    found_.size = static_cast<uint16_t>(end);
    gap_ = static_cast<uint8_t>(gap);
  }

  // The same, ending before the last word and its space; joined lines may have no space.
  constexpr void note_end_before(const reading& with) noexcept {
    const unsigned gap = with.window[word_ - 1] == ' ' ? 1 : 0;
    note_end(word_ - gap, gap);
  }

  // The kind of the line that ends with the found sentence. Before the text, a sentence inside a line may be
  // one: "By Anna Boll. Published: 3 May. The dam ...".
  [[nodiscard]] constexpr line_kind kind_of_line(bool ends, const reading& with) noexcept {
    if (title_) return line_kind::title;
    if (ends && detail::is_excerpt(with.window, found_.size)) return line_kind::heading;
    const unsigned bytes = ends ? paragraph_bytes() : found_.size;
    place_.first = ends && may_be_title(bytes, with.window);
    place_.whole = sentences_ == 0;
    place_.brief = bytes + line_begin_ <= longest_brief_line;  // a wrapped line is counted twice
    if constexpr (!Stages::line_kinds) return classify_shape(with.window, found_.size, bytes, place_);
    if (is_long_line(with.window, bytes, place_)) return line_kind::body;
    return detail::classify_short<Stages>(with.window, found_.size, place_, *with.pack);
  }

  // Whether a line of `bytes` that has ended may be the title. A wrapped one cannot replace another, nor have
  // several sentences.
  [[nodiscard]] constexpr bool may_be_title(unsigned bytes, const char* window) const noexcept {
    if (line_begin_ != 0) return head_ == head::none && sentences_ == 0;
    if (head_ > head::maybe || (head_ == head::maybe && bytes <= weak_bytes(window))) return false;
    return sentences_ == 0 || bytes <= longest_title_of_several;
  }

  // Notes how certain it is that the line in the window is the title.
  [[gnu::noinline]] constexpr void note_title(const char* window) noexcept {
    head_ = static_cast<uint8_t>(window[0]) < first_beyond_latin ? head::title : head::settled;
    if (paragraph_bytes() <= weak_bytes(window)) head_ = head::maybe;
  }

  // The most bytes of a first line that may be the name of the page: letters of Greek, Cyrillic, Hebrew and
  // Arabic have two bytes, those of Hindi three.
  [[nodiscard]] static constexpr unsigned weak_bytes(const char* window) noexcept {
    return detail::in(static_cast<uint8_t>(window[0]), 0xCE, 0xE0) ? 2u * longest_weak_title
                                                                   : longest_weak_title;
  }

  // Finds the end of the next sentence by what is due; false if it ends only with the line.
  template <bool Posts>
  [[gnu::always_inline, nodiscard]] constexpr bool find_end(const reading& with) noexcept {
    if (due_ == due::room) {
      make_room(with);
      return true;
    }
    if ((due_ & due::before) != 0) {
      due_ = static_cast<uint8_t>(due_ & ~due::before);
      note_end_before(with);
      const bool found = ends<Posts>(found_.size, false, with) && !is_dateline(with);
      wrapped_ = false;
      if (found) return true;
    }
    if ((due_ & due::inside) != 0) {
      due_ = static_cast<uint8_t>(due_ & ~due::inside);
      note_end(unsigned{word_} + inner_, 0);
      inner_ = 0;
      return ends<Posts>(found_.size, true, with);
    }
    return false;
  }

  // The window is full. The text is cut before the word that is being read, or inside it if nothing precedes;
  // no cut if it ends with a mark there.
  constexpr void make_room(const reading& with) noexcept {
    due_ = 0;
    if (in_word_ && word_ > 1) {
      note_end_before(with);
    } else {  // a mark at its end goes with it
      inner_ = 0;
      marked_ = false;
      note_end(size_, 0);
    }
    found_.cut = !ends_in_mark(with.window, found_.size);
  }

  // "Storm hits coast | Two are dead | The storm that": in running text, what precedes a bar is a line of its
  // own, the title or a heading. The rest is found again.
  [[gnu::noinline]] constexpr void leave_bar(const char* window) noexcept {
    if (found_.kind != line_kind::body) return;
    for (unsigned at = 1; at + 1u < found_.size; ++at) {
      if (window[at] != '|' || window[at - 1] != ' ' || window[at + 1] != ' ') continue;
      note_end(at - 1, 3);
      found_.cut = false;
      found_.kind =
          head_ != head::none || in_text_ || sentences_ != 0 ? line_kind::heading : line_kind::title;
      head_ = head::settled;
      if (word_ > at + 2) due_ |= due::before;
      return;
    }
    barred_ = false;
  }

  // "von Anna Boll", below a title: the small letter joined it to the title; it does not show that the text
  // is wrapped.
  [[gnu::always_inline]] constexpr void leave_byline(const reading& with) noexcept {
    const char* const line = with.window + line_begin_;  // begins with a space
    // "di Giulia Ferraris", though "Di Maio attacca" is a title; in Indonesian it is "in"
    if (Stages::common_words && with.pack->code[0] == 'i' && with.pack->code[1] == 't' &&
        size_ - unsigned{line_begin_} > 4 && line[1] == 'd' && line[2] == 'i' && line[3] == ' ')
      place_.named = true;
    if (detail::classify_short<Stages>(line, size_ - unsigned{line_begin_}, place_, *with.pack) !=
        line_kind::byline)
      return;
    found_.size = size_ = line_begin_;
    wraps_ = false;
  }

  // Whether a sentence ends at `cut`, before the last word or inside it. None does in a line that begins with
  // "©": its rest belongs to the page too.
  template <bool Posts>
  [[gnu::noinline, nodiscard]] constexpr bool ends(unsigned cut, bool inside,
                                                   const reading& with) const noexcept {
    if (sentences_ == 0 && with.window[0] == '\xC2' && with.window[1] == '\xA9') return false;
    if constexpr (Posts) {
      const uint16_t at = static_cast<uint16_t>(cut);
      return inside ? begins_in_post(with.window, word_, at, size_, *with.pack)
                    : ends_in_post(with.window, at, word_, size_, *with.pack, wrapped_);
    } else {  // begins_inside() and ends_sentence(), which share all but the last step
      const char* const text = with.window;
      if (Stages::common_words && !in_text_ && !inside && is_date_before(cut, text)) return false;
      const detail::joint<detail::known_words_of<Stages::common_words>> j{
          text,
          {*with.pack, Stages::common_words && with.decided},
          text + cut,
          text + (inside ? cut : word_),
          text + size_};
      return inside ? detail::begins_at(j, text + word_, text + cut) : detail::ends_at(j, wrapped_);
    }
  }

  // "2025. május 27. 14:03", "14. 11. 2025. 18:20": in a line above the text, before its first sentence is
  // given. A time follows, or another number with a full stop; not "in 2019. 14 others".
  [[nodiscard]] constexpr bool is_date_before(unsigned cut, const char* text) const noexcept {
    return sentences_ == 0 && detail::in(cut, 2, longest_date) && text[cut - 1] == '.' &&
           detail::is_ascii_digit(text[cut - 2]) && detail::is_ascii_digit(text[word_]) &&
           size_ - word_ > 2 && (text[word_ + 1] == ':' || text[word_ + 2] == ':' || text[size_ - 1] == '.');
  }

  // "Москва, 5 марта (ТАСС)." and "МОСКВА, 5 марта. /ТАСС/." are not sentences; "11:15, 5 March 2025." is a
  // line.
  [[nodiscard]] constexpr bool is_dateline(const reading& with) const noexcept {
    if constexpr (!Stages::datelines) return false;
    return sentences_ == 0 && word_ <= longest_dateline && !detail::is_ascii_digit(with.window[0]) &&
           (with.window[word_] == '/' || dateline_end<Stages>(with.window, size_) == word_);
  }

  // The sentence was given: moves the text after it to the front of the window.
  constexpr void drop(char* window) noexcept {
    if (sentences_ != 0xFF) ++sentences_;
    found_.cut = false;
    if (Stages::shortening) found_.quote = quotation_.of_word();
    const unsigned next = unsigned{found_.size} + gap_;
    if (given_ < 0x8000) given_ = static_cast<uint16_t>(given_ + next);
    const unsigned size = size_ - next;  // a copy: a char may alias size_
    for (unsigned i = 0; i < size; ++i) window[i] = window[i + next];
    size_ = static_cast<uint16_t>(size);
    word_ = word_ > next ? static_cast<uint16_t>(word_ - next) : 0;
  }

  // The last sentence of the line was given, and its kind is known.
  template <class Sink>
  constexpr void end_paragraph(Sink& sink) noexcept {
    // "Read more" at the end of a paragraph does not decide the kind of the sentences before it
    if (found_.kind == line_kind::heading && sentences_ > 1) found_.kind = line_kind::body;
    if (sentences_ != 0) {
      sink.paragraph_end(found_.kind);
      note_head();
      if (is_body(found_.kind)) in_text_ = true;
      place_.named = found_.kind == line_kind::byline && given_ <= longest_by;
    }
    found_.kind = line_kind::body;
    sentences_ = 0;
    line_begin_ = given_ = 0;
    wrapped_ = joined_ = false;
    if (Stages::shortening) {
      quotation_.begin_paragraph();
      found_.quote = 0;
    }
  }

  // The title may be below a menu, whose lines are headings, a byline or a date; but a byline or a date below
  // a line that may be the title proves that it is. Three headings below it mean that it may not be.
  [[gnu::always_inline]] constexpr void note_head() noexcept {
    const line_kind kind = found_.kind;
    if (head_ == head::given) return;
    if (((!Stages::line_kinds || title_) && kind == line_kind::title) || is_body(kind) ||
        (head_ != head::none && (kind == line_kind::byline || kind == line_kind::date))) {
      head_ = head::settled;
    } else if (Stages::line_kinds && kind == line_kind::heading && given_ <= longest_weak_title &&
               head_ > head::maybe && head_ < head::settled) {
      head_ = static_cast<head>(static_cast<uint8_t>(head_) - 1);
    }
  }

  [[nodiscard]] constexpr unsigned paragraph_bytes() const noexcept {
    return unsigned{given_} + size_;  // below 0xC000 + 0x4000
  }

  static constexpr uint8_t symbol = char_class::space;  // a bit free in words: has a character of no class

  // Bytes come before 16-bit numbers: a load of Thumb-1 reaches 32 bytes and 32 such numbers. The least used
  // are after these 32.
  utf8_decoder decoder_;
  uint32_t waiting_ = 0;  // a character that waits; 0: none, as always between two calls
  found found_;
  uint8_t gap_ = 0;        // bytes between the found sentence and the next
  uint8_t word_bits_ = 0;  // classes of the characters in the word
  uint8_t sentences_ = 0;  // sentences of this paragraph that were given
  uint8_t breaks_ = 0;     // line breaks since the last visible character, at most 2 (note_separator())
  uint8_t due_ = 0;        // 0 between two calls
  bool marked_ = false;    // the word so far ends with a terminal mark
  bool odd_ = false;       // the word before the last may end a sentence: it is more than letters and digits
  bool wrapped_ = false;   // a line break precedes the last word
  bool joined_ = false;    // without a space: the script has none, or a word was broken
  bool in_word_ = false;
  line_place place_{false, false};  // the line that ends
  head head_ = head::none;
  bool in_text_ = false;  // text has begun, or title() is being read
  bool title_ = false;    // the line that ends is known to be the title
  bool wraps_ = false;    // lines of this text continue sentences
  bool barred_ = false;   // a bar was read, and leave_bar() has yet to look for it
  cleaner cleaner_;
  uint16_t malformed_ = 0;
  uint16_t size_ = 0;        // bytes of text in the window
  uint16_t word_ = 0;        // where the last word begins in it
  uint16_t inner_ = 0;       // where in the word a sentence may begin; 0 if nowhere
  uint16_t line_begin_ = 0;  // bytes of this paragraph before the line that is being read, if it is wrapped
  uint16_t given_ = 0;       // bytes of this paragraph that have left the window
  quotation quotation_;
};

using reader = reader_of<every_stage>;

}  // namespace brevier

#endif  // BREVIER_READER_HPP
