// SPDX-License-Identifier: MIT
//
// markup: HTML -> text. A separate stage before the summarizer, for articles that come as pages. A program
// that does not use it pays nothing for it.
//
//   brevier::html_filter page;        // a new one for each page: page = {}
//   page.feed(chunk, size, article);  // any pieces, cut anywhere, to anything that has feed(data, size)
//   page.finish(article);             // then article.finish()
//
// Input:  bytes of HTML, in UTF-8 or any other encoding whose first 128 characters are ASCII.
// Output: its text, piece by piece, to the feed() of the next stage. Tags are removed; a tag that begins or
//         ends a paragraph becomes an empty line; character references become characters, in UTF-8; scripts,
//         styles and comments are removed with their content. Bytes that are not ASCII are passed on
//         unchanged. In a page with <html>, a line break between two words, with no tag beside it, becomes a
//         space, or nothing in Chinese and Japanese, but for <pre>; <nav>, <aside>, <footer>, <button> and
//         <figcaption> are removed with their content; and paragraph separators, U+2029, tell the summarizer
//         that a line was or may be the title: one after <title> and <h1>, two before <h1> unless three long
//         paragraphs stand above it. The text is at most twice as long as the page.
// Bound:  46 bytes of state. A name is recognised within 12 characters. Markup that does not end is given up,
//         which malformed() counts, and text goes on from there:
//           a tag                 after 2,048 bytes, or at another '<' in it outside quotes
//           <?php ... ?>          after 2,048 bytes
//           a comment, a script   after 2,048 bytes, while nothing has shown that this is a page: in
//                                 prose, "<script>" may be a word
//         It is a page once a block, an attribute value or an instruction was seen, and in `markup::yes`. In
//         a page a comment, a script and a quoted value may have any length, and one that never ends takes
//         the rest, as in a browser; "&nbsp" and "&#8217" need no ';'. A <nav> that does not end, or another
//         of the five above, is given up at <h1>, <main>, <body> or their end, <figcaption> also at
//         </figure>, the others at </blockquote>, and after 8,192 bytes, <button> and <figcaption> 2,048.
//
// News feeds, RSS and Atom, are read as well, if the page begins as one (envelope.hpp): the markup of their
// texts may be in CDATA, escaped ("&lt;p&gt;") once or, by mistake, more often, or XHTML. The feed may have a
// prefix, <atom:feed>. A feed that does not end, as an item alone does not, is counted in malformed().
//
// It is not a parser: it builds no tree, so it cannot tell a menu of other elements from paragraphs; the line
// stage does that by the look of a line. In `markup::automatic` only the names in elements.hpp are tags, and
// the others stay text: "x<y", "a < b and c > d", "<admin@example.org>". Input that begins with <html>, after
// blanks, comments and declarations at most, is read as in `markup::yes`. What looked like markup and is text
// is passed on whole.

#ifndef BREVIER_MARKUP_HPP
#define BREVIER_MARKUP_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/elements.hpp>
#include <brevier/envelope.hpp>
#include <brevier/hash.hpp>
#include <brevier/references.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// What is taken for a tag.
enum class markup : uint8_t {
  automatic = 0,  // only known names; what else looks like a tag stays text, unless <html> comes first
  yes = 1         // everything from '<' and a letter to '>'
};

class html_filter {
 public:
  constexpr html_filter() noexcept = default;
  explicit constexpr html_filter(markup mode) noexcept : mode_(mode) {}

  // Reads more of the page. Holds back what may become markup, at most 19 bytes. A null pointer means no
  // bytes, whatever the size. The result of `out.feed` is not passed on: ask the summarizer's stats() and
  // state().
  template <class Sink>
  constexpr void feed(const char* data, size_t size, Sink& out) noexcept {
    step now;
    if (data == nullptr) size = 0;
    while (size != 0 || now.left != 0) {
      const size_t n = read(data, size, now);
      data += n;
      size -= n;
      if (now.gives != 0) (void)out.feed(now.text, now.gives);
    }
  }

