// SPDX-License-Identifier: MIT
//
// front_matter: an article without the front matter of Markdown, of which the title is its first line.
//
// Input:  an article in any pieces.
// Output: the same to a job, without what stands between its first line, "---", and the next "---":
//         'title: "Ferry sails again"' becomes a line of its own, "date: 2025-05-01" goes. Of TOML, "+++" and
//         'title = "Ferry sails again"'.
// Bound:  4 KiB that are held back.
//
// A line between two rules may be anybody's text, "Q: Why did the mill burn?". Only where each of them is
// YAML or TOML by its looks, and one is a title, is it front matter; else all of it is text.

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
    title_ = {};
    last_is_whole_ = true;
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
    const char* begin = nullptr;
    size_t size = 0;

    [[nodiscard]] bool is_rule() const {
      return size == 3 && (begin[0] == '-' || begin[0] == '+') && begin[1] == begin[0] &&
             begin[2] == begin[0];
    }
    // What follows "name:" or "name =", or has no beginning.
    [[nodiscard]] text_line value() const {
      size_t name = 0;
      while (name < size && is_in_name(begin[name])) ++name;
      size_t at = name;
      while (at < size && begin[at] == ' ') ++at;
      const bool toml = at < size && begin[at] == '=';
      const bool yaml = name < size && begin[name] == ':' && (name + 1 == size || begin[name + 1] == ' ');
      if (name == 0 || begin[0] == '-' || (!toml && !yaml)) return {};
      for (++at; at < size && begin[at] == ' ';) ++at;
      return {begin + at, size - at};
    }
    [[nodiscard]] bool has_title() const {
      constexpr char name[] = "title";
      size_t same = 0;
      while (same < size && name[same] != 0 && (begin[same] | 0x20) == name[same]) ++same;
      return name[same] == 0 && (same == size || !is_in_name(begin[same]));
    }
    // It belongs to the name above: an item of a list, a text or a table of several lines.
    [[nodiscard]] bool goes_on() const {
      return is_one_of(" \t]}", begin[0]) || (begin[0] == '-' && (size == 1 || begin[1] == ' '));
    }
    [[nodiscard]] static bool is_in_name(char c) { return brevier::is_plain(c) || c == '_' || c == '-'; }
  };

  [[nodiscard]] static bool is_one_of(const char* set, char c) { return c != 0 && strchr(set, c) != nullptr; }

  [[nodiscard]] text_line line_at(size_t from, size_t to) const {
    while (to != from && is_one_of("\n\r\t ", held_[to - 1])) --to;
    return {held_ + from, to - from};
  }

  // The last line that was held back has ended.
  void end_line() {
    const text_line line = line_at(line_, size_);
    const bool first = line_ == 0;
    line_ = size_;
    if (first ? line.is_rule() : may_be_front_matter(line)) return;
    if (!first && line.is_rule() && *line.begin == held_[0] && title_.begin != nullptr) return leave_out();
    give_up();
  }

  // As every line between the rules. A title of several lines is not put together: it stays text.
  [[nodiscard]] bool may_be_front_matter(const text_line& line) {
    const bool toml = held_[0] == '+';
    if (line.size == 0) return toml;
    if (line.begin[0] == '#' || (toml && line.begin[0] == '[')) return true;
    if (line.goes_on()) return !last_is_whole_;
    const text_line value = line.value();
    last_is_whole_ = value.begin != nullptr && line.has_title();
    if (!last_is_whole_) return value.begin != nullptr;
    const bool second = title_.begin != nullptr;
    title_ = value;
    return !second;
  }

  // It is text.
  void give_up() {
    holds_ = false;
    job_.feed(held_, size_);
  }

  // It is front matter, of which the title is left.
  void leave_out() {
    holds_ = false;
    if (*settings_.title == 0) give_title(title_.begin, title_.begin + title_.size);
  }

  void give_title(const char* at, const char* end) {
    if (end - at >= 2 && (*at == '"' || *at == '\'') && end[-1] == *at) {
      ++at;
      --end;
    }
    job_.feed(at, static_cast<size_t>(end - at));
    job_.feed("\n\n", 2);
  }

  const settings& settings_;
  Job job_;
  char held_[0x1000];
  size_t size_ = 0;
  size_t line_ = 0;            // where the last line begins
  text_line title_;            // its value, once there is one
  bool last_is_whole_ = true;  // nothing below can belong to it
  bool holds_ = true;
};

}  // namespace command

#endif  // BREVIER_COMMAND_FRONT_MATTER_HPP
