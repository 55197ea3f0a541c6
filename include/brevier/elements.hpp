// SPDX-License-Identifier: MIT
//
// elements: what the names in a page mean. The HTML filter, which is the next stage, asks here.
//
// Input:  the hash of the name of an element; a character reference, "&amp", without its ';'.
// Output: what the element does to the text; the character.
// Bound:  no state. Names of HTML, RSS and Atom that news uses; any other is unknown, but for the one in 700
//         that has the hash of one of these. The case of a name is looked at in letters alone, "&Eacute;":
//         "&Dagger;" is "&dagger;".
//
// The tables hold hashes and are searched from first to last: they are short, and markup is rare in a text.

#ifndef BREVIER_ELEMENTS_HPP
#define BREVIER_ELEMENTS_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/hash.hpp>
#include <brevier/rom.hpp>
#include <brevier/text.hpp>
#include <brevier/utf8.hpp>

namespace brevier::detail {

[[nodiscard]] constexpr uint16_t name_hash(const char* name) noexcept {
  uint16_t n = 0;
  while (name[n] != 0) ++n;
  return hash_word(name, n);
}

// What an element is to the text: nothing; the begin or end of a paragraph; the same, and one of the texts of
// an envelope; content that is no text.
enum class element : uint8_t { unknown, inline_text, block, content, raw };

constexpr uint16_t html = name_hash("html");
constexpr uint16_t svg = name_hash("svg");

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

// First those that stand inside a line, of which no trace is left; then those that begin or end a paragraph,
// from "p"; then those whose content is no text at all, from "script"; then those in place of whose content
// browsers show something else, from "iframe". Only pages have those that follow, for "<Video Technologies>"
// is a company: from "video" more of the last; from "object" those inside a line; from "address" blocks.
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

// What the element is, in prose or a page; in one that is HTML for certain, what browsers show nothing of is
// no text, and elsewhere a block.
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
    {name_hash("eth"), 0xF0},      {name_hash("thorn"), 0xFE},    {name_hash("zwnj"), 0x200C},
    {name_hash("zwj"), 0x200D},    {name_hash("lrm"), 0x200E},    {name_hash("rlm"), 0x200F},
    {name_hash("rarr"), 0x2192},   {name_hash("permil"), 0x2030}, {name_hash("dagger"), 0x2020},
};

// Numeric references to C1 controls mean the characters of Windows-1252, says HTML; those that text has.
BREVIER_ROM inline constexpr entity windows_controls[] = {
    {0x80, 0x20AC}, {0x85, 0x2026}, {0x91, 0x2018}, {0x92, 0x2019}, {0x93, 0x201C},
    {0x94, 0x201D}, {0x95, 0x2022}, {0x96, 0x2013}, {0x97, 0x2014},
};

// The character of a name of an entity, after its '&'; 0 if it is none.
[[nodiscard]] constexpr uint16_t named_reference(const char* name, uint8_t size) noexcept {
  const uint16_t hash = hash_word(name, size);
  for (const entity& e : entities) {
    if (rom(e.name) != hash) continue;
    const uint16_t meant = rom(e.code);
    if (meant < 0xE0 || meant > 0x161 || !is(static_cast<uint8_t>(name[0]), char_class::upper)) return meant;
    if (meant == 0xFF) return 0x178;                                // "&Yuml;"
    return static_cast<uint16_t>(meant - (meant < 0xFF ? 32 : 1));  // "&Eacute;", "&OElig;"
  }
  return 0;
}

// The character of a number, after its "&#"; 0 if it is none.
[[nodiscard]] constexpr uint32_t numeric_reference(const char* digits, uint8_t size) noexcept {
  const bool hex = digits[0] == 'x' || digits[0] == 'X';
  uint32_t value = 0;
  for (uint8_t i = hex ? 1 : 0; i < size; ++i) {
    const uint32_t digit = static_cast<uint8_t>(digits[i]) | 0x20u;  // in lower case
    const uint32_t v = in(digit, '0', '9') ? digit - '0' : hex && in(digit, 'a', 'f') ? digit - 'a' + 10 : 99;
    if (v == 99) return 0;
    value = value * (hex ? 16 : 10) + v;
    if (value > 0x10FFFF) return replacement_character;
  }
  if (in(value, 0xD800, 0xDFFF)) return replacement_character;
  for (const entity& e : windows_controls) {
    if (rom(e.name) == value) return rom(e.code);
  }
  return value;
}

// What stands for a character, "&amp" or "&#38", of two bytes at least; 0 if it is no reference.
[[nodiscard]] constexpr uint32_t reference(const char* text, uint8_t size) noexcept {
  return text[1] == '#' ? numeric_reference(text + 2, static_cast<uint8_t>(size - 2))
                        : uint32_t{named_reference(text + 1, static_cast<uint8_t>(size - 1))};
}

}  // namespace brevier::detail

#endif  // BREVIER_ELEMENTS_HPP
