// SPDX-License-Identifier: MIT
//
// summarizer: the engine and its memory in one object. This is the interface.
//
//   static brevier::summarizer<brevier::standard> article;
//
//   article.feed(chunk, size);               // any pieces, cut anywhere, even inside a character; for a page
//                                            // of HTML, markup.hpp goes before it
//   article.finish();
//   char line[76];
//   (void)article.headline(line, sizeof line);  // at most 75 bytes and a NUL
//
// Every call in every state has a defined result, and a call that is refused changes nothing:
//
//              | fresh                 | fed                  | finished
//   -----------+-----------------------+----------------------+----------------------------
//   feed       | -> fed                | reads on             | bad_state
//   finish     | -> finished, `empty`  | -> finished          | bad_state
//   headline   | bad_state             | bad_state            | writes
//   summary    | bad_state             | bad_state            | writes   (also sentences, summary_from)
//   kept       | data is null          | data is null         | gives    (also keyword)
//   keywords   | none                  | none                 | gives    (also explain)
//   reset      | stays fresh           | -> fresh             | -> fresh
//   stats      | all zero              | so far               | of the whole article
//   title      | -> fed                | bad_state            | bad_state
//   language   | stays fresh           | bad_state            | bad_state
//   state      | `fresh`               | `fed`                | `finished`  (also scored_by)
//
// An unused object is all zero bytes: as a static variable it needs no constructor at run time and takes no
// flash. Every call that needs its pointers sets them again, so it may be copied and moved as bytes. Every
// call except stats(), state() and scored_by() may write to it, also those that only answer: one call at a
// time.

#ifndef BREVIER_SUMMARIZER_HPP
#define BREVIER_SUMMARIZER_HPP

#include <stddef.h>
#include <stdint.h>

#include <brevier/engine.hpp>
#include <brevier/features.hpp>
#include <brevier/language.hpp>
#include <brevier/languages/english.hpp>
#include <brevier/limits.hpp>
#include <brevier/memory.hpp>
#include <brevier/rom.hpp>
#include <brevier/score.hpp>
#include <brevier/status.hpp>
#include <brevier/store.hpp>
#include <brevier/workroom.hpp>

namespace brevier {

template <class Limits = standard, class Languages = languages<english>>
class summarizer {
 public:
  // Reads more of the article. ok or degraded; bad_argument for a null pointer with a size.
  constexpr status feed(const char* data, size_t size) noexcept {
    const status s = engine_.may_feed(data, size);
    return s == status::ok ? placed().feed(data, size) : s;
  }

  // The article has ended: takes its last sentence, and allows the calls that answer. ok, degraded, or empty
  // if there was no sentence.
  constexpr status finish() noexcept {
    status s = engine_.may_finish();
    if (s != status::ok) return s;
    s = placed().finish();
    space_.end_reading();
    return s;
  }

  // The four calls that write text put at most `capacity` - 1 bytes of UTF-8 and a NUL into `out`, never half
  // a character; `out` may be null if capacity is 0: then only `needed` is set. They may be called any number
  // of times, for any sizes, and take a few passes over the kept text. The result is
  //   ok, degraded  written; what of it fits (degraded: something of the article was lost, stats() says what)
  //   empty         the article has no sentence
  //   bad_argument  out is null and capacity is not 0
  //   bad_state     not finished
  // and in the last three cases `out` is the empty string, if there is room for one.

  // One line: the title of the article, or its best sentence, made to fit: usually the first, which can stand
  // alone; summary() of the same size may show another. If it is too long, English gets the grammar of
  // headlines: "Mayor resigned" (trim.hpp). `needed` is the size of the whole line.
  [[nodiscard]] constexpr written headline(char* out, size_t capacity) noexcept {
    const status s = engine_.may_write(out, capacity);
    return s == status::ok ? engine_.wrote(placed().headline(out, capacity)) : written{s, 0, 0};
  }

  // Running text: sentences in the order of the article. `needed` is the size of all kept text.
  [[nodiscard]] constexpr written summary(char* out, size_t capacity) noexcept {
    const status s = engine_.may_write(out, capacity);
    return s == status::ok ? engine_.wrote(placed().summary(out, capacity)) : written{s, 0, 0};
  }

  // At most `most` sentences, with a line feed between two: fewer if they are long (select.hpp) or would
  // repeat each other. One that does not fit is left out, with all that follow. Each takes a look at every
  // kept sentence.
  [[nodiscard]] constexpr written sentences(uint16_t most, char* out, size_t capacity) noexcept {
    const status s = engine_.may_write(out, capacity);
    return s == status::ok ? engine_.wrote(placed().sentences(most, out, capacity)) : written{s, 0, 0};
  }

  // The kept sentence number `i`, in the order of the article, from 0; data is null past the last one (there
  // are stats().sentences_kept) and before finish(). Takes a pass over the sentence.
  [[nodiscard]] constexpr pick kept(uint16_t i) noexcept {
    return engine_.keeps(i) ? placed().kept(i) : pick{};
  }

