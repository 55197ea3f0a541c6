// SPDX-License-Identifier: MIT
//
// markup: HTML -> text. A stage of its own, in front of the summarizer, for those whose articles come as
// pages. A program that does not name it pays nothing for it.
//
//   brevier::html_filter page;        // for each page a new one: page = {}
//   page.feed(chunk, size, article);  // any pieces, cut anywhere, to anything that has feed(data, size)
//   page.finish(article);             // then article.finish()
//
// Input:  bytes of HTML, in UTF-8 or any other encoding whose first 128 characters are ASCII.
// Output: its text, piece by piece, to the feed() of the next stage. Tags vanish; what begins or ends a
//         paragraph gives an empty line; character references become the characters, in UTF-8; scripts,
//         styles and comments vanish with their content. Bytes that are no ASCII are passed on untouched.
// Bound:  34 bytes of state. A name is recognised within 12 characters. A tag is given up, and the text goes
//         on there, when it has not ended after 2,048 bytes, or when another '<' begins in it outside of
//         quotes; an instruction, <?php ... ?>, after 2,048 bytes. So is a comment or a script after 2,048
//         bytes, as long as nothing has shown that this is a page: in prose, "<script>" may be a word. In a
//         page (a block, or a value of an attribute, was seen) and in `markup::yes` they may be of any
//         length, and one that never ends takes the rest, as in a browser. What was given up or had not ended
//         is counted in malformed().
//
// Envelopes of news, RSS and Atom, are read as well: of an <item> or <entry> its title and its texts, whose
// markup may stand in CDATA or be escaped ("&lt;p&gt;"); what else the envelope has, <pubDate>, <guid>,
// <dc:creator>, vanishes with its content, as does what it says of itself before the first item.
//
// It is no parser: it needs no tree, so it cannot tell a menu from a paragraph; the line stage does that by
// what a line looks like. In `markup::automatic` only the names below are tags: "a < b and c > d", "x<y" and
// "<admin@example.org>" stay text. Text that turns out to be none is passed on whole.

#ifndef BREVIER_MARKUP_HPP
#define BREVIER_MARKUP_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/rom.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier {

// What is taken for a tag.
enum class markup : uint8_t {
  automatic = 0,  // known names are, whatever looks like one and is not stays text
  yes = 1         // everything from '<' and a letter to '>'
};