  // The end of the page: bytes held back are text after all.
  template <class Sink>
  constexpr void finish(Sink& out) noexcept {
    step now;
    give_back_reference(now);
    for (bool ended = false; !ended;) {
      ended = end(now);
      if (now.gives != 0) (void)out.feed(now.text, now.gives);
    }
  }

  // How often markup did not end, so that text may be lost with it; stops at its greatest value.
  [[nodiscard]] constexpr uint16_t malformed() const noexcept { return malformed_; }

 private:
  // What the next byte of the page is in.
  enum class inside : uint8_t {
    text,
    entity,       // the name after '&'
    name,         // the name after '<'
    tag,          // the rest of the tag, up to '>'
    opening,      // the same, for an element whose end is looked for
    instruction,  // <? ... ?>
    comment,      // <! ... >
    cdata,        // "<![", up to the second bracket
    raw,          // the content of an element, removed with it
    raw_name      // in that, the name after '<'
  };

  using document = detail::document;
  using section = detail::section;

  static constexpr uint8_t longest_name = 12;
  static constexpr uint8_t room_for_names = longest_name + 5;  // "</figcaption" and "&#x3e" after it
  static constexpr uint16_t longest_tag = 2048;
  static constexpr uint16_t longest_beside = 8192;
  static constexpr uint8_t long_paragraph = 120;  // bytes, without markup
  static constexpr uint8_t most_above = 3;        // long paragraphs

  // What is given to the next stage. That is called from feed() and finish() only, to keep the stack small;
  // so the functions below them return as soon as there is something to give, and the next call goes on with
  // the same byte if it was not taken yet.
  struct step {
    const char* text = nullptr;  // what is given
    size_t gives = 0;            // bytes of it
    uint8_t from = 0;            // where in name_ the rest of a reference that is given back begins
    uint8_t left = 0;            // bytes of that rest
    char one = 0;                // a byte of text; name_ may still be in use
  };

  // ---- From the page to bytes of HTML

  // The layers of an envelope, from outside to inside. Every byte of the page passes through all of them,
  // except plain text before the next markup, which is passed on in one piece:
  //
  //   unescape  a reference inside escaped markup -> the character
  //   unwrap    CDATA -> its content
  //   put       HTML -> text

  // Reads until there is something to give; returns how many bytes were taken.
  [[gnu::noinline]] constexpr size_t read(const char* data, size_t size, step& now) noexcept {
    size_t i = 0;
    restart(now);
    while (now.gives == 0 && (i < size || now.left != 0)) {
      if (now.left != 0) {
        give_back_one(now);
      } else if (inside_ == inside::text && brackets_ == 0) {
        i += plain(data + i, size - i, now);
      } else {
        i += next(static_cast<uint8_t>(data[i]), now) ? size_t{1} : size_t{0};
      }
    }
    return i;
  }

  constexpr void restart(step& now) noexcept {
    now.text = name_;
    now.gives = 0;
  }

  // Whether this byte of text may begin markup, or is a line break that may be a space. The first test
  // decides for small letters, the most frequent.
  [[nodiscard]] constexpr bool may_begin(uint8_t byte) const noexcept {
    if (byte > ']') return false;
    return byte == '<' || byte == '&' || (byte == ']' && page_.cdata != section::none) ||
           (is_break(byte) && joins_lines());
  }

  [[nodiscard]] static constexpr bool is_break(uint8_t byte) noexcept { return byte == '\n' || byte == '\r'; }

  // Gives the text before the next character that may begin markup, and takes that character as well.
  [[gnu::noinline]] constexpr size_t plain(const char* data, size_t size, step& now) noexcept {
    if (broken_ != 0) return after_break(static_cast<uint8_t>(data[0]), now);
    size_t n = 0;
    while (n < size && !worded_ && is_blank(data[n])) ++n;
    const size_t blanks = n;
    if (n < size && !may_begin(static_cast<uint8_t>(data[n]))) page_.begun = worded_ = true;
    while (n < size && !may_begin(static_cast<uint8_t>(data[n]))) ++n;
    if (n != 0) now.text = data;
    now.gives = n;
    measure(n - blanks);
    if (n == size) return n;
    if (is_break(static_cast<uint8_t>(data[n]))) {
      broken_ = static_cast<uint8_t>(data[n]);
    } else if (data[n] == ']') {
      hold_bracket();
    } else {
      begin_markup(data[n], false);
    }
    return n + 1;
  }

