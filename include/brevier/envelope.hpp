// SPDX-License-Identifier: MIT
//
// envelope: what a tag means in a news feed, RSS (also 1.0) or Atom, here called an envelope.
//
// Input:  tags, each as the hash of its name without its prefix, in the order of the page.
// Output: what each does to the text.
// Bound:  five bytes of state. Nested texts are counted up to 255.
//
// Of an <item> or <entry>, the title and the texts are read. The other elements of the envelope, <pubDate>,
// <guid>, <dc:creator>, are removed with their content, as is what describes the feed itself, outside of its
// items. An item may stand alone. An element left open in a text ends with the text; an unclosed title ends
// where an element begins that no title contains.

#ifndef BREVIER_ENVELOPE_HPP
#define BREVIER_ENVELOPE_HPP

#include <stdint.h>

#include <brevier/elements.hpp>
#include <brevier/rom.hpp>

namespace brevier::detail {

// Elements of RSS and Atom. Any other that is not HTML is not text: <pubDate>, <guid>.
BREVIER_ROM inline constexpr uint16_t envelope_elements[] = {
    name_hash("item"),    name_hash("entry"),        // one article
    name_hash("rss"),     name_hash("feed"),         // the root
    name_hash("rdf"),     name_hash("channel"),      // a root of RSS 1.0, and the channel
    name_hash("title"),   name_hash("description"),  // texts of an item
    name_hash("summary"), name_hash("content"),
    name_hash("encoded"),  // <content:encoded>: a text only with a prefix, the others only without
};
constexpr uint8_t envelope_items = 2;
constexpr uint8_t envelope_roots = 5;
constexpr uint8_t envelope_parts = 6;
constexpr uint8_t envelope_element_count = sizeof envelope_elements / sizeof envelope_elements[0];
constexpr uint8_t title = envelope_parts;
constexpr uint8_t encoded = envelope_element_count - 1;
constexpr uint16_t link = name_hash("link");
constexpr uint16_t source = name_hash("source");

// Its index above; envelope_element_count if it is not there.
[[nodiscard]] constexpr uint8_t envelope_element(uint16_t hash) noexcept {
  uint8_t i = 0;
  while (i < envelope_element_count && rom(envelope_elements[i]) != hash) ++i;
  return i;
}

// What the input is known to be.
enum class document : uint8_t {
  prose,     // nothing known yet: perhaps not a page
  page,      // HTML
  envelope,  // RSS or Atom, outside of its items
  item
};

// Whether a text is inside <![CDATA[ ]]>, and whether that is written "&lt;![CDATA[".
enum class section : uint8_t { none, plain, escaped };

// A start or end tag.
struct alignas(uint32_t) tag {  // so that it fits a register
  uint16_t name;                // its hash, without a prefix
  bool closing;
  bool prefixed;
};

// What the input is, and where in an envelope its next tag is.
struct page_state {
  document kind = document::prose;
  bool begun = false;  // text or an element was read: an envelope can no longer begin
  uint8_t text = 0;    // the text of an item that is being read, an index of envelope_elements; 0: none
  uint8_t depth = 0;   // open elements with the name of this text, or of what is being skipped
  section cdata = section::none;

  [[nodiscard]] constexpr bool is_envelope() const noexcept { return kind >= document::envelope; }

  // Whether an element that is being skipped is one of the envelope.
  [[nodiscard]] constexpr bool skips() const noexcept { return is_envelope() && text == 0; }

  constexpr void prove_page() noexcept {
    if (kind == document::prose) kind = document::page;
  }

  // What an element is here that would be `e` in HTML. An envelope may begin with it if nothing has begun
  // yet.
  [[nodiscard]] constexpr element take(element e, tag t) noexcept {
    const uint8_t i = envelope_element(t.name);
    if (!is_envelope()) {
      if (begun || t.closing || i >= envelope_roots) return t.prefixed ? element::unknown : e;
      kind = i < envelope_items ? document::item : document::envelope;
      return element::block;
    }
    // an unclosed title ends where an element begins that no title contains
    const bool is_beside =
        (e == element::unknown || t.name == link) && !t.prefixed && !t.closing && i != title;
    if (text != 0 && i >= envelope_items && (text != title || !is_beside))
      return take_inside(e, i, t.closing);
    leave_text();
    if (i < envelope_roots && t.closing) kind = document::page;
    if (i < envelope_items) kind = t.closing ? document::envelope : document::item;
    if (i < envelope_parts) return element::block;
    const bool is_content = t.prefixed ? i == encoded : i < encoded;
    if (is_content && t.closing) return element::block;
    if (is_content && kind == document::item) {
      text = i;
      return element::content;
    }
    const bool is_html = !is_content && !t.prefixed && t.name != link && t.name != source;
    return is_html && e != element::unknown ? e : element::raw;
  }

 private:
  // The same inside a text of an item. It may be unescaped XHTML with any element; the text ends only where
  // as many elements of its name have ended as have begun.
  [[nodiscard]] constexpr element take_inside(element e, uint8_t i, bool closing) noexcept {
    if (i != text) return e == element::unknown ? element::inline_text : e;
    if (!closing) return element::content;
    if (depth > 1) {
      --depth;
    } else {
      leave_text();
    }
    return element::block;
  }

  constexpr void leave_text() noexcept {
    text = 0;
    depth = 0;
    cdata = section::none;
  }
};

}  // namespace brevier::detail

#endif  // BREVIER_ENVELOPE_HPP