namespace detail {

// Names of elements and entities, as hashes. Searched from first to last: they are short, and rare in a text.
constexpr uint16_t name_hash(const char* name) noexcept {
  uint16_t n = 0;
  while (name[n] != 0) ++n;
  return hash_word(name, n);
}

enum class element : uint8_t { unknown, inline_text, block, raw };

constexpr uint16_t svg = name_hash("svg");

// Of the envelopes of news: RSS and Atom. What they have beside these and HTML is not text: <pubDate>,
// <guid>.
constexpr uint16_t envelope = name_hash("rss");
constexpr uint16_t atom_envelope = name_hash("feed");
BREVIER_ROM inline constexpr uint16_t envelope_elements[] = {
    name_hash("item"),  // from here on an item
    name_hash("entry"),
    envelope,
    atom_envelope,
    name_hash("channel"),
    name_hash("rdf"),  // up to here parts of the envelope, and then texts of an item
    name_hash("description"),
    name_hash("summary"),
    name_hash("content"),
    name_hash("encoded"),
    name_hash("title"),
};
constexpr uint8_t envelope_items = 2;
constexpr uint8_t envelope_parts = 6;
constexpr uint8_t envelope_element_count = sizeof envelope_elements / sizeof envelope_elements[0];
constexpr uint16_t link = name_hash("link");
constexpr uint16_t source = name_hash("source");
constexpr uint16_t encoded = name_hash("encoded");

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
    {name_hash("amp"), '&'},       {name_hash("lt"), '<'},        {name_hash("gt"), '>'},
    {name_hash("quot"), '"'},      {name_hash("apos"), '\''},     {name_hash("nbsp"), 0xA0},
    {name_hash("ndash"), 0x2013},  {name_hash("mdash"), 0x2014},  {name_hash("lsquo"), 0x2018},
    {name_hash("rsquo"), 0x2019},  {name_hash("ldquo"), 0x201C},  {name_hash("rdquo"), 0x201D},
    {name_hash("bdquo"), 0x201E},  {name_hash("laquo"), 0xAB},    {name_hash("raquo"), 0xBB},
    {name_hash("hellip"), 0x2026}, {name_hash("bull"), 0x2022},   {name_hash("middot"), 0xB7},
    {name_hash("copy"), 0xA9},     {name_hash("reg"), 0xAE},      {name_hash("trade"), 0x2122},
    {name_hash("euro"), 0x20AC},   {name_hash("pound"), 0xA3},    {name_hash("yen"), 0xA5},
    {name_hash("cent"), 0xA2},     {name_hash("deg"), 0xB0},      {name_hash("shy"), 0xAD},
    {name_hash("frac12"), 0xBD},   {name_hash("sect"), 0xA7},     {name_hash("times"), 0xD7},
    {name_hash("eacute"), 0xE9},   {name_hash("egrave"), 0xE8},   {name_hash("agrave"), 0xE0},
    {name_hash("ecirc"), 0xEA},    {name_hash("ccedil"), 0xE7},   {name_hash("aacute"), 0xE1},
    {name_hash("iacute"), 0xED},   {name_hash("oacute"), 0xF3},   {name_hash("uacute"), 0xFA},
    {name_hash("ntilde"), 0xF1},   {name_hash("auml"), 0xE4},     {name_hash("ouml"), 0xF6},
    {name_hash("uuml"), 0xFC},     {name_hash("szlig"), 0xDF},    {name_hash("aring"), 0xE5},
    {name_hash("oslash"), 0xF8},   {name_hash("aelig"), 0xE6},    {name_hash("acirc"), 0xE2},
    {name_hash("ocirc"), 0xF4},    {name_hash("ugrave"), 0xF9},   {name_hash("atilde"), 0xE3},
    {name_hash("otilde"), 0xF5},   {name_hash("icirc"), 0xEE},    {name_hash("ucirc"), 0xFB},
    {name_hash("iuml"), 0xEF},     {name_hash("euml"), 0xEB},     {name_hash("igrave"), 0xEC},
    {name_hash("ograve"), 0xF2},   {name_hash("yacute"), 0xFD},   {name_hash("yuml"), 0xFF},
    {name_hash("iquest"), 0xBF},   {name_hash("iexcl"), 0xA1},    {name_hash("ordm"), 0xBA},
    {name_hash("ordf"), 0xAA},     {name_hash("oelig"), 0x153},   {name_hash("scaron"), 0x161},
    {name_hash("sbquo"), 0x201A},  {name_hash("lsaquo"), 0x2039}, {name_hash("rsaquo"), 0x203A},
    {name_hash("plusmn"), 0xB1},   {name_hash("sup2"), 0xB2},     {name_hash("sup3"), 0xB3},
    {name_hash("frac14"), 0xBC},   {name_hash("frac34"), 0xBE},   {name_hash("micro"), 0xB5},
    {name_hash("thinsp"), 0x2009}, {name_hash("ensp"), 0x2002},   {name_hash("emsp"), 0x2003},
    {name_hash("minus"), 0x2212},  {name_hash("prime"), 0x2032},  {name_hash("para"), 0xB6},
};

// Numeric references to C1 controls mean the characters of Windows-1252, says HTML; those that text has.
BREVIER_ROM inline constexpr entity windows_controls[] = {
    {0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C},
    {0x94, 0x201D}, {0x95, 0x2022}, {0x96, 0x2013}, {0x97, 0x2014},
};

}  // namespace detail