  // Counts the long paragraphs above the first heading; see mark_title().
  constexpr void measure(size_t bytes) noexcept {
    if (run_ >= long_paragraph) return;
    run_ = bytes < long_paragraph ? static_cast<uint8_t>(run_ + bytes) : long_paragraph;
    if (run_ >= long_paragraph && paragraphs_ != most_above) ++paragraphs_;
  }

  // After a line break that follows a word: before a tag or another one it is a break of the text, and
  // otherwise a space, or nothing. Returns how many bytes were taken.
  constexpr size_t after_break(uint8_t byte, step& now) noexcept {
    if (byte == ' ' || byte == '\t' || (byte == '\n' && broken_ == '\r')) {
      if (byte == '\n') broken_ = byte;  // CR LF
      return 1;
    }
    const bool empty = is_break(byte);
    broken_ = 0;
    // Chinese and Japanese have no space here either
    if (detail::in(byte, 0xE3, 0xE9) || byte == 0xEF) return 0;
    name_[0] = empty || byte == '<' ? '\n' : ' ';
    name_[1] = '\n';
    now.gives = empty ? 2 : 1;
    return empty ? 1 : 0;
  }

  // Whether a line break that follows a word may be a space.
  [[nodiscard]] constexpr bool joins_lines() const noexcept { return worded_ && !preformatted_ && is_html(); }

  // White space, or a byte of the byte order mark: neither is the start of text.
  [[nodiscard]] static constexpr bool is_blank(char c) noexcept {
    const uint8_t byte = static_cast<uint8_t>(c);
    return byte < 0x80 ? is(byte, char_class::space) : byte == 0xEF || byte == 0xBB || byte == 0xBF;
  }

  // Takes a byte of the page; false if it must be passed again.
  constexpr bool next(uint8_t byte, step& now) noexcept {
    if (escaped_) {
      if (reference_ != 0 || byte == '&') return unescape(byte, now);
      // a '<' that is not escaped belongs to the envelope
      if (byte == '<' && inside_ != inside::text && !holds_text()) give_up();
    }
    return unwrap(byte, false, now);
  }

  // Replaces the references in the escaped markup of an envelope, "&lt;p&gt;", by their characters.
  [[gnu::noinline]] constexpr bool unescape(uint8_t byte, step& now) noexcept {
    if (hold_reference(byte)) return true;
    const uint32_t meant = byte == ';' && reference_ > 2 ? detail::reference(name_ + held_, reference_) : 0;
    if (meant != 0) reference_ = encode_utf8(meant, name_ + held_);
    if (meant == '&') return true;  // text that was escaped twice: this may begin a reference again
    give_back_reference(now);
    return meant != 0;
  }

  // Holds a reference in name_, after the name that is being read.
  constexpr bool hold_reference(uint8_t byte) noexcept {
    const bool fits = reference_ == 0 ? byte == '&' : is_name(byte) || (byte == '#' && reference_ == 1);
    if (!fits || held_ + reference_ == room_for_names) return false;
    name_[held_ + reference_++] = static_cast<char>(byte);
    return true;
  }

  constexpr void give_back_reference(step& now) noexcept {
    now.from = held_;
    now.left = reference_;
    reference_ = 0;
  }

  // Gives a byte of it to the next layer, which never writes to name_ beyond the bytes that were read.
  constexpr void give_back_one(step& now) noexcept {
    if (!unwrap(static_cast<uint8_t>(name_[now.from]), true, now)) return;
    ++now.from;
    --now.left;
  }

