// SPDX-License-Identifier: MIT
//
// summarizer_fuzz: the whole path, from bytes to every kind of text.
//
// Input:  16 bytes of options, then the article, of which the first bytes may be its title. The options:
//
//           0  0 ... 2: a preset, by summarizer<>; other values: capacities of their own
//           1  window, 2 text, 3 sentences, 4 terms: those capacities
//           5  1 ... 3: some stages are left out
//           6  language
//           7  size of the title
//           8  how the article is cut
//           9  capacity of a headline, 10 and 11 of a summary, 12 and 13 of sentences
//          14  how many sentences
//          15  the number of a sentence, and of a keyword
//
// Holds:  what the headers promise; each REQUIRE is one of the promises. The article is read three times: in
//         one piece and in many by an engine whose arrays are blocks of their own, so that a sanitizer sees
//         the first byte beyond each of them; and, for a preset, by summarizer<>. All three must agree.
//
// Where stages are left out, the preset 0 is `lean` if they are those of it.

#include <brevier/brevier.hpp>
#include <vector>

#include "support.hpp"

namespace {

using languages = brevier::languages<brevier::english>;

struct run_options {
  uint8_t preset = 0;
  uint8_t capacity[4] = {};
  uint8_t stages = 0;
  uint8_t language = 0;
  size_t title = 0;
  uint8_t cut = 0;
  size_t headline = 0;
  size_t summary = 0;
  size_t sentences = 0;
  uint16_t most = 0;
  uint16_t which = 0;
};

run_options read_options(fuzz::options_reader& in) {
  run_options o;
  o.preset = in.byte();
  for (uint8_t& c : o.capacity) c = in.byte();
  o.stages = in.byte();
  o.language = in.byte() % 3;
  o.title = in.byte();
  o.cut = in.byte();
  o.headline = in.byte();
  o.summary = in.word() % 2048;
  o.sentences = in.word() % 2048;
  o.most = in.byte();
  o.which = in.byte();
  return o;
}

struct capacities {
  uint16_t window;
  uint16_t text;
  uint16_t sentences;
  uint16_t terms;
};

template <class Limits>
constexpr capacities capacities_of() {
  return {Limits::window_bytes, Limits::text_bytes, Limits::sentences, Limits::terms};
}

constexpr uint8_t stages_of_lean = 1;  // as options say it

capacities capacities_for(const run_options& o) {
  if (o.preset == 0 && o.stages == stages_of_lean) return capacities_of<brevier::lean>();
  if (o.preset == 0) return capacities_of<brevier::tiny>();
  if (o.preset == 1) return capacities_of<brevier::standard>();
  if (o.preset == 2) return capacities_of<brevier::large>();
  capacities c{};
  c.window = static_cast<uint16_t>(128 + o.capacity[0]);
  c.text = static_cast<uint16_t>(c.window + o.capacity[1] * 4);
  c.sentences = static_cast<uint16_t>(4 + o.capacity[2] % 60);
  c.terms = static_cast<uint16_t>(16u << (o.capacity[3] % 6));
  return c;
}

using preset_stages = brevier::stages_of<brevier::standard, languages::stages>;
using lean_stages = brevier::stages_of<brevier::lean, languages::stages>;
using no_scores = brevier::stages<brevier::stage::all & ~brevier::stage::scoring>;
using no_stage = brevier::stages<0>;

// The interface of summarizer<>, with each array in a block of its own and capacities chosen at run time.
template <class Stages>
class apart {
 public:
  explicit apart(const capacities& c)
      : c_(c),
        layout_{{c.sentences, c.text}, languages::count, languages::list},
        window_(c.window),
        work_(1),
        text_(c.text),
        list_(c.sentences),
        hashes_(c.terms),
        counts_(c.terms + size_t{2}) {}