class html_filter {
 public:
  constexpr html_filter() noexcept = default;
  explicit constexpr html_filter(markup mode) noexcept : mode_(mode) {}

  // Reads more of the page. It keeps back what may become markup, at most 13 bytes.
  template <class Sink>
  constexpr void feed(const char* data, size_t size, Sink& out) noexcept {
    for (size_t i = 0; i < size;) {
      if (where_ == place::text) {
        escaped_ = false;
        i += text(data + i, size - i, out);
        continue;
      }
      uint8_t byte = static_cast<uint8_t>(data[i]);
      const bool escaped = escaped_;
      if (escaped && !unescape(byte)) {
        ++i;
        continue;
      }
      uint8_t gives = 0;  // so the next stage takes it when nothing of this one is on the stack
      const bool taken = take(byte, gives);
      if (taken || escaped) ++i;
      if (gives != 0) (void)out.feed(name_, gives);
      if (taken || !escaped) continue;
      if (byte == '<') {
        hold('<');
        where_ = place::name;
      } else {
        const char c = static_cast<char>(byte);
        (void)out.feed(&c, 1);
      }
    }
  }

  // The end of the page: what had been held back is text after all.
  template <class Sink>
  constexpr void finish(Sink& out) noexcept {
    if (where_ == place::entity || where_ == place::name || where_ == place::bracket) {
      where_ = place::text;
      (void)out.feed(name_, held_);
    } else if (where_ != place::text) {
      give_up();
    }
  }

  // How often markup did not end, and so took text with it that may have been none; stops at its greatest
  // value.
  [[nodiscard]] constexpr uint16_t malformed() const noexcept { return malformed_; }

 private:
  enum class place : uint8_t { text, entity, name, tag, instruction, comment, cdata, bracket, raw, raw_name };
  static constexpr uint8_t longest_name = 12;
  static constexpr uint16_t longest_tag = 2048;

  // Passes on text up to the next character that may begin markup, and takes that; returns how much it was.
  template <class Sink>
  constexpr size_t text(const char* data, size_t size, Sink& out) noexcept {
    size_t n = 0;
    while (n < size && data[n] != '<' && data[n] != '&' && (data[n] != ']' || !cdata_)) ++n;
    if (n != 0) (void)out.feed(data, n);
    if (n == size) return n;
    hold(data[n]);
    where_ = data[n] == '<' ? place::name : data[n] == '&' ? place::entity : place::bracket;
    return n + 1;
  }

  // Takes a byte that may be markup; false if it is to be looked at afresh, for the place is another now.
  // `gives` is then how many bytes of name_ are text; it comes as 0.
  constexpr bool take(uint8_t byte, uint8_t& gives) noexcept {
    switch (where_) {
      case place::text:
        return false;
      case place::entity:
        return in_entity(byte, gives);
      case place::name:
        return in_name(byte, gives);
      case place::tag:
        return in_tag(byte, gives);
      case place::instruction:
        in_instruction(byte);
        return true;
      case place::comment:
        in_comment(byte);
        return true;
      case place::cdata:
        in_cdata_begin(byte);
        return true;
      case place::bracket:
        return in_bracket(byte, gives);
      case place::raw:
      case place::raw_name:
        in_raw(byte);
        return true;
    }
    return true;
  }

  // Of markup that is written "&lt;p&gt;" in an envelope: makes the byte the character that is meant; false
  // if it is a part of a reference that goes on.
  constexpr bool unescape(uint8_t& byte) noexcept {
    if (byte == '<' || is(byte, char_class::space)) reference_ = 0;
    if (reference_ == 0 && byte != '&') return true;
    if (byte != ';') {
      if (reference_ == 0 || reference_ == '&') reference_ = byte;  // its first letter, after '&'
      return false;
    }
    byte = reference_ == 'g' ? '>' : reference_ == 'l' ? '<' : reference_ == 'q' ? '"' : '\'';
    reference_ = 0;
    return true;
  }