  // "]]>" ends CDATA, anywhere in the markup of its content.
  constexpr bool unwrap(uint8_t byte, bool escaped, step& now) noexcept {
    if (page_.cdata == section::none) return put(byte, escaped, now);
    if (byte == ']' && brackets_ < 2) {
      hold_bracket();
      return true;
    }
    if (byte == '>' && brackets_ == 2) {
      leave_markup(now);
      page_.cdata = section::none;
      brackets_ = 0;
      return true;
    }
    if (byte == ']' || brackets_ == 0) return put(byte, escaped, now);  // of "]]]", the first
    give_back_bracket(now);
    return false;
  }

  constexpr void hold_bracket() noexcept {
    if (inside_ == inside::text) escaped_ = page_.cdata == section::escaped;
    ++brackets_;
  }

  constexpr void give_back_bracket(step& now) noexcept {
    if (put(']', false, now)) --brackets_;
  }

  // Takes a byte of HTML, which may have been escaped.
  constexpr bool put(uint8_t byte, bool escaped, step& now) noexcept {
    if (inside_ != inside::text) return take(byte, now);
    if (byte == '<' || byte == '&') {
      begin_markup(static_cast<char>(byte), escaped);
    } else {
      now.one = static_cast<char>(byte);
      now.text = &now.one;
      now.gives = 1;
    }
    return true;
  }

  // Gives the next piece that is held back at the end of the page; true if it was the last.
  [[gnu::noinline]] constexpr bool end(step& now) noexcept {
    restart(now);
    if (now.left != 0) {
      give_back_one(now);
    } else if (brackets_ != 0) {
      give_back_bracket(now);
    } else {
      leave_markup(now);
      if (page_.is_envelope()) give_up();
      return true;
    }
    return false;
  }

  // ---- Which part of the markup a byte belongs to

  // Takes a byte that may be markup; false if it must be passed again, as inside_ has changed.
  constexpr bool take(uint8_t byte, step& now) noexcept {
    switch (inside_) {
      case inside::text:
        return false;
      case inside::entity:
        return in_entity(byte, now);
      case inside::name:
        return in_name(byte, now);
      case inside::tag:
      case inside::opening:
        return in_tag(byte, now);
      case inside::instruction:
        in_instruction(byte);
        return true;
      case inside::comment:
        in_comment(byte);
        return true;
      case inside::cdata:
        in_cdata_begin(byte);
        return true;
      case inside::raw:
      case inside::raw_name:
        in_raw(byte, now);
        return true;
    }
    return true;
  }

  // The text ends here: a name that is being read is not markup.
  constexpr void leave_markup(step& now) noexcept {
    if (holds_text()) {
      inside_ = inside::text;
      now.gives = held_;
    } else if (inside_ != inside::text) {
      give_up();
    }
  }

  // Whether the bytes held in name_ are text unless they become markup.
  [[nodiscard]] constexpr bool holds_text() const noexcept {
    return inside_ == inside::entity || inside_ == inside::name;
  }

  // Begins to hold a name back, with the '<' or '&' before it.
  constexpr void begin_markup(char first, bool escaped) noexcept {
    hold(first);
    escaped_ = escaped;
    inside_ = first == '<' ? inside::name : inside::entity;
  }

  constexpr void hold(char first) noexcept {
    name_[0] = first;
    held_ = 1;
  }

  // Holds back a byte that may belong to the name. Of a long name in an envelope, the start suffices.
  constexpr bool hold_name(uint8_t byte) noexcept {
    if (!is_name(byte)) return false;
    if (held_ > longest_name) return name_[0] != '&' && is_of_envelope();
    name_[held_++] = static_cast<char>(byte);
    return true;
  }

  [[nodiscard]] static constexpr bool is_name(uint8_t byte) noexcept {
    return byte < 0x80 && is(byte, char_class::word);
  }

  // The hash of name_[from, held_), cut to what would be held with a '/' before it.
  [[nodiscard]] constexpr uint16_t held_hash(uint8_t from) const noexcept {
    const uint16_t size = static_cast<uint16_t>(held_ - from);
    return hash_word(name_ + from, size < longest_name ? size : uint16_t{longest_name - 1});
  }

  constexpr void give_back(step& now) noexcept {
    page_.begun = worded_ = true;
    inside_ = inside::text;
    now.gives = held_;
  }