  brevier::status feed(const char* data, size_t size) {
    const brevier::status s = engine_.may_feed(data, size);
    return s == brevier::status::ok ? placed().feed(data, size) : s;
  }
  brevier::status finish() {
    const brevier::status s = engine_.may_finish();
    return s == brevier::status::ok ? placed().finish() : s;
  }
  brevier::status title(const char* data, size_t size) {
    const brevier::status s = engine_.may_have_title(data, size);
    return s == brevier::status::ok ? placed().title(data, size) : s;
  }
  brevier::status language(const char* code) {
    return engine_.use(code[0] == 0 ? languages::count : uint8_t{0});
  }
  const char* language() { return placed().pack_in_use().code.value; }
  brevier::written headline(char* out, size_t n) {
    const brevier::status s = engine_.may_write(out, n);
    return s == brevier::status::ok ? engine_.wrote(placed().headline(out, n)) : brevier::written{s, 0, 0};
  }
  brevier::written summary(char* out, size_t n) {
    const brevier::status s = engine_.may_write(out, n);
    return s == brevier::status::ok ? engine_.wrote(placed().summary(out, n)) : brevier::written{s, 0, 0};
  }
  brevier::written summary_from(uint16_t first, char* out, size_t n) {
    const brevier::status s = engine_.may_write(out, n);
    return s == brevier::status::ok ? engine_.wrote(placed().summary_from(first, out, n))
                                    : brevier::written{s, 0, 0};
  }
  brevier::written sentences(uint16_t most, char* out, size_t n) {
    const brevier::status s = engine_.may_write(out, n);
    return s == brevier::status::ok ? engine_.wrote(placed().sentences(most, out, n))
                                    : brevier::written{s, 0, 0};
  }
  brevier::pick kept(uint16_t i) { return engine_.keeps(i) ? placed().kept(i) : brevier::pick{}; }
  brevier::feature_list explain(uint16_t i) {
    return engine_.keeps(i) ? placed().explain(i, 0xFFFF) : brevier::feature_list{};
  }
  brevier::key_term keyword(uint16_t i) {
    return engine_.keeps(0) ? placed().keyword(i) : brevier::key_term{};
  }
  [[nodiscard]] brevier::report stats() const { return engine_.stats(); }
  [[nodiscard]] brevier::state state() const { return engine_.where(); }

  [[nodiscard]] const capacities& limits() const { return c_; }
  [[nodiscard]] bool holds(const char* data, size_t size) const {
    return data >= text_.data() && data + size <= text_.data() + text_.size();
  }
  // All that it remembers.
  [[nodiscard]] std::string bytes() const {
    return std::string(reinterpret_cast<const char*>(&engine_), sizeof engine_) + window_.bytes() +
           text_.bytes() + list_.bytes() + hashes_.bytes() + counts_.bytes();
  }

 private:
  brevier::engine_of<Stages>& placed() {
    engine_.place({{list_.data(), text_.data(), &layout_},
                   0,  // as yet
                   brevier::shape::paragraphs,
                   {window_.data(), c_.window, false, nullptr},
                   work_.data(),
                   {hashes_.data(), counts_.data(), c_.terms}});
    return engine_;
  }

