// SPDX-License-Identifier: MIT
//
// envelope: what a tag is to a page of news in an envelope, RSS (1.0, too) or Atom.
//
// Input:  tags, each as the hash of its name without its prefix, in the order of the page.
// Output: what each does to the text.
// Bound:  five bytes of state. Texts that stand in one another are counted up to 255.
//
// Of an <item> or <entry> its title and its texts are read; what else the envelope has, <pubDate>, <guid>,
// <dc:creator>, vanishes with its content, as does what it says of itself outside of its items. An item may
// stand alone. What does not end in a text ends with it; a title that does not end, where an element begins
// that no title has.

#ifndef BREVIER_ENVELOPE_HPP
#define BREVIER_ENVELOPE_HPP

#include <stdint.h>

#include <brevier/elements.hpp>
#include <brevier/rom.hpp>

namespace brevier::detail {

// Of the envelopes of news: RSS and Atom. What they have beside these and HTML is not text: <pubDate>,
// <guid>.
BREVIER_ROM inline constexpr uint16_t envelope_elements[] = {
    name_hash("item"),    name_hash("entry"),        // what becomes an article
    name_hash("rss"),     name_hash("feed"),         // the whole
    name_hash("rdf"),     name_hash("channel"),      // and the last of its parts
    name_hash("title"),   name_hash("description"),  // texts of an item
    name_hash("summary"), name_hash("content"),
    name_hash("encoded"),  // <content:encoded>, with a prefix and no other
};
constexpr uint8_t envelope_items = 2;
constexpr uint8_t envelope_roots = 5;
constexpr uint8_t envelope_parts = 6;
constexpr uint8_t envelope_element_count = sizeof envelope_elements / sizeof envelope_elements[0];
constexpr uint8_t title = envelope_parts;
constexpr uint8_t encoded = envelope_element_count - 1;
constexpr uint16_t link = name_hash("link");
constexpr uint16_t source = name_hash("source");

// Where it stands above; envelope_element_count if it does not.
[[nodiscard]] constexpr uint8_t envelope_element(uint16_t hash) noexcept {
  uint8_t i = 0;
  while (i < envelope_element_count && rom(envelope_elements[i]) != hash) ++i;
  return i;
}

// What a page is for certain.
enum class document : uint8_t {
  prose,     // nothing yet: perhaps no page at all
  page,      // HTML
  envelope,  // RSS or Atom, outside of its items
  item
};

// Whether a text stands inside of <![CDATA[ ]]>, and whether that is written "&lt;![CDATA[".
enum class section : uint8_t { none, plain, escaped };

// An element that begins or ends.
struct alignas(uint32_t) tag {  // so that it is in a register
  uint16_t name;                // its hash, without a prefix
  bool closing;
  bool prefixed;
};

// What a page is, and where in an envelope its next tag stands.
struct page_state {
  document kind = document::prose;
  bool begun = false;  // there was text, or an element: no envelope begins any more
  uint8_t text = 0;    // of an item: which of envelope_elements is being read; 0 is none of them
  uint8_t depth = 0;   // elements that are open of the name of this text, or of what is being skipped
  section cdata = section::none;

  [[nodiscard]] constexpr bool is_envelope() const noexcept { return kind >= document::envelope; }

  // Whether an element that is being skipped is one of the envelope.
  [[nodiscard]] constexpr bool skips() const noexcept { return is_envelope() && text == 0; }

  constexpr void prove_page() noexcept {
    if (kind == document::prose) kind = document::page;
  }

  // What an element is that would be `e` in HTML. If nothing has begun yet, an envelope may begin with it.
  [[nodiscard]] constexpr element take(element e, tag t) noexcept {
    const uint8_t i = envelope_element(t.name);
    if (!is_envelope()) {
      if (begun || t.closing || i >= envelope_roots) return t.prefixed ? element::unknown : e;
      kind = i < envelope_items ? document::item : document::envelope;
      return element::block;
    }
    // a title that did not end ends where what no title has begins
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
  // The same inside of a text of an item: of XHTML, which is not escaped, any element, but the text ends only
  // where as many elements of its name have ended as have begun.
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