  constexpr void give_up() noexcept {
    inside_ = inside::text;
    if (malformed_ != 0xFFFF) ++malformed_;
  }

  // Counts a byte of a tag or, if this may be prose, of a comment or script; gives up when it is too long.
  constexpr void lengthen() noexcept {
    if (++length_ == longest_tag) give_up();
  }

  constexpr void break_paragraph(step& now) noexcept {
    name_[0] = name_[1] = '\n';
    now.gives = 2;
  }

  // Says, after the break, that the line above is the title, </title> and </h1>, or that the line below is it
  // if it looks like one, <h1>: one and two paragraph separators (reader.hpp). Below three long paragraphs, a
  // heading is that of another story, and one without text is a picture.
  constexpr void mark_title(uint16_t hash, bool closing, step& now) noexcept {
    constexpr uint32_t paragraph_separator = 0x2029;
    const bool heading = hash == detail::first_heading;
    if (!heading && (hash != detail::title_of_page || !closing)) return;
    if (closing ? run_ == 0 : paragraphs_ == most_above) return;
    for (uint8_t i = closing ? 1 : 0; i < 2; ++i)
      now.gives += encode_utf8(paragraph_separator, name_ + now.gives);
  }

  // ---- References and the names of tags

  // After '&'. A name or a number must follow, and after it a ';', which a page may omit.
  constexpr bool in_entity(uint8_t byte, step& now) noexcept {
    if (byte == '#' && held_ == 1) {
      name_[held_++] = '#';
      return true;
    }
    if (hold_name(byte)) return true;
    const bool ends = byte == ';' || (byte != '=' && is_page());
    const uint32_t meant = ends && held_ > 2 ? detail::reference(name_, held_) : 0;
    const bool closed = byte == ';';
    if (meant == 0 || (!closed && meant > 0xFF && name_[1] != '#')) {
      give_back(now);
      return false;
    }
    // in an envelope, escaped '<' and '&' are markup of the text, also if escaped twice or in CDATA; input
    // that begins with an escaped '<' was taken out of one
    if (!page_.begun && meant == '<') page_.text = detail::title + 1;
    if (page_.text != 0 && (meant == '<' || meant == '&')) {
      begin_markup(static_cast<char>(meant), true);
      return closed;
    }
    page_.begun = worded_ = true;
    inside_ = inside::text;
    now.gives = encode_utf8(meant, name_);
    return closed;
  }

  // After '<'. A name must follow, and after the name a space, '/' or '>'.
  constexpr bool in_name(uint8_t byte, step& now) noexcept {
    if ((byte == '/' || byte == '?') && held_ == 1) {
      name_[held_++] = static_cast<char>(byte);
      return true;
    }
    if (hold_name(byte)) return true;
    if ((is_instruction() && byte != '<') || (byte == '=' && held_ == 2 && name_[1] == '?')) {
      begin_instruction(byte);
      return true;
    }
    if (byte == ':' && take_prefix()) return true;
    if (byte == '!' && held_ == 1) {
      begin_tag(inside::comment);
      return true;
    }
    if ((ends_name(byte) || (mode_ == markup::yes && byte != '<')) && accept(byte, now)) {
      if (byte == '>') end_tag(now);
      return true;
    }
    give_back(now);
    return false;
  }

  [[nodiscard]] static constexpr bool ends_name(uint8_t byte) noexcept {
    return byte == '>' || byte == '/' || (byte < 0x80 && is(byte, char_class::space));
  }

