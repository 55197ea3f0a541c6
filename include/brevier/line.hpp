// SPDX-License-Identifier: MIT
//
// line: the kind of a line of the page: body text, title, byline, caption, ...
//
// Input:  the text of a line that has ended, or of its last sentence, and its place.
// Output: its `line_kind`. For a last sentence, `heading` applies to that sentence only, not to those before;
//         a first line that is a heading belongs to a menu, and the title is still to come.
// Bound:  one pass over at most 240 bytes, or 360 of Hindi and Thai; a longer line is body text. No state.
//
// A line is judged by its look (its length, whether it ends like a sentence, how many of its words have
// capitals, the classes of its words), not by a list of sites. Without a language pack only shape counts, and
// "Share" is a heading.

#ifndef BREVIER_LINE_HPP
#define BREVIER_LINE_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/front.hpp>
#include <brevier/hash.hpp>
#include <brevier/language.hpp>
#include <brevier/limits.hpp>
#include <brevier/rom.hpp>
#include <brevier/segment.hpp>
#include <brevier/status.hpp>
#include <brevier/text.hpp>

namespace brevier {

// A line of more bytes than this is running text, whatever it ends with.
constexpr uint16_t longest_odd_line = 240;

// Indian scripts, Thai and Lao have three bytes per letter: a first line of 120 letters is still the title.
// Thai and Lao have no end marks, and a later line of more than 50 letters is running text.
constexpr uint16_t longest_unmarked_title = 360;
constexpr uint16_t longest_unmarked_line = 150;

// A first line of at most this many bytes is the title even if it ends with "?" or "!". Of 5,871 news titles
// in three languages 300 do or have several sentences; of as many articles without a title, six begin so.
constexpr uint16_t longest_marked_title = 110;

// A line of several sentences and at most this many bytes, the last without an end mark, is a caption or a
// link: "The bridge in May. Picture by Jo Hill", "Silence? It has its price".
constexpr uint16_t longest_brief_line = 110;

// The place of a line.
struct line_place {
  bool first : 1;  // it may be the title, also if it has several sentences
  bool whole : 1;  // the text is the whole line, not only its last sentence
  bool named : 1;  // the line before it was "By"
  bool brief : 1;  // it has at most longest_brief_line bytes, and is not wrapped

  constexpr line_place(bool is_first = false, bool is_whole = true, bool is_named = false,
                       bool is_brief = false) noexcept
      : first(is_first), whole(is_whole), named(is_named), brief(is_brief) {}
};

namespace detail {

BREVIER_ROM inline constexpr uint16_t menu_bars[] = {'|', '/', '>', 0xB7, 0xBB, 0x203A, 0};

// End marks that a title may have.
BREVIER_ROM inline constexpr uint16_t title_ends[] = {'?', '!', 0x61F, 0xFF01, 0xFF1F, 0};

// An address after more words is part of running text: "The council approved a plan
// (https://ledger.example)".
constexpr uint8_t longest_contact = 9;

// What the words of a line are like. At most 360 bytes are read, which have fewer than 256 words.
struct line_shape {
  bool ends = false;      // has an end mark, like a sentence
  bool labelled = false;  // "©", or a colon (or, with two of the page, a comma) after one to four words, all
                          // of the page or stop words
  bool address = false;   // of mail or web, after at most longest_contact words, none a verb
  uint8_t credit = 0;     // the number of a word of the page next to a colon, slash or full stop
  bool names = false;     // after it come only capitals and stop words
  bool spaced = false;    // no hyphen follows the first word
  uint8_t minutes = 0;    // after a number of minutes, the most words of a reading time: "3 min", "3
                          // Minuten."; otherwise 0
  uint8_t words = 0;
  uint8_t capitals = 0;  // words that begin with a capital
  uint8_t numbers = 0;   // words that begin with a digit
  uint8_t page = 0;      // words of the page
  uint8_t notices = 0;   // words of notices about the article
  uint8_t pointers = 0;  // one bit for each of the last eight words, the latest lowest: is it "this", "our"
  uint8_t pointed = 0;   // the number of a notice word that is among the three words after one of these
  bool opens = false;    // before that word come only stop, page, notice words and numbers
  uint8_t dates = 0;
  uint8_t stops = 0;
  uint8_t any = 0;      // the union of the classes of all words: bits 8 to 15
  uint16_t bars = 0;    // "|" and the like, as between the entries of a menu
  uint16_t before = 0;  // the character before the word that is being read: its lower 16 bits
  uint32_t first = 0;   // the classes of the first word

