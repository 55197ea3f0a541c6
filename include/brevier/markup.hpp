// SPDX-License-Identifier: MIT
//
// markup: HTML that was pasted with the text -> text.
//
// Input:  code points.
// Output: to the next stage, code points and breaks: `character(code)`, `paragraph_break()`.
// Bound:  28 bytes of state. A name is recognised within 12 characters; a tag that has not ended after 2,048
//         characters, or in which another '<' begins outside of quotes, is given up: the text goes on there.
//         What was taken for a tag is counted in skipped(), in characters.
//
// It is no parser: it needs no tree, so it cannot tell a menu from a paragraph; the line stage does that by
// what a line looks like. In `markup::automatic` only the names below are tags, so "a < b and c > d", "x<y"
// and
// "<admin@example.org>" stay text. Text that turns out to be none is passed on whole.

#ifndef BREVIER_MARKUP_HPP
#define BREVIER_MARKUP_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/status.hpp>
#include <brevier/text.hpp>

namespace brevier {

namespace detail {

// Names of elements and entities, as hashes. Searched from first to last: they are short, and rare in a text.
constexpr uint16_t name_hash(const char* name) noexcept {
  uint16_t n = 0;
  while (name[n] != 0) ++n;
  return hash_word(name, n);
}

enum class element : uint8_t { unknown, inline_text, block, raw };

// First those that stand inside a line, of which no trace is left; then those that begin or end a paragraph,
// from "p"; then those whose content is no text at all, from "script".
BREVIER_ROM inline constexpr uint16_t elements[] = {
    name_hash("a"),          name_hash("b"),      name_hash("i"),          name_hash("u"),
    name_hash("s"),          name_hash("em"),     name_hash("strong"),     name_hash("span"),
    name_hash("img"),        name_hash("sup"),    name_hash("sub"),        name_hash("small"),
    name_hash("font"),       name_hash("code"),   name_hash("cite"),       name_hash("abbr"),
    name_hash("time"),       name_hash("q"),      name_hash("label"),      name_hash("input"),
    name_hash("link"),       name_hash("meta"),   name_hash("mark"),       name_hash("del"),
    name_hash("ins"),        name_hash("wbr"),    name_hash("picture"),    name_hash("source"),
    name_hash("video"),      name_hash("audio"),  name_hash("p"),          name_hash("br"),
    name_hash("div"),        name_hash("li"),     name_hash("ul"),         name_hash("ol"),
    name_hash("h1"),         name_hash("h2"),     name_hash("h3"),         name_hash("h4"),
    name_hash("h5"),         name_hash("h6"),     name_hash("table"),      name_hash("tr"),
    name_hash("td"),         name_hash("th"),     name_hash("tbody"),      name_hash("section"),
    name_hash("article"),    name_hash("header"), name_hash("footer"),     name_hash("nav"),
    name_hash("aside"),      name_hash("main"),   name_hash("blockquote"), name_hash("figure"),
    name_hash("figcaption"), name_hash("title"),  name_hash("head"),       name_hash("body"),
    name_hash("html"),       name_hash("form"),   name_hash("hr"),         name_hash("pre"),
    name_hash("dl"),         name_hash("dt"),     name_hash("dd"),         name_hash("button"),
    name_hash("iframe"),     name_hash("option"), name_hash("script"),     name_hash("style"),
    name_hash("noscript"),   name_hash("svg"),    name_hash("template"),
};

constexpr uint8_t element_count = sizeof elements / sizeof elements[0];
constexpr uint8_t inline_elements = 30;
constexpr uint8_t block_elements = 40;
static_assert(elements[inline_elements] == name_hash("p") &&
                  elements[inline_elements + block_elements] == name_hash("script"),
              "brevier: count the elements");

constexpr element element_of(uint16_t hash) noexcept {
  uint8_t i = 0;
  while (i < element_count && rom(elements[i]) != hash) ++i;
  if (i == element_count) return element::unknown;
  if (i < inline_elements) return element::inline_text;
  return i < inline_elements + block_elements ? element::block : element::raw;
}

struct entity {
  uint16_t name;
  uint16_t code;
};

// Those of the named character references of HTML that news pages use.
BREVIER_ROM inline constexpr entity entities[] = {
    {name_hash("amp"), '&'},       {name_hash("lt"), '<'},       {name_hash("gt"), '>'},
    {name_hash("quot"), '"'},      {name_hash("apos"), '\''},    {name_hash("nbsp"), 0xA0},
    {name_hash("ndash"), 0x2013},  {name_hash("mdash"), 0x2014}, {name_hash("lsquo"), 0x2018},
    {name_hash("rsquo"), 0x2019},  {name_hash("ldquo"), 0x201C}, {name_hash("rdquo"), 0x201D},
    {name_hash("bdquo"), 0x201E},  {name_hash("laquo"), 0xAB},   {name_hash("raquo"), 0xBB},
    {name_hash("hellip"), 0x2026}, {name_hash("bull"), 0x2022},  {name_hash("middot"), 0xB7},
    {name_hash("copy"), 0xA9},     {name_hash("reg"), 0xAE},     {name_hash("trade"), 0x2122},
    {name_hash("euro"), 0x20AC},   {name_hash("pound"), 0xA3},   {name_hash("yen"), 0xA5},
    {name_hash("cent"), 0xA2},     {name_hash("deg"), 0xB0},     {name_hash("shy"), 0xAD},
    {name_hash("frac12"), 0xBD},   {name_hash("sect"), 0xA7},    {name_hash("times"), 0xD7},
    {name_hash("eacute"), 0xE9},   {name_hash("egrave"), 0xE8},  {name_hash("agrave"), 0xE0},
    {name_hash("ecirc"), 0xEA},    {name_hash("ccedil"), 0xE7},  {name_hash("aacute"), 0xE1},
    {name_hash("iacute"), 0xED},   {name_hash("oacute"), 0xF3},  {name_hash("uacute"), 0xFA},
    {name_hash("ntilde"), 0xF1},   {name_hash("auml"), 0xE4},    {name_hash("ouml"), 0xF6},
    {name_hash("uuml"), 0xFC},     {name_hash("szlig"), 0xDF},   {name_hash("aring"), 0xE5},
    {name_hash("oslash"), 0xF8},   {name_hash("aelig"), 0xE6},   {name_hash("acirc"), 0xE2},
    {name_hash("ocirc"), 0xF4},    {name_hash("ugrave"), 0xF9},
};

// Numeric references to C1 controls mean the characters of Windows-1252, says HTML; those that text has.
BREVIER_ROM inline constexpr entity windows_controls[] = {
    {0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C},
    {0x94, 0x201D}, {0x95, 0x2022}, {0x96, 0x2013}, {0x97, 0x2014},
};

}  // namespace detail

class markup_filter {
 public:
  constexpr void use(markup mode) noexcept { mode_ = mode; }