  // Whether the held name, which `after` ended, is that of a tag. Breaks the paragraph at once if it is a
  // block.
  constexpr bool accept(uint8_t after, step& now) noexcept {
    using detail::element;
    const bool closing = name_[1] == '/';
    const uint8_t from = closing ? 2 : 1;
    uint8_t local = held_;  // where the name begins after its prefix
    while (local > from && name_[local - 1] != ':') --local;
    const bool prefixed = local > from || name_[0] == ':';
    if (held_ == local || !is(static_cast<uint8_t>(name_[local]), char_class::letter)) return false;
    const uint16_t hash = held_hash(local);
    element e = ends_name(after) ? element_here(hash) : element::unknown;
    if (!escaped_ && page_.cdata != section::plain) e = page_.take(e, {hash, closing, prefixed});
    if (!page_.begun && e == element::block && hash == detail::html) mode_ = markup::yes;
    if (e == element::unknown && mode_ != markup::yes && !(prefixed && page_.is_envelope())) return false;
    page_.begun = true;
    if (e == element::block || e == element::content) {
      page_.prove_page();
      break_paragraph(now);
      if (hash == detail::html && mode_ == markup::yes) html_ = true;
      if (is_html()) mark_title(hash, closing, now);
      run_ = 0;
    }
    if (hash == detail::preformatted) preformatted_ = !closing;
    const bool opens = !closing && (e == element::content || e == element::raw);
    begin_tag(opens ? inside::opening : inside::tag);
    raw_ = opens && e == element::raw ? hash : uint16_t{0};
    if (!closing && e == element::block && is_html() && detail::is_listed(hash, detail::beside_text)) {
      raw_ = hash;
      beside_ = true;
    }
    last_ = after == '/' ? after : uint8_t{0};
    return true;
  }

  // What the element is in a page that is certain to be HTML, in one that seems so, or in prose.
  [[nodiscard]] constexpr detail::element element_here(uint16_t hash) const noexcept {
    const bool is_certain = mode_ == markup::yes;
    return detail::element_of(hash, is_certain || (is_page() && !is_of_envelope()), is_certain);
  }

  // After ':' in a name. For an element of an envelope, only the name after the prefix is held, "creator" of
  // <dc:creator>; a prefix that the root has too, <atom:feed>, counts as none. Elsewhere both are held, as
  // they may be text. Before any text, the prefix may be that of the root of an envelope; in other pages
  // there are no prefixes.
  constexpr bool take_prefix() noexcept {
    const uint8_t from = held_ > 1 && name_[1] == '/' ? 2 : 1;
    const uint16_t prefix = held_hash(from);
    if (!is_of_envelope()) {
      if (held_ > longest_name || (page_.begun && !page_.is_envelope())) return false;
      if (!page_.begun) prefix_ = prefix;
      name_[held_++] = ':';
      return true;
    }
    name_[0] = prefix == prefix_ ? '<' : ':';
    held_ = from;
    return true;
  }

  // ---- Tags, instructions, comments

  // Begins to read what is between '<' and '>'.
  constexpr void begin_tag(inside what) noexcept {
    inside_ = what;
    held_ = 0;
    length_ = 0;
    open_ = 0;
    last_ = 0;
  }

  constexpr bool in_tag(uint8_t byte, step& now) noexcept {
    if (open_ != 0) {
      if (byte == open_) open_ = 0;
    } else if (last_ == '=' && (byte == '"' || byte == '\'')) {
      open_ = byte;  // anywhere else HTML takes a quote for a character of a name
    } else if (byte == '>') {
      end_tag(now);
      return true;
    } else if (byte == '<') {
      give_up();
      return false;
    }
    if (byte == '=') page_.prove_page();
    if (last_ != '=' || !is(byte, char_class::space)) last_ = byte;
    if (open_ == 0) lengthen();  // pictures may be embedded as values of many kilobytes
    return true;
  }

  constexpr void end_tag(step& now) noexcept {
    if (raw_ != 0) break_paragraph(now);
    if (inside_ == inside::opening) enter();
    inside_ = raw_ != 0 ? inside::raw : inside::text;
    worded_ = false;
    length_ = 0;
  }

  // Enters an element, unless it is self-closing, <svg/>. Elements of an envelope may be nested in one of the
  // same name; in HTML, a <script> ends at the first </script>.
  constexpr void enter() noexcept {
    const bool empty = last_ == '/' && (page_.is_envelope() || raw_ == detail::svg);
    const bool nests = raw_ == 0 || page_.skips();
    if (nests && !empty) {
      if (page_.depth != 0xFF) ++page_.depth;
    } else if (empty && (!nests || page_.depth == 0)) {
      raw_ = 0;
      if (page_.depth == 0) page_.text = 0;
    }
  }