  constexpr void read(const char* at, const char* end, const language& pack) noexcept;

  // Adds a word that `next` follows. `classes` are its classes; from bit 24 up, those of its first character.
  // The caller looks them up, so that the look-up is not below this on the stack.
  [[gnu::noinline]] constexpr void add(const char* word, const char* end, unsigned next,
                                       uint32_t classes) noexcept {
    const unsigned size = static_cast<unsigned>(end - word);
    const unsigned begins = static_cast<unsigned>(classes >> 24);
    if (size == 1 && begins == char_class::lower) return;  // of "a.m."
    if (words++ == 0) {
      first = classes;
      spaced = next != '-';  // true for "By: Anna Boll" as well
    }
    any |= static_cast<uint8_t>(classes >> 8);
    if (numbers != 0 && size > 2 && (word[0] | 0x20) == 'm' && word[1] == 'i' && word[2] == 'n' &&
        (size == 3 || word[3] == 'u'))
      minutes = size == 3 ? 5 : 3;  // "min", whose full stop may be its own; "minutes", "Minuten"
    if ((begins & char_class::upper) != 0) ++capitals;
    if ((begins & char_class::digit) != 0) ++numbers;
    if ((classes & word_class::date) != 0) ++dates;
    if ((classes & word_class::stop) != 0) {
      ++stops;
    } else if ((begins & char_class::lower) != 0) {
      names = false;
    }
    if ((classes & word_class::notice) != 0) {
      ++notices;
      if ((pointers & 7) != 0) {
        pointed = words;
        if (words <= stops + page + notices + numbers) opens = true;
      }
    }
    pointers = static_cast<uint8_t>(2 * pointers + ((classes / word_class::here) & 1));
    if ((classes & word_class::page) == 0) return;
    ++page;
    if (next != ':' && next != '/' && next != '.' && before != '/') return;  // "Fot. Jan Wolski" as well
    credit = words;
    names = true;
  }

  // Whether any word has one of these classes, which must be among those in `any`.
  [[nodiscard]] constexpr bool has(uint32_t classes) const noexcept { return (any & (classes >> 8)) != 0; }
  [[nodiscard]] constexpr bool has_verb() const noexcept {
    return has(word_class::verb | word_class::speech);
  }
  [[nodiscard]] constexpr bool is_half_capitals() const noexcept { return 2 * capitals >= words; }