  // True if this ASCII character, given now, is passed on as it is: push() need not be called for it.
  [[nodiscard]] constexpr bool passes(uint8_t ascii) const noexcept {
    return where_ == place::text && ascii != '<' && ascii != '&';
  }

  // True outside of markup.
  [[nodiscard]] constexpr bool in_text() const noexcept { return where_ == place::text; }

  // How many characters were taken for markup; stops at its greatest value.
  [[nodiscard]] constexpr uint32_t skipped() const noexcept { return skipped_; }

  template <class Sink>
  constexpr void push(uint32_t code, Sink& out) noexcept {
    switch (where_) {
      case place::text:
        return text(code, out);
      case place::entity:
        return in_entity(code, out);
      case place::name:
        return in_name(code, out);
      case place::tag:
        return in_tag(code, out);
      case place::comment:
        return in_comment(code);
      case place::raw:
        return in_raw(code);
      case place::raw_name:
        return in_raw_name(code);
    }
  }

  // The end of the text: what had been held back is text after all. False if it came inside of markup.
  template <class Sink>
  [[nodiscard]] constexpr bool finish(Sink& out) noexcept {
    const bool held = where_ == place::entity || where_ == place::name;
    const bool whole = held || where_ == place::text;
    if (held) give_back(out);
    where_ = place::text;
    return whole;
  }