  // <?xml ... ?>, <?php ... ?>. <?xml:namespace ... />, which Word writes, is read as a tag.
  constexpr void begin_instruction(uint8_t after) noexcept {
    raw_ = 0;
    begin_tag(after == ':' ? inside::tag : inside::instruction);
    page_.prove_page();
    last_ = after;
  }

  [[nodiscard]] constexpr bool is_instruction() const noexcept {
    return held_ > 2 && name_[1] == '?' && is(static_cast<uint8_t>(name_[2]), char_class::letter);
  }

  constexpr void in_instruction(uint8_t byte) noexcept {
    if (byte == '>' && last_ == '?') {
      inside_ = inside::text;
      return;
    }
    last_ = byte;
    lengthen();
  }

  // The values of open_ after "<!". In a comment: how many dashes it ends with so far; those of "<!--" may
  // also be those of "-->". In anything else: '[' or 0.
  static constexpr uint8_t no_dash = 4;
  static constexpr uint8_t two_dashes = 6;
  static constexpr uint8_t first_dash = 8;  // "<!-": it may become a comment

  // <!-- ... -->, and <!DOCTYPE ...>, which ends at the first '>', or at "]>" if it has a '[' and is before
  // all text.
  constexpr void in_comment(uint8_t byte) noexcept {
    const bool is_comment = open_ >= no_dash && open_ <= two_dashes;
    const bool may_end = is_comment ? open_ == two_dashes : open_ != '[' || last_ == ']';
    if (length_ == 0 && byte == '[') {
      inside_ = inside::cdata;
    } else if (byte == '>' && may_end) {
      inside_ = inside::text;
      return;
    } else if (length_ < 2 && byte == '-') {
      open_ = length_ == 0 ? first_dash : open_ == first_dash ? two_dashes : uint8_t{0};
    } else if (!is_comment) {
      if (open_ != '[') open_ = byte == '[' && !page_.begun ? byte : uint8_t{0};
    } else if (byte != '-') {
      if (byte != '!' || open_ != two_dashes) open_ = no_dash;  // "--!>" ends it as well
    } else if (open_ != two_dashes) {
      ++open_;
    }
    if (!is(byte, char_class::space)) last_ = byte;
    if (!is_comment || !is_page()) lengthen();
  }

  // <![CDATA[ has a second bracket, <![if IE]> has none.
  constexpr void in_cdata_begin(uint8_t byte) noexcept {
    if (byte == '[') page_.cdata = escaped_ ? section::escaped : section::plain;
    if (byte == '[' || byte == '>') {
      inside_ = inside::text;
    } else {
      lengthen();
    }
  }

  // ---- Elements that vanish with their content

  // <script> and the like end only at their own closing tag, whose name is held back while it is read.
  constexpr void in_raw(uint8_t byte, step& now) noexcept {
    if (byte == '<') {
      hold('<');
      inside_ = inside::raw_name;
    } else if (inside_ == inside::raw_name && !in_raw_name(byte, now)) {
      inside_ = inside::raw;
      held_ = 0;
    }
    if (inside_ == inside::raw || inside_ == inside::raw_name) {
      if (beside_) {
        lengthen_beside();
      } else if (!is_page()) {
        lengthen();
      }
    }
  }

  // False if this is not a tag that matters here.
  constexpr bool in_raw_name(uint8_t byte, step& now) noexcept {
    if (held_ == 1) {
      if (byte != '/' && !((page_.skips() || beside_) && is_name(byte))) return false;
      name_[held_++] = static_cast<char>(byte);
      return true;
    }
    if (hold_name(byte)) return true;
    if (byte == ':' && is_of_envelope()) return take_prefix();
    const bool closing = name_[1] == '/';
    const uint16_t hash = held_hash(closing ? 2 : 1);
    if (!leave_raw(hash, closing)) return false;
    begin_tag(closing ? inside::tag : inside::opening);
    if (byte == '>') {
      end_tag(now);
    } else {
      last_ = byte == '/' ? byte : uint8_t{0};
    }
    return true;
  }

