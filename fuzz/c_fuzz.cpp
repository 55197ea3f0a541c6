// SPDX-License-Identifier: MIT
//
// c_fuzz: programs of calls of the C interface.
//
// Input:  a byte for the preset, a byte for the number of calls, two bytes for each call (which, and its
//         argument), and the text that the calls feed, piece by piece.
// Holds:  the states of brevier.h, by a model of them; every answer is that of summarizer<> after the same
//         calls; an article keeps to its memory, also after it was moved; what is refused changes no byte.

// The library itself, so that it is compiled with the sanitizers of this target.
#include "../src/brevier.cpp"  // NOLINT(bugprone-suspicious-include)
#include "../src/html.cpp"     // NOLINT(bugprone-suspicious-include)

#include <utility>

#include "support.hpp"

namespace {

enum class call : uint8_t {
  feed,
  feed_nothing,
  finish,
  headline,
  summary,
  summary_from,
  sentences,
  kept,
  keyword,
  title,
  html,
  language,
  reset,
  look,
  move,
  init_badly,
  count
};

struct step {
  call which;
  uint8_t argument;
};

step read_step(fuzz::options_reader& in) {
  const uint8_t which = in.byte();
  const uint8_t argument = in.byte();
  return {static_cast<call>(which % static_cast<uint8_t>(call::count)), argument};
}

bool same(const brevier_written& a, const brevier::written& b) {
  return static_cast<uint8_t>(a.result) == static_cast<uint8_t>(b.result) && a.size == b.size &&
         a.needed == b.needed;
}

bool same(brevier_status a, brevier::status b) {
  return static_cast<uint8_t>(a) == static_cast<uint8_t>(b);
}

// An article for C, the summarizer<> that does the same, and a model of the states.
template <class Limits>
class both {
 public:
  both(size_t bytes, int preset)
      : preset_(preset), memory_(bytes / sizeof(uint32_t)), article_(begin(memory_)), mirror_(1) {}

  void run(step s, fuzz::options_reader& text) {
    const std::string before = memory_.bytes();
    const bool refused = !act(s, text);
    if (refused) REQUIRE(memory_.bytes() == before);
    look();
  }

 private:
  using memory_block = fuzz::block<uint32_t>;

  brevier_article* begin(memory_block& memory) {
    brevier_article* article = brevier_init(memory.data(), memory.size() * sizeof(uint32_t), preset_);
    REQUIRE(static_cast<void*>(article) == memory.data());
    REQUIRE(brevier_get_state(article) == BREVIER_FRESH);
    return article;
  }

  brevier::summarizer<Limits>& mirror() { return *mirror_.data(); }

  // False if the call must be refused, and the article be what it was. Answers are made in it, so of those
  // only what finds nothing is refused.
  bool act(step s, fuzz::options_reader& text) {
    switch (s.which) {
      case call::feed:
        return feed(text.text(s.argument));
      case call::feed_nothing:
        return feed_nothing(s.argument);
      case call::finish:
        return finish();
      case call::title:
        return title(text.text(s.argument));
      case call::html:
        return html(text.text(s.argument / 2), s.argument % 2);
      case call::language:
        return language(s.argument);
      case call::headline:
      case call::summary:
      case call::summary_from:
      case call::sentences:
        return write(s);
      case call::kept:
        return kept(s.argument);
      case call::keyword:
        return keyword(s.argument % 5);
      case call::reset:
        return reset();
      case call::move:
        return move();
      case call::init_badly:
        return init_badly(s.argument);
      case call::look:
      case call::count:
        return false;
    }
    return false;
  }

  // What the header's table says of a call that returns a status; the answer itself is the mirror's.
  bool require_status(brevier_status got, brevier::status expected, bool in_state, bool good_argument) const {
    REQUIRE(same(got, expected));
    REQUIRE((got == BREVIER_BAD_STATE || got == BREVIER_BAD_ARGUMENT) == !(in_state && good_argument));
    if (in_state && !good_argument) REQUIRE(got == BREVIER_BAD_ARGUMENT);
    if (!in_state && good_argument) REQUIRE(got == BREVIER_BAD_STATE);
    return in_state && good_argument;
  }

  bool feed(const std::string& piece) {
    fuzz::block<char> exact(piece.size());
    piece.copy(exact.data(), piece.size());
    const brevier_status s = brevier_feed(article_, exact.data(), piece.size());
    const bool done =
        require_status(s, mirror().feed(piece.data(), piece.size()), state_ != BREVIER_FINISHED, true);
    if (done) state_ = BREVIER_FED;
    return done;
  }