 private:
  enum class place : uint8_t { text, entity, name, tag, comment, raw, raw_name };
  static constexpr uint8_t longest_name = 12;
  static constexpr uint16_t longest_tag = 2048;

  template <class Sink>
  constexpr void text(uint32_t code, Sink& out) noexcept {
    if (mode_ == markup::no || (code != '<' && code != '&')) {
      out.character(code);
      return;
    }
    held_ = 0;
    where_ = code == '<' ? place::name : place::entity;
  }

  // Passes on what was held back, and the '<' or '&' before it.
  template <class Sink>
  constexpr void give_back(Sink& out) noexcept {
    out.character(where_ == place::entity ? '&' : '<');
    where_ = place::text;
    for (uint8_t i = 0; i < held_; ++i) out.character(static_cast<uint8_t>(name_[i]));
  }

  template <class Sink>
  constexpr void in_entity(uint32_t code, Sink& out) noexcept {
    if (code == ';' && held_ > 1) {
      const uint32_t meant = reference();
      if (meant != 0) {
        where_ = place::text;
        add_skipped(static_cast<uint16_t>(held_ + 1));
        out.character(meant);
        return;
      }
    } else if (held_ < longest_name &&
               (code == '#' ? held_ == 0 : code < 0x80 && is(code, char_class::word))) {
      name_[held_++] = static_cast<char>(code);
      return;
    }
    give_back(out);
    text(code, out);
  }

  // The character that the name or number in name_ stands for; 0 if it is none.
  [[nodiscard]] constexpr uint32_t reference() const noexcept {
    if (name_[0] == '#') return number();
    const uint16_t hash = hash_word(name_, held_);
    for (const detail::entity& e : detail::entities) {
      if (rom(e.name) != hash) continue;
      const uint16_t meant = rom(e.code);
      const bool capital =
          is(static_cast<uint8_t>(name_[0]), char_class::upper) && meant >= 0xE0 && meant < 0xFF;
      return capital ? meant - 32u : meant;  // "&Eacute;"
    }
    return 0;
  }

  [[nodiscard]] constexpr uint32_t number() const noexcept {
    const bool hex = name_[1] == 'x' || name_[1] == 'X';
    uint32_t value = 0;
    for (uint8_t i = hex ? 2 : 1; i < held_; ++i) {
      const uint32_t digit = static_cast<uint8_t>(name_[i]) | 0x20u;  // in lower case
      const uint32_t v = detail::in(digit, '0', '9')          ? digit - '0'
                         : hex && detail::in(digit, 'a', 'f') ? digit - 'a' + 10
                                                              : 99;
      if (v == 99) return 0;
      value = value * (hex ? 16 : 10) + v;
      if (value > 0x10FFFF) return replacement_character;
    }
    if (detail::in(value, 0xD800, 0xDFFF)) return replacement_character;
    for (const detail::entity& e : detail::windows_controls) {
      if (rom(e.name) == value) return rom(e.code);
    }
    return value;
  }

  // After '<'. A name must come, and after the name a space, '/' or '>'.
  template <class Sink>
  constexpr void in_name(uint32_t code, Sink& out) noexcept {
    const bool slash = code == '/' && held_ == 0;
    if (slash || (held_ < longest_name && code < 0x80 && is(code, char_class::word))) {
      name_[held_++] = static_cast<char>(code);
      return;
    }
    if (code == '!' && held_ == 0) {
      add_skipped(2);
      dashes_ = 0;
      length_ = 0;
      where_ = place::comment;
      return;
    }
    const bool ends = code == '>' || code == '/' || is(code, char_class::space);
    if ((ends || (mode_ == markup::yes && code != '<')) && accept(out)) {
      if (code == '>') end_tag(out);
      return;
    }
    give_back(out);
    text(code, out);
  }

