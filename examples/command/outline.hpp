// SPDX-License-Identifier: MIT
//
// outline: what the reader makes of an article, before anything is chosen: its lines and their sentences.
//
// Input:  an article in any pieces.
// Output: to a sink, `line(kind, text, size, goes_on)` for each line of the article, its sentences separated
//         by '\n'. Body text of more than a few sentences comes in several calls, each but the first with
//         `goes_on`. By its constant `posts` the sink says whether posts and letters are looked for as well.
// Bound:  the memory below; nothing depends on how the input was cut.
//
// The summarizer guesses the language while it reads. Here the first bytes of an article are held back until
// there are enough to guess from, and the reader knows it from the beginning.

#ifndef BREVIER_COMMAND_OUTLINE_HPP
#define BREVIER_COMMAND_OUTLINE_HPP

#include <stdint.h>
#include <string.h>

#include <brevier/brevier.hpp>

#include "arguments.hpp"

namespace command {

template <class Sink>
class outline {
 public:
  // `title` is that of the article if it comes apart from it, of so many bytes, or 0.
  void begin(const settings& s, const char* title, size_t title_bytes, Sink& sink) {
    article_ = {};
    known_ = s.language != nullptr;
    language_ = pack(known_ ? s.language : "");
    held_ = pending_ = body_bytes_ = 0;
    body_ = false;
    if (title_bytes == 0) return;
    intake to{*this, sink};
    article_.begin_title();
    article_.feed(title, title_bytes, to);
    article_.end_title(to);
  }

  void feed(const char* data, size_t size, Sink& sink) {
    if (!known_) {
      const size_t room = sizeof front_ - held_;
      const size_t taken = size < room ? size : room;
      memcpy(front_ + held_, data, taken);
      held_ += taken;
      if (held_ < sizeof front_) return;
      guess(sink);
      data += taken;
      size -= taken;
    }
    intake to{*this, sink};
    article_.feed(data, size, to);
  }

  // The pack of the article's language, as far as it is known.
  [[nodiscard]] const brevier::language& language() const { return *language_; }

  void finish(Sink& sink) {
    if (!known_) guess(sink);
    intake to{*this, sink};
    article_.finish(to);
  }

 private:
  // A longer line is body text, whatever it is (line.hpp).
  static constexpr size_t longest_line = brevier::longest_unmarked_title;

  // What takes the sentences from the reader. What kind of line they stand in is known at its end, but a line
  // that is longer than longest_line is body text.
  struct intake {
    static constexpr bool posts = Sink::posts;
    outline& self;
    Sink& sink;

    [[nodiscard]] brevier::reading in() const {
      return {self.window_, sizeof self.window_, true, self.language_};
    }
    void sample(uint16_t) const {}  // the language is known
    void take(const brevier::found& f) { self.add(f, sink); }
    void paragraph_end(brevier::line_kind kind) {
      sink.line(kind, self.line_, self.pending_, self.body_);
      self.pending_ = self.body_bytes_ = 0;
      self.body_ = false;
    }
  };

  void add(const brevier::found& f, Sink& sink) {
    if (body_bytes_ + f.size <= longest_line) {
      if (pending_ != 0) line_[pending_++] = '\n';
      memcpy(line_ + pending_, window_, f.size);
      pending_ += f.size;
      body_bytes_ += f.size;
      return;
    }
    if (pending_ != 0) give(line_, pending_, sink);
    pending_ = 0;
    body_bytes_ = longest_line;
    give(window_, f.size, sink);
  }

  void give(const char* data, size_t size, Sink& sink) {
    sink.line(brevier::line_kind::body, data, size, body_);
    body_ = true;
  }

  void guess(Sink& sink) {
    static brevier::summarizer<brevier::tiny, spoken> guesser;
    guesser.reset();
    guesser.feed(front_, held_);
    guesser.finish();
    language_ = pack(guesser.language());
    known_ = true;
    intake to{*this, sink};
    article_.feed(front_, held_, to);
  }

  static const brevier::language* pack(const char* code) {
    uint8_t i = 0;
    while (i < spoken::count && strcmp(spoken::list[i]->code.value, code) != 0) ++i;
    return spoken::list[i];  // after the last one, the pack of no language
  }

  brevier::reader article_;
  const brevier::language* language_ = nullptr;
  size_t held_ = 0;        // bytes in front_
  size_t pending_ = 0;     // bytes in line_
  size_t body_bytes_ = 0;  // of this line, without what separates sentences; stops at longest_line
  bool known_ = false;     // the language is
  bool body_ = false;      // a part of this line was given
  char front_[4096];
  char window_[brevier::large::window_bytes];
  char line_[2 * longest_line];  // short sentences, and what separates them
};

}  // namespace command

#endif  // BREVIER_COMMAND_OUTLINE_HPP