  // Begins to hold a name back, with the '<' or '&' before it.
  constexpr void hold(char first) noexcept {
    name_[0] = first;
    held_ = 1;
    prefixed_ = false;
  }

  // Holds a byte of the name back if it may be one.
  constexpr bool hold_name(uint8_t byte) noexcept {
    if (byte >= 0x80 || !is(byte, char_class::word)) return false;
    if (held_ > longest_name) return feed_;
    name_[held_++] = static_cast<char>(byte);
    return true;
  }

  // The hash of name_[from, held_), or of as much of it as is held with a '/' before it.
  [[nodiscard]] constexpr uint16_t held_hash(uint8_t from) const noexcept {
    const uint16_t size = static_cast<uint16_t>(held_ - from);
    return hash_word(name_ + from, size < longest_name ? size : uint16_t{longest_name - 1});
  }

  constexpr void give_back(uint8_t& gives) noexcept {
    where_ = place::text;
    gives = held_;
  }

  constexpr void give_up() noexcept {
    where_ = place::text;
    if (malformed_ != 0xFFFF) ++malformed_;
  }

  // Counts a byte of a tag or, if this may be prose, of a comment or script; gives it up when it is too long.
  constexpr void lengthen() noexcept {
    if (++length_ == longest_tag) give_up();
  }

  constexpr void break_paragraph(uint8_t& gives) noexcept {
    name_[0] = name_[1] = '\n';
    gives = 2;
  }

  constexpr bool in_entity(uint8_t byte, uint8_t& gives) noexcept {
    if (byte == '#' && held_ == 1) {
      name_[held_++] = '#';
      return true;
    }
    if (hold_name(byte)) return true;
    const uint32_t meant = byte == ';' && held_ > 2 ? reference() : 0;
    if (meant == 0) {
      give_back(gives);
      return false;
    }
    // in an envelope, it is the markup of the text that is escaped
    if (feed_ && !cdata_ && (meant == '<' || meant == '&')) {
      hold(static_cast<char>(meant));
      where_ = meant == '<' ? place::name : place::entity;
      escaped_ = meant == '<';
      return true;
    }
    gives = encode_utf8(meant, name_);
    where_ = place::text;
    return true;
  }

  // The character that the name or number after '&' stands for; 0 if it is none.
  [[nodiscard]] constexpr uint32_t reference() const noexcept {
    if (name_[1] == '#') return number();
    const uint16_t hash = held_hash(1);
    for (const detail::entity& e : detail::entities) {
      if (rom(e.name) != hash) continue;
      const uint16_t meant = rom(e.code);
      const bool capital =
          is(static_cast<uint8_t>(name_[1]), char_class::upper) && meant >= 0xE0 && meant < 0xFF;
      return capital ? meant - 32u : meant;  // "&Eacute;"
    }
    return 0;
  }