  // Writes the `most` heaviest terms, the heaviest first, to `out` and returns how many there are; none
  // before finish(). Each takes at least a pass over the kept text, and at most a pass for each word of it.
  [[nodiscard]] constexpr uint16_t keywords(key_term* out, uint16_t most) noexcept {
    return engine_.keeps(0) && out != nullptr ? placed().keywords(out, most) : uint16_t{0};
  }

  // Keyword number `i`, from 0, the heaviest first; data is null past the last one and before finish(). It
  // finds all before it again: for more than a few, keywords() is faster.
  [[nodiscard]] constexpr key_term keyword(uint16_t i) noexcept {
    return engine_.keeps(0) ? placed().keyword(i) : key_term{};
  }

  // Before the first feed(): the headline of the article, in one piece and on one line: of several lines,
  // headline() may show only the last. ok or degraded; bad_argument for a null pointer or no bytes.
  constexpr status title(const char* data, size_t size) noexcept {
    const status s = engine_.may_have_title(data, size);
    return s == status::ok ? placed().title(data, size) : s;
  }

  // Before title() and the first feed(): the language by its code, "en", if it is among `Languages`; "" for
  // none of them. bad_argument if it is not among them, in any state. Without this call the language is
  // guessed from the first 64 words.
  constexpr status language(const char* code) noexcept {
    for (uint8_t i = 0; code != nullptr && i < Languages::count; ++i) {
      const brevier::language& have = *rom(Languages::list[i]);
      if (have.code[0] == code[0] && code[0] != 0 && have.code[1] == code[1] && code[2] == 0)
        return engine_.use(i);
    }
    if (code == nullptr || code[0] != 0) return status::bad_argument;
    return engine_.use(Languages::count);
  }

  // The code of the language in use; "" for none. On AVR it is in flash, for strcmp_P() and the like.
  [[nodiscard]] constexpr const char* language() noexcept { return placed().pack_in_use().code.value; }

  // A summary from a sentence of the caller's choice, by its number among those kept: running text of it and
  // what follows; if the article ends before the size is filled, earlier sentences that fit whole come before
  // it. Past the last one, nothing.
  [[nodiscard]] constexpr written summary_from(uint16_t first, char* out, size_t capacity) noexcept {
    const status s = engine_.may_write(out, capacity);
    return s == status::ok ? engine_.wrote(placed().summary_from(first, out, capacity)) : written{s, 0, 0};
  }

  // The expert (features.hpp) whose scores kept() shows: that of the last headline(), summary(),
  // summary_from() or sentences().
  [[nodiscard]] constexpr expert scored_by() const noexcept { return engine_.scored_by(); }

  // What makes the score of kept sentence number `i`: its features; score_of() adds up their weights.
  // `counted` is for its first `shown` bytes. Takes a pass over the sentence.
  [[nodiscard]] constexpr feature_list explain(uint16_t i, uint16_t shown = 0xFFFF) noexcept {
    return engine_.keeps(i) ? placed().explain(i, shown) : feature_list{};
  }

  // Back to fresh; language() is forgotten as well.
  constexpr void reset() noexcept {  // by member: a whole object may not fit the stack
    engine_ = engine_type{};
    for (sentence& s : sentences_) s = sentence{};
    for (uint16_t& h : hashes_) h = 0;
    for (uint8_t& c : counts_) c = 0;
    space_ = workspace<limits::window_bytes>{};
    for (char& c : text_) c = 0;
  }

  [[nodiscard]] constexpr report stats() const noexcept { return engine_.stats(); }
  [[nodiscard]] constexpr brevier::state state() const noexcept { return engine_.where(); }

 private:
  using limits = checked_limits<Limits>;

  BREVIER_ROM static constexpr brevier::layout layout = {
      {limits::sentences, limits::text_bytes}, Languages::count, Languages::list};

  using engine_type = engine_of<stages_of<Limits, Languages::stages>>;

  // The engine, with its memory set.
  [[gnu::noinline, nodiscard]] constexpr engine_type& placed() noexcept {
    engine_.place({{sentences_, text_, &layout},
                   0,  // the engine keeps its own
                   shape::paragraphs,
                   {space_.window, limits::window_bytes, false, nullptr},
                   &space_.work,
                   {hashes_, counts_, limits::terms}});
    return engine_;
  }

  engine_type engine_;
  sentence sentences_[limits::sentences] = {};
  uint16_t hashes_[limits::terms] = {};
  uint8_t counts_[limits::terms + Languages::count + 1] = {};
  workspace<limits::window_bytes> space_;
  char text_[limits::text_bytes] = {};
};

// All in one call: a summary of text[0, size) in at most `capacity` - 1 bytes and a NUL. The summarizer is on
// the stack meanwhile.
template <class Limits = standard, class Languages = languages<english>>
[[nodiscard]] constexpr written summarize(const char* text, size_t size, char* out,
                                          size_t capacity) noexcept {
  summarizer<Limits, Languages> article;
  const status fed = article.feed(text, size);
  if (fed == status::bad_argument) {
    if (out != nullptr && capacity != 0) out[0] = 0;
    return {fed, 0, 0};
  }
  (void)article.finish();
  return article.summary(out, capacity);
}

}  // namespace brevier

#endif  // BREVIER_SUMMARIZER_HPP