  // Whether the held name makes a tag. Breaks the paragraph at once if it is a block.
  template <class Sink>
  constexpr bool accept(Sink& out) noexcept {
    closing_ = held_ != 0 && name_[0] == '/';
    const uint8_t from = closing_ ? 1 : 0;
    if (held_ == from || !is(static_cast<uint8_t>(name_[from]), char_class::letter)) return false;
    raw_ = hash_word(name_ + from, static_cast<uint16_t>(held_ - from));
    const detail::element e = detail::element_of(raw_);
    if (e == detail::element::unknown && mode_ != markup::yes) return false;
    if (e == detail::element::block) out.paragraph_break();
    if (e != detail::element::raw || closing_) raw_ = 0;
    quote_ = 0;
    length_ = 0;
    where_ = place::tag;
    add_skipped(static_cast<uint16_t>(held_ + 2));
    return true;
  }

  template <class Sink>
  constexpr void in_tag(uint32_t code, Sink& out) noexcept {
    add_skipped(1);
    if (quote_ != 0) {
      if (code == static_cast<uint8_t>(quote_)) quote_ = 0;
    } else if (code == '"' || code == '\'') {
      quote_ = static_cast<char>(code);
    } else if (code == '>') {
      const bool empty = slash_ && raw_ == detail::name_hash("svg");  // <svg/>
      end_tag(out);
      if (empty) where_ = place::text;
      return;
    } else if (code == '<') {
      where_ = place::text;
      text(code, out);
      return;
    }
    slash_ = code == '/';
    if (++length_ >= longest_tag) where_ = place::text;
  }

  template <class Sink>
  constexpr void end_tag(Sink& out) noexcept {
    where_ = raw_ != 0 ? place::raw : place::text;
    if (raw_ != 0) out.paragraph_break();
  }

  // <!-- ... -->, and <!DOCTYPE ...>, which ends at the first '>'.
  constexpr void in_comment(uint32_t code) noexcept {
    add_skipped(1);
    const bool is_comment = (dashes_ & 4) != 0;
    if (length_ < 2 && code == '-') {
      dashes_ = length_ == 0 ? 8 : dashes_ == 8 ? 6 : 0;
    } else if (code == '-') {
      if ((dashes_ & 3) < 2) ++dashes_;
    } else if (code == '>' && (!is_comment || (dashes_ & 3) == 2)) {
      where_ = place::text;
    } else {
      dashes_ = static_cast<uint8_t>(dashes_ & 4);
    }
    if (length_ < longest_tag) ++length_;
    if (!is_comment && length_ >= longest_tag) where_ = place::text;
  }

  // Inside <script> and its like: only its own closing tag ends it.
  constexpr void in_raw(uint32_t code) noexcept {
    add_skipped(1);
    if (code == '<') {
      held_ = 0;
      where_ = place::raw_name;
    }
  }

  constexpr void in_raw_name(uint32_t code) noexcept {
    add_skipped(1);
    const bool fits = held_ < longest_name && code < 0x80;
    if (fits && (code == '/' ? held_ == 0 : held_ != 0 && is(code, char_class::word))) {
      name_[held_++] = static_cast<char>(code);
      return;
    }
    const bool ours = held_ > 1 && hash_word(name_ + 1, static_cast<uint16_t>(held_ - 1)) == raw_;
    if (!ours) {
      held_ = 0;
      if (code != '<') where_ = place::raw;
    } else if (code == '>') {
      where_ = place::text;
    } else {
      raw_ = 0;
      quote_ = 0;
      length_ = 0;
      where_ = place::tag;
    }
  }

  constexpr void add_skipped(uint16_t n) noexcept {
    if (skipped_ <= 0xFFFFFFFFu - n) skipped_ += n;
  }

  uint32_t skipped_ = 0;
  char name_[longest_name] = {};
  uint16_t length_ = 0;  // of the tag, without its name
  uint16_t raw_ = 0;     // the hash of the element whose content is being skipped
  uint8_t held_ = 0;     // characters in name_
  char quote_ = 0;
  uint8_t dashes_ = 0;
  bool closing_ = false;
  bool slash_ = false;  // the last character of the tag was one
  place where_ = place::text;
  markup mode_ = markup::automatic;
};

}  // namespace brevier

#endif  // BREVIER_MARKUP_HPP
