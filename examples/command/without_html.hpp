// SPDX-License-Identifier: MIT
//
// without_html: --html, an article without its markup.
//
// Input:  an article in any pieces, or its title.
// Output: its text, to a job; at the end, how much was read and how often markup did not end.
// Bound:  the state of the filter; of a title, 2,048 bytes of text. What is left of a longer one counts as a
//         sentence that was cut.

#ifndef BREVIER_COMMAND_WITHOUT_HTML_HPP
#define BREVIER_COMMAND_WITHOUT_HTML_HPP

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"
#include "output.hpp"

namespace command {

// What the summarizer cannot count, for it reads the text and not the page.
struct page_counts {
  uint32_t bytes = 0;      // stops at its greatest value
  uint16_t malformed = 0;  // markup that did not end
  bool title_cut = false;  // the title is longer than what is kept of it
};

inline brevier::html_filter filter_for(html mode) {
  return brevier::html_filter(mode == html::yes ? brevier::markup::yes : brevier::markup::automatic);
}

// Stands before a job and looks like one.
template <class Job>
class without_html {
 public:
  without_html(const settings& s, printer& out) : settings_(s), job_(s, out) {}

  void begin() {
    filter_ = filter_for(settings_.markup);
    counts_ = {};
    job_.begin();
  }

  void feed(const char* data, size_t size) {
    counts_.bytes +=
        static_cast<uint32_t>(size < UINT32_MAX - counts_.bytes ? size : UINT32_MAX - counts_.bytes);
    if (settings_.markup == html::no) {
      job_.feed(data, size);
    } else {
      filter_.feed(data, size, job_);
    }
  }

  void end(const char* file) {
    filter_.finish(job_);
    counts_.malformed = filter_.malformed();
    job_.end(file, counts_);
  }

 private:
  const settings& settings_;
  Job job_;
  brevier::html_filter filter_;
  page_counts counts_;
};

// The text of a title, on one line: of several, the summarizer would show the last.
class plain_title {
 public:
  explicit plain_title(const settings& s) {
    if (s.markup == html::no) {
      feed(s.title, strlen(s.title));
      return;
    }
    brevier::html_filter filter = filter_for(s.markup);
    filter.feed(s.title, strlen(s.title), *this);
    filter.finish(*this);
  }

  void feed(const char* data, size_t size) {
    if (cut_) return;
    size_t taken = size;
    if (size > sizeof data_ - size_) {
      cut_ = true;
      for (taken = sizeof data_ - size_; taken != 0 && brevier::is_continuation(data[taken]);) --taken;
    }
    for (size_t i = 0; i < taken; ++i) {
      const bool ends_line = data[i] == '\n' || data[i] == '\r';
      data_[size_++] = ends_line ? ' ' : data[i];
    }
  }

  [[nodiscard]] bool cut() const { return cut_; }

  [[nodiscard]] const char* data() const { return data_; }
  // 0 if there is nothing to see.
  [[nodiscard]] size_t size() const {
    size_t end = size_;
    while (end != 0 && data_[end - 1] == ' ') --end;
    return end;
  }

 private:
  char data_[brevier::large::window_bytes];
  size_t size_ = 0;
  bool cut_ = false;
};

}  // namespace command

#endif  // BREVIER_COMMAND_WITHOUT_HTML_HPP