  bool feed_nothing(size_t size) {
    const brevier_status s = brevier_feed(article_, nullptr, size);
    const bool done = require_status(s, mirror().feed(nullptr, size), state_ != BREVIER_FINISHED, size == 0);
    if (done) state_ = BREVIER_FED;
    return done;
  }

  bool finish() {
    const brevier_status s = brevier_finish(article_);
    const bool done = require_status(s, mirror().finish(), state_ != BREVIER_FINISHED, true);
    state_ = BREVIER_FINISHED;
    return done;
  }

  bool title(const std::string& line) {
    const brevier_status s = brevier_title(article_, line.data(), line.size());
    const brevier::status expected = mirror().title(line.data(), line.size());
    const bool done = require_status(s, expected, state_ == BREVIER_FRESH, !line.empty());
    if (done) state_ = BREVIER_FED;
    return done;
  }

  // A page of its own, whose text is fed.
  bool html(const std::string& piece, int mode) {
    fuzz::block<uint32_t> memory(BREVIER_HTML_BYTES / sizeof(uint32_t));
    brevier_html* page = brevier_html_init(memory.data(), BREVIER_HTML_BYTES, mode);
    const brevier_status fed = brevier_html_feed(page, article_, piece.data(), piece.size());
    const brevier_status finished = brevier_html_finish(page, article_);
    REQUIRE((fed == BREVIER_BAD_STATE) == (state_ == BREVIER_FINISHED));
    REQUIRE((finished == BREVIER_BAD_STATE) == (state_ == BREVIER_FINISHED));
    if (state_ == BREVIER_FINISHED) return false;
    brevier::html_filter filter(static_cast<brevier::markup>(mode));
    (void)mirror().feed(nullptr, 0);
    filter.feed(piece.data(), piece.size(), mirror());
    filter.finish(mirror());
    REQUIRE(brevier_html_malformed(page) == filter.malformed());
    REQUIRE(finished == BREVIER_DEGRADED || (mirror().stats().lossless() && filter.malformed() == 0));
    state_ = BREVIER_FED;
    return true;
  }

  bool language(uint8_t which) {
    static const char* const codes[] = {"en", "", "e", "eng", "xx", "EN", nullptr};
    const size_t i = which % (sizeof codes / sizeof codes[0]);
    const brevier_status s = brevier_language(article_, codes[i]);
    return require_status(s, mirror().language(codes[i]), state_ == BREVIER_FRESH, i < 2);
  }

  bool write(step s) {
    const size_t capacity = s.argument * size_t{s.which == call::headline ? 1u : 3u};
    const auto number = static_cast<uint16_t>(s.argument % 11);
    fuzz::text_buffer a(capacity);
    fuzz::text_buffer b(capacity);
    const brevier_written got = ask(s.which, number, a.data(), capacity);
    const brevier::written expected = ask_mirror(s.which, number, b.data(), capacity);
    REQUIRE(same(got, expected));
    REQUIRE(a.holds(got.size) && b.holds(got.size));
    REQUIRE(a.text(got.size) == b.text(got.size));
    REQUIRE((got.result == BREVIER_BAD_STATE) == (state_ != BREVIER_FINISHED));
    REQUIRE(ask(s.which, number, nullptr, capacity + 1).result == BREVIER_BAD_ARGUMENT);
    return state_ == BREVIER_FINISHED;
  }

  brevier_written ask(call which, uint16_t number, char* out, size_t capacity) {
    if (which == call::headline) return brevier_headline(article_, out, capacity);
    if (which == call::summary) return brevier_summary(article_, out, capacity);
    if (which == call::summary_from) return brevier_summary_from(article_, number, out, capacity);
    return brevier_sentences(article_, number, out, capacity);
  }

  brevier::written ask_mirror(call which, uint16_t number, char* out, size_t capacity) {
    if (which == call::headline) return mirror().headline(out, capacity);
    if (which == call::summary) return mirror().summary(out, capacity);
    if (which == call::summary_from) return mirror().summary_from(number, out, capacity);
    return mirror().sentences(number, out, capacity);
  }

  // Reads only.
  bool kept(uint16_t i) {
    const brevier_pick a = brevier_kept(article_, i);
    const brevier::pick b = mirror().kept(i);
    REQUIRE(a.size == b.size && a.score == b.score && a.ordinal == b.ordinal && a.paragraph == b.paragraph);
    REQUIRE(static_cast<uint8_t>(a.kind) == static_cast<uint8_t>(b.kind) && (a.chosen != 0) == b.chosen);
    REQUIRE(fuzz::same_bytes(a.data, b.data, a.size));
    REQUIRE((a.data != nullptr) ==
            (state_ == BREVIER_FINISHED && i < brevier_stats(article_).sentences_kept));
    const brevier_feature_list f = brevier_explain(article_, i);
    const brevier::feature_list g = mirror().explain(i);
    REQUIRE(f.count == g.count && std::memcmp(f.active, g.active, f.count) == 0);
    return a.data != nullptr;
  }

