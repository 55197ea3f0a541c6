// SPDX-License-Identifier: MIT
//
// split: --split, the sentences of an article and nothing else.
//
// Input:  articles in any pieces.
// Output: their sentences, a line each; titles and headings are sentences of their own.
// Bound:  the outline, and three times 4 KiB of lines that are held back: until the article has anything
//         better, until it is known whether it is a page, until text follows. What has no room is written.
//
// Bylines, dates, captions and what belongs to the page are left out. What looks like a date or a caption is
// only taken for one if the text is a saved page, which a byline or a date below the title tells; in a letter
// or a list of answers it is text like any other. Of a page, headings above the title are a menu, and those
// behind the text are left out as well from a line on that begins like a page, "Related articles" and titles
// of others: what stands before it may be the last lines of the text, without a mark at their ends.

#ifndef BREVIER_COMMAND_SPLIT_HPP
#define BREVIER_COMMAND_SPLIT_HPP

#include <stdint.h>
#include <string.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"
#include "outline.hpp"
#include "output.hpp"
#include "without_html.hpp"

namespace command {

// Lines that may still be written.
struct held_lines {
  size_t size = 0;
  char text[0x1000];

  // False if there is no room for it.
  bool add(const char* data, size_t bytes) {
    if (bytes + 1 > sizeof text - size) return false;
    if (size != 0) text[size++] = '\n';
    memcpy(text + size, data, bytes);
    size += bytes;
    return true;
  }
};

class split_job {
 public:
  split_job(const settings& s, printer& out) : settings_(s), out_(out) {}

  void begin() {
    wrote_ = text_ = titled_ = page_ = menu_ = behind_ = false;
    left_out_.size = before_text_.size = behind_text_.size = from_title_ = 0;
    lines.begin(settings_, "", 0, *this);
  }
  void feed(const char* data, size_t size) { lines.feed(data, size, *this); }
  void end(const char*, const page_counts&) {
    lines.finish(*this);
    put_front();
    if (!wrote_) put_held(left_out_);  // an article is never without sentences
    out_.put(settings_.terminator());
  }

  // from the outline
  void line(brevier::line_kind kind, const char* data, size_t size, bool) {
    using brevier::line_kind;
    if (size == 0) return;
    text_ = text_ || kind == line_kind::body || kind == line_kind::list;
    titled_ = titled_ || kind == line_kind::title;
    if (!text_ && (kind == line_kind::byline || (kind == line_kind::date && titled_))) page_ = true;
    behind_ = page_ && text_ && is_behind(kind, data, size);
    if (!belongs(kind, data, size)) {
      if (!wrote_) left_out_.add(data, size);
      return;
    }
    if (!text_ && !wrote_) {
      const bool title = kind == line_kind::title;
      if (title && menu_) from_title_ = before_text_.size + 1;  // behind the line break
      menu_ = !title;
      if (before_text_.add(data, size)) return;
    }
    put_front();
    if (behind_ && kind == line_kind::heading && behind_text_.add(data, size)) return;
    put_held(behind_text_);
    put_lines(data, size);
  }

 private:
  // "Share" and "Related articles" are never longer; what is longer may be somebody's sentence.
  static constexpr size_t short_line = 40;

  [[nodiscard]] bool belongs(brevier::line_kind kind, const char* data, size_t size) const {
    using brevier::line_kind;
    switch (kind) {
      case line_kind::byline:
        return false;
      case line_kind::furniture:
        return !has_letter(data, size) || (!page_ && (size > short_line || is_said(data, size)));
      case line_kind::date:
      case line_kind::caption:
        return !page_;
      case line_kind::heading:
        return !page_ || !begins_like_a_page(data, size);
      case line_kind::body:
      case line_kind::list:
      case line_kind::title:
        break;
    }
    return true;
  }

  // Text may come again, and nothing of it is behind then.
  [[nodiscard]] bool is_behind(brevier::line_kind kind, const char* data, size_t size) const {
    using brevier::line_kind;
    if (kind == line_kind::body || kind == line_kind::list || kind == line_kind::title) return false;
    return behind_ || (kind == line_kind::furniture && begins_like_a_page(data, size));
  }

  // An address alone, or a question, as letters and posts have them: "Link?".
  [[nodiscard]] static bool is_said(const char* data, size_t size) {
    for (size_t i = 1; i < size; ++i) {
      if (data[i] == '/' && data[i - 1] == '/') return true;
    }
    return data[size - 1] == '?';
  }

  // "Follow us on social media": the first word is of the page.
  [[nodiscard]] static bool begins_like_a_page(const char* data, size_t size) {
    if (size > short_line) return false;
    size_t first = 0;
    while (first < size && data[first] != ' ') ++first;
    return (lines.language().find(data, first) & brevier::word_class::page) != 0;
  }

  [[nodiscard]] static bool has_letter(const char* data, size_t size) {
    for (size_t i = 0; i < size; ++i) {
      const uint8_t byte = static_cast<uint8_t>(data[i]);
      if (byte >= 0x80 || brevier::is(byte, brevier::char_class::word)) return true;
    }
    return false;
  }

  void put_lines(const char* data, size_t size) {
    if (wrote_) out_.put('\n');
    out_.put(data, size);
    wrote_ = true;
  }

  // What stands above the text; of a page, what stands above its title belongs to a menu.
  void put_front() {
    const size_t from = page_ ? from_title_ : 0;
    if (from < before_text_.size) put_lines(before_text_.text + from, before_text_.size - from);
    before_text_.size = 0;
  }

  void put_held(held_lines& held) {
    if (held.size != 0) put_lines(held.text, held.size);
    held.size = 0;
  }

  friend class outline<split_job>;
  static constexpr bool posts = true;

  static inline outline<split_job> lines;
  const settings& settings_;
  printer& out_;
  size_t from_title_ = 0;  // where, of the lines before the text, the title begins that is below a menu
  bool wrote_ = false;     // anything of this article
  bool text_ = false;      // its body has begun
  bool titled_ = false;    // a title has come
  bool page_ = false;      // a byline stands above it, or a date below the title
  bool menu_ = false;      // the last line above it was no title
  bool behind_ = false;    // the page goes on behind it
  held_lines left_out_;
  held_lines before_text_;  // until it is known whether it is a page
  held_lines behind_text_;  // headings behind the text, until text follows them
};

}  // namespace command

#endif  // BREVIER_COMMAND_SPLIT_HPP
