// SPDX-License-Identifier: MIT
//
// brevier: the C interface of <brevier/brevier.h>, and the three presets compiled once.
//
// Input:  the calls of a C program.
// Output: what summarizer<> answers, value by value.
// Bound:  four bytes of RAM for an article beside what a summarizer takes: a tag for its preset.
//
// It is made of the engine and not of three summarizers, whose functions would be there three times: 2 KB of
// flash on a Cortex-M0+ for nothing. fuzz/c_fuzz.cpp compares the two with each other.
//
// Nothing is virtual and nothing is called through a pointer, so the depth of the stack can be computed.

#include <brevier/brevier.h>

#include <brevier/brevier.hpp>

using known_languages = brevier::languages<brevier::english>;
using known_engine = brevier::engine_of<brevier::stages_of<brevier::standard, known_languages::stages>>;

// What an article begins with, whatever its preset. All zero bytes but for the tag when it is fresh.
struct brevier_article {
  uint32_t tag;
  known_engine engine;
};

namespace {

// Unlikely in memory that brevier_init() has not prepared, and not zero.
constexpr uint32_t first_tag = 0x62726530;

template <class Preset>
struct article_of : brevier_article {
  using limits = brevier::checked_limits<Preset>;
  BREVIER_ROM static constexpr brevier::layout layout = {
      {limits::sentences, limits::text_bytes}, known_languages::count, known_languages::list};