  [[nodiscard]] constexpr bool is_byline(bool named) const noexcept;
  [[nodiscard]] constexpr bool is_date() const noexcept;
  [[gnu::noinline, nodiscard]] constexpr bool is_furniture() const noexcept {
    const unsigned content = static_cast<unsigned>(words - stops);
    const unsigned about = unsigned{page} + notices;
    return (ends ? is_notice(content, about) : is_label(content, about)) || labelled || address;
  }
  // "Share", "Photo: …", "Sign up for our newsletter": half of the words that are not stop words are of the
  // page; and "View this email in your browser".
  [[nodiscard]] constexpr bool is_label(unsigned content, unsigned about) const noexcept {
    if (pointed != 0 && numbers != 0) return true;
    return page != 0 && (content <= 2 || (pointed == words && before == ' ') ||
                         (page + about >= 4 && 2 * about >= content));
  }
  // A line that ends like a sentence must consist of such words ("Getty Images declined to comment." does
  // not), or be about this article. `content`: the words that are not stop words; `about`: those of the page
  // or of notices. The numbers are of words, and chosen by lines of pages and of articles (tried.md).
  [[nodiscard]] constexpr bool is_notice(unsigned content, unsigned about) const noexcept {
    constexpr uint8_t least_pointed = 2;  // "This report is full of errors." has one
    // "Jo Hill contributed to this report.", "This article was amended on 3 May 2025.": names are not counted
    if ((opens || pointed == words) && about >= least_pointed && 2 * about + numbers + capitals >= content)
      return true;
    const bool verb = has_verb();
    constexpr uint8_t least_weight = 2;     // of words: one of the page weighs 2, one of notices 1
    constexpr uint8_t least_with_verb = 3;  // "The video was published in May." has two
    if (2 * page + notices < least_weight || (verb && about < least_with_verb)) return false;
    // "Copyright 2025 by X. All rights reserved.", "You must be logged in to post a comment."
    const unsigned others = content - numbers;
    if (about >= others) return true;
    if (verb) return false;
    constexpr uint8_t most_in_credit = 2;  // "Con información de EFE.", "Mit Material der dpa."
    if (others <= most_in_credit) return true;
    // "We use cookies to give you a better experience.", but not within a quotation: a word about the page
    // outweighs four others. Notice words count more, and one word does not count: page words alone may come
    // from a sentence about firms that pages name.
    if (has(word_class::self | word_class::here) && before == '.') {
      constexpr uint8_t outweighed = 4;
      constexpr uint8_t outweighed_by_notice = 2;  // besides
      return outweighed * about + outweighed_by_notice * notices > others + (is_button() ? 0u : outweighed);
    }
    // a line of figures is a notice if most of it, three of five words, is of the page; shares of firms that
    // pages name have figures as well
    constexpr uint8_t least_with_numbers = 3;
    return page >= least_with_numbers && 5 * page >= 3 * others && numbers != 0;
  }
  // "Click here to join our channel on WhatsApp.": a line that begins with a word of the page.
  [[nodiscard]] constexpr bool is_button() const noexcept {
    constexpr uint8_t least = 2;
    return page >= least && (first & word_class::page) != 0 && has(word_class::here);
  }
  [[nodiscard]] constexpr bool is_menu(const char* text, unsigned size) const noexcept;
  // "This article contains links.", "Editor's note: This story was updated.", "You can change your choices.",
  // but not "Our site was attacked, the bank said."
  [[nodiscard]] constexpr bool speaks_of_itself(const char* text, unsigned size) const noexcept {
    if (pointed == 0 || size > longest_marked_title || has(word_class::speech)) return false;
    constexpr unsigned farthest_colon = 24;
    const unsigned end = size < farthest_colon ? size : farthest_colon;
    unsigned at = 0;
    while (at < end && text[at] != ':') ++at;
    return pointed <= (at < end || (first & word_class::self) != 0 ? 6u : 3u);
  }
  // "Stay Connected.", "Audit Reform Special.", "Thanks, Anna!": two or three words, none of them small,
  // whatever mark the line ends with (tried.md).
  [[nodiscard]] constexpr bool is_catchword(const char* text, unsigned size) const noexcept {
    constexpr unsigned longest = 24;
    return in(words, 2, 3) && size <= longest && capitals == words && text[0] <= 'Z' && text[0] >= 'A' &&
           !has_verb();
  }
  // "Temps de lecture : 3 min.", "Lesezeit: 3 Minuten", "3 min de lectura".
  [[nodiscard]] constexpr bool is_reading_time() const noexcept {
    return minutes != 0 && numbers == 1 && words <= (ends ? minutes : 5) && !has_verb();
  }
};

constexpr void line_shape::read(const char* at, const char* end, const language& pack) noexcept {
  const char* from = at;  // where the word begins; == at outside words
  for (;;) {
    while (at != end && is_plain(*at)) ++at;  // nearly all characters
    const read_character d = at != end ? read_at(at, end) : read_character{0};
    const unsigned code = d.code();
    if ((d.classes() & char_class::word) == 0 && code != '\'' && code != 0x2019) {
      const bool glued = at != from;  // a word precedes at once
      if (glued) {
        add(from, at, code, pack.find(from, at) | uint32_t{read_at(from, at).classes()} << 24);
      } else if (is_listed(code, menu_bars)) {
        ++bars;
      }
      if (code == 0) break;
      if (!has_verb()) {
        // "From: The Ledger <hello@ledger.example>", "More at https://ledger.example/seals"
        if ((code == '@' ? glued : code == '/' && before == ':') && words <= longest_contact) address = true;
        // "Read more: …", "Image caption, …"
        if (code == 0xA9 ? !glued
                         : (code == ':' || (code == ',' && page >= 2)) && words <= 4 && page != 0 &&
                               page + stops >= words)
          labelled = true;
      }
      from = at + d.size();
      before = static_cast<uint16_t>(code);
    }
    at += d.size();
  }
}

// Chinese and Japanese labels. Two characters: source, editor, author, reporter, photograph, proofs, notice;
// four: editor in charge, copyright notice, do not copy, this article.
BREVIER_ROM inline constexpr uint16_t wide_labels[] = {
    hash_word("来源", 6),      hash_word("责编", 6),      hash_word("编辑", 6),
    hash_word("作者", 6),      hash_word("记者", 6),      hash_word("摄影", 6),
    hash_word("校对", 6),      hash_word("記者", 6),      hash_word("編集", 6),
    hash_word("写真", 6),      hash_word("出典", 6),      hash_word("声明", 6),
    hash_word("责任编辑", 12), hash_word("版权声明", 12), hash_word("版權聲明", 12),
    hash_word("無断転載", 12), hash_word("責任編輯", 12), hash_word("この記事", 12),
};

// "来源：新华社", "（责任编辑：李明）": a label of two characters and a colon, or of four; "（山田太郎）", a
// line in brackets.
[[nodiscard]] constexpr bool has_wide_label(const char* text, unsigned size) noexcept {
  const unsigned from = text[0] == '\xEF' ? 3 : 0;
  if (from != 0 && text[size - 1] == '\x89' && text[size - 3] == '\xEF') return true;
  for (unsigned bytes = 6; bytes <= 12 && from + bytes < size; bytes += 6) {
    const char next = text[from + bytes];
    if (bytes == 6 && next != ':' && next != '\xEF') continue;
    const uint16_t hash = hash_word(text + from, text + from + bytes);
    for (const uint16_t& label : wide_labels) {
      if (rom(label) == hash) return true;
    }
  }
  return false;
}

// "By Anna Boll, Ulm"; if it ends like a sentence it must be short, and all names: "By Anna Boll and Piet
// Klee." The "By" may be the line before.
constexpr bool line_shape::is_byline(bool named) const noexcept {
  const bool begins = (first & word_class::by) != 0;
  if (begins && words == 1) return true;
  if (words > 12 || !(named || (begins && spaced))) return false;
  if (!ends) return is_half_capitals();
  // after a line "By" also "Anna Boll and Piet Klee for the Herald ."; a stop word with a capital counts
  // twice
  return (named || words <= 9) && capitals + (named ? stops : 1) >= words && !has_verb();
}

// "Tuesday, March 4, 2025", "04/03/2025 14:30", "Published March 14, 7:42 a.m. | Updated 11:05 a.m.": half of
// the words belong to a date, or two thirds if it ends like a sentence. Stop words do not count in "Last
// updated at 12:49 AM on 4 March 2025.", where three numbers show that there is a time beside the date.
constexpr bool line_shape::is_date() const noexcept {
  const unsigned of_date = unsigned{dates} + numbers + page;
  const unsigned counted =
      (page | dates) != 0 && numbers >= 3 && !has_verb() ? unsigned{words} - stops : words;
  if (words > 20 || numbers == 0 || (ends ? 3 * of_date < 2 * counted : 2 * of_date < words)) return false;
  return of_date != numbers || numbers >= 3 || numbers == words;
}

// A first line of at most this many bytes is the name of the page, and the title is still to come. The second
// is for wide characters, which have three bytes each and say more.
constexpr uint16_t longest_page_name = 20;
constexpr uint16_t longest_wide_name = 12;

// "Home", "BBC News", "首页", "8.5 °C"; "News | Sport | Weather". Of 5,871 titles of news in three languages
// two had fewer than three words.
constexpr bool line_shape::is_menu(const char* text, unsigned size) const noexcept {
  if (bars >= 2) return words <= 2 * (bars + 1);
  const bool wide = static_cast<uint8_t>(text[0]) >= 0xE0;
  return (words <= 2 || words <= numbers + 1) && size <= (wide ? longest_wide_name : longest_page_name) &&
         !has_verb();
}

// Whether text[0, size), of a word or more, ends with "..." or "…".
[[nodiscard]] constexpr bool ends_in_dots(const char* text, unsigned size) noexcept {
  return text[size - 1] == '\xA6' || (text[size - 1] == '.' && text[size - 2] == '.');
}

// A line of at most this many words that ends with "..." is a link to the rest: "Lire la suite...", "Continue
// reading…".
constexpr uint8_t longest_link = 3;

// A list item of at most this many words, one of them with a capital, and without an end mark is one of a
// menu: "- Home", "* Local news"; above the title one word more, "• News and sport".
constexpr uint8_t longest_menu_item = 2;

// A line of more bytes than this that has a verb and a full stop near its end is text, not a heading: "...
// the mayor of Ulm said on Monday. (more)".
constexpr uint8_t longest_heading = 110;

// Whether a sentence ends in the last bytes, before what has no capital and is no date: not "Nov. 3, 2025".
// `size` is above longest_heading.
[[nodiscard]] constexpr bool has_end(const char* text, unsigned size) noexcept {
  constexpr unsigned longest_rest = 40;
  const char* at = text + size - 1;
  for (unsigned left = longest_rest; left != 0; --left, --at) {
    if (at[-1] == ' ' && at[-2] == '.') return !in(static_cast<uint8_t>(*at), '0', 'Z');
  }
  return false;
}

// At most this many words and a colon, without a verb, are a label: "For more information, please contact:".
constexpr uint8_t longest_label = 5;

// A line of at most this many bytes is not a date: "112" counts those who shared the page.
constexpr uint8_t longest_count = 3;

// The kind of a whole line that is not a byline.
[[gnu::noinline, nodiscard]] constexpr line_kind kind_of_whole(const line_shape& s, const char* text,
                                                               unsigned size, bool is_first) noexcept {
  if ((size > longest_count && s.is_date()) || (!is_first && s.is_reading_time())) return line_kind::date;
  if (s.is_furniture()) return line_kind::furniture;
  const bool item = bullet_bytes(text, size) != 0;
  // a caption, as in a letter it may be part of the text, and captions are left out of pages only
  if (s.ends && s.words <= longest_link && ends_in_dots(text, size)) return line_kind::caption;
  if (is_first && !s.ends && s.is_menu(text, size)) return line_kind::heading;
  if (item) {
    const bool menu = !s.ends && (is_first || s.capitals != 0);
    return menu && s.words <= longest_menu_item + (is_first ? 1 : 0) ? line_kind::heading : line_kind::list;
  }
  if (s.ends) {
    if (is_first && s.speaks_of_itself(text, size)) return line_kind::heading;
    if (s.before == '?' ? s.words <= 6 : s.is_catchword(text, size)) return line_kind::heading;
    return line_kind::body;
  }
  // "BREAKING NEWS UPDATE:" is not a title; "More videos of the game:" and "Media contact:" are not text
  if (text[size - 1] == ':')
    return (is_first || s.page != 0 || s.words <= longest_label) && !s.has_verb() ? line_kind::heading
                                                                                  : line_kind::body;
  // "... at the port. © Jo Hill / AFP", and as a first line, "A car in the port — Photo: Jo Hill"
  if (is_first ? s.credit > 3 && s.names : s.credit != 0) return line_kind::caption;
  if (is_first) return line_kind::title;
  return size > longest_heading && s.has_verb() && has_end(text, size) ? line_kind::body : line_kind::heading;
}

// The most bytes of an agency's or editor's sign at the end of a text, "Enditem", "PTI SCH ACD".
constexpr uint8_t longest_sign = 12;

// Two words of more bytes in a brief line are its photographer, "JORDI MAS", not a sign, "PTI SCH".
constexpr uint8_t longest_initials = 8;

// The kind of a line by its last sentence.
[[gnu::noinline, nodiscard]] constexpr line_kind kind_of_end(const line_shape& s, const char* text,
                                                             unsigned size, line_place place) noexcept {
  if (s.ends) {  // "... Reach her at ann@ledger.example."
    const bool page =
        (s.address && s.words <= longest_contact) || (s.page + s.notices >= 2 && s.is_furniture());
    return page ? line_kind::furniture : line_kind::body;
  }
  const char last = text[size - 1];
  if (text[0] == '#' && s.words < 3) return line_kind::heading;  // "The port is closed. #ulm"
  // "Storm hits coast! Two are dead", but not "Read it without ads. Join Post+"
  if (place.first && s.page == 0 && last != ':' && last != '+') return line_kind::title;
  if (s.credit != 0 || s.labelled) return line_kind::caption;
  // "Required fields are marked *", "Join Post+"
  if (last == '*' || (last == '+' && s.words <= longest_label)) return line_kind::furniture;
  // "Read more", but "Terms of use | Privacy" is the foot of a page
  if (s.page >= 2 || (s.page != 0 && s.words <= 3)) {
    unsigned bar = 0;
    while (bar < size && text[bar] != '|') ++bar;
    return bar < size ? line_kind::caption : line_kind::heading;
  }
  const bool sign =
      size <= longest_sign && (s.words == 1 || (static_cast<uint8_t>(last) < 'a' &&
                                                (s.words != 2 || !place.brief || size <= longest_initials)));
  if (sign || s.address) return line_kind::heading;
  if (last == ':') return line_kind::body;
  // "... at the port. Maritime Archive of Larkhaven", but not "It is early. « Le pain n'attend pas »", nor
  // "It costs nothing. (dpa)"
  const unsigned before_last = character_start(text, static_cast<uint16_t>(size - 1));
  const bool closed = (read_at(text, before_last, size).classes() & char_class::closer) != 0;
  const bool names = s.words <= 8 && s.is_half_capitals();
  return names || (place.brief && !closed) ? line_kind::caption : line_kind::body;
}

// What a word that begins with a small letter adds to the bytes of a part of a title: page names have few.
constexpr unsigned lower_word_bonus = 10;

// Moves the part of a title text[0, size) that is the headline to its front, and returns its size: without
// the name of the page in "Storm hits coast | Larkhaven Post". It is the first part between bars, unless
// another counts half as much again: "Sport | Ulm wins the cup". A dash is a bar if a short name follows:
// "Two are dead as storm hits coast - Larkhaven Post". The mark of Markdown is removed, "# Storm".
[[gnu::noinline, nodiscard]] constexpr uint16_t leave_headline(char* text, unsigned size) noexcept {
  unsigned begin = 0;
  unsigned left = 0;
  int least = 0;  // a part must count more than this to be taken
  unsigned bonus = 0;
  unsigned from = text[0] == '#' && text[1] == ' ' ? 2 : 0;  // a word follows
  for (unsigned at = 1; at <= size; ++at) {
    unsigned to = at;
    if (at != size) {  // a bar has a space before it
      if (text[--to] != ' ') continue;
      const char c = text[at];
      if (in(static_cast<uint8_t>(c), 'a', 'z')) bonus += lower_word_bonus;
      const bool named = c == '-' && at > 24 && in(size - at, 3, 24) &&
                         in(static_cast<uint8_t>(text[at + 2]), 'A', 'Z') &&
                         !is_ascii_digit(text[size - 1]);  // "Arsenal 3 - Chelsea 1"
      if (c != '|' && !named) continue;
    }
    const int counts = static_cast<int>(to + bonus - from);
    if (counts > least) {
      left = to - from;
      least = counts + counts / 2;
      begin = from;
    }
    bonus = 0;
    from = at + 1;
    if (from < size && text[from] == ' ') ++from;
  }
  for (unsigned i = 0; i < left; ++i) text[i] = text[begin + i];
  return static_cast<uint16_t>(left);
}

// An excerpt that was cut, "... while the mayor […]", "... the may [...]", "... the may… [+2413 chars]";
// usually the whole text follows.
[[nodiscard]] constexpr bool is_excerpt(const char* text, unsigned size) noexcept {
  if (size < 8 || text[size - 1] != ']') return false;
  const char* const last = text + (size - 2);
  if (*last == 's') return last[-4] == 'c' && in(static_cast<uint8_t>(last[-6]), '0', '9');
  return last[-1] == (*last == '.' ? '.' : '\x80') && (last[0] == '.' || last[0] == '\xA6');
}

// "(With inputs from agencies.)", "(ANSA).": all in brackets. In a brief line, "(J. Hill/Courier)" is noted
// as a credit.
[[nodiscard]] constexpr bool is_aside(const char* text, unsigned size, bool brief, line_shape& s) noexcept {
  if (text[0] != '(') return false;
  for (unsigned at = 1; at + 2 < size; ++at) {  // a full stop may follow the bracket
    if (text[at] == ')') return false;
    if (brief && text[at] == '/' && in(static_cast<uint8_t>(text[at + 1]), 'A', 'Z')) s.credit = 1;
  }
  return true;
}

// The kind of a line that is short enough to be other than body.
template <class Stages>
[[gnu::noinline, nodiscard]] constexpr line_kind classify_short(const char* text, unsigned size,
                                                                const line_place& place,
                                                                const language& pack) noexcept {
  line_shape s;
  s.read(text, text + size, pack);
  s.ends = ends_in_mark(text, size);  // after read(), so that the two are not on the stack together
  if (place.first && (s.words > 2 || size > longest_page_name) && size <= longest_marked_title &&
      is_listed(s.before, title_ends))
    s.ends = false;
  if (s.words == 0) return place.whole ? line_kind::furniture : line_kind::heading;  // "... in a year. […]"
  const bool wide = Stages::wide_pages && static_cast<uint8_t>(text[0]) >= 0xE0;
  if (wide ? has_wide_label(text, size) : is_aside(text, size, place.brief, s))
    return place.whole ? line_kind::furniture : s.credit != 0 ? line_kind::caption : line_kind::heading;
  if (!place.whole) return kind_of_end(s, text, size, place);
  return s.is_byline(place.named) ? line_kind::byline : kind_of_whole(s, text, size, place.first);
}

}  // namespace detail

// Whether a line of `bytes` that begins with `text` is body text, whatever its words.
[[nodiscard]] constexpr bool is_long_line(const char* text, unsigned bytes,
                                          const line_place& place) noexcept {
  unsigned longest = longest_odd_line;
  if (text[0] == '\xE0') {  // U+0800 ... U+0FFF
    if (place.first) {
      longest = longest_unmarked_title;
    } else if (text[1] >= '\xB8') {  // from U+0E00 on: Tibetan too
      longest = longest_unmarked_line;
    }
  }
  return bytes > longest;
}

// The kind of a line that has ended. text[0, size) is the whole line (place.whole), or the last of its
// several sentences. `bytes` is the length of the whole line.
template <class Stages = every_stage>
[[gnu::always_inline, nodiscard]] constexpr line_kind classify_line(const char* text, unsigned size,
                                                                    unsigned bytes, const line_place& place,
                                                                    const language& pack) noexcept {
  if (size == 0 || is_long_line(text, bytes, place)) return line_kind::body;
  return detail::classify_short<Stages>(text, size, place, pack);
}

// The same by the shape of the line only: without an end mark it is not running text.
[[nodiscard]] constexpr line_kind classify_shape(const char* text, unsigned size, unsigned bytes,
                                                 const line_place& place) noexcept {
  if (!place.whole || size == 0 || bytes > longest_odd_line) return line_kind::body;
  if (ends_in_mark(text, size) || text[size - 1] == ':') return line_kind::body;
  return place.first && size > detail::longest_page_name ? line_kind::title : line_kind::heading;
}

}  // namespace brevier

#endif  // BREVIER_LINE_HPP