  // Whether a tag of this name belongs to the element that is being skipped, or ends its item and so the
  // element as well.
  constexpr bool leave_raw(uint16_t hash, bool closing) noexcept {
    if (beside_) return leave_beside(hash, closing);
    const bool counts = page_.skips() && page_.depth > 1;
    if (hash == raw_) {
      if (closing && counts) --page_.depth;
      if (closing && !counts) raw_ = 0;
      return true;
    }
    const bool item_ends = page_.kind == document::item && page_.skips() && closing && name_[0] == '<' &&
                           detail::envelope_element(hash) < detail::envelope_items;
    if (!item_ends) return false;
    give_up();
    raw_ = 0;
    page_.kind = document::envelope;
    return true;
  }

  // The same for an element beside the text. What may be a tag in a comment or a script in it is not counted,
  // so of two of one name, one in the other, the first end ends both. Without an end it ends at what is
  // surely not inside it.
  constexpr bool leave_beside(uint16_t hash, bool closing) noexcept {
    const bool ends = closing && hash == raw_;
    const bool given_up =
        detail::is_listed(hash, detail::never_beside) ||
        (closing && hash == (raw_ == detail::caption_of_figure ? detail::figure : detail::quotation_block));
    if (!ends && !given_up) return false;
    end_beside(given_up);
    return true;
  }

  constexpr void end_beside(bool given_up) noexcept {
    if (given_up) give_up();
    raw_ = 0;
    beside_ = false;
  }

  // Counts a byte of one, and gives up where it is longer than its kind ever is.
  constexpr void lengthen_beside() noexcept {
    const bool brief = raw_ == detail::caption_of_figure || raw_ == detail::button;
    if (++length_ == (brief ? longest_tag : longest_beside)) end_beside(true);
  }

  // ---- What the input is, as far as known

  // A page with <html>, which is surely HTML.
  [[nodiscard]] constexpr bool is_html() const noexcept { return html_ && !page_.is_envelope(); }
  [[nodiscard]] constexpr bool is_page() const noexcept {
    return page_.kind != document::prose || mode_ == markup::yes;
  }

  // Whether the tag that is being read belongs to the envelope or to XHTML in it: neither escaped nor in
  // CDATA.
  [[nodiscard]] constexpr bool is_of_envelope() const noexcept {
    return page_.is_envelope() && !escaped_ && page_.cdata != section::plain;
  }

  uint16_t length_ = 0;  // of the tag, without its name; of a comment or script that may be prose
  uint16_t raw_ = 0;     // the hash of the element whose content is being skipped
  uint16_t prefix_ = 0;  // the hash of the prefix of an envelope, "atom" of <atom:feed>
  uint16_t malformed_ = 0;
  uint8_t held_ = 0;       // bytes in name_
  uint8_t reference_ = 0;  // bytes after them, of a reference inside escaped markup
  uint8_t last_ = 0;       // the last byte of the tag; '=' stays until another byte that is not a space
  uint8_t open_ = 0;       // in a tag, the quote of its value; in a comment, its dashes
  uint8_t brackets_ = 0;   // "]" held back, as they may end CDATA
  bool escaped_ = false;   // the markup that is being read is escaped, "&lt;p&gt;"
  uint8_t run_ = 0;  // bytes of text since the last break, at most long_paragraph and what was given with it
  uint8_t paragraphs_ = 0;     // long ones, at most most_above
  bool worded_ = false;        // a word was given after the last tag
  uint8_t broken_ = 0;         // the line break after it, held back; 0: none
  bool beside_ = false;        // raw_ is an element beside the text, <nav>
  bool html_ = false;          // <html> has begun, before all text or in markup::yes
  bool preformatted_ = false;  // in <pre>
  detail::page_state page_;    // HTML or an envelope, and the place in it
  inside inside_ = inside::text;
  markup mode_ = markup::automatic;
  char name_[room_for_names] = {};  // with the '<' or '&' before it; ':' if it had a prefix, "dc:creator"
};

}  // namespace brevier

#endif  // BREVIER_MARKUP_HPP