  brevier::sentence sentences[limits::sentences];
  uint16_t hashes[limits::terms];
  uint8_t counts[limits::terms + known_languages::count + 1];
  brevier::workspace<limits::window_bytes> space;
  char text[limits::text_bytes];
};

using tiny_article = article_of<brevier::tiny>;
using standard_article = article_of<brevier::standard>;
using large_article = article_of<brevier::large>;

static_assert(sizeof(tiny_article) <= BREVIER_TINY_BYTES, "brevier.h: BREVIER_TINY_BYTES is too small");
static_assert(sizeof(standard_article) <= BREVIER_STANDARD_BYTES,
              "brevier.h: BREVIER_STANDARD_BYTES is too small");
static_assert(sizeof(large_article) <= BREVIER_LARGE_BYTES, "brevier.h: BREVIER_LARGE_BYTES is too small");
static_assert(alignof(tiny_article) <= alignof(uint32_t) && alignof(large_article) <= alignof(uint32_t),
              "brevier.h: an article needs more than the alignment of uint32_t");
static_assert(brevier::feature_group_count <= BREVIER_FEATURES, "brevier.h: BREVIER_FEATURES is too small");

// The values of the two headers are the same.
template <class C, class Cpp>
constexpr bool same(C c, Cpp cpp) {
  return static_cast<uint8_t>(c) == static_cast<uint8_t>(cpp);
}

static_assert(same(BREVIER_OK, brevier::status::ok) && same(BREVIER_DEGRADED, brevier::status::degraded) &&
                  same(BREVIER_EMPTY, brevier::status::empty) &&
                  same(BREVIER_BAD_ARGUMENT, brevier::status::bad_argument) &&
                  same(BREVIER_BAD_STATE, brevier::status::bad_state),
              "brevier.h: enum brevier_status differs from status.hpp");
static_assert(same(BREVIER_FRESH, brevier::state::fresh) && same(BREVIER_FED, brevier::state::fed) &&
                  same(BREVIER_FINISHED, brevier::state::finished),
              "brevier.h: enum brevier_state differs from status.hpp");
static_assert(same(BREVIER_LINE_BODY, brevier::line_kind::body) &&
                  same(BREVIER_LINE_LIST, brevier::line_kind::list) &&
                  same(BREVIER_LINE_HEADING, brevier::line_kind::heading) &&
                  same(BREVIER_LINE_TITLE, brevier::line_kind::title) &&
                  same(BREVIER_LINE_BYLINE, brevier::line_kind::byline) &&
                  same(BREVIER_LINE_DATE, brevier::line_kind::date) &&
                  same(BREVIER_LINE_CAPTION, brevier::line_kind::caption) &&
                  same(BREVIER_LINE_FURNITURE, brevier::line_kind::furniture),
              "brevier.h: enum brevier_line_kind differs from status.hpp");

constexpr brevier_status c_value(brevier::status s) {
  return static_cast<brevier_status>(static_cast<uint8_t>(s));
}

constexpr brevier_written c_value(const brevier::written& w) {
  return {c_value(w.result), w.size, w.needed};
}

constexpr brevier_pick c_value(const brevier::pick& p) {
  const auto kind = static_cast<brevier_line_kind>(static_cast<uint8_t>(p.kind));
  return {p.data, p.size, p.score, p.ordinal, p.paragraph, kind, static_cast<uint8_t>(p.chosen ? 1 : 0)};
}

constexpr brevier_key_term c_value(const brevier::key_term& t) {
  return {t.data, t.size, t.count};
}

constexpr brevier_report c_value(const brevier::report& r) {
  return {r.bytes,          r.words,     r.sentences,         r.paragraphs,    r.lines_skipped,
          r.sentences_kept, r.malformed, r.sentences_dropped, r.sentences_cut, r.terms_dropped};
}

constexpr brevier_feature_list c_value(const brevier::feature_list& from) {
  brevier_feature_list to = {};
  for (uint8_t i = 0; i < from.count; ++i) to.active[i] = from.active[i];
  to.count = from.count;
  return to;
}

// No memory has the bytes of `large` where size_t has 16 bits.
constexpr size_t large_bytes = BREVIER_LARGE_BYTES > SIZE_MAX ? 0 : size_t{BREVIER_LARGE_BYTES & SIZE_MAX};

// The bytes of memory that brevier.h asks for; 0 for no preset, and for one that has no room here.
constexpr size_t bytes_of(uint32_t preset) {
  return preset == BREVIER_TINY       ? BREVIER_TINY_BYTES
         : preset == BREVIER_STANDARD ? BREVIER_STANDARD_BYTES
         : preset == BREVIER_LARGE    ? large_bytes
                                      : 0;
}

bool is_aligned(const void* memory) {
  return reinterpret_cast<uintptr_t>(memory) % alignof(uint32_t) == 0;
}

bool is_article(const brevier_article* article) {
  return article != nullptr && is_aligned(article) && bytes_of(article->tag - first_tag) != 0;
}

brevier_article* make(void* memory, uint32_t preset) {
  auto* bytes = static_cast<unsigned char*>(memory);
  for (size_t i = 0; i < bytes_of(preset); ++i) bytes[i] = 0;
  auto* article = static_cast<brevier_article*>(memory);
  article->tag = first_tag + preset;
  return article;
}

template <class Article>
brevier::memory memory_of(Article& article) {
  return {{article.sentences, article.text, &Article::layout},
          0,  // as yet
          brevier::shape::paragraphs,
          {article.space.window, Article::limits::window_bytes, false, nullptr},
          &article.space.work,
          {article.hashes, article.counts, Article::limits::terms}};
}

brevier::memory where(brevier_article& article) {
  switch (article.tag - first_tag) {
    case BREVIER_TINY:
      return memory_of(static_cast<tiny_article&>(article));
    case BREVIER_STANDARD:
      return memory_of(static_cast<standard_article&>(article));
    default:
      return memory_of(static_cast<large_article&>(article));
  }
}

// The engine of an article, which has been told where everything is. An article is the caller's own memory
// and never constant, whatever the pointer to it says; of one that only answers, nothing is written to but
// its pointers and the room in which answers are made.
known_engine& placed(const brevier_article* article) {
  auto& own = const_cast<brevier_article&>(*article);
  own.engine.place(where(own));
  return own.engine;
}

// Without an article, `out` is an empty string as it is whenever a call is refused.
brevier_written no_article(char* out, size_t capacity) {
  if (out != nullptr && capacity != 0) out[0] = 0;
  return {BREVIER_BAD_ARGUMENT, 0, 0};
}

// The number of the language with this code, of none for "", and past it if it is not there.
uint8_t language_number(const char* code) {
  constexpr uint8_t count = known_languages::count;
  if (code == nullptr) return count + 1;
  if (code[0] == 0) return count;
  for (uint8_t i = 0; i < count; ++i) {
    const brevier::language& have = *brevier::rom(known_languages::list[i]);
    if (have.code[0] == code[0] && have.code[1] == code[1] && code[2] == 0) return i;
  }
  return count + 1;
}

}  // namespace

