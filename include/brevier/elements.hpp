// SPDX-License-Identifier: MIT
//
// elements: what the elements of HTML do to a text. Used by the HTML filter (markup.hpp).
//
// Input:  the hash of an element's name.
// Output: what the element does to the text.
// Bound:  no state. Knows the names that news uses; any other is unknown, except the one in 600 whose hash is
//         that of a known one.
//
// The table holds hashes; the search is linear, as the table is short and markup is rare in a text.

#ifndef BREVIER_ELEMENTS_HPP
#define BREVIER_ELEMENTS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/rom.hpp>

namespace brevier::detail {

[[nodiscard]] constexpr uint16_t name_hash(const char* name) noexcept {
  uint16_t n = 0;
  while (name[n] != 0) ++n;
  return hash_word(name, n);
}

// What an element is: not one of HTML; one inside a line; the start or end of a paragraph; the same, and a
// text of an envelope; one whose content is not text.
enum class element : uint8_t { unknown, inline_text, block, content, raw };

constexpr uint16_t html = name_hash("html");
constexpr uint16_t svg = name_hash("svg");
constexpr uint16_t preformatted = name_hash("pre");
constexpr uint16_t title_of_page = name_hash("title");
constexpr uint16_t first_heading = name_hash("h1");
constexpr uint16_t figure = name_hash("figure");
constexpr uint16_t caption_of_figure = name_hash("figcaption");
constexpr uint16_t quotation_block = name_hash("blockquote");
constexpr uint16_t button = name_hash("button");

// In groups: inside a line, removed without a trace; from "p", those that begin or end a paragraph; from
// "script", those whose content is not text; from "iframe", those whose content browsers replace. The rest
// are recognized in pages only, as "<Video Technologies>" is a company: from "video", more that browsers
// replace; from "object", inside a line; from "address", blocks.
BREVIER_ROM inline constexpr uint16_t elements[] = {
    name_hash("a"),          name_hash("b"),        name_hash("i"),          name_hash("u"),
    name_hash("s"),          name_hash("em"),       name_hash("strong"),     name_hash("span"),
    name_hash("img"),        name_hash("sup"),      name_hash("sub"),        name_hash("small"),
    name_hash("font"),       name_hash("code"),     name_hash("cite"),       name_hash("abbr"),
    name_hash("time"),       name_hash("q"),        name_hash("label"),      name_hash("input"),
    name_hash("link"),       name_hash("meta"),     name_hash("mark"),       name_hash("del"),
    name_hash("ins"),        name_hash("wbr"),      name_hash("picture"),    name_hash("source"),
    name_hash("p"),          name_hash("br"),       name_hash("div"),        name_hash("li"),
    name_hash("ul"),         name_hash("ol"),       name_hash("h1"),         name_hash("h2"),
    name_hash("h3"),         name_hash("h4"),       name_hash("h5"),         name_hash("h6"),
    name_hash("table"),      name_hash("tr"),       name_hash("td"),         name_hash("th"),
    name_hash("tbody"),      name_hash("section"),  name_hash("article"),    name_hash("header"),
    name_hash("footer"),     name_hash("nav"),      name_hash("aside"),      name_hash("main"),
    name_hash("blockquote"), name_hash("figure"),   name_hash("figcaption"), name_hash("title"),
    name_hash("head"),       name_hash("body"),     name_hash("html"),       name_hash("form"),
    name_hash("hr"),         name_hash("pre"),      name_hash("dl"),         name_hash("dt"),
    name_hash("dd"),         name_hash("button"),   name_hash("option"),     name_hash("script"),
    name_hash("style"),      name_hash("noscript"), name_hash("svg"),        name_hash("template"),
    name_hash("iframe"),     name_hash("video"),    name_hash("audio"),      name_hash("canvas"),
    name_hash("textarea"),   name_hash("select"),   name_hash("object"),     name_hash("embed"),
    name_hash("param"),      name_hash("col"),      name_hash("colgroup"),   name_hash("kbd"),
    name_hash("var"),        name_hash("samp"),     name_hash("big"),        name_hash("tt"),
    name_hash("strike"),     name_hash("ruby"),     name_hash("rt"),         name_hash("rp"),
    name_hash("bdi"),        name_hash("map"),      name_hash("area"),       name_hash("track"),
    name_hash("address"),    name_hash("center"),   name_hash("details"),    name_hash("summary"),
    name_hash("dialog"),     name_hash("fieldset"), name_hash("legend"),     name_hash("caption"),
    name_hash("thead"),      name_hash("tfoot"),    name_hash("optgroup"),
};

constexpr uint8_t element_count = sizeof elements / sizeof elements[0];
constexpr uint8_t first_block = 28;
constexpr uint8_t first_raw = 67;
constexpr uint8_t first_replaced = 72;
constexpr uint8_t first_of_pages = 73;
constexpr uint8_t first_inline_of_pages = 78;
constexpr uint8_t first_block_of_pages = 96;
static_assert(elements[first_block] == name_hash("p") && elements[first_raw] == name_hash("script") &&
                  elements[first_replaced] == name_hash("iframe") &&
                  elements[first_of_pages] == name_hash("video") &&
                  elements[first_inline_of_pages] == name_hash("object") &&
                  elements[first_block_of_pages] == name_hash("address"),
              "brevier: count the elements");

// What stands beside the text of a page, as its name says, is removed with its content from a page with
// <html>. If its end is missing, it ends before what is surely not inside it.
BREVIER_ROM inline constexpr uint16_t beside_text[] = {
    name_hash("nav"), name_hash("aside"), name_hash("footer"), button, caption_of_figure, 0};
BREVIER_ROM inline constexpr uint16_t never_beside[] = {first_heading, name_hash("main"), name_hash("body"),
                                                        0};

// What the element is, in prose or a page. What browsers replace is not text in a page that is certain to be
// HTML, and a block elsewhere.
constexpr element element_of(uint16_t hash, bool is_page, bool is_certain) noexcept {
  const uint8_t end = is_page ? element_count : first_of_pages;
  uint8_t i = 0;
  while (i < end && rom(elements[i]) != hash) ++i;
  if (i == end) return element::unknown;
  if (i < first_block || (i >= first_inline_of_pages && i < first_block_of_pages))
    return element::inline_text;
  const bool raw = i >= first_raw && i < (is_certain ? first_inline_of_pages : first_replaced);
  return raw ? element::raw : element::block;
}

}  // namespace brevier::detail

#endif  // BREVIER_ELEMENTS_HPP