  brevier::engine_of<Stages> engine_;
  capacities c_;
  brevier::layout layout_;
  fuzz::block<char> window_;
  fuzz::block<brevier::workroom> work_;  // apart from the window, so that a byte beyond either is found
  fuzz::block<char> text_;
  fuzz::block<brevier::sentence> list_;
  fuzz::block<uint16_t> hashes_;
  fuzz::block<uint8_t> counts_;
};

bool same(const brevier::report& a, const brevier::report& b) {
  return a.bytes == b.bytes && a.words == b.words && a.sentences == b.sentences &&
         a.paragraphs == b.paragraphs && a.lines_skipped == b.lines_skipped &&
         a.sentences_kept == b.sentences_kept && a.malformed == b.malformed &&
         a.sentences_dropped == b.sentences_dropped && a.sentences_cut == b.sentences_cut &&
         a.terms_dropped == b.terms_dropped;
}

// `ok` if and only if every counter of losses is zero.
bool tells_losses(brevier::status s, const brevier::report& r) {
  const bool lossless =
      r.malformed == 0 && r.sentences_dropped == 0 && r.sentences_cut == 0 && r.terms_dropped == 0;
  return s == (lossless ? brevier::status::ok : brevier::status::degraded);
}

// ---- Reading

template <class Article>
void set_options(Article& article, const run_options& o) {
  if (o.language == 1) REQUIRE(article.language("en") == brevier::status::ok);
  if (o.language == 2) REQUIRE(article.language("") == brevier::status::ok);
  REQUIRE(article.state() == brevier::state::fresh);
}

template <class Article>
void feed_piece(Article& article, const std::string& text, size_t at, size_t size) {
  fuzz::block<char> exact(size);  // so that no byte beyond the piece is read
  text.copy(exact.data(), size, at);
  const brevier::status s = article.feed(exact.data(), size);
  REQUIRE(tells_losses(s, article.stats()));
  REQUIRE(article.state() == brevier::state::fed);
}

// What must be refused before finish(), and that it changes nothing.
template <class Article>
void test_refusals_while_reading(Article& article) {
  const std::string before = article.bytes();
  char out[8] = "unused";
  REQUIRE(article.feed(nullptr, 1) == brevier::status::bad_argument);
  REQUIRE(article.headline(out, sizeof out).result == brevier::status::bad_state);
  REQUIRE(article.summary(out, sizeof out).result == brevier::status::bad_state);
  REQUIRE(article.summary_from(0, out, sizeof out).result == brevier::status::bad_state);
  REQUIRE(article.sentences(1, out, sizeof out).result == brevier::status::bad_state);
  REQUIRE(article.summary(nullptr, 1).result == brevier::status::bad_argument);
  REQUIRE(article.kept(0).data == nullptr && article.keyword(0).data == nullptr);
  REQUIRE(article.explain(0).count == 0);
  if (article.state() == brevier::state::fed) {
    REQUIRE(article.title("T", 1) == brevier::status::bad_state);
    REQUIRE(article.language("") == brevier::status::bad_state);
  } else {
    REQUIRE(article.title("", 0) == brevier::status::bad_argument);
    REQUIRE(article.title(nullptr, 1) == brevier::status::bad_argument);
  }
  REQUIRE(article.bytes() == before);
}

template <class Stages>
void test_refusals_when_finished(apart<Stages>& article) {
  const std::string before = article.bytes();
  REQUIRE(article.feed("x", 1) == brevier::status::bad_state);
  REQUIRE(article.finish() == brevier::status::bad_state);
  REQUIRE(article.title("T", 1) == brevier::status::bad_state);
  REQUIRE(article.language("en") == brevier::status::bad_state);
  REQUIRE(article.headline(nullptr, 1).result == brevier::status::bad_argument);
  REQUIRE(article.summary(nullptr, 1).result == brevier::status::bad_argument);
  REQUIRE(article.sentences(1, nullptr, 1).result == brevier::status::bad_argument);
  REQUIRE(article.bytes() == before);
}

template <class Article>
void end_article(Article& article, size_t fed) {
  const brevier::status s = article.finish();
  const brevier::report r = article.stats();
  REQUIRE(article.state() == brevier::state::finished);
  REQUIRE(r.bytes == fed);
  REQUIRE((s == brevier::status::empty) == (r.sentences_kept == 0));
  if (s != brevier::status::empty) REQUIRE(tells_losses(s, r));
}

template <class Article>
void read_whole(Article& article, const run_options& o, const std::string& title, const std::string& text) {
  set_options(article, o);
  if (!title.empty()) (void)article.title(title.data(), title.size());
  feed_piece(article, text, 0, text.size());
  end_article(article, text.size());
}

template <class Stages>
void read_in_pieces(apart<Stages>& article, const run_options& o, const std::string& title,
                    const std::string& text) {
  test_refusals_while_reading(article);
  set_options(article, o);
  if (!title.empty()) (void)article.title(title.data(), title.size());
  fuzz::cutter cut(o.cut);
  for (size_t at = 0; at < text.size();) {
    const size_t n = cut.next(text.size() - at);
    feed_piece(article, text, at, n);
    at += n;
  }
  REQUIRE(tells_losses(article.feed(nullptr, 0), article.stats()));
  test_refusals_while_reading(article);
  end_article(article, text.size());
}

// Ill-formed sequences and control characters that are no white space, which the report counts together.
size_t count_malformed(const std::string& text) {
  const auto* p = reinterpret_cast<const uint8_t*>(text.data());
  size_t n = 0;
  for (size_t i = 0; i < text.size();) {
    const fuzz::utf8_piece piece = fuzz::next_piece(p + i, text.size() - i);
    const bool c0 = (p[i] < ' ' && (p[i] < '\t' || p[i] > '\r')) || p[i] == 0x7F;
    const bool c1 = piece.well_formed && p[i] == 0xC2 && p[i + 1] < 0xA0 && p[i + 1] != 0x85;
    if (!piece.well_formed || c0 || c1) ++n;
    i += piece.size;
  }
  return n < 0xFFFF ? n : 0xFFFF;
}

// None of those is overlooked.
template <class Stages>
void test_malformed(const apart<Stages>& article, const std::string& title, const std::string& text) {
  if (!title.empty()) return;
  REQUIRE(article.stats().malformed == count_malformed(text));
}

// ---- Texts

struct answer {
  brevier::written w;
  std::string text;
};

// Asks for a text and looks at all that holds for every text.
template <class Article, class Call>
answer ask(Article& article, size_t capacity, Call call) {
  fuzz::text_buffer out(capacity);
  answer a;
  a.w = call(article, out.data(), capacity);
  const brevier::report r = article.stats();
  REQUIRE(out.holds(a.w.size));
  REQUIRE(a.w.size <= a.w.needed);
  a.text = out.text(a.w.size);
  if (r.sentences_kept == 0) {
    REQUIRE(a.w.result == brevier::status::empty && a.w.needed == 0);
  } else {
    REQUIRE(tells_losses(a.w.result, r));
  }
  return a;
}

template <class Article>
uint16_t count_chosen(Article& article) {
  uint16_t n = 0;
  for (uint16_t i = 0; i < article.stats().sentences_kept; ++i)
    n = static_cast<uint16_t>(n + (article.kept(i).chosen ? 1 : 0));
  return n;
}

bool equal(const answer& a, const answer& b) {
  return a.w.result == b.w.result && a.w.size == b.w.size && a.w.needed == b.w.needed && a.text == b.text;
}

// A text for a capacity: by three readers the same, and the same when asked again; whole when there is room.
template <class Stages, class Call>
answer test_text(apart<Stages>& first, apart<Stages>& second, size_t capacity, Call call) {
  answer a = ask(first, capacity, call);
  REQUIRE(equal(a, ask(second, capacity, call)));
  REQUIRE(fuzz::is_clean(a.text.data(), a.text.size(), true));
  REQUIRE((a.w.size == 0) == (count_chosen(first) == 0));
  const answer whole = ask(first, a.w.needed + 1, call);
  REQUIRE(whole.w.needed == a.w.needed);
  REQUIRE(whole.w.size == whole.w.needed);
  REQUIRE(ask(first, 0, call).w.needed == a.w.needed);
  REQUIRE(equal(a, ask(first, capacity, call)));
  return a;
}

size_t lines_in(const std::string& text) {
  size_t n = text.empty() ? 0 : 1;
  for (const char c : text) n += c == '\n' ? 1 : 0;
  return n;
}

struct texts {
  answer headline;
  answer summary;
  answer summary_from;
  answer sentences;
};

template <class Article>
texts ask_all(Article& article, const run_options& o) {
  texts t;
  t.headline = ask(article, o.headline, [](auto& a, char* out, size_t n) { return a.headline(out, n); });
  t.summary = ask(article, o.summary, [](auto& a, char* out, size_t n) { return a.summary(out, n); });
  t.summary_from =
      ask(article, o.summary, [&](auto& a, char* out, size_t n) { return a.summary_from(o.which, out, n); });
  t.sentences =
      ask(article, o.sentences, [&](auto& a, char* out, size_t n) { return a.sentences(o.most, out, n); });
  return t;
}

template <class Stages>
void test_texts(apart<Stages>& first, apart<Stages>& second, const run_options& o) {
  const answer headline =
      test_text(first, second, o.headline, [](auto& a, char* out, size_t n) { return a.headline(out, n); });
  REQUIRE(lines_in(headline.text) <= 1);
  const answer summary =
      test_text(first, second, o.summary, [](auto& a, char* out, size_t n) { return a.summary(out, n); });
  REQUIRE(lines_in(summary.text) <= 1);
  const answer sentences = test_text(
      first, second, o.sentences, [&](auto& a, char* out, size_t n) { return a.sentences(o.most, out, n); });
  REQUIRE(lines_in(sentences.text) == count_chosen(first));
  REQUIRE(lines_in(sentences.text) <= o.most);
  const auto from = [&](auto& a, char* out, size_t n) { return a.summary_from(o.which, out, n); };
  const answer summary_from = test_text(first, second, o.summary, from);
  if (o.which >= first.stats().sentences_kept) REQUIRE(summary_from.w.needed == 0);
}

// ---- Sentences and terms

bool same(const brevier::pick& a, const brevier::pick& b) {
  return a.size == b.size && a.score == b.score && a.ordinal == b.ordinal && a.paragraph == b.paragraph &&
         a.kind == b.kind && a.chosen == b.chosen && fuzz::same_bytes(a.data, b.data, a.size);
}

template <class Stages>
void test_kept(apart<Stages>& article) {
  const brevier::report r = article.stats();
  REQUIRE(r.sentences_kept <= article.limits().sentences);
  const char* end = nullptr;
  brevier::pick last;
  uint32_t body = 0;
  for (uint16_t i = 0; i < r.sentences_kept; ++i) {
    const brevier::pick p = article.kept(i);
    REQUIRE(p.data != nullptr && p.size != 0 && p.size <= article.limits().window);
    REQUIRE(article.holds(p.data, p.size));
    REQUIRE(end == nullptr || p.data >= end);
    REQUIRE(fuzz::is_clean(p.data, p.size, false));
    end = p.data + p.size;
    if (p.kind != brevier::line_kind::body && p.kind != brevier::line_kind::list) continue;
    ++body;
    REQUIRE(p.ordinal < r.sentences || r.sentences == 0xFFFF);
    if (last.data != nullptr) REQUIRE(p.ordinal > last.ordinal || p.ordinal == 0xFFFF);
    if (last.data != nullptr) REQUIRE(p.paragraph >= last.paragraph);
    last = p;
  }
  // what is said again is neither kept nor lost
  REQUIRE(body + r.sentences_dropped <= r.sentences || r.sentences == 0xFFFF);
  REQUIRE(article.kept(r.sentences_kept).data == nullptr);
  REQUIRE(article.kept(0xFFFF).data == nullptr);
}

// Until this many, for each costs passes over all the text.
constexpr uint16_t keywords_to_test = 4;

template <class Stages>
void test_keywords(apart<Stages>& article) {
  uint8_t count = 0xFF;
  bool ended = false;
  std::vector<const char*> seen;
  for (uint16_t i = 0; i < keywords_to_test; ++i) {
    const brevier::key_term t = article.keyword(i);
    if (t.data == nullptr) {
      REQUIRE(t.size == 0 && t.count == 0);
      ended = true;
      continue;
    }
    REQUIRE(!ended && t.count != 0 && t.count <= count);
    REQUIRE(t.size != 0 && article.holds(t.data, t.size));
    REQUIRE(fuzz::is_clean(t.data, t.size, false));
    for (const char* other : seen) REQUIRE(other != t.data);
    seen.push_back(t.data);
    count = t.count;
  }
}

template <class Stages, class Article>
void require_same_details(apart<Stages>& a, Article& b, const run_options& o) {
  REQUIRE(same(a.stats(), b.stats()));
  REQUIRE(std::strcmp(a.language(), b.language()) == 0);
  for (uint16_t i = 0; i < a.stats().sentences_kept; ++i) {
    REQUIRE(same(a.kept(i), b.kept(i)));
    const brevier::feature_list f = a.explain(i);
    const brevier::feature_list g = b.explain(i);
    REQUIRE(f.count == g.count && std::memcmp(f.active, g.active, f.count) == 0);
  }
  const brevier::key_term t = a.keyword(o.which % keywords_to_test);
  const brevier::key_term u = b.keyword(o.which % keywords_to_test);
  REQUIRE(t.size == u.size && t.count == u.count);
  REQUIRE(fuzz::same_bytes(t.data, u.data, t.size));
}

// ---- summarizer<>

template <class Limits, class Stages>
void test_preset(apart<Stages>& reference, const run_options& o, const std::string& title,
                 const std::string& text) {
  using summarizer = brevier::summarizer<Limits>;
  static const summarizer fresh;
  fuzz::block<summarizer> one(1);
  summarizer& article = *one.data();
  REQUIRE(fuzz::bytes_of(article) == fuzz::bytes_of(fresh));
  read_whole(article, o, title, text);
  const texts a = ask_all(article, o);
  const texts b = ask_all(reference, o);
  REQUIRE(equal(a.headline, b.headline) && equal(a.summary, b.summary));
  REQUIRE(equal(a.summary_from, b.summary_from) && equal(a.sentences, b.sentences));
  require_same_details(reference, article, o);
  article.reset();
  REQUIRE(fuzz::bytes_of(article) == fuzz::bytes_of(fresh));
}

void test_presets(apart<preset_stages>& reference, const run_options& o, const std::string& title,
                  const std::string& text) {
  if (o.preset == 0) test_preset<brevier::tiny>(reference, o, title, text);
  if (o.preset == 1) test_preset<brevier::standard>(reference, o, title, text);
  if (o.preset == 2) test_preset<brevier::large>(reference, o, title, text);
}

void test_presets(apart<lean_stages>& reference, const run_options& o, const std::string& title,
                  const std::string& text) {
  if (o.preset == 0) test_preset<brevier::lean>(reference, o, title, text);
}

template <class Stages>
void test_presets(apart<Stages>& /*reference*/, const run_options& /*o*/, const std::string& /*title*/,
                  const std::string& /*text*/) {}

template <class Stages>
void test(const run_options& o, const std::string& title, const std::string& text) {
  apart<Stages> whole(capacities_for(o));
  apart<Stages> pieces(capacities_for(o));
  read_whole(whole, o, title, text);
  read_in_pieces(pieces, o, title, text);
  require_same_details(whole, pieces, o);
  test_malformed(whole, title, text);
  test_kept(whole);
  test_keywords(whole);
  test_refusals_when_finished(whole);
  test_texts(whole, pieces, o);
  test_kept(whole);
  test_presets(whole, o, title, text);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t* data, size_t size) {
  fuzz::options_reader in(data, size);
  const run_options o = read_options(in);
  const std::string title = in.text(o.title);
  const std::string text = in.rest();
  if (o.stages == stages_of_lean) {
    test<lean_stages>(o, title, text);
  } else if (o.stages == 2) {
    test<no_scores>(o, title, text);
  } else if (o.stages == 3) {
    test<no_stage>(o, title, text);
  } else {
    test<preset_stages>(o, title, text);
  }
  return 0;
}
