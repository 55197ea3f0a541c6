// SPDX-License-Identifier: MIT
//
// front_matter: an article without the front matter of Markdown, of which the title is its first line.
//
// Input:  an article in any pieces.
// Output: the same to a job, without what stands between its first line, "---", and the next "---":
//         'title: "Ferry sails again"' becomes a line of its own, "date: 2025-05-01" goes. Of TOML, "+++" and
//         'title = "Ferry sails again"'.
// Bound:  4 KiB that are held back. What is longer, or has no name in its second line, is text.

#ifndef BREVIER_COMMAND_FRONT_MATTER_HPP
#define BREVIER_COMMAND_FRONT_MATTER_HPP

#include <stddef.h>
#include <string.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"
#include "output.hpp"
#include "without_html.hpp"

namespace command {

// Stands before a job and looks like one.
template <class Job>
class without_front_matter {
 public:
  without_front_matter(const settings& s, printer& out) : settings_(s), job_(s, out) {}

  void begin() {
    size_ = line_ = 0;
    holds_ = true;
    job_.begin();
  }

  void feed(const char* data, size_t size) {
    for (size_t i = 0; i < size; ++i) {
      if (!holds_) return job_.feed(data + i, size - i);
      held_[size_++] = data[i];
      if (data[i] == '\n') end_line();
      if (holds_ && size_ == sizeof held_) give_up();
    }
  }

  void end(const char* file, const page_counts& counts) {
    if (holds_) {
      end_line();
      if (holds_) give_up();
    }
    job_.end(file, counts);
  }

 private:
  // A line of what is held back, without its end.
  struct text_line {
    const char* begin;
    size_t size;

    [[nodiscard]] bool is_rule() const {
      return size == 3 && (begin[0] == '-' || begin[0] == '+') && begin[1] == begin[0] &&
             begin[2] == begin[0];
    }
    // Where its value begins if it has a name, `name` or any; or 0. Of "- name: value" the name is another's.
    [[nodiscard]] size_t value_of(const char* name) const {
      size_t at = 0;
      while (at < size && (brevier::is_plain(begin[at]) || begin[at] == '_' || begin[at] == '-')) ++at;
      if (at == 0 || begin[0] == '-' ||
          (name != nullptr && (strlen(name) != at || memcmp(begin, name, at) != 0)))
        return 0;
      while (at < size && begin[at] == ' ') ++at;
      if (at == size || (begin[at] != ':' && begin[at] != '=')) return 0;
      return at + 1;
    }
  };

  [[nodiscard]] text_line line_at(size_t from, size_t to) const {
    while (to != from && (held_[to - 1] == '\n' || held_[to - 1] == '\r' || held_[to - 1] == ' ')) --to;
    return {held_ + from, to - from};
  }

  // The last line that was held back has ended.
  void end_line() {
    const text_line line = line_at(line_, size_);
    const bool first = line_ == 0;
    const bool second = line_ != 0 && line_ <= longest_rule;
    line_ = size_;
    if (first ? !line.is_rule() : second && line.value_of(nullptr) == 0) return give_up();
    if (!first && line.is_rule() && *line.begin == held_[0]) leave_out();
  }

  // It is text.
  void give_up() {
    holds_ = false;
    job_.feed(held_, size_);
  }

  // It is front matter, of which the title is left.
  void leave_out() {
    holds_ = false;
    if (*settings_.title != 0) return;
    for (size_t from = 0, at = 0; at < size_; ++at) {
      if (held_[at] != '\n') continue;
      const text_line line = line_at(from, at);
      from = at + 1;
      const size_t value = line.value_of("title");
      if (value != 0) give_title(line.begin + value, line.begin + line.size);
    }
  }

  void give_title(const char* at, const char* end) {
    while (at != end && *at == ' ') ++at;
    if (end - at > 2 && (*at == '"' || *at == '\'') && end[-1] == *at) {
      ++at;
      --end;
    }
    job_.feed(at, static_cast<size_t>(end - at));
    job_.feed("\n\n", 2);
  }

  static constexpr size_t longest_rule = 5;  // "---\r\n"

  const settings& settings_;
  Job job_;
  char held_[0x1000];
  size_t size_ = 0;
  size_t line_ = 0;  // where the last line begins
  bool holds_ = true;
};

}  // namespace command

#endif  // BREVIER_COMMAND_FRONT_MATTER_HPP
