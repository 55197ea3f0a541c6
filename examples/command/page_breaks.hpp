// SPDX-License-Identifier: MIT
//
// page_breaks: an article without what stands around the ends of its pages, as it comes from a PDF.
//
// Input:  an article in any pieces; a form feed ends each page.
// Output: the same to a job, without a number of the page before a form feed, "3", "Page 3 of 9", and without
//         the first line behind it if an earlier page began so, but for its digits, or if a sentence goes on
//         below it. What goes on is no new paragraph. Without a form feed the article stays as it is.
// Bound:  one short line before a form feed is held back, and one line behind it.

#ifndef BREVIER_COMMAND_PAGE_BREAKS_HPP
#define BREVIER_COMMAND_PAGE_BREAKS_HPP

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"
#include "output.hpp"
#include "without_html.hpp"

namespace command {

// Stands before a job and looks like one.
template <class Job>
class without_page_breaks {
 public:
  without_page_breaks(const settings& s, printer& out) : job_(s, out) {}

  void begin() {
    held_.size = head_.size = before_[0].size = before_[1].size = 0;
    where_ = place::text;
    last_ = '.';
    job_.begin();
  }

  void feed(const char* data, size_t size) {
    for (size_t i = 0; i < size;) i += where_ == place::text ? pass(data + i, size - i) : take(data[i]);
  }

  void end(const char* file, const page_counts& counts) {
    if (where_ == place::number) give(held_.size);
    if (where_ >= place::head) resolve('.');
    job_.end(file, counts);
  }

 private:
  enum class place : uint8_t {
    text,
    number,  // behind a line break, where the number of the page may stand
    head,    // in the first line of a page
    below    // between it and the next character
  };

  struct line {
    size_t size;
    char text[128];

    [[nodiscard]] bool is_full() const { return size == sizeof text; }
    void add(char c) { text[size++] = c; }
    // The same but for digits.
    [[nodiscard]] bool is_like(const line& other) const {
      size_t at = 0;
      for (size_t i = 0; i < size; ++i) {
        if (is_digit(text[i])) continue;
        while (at < other.size && is_digit(other.text[at])) ++at;
        if (at == other.size || other.text[at++] != text[i]) return false;
      }
      while (at < other.size && is_digit(other.text[at])) ++at;
      return at == other.size && size != 0;
    }
  };

  static bool is_digit(char c) { return c >= '0' && c <= '9'; }
  static bool is_small(char c) { return c >= 'a' && c <= 'z'; }
  static bool is_space(char c) { return c == '\n' || c == '\r' || c == ' '; }

  // Text up to a line break or the end of a page goes on to the job.
  size_t pass(const char* data, size_t size) {
    size_t bytes = 0;
    while (bytes < size && data[bytes] != '\n' && data[bytes] != '\f') {
      if (!is_space(data[bytes])) last_ = data[bytes];
      ++bytes;
    }
    if (bytes != 0) job_.feed(data, bytes);
    if (bytes == size) return bytes;
    where_ = place::number;
    held_.size = 0;
    return bytes;
  }

  size_t take(char c) {
    switch (where_) {
      case place::number:
        take_number(c);
        break;
      case place::head:
        take_head(c);
        break;
      case place::below:
        if (c == '\n') ++lines_;
        if (!is_space(c)) return resolve(c);
        break;
      case place::text:
        break;
    }
    return 1;
  }

  // Behind line breaks a line may stand, and behind its own the form feed.
  void take_number(char c) {
    if (c == '\f') {
      if (!is_number()) give(text_end());
      held_.size = 0;
      where_ = place::head;
      head_.size = lines_ = 0;
      return;
    }
    if (!is_space(c) && ends_line(text_end())) give(text_end());  // another line, with what stands before it
    held_.add(c);
    if (!held_.is_full()) return;
    give(held_.size);
    where_ = place::text;
  }

  [[nodiscard]] size_t text_end() const {
    size_t end = held_.size;
    while (end != 0 && is_space(held_.text[end - 1])) --end;
    return end;
  }
  // Whether a line of text ends there.
  [[nodiscard]] bool ends_line(size_t at) const {
    return at != 0 && memchr(held_.text + at, '\n', held_.size - at) != nullptr;
  }

  // "3", "- 3 -", or, below an empty line, "Page 3 of 9"; not "May 2019", the last line of a paragraph.
  [[nodiscard]] bool is_number() const {
    constexpr size_t longest = 16;
    const size_t end = text_end();
    size_t begin = 0;
    unsigned breaks = 0;
    while (begin < end && is_space(held_.text[begin])) {
      if (held_.text[begin++] == '\n') ++breaks;
    }
    if (begin == end) return true;
    const char first = held_.text[begin];
    bool digits = false;
    bool words = false;
    for (size_t i = begin; i < end; ++i) {
      digits = digits || is_digit(held_.text[i]);
      words = words || brevier::is(static_cast<uint8_t>(held_.text[i]), brevier::char_class::letter);
    }
    if (!digits || end - begin > longest || held_.text[end - 1] == '.') return false;
    return !words || (breaks > 1 && first >= 'A' && first <= 'Z');
  }

  void take_head(char c) {
    if (head_.size != 0 && (c == '\n' || c == '\f')) {
      where_ = place::below;
      lines_ = c == '\f' ? 2 : 1;
    } else if (c != '\f' && (head_.size != 0 || !is_space(c))) {
      head_.add(c);
      if (head_.is_full()) resolve('.');
    }
  }

  // The first line of a page has ended, and `next` is what follows it. Returns how many bytes were taken.
  size_t resolve(char next) {
    constexpr size_t longest = 60;  // of a head that is known by the sentence around it
    const bool open = last_ == ',' || is_small(last_);
    const bool known = head_.is_like(before_[0]) || head_.is_like(before_[1]);
    const bool parts =
        open && lines_ > 1 && is_small(next) && head_.size <= longest && !is_small(*head_.text);
    const bool goes_on = open && is_small(known || parts ? next : *head_.text);
    where_ = place::text;
    job_.feed("\n\n", goes_on ? 1 : 2);
    before_[1] = before_[0];
    before_[0] = head_;
    if (!known && !parts && head_.size != 0) {
      job_.feed(head_.text, head_.size);
      for (unsigned i = 0; i < lines_ && i < 2; ++i) job_.feed("\n", 1);
      last_ = head_.text[head_.size - 1];
    }
    return 0;
  }

  // The first bytes of what is held back.
  void give(size_t bytes) {
    if (bytes == 0) return;
    job_.feed(held_.text, bytes);
    for (size_t i = 0; i < bytes; ++i) {
      if (!is_space(held_.text[i])) last_ = held_.text[i];
    }
    held_.size -= bytes;
    memmove(held_.text, held_.text + bytes, held_.size);
  }

  Job job_;
  line held_{};  // from the line break on
  line head_{};
  line before_[2]{};  // how the last two pages began: left and right ones may differ
  place where_ = place::text;
  unsigned lines_ = 0;  // line breaks behind the first line of a page
  char last_ = '.';     // that was given and is no space
};

}  // namespace command

#endif  // BREVIER_COMMAND_PAGE_BREAKS_HPP
