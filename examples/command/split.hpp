// SPDX-License-Identifier: MIT
//
// split: --split, the sentences of an article and nothing else.
//
// Input:  articles in any pieces.
// Output: their sentences, a line each; titles and headings are sentences of their own.
// Bound:  the outline, and the lines that are held back until the article has anything better.
//
// Bylines, dates, captions and what belongs to the page are left out. What looks like a date or a caption is
// only taken for one if the text is a saved page; in a letter or a list of answers it is text like any other.

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

class split_job {
 public:
  split_job(const settings& s, printer& out) : settings_(s), out_(out) {}

  void begin() {
    wrote_ = text_ = page_ = false;
    held_ = 0;
    lines.begin(settings_, "", 0, *this);
  }
  void feed(const char* data, size_t size) { lines.feed(data, size, *this); }
  void end(const char*, const page_counts&) {
    lines.finish(*this);
    if (!wrote_) put_lines(left_out_, held_);  // an article is never without sentences
    out_.put(settings_.terminator());
  }

  // from the outline
  void line(brevier::line_kind kind, const char* data, size_t size, bool) {
    using brevier::line_kind;
    if (size == 0) return;
    text_ = text_ || kind == line_kind::body || kind == line_kind::list;
    if (!text_ && (kind == line_kind::byline || kind == line_kind::date)) page_ = true;
    if (belongs(kind, data, size)) {
      put_lines(data, size);
    } else if (!wrote_) {
      hold(data, size);
    }
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
      case line_kind::body:
      case line_kind::list:
      case line_kind::heading:
      case line_kind::title:
        break;
    }
    return true;
  }

  // An address alone, or a question, as letters and posts have them: "Link?".
  [[nodiscard]] static bool is_said(const char* data, size_t size) {
    for (size_t i = 1; i < size; ++i) {
      if (data[i] == '/' && data[i - 1] == '/') return true;
    }
    return data[size - 1] == '?';
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

  void hold(const char* data, size_t size) {
    if (size + 1 > sizeof left_out_ - held_) return;
    if (held_ != 0) left_out_[held_++] = '\n';
    memcpy(left_out_ + held_, data, size);
    held_ += size;
  }

  friend class outline<split_job>;
  static constexpr bool posts = true;

  static inline outline<split_job> lines;
  const settings& settings_;
  printer& out_;
  size_t held_ = 0;
  bool wrote_ = false;  // anything of this article
  bool text_ = false;   // its body has begun
  bool page_ = false;   // a byline or a date stands above it
  char left_out_[0x1000];
};

}  // namespace command

#endif  // BREVIER_COMMAND_SPLIT_HPP