  bool keyword(uint16_t i) {
    const brevier_key_term a = brevier_keyword(article_, i);
    const brevier::key_term b = mirror().keyword(i);
    REQUIRE(a.size == b.size && a.count == b.count && fuzz::same_bytes(a.data, b.data, a.size));
    if (state_ != BREVIER_FINISHED) REQUIRE(a.data == nullptr);
    return brevier_stats(article_).sentences_kept != 0 &&
           state_ == BREVIER_FINISHED;  // it has looked at words
  }

  bool reset() {
    brevier_reset(article_);
    mirror().reset();
    state_ = BREVIER_FRESH;
    memory_block other(memory_.size());
    begin(other);
    REQUIRE(memory_.bytes() == other.bytes());
    return true;
  }

  bool move() {
    memory_block other(memory_.size());
    std::memcpy(other.data(), memory_.data(), memory_.size() * sizeof(uint32_t));
    memory_ = std::move(other);
    article_ = reinterpret_cast<brevier_article*>(memory_.data());
    return true;
  }

  // Memory that does not do stays as it is, and what lies there is no article before brevier_init().
  static bool init_badly(uint8_t how) {
    memory_block some(BREVIER_TINY_BYTES / sizeof(uint32_t));
    const std::string before = some.bytes();
    auto* bytes = reinterpret_cast<unsigned char*>(some.data());
    const unsigned shift = how % 4;
    const int preset = how / 4 % 5 - 1;
    const bool good = shift == 0 && preset == BREVIER_TINY;
    if (!good) {
      REQUIRE(brevier_init(bytes + shift, some.size() * sizeof(uint32_t) - shift, preset) == nullptr);
      REQUIRE(some.bytes() == before);
    }
    auto* none = reinterpret_cast<brevier_article*>(some.data());
    REQUIRE(brevier_feed(none, "a", 1) == BREVIER_BAD_ARGUMENT);
    REQUIRE(brevier_finish(none) == BREVIER_BAD_ARGUMENT);
    REQUIRE(brevier_summary(none, nullptr, 0).result == BREVIER_BAD_ARGUMENT);
    REQUIRE(brevier_kept(none, 0).data == nullptr);
    REQUIRE(some.bytes() == before);
    return false;
  }

  // What can be asked at any time and changes nothing.
  void look() {
    REQUIRE(brevier_get_state(article_) == state_);
    REQUIRE(static_cast<uint8_t>(mirror().state()) == static_cast<uint8_t>(state_));
    REQUIRE(std::strcmp(brevier_language_code(article_), mirror().language()) == 0);
    const brevier_report a = brevier_stats(article_);
    const brevier::report b = mirror().stats();
    REQUIRE(a.bytes == b.bytes && a.words == b.words && a.sentences == b.sentences);
    REQUIRE(a.paragraphs == b.paragraphs && a.lines_skipped == b.lines_skipped);
    REQUIRE(a.sentences_kept == b.sentences_kept && a.malformed == b.malformed);
    REQUIRE(a.sentences_dropped == b.sentences_dropped && a.sentences_cut == b.sentences_cut);
    REQUIRE(a.terms_dropped == b.terms_dropped);
  }

  int preset_;
  brevier_state state_ = BREVIER_FRESH;
  memory_block memory_;
  brevier_article* article_;
  fuzz::block<brevier::summarizer<Limits>> mirror_;
};

template <class Limits>
void run(size_t bytes, int preset, fuzz::options_reader& in) {
  both<Limits> article(bytes, preset);
  const size_t count = in.byte() % 64;
  const std::string program = in.text(2 * count);
  fuzz::options_reader calls(reinterpret_cast<const uint8_t*>(program.data()), program.size());
  while (!calls.empty()) article.run(read_step(calls), in);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::options_reader in(data, size);
  switch (in.byte() % 8) {
    case 0:
      run<brevier::large>(BREVIER_LARGE_BYTES, BREVIER_LARGE, in);
      break;
    case 1:
    case 2:
      run<brevier::standard>(BREVIER_STANDARD_BYTES, BREVIER_STANDARD, in);
      break;
    default:
      run<brevier::tiny>(BREVIER_TINY_BYTES, BREVIER_TINY, in);
  }
  return 0;
}