  [[nodiscard]] constexpr uint32_t number() const noexcept {
    const bool hex = name_[2] == 'x' || name_[2] == 'X';
    uint32_t value = 0;
    for (uint8_t i = hex ? 3 : 2; i < held_; ++i) {
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
  constexpr bool in_name(uint8_t byte, uint8_t& gives) noexcept {
    if ((byte == '/' || byte == '?') && held_ == 1) {
      name_[held_++] = static_cast<char>(byte);
      return true;
    }
    if (hold_name(byte)) return true;
    if (held_ > 2 && name_[1] == '?' && is(static_cast<uint8_t>(name_[2]), char_class::letter)) {
      begin_instruction(byte);
      return true;
    }
    if (byte == ':' && drop_prefix()) return true;
    if (byte == '!' && held_ == 1) {
      dashes_ = 0;
      length_ = 0;
      where_ = place::comment;
      return true;
    }
    const bool ends = byte == '>' || byte == '/' || (byte < 0x80 && is(byte, char_class::space));
    if ((ends || (mode_ == markup::yes && byte != '<')) && accept(byte, gives)) {
      if (byte == '>') end_tag(gives);
      return true;
    }
    give_back(gives);
    return false;
  }

  // Whether the held name, which `after` ended, makes a tag. Breaks the paragraph at once if it is a block.
  constexpr bool accept(uint8_t after, uint8_t& gives) noexcept {
    const bool closing = held_ > 1 && name_[1] == '/';
    const uint8_t from = closing ? 2 : 1;
    if (held_ == from || !is(static_cast<uint8_t>(name_[from]), char_class::letter)) return false;
    raw_ = held_hash(from);
    detail::element e = detail::element_of(raw_);
    if (!escaped_ && !cdata_) e = in_envelope(e);
    if (e == detail::element::unknown && mode_ != markup::yes) return false;
    if (e == detail::element::block) {
      page_ = true;
      break_paragraph(gives);
    }
    if (e != detail::element::raw || closing) raw_ = 0;
    begin_tag();
    slash_ = after == '/';
    return true;
  }

  // What the element is if this is an envelope, RSS or Atom; it may begin one.
  [[nodiscard]] constexpr detail::element in_envelope(detail::element e) noexcept {
    using namespace detail;
    uint8_t i = 0;
    while (i < envelope_element_count && rom(envelope_elements[i]) != raw_) ++i;
    if (raw_ == envelope || raw_ == atom_envelope) feed_ = true;
    if (!feed_) return e;
    if (i < envelope_items) item_ = true;
    if (i < envelope_parts) return element::block;
    if (prefixed_ ? raw_ == encoded : i < envelope_element_count)
      return item_ ? element::block : element::raw;
    return prefixed_ || e == element::unknown || raw_ == link || raw_ == source ? element::raw : e;
  }

  // Only the name after the prefix of <dc:creator> is held; false outside of envelopes.
  constexpr bool drop_prefix() noexcept {
    if (!feed_) return false;
    held_ = name_[1] == '/' ? 2 : 1;
    prefixed_ = true;
    return true;
  }

  constexpr void begin_tag() noexcept {
    prefixed_ = false;
    quote_ = 0;
    length_ = 0;
    equals_ = false;
    where_ = place::tag;
  }

  constexpr bool in_tag(uint8_t byte, uint8_t& gives) noexcept {
    if (quote_ != 0) {
      if (byte == static_cast<uint8_t>(quote_)) quote_ = 0;
    } else if (equals_ && (byte == '"' || byte == '\'')) {
      quote_ = static_cast<char>(byte);  // anywhere else a quote is one character of a name, says HTML
    } else if (byte == '>') {
      const bool empty = slash_ && (feed_ || raw_ == detail::svg);  // <svg/>
      end_tag(gives);
      if (empty) where_ = place::text;
      return true;
    } else if (byte == '<') {
      give_up();
      return false;
    }
    if (byte == '=') page_ = true;
    if (!is(byte, char_class::space)) equals_ = byte == '=';
    slash_ = byte == '/';
    lengthen();
    return true;
  }

  constexpr void end_tag(uint8_t& gives) noexcept {
    where_ = place::text;
    if (raw_ == 0) return;
    where_ = place::raw;
    length_ = 0;
    break_paragraph(gives);
  }

  // <?xml ... ?>, <?php ... ?>. What Word writes, <?xml:namespace ... />, is read as a tag.
  constexpr void begin_instruction(uint8_t after) noexcept {
    raw_ = 0;
    begin_tag();
    page_ = true;
    slash_ = after == '?';
    if (after != ':') where_ = place::instruction;
  }

  constexpr void in_instruction(uint8_t byte) noexcept {
    if (byte == '>' && slash_) {
      where_ = place::text;
      return;
    }
    slash_ = byte == '?';
    lengthen();
  }

  // <!-- ... -->, and <!DOCTYPE ...>, which ends at the first '>'. Of dashes_, bit 2 says that it is a
  // comment and the lower two count the dashes that came last, up to 2; those of "<!--" may be those of "-->"
  // as well.
  constexpr void in_comment(uint8_t byte) noexcept {
    const bool is_comment = (dashes_ & 4) != 0;
    if (length_ == 0 && byte == '[') {
      where_ = place::cdata;
    } else if (length_ < 2 && byte == '-') {
      dashes_ = length_ == 0 ? 8 : dashes_ == 8 ? 6 : 0;
    } else if (byte == '-') {
      if ((dashes_ & 3) < 2) ++dashes_;
    } else if (byte == '>' && (!is_comment || (dashes_ & 3) == 2)) {
      where_ = place::text;
      return;
    } else {
      dashes_ = static_cast<uint8_t>(dashes_ & 4);
    }
    if (length_ < 2 || !is_comment || !is_page()) lengthen();
  }

  // <![CDATA[ has a second bracket, <![if IE]> has none.
  constexpr void in_cdata_begin(uint8_t byte) noexcept {
    if (byte == '[') cdata_ = true;
    if (byte == '[' || byte == '>') {
      where_ = place::text;
    } else {
      lengthen();
    }
  }

  // After ']' in CDATA, which "]]>" ends.
  constexpr bool in_bracket(uint8_t byte, uint8_t& gives) noexcept {
    if (byte == ']' && held_ == 1) {
      name_[held_++] = ']';
      return true;
    }
    if (byte == '>' && held_ == 2) {
      cdata_ = false;
      where_ = place::text;
      return true;
    }
    give_back(gives);
    return false;
  }

  // Inside <script> and its like only its own closing tag ends it, whose name is held back meanwhile.
  constexpr void in_raw(uint8_t byte) noexcept {
    if (byte == '<') {
      hold('<');
      where_ = place::raw_name;
    } else if (where_ == place::raw_name && !in_raw_name(byte)) {
      where_ = place::raw;
    }
    if ((where_ == place::raw || where_ == place::raw_name) && !is_page()) lengthen();
  }

  // False if this is no closing tag of ours.
  constexpr bool in_raw_name(uint8_t byte) noexcept {
    if (held_ == 1) {
      name_[held_++] = static_cast<char>(byte);
      return byte == '/';
    }
    if (hold_name(byte)) return true;
    if (byte == ':' && drop_prefix()) return true;
    if (held_hash(2) != raw_) return false;
    raw_ = 0;
    begin_tag();
    if (byte == '>') where_ = place::text;
    return true;
  }

  [[nodiscard]] constexpr bool is_page() const noexcept { return page_ || mode_ == markup::yes; }

  char name_[longest_name + 1] = {};  // with the '<' or '&' before it
  uint8_t held_ = 0;                  // bytes in name_
  uint16_t length_ = 0;  // of the tag, without its name; of a comment or script that may be prose
  uint16_t raw_ = 0;     // the hash of the element whose content is being skipped
  uint16_t malformed_ = 0;
  char quote_ = 0;
  uint8_t dashes_ = 0;
  bool slash_ = false;     // the last character of the tag was one; of an instruction, '?'
  bool equals_ = false;    // the last byte of the tag but spaces was '='
  bool page_ = false;      // this is HTML for certain
  bool feed_ = false;      // this is an envelope: RSS or Atom
  bool item_ = false;      // of which an item was seen: before that, it speaks of itself
  bool cdata_ = false;     // the text is inside <![CDATA[ ]]>
  bool escaped_ = false;   // the markup that is being read is written "&lt;p&gt;"
  bool prefixed_ = false;  // the name had one: "dc:creator"
  uint8_t reference_ = 0;  // of escaped markup: '&', then the first letter of what is being read after it
  place where_ = place::text;
  markup mode_ = markup::automatic;
};

}  // namespace brevier

#endif  // BREVIER_MARKUP_HPP