extern "C" {

brevier_article* brevier_init(void* memory, size_t bytes, int preset) {
  if (memory == nullptr || !is_aligned(memory) || preset < 0) return nullptr;
  const size_t least = bytes_of(static_cast<uint32_t>(preset));
  if (least == 0 || bytes < least) return nullptr;
  return make(memory, static_cast<uint32_t>(preset));
}

void brevier_reset(brevier_article* article) {
  if (is_article(article)) (void)make(article, article->tag - first_tag);
}

brevier_status brevier_title(brevier_article* article, const char* data, size_t size) {
  if (!is_article(article)) return BREVIER_BAD_ARGUMENT;
  const brevier::status s = article->engine.may_have_title(data, size);
  return c_value(s == brevier::status::ok ? placed(article).title(data, size) : s);
}

brevier_status brevier_language(brevier_article* article, const char* code) {
  const uint8_t number = language_number(code);
  if (!is_article(article) || number > known_languages::count) return BREVIER_BAD_ARGUMENT;
  return c_value(article->engine.use(number));
}

brevier_status brevier_feed(brevier_article* article, const char* data, size_t size) {
  if (!is_article(article)) return BREVIER_BAD_ARGUMENT;
  const brevier::status s = article->engine.may_feed(data, size);
  return c_value(s == brevier::status::ok ? placed(article).feed(data, size) : s);
}

brevier_status brevier_finish(brevier_article* article) {
  if (!is_article(article)) return BREVIER_BAD_ARGUMENT;
  brevier::status s = article->engine.may_finish();
  if (s == brevier::status::ok) {
    s = placed(article).finish();
    new (where(*article).work) brevier::workroom;
  }
  return c_value(s);
}

brevier_written brevier_headline(brevier_article* article, char* out, size_t capacity) {
  if (!is_article(article)) return no_article(out, capacity);
  const brevier::status s = article->engine.may_write(out, capacity);
  if (s != brevier::status::ok) return c_value(brevier::written{s, 0, 0});
  return c_value(article->engine.wrote(placed(article).headline(out, capacity)));
}

brevier_written brevier_summary(brevier_article* article, char* out, size_t capacity) {
  if (!is_article(article)) return no_article(out, capacity);
  const brevier::status s = article->engine.may_write(out, capacity);
  if (s != brevier::status::ok) return c_value(brevier::written{s, 0, 0});
  return c_value(article->engine.wrote(placed(article).summary(out, capacity)));
}

brevier_written brevier_summary_from(brevier_article* article, uint16_t first, char* out, size_t capacity) {
  if (!is_article(article)) return no_article(out, capacity);
  const brevier::status s = article->engine.may_write(out, capacity);
  if (s != brevier::status::ok) return c_value(brevier::written{s, 0, 0});
  return c_value(article->engine.wrote(placed(article).summary_from(first, out, capacity)));
}

brevier_written brevier_sentences(brevier_article* article, uint16_t most, char* out, size_t capacity) {
  if (!is_article(article)) return no_article(out, capacity);
  const brevier::status s = article->engine.may_write(out, capacity);
  if (s != brevier::status::ok) return c_value(brevier::written{s, 0, 0});
  return c_value(article->engine.wrote(placed(article).sentences(most, out, capacity)));
}

brevier_pick brevier_kept(const brevier_article* article, uint16_t i) {
  if (!is_article(article) || !article->engine.keeps(i)) return c_value(brevier::pick{});
  return c_value(placed(article).kept(i));
}

brevier_feature_list brevier_explain(const brevier_article* article, uint16_t i) {
  if (!is_article(article) || !article->engine.keeps(i)) return c_value(brevier::feature_list{});
  return c_value(placed(article).explain(i, 0xFFFF));
}

brevier_key_term brevier_keyword(const brevier_article* article, uint16_t i) {
  if (!is_article(article) || !article->engine.keeps(0)) return c_value(brevier::key_term{});
  return c_value(placed(article).keyword(i));
}

const char* brevier_language_code(const brevier_article* article) {
  return is_article(article) ? placed(article).pack_in_use().code.value : "";
}

brevier_report brevier_stats(const brevier_article* article) {
  return c_value(is_article(article) ? article->engine.stats() : brevier::report{});
}

brevier_state brevier_get_state(const brevier_article* article) {
  if (!is_article(article)) return BREVIER_FRESH;
  return static_cast<brevier_state>(static_cast<uint8_t>(article->engine.where()));
}

const char* brevier_status_text(int status) {
  switch (status) {
    case BREVIER_OK:
      return "ok";
    case BREVIER_DEGRADED:
      return "ok, but something was lost";
    case BREVIER_EMPTY:
      return "the article has no sentence";
    case BREVIER_BAD_ARGUMENT:
      return "bad argument";
    case BREVIER_BAD_STATE:
      return "not in this state";
    default:
      return "unknown status";
  }
}

const char* brevier_version(void) {
  return BREVIER_VERSION;
}

}  // extern "C"
